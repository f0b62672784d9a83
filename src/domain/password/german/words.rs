//! Words and names in the text.
//!
//! A word costs the logarithm of its rank. Digits and signs that look like letters (`5ommer`,
//! `P@ssw0rt`) cost one bit each: people replace all or none, and crackers try both (hashcat's and
//! John the Ripper's stock rules). An umlaut typed as its bare letter (`Muller`) costs one bit, a
//! word typed backwards two. Capitals cost what [`capitals`] says.

use super::{
    Dictionary, PartKind,
    dictionary::Beginning,
    fold::{Folded, Symbol},
    path::{Edge, Edges},
};

/// Steps of the search from one place; a text made of nothing but look-alikes needs more.
const MOST_STEPS: usize = 400;
/// Least bits of a word that is not the practice's own: among the sixteen most frequent ones.
const LEAST_BITS: f64 = 4.0;
/// Shortest word that is read from look-alikes or backwards.
const SHORTEST_CHANGED: usize = 4;
const SUBSTITUTION: f64 = 1.0;
const BARE_UMLAUT: f64 = 1.0;
const BACKWARDS: f64 = 2.0;
/// A verb without its ending, and the shortest one that is looked for.
const STEM: f64 = 1.5;
const SHORTEST_STEM: usize = 5;
/// A sign between the words of a phrase, and each further one.
const SEPARATED: f64 = 2.5;
const SEPARATED_AGAIN: f64 = 0.5;
/// `Every-Word` begins with a capital.
const EACH_WORD: f64 = 1.0;
/// `GoesLikeThis`: each word of a saying begins with a capital, and nothing stands between.
const CAMEL_CASE: f64 = 2.0;
const SHORTEST_CAMEL_CASE: usize = 8;
const MOST_CAMEL_CASE: usize = 6;
/// `ALL` of them.
pub(super) const ALL_CAPITALS: f64 = 1.5;
/// `FC`, `EKG`: short words are often written in capitals.
const LONGEST_ABBREVIATION: usize = 3;
const ABBREVIATION: f64 = 1.0;
/// `aLtErNaTiNg` capitals.
const ALTERNATING: f64 = 3.0;

/// Adds an edge for every word of the dictionary that stands in the text.
pub(super) fn find(text: &Folded, dictionary: &Dictionary, kind: PartKind, edges: &mut Edges) {
    if dictionary.is_empty() {
        return;
    }
    for start in 0..text.len() {
        let mut search = Search { text, dictionary, kind, start, edges, steps: 0 };
        search.walk(start, dictionary.all(), 0.0);
        backwards(text, dictionary, kind, start, edges);
    }
}

struct Search<'a> {
    text: &'a Folded,
    dictionary: &'a Dictionary,
    kind: PartKind,
    start: usize,
    edges: &'a mut Edges,
    steps: usize,
}

impl Search<'_> {
    /// Goes on from `at`, having read the beginning and paid `paid` for look-alikes.
    fn walk(&mut self, at: usize, beginning: Beginning, paid: f64) {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return;
        }
        let ends_here = at.checked_sub(1).and_then(|last| self.text.get(last)).is_some_and(|last| !is_separator(last));
        let long_enough = ends_here && beginning.depth >= if paid > 0.0 { SHORTEST_CHANGED } else { 1 };
        if let Some(bits) = self.dictionary.ends_at(beginning).filter(|_| long_enough) {
            self.add(at, bits, paid);
        }
        if let Some(bits) = self.stem(beginning).filter(|_| ends_here) {
            self.add(at, bits, paid);
        }
        let Some(symbol) = self.text.get(at) else { return };
        if let Some(extra) = self.separator(at, symbol).filter(|_| beginning.depth > 0) {
            self.walk(at + 1, beginning, paid + extra);
        }
        for letter in readings(symbol.letter) {
            let extra = if char::from(letter) == symbol.letter { 0.0 } else { self.substitution(at, symbol) };
            let Some(next) = self.dictionary.narrow(beginning, letter) else { continue };
            self.walk(at + 1, next, paid + extra);
            // Two letters after one: the dots were left out.
            if matches!(letter, b'a' | b'o' | b'u')
                && let Some(next) = self.dictionary.narrow(next, b'e')
            {
                self.walk(at + 1, next, paid + extra + BARE_UMLAUT);
            }
        }
    }

    /// Price of the stem of a verb, to which endings are put: *abstuf* of *abstufen* in `abstufbar`.
    fn stem(&self, beginning: Beginning) -> Option<f64> {
        if beginning.depth < SHORTEST_STEM {
            return None;
        }
        let verb = self.dictionary.narrow(beginning, b'e').and_then(|e| self.dictionary.narrow(e, b'n'))?;
        Some(self.dictionary.ends_at(verb)? + STEM)
    }

    /// A sign between the words of a phrase: `guten-morgen` for *gutenmorgen*. Its price, if one
    /// stands there: the first is chosen, the others are the same.
    fn separator(&self, at: usize, symbol: Symbol) -> Option<f64> {
        let is_between = self.text.get(at + 1).is_some_and(|next| next.letter.is_ascii_alphanumeric());
        let earlier = self.before(at).find(|earlier| !earlier.letter.is_ascii_alphanumeric());
        let fits = is_separator(symbol) && is_between && earlier.is_none_or(|first| first.letter == symbol.letter);
        fits.then_some(if earlier.is_some() { SEPARATED_AGAIN } else { SEPARATED })
    }

    /// Price of reading another letter there; who replaces one `e` by `3` replaces all.
    fn substitution(&self, at: usize, symbol: Symbol) -> f64 {
        if self.before(at).any(|earlier| earlier.letter == symbol.letter) { 0.0 } else { SUBSTITUTION }
    }

    /// What was read of this word so far.
    fn before(&self, at: usize) -> impl Iterator<Item = &Symbol> {
        self.text.symbols().get(self.start..at).unwrap_or_default().iter()
    }

    fn add(&mut self, to: usize, rank_bits: f64, paid: f64) {
        let rank_bits = if self.kind == PartKind::Own { rank_bits } else { rank_bits.max(LEAST_BITS) };
        let typed = self.text.symbols().get(self.start..to).unwrap_or_default();
        self.edges.add(
            self.start,
            Edge { to, bits: paid + capitals(typed), rank_bits, kind: self.kind, joins: may_continue(typed) },
        );
    }
}

