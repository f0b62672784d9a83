//! A card on its way into a slot: the device with its slots, and beside it the card, chip ahead.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::window;
use crate::{
    domain::guide::Chip,
    ui::{
        theme::{self, S2, TextKind},
        widgets::text,
    },
};

const PAD: f32 = 12.0;
const SLOT: f32 = 40.0;
const SLIT: f32 = 26.0;
/// A card is 85.6 by 54 mm.
const CARD: Vec2 = vec2(120.0, 76.0);
const CHIP: Vec2 = vec2(24.0, 20.0);
const ARROW: f32 = 34.0;

/// What is drawn.
#[derive(Clone, Copy)]
pub(super) struct Card<'a> {
    pub device: &'a str,
    pub slots: &'a [String],
    pub mark: &'a str,
    pub label: &'a str,
    pub chip: Chip,
}

impl Card<'_> {
    fn name(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        text::plain_galley(ui, TextKind::SmallStrong, self.device, theme::tokens(ui).ink, width - 2.0 * PAD)
    }

    /// The slot's name in a device of that width, and the height of its row.
    fn slot(&self, ui: &Ui, slot: &str, width: f32) -> (Arc<Galley>, f32) {
        let t = theme::tokens(ui);
        let (kind, color) =
            if slot == self.mark { (TextKind::ReasonStrong, t.ink) } else { (TextKind::Small, t.ink_2) };
        let label = text::plain_galley(ui, kind, slot, color, width - PAD - SLIT - 2.0 * S2);
        let high = (label.size().y + S2).max(SLOT);
        (label, high)
    }

    fn device_height(&self, ui: &Ui, width: f32) -> f32 {
        let slots: f32 = self.slots.iter().map(|slot| self.slot(ui, slot, width).1).sum();
        self.name(ui, width).size().y + 2.0 * PAD + slots
    }

    /// The middle of the slot meant, from the top of the device.
    fn slot_middle(&self, ui: &Ui, width: f32) -> f32 {
        let mut top = self.name(ui, width).size().y + PAD;
        for slot in self.slots {
            let (_, high) = self.slot(ui, slot, width);
            if slot == self.mark {
                return top + high / 2.0;
            }
            top += high;
        }
        top
    }
}

fn device_width(width: f32) -> f32 {
    (width - CARD.x - ARROW).max(90.0)
}

pub(super) fn height(ui: &Ui, card: &Card<'_>, width: f32) -> f32 {
    let wide = device_width(width);
    card.device_height(ui, wide).max(card.slot_middle(ui, wide) + CARD.y / 2.0)
}

pub(super) fn card_ui(ui: &Ui, rect: Rect, card: &Card<'_>) {
    let t = theme::tokens(ui);
    let wide = device_width(rect.width());
    let device = Rect::from_min_size(rect.min, vec2(wide, card.device_height(ui, wide)));
    let frame = Stroke::new(2.0, t.ink);
    ui.painter().rect(device, CornerRadius::same(10), t.surface, frame, StrokeKind::Inside);
    let name = card.name(ui, wide);
    let mut y = device.top() + PAD + name.size().y;
    ui.painter().galley(device.min + vec2(PAD, PAD - 2.0), name, t.ink);
    for slot in card.slots {
        let (label, high) = card.slot(ui, slot, wide);
        let place = Rect::from_min_size(pos2(device.left() + PAD, y), vec2(wide - PAD, high - 4.0));
        slot_ui(ui, place, label, slot == card.mark);
        y += high;
    }
    let middle = device.top() + card.slot_middle(ui, wide) - 2.0;
    let from = pos2(device.right() + ARROW - 2.0, middle);
    arrow_ui(ui, from, ARROW - 8.0);
    let place = Rect::from_min_size(pos2(device.right() + ARROW, middle - CARD.y / 2.0), CARD);
    let up = (rect.top() - place.top()).max(0.0);
    plastic_ui(ui, place.translate(vec2(0.0, up)), card);
}

/// A slit that opens to the right, its name before it.
fn slot_ui(ui: &Ui, place: Rect, label: Arc<Galley>, meant: bool) {
    let t = theme::tokens(ui);
    if meant {
        window::marked_ui(ui, place.with_max_x(place.right() + 2.0));
    }
    let slit = Rect::from_min_max(
        pos2(place.right() - SLIT, place.center().y - 3.0),
        pos2(place.right(), place.center().y + 3.0),
    );
    ui.painter().rect_filled(slit, CornerRadius::same(2), if meant { t.accent } else { t.border });
    let at = pos2(place.left() + S2, place.center().y - label.size().y / 2.0);
    ui.painter().galley(at, label, t.ink);
}

/// Points to the left.
fn arrow_ui(ui: &Ui, from: egui::Pos2, length: f32) {
    let stroke = Stroke::new(3.0, theme::tokens(ui).accent);
    let tip = from - vec2(length, 0.0);
    ui.painter().line_segment([from, tip], stroke);
    let head = vec![tip + vec2(9.0, -7.0), tip, tip + vec2(9.0, 7.0)];
    ui.painter().add(Shape::line(head, stroke));
}

/// The card, its chip ahead; a chip that looks away is dashed, one that looks nobody knows where left
/// out.
fn plastic_ui(ui: &Ui, place: Rect, card: &Card<'_>) {
    let t = theme::tokens(ui);
    ui.painter().rect(place, CornerRadius::same(7), t.surface, Stroke::new(2.0, t.ink), StrokeKind::Inside);
    let chip = Rect::from_center_size(pos2(place.left() + 12.0 + CHIP.x / 2.0, place.center().y - 6.0), CHIP);
    let label = text::plain_galley(ui, TextKind::SmallStrong, card.label, t.ink, place.width() - CHIP.x - 28.0);
    let middle = chip.center().y - label.size().y / 2.0;
    if card.chip == Chip::Unknown {
        ui.painter().galley(pos2(chip.left(), middle), label, t.ink);
        return;
    }
    if matches!(card.chip, Chip::Up | Chip::Front) {
        ui.painter().rect(chip, CornerRadius::same(3), t.accent_soft, Stroke::new(2.0, t.ink), StrokeKind::Inside);
        ui.painter().hline(chip.x_range(), chip.center().y, Stroke::new(1.5, t.ink));
        ui.painter().vline(chip.center().x, chip.y_range(), Stroke::new(1.5, t.ink));
    } else {
        let corners = [chip.left_top(), chip.right_top(), chip.right_bottom(), chip.left_bottom(), chip.left_top()];
        ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(2.0, t.ink_2), 4.0, 3.0));
    }
    ui.painter().galley(pos2(chip.right() + S2, middle), label, t.ink);
}
