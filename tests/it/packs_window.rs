//! Packs of guides in the window: dropped or typed, read, taken in by keyboard, and marked as not
//! checked wherever one of their guides shows.

use std::path::Path;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen, model::QUESTIONS, packs::PackAction},
    domain::{
        guide::parse,
        plan::Task,
        practice::{Device, Practice},
    },
    i18n::Language,
    tr,
};

use crate::{person::Person, tidy::root};

fn drop_on_window(person: &mut Person<'_>, file: &str) {
    person.drops(&root().join("tests/fixtures").join(file));
}

fn with_case(data: &Path) -> Person<'static> {
    let mut person = Person::start(data, Language::German);
    let practice: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    let window = person.harness.state_mut().as_mut().unwrap();
    window.ask(Action::MakeCase { occasion: "Cyberangriff".to_owned(), known_since });
    person.look();
    let window = person.harness.state_mut().as_mut().unwrap();
    window.ask(Action::Answer(Box::new(practice), QUESTIONS));
    person.look();
    person
}

/// Goes to a control with Tab and presses Enter there.
#[track_caller]
fn by_keyboard(person: &mut Person<'_>, label: &str) {
    for _ in 0..150 {
        person.harness.key_press(egui::Key::Tab);
        person.harness.run_ok();
        let focused = person.harness.root().children_recursive().filter(|node| node.accesskit_node().is_focused());
        if focused.filter_map(|node| node.accesskit_node().label()).any(|name| name == label) {
            person.harness.key_press(egui::Key::Enter);
            person.look();
            return;
        }
    }
    panic!("Tab does not come to „{label}“");
}

#[test]
fn a_pack_comes_in_by_keyboard_and_is_marked_wherever_its_guide_shows() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_case(data.path());
    she.harness.key_press(egui::Key::F3);
    she.look();
    let wanted = tr!(she.texts, "packs-title");
    by_keyboard(&mut she, &wanted);
    assert_eq!(she.heading(), tr!(she.texts, "packs-title"));
    let path = root().join("tests/fixtures/packs/ohne-unterschrift.ron");
    she.write(&tr!(she.texts, "check-path"), &path.display().to_string());
    she.harness.key_press(egui::Key::Enter);
    she.look();
    for said in [
        "Eine Anleitung, laut Datei von „Systemhaus Petersen“",
        "Nicht geprüft. Die Datei kann gefälscht sein.",
        "Rufen Sie erst Ihren IT-Dienstleister (DVO) an",
    ] {
        she.sees(said);
    }
    let wanted = tr!(she.texts, "packs-add-compared");
    by_keyboard(&mut she, &wanted);
    she.sees("Aufgenommen von");

    // The library, by list and by guide.
    she.harness.key_press(egui::Key::Escape);
    she.look();
    she.write(&tr!(she.texts, "library-search"), "Ultraschall Sprechzimmer");
    she.sees("nicht geprüft · ");
    let hit = {
        let mut hits = she.harness.query_all_by_label_contains("nicht geprüft · ");
        hits.find_map(|node| node.accesskit_node().label()).unwrap()
    };
    she.press(Role::Button, &hit);
    she.sees("nicht aus dem Programm");

    // The plan, the task with each of its steps, and the page after a start anew.
    let window = she.harness.state_mut().as_mut().unwrap();
    window.ask(Action::Show(Screen::Plan));
    // High enough for all rows of the plan.
    she.harness.set_size(egui::vec2(1024.0, 4000.0));
    she.look();
    let task = she.case().plan.tasks.iter().find(|task| task.guide == "petersen-ultraschall").unwrap().clone();
    let row = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().unwrap_or_default();
    let rows = she.harness.query_all_by_role(Role::Button).map(|node| row(&node));
    let rows: Vec<String> = rows.filter(|label| label.starts_with(&task.full_title())).collect();
    assert!(!rows.is_empty() && rows.iter().all(|label| label.contains("nicht geprüft")), "{rows:?}");
    she.harness.set_size(egui::vec2(1024.0, 700.0));
    she.harness.state_mut().as_mut().unwrap().ask(Action::OpenTask(task.id.clone()));
    for step in 0..=task.steps.len() {
        she.harness.state_mut().as_mut().unwrap().ask(Action::ShowStep(step));
        she.look();
        she.sees("nicht aus dem Programm");
    }
    she.harness.state_mut().as_mut().unwrap().ask(Action::Show(Screen::Certificate));
    she.look();
    she.sees("nicht geprüft");
}

