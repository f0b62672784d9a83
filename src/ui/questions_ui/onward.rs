//! Enter goes on through a page of questions: from the chosen answer to the next question or field, from the last
//! one to the next topic. On another answer it chooses it first, so that one sees what was taken; Space only chooses.
//!
//! Each question and field says so itself, in the order of the page and in the pass in which Enter was pressed.

use egui::{Id, Response, Ui};

use super::Topic;
use crate::ui::widgets::{field, fields, target};

/// Where Enter leads from what was painted so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ui) enum Way {
    /// It was not pressed, or has led to a question already.
    #[default]
    Stays,
    /// To the next question of this page; at its end to the next topic.
    Next,
    /// To the next topic.
    NextTopic,
    /// To the button that goes on, without pressing it.
    Button,
}

fn way_id() -> Id {
    Id::unique("where Enter leads on a page of questions")
}

fn first_id() -> Id {
    Id::unique("page of questions whose first answer gets the focus")
}

fn tops_id() -> Id {
    Id::unique("tops of a page of questions and of its heading")
}

/// The heading of the page was painted, which begins here.
pub(super) fn headed(ui: &Ui, top: f32) {
    ui.data_mut(|data| {
        data.insert_temp(tops_id(), (ui.min_rect().top(), top));
        data.insert_temp(asked_id(), top);
    });
}

/// A question begins here, which its answers follow.
pub(super) fn asks(ui: &Ui) {
    let top = ui.cursor().top();
    ui.data_mut(|data| data.insert_temp(asked_id(), top));
}

/// The answers of the question that began last: the focus comes to them with what is asked in sight.
pub(super) fn answers_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let top = ui.data(|data| data.get_temp(asked_id())).unwrap_or(f32::INFINITY);
    target::asked_from(ui, top, contents)
}

fn asked_id() -> Id {
    Id::unique("top of the question that began last")
}

fn tops(ui: &Ui) -> (f32, f32) {
    ui.data(|data| data.get_temp(tops_id())).unwrap_or_default()
}

/// The page begins with this field: it has the focus when the page appears, and what is asked is in sight.
pub(super) fn focus(ui: &Ui, topic: Topic, field: &Response) {
    target::focus_with_heading(ui, &topic.entry(), field, tops(ui));
}

fn go(ui: &Ui, way: Way) {
    ui.data_mut(|data| data.insert_temp(way_id(), way));
}

fn way(ui: &Ui) -> Way {
    ui.data(|data| data.get_temp(way_id())).unwrap_or_default()
}

/// A page begins; `answers` where its first answer has the focus when it appears.
pub(super) fn begin(ui: &Ui, topic: Topic, answers: bool) {
    go(ui, Way::Stays);
    let waits = answers && !target::is_entered(ui, &topic.entry());
    ui.data_mut(|data| data.insert_temp(first_id(), waits.then(|| topic.entry())));
}

/// A question was painted; `stop` is the answer that Tab comes to, `again` whether the chosen one was clicked.
pub(super) fn question(ui: &Ui, stop: Id, again: bool) {
    arrive(ui, stop);
    let first = ui.data_mut(|data| data.remove_temp::<Option<String>>(first_id())).flatten();
    if let (Some(entry), Some(response)) = (first, ui.ctx().read_response(stop)) {
        target::focus_with_heading(ui, &entry, &response, tops(ui));
    }
    if again && fields::is_enter(ui) {
        go(ui, Way::Next);
    }
}

/// A field that belongs to an answer was painted.
pub(super) fn field(ui: &Ui, response: &Response) {
    arrive(ui, response.id);
    if field::entered(ui, response) && fields::is_enter(ui) {
        go(ui, Way::Next);
    }
}

/// Something was painted that comes after a question: the focus goes there.
pub(super) fn arrive(ui: &Ui, next: Id) {
    if way(ui) == Way::Next {
        ui.memory_mut(|memory| memory.request_focus(next));
        go(ui, Way::Stays);
    }
}

/// After this answer there is nothing to enter on the page.
pub(super) fn pass_by(ui: &Ui) {
    if way(ui) == Way::Next {
        go(ui, Way::NextTopic);
    }
}

/// The page has nothing more to enter.
pub(super) fn to_button(ui: &Ui) {
    go(ui, Way::Button);
}

/// Where Enter leads from the page that was painted.
pub(in crate::ui) fn of_page(ui: &Ui) -> Way {
    way(ui)
}
