//! The first screen: greeting and occasion, or "welcome back" with one button that goes on.

use std::path::Path;

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::{self, Icon},
    plan_ui,
    theme::{self, S2, S4, S5, S7, S8, TextKind, sizes},
    widgets::{
        button::Button,
        card::{self, Station},
        field::Field,
        frame, layout, progress, target,
        text::{self},
    },
};
use crate::{
    app::{Action, Screen, model::OpenCase, opening::Opening},
    tr, wording,
};

/// Width of the right column.
const SIDE: f32 = 336.0;

/// Most entries of what others did.
const NEWS: usize = 5;

/// Paints the start.
pub(super) fn start_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    match (&page.model.case, &page.model.opening) {
        (Some(case), _) => back_ui(ui, rect, page, case),
        (None, Opening::Of(root)) => opening_ui(ui, rect, page, root),
        (None, Opening::No | Opening::Left(_)) => first_ui(ui, rect, page),
    }
}

/// While a case is being opened: what is waited for, and the way elsewhere.
fn opening_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, root: &Path) {
    let texts = page.model.texts.clone();
    let (left, right) = columns(ui, rect, SIDE);
    let margin = if right.is_some() { vec2(S2, 8.0) } else { vec2(S5, S4) };
    layout::scroll_ui(ui, left, "opening", margin, |ui| {
        let title = text::title_ui(ui, &tr!(texts, "opening-title"));
        text::announce(ui, title.id);
        text::gap_ui(ui, 8.0);
        let known = page.model.cases.iter().find(|case| case.root == root);
        let folder = || root.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = known.map(|case| case.occasion.clone()).or_else(folder).unwrap_or_default();
        text::strong_ui(ui, &name);
        text::gap_ui(ui, 8.0);
        text::muted_ui(ui, &tr!(texts, "opening-text"));
        text::gap_ui(ui, 22.0);
        if ui.add(Button::plain(&tr!(texts, "opening-leave"))).clicked() {
            page.ask(Action::LeaveOpening);
        }
    });
}

/// The place of both columns, in the middle of a tall window.
fn columns(ui: &Ui, rect: Rect, side: f32) -> (Rect, Option<Rect>) {
    if theme::is_narrow(ui) || rect.width() < side + 480.0 {
        return (rect, None);
    }
    let inner = layout::centered(rect).shrink2(vec2(S8, 0.0));
    let top = ((rect.height() - 400.0) / 2.0).clamp(S5, 100.0);
    let (left, right) = layout::cut_right(inner, side);
    let left = left.with_max_x(left.right() - S7);
    // Room for the focus ring beside the margin.
    let left = left.with_min_x(left.left() - S2);
    (left.with_min_y(rect.top() + top), Some(right.with_min_y(rect.top() + top)))
}

fn first_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let draft = &mut page.drafts.start;
    if draft.suggested.0.is_empty() {
        let date = wording::date(&texts, jiff::civil::Date::constant(2021, 11, 8));
        draft.suggested = (tr!(texts, "start-occasion-suggested"), date);
        if !draft.filled {
            (draft.occasion, draft.known_since) = draft.suggested.clone();
        }
        draft.filled = true;
    }
    let (left, right) = columns(ui, rect, SIDE);
    let margin = if right.is_some() { vec2(S2, 8.0) } else { vec2(S5, S4) };
    layout::scroll_ui(ui, left, "start", margin, |ui| {
        text::title_ui(ui, &tr!(texts, "start-greeting"));
        text::gap_ui(ui, 8.0);
        text::body_ui(ui, &tr!(texts, "start-what"));
        text::gap_ui(ui, 22.0);
        occasion_ui(ui, page);
        text::gap_ui(ui, S5);
        begin_ui(ui, page);
    });
    if let Some(right) = right {
        layout::area_ui(ui, right, "way", Role::Complementary, |ui| {
            card::card_with_ui(ui, vec2(26.0, 28.0), |ui| way_ui(ui, page));
        });
    }
}

fn occasion_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let draft = &mut page.drafts.start;
    let bad_date = wording::parse_date(&draft.known_since).is_none();
    let error = bad_date.then(|| tr!(texts, "date-wrong"));
    let narrow = ui.available_width() < 420.0;
    let date = |ui: &mut Ui, text: &mut String| {
        ui.add(Field::new(&tr!(texts, "start-known-since"), text).width(184.0).limit(20).error(error.as_deref()));
    };
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - if narrow { 0.0 } else { 184.0 + ui.spacing().item_spacing.x };
        ui.add(Field::new(&tr!(texts, "start-occasion"), &mut draft.occasion).width(width).limit(200));
        if !narrow {
            date(ui, &mut draft.known_since);
        }
    });
    if narrow {
        date(ui, &mut draft.known_since);
    }
    text::small_muted_ui(ui, &tr!(texts, "start-other-occasion"));
}

fn begin_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        let known_since = wording::parse_date(&page.drafts.start.known_since);
        let label = tr!(texts, "start-begin");
        let is_ready = known_since.is_some() && !page.drafts.start.occasion.trim().is_empty() && !page.model.busy;
        let button = ui.add(Button::primary(&label).big().arrow().enabled(is_ready));
        target::focus_on_entry(ui, "start", &button);
        if let Some(known_since) = known_since.filter(|_| button.clicked()) {
            page.ask(Action::MakeCase { occasion: page.drafts.start.occasion.clone(), known_since });
        }
        if ui.add(Button::quiet(&tr!(texts, "start-open-other"))).clicked() {
            page.ask(Action::Show(Screen::Cases));
        }
    });
}

