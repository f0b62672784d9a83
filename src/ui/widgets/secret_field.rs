//! The field for a password that a person types, hidden or shown.
//!
//! Hidden or shown, egui lays out bullets; the discs or the letters are painted over their places.
//! So neither undo, clipboard nor screen reader gets the letters from here.

use std::sync::Arc;

use egui::{
    Align, Color32, Galley, Layout, Margin, Painter, Pos2, Response, TextEdit, Ui, Widget,
    text::{CCursor, LayoutJob},
    vec2,
};

use super::{button::Button, field, secret::SecretBuffer, text};
use crate::ui::{
    icons::Icon,
    theme::{self, S3, TextKind, sizes::FIELD},
};

/// Characters per group, as in the password display.
const GROUP: usize = 4;
/// The gap between two groups, as a part of the type size.
const GAP: f32 = 0.6;
/// So many characters are seen at once where they stand in groups: a usual suggestion.
const SEEN: usize = 20;

/// The button that shows and hides what is typed.
#[derive(Debug)]
pub struct Reveal<'a> {
    /// Shown or hidden now; the button changes it.
    pub shown: &'a mut bool,
    /// Label while hidden, "Anzeigen".
    pub show: &'a str,
    /// Label while shown, "Verbergen".
    pub hide: &'a str,
}

/// A password field; add it with `ui.add(…)`. The response is that of the text box.
#[must_use = "add it with ui.add"]
#[derive(Debug)]
pub struct SecretField<'a> {
    label: &'a str,
    buffer: &'a mut SecretBuffer,
    help: Option<&'a str>,
    error: Option<&'a str>,
    reveal: Option<Reveal<'a>>,
    grouped: bool,
    label_hidden: bool,
}

impl<'a> SecretField<'a> {
    /// A hidden field.
    pub fn new(label: &'a str, buffer: &'a mut SecretBuffer) -> Self {
        Self { label, buffer, help: None, error: None, reveal: None, grouped: false, label_hidden: false }
    }

    /// A sentence below the field.
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = Some(help);
        self
    }

    /// What is wrong, one sentence.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// With a button beside it that shows and hides what is typed.
    pub fn reveal(mut self, reveal: Reveal<'a>) -> Self {
        self.reveal = Some(reveal);
        self
    }

    /// In groups of four, to compare with a noted password.
    pub fn grouped(mut self) -> Self {
        self.grouped = true;
        self
    }

    /// The label is only spoken, because a heading beside it says the same.
    pub fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }
}

impl Widget for SecretField<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let Self { label, buffer, help, error, reveal, grouped, label_hidden } = self;
        let all = ui.available_width();
        ui.allocate_ui_with_layout(vec2(all, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let above = (!label_hidden).then(|| text::strong_ui(ui, label).id);
            let shown = reveal.as_ref().is_some_and(|reveal| *reveal.shown);
            let id = ui.make_persistent_id(("secret", label));
            let response = ui
                .horizontal(|ui| {
                    let button = reveal.as_ref().map_or(0.0, |reveal| reveal.width(ui) + S3);
                    let width = (all - button).max(FIELD);
                    let boxed = Boxed { id, width, shown, grouped, wrong: error.is_some() };
                    let response = boxed.show_ui(ui, buffer);
                    if let Some(reveal) = reveal {
                        text::gap_ui(ui, S3);
                        reveal.button_ui(ui);
                    }
                    response
                })
                .inner;
            let response = match above {
                Some(above) => response.labelled_by(above),
                None => response.accessible_name(label),
            };
            field::below_ui(ui, &response, help, error);
            response
        })
        .inner
    }
}

impl Reveal<'_> {
    /// The wider of both labels, so that nothing moves.
    fn width(&self, ui: &Ui) -> f32 {
        let wide = |label| Button::plain(label).icon(Icon::Eye).beside_field().width(ui);
        wide(self.show).max(wide(self.hide)).ceil()
    }

    fn button_ui(self, ui: &mut Ui) {
        let (icon, label) = if *self.shown { (Icon::EyeOff, self.hide) } else { (Icon::Eye, self.show) };
        let width = self.width(ui);
        let button = Button::plain(label).icon(icon).beside_field().min_width(width);
        if ui.add(button).clicked() {
            *self.shown = !*self.shown;
        }
    }
}

