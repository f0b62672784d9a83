//! A menu that opens below a button: persons, and the screens at narrow width.
//!
//! Arrow keys and Esc are egui's. The chosen entry has a tick, not only a colour.

use egui::{
    CornerRadius, Frame, Id, Key, Margin, Popup, Rect, Response, Role, ScrollArea, Ui, Vec2, accesskit::HasPopup, pos2,
    vec2,
};

use super::{frame, target, text};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_M, RADIUS_S, S2, S3, S4, TextKind,
        sizes::{ICON, ROW},
    },
};

/// Entries that belong together, below their title.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// What they are; empty where there is one part only.
    pub title: &'a str,
    /// The entries.
    pub items: &'a [&'a str],
}

/// Shows the entries below `button` while it is open. Returns the entry that was just chosen.
#[must_use]
pub fn menu_ui(button: &Response, name: &str, items: &[&str], current: Option<usize>) -> Option<usize> {
    parts_ui(button, name, &[Part { title: "", items }], current)
}

/// The same in parts with titles; the entries are counted through.
#[must_use]
pub fn parts_ui(button: &Response, name: &str, parts: &[Part<'_>], current: Option<usize>) -> Option<usize> {
    let t = theme::tokens_of(&button.ctx);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(t.control_stroke())
        .corner_radius(CornerRadius::from(RADIUS_M))
        .inner_margin(Margin::same(S2 as i8));
    let was_open = is_open(button);
    let chosen = Popup::menu(button)
        .accessible_name(name)
        .frame(frame)
        .gap(S2)
        .show(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let items = parts.iter().flat_map(|part| part.items);
            let width = items.map(|item| text::line_size(ui, TextKind::Strong, item).x).fold(0.0, f32::max);
            let width = width + ICON + S3 + 2.0 * S4;
            // A long menu scrolls instead of reaching beyond the window.
            let most = ui.ctx().content_rect().height() * 0.7;
            let scroll = ScrollArea::vertical().max_height(most).min_scrolled_height(most);
            let chosen = scroll.show(ui, |ui| {
                let is_new = target::is_new(ui, name);
                let (mut place, mut chosen) = (0, None);
                for part in parts {
                    title_ui(ui, part.title, width, place > 0);
                    for item in part.items {
                        let entry = entry_ui(ui, item, width, current == Some(place));
                        if is_new && place == current.unwrap_or_default() {
                            entry.request_focus();
                        }
                        chosen = entry.clicked().then_some(place).or(chosen);
                        place += 1;
                    }
                }
                chosen
            });
            if chosen.inner.is_some() {
                ui.close();
            }
            chosen.inner
        })
        .and_then(|shown| shown.inner);
    if chosen.is_some() {
        button.request_focus();
    }
    let open = is_open(button);
    if open {
        button.ctx.data_mut(|data| data.insert_temp(opener_id(), button.id));
    }
    if was_open && !open && button.ctx.input(|input| input.key_pressed(Key::Escape)) {
        button.request_focus();
        button.ctx.request_repaint();
    }
    button.ctx.accesskit_node_builder(button.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(open);
    });
    chosen
}

/// Is the menu of this button open?
#[must_use]
pub fn is_open(button: &Response) -> bool {
    Popup::is_id_open(&button.ctx, Popup::default_response_id(button))
}

fn opener_id() -> Id {
    Id::unique("button of the open menu")
}

/// The button of the menu that is open; it closes with everything that is put over the window.
#[must_use]
pub fn opener(ui: &Ui) -> Option<Id> {
    Popup::is_any_open(ui.ctx()).then(|| ui.data(|data| data.get_temp(opener_id()))).flatten()
}

/// The title of a part, below a line if another part is above.
fn title_ui(ui: &mut Ui, title: &str, width: f32, below_another: bool) {
    if title.is_empty() {
        return;
    }
    if below_another {
        text::gap_ui(ui, S2);
        ui.scope(|ui| {
            ui.set_max_width(width);
            frame::line_ui(ui);
        });
        text::gap_ui(ui, S2);
    }
    ui.horizontal(|ui| {
        ui.add_space(S4);
        text::small_muted_ui(ui, title);
    });
    text::gap_ui(ui, 4.0);
}

fn entry_ui(ui: &mut Ui, label: &str, width: f32, current: bool) -> Response {
    let response = target::control(ui, vec2(width, ROW + 4.0), Role::MenuItem, label, true);
    let t = theme::tokens(ui);
    let rect = response.rect;
    if target::hovered(&response) || target::has_focus(&response) {
        ui.painter().rect_filled(rect, CornerRadius::from(RADIUS_S), t.accent_soft);
    }
    let left = rect.left() + S4;
    if current {
        let sign = Rect::from_center_size(pos2(left + ICON / 2.0, rect.center().y), Vec2::splat(ICON));
        icons::paint(ui.painter(), sign, Icon::Check, t.accent_ink);
    }
    let kind = if current { TextKind::Strong } else { TextKind::Body };
    let galley = text::line_galley(ui, kind, label, t.ink);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left + ICON + S3, top), galley, t.ink);
    target::focus_ring_inside(ui, &response, rect, RADIUS_S);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(current));
    response
}
