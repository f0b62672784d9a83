//! Years, dates, and digits that people like.
//!
//! A date costs the logarithm of the days it is chosen from, and a bit or two for the way it is
//! written; a year that of the years.

use super::{
    PartKind,
    fold::Folded,
    path::{Edge, Edges},
};

/// Digits that people put behind a word, with their price in bits: emergency and area numbers, the
/// beginnings of rows, lucky and rude ones. Ordered by judgement, not measured.
const LIKED: [(&str, f64); 49] = [
    ("1", 2.0),
    ("2", 2.7),
    ("3", 3.0),
    ("7", 3.0),
    ("01", 3.5),
    ("02", 5.0),
    ("11", 4.0),
    ("12", 3.0),
    ("13", 4.0),
    ("10", 4.5),
    ("21", 5.0),
    ("22", 4.5),
    ("23", 4.5),
    ("24", 5.0),
    ("42", 5.0),
    ("69", 4.5),
    ("77", 5.0),
    ("88", 5.0),
    ("99", 4.5),
    ("00", 4.5),
    ("04", 5.0),
    ("05", 5.0),
    ("09", 5.5),
    ("96", 5.5),
    ("007", 5.0),
    ("100", 5.5),
    ("110", 6.0),
    ("112", 6.0),
    ("123", 3.0),
    ("321", 5.5),
    ("333", 6.0),
    ("666", 6.0),
    ("777", 6.0),
    ("911", 6.0),
    ("999", 6.0),
    ("1234", 4.5),
    ("4321", 7.0),
    ("12345", 5.5),
    ("123456", 6.5),
    ("1860", 7.5),
    ("0815", 6.5),
    ("4711", 6.5),
    ("0000", 6.5),
    ("1111", 6.5),
    ("1337", 7.0),
    ("0190", 8.5),
    ("1000", 8.0),
    ("0123", 7.5),
    ("2468", 8.5),
];

/// A number up to 299, of which small ones are more frequent.
const HOUSE: f64 = 7.0;

/// Adds an edge for every such number.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    for start in 0..text.typed().len() {
        liked(text, start, edges);
        numbered(text, start, edges);
        for way in WAYS {
            written_date(text, start, way, edges);
        }
    }
}

fn liked(text: &Folded, start: usize, edges: &mut Edges) {
    for (digits, bits) in LIKED {
        let typed = text.typed().iter().skip(start).take(digits.len());
        if digits.chars().eq(typed.copied()) {
            add(text, (start, digits.len()), bits, PartKind::Digits, edges);
        }
    }
}

fn add(text: &Folded, (start, length): (usize, usize), bits: f64, kind: PartKind, edges: &mut Edges) {
    edges.add(text.start_of(start), Edge::plain(text.start_of(start + length), bits, kind));
}

/// How dates are written: D day, M month, Y year of two digits, J year of four, d and m without
/// leading zero, Q a quarter such as `Q3`, `.` one of the usual separators. With the bits for choosing this way.
const WAYS: [(&str, f64); 27] = [
    ("J", 0.0),
    ("DM", 1.0),
    ("DMY", 0.0),
    ("DMJ", 0.0),
    ("MJ", 1.0),
    ("MY", 1.0),
    ("JMD", 1.5),
    ("YMD", 2.0),
    ("JM", 2.0),
    ("MD", 3.0),
    ("D.M", 2.0),
    ("D.M.", 1.5),
    ("D.M.Y", 0.5),
    ("D.M.J", 0.0),
    ("d.m.", 2.0),
    ("d.m.Y", 2.0),
    ("d.m.J", 1.0),
    ("dmJ", 2.0),
    ("dmY", 2.5),
    ("M.J", 2.0),
    ("J.M.D", 2.0),
    ("J.J", 2.0),
    ("QJ", 2.0),
    ("QY", 2.0),
    ("Q.J", 2.0),
    ("Q.Y", 2.0),
    ("J.Q", 2.5),
];

