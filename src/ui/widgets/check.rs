//! The check row: box and label, the whole row is the target. A double click is one.

use egui::{Color32, CornerRadius, Rect, Response, Role, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{target, text};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_S, S3, TextKind,
        sizes::{ICON_S, MARK, ROW},
    },
};

/// A row to tick. With a reason it cannot be used, and the reason follows the label.
pub fn check_ui(ui: &mut Ui, checked: &mut bool, label: &str, disabled_because: Option<&str>) -> Response {
    let enabled = disabled_because.is_none() && ui.is_enabled();
    let t = theme::tokens(ui);
    let color = if enabled { t.ink } else { t.disabled };
    let shown = match disabled_because {
        Some(reason) => format!("{label} ({reason})"),
        None => label.to_owned(),
    };
    let room = ui.available_width() - MARK - S3;
    let galley = text::plain_galley(ui, TextKind::Body, &shown, color, room);
    let line = TextKind::Body.line_height(ui);
    let high = (galley.size().y + ROW - line).max(ROW);
    let size = vec2(MARK + S3 + galley.size().x, high);
    let mut response = target::control(ui, size, Role::CheckBox, label, enabled);
    // Who clicks twice, as on everything, ticks once; and never a row that has come below the pointer meanwhile.
    if response.clicked() && !response.double_clicked() && !response.triple_clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    let rect = response.rect;
    if ui.is_rect_visible(rect) {
        let mark = Rect::from_min_size(pos2(rect.left(), rect.top() + (ROW - MARK) / 2.0), Vec2::splat(MARK));
        box_ui(ui, mark, *checked, enabled, &response);
        let top = rect.top() + (ROW - line) / 2.0;
        ui.painter().galley(pos2(mark.right() + S3, top), galley, color);
        target::focus_ring(ui, &response, mark, RADIUS_S);
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *checked, label));
    if let Some(reason) = disabled_because {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason));
    }
    response
}

fn box_ui(ui: &Ui, rect: Rect, checked: bool, enabled: bool, response: &Response) {
    let t = theme::tokens(ui);
    let hovered = target::hovered(response);
    let (fill, edge) = match (checked, enabled) {
        (true, true) if hovered => (t.accent_hover, t.accent_hover),
        (true, true) => (t.accent, t.accent),
        (false, true) if hovered => (t.sunken, t.ink),
        (false, true) => (t.surface, t.border),
        (_, false) => (Color32::TRANSPARENT, t.disabled_line),
    };
    let stroke = Stroke::new(2.0, edge);
    ui.painter().rect(rect, CornerRadius::from(RADIUS_S), fill, stroke, StrokeKind::Inside);
    if checked {
        let color = if enabled { t.on_accent } else { t.disabled };
        let sign = Rect::from_center_size(rect.center(), Vec2::splat(ICON_S));
        icons::paint(ui.painter(), sign, Icon::Check, color);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key, Role};
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn space_ticks_and_a_reason_blocks() {
        let mut harness = harness((false, false), |ui, state: &mut (bool, bool)| {
            check_ui(ui, &mut state.0, "Changed", None);
            check_ui(ui, &mut state.1, "Tested", Some("only after the change"));
        });
        harness.run();
        harness.get_by_role_and_label(Role::CheckBox, "Changed").focus();
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        assert!(harness.state().0);
        harness.get_by_role_and_label(Role::CheckBox, "Tested").click();
        harness.run();
        assert!(!harness.state().1);
    }
}
