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
        guide::{parse, trust},
        password::{Password, german, spell, strength},
        practice::Practice,
        record::{DeviceName, Record, line},
    },
    platform::{case_file, case_folder, files::Finished, held, logo, pdf, presence::Presence, settings, unsent},
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
pub const TARGETS: [Target; 13] = [
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
    Target { name: "logo", read: logo, seeds: pictures },
    Target { name: "signature", read: signature, seeds: signatures },
    Target { name: "presence", read: presence, seeds: at_work },
    Target { name: "desk", read: desk, seeds: begun },
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

/// What becomes of it must be readable as the logo of a certificate.
fn logo(bytes: &[u8]) {
    if let Ok(logo) = logo::from_file(bytes) {
        assert!(logo::pixels(&logo).is_some());
    }
}

/// A signature, and the key that it would be checked by.
fn signature(bytes: &[u8]) {
    let text = text(bytes);
    let keys = trust::read_key(&text).map(|(key, _)| trust::AcceptedKey {
        key,
        owner: String::new(),
        since: jiff::civil::Date::ZERO,
    });
    see(&trust::judge(b"(v: 1)", Some(&text), keys.as_slice()));
}

/// What another PC says of itself in the folder that both can write.
fn presence(bytes: &[u8]) {
    in_a_folder("anwesend/EMPFANG-7f3a.ron", bytes, |folder| {
        see(&Presence::default().others(folder, &DeviceName::from_file("PC-0001".to_owned()), 0));
    });
}

/// What was begun and what is held, in the data folder.
fn desk(bytes: &[u8]) {
    in_a_folder("angefangen.ron", bytes, |folder| see(&unsent::load(folder)));
    in_a_folder("aufbewahrt.ron", bytes, |folder| see(&held::of_case(folder, "fall")));
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

/// Four pixels by two, and a drawing with what is let in.
fn pictures(_: &Path) -> Vec<Vec<u8>> {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x04\0\0\0\x02\x08\0\0\0\0Z\xc3\"\xbf\0\0\0\x0f\
        IDATx\x9cc`\xf8\xdf\xa0\xc1\0\"\0\x10\x97\x03OC\xb9~\x05\0\0\0\0IEND\xaeB`\x82";
    const SVG: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><style>.a{fill:url(#g)}</style>
        <defs><linearGradient id="g"><stop offset="0" stop-color="#000"/></linearGradient><path id="p" d="M1 1h6v8z"/></defs>
        <rect class="a" width="9" height="9"/><use href="#p" transform="translate(8)" opacity=".5"/></svg>"##;
    vec![PNG.to_vec(), SVG.to_vec()]
}

fn signatures(root: &Path) -> Vec<Vec<u8>> {
    let paths = ["systemhaus.ron.minisig", "herausgeber.pub", "fremd.pub"];
    paths.iter().flat_map(|name| one(root, &format!("tests/fixtures/packs/{name}"))).collect()
}

fn at_work(_: &Path) -> Vec<Vec<u8>> {
    vec![b"(v:1,who:\"S. Kr\xc3\xbcger\",task:\"vorbereitung\",beat:17)".to_vec()]
}

fn begun(_: &Path) -> Vec<Vec<u8>> {
    [
        "(v:1,start:Some((\"Anlass\",\"1.1.\")),cases:{\"0123\":(marks:[(task:\"a\",form:Note,text:\"b\",by:\"\")],team:Some(\"Eva\"))})",
        "(v:1,held:[(case:\"fall\",task:\"a\",profile:\"windows\",kind:Words,mode:Usual)])",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
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
    let file = folder.path().join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
    look(folder.path());
}
