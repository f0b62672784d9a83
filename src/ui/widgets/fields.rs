//! Fields that are filled in one after the other: Enter leads from each to the next, from the last one to the
//! button that goes on, and presses nothing.
//!
//! Each says so itself when it is painted, in their order. Questions with answers have `questions_ui::onward`.

use egui::{Event, Id, Key, Modifiers, Response, Ui};

use super::field;

fn way_id() -> Id {
    Id::unique("Enter was pressed in a field and leads to the next one")
}

/// The fields begin here.
pub fn begin(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(way_id(), false));
}

/// One of them was painted, of one line.
pub fn next(ui: &Ui, response: &Response) {
    arrive(ui, response);
    leave(ui, response);
}

/// One of them is left by Enter: the focus does not stop at it on the way.
pub fn leave(ui: &Ui, response: &Response) {
    if field::entered(ui, response) && is_enter(ui) {
        ui.data_mut(|data| data.insert_temp(way_id(), true));
    }
}

/// A box between them: Enter leads to it and on from it, Space alone ticks. Whoever presses Enter in rhythm has
/// ticked nothing.
pub fn box_ui(ui: &mut Ui, paint: impl FnOnce(&mut Ui) -> Response) -> Response {
    let (response, is_left) = left_by_enter_ui(ui, paint);
    arrive(ui, &response);
    if is_left {
        ui.data_mut(|data| data.insert_temp(way_id(), true));
    }
    response
}

/// A box that Space alone ticks, and whether Enter was pressed at it. One of them in each `ui`.
pub fn left_by_enter_ui(ui: &mut Ui, paint: impl FnOnce(&mut Ui) -> Response) -> (Response, bool) {
    let known = ui.scope_id().with("box that Enter leaves");
    let last: Option<Id> = ui.data(|data| data.get_temp(known));
    let is_left = last.is_some_and(|id| ui.memory(|memory| memory.has_focus(id))) && is_enter(ui);
    if is_left {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    let response = paint(ui);
    ui.data_mut(|data| data.insert_temp(known, response.id));
    (response, is_left)
}

/// What comes behind them was painted, the button: the focus goes there from the last one.
pub fn arrive(ui: &Ui, response: &Response) {
    if ui.data_mut(|data| std::mem::take(data.get_temp_mut_or(way_id(), false))) {
        response.request_focus();
    }
}

/// Whether Enter was pressed just now, not held.
#[must_use]
pub fn is_enter(ui: &Ui) -> bool {
    let pressed = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, repeat: false, .. });
    ui.input(|input| input.events.iter().any(pressed))
}

fn save_id() -> Id {
    Id::unique("the key that saves was pressed")
}

/// Takes Strg and Enter before anything is painted: a button that has the focus would be pressed by it, too.
pub fn take_save_key(ui: &Ui) {
    let pressed = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    ui.data_mut(|data| data.insert_temp(save_id(), pressed));
}

/// Whether what is typed is to be saved by Strg and Enter, wherever the focus is.
#[must_use]
pub fn saves(ui: &Ui) -> bool {
    ui.data_mut(|data| std::mem::take(data.get_temp_mut_or(save_id(), false)))
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::{button::Button, field::Field, testing::harness};

    #[test]
    fn enter_goes_from_field_to_field_and_presses_nothing() {
        type Form = (String, String, bool);
        let mut harness = harness(Form::default(), |ui, (name, firm, pressed): &mut Form| {
            begin(ui);
            for (label, text) in [("Name", name), ("Firma", firm)] {
                let field = ui.add(Field::new(label, text));
                next(ui, &field);
            }
            let button = ui.add(Button::plain("Weiter"));
            arrive(ui, &button);
            *pressed |= button.clicked();
        });
        harness.run();
        harness.get_by_label("Name").focus();
        harness.run();
        for wanted in ["Firma", "Weiter"] {
            harness.key_press(Key::Enter);
            harness.run();
            assert!(harness.get_by_label(wanted).is_focused(), "{wanted}");
        }
        assert!(!harness.state().2, "not by the Enter that left the field");
        harness.key_press(Key::Enter);
        harness.run();
        assert!(harness.state().2);
    }
}