/// Reads the way from `start`; adds an edge if a date stands there.
fn written_date(text: &Folded, start: usize, (way, choosing): (&str, f64), edges: &mut Edges) {
    let mut at = start;
    let mut bits = choosing;
    let mut separator = None;
    for part in way.chars() {
        let read = match part {
            'D' | 'd' => number(text, at, part == 'D', 31).map(|length| (length, 31_f64.log2())),
            'M' | 'm' => number(text, at, part == 'M', 12).map(|length| (length, 12_f64.log2())),
            'Q' => quarter(text, at).map(|length| (length, 2.0)),
            'Y' => digits(text, at, 2).map(|year| (2, short_year_bits(year))),
            'J' => digits(text, at, 4).and_then(|year| Some((4, year_bits(year)?))),
            _ => text.typed().get(at).filter(|c| matches!(c, '.' | '-' | '/' | '_' | ' ' | ':')).and_then(|c| {
                let same = separator.is_none_or(|known| known == *c);
                separator = Some(*c);
                same.then_some((1, 0.0))
            }),
        };
        let Some((length, price)) = read else { return };
        at += length;
        bits += price;
    }
    let kind = if way == "J" { PartKind::Year } else { PartKind::Date };
    add(text, (start, at - start), bits, kind, edges);
}

/// The digits from there as a number.
fn digits(text: &Folded, at: usize, count: usize) -> Option<u32> {
    let typed = text.typed().get(at..at + count)?;
    typed.iter().try_fold(0, |number, c| Some(number * 10 + c.to_digit(10)?))
}

/// Length of a number from 1 to `most`, with two digits or without leading zero.
fn number(text: &Folded, at: usize, two: bool, most: u32) -> Option<usize> {
    let fits = |count: usize| digits(text, at, count).is_some_and(|n| (1..=most).contains(&n)).then_some(count);
    if two { fits(2) } else { fits(2).filter(|_| text.typed().get(at) != Some(&'0')).or_else(|| fits(1)) }
}

/// Length of a quarter of the year.
fn quarter(text: &Folded, at: usize) -> Option<usize> {
    let letter = text.typed().get(at).is_some_and(|c| matches!(c, 'q' | 'Q'));
    (letter && digits(text, at + 1, 1).is_some_and(|n| (1..=4).contains(&n))).then_some(2)
}

/// Years: the last twenty are what people write most, then their birth.
fn year_bits(year: u32) -> Option<f64> {
    match year {
        2010..=2030 => Some(4.4),
        1950..=2009 => Some(6.4),
        1900..=1949 | 2031..=2039 => Some(8.0),
        _ => None,
    }
}

/// The same with two digits.
fn short_year_bits(year: u32) -> f64 {
    match year {
        10..=30 => 4.9,
        _ => 6.4,
    }
}

/// `17b`: a number of a house, a room or a road up to 299 with a letter, or one of three digits.
fn numbered(text: &Folded, start: usize, edges: &mut Edges) {
    let digit = |at: usize| text.typed().get(at).and_then(|c| c.to_digit(10));
    let begins = start.checked_sub(1).is_none_or(|before| digit(before).is_none());
    let count = (start..start + 4).take_while(|at| digit(*at).is_some()).count();
    let fits = begins && matches!((count, digit(start)), (1..=2, Some(1..=9)) | (3, Some(1 | 2)));
    if !fits {
        return;
    }
    let letter = text.typed().get(start + count).is_some_and(|c| matches!(c.to_ascii_lowercase(), 'a'..='d'));
    let alone = |at: usize| text.typed().get(at).is_none_or(|c| !c.is_alphanumeric());
    if letter && alone(start + count + 1) {
        add(text, (start, count + 1), HOUSE + 2.0, PartKind::Digits, edges);
    } else if count == 3 && alone(start + count) {
        add(text, (start, count), HOUSE, PartKind::Digits, edges);
    }
}
