//! The window is closed in the middle of typing: what was typed is there again, also after a look at
//! another case, and nothing secret is ever among it.

use std::path::Path;

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    i18n::Language,
    platform::unsent::{self, Unsent},
    tr,
};

use crate::walk::{Person, answer_questions, open_task};
use crate::{hand_over, person::texts_of};

const GERMAN: Language = Language::German;

/// What stands in the field.
fn typed(she: &Person<'_>, label: &str) -> String {
    let is_it = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().as_deref() == Some(label);
    let field = she
        .harness
        .query_all_by_role(Role::TextInput)
        .chain(she.harness.query_all_by_role(Role::MultilineTextInput))
        .find(is_it);
    field.unwrap_or_else(|| panic!("no field „{label}“")).accesskit_node().value().unwrap_or_default()
}

fn esc(she: &mut Person<'_>) {
    she.harness.key_press(Key::Escape);
    she.look();
}

/// Closes the window and comes back to where she was.
fn close_and_come_back<'a>(she: Person<'_>, data: &Path) -> Person<'a> {
    drop(she);
    let mut she = Person::start(data, GERMAN);
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    she
}

#[test]
fn another_occasion_half_typed_is_there_again() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    let label = tr!(she.texts, "start-occasion");
    assert_eq!(unsent::load(data.path()), Unsent::default(), "a suggestion is nothing typed");
    she.write_on(&label, " und Einbruch");
    drop(she);
    let mut she = Person::start(data.path(), GERMAN);
    assert!(typed(&she, &label).ends_with(" und Einbruch"));
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    assert!(she.case().head.occasion.ends_with(" und Einbruch"));
    drop(she);
    assert_eq!(unsent::load(data.path()).start, None, "said is said");
}

#[test]
fn a_page_of_questions_half_answered_is_there_again() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    let (name, owner) = (tr!(she.texts, "q-name"), tr!(she.texts, "q-owner"));
    she.write(&name, "Praxis Dr. Şahin");
    she.write(&owner, "Dr. Eva Lin");
    let mut she = close_and_come_back(she, data.path());
    assert_eq!((typed(&she, &name), typed(&she, &owner)), ("Praxis Dr. Şahin".to_owned(), "Dr. Eva Lin".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "next"));
    let device = tr!(she.texts, "q-workstation-name");
    she.write(&device, " links");
    let suggested = typed(&she, &device);
    let she = close_and_come_back(she, data.path());
    assert_eq!(typed(&she, &device), suggested, "a PC not added yet");
}

/// She saw a time long ago and did not know whether what she typed since is kept.
#[test]
fn the_footer_says_when_what_is_typed_was_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    she.sees(&tr!(she.texts, "footer-case-made"));
    she.write(&tr!(she.texts, "q-name"), "Praxis Dr. Şahin");
    let is_kept = |she: &Person<'_>| texts_of(she).contains("Gespeichert um");
    for _ in 0..1000 {
        if !is_kept(&she) {
            she.look();
        }
    }
    assert!(is_kept(&she));
    assert!(!unsent::load(data.path()).cases.is_empty());
}

#[test]
fn what_does_not_work_half_described_is_there_again_and_esc_loses_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    answer_questions(&mut she);
    let first = she.case().next_task().unwrap().title.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first));
    let (blocked, what) = (tr!(she.texts, "task-blocked"), tr!(she.texts, "blocked-what"));
    she.press(Role::Button, &blocked);
    she.write(&what, "Der Schlüssel zum Serv");
    let mut she = close_and_come_back(she, data.path());
    assert_eq!(typed(&she, &what), "Der Schlüssel zum Serv");
    esc(&mut she);
    she.press(Role::Button, &blocked);
    assert_eq!(typed(&she, &what), "Der Schlüssel zum Serv", "Esc is no decision");
    she.press(Role::Button, &tr!(she.texts, "cancel"));
    she.press(Role::Button, &blocked);
    assert_eq!(typed(&she, &what), "Der Schlüssel zum Serv", "nor does „Abbrechen“ throw away what was typed");
    she.press(Role::Button, &tr!(she.texts, "blocked-save"));
    drop(she);
    assert_eq!(unsent::load(data.path()), Unsent::default());
}

