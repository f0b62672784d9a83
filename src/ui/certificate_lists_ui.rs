//! The tasks beside the certificate: what is missing one by one, what nobody has begun and what is
//! complete in one line each, until somebody wants to see it.

use egui::{Align, Layout, Ui};

use super::{
    Page,
    icons::{self, Icon},
    plan_ui::{shape, unchecked},
    questions_ui,
    theme::{self, S2, S3, S4, TextKind, sizes},
    widgets::{button::Button, chip, frame, text},
};
use crate::{
    app::{Action, Screen, model::OpenCase},
    domain::{plan::Task, record::State},
    tr, wording,
};

/// So many tasks that nobody has begun stand there one by one.
const MOST_OPEN: usize = 3;

/// Which of the finished tasks are shown one by one.
#[derive(Default)]
pub(super) struct Unfolded {
    done: bool,
    absent: bool,
    places: bool,
}

/// Both lists.
pub(super) fn lists_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let all = case.plan.tasks.len();
    let (closed, missing): (Vec<&Task>, Vec<&Task>) =
        case.plan.tasks.iter().partition(|task| case.state(task).is_closed());
    ui.spacing_mut().item_spacing.y = 0.0;
    if case.is_complete() {
        to_add_ui(ui, page, case);
        on_paper_ui(ui, page, case);
    }
    if !missing.is_empty() {
        section_ui(ui, &tr!(texts, "certificate-open"), &tr!(texts, "plan-count", closed = missing.len(), all = all));
        missing_ui(ui, page, case, missing);
        text::gap_ui(ui, S4);
    }
    if !case.is_complete() {
        to_add_ui(ui, page, case);
    }
    if !closed.is_empty() {
        section_ui(ui, &tr!(texts, "certificate-closed"), &tr!(texts, "plan-count", closed = closed.len(), all = all));
        let (done, absent): (Vec<&Task>, Vec<&Task>) =
            closed.into_iter().partition(|task| case.state(task) == State::Done);
        for (tasks, is_done) in [(done, true), (absent, false)] {
            if !tasks.is_empty() {
                closed_ui(ui, page, case, &tasks, is_done);
            }
        }
    }
}

/// What no program can do: names under it, and into the folder.
fn on_paper_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let owner = case.practice.people.iter().find(|person| person.owner).map(|person| person.name.as_str());
    let provider = case.practice.provider.as_ref().map(|provider| provider.name.as_str());
    text::titled_ui(ui, TextKind::SmallStrong, &tr!(texts, "certificate-on-paper"), 2);
    text::gap_ui(ui, 5.0);
    let sign = |name: &str, unnamed: String| {
        if name.is_empty() { unnamed } else { tr!(texts, "certificate-sign", name = name) }
    };
    let mut lines = vec![sign(owner.unwrap_or_default(), tr!(texts, "certificate-sign-owner"))];
    lines.extend(provider.map(|name| sign(name, tr!(texts, "certificate-sign-provider"))));
    lines.push(tr!(texts, "certificate-file"));
    for line in lines {
        // No pencil: it would look as if it were done here, by a click.
        row_ui(ui, |ui| icons::icon_ui(ui, Icon::File, sizes::ICON_S, theme::tokens(ui).ink_2), &line, "", |_| {});
    }
    text::gap_ui(ui, S4);
}

fn missing_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, missing: Vec<&Task>) {
    let texts = page.model.texts.clone();
    // What nobody has checked is named wherever it counts.
    let is_plain = |task: &&Task| case.state(task) == State::Open && unchecked(page, task).is_none();
    let (open, begun): (Vec<&Task>, Vec<&Task>) = missing.into_iter().partition(is_plain);
    for task in begun {
        task_ui(ui, page, case, task);
    }
    if open.len() <= MOST_OPEN {
        for task in open {
            task_ui(ui, page, case, task);
        }
        return;
    }
    let titles: Vec<String> = open.iter().take(MOST_OPEN).map(|task| task.full_title()).collect();
    let under = tr!(texts, "certificate-open-among", titles = titles.join(", "));
    let mut goes = false;
    state_row_ui(ui, chip::State::Open, &tr!(texts, "certificate-open-rest", count = open.len()), &under, |ui| {
        let label = tr!(texts, "finish-to-plan");
        goes = ui.add(Button::plain(&label).slim()).clicked();
    });
    if goes {
        page.drafts.plan.state = Some(chip::State::Open);
        page.ask(Action::Show(Screen::Plan));
    }
}

/// The tasks of which it is not noted where the new password is kept.
pub(super) fn lacking_places(case: &OpenCase) -> impl Iterator<Item = &Task> {
    case.plan.tasks.iter().filter(|task| case.lacks_place(task))
}

/// Nothing of this keeps the certificate from being one: the topics that nobody has answered, and the places
/// that whoever needs a password will ask for.
fn to_add_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    // As long as tasks are open, the plan asks about the topics.
    let topic = questions_ui::first_open_topic(case).filter(|_| case.is_complete());
    if topic.is_none() && lacking_places(case).next().is_none() {
        return;
    }
    let title =
        if case.is_complete() { tr!(texts, "certificate-to-add-before") } else { tr!(texts, "certificate-to-add") };
    text::titled_ui(ui, TextKind::SmallStrong, &title, 2);
    text::gap_ui(ui, 5.0);
    if let Some(topic) = topic {
        let words = questions_ui::unanswered_words(&texts, case);
        let sign = |ui: &mut Ui| icons::icon_ui(ui, Icon::Pencil, sizes::ICON_S, theme::tokens(ui).ink_2);
        row_ui(ui, sign, &words, &tr!(texts, "certificate-topics-text"), |ui| {
            let label = tr!(texts, "certificate-answer");
            let name = format!("{label}: {words}");
            if ui.add(Button::plain(&label).slim().accessible_name(&name)).clicked() {
                page.ask(Action::Show(Screen::Questions(topic)));
            }
        });
    }
    places_ui(ui, page, case);
    text::gap_ui(ui, S4);
}

