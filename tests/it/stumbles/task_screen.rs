//! What strangers and walkers did not know on the screen of a task: whose a tick is and what it says, what is
//! handed over and until when, whose entry is taken back, where a menu and the focus begin.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, accesskit::Toggled, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::ToSpan as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::{ItemKind, Tool},
        record::{State, What},
    },
    tr, wording,
};

use crate::{
    person::{USUAL, focused, key, mark, texts_of},
    stumbles::by_keys::{doctor_with_plan, is_seen, place, tab_to, types},
    stumbles::one_step::{TASK, open_at},
    walk::{Person, with_plan, with_plan_in},
};

/// 1024x700 at 200 %.
const LARGE: (egui::Vec2, f32) = (vec2(512.0, 350.0), 2.0);

fn rect_of(she: &Person<'_>, role: Role, label: &str) -> Rect {
    she.harness.get_by_role_and_label(role, label).rect()
}

/// Presses the left button there, as often as said, at the pace of a double click.
pub(crate) fn clicks(she: &mut Person<'_>, pos: Pos2, times: usize) {
    she.harness.ctx.options_mut(|options| options.input_options.max_double_click_delay = 60.0);
    she.harness.event(Event::PointerMoved(pos));
    she.harness.step();
    for _ in 0..times {
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            she.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        }
        she.harness.step();
    }
    she.look();
}

fn ticks(she: &Person<'_>) -> [bool; 2] {
    [tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested")].map(|label| {
        let row = she.harness.get_by_role_and_label(Role::CheckBox, &label);
        row.accesskit_node().toggled() == Some(Toggled::True)
    })
}

fn promised(she: &Person<'_>, by: &str) -> What {
    let until = Some(she.window().model().now.date().saturating_add(3.days()));
    What::Promised { by: by.to_owned(), until, note: String::new() }
}

/// It said „„Sicherung“ suchen“.
#[test]
fn a_step_with_quotation_marks_is_quoted_with_single_ones() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let guides = &she.window().model().catalogue;
    let mut steps = she.case().plan.tasks.iter().filter_map(|task| {
        let guide = &guides.entry(&task.guide)?.guide;
        let step = guide.steps.iter().find(|step| step.title.contains('„'))?;
        Some((task.id.clone(), step.id.clone(), step.title.clone()))
    });
    let (task, step, title) = steps.next().unwrap();
    drop(steps);
    she.ask(Action::Mark { task, step, what: What::Step(true) });
    let single = title.replace('„', "‚").replace('“', "‘");
    let said = texts_of(she);
    assert!(said.contains(&format!("Haken bei „{single}“")), "{said}");
}

/// Who ticked with the pointer had the focus nowhere, and Tab began at the top; what could be taken back was the
/// place typed before.
#[test]
fn a_tick_by_the_pointer_keeps_the_focus_and_is_what_is_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.ask(Action::ShowStep(usize::MAX));
    let (changed, tested) = (tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested"));
    let place = she.place_label();
    she.write(&place, "Tresor");
    let at = rect_of(she, Role::CheckBox, &changed).center();
    clicks(she, at, 1);
    assert_eq!((focused(she), ticks(she)), (changed, [true, false]));
    assert_eq!(she.window().model().undo.next().map(|event| event.what.clone()), Some(What::Changed(true)));
    key(she, Key::Tab);
    assert_eq!(focused(she), tested);
}

/// The band above went with the first tick, and "tested" came below the pointer.
#[test]
fn the_ticks_stay_where_they_are_and_a_double_click_sets_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for what in [promised(she, "J. Petersen"), What::Blocked("Der Bildschirm bleibt schwarz".to_owned())] {
        she.ask(Action::OpenTask(TASK.to_owned()));
        mark(she, TASK, what);
        she.ask(Action::ShowStep(usize::MAX));
        let labels = [tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested")];
        let places = |she: &Person<'_>| labels.each_ref().map(|label| rect_of(she, Role::CheckBox, label).min);
        let before = places(she);
        clicks(she, before[0] + vec2(12.0, 20.0), 2);
        assert_eq!((ticks(she), places(she)), ([true, false], before));
        clicks(she, before[1] + vec2(12.0, 20.0), 2);
        assert_eq!(ticks(she), [true, true]);
        // The field for the place, which is due now, may have been brought into view.
        let now = places(she);
        assert_eq!(now[1] - now[0], before[1] - before[0]);
        mark(she, TASK, What::Reopened(String::new()));
        she.ask(Action::Show(Screen::Plan));
    }
}

#[test]
fn a_promise_is_said_with_one_space() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    mark(she, TASK, promised(she, "Frau Yilmaz"));
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.sees("An Frau Yilmaz gegeben, bis");
    mark(she, TASK, What::Blocked("kaputt".to_owned()));
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.sees("Klappt nicht: kaputt");
}

