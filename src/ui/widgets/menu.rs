//! A menu that opens below a button: persons, and the screens at narrow width.
//!
//! It opens at the chosen entry, or at the first. Arrows go through the entries, from the last to the first; Esc,
//! which is egui's, and Tab close it. The chosen entry has a tick, not only a colour.

use egui::{
    CornerRadius, Frame, Id, Key, Margin, Popup, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
    accesskit::HasPopup, pos2, scroll_area::ScrollBarVisibility, vec2,
};

use super::{frame, roving::Roving, target, text};
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

/// The same in parts with titles; the entries are counted through. Where they do not fit below each other the
/// parts stand side by side.
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
            let chosen = Layout::of(ui, button, parts).show(ui, name, parts, current);
            if chosen.is_some() {
                ui.close();
            }
            chosen
        })
        .and_then(|shown| shown.inner);
    if chosen.is_some() {
        button.request_focus();
    }
    let pressed = |key| button.ctx.input(|input| input.key_pressed(key));
    // The focus never leaves an open menu: Tab closes it, as Esc does.
    if was_open && is_open(button) && pressed(Key::Tab) {
        Popup::close_id(&button.ctx, Popup::default_response_id(button));
        button.request_focus();
    }
    let open = is_open(button);
    if open {
        button.ctx.data_mut(|data| data.insert_temp(opener_id(), button.id));
    }
    if was_open && !open && pressed(Key::Escape) {
        button.request_focus();
        button.ctx.request_repaint();
    }
    button.ctx.accesskit_node_builder(button.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(open);
    });
    chosen
}

/// How the entries stand.
struct Layout {
    /// Of each part.
    widths: Vec<f32>,
    /// Of an entry.
    high: f32,
    /// The parts stand side by side.
    is_wide: bool,
    /// Room below the button, or above it.
    most: f32,
    /// Not all is seen at once.
    scrolls: bool,
}

impl Layout {
    fn of(ui: &Ui, button: &Response, parts: &[Part<'_>]) -> Self {
        let window = ui.ctx().content_rect();
        // Edge and margin of the menu, and its distance from the button and from the window's edge.
        let around = 2.0 * (S2 + 1.0) + 2.0 * S2;
        let room = (window.bottom() - button.rect.bottom()).max(button.rect.top() - window.top());
        let most = (room - around).max(window.height() * 0.3);
        let high = if theme::is_narrow(ui) { ROW - 2.0 } else { ROW + 4.0 };
        let widths: Vec<f32> = parts.iter().map(|part| part_width(ui, part)).collect();
        let heights: Vec<f32> = parts.iter().map(|part| part_height(ui, part, high)).collect();
        let all = heights.iter().sum::<f32>() + BETWEEN * (parts.len().saturating_sub(1)) as f32;
        let sum = widths.iter().sum::<f32>() + S3 * (parts.len().saturating_sub(1)) as f32;
        let is_wide = all > most && parts.len() > 1 && sum + around < window.width();
        let needed = if is_wide { heights.iter().copied().fold(0.0, f32::max) } else { all };
        Self { widths, high, is_wide, most, scrolls: needed > most }
    }

    fn show(&self, ui: &mut Ui, name: &str, parts: &[Part<'_>], current: Option<usize>) -> Option<usize> {
        let bar = if self.scrolls { ScrollBarVisibility::AlwaysVisible } else { ScrollBarVisibility::AlwaysHidden };
        let scroll = ScrollArea::vertical().max_height(self.most).min_scrolled_height(self.most);
        let shown = scroll.scroll_bar_visibility(bar).show(ui, |ui| {
            let is_new = target::is_new(ui, name);
            let count = parts.iter().map(|part| part.items.len()).sum();
            let group = ui.make_persistent_id(("menu", name));
            if is_new {
                Roving::forget(ui, group);
            }
            let roving = Roving::new(ui, group, count, current);
            let mut places = Vec::new();
            let clicked = if self.is_wide {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = S3;
                    let columns = parts.iter().zip(&self.widths);
                    let column = |(part, width): (&Part<'_>, &f32)| {
                        ui.vertical(|ui| self.part_ui(ui, part, *width, current, &roving, &mut places)).inner
                    };
                    columns.map(column).fold(None, Option::or)
                })
                .inner
            } else {
                let width = self.widths.iter().copied().fold(0.0, f32::max);
                let each = parts.iter().map(|part| self.part_ui(ui, part, width, current, &roving, &mut places));
                each.fold(None, Option::or)
            };
            if is_new {
                roving.begin(ui);
            }
            roving.keys_around(ui, &places);
            roving.hold(ui);
            clicked
        });
        shown.inner
    }

    fn part_ui(
        &self,
        ui: &mut Ui,
        part: &Part<'_>,
        width: f32,
        current: Option<usize>,
        roving: &Roving,
        places: &mut Vec<Rect>,
    ) -> Option<usize> {
        title_ui(ui, part.title, width, !self.is_wide && !places.is_empty());
        let mut clicked = None;
        for label in part.items {
            let item = places.len();
            let (rect, _) = ui.allocate_exact_size(vec2(width, self.high), Sense::hover());
            places.push(rect);
            let response = roving.item(ui, rect, item);
            entry_ui(ui, &response, label, current == Some(item));
            clicked = response.clicked().then_some(item).or(clicked);
        }
        clicked
    }
}

/// Between two parts below each other: a line with room above and below.
const BETWEEN: f32 = 2.0 * S2 + 1.0;
/// Below the title of a part.
const BELOW_TITLE: f32 = 4.0;

fn part_width(ui: &Ui, part: &Part<'_>) -> f32 {
    let entry = |item: &&str| text::line_size(ui, TextKind::Strong, item).x + ICON + S3 + 2.0 * S4;
    let title = text::line_size(ui, TextKind::Small, part.title).x + 2.0 * S4;
    part.items.iter().map(entry).fold(title, f32::max)
}

fn part_height(ui: &Ui, part: &Part<'_>, entry: f32) -> f32 {
    let title = if part.title.is_empty() { 0.0 } else { TextKind::Small.line_height(ui) + BELOW_TITLE };
    title + entry * part.items.len() as f32
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
    text::gap_ui(ui, BELOW_TITLE);
}

fn entry_ui(ui: &Ui, response: &Response, label: &str, current: bool) {
    let t = theme::tokens(ui);
    let rect = response.rect;
    if target::hovered(response) || target::has_focus(response) {
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
    target::focus_ring_inside(ui, response, rect, RADIUS_S);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(current));
}
