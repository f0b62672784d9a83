//! The plan: progress at a glance, the next task large, then all tasks by group.

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    theme::{self, S2, S3, S4, S5, TextKind},
    widgets::{
        button::Button,
        card::{self, NextTask},
        chip, frame, layout,
        note::{NoteKind, note_ui},
        progress,
        rows::{self, GroupRow, TaskRow},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen, Wanted, model::OpenCase},
    domain::{
        guide::Group,
        plan::{Reason, Task},
        record::State,
    },
    tr, wording,
};

/// Width of the side column.
const SIDE: f32 = 272.0;

/// The shape that stands for a state.
pub(super) fn shape(state: &State) -> chip::State {
    match state {
        State::Open => chip::State::Open,
        State::InProgress | State::Changed => chip::State::Doing,
        State::Done => chip::State::Done,
        State::Absent(_) => chip::State::Absent,
        State::Promised { .. } => chip::State::Promised,
        State::Blocked(_) => chip::State::Blocked,
    }
}

/// Paints the plan.
pub(super) fn plan_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let Some(case) = &page.model.case else { return };
    let narrow = theme::is_narrow(ui);
    let mut main = rect;
    if !narrow {
        let (side, right) = layout::cut_left(rect, SIDE);
        main = right;
        layout::scroll_as_ui(ui, side, "side", Role::Complementary, vec2(S5, S5 - 2.0), |ui| side_ui(ui, page, case));
        layout::column_line_ui(ui, side, true);
    }
    let margin = if narrow { vec2(S3, S2) } else { vec2(S5, 20.0) };
    layout::scroll_ui(ui, main, "plan", margin, |ui| {
        next_ui(ui, page, case);
        text::gap_ui(ui, 14.0);
        if narrow {
            text::titled_ui(ui, TextKind::Strong, &tr!(page.model.texts, "plan-title"), 1);
            glance_ui(ui, page, case);
        }
        list_ui(ui, page, case);
    });
}

fn glance_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    progress::number_ui(ui, &closed.to_string(), &tr!(texts, "plan-number", all = all));
    text::gap_ui(ui, 8.0);
    progress::segments_ui(ui, closed, all, &tr!(texts, "plan-of", closed = closed, all = all));
    text::gap_ui(ui, 8.0);
    if closed < all {
        let time = wording::duration(texts, case.minutes_left());
        text::small_muted_ui(ui, &tr!(texts, "plan-time-left", time = time));
    }
    text::gap_ui(ui, 14.0);
}

fn side_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    ui.spacing_mut().item_spacing.y = 0.0;
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "plan-title"), 1);
    text::gap_ui(ui, 8.0);
    glance_ui(ui, page, case);
    for state in chip::State::ALL {
        let count = case.plan.tasks.iter().filter(|task| shape(&case.state(task)) == state).count();
        let on = page.drafts.plan.state == Some(state);
        let row = rows::legend_row_ui(ui, state, &state_word(page, state), &count.to_string(), on);
        if row.clicked() {
            page.drafts.plan.state = if on { None } else { Some(state) };
        }
    }
    text::gap_ui(ui, 14.0);
    frame::line_ui(ui);
    text::gap_ui(ui, 14.0);
    text::heading_ui(ui, &tr!(texts, "plan-who"), 3);
    text::gap_ui(ui, 6.0);
    let all = case.plan.tasks.len().to_string();
    let everybody = rows::person_row_ui(ui, &tr!(texts, "plan-everybody"), &all, page.drafts.plan.person.is_none());
    if everybody.clicked() {
        page.drafts.plan.person = None;
    }
    for (name, count) in people(page, case) {
        let on = page.drafts.plan.person.as_deref() == Some(&name);
        if rows::person_row_ui(ui, &name, &count.to_string(), on).clicked() {
            page.drafts.plan.person = if on { None } else { Some(name) };
        }
    }
    text::gap_ui(ui, 14.0);
    frame::line_ui(ui);
    text::gap_ui(ui, 6.0);
    if ui.add(Button::quiet(&tr!(texts, "history-title")).icon(Icon::ChevronRight).slim()).clicked() {
        page.drafts.history.begin(None);
        page.ask(Action::Show(Screen::History));
    }
}

