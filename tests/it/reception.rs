//! What a receptionist stumbled over who walked all 25 tasks of her plan in the real window, with a hand
//! that clicks on in rhythm, a telephone that rings and a PC that dies amid typing.

use egui::{Event, Key, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Role, TouchPhase, vec2};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::record::What,
    i18n::Language,
    tr,
};

use crate::walk::{Person, answer_questions};

fn with_plan<'a>(data: &std::path::Path) -> Person<'a> {
    let mut she = Person::start(data, Language::German);
    answer_questions(&mut she);
    she
}

fn type_slowly(she: &mut Person<'_>, text: &str) {
    for letter in text.chars() {
        she.harness.event(Event::Text(letter.to_string()));
        she.look();
    }
}

fn key(she: &mut Person<'_>, key: Key) {
    she.harness.key_press(key);
    she.look();
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

fn mark(she: &mut Person<'_>, task: &str, what: What) {
    she.ask(Action::Mark { task: task.to_owned(), step: String::new(), what });
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
    let again = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "task-reopen")).rect();
    assert!(again.bottom() < here.y, "{again} {here}");
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
