//! A window, menu or list with the entry or button to press; and a browser's address line.

use super::{FINE, FRAME, LABEL, POINTER, Pen, STRONG, THICK};

const PAD: f32 = 8.0;
const GAP: f32 = 5.0;
const FIELD: f32 = 18.0;
const BUTTON: f32 = 24.0;

/// What is drawn.
pub(super) struct Window<'a> {
    pub(super) title: &'a str,
    pub(super) fields: &'a [String],
    pub(super) entries: &'a [String],
    pub(super) buttons: &'a [String],
    pub(super) press: &'a str,
}

pub(super) fn window(pen: &mut Pen<'_>, window: &Window<'_>, width: f32) {
    let room = width - 2.0 * PAD;
    let mut y = PAD;
    if !window.title.is_empty() {
        let lines = pen.lines(window.title, STRONG, room);
        y = pen.write((PAD, y), STRONG, lines) + 3.0;
        pen.stroke(vec![(0.0, y), (width, y)], FINE);
        y += GAP;
    }
    for field in window.fields {
        let meant = field == window.press;
        let style = if meant { STRONG } else { LABEL };
        let lines = pen.lines(field, style, room);
        y = pen.write((PAD, y), style, lines) + 1.0;
        pen.frame([PAD, y, room, FIELD], if meant { THICK } else { FINE });
        y += FIELD + GAP;
    }
    for entry in window.entries {
        y = entry_line(pen, entry, entry == window.press, (y, width));
    }
    if !window.buttons.is_empty() {
        y = buttons(pen, window, (y + 2.0, width));
    }
    pen.frame([0.0, 0.0, width, y + PAD - GAP], FRAME);
}

fn entry_line(pen: &mut Pen<'_>, entry: &str, meant: bool, (y, width): (f32, f32)) -> f32 {
    let style = if meant { STRONG } else { LABEL };
    let around = if meant { 4.0 } else { 0.0 };
    let lines = pen.lines(entry, style, width - 4.0 * PAD - POINTER);
    let below = pen.write((2.0 * PAD, y + around), style, lines) + around;
    if meant {
        pen.frame([PAD, y, width - 2.0 * PAD, below - y], THICK);
        pen.pointer((width - 2.0 * PAD - POINTER + 3.0, f32::midpoint(y, below) - 4.0));
    }
    below + GAP
}

fn buttons(pen: &mut Pen<'_>, window: &Window<'_>, (top, width): (f32, f32)) -> f32 {
    let (mut x, mut y) = (PAD, top);
    for label in window.buttons {
        let meant = label == window.press;
        let style = if meant { STRONG } else { LABEL };
        let lines = pen.lines(label, style, width - 4.0 * PAD - POINTER);
        let text = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let wide = text + 2.0 * PAD + if meant { POINTER } else { 0.0 };
        if x > PAD && x + wide > width - PAD {
            x = PAD;
            y += BUTTON + GAP;
        }
        let high = BUTTON.max(lines.len() as f32 * style.leading + PAD);
        pen.frame([x, y, wide, high], if meant { THICK } else { FINE });
        pen.write((x + PAD, y + (high - lines.len() as f32 * style.leading) / 2.0), style, lines);
        if meant {
            pen.pointer((x + wide - POINTER, y + high / 2.0 - 3.0));
        }
        x += wide + GAP;
    }
    y + BUTTON + GAP
}

/// The address stands in the thick frame, because it is what is typed.
pub(super) fn address(pen: &mut Pen<'_>, address: &str, width: f32) {
    let lines = pen.lines(address, STRONG, width - 4.0 * PAD);
    let high = lines.len() as f32 * STRONG.leading + 10.0;
    pen.write((2.0 * PAD, PAD + 5.0), STRONG, lines);
    pen.frame([PAD, PAD, width - 2.0 * PAD, high], THICK);
    let line = high + 2.0 * PAD;
    pen.stroke(vec![(0.0, line), (width, line)], FINE);
    pen.frame([0.0, 0.0, width, line + 16.0], FRAME);
}
