//! The console program from outside: who writes which journal, and what is told of damaged ones.

use std::{fs, path::PathBuf};

use crate::{
    cli::started,
    cli_cases::{case, journals, mark},
};

#[test]
fn two_devices_write_two_journals_and_the_same_one_goes_on_with_its_own() {
    let console = case();
    for (n, device) in ["Empfang", "Labor", "empfang", "Empfang"].into_iter().enumerate() {
        let task = ["vorbereitung", "fernwartung", "fritzbox", "abschluss"][n];
        assert_eq!(mark(&console, task, "done", &["--device", device]).code, 0);
    }
    let lines: Vec<usize> =
        journals(&console).iter().map(|path| fs::read_to_string(path).unwrap().lines().count()).collect();
    assert_eq!(lines, [3, 1]);
    let said = console.run(&["case", "show", "v"]);
    assert!(said.code == 0 && said.out.contains("done\t4"), "{}", said.out);
}

#[test]
fn calls_at_the_same_time_under_one_name_lose_nothing() {
    let console = case();
    let steps = ["wer", "rundgang", "dvo-termin", "dvo-fragen", "sicherung", "platz"];
    let children: Vec<_> = steps
        .iter()
        .map(|step| {
            let start =
                ["case", "mark", "v", "--task", "vorbereitung", "--by", "K", "--state", "done", "--device", "E"];
            let mut command = console.command();
            command.args(start).args(["--step", step]).stdout(std::process::Stdio::null());
            started(|| command.spawn())
        })
        .collect();
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(journals(&console).len(), 1);
    assert_eq!(fs::read_to_string(&journals(&console)[0]).unwrap().lines().count(), steps.len());
    assert_eq!(console.run(&["case", "show", "v"]).code, 0, "nothing is wrong with the journal");
}

#[test]
fn damage_is_a_finding_with_file_and_line() {
    let console = case();
    for task in ["vorbereitung", "fernwartung", "fritzbox"] {
        mark(&console, task, "tested", &["--device", "E"]);
    }
    let journal = journals(&console).remove(0);
    let text = fs::read_to_string(&journal).unwrap();
    fs::write(&journal, text.replacen("fernwartung", "fernwartunk", 1)).unwrap();
    let said = console.run(&["case", "show", "v"]);
    let name = journal.file_stem().unwrap().to_str().unwrap();
    assert_eq!(said.code, 1);
    assert!(said.out.contains(&format!("Auffällig\tIn der Verlaufsdatei {name} ist Zeile 3 unlesbar")), "{}", said.out);
    assert!(said.out.contains("tested\t2"), "the rest is read: {}", said.out);
    assert_eq!(console.run(&["case", "plan", "v"]).code, 0);
}

#[test]
fn contradicting_marks_of_two_pcs_are_both_named_until_one_decides() {
    let console = case();
    mark(&console, "fritzbox", "tested", &["--device", "Empfang"]);
    let first = journals(&console).remove(0);
    let aside = console.path("aside.ron");
    fs::rename(&first, &aside).unwrap();
    let other =
        ["case", "mark", "v", "--task", "fritzbox", "--by", "Dr. Lindner", "--state", "absent", "--device", "Labor"];
    assert_eq!(console.run(&other).code, 0);
    fs::rename(&aside, &first).unwrap();
    let said = console.run(&["case", "show", "v"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("widersprechen sich die Angaben von S. Krüger, Dr. Lindner"), "{}", said.out);
    mark(&console, "fritzbox", "tested", &["--device", "Labor"]);
    assert_eq!(console.run(&["case", "show", "v"]).code, 0);
}

#[test]
fn showing_and_planning_write_nothing() {
    let console = case();
    mark(&console, "vorbereitung", "done", &["--device", "E"]);
    let journal = journals(&console).remove(0);
    let torn = fs::read_to_string(&journal).unwrap() + "(sum:\"00";
    fs::write(&journal, &torn).unwrap();
    fs::remove_dir_all(console.path("daten")).unwrap();
    console.run(&["case", "show", "v"]);
    console.run(&["case", "plan", "v"]);
    assert_eq!(fs::read_to_string(&journal).unwrap(), torn);
    assert!(!PathBuf::from(console.path("daten")).exists());
}

#[test]
fn marks_are_one_line_of_plain_text_whatever_was_typed() {
    let console = case();
    let note = "Zeile 1\nZeile 2\u{1b}[31m \"Zitat\" 🩺";
    assert_eq!(mark(&console, "vorbereitung", "blocked", &["--note", note, "--device", "../../böse"]).code, 0);
    let text = fs::read_to_string(&journals(&console)[0]).unwrap();
    assert_eq!(text.lines().count(), 1);
    assert!(!text.contains('\u{1b}'));
    assert!(journals(&console)[0].file_name().unwrap().to_str().unwrap().starts_with("BSE-"));
}

#[cfg(unix)]
#[test]
fn a_journal_with_an_evil_name_cannot_steer_the_terminal() {
    let console = case();
    fs::write(console.path("v/protokoll/\u{1b}[31m\u{9b}x.ron"), "kaputt\n").unwrap();
    assert_eq!(console.run(&["case", "show", "v"]).code, 1);
    assert_eq!(console.run(&["case", "show", "v", "--json"]).code, 1);
}
