//! "Welcome back": one button that goes on where she stopped, how far the case is, what others did.

use std::sync::Arc;

use egui::{Rect, Role, Ui, vec2};
use jiff::ZonedDateTime;

use super::{
    Page,
    icons::{self, Icon},
    next_up, plan_ui,
    questions_ui::{self, Topic},
    start_ui::{column_ui, columns, with_bar},
    theme::{self, S3, S4, S5, TextKind, sizes},
    widgets::{button::Button, card, frame, layout, progress, target, text},
};
use crate::{
    app::{
        Action, Screen,
        absence::News,
        model::{OpenCase, Paper, QUESTIONS},
    },
    domain::record::Event,
    tr, wording,
};

/// Most entries of what others did.
const NEWS: usize = 5;
/// So many events back her own last mark is looked for.
const LOOKED_BACK: usize = 1000;

/// Paints it.
pub(super) fn back_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let way = Way::of(page, case);
    let (rect, bar) = with_bar(ui, rect);
    let place = columns(ui, rect, 296.0);
    column_ui(ui, place, "back", 4.0, |ui| {
        let (greeting, sentence) = greeting(page, case);
        text::title_ui(ui, &greeting);
        text::gap_ui(ui, 4.0);
        text::muted_ui(ui, &sentence);
        text::gap_ui(ui, 22.0);
        let margin = if bar.is_some() { vec2(S4, S3) } else { vec2(26.0, 24.0) };
        card::card_with_ui(ui, margin, |ui| {
            text::small_muted_ui(ui, &way.eyebrow);
            text::heading_ui(ui, &way.title, 2);
            if !way.detail.is_empty() {
                text::body_ui(ui, &way.detail);
            }
            if bar.is_none() {
                text::gap_ui(ui, 20.0);
                let button = Button::primary(&way.label).fill_width();
                // At 400 % a large one has no room for its longest word.
                way.button_ui(ui, page, if theme::is_narrow(ui) { button } else { button.big().arrow() });
            }
        });
        text::gap_ui(ui, S4);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::quiet(&tr!(texts, "back-plan"))).clicked() {
                page.ask(Action::Show(Screen::Plan));
            }
            if ui.add(Button::quiet(&tr!(texts, "back-other"))).clicked() {
                page.ask(Action::Show(Screen::Cases));
            }
        });
        if place.1.is_none() {
            text::gap_ui(ui, S5);
            glance_ui(ui, page, case);
        }
    });
    if let Some(bar) = bar {
        let button = Button::primary(&way.label).main().arrow();
        layout::action_bar_ui(ui, bar, S5, |ui| way.button_ui(ui, page, button), |_| {});
    }
    if let Some(right) = place.1 {
        layout::scroll_as_ui(ui, right, "glance", Role::Complementary, vec2(0.0, 8.0), |ui| glance_ui(ui, page, case));
    }
}

/// How she is greeted, and what has become of the case meanwhile.
fn greeting(page: &Page<'_>, case: &OpenCase) -> (String, String) {
    let model = page.model;
    let texts = &model.texts;
    if !has_been_here(page, case) {
        let nobody = model.settings.person.is_empty();
        return (
            tr!(texts, "start-greeting"),
            if nobody { tr!(texts, "back-first-who") } else { tr!(texts, "back-first") },
        );
    }
    let person = model.settings.person.as_str();
    let greeting =
        if person.is_empty() { tr!(texts, "back-greeting") } else { tr!(texts, "back-greeting-name", name = person) };
    let ago = last_here(page, case).map(|time| wording::ago(texts, time, &model.now));
    let sentence = match ago {
        Some(ago) if news(page).next().is_none() => tr!(texts, "back-last", ago = ago),
        Some(ago) => tr!(texts, "back-last-news", ago = ago),
        None => tr!(texts, "back-nothing"),
    };
    (greeting, sentence)
}

/// When this case was left on this PC.
fn seen_at<'a>(page: &Page<'a>, case: &OpenCase) -> Option<&'a ZonedDateTime> {
    page.model.settings.seen.as_ref().filter(|seen| seen.case == case.head.id).map(|seen| &seen.time)
}

/// When she was here last: when it was left on this PC, or what she marked after that, for not every end
/// of a program is a leave.
fn last_here<'a>(page: &Page<'a>, case: &'a OpenCase) -> Option<&'a ZonedDateTime> {
    let person = page.model.settings.person.as_str();
    let own = |event: &&Arc<Event>| event.who.as_str() == person && event.time <= page.model.now;
    // The newest is near the end; long before it nobody looks.
    let marked = case.record.events().iter().rev().take(LOOKED_BACK).find(own).map(|event| &event.time);
    seen_at(page, case).max(marked)
}

/// Whether anything was done with it here before.
fn has_been_here(page: &Page<'_>, case: &OpenCase) -> bool {
    let position = &page.model.settings.position;
    page.model.opened_before
        || seen_at(page, case).is_some()
        || position.question.is_some()
        || !position.task.is_empty()
}

