//! Every parser of something that others wrote, with the good and bad examples to begin from.
//!
//! Whatever comes, a parser answers, in time and without a panic. What it answers is tested elsewhere.
//! Used by the fuzz targets, and by `tests/it/hostile.rs`, which gives the examples to each parser.

use std::{
    fs,
    path::{Path, PathBuf},
};

use passwortwechsel::{
    domain::{
        guide::parse,
        password::{Password, german, spell, strength},
        practice::Practice,
        record::{Record, line},
    },
    platform::{case_file, case_folder, files::Finished, pdf, settings},
};

/// A parser and what to begin from.
pub struct Target {
    /// Name of the fuzz target.
    pub name: &'static str,
    /// Reads bytes; its answer is looked at by nobody.
    pub read: fn(&[u8]),
    /// Examples from the fixtures, in the folder of the project.
    pub seeds: fn(&Path) -> Vec<Vec<u8>>,
}

/// All of them.
pub const TARGETS: [Target; 9] = [
    Target { name: "guides", read: guides, seeds: |root| all(root, &["tests/fixtures/guides", "assets/guides"]) },
    Target {
        name: "practice",
        read: practice,
        seeds: |root| [all(root, &["tests/fixtures/practices"]), one(root, "assets/beispielpraxis.ron")].concat(),
    },
    Target { name: "journal", read: journal, seeds: |root| all(root, &["tests/fixtures/case-v1/protokoll"]) },
    Target { name: "head", read: head, seeds: |root| one(root, "tests/fixtures/case-v1/vorgang.ron") },
    Target { name: "settings", read: settings, seeds: own_settings },
    Target { name: "certificate", read: certificate, seeds: |root| all(root, &["tests/fixtures/certificates"]) },
    Target { name: "password", read: password, seeds: typed },
    Target { name: "dictation", read: dictation, seeds: typed },
    Target { name: "case_file", read: case_file, seeds: packed },
];

/// Reads as the target of this name does. `PASSWORTWECHSEL_PLANTED=fuzz` plants a fault in each, which
/// must be found.
pub fn run(name: &str, bytes: &[u8]) {
    let planted = std::env::var_os("PASSWORTWECHSEL_PLANTED").is_some_and(|kind| kind == "fuzz");
    assert!(!planted || !bytes.windows(3).any(|window| window == b"../"), "planted");
    if let Some(target) = TARGETS.iter().find(|target| target.name == name) {
        (target.read)(bytes);
    }
}

fn guides(bytes: &[u8]) {
    see(&parse::parse_pack(&text(bytes)));
}

fn practice(bytes: &[u8]) {
    if let Ok(mut practice) = parse::parse::<Practice>(&text(bytes)) {
        practice.tidy_up();
        see(&practice);
    }
}

fn journal(bytes: &[u8]) {
    see(&Record::new(vec![line::read_journal("PC-0001", bytes)]));
}

fn head(bytes: &[u8]) {
    in_a_folder("vorgang.ron", bytes, |folder| see(&case_folder::read_head(folder)));
}

fn settings(bytes: &[u8]) {
    in_a_folder("einstellungen.ron", bytes, |folder| see(&settings::load(folder)));
}

fn certificate(bytes: &[u8]) {
    see(&pdf::verify(bytes));
}

/// As long as the window's field lets it become.
fn password(bytes: &[u8]) {
    let typed: String = text(bytes).chars().take(128).collect();
    let own = ["Lindner".to_owned()];
    see(&strength::judge(&Password::new(&typed), &own));
    see(&german::estimate(&typed, &own));
}

fn dictation(bytes: &[u8]) {
    see(&text(bytes).chars().map(spell::spoken).collect::<Vec<_>>());
}

/// Nothing may get out of the folder: what lies beside it afterwards is looked at.
fn case_file(bytes: &[u8]) {
    in_a_folder("vorgang.zip", bytes, |folder| {
        let into = folder.join("vorgaenge");
        see(&case_file::known_in(&folder.join("vorgang.zip"), folder));
        let arrived = case_file::take_in(&folder.join("vorgang.zip"), &into);
        let beside: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(beside.len() == 2 && (arrived.is_ok() || fs::read_dir(into).unwrap().next().is_none()), "{beside:?}");
    });
}

fn one(root: &Path, path: &str) -> Vec<Vec<u8>> {
    vec![fs::read(root.join(path)).unwrap()]
}

fn all(root: &Path, folders: &[&str]) -> Vec<Vec<u8>> {
    let entries = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

fn own_settings(_: &Path) -> Vec<Vec<u8>> {
    ["(v:2,language:German,theme:System,zoom_percent:100,person:\"Eva\",position:(task:\"a\",step:\"b\"))", "(v:1)"]
        .map(|text| text.as_bytes().to_vec())
        .to_vec()
}

fn typed(root: &Path) -> Vec<Vec<u8>> {
    let lists = all(root, &["tests/fixtures/passwords"]).concat();
    let some = text(&lists).lines().step_by(7).map(|line| line.as_bytes().to_vec()).collect();
    let known = ["Müller-Straße 7ß", "4@8({[<3691!|0$57+%2", "correct horse battery staple"];
    [some, known.map(|text| text.as_bytes().to_vec()).to_vec()].concat()
}

fn packed(root: &Path) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("vorgang.zip");
    case_file::write(&root.join("tests/fixtures/case-v1"), &file, Finished::New).unwrap();
    vec![fs::read(file).unwrap()]
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Takes an answer, so that it is worked out.
fn see<A>(answer: &A) {
    std::hint::black_box(answer);
}

/// Puts the bytes where the program looks for a file and lets it look.
fn in_a_folder(name: &str, bytes: &[u8], look: impl Fn(&Path)) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    look(folder.path());
}
