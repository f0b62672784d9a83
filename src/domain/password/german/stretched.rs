//! Words that are typed letter by letter: `S-o-m-m-e-r`, or with every letter twice: `PPrraaxxiiss`.

use super::{
    Dictionary, PartKind,
    fold::{Folded, Symbol},
    path::{Edge, Edges},
};

/// Shortest word that is looked for.
const SHORTEST: usize = 4;
/// Doing this at all, and choosing the sign between.
const STRETCHED: f64 = 4.0;

/// Adds an edge for every such word.
pub(super) fn find(text: &Folded, dictionary: &Dictionary, kind: PartKind, edges: &mut Edges) {
    for start in 0..text.len() {
        let (Some(first), Some(second)) = (text.get(start), text.get(start + 1)) else { return };
        let doubled = first.letter == second.letter;
        if first.letter.is_ascii_lowercase() && (doubled || !second.letter.is_alphanumeric()) {
            read(text, dictionary, kind, start, edges);
        }
    }
}

fn read(text: &Folded, dictionary: &Dictionary, kind: PartKind, start: usize, edges: &mut Edges) {
    let between = text.get(start + 1).map(|symbol| symbol.letter).filter(|sign| !sign.is_alphanumeric());
    let mut beginning = dictionary.all();
    let mut letters: Vec<Symbol> = Vec::new();
    for at in (start..text.len()).step_by(2) {
        let Some(symbol) = text.get(at).filter(|symbol| symbol.letter.is_ascii_lowercase()) else { return };
        let Some(next) = dictionary.narrow(beginning, symbol.letter as u8) else { return };
        beginning = next;
        letters.push(symbol);
        let after = text.get(at + 1).map(|symbol| symbol.letter);
        let goes_on = after == Some(between.unwrap_or(symbol.letter));
        // The last letter needs no sign after it, but its double.
        if (goes_on || between.is_some())
            && letters.len() >= SHORTEST
            && let Some(rank_bits) = dictionary.ends_at(beginning)
        {
            let to = if between.is_some() { at + 1 } else { at + 2 };
            let bits = rank_bits + STRETCHED + super::words::capitals(&letters);
            edges.add(start, Edge::plain(to, bits, kind));
        }
        if !goes_on {
            return;
        }
    }
}
