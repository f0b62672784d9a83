//! The certificate's screens in the whole window: its pages, the practice's own words, checking a file.

use std::{fs, path::Path};

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Effect, Screen, update},
    i18n::Language,
    platform::{
        case_folder,
        settings::{self, Settings},
    },
    tr, wording,
};

use crate::{
    arbitrary::sample_head,
    packs::Desk,
    person::{focused, key},
    tidy,
    walk::Person,
};

const PARTLY: &str = "An den Angaben in dieser Datei hat seit dem Speichern niemand etwas geändert.";

/// A window that shows the certificate of a new case.
pub(crate) fn at_the_certificate(data: &Path) -> Person<'static> {
    let mut she = at_the_plan(data);
    she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
    she
}

/// A window that shows the plan of a new case.
pub(crate) fn at_the_plan(data: &Path) -> Person<'static> {
    let root = data.join("vorgaenge/v");
    case_folder::create(&root, &sample_head()).unwrap();
    let settings = Settings { last_case: Some(root), person: "S. Krüger".to_owned(), ..Settings::default() };
    settings::save(data, &settings).unwrap();
    let mut she = Person::start(data, Language::German);
    she.press(Role::Button, &tr!(she.texts, "back-plan"));
    she
}

#[test]
fn the_preview_is_a_picture_whose_words_can_be_heard() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.sees("Vorschau, Seite 1 von ");
    she.sees("Praxis Dr. med. Eva Lindner\nLindenstraße");
    let shown = |she: &Person<'_>| she.window().model().preview.shown.clone().expect("a page");
    let small = shown(&she);
    assert!(small.page == 0 && small.pages >= 1 && small.text.contains("Noch offen"), "{}", small.text);
    she.press(Role::Button, &tr!(she.texts, "preview-larger"));
    she.press(Role::RadioButton, "150 %");
    assert!(shown(&she).picture.width > small.picture.width);
    she.press(Role::Button, &tr!(she.texts, "preview-back"));
    assert!(she.heading().contains("bis zum Nachweis"));
}

/// The biggest button printed a report while 26 tasks were open.
#[test]
fn as_long_as_tasks_are_open_the_main_thing_is_to_go_on_with_them() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    assert_eq!(focused(&she), tr!(she.texts, "certificate-go-on"));
    assert!(she.harness.query_by_role_and_label(Role::Button, &tr!(she.texts, "certificate-print")).is_none());
    let print = tr!(she.texts, "certificate-print-interim");
    assert!(print.contains("Zwischenbericht"));
    she.harness.get_by_role_and_label(Role::Button, &print);
    key(&mut she, Key::Enter);
    assert_eq!(she.window().model().screen, Screen::Task);
    assert!(she.window().model().paper.is_none());
}

#[test]
fn own_words_are_recorded_and_get_onto_the_paper() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.write(&tr!(she.texts, "own-team"), "Dienstbesprechung am 09.11.");
    she.write(&tr!(she.texts, "own-remarks"), "Siehe Ordner 4");
    she.press(Role::Tab, &tr!(she.texts, "tab-plan"));
    she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
    let model = she.window().model();
    let case = model.case.as_ref().unwrap();
    assert_eq!(case.record.own_words(), ("Dienstbesprechung am 09.11.", "Siehe Ordner 4"));
    let printed = wording::certificate(&model.texts, case, &model.catalogue, "", &model.now);
    assert_eq!((printed.team.as_str(), printed.remarks.as_str()), case.record.own_words());
}