fn state_word(page: &Page<'_>, state: chip::State) -> String {
    let texts = &page.model.texts;
    match state {
        chip::State::Open => tr!(texts, "state-open"),
        chip::State::Doing => tr!(texts, "state-in-progress"),
        chip::State::Done => tr!(texts, "state-done"),
        chip::State::Absent => tr!(texts, "state-absent"),
        chip::State::Promised => tr!(texts, "state-promised"),
        chip::State::Blocked => tr!(texts, "state-blocked"),
    }
}

/// Everybody who has a task, with the number of tasks, in the order of the plan.
fn people(page: &Page<'_>, case: &OpenCase) -> Vec<(String, usize)> {
    let mut people: Vec<(String, usize)> = Vec::new();
    for task in &case.plan.tasks {
        let name = wording::person(&page.model.texts, task);
        match people.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => people.push((name, 1)),
        }
    }
    people
}

/// The card of the next task, or the way to the certificate when nothing is left.
fn next_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let Some(task) = case.next_task() else {
        note_ui(ui, NoteKind::Ok, &text::runs(&tr!(texts, "plan-all-done")));
        text::gap_ui(ui, S4);
        let button = ui.add(Button::primary(&tr!(texts, "plan-to-certificate")).arrow());
        target::focus_on_entry(ui, "plan done", &button);
        if button.clicked() {
            page.ask(Action::Show(Screen::Certificate));
        }
        return;
    };
    let at = case.first_open_step(task);
    // The end of the task is a step, too.
    let steps = task.steps.len() + 1;
    let button = if at == 0 {
        tr!(texts, "plan-continue", title = task.title.as_str())
    } else {
        tr!(texts, "plan-continue-step", title = task.title.as_str(), n = (at + 1).min(steps))
    };
    let minutes = wording::duration(&texts, u32::from(task.minutes));
    let person = wording::person(&texts, task);
    let mut why = vec![Run::strong(tr!(texts, "plan-why-now")), Run::plain(format!(" {}", task.why))];
    if let Some(mark) = unchecked(page, task) {
        why.insert(0, Run::strong(format!("{mark}. ")));
    }
    if task.item.uncertain {
        why.push(Run::plain(format!(" {}", tr!(texts, "plan-ask-provider"))));
    }
    let progress = tr!(texts, "plan-next-progress", steps = steps, time = minutes, who = person);
    let at_work = wording::at_work(&texts, page.model.at_work_on(&task.id));
    let shown = card::next_card_ui(
        ui,
        &NextTask {
            eyebrow: &tr!(texts, "plan-next"),
            title: &task.full_title(),
            why: &why,
            button: &button,
            progress: &[Some(progress), at_work].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        },
    );
    target::focus_on_entry(ui, "plan", &shown);
    if shown.clicked() {
        page.ask(Action::OpenTask(task.id.clone()));
    }
}

