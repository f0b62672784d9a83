//! Certificates for years: old files are still understood, and the pages keep their layout's number.

use std::fs;

use assert_cmd::Command;
use ed25519_dalek::SigningKey;
use passwortwechsel::{
    domain::{
        certificate::{Certificate, LAYOUT, Logo},
        hex,
    },
    i18n::{Language, Texts},
    platform::{
        logo,
        pdf::{self, PageCheck, VerifyError},
    },
};
use sha2::{Digest as _, Sha256};

use crate::{
    certificate::{OnDisk, certificate, every_state, rendered},
    tidy,
};

fn fixture(name: &str) -> Vec<u8> {
    fs::read(tidy::root().join("tests/fixtures/certificates").join(name)).expect("fixture")
}

fn sum(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A small picture that is a logo: black, grey and white in stripes.
pub(crate) fn sample_logo() -> Logo {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 120, 40);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().expect("header");
    let pixels: Vec<u8> = (0..120 * 40).map(|n| [0, 128, 255][n / 10 % 3]).collect();
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("end");
    logo::from_file(&bytes).expect("logo")
}

#[track_caller]
fn check_format_1(name: &str, is_complete: bool) {
    let pdf = fixture(name);
    let attested = pdf::verify(&pdf).expect("its record is whole");
    assert_eq!((attested.page, attested.certificate.layout), (PageCheck::OtherVersion, 1));
    assert_eq!((attested.certificate.is_complete(), attested.certificate.rows.len()), (is_complete, 13));
    let record = pdf.windows(12).position(|window| window == b"Eva Lindner\"").expect("the record is readable");
    let mut changed = pdf;
    changed[record] ^= 1;
    assert_eq!(pdf::verify(&changed), Err(VerifyError::Changed));
}

#[test]
fn certificates_of_format_1_are_read_for_ever() {
    check_format_1("format-1-nachweis.pdf", true);
    check_format_1("format-1-zwischenbericht.pdf", false);
}

/// It is signed as a whole; only what it looks like cannot be drawn again.
#[test]
fn certificates_of_format_2_are_read_for_ever() {
    let attested = pdf::verify(&fixture("format-2-nachweis.pdf")).expect("its record is whole");
    assert_eq!((attested.page, attested.certificate.layout), (PageCheck::Unchanged, 2));
    assert!(attested.certificate.is_complete());
    // What it does not say is not made up.
    assert_eq!(attested.certificate.places_missing(), 0);
}

#[test]
fn the_console_says_what_of_an_old_certificate_is_certain() {
    let file = tidy::root().join("tests/fixtures/certificates/format-1-nachweis.pdf");
    let said = Command::cargo_bin("passwortwechsel-cli").unwrap().args(["certificate", "verify"]).arg(&file).unwrap();
    let said = String::from_utf8(said.stdout).expect("UTF-8");
    assert!(
        said.starts_with("Nur zum Teil geprüft: Die Angaben sind unverändert.") && said.contains("Version 0.1.0"),
        "{said}"
    );
    assert!(said.contains("13 von 13 Aufgaben"), "{said}");
}

/// Whoever changes the pages changes these sums, and counts [`LAYOUT`] up if certificates with that
/// number have been given away: an old one would else be taken for a forged one.
#[test]
fn the_number_of_the_layout_belongs_to_these_bytes() {
    let small = Certificate { program: "1.0.0".into(), layout: LAYOUT, ..certificate(&every_state()) };
    let rich = Certificate {
        team: "Dienstbesprechung am 09.11.2021".into(),
        remarks: "Siehe QM-Ordner, Abschnitt 4.".into(),
        logo: Some(sample_logo()),
        irregularities: vec!["Zeile 3 fehlt.".into()],
        ..small.clone()
    };
    let english = Certificate { language: "en".into(), ..small.clone() };
    let files = [(small, Language::German), (rich, Language::German), (english, Language::English)];
    let sums: Vec<String> =
        files.iter().map(|(certificate, language)| sum(&rendered(certificate, *language))[..16].to_owned()).collect();
    assert_eq!((LAYOUT, sums.join(" ").as_str()), (4, "b625d31f9ce6ae93 721e745865764fee f993ac844842e2db"));
}

#[test]
fn a_logo_is_signed_and_drawn_again() {
    let with_logo = Certificate { logo: Some(sample_logo()), ..certificate(&every_state()) };
    let pdf = rendered(&with_logo, Language::German);
    let attested = pdf::verify(&pdf).expect("sealed");
    assert_eq!((attested.page, attested.certificate), (PageCheck::Identical, with_logo));
    let broken = Certificate { logo: Some(Logo { png: "AAAA".into() }), ..certificate(&every_state()) };
    assert_eq!(pdf::verify(&rendered(&broken, Language::German)).expect("sealed").page, PageCheck::Identical);
}

/// What the preview shows is what another program sees in the PDF: the same darkness in the same
/// places, compared in squares of about two millimetres.
#[test]
#[ignore = "needs pdftoppm; `tests/run others` runs it"]
fn the_preview_shows_what_is_in_the_pdf() {
    let certificate =
        Certificate { logo: Some(sample_logo()), ..certificate(&[every_state(), every_state()].concat()) };
    let seal = pdf::seal(&certificate, &SigningKey::from_bytes(&[7; 32])).expect("seal");
    let pages = pdf::pages(&certificate, &seal, &Texts::new(Language::German)).expect("pages");
    let file = OnDisk::new(&certificate);
    file.ask("pdftoppm", &["-r", "144", "-gray", "PDF", "page"]);
    for page in 0..pages.count() {
        let seen = fs::read(file.folder.path().join(format!("page-{}.pgm", page + 1))).expect("a page");
        let shown = pages.picture(page, 2.0).expect("a page");
        let header = format!("P5\n{} {}\n255\n", shown.width, shown.height);
        let seen = seen.strip_prefix(header.as_bytes()).expect("the same size");
        let [seen, shown_squares] = [seen, &shown.grey].map(|grey| darkness(grey, shown.width));
        let worst = seen.iter().zip(&shown_squares).map(|(one, other)| one.abs_diff(*other)).max();
        assert!(worst.is_some_and(|worst| worst < 40), "page {page}: {worst:?}");
        // It would notice: the page upside down is another one.
        let turned = shown_squares.iter().rev().zip(&seen).map(|(one, other)| one.abs_diff(*other)).max();
        assert!(turned.is_some_and(|worst| worst > 100), "page {page}: {turned:?}");
    }
}

/// Mean darkness of squares of 12 pixels.
fn darkness(grey: &[u8], width: usize) -> Vec<u32> {
    const EDGE: usize = 12;
    let across = width.div_ceil(EDGE);
    let mut sums = vec![0; across * (grey.len() / width).div_ceil(EDGE)];
    for (at, &pixel) in grey.iter().enumerate() {
        sums[at / width / EDGE * across + at % width / EDGE] += 255 - u32::from(pixel);
    }
    sums.into_iter().map(|sum| sum / (EDGE * EDGE) as u32).collect()
}
