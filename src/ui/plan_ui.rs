//! The plan: progress at a glance, the next task large, then all tasks by group.
//!
//! What it tells is counted in `overview`, the list is `plan_list_ui`.

use egui::{Rect, Role, Ui, vec2};
use jiff::civil::Date;

use super::{
    Page, back_ui, focus, hand_over_ui,
    icons::Icon,
    next_up,
    overview::Overview,
    plan_filter_ui::{filters_ui, legend_ui, people_ui},
    plan_list_ui::{beginning, plan_list_ui},
    questions_ui,
    theme::{self, S2, S3, S4, S5, TextKind},
    widgets::{
        button::Button,
        card::{self, NextTask},
        chip, frame, layout,
        note::{NoteKind, note_ui},
        progress, target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen, model::OpenCase},
    domain::{
        next::{Because, Next},
        plan::Task,
        record::State,
    },
    i18n::Texts,
    tr, wording,
};

/// Width of the side column.
const SIDE: f32 = 272.0;

/// The shape that stands for a state.
pub(super) fn shape(state: &State, today: Date) -> chip::State {
    match state {
        State::Promised { .. } if state.overdue_since(today).is_some() => chip::State::Overdue,
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
    let is_handing_over = page.drafts.plan.hand_over.is_open;
    focus::give_back(ui, "hand over", "", is_handing_over);
    if is_handing_over {
        hand_over_ui::hand_over_ui(ui, rect, page, case);
        return;
    }
    let mut overview = Overview::of(page.drafts.plan.overview.take(), page.model, case);
    let narrow = theme::is_narrow(ui);
    let mut main = rect;
    if !narrow {
        let (side, right) = layout::cut_left(rect, SIDE);
        main = right;
        layout::scroll_as_ui(ui, side, "side", Role::Complementary, vec2(S5, S5 - 2.0), |ui| {
            side_ui(ui, page, &overview);
        });
        layout::column_line_ui(ui, side, true);
    }
    let margin = if narrow { vec2(S3, S2) } else { vec2(S5, 20.0) };
    layout::scroll_ui(ui, main, "plan", margin, |ui| {
        // What comes and goes in a part of its own takes no focus from the others.
        ui.push_id("handed over", |ui| hand_over_ui::handed_over_ui(ui, page, case));
        ui.push_id("next", |ui| next_ui(ui, page, case, &mut overview));
        text::gap_ui(ui, 14.0);
        if narrow {
            text::titled_ui(ui, TextKind::Strong, &tr!(page.model.texts, "plan-title"), 1);
            ui.push_id("glance", |ui| glance_ui(ui, page, &overview));
            filters_ui(ui, page, &overview);
        }
        plan_list_ui(ui, page, case, &mut overview);
    });
    page.drafts.plan.overview = Some(overview);
}

/// How many tasks are closed, in words. While the plan can still grow nobody knows of how many.
pub(super) fn progress_words(texts: &Texts, (closed, all): (usize, usize), is_growing: bool) -> String {
    if is_growing {
        tr!(texts, "plan-of-so-far", closed = closed, all = all)
    } else {
        tr!(texts, "plan-of", closed = closed, all = all)
    }
}

fn glance_ui(ui: &mut Ui, page: &mut Page<'_>, overview: &Overview) {
    let texts = &page.model.texts.clone();
    let (all, closed, minutes) = overview.progress(page.drafts.plan.person.as_deref());
    let whose = page.drafts.plan.person.as_deref();
    // As long as answers are missing nobody knows how many tasks there will be.
    let topics = page.model.case.as_ref().map_or(0, questions_ui::open_topics);
    let is_growing = topics > 0 && whose.is_none();
    let after =
        if is_growing { tr!(texts, "plan-number-so-far", all = all) } else { tr!(texts, "plan-number", all = all) };
    progress::number_ui(ui, &closed.to_string(), &after);
    text::gap_ui(ui, 8.0);
    // A plan that can still grow never looks full.
    let words = progress_words(texts, (closed, all), is_growing);
    progress::segments_ui(ui, closed, all + usize::from(is_growing), &words);
    text::gap_ui(ui, 8.0);
    if let Some(who) = whose {
        text::small_muted_ui(ui, &tr!(texts, "plan-only", who = who));
    }
    if closed < all {
        let time = wording::estimate(texts, minutes);
        text::small_muted_ui(ui, &tr!(texts, "plan-time-left", time = time));
    }
    // Where all is done, the card says so and has the button.
    if is_growing && closed < all {
        open_topics_ui(ui, page);
    }
    text::gap_ui(ui, 14.0);
}

/// Which topics have no answer yet, with the way there.
fn open_topics_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let Some(case) = &page.model.case else { return };
    let Some(topic) = questions_ui::first_open_topic(case) else { return };
    text::small_muted_ui(ui, &questions_ui::open_topics_words(&texts, case));
    if ui.add(Button::quiet(&tr!(texts, "plan-to-topics")).icon(Icon::ChevronRight).slim()).clicked() {
        page.ask(Action::Show(Screen::Questions(topic)));
    }
}

