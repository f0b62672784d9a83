//! What a provider with five like PCs and forty minutes stumbled over in the real window. Each is
//! looked at, so that none comes back.

use egui::{Event, Key, Modifiers, Role, accesskit::Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        practice::LONGEST_NOTE,
        record::{State, What},
    },
    i18n::Language,
    platform::settings,
    tr, wording,
};

use crate::walk::{Person, answer_questions};

/// A case of five PCs whose questions are answered.
fn begun<'a>(data: &std::path::Path) -> Person<'a> {
    let mut person = Person::start(data, Language::German);
    answer_questions(&mut person);
    person
}

fn key(person: &mut Person<'_>, key: Key) {
    person.harness.key_press(key);
    person.look();
}

fn ctrl(person: &mut Person<'_>, key: Key) {
    person.harness.key_press_modifiers(Modifiers::COMMAND, key);
    person.look();
}

/// As a keyboard does it: each letter with its text, a blank also as a key.
fn type_on(person: &mut Person<'_>, text: &str) {
    for letter in text.chars() {
        if letter == ' ' {
            person.harness.key_press(Key::Space);
        }
        person.harness.event(Event::Text(letter.to_string()));
        person.look();
    }
}

fn focused(person: &Person<'_>) -> String {
    let nodes = person.harness.root().children_recursive();
    let node = nodes.filter(|node| node.accesskit_node().is_focused()).last();
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// Ids of the PCs' tasks in the order of the plan.
fn pcs(person: &Person<'_>) -> Vec<String> {
    let tasks = person.case().plan.tasks.iter();
    tasks.filter(|task| task.guide == "windows-lokal").map(|task| task.id.clone()).collect()
}

fn steps_done(person: &Person<'_>, task: &str) -> usize {
    let case = person.case();
    let steps = &case.plan.task(task).unwrap().steps;
    steps.iter().filter(|step| case.record.task(task).step(step).is_some()).count()
}

fn go_to_end(person: &mut Person<'_>, task: &str) {
    person.ask(Action::OpenTask(task.to_owned()));
    let steps = person.case().plan.task(task).unwrap().steps.len();
    person.ask(Action::ShowStep(steps));
}

/// With the first letter the focus went to "go on", and each blank ticked a step of the next task.
#[test]
fn who_types_where_the_password_is_kept_stays_in_the_field() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
    let pc = pcs(he)[0].clone();
    go_to_end(he, &pc);
    key(he, Key::Space);
    key(he, Key::Space);
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
    assert!(focused(he).starts_with("Weiter mit"), "{}", focused(he));
}

#[test]
fn enter_says_the_place_and_finishes_its_step() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
    let pc = pcs(he)[0].clone();
    he.ask(Action::OpenTask(pc.clone()));
    let guide = he.window().model().guide().unwrap().guide.clone();
    let at = guide.steps.iter().position(|step| step.tool.is_some_and(|tool| format!("{tool:?}") == "NotePlace"));
    he.ask(Action::ShowStep(at.unwrap()));
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
    let he = &mut begun(data.path());
    let pc = pcs(he)[0].clone();
    he.ask(Action::OpenTask(pc.clone()));
    let guide = he.window().model().guide().unwrap().guide.clone();
    let at = guide.steps.iter().position(|step| step.tool.is_some_and(|tool| format!("{tool:?}") == "MakePassword"));
    he.ask(Action::ShowStep(at.unwrap()));
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
    assert_eq!(he.heading(), guide.steps[at.unwrap() + 1].title);
}

#[test]
fn marks_are_taken_back_one_after_the_other_and_counted_again() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
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
    let he = &mut begun(data.path());
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
    let he = &mut begun(data.path());
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
    let he = &mut begun(data.path());
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
    assert_eq!(he.window().model().screen, Screen::Settings);
}

#[test]
fn after_one_pc_the_same_work_waits_at_the_next() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
    let pcs = pcs(he);
    // Not the first task of the plan, which is still open, but the next PC; after the last one the first.
    for (done, next) in [(1, 2), (4, 0)] {
        go_to_end(he, &pcs[done]);
        he.press(Role::CheckBox, &tr!(he.texts, "finish-changed"));
        he.press(Role::CheckBox, &tr!(he.texts, "finish-tested"));
        let name = he.case().plan.task(&pcs[next]).unwrap().item.name.clone();
        let label = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let label = label.into_iter().find(|label| label.starts_with("Weiter mit")).unwrap();
        assert!(label.contains(&name), "{label}, not {name}");
    }
}

