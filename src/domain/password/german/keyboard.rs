//! Walks over neighbouring keys of a German keyboard: `qwertz`, `asdfgh`, `147258`; and patterns of
//! steps that come again and again, wherever the hand jumps between: `1qay2wsx`, `qawsedrf`.
//!
//! A walk costs its first key, its length, and two bits for every change of direction (after
//! zxcvbn, Wheeler 2016, section 4.3: number of turns, not of keys). A pattern costs the steps until
//! it comes again, of which a jump costs the choice of a key. Shifted keys count with their key.

use super::{
    PartKind,
    fold::Folded,
    path::{Edge, Edges},
};

/// Rows of keys; each row lies half a key to the right of the one above.
const ROWS: [&str; 4] = ["1234567890ß´", "qwertzuiopü+", "asdfghjklöä#", "yxcvbnm,.-"];
const SHIFTED: [&str; 4] = ["!\"§$%&/()=?`", "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", "YXCVBNM;:_"];
/// Where letters lie on other keys than here, on the keyboards of most lists of leaked passwords.
const US_ROWS: [&str; 4] = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];
const US_SHIFTED: [&str; 4] = ["!@#$%^&*()_+", "QWERTYUIOP{}", "ASDFGHJKL:\"", "ZXCVBNM<>?"];
/// The number pad, from top to bottom.
const PAD: [&str; 4] = ["789", "456", "123", "0"];
/// Shortest walk worth naming.
const SHORTEST: usize = 3;
/// The first key: people begin at the left or on top.
const FIRST_KEY: f64 = 4.0;
const TURN: f64 = 2.0;
const SHIFT_CHANGE: f64 = 1.0;
/// A step to any of some forty keys.
const JUMP: f64 = 5.3;
/// Longest pattern: down one column and up the next.
const LONGEST_PATTERN: usize = 8;
/// Steps that must come again, and the price of saying after how many steps.
const FEWEST_AGAIN: usize = 3;
const PATTERN: f64 = 2.0;

#[derive(Clone, Copy)]
struct Key {
    /// In half keys from the left.
    x: i32,
    y: i32,
    shifted: bool,
}

fn key_in(rows: &[&str; 4], shifted: bool, c: char) -> Option<Key> {
    (0_i32..).zip(rows).find_map(|(y, row)| {
        let x = (0_i32..).zip(row.chars()).find(|(_, key)| *key == c).map(|(x, _)| x)?;
        Some(Key { x: 2 * x + y, y, shifted })
    })
}

fn german_key(c: char) -> Option<Key> {
    key_in(&ROWS, false, c).or_else(|| key_in(&SHIFTED, true, c))
}

fn us_key(c: char) -> Option<Key> {
    key_in(&US_ROWS, false, c).or_else(|| key_in(&US_SHIFTED, true, c))
}

/// The keys of the number pad lie straight above each other.
fn pad_key(c: char) -> Option<Key> {
    key_in(&PAD, false, c).map(|key| Key { x: key.x - key.y, ..key })
}

/// From one key to the next: how far right, how far down.
type Step = (i32, i32);

fn step(from: Key, to: Key) -> Step {
    (to.x - from.x, to.y - from.y)
}

/// Whether the keys lie side by side.
fn touches((dx, dy): Step, widest: i32) -> bool {
    (dy == 0 && dx.abs() == 2) || (dy.abs() == 1 && dx.abs() <= widest)
}

/// Adds an edge for every walk and every pattern.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    let keys_of = |key: fn(char) -> Option<Key>| text.typed().iter().map(|c| key(*c)).collect::<Vec<_>>();
    let mut add = |(start, length): (usize, usize), bits: f64| {
        let bits = bits + (length as f64).log2() - 1.0;
        edges.add(text.start_of(start), Edge::plain(text.start_of(start + length), bits, PartKind::Keys));
    };
    for key in [german_key, us_key] {
        let keys = keys_of(key);
        walks(&keys, 1, &mut add);
        patterns(&keys, &mut add);
    }
    walks(&keys_of(pad_key), 2, &mut add);
}

/// Keys side by side; `widest` is how far the key above or below may lie to the side.
fn walks(keys: &[Option<Key>], widest: i32, add: &mut impl FnMut((usize, usize), f64)) {
    for start in 0..keys.len() {
        let mut last = None;
        let mut bits = FIRST_KEY;
        let pairs = keys.iter().skip(start).zip(keys.iter().skip(start + 1));
        for (n, (from, to)) in pairs.enumerate() {
            let (Some(from), Some(to)) = (from, to) else { break };
            let step = step(*from, *to);
            if !touches(step, widest) {
                break;
            }
            if last != Some(step) {
                bits += TURN;
            }
            if from.shifted != to.shifted {
                bits += SHIFT_CHANGE;
            }
            last = Some(step);
            if n + 2 >= SHORTEST {
                add((start, n + 2), bits);
            }
        }
    }
}

/// The same few steps again and again.
fn patterns(keys: &[Option<Key>], add: &mut impl FnMut((usize, usize), f64)) {
    let steps: Vec<Option<(Step, bool)>> = keys
        .iter()
        .zip(keys.iter().skip(1))
        .map(|(from, to)| (*from).zip(*to).map(|(from, to)| (step(from, to), from.shifted != to.shifted)))
        .collect();
    for start in 0..steps.len() {
        let mut bits = FIRST_KEY + PATTERN;
        let mut last = None;
        for period in 1..=LONGEST_PATTERN {
            let Some((step, shifts)) = steps.get(start + period - 1).copied().flatten() else { break };
            bits += if last == Some(step) {
                0.0
            } else if touches(step, 1) || step == (0, 0) {
                TURN
            } else {
                JUMP
            };
            bits += if shifts { SHIFT_CHANGE } else { 0.0 };
            last = Some(step);
            let later = steps.iter().skip(start + period);
            let again = steps.iter().skip(start).zip(later).take_while(|(a, b)| a.is_some() && a == b).count();
            // Where the next part begins with a key that would fit by chance, the pattern ends a little earlier.
            for again in again.saturating_sub(2).max(FEWEST_AGAIN)..=again {
                add((start, period + again + 1), bits);
            }
        }
    }
}