fn side_ui(ui: &mut Ui, page: &mut Page<'_>, overview: &Overview) {
    let texts = page.model.texts.clone();
    ui.spacing_mut().item_spacing.y = 0.0;
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "plan-title"), 1);
    text::gap_ui(ui, 8.0);
    ui.push_id("glance", |ui| glance_ui(ui, page, overview));
    ui.push_id("legend", |ui| legend_ui(ui, page, overview));
    text::gap_ui(ui, 14.0);
    frame::line_ui(ui);
    text::gap_ui(ui, 14.0);
    people_ui(ui, page, overview);
    text::gap_ui(ui, 14.0);
    frame::line_ui(ui);
    text::gap_ui(ui, 6.0);
    if ui.add(Button::quiet(&tr!(texts, "history-title")).icon(Icon::ChevronRight).slim()).clicked() {
        page.drafts.history.begin(None);
        page.ask(Action::Show(Screen::History));
    }
    if ui.add(Button::quiet(&tr!(texts, "menu-library")).icon(Icon::Search).slim()).clicked() {
        page.ask(Action::Show(Screen::Library));
    }
}

/// The card of the next task, or the way to the certificate when nothing is left.
fn next_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, overview: &mut Overview) {
    let texts = page.model.texts.clone();
    let Some(next) = overview.next(page, case) else {
        if !case.unread_packs().is_empty() {
            packs_missing_ui(ui, page);
            return;
        }
        done_ui(ui, page, case);
        return;
    };
    let task = next.task;
    let (button, spoken) = button_words(page, case, &next);
    let minutes = wording::duration(&texts, u32::from(task.minutes));
    let person = wording::whose(&texts, case, task);
    let has_own = overview.people.iter().any(|(name, _)| *name == page.model.settings.person);
    let why = why_now(page, case, &next, has_own);
    // The end of the task is a step, too.
    let progress = tr!(texts, "plan-next-progress", steps = (task.steps.len() + 1), time = minutes, who = person);
    let at_work = wording::at_work(&texts, page.model.at_work_on(&task.id));
    let shown = card::next_card_ui(
        ui,
        &NextTask {
            eyebrow: &next_up::eyebrow(page, case, &next),
            title: &task.full_title(),
            why: &why,
            waits: &next_up::waits(page, case, &next).unwrap_or_default(),
            button: &button,
            spoken: &spoken,
            progress: &[Some(progress), at_work].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        },
    );
    // What was handed over just now stands above it, and is read.
    match page.drafts.plan.handed_over.len() {
        0 => target::focus_on_entry(ui, "plan", &shown),
        1 => target::focus_with_above(ui, "plan", &shown),
        _ if theme::is_narrow(ui) => {}
        _ => target::focus_on_entry(ui, "plan", &shown),
    }
    if shown.clicked() {
        page.ask(Action::OpenTask(task.id.clone()));
    }
    let closing = next.closing.map(|closing| (closing, tr!(texts, "next-closing", title = closing.title.as_str())));
    let first = next_up::first(page, case, &next).map(|first| {
        let who = wording::whose(&texts, case, first);
        (first, tr!(texts, "next-first", who = who, title = first.full_title()))
    });
    for (task, label) in closing.into_iter().chain(first) {
        text::gap_ui(ui, S2);
        if ui.add(Button::quiet(&label).icon(Icon::ChevronRight).slim()).clicked() {
            page.ask(Action::OpenTask(task.id.clone()));
        }
    }
}

