//! A field for a person's name with those who were named so far: whoever is chosen is written as before, and does
//! not become another person by a slip.

use egui::{Response, Ui};

use super::{
    theme::{S4, TextKind},
    widgets::{
        button::Button,
        field::Field,
        menu, target,
        text::{self},
    },
};
use crate::{i18n::Texts, tr};

/// What such a field is.
pub(super) struct NameField<'a> {
    /// Its label.
    pub label: &'a str,
    /// An example while it is empty.
    pub hint: &'a str,
    /// What is wrong with it.
    pub error: Option<&'a str>,
    /// Whose field it is, where there are several: the button for the names says so.
    pub of: &'a str,
    /// Who was named so far.
    pub names: &'a [String],
}

/// The field, and beside it the button for the names that are not in it already. The response is that of the field.
pub(super) fn name_field_ui(ui: &mut Ui, texts: &Texts, field: &NameField<'_>, name: &mut String) -> Response {
    let others: Vec<&str> = field.names.iter().map(String::as_str).filter(|other| *other != name.trim()).collect();
    let (label, of) = (tr!(texts, "names"), field.of);
    let spoken = if of.is_empty() { tr!(texts, "names-known") } else { tr!(texts, "names-known-for", what = of) };
    ui.horizontal_top(|ui| {
        let button = Button::plain(&label).accessible_name(&spoken).opens_menu().beside_field();
        let room = ui.available_width() - button.width(ui).ceil() - ui.spacing().item_spacing.x;
        let width = if others.is_empty() { ui.available_width() } else { room };
        let has_room = text::line_size(ui, TextKind::Body, field.hint).x + 2.0 * S4 < width;
        let hint = if has_room { field.hint } else { "" };
        let shown = Field::new(field.label, name).hint(hint).error(field.error).width(width).limit(200);
        let shown = ui.add(shown);
        if others.is_empty() {
            return shown;
        }
        let button = ui.vertical(|ui| {
            ui.add_space(shown.rect.top() - ui.cursor().top());
            ui.add(button)
        });
        if let Some(chosen) = menu::menu_ui(&button.inner, &spoken, &others, None).and_then(|n| others.get(n)) {
            (*chosen).clone_into(name);
            // What was chosen is read there, and goes on from there.
            target::give_focus(&shown);
        }
        shown
    })
    .inner
}
