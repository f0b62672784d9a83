//! What a receptionist stumbled over who walked all 25 tasks of her plan in the real window, with a hand
//! that clicks on in rhythm, a telephone that rings and a PC that dies amid typing.

use egui::{Event, Key, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Role, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::{Sketch, pack::Catalogue},
        practice::{Answer, Provider},
        record::{CaseHead, What},
    },
    i18n::{Language, Texts},
    platform::case_folder,
    tr, wording,
};

use crate::{
    arbitrary::{sample_head, sample_practice},
    person::{key, mark},
    stumbles::on_the_way::typed,
    walk::{Person, with_plan},
};

fn type_slowly(she: &mut Person<'_>, text: &str) {
    for letter in text.chars() {
        she.harness.event(Event::Text(letter.to_string()));
        she.look();
    }
}

fn click_at(she: &mut Person<'_>, at: Pos2) {
    for pressed in [true, false] {
        she.harness.event(Event::PointerMoved(at));
        she.harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    she.look();
}

fn centre(she: &Person<'_>, role: Role, label: &str) -> Pos2 {
    she.harness.get_by_role_and_label(role, label).rect().center()
}

/// With the first letter the focus went to "go on", and the blanks of what was typed ticked the next task.
#[test]
fn the_place_is_typed_to_its_end_before_anything_takes_the_focus() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("fritzbox".to_owned()));
    mark(she, "fritzbox", What::Changed(true));
    mark(she, "fritzbox", What::Tested(true));
    she.ask(Action::ShowStep(usize::MAX));
    let field = tr!(she.texts, "place-label");
    let is_focused = |she: &Person<'_>| she.harness.get_by_role_and_label(Role::TextInput, &field).is_focused();
    assert!(is_focused(she));
    type_slowly(she, "Tresor, Umschlag 14");
    assert!(is_focused(she));
    key(she, Key::Enter);
    assert_eq!(she.case().record.task("fritzbox").place(), "Tresor, Umschlag 14");
    assert_eq!(she.window().model().task().unwrap().id, "fritzbox");
    assert!(!is_focused(she), "Enter goes on to the button");
}

/// "To the plan", and "open once more" after a long name, stood where each step has its tick.
#[test]
fn who_clicks_on_in_rhythm_neither_leaves_a_task_unticked_nor_opens_it_again() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = "konnektor-secunet";
    she.ask(Action::OpenTask(task.to_owned()));
    let here = centre(she, Role::Button, &tr!(she.texts, "task-done"));
    she.ask(Action::ShowStep(usize::MAX));
    let title = she.heading();
    click_at(she, here);
    assert_eq!((she.heading(), she.window().model().screen), (title, Screen::Task));
    mark(she, task, What::Changed(true));
    mark(she, task, What::Tested(true));
    click_at(she, here);
    assert!(she.case().state(she.case().plan.task(task).unwrap()).is_closed());
    // It can still be opened once more, above the buttons.
    she.ask(Action::OpenTask(task.to_owned()));
    she.ask(Action::ShowStep(usize::MAX));
    she.press(Role::Button, &tr!(she.texts, "task-reopen"));
    she.press(Role::Button, &tr!(she.texts, "task-reopen-anew"));
    assert!(!she.case().state(she.case().plan.task(task).unwrap()).is_closed());
}

/// What must also be changed lay below the edge and slipped further down with each tick.
#[test]
fn after_both_ticks_what_follows_from_the_change_is_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = "fritzbox";
    she.ask(Action::OpenTask(task.to_owned()));
    let bar = centre(she, Role::Button, &tr!(she.texts, "task-done"));
    mark(she, task, What::Changed(true));
    mark(she, task, What::Tested(true));
    she.ask(Action::ShowStep(usize::MAX));
    let warning = "Wer die FRITZ!Box aus der Ferne betreut";
    let warning = she.harness.query_all_by_label_contains(warning).next().unwrap().rect();
    assert!(warning.bottom() < bar.y - 26.0, "{warning} {bar}");
}

/// The pointer rests on the main button; the wheel turned there moved nothing.
#[test]
fn the_wheel_moves_the_text_also_where_the_pointer_rests_on_the_button() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    let before = tr!(she.texts, "task-before");
    let top = |she: &Person<'_>| she.harness.get_by_label(&before).rect().top();
    let (at, was) = (centre(she, Role::Button, &tr!(she.texts, "task-done")), top(she));
    she.harness.event(Event::PointerMoved(at));
    she.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -80.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    she.look();
    assert!(top(she) < was - 40.0, "{} {was}", top(she));
}

