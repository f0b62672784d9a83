//! What people stumbled over where two work at one PC: what the person before had on the screen, whose a task
//! is once it was handed on, where a finished task opens, what an empty field has Strg and Z for.

use egui::{Key, Role, accesskit::Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::ToSpan as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        plan::Task,
        record::{State, What},
    },
    i18n::Language,
    tr, wording,
};

use crate::{
    person::{focused, texts_of},
    stumbles::provider_hurry::{ctrl, type_on},
    walk::{Person, with_plan},
};

fn mark(she: &mut Person<'_>, task: &Task, what: What) {
    she.ask(Action::Mark { task: task.id.clone(), step: String::new(), what });
}

#[test]
fn another_person_does_not_see_what_the_one_before_had_on_the_screen() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().clone();
    she.ask(Action::OpenTask(pc.id));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let made = she.window().model().secret.as_ref().unwrap();
    assert!(made.shown_until.is_some());
    let made = made.password.reveal().to_owned();
    she.ask(Action::SetPerson("Dr. Eva Lindner".to_owned()));
    let kept = she.window().model().secret.as_ref().unwrap();
    assert!(kept.shown_until.is_none(), "hidden");
    assert_eq!(kept.password.reveal(), made, "but still there");
    she.sees(&tr!(she.texts, "secret-hidden"));
}

#[test]
fn a_task_handed_on_is_that_persons_task_everywhere() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let (me, other) = ("S. Krüger", "Dr. Eva Lindner");
    let of = |she: &Person<'_>, who: &str| {
        let tasks = she.case().plan.tasks.iter();
        tasks.filter(|task| wording::whose(&she.texts, she.case(), task) == who).count()
    };
    let is_mine = |task: &&Task| task.person == me && task.steps.len() > 1;
    let task = she.case().plan.tasks.iter().find(is_mine).unwrap().clone();
    let (mine, hers) = (of(she, me), of(she, other));
    let until = she.window().model().now.date().saturating_add(3.days());
    mark(she, &task, What::Promised { by: other.to_owned(), until: Some(until), note: String::new() });
    assert_eq!((of(she, me), of(she, other)), (mine - 1, hers + 1));
    she.ask(Action::Show(Screen::Plan));
    let row = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        labels.into_iter().find(|label| label.contains(&task.full_title()) && label.contains("Min."))
    };
    let words = row(she).unwrap();
    assert!(words.contains(other) && !words.contains(me), "{words}");
    // The filter of the side column: counted with her, found with her, not with whom it was before.
    for (who, is_there) in [(me, false), (other, true)] {
        let count = of(she, who).to_string();
        let labels = she.harness.root().children_recursive().filter_map(|node| node.accesskit_node().label());
        let labels: Vec<String> = labels.filter(|label| label.starts_with(who)).collect();
        let filter = labels.iter().find(|label| label.split(' ').any(|word| word.trim_matches(',') == count));
        let filter = filter.unwrap_or_else(|| panic!("{labels:?}, {count}"));
        she.harness.get_by_label(filter).click();
        she.look();
        assert_eq!(row(she).is_some(), is_there, "{who}");
    }
    // In the task: above the step, in the column at the left, before it begins.
    she.ask(Action::OpenTask(task.id.clone()));
    she.sees(&format!("{}, {}", tr!(she.texts, "promised-given", who = other), wording_until(she, until)));
    assert!(she.harness.query_all_by_label_contains(me).all(|node| node.accesskit_node().role() == Role::Button));
    // To whom it was given it is not told as of somebody else.
    let other = other.to_owned();
    she.ask(Action::SetPerson(other));
    she.sees(&format!("{}, {}", tr!(she.texts, "promised-given-you"), wording_until(she, until)));
}

fn wording_until(she: &Person<'_>, until: jiff::civil::Date) -> String {
    tr!(she.texts, "promised-until", date = wording::date(&she.texts, until))
}

#[test]
fn a_finished_task_opens_at_its_end_however_it_was_finished() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().clone();
    mark(she, &task, What::Changed(true));
    mark(she, &task, What::Tested(true));
    assert_eq!(she.case().state(&task), State::Done);
    she.ask(Action::OpenTask(task.id.clone()));
    assert_eq!(she.heading(), tr!(she.texts, "finish-title"));
    let label = tr!(she.texts, "finish-changed");
    let changed = she.harness.get_by_role_and_label(Role::CheckBox, &label);
    assert_eq!(changed.accesskit_node().toggled(), Some(Toggled::True));
    // Open once more it begins where it was left.
    mark(she, &task, What::Reopened(String::new()));
    she.ask(Action::OpenTask(task.id));
    assert_ne!(she.heading(), tr!(she.texts, "finish-title"));
}

