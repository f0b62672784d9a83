//! What people stumbled over at the screens that make papers: where a file is saved and how it is found
//! again, what stands there after a restart, what printing says, where the focus is.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Outcome, Screen, Wanted, model::Notice},
    i18n::{Language, Texts},
    platform::printer::{PrintFault, Printed},
    tr, wording,
};

use crate::{
    certificate_screens::at_the_certificate,
    person::{Person, focused, key},
    stumbles::by_keys::doctor_with_plan,
    walk::with_plan,
};

fn proposed_place(she: &Person<'_>) -> String {
    let field = tr!(she.texts, "save-where");
    she.harness.get_by_role_and_label(Role::TextInput, &field).value().unwrap_or_default()
}

#[test]
fn a_certificate_is_saved_where_she_said_and_in_the_case() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "certificate-save")).focus();
    she.look();
    key(&mut she, Key::Enter);
    let proposed = proposed_place(&she);
    assert!(proposed.contains("Zwischenbericht Nr. 1 vom ") && proposed.contains(".pdf"), "{proposed}");
    key(&mut she, Key::Escape);
    assert_eq!(focused(&she), tr!(she.texts, "certificate-save"), "Esc closes the form, not the screen");
    assert!(she.window().model().paper.is_none());
    // Another folder, without the ending.
    let folder = data.path().join("Meine Papiere");
    std::fs::create_dir(&folder).unwrap();
    she.ask(Action::SavePaper(Some(folder.join("Bericht 1"))));
    let paper = she.window().model().paper.clone().unwrap();
    assert_eq!(paper.copy, Some(folder.join("Bericht 1.pdf")));
    assert!(paper.path.starts_with(she.case().root.join("nachweise")) && paper.path.is_file());
    she.sees("Die Datei heißt „Bericht 1.pdf“ und liegt im Ordner „Meine Papiere“");
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "folder-open"));
    // The next one is proposed where this one lies, and nothing there is written over.
    she.press(Role::Button, &tr!(she.texts, "certificate-save"));
    assert!(proposed_place(&she).starts_with(folder.to_str().unwrap()));
    she.ask(Action::SavePaper(Some(folder.join("Bericht 1.pdf"))));
    assert_eq!(she.window().model().paper.as_ref(), Some(&paper), "no second paper");
    assert!(matches!(&she.window().model().notices[..], [Notice::FileNotSaved(_)]));
}

#[test]
fn where_documents_lie_is_asked_at_the_beginning() {
    let data = tempfile::tempdir().unwrap();
    let she = at_the_certificate(data.path());
    // A data folder that was named keeps everything beside it; `platform::documents` tests the rest.
    assert_eq!(she.window().model().saving_folder, data.path());
}

#[test]
fn that_the_history_is_saved_is_said_on_its_page_only() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::History));
    she.press(Role::Button, &tr!(she.texts, "history-save-text"));
    she.press(Role::Button, &tr!(she.texts, "save-here"));
    she.sees(&tr!(she.texts, "history-saved"));
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "folder-open"));
    she.ask(Action::Show(Screen::Plan));
    assert!(she.window().model().notices.is_empty());
}

#[test]
fn after_a_restart_the_saved_paper_is_named_and_whether_it_still_holds() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.save_paper();
    let paper = she.window().model().paper.clone().unwrap();
    let name = paper.path.file_name().unwrap().to_string_lossy().into_owned();
    let saved = tr!(
        she.texts,
        "certificate-saved",
        kind = tr!(she.texts, "paper-interim"),
        time = wording::date_time(&she.texts, &paper.issued)
    );
    let outdated = tr!(she.texts, "certificate-outdated");
    let again = |she: Person<'static>| {
        drop(she);
        let mut she = Person::start(data.path(), Language::German);
        she.press(Role::Button, &tr!(she.texts, "back-plan"));
        she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
        she
    };
    she = again(she);
    she.sees(&saved);
    she.sees(&name);
    assert_eq!(she.harness.query_all_by_label_contains(&outdated).count(), 0);
    assert_eq!(focused(&she), tr!(she.texts, "certificate-go-on"), "the screen begins as always");
    she.write(&tr!(she.texts, "own-remarks"), "Siehe Ordner 4");
    key(&mut she, Key::Tab);
    she = again(she);
    she.sees(&saved);
    she.sees(&outdated);
    // Somebody has put it away: then nothing is said of it.
    std::fs::remove_file(&paper.path).unwrap();
    she = again(she);
    assert!(she.window().model().paper.is_none());
}

#[test]
fn the_screen_opens_at_its_top() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    let top = |she: &Person<'_>| {
        let title = she.heading();
        she.harness.get_by_role_and_label(Role::Heading, &title).rect().top()
    };
    let begun = top(she);
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "certificate-print-interim")).focus();
    for _ in 0..5 {
        key(she, Key::PageDown);
    }
    assert!(top(she) < begun - 20.0, "there is something to scroll");
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::Show(Screen::Certificate));
    assert!((top(she) - begun).abs() < 1.0);
}

