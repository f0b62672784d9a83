//! Certificates to try things on. Only for tests.

use super::issue;
use crate::{
    domain::certificate::{Certificate, FORMAT, GuideUsed, LAYOUT, Row, RowState},
    i18n::{Language, Texts},
};
use ed25519_dalek::SigningKey;
use jiff::ZonedDateTime;

/// The same key every time.
pub(super) fn key() -> SigningKey {
    SigningKey::from_bytes(&[42; 32])
}

/// As a PDF.
pub(super) fn rendered(certificate: &Certificate) -> Vec<u8> {
    issue(certificate, &key(), &Texts::new(Language::German)).expect("PDF")
}

fn at(text: &str) -> ZonedDateTime {
    text.parse().expect("time")
}

/// Complete, with that many tasks.
pub(super) fn certificate(tasks: u32) -> Certificate {
    Certificate {
        format: FORMAT,
        layout: LAYOUT,
        program: env!("CARGO_PKG_VERSION").into(),
        number: 1,
        language: "de".into(),
        issued: at("2021-11-11T19:05:00+01:00[Europe/Berlin]"),
        issued_by: "S. Krüger".into(),
        occasion: "Cyberangriff auf medatixx".into(),
        known_since: "2021-11-08".parse().expect("date"),
        practice: "Praxis Dr. med. Eva Lindner".into(),
        address: "Lindenstraße 12 · 12345 Musterstadt".into(),
        site_number: "123456789".into(),
        owner: "Dr. med. Eva Lindner".into(),
        provider: "Jonas Petersen".into(),
        rows: (1..=tasks).map(row).collect(),
        guides: vec![GuideUsed {
            id: "windows-lokal".into(),
            version: "2021-11-10".into(),
            fingerprint: "3f7a91c2e08b33d6".into(),
            publisher: "Passwortwechsel".into(),
            added: false,
            key: String::new(),
        }],
        unread_packs: Vec::new(),
        irregularities: Vec::new(),
        team: "Dienstbesprechung am 09.11.2021, 5 Personen".into(),
        remarks: String::new(),
        logo: None,
    }
}

fn row(number: u32) -> Row {
    Row {
        task: format!("aufgabe-{number}"),
        title: "Windows-Anmeldung".into(),
        item: format!("PC Sprechzimmer {number}"),
        state: RowState::Done,
        when: Some(at("2021-11-10T13:10:00+01:00[Europe/Berlin]")),
        who: "Dr. E. Lindner".into(),
        place: "persönlich".into(),
        lacks_place: false,
        note: String::new(),
    }
}

/// Every state once.
pub(super) fn interim() -> Certificate {
    let day = "2021-11-12".parse().expect("date");
    let states = [
        RowState::Done,
        RowState::Absent,
        RowState::Open,
        RowState::InProgress,
        RowState::Changed,
        RowState::Promised(Some(day)),
        RowState::Promised(None),
        RowState::Blocked,
    ];
    let rows = states.into_iter().zip(1..).map(|(state, number)| Row {
        state,
        note: "das alte Passwort ist nicht bekannt".into(),
        ..row(number)
    });
    Certificate {
        rows: rows.collect(),
        irregularities: vec!["Zwei Einträge haben dieselbe Nummer.".into()],
        ..certificate(0)
    }
}

/// Everything that people and their keyboards come up with.
pub(super) fn nasty() -> Certificate {
    let mut nasty = interim();
    let texts = [
        "Dr. Şahin-Łukasz Müller-ß 🙂",
        "line\nbreak\r\nand\ttab\u{0}\u{7}\u{1B}[31m",
        "\u{202E}gnirts\u{202C} שלום مرحبا 你好",
        "a\u{300}\u{301}\u{302} u\u{308} \u{E000}\u{FFFE}\u{10FFFF}",
        "\\\" ( ) << >> endstream \n endstream endobj",
        "   ",
        "👩‍⚕️👨‍👩‍👧‍👦🏴\u{E0067}\u{E007F}◊?",
    ];
    let long = "Ä".repeat(200);
    let sentence = "Lange Begründung mit vielen Wörtern. ".repeat(300);
    for (row, text) in nasty.rows.iter_mut().zip(texts.iter().cycle()) {
        row.title = format!("{text} {long}");
        row.item = (*text).to_owned();
        row.who = format!("{long} {text}");
        row.place = format!("{text}{text}");
        row.note = format!("{text} {sentence}");
    }
    let [a, b, c, ..] = texts.map(str::to_owned);
    nasty.practice = format!("{a} {long}");
    nasty.occasion = format!("{b} {sentence}");
    nasty.owner = c.clone();
    nasty.issued_by = format!("{c} {long}");
    nasty.team = format!("{a} {long}");
    nasty.remarks = format!("{b} {sentence}");
    nasty.irregularities = texts.iter().map(|text| format!("{text} {sentence}")).collect();
    nasty
}