#[test]
fn an_empty_field_leaves_taking_back_to_the_marks() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().clone();
    let ticked = |she: &Person<'_>| {
        let record = she.case().record.task(&task.id);
        task.steps.iter().filter(|step| record.step(step).is_some()).count()
    };
    she.ask(Action::OpenTask(task.id.clone()));
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    assert_eq!(ticked(she), 1);
    // What was typed into a field is what is taken back there.
    she.ask(Action::ShowStep(task.steps.len()));
    let place = she.place_label();
    she.harness.get_by_role_and_label(Role::TextInput, &place).focus();
    she.look();
    type_on(she, "Tresor");
    ctrl(she, Key::Z);
    assert_eq!((ticked(she), focused(she)), (1, place.clone()));
    // In an untouched one it is the last mark.
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::OpenTask(task.id.clone()));
    she.press(Role::Button, &tr!(she.texts, "task-blocked"));
    let field = tr!(she.texts, "blocked-what");
    assert_eq!(focused(she), field);
    ctrl(she, Key::Z);
    assert_eq!(ticked(she), 0);
}

#[test]
fn a_step_ticked_in_passing_is_not_said_to_have_left_a_noted_password() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().clone();
    she.ask(Action::OpenTask(task.id.clone()));
    for step in &task.steps {
        she.ask(Action::Mark { task: task.id.clone(), step: step.clone(), what: What::Step(true) });
    }
    she.ask(Action::ShowStep(0));
    she.sees(&tr!(she.texts, "helper-ticked"));
    let noted = tr!(she.texts, "helper-noted");
    assert_eq!(she.harness.query_all_by_label_contains(&noted).count(), 0, "no suggestion was made");
}

#[test]
fn the_next_task_is_named_with_its_thing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let tasks = &she.case().plan.tasks;
    let pc = tasks.iter().find(|task| task.guide == "windows-lokal").unwrap();
    let other = tasks.iter().find(|task| task.guide != pc.guide).unwrap();
    let label = wording::go_on_with(&she.texts, other, pc).0;
    assert!(label.contains(&pc.title) && label.contains(&pc.item.name), "{label}");
}

#[test]
fn after_a_kill_nobody_is_told_what_stood_there_when_something_was_marked() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_plan(data.path());
    let task = she.case().plan.tasks.iter().find(|task| task.steps.len() > 1).unwrap().clone();
    // She leaves her PC; a colleague sits down there, and she finishes what did not work.
    she.ask(Action::Leave);
    she.ask(Action::SetPerson("M. Boysen".to_owned()));
    mark(&mut she, &task, What::Blocked("Läuft seit einer Stunde".to_owned()));
    drop(she);
    let mut she = Person::start(data.path(), Language::German);
    let is_as_left = |she: &Person<'_>| {
        let said = texts_of(she);
        assert!(said.contains("Es ist alles noch so, wie Sie es verlassen haben"), "{said}");
        assert!(!said.contains(&tr!(she.texts, "back-news")), "{said}");
    };
    is_as_left(&she);
    she.ask(Action::SetPerson("S. Krüger".to_owned()));
    mark(&mut she, &task, What::Changed(true));
    mark(&mut she, &task, What::Tested(true));
    drop(she);
    is_as_left(&Person::start(data.path(), Language::German));
    // What a colleague marked at this PC stood before her eyes when she marked something else there.
    let mut she = Person::start(data.path(), Language::German);
    let other = she.case().plan.tasks.iter().find(|other| other.id != task.id).unwrap().clone();
    she.ask(Action::SetPerson("M. Boysen".to_owned()));
    mark(&mut she, &task, What::Reopened(String::new()));
    she.ask(Action::SetPerson("S. Krüger".to_owned()));
    mark(&mut she, &other, What::Changed(true));
    drop(she);
    is_as_left(&Person::start(data.path(), Language::German));
}

/// It read as if it still did not work.
#[test]
fn what_did_not_work_at_first_is_told_as_over_once_it_is_done() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = she.case().plan.tasks.iter().find(|task| task.steps.len() > 1).unwrap().clone();
    for (what, stands, stood) in [
        (What::Blocked("Läuft seit einer Stunde".to_owned()), "Klappt nicht: Läuft", "Vorher: Läuft"),
        (What::Absent("Abgebaut".to_owned()), "Entfällt: Abgebaut", "Vorher: Abgebaut"),
    ] {
        mark(she, &task, what);
        she.ask(Action::OpenTask(task.id.clone()));
        she.ask(Action::ShowStep(task.steps.len()));
        let said = texts_of(she);
        assert!(said.contains(stands) && !said.contains(stood), "{said}");
        mark(she, &task, What::Changed(true));
        let said = texts_of(she);
        assert!(!said.contains(stands) && said.contains(stood), "{said}");
    }
}