/// The reason was said at the first and the last step only, not where one took up the task.
#[test]
fn why_it_does_not_work_is_said_where_the_task_is_taken_up() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    for _ in 0..3 {
        she.press(Role::Button, &tr!(she.texts, "task-done"));
    }
    let why = "Update bleibt bei 40 % stehen";
    mark(she, TASK, What::Blocked(why.to_owned()));
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::OpenTask(TASK.to_owned()));
    assert!(she.window().model().settings.position.step != *she.case().plan.task(TASK).unwrap().steps[0]);
    she.sees(why);
    key(she, Key::Enter);
    assert!(place(she, why).is_none(), "and not at each of the next");
}

/// An example in the field was taken for the day, and "DVO" and what is handed over were not said.
#[test]
fn a_task_is_handed_over_as_a_whole_and_a_day_takes_one_press() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for (days, press) in [(1, "date-tomorrow"), (7, "date-in-a-week")] {
        she.ask(Action::OpenTask(TASK.to_owned()));
        she.press(Role::Button, &tr!(she.texts, "task-promise"));
        assert!(she.heading().contains("Ganze Aufgabe"), "{}", she.heading());
        she.sees("Ihr IT-Dienstleister (DVO) macht dann die ganze Aufgabe");
        let until = tr!(she.texts, "promise-until");
        assert!(until.contains("Pflichtfeld"));
        let field = she.harness.get_by_role_and_label(Role::TextInput, &until);
        let node = field.accesskit_node();
        let shown = [node.value().unwrap_or_default(), node.placeholder().unwrap_or_default().to_owned()];
        assert_eq!(shown, ["", ""], "nothing that looks filled in");
        let label =
            if press == "date-tomorrow" { tr!(she.texts, "date-tomorrow") } else { tr!(she.texts, "date-in-a-week") };
        she.press(Role::Button, &label);
        let day = she.window().model().now.date().saturating_add(days.days());
        she.sees(&tr!(she.texts, "date-understood", day = wording::day(&she.texts, day)));
        assert_eq!(focused(she), until, "Enter saves it");
        key(she, Key::Enter);
        let State::Promised { until, .. } = she.case().record.task(TASK).state() else { panic!("not promised") };
        assert_eq!(until, Some(day));
    }
}

/// The PIN of a doctor's card is the provider's no more than anybody else's.
#[test]
fn what_only_its_holder_knows_is_not_given_to_the_provider() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let card = she.case().plan.tasks.iter().find(|task| task.guide == "hba-pin").unwrap().clone();
    she.ask(Action::OpenTask(card.id.clone()));
    let hands_over = |she: &Person<'_>, label: &str| she.harness.query_by_role_and_label(Role::Button, label).is_some();
    assert!(!hands_over(she, &tr!(she.texts, "task-promise")));
    she.press(Role::Button, &tr!(she.texts, "task-hand-back"));
    let label = tr!(she.texts, "promise-by");
    let by = she.harness.get_by_role_and_label(Role::TextInput, &label);
    assert_eq!(by.accesskit_node().value().as_deref(), Some(card.person.as_str()));
    key(she, Key::Escape);
    she.ask(Action::ShowStep(usize::MAX));
    let said = format!("Die PINs kennt nur {}.", card.person);
    she.sees(&said);
    she.ask(Action::SetPerson(card.person.clone()));
    assert!(place(she, &said).is_none(), "she knows");
}

/// "„Entfällt“ zurücknehmen": of which task?
#[test]
fn the_offer_to_take_back_says_whose_it_is() {
    let data = tempfile::tempdir().unwrap();
    for form in [USUAL, (vec2(1920.0, 1040.0), 1.0)] {
        let she = &mut with_plan_in(form, data.path());
        she.ask(Action::OpenTask("server-admin".to_owned()));
        mark(she, "server-admin", What::Absent("Es gibt keinen Server".to_owned()));
        let title = she.case().plan.task("server-admin").unwrap().full_title();
        let offer = tr!(she.texts, "undo-last", what = format!("{title} – Entfällt"));
        let footer = rect_of(she, Role::Button, &offer);
        assert!(she.harness.ctx.content_rect().contains_rect(footer), "{footer}");
        // The menu of the person says it, too.
        she.press(Role::Button, "S. Krüger");
        let entry = she.harness.get_all_by_role(Role::MenuItem).filter_map(|node| node.accesskit_node().label());
        let entry = entry.into_iter().find(|label| label.contains("urücknehmen: ")).unwrap();
        assert!(entry.contains("Server") && entry.ends_with("Entfällt"), "{entry}");
        key(she, Key::Escape);
        she.press(Role::Button, &offer);
        she.sees(&format!("Zurückgenommen: {title} – Entfällt"));
    }
}

/// It opened at the last choice, and Enter handed the next task over.
#[test]
fn a_menu_opens_at_its_first_entry() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let more = tr!(she.texts, "task-other-ways");
    for _ in 0..2 {
        tab_to(she, &more);
        key(she, Key::Enter);
        assert_eq!(focused(she), tr!(she.texts, "task-blocked"));
        key(she, Key::ArrowDown);
        key(she, Key::ArrowDown);
        key(she, Key::Enter);
        assert_eq!(she.heading(), tr!(she.texts, "promise-title"));
        key(she, Key::Escape);
    }
}

