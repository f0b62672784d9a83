//! Which words of the glossary a step uses, so that each is explained where it is read.
//!
//! A word counts as used where it begins a word and ends it, or goes on with the ending of a plural
//! or a case ("Konnektors", "Dienste") or with a hyphen ("TI-Anbieter"); not inside a longer one.

use super::{Step, pack::GlossaryEntry};

/// What German nouns end on in plurals and cases.
const ENDINGS: [&str; 8] = ["", "e", "en", "er", "es", "n", "ns", "s"];

/// The words of the glossary that the step uses, in the glossary's order.
#[must_use]
pub fn terms<'a>(glossary: &'a [GlossaryEntry], step: &Step) -> Vec<&'a GlossaryEntry> {
    let Step { id: _, title, text, sees, warning, sketches: _, tool: _, only: _, basis: _ } = step;
    let texts = [Some(title), Some(text), sees.as_ref(), warning.as_ref()];
    let is_used = |entry: &&GlossaryEntry| texts.iter().flatten().any(|text| uses(text, &entry.word));
    glossary.iter().filter(is_used).collect()
}

fn uses(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, from) = text.split_at(at);
        let rest = from.get(word.len()..).unwrap_or_default();
        let ending = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        !before.ends_with(|c: char| c.is_alphanumeric() || c == '-') && ENDINGS.contains(&ending)
    })
}
