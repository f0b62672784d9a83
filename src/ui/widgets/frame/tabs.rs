//! The tabs of the top bar, side by side or as one button with a menu.

use egui::{Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::TopBar;
use crate::ui::{
    icons::Icon,
    theme::{self, RADIUS_S, S3, TextKind},
    widgets::{button::Button, menu, roving::Roving, target, text},
};

/// At both sides of a tab's label.
const PAD: f32 = 14.0;

/// The tabs side by side; one Tab stop.
pub(super) fn tabs_ui(ui: &mut Ui, bar: &TopBar<'_>) -> Option<usize> {
    let high = theme::metrics(ui).top_bar;
    let group = ui.make_persistent_id("tabs");
    let builder = UiBuilder::new().accessibility_role(Role::TabList).accessibility_label(bar.tabs_name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        text::gap_ui(ui, S3);
        let roving = Roving::new(ui, group, bar.tabs.len(), bar.current);
        let mut wanted = None;
        for (place, label) in bar.tabs.iter().enumerate() {
            let t = theme::tokens(ui);
            let on = bar.current == Some(place);
            let (kind, color) = if on { (TextKind::Strong, t.ink) } else { (TextKind::Body, t.ink_2) };
            let galley = text::line_galley(ui, kind, label, color);
            let size = vec2(galley.size().x + 2.0 * PAD, high);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let response = roving.item(ui, rect, place);
            name_tab(&response, label, on);
            let color = if target::hovered(&response) { t.ink } else { color };
            ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, color);
            if on {
                let line = rect.with_min_y(rect.bottom() - 3.0);
                ui.painter().rect_filled(line, 0.0, t.accent);
            }
            target::focus_ring_inside(ui, &response, rect.shrink2(vec2(2.0, S3)), RADIUS_S);
            if response.clicked() {
                wanted = Some(place);
            }
        }
        roving.keys(ui);
        wanted
    })
    .inner
}

fn name_tab(response: &Response, label: &str, on: bool) {
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, enabled, label));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(on));
}

/// The tabs as one button with a menu.
pub(super) fn tab_menu_ui(ui: &mut Ui, bar: &TopBar<'_>) -> Option<usize> {
    let response = ui.add(menu_button(bar));
    menu::menu_ui(&response, bar.tabs_name, bar.tabs, bar.current)
}

/// The button that stands for all tabs; it names the shown one.
pub(super) fn menu_button<'a>(bar: &TopBar<'a>) -> Button<'a> {
    let label = bar.current.and_then(|current| bar.tabs.get(current)).copied();
    Button::plain(label.unwrap_or(bar.tabs_name)).icon(Icon::Menu).slim().opens_menu()
}

/// How much room the tabs need side by side.
pub(super) fn tabs_width(ui: &Ui, bar: &TopBar<'_>) -> f32 {
    let tab = |label: &&str| text::line_size(ui, TextKind::Strong, label).x + 2.0 * PAD;
    bar.tabs.iter().map(tab).sum::<f32>() + S3
}
