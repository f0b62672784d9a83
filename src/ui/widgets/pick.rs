//! The segmented pick: one of two to four short kinds, side by side.
//!
//! When they do not fit on one line they stand below each other.

use egui::{CornerRadius, Id, Rect, Response, Role, Sense, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::{
    roving::Roving,
    target,
    text::{self, Run},
};
use crate::ui::theme::{self, RADIUS_M, S4, TextKind};

/// A pick named `name`. Returns the item that was just chosen.
pub fn pick_ui(ui: &mut Ui, name: &str, items: &[&str], chosen: usize) -> Option<usize> {
    pick_with_stop_ui(ui, name, items, chosen).0
}

/// As [`pick_ui`]; says also which item Tab comes to.
pub fn pick_with_stop_ui(ui: &mut Ui, name: &str, items: &[&str], chosen: usize) -> (Option<usize>, Id) {
    let m = theme::metrics(ui);
    let widths = widths(ui, items);
    let sum: f32 = widths.iter().sum();
    let stacked = sum > ui.available_width();
    let size = if stacked { vec2(ui.available_width(), m.button * items.len() as f32) } else { vec2(sum, m.button) };
    let group = ui.make_persistent_id(("pick", name));
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let places = places(rect, &widths, m.button, stacked);
        let roving = Roving::new(ui, group, items.len(), Some(chosen));
        let t = theme::tokens(ui);
        let radius = CornerRadius::from(RADIUS_M);
        ui.painter().rect_filled(rect, radius, t.surface);
        let mut clicked = None;
        let mut shown = Vec::new();
        for (item, (label, place)) in items.iter().zip(&places).enumerate() {
            let response = roving.radio(ui, *place, item, label, item == chosen);
            if response.clicked() {
                clicked = Some(item);
            }
            segment_ui(ui, *place, label, item == chosen, &response, rect);
            shown.push(response);
        }
        ui.painter().rect_stroke(rect, radius, t.control_stroke(), StrokeKind::Inside);
        for (response, place) in shown.iter().zip(&places) {
            target::focus_ring(ui, response, *place, RADIUS_M);
        }
        roving.keys(ui);
        (clicked, roving.stop())
    })
    .inner
}

/// The width it needs on one line.
#[must_use]
pub fn width(ui: &Ui, items: &[&str]) -> f32 {
    widths(ui, items).iter().sum()
}

fn widths(ui: &Ui, items: &[&str]) -> Vec<f32> {
    items.iter().map(|item| text::line_size(ui, TextKind::Strong, item).x.ceil() + 2.0 * S4).collect()
}

fn places(rect: Rect, widths: &[f32], high: f32, stacked: bool) -> Vec<Rect> {
    let mut at = rect.min;
    widths
        .iter()
        .map(|width| {
            let size = if stacked { vec2(rect.width(), high) } else { vec2(*width, high) };
            let place = Rect::from_min_size(at, size);
            at += if stacked { vec2(0.0, high) } else { vec2(*width, 0.0) };
            place
        })
        .collect()
}

fn segment_ui(ui: &Ui, rect: Rect, label: &str, on: bool, response: &Response, all: Rect) {
    let t = theme::tokens(ui);
    let fill = if on {
        Some(t.accent)
    } else if target::hovered(response) {
        Some(t.sunken)
    } else {
        None
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, corners(rect, all), fill);
    }
    if !on && rect.right() < all.right() {
        ui.painter().vline(rect.right(), rect.y_range(), t.line_stroke());
    }
    if !on && rect.bottom() < all.bottom() {
        ui.painter().hline(rect.x_range(), rect.bottom(), t.line_stroke());
    }
    let color = if on { t.on_accent } else { t.ink };
    let run = Run { text: label.to_owned(), strong: on };
    let room = Vec2::new(rect.width(), rect.height());
    let galley = text::galley(ui, TextKind::Body, &[run], color, room.x);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(pos2(at.x, at.y), galley, color);
}

/// Only the corners that lie in the corners of the whole pick are round.
fn corners(rect: Rect, all: Rect) -> CornerRadius {
    let round = |yes: bool| if yes { RADIUS_M as u8 } else { 0 };
    let near = |a: f32, b: f32| (a - b).abs() < 0.5;
    let (left, right) = (near(rect.left(), all.left()), near(rect.right(), all.right()));
    let (top, bottom) = (near(rect.top(), all.top()), near(rect.bottom(), all.bottom()));
    CornerRadius {
        nw: round(left && top),
        ne: round(right && top),
        sw: round(left && bottom),
        se: round(right && bottom),
    }
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn arrows_and_space_pick() {
        for width in [600.0, 200.0] {
            let mut harness = harness(0, |ui, chosen: &mut usize| {
                ui.set_max_width(width);
                let picked = pick_ui(ui, "Art", &["Zeichen", "Wörter", "Nur Ziffern"], *chosen);
                *chosen = picked.unwrap_or(*chosen);
            });
            harness.run();
            harness.get_by_role_and_label(Role::RadioButton, "Zeichen").focus();
            harness.run();
            harness.key_press(Key::ArrowRight);
            harness.run();
            harness.key_press(Key::Space);
            harness.run();
            assert_eq!(*harness.state(), 1);
            let right = harness.get_by_label("Nur Ziffern").rect().right();
            assert!(right <= width + 16.0, "{right}");
        }
    }
}
