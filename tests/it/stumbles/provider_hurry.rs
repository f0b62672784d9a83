//! What a provider with five like PCs and forty minutes stumbled over in the real window. Each is
//! looked at, so that none comes back.

use egui::{Event, Key, Modifiers, Role, accesskit::Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::Tool,
        practice::LONGEST_NOTE,
        record::{State, What},
    },
    tr,
};

use crate::{
    person::{focused, key},
    walk::{Person, with_plan},
};

pub(crate) fn ctrl(person: &mut Person<'_>, key: Key) {
    person.harness.key_press_modifiers(Modifiers::COMMAND, key);
    person.look();
}

/// As a keyboard does it: each letter with its text, a blank also as a key.
pub(crate) fn type_on(person: &mut Person<'_>, text: &str) {
    for letter in text.chars() {
        if letter == ' ' {
            person.harness.key_press(Key::Space);
        }
        person.harness.event(Event::Text(letter.to_string()));
        person.look();
    }
}

/// Opens this task at the step with that tool, whose place it gives.
fn go_to_step(person: &mut Person<'_>, task: &str, wanted: Tool) -> usize {
    person.ask(Action::OpenTask(task.to_owned()));
    let steps = &person.window().model().guide().unwrap().guide.steps;
    let at = steps.iter().position(|step| step.tool.as_ref() == Some(&wanted)).unwrap();
    person.ask(Action::ShowStep(at));
    at
}

/// Ids of the PCs' tasks in the order of the plan.
pub(crate) fn pcs(person: &Person<'_>) -> Vec<String> {
    let tasks = person.case().plan.tasks.iter();
    tasks.filter(|task| task.guide == "windows-lokal").map(|task| task.id.clone()).collect()
}

fn steps_done(person: &Person<'_>, task: &str) -> usize {
    let case = person.case();
    let steps = &case.plan.task(task).unwrap().steps;
    steps.iter().filter(|step| case.record.task(task).step(step).is_some()).count()
}

pub(crate) fn go_to_end(person: &mut Person<'_>, task: &str) {
    person.ask(Action::OpenTask(task.to_owned()));
    let steps = person.case().plan.task(task).unwrap().steps.len();
    person.ask(Action::ShowStep(steps));
}

/// With the first letter the focus went to "go on", and each blank ticked a step of the next task.
#[test]
fn who_types_where_the_password_is_kept_stays_in_the_field() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let pc = pcs(he)[0].clone();
    go_to_end(he, &pc);
    for pressed in [Key::Space, Key::Tab, Key::Space] {
        key(he, pressed);
    }
    let task = he.case().plan.task(&pc).unwrap().clone();
    assert_eq!(he.case().state(&task), State::Done);
    assert_eq!(focused(he), tr!(he.texts, "place-label"));
    type_on(he, "Tresor im Büro 3");
    assert_eq!(focused(he), tr!(he.texts, "place-label"));
    assert_eq!(he.window().model().task().unwrap().id, pc);
    key(he, Key::Enter);
    assert_eq!(he.case().record.task(&pc).place(), "Tresor im Büro 3");
    let said = he.case().record.events().iter().filter(|event| matches!(event.what, What::Place(_))).count();
    assert_eq!(said, 1);
    assert!(focused(he).starts_with("Weiter: "), "{}", focused(he));
}

#[test]
fn enter_says_the_place_and_finishes_its_step() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let pc = pcs(he)[0].clone();
    go_to_step(he, &pc, Tool::NotePlace);
    assert_eq!(focused(he), tr!(he.texts, "place-label"));
    key(he, Key::Enter);
    assert_eq!(steps_done(he, &pc), 0, "an empty field is no place");
    type_on(he, "Tresor, Umschlag 2");
    key(he, Key::Enter);
    assert_eq!(he.case().record.task(&pc).place(), "Tresor, Umschlag 2");
    assert_eq!(steps_done(he, &pc), 1);
    assert_eq!(focused(he), tr!(he.texts, "finish-changed"));
}

