//! What people stumbled over while they read on from step to step and from task to task: keys that leapt instead
//! of scrolling, what moved that need not, what was said in the way or not at all.

use egui::{Key, Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, HandedOut, Outcome, PaperKind, Screen, Wanted},
    domain::record::{State, What},
    i18n::Language,
    platform::printer::{PrintFault, Printed},
    tr,
};

use crate::{
    person::{focused, key, mark},
    stumbles::by_keys::{doctor_with_plan, is_seen, place, types},
    stumbles::one_step::TASK,
    walk::{Person, with_plan},
};

/// The arrow leapt to a button at the very end, past all that is to be read.
#[test]
fn the_arrows_and_the_keys_to_the_ends_move_the_text_of_a_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let done = tr!(she.texts, "task-done");
    let heading = she.heading();
    let top = |she: &Person<'_>| place(she, &heading).unwrap().top();
    let start = top(she);
    key(she, Key::ArrowDown);
    let moved = start - top(she);
    assert!((20.0..150.0).contains(&moved), "some lines: {moved}");
    key(she, Key::ArrowUp);
    assert!((top(she) - start).abs() < 1.0);
    key(she, Key::End);
    let end = top(she);
    assert!(end < start - 300.0);
    key(she, Key::ArrowDown);
    assert!((top(she) - end).abs() < 1.0, "it is read to its end");
    key(she, Key::Home);
    assert!((top(she) - start).abs() < 1.0);
    assert_eq!(focused(she), done, "all the time");
}

fn dots(she: &Person<'_>) -> Vec<Rect> {
    let is_dot = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with("Schritt "))
    };
    she.harness.get_all_by_role(Role::Button).filter(is_dot).map(|node| node.rect()).collect()
}

/// There were 15 dots, then 13 and a sign that there are more, then 15 again.
#[test]
fn the_dots_above_a_step_stay_as_many_and_where_they_are() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let tasks: Vec<_> = she.case().plan.tasks.iter().map(|task| (task.id.clone(), task.steps.len())).collect();
    for (task, steps) in tasks {
        she.ask(Action::OpenTask(task.clone()));
        she.ask(Action::ShowStep(0));
        let first = dots(she);
        assert!(!first.is_empty());
        for at in 1..steps {
            she.ask(Action::ShowStep(at));
            assert_eq!(dots(she), first, "{task}, step {at}");
        }
    }
}

/// In the plan nothing in sight said that it was kept, nor which task waits now.
#[test]
fn what_does_not_work_or_is_not_needed_is_said_to_be_kept_in_the_plan() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let title = she.case().plan.task(TASK).unwrap().full_title();
    let forms = [
        (tr!(she.texts, "task-blocked"), tr!(she.texts, "blocked-save"), tr!(she.texts, "plan-kept-blocked")),
        (tr!(she.texts, "task-absent"), tr!(she.texts, "absent-save"), tr!(she.texts, "plan-kept-absent")),
    ];
    for (way, save, said) in forms {
        she.ask(Action::OpenTask(TASK.to_owned()));
        she.press(Role::Button, &tr!(she.texts, "task-other-ways"));
        she.press(Role::MenuItem, &way);
        types(she, "Der Bildschirm bleibt schwarz");
        she.press(Role::Button, &save);
        assert!(is_seen(she, &format!("{title} {said}"), None), "{way}");
        // In the strip above the plan, wherever that is scrolled to.
        let strip = place(she, &said).unwrap();
        let back = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "task-untick")).rect();
        assert!(strip.height() <= 80.0 && strip.contains_rect(back.shrink(1.0)), "{strip} {back}");
        key(she, Key::End);
        assert!(is_seen(she, &said, None), "{way}");
        she.ask(Action::Show(Screen::History));
        she.ask(Action::Show(Screen::Plan));
        assert!(place(she, &said).is_none(), "once");
    }
    // It can be taken back there.
    let other = "wlan";
    she.ask(Action::OpenTask(other.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-other-ways"));
    she.press(Role::MenuItem, &tr!(she.texts, "task-absent"));
    types(she, "Den PC gibt es nicht mehr");
    she.press(Role::Button, &tr!(she.texts, "absent-save"));
    she.press(Role::Button, &tr!(she.texts, "task-untick"));
    let state = she.case().state(she.case().plan.task(other).unwrap());
    assert!(!matches!(state, State::Absent(_)));
}

/// With two buttons it took nearly half of the page.
#[test]
fn at_200_percent_what_was_put_off_is_said_in_a_strip() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-other-ways"));
    she.press(Role::MenuItem, &tr!(she.texts, "task-later"));
    let said = place(she, &tr!(she.texts, "said-put-off")).unwrap();
    let back = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "task-untick")).rect();
    assert!(said.height() <= 60.0 && said.contains_rect(back.shrink(1.0)), "{said} {back}");
    assert!(she.harness.query_by_role_and_label(Role::Button, &tr!(she.texts, "notice-read")).is_none());
    she.press(Role::Button, &tr!(she.texts, "task-untick"));
    assert!(!she.window().model().notices.iter().any(|_| true));
    she.sees(&tr!(she.texts, "said-taken-back"));
    she.press(Role::Button, &tr!(she.texts, "notice-read"));
    assert!(place(she, &tr!(she.texts, "said-taken-back")).is_none());
}

