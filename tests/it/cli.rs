//! The console program from outside: guides and passwords, help and wrong use.
//!
//! The contract is section 6 of the design: tab separated text or JSON, exit code 0, 1 or 2,
//! secrets by standard input and output only. Cases are `cli_cases`.

use std::{
    fs,
    io::{self, BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use serde_json::Value;
use tempfile::TempDir;

use crate::tidy::root;

/// The console program with a data folder of its own.
pub(crate) struct Console {
    pub(crate) folder: TempDir,
}

/// What came of a call.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Console {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The program, not yet called.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passwortwechsel-cli"));
        command.env("PASSWORTWECHSEL_DATA", self.folder.path().join("daten")).current_dir(self.folder.path());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, "")
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: impl Into<Vec<u8>>) -> Said {
        let mut command = assert_cmd::Command::from_std(self.command());
        command.args(arguments).write_stdin(input);
        let output = started(|| command.output());
        let said = Said {
            code: output.status.code().expect("ended by itself"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        };
        assert!(!said.err.contains("panicked"), "{}", said.err);
        assert_harmless(&said.out);
        assert_harmless(&said.err);
        said
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

/// What a start gives; once more where the system could not make a process. Under wine, one start in many
/// thousands ends before the first line of the program, with `ERROR_INTERNAL_ERROR`.
pub(crate) fn started<T>(mut start: impl FnMut() -> io::Result<T>) -> T {
    const NO_PROCESS: i32 = 1359;
    for _attempt in 0..3 {
        match start() {
            Err(error) if cfg!(windows) && error.raw_os_error() == Some(NO_PROCESS) => {
                thread::sleep(Duration::from_millis(500));
            }
            ended => return ended.unwrap(),
        }
    }
    start().unwrap()
}

impl Said {
    pub(crate) fn rows(&self) -> Vec<Vec<&str>> {
        self.out.lines().map(|line| line.split('\t').collect()).collect()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

/// Nothing that steers a terminal, in any output of any test.
#[track_caller]
fn assert_harmless(text: &str) {
    let steers = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(text.chars().find(|c| steers(*c)), None, "{text:?}");
}

/// The call succeeds; gives its output.
#[track_caller]
fn check(arguments: &[&str]) -> Said {
    let said = Console::new().run(arguments);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
    said
}

/// The call is refused as wrong use with a sentence that contains these words; nothing is answered.
#[track_caller]
fn check_refused(arguments: &[&str], words: &str) {
    let said = Console::new().run(arguments);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}: {}", said.err);
    assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
}

/// A verdict for one typed password.
#[track_caller]
fn check_verdict(password: &str, colour: &str, code: i32) {
    let said = Console::new().run_with(&["password", "check"], password);
    let rows = said.rows();
    assert_eq!((rows[0][0], rows.len(), said.code), (colour, 1, code), "{}", said.out);
    assert!(rows[0][1].parse::<f64>().unwrap() >= 0.0);
    assert!(!(said.out + &said.err).contains(password), "the password is not repeated");
}

#[test]
fn guides_list_has_six_columns_and_says_the_same_as_json() {
    let text = check(&["guides", "list"]);
    let json = check(&["guides", "list", "--json"]).json();
    let rows = text.rows();
    assert!(rows.len() > 20 && rows.iter().all(|row| row.len() == 6), "{}", text.out);
    assert_eq!(rows[0], ["vorbereitung", "Vorbereitung", "Vorbereitung", "Praxis", "30", "10"]);
    for (row, guide) in rows.iter().zip(json.as_array().unwrap()) {
        assert_eq!((row[0], row[1]), (guide["id"].as_str().unwrap(), guide["title"].as_str().unwrap()));
        assert_eq!((row[4], row[5]), (guide["minutes"].to_string().as_str(), guide["steps"].to_string().as_str()));
    }
}

#[test]
fn an_added_pack_is_listed_and_marked() {
    let pack = root().join("tests/fixtures/guides/gut.ron").display().to_string();
    let json = check(&["guides", "list", "--pack", &pack, "--json"]).json();
    let added: Vec<_> = json.as_array().unwrap().iter().filter(|guide| guide["added"] == true).collect();
    assert_eq!((added.len(), added[0]["id"].as_str()), (1, Some("probe-geraet")));
    check_refused(&["guides", "list", "--pack", "fehlt.ron"], "„fehlt.ron“ lässt sich nicht lesen");
    let bad = root().join("tests/fixtures/guides/unbekanntes-feld.ron").display().to_string();
    check_refused(&["guides", "list", "--pack", &bad], ":19:13: Das Feld „minuten“ gibt es hier nicht");
}

#[test]
fn guides_check_finds_nothing_in_good_files_and_names_the_place_in_bad_ones() {
    let folder = root().join("assets/guides/server.ron").display().to_string();
    assert_eq!(check(&["guides", "check", &folder]).out, "");
    assert_eq!(check(&["guides", "check", &folder, "--json"]).json(), serde_json::json!([]));
    let bad = root().join("tests/fixtures/guides/komma-fehlt.ron").display().to_string();
    let said = Console::new().run(&["guides", "check", &folder, &bad]);
    assert_eq!((said.code, said.out), (1, format!("{bad}:19:13: Fehler: Vor dieser Stelle fehlt ein Komma.\n")));
    let json = Console::new().run(&["guides", "check", &bad, "--json"]).json();
    assert_eq!((&json[0]["line"], &json[0]["column"]), (&19.into(), &13.into()));
    check_refused(&["guides", "check"], "fehlt eine Angabe");
}

#[test]
fn guides_show_gives_the_whole_guide() {
    let text = check(&["guides", "show", "fritzbox"]).out;
    for words in ["FRITZ!Box\n", "\nSchritte\n", "  1. ", "Danach: ", "\nZurück\n", "Anleitung von Passwortwechsel"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(check(&["guides", "show", "fritzbox", "--json"]).json()["id"], "fritzbox");
    check_refused(&["guides", "show", "fritzkiste"], "Die Anleitung „fritzkiste“ gibt es nicht");
}

#[test]
fn password_profiles_have_four_columns() {
    let said = check(&["password", "profiles"]);
    assert!(said.rows().iter().all(|row| row.len() == 4), "{}", said.out);
    let router = said.rows().into_iter().find(|row| row[0] == "router").unwrap().join("|");
    assert!(router.starts_with("router|6–32|abc"), "{router}");
    let json = check(&["password", "profiles", "--json"]).json();
    assert_eq!(json.as_array().unwrap().len(), said.rows().len());
}

#[test]
fn password_generate_gives_so_many_lines_and_the_bits_on_the_side() {
    let said = Console::new().run(&["password", "generate", "--profile", "windows", "-n", "50"]);
    let lines: std::collections::BTreeSet<&str> = said.out.lines().collect();
    assert_eq!((said.code, lines.len(), said.err.as_str()), (0, 50, "Genau berechnet: 60,0 Bit\n"));
    assert!(lines.iter().all(|line| line.split('-').count() == 5));
    let json = Console::new().run(&["password", "generate", "--profile", "windows", "-n", "3", "--json"]).json();
    assert_eq!(json.as_array().unwrap().len(), 3);
}

#[test]
fn password_generate_follows_kind_length_and_words() {
    let one = |arguments: &[&str]| {
        let said = Console::new().run(&[&["password", "generate", "--profile", "windows"], arguments].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        said.out.trim_end().to_owned()
    };
    assert_eq!(one(&["--kind", "random", "--length", "31"]).len(), 31);
    assert_eq!(one(&["--words", "7"]).split('-').count(), 7);
    assert!(one(&["--kind", "pin", "--length", "12"]).bytes().all(|byte| byte.is_ascii_digit()));
}

#[test]
fn password_generate_refuses_what_the_system_does_not_take() {
    let generate = ["password", "generate", "--profile"];
    let refused = |arguments: &[&str], words| check_refused(&[&generate, arguments].concat(), words);
    refused(&["router", "--length", "33"], "hier 6 bis 32 Zeichen");
    refused(&["hba-pin"], "wählt die Inhaberin oder der Inhaber der Karte selbst");
    refused(&["windows-pin", "--kind", "words"], "Diese Art passt hier nicht");
    refused(&["windows", "--words", "60"], "So viele Wörter passen nicht");
    refused(&["gibt-es-nicht"], "Die Passwort-Vorgaben „gibt-es-nicht“ gibt es nicht");
    refused(&["windows", "-n", "0"], "Möglich sind 1 bis 10000 Passwörter");
    refused(&["windows", "-n", "viele"], "passt nicht");
    refused(&["windows", "--kind", "zauber"], "passt nicht");
    refused(&["windows", "--length", "20", "--words", "5"], "--help");
}

#[test]
fn password_check_judges_each_line() {
    check_verdict("passwort", "red", 1);
    check_verdict("kF7mQ2xWtRn", "yellow", 0);
    check_verdict("kF7mQ2xWtRn4ePu", "green", 0);
    let said = Console::new().run_with(&["password", "check"], "passwort\r\nkF7mQ2xWtRn4ePu\r\n");
    assert_eq!(said.rows().iter().map(|row| row[0]).collect::<Vec<_>>(), ["red", "green"]);
    assert!(said.rows()[0][2].contains("steht vermutlich auf einer Liste erratener Passwörter"), "{}", said.out);
    let json = Console::new().run_with(&["password", "check", "--json"], "passwort\n").json();
    assert_eq!(json[0]["verdict"], "red");
}

#[test]
fn password_check_knows_the_words_of_the_practice() {
    let console = Console::new();
    fs::write(console.path("woerter.txt"), "Lindenhof\nKrüger\n").unwrap();
    let practice = root().join("assets/beispielpraxis.ron").display().to_string();
    for (file, word) in [("woerter.txt", "krüger"), (practice.as_str(), "lindner")] {
        let said = console.run_with(&["password", "check", "--context", file], format!("{word}2021xq\n"));
        assert!(said.out.contains(&format!("Es enthält „{word}“")), "{}", said.out);
    }
    assert_eq!(console.run(&["password", "check", "--context", "fehlt.txt"]).code, 2);
}

#[test]
fn password_check_takes_bytes_that_are_no_text_and_no_input_at_all() {
    let console = Console::new();
    assert_eq!(console.run_with(&["password", "check"], vec![0xff, 0xfe, b'\n', 0, 0x1b, b'\n']).rows().len(), 2);
    let empty = console.run_with(&["password", "check"], "");
    assert_eq!((empty.code, empty.out.as_str()), (0, ""));
}

#[test]
fn password_spell_dictates() {
    let said = Console::new().run_with(&["password", "spell"], "aB7!ü\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for words in ["klein Aachen", "groß Berlin", "Ziffer Sieben", "Ausrufezeichen", "klein Umlaut Unna"] {
        assert!(said.out.contains(words), "{}", said.out);
    }
}

#[test]
fn a_secret_is_never_an_argument() {
    for command in ["check", "spell"] {
        check_refused(&["password", command, "geheim"], "gibt es nicht");
        check_refused(&["password", command, "--password", "geheim"], "gibt es nicht");
    }
}

#[test]
fn wrong_use_is_explained_in_german_and_harmless_to_the_terminal() {
    check_refused(&["gudies"], "Diesen Befehl oder diese Angabe gibt es nicht (gudies)");
    check_refused(&["guides", "list", "--farbe"], "--farbe");
    check_refused(&["guides", "\u{1b}[31mrot\u{9b}\u{202e}"], "gibt es nicht");
    check_refused(&["guides", "list", "--lang", "\u{1b}]0;x\u{7}"], "passt nicht");
    check_refused(&["guides", "show", "\u{1b}[2J\u{61c}"], "gibt es nicht");
    check_refused(&["guides", "show"], "fehlt eine Angabe");
    for arguments in [&[][..], &["case"], &["guides"], &["password"]] {
        check_refused(arguments, "Befehle");
    }
}

#[test]
fn help_speaks_german_everywhere() {
    for arguments in [&["--help"][..], &["case", "mark", "--help"], &["password", "generate", "-h"]] {
        let help = check(arguments).out;
        assert!(help.contains("Aufruf:") && help.contains("Angaben"), "{help}");
        for english in ["Usage", "Options", "Commands", "Arguments", "Print", "possible values", "default:"] {
            assert!(!help.contains(english), "{english}: {help}");
        }
    }
    assert_eq!(check(&["--version"]).out, format!("passwortwechsel-cli {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_goes_away_early_is_no_failure() {
    for arguments in
        [&["guides", "list", "--json"][..], &["password", "generate", "--profile", "windows", "-n", "9999"]]
    {
        let console = Console::new();
        let mut command = console.command();
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = started(|| command.spawn());
        let mut line = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    }
}

#[test]
fn nothing_is_written_by_commands_that_only_tell() {
    let console = Console::new();
    console.run(&["guides", "list"]);
    console.run(&["password", "generate", "--profile", "windows"]);
    console.run_with(&["password", "check"], "x\n");
    assert!(!Path::new(&console.path("daten")).exists());
}

#[test]
fn a_secret_given_as_an_argument_by_mistake_is_not_repeated() {
    for command in ["check", "spell"] {
        let said = Console::new().run(&["password", command, "Geheim-7x!"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(!said.err.contains("Geheim") && said.err.contains("--help"), "{}", said.err);
    }
}