#[test]
fn enter_on_a_right_trial_finishes_the_step() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let pc = pcs(he)[0].clone();
    let at = go_to_step(he, &pc, Tool::MakePassword);
    he.press_nth(Role::Button, &tr!(he.texts, "helper-make"), 0);
    let field = tr!(he.texts, "trial-title");
    he.harness.get_by_role_and_label(Role::PasswordInput, &field).focus();
    he.look();
    key(he, Key::Enter);
    assert_eq!(steps_done(he, &pc), 0, "nothing was tried");
    let secret = he.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    he.harness.event(Event::Paste(secret));
    he.look();
    key(he, Key::Enter);
    assert_eq!(steps_done(he, &pc), 1);
    let after = &he.window().model().guide().unwrap().guide.steps[at + 1];
    assert_eq!(he.heading(), after.title);
}

#[test]
fn marks_are_taken_back_one_after_the_other_and_counted_again() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let first = he.case().next_task().unwrap().clone();
    he.ask(Action::OpenTask(first.id.clone()));
    for _ in 0..3 {
        key(he, Key::Enter);
    }
    assert_eq!(steps_done(he, &first.id), 3);
    let shown = |he: &Person<'_>| he.window().model().settings.position.step.clone();
    for left in [2, 1, 0] {
        ctrl(he, Key::Z);
        assert_eq!(steps_done(he, &first.id), left);
        assert_eq!(shown(he), first.steps[left], "the step is shown that is open again");
    }
    ctrl(he, Key::Z);
    assert_eq!(steps_done(he, &first.id), 0, "nothing is left to take back");
    ctrl(he, Key::Y);
    he.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    he.look();
    assert_eq!(steps_done(he, &first.id), 2);
    ctrl(he, Key::Z);
    assert_eq!(steps_done(he, &first.id), 1);
    // A new mark ends what could be counted again.
    key(he, Key::Enter);
    ctrl(he, Key::Y);
    assert_eq!(steps_done(he, &first.id), 2);
}

/// The place in the list was unfolded, not the entry: what was taken back could be undone by the next
/// click, and a mark from another PC put another entry there.
#[test]
fn the_unfolded_entry_of_the_history_stays_unfolded_when_others_come() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let first = he.case().next_task().unwrap().clone();
    he.ask(Action::OpenTask(first.id.clone()));
    key(he, Key::Enter);
    he.ask(Action::Show(Screen::History));
    let entry = |he: &Person<'_>| {
        let mut rows = he.harness.get_all_by_role(Role::ListBoxOption);
        rows.find(|row| {
            row.accesskit_node().is_selected() == Some(true) || row.accesskit_node().toggled() == Some(Toggled::True)
        })
        .and_then(|row| row.accesskit_node().label())
    };
    let newest = he.harness.get_all_by_role(Role::ListBoxOption).next().unwrap().accesskit_node().label().unwrap();
    he.press(Role::ListBoxOption, &newest);
    assert_eq!(entry(he), Some(newest.clone()));
    he.ask(Action::Mark { task: first.id, step: String::new(), what: What::Note("von nebenan".to_owned()) });
    assert_eq!(entry(he), Some(newest.clone()));
    he.press(Role::Button, &tr!(he.texts, "history-take-back"));
    assert!(entry(he).unwrap().starts_with(&newest), "{:?}", entry(he));
    assert!(he.harness.query_by_label(&tr!(he.texts, "history-restore")).is_none());
}

/// From the 201st character on it was gone without a word.
#[test]
fn a_long_note_is_kept_whole_and_the_field_says_when_it_is_full() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let first = he.case().next_task().unwrap().clone();
    he.ask(Action::OpenTask(first.id.clone()));
    let note = "Menü → Größe & Übergänge, Konto „wartung“, ".repeat(30).trim().to_owned();
    he.press(Role::Button, &tr!(he.texts, "note-add"));
    he.harness.event(Event::Paste(note.clone()));
    he.look();
    let typed = |he: &Person<'_>| he.harness.get_by_role(Role::MultilineTextInput).accesskit_node().value();
    assert_eq!(typed(he).as_deref(), Some(note.replace('→', ">").as_str()));
    he.press(Role::Button, &tr!(he.texts, "note-save"));
    let kept = he.case().record.events().last().unwrap().what.clone();
    assert_eq!(kept, What::Note(note.replace('→', ">")));

    he.press(Role::Button, &tr!(he.texts, "task-blocked"));
    he.harness.event(Event::Paste("ß".repeat(2 * LONGEST_NOTE)));
    he.look();
    he.sees(&tr!(he.texts, "text-full", most = LONGEST_NOTE));
}

