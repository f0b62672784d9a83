//! A promise, an obstacle or "not here" that stands, above whatever step of its task is shown.

use egui::{Id, Ui};

use super::{
    Page,
    guide_ui::Shown,
    plan_ui,
    theme::{S1, S3},
    widgets::{
        chip,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{domain::record::State, tr, wording};

/// In full where one arrives and at the end, on one line in between, where it would take the room of the step.
pub(super) fn verdict_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) {
    let texts = &page.model.texts;
    let (is_end, arrives) = (shown.at >= shown.guide.steps.len(), arrives(ui, page, shown));
    let (now, today) = (shown.case.state(shown.task), page.model.now.date());
    let state = if is_end { at_the_end(ui, shown, &now) } else { now.clone() };
    let kind = match state {
        // What stands no more warns no more.
        State::Blocked(_) | State::Promised { .. } | State::Absent(_) if state != now => NoteKind::Info,
        State::Blocked(_) => NoteKind::Warn,
        State::Promised { .. } if state.overdue_since(today).is_some() => NoteKind::Warn,
        State::Promised { .. } | State::Absent(_) => NoteKind::Info,
        State::Open | State::InProgress | State::Changed | State::Done => return,
    };
    if !is_end && !arrives && shown.at > 0 {
        chip::chip_ui(ui, plan_ui::shape(&state, today), &wording::state_short(texts, &state, today));
        text::gap_ui(ui, S1);
        return;
    }
    let given = shown.case.record.task(&shown.task.id).stamp().is_some_and(|stamp| given_by(&state, &stamp.who));
    let (word, detail) =
        if let Some(by) = state.promised_by().filter(|_| state == now && given && kind == NoteKind::Info) {
            let is_hers = by == page.model.settings.person;
            let given = if is_hers { tr!(texts, "promised-given-you") } else { tr!(texts, "promised-given", who = by) };
            let detail = wording::state_detail(texts, &state, today);
            (if detail.is_empty() { given } else { format!("{given},") }, detail)
        } else if state == now {
            wording::state_and_detail(texts, &state, today)
        } else {
            wording::state_before(texts, &state, today)
        };
    note_ui(ui, kind, &[Run::strong(word), Run::plain(format!(" {detail}"))]);
    text::gap_ui(ui, S3);
}

/// Whether somebody else put it on his list: then nobody knows whether he has said so himself.
fn given_by(state: &State, who: &str) -> bool {
    state.promised_by().is_some_and(|by| by != who)
}

/// Whether this is the step at which she came to the task: there she takes up what was left.
fn arrives(ui: &Ui, page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let id = Id::unique("step at which one came to the task");
    let known = ui.data(|data| data.get_temp::<(String, usize)>(id));
    let known = known.filter(|(task, _)| *task == shown.task.id && !page.drafts.is_entry);
    let (_, at) = known.unwrap_or_else(|| {
        let now = (shown.task.id.clone(), shown.at);
        ui.data_mut(|data| data.insert_temp(id, now.clone()));
        now
    });
    at == shown.at
}

/// What stood when the end of the task was opened: the first tick does away with it, but nothing is to move
/// below the pointer while one ticks.
fn at_the_end(ui: &Ui, shown: &Shown<'_>, now: &State) -> State {
    let id = Id::unique("what stood when the end of the task was opened");
    let is_new = target::is_new(ui, &format!("verdict at the end of {}", shown.task.id));
    let stands = |state: &State| matches!(state, State::Blocked(_) | State::Promised { .. } | State::Absent(_));
    let stood = ui.data(|data| data.get_temp::<State>(id)).filter(|stood| !is_new && stands(stood));
    let state = stood.filter(|_| !stands(now)).unwrap_or_else(|| now.clone());
    ui.data_mut(|data| data.insert_temp(id, state.clone()));
    state
}
