//! Letters that read like German although no dictionary has the word: dialect, pet names, slips.
//!
//! Each letter costs by how often it follows the three before it in the dictionary's words (a
//! Markov chain of order three with the word's end as a letter of its own; for passwords: Narayanan
//! and Shmatikov 2005, "Fast Dictionary Attacks on Passwords Using Time-Space Tradeoff"). Because
//! the chances of all words add up to one, at most `2^b` strings of letters can cost `b` bits or
//! less: random letters are not taken for German.
//!
//! Counts are smoothed by what follows the two, one, no letters before (Witten and Bell 1991).

use super::{
    Dictionary, PartKind,
    fold::{Folded, Symbol},
    path::{Edge, Edges},
    words::capitals,
};

/// Letters and the edge of a word.
const SIZE: usize = 27;
/// Shortest and longest run that is read as one word.
const SHORTEST: usize = 3;
const LONGEST: usize = 24;
/// Choosing an unknown word rather than a known one.
const UNKNOWN: f64 = 1.5;
/// Prices are kept in sixteenths of a bit.
const STEPS: f64 = 16.0;

/// What the fourth of four neighbouring letters costs.
pub(super) struct Letters {
    price: Vec<u8>,
}

impl Letters {
    /// Counts the dictionary: words that are used more often weigh more, but not by their full
    /// frequency, or the few most frequent ones would be all that counts.
    pub(super) fn counted_from(dictionary: &Dictionary) -> Self {
        let mut counts: Vec<Vec<f32>> = (1..=4_u32).map(|n| vec![0.0; SIZE.pow(n)]).collect();
        for (word, bits) in dictionary.words() {
            let weight = 1.0 + f32::from(18_u8.saturating_sub(bits));
            let mut before = 0_usize;
            for n in 0..=word.len() {
                let letter = word.get(n).map_or(0, |letter| code(*letter));
                let window = before * SIZE + letter;
                for (length, table) in (1_u32..).zip(&mut counts) {
                    if let Some(slot) = table.get_mut(window % SIZE.pow(length)) {
                        *slot += weight;
                    }
                }
                before = window % SIZE.pow(3);
            }
        }
        let mut shares: Vec<f32> = vec![1.0 / SIZE as f32];
        for table in &counts {
            shares = smoothed(table, &shares);
        }
        let price = shares.iter().map(|share| (f64::from(-share.log2()) * STEPS).round().clamp(0.0, 255.0) as u8);
        Self { price: price.collect() }
    }

    /// Price of a letter after three others, 0 standing for the edge.
    fn bits(&self, window: usize) -> f64 {
        self.price.get(window).map_or(16.0, |price| f64::from(*price) / STEPS)
    }
}

/// Shares of each letter after its context: the counts, and the shorter context's shares weighted
/// by the number of different letters that were seen.
fn smoothed(counts: &[f32], shorter: &[f32]) -> Vec<f32> {
    let mut shares = Vec::with_capacity(counts.len());
    for (context, row) in counts.chunks(SIZE).enumerate() {
        let sum: f32 = row.iter().sum();
        let kinds = row.iter().filter(|count| **count > 0.0).count().max(1) as f32;
        for (letter, count) in row.iter().enumerate() {
            let place = (context * SIZE + letter) % shorter.len();
            shares.push((count + kinds * shorter.get(place).copied().unwrap_or_default()) / (sum + kinds));
        }
    }
    shares
}

fn code(letter: u8) -> usize {
    if letter.is_ascii_lowercase() { usize::from(letter - b'a') + 1 } else { 0 }
}

/// Adds an edge for every run of letters.
pub(super) fn find(text: &Folded, letters: &Letters, edges: &mut Edges) {
    for start in 0..text.len() {
        let mut before = 0;
        let mut bits = UNKNOWN;
        for at in start..text.len().min(start + LONGEST) {
            let Some(symbol) = text.get(at).filter(|symbol| symbol.letter.is_ascii_lowercase()) else { break };
            let window = before * SIZE + code(symbol.letter as u8);
            bits += letters.bits(window);
            before = window % SIZE.pow(3);
            if at + 1 - start >= SHORTEST {
                let typed: &[Symbol] = text.symbols().get(start..=at).unwrap_or_default();
                let bits = bits + letters.bits(before * SIZE) + capitals(typed);
                edges.add(start, Edge::plain(at + 1, bits, PartKind::Letters));
            }
        }
    }
}
