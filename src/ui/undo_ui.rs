//! Taking back what was marked or put off here, one after the other, and letting it count again: keys, the
//! offer to do so, and a line that says what it was, on whatever screen that happened.

use egui::{Key, Modifiers, Ui};

use super::{
    Page, theme,
    widgets::{
        button::Button,
        note::{NoteKind, note_with_buttons_ui, slim_note_ui},
        text::Run,
    },
};
use crate::{
    app::{Action, Screen},
    domain::record::{Event, State, What},
    tr, wording,
};

/// What was done just now.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// This task was put off.
    PutOff(String),
    /// This task does not work or is not needed, and why.
    Kept(String),
    /// It is put off no more.
    Back(String),
    /// This mark was taken back.
    TakenBack(Box<Event>),
    /// This mark counts again.
    Restored(Box<Event>),
    /// So many tasks, handed over by one press, are not any more.
    TakenBackAll(usize),
    /// They are again.
    RestoredAll(usize),
}

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

/// What would be taken back, and of which task: the whole of it, then shorter ones for where there is less room.
pub(super) fn offer(page: &Page<'_>) -> Vec<String> {
    let model = page.model;
    let Some(case) = &model.case else { return Vec::new() };
    let texts = &model.texts;
    let together = given_together(page).len();
    if page.drafts.plan.put_off.is_none() && together > 0 {
        let what = tr!(texts, "said-given-all", count = together);
        return vec![tr!(texts, "undo-last", what = what.as_str()), tr!(texts, "undo-what", what = what.as_str())];
    }
    let (id, mark, whole) = if let Some(id) = &page.drafts.plan.put_off {
        let later = tr!(texts, "task-later");
        let whole =
            tr!(texts, "said-mark", task = wording::task_title(case, &model.catalogue, id), mark = later.as_str());
        (id.as_str(), later, whole)
    } else if let Some(event) = model.undo.next() {
        let mark = wording::mark_on(texts, &event.what, case.plan.task(&event.task));
        let is_of_task = !event.task.is_empty();
        let whole = is_of_task.then(|| wording::mark_of(texts, case, &model.catalogue, event));
        (event.task.as_str(), mark.clone(), whole.unwrap_or(mark))
    } else {
        return Vec::new();
    };
    let task = case.plan.task(id);
    let of = |name: &str| tr!(texts, "said-mark", task = name, mark = mark.as_str());
    let title = task.map(|task| of(&task.full_title()));
    let short = task.map(|task| of(if task.item.name.is_empty() { &task.title } else { &task.item.name }));
    let shorter = [Some(whole.clone()), title, short, Some(mark.clone())].into_iter().flatten();
    let shorter = shorter.map(|what| tr!(texts, "undo-what", what = what));
    std::iter::once(tr!(texts, "undo-last", what = whole.as_str())).chain(shorter).collect()
}

/// Puts a task off until later, and shows the plan.
pub(super) fn put_off(page: &mut Page<'_>, task: &str) {
    page.drafts.plan.later.insert(task.to_owned());
    page.drafts.plan.put_off = Some(task.to_owned());
    page.drafts.said = Some((Said::PutOff(task.to_owned()), Screen::Plan));
    page.ask(Action::Show(Screen::Plan));
}

/// What was done on another screen is not said any more.
pub(super) fn said_is_over(page: &mut Page<'_>) {
    if page.drafts.is_entry && page.drafts.said.as_ref().is_some_and(|(_, screen)| *screen != page.model.screen) {
        page.drafts.said = None;
    }
}

