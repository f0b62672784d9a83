//! The emergency sheet: what stands on it, when it is printed, and that nothing of it stays.

use std::{fs, path::Path, process::Command};

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Effect, Wanted, absorb, emergency::SheetEffect, update},
    domain::{emergency::EmergencySheet, password::Password, record::What},
    i18n::{Language, Texts},
    platform::{
        pdf,
        printer::{PrintFault, Printed},
    },
    tr,
};

use crate::{certificate_screens::at_the_certificate, passwords_trial::is_main, program::Program};

const SECRET: &str = "Zq7!Kp2$Vx9&Lm4?";

fn sheet(secret: &str) -> EmergencySheet {
    EmergencySheet {
        program: "1.0.0".into(),
        printed: "2021-11-11T19:05:00+01:00[Europe/Berlin]".parse().expect("time"),
        practice: "Praxis Dr. Şahin-Łukasz Müller-ß 🙂".into(),
        what: "Windows-Anmeldung · PC Empfang".into(),
        groups: EmergencySheet::in_fours(secret),
    }
}

fn words(secret: &str, language: Language) -> String {
    let (_, pages) = pdf::emergency_sheet(&sheet(secret), &Texts::new(language)).expect("drawn");
    assert_eq!(pages.count(), 1, "one sheet for one envelope");
    pages.text(0)
}

#[test]
fn the_sheet_has_the_password_in_groups_and_how_to_say_it() {
    let text = words(SECRET, Language::German);
    for expected in ["Notfallblatt", "PC Empfang", "11.11.2021", "Benutzername", "Zq7!", "Lm4?", "groß Zwickau"] {
        assert!(text.contains(expected), "{expected} is missing in\n{text}");
    }
    assert!(words(SECRET, Language::English).contains("Emergency sheet"));
    let empty = words("", Language::German);
    assert!(empty.contains("Passwort") && !empty.contains("Gruppen"), "{empty}");
}

/// The longest that the workshop makes, and the longest words.
#[test]
fn long_passwords_stay_on_one_sheet() {
    let long = EmergencySheet { groups: EmergencySheet::in_fours(&"W".repeat(32)), ..sheet("") };
    let (_, pages) = pdf::emergency_sheet(&long, &Texts::new(Language::German)).expect("drawn");
    assert!(pages.count() <= 2 && pages.text(0).contains("Notfallblatt"));
}

/// The program with a password in memory, and what it would have the world do.
fn ordered(data: &Path) -> (Program, Vec<Effect>) {
    let mut program = Program::with_case(data);
    let profile = program.model.catalogue.profiles()[0].id.clone();
    let task = program.model.case.as_ref().unwrap().plan.tasks[0].id.clone();
    program.ask(Action::OpenTask(task));
    program.ask(Action::MakePassword { profile, kind: None, mode: passwortwechsel::domain::password::Mode::Usual });
    let effects = update(&mut program.model, Action::HandOut(Wanted::Emergency));
    (program, effects)
}

#[test]
fn only_what_is_in_memory_is_printed_and_only_that_it_was_is_recorded() {
    let data = tempfile::tempdir().unwrap();
    let (mut program, effects) = ordered(data.path());
    let [Effect::Sheet(SheetEffect::Print(sheet, Language::German))] = &effects[..] else { panic!("{effects:?}") };
    let secret = program.model.secret.as_ref().unwrap().password.reveal().to_owned();
    assert_eq!(sheet.groups.iter().map(Password::reveal).collect::<String>(), secret);
    assert!(!format!("{effects:?}").contains(&secret));
    assert!(program.model.is_printing());
    let effects = absorb(&mut program.model, passwortwechsel::app::Outcome::Sheet(Ok(Printed::Handed)));
    let [Effect::Append(_, event)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(event.what, What::Note(tr!(program.model.texts, "sheet-noted")));
    assert!(!format!("{event:?}").contains(&secret) && !program.model.is_printing());
}

#[test]
fn what_was_not_printed_is_not_recorded_and_never_a_file() {
    let data = tempfile::tempdir().unwrap();
    let (mut program, _) = ordered(data.path());
    let refused = Err(PrintFault::NoPrinter);
    assert!(absorb(&mut program.model, passwortwechsel::app::Outcome::Sheet(refused)).is_empty());
    let files = walkdir(data.path());
    assert!(files.iter().all(|file| !file.contains("ausdrucke") && !file.contains(".pdf")), "{files:?}");
}

fn walkdir(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walkdir(&path) } else { vec![path.display().to_string()] }).collect()
}

