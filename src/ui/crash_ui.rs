//! The screen after a crash: what is safe, what to do, where the report lies.
//!
//! Paints from a few values that were saved from the fallen window and changes nothing.

use std::{path::PathBuf, sync::Arc};

use egui::{Role, Ui, vec2};

use super::{
    theme::{self, S2, S3, S5},
    widgets::{
        button::Button,
        layout,
        note::{NoteKind, note_ui},
        target, text,
    },
};
use crate::{i18n::Texts, platform::files::FileFault, tr};

/// Width of the sentences.
const COLUMN: f32 = 640.0;

/// What is known after a crash.
pub(super) struct Crash {
    /// The texts of the fallen window.
    pub texts: Arc<Texts>,
    /// Whether it was the part that saves.
    pub worker_is_gone: bool,
    /// Marks that were not on disk yet.
    pub unsaved: usize,
    /// Whether there was a password that is forgotten now.
    pub had_secret: bool,
    /// Where in the program it happened; empty if nobody knows.
    pub place: String,
    /// The report.
    pub report: Result<PathBuf, FileFault>,
}

/// What the user wants now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// The program again.
    Restart,
    /// Nothing more.
    Close,
}

/// Paints it.
pub(super) fn crash_ui(ui: &mut Ui, crash: &Crash) -> Option<Wish> {
    let texts = &crash.texts;
    ui.painter().rect_filled(ui.max_rect(), 0.0, theme::tokens(ui).bg);
    let all = ui.max_rect();
    let margin = ((all.width() - COLUMN) / 2.0).max(S3);
    let mut wish = None;
    let above = if theme::is_narrow(ui) { S3 } else { S5 * 2.0 };
    layout::scroll_as_ui(ui, all, "crash", Role::Main, vec2(margin, above), |ui| {
        let title = if crash.worker_is_gone { tr!(texts, "err-worker-gone") } else { tr!(texts, "crash-title") };
        text::title_ui(ui, &title);
        text::gap_ui(ui, S3);
        note_ui(ui, NoteKind::Ok, &text::runs(&tr!(texts, "crash-safe")));
        if crash.unsaved > 0 {
            note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "crash-unsaved", count = (crash.unsaved))));
        }
        if crash.had_secret {
            note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "crash-secret")));
        }
        text::gap_ui(ui, S2);
        text::body_ui(ui, &tr!(texts, "crash-next"));
        text::gap_ui(ui, S2);
        ui.horizontal_wrapped(|ui| {
            let restart = ui.add(Button::primary(&tr!(texts, "crash-restart")));
            target::focus_on_entry(ui, "crash", &restart);
            if restart.clicked() {
                wish = Some(Wish::Restart);
            }
            if ui.add(Button::plain(&tr!(texts, "crash-close"))).clicked() {
                wish = Some(Wish::Close);
            }
        });
        text::gap_ui(ui, S3);
        match &crash.report {
            Ok(path) => {
                let path = path.display().to_string();
                text::muted_ui(ui, &tr!(texts, "crash-report", path = path));
            }
            Err(_fault) if crash.place.is_empty() => {
                text::muted_ui(ui, &tr!(texts, "crash-neither"));
            }
            Err(_fault) => {
                text::muted_ui(ui, &tr!(texts, "crash-no-report", place = crash.place.as_str()));
            }
        }
    });
    wish
}
