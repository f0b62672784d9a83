//! The tasks of the plan by group, with the filters of the side column applied.

use std::ops::RangeInclusive;

use egui::{Align, Id, Key, Layout, Modifiers, Response, Ui, vec2};

use super::{
    Page, hand_over_ui,
    icons::Icon,
    overview::{Narrowing, Overview, Section},
    plan_filter_ui::state_word,
    plan_ui::{shape, unchecked},
    theme::{
        self, S2, S3, TEXT_MAX, TextKind,
        sizes::{FIELD, TASK_ROW},
    },
    widgets::{
        button::Button,
        chip,
        field::{self, Field},
        long_list::LongList,
        rows::{self, GroupRow, TaskRow},
        target, text,
    },
};
use crate::{
    app::{Action, Screen, Wanted, model::OpenCase},
    domain::{
        plan::{Reason, Task},
        record::State,
    },
    tr, wording,
};

/// Width of the field to search in.
const SEARCH: f32 = 320.0;
/// From this width on it has room beside the buttons.
const BESIDE: f32 = 840.0;
/// So many characters of a reason stand in a row.
const IN_A_ROW: usize = 200;
/// Few tasks are found faster by looking.
const WORTH_SEARCHING: usize = 12;
/// So many rows are laid out in one frame to know how high they are.
const PORTION: usize = 40;

/// All tasks that pass the filters, by group; finished groups are folded, unless they have what is
/// searched.
pub(super) fn plan_list_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, overview: &mut Overview) {
    let top = ui.cursor().top();
    let opens = buttons_ui(ui, page, overview);
    text::gap_ui(ui, S2);
    ui.spacing_mut().item_spacing.y = 0.0;
    measure(ui, page, case, overview);
    let plan = &page.drafts.plan;
    let narrowing = (plan.state, plan.person.clone(), plan.words.trim().to_owned());
    let sections = overview.sections(&narrowing);
    let is_narrowed = narrowing != Narrowing::default();
    if is_narrowed {
        found_ui(ui, page, sections.iter().map(|section| section.tasks.len()).sum());
    }
    if page.drafts.plan.narrowed.replace(narrowing.clone()).is_some_and(|before| before != narrowing) {
        page.drafts.plan.found_folds.clear();
        // What was found is seen from its beginning. A search that ended on another page moves nothing.
        if !page.drafts.is_entry {
            ui.scroll_to_rect(ui.cursor().with_min_y(top).with_max_y(ui.cursor().top() + TASK_ROW), None);
        }
    }
    let first = sections.first().and_then(|section| section.tasks.first()).and_then(|n| case.plan.tasks.get(*n));
    if let Some(task) = first.filter(|_| opens) {
        page.ask(Action::OpenTask(task.id.clone()));
    }
    for section in &sections {
        group_ui(ui, page, case, overview, section, is_narrowed);
    }
}

/// How many tasks pass search and filter, and the way back to all.
fn found_ui(ui: &mut Ui, page: &mut Page<'_>, count: usize) {
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        let words = text::strong_ui(ui, &tr!(texts, "plan-found", count = count));
        text::announce(ui, words.id);
        text::gap_ui(ui, S3);
        if ui.add(Button::quiet(&tr!(texts, "plan-show-all")).icon(Icon::Close).slim()).clicked() {
            let plan = &mut page.drafts.plan;
            (plan.state, plan.person) = (None, None);
            plan.words.clear();
            // The button goes, and with it the focus.
            plan.to_search = true;
        }
    });
    text::gap_ui(ui, S2);
}

/// What can be done with the whole plan, and the field to search in: beside it where there is room. What is
/// the provider's is handed over beside the field. Says whether the first task that was found is to be opened.
fn buttons_ui(ui: &mut Ui, page: &mut Page<'_>, overview: &Overview) -> bool {
    let is_searched = page.model.case.as_ref().is_some_and(|case| case.plan.tasks.len() >= WORTH_SEARCHING);
    let hands_over = hand_over_ui::is_offered(page, overview.to_give);
    if !hands_over && is_searched && ui.available_width() >= BESIDE {
        let row = vec2(ui.available_width(), FIELD);
        let shown = ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            whole_plan_ui(ui, page, is_searched, overview);
            // At the top: a field begins where it is put and grows downwards.
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| search_ui(ui, page)).inner
        });
        return shown.inner;
    }
    ui.horizontal_wrapped(|ui| whole_plan_ui(ui, page, is_searched, overview));
    text::gap_ui(ui, S2);
    if ui.available_width() < 2.0 * SEARCH {
        let opens = is_searched && search_ui(ui, page);
        hand_over_ui::button_ui(ui, page, overview.to_give);
        return opens;
    }
    // At the top: a field begins where it is put and grows downwards.
    let row = vec2(ui.available_width(), FIELD);
    let shown = ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Min), |ui| {
        let opens = is_searched && search_ui(ui, page);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            hand_over_ui::button_ui(ui, page, overview.to_give);
        });
        opens
    });
    shown.inner
}

