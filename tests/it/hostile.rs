//! Hostile input for every parser: files that were changed in many places at random, for a bounded time.
//!
//! Each parser starts from good and bad files of the repository. Whatever comes, it must answer, in
//! time and without a panic; what it answers is tested elsewhere. `PASSWORTWECHSEL_FUZZ_SECS` sets the
//! seconds for each parser. An input follows from its number alone, which a failure names.

use std::{
    fs, panic,
    path::Path,
    time::{Duration, Instant},
};

use passwortwechsel::{
    domain::{
        guide::parse,
        password::{Password, spell, strength},
        practice::Practice,
        record::{Record, line},
    },
    platform::{case_folder, pdf, settings},
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use crate::tidy::{files, root};

/// Reads bytes; what it answers is looked at by nobody.
type Parser = dyn Fn(&[u8]) + panic::RefUnwindSafe;

/// No input may take longer, on the slowest machine and unoptimised.
const LONGEST: Duration = Duration::from_secs(20);
/// What is put in: what has a meaning for one of the parsers, or for a terminal or a path.
const PIECES: [&[u8]; 24] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"\"",
    b"\\",
    b"r#\"",
    b"/*",
    b",",
    b":",
    b"\n",
    b"\0",
    b"\xff",
    b"\x1b[2J",
    "\u{202e}".as_bytes(),
    b"../../../etc/passwd",
    b"\\\\server\\share",
    b"CON",
    b"-1",
    b"18446744073709551616",
    b"1e999",
    b"endobj",
    b"/Length 99999999",
    b"stream\n",
];

/// Input number n: one of the seeds, changed in up to eight places.
fn input(seeds: &[Vec<u8>], n: u64) -> Vec<u8> {
    let mut random = StdRng::seed_from_u64(n);
    let mut bytes = seeds[random.random_range(0..seeds.len())].clone();
    for _ in 0..random.random_range(1..=8) {
        let at = random.random_range(0..=bytes.len());
        let until = (at + random.random_range(0..200)).min(bytes.len());
        match random.random_range(0..7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.random_range(0..8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..until)),
            3 => {
                let again = bytes[at..until].to_vec();
                bytes.splice(at..at, again);
            }
            4 => {
                let other = &seeds[random.random_range(0..seeds.len())];
                let from = random.random_range(0..=other.len());
                bytes.splice(until.., other[from..].iter().copied());
            }
            5 => {
                let piece = PIECES[random.random_range(0..PIECES.len())];
                bytes.splice(at..at, piece.repeat(random.random_range(1..2000)));
            }
            _ => {
                let piece = PIECES[random.random_range(0..PIECES.len())];
                bytes.splice(at..until, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Gives a parser changed files until the time is over; returns how many, or the number of the first
/// on which it fell or slept.
fn attack(seeds: &[Vec<u8>], parser: &Parser, time: Duration) -> Result<u64, u64> {
    assert!(!seeds.is_empty());
    let begin = Instant::now();
    let mut n = 0;
    while begin.elapsed() < time {
        let bytes = input(seeds, n);
        let started = Instant::now();
        if panic::catch_unwind(|| parser(&bytes)).is_err() || started.elapsed() > LONGEST {
            return Err(n);
        }
        n += 1;
    }
    Ok(n)
}

fn time() -> Duration {
    let seconds = std::env::var("PASSWORTWECHSEL_FUZZ_SECS").ok().and_then(|seconds| seconds.parse().ok());
    Duration::from_secs(seconds.unwrap_or(1))
}

fn seeds(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    files(&root().join(folder), ending).iter().map(|path| fs::read(path).unwrap()).collect()
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

#[test]
fn hostile_input_is_refused_and_never_a_panic() {
    let guides = [seeds("tests/fixtures/guides", "ron"), seeds("assets/guides", "ron")].concat();
    let practices =
        [seeds("tests/fixtures/practices", "ron"), vec![fs::read(root().join("assets/beispielpraxis.ron")).unwrap()]]
            .concat();
    let journals = seeds("tests/fixtures/case-v1/protokoll", "ron");
    let heads = vec![fs::read(root().join("tests/fixtures/case-v1/vorgang.ron")).unwrap()];
    let own = vec![
        b"(v:2,language:German,theme:System,zoom_percent:100,person:\"Eva\",position:(task:\"a\",step:\"b\"))".to_vec(),
    ];
    let papers = seeds("tests/fixtures/certificates", "pdf");
    let typed = ["Sommer2021!", "correct horse battery staple", "Müller-Straße 7ß", "4@8({[<3691!|0$57+%2"]
        .map(|text| text.as_bytes().to_vec())
        .to_vec();
    let parsers: [(&str, Vec<Vec<u8>>, &Parser); 8] = [
        ("guides", guides, &|bytes| see(&parse::parse_pack(&text(bytes)))),
        ("practice", practices, &|bytes| see(&parse::parse::<Practice>(&text(bytes)))),
        ("journal", journals, &|bytes| see(&Record::new(&[line::read_journal("PC-0001", bytes)]))),
        ("head", heads, &|bytes| in_a_folder("vorgang.ron", bytes, |folder| see(&case_folder::read_head(folder)))),
        ("settings", own, &|bytes| in_a_folder("einstellungen.ron", bytes, |folder| see(&settings::load(folder)))),
        ("certificate", papers, &|bytes| see(&pdf::verify(bytes))),
        ("typed password", typed.clone(), &|bytes| {
            // As long as the window's field lets it become.
            let typed: String = text(bytes).chars().take(128).collect();
            see(&strength::judge(&Password::new(&typed), &["Lindner".to_owned()]));
        }),
        ("dictation", typed, &|bytes| see(&text(bytes).chars().map(spell::spoken).collect::<Vec<_>>())),
    ];
    for (name, seeds, parser) in parsers {
        match attack(&seeds, parser, time()) {
            Ok(count) => println!("{name}: {count} inputs from {} seeds", seeds.len()),
            Err(n) => panic!("{name}: input {n} made it fall or sleep"),
        }
    }
}

#[test]
fn a_planted_fault_is_found() {
    let seeds = [b"(title: \"Praxis\")".to_vec()];
    let falls = |bytes: &[u8]| assert!(!bytes.contains(&0x1b), "planted");
    assert!(attack(&seeds, &falls, Duration::from_secs(30)).is_err());
    assert!(attack(&seeds, &|_| {}, Duration::from_millis(50)).unwrap() > 10);
}
