//! How a file gets into a screen: let it fall on the window, choose it in a dialog, or type its path,
//! for PCs whose dialog does not come.
//!
//! Shows where a file may fall; what falls is taken by the shell, for the whole window.

use std::path::PathBuf;

use egui::{Key, StrokeKind, Ui};

use super::{button::Button, card, field::Field, target, text};
use crate::ui::{
    icons::Icon,
    theme::{self, S2, S3, S4},
};

/// The words on it.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// A file that is at hand already: the button that takes it, and which file that is.
    pub at_hand: Option<(&'a str, &'a str)>,
    /// That a file can fall here, and which.
    pub title: &'a str,
    /// On the button that opens the dialog.
    pub choose: &'a str,
    /// Above the field for the path.
    pub path: &'a str,
    /// On the button that takes the path.
    pub go: &'a str,
    /// Whether this is the main thing on the screen, at which it begins.
    pub is_main: bool,
}

/// What the user wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The file that is at hand.
    AtHand,
    /// The dialog.
    Choose,
    /// This file.
    Path(PathBuf),
}

/// Paints it; `entry` names the screen, whose focus begins here. `path` is being typed.
pub fn drop_ui(ui: &mut Ui, entry: &str, words: Words<'_>, path: &mut String) -> Option<Asked> {
    let mut asked = None;
    let shown = card::card_ui(ui, |ui| {
        if let Some((take, file)) = words.at_hand {
            let button = ui.add(Button::primary(take).icon(Icon::Search));
            target::focus_on_entry(ui, entry, &button);
            if button.clicked() {
                asked = Some(Asked::AtHand);
            }
            text::small_muted_ui(ui, file);
            text::gap_ui(ui, S4);
        }
        text::strong_ui(ui, words.title);
        text::gap_ui(ui, S2);
        let is_first = words.is_main && words.at_hand.is_none();
        let button = if is_first { Button::primary(words.choose) } else { Button::plain(words.choose) };
        let button = ui.add(button.icon(Icon::File));
        if is_first {
            target::focus_on_entry(ui, entry, &button);
        }
        if button.clicked() {
            asked = Some(Asked::Choose);
        }
        text::gap_ui(ui, S3);
        let entered = ui.add(Field::new(words.path, path).limit(2000)).lost_focus()
            && ui.input(|input| input.key_pressed(Key::Enter));
        text::gap_ui(ui, S2);
        let typed = path.trim();
        let clicked = ui.add(Button::plain(words.go).enabled(!typed.is_empty())).clicked();
        if (clicked || entered) && !typed.is_empty() {
            asked = Some(Asked::Path(typed.into()));
        }
    });
    if ui.input(|input| !input.raw.hovered_files.is_empty()) {
        let stroke = egui::Stroke::new(4.0, theme::tokens(ui).accent);
        ui.painter().rect_stroke(shown.response.rect, theme::RADIUS_L, stroke, StrokeKind::Inside);
    }
    asked
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    const WORDS: Words<'_> =
        Words { at_hand: None, title: "Let it fall here", choose: "Choose", path: "Path", go: "Take", is_main: true };

    #[test]
    fn the_dialog_or_a_path_is_asked_for() {
        let mut harness = harness((String::new(), None), |ui, (path, asked)| {
            if let Some(new) = drop_ui(ui, "test", WORDS, path) {
                *asked = Some(new);
            }
        });
        harness.run();
        harness.get_by_label("Take").click();
        harness.run();
        assert_eq!(harness.state().1, None, "no path, nothing to take");
        harness.get_by_label("Choose").click();
        harness.run();
        assert_eq!(harness.state().1, Some(Asked::Choose));
        harness.get_by_role_and_label(egui::Role::TextInput, "Path").focus();
        harness.run();
        harness.get_by_role_and_label(egui::Role::TextInput, "Path").type_text(" a/b.ron ");
        harness.run();
        harness.get_by_label("Take").click();
        harness.run();
        assert_eq!(harness.state().1, Some(Asked::Path("a/b.ron".into())));
    }
}