fn whole_plan_ui(ui: &mut Ui, page: &mut Page<'_>, is_searched: bool, overview: &Overview) {
    let texts = page.model.texts.clone();
    let unfolded = page.drafts.plan.reasons;
    let label = if unfolded { tr!(texts, "plan-hide-reasons") } else { tr!(texts, "plan-show-reasons") };
    let reasons = ui.add(Button::quiet(&label).icon(Icon::Info).slim());
    if reasons.clicked() {
        page.drafts.plan.reasons = !unfolded;
    }
    // A short plan has no search.
    if !is_searched && std::mem::take(&mut page.drafts.plan.to_search) {
        reasons.request_focus();
    }
    // An order of nothing would be an empty sheet to sign.
    if overview.has_orders && ui.add(Button::quiet(&tr!(texts, "print-order")).icon(Icon::Printer).slim()).clicked() {
        page.ask(Action::HandOut(Wanted::Order));
    }
    // Where there is a side column, it stands there.
    let narrow = theme::is_narrow(ui);
    if narrow && ui.add(Button::quiet(&tr!(texts, "menu-library")).icon(Icon::Search).slim()).clicked() {
        page.ask(Action::Show(Screen::Library));
    }
}

/// The field that narrows the list down to what has these words. Strg and F lead to it, Esc empties it,
/// Enter opens what was found first.
fn search_ui(ui: &mut Ui, page: &mut Page<'_>) -> bool {
    let texts = &page.model.texts;
    let (label, hint) = (tr!(texts, "plan-search"), tr!(texts, "plan-search-hint"));
    let words = &mut page.drafts.plan.words;
    let field = Field::new(&label, words).hint(&hint).icon(Icon::Search).width(SEARCH).limit(100);
    let field = ui.add(field.label_hidden());
    if std::mem::take(&mut page.drafts.plan.to_search) {
        field.request_focus();
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        field.request_focus();
        field::select_all(ui, &field, words);
    }
    field::entered(ui, &field) && !words.trim().is_empty()
}

/// Lays out the next rows of which it is not known how high they are.
fn measure(ui: &Ui, page: &Page<'_>, case: &OpenCase, overview: &mut Overview) {
    let width = ui.available_width();
    let form = (width, theme::is_narrow(ui), page.drafts.plan.reasons);
    overview.heights.fit(case.plan.tasks.len(), form, TASK_ROW);
    for n in overview.heights.next(PORTION) {
        let Some(task) = case.plan.tasks.get(n) else { continue };
        let words = RowWords::new(page, case, task);
        let mut height = rows::task_row_height(ui, &words.row(overview.is_next(n), false), width);
        if page.drafts.plan.reasons {
            height += reasons_height(ui, task, overview, n, width);
        }
        overview.heights.note(n, height);
    }
    if !overview.heights.are_known() {
        ui.ctx().request_repaint();
    }
}

fn group_ui(
    ui: &mut Ui,
    page: &mut Page<'_>,
    case: &OpenCase,
    overview: &mut Overview,
    section: &Section,
    is_narrowed: bool,
) {
    let texts = page.model.texts.clone();
    let Section { group, tasks, closed, whole } = section;
    let plan = &page.drafts.plan;
    let folds = if is_narrowed { &plan.found_folds } else { &plan.folds };
    let open = folds.get(group).copied().unwrap_or(is_narrowed || *closed < tasks.len());
    let row = GroupRow {
        state: *whole,
        word: &state_word(page, *whole),
        title: &wording::group(&texts, *group),
        count: &tr!(texts, "plan-count", closed = (*closed), all = tasks.len()),
        open,
    };
    let (_, folded) = rows::group_row_ui(ui, Id::unique(("group of the plan", group)), &row);
    if let Some(folded) = folded {
        let plan = &mut page.drafts.plan;
        let folds = if is_narrowed { &mut plan.found_folds } else { &mut plan.folds };
        folds.insert(*group, folded);
    }
    if !open {
        return;
    }
    let mut list = LongList::new(ui, case.plan.tasks.len());
    let kept = around_focus(page, tasks);
    for (place, n) in tasks.iter().enumerate() {
        let Some(task) = case.plan.tasks.get(*n) else { continue };
        let always = kept.as_ref().is_some_and(|kept| kept.contains(&place));
        if list.reaches(ui, overview.heights.row(*n), always) {
            let top = ui.cursor().top();
            let response = task_ui(ui, page, case, task, (overview.is_next(*n), place > 0));
            if page.drafts.plan.reasons {
                reasons_ui(ui, task, overview, *n);
            }
            if target::has_focus(&response) {
                page.drafts.plan.focused = Some(*n);
            }
            overview.heights.note(*n, ui.cursor().top() - top);
        }
    }
    list.end(ui);
}