#[test]
fn what_is_wrong_is_shown_with_line_and_column_and_cannot_be_taken_in() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    drop_on_window(&mut she, "guides/unbekanntes-feld.ron");
    she.sees("Diese Datei kann nicht aufgenommen werden.");
    assert_eq!(she.harness.query_all_by_label_contains("Fehler in Zeile").count(), 0, "only its author can read that");
    she.press(Role::Button, &tr!(she.texts, "packs-details"));
    she.sees("Fehler in Zeile");
    she.sees("Gemeint ist vermutlich");
    drop_on_window(&mut she, "guides/maengel.ron");
    she.sees("Mangel in Zeile");
    let add = tr!(she.texts, "packs-add");
    assert_eq!(she.harness.query_all_by_role_and_label(Role::Button, &add).count(), 0);
    drop_on_window(&mut she, "guides/verstecktes-zeichen.ron");
    she.sees("U+202E");
    drop_on_window(&mut she, "packs/systemhaus.ron");
    she.sees("Öffnen Sie zuerst einen Vorgang");
    assert_eq!(she.harness.query_all_by_role_and_label(Role::Button, &add).count(), 0);
}

#[test]
fn a_key_is_shown_whole_and_accepted_by_a_deliberate_action() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_case(data.path());
    drop_on_window(&mut she, "packs/systemhaus.ron");
    she.press(Role::Button, &tr!(she.texts, "packs-details"));
    she.sees("6633 1F2F 0EE9 1530");
    drop_on_window(&mut she, "packs/herausgeber.pub");
    she.sees("RWQwFekO Lx8zZhBj");
    assert!(she.window().model().settings.keys.is_empty());
    she.write(&tr!(she.texts, "keys-owner"), "Systemhaus Petersen");
    let wanted = tr!(she.texts, "keys-accept");
    by_keyboard(&mut she, &wanted);
    assert_eq!(she.window().model().settings.keys.len(), 1);
    she.sees("Geprüft. Die Datei kommt von Systemhaus Petersen");
    let wanted = tr!(she.texts, "packs-add");
    by_keyboard(&mut she, &wanted);
    she.harness.state_mut().as_mut().unwrap().ask(Action::Show(Screen::Plan));
    she.look();
    assert_eq!(she.harness.query_all_by_label_contains("nicht geprüft").count(), 0);
    drop_on_window(&mut she, "packs/fremd.pub");
    let wanted = tr!(she.texts, "keys-leave");
    by_keyboard(&mut she, &wanted);
    let drop = format!("{}: Systemhaus Petersen", tr!(she.texts, "keys-drop"));
    by_keyboard(&mut she, &drop);
    assert!(she.window().model().settings.keys.is_empty());
    she.sees("ist nicht geprüft.");
}

