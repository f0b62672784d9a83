//! The address line of a browser, in the mono font because it is typed letter by letter.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::ui::{
    icons::{self, Icon},
    theme::{self, S2, S3, TextKind},
    widgets::text,
};

const LINE: f32 = 42.0;
const ICON: f32 = 18.0;
const PAGE: f32 = 20.0;
const PAD: f32 = 10.0;

fn galley(ui: &Ui, address: &str, width: f32) -> Arc<Galley> {
    let room = width - 2.0 * PAD - 2.0 * (ICON + S2) - 2.0 * S3;
    text::plain_galley(ui, TextKind::CodeSmall, address, theme::tokens(ui).ink, room)
}

fn line_height(ui: &Ui, address: &str, width: f32) -> f32 {
    (galley(ui, address, width).size().y + 18.0).max(LINE)
}

pub(super) fn height(ui: &Ui, address: &str, width: f32) -> f32 {
    line_height(ui, address, width) + 2.0 * PAD + PAGE
}

pub(super) fn address_ui(ui: &Ui, rect: Rect, address: &str) {
    let t = theme::tokens(ui);
    let high = height(ui, address, rect.width());
    let rect = rect.with_max_y(rect.top() + high);
    let frame = Stroke::new(2.0, t.border);
    ui.painter().rect(rect, CornerRadius::same(6), t.surface, frame, StrokeKind::Inside);
    let line = line_height(ui, address, rect.width());
    let mut x = rect.left() + PAD;
    let y = rect.top() + PAD + line / 2.0;
    for icon in [Icon::ArrowLeft, Icon::Refresh] {
        let place = Rect::from_center_size(pos2(x + ICON / 2.0, y), Vec2::splat(ICON));
        icons::paint(ui.painter(), place, icon, t.ink_2);
        x += ICON + S2;
    }
    let field = Rect::from_min_max(pos2(x, rect.top() + PAD), pos2(rect.right() - PAD, rect.top() + PAD + line));
    let stroke = Stroke::new(3.0, t.accent);
    let radius = CornerRadius::from(line.min(LINE) / 2.0);
    ui.painter().rect(field, radius, t.surface, stroke, StrokeKind::Inside);
    let galley = galley(ui, address, rect.width());
    let at = pos2(field.left() + S3 + 2.0, field.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.ink);
    let below = field.bottom() + PAD;
    ui.painter().hline(rect.x_range().shrink(2.0), below, t.line_stroke());
    let page = vec2(rect.width() * 0.5, 4.0);
    let mark = Rect::from_min_size(pos2(rect.left() + PAD, below + PAGE / 2.0 - 2.0), page);
    ui.painter().rect_filled(mark, CornerRadius::same(2), t.line);
}
