//! The console program from outside: writing certificates and checking them.
//!
//! How the paper looks and what is attached to it is tested beside `platform::pdf`.

use std::fs;

use crate::{
    arbitrary::sample_tasks,
    cli::{Console, Said, started},
    cli_cases::{case, mark},
};

/// Writes `nachweis.pdf`, after putting away an earlier one: it would not be overwritten.
fn write(console: &Console, more: &[&str]) -> Said {
    let _none_yet = fs::remove_file(console.path("nachweis.pdf"));
    console.run(&[&["certificate", "write", "v", "-o", "nachweis.pdf", "--by", "S. Krüger"], more].concat())
}

/// A case with one task done and its certificate `nachweis.pdf`.
fn certified() -> Console {
    let console = case();
    assert_eq!(mark(&console, "fritzbox", "tested", &[]).code, 0);
    let said = write(&console, &[]);
    assert_eq!((said.code, said.out.as_str()), (0, "Zwischenbericht gespeichert: nachweis.pdf\n"), "{}", said.err);
    console
}

/// Checking a file with these bytes is a finding with these words.
#[track_caller]
fn check_found(console: &Console, bytes: &[u8], words: &str) {
    fs::write(console.path("verdacht.pdf"), bytes).unwrap();
    let said = console.run(&["certificate", "verify", "verdacht.pdf"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!((said.out.clone() + &said.err).contains(words), "{}{}", said.out, said.err);
}

#[test]
fn a_certificate_is_intact_as_it_was_issued() {
    let console = certified();
    let said = console.run(&["certificate", "verify", "nachweis.pdf"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.starts_with("Unverändert: Dieses PDF ist genau so"), "{}", said.out);
    let progress = format!("1 von {} Aufgaben", sample_tasks());
    assert!(said.out.contains("Praxis Dr. med. Eva Lindner") && said.out.contains(&progress), "{}", said.out);
    let json = console.run(&["certificate", "verify", "nachweis.pdf", "--json"]).json();
    let expected = (&"identical".into(), &false.into(), &sample_tasks().into());
    assert_eq!((&json["page"], &json["complete"], &json["tasks"]), expected);
}

#[test]
fn a_certificate_of_a_finished_case_is_a_nachweis() {
    let console = case();
    let plan = console.run(&["case", "plan", "v"]);
    for row in plan.rows() {
        assert_eq!(mark(&console, row[0], "tested", &[]).code, 0);
    }
    let json = write(&console, &["--json"]).json();
    assert_eq!((&json["complete"], &json["number"]), (&true.into(), &1.into()));
    assert_eq!(write(&console, &["--json"]).json()["number"], 2, "certificates are numbered");
    assert_eq!(console.run(&["case", "show", "v"]).code, 0);
}

#[test]
fn the_same_key_signs_again_and_another_pc_has_another_key() {
    let key =
        |console: &Console| console.run(&["certificate", "verify", "nachweis.pdf", "--json"]).json()["key"].clone();
    let console = certified();
    let first = key(&console);
    assert_eq!(write(&console, &[]).code, 0);
    assert_eq!(key(&console), first);
    assert_ne!(key(&certified()), first);
}

#[test]
fn an_earlier_certificate_is_never_overwritten() {
    let console = certified();
    let before = fs::read(console.path("nachweis.pdf")).unwrap();
    let said = console.run(&["certificate", "write", "v", "-o", "nachweis.pdf"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("gibt es schon"), "{}", said.err);
    assert_eq!(fs::read(console.path("nachweis.pdf")).unwrap(), before);
}

#[test]
fn a_changed_byte_never_leaves_a_certificate_intact() {
    let console = certified();
    let good = fs::read(console.path("nachweis.pdf")).unwrap();
    // All over the file; the header's binary comment and free space belong to it as well.
    for at in (0..good.len()).step_by(good.len() / 24) {
        let mut bytes = good.clone();
        bytes[at] ^= 0x11;
        check_found(&console, &bytes, "");
    }
    check_found(&console, &[good.as_slice(), b"x"].concat(), "");
    check_found(&console, &good[..good.len() / 2], "");
}

#[test]
fn what_is_no_certificate_is_said_to_be_none() {
    let console = Console::new();
    check_found(&console, b"", "kein Nachweis von Passwortwechsel");
    check_found(&console, b"%PDF-1.7\n\xff\n%%EOF", "kein Nachweis von Passwortwechsel");
    let missing = console.run(&["certificate", "verify", "fehlt.pdf"]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(missing.err.contains("Die Datei „fehlt.pdf“ lässt sich nicht lesen"), "{}", missing.err);
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_nothing_is_recorded() {
    let console = case();
    let said = console.run(&["certificate", "write", "v", "-o", "weg/nachweis.pdf"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("Der Nachweis ließ sich nicht speichern."), "{}", said.err);
    assert_eq!(write(&console, &["--json"]).json()["number"], 1, "the failed one was not counted");
    assert_eq!(console.run(&["certificate", "write", "weg", "-o", "x.pdf"]).code, 2);
}

#[test]
fn without_a_queue_nothing_is_printed_and_that_is_said() {
    let console = certified();
    // Whatever printers this computer has, the test must not use them.
    let mut print = console.command();
    print.env("CUPS_SERVER", "/nirgends").args(["certificate", "print", "nachweis.pdf"]);
    let said = started(|| print.output());
    let words = String::from_utf8(said.stderr).unwrap();
    assert_eq!(said.status.code(), Some(1), "{words}");
    assert!(words.contains("nicht gedruckt") && words.contains("ist gespeichert"), "{words}");
    assert_eq!(console.run(&["certificate", "print", "fehlt.pdf"]).code, 2);
}