/// Her own first answers stood at the next start as those of others, by nobody.
#[test]
fn the_first_answers_are_hers_whose_name_is_among_them() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let events = she.case().record.events();
    assert!(!events.is_empty() && events.iter().all(|event| event.who.as_str() == "S. Krüger"));
}

fn begin_answers<'a>(data: &std::path::Path) -> Person<'a> {
    let mut she = Person::start(data, Language::German);
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    let (name, next) = (tr!(she.texts, "q-name"), tr!(she.texts, "next"));
    she.write(&name, "Praxis Weber");
    she.press(Role::Button, &next);
    she
}

fn sees_topic(she: &Person<'_>, n: usize, title: &str, done: &str) {
    let spoken = tr!(she.texts, "topic-spoken", n = n, title = title, done = done);
    she.harness.get_by_role_and_label(Role::Button, &spoken);
}

/// "Answer later" put a green tick on the topic, and the plan did not say that answers are missing.
#[test]
fn a_topic_that_was_put_off_has_no_tick_and_the_plan_knows_of_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut begin_answers(data.path());
    let later = tr!(she.texts, "questions-later");
    for _ in 0..2 {
        she.press(Role::Button, &later);
    }
    sees_topic(she, 1, &tr!(she.texts, "topic-practice"), "true");
    sees_topic(she, 3, &tr!(she.texts, "topic-software"), "unsure");
    she.press(Role::Button, &tr!(she.texts, "back"));
    she.press(Role::RadioButton, "medatixx");
    she.press(Role::Button, &tr!(she.texts, "next"));
    sees_topic(she, 3, &tr!(she.texts, "topic-software"), "true");
    she.press(Role::Tab, &tr!(she.texts, "tab-plan"));
    she.sees(&tr!(she.texts, "plan-open-topics", count = 9, topic = ""));
}

/// She looked at the plan amid the questions and came back to the first of them.
#[test]
fn who_looks_at_the_plan_amid_the_questions_comes_back_to_the_same_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut begin_answers(data.path());
    she.press(Role::Button, &tr!(she.texts, "next"));
    let heading = she.heading();
    assert_eq!(heading, tr!(she.texts, "q-software"));
    for other in [tr!(she.texts, "tab-plan"), tr!(she.texts, "tab-certificate")] {
        she.press(Role::Tab, &other);
        she.press(Role::Tab, &tr!(she.texts, "tab-practice"));
        assert_eq!(she.heading(), heading);
    }
}

/// The third PC was added below the edge, and nothing told her so.
#[test]
fn a_pc_that_is_added_below_the_edge_is_counted_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut begin_answers(data.path());
    for count in 1..=3 {
        she.press(Role::Button, &tr!(she.texts, "q-add"));
        let words = tr!(she.texts, "q-workstations-count", count = count);
        assert!(she.harness.get_by_label(&words).rect().bottom() < 600.0);
    }
}

/// After "later" the plan proposed the same task again.
#[test]
fn after_later_another_task_is_proposed() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let (first, second) = (she.case().plan.tasks[0].clone(), she.case().plan.tasks[1].clone());
    let begin = |she: &Person<'_>, title: &str| tr!(she.texts, "plan-begin-spoken", title = title);
    she.press(Role::Button, &begin(she, &first.title));
    she.press(Role::Button, &tr!(she.texts, "task-later"));
    assert!(she.harness.query_by_role_and_label(Role::Button, &begin(she, &first.title)).is_none());
    she.press(Role::Button, &begin(she, &second.title));
    assert_eq!(she.window().model().task().unwrap().id, second.id);
}

