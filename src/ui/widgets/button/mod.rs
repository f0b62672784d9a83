//! Buttons. One primary per screen; plain for the rest, quiet for what is rarely needed.
//!
//! The label wraps when there is no room, it is never cut. A button that cannot be used says why.

mod face;

use egui::{CornerRadius, Response, Role, StrokeKind, Ui, Widget, response::Flags, vec2};

use self::face::{Content, Look};
use super::{target, text};
use crate::ui::{
    icons::Icon,
    theme::{
        self, RADIUS_M, S2, TextKind,
        sizes::{BUTTON_BIG, BUTTON_SLIM, FIELD},
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Plain,
    Quiet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Height {
    Usual,
    Slim,
    Main,
    Big,
    Field,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tail {
    None,
    Arrow,
    Chevron(Icon),
}

/// A button; add it with `ui.add(…)`.
#[must_use = "add it with ui.add"]
#[derive(Debug, Clone)]
pub struct Button<'a> {
    label: &'a str,
    kind: Kind,
    height: Height,
    icon: Option<Icon>,
    tail: Tail,
    addition: Option<&'a str>,
    key: Option<&'a str>,
    name: Option<&'a str>,
    min_width: f32,
    enabled: bool,
    reason: Option<&'a str>,
    dark_text: bool,
    fill_width: bool,
}

impl<'a> Button<'a> {
    /// The one button that leads on.
    pub fn primary(label: &'a str) -> Self {
        Self::new(Kind::Primary, label)
    }

    /// Any other button.
    pub fn plain(label: &'a str) -> Self {
        Self::new(Kind::Plain, label)
    }

    /// A button without an edge.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(Kind::Quiet, label)
    }

    fn new(kind: Kind, label: &'a str) -> Self {
        Self {
            label,
            kind,
            height: Height::Usual,
            icon: None,
            tail: Tail::None,
            addition: None,
            key: None,
            name: None,
            min_width: 0.0,
            enabled: true,
            reason: None,
            dark_text: false,
            fill_width: false,
        }
    }

    /// 38 high, for rows and bars.
    pub fn slim(mut self) -> Self {
        self.height = Height::Slim;
        self
    }

    /// 60 high with a larger label, for the start.
    pub fn big(mut self) -> Self {
        self.height = Height::Big;
        self
    }

    /// 52 high, for "done".
    pub fn main(mut self) -> Self {
        self.height = Height::Main;
        self
    }

    /// As high as a text field, to stand beside one.
    pub fn beside_field(mut self) -> Self {
        self.height = Height::Field;
        self
    }

    /// An icon before the label.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An arrow after the label: it leads to another page.
    pub fn arrow(mut self) -> Self {
        self.tail = Tail::Arrow;
        self
    }

    /// A chevron after the label, for the next item.
    pub fn chevron(mut self, icon: Icon) -> Self {
        self.tail = Tail::Chevron(icon);
        self
    }

    /// A chevron downwards: `menu::menu_ui` opens below it.
    pub fn opens_menu(mut self) -> Self {
        self.tail = Tail::Chevron(Icon::ChevronDown);
        self
    }

    /// A muted word after the label, for example "in 38 s".
    pub fn addition(mut self, addition: &'a str) -> Self {
        self.addition = Some(addition);
        self
    }

    /// A key cap after the label.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// What a screen reader says instead of the label.
    pub fn accessible_name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Not narrower than this.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// As wide as the place allows.
    pub fn fill_width(mut self) -> Self {
        self.fill_width = true;
        self
    }

    /// A quiet button in the text colour.
    pub fn in_ink(mut self) -> Self {
        self.dark_text = true;
        self
    }

    /// Cannot be used, for a reason that stands elsewhere on the screen.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Cannot be used; the reason is written after the button.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.enabled = self.enabled && reason.is_none();
        self.reason = reason;
        self
    }

    /// How wide it is on one line.
    #[must_use]
    pub fn width(&self, ui: &Ui) -> f32 {
        let (_, pad, _) = self.metrics(ui);
        (Content::measure(ui, self, f32::INFINITY).width + 2.0 * pad).max(self.min_width)
    }

    fn metrics(&self, ui: &Ui) -> (f32, f32, f32) {
        let m = theme::metrics(ui);
        match self.height {
            Height::Usual if self.kind == Kind::Quiet => (m.button, S2, RADIUS_M),
            Height::Usual => (m.button, m.button_pad, RADIUS_M),
            Height::Field => (FIELD, m.button_pad, RADIUS_M),
            Height::Slim => (BUTTON_SLIM, 12.0, RADIUS_M),
            Height::Main => (m.button_main, 28.0, RADIUS_M),
            Height::Big => (BUTTON_BIG, 28.0, 10.0),
        }
    }
}

