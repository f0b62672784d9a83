//! How long a certificate takes and how large it gets: a growth curve over 1 to 5,000 tasks, with
//! three guides and a note at every tenth task. Laid out, signed and checked again, without the disk.
//! Prints; judges nothing.
//!
//! `tests/bench/run certificate`, with a folder to keep the files.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops at what it did not expect and tells its figures"
)]

use std::{path::PathBuf, time::Instant};

use ed25519_dalek::SigningKey;
use passwortwechsel::{
    domain::certificate::{Certificate, FORMAT, GuideUsed, LAYOUT, Row, RowState},
    i18n::{Language, Texts},
    platform::pdf::{self, PageCheck},
};

const ROUNDS: usize = 5;

fn certificate(tasks: usize) -> Certificate {
    let row = |n: usize| Row {
        task: format!("windows-anmeldung/pc-{n}"),
        title: "Windows-Anmeldung".to_owned(),
        item: format!("PC Sprechzimmer {n}"),
        state: RowState::Done,
        when: Some("2021-11-10T13:10:00+01:00[Europe/Berlin]".parse().unwrap()),
        who: format!("Person {}", n % 8),
        place: "Tresor, Umschlag 2".to_owned(),
        lacks_place: false,
        note: if n.is_multiple_of(10) { "DVO war dabei".to_owned() } else { String::new() },
    };
    let guide = |n: u32| GuideUsed {
        id: format!("anleitung-{n}"),
        version: "2026-11-23".to_owned(),
        fingerprint: "3f7a91c2e08b33d6".to_owned(),
        publisher: "Passwortwechsel".to_owned(),
        added: false,
        key: String::new(),
    };
    Certificate {
        format: FORMAT,
        layout: LAYOUT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        number: 1,
        language: "de".to_owned(),
        issued: "2021-11-11T19:05:00+01:00[Europe/Berlin]".parse().unwrap(),
        issued_by: "S. Krüger".to_owned(),
        occasion: "Cyberangriff auf medatixx".to_owned(),
        known_since: "2021-11-08".parse().unwrap(),
        practice: "Praxis Dr. med. Eva Lindner".to_owned(),
        address: "Lindenstraße 12 · 12345 Musterstadt".to_owned(),
        site_number: "123456789".to_owned(),
        owner: "Dr. Eva Lindner".to_owned(),
        provider: "Jonas Petersen".to_owned(),
        rows: (1..=tasks).map(row).collect(),
        guides: (1..=3).map(guide).collect(),
        unread_packs: Vec::new(),
        irregularities: Vec::new(),
        team: String::new(),
        remarks: String::new(),
        logo: None,
    }
}

/// The median of some rounds in milliseconds, and what came last.
fn median<T>(mut measured: impl FnMut() -> T) -> (f64, T) {
    let mut last = measured();
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let from = Instant::now();
            last = measured();
            from.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    (times.get(ROUNDS / 2).copied().unwrap_or_default(), last)
}

fn main() {
    let (texts, key) = (Texts::new(Language::German), SigningKey::from_bytes(&[7; 32]));
    // Cargo adds a `--bench` of its own.
    let keep = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).map(PathBuf::from);
    if let Some(folder) = &keep {
        std::fs::create_dir_all(folder).unwrap();
    }
    println!("   tasks   pages        kB  kB/task    write ms  ms/task   verify ms");
    for tasks in [1, 30, 500, 1_000, 5_000] {
        let certificate = certificate(tasks);
        let (write, file) = median(|| pdf::issue(&certificate, &key, &texts).unwrap());
        let (verify, attested) = median(|| pdf::verify(&file).unwrap());
        assert!(attested.page == PageCheck::Identical, "{tasks} tasks: {:?}", attested.page);
        if let Some(folder) = &keep {
            std::fs::write(folder.join(format!("{tasks}.pdf")), &file).unwrap();
        }
        let seal = pdf::seal(&certificate, &key).unwrap();
        let pages = pdf::pages(&certificate, &seal, &texts).unwrap().count();
        let (size, each) = (file.len() as f64 / 1000.0, tasks as f64);
        println!(
            "{tasks:>8} {pages:>7} {size:>9.1} {:>8.2} {write:>11.1} {:>8.3} {verify:>11.1}",
            size / each,
            write / each
        );
    }
}
