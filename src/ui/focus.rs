//! Where the focus stays when egui, or a change of screens, would leave it nowhere.
//!
//! Which control a screen begins with is the screen's, see `target::focus_on_entry`.

use egui::{Event, Id, Key, Ui};

use super::widgets::target;
use crate::app::Screen;

/// A screen that is shown anew gets the focus, also the one that Esc leads back to.
pub(super) fn greet(ui: &Ui, screen: Screen) {
    let id = Id::unique("screen that was shown last");
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(id, screen), screen));
    if before != screen {
        target::forget_entry(ui);
    }
}

/// egui takes the focus from a field when Enter is pressed, and from everything with Esc; the next Tab would
/// begin at the first control of the screen. Unless somebody else has taken it, it goes back.
pub(super) fn keep(ui: &Ui) {
    let id = Id::unique("control that had the focus");
    // Esc may have been used up meanwhile.
    let took = |key| ui.input(|input| input.raw.events.iter().any(|event| is_press(event, key)));
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        ui.data_mut(|data| data.insert_temp(id, focused));
    } else if (took(Key::Enter) || took(Key::Escape))
        && let Some(before) = ui.data(|data| data.get_temp::<Id>(id))
        && ui.ctx().read_response(before).is_some()
    {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
}

fn is_press(event: &Event, wanted: Key) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if *key == wanted)
}
