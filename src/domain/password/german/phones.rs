//! Telephone numbers: `0171-2345678`, `030/4711 0815`.
//!
//! A number costs its area and the digits after it. Of some 5,200 areas (numbering plan of the
//! Federal Network Agency) the four with two digits have the most telephones; mobile numbers begin
//! with one of some thirty blocks. How often each is chosen is judgement.

use super::{
    PartKind,
    fold::Folded,
    path::{Edge, Edges},
};

/// Choosing a mobile block, and areas by the digits after the zero.
const MOBILE: f64 = 4.5;
const AREA_2: f64 = 3.0;
const AREA_3: f64 = 6.5;
const AREA_4: f64 = 10.0;
/// Digits after the area.
const SHORTEST: usize = 5;
const LONGEST: usize = 8;
/// Writing a sign after the area.
const SEPARATED: f64 = 1.0;

/// Adds an edge for every telephone number.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    for start in 0..text.len() {
        for (length, bits) in areas(text, start) {
            let after = start + length;
            let is_sign = text.get(after).is_some_and(|symbol| matches!(symbol.letter, ' ' | '-' | '/'));
            let (first, bits) = if is_sign { (after + 1, bits + SEPARATED) } else { (after, bits) };
            for count in SHORTEST..=LONGEST {
                if (first..first + count).all(|at| digit(text, at).is_some()) {
                    let bits = bits + count as f64 * 10_f64.log2();
                    edges.add(start, Edge::plain(first + count, bits, PartKind::Phone));
                }
            }
        }
    }
}

/// Length and price of what can be the area there.
fn areas(text: &Folded, start: usize) -> Vec<(usize, f64)> {
    let number: Vec<u32> = (start..start + 5).map_while(|at| digit(text, at)).collect();
    match number.as_slice() {
        [0, 1, 5..=7, _, ..] => vec![(4, MOBILE)],
        [0, 3 | 4, 0, ..] | [0, 6 | 8, 9, ..] => vec![(3, AREA_2)],
        [0, 2..=9, _, _, _] => vec![(4, AREA_3), (5, AREA_4)],
        [0, 2..=9, _, _] => vec![(4, AREA_3)],
        _ => Vec::new(),
    }
}

fn digit(text: &Folded, at: usize) -> Option<u32> {
    text.get(at)?.letter.to_digit(10)
}