/// The box itself.
struct Boxed {
    id: egui::Id,
    width: f32,
    shown: bool,
    grouped: bool,
    wrong: bool,
}

impl Boxed {
    fn show_ui(&self, ui: &mut Ui, buffer: &mut SecretBuffer) -> Response {
        let t = theme::tokens(ui);
        let kind = TextKind::CodeField;
        let upright = ((FIELD - kind.line_height(ui)) / 2.0).floor() as i8;
        let ground = ui.painter().add(egui::Shape::Noop);
        let grouped = self.grouped;
        let size = if grouped { fitting_size(ui, self.width) } else { kind.size(ui) };
        let mut layouter = |ui: &Ui, text: &dyn egui::TextBuffer, _width: f32| -> Arc<Galley> {
            bullets(ui, text.as_str(), grouped, size)
        };
        let output = TextEdit::singleline(buffer)
            .id(self.id)
            .password(true)
            .font(kind.font(ui))
            .layouter(&mut layouter)
            .desired_width(self.width)
            .min_size(vec2(self.width, FIELD))
            .align(egui::Align2::LEFT_CENTER)
            .frame(egui::Frame::new().inner_margin(Margin::symmetric(field::PAD as i8, upright)))
            .show(ui);
        let response = output.response.response;
        let painter = ui.painter_at(output.text_clip_rect.expand(1.0));
        let places = Places { galley: &output.galley, origin: output.galley_pos };
        if self.shown {
            places.letters_ui(ui, &painter, buffer.chars(), t.ink);
        } else {
            places.discs(&painter, buffer.len(), t.ink);
        }
        field::frame_ui(ui, ground, &response, true, self.wrong);
        response
    }
}

/// The type size at which a usual suggestion in groups is seen whole in a box of this width.
fn fitting_size(ui: &Ui, width: f32) -> f32 {
    const CARET: f32 = 4.0;
    let usual = TextKind::CodeField.size(ui);
    let cells = text::line_size(ui, TextKind::CodeField, "•").x * SEEN as f32;
    let gaps = usual * GAP * (SEEN / GROUP) as f32;
    usual * ((width - 2.0 * field::PAD - CARET) / (cells + gaps)).min(1.0)
}

