//! A small German keyboard of plain rectangles, so that a key is found by its place.
//!
//! The row of F keys is left out; keys that are not in the picture are simply not marked.

use egui::{CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, vec2};

use crate::ui::theme;

/// Size of the picture.
pub(super) const WIDE: f32 = 209.0;
pub(super) const HIGH: f32 = 57.0;

/// Distance between two keys, and the free space between them.
const PITCH: f32 = 11.2;
const GAP: f32 = 2.2;
const KEY: f32 = PITCH - GAP;

/// A key: what may be printed on it, in small letters, and its width.
type Key = (&'static [&'static str], f32);

/// Keys of width 1, by their letters.
const fn plain(names: &'static [&'static str]) -> Key {
    (names, KEY)
}

const NUMBERS: &[Key] = &[
    plain(&["^"]),
    plain(&["1"]),
    plain(&["2"]),
    plain(&["3"]),
    plain(&["4"]),
    plain(&["5"]),
    plain(&["6"]),
    plain(&["7"]),
    plain(&["8"]),
    plain(&["9"]),
    plain(&["0"]),
    plain(&["ß"]),
    plain(&["´"]),
    (&["rück", "rücktaste", "backspace"], 20.2),
];
const UPPER: &[Key] = &[
    (&["tab", "tabulator"], 14.6),
    plain(&["q"]),
    plain(&["w"]),
    plain(&["e"]),
    plain(&["r"]),
    plain(&["t"]),
    plain(&["z"]),
    plain(&["u"]),
    plain(&["i"]),
    plain(&["o"]),
    plain(&["p"]),
    plain(&["ü"]),
    plain(&["+"]),
    (&["eingabe", "enter"], 14.6),
];
const MIDDLE: &[Key] = &[
    (&["feststell"], 18.0),
    plain(&["a"]),
    plain(&["s"]),
    plain(&["d"]),
    plain(&["f"]),
    plain(&["g"]),
    plain(&["h"]),
    plain(&["j"]),
    plain(&["k"]),
    plain(&["l"]),
    plain(&["ö"]),
    plain(&["ä"]),
    (&["eingabe", "enter"], 22.4),
];
const LOWER: &[Key] = &[
    (&["umschalt", "shift"], 12.4),
    plain(&["<"]),
    plain(&["y"]),
    plain(&["x"]),
    plain(&["c"]),
    plain(&["v"]),
    plain(&["b"]),
    plain(&["n"]),
    plain(&["m"]),
    plain(&[","]),
    plain(&["."]),
    plain(&["-"]),
    (&[], 28.0),
];
const BOTTOM: &[Key] = &[
    (&["strg", "ctrl"], 14.6),
    (&["windows", "win", "windows-taste"], 11.2),
    (&["alt"], 12.4),
    (&["leertaste"], 67.2),
    (&["alt gr", "altgr"], 12.4),
    (&[], 11.2),
    (&["menü"], 12.4),
    (&[], 9.0),
];
const ROWS: [&[Key]; 5] = [NUMBERS, UPPER, MIDDLE, LOWER, BOTTOM];

/// The block at the right: names, column and row.
const BLOCK: [(&[&str], u8, u8); 10] = [
    (&["einfg"], 0, 0),
    (&["pos1", "pos 1"], 1, 0),
    (&["bild auf"], 2, 0),
    (&["entf", "entfernen", "del"], 0, 1),
    (&["ende"], 1, 1),
    (&["bild ab"], 2, 1),
    (&["pfeil auf"], 1, 3),
    (&["pfeil links"], 0, 4),
    (&["pfeil ab"], 1, 4),
    (&["pfeil rechts"], 2, 4),
];
const BLOCK_LEFT: f32 = 175.7;

/// Is at least one of the keys in the picture?
pub(super) fn knows_any(keys: &[String]) -> bool {
    let block = BLOCK.iter().map(|(names, _, _)| *names);
    let rows = ROWS.iter().flat_map(|row| row.iter().map(|(names, _)| *names));
    block.chain(rows).any(|names| wanted(keys, names))
}

fn wanted(keys: &[String], names: &[&str]) -> bool {
    keys.iter().any(|key| {
        let key = key.to_lowercase();
        names.contains(&key.as_str())
    })
}

/// Paints the keyboard with the given keys filled.
pub(super) fn keyboard_ui(ui: &Ui, at: Pos2, keys: &[String]) {
    for (line, row) in (0_u8..).zip(ROWS) {
        let mut x = 1.0;
        for (names, width) in row {
            key_ui(ui, at, x, line, *width, wanted(keys, names));
            x += width + GAP;
        }
    }
    for (names, column, line) in BLOCK {
        let x = BLOCK_LEFT + f32::from(column) * PITCH;
        key_ui(ui, at, x, line, KEY, wanted(keys, names));
    }
}

fn key_ui(ui: &Ui, at: Pos2, x: f32, line: u8, width: f32, marked: bool) {
    let t = theme::tokens(ui);
    let (fill, edge) = if marked { (t.accent, t.accent) } else { (t.surface, t.border) };
    let min = at + vec2(x, 1.0 + f32::from(line) * PITCH);
    let rect = Rect::from_min_size(min, vec2(width, KEY));
    let stroke = Stroke::new(1.0, edge);
    ui.painter().rect(rect, CornerRadius::same(2), fill, stroke, StrokeKind::Middle);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_names_are_found() {
        let keys = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(knows_any(&keys(&["Strg", "Alt", "Entf"])));
        assert!(knows_any(&keys(&["Windows", "L"])));
        assert!(!knows_any(&keys(&["F12"])));
    }
}
