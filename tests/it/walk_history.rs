//! Taking back, the history and several cases in the whole window, by role and label.

use std::path::Path;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Screen, model::Notice},
    domain::record::What,
    i18n::Language,
    tr, wording,
};

use crate::walk::{Person, answer_questions};

/// A person with a case, one step of its first task ticked.
fn begun<'a>(data: &Path, language: Language) -> Person<'a> {
    let mut she = Person::start(data, language);
    answer_questions(&mut she);
    let first = she.case().next_task().unwrap().title.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first));
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    she
}

fn ticked(she: &Person<'_>) -> usize {
    let task = she.window().model().task().unwrap();
    she.case().first_open_step(task)
}

/// The label of the first entry of the history.
fn newest(she: &Person<'_>) -> String {
    let entry = she.harness.get_all_by_role(Role::ListBoxOption).next().unwrap();
    entry.accesskit_node().label().unwrap()
}

pub(crate) fn choose_in_menu(she: &mut Person<'_>, label: &str) {
    she.press(Role::Button, "S. Krüger");
    she.press(Role::MenuItem, label);
}

fn undo_and_history(language: Language) {
    let data = tempfile::tempdir().unwrap();
    let mut she = begun(data.path(), language);
    assert_eq!(ticked(&she), 1);
    let mark = she.window().model().undo.next().unwrap();
    assert_eq!(mark.what, What::Step(true));
    let mark = wording::mark_of(&she.texts, she.case(), &she.window().model().catalogue, mark);
    let step = tr!(she.texts, "undo-last", what = mark);
    she.press(Role::Button, &step);
    assert_eq!(ticked(&she), 0, "taken back at once, without a question");
    she.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Y);
    she.look();
    assert_eq!(ticked(&she), 1, "and that by key");

    she.press(Role::Button, &tr!(she.texts, "history-title"));
    let task = she.window().model().task().unwrap().full_title();
    assert_eq!(she.heading(), tr!(she.texts, "history-of-task", task = task));
    let entries = she.harness.get_all_by_role(Role::ListBoxOption).count();
    assert_eq!(entries, 3, "the tick, taken back, restored");
    let label = newest(&she);
    she.press(Role::ListBoxOption, &label);
    she.press(Role::Button, &tr!(she.texts, "history-restore"));
    assert_eq!(ticked(&she), 0);
    assert_eq!(she.harness.get_all_by_role(Role::ListBoxOption).count(), 4, "the list follows");

    she.harness.key_press(egui::Key::Escape);
    she.look();
    assert_eq!(she.window().model().screen, Screen::Task, "back to where it was opened");
    she.press(Role::Button, &tr!(she.texts, "task-back"));
    she.press(Role::Button, &tr!(she.texts, "history-title"));
    she.write(&tr!(she.texts, "history-words"), "gibt es nicht");
    she.sees(&tr!(she.texts, "history-nothing"));
    she.press(Role::Button, &tr!(she.texts, "history-reset"));

    let file = data.path().join("verlauf-neu.csv");
    save_to(&mut she, "history-save-table", &file);
    assert!(std::fs::read(&file).unwrap().starts_with("\u{feff}\"".as_bytes()));
    assert!(she.window().model().notices.contains(&Notice::HistorySaved(file)));
}

/// Presses the button, types a path and saves.
fn save_to(she: &mut Person<'_>, button: &str, file: &Path) {
    let label = match button {
        "history-save-table" => tr!(she.texts, "history-save-table"),
        other => other.to_owned(),
    };
    she.press(Role::Button, &label);
    let field = tr!(she.texts, "save-where");
    she.harness.get_by_role_and_label(Role::TextInput, &field).focus();
    she.look();
    she.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    she.write(&field, &file.display().to_string());
    she.press(Role::Button, &tr!(she.texts, "save-here"));
}

#[test]
fn marks_are_taken_back_and_the_history_tells_it_in_german() {
    undo_and_history(Language::German);
}

#[test]
fn marks_are_taken_back_and_the_history_tells_it_in_english() {
    undo_and_history(Language::English);
}

#[test]
fn a_case_is_copied_known_merged_archived_and_brought_back() {
    let data = tempfile::tempdir().unwrap();
    let mut she = begun(data.path(), Language::German);
    let menu = tr!(she.texts, "cases-menu");
    choose_in_menu(&mut she, &menu);
    assert_eq!(she.heading(), tr!(she.texts, "cases-title"));
    let root = she.case().root.clone();
    let head = &she.case().head.occasion;
    let name = format!("{head} · {}", she.case().practice.name);

    let file = data.path().join("stick.zip");
    let copy = format!("{}, {name}", tr!(she.texts, "cases-copy"));
    save_to(&mut she, &copy, &file);
    assert!(file.is_file());
    assert!(matches!(she.window().model().notices.as_slice(), [Notice::CaseCopied(..)]));
    she.press(Role::Button, &tr!(she.texts, "notice-read"));

    she.write(&tr!(she.texts, "cases-path"), &file.display().to_string());
    she.press(Role::Button, &tr!(she.texts, "start-path-open"));
    assert_eq!(she.window().model().known.as_ref().map(|known| known.root.clone()), Some(root.clone()));
    she.press(Role::Button, &tr!(she.texts, "cases-merge"));
    assert!(matches!(she.window().model().notices.as_slice(), [Notice::CaseMerged(_)]));
    assert_eq!(she.case().root, root, "and it is open");

    choose_in_menu(&mut she, &menu);
    she.press(Role::Button, &format!("{}, {name}", tr!(she.texts, "cases-put-away")));
    assert!(she.case().record.archived().is_some());
    assert!(she.window().model().cases[0].archived);
    she.sees(&tr!(she.texts, "cases-archive"));
    she.press(Role::Button, &format!("{}, {name}", tr!(she.texts, "cases-bring-back")));
    assert!(!she.window().model().cases[0].archived);
    assert_eq!(she.window().model().cases[0].progress.map(|(all, _)| all), Some(she.case().plan.tasks.len()));
}
