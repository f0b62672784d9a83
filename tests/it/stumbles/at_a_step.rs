//! What people stumbled over at one task: what warns before what is to be done, what Enter
//! in rhythm does, where the focus goes on, what of the list of steps is in sight.

use egui::{Key, Modifiers, Rect, Role, accesskit::Toggled, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::{Sketch, markdown},
        record::What,
    },
    i18n::Language,
    tr, wording,
};

use crate::{
    person::{USUAL, focused, key},
    stumbles::by_keys::{doctor_with_plan, is_seen, place, tab_to, types},
    walk::{Person, answer_questions, with_plan, with_plan_in},
};

const PC: &str = "windows-lokal/pc-empfang";

fn plain(words: &str) -> String {
    words.replace("**", "")
}

fn bar_top(she: &Person<'_>) -> f32 {
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "task-done")).rect().top()
}

fn rect_of(she: &Person<'_>, role: Role, label: &str) -> Rect {
    she.harness.get_by_role_and_label(role, label).rect()
}

#[test]
fn a_warning_is_in_sight_when_its_step_opens() {
    for form in [(vec2(683.0, 374.0), 2.0), USUAL] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut with_plan_in(form, data.path());
        let is_narrow = form != USUAL;
        let mut met = 0;
        for task in ["vorbereitung", "saubere-pcs/pc-empfang", "fernwartung", PC] {
            let Some(task) = she.case().plan.tasks.iter().find(|known| known.id == task).cloned() else { continue };
            she.ask(Action::OpenTask(task.id.clone()));
            let guide = she.window().model().guide().unwrap().guide.clone();
            let guide = task.own(&guide);
            for (n, step) in guide.steps.iter().enumerate() {
                let Some(warning) = &step.warning else { continue };
                she.ask(Action::ShowStep(n));
                let warning = place(she, &plain(warning)).unwrap();
                assert!(warning.bottom() <= bar_top(she), "{} {form:?}: {warning}", step.title);
                let first = plain(&markdown::blocks(&step.text).first().unwrap().runs.first().unwrap().text);
                let text = place(she, &first).unwrap();
                assert!(!is_narrow || warning.bottom() <= text.top(), "{}: {warning} {text}", step.title);
                met += 1;
            }
        }
        assert!(met > 8, "{met}");
    }
}

#[test]
fn a_warning_is_said_once_where_all_of_the_page_is_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan_in((vec2(1920.0, 1040.0), 1.0), data.path());
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    let said = |she: &Person<'_>| {
        she.harness.query_all_by_label_contains("Rufen Sie gleich Ihre Datenschutzbeauftragte").count()
    };
    assert_eq!(said(she), 1, "in full, below the step");
    she.harness.set_size(vec2(683.0, 374.0));
    she.look();
    assert_eq!(said(she), 2, "out of sight there, so above it, too");
}

#[test]
fn what_is_to_be_tried_is_read_before_the_ticks() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    for task in ["vorbereitung", PC] {
        she.ask(Action::OpenTask(task.to_owned()));
        let guide = she.window().model().guide().unwrap().guide.clone();
        she.ask(Action::ShowStep(guide.steps.len()));
        let first = focused(she);
        let tick = rect_of(she, Role::CheckBox, &first);
        let bar = rect_of(she, Role::Button, &tr!(she.texts, "finish-done")).top();
        assert!(tick.bottom() < bar, "{task}: {tick}");
        // What changed is no matter of trying; that is for the second tick, and stands between the two.
        key(she, Key::Space);
        key(she, Key::Tab);
        let second = focused(she);
        let (first, second) = (rect_of(she, Role::CheckBox, &first), rect_of(she, Role::CheckBox, &second));
        for test in &guide.test {
            let test = plain(test);
            let line = place(she, &test).unwrap();
            assert!(first.bottom() <= line.top() && line.bottom() <= second.top(), "{task}: {test}");
        }
        assert!(second.bottom() < bar, "{task}: {second}");
        let last = plain(guide.test.last().unwrap());
        assert!(is_seen(she, &last, Some(&tr!(she.texts, "finish-done"))), "{task}");
    }
}

