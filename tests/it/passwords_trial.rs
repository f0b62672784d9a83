//! "Abtippen zur Probe" in the whole window: a step with a new password is done only when the
//! password was typed once from the note; a password of one's own is nobody's business. And how it is
//! shown: hidden at first, in groups, one after the other.

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::domain::password::trial::Difference;
use passwortwechsel::{
    i18n::{Language, Texts},
    tr, wording,
};

use crate::walk::{Person, answer_questions, open_task};

/// Opens the first workstation's task at the step that asks for a new password.
fn at_the_step(she: &mut Person<'_>) -> (String, usize) {
    answer_questions(she);
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().id.clone();
    let first = she.case().next_task().unwrap().title.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first));
    open_task(she, &pc);
    let steps = she.case().plan.task(&pc).unwrap().steps.clone();
    let at = steps.iter().position(|step| step == "notieren").unwrap();
    let done = tr!(she.texts, "task-done");
    for _ in 0..at {
        she.press(Role::Button, &done);
    }
    (pc, at)
}

/// Types into the field for the trial.
fn try_it(she: &mut Person<'_>, text: &str) {
    let field = tr!(she.texts, "trial-title");
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).focus();
    she.look();
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).type_text(text);
    she.look();
}

fn first_open(she: &Person<'_>, task: &str) -> usize {
    let case = she.case();
    case.first_open_step(case.plan.task(task).unwrap())
}

#[test]
fn the_step_waits_for_the_trial() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let (pc, at) = at_the_step(&mut she);
    let done = tr!(she.texts, "task-done");
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.sees(&tr!(she.texts, "task-untried"));
    let button = she.harness.get_all_by_role_and_label(Role::Button, &done).next().unwrap();
    assert!(button.accesskit_node().is_disabled());
    she.press(Role::Button, &done);
    assert_eq!(first_open(&she, &pc), at, "the step is not done");

    // Wrong in the third place, then wiped and right. Typing and pasting reach the field alike.
    let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    let wrong: String = secret.chars().enumerate().map(|(n, c)| if n == 2 { '0' } else { c }).collect();
    try_it(&mut she, &wrong);
    she.sees(&wording::difference(&she.texts, Difference::Other(3), secret.len()));
    assert!(!she.window().model().secret.as_ref().unwrap().tried);
    she.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    she.harness.event(egui::Event::Paste(secret.clone()));
    she.look();
    she.sees(&tr!(she.texts, "trial-right"));
    assert!(she.window().model().secret.as_ref().unwrap().tried);
    for node in she.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let spoken = [node.value(), node.label()].into_iter().flatten().collect::<String>();
        assert!(!spoken.contains(&secret), "{spoken}");
    }
    she.press(Role::Button, &done);
    assert_eq!(first_open(&she, &pc), at + 1);
}

#[test]
fn another_password_has_to_be_tried_again() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    at_the_step(&mut she);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let first = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    try_it(&mut she, &first);
    assert!(she.window().model().secret.as_ref().unwrap().tried);
    she.press(Role::Button, &tr!(she.texts, "secret-another"));
    let secret = she.window().model().secret.as_ref().unwrap();
    assert!(!secret.tried && secret.password.reveal() != first);
    she.sees(&tr!(she.texts, "task-untried"));
}

#[test]
fn who_makes_her_own_password_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let (pc, at) = at_the_step(&mut she);
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    assert_eq!(first_open(&she, &pc), at + 1);
}

#[test]
fn every_difference_has_words_of_its_own() {
    for language in [Language::German, Language::English] {
        let texts = Texts::new(language);
        let all = [
            Difference::Other(3),
            Difference::Case(3),
            Difference::Missing(3),
            Difference::Extra(3),
            Difference::Extra(21),
        ];
        let mut words: Vec<String> = all.iter().map(|found| wording::difference(&texts, *found, 20)).collect();
        assert!(words[..4].iter().all(|words| words.contains('3')), "{words:?}");
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all.len());
    }
}

/// Whatever it is, a hidden password beside a step is painted as equally many discs.
#[test]
fn the_discs_beside_a_step_tell_no_length() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    at_the_step(&mut she);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let (mut lengths, mut discs) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..8 {
        she.press(Role::Button, &tr!(she.texts, "secret-another"));
        lengths.insert(she.window().model().secret.as_ref().unwrap().password.char_count());
        let shapes = &she.harness.output().shapes;
        discs.insert(shapes.iter().filter(|clipped| matches!(clipped.shape, egui::Shape::Circle(_))).count());
    }
    assert!(lengths.len() > 1 && discs.len() == 1 && discs.first().is_some_and(|n| *n >= 16), "{lengths:?} {discs:?}");
}

#[test]
fn the_workshop_shows_on_demand_in_groups_and_reads_one_at_a_time() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    answer_questions(&mut she);
    she.press(Role::Tab, &tr!(she.texts, "tab-password"));
    let profile = she.window().model().catalogue.profiles().first().unwrap().clone();
    let sure = matches!(profile.basis, passwortwechsel::domain::guide::Basis::Source(_)).to_string();
    let limits = tr!(she.texts, "workshop-limits", sure = sure, min = (profile.min), max = (profile.max));
    she.sees(&limits);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.sees(&tr!(she.texts, "secret-hidden"));
    let gaps = tr!(she.texts, "secret-gaps");
    assert!(she.harness.query_by_label(&gaps).is_none(), "hidden, until it is asked for");
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    she.sees(&gaps);
    let all = she.harness.query_all_by_label_contains("Gruppe ").filter_map(|node| node.accesskit_node().label());
    let all = all.filter(|label| label.contains(", ")).count();
    for n in 1..=all {
        she.harness.get_by_label(&tr!(she.texts, "group-of", n = n, all = all));
        she.press(Role::Button, &tr!(she.texts, "next"));
    }
    // At the last it stays.
    she.harness.get_by_label(&tr!(she.texts, "group-of", n = all, all = all));
}
