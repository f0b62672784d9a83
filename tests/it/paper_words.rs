//! What stands on papers and in what is saved, as somebody in a practice reads it: titles instead of ids,
//! days as they are written here, what is missing said by its name.

use passwortwechsel::{
    app::Action,
    domain::{
        certificate::{Certificate, FORMAT, LAYOUT, RowState},
        record::What,
    },
    i18n::{Language, Texts},
    platform::pdf,
    tr, wording,
};

use crate::{
    certificate::{certificate, rendered},
    cli_cases::{case, mark},
    packs::Desk,
};

/// All that stands on the pages.
fn words_of(certificate: &Certificate) -> String {
    let key = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    let seal = pdf::seal(certificate, &key).expect("seal");
    let pages = pdf::pages(certificate, &seal, &Texts::new(Language::German)).expect("pages");
    let all: Vec<String> = (0..pages.count()).map(|page| pages.text(page)).collect();
    all.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A paper of one task by one guide.
fn by_one_guide() -> Certificate {
    let mut paper = certificate(&[RowState::Done]);
    paper.guides[0].id = "hba-pin".into();
    paper.rows[0].task = "hba-pin/dr-lindner".into();
    paper.rows[0].title = "PIN des Heilberufsausweises".into();
    paper
}

#[test]
fn guides_stand_there_by_their_titles_and_days_as_they_are_written() {
    let words = words_of(&by_one_guide());
    assert!(words.contains("Stand 23.11.2026") && !words.contains("2026-11-23"), "{words}");
    assert!(words.contains("PIN des Heilberufsausweises (hba-pin 3F7A 91C2 E08B 33D6)"), "{words}");
    // What a machine reads has the day as machines do.
    let attested = pdf::verify(&rendered(&by_one_guide(), Language::German)).expect("sealed");
    assert_eq!(attested.certificate.guides[0].version, "2026-11-23");
}

#[test]
fn on_screens_the_state_of_a_guide_is_a_day_too() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::with_case(data.path());
    let entry = desk.model.catalogue.entry("fritzbox").expect("a guide");
    let day: jiff::civil::Date = entry.version.parse().expect("a day");
    let origin = wording::origin(&desk.model.texts, entry);
    assert!(origin.ends_with(&format!("Stand {}", day.strftime("%d.%m.%Y"))), "{origin}");
}

#[test]
fn the_paper_says_where_a_place_is_missing() {
    let mut paper = by_one_guide();
    assert!(!words_of(&paper).contains("nicht notiert"));
    (paper.rows[0].place, paper.rows[0].lacks_place) = (String::new(), true);
    let words = words_of(&paper);
    assert!(words.contains("Bei 1 Aufgabe ist nicht notiert, wo das neue Passwort liegt."), "{words}");
    // Once in the sentence, once in the column; and it is a certificate all the same.
    assert_eq!((words.matches("nicht notiert").count(), paper.is_complete()), (2, true), "{words}");
    assert_eq!((FORMAT, LAYOUT), (3, 4));
}

#[test]
fn a_task_without_a_password_lacks_no_place_and_one_with_it_does_until_it_is_said() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    let tasks = desk.model.case.as_ref().unwrap().plan.tasks.clone();
    let lacking = |desk: &Desk| {
        let model = &desk.model;
        wording::certificate(&model.texts, model.case.as_ref().unwrap(), &model.catalogue, "", &model.now)
            .places_missing()
    };
    for (changes_password, expected) in [(false, 0), (true, 1)] {
        let task = tasks.iter().find(|task| task.changes_password == changes_password).expect("one").id.clone();
        for what in [What::Changed(true), What::Tested(true)] {
            assert_eq!(lacking(&desk), 0, "an open one has no password to keep");
            desk.ask(Action::Mark { task: task.clone(), step: String::new(), what });
        }
        assert_eq!(lacking(&desk), expected);
        desk.ask(Action::Mark { task, step: String::new(), what: What::Place("Tresor".to_owned()) });
        assert_eq!(lacking(&desk), 0);
    }
}

