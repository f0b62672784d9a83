//! The same again: one character many times, rows such as `abcd` or `9876`, a block seen before.
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

/// Adds an edge for every repetition.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    for start in 0..text.len() {
        same_and_rows(text, start, edges);
        blocks(text, start, edges);
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
    let same = |a: Option<Symbol>, b: Option<Symbol>| matches!((a, b), (Some(a), Some(b)) if a.letter == b.letter);
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
            let place = if directly { 0.0 } else { (start as f64).log2() + 1.0 };
            let case = super::words::capitals(text.symbols().get(start..start + whole).unwrap_or_default());
            let bits = AGAIN + place + (whole as f64 / distance as f64).max(1.0).log2() + case;
            edges.add(start, Edge::plain(start + whole, bits, PartKind::Repeat));
        }
    }
}
