//! What was stumbled over on the screen of one step, by keys and at 200 %: where the focus begins, what is seen
//! when a step or a form opens, what Enter does in the field for the place.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::{guide::Tool, record::What},
    i18n::Language,
    tr,
};

use crate::{
    person::{focused, key, mark},
    stumbles::by_keys::{doctor_with_plan, is_seen, place, tab_to, types},
    visit::SIZES,
    walk::{Person, answer_questions, with_plan_in},
};

pub(crate) const TASK: &str = "windows-lokal/pc-empfang";

pub(crate) fn step_with(she: &Person<'_>, tool: Tool) -> usize {
    let guide = &she.window().model().guide().unwrap().guide;
    guide.steps.iter().position(|step| step.tool == Some(tool)).unwrap()
}

/// The task's step with this tool.
pub(crate) fn open_at(she: &mut Person<'_>, task: &str, tool: Tool) {
    she.ask(Action::OpenTask(task.to_owned()));
    let step = step_with(she, tool);
    she.ask(Action::ShowStep(step));
}

fn presses(she: &mut Person<'_>, modifiers: Modifiers, pressed: Key) {
    she.harness.key_press_modifiers(modifiers, pressed);
    she.look();
}

fn shown_step(she: &Person<'_>) -> usize {
    let (model, step) = (she.window().model(), she.window().model().settings.position.step.clone());
    let steps = &model.guide().unwrap().guide.steps;
    steps.iter().position(|known| known.id == step).unwrap_or(steps.len())
}

/// Enter, Enter, Enter passed by "suggest a password", and the helper then said that it was noted.
#[test]
fn enter_in_rhythm_does_not_pass_by_the_new_password() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let (make, done) = (tr!(she.texts, "helper-make"), tr!(she.texts, "task-done"));
    let wanted = step_with(she, Tool::MakePassword);
    she.ask(Action::ShowStep(wanted - 1));
    key(she, Key::Enter);
    assert_eq!((shown_step(she), focused(she)), (wanted, make.clone()));
    for _ in 0..2 {
        key(she, Key::F12);
    }
    assert_eq!(focused(she), make, "after the privacy screen");
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.ask(Action::ShowStep(wanted));
    assert_eq!(focused(she), make, "opened");
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "secret-show"));

    // Who passes by all the same is not told that she has one.
    let other = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal" && task.id != TASK);
    let other = other.unwrap().id.clone();
    she.ask(Action::OpenTask(other));
    she.ask(Action::ShowStep(wanted));
    tab_to(she, &done);
    key(she, Key::Enter);
    she.press(Role::Button, &tr!(she.texts, "helper-title"));
    she.sees(&tr!(she.texts, "helper-ticked"));
    assert!(place(she, &tr!(she.texts, "helper-noted")).is_none());
    assert_eq!(focused(she), make);
}

/// What to have ready and what can go wrong stood below the first step, five pages further down.
#[test]
fn what_can_go_wrong_is_met_before_the_first_step_is_done() {
    let data = tempfile::tempdir().unwrap();
    for form in [(egui::vec2(683.0, 374.0), 2.0), SIZES[0]] {
        let she = &mut with_plan_in(form, data.path());
        let tasks: Vec<_> = she.case().plan.tasks.iter().map(|task| task.id.clone()).collect();
        for task in tasks {
            she.ask(Action::OpenTask(task.clone()));
            let guide = she.window().model().guide().unwrap().guide.clone();
            let done = tr!(she.texts, "task-done");
            let heading = she.heading();
            let bar = she.harness.get_by_role_and_label(Role::Button, &done).rect().top();
            let above = |rect: egui::Rect| rect.bottom() < bar;
            assert!(above(she.harness.get_by_role_and_label(Role::Heading, &heading).rect()), "{task}: {heading}");
            let lead = guide.warnings.first().map(|warning| warning.split(". ").next().unwrap());
            // In the narrow window in short, as far as the short form says it; what to have at hand comes after
            // the step there, which would be out of sight otherwise.
            let is_narrow = form != SIZES[0];
            let head = lead.and_then(|lead| lead.split_once(": ")).map(|(head, _)| head);
            let lead = head.filter(|head| is_narrow && head.split(' ').count() > 3).or(lead).map(str::to_owned);
            let ready = guide.have_ready.join(" · ");
            she.sees(&ready);
            for words in lead.into_iter().chain((!is_narrow && !ready.is_empty()).then_some(ready)) {
                let said = she.harness.query_all_by_label_contains(&words).next().map(|node| node.rect());
                assert!(said.is_some_and(above), "{task}: {words} {said:?}");
            }
        }
    }
}