#[test]
fn the_console_names_missing_places_when_it_writes_and_when_it_checks() {
    let console = case();
    assert_eq!(mark(&console, "fritzbox", "tested", &[]).code, 0);
    let said = console.run(&["certificate", "write", "v", "-o", "n.pdf"]);
    let sentence = tr!(Texts::new(Language::German), "paper-summary-places", count = 1);
    assert!(said.code == 0 && said.err.contains(&sentence), "{}", said.err);
    let said = console.run(&["certificate", "verify", "n.pdf"]);
    assert!(said.out.contains(&sentence), "{}", said.out);
    assert_eq!(mark(&console, "fritzbox", "tested", &["--place", "Tresor"]).code, 0);
    let json = console.run(&["certificate", "write", "v", "-o", "m.pdf", "--json"]).json();
    assert_eq!(json["places_missing"], 0);
}

/// The sentences of the history, oldest first.
fn happenings(desk: &Desk) -> Vec<String> {
    let model = &desk.model;
    let case = model.case.as_ref().unwrap();
    case.record.events().iter().map(|event| wording::happening(&model.texts, case, &model.catalogue, event)).collect()
}

#[test]
fn the_history_says_which_tick_and_which_paper_it_was() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    let tasks = desk.model.case.as_ref().unwrap().plan.tasks.clone();
    for changes_password in [true, false] {
        let task = tasks.iter().find(|task| task.changes_password == changes_password).expect("one").id.clone();
        for what in [What::Changed(true), What::Tested(true), What::Tested(false)] {
            desk.ask(Action::Mark { task: task.clone(), step: String::new(), what });
        }
    }
    desk.ask(Action::WritePaper { print: false });
    let old = What::Certificate { number: 7, sha256: String::new(), complete: None };
    desk.ask(Action::Mark { task: String::new(), step: String::new(), what: old });
    let said = happenings(&desk);
    let ends = [
        "als geändert abgehakt.",
        "als getestet abgehakt.",
        "den Haken „Getestet“ entfernt.",
        "als durchgeführt abgehakt.",
        "als geprüft abgehakt.",
        "den Haken „Geprüft“ entfernt.",
        "hat den Zwischenbericht Nr. 1 gespeichert.",
        "hat das Papier Nr. 7 für die Akten gespeichert.",
    ];
    // Oldest last, because the case begins with what was answered.
    assert!(said.len() >= ends.len());
    for (said, end) in said.iter().rev().zip(ends.into_iter().rev()) {
        assert!(said.ends_with(end), "{said}");
    }
}

#[test]
fn quotation_marks_within_quotation_marks_are_single_ones() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    let quoted = |step: &&passwortwechsel::domain::guide::Step| step.title.starts_with('„');
    let model = &desk.model;
    let found = model.case.as_ref().unwrap().plan.tasks.iter().find_map(|task| {
        let step = model.catalogue.entry(&task.guide)?.guide.steps.iter().find(quoted)?;
        Some((task.id.clone(), step.id.clone()))
    });
    let (task, step) = found.expect("a step whose title begins with a quotation mark");
    desk.ask(Action::Mark { task, step, what: What::Step(true) });
    let said = happenings(&desk).pop().unwrap();
    assert!(said.contains("den Schritt „‚") && !said.contains("„„") && said.contains('‘'), "{said}");
}

/// Whether it is unchanged, changed or not known is the first thing that is said about a file, everywhere.
#[test]
fn each_answer_about_a_file_begins_with_its_verdict() {
    use passwortwechsel::platform::pdf::{Attested, PageCheck, VerifyError};
    let texts = Texts::new(Language::German);
    let pdf = rendered(&by_one_guide(), Language::German);
    let attested = |page| Attested { page, ..pdf::verify(&pdf).expect("sealed") };
    for (page, verdict) in [
        (PageCheck::Identical, "Unverändert: "),
        (PageCheck::Unchanged, "Unverändert: "),
        (PageCheck::OtherVersion, "Nur zum Teil geprüft: "),
        (PageCheck::Differs, "Verändert: "),
    ] {
        let said = wording::page_check(&texts, &attested(page));
        assert!(said.starts_with(verdict), "{said}");
    }
    for (error, verdict) in [
        (VerifyError::Changed, "Verändert: "),
        (VerifyError::SeveralRecords, "Verändert: "),
        (VerifyError::NewerFormat, "Kann nicht geprüft werden: "),
        (VerifyError::NoRecord, "Kann nicht geprüft werden: "),
        (VerifyError::TooLarge, "Kann nicht geprüft werden: "),
    ] {
        let said = wording::verify_error(&texts, error);
        assert!(said.starts_with(verdict), "{said}");
    }
}