/// She was led to the last step of a task, and did not know where what she had typed was.
#[test]
fn what_is_given_to_the_provider_half_filled_in_is_there_again() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    answer_questions(&mut she);
    let all = hand_over::his(&she);
    let (until, title) = (tr!(she.texts, "promise-until"), tr!(she.texts, "hand-over-title"));
    she.press(Role::Button, &tr!(she.texts, "hand-over-all", count = all.len()));
    she.write(&until, "Freitag");
    let kept = she.case().plan.task(&all[0]).unwrap().full_title();
    she.press(Role::CheckBox, &kept);
    let mut she = close_and_come_back(she, data.path());
    assert_eq!((she.heading(), typed(&she, &until)), (title.clone(), "Freitag".to_owned()));
    esc(&mut she);
    let mut she = close_and_come_back(she, data.path());
    assert_ne!(she.heading(), title, "what was left does not come by itself");
    she.press(Role::Button, &tr!(she.texts, "hand-over-all", count = all.len()));
    assert_eq!(typed(&she, &until), "Freitag");
    let given = all.len().saturating_sub(1);
    she.press(Role::Button, &tr!(she.texts, "hand-over-save", count = given));
    assert_eq!(hand_over::his(&she), all[..1]);
    drop(she);
    assert_eq!(unsent::load(data.path()), Unsent::default(), "given is given");
}

#[test]
fn own_words_for_the_certificate_half_typed_are_there_again() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    answer_questions(&mut she);
    let first = she.case().next_task().unwrap().id.clone();
    she.ask(Action::OpenTask(first));
    she.ask(Action::Show(Screen::Certificate));
    let heading = she.heading();
    let label = tr!(she.texts, "own-remarks");
    she.write(&label, "Der Drucker im La");
    let mut she = close_and_come_back(she, data.path());
    assert_eq!((she.heading(), typed(&she, &label)), (heading, "Der Drucker im La".to_owned()));
    she.ask(Action::Show(Screen::Plan));
    let she = close_and_come_back(she, data.path());
    assert_eq!(she.heading(), tr!(she.texts, "plan-title"));
}

#[test]
fn each_task_and_each_case_has_its_own_words() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    answer_questions(&mut she);
    let root = she.case().root.clone();
    let tasks: Vec<String> = she.case().plan.tasks.iter().take(2).map(|task| task.id.clone()).collect();
    let first = she.case().next_task().unwrap().title.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first));
    let (note, label) = (tr!(she.texts, "note-add"), tr!(she.texts, "note-what"));
    she.press(Role::Button, &note);
    she.write(&label, "für den ersten");
    open_task(&mut she, &tasks[1]);
    she.press(Role::Button, &note);
    she.write(&label, "für den zweiten");

    // Another case in between: it has the same tasks, but none of these words.
    she.ask(Action::MakeCase { occasion: "Zweiter Anlass".to_owned(), known_since: jiff::civil::date(2022, 1, 1) });
    assert!(she.window().model().screen == Screen::Questions(0));
    she.ask(Action::OpenCase(root));
    drop(she);
    let kept = unsent::load(data.path());
    let texts: Vec<&str> = kept.cases.values().flat_map(|case| &case.marks).map(|mark| mark.text.as_str()).collect();
    assert_eq!(texts.len(), 2, "{kept:?}");

    let mut she = Person::start(data.path(), GERMAN);
    for (task, words) in tasks.iter().zip(["für den ersten", "für den zweiten"]) {
        she.ask(Action::OpenTask(task.clone()));
        assert_eq!(typed(&she, &label), words);
    }
}

#[test]
fn answers_of_another_pc_count_before_half_typed_ones() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    answer_questions(&mut she);
    she.ask(Action::Show(Screen::Questions(0)));
    let name = tr!(she.texts, "q-name");
    she.write(&name, " alt");
    let id = she.case().head.id.clone();
    let mut she = close_and_come_back(she, data.path());
    assert!(typed(&she, &name).ends_with(" alt"));
    she.ask(Action::Show(Screen::Start));
    drop(she);

    let mut unsent = unsent::load(data.path());
    unsent.cases.get_mut(&id).unwrap().answers.as_mut().unwrap().before.address = "anderswo".to_owned();
    unsent::save(data.path(), &unsent).unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    assert!(!typed(&she, &name).ends_with(" alt"), "what is recorded counts");
}

#[test]
fn no_password_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), GERMAN);
    answer_questions(&mut she);
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().id.clone();
    she.ask(Action::OpenTask(pc));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let made = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    let trial = tr!(she.texts, "trial-title");
    she.harness.get_by_role_and_label(Role::PasswordInput, &trial).focus();
    she.look();
    she.harness.get_by_role_and_label(Role::PasswordInput, &trial).type_text("Probe-geheim-77");
    she.look();
    she.press(Role::Button, &tr!(she.texts, "note-add"));
    she.write(&tr!(she.texts, "note-what"), "Notiz");
    drop(she);
    let file = std::fs::read_to_string(data.path().join("angefangen.ron")).unwrap();
    assert!(file.contains("Notiz"), "{file}");
    assert!(!file.contains("Probe-geheim") && !file.contains(&made), "{file}");
}
