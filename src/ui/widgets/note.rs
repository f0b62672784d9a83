//! Notes: something to know, to mind, that went wrong or well.
//!
//! A note interrupts nobody. The first sentence is weighted by the caller's runs.

use egui::{
    Align, Color32, CornerRadius, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::{
    button::Button,
    text::{self, Run},
};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_M, S2, S3, TextKind, Tokens,
        sizes::{BUTTON_SLIM, ICON_L},
    },
};

/// Inside the note, sideways and upwards.
const PAD: Vec2 = vec2(14.0, 12.0);
/// Above and below the words of one that is to take little room.
const SLIM: f32 = 4.0;

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// Good to know.
    Info,
    /// To mind before going on.
    Warn,
    /// Something went wrong. Screen readers are told at once.
    Danger,
    /// Something went well.
    Ok,
    /// What she did just now. Screen readers say it when they are free.
    Said,
}

struct Look {
    edge: Color32,
    fill: Color32,
    icon: Icon,
}

impl NoteKind {
    fn look(self, t: &Tokens) -> Look {
        let (edge, fill, icon) = match self {
            Self::Info | Self::Said => (t.accent, t.accent_soft, Icon::Info),
            Self::Warn => (t.warn, t.warn_soft, Icon::Warning),
            Self::Danger => (t.danger, t.danger_soft, Icon::Warning),
            Self::Ok => (t.ok, t.ok_soft, Icon::Done),
        };
        Look { edge, fill, icon }
    }
}

/// A note as wide as its place.
pub fn note_ui(ui: &mut Ui, kind: NoteKind, runs: &[Run]) -> Response {
    note_beside_ui(ui, kind, runs, 0.0, (TextKind::Body, PAD.y))
}

/// What is to be known; in a column too narrow for its frame and sign, the words alone.
pub fn aside_ui(ui: &mut Ui, words: &str) {
    /// A note that is narrower has lines of one or two words.
    const LEAST: f32 = 320.0;
    if ui.available_width() < LEAST {
        text::rich_kind_ui(ui, TextKind::Small, &text::runs(words));
    } else {
        note_ui(ui, NoteKind::Info, &text::runs(words));
    }
}

/// A note in small type with one button at its right, as low as the button: it stays above what is to be read.
pub fn slim_note_ui(ui: &mut Ui, kind: NoteKind, runs: &[Run], button: Button<'_>) -> Response {
    let wide = button.width(ui) + 2.0 * S2;
    let note = note_beside_ui(ui, kind, runs, wide, (TextKind::Small, SLIM));
    let place = note.rect.with_min_x(note.rect.right() - wide + S2);
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| ui.add(button)).inner
}

/// A note with what can be done about it: at its right, or below it where that would leave too little
/// room for the words. Returns the place of the pressed button.
pub fn note_with_buttons_ui(ui: &mut Ui, kind: NoteKind, runs: &[Run], buttons: Vec<Button<'_>>) -> Option<usize> {
    buttons_of_note_ui(ui, kind, runs, buttons).iter().position(Response::clicked)
}

/// As [`note_with_buttons_ui`], with one button, which is handed back.
pub fn note_with_button_ui(ui: &mut Ui, kind: NoteKind, runs: &[Run], button: Button<'_>) -> Option<Response> {
    buttons_of_note_ui(ui, kind, runs, vec![button]).pop()
}

fn buttons_of_note_ui(ui: &mut Ui, kind: NoteKind, runs: &[Run], buttons: Vec<Button<'_>>) -> Vec<Response> {
    /// So much of the width may be buttons.
    const MOST: f32 = 0.4;
    let wide = buttons.iter().map(|button| button.width(ui) + S2).sum::<f32>() + S2;
    let is_beside = wide < ui.available_width() * MOST;
    let note = note_beside_ui(ui, kind, runs, if is_beside { wide } else { 0.0 }, (TextKind::Body, PAD.y));
    let mut shown = Vec::new();
    let buttons_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = S2;
        shown.extend(buttons.into_iter().map(|button| ui.add(button)));
    };
    if is_beside {
        let place = note.rect.with_min_x(note.rect.right() - wide);
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), buttons_ui);
    } else {
        ui.horizontal_wrapped(buttons_ui);
    }
    shown
}

/// Leaves that much room free at the right; with type and margin of its words.
fn note_beside_ui(ui: &mut Ui, kind: NoteKind, runs: &[Run], beside: f32, (font, pad): (TextKind, f32)) -> Response {
    let t = theme::tokens(ui);
    let look = kind.look(t);
    let side = if t.contrast { 8.0 } else { 5.0 };
    let before = side + PAD.x + ICON_L + S3;
    let width = ui.available_width();
    let galley = text::galley(ui, font, runs, t.ink, width - before - PAD.x - beside);
    let least = if pad < PAD.y { BUTTON_SLIM } else { ICON_L };
    let high = galley.size().y.max(least) + 2.0 * pad;
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    if ui.is_rect_visible(rect) {
        ground_ui(ui, rect, side, &look);
        let line = font.line_height(ui);
        let top = rect.center().y - galley.size().y / 2.0;
        let sign = Rect::from_center_size(
            pos2(rect.left() + side + PAD.x + ICON_L / 2.0, top + line / 2.0),
            Vec2::splat(ICON_L),
        );
        icons::paint(ui.painter(), sign, look.icon, look.edge);
        ui.painter().galley(pos2(rect.left() + before, top), galley, t.ink);
    }
    let spoken: String = runs.iter().map(|run| run.text.as_str()).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Note, true, &spoken));
    if kind == NoteKind::Said {
        text::announce(ui, response.id);
    }
    if kind == NoteKind::Danger {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Alert);
            node.set_live(egui::accesskit::Live::Assertive);
        });
    }
    response
}

fn ground_ui(ui: &Ui, rect: Rect, side: f32, look: &Look) {
    edged(ui, rect, side, RADIUS_M, look.edge, look.fill);
    let t = theme::tokens(ui);
    if t.contrast {
        let stroke = Stroke::new(t.stroke_control, look.edge);
        ui.painter().rect_stroke(rect, CornerRadius::from(RADIUS_M), stroke, StrokeKind::Inside);
    }
}

/// A filled rectangle with a thick left edge, both within the rounded corners.
pub(super) fn edged(ui: &Ui, rect: Rect, side: f32, radius: f32, edge: Color32, fill: Color32) {
    let outer = radius as u8;
    let inner = (radius - side).max(2.0) as u8;
    let strip = rect.with_max_x(rect.left() + side + radius);
    let left = CornerRadius { nw: outer, sw: outer, ne: 0, se: 0 };
    ui.painter().rect_filled(strip, left, edge);
    let ground = rect.with_min_x(rect.left() + side);
    let right = CornerRadius { nw: inner, sw: inner, ne: outer, se: outer };
    ui.painter().rect_filled(ground, right, fill);
}