/// The one way on: where she stopped, or what comes after that.
struct Way {
    eyebrow: String,
    title: String,
    detail: String,
    label: String,
    action: WayOn,
}

/// What its button does.
enum WayOn {
    Resume,
    Task(String),
    Plan,
    Certificate,
}

impl Way {
    fn of(page: &Page<'_>, case: &OpenCase) -> Self {
        let model = page.model;
        let texts = &model.texts;
        let (eyebrow, label) = (tr!(texts, "back-stopped"), tr!(texts, "back-resume"));
        if model.settings.position.certificate && !case.is_complete() {
            let (title, detail) = (tr!(texts, "tab-certificate"), String::new());
            return Self { eyebrow, title, detail, label, action: WayOn::Resume };
        }
        if let Some(question) = model.settings.position.question {
            let topic = Topic::ALL.get(question).map(|topic| topic.title(texts)).unwrap_or_default();
            let title = tr!(texts, "back-questions");
            let detail = tr!(texts, "topic-of", n = (question + 1), all = QUESTIONS, title = topic);
            return Self { eyebrow, title, detail, label, action: WayOn::Resume };
        }
        let Some(task) = model.task().or_else(|| case.plan.tasks.last().filter(|_| case.is_complete())) else {
            let (title, detail) = (tr!(texts, "back-at-plan"), String::new());
            let is_new = !has_been_here(page, case);
            let (eyebrow, label) =
                if is_new { (tr!(texts, "plan-next"), tr!(texts, "start-begin")) } else { (eyebrow, label) };
            return Self { eyebrow, title, detail, label, action: WayOn::Resume };
        };
        if let Some(detail) = place_begun(page, case, &task.id) {
            return Self { eyebrow, title: task.full_title(), detail, label, action: WayOn::Resume };
        }
        if !case.state(task).is_closed() {
            let (title, detail) = (task.full_title(), step_in_words(page));
            return Self { eyebrow, title, detail, label, action: WayOn::Resume };
        }
        // What she had open is done with: what comes after it.
        let (eyebrow, label) = (tr!(texts, "plan-next"), tr!(texts, "back-next"));
        if let Some(next) = next_up::next(page, case, None) {
            let eyebrow = next_up::eyebrow(page, case, &next);
            let next = next.task;
            let (steps, time) = (next.steps.len() + 1, wording::duration(texts, u32::from(next.minutes)));
            let who = wording::whose(texts, case, next);
            let detail = tr!(texts, "plan-next-progress", steps = steps, time = time, who = who);
            let action = WayOn::Task(next.id.clone());
            return Self { eyebrow, title: next.full_title(), detail, label, action };
        }
        if !case.is_complete() {
            let title = tr!(texts, "back-at-plan");
            return Self { eyebrow, title, detail: String::new(), label, action: WayOn::Plan };
        }
        Self::of_complete(page)
    }

    /// All is done: the paper is to be printed, or is there already.
    fn of_complete(page: &Page<'_>) -> Self {
        let texts = &page.model.texts;
        let is_saved = page.model.paper.as_ref().is_some_and(|paper| paper.complete && !paper.is_outdated);
        let (eyebrow, title, label) = if is_saved {
            let title = tr!(texts, "back-paper-is-saved");
            (tr!(texts, "back-all-done"), title, tr!(texts, "back-look-at-paper"))
        } else {
            (tr!(texts, "plan-next"), tr!(texts, "back-make-paper"), tr!(texts, "plan-to-certificate"))
        };
        let detail = paper(page).unwrap_or_default();
        Self { eyebrow, title, detail, label, action: WayOn::Certificate }
    }

    fn button_ui(&self, ui: &mut Ui, page: &mut Page<'_>, button: Button<'_>) {
        let button = ui.add(button);
        target::focus_on_entry(ui, "back", &button);
        if button.clicked() {
            page.ask(match &self.action {
                WayOn::Resume => Action::Resume,
                WayOn::Task(task) => Action::OpenTask(task.clone()),
                WayOn::Plan => Action::Show(Screen::Plan),
                WayOn::Certificate => Action::Show(Screen::Certificate),
            });
        }
    }
}

/// What she was typing where a task is finished but for its place. The ticks say that nothing is left there.
fn place_begun(page: &Page<'_>, case: &OpenCase, task: &str) -> Option<String> {
    let (drafts, record) = (&*page.drafts, case.record.task(task));
    let draft = if drafts.mark.task == task { Some(&drafts.mark) } else { drafts.left.get(task) };
    let typed = draft?.place.as_deref().map(str::trim).filter(|typed| !typed.is_empty() && *typed != record.place())?;
    record.state().is_closed().then(|| tr!(page.model.texts, "back-place-begun", typed = typed))
}