/// What was done just now, with the way back.
pub(super) fn said_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let (Some((said, _)), Some(case)) = (page.drafts.said.clone(), page.model.case.as_ref()) else { return };
    let (texts, catalogue) = (page.model.texts.clone(), &page.model.catalogue);
    let mark = |event: &Event| wording::mark_of(&texts, case, catalogue, event);
    let task = |id: &str| wording::task_title(case, catalogue, id);
    let later = || tr!(texts, "task-later");
    let (head, words) = match &said {
        Said::PutOff(id) => (format!("{}.", task(id)), tr!(texts, "said-put-off")),
        Said::Kept(id) => {
            let kept = case.plan.task(id).map(|task| case.state(task));
            let words = match kept {
                Some(State::Blocked(_)) => tr!(texts, "plan-kept-blocked"),
                Some(State::Absent(_)) => tr!(texts, "plan-kept-absent"),
                _ => return,
            };
            (task(id), words)
        }
        Said::Back(id) => (tr!(texts, "said-taken-back"), tr!(texts, "said-mark", task = task(id), mark = later())),
        Said::TakenBack(event) => (tr!(texts, "said-taken-back"), mark(event)),
        Said::Restored(event) => (tr!(texts, "said-restored"), mark(event)),
        Said::TakenBackAll(count) => (tr!(texts, "said-taken-back"), tr!(texts, "said-given-all", count = (*count))),
        Said::RestoredAll(count) => (tr!(texts, "said-restored"), tr!(texts, "said-given-all", count = (*count))),
    };
    let way_back = match &said {
        Said::PutOff(_) | Said::Kept(_) => Some(tr!(texts, "task-untick")),
        Said::TakenBack(event) => {
            let newest = page.model.undo.restorable().filter(|(mark, _)| mark.id == event.id);
            newest.filter(|_| page.model.unsaved.is_empty()).map(|_| tr!(texts, "said-restore"))
        }
        Said::TakenBackAll(_) => {
            let can_be = page.model.unsaved.is_empty() && !restorable_together(page).is_empty();
            can_be.then(|| tr!(texts, "said-restore"))
        }
        Said::Back(_) | Said::Restored(_) | Said::RestoredAll(_) => None,
    };
    let read = tr!(texts, "notice-read");
    let buttons: Vec<&String> = way_back.iter().chain([&read]).collect();
    let shown = buttons.iter().map(|label| Button::plain(label).slim()).collect();
    let words = [Run::strong(head), Run::plain(format!(" {words}"))];
    let pressed = ui.push_id("said", |ui| {
        // In a narrow window it is to leave the page its room; it goes with the page in any case.
        match way_back.as_ref().unwrap_or(&read) {
            only if theme::is_narrow(ui) => {
                slim_note_ui(ui, NoteKind::Said, &words, Button::plain(only).slim()).clicked().then_some(0)
            }
            _ => note_with_buttons_ui(ui, NoteKind::Said, &words, shown),
        }
    });
    let pressed = pressed.inner;
    match (pressed, said) {
        (Some(0), Said::PutOff(_) | Said::Kept(_)) => undo(page),
        (Some(0), Said::TakenBack(_) | Said::TakenBackAll(_)) if way_back.is_some() => redo(page),
        (Some(_), _) => page.drafts.said = None,
        (None, _) => {}
    }
}

/// Takes the last mark back that still counts; before that, what was put off after it.
pub(super) fn undo(page: &mut Page<'_>) {
    if let Some(task) = page.drafts.plan.put_off.take() {
        page.drafts.plan.later.remove(&task);
        page.drafts.said = Some((Said::Back(task), page.model.screen));
        return;
    }
    if !page.model.unsaved.is_empty() {
        return;
    }
    let together: Vec<Event> = given_together(page).into_iter().cloned().collect();
    if !together.is_empty() {
        page.drafts.said = Some((Said::TakenBackAll(together.len()), page.model.screen));
        for mark in &together {
            take_back(page, mark, mark);
        }
    } else if let Some(mark) = page.model.undo.next() {
        take_back(page, mark, mark);
        page.drafts.said = Some((Said::TakenBack(Box::new(mark.clone())), page.model.screen));
    }
}

fn redo(page: &mut Page<'_>) {
    if !page.model.unsaved.is_empty() {
        return;
    }
    let together: Vec<(Event, Event)> = restorable_together(page).into_iter().cloned().collect();
    if !together.is_empty() {
        page.drafts.said = Some((Said::RestoredAll(together.len()), page.model.screen));
        for (mark, by) in &together {
            take_back(page, mark, by);
        }
    } else if let Some((mark, by)) = page.model.undo.restorable() {
        take_back(page, mark, by);
        page.drafts.said = Some((Said::Restored(Box::new(mark.clone())), page.model.screen));
    }
}

/// The marks of what was handed over by one press, if nothing was done since: one press takes them back.
fn given_together<'a>(page: &Page<'a>) -> Vec<&'a Event> {
    let most = page.drafts.plan.given_together.len();
    all_given(page, page.model.undo.newest_first().take(most), |mark| mark)
}

/// The same after they were taken back.
fn restorable_together<'a>(page: &Page<'a>) -> Vec<&'a (Event, Event)> {
    let most = page.drafts.plan.given_together.len();
    all_given(page, page.model.undo.restorable_first().take(most), |(mark, _)| mark)
}

/// All of them if they are what was handed over together, otherwise none.
fn all_given<'a, T>(page: &Page<'a>, marks: impl Iterator<Item = &'a T>, of: impl Fn(&T) -> &Event) -> Vec<&'a T> {
    let given = &page.drafts.plan.given_together;
    let is_given = |mark: &Event| {
        matches!(mark.what, What::Promised { .. }) && given.iter().any(|task| *task == *mark.task.as_str())
    };
    let marks: Vec<&T> = marks.filter(|mark| is_given(of(mark))).collect();
    if given.len() > 1 && marks.len() == given.len() { marks } else { Vec::new() }
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
