//! The text field: label above, help below, error below with sign and sentence.
//!
//! A date is text here; reading it is the domain's work. Passwords have `secret_field`.

use egui::{
    Align, CornerRadius, Event, Id, Key, Layout, Margin, Rect, Response, Stroke, StrokeKind, TextEdit, Ui, Vec2,
    Widget,
    accesskit::Invalid,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::{chip, target, text};
use crate::{
    domain::practice::in_our_fonts,
    ui::{
        icons::{self, Icon},
        theme::{
            self, RADIUS_M, TextKind, Tokens,
            sizes::{FIELD, ICON_S},
        },
    },
};

/// Between label and field, and between field and help.
const LABEL_GAP: f32 = 6.0;
/// Between a sign in the field and its text.
const ICON_GAP: f32 = 8.0;
/// Inside the field.
pub(super) const PAD: f32 = 14.0;

/// A text field; add it with `ui.add(…)`. The response is that of the text box.
#[must_use = "add it with ui.add"]
pub struct Field<'a> {
    label: &'a str,
    text: &'a mut String,
    hint: &'a str,
    help: Option<&'a str>,
    error: Option<&'a str>,
    rows: usize,
    width: Option<f32>,
    kind: TextKind,
    limit: usize,
    enabled: bool,
    label_hidden: bool,
    suggested: bool,
    icon: Option<Icon>,
}

impl<'a> Field<'a> {
    /// A field of one line. Two fields with the same label in one place need `ui.push_id`.
    pub fn new(label: &'a str, text: &'a mut String) -> Self {
        Self {
            label,
            text,
            hint: "",
            help: None,
            error: None,
            rows: 1,
            width: None,
            kind: TextKind::Body,
            limit: 500,
            enabled: true,
            label_hidden: false,
            suggested: false,
            icon: None,
        }
    }

    /// An example inside the empty field. Never the only explanation.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
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

    /// Several lines; Tab still leaves the field.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// As wide as this instead of the whole place.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// In the mono font, for codes and numbers read letter by letter.
    pub fn mono(mut self) -> Self {
        self.kind = TextKind::CodeField;
        self
    }

    /// At most so many characters (500 by default).
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// Can it be typed into?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// The label is only spoken, because a heading beside it says the same.
    pub fn label_hidden(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// With a sign in front of the text that says what the field is for.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What stands in it is only suggested: as pale as an example until it is touched.
    pub fn suggested(mut self, suggested: bool) -> Self {
        self.suggested = suggested;
        self
    }
}

impl Widget for Field<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = self.width.unwrap_or(ui.available_width()).min(ui.available_width());
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = LABEL_GAP;
            let id = ui.make_persistent_id(("field", self.label));
            let label = (!self.label_hidden).then(|| text::strong_ui(ui, self.label).id);
            let (label_text, help, error) = (self.label, self.help, self.error);
            let response = self.box_ui(ui, id, width);
            let response = match label {
                Some(label) => response.labelled_by(label),
                None => response.accessible_name(label_text),
            };
            below_ui(ui, &response, help, error);
            response
        })
        .inner
    }
}

impl Field<'_> {
    fn box_ui(self, ui: &mut Ui, id: Id, width: f32) -> Response {
        let line = self.kind.line_height(ui);
        let top = ((FIELD - line) / 2.0).floor();
        let sign = self.icon.map_or(0.0, |_| ICON_S + ICON_GAP);
        let margin =
            Margin { left: (PAD + sign) as i8, right: PAD as i8, top: top as i8, bottom: (FIELD - line - top) as i8 };
        let font = self.kind.font(ui);
        let t = theme::tokens(ui);
        let pale = self.suggested && ui.memory(|memory| !memory.has_focus(id));
        let color = match (self.enabled, pale) {
            (false, _) => t.disabled,
            (true, true) => t.ink_2,
            (true, false) => t.ink,
        };
        ui.spacing_mut().extra_text_line_spacing = extra_spacing(ui, self.kind);
        arrive_in_our_fonts(ui, id);
        let ground = ui.painter().add(egui::Shape::Noop);
        let (is_line, characters) = (self.rows == 1, self.text.chars().count());
        let edit = if self.rows > 1 {
            TextEdit::multiline(self.text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(self.text)
        };
        let edit = edit
            .id(id)
            .font(font)
            .text_color(color)
            .hint_text(self.hint)
            .char_limit(self.limit)
            .interactive(self.enabled)
            .desired_width(width)
            .frame(egui::Frame::new().inner_margin(margin));
        let response = ui.add_enabled(self.enabled, edit);
        note_undo(ui, id, self.text);
        if let Some(icon) = self.icon {
            let middle = response.rect.left_center() + vec2(PAD + ICON_S / 2.0, 0.0);
            icons::paint(ui.painter(), Rect::from_center_size(middle, Vec2::splat(ICON_S)), icon, t.ink_2);
        }
        let arrives = frame_ui(ui, ground, &response, self.enabled, self.error.is_some());
        // As everywhere, Tab selects what stands there, so that typing replaces it; so does a click into what is
        // only suggested, which looks like an example.
        let tabbed = arrives && ui.input(|input| !input.pointer.any_down() && !input.pointer.any_released());
        if is_line && (tabbed || self.suggested && response.clicked()) {
            select(ui, &response, characters);
        }
        response
    }
}

/// What is typed or pasted into the field, in characters that can be shown.
fn arrive_in_our_fonts(ui: &Ui, field: Id) {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return;
    }
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Text(text) | Event::Paste(text) = event {
                *text = in_our_fonts(text);
            }
        }
    });
}