#[test]
fn at_every_step_one_sees_which_pc_it_is() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
    let pc = pcs(he)[2].clone();
    let task = he.case().plan.task(&pc).unwrap().clone();
    he.ask(Action::OpenTask(pc));
    for at in [9, task.steps.len()] {
        he.ask(Action::ShowStep(at));
        let words = if at < task.steps.len() {
            tr!(he.texts, "step-of", n = (at + 1), all = (task.steps.len() + 1))
        } else {
            tr!(he.texts, "finish-eyebrow")
        };
        let shown = he.harness.get_by_label(&format!("{} · {words}", task.item.name)).rect();
        assert!(he.harness.ctx.content_rect().contains_rect(shown));
    }
}

#[test]
fn the_plan_is_searched_and_the_way_to_the_end_of_a_task_has_a_key() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
    let rows = |he: &Person<'_>| {
        let rows = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        rows.filter(|label| label.contains("Min.")).count()
    };
    let all = rows(he);
    he.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    he.look();
    assert_eq!(focused(he), tr!(he.texts, "plan-search"));
    type_on(he, "windows SPRECHZIMMER");
    let (few, words) = (rows(he), he.case().plan.tasks.iter());
    let expected = words.filter(|task| {
        let title = task.full_title().to_lowercase();
        title.contains("windows") && title.contains("sprechzimmer")
    });
    assert!(few < all && expected.count() > 0);
    key(he, Key::Escape);
    assert_eq!(rows(he), all, "Esc empties the field and stays on the plan");
    he.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    he.look();
    he.harness.event(Event::Text("Gibt es nicht".to_owned()));
    he.look();
    he.press(Role::Button, &tr!(he.texts, "plan-show-all"));
    assert_eq!(rows(he), all);
    he.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    he.look();
    let pc = he.case().plan.task(&pcs(he)[3]).unwrap().clone();
    type_on(he, &format!("{} anmeldung", pc.item.name));
    key(he, Key::Enter);
    assert_eq!(he.window().model().task().unwrap().id, pc.id, "Enter opens what was found first");
    ctrl(he, Key::End);
    assert_eq!(focused(he), tr!(he.texts, "finish-changed"));
}

#[test]
fn the_provider_hands_a_task_back_and_it_leaves_his_order() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
    he.ask(Action::OpenTask("server-admin".to_owned()));
    he.sees(&tr!(he.texts, "task-promise"));
    he.ask(Action::SetPerson("J. Petersen".to_owned()));
    let ordered = |he: &Person<'_>| {
        let order = wording::order(he.case(), &he.window().model().catalogue);
        order.tasks.iter().any(|task| task.guide == "server-admin")
    };
    assert!(ordered(he));
    he.press(Role::Button, &tr!(he.texts, "task-hand-back"));
    assert_eq!(he.heading(), tr!(he.texts, "hand-back-title"));
    let field = tr!(he.texts, "promise-by");
    let by = he.harness.get_by_role_and_label(Role::TextInput, &field);
    assert_eq!(by.accesskit_node().value().as_deref(), Some("S. Krüger"));
    he.harness.event(Event::Text("1.12.".to_owned()));
    he.look();
    he.press(Role::Button, &tr!(he.texts, "hand-back-save"));
    let task = he.case().plan.task("server-admin").unwrap().clone();
    let State::Promised { by, until, .. } = he.case().state(&task) else { panic!("not promised") };
    let until = until.unwrap();
    assert_eq!((by.as_str(), until.day(), until.month()), ("S. Krüger", 1, 12));
    assert!(until >= he.window().model().now.date());
    assert!(!ordered(he));
    he.ask(Action::Show(Screen::Certificate));
    let promised = tr!(he.texts, "state-promised");
    let nodes = he.harness.root().children_recursive();
    let texts = nodes.filter_map(|node| node.accesskit_node().value().or_else(|| node.accesskit_node().label()));
    let line: Vec<String> = texts.filter(|text| text.starts_with(&promised)).collect();
    assert!(line.iter().any(|line| line.contains("S. Krüger")), "{line:?}");
}

#[test]
fn strg_and_enter_save_what_is_written() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut begun(data.path());
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

/// The power failed, and the PC was greeted as one that had never seen the case.
#[test]
fn a_pc_that_had_the_case_open_is_not_told_that_it_is_the_first_time() {
    let data = tempfile::tempdir().unwrap();
    let he = begun(data.path());
    let root = he.case().root.clone();
    drop(he);
    let mut kept = settings::load(data.path());
    (kept.seen, kept.position) = (None, settings::Position::default());
    settings::save(data.path(), &kept).unwrap();
    let he = &mut Person::start(data.path(), Language::German);
    assert_eq!(he.case().root, root);
    assert_eq!(he.heading(), tr!(he.texts, "back-greeting-name", name = "S. Krüger"));
}