/// The heading was above the edge: nobody saw what the field was for.
#[test]
fn a_step_or_a_form_opens_at_its_heading() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let top = |she: &Person<'_>| {
        let heading = she.heading();
        is_seen(she, &heading, None)
    };
    open_at(she, TASK, Tool::NotePlace);
    assert!(top(she), "the place: {}", she.heading());
    // A step that was left far below.
    she.ask(Action::ShowStep(0));
    for _ in 0..4 {
        key(she, Key::PageDown);
    }
    assert!(!top(she));
    presses(she, Modifiers::COMMAND, Key::PageDown);
    presses(she, Modifiers::COMMAND, Key::PageUp);
    assert!(top(she), "seen before");
    for _ in 0..4 {
        key(she, Key::PageDown);
    }
    key(she, Key::F1);
    key(she, Key::Escape);
    assert!(!top(she), "back from the help she is where she read");
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::OpenTask(TASK.to_owned()));
    assert!(top(she), "opened from the plan");

    she.press(Role::Button, &tr!(she.texts, "task-other-ways"));
    she.press(Role::MenuItem, &tr!(she.texts, "task-blocked"));
    assert!(top(she), "what does not work");
    let (what, save) = (tr!(she.texts, "blocked-what"), tr!(she.texts, "blocked-save"));
    assert_eq!(focused(she), what);
    let field = she.harness.get_by_role_and_label(Role::MultilineTextInput, &what).rect();
    let bar = she.harness.get_by_role_and_label(Role::Button, &save).rect();
    assert!(field.top() + 44.0 < bar.top(), "the line that is typed into: {field} {bar}");
    key(she, Key::Escape);
    she.press(Role::Button, &tr!(she.texts, "note-add"));
    assert!(top(she) && is_seen(she, &tr!(she.texts, "note-what"), None), "a note");
}

/// The box stood on every step and took a fifth of the page.
#[test]
fn what_became_of_a_task_takes_one_line_of_a_later_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let why = "Der Bildschirm bleibt schwarz, auch nach dem zweiten Versuch";
    mark(she, TASK, What::Blocked(why.to_owned()));
    she.ask(Action::ShowStep(0));
    assert!(is_seen(she, why, None));
    she.ask(Action::ShowStep(1));
    assert!(place(she, why).is_none());
    let blocked = place(she, &tr!(she.texts, "state-blocked")).unwrap();
    assert!(blocked.height() < 30.0 && is_seen(she, &she.heading(), None), "{blocked}");
    she.ask(Action::ShowStep(usize::MAX));
    she.sees(why);
}

#[test]
fn home_and_end_scroll_and_a_key_and_a_menu_lead_one_step_back() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let title = she.heading();
    key(she, Key::End);
    assert!(!is_seen(she, &title, None));
    key(she, Key::Home);
    assert!(is_seen(she, &title, None));

    presses(she, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(shown_step(she), 1);
    assert!(she.case().record.task(TASK).state() == passwortwechsel::domain::record::State::Open, "nothing is ticked");
    presses(she, Modifiers::COMMAND, Key::PageUp);
    presses(she, Modifiers::COMMAND, Key::PageUp);
    assert_eq!(shown_step(she), 0);
    she.ask(Action::ShowStep(2));
    she.press(Role::Button, &tr!(she.texts, "task-other-ways"));
    she.press(Role::MenuItem, &tr!(she.texts, "task-step-back"));
    assert_eq!(shown_step(she), 1);
    she.ask(Action::Show(Screen::Settings));
    for words in [tr!(she.texts, "key-step"), tr!(she.texts, "key-form"), tr!(she.texts, "key-ends")] {
        she.sees(&words);
    }
}

/// "Changed, not tested yet" in the plan opened the first step.
#[test]
fn a_task_that_waits_for_its_test_opens_at_its_ticks_and_says_which_steps_are_open() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let steps = she.window().model().guide().unwrap().guide.steps.len();
    let first = she.window().model().guide().unwrap().guide.steps[0].id.clone();
    she.ask(Action::Mark { task: TASK.to_owned(), step: first, what: What::Step(true) });
    mark(she, TASK, What::Changed(true));
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::OpenTask(TASK.to_owned()));
    assert_eq!(she.heading(), tr!(she.texts, "finish-title"));
    she.sees(&tr!(she.texts, "finish-steps-open", open = (steps - 1)));
}

/// The second Enter did nothing, and none in an empty field.
#[test]
fn enter_in_the_field_for_the_place_goes_on_or_says_what_is_missing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let (label, missing) = (tr!(she.texts, "place-label"), tr!(she.texts, "place-missing"));
    open_at(she, TASK, Tool::NotePlace);
    assert_eq!(focused(she), label);
    key(she, Key::Enter);
    assert_eq!(focused(she), label);
    assert!(is_seen(she, &missing, Some(&tr!(she.texts, "task-done"))));
    types(she, "Tresor");
    assert!(place(she, &missing).is_none());

    for what in [What::Changed(true), What::Tested(true), What::Place("Tresor".to_owned())] {
        mark(she, TASK, what);
    }
    she.ask(Action::OpenTask(TASK.to_owned()));
    assert!(focused(she).starts_with("Weiter: "), "{}", focused(she));
    for correction in ["Tresor, Umschlag 2", "Schrank"] {
        tab_to(she, &label);
        presses(she, Modifiers::COMMAND, Key::A);
        types(she, correction);
        key(she, Key::Enter);
        assert_eq!(she.case().record.task(TASK).place(), correction);
        assert!(focused(she).starts_with("Weiter: "), "{}", focused(she));
    }
    tab_to(she, &label);
    key(she, Key::Enter);
    assert!(focused(she).starts_with("Weiter: "), "nothing to correct: {}", focused(she));
}

