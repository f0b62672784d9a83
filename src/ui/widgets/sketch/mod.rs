//! Draws a `Sketch` on the screen. The paper has its own renderer.
//!
//! A sketch is one picture for screen readers: its text alternative. Nothing in it can be clicked.

mod address;
mod cable;
mod card;
mod device;
mod keyboard;
mod keys;
mod window;

use egui::{CornerRadius, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{steps, text};
use crate::{
    domain::guide::{Sketch, cables::CablePlan},
    ui::theme::{self, RADIUS_M, S2, S3, TextKind},
};

/// Width of a panel with keys beside another panel.
const KEYS_WIDTH: f32 = 236.0;
/// Least width of any other panel beside keys.
const OTHER_LEAST: f32 = 220.0;
/// A panel alone on its line is not wider than this.
const ALONE_MOST: f32 = 520.0;
/// Diameter of the number before a caption.
const NUMBER: f32 = 22.0;

/// A sketch with the texts around it.
#[derive(Debug, Clone, Copy)]
pub struct Panel<'a> {
    /// What is drawn.
    pub sketch: &'a Sketch,
    /// Above it, for example "Gleichzeitig drücken".
    pub caption: &'a str,
    /// The same in words, for screen readers.
    pub alternative: &'a str,
}

/// Sketches side by side, or below each other when there is no room. Two or more are numbered.
/// At narrow width the keyboard picture is left out and windows show only the marked entry with
/// its neighbours.
pub fn sketches_ui(ui: &mut Ui, panels: &[Panel<'_>]) {
    let all = ui.available_width();
    let alone = all.min(ALONE_MOST);
    let count = panels.len() as f32;
    let keys = panels.iter().filter(|panel| is_keys(panel.sketch)).count() as f32;
    let others = count - keys;
    let gaps = S3 * (count - 1.0).max(0.0);
    let rest = (all - gaps - keys * KEYS_WIDTH) / others.max(1.0);
    let beside = panels.len() > 1 && rest >= if others > 0.0 { OTHER_LEAST } else { 0.0 };
    let width = |panel: &Panel<'_>| match (beside, is_keys(panel.sketch)) {
        (false, _) => alone,
        (true, true) => KEYS_WIDTH,
        (true, false) => rest,
    };
    let number = |place: usize| (panels.len() > 1).then_some(place + 1);
    if !beside {
        for (place, panel) in panels.iter().enumerate() {
            let size = vec2(alone, Look::of(ui).panel_height(ui, panel, alone));
            panel_ui(ui, panel, number(place), size);
            text::gap_ui(ui, S3);
        }
        return;
    }
    let look = Look::of(ui);
    let high = panels.iter().map(|panel| look.panel_height(ui, panel, width(panel))).fold(0.0, f32::max);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        for (place, panel) in panels.iter().enumerate() {
            panel_ui(ui, panel, number(place), vec2(width(panel), high));
        }
    });
}

fn is_keys(sketch: &Sketch) -> bool {
    matches!(sketch, Sketch::Keys(_))
}

fn panel_ui(ui: &mut Ui, panel: &Panel<'_>, number: Option<usize>, size: Vec2) -> Response {
    let t = theme::tokens(ui);
    let look = Look::of(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::from(RADIUS_M);
        ui.painter().rect(rect, radius, t.sunken, t.line_stroke(), StrokeKind::Inside);
        let inner = rect.shrink2(look.pad);
        let caption = Look::caption(ui, panel, number, inner.width());
        let mut x = inner.left();
        if let Some(number) = number {
            let line = TextKind::SmallStrong.line_height(ui);
            let center = pos2(x + NUMBER / 2.0, inner.top() + NUMBER.max(line) / 2.0);
            steps::number_disc(ui, center, number);
            x += NUMBER + S2;
        }
        let high = Look::caption_height(ui, panel, number, inner.width());
        let top = inner.top() + (high - caption.size().y) / 2.0;
        ui.painter().galley(pos2(x, top), caption, t.ink);
        let below = inner.with_min_y(inner.top() + high + look.caption_gap);
        look.drawing_ui(ui, below, panel.sketch);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, panel.alternative));
    response
}

/// Measures of the wide and the narrow form.
#[derive(Debug, Clone, Copy)]
struct Look {
    compact: bool,
    pad: Vec2,
    caption_gap: f32,
}

impl Look {
    fn of(ui: &Ui) -> Self {
        let compact = theme::is_narrow(ui);
        Self {
            compact,
            pad: if compact { vec2(12.0, 9.0) } else { vec2(12.0, 11.0) },
            caption_gap: if compact { 6.0 } else { 10.0 },
        }
    }

    fn caption(ui: &Ui, panel: &Panel<'_>, number: Option<usize>, width: f32) -> std::sync::Arc<egui::Galley> {
        let color = theme::tokens(ui).ink;
        let room = width - if number.is_some() { NUMBER + S2 } else { 0.0 };
        text::plain_galley(ui, TextKind::SmallStrong, panel.caption, color, room)
    }

    fn caption_height(ui: &Ui, panel: &Panel<'_>, number: Option<usize>, width: f32) -> f32 {
        let text = Self::caption(ui, panel, number, width).size().y;
        if number.is_some() { text.max(NUMBER) } else { text }
    }

    fn panel_height(self, ui: &Ui, panel: &Panel<'_>, width: f32) -> f32 {
        let inner = width - 2.0 * self.pad.x;
        // The number makes the caption narrower; measuring with it is on the safe side.
        let caption = Self::caption_height(ui, panel, Some(1), inner);
        let drawing = match panel.sketch {
            Sketch::Keys(keys) => keys::height(ui, keys, inner, self.compact),
            Sketch::Window { .. } => window::height(ui, panel.sketch, inner, self.compact),
            Sketch::Device { parts, .. } => device::height(ui, parts, inner),
            Sketch::Address(address) => address::height(ui, address, inner),
            Sketch::Cable { devices, cables, mark } => cable::height(ui, &CablePlan::new(devices, cables, mark), inner),
            Sketch::Card { device, slots, mark, card, chip } => {
                card::height(ui, &card::Card { device, slots, mark, label: card, chip: *chip }, inner)
            }
        };
        2.0 * self.pad.y + caption + self.caption_gap + drawing
    }

    fn drawing_ui(self, ui: &Ui, rect: Rect, sketch: &Sketch) {
        match sketch {
            Sketch::Keys(keys) => keys::keys_ui(ui, rect, keys, self.compact),
            Sketch::Window { .. } => window::window_ui(ui, rect, sketch, self.compact),
            Sketch::Device { name, parts, mark } => device::device_ui(ui, rect, name, parts, mark),
            Sketch::Address(address) => address::address_ui(ui, rect, address),
            Sketch::Cable { devices, cables, mark } => {
                cable::cable_ui(ui, rect, &CablePlan::new(devices, cables, mark));
            }
            Sketch::Card { device, slots, mark, card, chip } => {
                card::card_ui(ui, rect, &card::Card { device, slots, mark, label: card, chip: *chip });
            }
        }
    }
}
