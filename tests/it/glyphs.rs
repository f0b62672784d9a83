//! Every sign that the program can show is in its own fonts: all messages, all guides.

use std::collections::BTreeMap;

use passwortwechsel::ui::fonts::{MONO_TTF, REGULAR_TTF, SEMIBOLD_TTF};
use skrifa::{FontRef, MetadataProvider as _};

use crate::tidy::{files, root};

/// Signs of these texts that a font lacks, each with the place where it stands first.
fn missing<'a>(ttf: &[u8], texts: impl Iterator<Item = &'a (String, String)>) -> BTreeMap<char, String> {
    let font = FontRef::new(ttf).unwrap();
    let known = font.charmap();
    let mut found = BTreeMap::new();
    for (place, text) in texts {
        for (n, line) in text.lines().enumerate() {
            for sign in line.chars().filter(|sign| !sign.is_control() && known.map(*sign).is_none()) {
                found.entry(sign).or_insert_with(|| format!("{place}:{}: {line}", n + 1));
            }
        }
    }
    found
}

/// Messages and guides without the comments, which nobody is shown.
fn texts() -> Vec<(String, String)> {
    let all = files(&root().join("i18n"), "ftl").into_iter().chain(files(&root().join("assets"), "ron"));
    all.map(|file| {
        let text = std::fs::read_to_string(&file).unwrap();
        let shown = text.lines().filter(|line| !line.trim_start().starts_with(['#', '/'])).collect::<Vec<_>>();
        (file.display().to_string(), shown.join("\n"))
    })
    .collect()
}

#[test]
fn every_sign_of_messages_and_guides_is_in_the_fonts() {
    let texts = texts();
    assert!(texts.len() > 10 && texts.iter().any(|(_, text)| text.contains('ß')));
    for (name, ttf) in [("regular", REGULAR_TTF), ("semibold", SEMIBOLD_TTF)] {
        assert_eq!(missing(ttf, texts.iter()), BTreeMap::new(), "{name}");
    }
}

#[test]
fn every_sign_of_a_password_is_in_the_font_for_passwords() {
    let all = ("passwords".to_owned(), "ABCXYZabcxyzÄÖÜäöüß0123456789!#$%&*+-./:;=?@_".to_owned());
    assert_eq!(missing(MONO_TTF, std::iter::once(&all)), BTreeMap::new());
}

#[test]
fn it_notices_a_sign_that_is_missing() {
    let text = ("here".to_owned(), "gut\nFertig ✔".to_owned());
    assert_eq!(missing(REGULAR_TTF, std::iter::once(&text)), BTreeMap::from([('✔', "here:2: Fertig ✔".to_owned())]));
}
