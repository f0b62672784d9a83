//! The start where a case cannot be opened: trying again comes first, a new case last. It says itself why,
//! so that no notice stands above it.

use std::path::Path;

use egui::{Rect, Ui};

use super::{
    Page,
    start_ui::{column_ui, columns},
    theme::{S2, S3, S4},
    widgets::{button::Button, target, text},
};
use crate::{
    app::{Action, Model, Screen, model::Notice, opening::Opening},
    platform::case_folder::CaseError,
    tr, wording,
};

/// A case that could not be opened, with the place of its notice.
pub(super) struct NotOpened<'a> {
    n: usize,
    root: &'a Path,
    why: &'a CaseError,
}

/// The case that could not be opened, where this is what the screen shows.
pub(super) fn not_opened(model: &Model) -> Option<NotOpened<'_>> {
    let waits = matches!(model.opening, Opening::Of(_));
    if model.screen != Screen::Start || model.case.is_some() || waits {
        return None;
    }
    model.notices.iter().enumerate().find_map(|(n, notice)| {
        if let Notice::CaseNotOpened(root, why) = notice { Some(NotOpened { n, root, why }) } else { None }
    })
}

/// Whether the screen itself says what this notice says.
pub(super) fn says(model: &Model, notice: usize) -> bool {
    not_opened(model).is_some_and(|shown| shown.n == notice)
}

/// Paints it.
pub(super) fn not_opened_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, shown: &NotOpened<'_>) {
    let NotOpened { n, root, why } = *shown;
    let texts = page.model.texts.clone();
    let place = columns(ui, rect, 0.0);
    let known = page.model.cases.iter().find(|case| case.root == root);
    let folder = || root.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = known.map_or_else(
        || tr!(texts, "not-opened-folder", name = folder().unwrap_or_default()),
        |case| tr!(texts, "not-opened-case", name = case.occasion.as_str()),
    );
    column_ui(ui, place, "not opened", 8.0, |ui| {
        let title = text::title_ui(ui, &tr!(texts, "not-opened-title"));
        text::alarm(ui, title.id);
        text::gap_ui(ui, 8.0);
        text::body_ui(ui, &name);
        text::gap_ui(ui, 8.0);
        // A folder that is out of reach is the usual case; everything else needs its own words first.
        let reason = wording::case_error(&texts, root, why);
        let is_away = matches!(why, CaseError::File(_));
        let says = text::body_ui(ui, &if is_away { tr!(texts, "not-opened-text") } else { reason.clone() });
        text::alarm(ui, says.id);
        text::gap_ui(ui, S4);
        let again = ui.add(Button::primary(&tr!(texts, "not-opened-again")).big());
        target::focus_with_above(ui, "not opened", &again);
        if again.clicked() {
            page.ask(Action::Dismiss(n));
            page.ask(Action::OpenCase(root.to_path_buf()));
        }
        text::gap_ui(ui, S3);
        text::body_ui(ui, &tr!(texts, "not-opened-call"));
        text::gap_ui(ui, S2);
        if ui.add(Button::quiet(&tr!(texts, "back-other"))).clicked() {
            page.ask(Action::Show(Screen::Cases));
        }
        if is_away {
            text::gap_ui(ui, S3);
            text::small_muted_ui(ui, &tr!(texts, "not-opened-why", why = reason));
        }
        // Far from the main button: beginning anew is for those only who know that this one is gone.
        text::gap_ui(ui, S4);
        ui.horizontal_wrapped(|ui| {
            text::small_muted_ui(ui, &tr!(texts, "not-opened-gone"));
            if ui.add(Button::quiet(&tr!(texts, "not-opened-new")).slim()).clicked() {
                page.ask(Action::Dismiss(n));
            }
        });
    });
}