/// Remembers whether the field with the focus could mean itself by Strg and Z, or by Strg and Y.
fn note_undo(ui: &Ui, field: Id, text: &str) {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return;
    }
    let state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let now = (state.cursor.char_range().unwrap_or_default(), text.to_owned());
    let (mut back, mut forth) = (state.undoer(), state.undoer());
    // Not even the caret is seen to move from one empty text to the other.
    let is_free =
        |then: Option<&(CCursorRange, String)>| text.is_empty() && then.is_none_or(|(_, then)| then.is_empty());
    let free = (is_free(back.undo(&now)), is_free(forth.redo(&now)));
    ui.data_mut(|data| data.insert_temp(undo_id(field), free));
}

fn undo_id(field: Id) -> Id {
    field.with("free for undo and redo")
}

/// Whether Strg and Z, and Strg and Y, are free for something else: where no field has the focus, or an
/// empty one that has nothing to take back.
#[must_use]
pub fn leaves_undo(ctx: &egui::Context) -> (bool, bool) {
    if !ctx.text_edit_focused() {
        return (true, true);
    }
    let field = ctx.memory(egui::Memory::focused);
    field.and_then(|field| ctx.data(|data| data.get_temp(undo_id(field)))).unwrap_or_default()
}

/// Was Enter pressed in this field of one line just now?
#[must_use]
pub fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// Selects what stands in the field, so that typing replaces it.
pub fn select_all(ui: &Ui, field: &Response, text: &str) {
    select(ui, field, text.chars().count());
}

/// Puts the caret behind what stands in the field, so that typing goes on from there.
pub fn go_on_behind(ui: &Ui, field: &Response, text: &str) {
    let end = CCursor::new(text.chars().count());
    set_caret(ui, field, CCursorRange::two(end, end));
}

fn select(ui: &Ui, field: &Response, characters: usize) {
    set_caret(ui, field, CCursorRange::two(CCursor::default(), CCursor::new(characters)));
}

fn set_caret(ui: &Ui, field: &Response, range: CCursorRange) {
    let mut state = TextEditState::load(ui.ctx(), field.id).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), field.id);
}

/// What egui must add so that its lines have the height of our scale.
fn extra_spacing(ui: &Ui, kind: TextKind) -> f32 {
    let font = kind.font(ui);
    let natural = ui.fonts_mut(|fonts| fonts.row_height(&font));
    (kind.line_height(ui) - natural).max(0.0)
}

/// Fill, edge and focus ring around a text box; the fill goes into the shape reserved before it. Whether the
/// focus has just arrived.
pub(super) fn frame_ui(
    ui: &Ui,
    ground: egui::layers::ShapeIdx,
    response: &Response,
    enabled: bool,
    wrong: bool,
) -> bool {
    let t = theme::tokens(ui);
    let rect = response.rect;
    target::receive(response);
    let focused = target::has_focus(response);
    let radius = CornerRadius::from(RADIUS_M);
    let fill = if enabled { t.surface } else { t.bg };
    ui.painter().set(ground, egui::Shape::rect_filled(rect, radius, fill));
    let edge = edge(t, enabled, focused, wrong);
    ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
    target::focus_ring(ui, response, rect, RADIUS_M);
    let arrives = target::arrives(response);
    target::follow_focus(response);
    arrives
}

fn edge(t: &Tokens, enabled: bool, focused: bool, wrong: bool) -> Stroke {
    match (enabled, wrong, focused) {
        (false, _, _) => Stroke::new(t.stroke_control, t.disabled_line),
        (true, true, _) => Stroke::new(2.0_f32.max(t.stroke_control), t.danger),
        (true, false, true) => Stroke::new(t.stroke_control, t.accent),
        (true, false, false) => t.control_stroke(),
    }
}

/// Help and error below a text box; both are also its description for screen readers.
pub(super) fn below_ui(ui: &mut Ui, field: &Response, help: Option<&str>, error: Option<&str>) {
    if let Some(help) = help {
        text::small_muted_ui(ui, help);
    }
    if let Some(error) = error {
        let sentence = chip::error_ui(ui, error);
        text::announce(ui, sentence.id);
    }
    let described: Vec<&str> = error.into_iter().chain(help).collect();
    ui.ctx().accesskit_node_builder(field.id, |node| {
        if !described.is_empty() {
            node.set_description(described.join(" "));
        }
        if error.is_some() {
            node.set_invalid(Invalid::True);
        }
    });
}

#[cfg(test)]
mod tests {
    use egui::{Key, Role};
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::widgets::{button::Button, testing::harness};

    #[test]
    fn label_help_and_error_are_told() {
        let mut harness = harness(String::new(), |ui, text: &mut String| {
            ui.add(Field::new("Zugesagt bis", text).help("Tag und Monat").error(Some("Diesen Tag gibt es nicht")));
        });
        harness.run();
        let field = harness.get_by_role_and_label(Role::TextInput, "Zugesagt bis");
        let node = field.accesskit_node();
        assert_eq!(node.data().description(), Some("Diesen Tag gibt es nicht Tag und Monat"));
        field.focus();
        harness.run();
        harness.get_by_role_and_label(Role::TextInput, "Zugesagt bis").type_text("31.02.2021");
        harness.run();
        assert_eq!(harness.state(), "31.02.2021");
    }

    #[test]
    fn tab_leaves_several_lines() {
        let mut harness = harness(String::new(), |ui, text: &mut String| {
            ui.add(Field::new("Bemerkung", text).rows(3));
            ui.add(Button::plain("Weiter"));
        });
        harness.run();
        harness.get_by_label("Bemerkung").focus();
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("Weiter").is_focused());
        assert_eq!(harness.state(), "");
    }
}