/// The row with the focus and its neighbours stay, wherever they have been scrolled to: Tab goes on there.
fn around_focus(page: &Page<'_>, tasks: &[usize]) -> Option<RangeInclusive<usize>> {
    let focused = page.drafts.plan.focused.as_ref()?;
    let place = tasks.binary_search(focused).ok()?;
    Some(place.saturating_sub(1)..=place + 1)
}

fn task_ui(
    ui: &mut Ui,
    page: &mut Page<'_>,
    case: &OpenCase,
    task: &Task,
    (current, line_above): (bool, bool),
) -> Response {
    let words = RowWords::new(page, case, task);
    let response = rows::task_row_ui(ui, Id::unique(("task of the plan", &task.id)), &words.row(current, line_above));
    if response.clicked() {
        page.ask(Action::OpenTask(task.id.clone()));
    }
    response
}

/// A long reason would push the other tasks out of sight; at its task it stands whole.
pub(super) fn beginning(detail: String) -> String {
    if detail.chars().count() <= IN_A_ROW {
        return detail;
    }
    let kept: String = detail.chars().take(IN_A_ROW).collect();
    format!("{} …", kept.trim_end())
}

/// A task's row in words.
struct RowWords {
    shape: chip::State,
    word: String,
    title: String,
    addition: String,
    who: String,
    minutes: String,
}

impl RowWords {
    fn new(page: &Page<'_>, case: &OpenCase, task: &Task) -> Self {
        let texts = &page.model.texts;
        let (state, today) = (case.state(task), page.model.now.date());
        let at_work = wording::at_work(texts, page.model.at_work_on(&task.id));
        let mut addition = at_work.unwrap_or_else(|| beginning(wording::state_detail(texts, &state, today)));
        let is_to_do = matches!(state, State::Open | State::InProgress | State::Changed);
        if is_to_do && page.drafts.plan.later.contains(&task.id) {
            let later = tr!(texts, "plan-later");
            addition = if addition.is_empty() { later } else { format!("{later} · {addition}") };
        }
        if case.lacks_place(task) {
            addition = tr!(texts, "plan-place-missing");
        }
        if let Some(mark) = unchecked(page, task) {
            addition = if addition.is_empty() { mark } else { format!("{mark} · {addition}") };
        }
        let minutes = tr!(texts, "duration-minutes", minutes = (task.minutes));
        Self {
            shape: shape(&state, today),
            word: wording::state(texts, &state, today),
            title: task.full_title(),
            addition,
            who: wording::whose(texts, case, task),
            minutes: if task.lacks_guide { String::new() } else { minutes },
        }
    }

    fn row(&self, current: bool, line_above: bool) -> TaskRow<'_> {
        TaskRow {
            state: self.shape,
            word: &self.word,
            title: &self.title,
            addition: &self.addition,
            who: &self.who,
            minutes: &self.minutes,
            current,
            line_above,
        }
    }
}

/// What stands below a task to say why it stands where it stands: its own reason, which is true once all
/// is closed that belongs before it, and what of that is left.
fn reasons(task: &Task, overview: &Overview, n: usize) -> impl Iterator<Item = String> {
    let before: Vec<&Reason> = task.reasons.iter().filter(|reason| overview.left.contains(&reason.guide)).collect();
    let waits = overview.waiting.get(n).copied().unwrap_or_default();
    let own = (!waits || before.is_empty()).then(|| task.why.clone());
    own.into_iter().chain(before.into_iter().map(|Reason { title, because, .. }| format!("{title}: {because}")))
}

fn reasons_ui(ui: &mut Ui, task: &Task, overview: &Overview, n: usize) {
    ui.indent(&task.id, |ui| {
        for (n, reason) in reasons(task, overview, n).enumerate() {
            if n == 0 {
                text::small_ui(ui, &reason)
            } else {
                text::small_muted_ui(ui, &reason)
            };
        }
        text::gap_ui(ui, S3);
    });
}

fn reasons_height(ui: &Ui, task: &Task, overview: &Overview, n: usize, width: f32) -> f32 {
    let width = (width - ui.spacing().indent).min(TEXT_MAX);
    let color = theme::tokens(ui).ink;
    let high = |text: &str| text::plain_galley(ui, TextKind::Small, text, color, width).size().y;
    reasons(task, overview, n).map(|reason| high(&reason)).sum::<f32>() + S3
}
