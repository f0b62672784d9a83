//! How far we are: one segment per task, the big number, the countdown bar.
//!
//! Each is accompanied by words; the bar alone says nothing to anybody.

use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::text;
use crate::ui::theme::{self, S1, S2, TextKind};

/// Height of the segments.
const HIGH: f32 = 14.0;
/// Above this many tasks the segments would be too thin: one bar instead.
const MOST_SEGMENTS: usize = 40;
/// Height of the countdown bar.
pub const COUNTDOWN: f32 = 6.0;

/// One segment per task. `words` says the same, for example "6 von 13".
pub fn segments_ui(ui: &mut Ui, done: usize, total: usize, words: &str) -> Response {
    let t = theme::tokens(ui);
    let size = vec2(ui.available_width(), HIGH);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let radius = CornerRadius::same(3);
    if total > MOST_SEGMENTS || total == 0 {
        let share = if total == 0 { 0.0 } else { done as f32 / total as f32 };
        let full = rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0));
        ui.painter().rect_filled(rect, radius, t.surface);
        ui.painter().rect_filled(full, radius, t.ok);
        ui.painter().rect_stroke(rect, radius, t.control_stroke(), StrokeKind::Inside);
    } else {
        let count = total as f32;
        let width = (rect.width() - S1 * (count - 1.0)) / count;
        for place in 0..total {
            let left = rect.left() + place as f32 * (width + S1);
            let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(width, HIGH));
            let (fill, edge) = if place < done { (t.ok, t.ok) } else { (t.surface, t.border) };
            let stroke = Stroke::new(t.stroke_control, edge);
            ui.painter().rect(segment, radius, fill, stroke, StrokeKind::Inside);
        }
    }
    progress_info(&response, done as f64, total as f64, words);
    response
}

/// The one big number and the words after it, on one baseline.
pub fn number_ui(ui: &mut Ui, number: &str, words: &str) -> Response {
    let t = theme::tokens(ui);
    let big = text::line_galley(ui, TextKind::Number, number, t.ink);
    let room = ui.available_width() - big.size().x - S2;
    let after = text::plain_galley(ui, TextKind::Body, words, t.ink, room);
    let high = big.size().y.max(after.size().y);
    let size = vec2(big.size().x + S2 + after.size().x, high);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let left = rect.left() + big.size().x + S2;
    // Both fonts have the same shape, so their baselines differ by a share of their sizes.
    let drop = (TextKind::Number.size(ui) - TextKind::Body.size(ui)) * 0.335;
    let line = TextKind::Body.line_height(ui);
    let top = rect.top() + big.size().y / 2.0 - line / 2.0 + drop;
    ui.painter().galley(rect.min, big, t.ink);
    ui.painter().galley(pos2(left, top), after, t.ink);
    let spoken = format!("{number} {words}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response
}

/// A bar that shrinks. `left` is what is left of the time, from 1 to 0; `words` has the seconds.
pub fn countdown_ui(ui: &mut Ui, left: f32, words: &str) -> Response {
    let t = theme::tokens(ui);
    let size = vec2(ui.available_width(), COUNTDOWN);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let left = left.clamp(0.0, 1.0);
    let radius = CornerRadius::same(3);
    let full = rect.with_max_x(rect.left() + rect.width() * left);
    ui.painter().rect_filled(rect, radius, t.sunken);
    ui.painter().rect_filled(full, radius, t.accent);
    let edge = Stroke::new(t.stroke, t.border);
    ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
    progress_info(&response, f64::from(left), 1.0, words);
    response
}

fn progress_info(response: &Response, value: f64, most: f64, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(most);
        node.set_numeric_value(value);
    });
}
