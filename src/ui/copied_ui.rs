//! Below the button that copies a password: what it is for, and while the password is in the clipboard, how long.
//!
//! Both take the same room, so that nothing below moves.

use egui::Ui;

use super::{
    Page, helper_ui,
    theme::{self, TextKind},
    widgets::{
        chip, progress,
        text::{self},
    },
};
use crate::{app::model::Secret, platform::clipboard::CLEAR_AFTER_SECS, tr};

/// From this width on it stands on one line.
const ONE_LINE: f32 = 420.0;

/// What copying is for, or the countdown of the clipboard.
pub(super) fn copied_ui(ui: &mut Ui, page: &Page<'_>, secret: &Secret) {
    let texts = &page.model.texts;
    let (hint, copied) = (tr!(texts, "secret-copy-hint"), tr!(texts, "secret-copied"));
    let words = |seconds: i64| tr!(texts, "secret-clears-in", seconds = seconds);
    let high = |words: &str| {
        let color = theme::tokens(ui).ink_2;
        text::plain_galley(ui, TextKind::Small, words, color, ui.available_width()).size().y
    };
    let line = TextKind::Small.line_height(ui);
    let is_wide = ui.available_width() > ONE_LINE;
    let said = if is_wide { line } else { 2.0 + line + high(&words(CLEAR_AFTER_SECS)) };
    let room = high(&hint).max(said + 2.0 + progress::COUNTDOWN);
    let least = ui.cursor().top() + room + ui.spacing().item_spacing.y;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        // Else a line of text takes the height of a button.
        ui.spacing_mut().interact_size.y = 0.0;
        let Some(until) = &secret.copied_until else {
            text::small_muted_ui(ui, &hint);
            return;
        };
        let seconds = helper_ui::seconds_until(page, until);
        let said_ui = |ui: &mut Ui| {
            let shown = chip::state_text_ui(ui, chip::State::Done, &copied);
            text::announce(ui, shown.id);
            text::small_ui(ui, &words(seconds));
        };
        if is_wide {
            ui.horizontal(said_ui);
        } else {
            said_ui(ui);
        }
        progress::countdown_ui(ui, seconds as f32 / CLEAR_AFTER_SECS as f32, &words(seconds));
    });
    ui.add_space((least - ui.cursor().top()).max(0.0));
}
