//! Whose a guide is and what it rests on, said where the guide is shown.

use egui::Ui;

use super::{
    before_ui,
    theme::{self, S1, S2, S3},
    widgets::{
        note::{NoteKind, note_ui},
        text,
    },
};
use crate::{
    domain::guide::{
        Guide,
        pack::{Catalogue, Entry},
    },
    i18n::Texts,
    tr, wording,
};

/// Above every step of a task: that its guide is missing, or, in short, whose it is if nobody has checked it: the
/// step is what one came for, and is to be in sight below it.
pub(super) fn of_task_ui(ui: &mut Ui, texts: &Texts, entry: Option<&Entry>) {
    let Some(entry) = entry else {
        note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "task-no-guide")));
        text::gap_ui(ui, S3);
        return;
    };
    if !entry.trust.is_checked() {
        before_ui::warning_ui(ui, &tr!(texts, "unchecked-short", publisher = entry.publisher.as_str()));
        text::gap_ui(ui, if theme::is_narrow(ui) { S1 } else { S2 });
    }
}

/// Below a step of a task: what had no room above it.
pub(super) fn below_step_ui(ui: &mut Ui, texts: &Texts, entry: Option<&Entry>) {
    if entry.is_some_and(|entry| !entry.trust.is_checked()) {
        text::gap_ui(ui, S3);
        note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "unchecked-more")));
    }
}

/// Of a guide that was added and that nobody has checked: whose it is.
pub(super) fn unchecked_ui(ui: &mut Ui, texts: &Texts, entry: &Entry) {
    if entry.trust.is_checked() {
        return;
    }
    let words = tr!(texts, "unchecked-text", publisher = entry.publisher.as_str());
    note_ui(ui, NoteKind::Warn, &text::runs(&words));
    text::gap_ui(ui, S3);
}

/// What the warnings of a guide rest on.
pub(super) fn warnings_basis_ui(ui: &mut Ui, texts: &Texts, catalogue: &Catalogue, guide: &Guide) {
    if !guide.warnings.is_empty() {
        text::small_muted_ui(ui, &wording::warnings_basis(texts, guide, |id| catalogue.source(id)));
        text::gap_ui(ui, S2);
    }
}
