//! Screens on which strangers did not know what to do: files of somebody else that are checked, a case that
//! does not open, a search without a hit.

use std::path::PathBuf;

use egui::{Role, accesskit::AriaCurrent, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen, packs::PackAction},
    i18n::Language,
    tr,
};

use crate::{
    certificate_screens::at_the_certificate,
    person::{Person, USUAL, finish_all_but, texts_of},
    tidy::root,
    walk::{answer_questions, with_plan},
};

/// The smallest window at 200 %.
const LARGE: (egui::Vec2, f32) = (vec2(512.0, 350.0), 2.0);

fn fixture(file: &str) -> PathBuf {
    root().join("tests/fixtures").join(file)
}

fn large_with_plan<'a>(data: &std::path::Path) -> Person<'a> {
    drop(with_plan(data));
    let mut she = Person::start_in(LARGE, data, Language::German);
    she.ask(Action::Show(Screen::Plan));
    she
}

/// Where what begins with these words is painted.
fn place(she: &Person<'_>, words: &str) -> egui::Rect {
    let mut found = she.harness.query_all_by_label_contains(words);
    found.next().unwrap_or_else(|| panic!("„{words}“ is not on the screen")).rect()
}

fn is_disabled(she: &Person<'_>, label: &str) -> bool {
    she.harness.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
}

/// A green tick stood above two amber warnings, and nothing led back.
#[test]
fn what_a_stranger_s_certificate_is_worth_is_said_first_then_what_to_do() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.press(Role::Button, &tr!(she.texts, "certificate-check"));
    she.ask(Action::Check(fixture("certificates/format-2-nachweis.pdf")));
    let said = [
        "Unverändert, Absender nicht geprüft",
        "Sie müssen hier nichts tun,",
        "1. Rufen Sie die Praxis an",
        "2. Vergleichen Sie die Seiten",
        "Einzelheiten",
    ];
    let tops = said.map(|words| place(&she, words).top());
    assert!(tops.is_sorted(), "{tops:?}");
    she.sees("Sie müssen hier nichts tun, außer Sie wollen sich auf diesen Nachweis verlassen. Dann");
    for technical in ["0.1.0", "tests/fixtures"] {
        assert_eq!(she.harness.query_all_by_label_contains(technical).count(), 0, "{technical} waits in the details");
    }
    let back = tr!(she.texts, "check-back");
    assert!(place(&she, &back).top() >= 60.0 && place(&she, &back).bottom() < tops[0], "in sight above the answer");
    she.press(Role::Button, &back);
    assert_eq!(she.window().model().screen, Screen::Certificate);
}

#[test]
fn a_key_is_in_sight_below_the_question_and_says_what_is_missing() {
    let data = tempfile::tempdir().unwrap();
    let mut she = large_with_plan(data.path());
    she.ask(Action::Packs(PackAction::Check(fixture("packs/herausgeber.pub"))));
    assert_eq!(she.heading(), tr!(she.texts, "keys-new"));
    // With what to compare it comes first.
    let with_what = place(&she, "Vergleichen Sie ihn mit dem Zettel Ihres DVO");
    assert!(with_what.bottom() <= place(&she, "RWQwFekO Lx8zZhBj").top());
    let signs = place(&she, "RWQwFekO Lx8zZhBj");
    assert!(signs.bottom() < LARGE.0.y, "{signs}");
    she.sees("Damit erkennt das Programm");
    assert_eq!(she.harness.query_all_by_label_contains("6633 1F2F").count(), 0, "one row of characters");
    let (accept, nameless) = (tr!(she.texts, "keys-accept"), tr!(she.texts, "keys-nameless"));
    assert!(is_disabled(&she, &accept));
    she.sees(&nameless);
    she.write(&tr!(she.texts, "keys-owner"), "Systemhaus Petersen");
    assert!(!is_disabled(&she, &accept));
    assert_eq!(she.harness.query_all_by_label_contains(&nameless).count(), 0);
}

#[test]
fn the_step_of_an_unchecked_guide_is_in_sight_below_its_warning() {
    for form in [USUAL, LARGE] {
        let data = tempfile::tempdir().unwrap();
        drop(with_plan(data.path()));
        let mut she = Person::start_in(form, data.path(), Language::German);
        she.ask(Action::Packs(PackAction::Check(fixture("packs/systemhaus.ron"))));
        she.ask(Action::Packs(PackAction::Add));
        assert_eq!(she.heading(), tr!(she.texts, "packs-added-title"));
        she.sees("Sie müssen hier nichts tun.");
        let task = she.case().plan.tasks.iter().find(|task| task.guide == "petersen-ultraschall").unwrap().clone();
        she.ask(Action::OpenTask(task.id));
        let guide = she.window().model().guide().unwrap().guide.clone();
        let title = she.harness.get_by_role_and_label(Role::Heading, &guide.steps[0].title).rect();
        let room = if form == LARGE { 280.0 } else { 600.0 };
        assert!(title.bottom() < room, "{title}");
        // What to do when one knows the sender and when not, and not to fall for a page.
        she.sees("Ist das Ihr IT-Dienstleister? Dann weiter, sonst erst fragen.");
        she.sees("geben Sie dort kein Passwort ein");
    }
}

