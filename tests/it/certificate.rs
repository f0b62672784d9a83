//! The certificate as a file: what other programs see in it, and that no text keeps it from being
//! written.
//!
//! The tests marked as ignored need poppler, qpdf, zbar and veraPDF; `tests/run` runs them.

use ed25519_dalek::SigningKey;
use passwortwechsel::{
    domain::{
        certificate::{Certificate, FORMAT, GuideUsed, LAYOUT, Row, RowState},
        hex,
    },
    i18n::{Language, Texts},
    platform::pdf::{self, PageCheck},
};
use proptest::prelude::*;
use std::{fs, path::PathBuf, process::Command};

use crate::certificate_lasting::sample_logo;

const NAME: &str = "Dr. Şahin-Łukasz Müller-ß 🙂";

pub(crate) fn certificate(states: &[RowState]) -> Certificate {
    let rows = states.iter().zip(1..).map(|(state, number)| Row {
        task: format!("aufgabe-{number}"),
        title: "Windows-Anmeldung".into(),
        item: format!("PC Sprechzimmer {number}"),
        state: state.clone(),
        when: Some("2021-11-10T13:10:00+01:00[Europe/Berlin]".parse().expect("time")),
        who: NAME.into(),
        place: "Tresor, Umschlag 2".into(),
        lacks_place: false,
        note: "kommt am Freitag".into(),
    });
    Certificate {
        format: FORMAT,
        layout: LAYOUT,
        program: env!("CARGO_PKG_VERSION").into(),
        number: 3,
        language: "de".into(),
        issued: "2021-11-11T19:05:00+01:00[Europe/Berlin]".parse().expect("time"),
        issued_by: "S. Krüger".into(),
        occasion: "Cyberangriff auf medatixx".into(),
        known_since: "2021-11-08".parse().expect("date"),
        practice: format!("Praxis {NAME}"),
        address: "Lindenstraße 12 · 12345 Musterstadt".into(),
        site_number: "123456789".into(),
        owner: NAME.into(),
        provider: "Jonas Petersen".into(),
        rows: rows.collect(),
        guides: vec![GuideUsed {
            id: "windows-lokal".into(),
            version: "2026-11-23".into(),
            fingerprint: "3f7a91c2e08b33d6".into(),
            publisher: "Passwortwechsel".into(),
            added: false,
            key: String::new(),
        }],
        unread_packs: Vec::new(),
        irregularities: Vec::new(),
        team: String::new(),
        remarks: String::new(),
        logo: None,
    }
}

pub(crate) fn every_state() -> Vec<RowState> {
    vec![
        RowState::Done,
        RowState::Absent,
        RowState::Open,
        RowState::InProgress,
        RowState::Changed,
        RowState::Promised(Some("2021-11-12".parse().expect("date"))),
        RowState::Promised(None),
        RowState::Blocked,
    ]
}

pub(crate) fn rendered(certificate: &Certificate, language: Language) -> Vec<u8> {
    pdf::issue(certificate, &SigningKey::from_bytes(&[7; 32]), &Texts::new(language)).expect("PDF")
}

fn page_check(pdf: &[u8]) -> PageCheck {
    pdf::verify(pdf).expect("sealed").page
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let certificate = certificate(&every_state());
    let once = rendered(&certificate, Language::German);
    assert!(once == rendered(&certificate, Language::German));
    assert_eq!(page_check(&once), PageCheck::Identical);
}

#[test]
fn five_hundred_tasks_are_less_than_200_kilobytes_and_more_are_in_proportion() {
    let [none, some, many] =
        [0, 250, 500].map(|tasks| rendered(&certificate(&vec![RowState::Done; tasks]), Language::German).len());
    assert!(many < 200_000, "{many}");
    assert!((many - some) * 10 < (some - none) * 11, "{none}, {some}, {many}");
}

/// With a logo, own words and all that its guides need: nothing is left over for a second page.
#[test]
fn a_small_practice_gets_one_page_and_no_row_of_a_large_one_is_torn() {
    let pages = |tasks: usize| {
        let mut certificate = certificate(&vec![RowState::Done; tasks]);
        certificate.logo = Some(sample_logo());
        certificate.team = "Dienstbesprechung am 09.11.2021, 5 Personen".into();
        certificate.remarks = "Siehe QM-Ordner, Abschnitt 4.".into();
        for (n, row) in certificate.rows.iter_mut().enumerate() {
            row.who = "S. Krüger".into();
            row.note.clear();
            // Every second task is about a certain PC.
            row.item.truncate(if n % 2 == 0 { 0 } else { 99 });
        }
        certificate.guides = vec![certificate.guides[0].clone(); 10];
        let seal = pdf::seal(&certificate, &SigningKey::from_bytes(&[7; 32])).expect("seal");
        let pages = pdf::pages(&certificate, &seal, &Texts::new(Language::German)).expect("pages");
        (0..pages.count()).map(|page| pages.text(page)).collect::<Vec<_>>()
    };
    assert_eq!((pages(1).len(), pages(13).len()), (1, 1));
    // No row is torn apart: what it begins with and what it ends with stand on the same page.
    let many = pages(500);
    let rows: Vec<[usize; 2]> =
        many.iter().map(|text| ["erledigt\n", "Umschlag 2"].map(|part| text.matches(part).count())).collect();
    assert!(rows.iter().all(|[from, to]| from == to), "{rows:?}");
    assert_eq!(rows.iter().map(|[from, _]| from).sum::<usize>(), 500);
    assert!(many.last().expect("a page").contains("Unterschrift der Praxis"));
}

