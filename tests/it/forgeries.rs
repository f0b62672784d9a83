//! Forged certificates and the words that whoever checks them reads: made as somebody would make
//! them who knows the format and has a key of his own, but not the practice's.

use std::{fs, io::Write as _, ops::Range};

use ed25519_dalek::{Signer as _, SigningKey};
use egui::Role;
use egui_kittest::kittest::Queryable as _;
use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use passwortwechsel::{
    domain::{
        certificate::{Certificate, LAYOUT, RowState},
        hex,
    },
    i18n::{Language, Texts},
    platform::pdf,
    tr,
};
use sha2::{Digest as _, Sha256};

use crate::{
    certificate::{OnDisk, certificate},
    certificate_screens::at_the_certificate,
    cli::Console,
};

const RECORD: &str = "// passwortwechsel certificate record ";
const SEAL: &str = "// passwortwechsel certificate seal ";

fn practice() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn forger() -> SigningKey {
    SigningKey::from_bytes(&[66; 32])
}

fn issued(certificate: &Certificate, key: &SigningKey) -> Vec<u8> {
    pdf::issue(certificate, key, &Texts::new(Language::German)).unwrap()
}

/// With a task open, and as it would look better.
fn open_and_done() -> [Certificate; 2] {
    [certificate(&[RowState::Done, RowState::Open]), certificate(&[RowState::Done, RowState::Done])]
}

/// Where the stream lies that begins like this, packed or not, and what is in it.
fn stream(pdf: &[u8], mark: &str) -> (Range<usize>, Vec<u8>) {
    let find = |from: usize, what: &[u8]| pdf[from..].windows(what.len()).position(|at| at == what).map(|at| from + at);
    let mut from = 0;
    while let Some(at) = find(from, b"stream\n") {
        let place = at + 7..find(at + 7, b"\nendstream").unwrap_or(pdf.len());
        let mut content = Vec::new();
        if std::io::Read::read_to_end(&mut ZlibDecoder::new(&pdf[place.clone()]), &mut content).is_err() {
            content = pdf[place.clone()].to_vec();
        }
        if content.starts_with(mark.as_bytes()) {
            return (place, content);
        }
        from = at + 7;
    }
    panic!("{mark} is not attached");
}

