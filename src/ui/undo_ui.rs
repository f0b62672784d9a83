//! Taking back what was marked here, one after the other, and letting it count again: keys and words.

use egui::{Key, Modifiers, Ui};

use super::Page;
use crate::{
    app::{Action, Model},
    domain::record::{Event, What},
    tr, wording,
};

/// Strg and Z take back, Strg and Y (or Z with the shift key) let it count again; as far as they are free.
pub(super) fn keys(ui: &Ui, page: &mut Page<'_>, (undo_is_free, redo_is_free): (bool, bool)) {
    let shifted = Modifiers::COMMAND | Modifiers::SHIFT;
    // With the shift key first: without it would also fit with it.
    let pressed = |key, with| ui.input_mut(|input| input.consume_key(with, key));
    if redo_is_free && (pressed(Key::Z, shifted) || pressed(Key::Y, Modifiers::COMMAND)) {
        redo(page);
    } else if undo_is_free && !ui.input(|input| input.modifiers.shift) && pressed(Key::Z, Modifiers::COMMAND) {
        undo(page);
    }
}

/// What would be taken back, in the words of its task.
pub(super) fn offer(model: &Model) -> Option<String> {
    let event = model.undo.next()?;
    let task = model.case.as_ref().and_then(|case| case.plan.task(event.task.as_str()));
    Some(tr!(model.texts, "undo-what", what = wording::mark_on(&model.texts, &event.what, task)))
}

/// Takes the last mark back that still counts.
pub(super) fn undo(page: &mut Page<'_>) {
    if let Some(mark) = page.model.undo.next().filter(|_| page.model.unsaved.is_empty()) {
        take_back(page, mark, mark);
    }
}

fn redo(page: &mut Page<'_>) {
    if let Some((mark, by)) = page.model.undo.restorable().filter(|_| page.model.unsaved.is_empty()) {
        take_back(page, mark, by);
    }
}

/// Takes `event` back and shows the step of the open task at which that can be seen.
fn take_back(page: &mut Page<'_>, mark: &Event, event: &Event) {
    page.ask(Action::TakeBack { task: event.task.as_str().to_owned(), event: event.id.clone() });
    let Some(task) = page.model.task().filter(|task| *task.id == *mark.task.as_str()) else { return };
    if matches!(mark.what, What::Changed(_) | What::Tested(_)) {
        page.ask(Action::ShowStep(task.steps.len()));
    } else if let Some(at) = task.steps.iter().position(|step| **step == *mark.step) {
        page.ask(Action::ShowStep(at));
    }
}
