//! A window, menu or list with the entry or button to press.
//!
//! In the compact form the marked entry stands with one neighbour above and one below, and the
//! title and the fields are left out when there is an entry to press.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::{
    domain::guide::Sketch,
    ui::{
        icons::{self, Icon},
        theme::{self, S1, S2, TextKind},
        widgets::text,
    },
};

const PAD: f32 = 8.0;
const ENTRY: f32 = 27.0;
const ENTRY_COMPACT: f32 = 24.0;
const MARKED: f32 = 36.0;
const BOX: f32 = 28.0;
const BUTTON: f32 = 34.0;
const BUTTON_PAD: f32 = 12.0;
const POINTER: f32 = 22.0;

/// One line of the window, measured.
enum Piece {
    Title(Arc<Galley>),
    Label(Arc<Galley>),
    FieldBox,
    Entry(Arc<Galley>, f32),
    Marked(Arc<Galley>),
    Buttons(Vec<(Arc<Galley>, bool)>, f32),
}

impl Piece {
    fn height(&self) -> f32 {
        match self {
            Self::Title(galley) => galley.size().y + 2.0 * S1 + 2.0,
            Self::Label(galley) => galley.size().y + 2.0,
            Self::FieldBox => BOX + S1,
            Self::Entry(galley, least) => (galley.size().y + 6.0).max(*least),
            Self::Marked(galley) => (galley.size().y + 12.0).max(MARKED) + 2.0,
            Self::Buttons(_, lines) => lines * (BUTTON + S1) + S2,
        }
    }
}

pub(super) fn height(ui: &Ui, sketch: &Sketch, width: f32, compact: bool) -> f32 {
    let pieces = pieces(ui, sketch, width, compact);
    pieces.iter().map(Piece::height).sum::<f32>() + 2.0 * PAD
}

fn pieces(ui: &Ui, sketch: &Sketch, width: f32, compact: bool) -> Vec<Piece> {
    let Sketch::Window { title, fields, entries, buttons, press } = sketch else {
        return Vec::new();
    };
    let t = theme::tokens(ui);
    let room = width - 2.0 * PAD - 2.0 * 10.0;
    let small = |words: &str| text::plain_galley(ui, TextKind::Small, words, t.ink_2, room);
    let mut pieces = Vec::new();
    let marked = entries.iter().position(|entry| entry == press);
    let brief = compact && marked.is_some();
    if !title.is_empty() && !brief {
        let galley = text::plain_galley(ui, TextKind::SmallStrong, title, t.ink, room);
        pieces.push(Piece::Title(galley));
    }
    if !brief {
        for field in fields {
            pieces.push(Piece::Label(small(field)));
            pieces.push(Piece::FieldBox);
        }
    }
    let least = if compact { ENTRY_COMPACT } else { ENTRY };
    for (place, entry) in entries.iter().enumerate() {
        match marked {
            Some(marked) if marked == place => {
                let room = room - POINTER - S2;
                let kind =
                    text::fitting(ui, [TextKind::ReasonStrong, TextKind::SmallStrong, TextKind::Key], entry, room);
                let galley = text::plain_galley(ui, kind, entry, t.ink, room);
                pieces.push(Piece::Marked(galley));
            }
            Some(marked) if brief && place.abs_diff(marked) > 1 => {}
            _ => pieces.push(Piece::Entry(small(entry), least)),
        }
    }
    if !buttons.is_empty() && !brief {
        pieces.push(buttons_piece(ui, buttons, press, room));
    }
    pieces
}

fn buttons_piece(ui: &Ui, buttons: &[String], press: &str, room: f32) -> Piece {
    let t = theme::tokens(ui);
    let mut lines = 1.0;
    let mut used = 0.0;
    let mut shown = Vec::new();
    for label in buttons {
        let on = label == press;
        let kinds = if on {
            [TextKind::ReasonStrong, TextKind::SmallStrong, TextKind::Key]
        } else {
            [TextKind::Small, TextKind::Small, TextKind::Key]
        };
        let inside = room - 2.0 * BUTTON_PAD - if on { POINTER } else { 0.0 };
        let kind = text::fitting(ui, kinds, label, inside);
        let galley = text::plain_galley(ui, kind, label, t.ink, inside);
        let width = button_width(&galley, on);
        if used > 0.0 && used + width > room {
            lines += 1.0;
            used = 0.0;
        }
        used += width + S2;
        shown.push((galley, on));
    }
    Piece::Buttons(shown, lines)
}