/// At which step of the task she stands.
fn step_in_words(page: &Page<'_>) -> String {
    let model = page.model;
    let texts = &model.texts;
    let Some(entry) = model.guide() else { return tr!(texts, "plan-no-guide") };
    let Some(own) = model.task().map(|task| task.own(&entry.guide)) else { return String::new() };
    let steps = &own.steps;
    let at = steps.iter().position(|step| step.id == model.settings.position.step);
    let detail = at.and_then(|at| {
        let step = steps.get(at)?;
        Some(tr!(texts, "back-step", n = (at + 1), all = (steps.len() + 1), title = step.title.as_str()))
    });
    let detail = detail.unwrap_or_else(|| tr!(texts, "back-finish"));
    wording::unchecked(texts, entry).map_or(detail.clone(), |mark| format!("{mark} · {detail}"))
}

/// When the last paper was saved, and whether it still says what is.
pub(super) fn paper(page: &Page<'_>) -> Option<String> {
    let texts = &page.model.texts;
    let Paper { issued, complete, is_outdated, .. } = page.model.paper.as_ref()?;
    let time = wording::date_time(texts, issued);
    let saved =
        if *complete { tr!(texts, "back-paper", time = time) } else { tr!(texts, "back-paper-interim", time = time) };
    Some(if *is_outdated { format!("{saved} {}", tr!(texts, "back-paper-outdated")) } else { saved })
}

/// How far the case is.
fn glance_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    let known_since = wording::date(texts, case.head.known_since);
    text::small_muted_ui(ui, &format!("{}, {known_since}", case.head.occasion));
    // Two cases of one name are told apart by that.
    let begun = wording::date_time(texts, &case.head.created);
    text::small_muted_ui(ui, &tr!(texts, "back-begun", time = begun));
    // Before all is answered nobody knows how many tasks there will be.
    let questions = page.model.settings.position.question;
    let (closed, all) = questions.map_or((closed, all), |_| (QUESTIONS - questions_ui::open_topics(case), QUESTIONS));
    let topics = questions_ui::open_topics(case);
    let is_growing = topics > 0 && questions.is_none();
    let words = match questions {
        Some(_) => tr!(texts, "back-topics", closed = closed, all = all),
        None => plan_ui::progress_words(texts, (closed, all), is_growing),
    };
    text::titled_ui(ui, TextKind::Strong, &words, 2);
    text::gap_ui(ui, 8.0);
    progress::segments_ui(ui, closed, all + usize::from(is_growing), &words);
    text::gap_ui(ui, 8.0);
    if is_growing {
        text::small_muted_ui(ui, &questions_ui::open_topics_words(texts, case));
    }
    if closed < all && questions.is_none() {
        let left = wording::estimate(texts, case.minutes_left());
        text::small_muted_ui(ui, &tr!(texts, "plan-time-left", time = left));
    }
    if let Some(words) = paper(page) {
        text::small_muted_ui(ui, &words);
    }
    text::gap_ui(ui, S4);
    frame::line_ui(ui);
    text::gap_ui(ui, S4);
    news_ui(ui, page, case);
    text::small_muted_ui(ui, &tr!(texts, "back-folder", folder = case.root.display().to_string()));
}

/// What others did since she left, the latest first. Somebody else may have said since that she sits here.
fn news<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a News> {
    let model = page.model;
    model.news.iter().filter(|news| news.stamp.who.as_str() != model.settings.person)
}

/// Paints them.
fn news_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let model = page.model;
    let texts = &model.texts;
    let count = news(page).count();
    if count == 0 {
        return;
    }
    text::subheading_ui(ui, &tr!(texts, "back-news"));
    text::gap_ui(ui, 8.0);
    for news in news(page).take(NEWS) {
        let (icon, color, what) = match case.plan.task(&news.task) {
            Some(_) if !news.is_state => {
                let what = wording::mark_of(texts, case, &model.catalogue, &news.stamp);
                (Icon::Pencil, theme::tokens(ui).ink_2, what)
            }
            Some(task) => {
                let (state, today) = (case.state(task), model.now.date());
                let (shape, word) = (plan_ui::shape(&state, today), wording::state(texts, &state, today));
                let detail = wording::state_detail_by(texts, &state, today);
                let said = if detail.is_empty() { word } else { format!("{word}, {detail}") };
                (shape.icon(), shape.color(theme::tokens(ui)), format!("{}: {said}", task.full_title()))
            }
            None => (Icon::Pencil, theme::tokens(ui).ink_2, tr!(texts, "back-news-practice")),
        };
        let time = &news.stamp.time;
        let is_today = time.date() == model.now.date();
        let time = if is_today { wording::clock_time(time) } else { wording::date_time(texts, time) };
        ui.horizontal_top(|ui| {
            icons::icon_ui(ui, icon, sizes::ICON_S, color);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::body_ui(ui, &what);
                let who = news.stamp.who.as_str();
                let by = if who.is_empty() { time } else { tr!(texts, "back-news-who", who = who, time = time) };
                text::small_muted_ui(ui, &by);
            });
        });
    }
    if count > NEWS {
        text::small_muted_ui(ui, &tr!(texts, "back-news-more", count = (count - NEWS)));
    }
    text::gap_ui(ui, S4);
    frame::line_ui(ui);
    text::gap_ui(ui, S4);
}
