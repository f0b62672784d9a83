//! Sentences about printing, for each paper in both languages, and asking until a dialog has answered.
//!
//! Real printers, queues and dialogs are in `tests/e2e`.

use passwortwechsel::{
    app::{Action, Effect, HandedOut, Outcome, PaperKind, absorb, model::Notice, orders::OrderEffect, update},
    i18n::{Language, Texts},
    platform::printer::{PrintFault, Printed},
    wording,
};

use crate::program::Program;

const KINDS: [(PaperKind, [&str; 2]); 5] = [
    (PaperKind::Certificate, ["Der Nachweis ", "The certificate "]),
    (PaperKind::Interim, ["Der Zwischenbericht ", "The interim report "]),
    (PaperKind::Guide, ["Die Anleitung ", "The guide "]),
    (PaperKind::Step, ["Das Blatt mit dem Schritt ", "The sheet with the step "]),
    (PaperKind::Order, ["Der Arbeitsauftrag ", "The work order "]),
];

fn handed_out(kind: PaperKind, said: Result<Printed, PrintFault>) -> HandedOut {
    HandedOut { kind, path: "ausdrucke/x.pdf".into(), said }
}

/// A guide that was not printed is not called a certificate.
#[test]
fn every_paper_is_called_by_its_name_when_printing_fails() {
    let faults = [PrintFault::NoPrinter, PrintFault::Cancelled, PrintFault::Refused("wegen".to_owned())];
    for (at, language) in [Language::German, Language::English].into_iter().enumerate() {
        let texts = Texts::new(language);
        for ((kind, names), fault) in KINDS.iter().flat_map(|kind| faults.iter().map(move |fault| (kind, fault))) {
            let notices = [
                Notice::NotPrinted(*kind, fault.clone()),
                Notice::HandedOut(Box::new(handed_out(*kind, Err(fault.clone())))),
            ];
            for notice in notices {
                let (what, advice) = wording::notice(&texts, &notice);
                assert!(what.starts_with(names[at]), "{what}");
                assert!(advice.contains(names[at]), "{advice}");
                let other = |(other, names): &&(PaperKind, [&str; 2])| other != kind && advice.contains(names[at]);
                assert_eq!(KINDS.iter().find(other).map(|other| other.1), None, "{advice}");
            }
        }
    }
}

#[test]
fn a_paper_for_the_work_that_was_not_printed_says_so_once_and_where_it_lies() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    let failed = handed_out(PaperKind::Guide, Err(PrintFault::NoPrinter));
    assert!(absorb(&mut program.model, Outcome::HandedOut(Box::new(failed))).is_empty());
    let said: Vec<_> =
        program.model.notices.iter().map(|notice| wording::notice(&program.model.texts, notice)).collect();
    let [(what, advice)] = &said[..] else { panic!("{said:?}") };
    assert_eq!(what, "Die Anleitung wurde nicht gedruckt.");
    assert!(advice.contains("ausdrucke/x.pdf") && !advice.contains("Nachweis"), "{advice}");
    assert!(!program.model.is_printing());
}

/// Why nothing was printed is said in the printer's words, and the folder that has the file is one press away.
#[test]
fn an_order_that_was_refused_says_why_and_its_folder_can_be_opened() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    let refused = handed_out(PaperKind::Order, Err(PrintFault::Refused("Kein Zugriff".to_owned())));
    assert!(absorb(&mut program.model, Outcome::HandedOut(Box::new(refused))).is_empty());
    let [notice] = &program.model.notices[..] else { panic!("one notice") };
    let (what, advice) = wording::notice(&program.model.texts, notice);
    assert_eq!(what, "Der Arbeitsauftrag wurde nicht gedruckt.");
    assert!(advice.contains("Der Drucker hat abgelehnt: Kein Zugriff."), "{advice}");
    assert!(advice.ends_with("Die Datei liegt hier: ausdrucke/x.pdf"), "{advice}");
    // Given up in the dialog: the path made the notice higher by two lines, and all below it moved.
    let given_up = handed_out(PaperKind::Order, Err(PrintFault::Cancelled));
    let (_, advice) = wording::notice(&program.model.texts, &Notice::HandedOut(Box::new(given_up)));
    assert!(advice.ends_with("Der Arbeitsauftrag ist gespeichert. Datei: x.pdf"), "{advice}");
    let folder = data.path().join("ausdrucke");
    let effects = update(&mut program.model, Action::OpenFolder(folder.clone()));
    assert!(matches!(&effects[..], [Effect::Order(OrderEffect::Folder(shown))] if *shown == folder), "{effects:?}");
    // Where nothing shows folders, it is said where it is.
    assert!(absorb(&mut program.model, Outcome::FolderNotOpened(folder.clone())).is_empty());
    let (_, advice) = wording::notice(&program.model.texts, program.model.notices.last().unwrap());
    assert!(advice.contains(folder.to_str().unwrap()), "{advice}");
}

/// What the dialog becomes is asked for until it has said so; cancelled is never printed.
#[test]
fn an_open_dialog_is_asked_until_it_answers() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    program.ask(Action::WritePaper { print: false });
    let order = handed_out(PaperKind::Order, Ok(Printed::InDialog(2)));
    for outcome in [Outcome::Printed(Ok(Printed::InDialog(1))), Outcome::HandedOut(Box::new(order))] {
        assert!(absorb(&mut program.model, outcome).is_empty());
    }
    assert!(program.model.is_printing());
    let asked = update(&mut program.model, Action::Tick);
    let [Effect::Order(OrderEffect::Ask(Printed::InDialog(1))), Effect::Order(OrderEffect::AskAbout(order))] =
        &asked[..]
    else {
        panic!("{asked:?}")
    };
    assert_eq!(order.kind, PaperKind::Order);
    assert!(update(&mut program.model, Action::Tick).is_empty(), "once a second is enough");
    for effect in asked {
        // No such dialog was ever opened, as after closing it.
        let outcome = program.world.perform(effect);
        assert!(absorb(&mut program.model, outcome).is_empty());
    }
    assert!(!program.model.is_printing());
    assert_eq!(program.model.paper.as_ref().unwrap().printed, Some(Err(PrintFault::Cancelled)));
    let texts = &program.model.texts;
    let said: Vec<String> = program.model.notices.iter().map(|notice| wording::notice(texts, notice).0).collect();
    assert_eq!(said, ["Der Zwischenbericht wurde nicht gedruckt.", "Der Arbeitsauftrag wurde nicht gedruckt."]);
}
