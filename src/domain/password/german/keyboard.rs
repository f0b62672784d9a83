//! Walks over neighbouring keys of a German keyboard: `qwertz`, `asdfgh`, `1qay2wsx`, `147258`.
//!
//! A walk costs its first key, its length, and two bits for every change of direction (after
//! zxcvbn, Wheeler 2016, section 4.3: number of turns, not of keys). Shifted keys count with their key.

use super::{
    PartKind,
    fold::Folded,
    path::{Edge, Edges},
};

/// Rows of keys; each row lies half a key to the right of the one above.
const ROWS: [&str; 4] = ["1234567890ß´", "qwertzuiopü+", "asdfghjklöä#", "yxcvbnm,.-"];
const SHIFTED: [&str; 4] = ["!\"§$%&/()=?`", "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", "YXCVBNM;:_"];
/// The number pad, from top to bottom.
const PAD: [&str; 4] = ["789", "456", "123", "0"];
/// Shortest walk worth naming.
const SHORTEST: usize = 3;
/// The first key: people begin at the left or on top.
const FIRST_KEY: f64 = 4.0;
const TURN: f64 = 2.0;
const SHIFT_CHANGE: f64 = 1.0;

#[derive(Clone, Copy)]
struct Key {
    /// In half keys from the left.
    x: i32,
    y: i32,
    shifted: bool,
}

fn key(c: char) -> Option<Key> {
    let find = |rows: &[&str; 4], shifted| {
        (0_i32..).zip(rows).find_map(|(y, row)| {
            let x = (0_i32..).zip(row.chars()).find(|(_, key)| *key == c).map(|(x, _)| x)?;
            Some(Key { x: 2 * x + y, y, shifted })
        })
    };
    find(&ROWS, false).or_else(|| find(&SHIFTED, true))
}

fn pad_key(c: char) -> Option<Key> {
    (0_i32..).zip(PAD).find_map(|(y, row)| {
        let x = (0_i32..).zip(row.chars()).find(|(_, key)| *key == c).map(|(x, _)| x)?;
        Some(Key { x: 2 * x, y, shifted: false })
    })
}

/// The step from one key to its neighbour; none if they do not touch.
fn step(from: Key, to: Key, widest: i32) -> Option<(i32, i32)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let touches = (dy == 0 && dx.abs() == 2) || (dy.abs() == 1 && dx.abs() <= widest);
    touches.then_some((dx, dy))
}

/// Adds an edge for every walk.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    find_on(text, key, 1, edges);
    find_on(text, pad_key, 2, edges);
}

fn find_on(text: &Folded, key: fn(char) -> Option<Key>, widest: i32, edges: &mut Edges) {
    let keys: Vec<Option<Key>> = text.typed().iter().map(|c| key(*c)).collect();
    for start in 0..keys.len() {
        let mut last = None;
        let mut bits = FIRST_KEY;
        let pairs = keys.iter().skip(start).zip(keys.iter().skip(start + 1));
        for (n, (from, to)) in pairs.enumerate() {
            let (Some(from), Some(to)) = (from, to) else { break };
            let Some(direction) = step(*from, *to, widest) else { break };
            if last != Some(direction) {
                bits += TURN;
            }
            if from.shifted != to.shifted {
                bits += SHIFT_CHANGE;
            }
            last = Some(direction);
            let length = n + 2;
            if length >= SHORTEST {
                let price = bits + (length as f64).log2() - 1.0;
                edges.add(text.start_of(start), Edge::plain(text.start_of(start + length), price, PartKind::Keys));
            }
        }
    }
}