#[test]
fn english_paper_is_checked_in_english() {
    let certificate = Certificate { language: "en".into(), ..certificate(&every_state()) };
    assert_eq!(page_check(&rendered(&certificate, Language::English)), PageCheck::Identical);
}

#[test]
fn a_seal_of_another_record_is_refused() {
    let seal = pdf::seal(&certificate(&[RowState::Open]), &SigningKey::from_bytes(&[7; 32])).expect("seal");
    let certificate = certificate(&[RowState::Done]);
    let refused = pdf::render(&certificate, &seal, &Texts::new(Language::German));
    assert!(matches!(refused, Err(pdf::PdfError::OtherSeal)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn whatever_people_type_is_printed(texts in proptest::collection::vec(any::<String>(), 9), long in "\\PC{0,300}") {
        let mut certificate = certificate(&every_state());
        let [practice, address, occasion, owner, who, place, note, item, guide] = &texts[..] else { unreachable!() };
        certificate.practice.clone_from(practice);
        certificate.address.clone_from(address);
        certificate.occasion.clone_from(occasion);
        certificate.owner.clone_from(owner);
        certificate.irregularities = vec![practice.clone(), long.clone()];
        certificate.guides.push(GuideUsed {
            id: guide.clone(),
            version: item.clone(),
            fingerprint: who.clone(),
            publisher: place.clone(),
            added: true,
            key: String::new(),
        });
        certificate.team.clone_from(note);
        certificate.remarks = format!("{long}{address}");
        for row in &mut certificate.rows {
            row.who.clone_from(who);
            row.place.clone_from(place);
            row.note.clone_from(note);
            row.item.clone_from(item);
            row.title.clone_from(&long);
        }
        prop_assert_eq!(page_check(&rendered(&certificate, Language::German)), PageCheck::Identical);
    }
}

/// A PDF in a folder of its own.
pub(crate) struct OnDisk {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) pdf: PathBuf,
}

impl OnDisk {
    pub(crate) fn new(certificate: &Certificate) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        let pdf = folder.path().join("nachweis.pdf");
        fs::write(&pdf, rendered(certificate, Language::German)).expect("written");
        Self { folder, pdf }
    }

    /// What the program says about the file, which stands where the argument is `PDF`.
    #[track_caller]
    pub(crate) fn ask(&self, program: &str, arguments: &[&str]) -> String {
        let pdf = self.pdf.to_str().expect("UTF-8");
        let arguments = arguments.iter().map(|&argument| if argument == "PDF" { pdf } else { argument });
        let output = Command::new(program)
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap_or_else(|missing| panic!("{program}: {missing}"));
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
        text
    }
}

#[test]
#[ignore = "needs pdftotext; `tests/run others` runs it"]
fn names_can_be_copied_from_the_paper() {
    let text = OnDisk::new(&certificate(&every_state())).ask("pdftotext", &["-layout", "PDF", "-"]);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Zwischenbericht",
        "Praxis Dr. Şahin-Łukasz Müller-ß 🙂",
        "6 von 8 Aufgaben sind noch nicht abgeschlossen.",
        "1 erledigt und geprüft, 1 entfällt.",
        "Noch offen (6)",
        "Prüfung fehlt",
        "bis 12.11.2021",
        "Zusage: kommt am Freitag",
        "Selbstauskunft",
        "keine Passwörter und keine PIN",
        "„◊“ steht für ein Zeichen",
        "windows-lokal 3F7A 91C2 E08B 33D6",
        "Seite 1 von 1",
    ] {
        assert!(text.contains(expected), "{expected} is missing in\n{text}");
    }
}

