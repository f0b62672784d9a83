//! States as shape and word, and key caps.
//!
//! The colour comes third: in grey print every state still differs by its shape.

use egui::{
    Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::text;
use crate::ui::{
    icons::{self, Icon},
    theme::{self, RADIUS_S, TextKind, Tokens, sizes::ICON_S},
};

/// Between shape and word.
const GAP: f32 = 7.0;
/// Inside a key cap, sideways and upwards.
const KEY_PAD: Vec2 = vec2(6.0, 3.0);

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has begun.
    Open,
    /// Somebody works on it.
    Doing,
    /// Done and checked.
    Done,
    /// The practice does not have it.
    Absent,
    /// Somebody promised it for a time.
    Promised,
    /// The time is over.
    Overdue,
    /// It does not work.
    Blocked,
}

impl State {
    /// All states, in the order of the legend.
    pub const ALL: [Self; 7] =
        [Self::Done, Self::Absent, Self::Doing, Self::Promised, Self::Overdue, Self::Blocked, Self::Open];

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Absent)
    }

    /// The shape.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::Open => Icon::Open,
            Self::Doing => Icon::Doing,
            Self::Done => Icon::Done,
            Self::Absent => Icon::Absent,
            Self::Promised => Icon::Promised,
            Self::Overdue => Icon::Warning,
            Self::Blocked => Icon::Blocked,
        }
    }

    /// The colour of shape and word.
    #[must_use]
    pub fn color(self, t: &Tokens) -> Color32 {
        match self {
            Self::Open | Self::Absent => t.ink_2,
            Self::Doing => t.accent_ink,
            Self::Done => t.ok,
            Self::Promised => t.warn,
            Self::Blocked | Self::Overdue => t.danger,
        }
    }
}

/// Shape and word of a state.
pub fn chip_ui(ui: &mut Ui, state: State, word: &str) -> Response {
    let color = state.color(theme::tokens(ui));
    sign_ui(ui, state.icon(), word, color)
}

/// A sentence with an error sign, as below a wrong field.
pub fn error_ui(ui: &mut Ui, sentence: &str) -> Response {
    let color = theme::tokens(ui).danger;
    sign_ui(ui, Icon::Blocked, sentence, color)
}

/// A small weighted text behind an icon, both in one colour. It wraps.
pub fn sign_ui(ui: &mut Ui, icon: Icon, words: &str, color: Color32) -> Response {
    signed(ui, TextKind::SmallStrong, icon, words, color, color)
}

/// A small text in the secondary colour behind an icon, as in the footer.
pub fn caption_ui(ui: &mut Ui, icon: Icon, words: &str) -> Response {
    let color = theme::tokens(ui).ink_2;
    signed(ui, TextKind::Small, icon, words, color, color)
}

/// A small text behind a state's shape, for example "Kopiert".
pub fn state_text_ui(ui: &mut Ui, state: State, words: &str) -> Response {
    let t = theme::tokens(ui);
    signed(ui, TextKind::Small, state.icon(), words, state.color(t), t.ink)
}

fn signed(ui: &mut Ui, kind: TextKind, icon: Icon, words: &str, icon_color: Color32, color: Color32) -> Response {
    let room = ui.available_width() - ICON_S - GAP;
    let galley = text::plain_galley(ui, kind, words, color, room);
    let line = kind.line_height(ui);
    let size = vec2(ICON_S + GAP + galley.size().x, galley.size().y.max(ICON_S));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        let top = rect.center().y - galley.size().y / 2.0;
        let shape = Rect::from_center_size(pos2(rect.left() + ICON_S / 2.0, top + line / 2.0), Vec2::splat(ICON_S));
        icons::paint(ui.painter(), shape, icon, icon_color);
        ui.painter().galley(pos2(rect.left() + ICON_S + GAP, top), galley, color);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// Paints a state's shape and word into a row, from its left middle.
pub fn paint_chip(ui: &Ui, left_center: Pos2, state: State, word: &str, room: f32) {
    let color = state.color(theme::tokens(ui));
    let shape = Rect::from_center_size(left_center + vec2(ICON_S / 2.0, 0.0), Vec2::splat(ICON_S));
    icons::paint(ui.painter(), shape, state.icon(), color);
    let galley = text::plain_galley(ui, TextKind::SmallStrong, word, color, room - ICON_S - GAP);
    let top = left_center.y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left_center.x + ICON_S + GAP, top), galley, color);
}

/// The width of a chip on one line.
#[must_use]
pub fn chip_width(ui: &Ui, word: &str) -> f32 {
    ICON_S + GAP + text::line_size(ui, TextKind::SmallStrong, word).x
}

/// A key cap, as in "F1".
pub fn key_ui(ui: &mut Ui, key: &str) -> Response {
    let size = key_size(ui, key);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let color = theme::tokens(ui).ink_2;
    paint_key(ui, rect, key, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    response
}

/// The size of a key cap.
#[must_use]
pub fn key_size(ui: &Ui, key: &str) -> Vec2 {
    text::line_size(ui, TextKind::Key, key) + KEY_PAD * 2.0 + Vec2::splat(2.0)
}

/// Paints a key cap.
pub fn paint_key(ui: &Ui, rect: Rect, key: &str, color: Color32) {
    let t = theme::tokens(ui);
    let edge = if color == t.ink_2 { t.border } else { color };
    let stroke = Stroke::new(t.stroke, edge);
    ui.painter().rect_stroke(rect, CornerRadius::from(RADIUS_S), stroke, StrokeKind::Inside);
    let galley = text::line_galley(ui, TextKind::Key, key, color);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
}
