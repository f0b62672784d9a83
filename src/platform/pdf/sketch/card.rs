//! A card on its way into a slot: the device with its slots, and beside it the card, chip ahead.

use super::{FINE, FRAME, LABEL, Pen, STRONG, THICK};
use crate::domain::guide::Chip;

const PAD: f32 = 8.0;
const SLOT: f32 = 27.0;
const CARD: (f32, f32) = (84.0, 53.0);
const CHIP: (f32, f32) = (16.0, 14.0);
const ARROW: f32 = 26.0;
const SLIT: f32 = 20.0;

/// What is drawn.
pub(super) struct Card<'a> {
    pub(super) device: &'a str,
    pub(super) slots: &'a [String],
    pub(super) mark: &'a str,
    pub(super) label: &'a str,
    pub(super) chip: Chip,
}

pub(super) fn card(pen: &mut Pen<'_>, card: &Card<'_>, width: f32) {
    let wide = (width - CARD.0 - ARROW).max(80.0);
    let head = pen.lines(card.device, STRONG, wide - 2.0 * PAD);
    let mut y = pen.write((PAD, PAD), STRONG, head) + 4.0;
    let mut middle = y + SLOT / 2.0;
    for slot in card.slots {
        let meant = slot == card.mark;
        let style = if meant { STRONG } else { LABEL };
        let lines = pen.lines(slot, style, wide - SLIT - 4.0 * PAD);
        let high = lines.len() as f32 * style.leading;
        let row = (high + PAD).max(SLOT);
        let centre = y + (row - 4.0) / 2.0;
        pen.write((2.0 * PAD, centre - high / 2.0), style, lines);
        if meant {
            middle = centre;
            pen.frame([PAD, y, wide - PAD + 1.0, row - 4.0], THICK);
        }
        let slit =
            [(wide - SLIT, centre - 1.6), (wide, centre - 1.6), (wide, centre + 1.6), (wide - SLIT, centre + 1.6)];
        if meant {
            pen.fill(slit.to_vec());
        } else {
            pen.frame([wide - SLIT, centre - 1.6, SLIT, 3.2], FINE);
        }
        y += row;
    }
    pen.frame([0.0, 0.0, wide, y + PAD], FRAME);
    let tip = wide + 5.0;
    pen.stroke(vec![(wide + ARROW - 3.0, middle), (tip + 2.0, middle)], 2.0);
    pen.fill(vec![(tip, middle), (tip + 8.0, middle - 5.0), (tip + 8.0, middle + 5.0)]);
    plastic(pen, card, (wide + ARROW, (middle - CARD.1 / 2.0).max(0.0)));
}

/// The card, its chip ahead; a chip that looks away is dashed, one that looks nobody knows where left out.
fn plastic(pen: &mut Pen<'_>, card: &Card<'_>, (x, y): (f32, f32)) {
    pen.frame([x, y, CARD.0 - 1.0, CARD.1], FRAME);
    let (left, top) = (x + 8.0, y + CARD.1 / 2.0 - CHIP.1 / 2.0 - 3.0);
    let (right, bottom) = (left + CHIP.0, top + CHIP.1);
    let lines = pen.lines(card.label, STRONG, CARD.0 - CHIP.0 - 18.0);
    let high = lines.len() as f32 * STRONG.leading;
    if card.chip == Chip::Unknown {
        pen.write((left, f32::midpoint(top, bottom) - high / 2.0), STRONG, lines);
        return;
    }
    if matches!(card.chip, Chip::Up | Chip::Front) {
        pen.frame([left, top, CHIP.0, CHIP.1], FRAME);
        let (across, down) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
        pen.stroke(vec![(left, down), (right, down)], FINE);
        pen.stroke(vec![(across, top), (across, bottom)], FINE);
    } else {
        for n in [0.0_f32, 1.0, 2.0] {
            let at = left + n * 6.4;
            pen.stroke(vec![(at, top), (at + 3.2, top)], FINE);
            pen.stroke(vec![(at, bottom), (at + 3.2, bottom)], FINE);
        }
        for n in [0.0_f32, 1.0] {
            let at = top + 2.5 + n * 6.0;
            pen.stroke(vec![(left, at), (left, at + 3.0)], FINE);
            pen.stroke(vec![(right, at), (right, at + 3.0)], FINE);
        }
    }
    pen.write((right + 5.0, f32::midpoint(top, bottom) - high / 2.0), STRONG, lines);
}