#[test]
fn who_chooses_a_name_goes_on_in_its_field() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    let names = rect_of(she, Role::Button, &tr!(she.texts, "names-known")).center();
    clicks(she, names, 1);
    let entry = rect_of(she, Role::MenuItem, "Dr. Eva Lindner").center();
    clicks(she, entry, 1);
    let by = tr!(she.texts, "promise-by");
    let field = she.harness.get_by_role_and_label(Role::TextInput, &by);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("Dr. Eva Lindner"));
    assert_eq!(focused(she), by);
}

/// At 200 % the form for a note was a heading and a field.
#[test]
fn a_note_says_at_200_percent_where_it_will_stand() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan_in(LARGE, data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "note-add"));
    let what = tr!(she.texts, "note-what");
    assert!(what.contains("bei diesem Schritt"), "{what}");
    assert!(is_seen(she, &what, Some(&tr!(she.texts, "note-save"))));
    she.sees("Im Nachweis steht er nicht.");
}

/// Nothing was proposed at a like PC.
#[test]
fn the_place_of_the_last_like_task_is_offered_and_never_filled_in() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let like: Vec<_> = she.case().plan.tasks.iter().filter(|task| task.guide == "windows-lokal").cloned().collect();
    let field = tr!(she.texts, "place-label");
    let value = |she: &Person<'_>| {
        let field = she.harness.get_by_role_and_label(Role::TextInput, &field);
        field.accesskit_node().value().unwrap_or_default()
    };
    open_at(she, &like[0].id, Tool::NotePlace);
    assert!(place(she, "Wie bei").is_none(), "nothing to go by");
    types(she, "Tresor, Umschlag 2");
    key(she, Key::Enter);
    for what in [What::Changed(true), What::Tested(true)] {
        mark(she, &like[0].id, what);
    }
    open_at(she, &like[1].id, Tool::NotePlace);
    assert_eq!(value(she), "");
    let again = tr!(she.texts, "place-again", item = like[0].item.name.as_str(), place = "Tresor, Umschlag 2");
    she.press(Role::Button, &again);
    assert_eq!((value(she), focused(she)), ("Tresor, Umschlag 2".to_owned(), field.clone()));
    assert_eq!(she.case().record.task(&like[1].id).place(), "", "not before it is said");
    key(she, Key::Backspace);
    types(she, "3");
    key(she, Key::Enter);
    assert_eq!(she.case().record.task(&like[1].id).place(), "Tresor, Umschlag 3");
    // Elsewhere too: one manager of passwords holds them all. But the letter of a card lies with its holder.
    for what in [What::Changed(true), What::Tested(true)] {
        mark(she, &like[1].id, what);
    }
    for (kind, is_offered) in [(ItemKind::FritzBox, true), (ItemKind::DoctorCard, false)] {
        let other = she.case().plan.tasks.iter().find(|task| task.item.kind == kind).unwrap().id.clone();
        she.ask(Action::OpenTask(other));
        she.ask(Action::ShowStep(usize::MAX));
        let offer = tr!(she.texts, "place-as-last", place = "Tresor, Umschlag 3");
        assert_eq!(place(she, &offer).is_some(), is_offered, "{kind:?}");
    }
}

/// The plan said nothing of a place that nobody had noted.
#[test]
fn the_plan_says_of_a_finished_task_that_its_place_is_missing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for what in [What::Changed(true), What::Tested(true)] {
        mark(she, TASK, what);
    }
    she.ask(Action::Show(Screen::Plan));
    let missing = tr!(she.texts, "plan-place-missing");
    let rows = |she: &Person<'_>| texts_of(she).lines().filter(|line| line.contains(&missing)).count();
    assert_eq!(rows(she), 1);
    mark(she, TASK, What::Place("Tresor".to_owned()));
    assert_eq!(rows(she), 0);
}

/// "Done" was locked until the trial, and the focus was nowhere.
#[test]
fn while_done_waits_for_the_trial_the_focus_is_on_showing_the_password() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    open_at(she, TASK, Tool::MakePassword);
    key(she, Key::Enter);
    let (show, done) = (tr!(she.texts, "secret-show"), tr!(she.texts, "task-done"));
    let at = she.window().model().settings.position.step.clone();
    let at = she.window().model().guide().unwrap().guide.steps.iter().position(|step| step.id == at).unwrap();
    she.ask(Action::ShowStep(at - 1));
    she.ask(Action::ShowStep(at));
    let locked = she.harness.get_by_role_and_label(Role::Button, &done);
    assert!(locked.accesskit_node().is_disabled());
    she.sees(&tr!(she.texts, "task-untried"));
    assert_eq!(focused(she), show);
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "secret-hide"), "Enter shows it");
}

/// With the focus on "tomorrow" Strg and Enter pressed that, too, and saved tomorrow instead of the day typed.
#[test]
fn the_key_that_saves_presses_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    she.harness.event(Event::Text("31.12.2099".to_owned()));
    she.look();
    key(she, Key::Tab);
    assert_eq!(focused(she), tr!(she.texts, "date-tomorrow"));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    she.look();
    let State::Promised { until, .. } = she.case().record.task(TASK).state() else { panic!("not promised") };
    assert_eq!(until, Some(jiff::civil::date(2099, 12, 31)));
}