#[test]
#[ignore = "needs pdfinfo, pdftotext and qpdf; `tests/run others` runs it"]
fn the_file_is_tagged_and_sound() {
    let file = OnDisk::new(&certificate(&vec![RowState::Done; 40]));
    let info = file.ask("pdfinfo", &["PDF"]);
    for expected in ["Tagged:          yes", "A4", "Title:           Nachweis 2021-11-08 / 3 – Praxis"] {
        assert!(info.contains(expected), "{expected} is missing in\n{info}");
    }
    let tags = file.ask("pdfinfo", &["-struct-text", "PDF"]);
    assert_eq!(tags.matches("H1 ").count(), 1, "{tags}");
    // Once for six columns, although the head stands on three pages.
    assert_eq!(tags.matches("/Scope /Column").count(), 6, "{tags}");
    assert_eq!(tags.matches("/Scope /Row").count(), 40, "{tags}");
    let shown = file.ask("pdftotext", &["-layout", "PDF", "-"]);
    assert_eq!((shown.matches("Zugang und Gerät").count(), shown.matches(" von 3").count()), (3, 3), "{shown}");
    file.ask("qpdf", &["--check", "PDF"]);
    // Packed as a whole: nothing but streams stands outside.
    let places = file.ask("qpdf", &["--show-xref", "PDF"]);
    assert!(places.lines().filter(|line| line.contains("compressed;")).count() > 300, "{places}");
}

#[test]
#[ignore = "needs pdfdetach; `tests/run others` runs it"]
fn the_attached_record_is_the_signed_one() {
    let certificate = certificate(&every_state());
    let file = OnDisk::new(&certificate);
    file.ask("pdfdetach", &["-saveall", "PDF"]);
    let record = fs::read(file.folder.path().join("nachweis.ron")).expect("attached");
    assert_eq!(Ok(record), pdf::record(&certificate));
    let seal = fs::read_to_string(file.folder.path().join("nachweis.sig")).expect("attached");
    assert!(seal.contains("public_key: \""), "{seal}");
}

#[test]
#[ignore = "needs pdftoppm and zbarimg; `tests/run others` runs it"]
fn the_code_can_be_scanned() {
    let certificate = certificate(&[RowState::Done]);
    let file = OnDisk::new(&certificate);
    file.ask("pdftoppm", &["-r", "100", "-png", "PDF", "page"]);
    let code = file.ask("zbarimg", &["-q", "--raw", "-Sdisable", "-Sqrcode.enable", "page-1.png"]);
    let sum = Command::new("sha256sum").arg(record_of(&file, &certificate)).output().expect("sha256sum");
    let sum = String::from_utf8_lossy(&sum.stdout).to_ascii_uppercase();
    let seal = pdf::seal(&certificate, &SigningKey::from_bytes(&[7; 32])).expect("seal");
    let key: String = seal.key_fingerprint().to_string().split(' ').collect();
    let signature = hex(&seal.signature).to_ascii_uppercase();
    let version = env!("CARGO_PKG_VERSION");
    let expected = format!("PASSWORTWECHSEL {version} NR 3 SHA256:{} KEY:{key} SIG:{signature}", &sum[..64]);
    assert_eq!(code.trim_end(), expected);
}

fn record_of(file: &OnDisk, certificate: &Certificate) -> PathBuf {
    let path = file.folder.path().join("record");
    fs::write(&path, pdf::record(certificate).expect("record")).expect("written");
    path
}

#[test]
#[ignore = "needs qpdf; `tests/run others` runs it"]
fn the_record_survives_another_program() {
    let certificate = certificate(&every_state());
    let file = OnDisk::new(&certificate);
    file.ask("qpdf", &["--object-streams=generate", "PDF", "saved.pdf"]);
    let saved = fs::read(file.folder.path().join("saved.pdf")).expect("saved");
    let attested = pdf::verify(&saved).expect("sealed");
    assert_eq!((attested.page, attested.certificate), (PageCheck::Differs, certificate));
}

#[test]
#[ignore = "needs java and veraPDF's engine; `tests/run others` runs it"]
fn it_is_pdf_a_3a_and_pdf_ua_1() {
    let mut long = certificate(&every_state());
    for row in &mut long.rows {
        row.note = format!("\u{202E}{NAME} שלום {}", "Ä".repeat(900));
        row.item = "\u{E001}\u{0}\u{FFFE}e\u{301}👩‍⚕️".into();
    }
    let mut bare = certificate(&[]);
    for text in [&mut bare.practice, &mut bare.address, &mut bare.occasion, &mut bare.issued_by, &mut bare.provider] {
        text.clear();
    }
    let certificates = [certificate(&vec![RowState::Done; 60]), certificate(&every_state()), bare, long];
    let files = certificates.each_ref().map(OnDisk::new);
    let [first, others @ ..] = &files;
    let others = others.each_ref().map(|file| file.pdf.to_str().expect("UTF-8"));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/verapdf/run");
    let said = first.ask(script, &[&["PDF"], others.as_slice()].concat());
    assert_eq!(said.matches(" compliant").count(), 2 * files.len(), "{said}");
}
