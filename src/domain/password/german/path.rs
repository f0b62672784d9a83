//! The cheapest way through the text, from part to part.
//!
//! Dijkstra's and Viterbi's idea on a line: the cheapest way to a place is the cheapest way to an
//! earlier place and one part more. Every change to a new part costs one bit, for a structure that
//! is one of a few; German compounds (`Praxisschlüssel`) cost less than unrelated words, because
//! the first word says which ones can follow: see [`Way::price`].

use super::{Estimate, Part, PartKind, fold::Folded, words::reading_cost};

/// A part that could stand somewhere.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    /// Where it ends.
    pub(super) to: usize,
    /// Its price beside the rank.
    pub(super) bits: f64,
    /// Price of the word by its rank; 0 if it is no word.
    pub(super) rank_bits: f64,
    /// What it is.
    pub(super) kind: PartKind,
    /// Whether it can be the second word of a compound.
    pub(super) joins: bool,
}

impl Edge {
    /// A part that is no word.
    pub(super) fn plain(to: usize, bits: f64, kind: PartKind) -> Self {
        Self { to, bits, rank_bits: 0.0, kind, joins: false }
    }
}

/// All parts that could stand somewhere, by where they begin.
pub(super) struct Edges(Vec<Vec<Edge>>);

impl Edges {
    pub(super) fn new(length: usize) -> Self {
        Self(vec![Vec::new(); length])
    }

    /// Takes in a part unless a cheaper one of its kind ends at the same place.
    pub(super) fn add(&mut self, from: usize, edge: Edge) {
        let Some(here) = self.0.get_mut(from).filter(|_| edge.to > from) else { return };
        let alike = |old: &&mut Edge| old.to == edge.to && old.kind == edge.kind && old.joins == edge.joins;
        match here.iter_mut().find(alike) {
            Some(old) if old.bits + old.rank_bits <= edge.bits + edge.rank_bits => {}
            Some(old) => *old = edge,
            None => here.push(edge),
        }
    }
}

#[cfg(test)]
impl Edges {
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }
}

/// Every further part.
const NEXT_PART: f64 = 0.5;
/// A part after a single letter or digit: people seldom put one there, random passwords have it.
const AFTER_SINGLE: f64 = 2.5;
/// A word in a compound costs this share of its rank: the words that can follow are fewer.
const COMPOUND_SHARE: f64 = 0.75;
/// Words in one compound up to which that holds; German has few that are longer.
const COMPOUND_WORDS: usize = 3;
/// What a further word of the same row costs more: the row was none, so its second and third word are paid in full.
const NO_COMPOUND: f64 = 4.0;
/// What stands between or behind the words of a compound, and its price: by judgement, the frequent ones low.
const LINKS: [(&str, f64); 28] = [
    ("s", 1.0),
    ("n", 1.0),
    ("en", 1.5),
    ("e", 1.5),
    ("er", 2.0),
    ("es", 2.0),
    ("t", 3.0),
    ("te", 3.0),
    ("st", 3.0),
    ("ten", 3.5),
    ("ter", 3.5),
    ("em", 3.5),
    ("ern", 3.0),
    ("in", 2.5),
    ("innen", 3.0),
    ("chen", 2.5),
    ("lein", 3.0),
    ("i", 2.5),
    ("le", 3.0),
    ("ung", 3.0),
    ("isch", 3.5),
    ("lich", 3.5),
    ("ig", 3.0),
    ("ige", 3.5),
    ("los", 3.5),
    ("bar", 3.5),
    ("end", 3.5),
    ("ende", 4.0),
];

/// How a place was reached.
#[derive(Clone, Copy)]
struct Way {
    bits: f64,
    /// Words of the compound that ends here; 0 if none does; [`SINGLE`] after a single letter or digit.
    words: usize,
    from: (usize, usize),
    part_bits: f64,
    kind: PartKind,
}

impl Way {
    /// What the edge costs after this way, and how many words the compound then has.
    fn price(&self, edge: &Edge) -> (f64, usize) {
        let next_part = if self.words == SINGLE { AFTER_SINGLE } else { NEXT_PART };
        if edge.rank_bits == 0.0 {
            return (edge.bits + next_part, 0);
        }
        if (1..COMPOUND_WORDS).contains(&self.words) && edge.joins && edge.kind == PartKind::Word {
            return (edge.bits + edge.rank_bits * COMPOUND_SHARE, self.words + 1);
        }
        let alone = edge.bits + edge.rank_bits + next_part;
        let is_further = edge.joins && self.words == COMPOUND_WORDS;
        if is_further { (alone + NO_COMPOUND, COMPOUND_WORDS) } else { (alone, 1) }
    }
}

/// After a single letter or digit.
const SINGLE: usize = COMPOUND_WORDS + 1;

/// Ways to each place, by the words of the compound that ends there.
type Ways = Vec<[Option<Way>; SINGLE + 1]>;