#[test]
fn the_persons_menu_tells_people_from_pages() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    he.press(Role::Button, "S. Krüger");
    let top = |he: &Person<'_>, label: &str| he.harness.get_by_label(label).rect().top();
    let (who, more) = (tr!(he.texts, "menu-who"), tr!(he.texts, "menu-more"));
    let provider = he.harness.get_by_role_and_label(Role::MenuItem, "J. Petersen").rect();
    let pages = he.harness.get_by_role_and_label(Role::MenuItem, &tr!(he.texts, "menu-settings")).rect();
    assert!(top(he, &who) < provider.top() && provider.bottom() < top(he, &more));
    assert!(top(he, &more) < pages.top());
    he.press(Role::MenuItem, "J. Petersen");
    assert_eq!(he.window().model().settings.person, "J. Petersen");
    he.press(Role::Button, "J. Petersen");
    he.press(Role::MenuItem, &tr!(he.texts, "menu-somebody-else"));
    assert_eq!(he.heading(), tr!(he.texts, "sits-title"));
}

#[test]
fn strg_and_enter_save_what_is_written() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let first = he.case().next_task().unwrap().clone();
    he.ask(Action::OpenTask(first.id));
    he.press(Role::Button, &tr!(he.texts, "note-add"));
    he.harness.event(Event::Text("Erste Zeile".to_owned()));
    he.look();
    key(he, Key::Enter);
    ctrl(he, Key::Enter);
    let kept = he.case().record.events().last().unwrap().what.clone();
    assert_eq!(kept, What::Note("Erste Zeile".to_owned()));
}

#[test]
fn a_note_is_changed_without_being_typed_anew() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let first = he.case().next_task().unwrap().clone();
    he.ask(Action::OpenTask(first.id));
    he.press(Role::Button, &tr!(he.texts, "note-add"));
    he.harness.event(Event::Paste("Konto wartng, Gerät 4711".to_owned()));
    he.look();
    he.press(Role::Button, &tr!(he.texts, "note-save"));
    let notes = |he: &Person<'_>| {
        let case = he.case();
        let step = he.window().model().settings.position.step.clone();
        let guide = he.window().model().guide().unwrap().guide.id.clone();
        case.record.guide_notes(&guide, &step).iter().map(|note| note.text.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(notes(he), ["Konto wartng, Gerät 4711"]);
    // Given up, it stays as it was; and the next new note begins empty.
    he.press(Role::Button, &tr!(he.texts, "note-change"));
    he.press(Role::Button, &tr!(he.texts, "cancel"));
    assert_eq!(notes(he), ["Konto wartng, Gerät 4711"]);
    he.press(Role::Button, &tr!(he.texts, "note-change"));
    ctrl(he, Key::A);
    he.harness.event(Event::Paste("Konto wartung, Gerät 4711".to_owned()));
    he.look();
    he.press(Role::Button, &tr!(he.texts, "note-save"));
    assert_eq!(notes(he), ["Konto wartung, Gerät 4711"]);
    // Another note of his would say the same thing twice; at another step he writes a new one.
    let add = tr!(he.texts, "note-add");
    assert!(he.harness.query_by_role_and_label(Role::Button, &add).is_none());
    he.sees("Hinweis entfernen");
    he.ask(Action::ShowStep(1));
    he.press(Role::Button, &add);
    assert_eq!(he.harness.get_by_role(Role::MultilineTextInput).accesskit_node().value().unwrap_or_default(), "");
}