/// "Cancel" threw away what was typed.
#[test]
fn a_note_that_is_given_up_is_found_again_and_the_focus_is_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let (add, label) = (tr!(she.texts, "note-add"), tr!(she.texts, "note-what"));
    for _ in 0..2 {
        tab_to(she, &add);
        key(she, Key::Enter);
        assert_eq!(focused(she), label);
        let field = she.harness.get_by_role_and_label(Role::MultilineTextInput, &label);
        let typed = egui_kittest::kittest::NodeT::accesskit_node(&field).value().unwrap_or_default();
        if typed.is_empty() {
            types(she, "Start, dann Einstellungen");
        } else {
            assert_eq!(typed, "Start, dann Einstellungen");
        }
        tab_to(she, &tr!(she.texts, "cancel"));
        key(she, Key::Enter);
        assert_eq!(focused(she), add);
    }
    assert!(she.case().record.guide_notes("windows-lokal", "").is_empty());
}

/// One press took all ticks away.
#[test]
fn opening_a_finished_task_again_asks_first() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    for what in [What::Changed(true), What::Tested(true), What::Place("Tresor".to_owned())] {
        mark(she, TASK, what);
    }
    she.ask(Action::OpenTask(TASK.to_owned()));
    let (reopen, stay) = (tr!(she.texts, "task-reopen"), tr!(she.texts, "task-reopen-stay"));
    tab_to(she, &reopen);
    key(she, Key::Enter);
    assert_eq!(focused(she), stay);
    assert!(is_seen(she, "Diese Aufgabe noch einmal von vorn?", None));
    key(she, Key::Enter);
    assert_eq!(focused(she), reopen);
    assert!(she.case().record.task(TASK).state().is_closed());
    key(she, Key::Enter);
    key(she, Key::Tab);
    assert_eq!(focused(she), tr!(she.texts, "task-reopen-anew"));
    key(she, Key::Enter);
    assert!(!she.case().record.task(TASK).state().is_closed());
}

/// Showing a password moved "copy" away from under the pointer.
#[test]
fn showing_a_password_leaves_the_buttons_where_they_are() {
    let data = tempfile::tempdir().unwrap();
    for form in [SIZES[0], (egui::vec2(683.0, 374.0), 2.0)] {
        let she = &mut with_plan_in(form, data.path());
        open_at(she, TASK, Tool::MakePassword);
        she.press(Role::Button, &tr!(she.texts, "helper-make"));
        for screen in [Screen::Task, Screen::Password] {
            she.ask(Action::Show(screen));
            // In the helper it stands below the password, in the workshop beside the button that shows it.
            let above = if screen == Screen::Task { tr!(she.texts, "helper-title") } else { she.heading() };
            let copy = |she: &Person<'_>| {
                let button = tr!(she.texts, "secret-copy");
                let place = she.harness.get_by_role_and_label(Role::Button, &button).rect().min;
                place - she.harness.get_by_role_and_label(Role::Heading, &above).rect().min
            };
            let hidden = copy(she);
            she.ask(Action::RevealPassword(true));
            let moved = copy(she) - hidden;
            assert!(if screen == Screen::Task { moved.y } else { moved.x }.abs() < 1.0, "{screen:?} {form:?} {moved}");
            she.ask(Action::RevealPassword(false));
        }
    }
}

/// A PIN was called a password all around the step.
#[test]
fn a_pin_is_called_a_pin() {
    let data = tempfile::tempdir().unwrap();
    for (form, language) in [(SIZES[0], Language::German), (SIZES[0], Language::English)] {
        let she = &mut Person::start_in(form, data.path(), language);
        if she.window().model().case.is_none() {
            answer_questions(she);
        }
        let pins: Vec<_> = she
            .case()
            .plan
            .tasks
            .iter()
            .filter(|task| ["smcb-pin", "hba-pin", "windows-pin"].contains(&task.guide.as_str()))
            .map(|task| task.id.clone())
            .collect();
        assert!(
            !pins.is_empty(),
            "{:?}",
            she.case().plan.tasks.iter().map(|task| task.guide.clone()).collect::<Vec<_>>()
        );
        for task in pins {
            she.ask(Action::OpenTask(task.clone()));
            let steps = she.window().model().guide().unwrap().guide.steps.len();
            for step in 0..=steps {
                she.ask(Action::ShowStep(step));
                for said in
                    [tr!(she.texts, "place-label"), tr!(she.texts, "helper-title"), tr!(she.texts, "helper-make")]
                {
                    assert!(place(she, &said).is_none(), "{task} {step}: {said}");
                }
                she.sees(&tr!(she.texts, "helper-title-pin"));
            }
        }
    }
}