fn is_separator(symbol: Symbol) -> bool {
    matches!(symbol.letter, ' ' | '-' | '.' | '_')
}

/// The word that ends before `start` when it is read from right to left.
fn backwards(text: &Folded, dictionary: &Dictionary, kind: PartKind, start: usize, edges: &mut Edges) {
    let mut beginning = dictionary.all();
    for at in (0..=start).rev() {
        let Some(symbol) = text.get(at).filter(|symbol| symbol.letter.is_ascii_lowercase()) else { return };
        let Some(next) = dictionary.narrow(beginning, symbol.letter as u8) else { return };
        beginning = next;
        if let Some(bits) = dictionary.ends_at(beginning).filter(|_| beginning.depth >= SHORTEST_CHANGED) {
            let typed = text.symbols().get(at..=start).unwrap_or_default();
            let forwards: Vec<Symbol> = typed.iter().rev().copied().collect();
            let bits = bits.max(LEAST_BITS) + BACKWARDS + capitals(typed).min(capitals(&forwards));
            edges.add(at, Edge { to: start + 1, bits, rank_bits: 0.0, kind, joins: false });
        }
    }
}

/// A part of a compound begins in lower case, or the whole is in capitals.
fn may_continue(typed: &[Symbol]) -> bool {
    typed.first().is_some_and(|first| !first.upper) || typed.iter().all(|symbol| symbol.upper)
}

/// What the pattern of capitals costs: none or the first or all are tried at once; else as many
/// bits as there are ways to choose that many letters (as in zxcvbn, Wheeler 2016, section 4.3).
pub(super) fn capitals(typed: &[Symbol]) -> f64 {
    let letters = typed.iter().filter(|symbol| symbol.letter.is_alphabetic()).count();
    let upper = typed.iter().filter(|symbol| symbol.upper).count();
    let first_only = upper == 1 && typed.first().is_some_and(|first| first.upper);
    if upper == 0 {
        0.0
    } else if first_only {
        0.3
    } else if upper == letters {
        if letters <= LONGEST_ABBREVIATION { ABBREVIATION } else { ALL_CAPITALS }
    } else if each_word_begins_large(typed) {
        EACH_WORD
    } else if (2..=MOST_CAMEL_CASE).contains(&upper) && is_camel_case(typed) {
        CAMEL_CASE
    } else if typed.iter().zip(typed.iter().skip(1)).all(|(one, next)| one.upper != next.upper) {
        ALTERNATING
    } else {
        1.0 + ways(letters, upper.min(letters - upper))
    }
}

/// Whether all capitals, and only they, stand at the beginning or behind a sign.
fn each_word_begins_large(typed: &[Symbol]) -> bool {
    let mut begins = true;
    typed.iter().all(|symbol| {
        let fits = !symbol.letter.is_alphabetic() || symbol.upper == begins;
        begins = !symbol.letter.is_alphanumeric();
        fits
    })
}

/// Whether it begins with a capital, each of which has a small letter behind it.
fn is_camel_case(typed: &[Symbol]) -> bool {
    let mut after_capital = false;
    let spread = typed.iter().all(|symbol| {
        let fits = symbol.letter.is_alphabetic() && !(after_capital && symbol.upper);
        after_capital = symbol.upper;
        fits
    });
    typed.len() >= SHORTEST_CAMEL_CASE && typed.first().is_some_and(|first| first.upper) && spread && !after_capital
}

/// Bits of the number of ways to choose up to `few` of `all`.
fn ways(all: usize, few: usize) -> f64 {
    let mut term = 1.0;
    let mut sum = 0.0;
    for n in 1..=few {
        term *= (all + 1 - n) as f64 / n as f64;
        sum += term;
    }
    f64::max(sum, 1.0).log2()
}

/// What it costs to read this letter there: nothing if it stands there, more for a look-alike.
pub(super) fn reading_cost(c: char, letter: u8) -> Option<f64> {
    let cost = if c == char::from(letter) { 0.0 } else { SUBSTITUTION };
    readings(c).any(|reading| reading == letter).then_some(cost)
}

/// The letters that a character can stand for, itself first.
fn readings(c: char) -> impl Iterator<Item = u8> {
    let own = c.is_ascii_alphanumeric().then_some(c as u8);
    let meant: &[u8] = match c {
        '4' | '@' => b"a",
        '8' => b"b",
        '(' | '<' => b"c",
        '3' | '€' => b"e",
        '6' | '9' => b"g",
        '1' | '!' | '|' => b"il",
        '0' => b"o",
        '$' | '5' => b"s",
        '7' | '+' => b"t",
        '2' => b"z",
        _ => b"",
    };
    own.into_iter().chain(meant.iter().copied())
}