#[test]
fn the_focus_is_there_when_the_print_dialog_has_gone() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.save_paper();
    let told = |she: &mut Person<'_>, said: Result<Printed, PrintFault>| {
        she.harness.state_mut().as_mut().unwrap().hear(Outcome::Printed(said));
        she.look();
    };
    she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "certificate-print-interim")).focus();
    she.look();
    // The dialog stands in another program, which says a moment later that it was left.
    told(&mut she, Ok(Printed::InDialog(1)));
    told(&mut she, Err(PrintFault::Cancelled));
    assert_eq!(focused(&she), tr!(she.texts, "certificate-view"));
    she.sees("Sie haben das Drucken abgebrochen.");
}

#[test]
fn nothing_is_promised_of_a_program_that_was_only_called() {
    let texts = Texts::new(Language::German);
    let said = wording::printed(&texts, &Printed::InViewer, passwortwechsel::app::PaperKind::Interim);
    assert!(said.contains("Öffnet sich nichts") && !said.contains("Gleich öffnet"), "{said}");
}

#[test]
fn an_empty_emergency_sheet_can_be_saved_and_the_card_is_gone_when_one_comes_back() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Password));
    let (open, save) = (tr!(she.texts, "sheet-print-empty"), tr!(she.texts, "sheet-save"));
    she.press(Role::Button, &open);
    she.press(Role::Button, &save);
    key(she, Key::Escape);
    assert_eq!(she.window().model().screen, Screen::Password, "Esc closes the form");
    she.press(Role::Button, &save);
    she.press(Role::Button, &tr!(she.texts, "save-here"));
    let file = data.path().join(format!("{}.pdf", tr!(she.texts, "sheet-title")));
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    she.sees("Die Datei heißt „Notfallblatt.pdf“");
    // Left with the card open by the tab, it is closed on coming back; what was said stays behind.
    she.press(Role::Button, &open);
    she.ask(Action::Show(Screen::Plan));
    assert!(she.window().model().notices.is_empty());
    she.ask(Action::Show(Screen::Password));
    she.harness.get_by_role_and_label(Role::Button, &open);
    assert_eq!(she.harness.query_all_by_label(&save).count(), 0);
    // One with a password is never offered as a file.
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.press(Role::Button, &tr!(she.texts, "sheet-print"));
    assert_eq!(she.harness.query_all_by_label(&save).count(), 0);
}

/// Windows would open its own dialog and wait.
#[cfg(unix)]
#[test]
fn what_a_printer_said_of_the_sheet_can_be_read_and_goes_and_of_an_empty_one_is_true() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Password));
    let window = she.harness.state_mut().as_mut().unwrap();
    window.ask(Action::HandOut(Wanted::Emergency));
    window.hear(Outcome::Sheet(Err(PrintFault::NoPrinter)));
    she.look();
    she.sees("Speichern Sie das leere Blatt als PDF");
    assert_eq!(she.harness.query_all_by_label_contains(&tr!(she.texts, "sheet-by-hand")).count(), 0);
    she.press(Role::Button, &tr!(she.texts, "notice-read"));
    assert!(she.window().model().sheet.is_none());
}

#[test]
fn the_enlarged_page_is_larger_has_the_window_and_is_moved_by_the_arrows() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    let page = |she: &Person<'_>| she.harness.get_by_role(Role::Image).rect();
    let small = page(she).width();
    she.press(Role::Button, &tr!(she.texts, "preview-larger"));
    assert!(page(she).width() > 1.2 * small, "{} {small}", page(she).width());
    // One line of buttons.
    let tops: Vec<f32> = [tr!(she.texts, "preview-back"), tr!(she.texts, "preview-after")]
        .iter()
        .map(|label| she.harness.get_by_role_and_label(Role::Button, label).rect().top())
        .collect();
    assert!((tops[0] - tops[1]).abs() < 1.0, "{tops:?}");
    let start = page(she).min;
    let focus = focused(she);
    for pressed in [Key::ArrowRight, Key::ArrowDown] {
        key(she, pressed);
        assert_eq!(focused(she), focus, "{pressed:?} moves the page, not the focus");
    }
    let moved = page(she).min;
    assert!(moved.x < start.x - 20.0 && moved.y < start.y - 20.0, "{start} {moved}");
    key(she, Key::ArrowLeft);
    assert!(page(she).min.x > moved.x + 20.0);
}

#[test]
fn the_small_preview_shows_the_other_pages_too() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    let shown = |she: &Person<'_>| she.window().model().preview.shown.as_ref().unwrap().page;
    assert_eq!(shown(she), 0);
    she.press(Role::Button, &tr!(she.texts, "preview-after"));
    assert_eq!(shown(she), 1);
    she.sees("Vorschau, Seite 2 von ");
    she.press(Role::Button, &tr!(she.texts, "preview-larger"));
    assert!(she.heading().contains("Seite 2"), "the same page, larger");
}
