//! The verdict on a typed password: three fields, the parts an attacker sees, the reasons.
//!
//! Only the true field is filled and carries its shape. The letters of the parts are painted only,
//! they do not reach the screen reader.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::text::{self, Run};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_M, S2, TextKind, Tokens,
        sizes::{ICON, ICON_S, TASK_ROW},
    },
};

/// Between the three fields and between parts.
const GAP: f32 = 6.0;

/// How good a password or a part of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Too weak.
    Weak,
    /// Not quite enough.
    Middle,
    /// Good.
    Good,
}

impl Verdict {
    const ALL: [Self; 3] = [Self::Weak, Self::Middle, Self::Good];

    fn icon(self) -> Icon {
        match self {
            Self::Weak => Icon::Blocked,
            Self::Middle => Icon::Caution,
            Self::Good => Icon::Done,
        }
    }

    /// Fill, edge and text of the filled field.
    fn filled(self, t: &Tokens) -> (Color32, Color32, Color32) {
        match self {
            Self::Weak => (t.danger, t.danger, t.on_status),
            Self::Middle => (t.warn_fill, t.warn, t.on_warn),
            Self::Good => (t.ok, t.ok, t.on_status),
        }
    }

    /// Edge and soft fill.
    fn soft(self, t: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Weak => (t.danger, t.danger_soft),
            Self::Middle => (t.warn, t.warn_soft),
            Self::Good => (t.ok, t.ok_soft),
        }
    }
}

/// Three fields from weak to good; the true one is filled. `words` are their three labels.
pub fn meter_ui(ui: &mut Ui, words: [&str; 3], verdict: Option<Verdict>) -> Response {
    let t = theme::tokens(ui);
    let all = ui.available_width();
    let third = (all - 2.0 * GAP) / 3.0;
    let room = |width: f32| width - ICON - 3.0 * S2;
    let longest = words.iter().flat_map(|words| words.split_whitespace());
    let longest = longest.map(|word| text::line_size(ui, TextKind::Strong, word).x).fold(0.0, f32::max);
    // In a very narrow window they stand below each other, so that no word is broken.
    let stacked = longest.ceil() > room(third);
    let width = if stacked { all } else { third };
    let high = words
        .iter()
        .map(|word| text::plain_galley(ui, TextKind::Strong, word, t.ink, room(width)).size().y + 2.0 * S2)
        .fold(if stacked { 0.0 } else { TASK_ROW }, f32::max);
    let step = if stacked { vec2(0.0, high + GAP) } else { vec2(width + GAP, 0.0) };
    let (rect, response) = ui.allocate_exact_size(2.0 * step + vec2(width, high), Sense::hover());
    let mut spoken = "";
    for (place, (kind, word)) in Verdict::ALL.into_iter().zip(words).enumerate() {
        let field = Rect::from_min_size(rect.min + place as f32 * step, vec2(width, high));
        let on = verdict == Some(kind);
        field_ui(ui, field, kind, word, on);
        if on {
            spoken = word;
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, spoken));
    text::announce(ui, response.id);
    response
}

fn field_ui(ui: &Ui, rect: Rect, verdict: Verdict, word: &str, on: bool) {
    let t = theme::tokens(ui);
    let (fill, edge, color) = if on { verdict.filled(t) } else { (t.sunken, t.line, t.ink_2) };
    // Those that are not true are a scale, no buttons.
    let stroke = Stroke::new(if on { 2.0 } else { 1.0 }, edge);
    let radius = CornerRadius::from(RADIUS_M);
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let run = Run { text: word.to_owned(), strong: on };
    let room = rect.width() - ICON - 3.0 * S2;
    let galley = text::galley(ui, TextKind::Body, &[run], color, room);
    let sign = if on { ICON + S2 } else { 0.0 };
    let left = rect.center().x - f32::midpoint(galley.size().x, sign);
    if on {
        let place = Rect::from_center_size(pos2(left + ICON / 2.0, rect.center().y), Vec2::splat(ICON));
        icons::paint_on(ui.painter(), place, verdict.icon(), color, fill);
    }
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left + sign, top), galley, color);
}

/// A part of a typed password.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Its letters. Painted only.
    pub letters: &'a str,
    /// What it is: "Wort", "Jahr".
    pub word: &'a str,
    /// How good it is.
    pub verdict: Verdict,
}

/// The parts side by side, each with a coloured edge and a word. They wrap.
pub fn parts_ui(ui: &mut Ui, parts: &[Part<'_>]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(GAP);
        for part in parts {
            part_ui(ui, part);
        }
    });
}

fn part_ui(ui: &mut Ui, part: &Part<'_>) {
    const PAD: Vec2 = vec2(10.0, 6.0);
    const EDGE: f32 = 4.0;
    let t = theme::tokens(ui);
    let (edge, fill) = part.verdict.soft(t);
    let room = ui.max_rect().width() - 2.0 * PAD.x;
    let letters = text::plain_galley(ui, TextKind::CodePart, part.letters, t.ink, room);
    let word = text::line_galley(ui, TextKind::Small, part.word, t.ink_2);
    let upper = vec2((letters.size().x + 2.0 * PAD.x).max(word.size().x), letters.size().y + 2.0 * PAD.y);
    let size = upper + vec2(0.0, word.size().y + 5.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let top = Rect::from_min_size(rect.min, upper);
    let radius = CornerRadius { nw: 5, ne: 5, sw: 0, se: 0 };
    ui.painter().rect_filled(top, radius, fill);
    if t.contrast {
        ui.painter().rect_stroke(top, radius, t.line_stroke(), StrokeKind::Inside);
    }
    ui.painter().rect_filled(top.with_min_y(top.bottom() - EDGE), CornerRadius::ZERO, edge);
    let at = top.center() - letters.size() / 2.0 - vec2(0.0, EDGE / 2.0);
    ui.painter().galley(at, letters, t.ink);
    let at = pos2(rect.center().x - word.size().x / 2.0, rect.bottom() - word.size().y);
    ui.painter().galley(at, word, t.ink_2);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, part.word));
}

/// A reason behind the shape of its verdict.
pub fn reason_ui(ui: &mut Ui, verdict: Verdict, runs: &[Run]) -> Response {
    let t = theme::tokens(ui);
    let kind = TextKind::Reason;
    let room = ui.available_width() - ICON_S - 10.0;
    let galley = text::galley(ui, kind, runs, t.ink, room);
    let size = vec2(ICON_S + 10.0 + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let line = kind.line_height(ui);
    let sign = Rect::from_center_size(pos2(rect.left() + ICON_S / 2.0, rect.top() + line / 2.0), Vec2::splat(ICON_S));
    let (color, _) = verdict.soft(t);
    icons::paint(ui.painter(), sign, verdict.icon(), color);
    ui.painter().galley(pos2(rect.left() + ICON_S + 10.0, rect.top()), galley, t.ink);
    let spoken: String = runs.iter().map(|run| run.text.as_str()).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response
}