/// Saves what this button offers into that file and returns what it holds.
#[track_caller]
fn saved(person: &mut Person<'_>, button: &str, file: &Path) -> String {
    person.press(Role::Button, button);
    let field = tr!(person.texts, "save-where");
    person.harness.get_by_role_and_label(Role::TextInput, &field).focus();
    person.look();
    person.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    person.write(&field, &file.display().to_string());
    person.press(Role::Button, &tr!(person.texts, "save-here"));
    person.sees(&tr!(person.texts, "text-saved"));
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn whoever_writes_guides_is_given_a_sample_that_can_be_taken_in_and_the_page_about_it() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_case(data.path());
    he.ask(Action::Show(Screen::Packs));
    he.press(Role::Button, &tr!(he.texts, "packs-which"));
    let file = data.path().join("muster.ron");
    let (sample, page) = (tr!(he.texts, "packs-sample"), tr!(he.texts, "packs-page"));
    saved(he, &sample, &file);
    let words = saved(he, &page, &data.path().join("muster.txt"));
    assert!(words.contains("## Die Felder"), "{words}");
    let check =
        assert_cmd::Command::cargo_bin("passwortwechsel-cli").unwrap().args(["guides", "check"]).arg(&file).output();
    assert_eq!(String::from_utf8(check.unwrap().stdout).unwrap(), "", "the console finds nothing wrong with it");
    he.drops(&file);
    assert_eq!(he.window().model().packs.checked.as_ref().unwrap().said.findings, []);
    let wanted = tr!(he.texts, "packs-add-compared");
    by_keyboard(he, &wanted);
    he.sees("Eine Anleitung von „Musterpraxis“");
}

#[test]
fn what_only_the_author_can_repair_is_saved_to_be_sent() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    drop_on_window(she, "guides/maengel.ron");
    let wanted = tr!(she.texts, "packs-save-findings");
    let words = saved(she, &wanted, &data.path().join("meldung.txt"));
    assert!(words.starts_with("Meldung zur Datei „maengel.ron“"), "{words}");
    assert!(words.contains("\nMangel in Zeile 14, Spalte 13: "), "{words}");
}

/// At 200 % heading, way back and the one thing to do are in sight together.
#[test]
fn adding_guides_begins_at_its_heading_however_large_the_letters() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start_in((egui::vec2(512.0, 350.0), 2.0), data.path(), Language::German);
    she.ask(Action::Show(Screen::Packs));
    she.look();
    for (role, label) in [
        (Role::Button, tr!(she.texts, "back")),
        (Role::Heading, tr!(she.texts, "packs-title")),
        (Role::Button, tr!(she.texts, "packs-choose")),
    ] {
        let rect = she.harness.get_by_role_and_label(role, &label).rect();
        assert!(rect.top() > 48.0 && rect.bottom() < 350.0, "{label}: {rect:?}");
    }
}

/// A guide for one device comes to that one and to no other, and before it is taken in one reads what comes.
#[test]
fn a_guide_for_one_device_says_before_which_row_of_the_plan_it_brings() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_case(data.path());
    let sample = root().join("assets/guides/muster/eigene-anleitung.ron");
    let name = |she: &mut Person<'_>, device: &str| {
        let mut practice = she.case().practice.clone();
        practice.other_devices.truncate(1);
        practice.other_devices.push(Device { key: String::new(), name: device.to_owned() });
        she.ask(Action::Answer(Box::new(practice), QUESTIONS));
    };
    name(&mut she, "AnyDesk");
    she.drops(&sample);
    she.sees("Im Plan kommt keine Zeile dazu: Kein Gerät der Praxis heißt „Ultraschall“.");
    she.ask(Action::Packs(PackAction::PutAway));
    name(&mut she, "ULTRASCHALLGERÄT Zimmer 2");
    she.drops(&sample);
    she.sees("Im Plan kommt dazu");
    she.sees("– Ultraschall · ULTRASCHALLGERÄT Zimmer 2");
    she.ask(Action::Packs(PackAction::Add));
    let case = she.case();
    let rows = case.plan.tasks.iter().filter(|task| task.guide == "ultraschall");
    let rows: Vec<String> = rows.map(Task::full_title).collect();
    assert_eq!(rows, ["Ultraschall · ULTRASCHALLGERÄT Zimmer 2"]);
    assert_eq!(case.practice.other_devices.len(), 2, "there is another one that it could have come to");
}
