//! The start where a case cannot be opened: trying again comes first, a new case last. Why it cannot be
//! opened stands in the notice above.

use std::path::Path;

use egui::{Rect, Ui, vec2};

use super::{
    Page,
    start_ui::columns,
    theme::{S2, S4, S5},
    widgets::{button::Button, layout, target, text},
};
use crate::{
    app::{Action, Screen, model::Notice},
    tr,
};

/// The case that could not be opened, with the place of its notice.
pub(super) fn not_opened<'a>(page: &Page<'a>) -> Option<(usize, &'a Path)> {
    page.model.notices.iter().enumerate().find_map(|(n, notice)| {
        if let Notice::CaseNotOpened(root, _) = notice { Some((n, root.as_path())) } else { None }
    })
}

/// Paints it.
pub(super) fn not_opened_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, (n, root): (usize, &Path)) {
    let texts = page.model.texts.clone();
    let (left, right) = columns(ui, rect, 0.0);
    let margin = if right.is_some() { vec2(S2, 8.0) } else { vec2(S5, S4) };
    let known = page.model.cases.iter().find(|case| case.root == root);
    let folder = || root.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = known.map(|case| case.occasion.clone()).or_else(folder).unwrap_or_default();
    layout::scroll_ui(ui, left, "not opened", margin, |ui| {
        text::title_ui(ui, &tr!(texts, "not-opened-title"));
        text::gap_ui(ui, 8.0);
        text::strong_ui(ui, &name);
        text::gap_ui(ui, 8.0);
        text::muted_ui(ui, &tr!(texts, "not-opened-text"));
        text::gap_ui(ui, 22.0);
        let again = ui.add(Button::primary(&tr!(texts, "not-opened-again")).big());
        target::focus_on_entry(ui, "not opened", &again);
        if again.clicked() {
            page.ask(Action::Dismiss(n));
            page.ask(Action::OpenCase(root.to_path_buf()));
        }
        text::gap_ui(ui, S4);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::quiet(&tr!(texts, "back-other"))).clicked() {
                page.ask(Action::Show(Screen::Cases));
            }
            if ui.add(Button::quiet(&tr!(texts, "not-opened-new"))).clicked() {
                page.ask(Action::Dismiss(n));
            }
        });
    });
}
