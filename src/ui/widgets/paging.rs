//! Page up, page down, Home and End scroll what is read, so that a text without a control in it can be read
//! by keys; so do the arrows up and down, a few lines at a time, unless a list or a group has them.
//!
//! The place in which the focus lies takes them, otherwise the main part. Long lists, in which the focus
//! leaps by these keys, are asked first.

use egui::{FocusDirection, Id, Key, Modifiers, Role, Ui, vec2};

use crate::ui::theme::TextKind;

/// Lines of the page before that are seen again.
const KEPT_LINES: f32 = 2.0;
/// Lines that an arrow moves the text by.
const ARROW_LINES: f32 = 3.0;

/// Reads the keys for the content of a place that scrolls; with the shift key they go sideways. Call it at
/// the end of the content.
pub fn page_keys(ui: &Ui, role: Role) {
    let (place, content) = (ui.clip_rect().size(), ui.min_rect().size());
    if (content.x <= place.x && content.y <= place.y) || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let has_focus = holds_focus(ui);
    let takes = if role == Role::Main { has_focus || !side_has_focus(ui) } else { has_focus };
    if has_focus && role != Role::Main {
        let now = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(side_id(), now));
    }
    if !takes {
        return;
    }
    let kept = KEPT_LINES * TextKind::Body.line_height(ui);
    let page = |long: f32| (long - kept).max(long / 2.0);
    let pressed = |key, modifiers| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, way) in [(Key::PageDown, -1.0), (Key::PageUp, 1.0)] {
        if content.x > place.x && pressed(key, Modifiers::SHIFT) {
            ui.scroll_with_delta(vec2(page(place.x) * way, 0.0));
        } else if content.y > place.y && pressed(key, Modifiers::NONE) {
            ui.scroll_with_delta(vec2(0.0, page(place.y) * way));
        }
    }
    // In a field they are the caret's, and lists in which the arrows move have been asked before.
    if content.y > place.y && !ui.ctx().text_edit_focused() {
        for (key, way) in [(Key::Home, 1.0), (Key::End, -1.0)] {
            if pressed(key, Modifiers::NONE) {
                ui.scroll_with_delta(vec2(0.0, content.y * way));
            }
        }
        if !arrows_are_held(ui) {
            let step = ARROW_LINES * TextKind::Body.line_height(ui);
            for (key, way) in [(Key::ArrowDown, -1.0), (Key::ArrowUp, 1.0)] {
                if pressed(key, Modifiers::NONE) {
                    ui.scroll_with_delta(vec2(0.0, step * way));
                    // Otherwise the focus would also leap to whatever stands that way, past all that is to be read.
                    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
                }
            }
        }
    }
}

/// The control with the focus needs the arrows up and down itself. Told in each pass.
pub(super) fn hold_arrows(ui: &Ui) {
    let now = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(held_id(), now));
}

/// It may be painted later than what is read: what was true in the last pass counts.
fn arrows_are_held(ui: &Ui) -> bool {
    let pass = ui.data(|data| data.get_temp::<u64>(held_id()));
    pass.is_some_and(|pass| pass + 1 >= ui.ctx().cumulative_pass_nr())
}

fn held_id() -> Id {
    Id::unique("pass in which a control needed the arrows")
}

/// Does the control with the focus stand in this place, whether or not it is in sight?
fn holds_focus(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    focused.is_some_and(|focused| ui.min_rect().contains(focused.rect.center()))
}

fn side_id() -> Id {
    Id::unique("pass in which a place at the side had the focus")
}

/// A place at the side may be painted later than the main part: what was true in the last pass counts.
fn side_has_focus(ui: &Ui) -> bool {
    let pass = ui.data(|data| data.get_temp::<u64>(side_id()));
    pass.is_some_and(|pass| pass + 1 >= ui.ctx().cumulative_pass_nr())
}
