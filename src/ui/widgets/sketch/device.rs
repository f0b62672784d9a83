//! A device with its labelled keys, ports or displays; one of them is meant. No mouse points at it.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::window;
use crate::ui::{
    theme::{self, S2, S3, TextKind},
    widgets::text,
};

const PART: f32 = 40.0;
const HEAD: f32 = 30.0;
const PAD: f32 = 12.0;

pub(super) fn height(ui: &Ui, parts: &[String], width: f32) -> f32 {
    let lines = places(ui, parts, "", width).1;
    HEAD + lines * (PART + S2) + 2.0 * PAD - S2
}

/// Places of the parts, from the upper left corner of the first, and the number of lines.
fn places(ui: &Ui, parts: &[String], mark: &str, width: f32) -> (Vec<(Rect, Arc<Galley>)>, f32) {
    let t = theme::tokens(ui);
    let room = width - 2.0 * PAD;
    let (mut x, mut y, mut lines) = (0.0, 0.0, 1.0);
    let mut found = Vec::new();
    for part in parts {
        let on = part == mark;
        let kind = if on { TextKind::ReasonStrong } else { TextKind::Small };
        let galley = text::plain_galley(ui, kind, part, t.ink, room - 2.0 * S3);
        // All parts are measured as if they were meant, so that height() needs no mark.
        let widest = text::line_size(ui, TextKind::ReasonStrong, part).x;
        let wide = (widest + 2.0 * S3).min(room);
        if x > 0.0 && x + wide > room {
            x = 0.0;
            y += PART + S2;
            lines += 1.0;
        }
        found.push((Rect::from_min_size(pos2(x, y), vec2(wide, PART)), galley));
        x += wide + S2;
    }
    (found, lines)
}

pub(super) fn device_ui(ui: &Ui, rect: Rect, name: &str, parts: &[String], mark: &str) {
    let t = theme::tokens(ui);
    let frame = Stroke::new(2.0, t.ink);
    let radius = CornerRadius::same(10);
    ui.painter().rect(rect, radius, t.surface, frame, StrokeKind::Inside);
    let head = text::plain_galley(ui, TextKind::SmallStrong, name, t.ink, rect.width() - 2.0 * PAD);
    let at = rect.min + vec2(PAD, PAD - 2.0);
    ui.painter().galley(at, head, t.ink);
    let origin = rect.min + vec2(PAD, HEAD + PAD - 2.0);
    let (places, _) = places(ui, parts, mark, rect.width());
    for ((place, galley), part) in places.into_iter().zip(parts) {
        let place = place.translate(origin.to_vec2());
        let on = part == mark;
        if on {
            window::marked_ui(ui, place);
        } else {
            let stroke = Stroke::new(t.stroke_control, t.border);
            ui.painter().rect_stroke(place, CornerRadius::same(5), stroke, StrokeKind::Inside);
        }
        let color = if on { t.ink } else { t.ink_2 };
        let at = pos2(place.left() + S3, place.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, color);
    }
}