#[test]
fn a_file_is_checked_and_explained() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.save_paper();
    let written = she.window().model().paper.as_ref().expect("written").path.clone();
    let old = tidy::root().join("tests/fixtures/certificates/format-1-nachweis.pdf");
    let forged = data.path().join("forged.pdf");
    let mut bytes = fs::read(&written).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&forged, bytes).unwrap();
    let none = data.path().join("gibt-es-nicht.pdf");
    for (file, verdict, words) in [
        (&written, "Unverändert", "Gespeichert wurde sie mit diesem PC."),
        (&old, "Nur zum Teil geprüft", PARTLY),
        (&forged, "Verändert", "Verlassen Sie sich nicht darauf."),
        (&none, "Kann nicht geprüft werden", "gibt-es-nicht.pdf"),
    ] {
        she.press(Role::Button, &tr!(she.texts, "certificate-check"));
        she.write(&tr!(she.texts, "check-path"), file.to_str().unwrap());
        she.press(Role::Button, &tr!(she.texts, "check-path-go"));
        she.sees(words);
        she.harness.get_by_role_and_label(Role::Heading, verdict);
        she.harness.state_mut().take();
        she = Person::start(data.path(), Language::German);
        she.press(Role::Button, &tr!(she.texts, "back-plan"));
        she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
    }
}

/// Folder and name of what was saved a moment ago had to be typed.
#[test]
fn what_was_saved_is_offered_to_be_checked_and_the_answer_stands_above_all_else() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    let offer = tr!(she.texts, "check-saved", kind = tr!(she.texts, "paper-interim"));
    she.press(Role::Button, &tr!(she.texts, "certificate-check"));
    assert!(she.harness.query_by_role_and_label(Role::Button, &offer).is_none(), "nothing is saved yet");
    she.press(Role::Button, &tr!(she.texts, "check-back"));
    she.save_paper();
    let file = she.window().model().paper.as_ref().unwrap().own_file().clone();
    she.press(Role::Button, &tr!(she.texts, "certificate-check"));
    assert_eq!(focused(&she), offer);
    she.sees(file.file_name().unwrap().to_str().unwrap());
    she.press(Role::Button, &tr!(she.texts, "check-back"));
    // One press, not two.
    she.press(Role::Button, &tr!(she.texts, "certificate-check-saved"));
    let top = |she: &Person<'_>, role, label: &str| she.harness.get_by_role_and_label(role, label).rect().top();
    assert!(top(&she, Role::Heading, "Unverändert") < top(&she, Role::Button, &tr!(she.texts, "check-choose")));
    assert_eq!(focused(&she), offer, "the answer takes the focus nowhere");
    // Technical words are there for whoever wants them.
    let details = tr!(she.texts, "verify-attests");
    assert!(she.harness.query_by_role_and_label(Role::Heading, &details).is_none());
    she.press(Role::Button, &tr!(she.texts, "check-details"));
    she.harness.get_by_role_and_label(Role::Heading, &details);
}

#[test]
fn of_what_cannot_be_checked_it_is_said_which_file_can() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.ask(Action::Check(tidy::root().join("tests/fixtures/packs/systemhaus.ron")));
    she.sees(&tr!(she.texts, "check-which-file"));
    she.sees(&tr!(she.texts, "check-drop-another"));
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "check-choose"));
}

#[test]
fn a_file_to_check_is_looked_for_where_this_case_keeps_its_certificates() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    desk.ask(Action::WritePaper { print: false });
    let written = desk.model.paper.clone().expect("written").path;
    let effects = update(&mut desk.model, Action::ChooseCheck);
    assert!(matches!(&effects[..], [Effect::ChooseCheck { start, .. }] if Some(start.as_path()) == written.parent()));
}

#[test]
fn a_pdf_that_falls_on_the_window_is_checked_wherever_one_is() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.press(Role::Button, &tr!(she.texts, "certificate-check"));
    let fixtures = tidy::root().join("tests/fixtures/certificates");
    she.drops(&fixtures.join("format-1-nachweis.pdf"));
    she.sees(PARTLY);
    // From another screen, too; what was shown makes way.
    she.press(Role::Button, &tr!(she.texts, "check-back"));
    let none = data.path().join("kein-nachweis.pdf");
    fs::write(&none, "%PDF-1.7 nichts").unwrap();
    she.drops(&none);
    assert_eq!(she.heading(), tr!(she.texts, "check-title"));
    she.sees("kein-nachweis.pdf");
    assert_eq!(she.harness.query_all_by_label_contains(PARTLY).count(), 0);
    // A folder is no file, and is said to be none.
    she.drops(data.path());
    assert!(she.window().model().checked.as_ref().unwrap().said.is_err());
}
