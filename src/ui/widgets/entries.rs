//! A long list of entries, each a sentence with what belongs to it: the history.
//!
//! One Tab stop; arrows, page keys, Home and End move inside. Only rows in view are painted, and
//! nothing of a sentence is cut off. The list is given in pages, so that its length stays bounded.

use egui::{Color32, CornerRadius, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::{roving::Roving, target, text};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_M, S2, S3, TextKind,
        sizes::{ICON_S, TASK_ROW},
    },
};

/// Free space above and below the words of a row, and at both ends.
const PAD: Vec2 = vec2(10.0, 9.0);

/// How an entry is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryMark {
    /// As usual, with this sign.
    Usual(Icon),
    /// Does not count any more.
    Gone,
    /// Somebody should look at it.
    Warn,
}

/// One entry.
#[derive(Debug, Clone, Copy)]
pub struct EntryRow<'a> {
    /// What happened.
    pub text: &'a str,
    /// When, where.
    pub meta: &'a str,
    /// What else is to be said of it; may be empty.
    pub remark: &'a str,
    /// How it is marked.
    pub mark: EntryMark,
}

/// Where the shown rows stand among all.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Number of the first shown one, from 0.
    pub first: usize,
    /// How many there are in all.
    pub all: usize,
}

/// The rows of a page; `name` is the list's name. `below` paints what belongs to the unfolded row.
/// Returns the row that was just clicked.
pub fn entries_ui(
    ui: &mut Ui,
    name: &str,
    rows: &[EntryRow<'_>],
    page: Page,
    unfolded: Option<usize>,
    mut below: impl FnMut(&mut Ui, usize),
) -> Option<usize> {
    let group = ui.make_persistent_id(("entries", name));
    let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let roving = Roving::new(ui, group, rows.len(), unfolded);
        let mut clicked = None;
        for (n, row) in rows.iter().enumerate() {
            let on = unfolded == Some(n);
            if row_ui(ui, &roving, row, n, page, on) {
                clicked = Some(n);
            }
            if on {
                ui.horizontal_wrapped(|ui| {
                    ui.add_space(PAD.x + ICON_S + S3);
                    below(ui, n);
                });
                text::gap_ui(ui, S2);
            }
        }
        roving.keys_in_list(ui);
        clicked
    })
    .inner
}

fn row_ui(ui: &mut Ui, roving: &Roving, row: &EntryRow<'_>, n: usize, page: Page, on: bool) -> bool {
    let t = theme::tokens(ui);
    let (icon, color, ink) = match row.mark {
        EntryMark::Usual(icon) => (icon, t.ink_2, t.ink),
        EntryMark::Gone => (Icon::Absent, t.ink_2, t.ink_2),
        EntryMark::Warn => (Icon::Warning, t.warn, t.ink),
    };
    let width = ui.available_width();
    let room = width - 2.0 * PAD.x - ICON_S - S3;
    let kind = if on { TextKind::Strong } else { TextKind::Body };
    let words = text::plain_galley(ui, kind, row.text, ink, room);
    let meta = text::plain_galley(ui, TextKind::Small, row.meta, t.ink_2, room);
    let remark_color = if row.mark == EntryMark::Warn { t.warn } else { t.ink_2 };
    let remark =
        (!row.remark.is_empty()).then(|| text::plain_galley(ui, TextKind::SmallStrong, row.remark, remark_color, room));
    let parts = [Some(words), Some(meta), remark];
    let content: f32 = parts.iter().flatten().map(|galley| galley.size().y).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(width, (content + 2.0 * PAD.y).max(TASK_ROW)), Sense::hover());
    let response = roving.item(ui, rect, n);
    let spoken = [row.text, row.meta, row.remark].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let spoken = spoken.join(", ");
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, on, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(page.first + n + 1);
        node.set_size_of_set(page.all);
    });
    if ui.is_rect_visible(rect) {
        ground(ui, rect, on, target::hovered(&response), n > 0, row.mark);
        let line = TextKind::Body.line_height(ui);
        let sign = pos2(rect.left() + PAD.x + ICON_S / 2.0, rect.top() + PAD.y + line / 2.0);
        icons::paint(ui.painter(), Rect::from_center_size(sign, Vec2::splat(ICON_S)), icon, color);
        let mut at = pos2(rect.left() + PAD.x + ICON_S + S3, rect.top() + PAD.y);
        for galley in parts.into_iter().flatten() {
            let high = galley.size().y;
            ui.painter().galley(at, galley, Color32::PLACEHOLDER);
            at.y += high;
        }
        target::focus_ring_inside(ui, &response, rect, RADIUS_M);
    }
    response.clicked()
}

fn ground(ui: &Ui, rect: Rect, on: bool, hovered: bool, line_above: bool, mark: EntryMark) {
    let t = theme::tokens(ui);
    let fill = match mark {
        _ if on => Some(t.accent_soft),
        EntryMark::Warn => Some(t.warn_soft),
        EntryMark::Usual(_) | EntryMark::Gone => hovered.then_some(t.sunken),
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    }
    if line_above {
        ui.painter().hline(rect.x_range(), rect.top(), t.line_stroke());
    }
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::widgets::{button::Button, layout, testing};

    fn list_ui(ui: &mut Ui, unfolded: &mut Option<usize>) {
        let names: Vec<String> = (0..200).map(|n| format!("entry {n}")).collect();
        let mark = EntryMark::Usual(Icon::Check);
        let rows: Vec<EntryRow<'_>> =
            names.iter().map(|name| EntryRow { text: name, meta: "today", remark: "", mark }).collect();
        let rect = ui.max_rect();
        layout::scroll_ui(ui, rect, "list", vec2(8.0, 8.0), |ui| {
            let page = Page { first: 1000, all: 500_000 };
            let clicked = entries_ui(ui, "History", &rows, page, *unfolded, |ui, _| {
                ui.add(Button::plain("Take back"));
            });
            *unfolded = clicked.or(*unfolded);
        });
    }

    #[test]
    fn one_stop_many_rows_and_keys_that_reach_them_all() {
        let mut harness = testing::harness(None, list_ui);
        harness.run();
        harness.get_by_label("entry 0, today").focus();
        harness.run();
        harness.key_press(Key::ArrowDown);
        harness.run();
        harness.key_press(Key::PageDown);
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(*harness.state(), Some(11));
        harness.get_by_role_and_label(Role::Button, "Take back");
        harness.key_press(Key::End);
        harness.run();
        let last = harness.get_by_role_and_label(Role::ListBoxOption, "entry 199, today");
        assert!(last.is_focused() && last.rect().bottom() <= 700.0, "{}", last.rect());
        let data = last.accesskit_node();
        assert_eq!((data.data().position_in_set(), data.data().size_of_set()), (Some(1200), Some(500_000)));
        harness.key_press(Key::Space);
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("Take back").is_focused(), "the list is one stop");
    }
}
