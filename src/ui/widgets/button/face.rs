//! How a button looks: its colours in each state, its contents measured and painted.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Response, Stroke, Ui, Vec2, pos2};

use super::{Button, Height, Kind, Tail};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, TextKind, Tokens,
        sizes::{ARROW, ICON, ICON_XS},
    },
    widgets::{chip, target, text},
};

/// Between icon, label and what follows.
const GAP: f32 = 9.0;

/// Fill, edge and text colour of one state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) fill: Color32,
    pub(super) edge: Stroke,
    text: Color32,
}

impl Look {
    pub(super) fn of(button: &Button<'_>, t: &Tokens, enabled: bool, response: &Response) -> Self {
        let edge = |color| Stroke::new(t.stroke_control, color);
        let (hovered, pressed) = (target::hovered(response), target::pressed(response));
        if !enabled {
            let edge = if button.kind == Kind::Quiet { Stroke::NONE } else { edge(t.disabled_line) };
            return Self { fill: Color32::TRANSPARENT, edge, text: t.disabled };
        }
        match button.kind {
            Kind::Primary => {
                let fill = if pressed {
                    t.accent_press
                } else if hovered {
                    t.accent_hover
                } else {
                    t.accent
                };
                Self { fill, edge: edge(fill), text: t.on_accent }
            }
            Kind::Plain => Self {
                fill: if hovered || pressed { t.sunken } else { t.surface },
                edge: edge(if pressed { t.ink } else { t.border }),
                text: t.ink,
            },
            Kind::Quiet => Self {
                fill: if hovered || pressed { t.accent_soft } else { Color32::TRANSPARENT },
                edge: Stroke::NONE,
                text: if pressed || button.dark_text { t.ink } else { t.accent_ink },
            },
        }
    }
}

/// The measured contents.
pub(super) struct Content {
    /// None for a button of icons only.
    pub(super) label: Option<Arc<Galley>>,
    addition: Option<Arc<Galley>>,
    tail_width: f32,
    icon_size: f32,
    key: Option<Vec2>,
    pub(super) width: f32,
}

impl Content {
    pub(super) fn measure(ui: &Ui, button: &Button<'_>, room: f32) -> Self {
        let kind = if button.height == Height::Big { TextKind::Head } else { TextKind::Strong };
        let icon_size = match (button.icon, button.height) {
            (None, _) => 0.0,
            (Some(Icon::Check), _) | (_, Height::Big) => ARROW,
            (Some(_), _) => ICON,
        };
        let tail_width = match button.tail {
            Tail::None => 0.0,
            Tail::Chevron(Icon::ChevronDown) => ICON_XS,
            Tail::Arrow | Tail::Chevron(_) => ARROW,
        };
        let addition = button.addition.map(|word| text::line_galley(ui, TextKind::Body, word, Color32::PLACEHOLDER));
        let key = button.key.map(|key| chip::key_size(ui, key));
        let others: f32 = [
            icon_size,
            tail_width,
            addition.as_ref().map_or(0.0, |galley| galley.size().x),
            key.map_or(0.0, |size| size.x),
        ]
        .into_iter()
        .filter(|width| *width > 0.0)
        .map(|width| width + GAP)
        .sum();
        let label = text::plain_galley(ui, kind, button.label, Color32::PLACEHOLDER, room - others);
        let width = if button.label.is_empty() { others - GAP } else { label.size().x + others };
        let label = (!button.label.is_empty()).then_some(label);
        Self { label, addition, tail_width, icon_size, key, width }
    }
}

impl Button<'_> {
    /// Paints icon, label, addition, key and tail from left to right, centred as a whole.
    pub(super) fn content_ui(&self, ui: &mut Ui, rect: Rect, content: Content, look: Look) {
        let mut x = rect.center().x - content.width / 2.0;
        let square =
            |x: f32, side: f32| Rect::from_center_size(pos2(x + side / 2.0, rect.center().y), Vec2::splat(side));
        if let Some(icon) = self.icon {
            icons::paint(ui.painter(), square(x, content.icon_size), icon, look.text);
            x += content.icon_size + GAP;
        }
        let muted = if look.text == theme::tokens(ui).ink { theme::tokens(ui).ink_2 } else { look.text };
        for (galley, color) in [(content.label, look.text), (content.addition, muted)] {
            let Some(galley) = galley else { continue };
            let size = galley.size();
            let top = rect.center().y - size.y / 2.0;
            ui.painter().galley(pos2(x, top), galley, color);
            x += size.x + GAP;
        }
        if let (Some(key), Some(size)) = (self.key, content.key) {
            let place = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
            chip::paint_key(ui, place, key, muted);
            x += size.x + GAP;
        }
        let tail = match self.tail {
            Tail::None => return,
            Tail::Arrow => Icon::ArrowRight,
            Tail::Chevron(icon) => icon,
        };
        icons::paint(ui.painter(), square(x, content.tail_width), tail, look.text);
    }
}