/// A wish, a warning, a second wish.
#[test]
fn the_workshop_warns_before_it_prints() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    she.press(Role::Tab, &tr!(she.texts, "tab-password"));
    she.sees(&tr!(she.texts, "sheet-for-empty"));
    she.press(Role::Button, &tr!(she.texts, "sheet-print-empty"));
    she.sees(&tr!(she.texts, "sheet-empty"));
    assert!(is_main(&she, &tr!(she.texts, "sheet-now")));
    she.press(Role::Button, &tr!(she.texts, "sheet-not-now"));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.sees(&tr!(she.texts, "sheet-for"));
    she.press(Role::Button, &tr!(she.texts, "sheet-print"));
    she.sees(&tr!(she.texts, "sheet-when").replace("**", ""));
    // The one that is proposed has the focus, stands first and is filled.
    let place = |label: String| she.harness.get_by_role_and_label(Role::Button, &label).rect();
    assert!(place(tr!(she.texts, "sheet-not-now")).right() < place(tr!(she.texts, "sheet-now")).left());
    assert!(is_main(&she, &tr!(she.texts, "sheet-not-now")) && !is_main(&she, &tr!(she.texts, "sheet-now")));
    she.sees("Drucker und PC können sich das Blatt merken.");
    assert!(she.window().model().sheet.is_none(), "nothing is printed by the first button");
    she.press(Role::Button, &tr!(she.texts, "sheet-not-now"));
    assert!(she.window().model().sheet.is_none());
}

/// The empty sheet carried the title of the task that was open last, and lines for a user name under a PIN.
#[test]
fn an_empty_sheet_is_empty_and_one_with_a_password_says_what_that_is_for() {
    let data = tempfile::tempdir().unwrap();
    let (mut program, _) = ordered(data.path());
    let (secret, task) = (program.model.secret.take().unwrap(), program.model.task().unwrap().full_title());
    let what = |effects: Vec<Effect>| match effects.into_iter().next() {
        Some(Effect::Sheet(SheetEffect::Print(sheet, _))) => sheet.what,
        Some(Effect::Sheet(SheetEffect::SaveEmpty(empty, ..))) => empty.sheet().what.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(what(update(&mut program.model, Action::HandOut(Wanted::Emergency))), "");
    assert_eq!(what(update(&mut program.model, Action::SaveEmptySheet(Some(data.path().join("blatt.pdf"))))), "");
    // The password of another thing than the open task is not called the task's.
    let profile = program.model.catalogue.profile(&secret.profile).unwrap().title.clone();
    let is_tasks = program.model.profile_of_task() == Some(&secret.profile);
    program.model.secret = Some(secret);
    let said = what(update(&mut program.model, Action::HandOut(Wanted::Emergency)));
    assert_eq!(said, if is_tasks { task } else { profile });
}

#[test]
#[ignore = "needs qpdf, pdftotext and veraPDF; `tests/run others` runs it"]
fn other_programs_read_the_sheet_and_its_properties_tell_nothing() {
    let (bytes, _) = pdf::emergency_sheet(&sheet(SECRET), &Texts::new(Language::German)).expect("drawn");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("blatt.pdf");
    fs::write(&file, &*bytes).unwrap();
    let ask = |program: &str, arguments: &[&str]| {
        let said = Command::new(program).args(arguments).current_dir(folder.path()).output().expect(program);
        assert!(said.status.success(), "{program}: {said:?}");
        String::from_utf8_lossy(&said.stdout).into_owned()
    };
    ask("qpdf", &["--check", "blatt.pdf"]);
    let text = ask("pdftotext", &["blatt.pdf", "-"]);
    assert!(text.contains("Zq7!") && text.contains("Vx9&"), "{text}");
    let told = ask("pdfinfo", &["blatt.pdf"]);
    assert!(told.contains("Notfallblatt") && !told.contains("Empfang") && !told.contains("Praxis"), "{told}");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verapdf/run");
    let said = ask(script, &["blatt.pdf"]);
    assert_eq!(said.matches(" compliant").count(), 2, "{said}");
}

/// Whatever is in memory: a file is made of empty lines only.
#[test]
fn a_sheet_that_is_saved_has_no_password() {
    let data = tempfile::tempdir().unwrap();
    let (mut program, _) = ordered(data.path());
    let secret = program.model.secret.as_ref().unwrap().password.reveal().to_owned();
    let to = data.path().join("blatt.pdf");
    let effects = update(&mut program.model, Action::SaveEmptySheet(Some(to)));
    let [Effect::Sheet(SheetEffect::SaveEmpty(empty, Language::German, _))] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(empty.sheet().groups.is_empty() && !format!("{effects:?}").contains(&secret));
    let (_, pages) = pdf::emergency_sheet(empty.sheet(), &Texts::new(Language::German)).expect("drawn");
    assert!(!pages.text(0).contains(&secret) && pages.text(0).contains("Notfallblatt"));
}
