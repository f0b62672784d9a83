//! No path leaves its folder, and no text of others steers the terminal.
//!
//! Links inside a case folder, names of occasions, devices and guides that mean something to a system,
//! and a case full of evil words through every command that prints them. Names in archives are
//! `case_file`, and each answer of the console is looked at by [`Console::run`].

use std::fs;

use jiff::civil::Date;
#[cfg(unix)]
use passwortwechsel::{
    app::{Action, Wanted},
    domain::record::{State, What},
    platform::packs::{self, PackFile},
};
use passwortwechsel::{
    domain::{
        guide::{pack, parse},
        record::DeviceName,
    },
    platform::case_folder,
};

use crate::tidy::root;
#[cfg(unix)]
use crate::{cli::Console, cli_cases, program::Program};

/// Names that lead elsewhere or are something else, on one system or another.
const EVIL: [&str; 14] = [
    "../../etc/passwd",
    "..",
    ".",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "\\\\server\\freigabe\\datei",
    "//server/freigabe",
    "CON",
    "nul",
    "COM1",
    "lpt9.txt",
    "aux.",
    "a\0b",
    "a\u{202e}fdp.exe",
];

/// One name of one folder, the same and harmless on every system.
fn is_plain(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_uppercase();
    !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        && !["CON", "NUL", "AUX", "PRN"].contains(&stem.as_str())
        && !(stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")))
}

#[test]
fn folders_of_cases_and_devices_get_plain_names_whatever_they_are_called() {
    for evil in EVIL {
        let folder = case_folder::folder_name(evil, Date::constant(2021, 11, 8));
        assert!(is_plain(&folder) && folder.starts_with("Vorgang-2021-11-08"), "{evil:?} -> {folder}");
        let device = DeviceName::new(evil, 0x7f3a);
        assert!(is_plain(device.as_str()), "{evil:?} -> {}", device.as_str());
    }
    assert!(!is_plain("com1") && !is_plain("../a") && !is_plain("nul"), "the check bites");
}

#[test]
fn a_guide_with_a_name_that_leads_elsewhere_is_refused() {
    let good = fs::read_to_string(root().join("tests/fixtures/guides/gut.ron")).unwrap();
    let id = "probe-geraet";
    assert!(
        good.contains(id) && pack::Catalogue::join(&pack::built_in(), &[parse::parse_pack(&good).unwrap()]).is_ok()
    );
    for evil in ["../../x", "/x", "C:x", "..", "a/b", "a\\\\b", "a\\u{202e}b", "a\\u{1b}b"] {
        let pack = good.replace(&format!("\"{id}\""), &format!("\"{evil}\""));
        let refused = parse::parse_pack(&pack).map(|pack| pack::Catalogue::join(&pack::built_in(), &[pack]).is_err());
        assert_ne!(refused.ok(), Some(false), "{evil}");
    }
}

/// Everything in a case folder that we write into or read from, one after the other led elsewhere.
#[cfg(unix)]
#[test]
fn a_case_with_a_link_in_it_is_not_opened_and_nothing_elsewhere_is_touched() {
    for name in ["vorgang.ron", "protokoll", "nachweise", "ausdrucke", "anwesend", "journal"] {
        let console = cli_cases::case();
        assert_eq!(cli_cases::mark(&console, "vorbereitung", "done", &[]).code, 0);
        let elsewhere = console.folder.path().join("anderswo");
        let path = match name {
            "journal" => cli_cases::journals(&console).remove(0),
            name => console.folder.path().join("v").join(name),
        };
        if path.exists() {
            fs::rename(&path, &elsewhere).unwrap();
        } else {
            fs::create_dir(&elsewhere).unwrap();
        }
        let before = content(&elsewhere);
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        let said = cli_cases::mark(&console, "vorbereitung", "tested", &[]);
        assert_ne!(said.code, 0, "{name}");
        assert!(said.err.contains("führt"), "{name}: {}", said.err);
        assert_eq!(content(&elsewhere), before, "{name}");
    }
}

/// The same while the case is open: a link that is put there later is not followed either, and marks
/// wait on this PC until it is gone.
#[cfg(unix)]
#[test]
fn a_link_put_into_an_open_case_is_not_followed() {
    for name in ["vorgang.ron", "protokoll", "journal", "nachweise", "ausdrucke", "anwesend", "anleitungen"] {
        let data = tempfile::tempdir().unwrap();
        let mut program = Program::with_case(data.path());
        program.mark(What::Note("erster".to_owned()));
        let (root, elsewhere) = (program.root(), data.path().join("anderswo"));
        let path = match name {
            "journal" => fs::read_dir(root.join("protokoll")).unwrap().next().unwrap().unwrap().path(),
            name => root.join(name),
        };
        let was_there = path.exists();
        if was_there {
            fs::rename(&path, &elsewhere).unwrap();
        } else {
            fs::create_dir(&elsewhere).unwrap();
        }
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        let before = content(&elsewhere);
        program.mark(What::Blocked("Strom weg".to_owned()));
        program.ask(Action::OpenTask("vorbereitung".to_owned()));
        program.ask(Action::WritePaper { print: false });
        if name == "ausdrucke" {
            program.ask(Action::HandOut(Wanted::Order));
        }
        let pack = PackFile { bytes: b"()".to_vec(), signature: None };
        assert_eq!(packs::store(&root, "probe", &pack).is_err(), name == "anleitungen", "{name}");
        program.look();
        assert_eq!(content(&elsewhere), before, "{name}");
        let refuses = ["vorgang.ron", "protokoll", "journal", "nachweise", "ausdrucke"].contains(&name);
        assert_eq!(program.sentences().contains("führt"), refuses, "{name}: {}", program.sentences());

        fs::remove_file(&path).unwrap();
        if was_there {
            fs::rename(&elsewhere, &path).unwrap();
        }
        drop(program);
        let program = Program::start(data.path());
        assert!(matches!(program.state(), State::Blocked(_)), "{name}: {}", program.sentences());
    }
}

/// The name of a case stands in a file of others, and files of this user's are called after it.
#[cfg(unix)]
#[test]
fn a_case_whose_name_leads_elsewhere_leads_nowhere() {
    for evil in ["../../x", "/tmp/x", "..", "C:\\\\x", "a\\u{0}b", ""] {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join("a/b/daten");
        fs::create_dir_all(&data).unwrap();
        let program = Program::with_case(&data);
        let head = program.root().join("vorgang.ron");
        let id = program.model.case.as_ref().unwrap().head.id.clone();
        drop(program);
        let text = fs::read_to_string(&head).unwrap().replace(&format!("\"{id}\""), &format!("\"{evil}\""));
        fs::write(&head, text).unwrap();
        let mut program = Program::start(&data);
        program.mark(What::Note("hier".to_owned()));
        assert!(program.model.unsaved.is_empty(), "{evil}: {}", program.sentences());
        for folder in ["", "a", "a/b"] {
            assert_eq!(fs::read_dir(place.path().join(folder)).unwrap().count(), 1, "{evil}: beside {folder}");
        }
        let copies = fs::read_dir(data.join("kopien")).unwrap().map(|entry| entry.unwrap().file_name());
        assert!(copies.into_iter().all(|name| name.to_string_lossy().starts_with("vorgang-")), "{evil}");
    }
}

/// Names and sizes of what lies there.
#[cfg(unix)]
fn content(path: &std::path::Path) -> Vec<(std::path::PathBuf, u64)> {
    if path.is_file() {
        return vec![(path.to_owned(), path.metadata().unwrap().len())];
    }
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = entries.map(|path| (path.clone(), path.metadata().unwrap().len())).collect();
    found.sort();
    found
}

/// `Console::run` complains about any character that steers, in text, in JSON and in complaints.
#[cfg(unix)]
#[test]
fn no_command_lets_evil_words_of_others_reach_the_terminal() {
    let console = Console::new();
    let practice = fs::read_to_string(root().join("assets/beispielpraxis.ron")).unwrap();
    let evil = "\\u{1b}[2J\\u{202e}\\u{9b}31m\\rX";
    let practice = practice.replace("Empfang", &format!("Empfang{evil}")).replace("Lindner", &format!("Lindner{evil}"));
    fs::write(console.path("p.ron"), practice).unwrap();
    let guides = fs::read_to_string(root().join("tests/fixtures/guides/gut.ron")).unwrap();
    let title = guides.split("title: \"").nth(1).unwrap().split('"').next().unwrap();
    fs::write(console.path("g.ron"), guides.replace(title, &format!("{title}{evil}"))).unwrap();
    fs::write(console.path("h.ron"), "(\u{1b}[2J\u{202e}: 1)").unwrap();
    let text = "Krüger\u{1b}]0;x\u{7}\u{202e}\u{9b}";
    let commands: [&[&str]; 19] = [
        &["case", "new", "v", "--practice", "p.ron", "--occasion", text],
        &["case", "mark", "v", "--task", "vorbereitung", "--by", text, "--state", "done", "--note", text],
        &["case", "mark", "v", "--task", text, "--by", text, "--state", "done"],
        &["case", "plan", "v"],
        &["case", "show", "v"],
        &["case", "history", "v"],
        &["case", "export", "v", "-o", "v.zip"],
        &["case", "import", "v.zip", "--into", "w"],
        &["case", "import", "g.ron", "--into", "w"],
        &["case", "order", "v", "-o", "o.pdf"],
        &["guides", "list", "--pack", "g.ron"],
        &["guides", "check", "g.ron", "h.ron"],
        &["guides", "list", "--pack", "h.ron"],
        &["guides", "show", text],
        &["certificate", "write", "v", "-o", "n.pdf", "--by", text],
        &["certificate", "verify", "n.pdf"],
        &["certificate", "verify", "g.ron"],
        &["password", "generate", "--profile", text],
        &[text],
    ];
    let mut seen = 0;
    for command in commands {
        for json in [false, true] {
            let said = console.run(&[command, if json { &["--json"] } else { &[] }].concat());
            seen += usize::from(said.out.contains("Krüger") || said.out.contains("[2J") || said.err.contains("[2J"));
        }
    }
    assert!(seen >= 8, "their words are printed, {seen} times, only harmless");
    let refused = console.run(&["guides", "show", "probe-geraet", "--pack", "g.ron"]);
    assert_eq!(refused.code, 2, "a guide with such words is not taken in");
}