/// For how many tasks the place is not noted; on demand, for which.
fn places_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let tasks: Vec<&Task> = lacking_places(case).collect();
    if tasks.is_empty() {
        return;
    }
    let words = tr!(texts, "certificate-places", count = tasks.len());
    let under = tr!(texts, "certificate-places-text", words = tr!(texts, "paper-place-missing"));
    let shown = &mut page.drafts.unfolded.places;
    let label = if *shown { tr!(texts, "certificate-fold") } else { tr!(texts, "certificate-unfold") };
    let key = |ui: &mut Ui| icons::icon_ui(ui, Icon::Key, sizes::ICON_S, theme::tokens(ui).ink_2);
    row_ui(ui, key, &words, &under, |ui| {
        let name = format!("{label}: {words}");
        *shown ^= ui.add(Button::plain(&label).slim().accessible_name(&name)).clicked();
    });
    let mut opens = None;
    for task in tasks.into_iter().filter(|_| *shown) {
        let title = task.full_title();
        let whose = wording::whose(&texts, case, task);
        ui.push_id(("place", &task.id), |ui| {
            row_ui(ui, key, &title, &whose, |ui| {
                let label = tr!(texts, "certificate-add-place");
                let name = format!("{label}: {title}");
                if ui.add(Button::plain(&label).slim().accessible_name(&name)).clicked() {
                    opens = Some(task.id.clone());
                }
            });
        });
    }
    if let Some(task) = opens {
        page.ask(Action::OpenTask(task));
    }
}

/// How many there are; on demand, which.
fn closed_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, tasks: &[&Task], is_done: bool) {
    let texts = page.model.texts.clone();
    let (state, words) = if is_done {
        (chip::State::Done, tr!(texts, "certificate-done", count = tasks.len()))
    } else {
        (chip::State::Absent, tr!(texts, "certificate-absent", count = tasks.len()))
    };
    let unfolded = &mut page.drafts.unfolded;
    let shown = if is_done { &mut unfolded.done } else { &mut unfolded.absent };
    let label = if *shown { tr!(texts, "certificate-fold") } else { tr!(texts, "certificate-unfold") };
    state_row_ui(ui, state, &words, "", |ui| {
        let name = format!("{label}: {words}");
        *shown ^= ui.add(Button::quiet(&label).slim().accessible_name(&name)).clicked();
    });
    if *shown {
        for task in tasks {
            task_ui(ui, page, case, task);
        }
    }
}

fn section_ui(ui: &mut Ui, title: &str, count: &str) {
    ui.horizontal(|ui| {
        text::titled_ui(ui, TextKind::SmallStrong, title, 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            text::small_muted_ui(ui, count);
        });
    });
    text::gap_ui(ui, 5.0);
}

fn task_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, task: &Task) {
    let texts = page.model.texts.clone();
    let (state, today) = (case.state(task), page.model.now.date());
    let mut under = vec![unchecked(page, task).unwrap_or_default(), wording::state(&texts, &state, today)];
    under.extend([wording::state_detail(&texts, &state, today), wording::whose(&texts, case, task)]);
    under.retain(|part| !part.is_empty());
    let mut opens = false;
    ui.push_id(&task.id, |ui| {
        state_row_ui(ui, shape(&state, today), &task.full_title(), &under.join(" · "), |ui| {
            let label = if matches!(state, State::InProgress | State::Changed) {
                tr!(texts, "certificate-continue")
            } else {
                tr!(texts, "certificate-look")
            };
            let name = format!("{label}: {}", task.full_title());
            opens = ui.add(Button::plain(&label).slim().accessible_name(&name)).clicked();
        });
    });
    if opens {
        page.ask(Action::OpenTask(task.id.clone()));
    }
}

fn state_row_ui(ui: &mut Ui, state: chip::State, title: &str, under: &str, button: impl FnOnce(&mut Ui)) {
    let sign = |ui: &mut Ui| icons::icon_ui(ui, state.icon(), sizes::ICON_S, state.color(theme::tokens(ui)));
    row_ui(ui, sign, title, under, button);
}

/// A line above, a sign, the words, and what can be done at the right.
fn row_ui<R>(ui: &mut Ui, sign: impl FnOnce(&mut Ui) -> R, title: &str, under: &str, button: impl FnOnce(&mut Ui)) {
    frame::line_ui(ui);
    text::gap_ui(ui, S2);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        ui.set_min_height(sizes::BUTTON_SLIM);
        sign(ui);
        let width = (ui.available_width() - 170.0).max(120.0);
        if under.is_empty() {
            ui.scope(|ui| {
                ui.set_max_width(width);
                text::body_ui(ui, title);
            });
        } else {
            ui.vertical(|ui| {
                ui.set_width(width);
                text::body_ui(ui, title);
                text::small_muted_ui(ui, under);
            });
        }
        ui.with_layout(Layout::right_to_left(Align::Center), button);
    });
    text::gap_ui(ui, S2);
}
