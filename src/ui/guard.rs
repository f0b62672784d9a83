//! The window while all is well, and what the user sees when something panicked.
//!
//! A panic of a screen ends here, and so does the death of the worker. The window is dropped, which
//! overwrites what is secret, clears the clipboard and waits for marks that are being written.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::{
    crash_ui::{Crash, Wish, crash_ui},
    window::Window,
};
use crate::{
    app::model::Notice,
    platform::{clock, crash},
    wording,
};

/// A window that may fall.
pub struct Guarded {
    window: Option<Window>,
    crash: Option<Crash>,
    data_folder: PathBuf,
}

impl Guarded {
    /// Watches over this window; a report would go into this folder.
    #[must_use]
    pub fn new(window: Window, data_folder: &Path) -> Self {
        Self { window: Some(window), crash: None, data_folder: data_folder.to_owned() }
    }

    /// The window, while all is well.
    #[must_use]
    pub fn window(&self) -> Option<&Window> {
        self.window.as_ref()
    }

    /// Takes in what has come back, and the time.
    pub fn take_in(&mut self, ctx: &egui::Context) {
        let Some(window) = &mut self.window else { return };
        let panicked = crash::catch(|| window.take_in(ctx)).is_err();
        let is_gone = window.model().notices.contains(&Notice::WorkerGone);
        if panicked || is_gone {
            self.fall(ctx, is_gone);
        }
    }

    /// Paints a frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        if let Some(window) = &mut self.window {
            if crash::catch(|| window.frame(ui)).is_err() {
                self.fall(&ui.ctx().clone(), false);
            }
        } else if let Some(crash) = &self.crash {
            match crash_ui(ui, crash) {
                None => {}
                Some(wish) => {
                    if wish == Wish::Restart {
                        crash::restart_at_end();
                    }
                    ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
                }
            }
        }
    }

    fn fall(&mut self, ctx: &egui::Context, worker_is_gone: bool) {
        let Some(window) = self.window.take() else { return };
        let model = window.model();
        let (texts, unsaved) = (model.texts.clone(), model.unsaved.len());
        let had_secret = model.secret.is_some();
        // Waits for the worker. A second panic while doing so changes nothing more.
        let _fallen_already = crash::catch(move || drop(window));
        let place = crash::last_place().unwrap_or_default();
        let now = clock::now();
        let report = wording::crash_report(&texts, &now, &place, worker_is_gone, &crash::system());
        let report = crash::write_report(&self.data_folder, &now, &report);
        self.crash = Some(Crash { texts, worker_is_gone, unsaved, had_secret, place, report });
        ctx.request_repaint();
    }
}