/// Who clicks twice, as on everything, presses once: the second press would meet whatever has come below the
/// pointer, the next step or the next thing to remove. Only that one is lost to who presses faster than she reads.
fn pressed_once(mut response: Response) -> Response {
    if response.double_clicked() {
        response.flags.remove(Flags::CLICKED);
    }
    response
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (height, pad, radius) = self.metrics(ui);
        let room = (ui.available_width() - 2.0 * pad).max(height);
        let content = Content::measure(ui, &self, room);
        let width = if self.fill_width { room + 2.0 * pad } else { content.width + 2.0 * pad };
        // A label of two lines makes the button higher.
        let line = TextKind::Strong.line_height(ui);
        let high = height.max(content.label.as_ref().map_or(0.0, |label| label.size().y) + height - line * 1.4);
        let size = vec2(width.max(self.min_width), high);
        let enabled = self.enabled && ui.is_enabled();
        let name = self.name.unwrap_or(self.label);
        let response = pressed_once(target::control(ui, size, Role::Button, name, enabled));
        let t = theme::tokens(ui);
        if ui.is_rect_visible(response.rect) {
            let look = Look::of(&self, t, enabled, &response);
            ui.painter().rect(response.rect, CornerRadius::from(radius), look.fill, look.edge, StrokeKind::Inside);
            self.content_ui(ui, response.rect, content, look);
            target::focus_ring(ui, &response, response.rect, radius);
        }
        self.describe(ui, &response);
        response
    }
}

impl Button<'_> {
    fn describe(&self, ui: &mut Ui, response: &Response) {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if let Some(reason) = self.reason {
                node.set_description(reason);
            }
            if let Some(key) = self.key {
                node.set_keyboard_shortcut(key);
            }
        });
        if let Some(reason) = self.reason {
            text::small_muted_ui(ui, reason);
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn enter_space_and_click_press_it() {
        let mut harness = harness(0, |ui, pressed: &mut u32| {
            if ui.add(Button::primary("Erledigt").icon(Icon::Check).main()).clicked() {
                *pressed += 1;
            }
        });
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Erledigt").click();
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Erledigt").focus();
        harness.run();
        for key in [Key::Enter, Key::Space] {
            harness.key_press(key);
            harness.run();
        }
        assert_eq!(*harness.state(), 3);
    }

    #[test]
    fn a_reason_is_written_and_blocks() {
        let mut harness = harness(false, |ui, pressed: &mut bool| {
            *pressed |= ui.add(Button::plain("Drucken …").disabled_because(Some("Der Name fehlt"))).clicked();
        });
        harness.run();
        let button = harness.get_by_role_and_label(Role::Button, "Drucken …");
        assert!(button.accesskit_node().is_disabled());
        assert_eq!(button.accesskit_node().data().description(), Some("Der Name fehlt"));
        button.click();
        harness.run();
        assert!(!*harness.state());
        harness.get_by_label("Der Name fehlt");
    }

    #[test]
    fn a_long_label_wraps() {
        let mut harness = harness((), |ui, ()| {
            ui.set_width(200.0);
            ui.add(Button::plain("Cardterminalaccessadministration of the practice"));
        });
        harness.run();
        let rect = harness.get_by_label("Cardterminalaccessadministration of the practice").rect();
        assert!(rect.width() <= 200.0, "{rect}");
        assert!(rect.height() > 60.0, "{rect}");
    }
}
