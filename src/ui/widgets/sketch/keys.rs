//! Keys to press together: big caps joined by "+", and below them a small keyboard that shows
//! where they are.

use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::keyboard;
use crate::ui::{
    theme::{self, TextKind},
    widgets::text,
};

const CAP_HIGH: f32 = 46.0;
const CAP_LEAST: f32 = 54.0;
const GAP: f32 = 5.0;
const LINE_GAP: f32 = 8.0;
const PLUS: &str = "+";

/// One line of caps: for each its place in the list, and its width.
type Line = Vec<(usize, f32)>;

pub(super) fn height(ui: &Ui, keys: &[String], width: f32, compact: bool) -> f32 {
    let lines = lines(ui, keys, width).len() as f32;
    let caps = lines * CAP_HIGH + (lines - 1.0).max(0.0) * LINE_GAP;
    let picture = if shows_keyboard(keys, width, compact) { keyboard::HIGH + 24.0 } else { 0.0 };
    caps + 12.0 + picture
}

fn shows_keyboard(keys: &[String], width: f32, compact: bool) -> bool {
    !compact && width >= keyboard::WIDE && keyboard::knows_any(keys)
}

/// Paints the caps in the middle of what the keyboard leaves free.
pub(super) fn keys_ui(ui: &Ui, rect: Rect, keys: &[String], compact: bool) {
    let mut room = rect;
    if shows_keyboard(keys, rect.width(), compact) {
        let at = pos2(rect.center().x - keyboard::WIDE / 2.0, rect.bottom() - keyboard::HIGH - 4.0);
        keyboard::keyboard_ui(ui, at, keys);
        room.max.y = at.y - 8.0;
    }
    let lines = lines(ui, keys, rect.width());
    let count = lines.len() as f32;
    let high = count * CAP_HIGH + (count - 1.0).max(0.0) * LINE_GAP;
    let mut top = if compact { room.top() + 6.0 } else { room.center().y - high / 2.0 };
    for line in &lines {
        line_ui(ui, room, top, line, keys);
        top += CAP_HIGH + LINE_GAP;
    }
}

fn lines(ui: &Ui, keys: &[String], width: f32) -> Vec<Line> {
    let plus = plus_width(ui);
    let mut lines: Vec<Line> = Vec::new();
    let mut used = 0.0;
    for (place, key) in keys.iter().enumerate() {
        let cap = cap_width(ui, key);
        let needs = cap + if place == 0 { 0.0 } else { plus + 2.0 * GAP };
        match lines.last_mut() {
            Some(line) if used + needs <= width => {
                line.push((place, cap));
                used += needs;
            }
            _ => {
                lines.push(vec![(place, cap)]);
                used = cap;
            }
        }
    }
    lines
}

fn line_ui(ui: &Ui, room: Rect, top: f32, line: &Line, keys: &[String]) {
    let t = theme::tokens(ui);
    let plus = plus_width(ui);
    let joints = line.iter().filter(|(place, _)| *place > 0).count() as f32;
    let caps: f32 = line.iter().map(|(_, cap)| cap).sum();
    let mut x = room.center().x - f32::midpoint(caps, joints * (plus + 2.0 * GAP));
    for (place, cap) in line {
        if *place > 0 {
            let galley = text::line_galley(ui, TextKind::Strong, PLUS, t.ink);
            let y = top + (CAP_HIGH - galley.size().y) / 2.0;
            ui.painter().galley(pos2(x + GAP, y), galley, t.ink);
            x += plus + 2.0 * GAP;
        }
        let key = keys.get(*place).map_or("", String::as_str);
        cap_ui(ui, Rect::from_min_size(pos2(x, top), vec2(*cap, CAP_HIGH)), key);
        x += cap;
    }
}

/// A cap: edge 2, lower edge 5.
fn cap_ui(ui: &Ui, rect: Rect, key: &str) {
    let t = theme::tokens(ui);
    let radius = CornerRadius::same(7);
    ui.painter().rect_filled(rect, radius, t.ink);
    let face = Rect::from_min_max(rect.min + vec2(2.0, 2.0), rect.max - vec2(2.0, 5.0));
    ui.painter().rect_filled(face, CornerRadius::same(5), t.surface);
    let galley = text::line_galley(ui, TextKind::ReasonStrong, key, t.ink);
    ui.painter().galley(face.center() - galley.size() / 2.0, galley, t.ink);
    let edge = Stroke::new(1.0, t.ink);
    ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
}

fn cap_width(ui: &Ui, key: &str) -> f32 {
    (text::line_size(ui, TextKind::ReasonStrong, key).x + 16.0).max(CAP_LEAST)
}

fn plus_width(ui: &Ui) -> f32 {
    text::line_size(ui, TextKind::Strong, PLUS).x
}