/// Finds the cheapest way to the end.
pub(super) fn cheapest(text: &Folded, edges: &Edges) -> Estimate {
    let end = text.len();
    let mut ways: Ways = vec![[None; SINGLE + 1]; end + 1];
    let start = Way { bits: 0.0, words: 0, from: (0, 0), part_bits: 0.0, kind: PartKind::Single };
    reach(&mut ways, 0, start);
    for place in 0..end {
        for words in 0..=SINGLE {
            let Some(way) = ways.get(place).and_then(|here| here.get(words).copied()).flatten() else { continue };
            let mut go = |to: usize, part_bits: f64, words_then: usize, kind: PartKind| {
                let bits = way.bits + part_bits;
                reach(&mut ways, to, Way { bits, words: words_then, from: (place, words), part_bits, kind });
            };
            let alone = text.get(place).is_some_and(|symbol| symbol.letter.is_ascii_alphanumeric());
            go(place + 1, single(text, place), if alone { SINGLE } else { 0 }, PartKind::Single);
            for edge in edges.0.get(place).into_iter().flatten() {
                let (bits, words_then) = way.price(edge);
                go(edge.to, bits, words_then, edge.kind);
            }
            if (1..=COMPOUND_WORDS).contains(&words) {
                for (link, bits) in LINKS {
                    if let Some(changed) = stands(text, place, link) {
                        go(place + link.len(), bits + changed, words, PartKind::Letters);
                    }
                }
            }
        }
    }
    back(text, &ways)
}

fn reach(ways: &mut Ways, place: usize, way: Way) {
    let slot = ways.get_mut(place).and_then(|here| here.get_mut(way.words));
    if let Some(slot) = slot.filter(|slot| slot.is_none_or(|old| way.bits < old.bits)) {
        *slot = Some(way);
    }
}

/// From the end back to the beginning, then the parts in order.
fn back(text: &Folded, ways: &Ways) -> Estimate {
    let end = text.len();
    let all = ways.get(end).into_iter().flatten().flatten();
    let Some(best) = all.min_by(|a, b| a.bits.total_cmp(&b.bits)) else {
        return Estimate { bits: 0.0, parts: Vec::new() };
    };
    let mut parts: Vec<(usize, usize, Way)> = Vec::new();
    let (mut way, mut to) = (*best, end);
    while to > 0 {
        let (from, words) = way.from;
        match parts.last_mut() {
            Some((first, _, next)) if belong_together(&way, next) => {
                *first = from;
                next.part_bits += way.part_bits;
                (next.from, next.kind) = (way.from, way.kind);
            }
            _ => parts.push((from, to, way)),
        }
        to = from;
        match ways.get(from).and_then(|here| here.get(words).copied()).flatten() {
            Some(before) => way = before,
            None => break,
        }
    }
    let part = |(from, to, way): &(usize, usize, Way)| Part {
        kind: way.kind,
        bits: way.part_bits,
        text: text.quote(*from, *to),
    };
    Estimate { bits: best.bits, parts: parts.iter().rev().map(part).collect() }
}

/// Single characters side by side are shown as one part, and an ending with its word.
fn belong_together(before: &Way, after: &Way) -> bool {
    let is_link = after.kind == PartKind::Letters && after.words > 0;
    is_link || (before.kind == PartKind::Single && after.kind == PartKind::Single)
}

/// Price of the look-alikes in a link, if it stands there.
fn stands(text: &Folded, place: usize, link: &str) -> Option<f64> {
    let costs = link.bytes().enumerate();
    costs.map(|(n, letter)| reading_cost(text.get(place + n)?.letter, letter)).sum()
}

/// Price of one character that belongs to nothing: fewer than there are of its class, because some
/// are typed far more often (as zxcvbn's ten for any character, Wheeler 2016, section 4.3).
fn single(text: &Folded, place: usize) -> f64 {
    let Some(symbol) = text.get(place) else { return 0.0 };
    let c = symbol.letter;
    let seen = || text.symbols().iter().take(place).any(|earlier| earlier.letter == c);
    if c.is_ascii_digit() {
        10_f64.log2()
    } else if c.is_ascii_lowercase() {
        if symbol.upper { 20_f64.log2() } else { 14_f64.log2() }
    } else if c.is_ascii() {
        let last = place + 1 == text.len();
        match c {
            '!' if last => 1.5,
            '.' | '?' | '*' | '#' | '+' | '-' | '$' | '_' | '@' if last => 2.8,
            '.' | '-' | '_' | ' ' if seen() => 1.0,
            '!' | '@' | '*' if seen() => 2.0,
            '.' | '-' | '_' | ' ' | '!' | '@' | '*' => 2.5,
            '+' | '&' => 2.8,
            '/' | '#' | '$' | '?' => 3.3,
            _ => 4.0,
        }
    } else {
        7.0
    }
}