/// Bullets without colour, with a gap after every group: they only make places.
fn bullets(ui: &Ui, mask: &str, grouped: bool, size: f32) -> Arc<Galley> {
    let kind = TextKind::CodeField;
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    job.keep_trailing_whitespace = true;
    let gap = size * GAP;
    for (place, bullet) in mask.chars().enumerate() {
        let before = if grouped && place > 0 && place % GROUP == 0 { gap } else { 0.0 };
        let mut letter = [0; 4];
        let mut format = text::format(ui, kind, Color32::TRANSPARENT);
        format.font_id.size = size;
        job.append(bullet.encode_utf8(&mut letter), before, format);
    }
    if mask.is_empty() {
        job.append("", 0.0, text::format(ui, kind, Color32::TRANSPARENT));
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Where each character stands.
struct Places<'a> {
    galley: &'a Galley,
    origin: Pos2,
}

impl Places<'_> {
    /// Middle of a character's place, from the cursor before it.
    fn center(&self, cell: f32, place: usize) -> Pos2 {
        let before = self.galley.pos_from_cursor(CCursor::new(place));
        self.origin + before.center().to_vec2() + vec2(cell / 2.0, 0.0)
    }

    fn cell(&self) -> f32 {
        let first = self.galley.pos_from_cursor(CCursor::new(1)).center().x;
        first - self.galley.pos_from_cursor(CCursor::new(0)).center().x
    }

    fn discs(&self, painter: &Painter, count: usize, color: Color32) {
        let cell = self.cell();
        for place in 0..count {
            painter.circle_filled(self.center(cell, place), cell * 0.38, color);
        }
    }

    fn letters_ui(&self, ui: &Ui, painter: &Painter, letters: &[char], color: Color32) {
        let cell = self.cell();
        for (place, letter) in letters.iter().enumerate() {
            let mut bytes = [0; 4];
            let word = letter.encode_utf8(&mut bytes);
            let galley = text::line_galley(ui, TextKind::CodeField, word, color);
            let at = self.center(cell, place) - galley.size() / 2.0;
            painter.galley(at, galley, color);
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key, Modifiers, Role};
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::widgets::testing::harness;

    const TYPED: &str = "Größe-7ß!";

    #[test]
    fn neither_undo_nor_the_tree_holds_the_letters() {
        let state = (SecretBuffer::default(), true);
        let mut harness = harness(state, |ui, state: &mut (SecretBuffer, bool)| {
            let reveal = Reveal { shown: &mut state.1, show: "Anzeigen", hide: "Verbergen" };
            ui.add(SecretField::new("Ihr Passwort", &mut state.0).reveal(reveal));
        });
        harness.run();
        let find = |harness: &egui_kittest::Harness<'_, (SecretBuffer, bool)>| {
            let node = harness.get_by_role_and_label(Role::PasswordInput, "Ihr Passwort");
            let value = node.accesskit_node().value();
            value.unwrap_or_default()
        };
        harness.get_by_role_and_label(Role::PasswordInput, "Ihr Passwort").focus();
        harness.run();
        harness.get_by_role_and_label(Role::PasswordInput, "Ihr Passwort").type_text(TYPED);
        harness.run();
        assert_eq!(harness.state().0.expose().as_str(), TYPED);
        assert_eq!(find(&harness), "•".repeat(9));
        for node in harness.root().children_recursive() {
            let value = node.accesskit_node().value().unwrap_or_default();
            assert!(!value.contains("Größe") && !value.contains('7'), "{value}");
        }
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.run();
        harness.key_press(Key::Delete);
        harness.run();
        assert!(harness.state().0.is_empty());
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert!(harness.state().0.is_empty(), "undo must not bring it back");
        assert_eq!(find(&harness), "");
    }

    #[test]
    fn the_button_says_what_it_will_do() {
        let state = (SecretBuffer::default(), false);
        let mut harness = harness(state, |ui, state: &mut (SecretBuffer, bool)| {
            let reveal = Reveal { shown: &mut state.1, show: "Anzeigen", hide: "Verbergen" };
            ui.add(SecretField::new("Ihr Passwort", &mut state.0).reveal(reveal));
        });
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Anzeigen").click();
        harness.run();
        assert!(harness.state().1);
        harness.get_by_role_and_label(Role::Button, "Verbergen").click();
        harness.run();
        assert!(!harness.state().1);
    }

    /// The first was cut off at the left of the narrow column beside a step.
    #[test]
    fn a_usual_suggestion_in_groups_is_seen_whole() {
        for width in [212.0, 286.0, 600.0] {
            let mut harness = harness(SecretBuffer::default(), move |ui, buffer: &mut SecretBuffer| {
                ui.set_width(width);
                ui.add(SecretField::new("Probe", buffer).grouped());
            });
            harness.run();
            harness.get_by_role_and_label(Role::PasswordInput, "Probe").focus();
            harness.run();
            harness.get_by_role_and_label(Role::PasswordInput, "Probe").type_text(&"x".repeat(SEEN));
            harness.run();
            let shapes = &harness.output().shapes;
            let is_whole = |clipped: &&egui::epaint::ClippedShape| matches!(&clipped.shape, egui::Shape::Circle(disc) if clipped.clip_rect.contains_rect(disc.visual_bounding_rect()));
            let discs = shapes.iter().filter(is_whole);
            assert_eq!(discs.count(), SEEN, "{width}");
        }
    }
}
