//! Where to save a file: a field for the path, and the system's dialog where there is one.

use std::path::PathBuf;

use egui::{Align, Id, Key, Rect, Ui, pos2, vec2};

use super::{
    Page,
    theme::{S3, S4},
    widgets::{button::Button, card, field::Field, target, text},
};
use crate::{app::Model, tr};

/// What the person said.
pub(super) enum Said {
    /// Nothing yet.
    Nothing,
    /// Not now.
    Leave,
    /// Save: to this path, or ask with the system's dialog.
    To(Option<PathBuf>),
}

/// The path that stands in the field at first.
pub(super) fn proposal(model: &Model, name: &str) -> String {
    model.saving_folder.join(name).display().to_string()
}

/// The form; its field is `drafts.save`.
pub(super) fn save_ui(ui: &mut Ui, page: &mut Page<'_>) -> Said {
    let texts = page.model.texts.clone();
    let mut said = Said::Nothing;
    let top = ui.cursor().min;
    let is_new = target::is_new(ui, "save form");
    // Once more in the next pass: the click that opens it takes the focus from whatever has it, and the focus
    // brings only its field into view.
    let again = Id::unique("save form arrives once more");
    let arrives = ui.data_mut(|data| data.remove_temp::<bool>(again)).is_some() || is_new;
    if is_new {
        ui.data_mut(|data| data.insert_temp(again, true));
        ui.ctx().request_repaint();
    }
    card::card_with_ui(ui, vec2(20.0, 18.0), |ui| {
        let (label, help) = (tr!(texts, "save-where"), tr!(texts, "save-where-help"));
        let field = ui.add(Field::new(&label, &mut page.drafts.save).help(&help).limit(1000));
        if arrives {
            target::focus_unmoved(&field);
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        text::gap_ui(ui, S3);
        ui.horizontal_wrapped(|ui| {
            let path = page.drafts.save.trim();
            let saves = ui.add(Button::primary(&tr!(texts, "save-here")).enabled(!path.is_empty())).clicked();
            if saves || enter && !path.is_empty() {
                said = Said::To(Some(path.into()));
            }
            if ui.add(Button::plain(&tr!(texts, "save-choose"))).clicked() {
                said = Said::To(None);
            }
            if ui.add(Button::quiet(&tr!(texts, "cancel"))).clicked() {
                said = Said::Leave;
            }
        });
    });
    let form = Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top())).expand(S4);
    if arrives {
        // Where it has too little room, from its label on: that says what is asked.
        let is_cut = form.height() > ui.clip_rect().height();
        ui.scroll_to_rect(form, is_cut.then_some(Align::Min));
    }
    text::gap_ui(ui, S4);
    said
}