#[test]
fn a_case_out_of_reach_says_what_is_named_what_to_check_and_whom_to_call() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    she.ask(Action::OpenCase(data.path().join("fehlt")));
    assert!(she.harness.query_by_label("fehlt").is_none(), "a bare word");
    for words in ["Gesucht wird der Ordner „fehlt“", "Das heißt nicht, dass etwas verloren ist.", "Ist der Server an?"]
    {
        she.sees(words);
    }
    let call = place(&she, "rufen Sie Ihren IT-Dienstleister (DVO) an");
    let new = place(&she, &tr!(she.texts, "not-opened-new"));
    let why = place(&she, "Was der PC dazu meldet");
    assert!(call.bottom() < why.top() && why.bottom() < new.top(), "{call} {why} {new}");
    she.sees("Nur wenn es diesen Vorgang nicht mehr gibt");
    assert_eq!(she.harness.query_all_by_label_contains("nur auf diesem PC").count(), 0, "it may lie on the server");
}

#[test]
fn who_adds_guides_learns_who_needs_to_and_where_the_characters_are() {
    let data = tempfile::tempdir().unwrap();
    let mut she = large_with_plan(data.path());
    she.ask(Action::Show(Screen::Packs));
    let who = place(&she, "Nur wenn Ihr IT-Dienstleister (DVO)");
    let choose = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "packs-choose")).rect();
    assert!(who.bottom() < choose.top() && who.bottom() < LARGE.0.y, "{who} {choose}");
    she.ask(Action::Packs(PackAction::Check(fixture("packs/systemhaus.ron"))));
    let says = place(&she, "Die Datei kann gefälscht sein.");
    she.sees("Rufen Sie erst Ihren IT-Dienstleister (DVO) an und vergleichen Sie diese Zeichen.");
    assert!(says.bottom() < LARGE.0.y, "{says}");
    let signs = she.window().model().packs.checked.as_ref().unwrap().mark().unwrap().fingerprint();
    let signs = place(&she, &signs);
    assert!(signs.top() > says.bottom() && signs.bottom() < LARGE.0.y, "{signs}");
}

#[test]
fn nothing_that_was_found_can_be_saved_and_all_is_one_press_away() {
    for form in [USUAL, LARGE] {
        let data = tempfile::tempdir().unwrap();
        let mut she = Person::start_in(USUAL, data.path(), Language::German);
        answer_questions(&mut she);
        drop(she);
        let mut she = Person::start_in(form, data.path(), Language::German);
        she.ask(Action::Show(Screen::History));
        let is_large = form == LARGE;
        let saves = if is_large { tr!(she.texts, "history-save") } else { tr!(she.texts, "history-save-table") };
        assert!(!is_disabled(&she, &saves));
        if is_large {
            she.press(Role::Button, &tr!(she.texts, "history-filter"));
        }
        she.write(&tr!(she.texts, "history-words"), "gibt es nicht");
        assert!(is_disabled(&she, &saves));
        she.sees("Deshalb lässt sich auch nichts speichern.");
        let reset = tr!(she.texts, "history-reset");
        let (all, field) = (place(&she, &reset), place(&she, &tr!(she.texts, "history-words")));
        assert!(all.bottom() < form.0.y && (!is_large || all.bottom() <= field.top()), "{all} {field}");
        she.press(Role::Button, &reset);
        assert!(!is_disabled(&she, &saves));
    }
}

#[test]
fn the_list_of_guides_marks_the_one_that_is_shown() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_plan(data.path());
    she.ask(Action::Show(Screen::Library));
    let list = she.harness.get_by_role(Role::List);
    let marked = list.get_all_by_role(Role::Button).filter(|node| {
        let node = node.accesskit_node();
        node.data().aria_current() == Some(AriaCurrent::True)
    });
    let marked: Vec<String> = marked.filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(marked.len(), 1, "{marked:?}");
    let title = marked[0].split(", ").next().unwrap().to_owned();
    assert!(she.harness.get_all_by_role_and_label(Role::Heading, &title).count() >= 1, "{title}");
}

/// "nicht geprüft. Warum jetzt?" stood there, and nobody knew what was not checked.
#[test]
fn the_card_says_which_guide_is_not_checked() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Packs(PackAction::Check(fixture("packs/systemhaus.ron"))));
    she.ask(Action::Packs(PackAction::Add));
    let task = she.case().plan.tasks.iter().find(|task| task.guide == "petersen-ultraschall").unwrap().id.clone();
    finish_all_but(she, &[task.as_str(), "abschluss"]);
    she.ask(Action::Show(Screen::Plan));
    let said = texts_of(she);
    let card = said.lines().find(|line| line.contains(&tr!(she.texts, "plan-why-now"))).unwrap();
    assert!(card.starts_with("Diese Anleitung von Systemhaus Petersen ist nicht geprüft. "), "{card}");
}

/// The warning stood above, and who had called the provider read below it that the file is for nothing here.
#[test]
fn whoever_does_not_need_a_file_reads_that_before_the_warning() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for (file, is_needed) in [("guides/hinweise.ron", false), ("packs/systemhaus.ron", true)] {
        she.ask(Action::Packs(PackAction::Check(fixture(file))));
        let said = texts_of(she);
        let warning = said.find("Die Datei kann gefälscht sein.").unwrap();
        let needless = said.find("Sie brauchen diese Datei nicht.");
        assert!(if is_needed { needless.is_none() } else { needless.is_some_and(|at| at < warning) }, "{said}");
        assert_eq!(said.contains(&tr!(she.texts, "packs-rows")), is_needed, "{said}");
    }
}
