//! The questions about the practice: one topic a page, "I do not know" everywhere.
//!
//! The frame around each question, and keeping the answers. What is asked is `questions_ui`.

use egui::{Rect, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    questions_ui::{
        self, Topic,
        onward::{self, Way},
    },
    theme::{self, S2, S3, S4, S8, TextKind},
    widgets::{
        button::Button,
        fields, layout,
        steps::{self, Done, Step},
        text::{self},
    },
};
use crate::{
    app::{Action, model::QUESTIONS},
    tr,
};

/// A window as low as this has one line of buttons.
const LOW: f32 = 300.0;

/// Paints one question.
pub(super) fn practice_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, question: usize) {
    let Some(case) = &page.model.case else { return };
    if page.drafts.practice.is_none() {
        page.drafts.practice = Some(case.practice.clone());
    }
    page.drafts.question = question;
    let narrow = theme::is_narrow(ui);
    let margin = if narrow { S3 } else { S8 };
    let (body, bar) = layout::cut_bottom(rect, layout::bar_height(ui, theme::metrics(ui).button));
    let id = format!("question {question}");
    layout::scroll_ui(ui, body, &id, vec2(margin, if narrow { S2 } else { 28.0 }), |ui| {
        dots_ui(ui, page, question);
        text::gap_ui(ui, if narrow { S2 } else { 20.0 });
        questions_ui::question_ui(ui, page, question);
    });
    let way = onward::of_page(ui);
    bar_ui(ui, bar, page, question, margin, way);
}

fn dots_ui(ui: &mut Ui, page: &mut Page<'_>, question: usize) {
    let texts = page.model.texts.clone();
    let topics = Topic::ALL.map(|topic| topic.title(&texts));
    let known = page.drafts.practice.clone().unwrap_or_default();
    // Who goes back finds what was answered further on still ticked; what was put off is not.
    let done = |n: usize| questions_ui::how_far(&known, n, question);
    let spoken: Vec<String> = topics
        .iter()
        .enumerate()
        .map(|(n, title)| tr!(texts, "topic-spoken", n = (n + 1), title = title.as_str(), done = done_word(done(n))))
        .collect();
    let dots: Vec<Step<'_>> = topics
        .iter()
        .zip(&spoken)
        .enumerate()
        .map(|(n, (title, spoken))| Step { title, spoken, done: done(n) })
        .collect();
    let title = topics.get(question).cloned().unwrap_or_default();
    let words = tr!(texts, "topic-of", n = (question + 1), all = QUESTIONS, title = title);
    if theme::is_narrow(ui) {
        if let Some(wanted) = steps::dots_ui(ui, &tr!(texts, "topics"), &dots, question) {
            answer(page, wanted);
        }
        text::muted_ui(ui, &words);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        // The dots move together so that the words stand beside them, if that is possible.
        let beside = ui.available_width() - text::line_size(ui, TextKind::Body, &words).x - 2.0 * S4;
        let needs = dots.len() as f32 * (theme::metrics(ui).dot + S2);
        let wanted = ui.scope(|ui| {
            if beside > needs {
                ui.set_max_width(beside);
            }
            steps::dots_ui(ui, &tr!(texts, "topics"), &dots, question)
        });
        if let Some(wanted) = wanted.inner {
            answer(page, wanted);
        }
        text::gap_ui(ui, S4);
        text::muted_ui(ui, &words);
    });
}

/// The name of it in the texts.
fn done_word(done: Done) -> &'static str {
    match done {
        Done::Yes => "true",
        Done::Unsure => "unsure",
        Done::No => "false",
    }
}

fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, question: usize, margin: f32, way: Way) {
    let texts = page.model.texts.clone();
    let ready = page.drafts.practice.as_ref().is_some_and(|practice| question > 0 || !practice.name.trim().is_empty());
    let is_last = question + 1 == QUESTIONS;
    let (mut goes_back, mut skips, mut goes_on) = (false, false, false);
    let back = tr!(texts, "back");
    let next = if is_last { tr!(texts, "questions-to-plan") } else { tr!(texts, "next") };
    let later = tr!(texts, "questions-later");
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            if !ready {
                text::muted_ui(ui, &tr!(texts, "q-name-missing"));
            }
            if question > 0 {
                goes_back = ui.add(Button::plain(&back).icon(Icon::ChevronLeft)).clicked();
            }
        },
        |ui| {
            // At 400 % the bar would leave no room for the question; going on does the same.
            if question > 0 && !is_last && ui.ctx().content_rect().height() >= LOW {
                skips = ui.add(Button::quiet(&later)).clicked();
            }
            let button = ui.add(Button::primary(&next).arrow().min_width(150.0).enabled(ready));
            if ready {
                fields::arrive(ui, &button);
            }
            if way == Way::Button {
                button.request_focus();
            }
            goes_on = button.clicked() || ready && matches!(way, Way::Next | Way::NextTopic);
        },
    );
    // What was typed stays, whether she goes on or comes back to it later.
    if skips || goes_on {
        answer(page, question + 1);
    } else if goes_back {
        answer(page, question.saturating_sub(1));
    }
}

/// Keeps the answers so far and shows another question.
fn answer(page: &mut Page<'_>, wanted: usize) {
    let practice = page.drafts.practice.take().unwrap_or_default();
    (page.drafts.new_device, page.drafts.removed) = (None, None);
    page.drafts.came_back.clear();
    page.ask(Action::Answer(Box::new(practice), wanted));
}