/// Two buttons of the same name stood side by side; and who came back later was offered a password as if
/// there were none, while the new one was on her slip.
#[test]
fn one_button_suggests_a_password_and_after_that_it_is_called_another_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("fritzbox".to_owned()));
    let (make, another) = (tr!(she.texts, "helper-make"), tr!(she.texts, "secret-another"));
    let count = |she: &Person<'_>, label: &str| she.harness.query_all_by_role_and_label(Role::Button, label).count();
    let done = tr!(she.texts, "task-done");
    while she.heading() != "Neues Kennwort notieren" {
        assert_eq!((count(she, &make), count(she, &another)), (1, 0), "{}", she.heading());
        she.press(Role::Button, &done);
    }
    let high = she.harness.get_by_role_and_label(Role::Button, &make).rect().height();
    assert!(high < 50.0, "on one line: {high}");
    assert_eq!(count(she, &make), 1);
    she.press(Role::Button, &done);
    // Whether she has one on her slip is not known until she says where it is.
    assert_eq!((count(she, &make), count(she, &another)), (1, 0));
    she.sees(&tr!(she.texts, "helper-ticked"));
    mark(she, "fritzbox", What::Place("Tresor".to_owned()));
    assert_eq!((count(she, &make), count(she, &another)), (0, 1));
    she.sees(&tr!(she.texts, "helper-noted"));
}

/// "Call your provider", and the number she had typed was nowhere to be seen.
#[test]
fn where_the_provider_is_to_be_called_his_number_stands() {
    let data = tempfile::tempdir().unwrap();
    let case = data.path().join("vorgaenge/Vorgang");
    let provider =
        Provider { name: "Herr Özdemir".to_owned(), company: String::new(), phone: "0551 123456".to_owned() };
    let practice = passwortwechsel::domain::practice::Practice { provider: Some(provider), ..sample_practice() };
    case_folder::create(&case, &CaseHead { practice, ..sample_head() }).unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    she.ask(Action::OpenCase(case));
    she.ask(Action::OpenTask("vorbereitung".to_owned()));
    she.ask(Action::ShowStep(2));
    assert_eq!(she.heading(), "Termin mit dem DVO machen");
    she.sees("DVO: Herr Özdemir, Telefon 0551 123456");
}

/// A new password on a PC whose check had failed: nothing said that the check comes first.
#[test]
fn what_comes_first_and_is_not_done_is_said_above_the_first_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let plan = she.case().plan.clone();
    let pc = plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap();
    let reason = pc.reasons.first().unwrap();
    let before = plan.tasks.iter().find(|task| task.guide == reason.guide).unwrap();
    she.ask(Action::OpenTask(pc.id.clone()));
    let first = format!("Zuerst: {}.", before.full_title());
    let said = |she: &Person<'_>| she.harness.query_all_by_label_contains(&first).count();
    assert_eq!(said(she), 1, "{first}");
    mark(she, &before.id, What::Blocked("Update hängt".to_owned()));
    assert_eq!(said(she), 1);
    mark(she, &before.id, What::Absent("gibt es nicht".to_owned()));
    assert_eq!(said(she), 0);
}

/// "Larger" showed the page as small as before.
#[test]
fn larger_is_larger() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    she.press(Role::Button, &tr!(she.texts, "preview-larger"));
    let width = tr!(she.texts, "preview-width");
    let chosen = she.harness.get_by_role_and_label(Role::RadioButton, &width);
    assert_eq!(chosen.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

/// The name of the device stood twice, above its sketch and in it.
#[test]
fn the_caption_of_a_device_is_not_its_name_once_more() {
    let texts = Texts::new(Language::German);
    let catalogue = Catalogue::built_in();
    let steps = catalogue.entries().iter().flat_map(|entry| &entry.guide.steps);
    let captions = steps.flat_map(|step| &step.sketches).filter_map(|sketch| {
        let Sketch::Device { name, .. } = sketch else { return None };
        Some((name.clone(), wording::sketch(&texts, sketch).0))
    });
    let captions: Vec<(String, String)> = captions.collect();
    assert!(!captions.is_empty() && captions.iter().all(|(name, caption)| name != caption), "{captions:?}");
}

/// What is suggested looks like an example, and a click put the caret into it: the name stood there twice.
#[test]
fn a_click_into_a_suggested_name_selects_it_so_that_typing_replaces_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    (practice.terminals, practice.card_terminals) = (Answer::Yes, Vec::new());
    she.ask(Action::Answer(Box::new(practice), 6));
    let label = tr!(she.texts, "q-terminal-name");
    let field = she.harness.get_by_role_and_label(Role::TextInput, &label).rect();
    click_at(she, field.center());
    type_slowly(she, "Labor");
    assert_eq!(typed(she, &label), "Labor");
}
