//! The console program from outside: the history, and a case as one file.

use std::fs;

use crate::cli_cases::{case, journals, mark};

#[test]
fn the_history_says_who_did_what_when_and_where() {
    let console = case();
    mark(&console, "vorbereitung", "done", &["--step", "wer", "--device", "E"]);
    mark(&console, "fernwartung", "blocked", &["--note", "=1+1", "--device", "E"]);
    let said = console.run(&["case", "history", "v"]);
    let rows = said.rows();
    assert_eq!((said.code, rows.len(), rows[0].len(), rows[0][1]), (0, 2, 6, "S. Krüger"));
    assert!(rows[0][4].ends_with("abgehakt.") && rows[1][4].ends_with("klappt nicht. =1+1"), "{}", said.out);
    let json = console.run(&["case", "history", "v", "--json"]).json();
    assert_eq!((json[1]["number"].as_u64(), json[1]["who"].as_str()), (Some(2), Some("S. Krüger")));
    let one = console.run(&["case", "history", "v", "--task", "fernwartung"]);
    assert_eq!(one.rows().len(), 1);
}

#[test]
fn the_table_is_written_once_and_never_over_another_file() {
    let console = case();
    mark(&console, "fernwartung", "absent", &["--note", "=HYPERLINK(\"x\")"]);
    let said = console.run(&["case", "history", "v", "--csv", "verlauf.csv"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let csv = fs::read(console.path("verlauf.csv")).unwrap();
    assert!(csv.starts_with(b"\xef\xbb\xbf\"Zeitpunkt\";\"Wer\""));
    let csv = String::from_utf8(csv).unwrap();
    assert!(csv.lines().count() == 2 && csv.ends_with("\r\n"), "{csv}");
    let again = console.run(&["case", "history", "v", "--csv", "verlauf.csv"]);
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert!(again.err.contains("gibt es schon. Sie wurde nicht überschrieben"), "{}", again.err);
}

#[test]
fn tampering_is_a_finding_with_its_place_and_meaning() {
    let console = case();
    for task in ["vorbereitung", "fernwartung", "fritzbox"] {
        mark(&console, task, "done", &["--device", "E"]);
    }
    let journal = journals(&console).remove(0);
    let text = fs::read_to_string(&journal).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    fs::write(&journal, [lines[0], lines[2]].concat()).unwrap();
    let said = console.run(&["case", "history", "v"]);
    assert_eq!((said.code, said.rows().len()), (1, 3), "{}", said.out);
    assert!(said.rows()[1][4].contains("fehlt vor Zeile 2 ein Eintrag. Er wurde entfernt."), "{}", said.out);
}

#[test]
fn a_case_travels_as_one_file_and_comes_back_merged() {
    let console = case();
    mark(&console, "vorbereitung", "tested", &["--device", "E"]);
    let said = console.run(&["case", "export", "v", "-o", "stick.zip"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = console.run(&["case", "import", "stick.zip", "--into", "heim"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let home = said.out.trim().to_owned();
    assert!(console.run(&["case", "show", &home]).out.contains("tested\t1"));
    let start = ["case", "mark", &home, "--task", "fernwartung", "--by", "Heim", "--state", "tested"];
    assert_eq!(console.run(&[&start[..], &["--device", "HEIM"]].concat()).code, 0);
    assert_eq!(console.run(&["case", "export", &home, "-o", "zurueck.zip"]).code, 0);

    let known = console.run(&["case", "import", "zurueck.zip", "--into", "."]);
    assert_eq!((known.code, known.out.as_str()), (1, ""));
    assert!(known.err.contains("gibt es hier schon") && known.err.contains("--merge"), "{}", known.err);
    let merged = console.run(&["case", "import", "zurueck.zip", "--into", ".", "--merge", "--json"]);
    assert_eq!(merged.code, 0, "{}", merged.err);
    assert_eq!(merged.json()["journals"], 1);
    assert!(console.run(&["case", "show", "v"]).out.contains("tested\t2"));
}

#[test]
fn files_that_are_none_and_places_that_are_taken_are_refused() {
    let console = case();
    fs::write(console.path("text.zip"), "nur Text").unwrap();
    for (arguments, code, words) in [
        (&["case", "import", "text.zip"][..], 1, "keine Datei mit einem Vorgang"),
        (&["case", "import", "fehlt.zip"], 2, "liegt dort keine Datei"),
        (&["case", "import", "v"], 2, "ein Ordner und keine Datei"),
        (&["case", "export", "v", "-o", "text.zip"], 1, "gibt es schon"),
        (&["case", "export", "weg", "-o", "neu.zip"], 2, "„weg“"),
        (&["case", "export", "v"], 2, "fehlt eine Angabe"),
    ] {
        let said = console.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{arguments:?} {}", said.err);
        assert!(said.err.contains(words) && said.err.trim_end().ends_with('.'), "{}", said.err);
    }
}
