//! The console program from outside: making, planning, marking and showing a case.
//!
//! Devices, journals and what is wrong with them is `cli_marks`.

use std::{fs, path::PathBuf};

use crate::{
    arbitrary::sample_tasks,
    cli::{Console, Said},
    tidy::{files, root},
};

/// A console with the case of the sample practice in the folder `v`.
pub(crate) fn case() -> Console {
    let console = Console::new();
    let practice = root().join("assets/beispielpraxis.ron").display().to_string();
    let said = console.run(&["case", "new", "v", "--practice", &practice]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "v\n", ""));
    console
}

pub(crate) fn mark(console: &Console, task: &str, state: &str, more: &[&str]) -> Said {
    let start = ["case", "mark", "v", "--task", task, "--by", "S. Krüger", "--state", state];
    console.run(&[&start, more].concat())
}

pub(crate) fn journals(console: &Console) -> Vec<PathBuf> {
    let folder = PathBuf::from(console.path("v/protokoll"));
    files(&folder, "ron")
}

/// The rows of `case show` that begin with that word.
fn shown(console: &Console, word: &str) -> Vec<String> {
    let said = console.run(&["case", "show", "v"]);
    said.rows().into_iter().filter(|row| row[0] == word).map(|row| row[1..].join("\t")).collect()
}

/// Marking leads to this state, in the answer, in the plan and in its JSON.
#[track_caller]
fn check_mark(console: &Console, task: &str, state: &str, more: &[&str], expected: &str) {
    let said = mark(console, task, state, more);
    assert_eq!((said.code, said.out), (0, format!("{task}\t{expected}\n")), "{}", said.err);
    let plan = console.run(&["case", "plan", "v"]);
    assert_eq!(plan.rows().into_iter().find(|row| row[0] == task).unwrap()[1], expected);
    let json = console.run(&["case", "plan", "v", "--json"]).json();
    let task = json.as_array().unwrap().iter().find(|entry| entry["id"] == task).unwrap();
    assert_eq!(task["state"], expected);
}

#[track_caller]
fn check_refused(said: &Said, words: &str) {
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
    assert!(said.err.contains(words), "{}", said.err);
}

/// A practice with this text as RON makes this complaint, the file's name and place in front.
#[track_caller]
fn check_practice(ron: &str, words: &str) {
    let console = Console::new();
    fs::write(console.path("praxis.ron"), ron).unwrap();
    let said = console.run(&["case", "new", "v", "--practice", "praxis.ron"]);
    check_refused(&said, words);
    assert!(!PathBuf::from(console.path("v/vorgang.ron")).exists());
}

#[test]
fn a_new_case_lies_in_its_folder_and_is_not_overwritten() {
    let console = case();
    for name in ["v/vorgang.ron", "v/protokoll", "v/nachweise"] {
        assert!(PathBuf::from(console.path(name)).exists(), "{name}");
    }
    let practice = root().join("assets/beispielpraxis.ron").display().to_string();
    let again = console.run(&["case", "new", "v", "--practice", &practice]);
    check_refused(&again, "liegt schon ein Vorgang. Er wurde nicht überschrieben");
    let json = console.run(&["case", "new", "w", "--practice", &practice, "--json"]).json();
    assert_eq!(json["case"], "w");
}

#[test]
fn occasion_and_day_are_as_given_or_as_in_the_incident() {
    let console = case();
    assert_eq!(shown(&console, "Anlass"), ["Cyberangriff auf medatixx, 08.11.2021"]);
    let practice = root().join("assets/beispielpraxis.ron").display().to_string();
    let given = ["case", "new", "w", "--practice", &practice, "--occasion", "Laptop\nverloren", "--since", "3.2.26"];
    assert_eq!(console.run(&given).code, 0);
    let json = console.run(&["case", "show", "w", "--json"]).json();
    assert_eq!(
        (json["occasion"].as_str(), json["known_since"].as_str()),
        (Some("Laptop verloren"), Some("2026-02-03"))
    );
    let wrong = console.run(&["case", "new", "x", "--practice", &practice, "--since", "gestern"]);
    check_refused(&wrong, "„gestern“ ist kein Datum");
}

#[test]
fn a_practice_with_a_mistake_names_the_place() {
    check_practice(
        "(\n    name: \"A\"\n    address: \"B\",\n)",
        "praxis.ron:3:5: Fehler: Vor dieser Stelle fehlt ein Komma.",
    );
    check_practice("(software: XIsinet)", "praxis.ron:1:12: Fehler: Das Wort „XIsinet“ ist hier nicht erlaubt.");
    check_practice("(nmae: \"A\")", "Gemeint ist vermutlich „name“.");
    check_practice("", "praxis.ron:1:1: Fehler: ");
    let console = Console::new();
    let missing = console.run(&["case", "new", "v", "--practice", "fehlt.ron"]);
    check_refused(&missing, "Die Datei „fehlt.ron“ lässt sich nicht lesen.");
    check_refused(&console.run(&["case", "new", "v"]), "fehlt eine Angabe");
}

#[test]
fn any_name_is_shown_without_harm() {
    let long = "ß".repeat(200);
    let evil = "Praxis \\\"Öz\\\" \\u{1b}[31m\\u{9b}2J\\u{202e}🩺\\u{61c}\\n\\t\\u{0} Ende";
    for name in [long.as_str(), evil, "", "   "] {
        let console = Console::new();
        let station = format!("(key: \"\", name: \"PC {name}\", user: \"{name}\")");
        fs::write(console.path("p.ron"), format!("(name: \"{name}\", workstations: [{station}])")).unwrap();
        assert_eq!(console.run(&["case", "new", "v", "--practice", "p.ron"]).code, 0);
        for arguments in [&["case", "show", "v"][..], &["case", "plan", "v"], &["case", "plan", "v", "--json"]] {
            assert_eq!(console.run(arguments).code, 0);
        }
        assert!(console.run(&["case", "plan", "v"]).rows().iter().all(|row| row.len() == 5));
    }
}

