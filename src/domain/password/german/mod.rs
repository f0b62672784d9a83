//! The German estimate: how many guesses a password costs somebody who knows German habits.
//!
//! The text is cut into parts (words, names, years, dates, walks on the keyboard, repetitions,
//! single characters), each part has a price in bits, and the cheapest way through the text is the
//! estimate: `path`. What a part costs is written where it is recognised:
//!
//! | file | part |
//! |---|---|
//! | `words` | words and names of the dictionary, also with digits for letters, bare umlauts, backwards |
//! | `stretched` | words with a sign between all letters, or all letters twice |
//! | `letters` | letters that read like German although no dictionary has the word |
//! | `digits` | years, dates, digits that people like |
//! | `plates` | number plates |
//! | `phones` | telephone numbers |
//! | `affixes` | signs and syllables before or behind a word |
//! | `keyboard` | neighbours and patterns on a QWERTZ keyboard or a number pad |
//! | `repeats` | the same again: characters, rows of the alphabet, blocks |
//! | `path` | single characters, the way through |
//!
//! Prices follow one rule: a part of a kind that offers `n` choices, each as likely, costs
//! `log2(n)` bits, and what people choose more often costs less (Shannon 1948; for passwords:
//! Weir et al. 2009, "Password Cracking Using Probabilistic Context-Free Grammars"; Wheeler 2016,
//! "zxcvbn"). The prices are judgement, tried on lists of real and of random passwords by
//! `tests/bench/passwords`; they are not a proof.
//!
//! Reads no file: the words are part of the program. Knows nothing of verdicts: see `strength`.

mod affixes;
mod dictionary;
mod digits;
mod fold;
mod keyboard;
mod letters;
mod path;
mod phones;
mod plates;
mod repeats;
mod stretched;
mod words;

use std::{fmt, sync::LazyLock};

use zeroize::Zeroizing;

pub use dictionary::Dictionary;
pub use fold::folded;

/// Characters that are looked at; what follows counts nothing.
pub const MOST_CHARS: usize = 100;

/// Typing a whole password from its end: fewer do it than with one word of it.
const ALL_BACKWARDS: f64 = 3.0;

/// The words that come with the program.
static GERMAN: LazyLock<Knowledge> = LazyLock::new(|| {
    let words =
        Dictionary::from_packed(include_bytes!("../../../../assets/dictionaries/words-de.bin")).unwrap_or_default();
    let letters = letters::Letters::counted_from(&words);
    Knowledge { words, letters }
});

struct Knowledge {
    words: Dictionary,
    letters: letters::Letters,
}

/// Unpacks the words, which takes some tens of milliseconds, so that the first answer comes at
/// once.
pub fn prepare() {
    LazyLock::force(&GERMAN);
}

/// What a part of a password was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// A word that belongs to this practice.
    Own,
    /// A word or name.
    Word,
    /// A number between 1900 and 2039.
    Year,
    /// A day, with or without year.
    Date,
    /// Digits that many people use.
    Digits,
    /// The number plate of a vehicle.
    Plate,
    /// A telephone number.
    Phone,
    /// Neighbouring keys.
    Keys,
    /// A row such as `abcd` or `9876`.
    Row,
    /// The same again.
    Repeat,
    /// Letters that read like a word.
    Letters,
    /// Single characters.
    Single,
}

/// One recognised part.
#[derive(Clone, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// What it costs an attacker, in bits.
    pub bits: f64,
    text: Zeroizing<String>,
}

impl Part {
    /// As it was typed: a piece of the password.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({:?}, {:.1} bits)", self.kind, self.bits)
    }
}

/// The cheapest way through a password.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Price of all parts, in bits: the logarithm to base 2 of the number of guesses.
    pub bits: f64,
    /// The parts from left to right.
    pub parts: Vec<Part>,
}

/// Estimates a text of any length by its first [`MOST_CHARS`] characters. `own` are folded words of
/// this practice, which count as the first guesses: see [`folded`].
#[must_use]
pub fn estimate(text: &str, own: &[String]) -> Estimate {
    let text = fold::Folded::new(text, MOST_CHARS);
    let forwards = path::cheapest(&text, &all_edges(&text, own));
    let backwards = text.backwards();
    let mut backwards = path::cheapest(&backwards, &all_edges(&backwards, own));
    backwards.bits += ALL_BACKWARDS;
    let mut estimate = if backwards.bits < forwards.bits { turned(backwards) } else { forwards };
    estimate.bits += if text.is_shouted() { words::ALL_CAPITALS } else { 0.0 };
    estimate
}

/// Parts of a text that was read from its end, as they were typed.
fn turned(mut estimate: Estimate) -> Estimate {
    estimate.parts.reverse();
    for part in &mut estimate.parts {
        part.text = Zeroizing::new(part.text.chars().rev().collect());
    }
    estimate
}

/// Every part that could stand somewhere.
fn all_edges(text: &fold::Folded, own: &[String]) -> path::Edges {
    let mut edges = path::Edges::new(text.len());
    let own = Dictionary::from_own(own);
    words::find(text, &own, PartKind::Own, &mut edges);
    words::find(text, &GERMAN.words, PartKind::Word, &mut edges);
    letters::find(text, &GERMAN.letters, &mut edges);
    digits::find(text, &mut edges);
    stretched::find(text, &GERMAN.words, PartKind::Word, &mut edges);
    plates::find(text, &mut edges);
    phones::find(text, &mut edges);
    affixes::find(text, &mut edges);
    keyboard::find(text, &mut edges);
    repeats::find(text, &mut edges);
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The time for an answer follows the number of parts that are weighed, whatever the machine.
    #[test]
    fn no_text_makes_very_many_parts() {
        let own = ["a", "aa", "aaa", "iiii"].map(str::to_owned);
        let worst = [
            "a",
            "ab",
            "abc",
            "1l!|i",
            "4@8310$57",
            "aäoöuü",
            "<1!59<4!@6(7|5$+$0{<|145",
            "qawsedrf",
            "1qay2wsx",
            "hh-a1",
        ];
        for block in worst {
            let text = fold::Folded::new(&block.repeat(256), MOST_CHARS);
            let count = all_edges(&text, &own).count();
            assert!(count < 20_000, "{block}: {count}");
        }
    }
}