fn way_ui(ui: &mut Ui, page: &Page<'_>) {
    let texts = &page.model.texts;
    text::subheading_ui(ui, &tr!(texts, "way-title"));
    text::gap_ui(ui, 22.0);
    let words = [
        (tr!(texts, "way-1"), tr!(texts, "way-1-text")),
        (tr!(texts, "way-2"), tr!(texts, "way-2-text")),
        (tr!(texts, "way-3"), tr!(texts, "way-3-text")),
    ];
    let stations: Vec<Station<'_>> = words.iter().map(|(title, text)| Station { title, text }).collect();
    card::way_ui(ui, &stations);
}

fn back_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let person = page.model.settings.person.clone();
    let (left, right) = columns(ui, rect, 296.0);
    let margin = if right.is_some() { vec2(S2, 4.0) } else { vec2(S5, S4) };
    layout::scroll_ui(ui, left, "back", margin, |ui| {
        let greeting = if person.is_empty() {
            tr!(texts, "back-greeting")
        } else {
            tr!(texts, "back-greeting-name", name = person)
        };
        text::title_ui(ui, &greeting);
        text::gap_ui(ui, 4.0);
        let sentence = match page.model.settings.seen.as_ref().filter(|seen| seen.case == case.head.id) {
            Some(seen) => tr!(texts, "back-last", ago = wording::ago(&texts, &seen.time, &page.model.now)),
            None => tr!(texts, "back-nothing"),
        };
        text::muted_ui(ui, &sentence);
        text::gap_ui(ui, 22.0);
        card::card_with_ui(ui, vec2(26.0, 24.0), |ui| resume_ui(ui, page));
        text::gap_ui(ui, S4);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::quiet(&tr!(texts, "back-plan"))).clicked() {
                page.ask(Action::Show(Screen::Plan));
            }
            if ui.add(Button::quiet(&tr!(texts, "back-other"))).clicked() {
                page.ask(Action::Show(Screen::Cases));
            }
        });
        if right.is_none() {
            text::gap_ui(ui, S5);
            glance_ui(ui, page, case);
        }
    });
    if let Some(right) = right {
        layout::scroll_as_ui(ui, right, "glance", Role::Complementary, vec2(0.0, 8.0), |ui| glance_ui(ui, page, case));
    }
}

/// The card that names where she stopped, with the button that goes on there.
fn resume_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let model = page.model;
    let texts = &model.texts;
    let (title, detail) = place_in_words(page);
    text::small_muted_ui(ui, &tr!(texts, "back-stopped"));
    text::heading_ui(ui, &title, 2);
    if !detail.is_empty() {
        text::body_ui(ui, &detail);
    }
    text::gap_ui(ui, 20.0);
    let button = ui.add(Button::primary(&tr!(texts, "back-resume")).big().arrow().fill_width());
    target::focus_on_entry(ui, "back", &button);
    if button.clicked() {
        page.ask(Action::Resume);
    }
}

/// Where she stands: the open task and step, a question, or the plan.
fn place_in_words(page: &Page<'_>) -> (String, String) {
    let model = page.model;
    let texts = &model.texts;
    if model.settings.position.question.is_some() {
        return (tr!(texts, "back-questions"), tr!(texts, "back-questions-text"));
    }
    let Some(task) = model.task() else { return (tr!(texts, "back-at-plan"), String::new()) };
    let Some(entry) = model.guide() else { return (task.full_title(), tr!(texts, "plan-no-guide")) };
    let steps = &entry.guide.steps;
    let at = steps.iter().position(|step| step.id == model.settings.position.step);
    let detail = at.and_then(|at| {
        let step = steps.get(at)?;
        Some(tr!(texts, "back-step", n = (at + 1), all = (steps.len() + 1), title = step.title.as_str()))
    });
    let detail = detail.unwrap_or_else(|| tr!(texts, "back-finish"));
    let unchecked = wording::unchecked(texts, entry);
    (task.full_title(), unchecked.map_or(detail.clone(), |mark| format!("{mark} · {detail}")))
}

/// How far the case is.
fn glance_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    let known_since = wording::date(texts, case.head.known_since);
    text::small_muted_ui(ui, &format!("{}, {known_since}", case.head.occasion));
    let words = tr!(texts, "plan-of", closed = closed, all = all);
    text::titled_ui(ui, TextKind::Strong, &words, 2);
    text::gap_ui(ui, 8.0);
    progress::segments_ui(ui, closed, all, &words);
    text::gap_ui(ui, 8.0);
    let left = wording::duration(texts, case.minutes_left());
    if closed < all {
        text::small_muted_ui(ui, &tr!(texts, "plan-time-left", time = left));
    }
    text::gap_ui(ui, S4);
    frame::line_ui(ui);
    text::gap_ui(ui, S4);
    news_ui(ui, page, case);
    text::small_muted_ui(ui, &tr!(texts, "back-folder", folder = case.root.display().to_string()));
}

/// What others did since she left, the latest first.
fn news_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let model = page.model;
    let texts = &model.texts;
    if model.news.is_empty() {
        return;
    }
    text::subheading_ui(ui, &tr!(texts, "back-news"));
    text::gap_ui(ui, 8.0);
    for news in model.news.iter().take(NEWS) {
        let (icon, color, what) = match case.plan.task(&news.task) {
            Some(task) => {
                let state = case.state(task);
                let (shape, word) = (plan_ui::shape(&state), wording::state(texts, &state));
                let detail = wording::state_detail(texts, &state);
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
                text::small_muted_ui(ui, &tr!(texts, "back-news-who", who = news.stamp.who.as_str(), time = time));
            });
        });
    }
    if model.news.len() > NEWS {
        text::small_muted_ui(ui, &tr!(texts, "back-news-more", count = (model.news.len() - NEWS)));
    }
    text::gap_ui(ui, S4);
    frame::line_ui(ui);
    text::gap_ui(ui, S4);
}