fn button_width(galley: &Galley, on: bool) -> f32 {
    galley.size().x + 2.0 * BUTTON_PAD + if on { POINTER } else { 0.0 }
}

pub(super) fn window_ui(ui: &Ui, rect: Rect, sketch: &Sketch, compact: bool) {
    let t = theme::tokens(ui);
    let frame = Stroke::new(2.0, t.border);
    ui.painter().rect(rect, CornerRadius::same(6), t.surface, frame, StrokeKind::Inside);
    let mut at = rect.shrink(PAD);
    for piece in pieces(ui, sketch, rect.width(), compact) {
        let high = piece.height();
        let place = at.with_max_y(at.top() + high);
        piece_ui(ui, place, piece);
        at.min.y += high;
    }
}

fn piece_ui(ui: &Ui, place: Rect, piece: Piece) {
    let t = theme::tokens(ui);
    let left = place.left() + 10.0;
    let middle = |galley: &Galley| pos2(left, place.center().y - galley.size().y / 2.0);
    match piece {
        Piece::Title(galley) => {
            let at = middle(&galley) - vec2(0.0, 1.0);
            ui.painter().galley(at, galley, t.ink);
            ui.painter().hline(place.x_range(), place.bottom() - 2.0, t.line_stroke());
        }
        Piece::Label(galley) | Piece::Entry(galley, _) => {
            ui.painter().galley(middle(&galley), galley, t.ink_2);
        }
        Piece::FieldBox => {
            let field = Rect::from_min_size(pos2(left, place.top()), vec2(place.width() - 20.0, BOX));
            let stroke = Stroke::new(t.stroke_control, t.border);
            ui.painter().rect_stroke(field, CornerRadius::same(4), stroke, StrokeKind::Inside);
        }
        Piece::Marked(galley) => {
            let entry = place.shrink2(vec2(0.0, 1.0));
            marked_ui(ui, entry);
            let at = pos2(left + 1.0, entry.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, t.ink);
            pointer_ui(ui, pos2(entry.right() - 12.0 - POINTER / 2.0, entry.center().y));
        }
        Piece::Buttons(buttons, _) => buttons_ui(ui, place, buttons),
    }
}

fn buttons_ui(ui: &Ui, place: Rect, buttons: Vec<(Arc<Galley>, bool)>) {
    let t = theme::tokens(ui);
    let right = place.right() - 10.0;
    let (mut x, mut y) = (place.left() + 10.0, place.top() + S2);
    for (galley, on) in buttons {
        let width = button_width(&galley, on);
        if x + width > right + 1.0 && x > place.left() + 10.0 {
            x = place.left() + 10.0;
            y += BUTTON + S1;
        }
        let button = Rect::from_min_size(pos2(x, y), vec2(width, BUTTON));
        if on {
            marked_ui(ui, button);
            pointer_ui(ui, pos2(button.right() - POINTER / 2.0 - 5.0, button.center().y + 5.0));
        } else {
            let stroke = Stroke::new(t.stroke_control, t.border);
            ui.painter().rect_stroke(button, CornerRadius::same(4), stroke, StrokeKind::Inside);
        }
        let color = if on { t.ink } else { t.ink_2 };
        let at = pos2(x + BUTTON_PAD, button.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, color);
        x += width + S2;
    }
}

/// The frame of what is meant.
pub(super) fn marked_ui(ui: &Ui, rect: Rect) {
    let t = theme::tokens(ui);
    let stroke = Stroke::new(3.0, t.accent);
    ui.painter().rect(rect, CornerRadius::same(5), t.surface, stroke, StrokeKind::Inside);
}

/// The painted pointer.
pub(super) fn pointer_ui(ui: &Ui, center: egui::Pos2) {
    let color = theme::tokens(ui).accent;
    let place = Rect::from_center_size(center, Vec2::splat(POINTER));
    icons::paint(ui.painter(), place, Icon::Pointer, color);
}
