//! The footer: what is true now, and the keys that work everywhere.

use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::{
    icons::Icon,
    theme::{self, RADIUS_S, S2, S5, TextKind},
    widgets::{chip, target, text},
};

/// A key and what it does.
#[derive(Debug, Clone, Copy)]
pub struct Shortcut<'a> {
    /// The keys to press together.
    pub keys: &'a [&'a str],
    /// What happens.
    pub word: &'a str,
}

/// The footer at its place: what is true now at the left, behind it an offer to take the last thing
/// back, keys at the right. The offer comes in several lengths, the longest first: the first that fits is shown,
/// the longest is spoken. Returns whether it was taken.
pub fn footer_ui(
    ui: &mut Ui,
    rect: Rect,
    facts: &[(Icon, &str)],
    offer: &[String],
    shortcuts: &[Shortcut<'_>],
) -> bool {
    if rect.height() < 1.0 {
        return false;
    }
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.bg);
    let line = rect.top() + t.stroke / 2.0;
    ui.painter().hline(rect.x_range(), line, t.line_stroke());
    let builder = UiBuilder::new()
        .id_salt("footer")
        .max_rect(rect.shrink2(vec2(S5, 0.0)))
        .layout(Layout::left_to_right(Align::Center))
        .accessibility_role(Role::ContentInfo);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = S5;
        for (icon, fact) in facts {
            let fact = chip::caption_ui(ui, *icon, fact);
            text::announce(ui, fact.id);
        }
        let width: f32 = shortcuts.iter().map(|shortcut| shortcut_width(ui, shortcut) + S5).sum();
        let room = ui.available_width() - width - 2.0 * S2;
        let fits = |words: &&String| text::line_size(ui, TextKind::SmallStrong, words).x <= room;
        let shown = offer.iter().find(fits).or(offer.last());
        let taken = shown.zip(offer.first()).is_some_and(|(words, spoken)| offer_ui(ui, words, spoken));
        let spare = ui.available_width() - width + S5;
        if spare < 0.0 {
            return taken;
        }
        ui.add_space(spare);
        for shortcut in shortcuts {
            shortcut_ui(ui, shortcut);
        }
        taken
    })
    .inner
}

/// A quiet button as high as the footer allows.
fn offer_ui(ui: &mut Ui, words: &str, spoken: &str) -> bool {
    let t = theme::tokens(ui);
    let galley = text::line_galley(ui, TextKind::SmallStrong, words, t.accent_ink);
    let size = vec2(galley.size().x + 2.0 * S2, ui.available_height().min(28.0));
    let response = target::control(ui, size, Role::Button, spoken, true);
    let rect = response.rect;
    if target::hovered(&response) {
        ui.painter().rect_filled(rect, RADIUS_S, t.sunken);
    }
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, t.accent_ink);
    target::focus_ring_inside(ui, &response, rect, RADIUS_S);
    response.clicked()
}

fn shortcut_width(ui: &Ui, shortcut: &Shortcut<'_>) -> f32 {
    let keys: f32 = shortcut.keys.iter().map(|key| chip::key_size(ui, key).x + S2).sum();
    keys + text::line_size(ui, TextKind::Small, shortcut.word).x
}

fn shortcut_ui(ui: &mut Ui, shortcut: &Shortcut<'_>) {
    let width = shortcut_width(ui, shortcut);
    let high = ui.available_height();
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let t = theme::tokens(ui);
    let mut x = rect.left();
    for key in shortcut.keys {
        let size = chip::key_size(ui, key);
        let place = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
        chip::paint_key(ui, place, key, t.ink_2);
        x += size.x + S2;
    }
    let galley = text::line_galley(ui, TextKind::Small, shortcut.word, t.ink_2);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(x, top), galley, t.ink_2);
    let spoken = format!("{} {}", shortcut.keys.join(" "), shortcut.word);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}
