//! The same again: one character many times, rows such as `abcd` or `9876`, a block seen before,
//! also backwards.
//!
//! A repetition costs what says where it comes from and how long it is (the idea of Lempel and Ziv
//! 1977): a block that stands directly before costs little, one from anywhere its place.

use super::{
    PartKind,
    fold::{Folded, Symbol},
    path::{Edge, Edges},
};

/// Shortest run of one character, and shortest block, that is seen as repeated.
const SHORTEST: usize = 3;
/// Longest block that is looked for.
const LONGEST: usize = 50;
/// Direction and step of a row.
const ROW: f64 = 1.5;
/// Saying "the same block again".
const AGAIN: f64 = 2.0;
/// Saying "the one at the beginning".
const OF_THE_BEGINNING: f64 = 1.0;
/// Saying "the same block backwards".
const MIRRORED: f64 = 3.0;
/// Shortest block that is looked for backwards.
const SHORTEST_MIRRORED: usize = 4;

/// Adds an edge for every repetition.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    for start in 0..text.len() {
        same_and_rows(text, start, edges);
        blocks(text, start, edges);
        mirrored(text, start, edges);
    }
}

fn same_and_rows(text: &Folded, start: usize, edges: &mut Edges) {
    let Some(first) = text.get(start) else { return };
    let step = |n: usize| -> Option<i64> {
        let (a, b) = (text.get(n)?, text.get(n + 1)?);
        let both = |is: fn(&char) -> bool| is(&a.letter) && is(&b.letter);
        let in_row = both(char::is_ascii_lowercase) || both(char::is_ascii_digit) || a.letter == b.letter;
        in_row.then(|| i64::from(u32::from(b.letter)) - i64::from(u32::from(a.letter)))
    };
    let Some(direction) = step(start).filter(|by| by.abs() <= 2) else { return };
    let mut end = start + 1;
    while step(end - 1) == Some(direction) {
        end += 1;
        let length = end - start;
        if length < SHORTEST {
            continue;
        }
        let beginning = if matches!(first.letter, 'a' | '0' | '1' | '9' | 'z') { 1.0 } else { 4.0 };
        let case = super::words::capitals(text.symbols().get(start..end).unwrap_or_default());
        let (bits, kind) = match direction {
            0 => (4.0 + (length as f64).log2(), PartKind::Repeat),
            1 => (beginning + ROW + (length as f64).log2(), PartKind::Row),
            _ => (beginning + ROW + 1.5 + (length as f64).log2(), PartKind::Row),
        };
        edges.add(start, Edge::plain(end, bits + case, kind));
    }
}

/// Blocks that end where `start` begins, or stand anywhere before it.
fn blocks(text: &Folded, start: usize, edges: &mut Edges) {
    for from in 0..start {
        let distance = start - from;
        let mut length = 0;
        // A block may run into its own repetition: "abab" is "ab" and two more.
        while length < LONGEST && same(text.get(from + length), text.get(start + length)) {
            length += 1;
        }
        if distance < 2 || length < SHORTEST.min(distance) {
            continue;
        }
        // The longest, and the longest that is whole blocks.
        for whole in [length, length - length % distance] {
            if whole < SHORTEST.min(distance) {
                continue;
            }
            let directly = whole.is_multiple_of(distance);
            // People close with what they began with, as in `!Praxis!` or `2021Praxis2021`.
            let place = match from {
                _ if directly => 0.0,
                0 => OF_THE_BEGINNING,
                _ => (start as f64).log2() + 1.0,
            };
            let bits = AGAIN + place + (whole as f64 / distance as f64).max(1.0).log2();
            let bits = bits + case_of_copy(text, start, whole, |n| from + n);
            edges.add(start, Edge::plain(start + whole, bits, PartKind::Repeat));
        }
    }
}

/// `Anna` and `annA`, `lager_regal`: what stands directly before, or before one sign, backwards.
fn mirrored(text: &Folded, start: usize, edges: &mut Edges) {
    for gap in [1, 2] {
        let Some(last) = start.checked_sub(gap) else { return };
        let of_copy = |n: usize| last.checked_sub(n).and_then(|n| text.get(n));
        let length = (0..=last).take_while(|n| same(of_copy(*n), text.get(start + n))).count();
        if length >= SHORTEST_MIRRORED {
            let case = case_of_copy(text, start, length, |n| last - n);
            edges.add(start, Edge::plain(start + length, MIRRORED + case, PartKind::Repeat));
        }
    }
}

fn same(a: Option<Symbol>, b: Option<Symbol>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a.letter == b.letter)
}

/// Price of the capitals of a copy: none if they were copied, too.
fn case_of_copy(text: &Folded, start: usize, length: usize, original: impl Fn(usize) -> usize) -> f64 {
    let is_upper = |n: usize| text.get(n).is_some_and(|symbol| symbol.upper);
    if (0..length).all(|n| is_upper(start + n) == is_upper(original(n))) {
        return 0.0;
    }
    super::words::capitals(text.symbols().get(start..start + length).unwrap_or_default())
}