fn with_stream(pdf: &[u8], mark: &str, content: &[u8]) -> Vec<u8> {
    let (place, _) = stream(pdf, mark);
    [&pdf[..place.start], content, &pdf[place.end..]].concat()
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// The pages as they are, with this record, signed anew as a whole.
fn signed_anew(pdf: &[u8], record: &[u8], key: &SigningKey) -> Vec<u8> {
    let seal = |file: &[u8; 64]| {
        let (public, signature, file) =
            (hex(key.verifying_key().as_bytes()), hex(&key.sign(record).to_bytes()), hex(file));
        format!(
            "{SEAL}2\nSeal(\n    public_key: \"{public}\",\n    signature: \"{signature}\",\n    file: \"{file}\",\n)\n"
        )
    };
    let blank = with_stream(&with_stream(pdf, RECORD, &packed(record)), SEAL, seal(&[0; 64]).as_bytes());
    let sum = Sha256::digest(&blank);
    let file = key.sign(&[b"passwortwechsel certificate file\n".as_slice(), &sum].concat()).to_bytes();
    with_stream(&blank, SEAL, seal(&file).as_bytes())
}

/// What the console says of it on a PC of the practice, and how it ends.
#[track_caller]
fn check(forged: &[u8], code: i32, words: &[&str]) {
    let console = Console::new();
    fs::create_dir_all(console.path("daten")).unwrap();
    fs::write(console.path("daten/schluessel.ed25519"), hex(&practice().to_bytes())).unwrap();
    fs::write(console.path("verdacht.pdf"), forged).unwrap();
    let said = console.run(&["certificate", "verify", "verdacht.pdf"]);
    let all = said.out + &said.err;
    assert_eq!(said.code, code, "{all}");
    for words in words {
        assert!(all.contains(words), "„{words}“ is missing in\n{all}");
    }
}

const CHANGED: &str = "Verändert: Diese Datei wurde nach dem Ausstellen geändert oder von einem anderen Programm neu";
const ANOTHER: &str = "Das ist ein anderer Schlüssel als der dieses PCs.";

#[test]
fn one_that_is_genuine_names_the_key_of_this_pc() {
    let [open, _] = open_and_done();
    let pdf = issued(&open, &practice());
    check(&pdf, 0, &["Unverändert: ", "Das ist der Schlüssel dieses PCs.", "die Seiten zeigen genau diese Angaben"]);
    // The tools of this file change nothing by themselves.
    let (_, record) = stream(&pdf, RECORD);
    assert_eq!(pdf::record(&open), Ok(record.clone()));
    assert!(signed_anew(&pdf, &record, &practice()) == pdf);
}

#[test]
fn another_key_is_said_to_be_another() {
    let [_, done] = open_and_done();
    check(&issued(&done, &forger()), 0, &["Unverändert: ", ANOTHER, "Wem der Schlüssel gehört."]);
}

#[test]
fn a_better_record_under_a_key_of_his_own_does_not_fit_the_pages() {
    let [open, done] = open_and_done();
    let forged = signed_anew(&issued(&open, &practice()), &pdf::record(&done).unwrap(), &forger());
    check(&forged, 1, &[CHANGED, ANOTHER, "Über die Seiten ist nichts bescheinigt."]);
}

#[test]
fn better_pages_over_the_genuine_record_are_found() {
    let [open, done] = open_and_done();
    let (_, record) = stream(&issued(&open, &practice()), RECORD);
    let (_, seal) = stream(&issued(&open, &practice()), SEAL);
    let forged = with_stream(&with_stream(&issued(&done, &forger()), RECORD, &packed(&record)), SEAL, &seal);
    check(&forged, 1, &[CHANGED, "1 von 2 Aufgaben", "Das ist der Schlüssel dieses PCs."]);
}

#[test]
fn a_changed_record_under_the_old_signature_is_found() {
    let [open, done] = open_and_done();
    let forged = with_stream(&issued(&open, &practice()), RECORD, &packed(&pdf::record(&done).unwrap()));
    check(&forged, 1, &["Verändert: Die Unterschrift passt nicht zu den Angaben. Verlassen Sie sich nicht darauf."]);
}

#[test]
fn a_second_record_behind_the_first_is_found() {
    let [open, done] = open_and_done();
    let (genuine, better) = (issued(&open, &practice()), issued(&done, &forger()));
    check(
        &[genuine.clone(), better].concat(),
        1,
        &["Verändert: In dieser Datei stecken mehrere verschiedene Datensätze."],
    );
    let (_, record) = stream(&genuine, RECORD);
    let twice = [genuine.clone(), b"\n900 0 obj\n<<>>\nstream\n".to_vec(), record, b"\nendstream\nendobj\n".to_vec()];
    check(&twice.concat(), 1, &[CHANGED]);
}

/// Who says that his pages are of a layout that nobody here can draw is not called right.
#[test]
fn pages_of_an_unknown_layout_are_not_said_to_show_the_record() {
    let [open, done] = open_and_done();
    let record = pdf::record(&Certificate { layout: LAYOUT + 1, ..done }).unwrap();
    let forged = signed_anew(&issued(&open, &forger()), &record, &forger());
    check(&forged, 0, &["kann diese Version nicht nachzeichnen", "ließ sich nicht prüfen", ANOTHER]);
}

#[test]
fn the_window_warns_of_another_key() {
    let data = tempfile::tempdir().unwrap();
    let mut she = at_the_certificate(data.path());
    let [_, mut done] = open_and_done();
    // What the window has no sign for stops a test.
    for row in &mut done.rows {
        row.who = "S. Krüger".to_owned();
    }
    done.practice = "Praxis Müller".to_owned();
    let forged = data.path().join("von-woanders.pdf");
    fs::write(&forged, issued(&done, &forger())).unwrap();
    let own = she.window().model().preview.shown.as_ref().unwrap().key.unwrap().0.to_string();
    she.sees(&tr!(she.texts, "certificate-key", key = own.as_str()));
    she.press(Role::Button, &tr!(she.texts, "certificate-check"));
    she.drops(&forged);
    // Whom to ask, and for what, is said before the details are.
    she.sees("Gespeichert hat sie ein anderer.");
    she.sees("Absender nicht geprüft");
    let others = pdf::verify(&fs::read(&forged).unwrap()).unwrap().key_fingerprint.to_string();
    she.sees("Rufen Sie die Praxis an („Praxis Müller“)");
    she.sees(&format!("Er muss so lauten: {others}"));
    assert!(she.harness.query_all_by_label_contains(ANOTHER).next().is_none());
    she.press(Role::Button, &tr!(she.texts, "check-details"));
    she.sees(ANOTHER);
    assert_ne!(others, own);
}

/// An incremental update, as programs for signing and filling in append it: the old bytes stay, and
/// a page's content is exchanged behind them. Other programs show what was appended.
#[test]
#[ignore = "needs pdftotext and qpdf; `tests/run others` runs it"]
fn an_update_that_is_appended_is_found() {
    let [open, _] = open_and_done();
    let file = OnDisk::new(&open);
    assert!(file.ask("pdftotext", &["PDF", "-"]).contains("Zwischenbericht"));
    let shown = file.ask("qpdf", &["--show-pages", "PDF"]);
    let content = shown.split("content:\n").nth(1).unwrap().trim().split(' ').next().unwrap().to_owned();
    let mut pdf = fs::read(&file.pdf).unwrap();
    let genuine = pdf.clone();
    let text = String::from_utf8_lossy(&pdf).into_owned();
    let before = text.rsplit("startxref\n").next().unwrap().split('\n').next().unwrap().to_owned();
    let root = text.rsplit("/Root ").next().unwrap().split('R').next().unwrap().to_owned();
    let size =
        text.rsplit("/Size ").next().unwrap().split(|sign: char| !sign.is_ascii_digit()).next().unwrap().to_owned();
    let object = pdf.len() + 1;
    write!(pdf, "\n{content} 0 obj\n<</Length 4>>\nstream\nq\nQ\n\nendstream\nendobj\n").unwrap();
    let table = pdf.len();
    write!(pdf, "xref\n{content} 1\n{object:010} 00000 n \ntrailer\n<</Size {size}/Root {root}R/Prev {before}>>\n")
        .unwrap();
    write!(pdf, "startxref\n{table}\n%%EOF\n").unwrap();
    assert!(pdf.starts_with(&genuine));
    fs::write(&file.pdf, &pdf).unwrap();
    assert!(!file.ask("pdftotext", &["PDF", "-"]).contains("Zwischenbericht"), "the update is what readers show");
    check(&pdf, 1, &[CHANGED, "Das ist der Schlüssel dieses PCs."]);
}