/// Five lines with a path stood above each page until they were read.
#[test]
fn that_a_paper_is_printed_is_said_in_short_and_where_it_was_asked_for() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let paper = |said| HandedOut { kind: PaperKind::Step, path: "/home/praxis/ausdrucke/schritt.pdf".into(), said };
    let hears = |she: &mut Person<'_>, said| {
        she.ask(Action::OpenTask(TASK.to_owned()));
        // The tests have no printer, so its answer is made here.
        she.ask(Action::HandOut(Wanted::TaskStep(0)));
        she.harness.state_mut().as_mut().unwrap().hear(Outcome::HandedOut(Box::new(paper(said))));
        she.look();
    };
    hears(she, Ok(Printed::Handed));
    let said = tr!(she.texts, "printed-handed");
    let note = place(she, &said).unwrap();
    assert!(note.height() < 80.0, "{note}");
    she.sees("Datei: schritt.pdf");
    assert!(place(she, "/home/praxis/ausdrucke").is_none(), "its folder is one press away");
    for elsewhere in [Action::Show(Screen::Plan), Action::OpenTask("vorbereitung".to_owned())] {
        she.ask(elsewhere);
        assert!(place(she, &said).is_none());
    }
    she.ask(Action::OpenTask(TASK.to_owned()));
    assert!(place(she, &said).is_some(), "until it is read");
    // What did not come onto paper is said wherever one is, with where the file lies.
    hears(she, Err(PrintFault::NoPrinter));
    she.ask(Action::Show(Screen::Plan));
    she.sees("/home/praxis/ausdrucke/schritt.pdf");
}

/// After 12 came 15, as if numbers were missing.
#[test]
fn that_there_are_more_steps_than_are_seen_is_shown_before_the_last_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let dots = |she: &Person<'_>| {
        let is_sign = |shape: &&egui::epaint::ClippedShape| matches!(&shape.shape, egui::Shape::Circle(dot) if (dot.radius - 1.75).abs() < 0.01);
        she.harness.output().shapes.iter().filter(is_sign).count()
    };
    she.ask(Action::OpenTask(TASK.to_owned()));
    assert_eq!(dots(she), 3);
    she.harness.set_size(egui::vec2(1024.0, 1400.0));
    she.look();
    assert_eq!(dots(she), 0, "all are seen");
}

/// The task was ticked, and the start said nothing of the place that was being typed.
#[test]
fn a_place_that_was_being_typed_is_where_one_stopped() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    for what in [What::Changed(true), What::Tested(true)] {
        mark(&mut she, TASK, what);
    }
    she.ask(Action::ShowStep(usize::MAX));
    let label = she.place_label();
    she.harness.get_by_role_and_label(Role::TextInput, &label).focus();
    she.look();
    types(&mut she, "Tresor, Umsch");
    drop(she);
    let she = &mut Person::start(data.path(), Language::German);
    she.sees(&tr!(she.texts, "back-place-begun", typed = "Tresor, Umsch"));
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    let field = she.harness.get_by_role_and_label(Role::TextInput, &label);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("Tresor, Umsch"));
}
