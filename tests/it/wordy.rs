//! A language that does not exist: German with two fifths more words in every message, to see what
//! a third language would break.

use std::borrow::Cow;

use i18n_embed::I18nAssets;

use crate::tidy::root;

/// Words that are appended in turn.
const FILLER: [&str; 4] = ["noch", "etwas", "mehr", "Worte"];

/// The messages of that language, under the name of German.
pub(crate) struct Wordy;

impl I18nAssets for Wordy {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let Ok(text) = std::fs::read_to_string(root().join("i18n").join(path)) else { return Vec::new() };
        vec![Cow::Owned(longer(&text).into_bytes())]
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(std::iter::once("de/passwortwechsel.ftl".to_owned()))
    }
}

/// Each line of a message with two fifths more letters, in words.
fn longer(text: &str) -> String {
    let mut all = String::new();
    for line in text.lines() {
        let words = if line.starts_with('#') || line.ends_with("->") {
            ""
        } else if let Some((_, variant)) = line.split_once("] ") {
            variant
        } else if let Some((_, message)) = line.split_once(" = ") {
            message
        } else {
            ""
        };
        // Names of keys and tasks of one letter are not translated.
        let wanted = if words.chars().count() < 3 { 0 } else { (words.chars().count() * 2).div_ceil(5) };
        let mut more = String::new();
        for word in FILLER.iter().cycle() {
            if more.chars().count() >= wanted {
                break;
            }
            more = format!("{more} {word}");
        }
        all.push_str(line);
        all.push_str(&more);
        all.push('\n');
    }
    all
}

#[test]
fn every_message_grows_and_stays_a_message() {
    let before = "# Titel\nplan-title = Ihr Plan\ncount = { $n ->\n    [one] Eine Aufgabe\n   *[other] Viele\n}\n";
    let after = "# Titel\nplan-title = Ihr Plan noch\ncount = { $n ->\n    [one] Eine Aufgabe noch\n   *[other] Viele noch\n}\n";
    assert_eq!(longer(before), after);
    let german = std::fs::read_to_string(root().join("i18n/de/passwortwechsel.ftl")).unwrap();
    assert!(longer(&german).chars().count() * 10 > german.chars().count() * 12);
}