#[test]
fn what_does_not_work_is_typed_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-other-ways"));
    she.press(Role::MenuItem, &tr!(she.texts, "task-blocked"));
    let (what, save) = (tr!(she.texts, "blocked-what"), tr!(she.texts, "blocked-save"));
    assert_eq!(focused(she), what);
    assert!(is_seen(she, &she.heading(), None));
    let field = rect_of(she, Role::MultilineTextInput, &what);
    assert!(field.bottom() < rect_of(she, Role::Button, &save).top(), "{field}");
    she.sees(&tr!(she.texts, "blocked-text"));
}

#[test]
fn the_steps_are_not_said_to_be_needed_for_the_end() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("saubere-pcs/pc-empfang".to_owned()));
    let all = she.window().model().guide().unwrap().guide.steps.len();
    let open = tr!(she.texts, "finish-steps-open", open = (all - 1));
    let counts = "Für den Abschluss zählen nur diese zwei";
    assert!(open.contains(counts), "{open}");
    she.ask(Action::ShowStep(all));
    assert!(place(she, counts).is_none(), "who went straight to the end forgot none");
    she.ask(Action::ShowStep(0));
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    she.ask(Action::ShowStep(all));
    she.sees(&open);
    // What is missing stands where the button will be.
    let (carried_out, checked) = (tr!(she.texts, "finish-carried-out"), tr!(she.texts, "finish-checked"));
    she.sees(&tr!(she.texts, "finish-two-missing"));
    she.press(Role::CheckBox, &carried_out);
    she.sees(&tr!(she.texts, "finish-one-missing", tick = checked.as_str()));
    she.press(Role::CheckBox, &checked);
    assert!(place(she, &open).is_none(), "finished is finished");
}

#[test]
fn the_end_of_a_long_task_and_the_way_back_are_always_in_sight() {
    let data = tempfile::tempdir().unwrap();
    for form in [USUAL, (vec2(1920.0, 1040.0), 1.0)] {
        let she = &mut with_plan_in(form, data.path());
        she.ask(Action::Show(Screen::Plan));
        she.ask(Action::OpenTask("saubere-pcs/pc-empfang".to_owned()));
        let all = she.window().model().guide().unwrap().guide.steps.len();
        let window = she.harness.ctx.content_rect();
        for at in [0, all / 2, all] {
            she.ask(Action::ShowStep(at));
            let n = all + 1;
            let last = tr!(she.texts, "step-spoken", n = n, title = tr!(she.texts, "task-finish"), done = "false");
            for label in [last, tr!(she.texts, "task-back"), tr!(she.texts, "history-title")] {
                let rect = rect_of(she, Role::Button, &label);
                assert!(window.contains_rect(rect), "{form:?} {at}: {label} {rect}");
            }
        }
    }
}

/// The list was scrolled for the room it had before the heading above it was known.
#[test]
fn who_comes_back_sees_her_step_in_the_list() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    answer_questions(&mut she);
    she.ask(Action::OpenTask("saubere-pcs/pc-empfang".to_owned()));
    for at in [9, 5, 11] {
        she.ask(Action::ShowStep(at));
        drop(she);
        she = Person::start(data.path(), Language::German);
        she.press(Role::Button, &tr!(she.texts, "back-resume"));
        let title = she.window().model().guide().unwrap().guide.steps[at].title.clone();
        let spoken = |n: usize, title: String| tr!(she.texts, "step-spoken", n = n, title = title, done = "false");
        let all = she.window().model().guide().unwrap().guide.steps.len();
        let below = rect_of(&she, Role::Button, &spoken(all + 1, tr!(she.texts, "task-finish")));
        let now = rect_of(&she, Role::Button, &spoken(at + 1, title));
        assert!(now.bottom() <= below.top() + 0.5, "{at}: {now} above {below}");
    }
}