#[test]
fn a_case_file_edited_by_hand_cannot_steer_the_terminal_either() {
    let console = case();
    let file = console.path("v/vorgang.ron");
    let text = fs::read_to_string(&file).unwrap();
    let changed = text.replace("Praxis Dr. med. Eva Lindner", "P\u{9b}31m\u{202e}\u{7f}Q\\u{1b}");
    assert_ne!(text, changed);
    fs::write(&file, changed).unwrap();
    assert!(console.run(&["case", "show", "v"]).out.contains('Q'));
    let json = console.run(&["case", "show", "v", "--json"]).json();
    assert_eq!(json["practice"], "P\u{9b}31m\u{202e}\u{7f}Q\u{1b}", "JSON keeps the text, escaped");
}

#[test]
fn the_plan_has_five_columns_and_says_the_same_as_json() {
    let console = case();
    let plan = console.run(&["case", "plan", "v"]);
    let json = console.run(&["case", "plan", "v", "--json"]).json();
    let rows = plan.rows();
    assert_eq!((rows.len(), rows[0][0], rows[0][1], rows[0][3]), (sample_tasks(), "vorbereitung", "open", "S. Krüger"));
    for (row, task) in rows.iter().zip(json.as_array().unwrap()) {
        assert_eq!((row.len(), row[0], row[2]), (5, task["id"].as_str().unwrap(), task["title"].as_str().unwrap()));
        assert!(!task["steps"].as_array().unwrap().is_empty());
    }
}

#[test]
fn every_state_can_be_marked() {
    let console = case();
    check_mark(&console, "vorbereitung", "done", &["--step", "wer"], "in-progress");
    check_mark(&console, "vorbereitung", "open", &["--step", "wer"], "open");
    check_mark(&console, "vorbereitung", "done", &[], "done");
    check_mark(&console, "vorbereitung", "tested", &["--place", "Tresor"], "tested");
    check_mark(&console, "vorbereitung", "open", &["--note", "doch nicht"], "open");
    check_mark(&console, "fernwartung", "absent", &["--note", "haben wir nicht"], "absent");
    check_mark(&console, "server-admin", "promised", &["--until", "30.11.2021"], "promised");
    check_mark(&console, "fritzbox", "blocked", &["--note", "Kennwort unbekannt"], "blocked");
    let json = mark(&console, "fritzbox", "tested", &["--json"]).json();
    assert_eq!(json, serde_json::json!({ "task": "fritzbox", "state": "tested" }));
}

#[test]
fn progress_leads_from_interim_report_to_certificate() {
    let console = case();
    assert_eq!(shown(&console, "Papier"), ["Zwischenbericht"]);
    let plan = console.run(&["case", "plan", "v"]);
    let tasks: Vec<&str> = plan.rows().iter().map(|row| row[0]).collect();
    for (n, task) in tasks.iter().enumerate() {
        let (state, more) =
            if n % 3 == 0 { ("absent", &["--note", "haben wir nicht"][..]) } else { ("tested", &[][..]) };
        assert_eq!(mark(&console, task, state, more).code, 0);
    }
    let all = sample_tasks();
    assert_eq!(shown(&console, "Fortschritt"), [format!("{all} von {all} Aufgaben abgeschlossen")]);
    assert_eq!(shown(&console, "Papier"), ["Nachweis"]);
    let json = console.run(&["case", "show", "v", "--json"]).json();
    assert_eq!(
        (&json["complete"], &json["states"]["tested"], &json["states"]["absent"]),
        (&true.into(), &(all - all.div_ceil(3)).into(), &all.div_ceil(3).into())
    );
}

#[test]
fn what_does_not_exist_is_refused_and_nothing_is_recorded() {
    let console = case();
    check_refused(
        &mark(&console, "kaffeemaschine", "done", &[]),
        "Die Aufgabe „kaffeemaschine“ gibt es in diesem Vorgang nicht",
    );
    check_refused(&mark(&console, "vorbereitung", "done", &["--step", "x"]), "Den Schritt „x“ gibt es in der Aufgabe");
    check_refused(&mark(&console, "vorbereitung", "absent", &["--step", "wer"]), "Ein Schritt kann nur erledigt");
    check_refused(&mark(&console, "vorbereitung", "fertig", &[]), "Diese Angabe passt nicht");
    check_refused(&mark(&console, "vorbereitung", "promised", &["--until", "bald"]), "„bald“ ist kein Datum");
    check_refused(&console.run(&["case", "mark", "v", "--task", "vorbereitung", "--state", "done"]), "--by");
    assert_eq!(journals(&console), [""; 0].map(PathBuf::from));
}

#[test]
fn a_folder_without_a_case_is_refused_in_german() {
    let console = Console::new();
    fs::create_dir(console.path("leer")).unwrap();
    for command in ["plan", "show"] {
        check_refused(&console.run(&["case", command, "leer"]), "Im Ordner „leer“ liegt kein Vorgang");
        check_refused(&console.run(&["case", command, "weg"]), "Der Ordner „weg“ lässt sich nicht öffnen");
    }
    fs::write(console.path("leer/vorgang.ron"), "(v: 1,").unwrap();
    check_refused(&console.run(&["case", "show", "leer"]), "Die Datei vorgang.ron in „leer“ ist beschädigt. Zeile 1");
    fs::write(console.path("leer/vorgang.ron"), "(v: 3)").unwrap();
    check_refused(&console.run(&["case", "show", "leer"]), "aus einer neueren Version");
}