/// Nothing is left of the plan as it is: the way to the certificate, and to the answers that are missing.
fn done_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let topics = questions_ui::open_topics(case);
    let mut runs = text::runs(&tr!(texts, "plan-all-done"));
    if topics > 0 {
        runs.push(Run::plain(format!(" {}", questions_ui::open_topics_words(&texts, case))));
    }
    if let Some(words) = back_ui::paper(page) {
        runs.push(Run::plain(format!(" {words}")));
    }
    note_ui(ui, if topics > 0 { NoteKind::Info } else { NoteKind::Ok }, &runs);
    text::gap_ui(ui, S4);
    ui.horizontal_wrapped(|ui| {
        let button = ui.add(Button::primary(&tr!(texts, "plan-to-certificate")).arrow());
        target::focus_on_entry(ui, "plan done", &button);
        if button.clicked() {
            page.ask(Action::Show(Screen::Certificate));
        }
        if let Some(topic) = questions_ui::first_open_topic(case)
            && ui.add(Button::plain(&tr!(texts, "plan-to-topics"))).clicked()
        {
            page.ask(Action::Show(Screen::Questions(topic)));
        }
    });
}

/// What the card's button does, and the same for those who hear it, with the task.
fn button_words(page: &Page<'_>, case: &OpenCase, next: &Next<'_>) -> (String, String) {
    let (texts, task) = (&page.model.texts, next.task);
    let title = task.title.as_str();
    let state = case.state(task);
    if !next.because.is_work() && next.because != Because::Taken {
        return (tr!(texts, "plan-look"), tr!(texts, "plan-look-spoken", title = title));
    }
    if state == State::Changed {
        return (tr!(texts, "plan-test"), tr!(texts, "plan-test-spoken", title = title));
    }
    match case.first_open_step(task) {
        0 => (tr!(texts, "plan-begin"), tr!(texts, "plan-begin-spoken", title = title)),
        at => {
            let label = tr!(texts, "plan-continue-step", n = (at + 1).min(task.steps.len() + 1));
            (label.clone(), label)
        }
    }
}

/// Why it comes now, and whose it is when others sit here who have tasks of their own.
fn why_now(page: &Page<'_>, case: &OpenCase, next: &Next<'_>, has_own: bool) -> Vec<Run> {
    let (texts, task) = (&page.model.texts, next.task);
    let person = wording::whose(texts, case, task);
    let mut why = next_up::why(page, case, task);
    if case.state(task) == State::Changed {
        why = vec![Run::plain(tr!(texts, "plan-why-test"))];
    } else if task.lacks_guide {
        why = vec![Run::plain(tr!(texts, "plan-no-guide-why"))];
    }
    if let State::Blocked(reason) = case.state(task) {
        why.insert(0, Run::plain(format!("{} ", beginning(reason))));
    }
    if let Some(mark) = unchecked_words(page, task) {
        why.insert(0, Run::strong(format!("{mark} ")));
    }
    if let Some(words) = next_up::how_own(page, case, next) {
        why.insert(0, Run::plain(format!("{words} ")));
    }
    why.extend(next_up::passed_by(page, case, &next.passed_by).map(|words| Run::plain(format!(" {words}"))));
    if next.because != Because::Theirs
        && has_own
        && page.drafts.plan.person.is_none()
        && !wording::is_whose(texts, case, task, &page.model.settings.person)
    {
        let words = match next.first {
            Some(_) => tr!(texts, "next-others-first", who = person),
            None if next.waits.is_some() => tr!(texts, "plan-next-whose", who = person),
            None => tr!(texts, "plan-next-others", who = person),
        };
        why.push(Run::plain(format!(" {words}")));
    }
    if task.item.uncertain {
        why.push(Run::plain(format!(" {}", tr!(texts, "plan-ask-provider"))));
    }
    why
}

/// Nothing is left of what is known, but guides of the case cannot be read: the way to them.
fn packs_missing_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "plan-packs-missing")));
    text::gap_ui(ui, S4);
    let button = ui.add(Button::primary(&tr!(texts, "plan-to-packs")).arrow());
    target::focus_on_entry(ui, "plan packs", &button);
    if button.clicked() {
        page.ask(Action::Show(Screen::Packs));
    }
}

/// The same as a sentence.
fn unchecked_words(page: &Page<'_>, task: &Task) -> Option<String> {
    let texts = &page.model.texts;
    let mark = unchecked(page, task)?;
    let entry = page.model.catalogue.entry(&task.guide).filter(|_| !task.lacks_guide);
    Some(entry.map_or_else(|| format!("{mark}."), |entry| wording::unchecked_guide(texts, entry)))
}

/// The mark of a task whose guide is missing, or was added and nobody has checked it.
pub(super) fn unchecked(page: &Page<'_>, task: &Task) -> Option<String> {
    if task.lacks_guide {
        return Some(tr!(page.model.texts, "plan-no-guide"));
    }
    wording::unchecked(&page.model.texts, page.model.catalogue.entry(&task.guide)?)
}
