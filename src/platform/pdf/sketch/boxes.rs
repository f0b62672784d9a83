//! Keys to press together, and a device with its parts: rows of labelled boxes.

use super::{FINE, FRAME, LABEL, Pen, STRONG, THICK};

const PAD: f32 = 8.0;
const GAP: f32 = 6.0;
const CAP: f32 = 30.0;
const PART: f32 = 24.0;

/// Big caps joined by "+".
pub(super) fn keys(pen: &mut Pen<'_>, keys: &[String], width: f32) {
    let plus = pen.width("+", STRONG);
    let (mut x, mut y) = (0.0, 2.0);
    for (n, key) in keys.iter().enumerate() {
        let cap = (pen.width(key, STRONG) + 2.0 * PAD).max(42.0);
        let joint = if n == 0 { 0.0 } else { plus + 2.0 * GAP };
        if x > 0.0 && x + joint + cap > width {
            x = 0.0;
            y += CAP + GAP;
        }
        if n > 0 {
            let lines = pen.lines("+", STRONG, width);
            pen.write((x + GAP, y + (CAP - STRONG.leading) / 2.0), STRONG, lines);
            x += joint;
        }
        pen.frame([x + 1.0, y, cap - 2.0, CAP], 1.6);
        // The lower edge is thick, as a key stands out of the keyboard.
        pen.stroke(vec![(x + 2.0, y + CAP), (x + cap - 2.0, y + CAP)], 3.4);
        let lines = pen.lines(key, STRONG, cap);
        let indent = (cap - lines.first().map_or(0.0, |line| line.width)) / 2.0;
        pen.write((x + indent, y + (CAP - STRONG.leading) / 2.0), STRONG, lines);
        x += cap;
    }
    pen.reach(y + CAP + 4.0);
}

/// A device; the part meant has a thick frame. No mouse points at it.
pub(super) fn device(pen: &mut Pen<'_>, name: &str, parts: &[String], mark: &str, width: f32) {
    let head = pen.lines(name, STRONG, width - 2.0 * PAD);
    let mut y = pen.write((PAD, PAD), STRONG, head) + GAP;
    let mut x = PAD;
    for part in parts {
        let meant = part == mark;
        let style = if meant { STRONG } else { LABEL };
        let lines = pen.lines(part, style, width - 4.0 * PAD);
        let text = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let high = (lines.len() as f32 * style.leading + PAD).max(PART);
        let wide = text + 2.0 * PAD;
        if x > PAD && x + wide > width - PAD {
            x = PAD;
            y += high + GAP;
        }
        pen.frame([x, y, wide, high], if meant { THICK } else { FINE });
        pen.write((x + PAD, y + (high - lines.len() as f32 * style.leading) / 2.0), style, lines);
        pen.reach(y + high);
        x += wide + GAP;
    }
    let bottom = pen.block.height + PAD;
    pen.frame([0.0, 0.0, width, bottom], FRAME);
}