/// All tasks that pass the filters, by group; finished groups are folded.
fn list_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let unfolded = page.drafts.plan.reasons;
    let label = if unfolded { tr!(texts, "plan-hide-reasons") } else { tr!(texts, "plan-show-reasons") };
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::quiet(&label).icon(Icon::Info).slim()).clicked() {
            page.drafts.plan.reasons = !unfolded;
        }
        if ui.add(Button::quiet(&tr!(texts, "print-order")).icon(Icon::Printer).slim()).clicked() {
            page.ask(Action::HandOut(Wanted::Order));
        }
        if ui.add(Button::quiet(&tr!(texts, "menu-library")).icon(Icon::Search).slim()).clicked() {
            page.ask(Action::Show(Screen::Library));
        }
    });
    text::gap_ui(ui, S2);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut groups: Vec<Group> = case.plan.tasks.iter().map(|task| task.group).collect();
    groups.dedup();
    let mut seen = Vec::new();
    let mut shown = 0;
    for group in groups {
        if seen.contains(&group) {
            continue;
        }
        seen.push(group);
        let tasks: Vec<&Task> =
            case.plan.tasks.iter().filter(|task| task.group == group && passes(page, case, task)).collect();
        shown += tasks.len();
        if !tasks.is_empty() {
            group_ui(ui, page, case, group, &tasks);
        }
    }
    if shown == 0 {
        text::muted_ui(ui, &tr!(texts, "plan-nothing-matches"));
        if ui.add(Button::quiet(&tr!(texts, "plan-show-all"))).clicked() {
            page.drafts.plan.state = None;
            page.drafts.plan.person = None;
        }
    }
}

fn passes(page: &Page<'_>, case: &OpenCase, task: &Task) -> bool {
    let draft = &page.drafts.plan;
    draft.state.is_none_or(|state| shape(&case.state(task)) == state)
        && draft.person.as_ref().is_none_or(|person| wording::person(&page.model.texts, task) == *person)
}

fn group_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, group: Group, tasks: &[&Task]) {
    let texts = page.model.texts.clone();
    let states: Vec<State> = tasks.iter().map(|task| case.state(task)).collect();
    let closed = states.iter().filter(|state| state.is_closed()).count();
    let whole = if closed == tasks.len() {
        chip::State::Done
    } else if states.iter().any(|state| matches!(state, State::InProgress | State::Changed)) {
        chip::State::Doing
    } else {
        chip::State::Open
    };
    let open = page.drafts.plan.folds.get(&group).copied().unwrap_or(closed < tasks.len());
    let row = GroupRow {
        state: whole,
        word: &state_word(page, whole),
        title: &wording::group(&texts, group),
        count: &tr!(texts, "plan-count", closed = closed, all = tasks.len()),
        open,
    };
    let (_, folded) = rows::group_row_ui(ui, &row);
    if let Some(folded) = folded {
        page.drafts.plan.folds.insert(group, folded);
    }
    if !open {
        return;
    }
    let next = case.next_task().map(|task| task.id.clone());
    for (n, (task, state)) in tasks.iter().zip(&states).enumerate() {
        let at_work = wording::at_work(&texts, page.model.at_work_on(&task.id));
        let mut addition = at_work.unwrap_or_else(|| wording::state_detail(&texts, state));
        if let Some(mark) = unchecked(page, task) {
            addition = if addition.is_empty() { mark } else { format!("{mark} · {addition}") };
        }
        let row = TaskRow {
            state: shape(state),
            word: &wording::state(&texts, state),
            title: &task.full_title(),
            addition: &addition,
            who: &wording::person(&texts, task),
            minutes: &tr!(texts, "duration-minutes", minutes = (task.minutes)),
            current: next.as_deref() == Some(&task.id),
            line_above: n > 0,
        };
        if rows::task_row_ui(ui, &row).clicked() {
            page.ask(Action::OpenTask(task.id.clone()));
        }
        if page.drafts.plan.reasons {
            reasons_ui(ui, task);
        }
    }
}

/// The mark of a task whose guide was added and that nobody has checked.
fn unchecked(page: &Page<'_>, task: &Task) -> Option<String> {
    wording::unchecked(&page.model.texts, page.model.catalogue.entry(&task.guide)?)
}

/// Why a task stands where it stands: its own reason, and what must come before it.
fn reasons_ui(ui: &mut Ui, task: &Task) {
    ui.indent(&task.id, |ui| {
        text::small_ui(ui, &task.why);
        for Reason { title, because, .. } in &task.reasons {
            text::small_muted_ui(ui, &format!("{title}: {because}"));
        }
        text::gap_ui(ui, S3);
    });
}
