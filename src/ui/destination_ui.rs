//! The button of a step that opens the right place, with the address beside it before it is opened.

use egui::Ui;

use super::{
    Page,
    theme::{S2, S3},
    widgets::{button::Button, text},
};
use crate::{app::Action, domain::guide::Destination, platform::destinations, tr, wording};

/// Offers to open the place; where this PC cannot have it, says how to get there at the right one.
pub(super) fn destination_ui(ui: &mut Ui, page: &mut Page<'_>, destination: Destination) {
    let texts = page.model.texts.clone();
    let name = wording::destination(&texts, destination);
    let address = destination.address();
    text::gap_ui(ui, S3);
    if !destinations::can_be_here(destination) {
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "open-elsewhere", name = name, address = address)));
        return;
    }
    if ui.add(Button::plain(&tr!(texts, "open-button", name = name.as_str()))).clicked() {
        page.ask(Action::Open(destination));
    }
    text::gap_ui(ui, S2);
    let shown = if destination.is_web_page() {
        tr!(texts, "open-page", address = address)
    } else {
        tr!(texts, "open-here", address = address)
    };
    text::small_muted_ui(ui, &shown);
}
