//! The list of what a search found: one Tab stop, arrows move inside it, Enter opens.

use egui::{Align, CornerRadius, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::AriaCurrent, pos2, vec2};

use super::{roving::Roving, target, text};
use crate::ui::theme::{self, RADIUS_M, S3, TextKind, sizes::ROW};

/// One thing that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Its title.
    pub title: String,
    /// Below it, smaller.
    pub under: String,
}

const PAD: Vec2 = vec2(12.0, 7.0);

/// The list. Returns the place of the one to open. There is one such list on a screen.
pub fn results_ui(ui: &mut Ui, name: &str, hits: &[Hit], open: Option<usize>) -> Option<usize> {
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let roving = Roving::new(ui, group(), hits.len(), open);
        let mut wanted = None;
        for (place, hit) in hits.iter().enumerate() {
            if hit_ui(ui, &roving, place, hit, open == Some(place)) {
                wanted = Some(place);
            }
        }
        roving.keys_in_list(ui);
        wanted
    })
    .inner
}

/// Gives the first of the list the focus.
pub fn enter(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(group().with(0_usize)));
}

fn group() -> egui::Id {
    egui::Id::unique("results of a search")
}

fn hit_ui(ui: &mut Ui, roving: &Roving, place: usize, hit: &Hit, open: bool) -> bool {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let room = width - 2.0 * PAD.x;
    let kind = if open { TextKind::Strong } else { TextKind::Body };
    let title = text::plain_galley(ui, kind, &hit.title, t.ink, room);
    let under = text::plain_galley(ui, TextKind::Small, &hit.under, t.ink_2, room);
    let high = (title.size().y + under.size().y + 2.0 * PAD.y).max(ROW);
    let (rect, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let response = roving.item(ui, rect, place);
    let spoken = format!("{}, {}", hit.title, hit.under);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    if open {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_aria_current(AriaCurrent::True));
    }
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::from(RADIUS_M);
        if open {
            ui.painter().rect_filled(rect, radius, t.accent_soft);
            ui.painter().vline(rect.left() + 2.0, rect.y_range().shrink(S3), egui::Stroke::new(3.0, t.accent));
        } else if target::hovered(&response) {
            ui.painter().rect_filled(rect, radius, t.sunken);
        }
        let at = rect.min + PAD;
        let below = at.y + title.size().y;
        ui.painter().galley(at, title, t.ink);
        ui.painter().galley(pos2(at.x, below), under, t.ink_2);
        target::focus_ring_inside(ui, &response, rect, RADIUS_M);
    }
    if target::has_focus(&response) && response.gained_focus() {
        response.scroll_to_me(Some(Align::Center));
    }
    response.clicked()
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn arrows_move_and_enter_opens() {
        let hits = ["FRITZ!Box", "LANCOM"].map(|title| Hit { title: title.to_owned(), under: "Router".to_owned() });
        let mut harness = harness(None, move |ui, open: &mut Option<usize>| {
            if ui.button("Los").clicked() {
                enter(ui);
            }
            *open = results_ui(ui, "Anleitungen", &hits, *open).or(*open);
        });
        harness.run();
        // By keyboard, as from the search field: a click elsewhere would take the focus away again.
        harness.get_by_label("Los").focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert!(harness.get_by_label("FRITZ!Box, Router").is_focused());
        harness.key_press(Key::ArrowDown);
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(*harness.state(), Some(1));
    }
}