#[test]
fn a_saved_note_leaves_the_focus_at_the_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    tab_to(she, &tr!(she.texts, "note-add"));
    key(she, Key::Enter);
    types(she, "Start, dann Einstellungen");
    tab_to(she, &tr!(she.texts, "note-save"));
    key(she, Key::Enter);
    she.sees("Start, dann Einstellungen");
    assert_eq!(focused(she), tr!(she.texts, "task-done"));
}

#[test]
fn enter_in_rhythm_neither_takes_the_first_tick_back_nor_sets_the_second() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(PC.to_owned()));
    she.ask(Action::ShowStep(usize::MAX));
    let (changed, tested) = (tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested"));
    let ticks = |she: &Person<'_>| {
        [&changed, &tested].map(|label| {
            let row = she.harness.get_by_role_and_label(Role::CheckBox, label);
            row.accesskit_node().toggled() == Some(Toggled::True)
        })
    };
    assert_eq!((focused(she), ticks(she)), (changed.clone(), [false, false]));
    for _ in 0..4 {
        key(she, Key::Enter);
        assert_eq!((focused(she), ticks(she)), (changed.clone(), [true, false]));
    }
    key(she, Key::Space);
    assert_eq!(ticks(she), [false, false], "meant");
    key(she, Key::Enter);
    key(she, Key::Tab);
    assert_eq!(focused(she), tested);
    she.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    she.look();
    key(she, Key::Enter);
    assert_eq!(ticks(she), [false, false], "come back on purpose");
}

#[test]
fn a_menu_goes_round() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    she.ask(Action::ShowStep(1));
    tab_to(she, &tr!(she.texts, "task-other-ways"));
    key(she, Key::Enter);
    let (first, last) = (tr!(she.texts, "task-blocked"), tr!(she.texts, "task-step-back"));
    assert_eq!(focused(she), first);
    key(she, Key::ArrowUp);
    assert_eq!(focused(she), last);
    key(she, Key::ArrowDown);
    assert_eq!(focused(she), first);
}

#[test]
fn a_sketch_does_not_say_click_where_the_step_says_enter() {
    let data = tempfile::tempdir().unwrap();
    let she = &with_plan(data.path());
    let guides = she.window().model().catalogue.entries().iter();
    let steps: Vec<_> = guides.flat_map(|entry| &entry.guide.steps).collect();
    let with_enter: Vec<_> = steps.iter().filter(|step| step.text.contains("**Enter**")).collect();
    assert!(with_enter.len() > 8);
    for step in with_enter {
        let captions = step.sketches.iter().map(|sketch| wording::sketch(&she.texts, sketch).0);
        let clicks = captions.filter(|caption| *caption == tr!(she.texts, "sketch-window")).count();
        assert_eq!(clicks, 0, "{}", step.text);
    }
    let search = steps.iter().find(|step| step.id == "virenschutz-oeffnen").unwrap();
    assert!(search.sketches.contains(&Sketch::Keys(vec!["Enter".to_owned()])));
}

#[test]
fn the_preparation_asks_for_nothing_that_was_answered() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = she.case().plan.task("vorbereitung").unwrap().clone();
    // The first walk's practice has a server, and no domain.
    assert!(task.steps.contains(&"dvo-server".to_owned()) && !task.steps.contains(&"dvo-domaene".to_owned()));
    she.ask(Action::OpenTask(task.id));
    let guide = &she.window().model().guide().unwrap().guide;
    assert!(guide.have_ready[0].contains("steht unter „Praxis“"), "{:?}", guide.have_ready);
}

#[test]
fn the_sign_of_the_privacy_screen_stands_with_its_words_in_the_middle() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    she.ask(Action::Mark { task: "vorbereitung".to_owned(), step: String::new(), what: What::Changed(true) });
    key(she, Key::F12);
    let title = place(she, &tr!(she.texts, "blank-title")).unwrap();
    let name = she.case().practice.name.clone();
    let last = place(she, &name).unwrap();
    let button = rect_of(she, Role::Button, &tr!(she.texts, "blank-back"));
    let (above, below) = (title.top(), button.top() - last.bottom());
    // The sign and the gap below it stand above the title.
    assert!((above - 50.0 - below).abs() < 30.0, "{above} {below}");
}
