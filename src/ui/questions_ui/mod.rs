//! What is asked about the practice: the topics in order, and what their pages have in common.
//!
//! Each topic's page is in a file beside this one. The frame around a page is `practice_ui`.

mod internet;
mod online;
pub(super) mod onward;
mod others;
mod people;
mod removal;
mod server;
mod software;
mod telematics;
mod terminals;
mod workstations;

use std::mem::discriminant;

pub(super) use self::removal::Removing;
use self::removal::{ask_removal_ui, came_back_ui, fresh_key, key_of_new, remove_beside_field_ui, remove_ui};
use egui::{Align, Layout, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    theme::{S2, S3, S4, S5, TextKind},
    widgets::{
        button::Button,
        choice::{Tile, tiles_ui},
        field::{self, Field},
        note::{NoteKind, note_ui},
        pick,
        steps::Done,
        text::{self},
    },
};
use crate::{
    app::model::{OpenCase, QUESTIONS},
    domain::practice::{Answer, Appointments, Backup, Konnektor, Practice, Router, Software},
    i18n::Texts,
    tr,
};

/// One page of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Practice,
    Workstations,
    Software,
    Server,
    Internet,
    Konnektor,
    Terminals,
    Cards,
    Online,
    Others,
    Provider,
}

impl Topic {
    /// The topics in order; the number of a question is its place here.
    pub(super) const ALL: [Self; QUESTIONS] = [
        Self::Practice,
        Self::Workstations,
        Self::Software,
        Self::Server,
        Self::Internet,
        Self::Konnektor,
        Self::Terminals,
        Self::Cards,
        Self::Online,
        Self::Others,
        Self::Provider,
    ];

    /// What the page is about, in one or two words.
    pub(super) fn title(self, texts: &Texts) -> String {
        match self {
            Self::Practice => tr!(texts, "topic-practice"),
            Self::Workstations => tr!(texts, "topic-workstations"),
            Self::Software => tr!(texts, "topic-software"),
            Self::Server => tr!(texts, "topic-server"),
            Self::Internet => tr!(texts, "topic-internet"),
            Self::Konnektor => tr!(texts, "topic-konnektor"),
            Self::Terminals => tr!(texts, "topic-terminals"),
            Self::Cards => tr!(texts, "topic-cards"),
            Self::Online => tr!(texts, "topic-online"),
            Self::Others => tr!(texts, "topic-others"),
            Self::Provider => tr!(texts, "topic-provider"),
        }
    }

    /// Whether anything is known about it.
    pub(super) fn is_answered(self, practice: &Practice) -> bool {
        let any = |answers: &[Answer]| answers.iter().any(|answer| *answer != Answer::Unknown);
        match self {
            Self::Practice => !practice.name.trim().is_empty(),
            Self::Workstations => !practice.workstations.is_empty(),
            Self::Software => practice.software != Software::Unknown,
            Self::Server => any(&[practice.server, practice.domain]) || practice.backup != Backup::Unknown,
            Self::Internet => practice.router != Router::Unknown || any(&[practice.wlan, practice.teamviewer]),
            Self::Konnektor => practice.konnektor != Konnektor::Unknown,
            Self::Terminals => any(&[practice.terminals]),
            Self::Cards => any(&[practice.kim, practice.doctor_cards]),
            Self::Online => {
                practice.appointments != Appointments::Unknown
                    || any(&[practice.email, practice.kv_portal, practice.website])
            }
            Self::Others => any(&[practice.others]),
            Self::Provider => practice.provider.is_some(),
        }
    }

    /// Whether a field has the focus when the page is shown: what is typed there is not lost, and Enter in the
    /// empty one goes on.
    pub(super) fn begins_with_a_field(self) -> bool {
        self.is_a_form() || self == Self::Workstations
    }

    /// Whether an answer has the focus when the page is shown: the chosen one of its first question.
    pub(super) fn begins_with_an_answer(self) -> bool {
        !self.begins_with_a_field()
    }

    /// Whether there are only fields, so that Enter leads from one to the next.
    pub(super) fn is_a_form(self) -> bool {
        matches!(self, Self::Practice | Self::Provider)
    }

    /// The name under which its page is given the focus.
    pub(super) fn entry(self) -> String {
        format!("question {}", Self::ALL.iter().position(|topic| *topic == self).unwrap_or_default())
    }
}

/// What the field for one more name is called, and what could be added.
struct Adding<'a> {
    label: &'a str,
    add: &'a str,
    topic: Topic,
    /// The first suggested name that no device has yet.
    suggestion: &'a str,
    /// Nothing is in the list.
    is_first: bool,
}

/// What was added to a list just now.
#[derive(Debug)]
pub(super) struct Added {
    topic: Topic,
    name: String,
    /// In this very frame.
    is_new: bool,
}

/// How far a topic is for whoever is at the one with the number `at`: where later ones are answered, she was there.
pub(super) fn how_far(practice: &Practice, n: usize, at: usize) -> Done {
    let is_answered = |topic: &Topic| topic.is_answered(practice);
    match Topic::ALL.get(n) {
        Some(topic) if is_answered(topic) => Done::Yes,
        Some(_) if n < at || Topic::ALL.iter().skip(n).any(is_answered) => Done::Unsure,
        Some(_) | None => Done::No,
    }
}

/// What is said of topics that have no answer: no fault, and what an answer is good for.
pub(super) fn open_topics_words(texts: &Texts, case: &OpenCase) -> String {
    let first = first_open_topic(case).and_then(|topic| Topic::ALL.get(topic));
    let topic = first.map(|topic| topic.title(texts)).unwrap_or_default();
    tr!(texts, "plan-open-topics", count = open_topics(case), topic = topic)
}

/// The same as an offer, where nothing waits for it.
pub(super) fn unanswered_words(texts: &Texts, case: &OpenCase) -> String {
    let first = first_open_topic(case).and_then(|topic| Topic::ALL.get(topic));
    let topic = first.map(|topic| topic.title(texts)).unwrap_or_default();
    tr!(texts, "certificate-topics", count = open_topics(case), topic = topic)
}

/// Of how many topics nothing is known yet.
pub(super) fn open_topics(case: &OpenCase) -> usize {
    Topic::ALL.iter().filter(|topic| !topic.is_answered(&case.practice)).count()
}

/// The first of them, by its number.
pub(super) fn first_open_topic(case: &OpenCase) -> Option<usize> {
    Topic::ALL.iter().position(|topic| !topic.is_answered(&case.practice))
}

/// Paints the question with that number.
pub(super) fn question_ui(ui: &mut Ui, page: &mut Page<'_>, question: usize) {
    let texts = page.model.texts.clone();
    let mut practice = page.drafts.practice.take().unwrap_or_default();
    let topic = Topic::ALL.get(question).copied().unwrap_or(Topic::Provider);
    onward::begin(ui, topic, topic.begins_with_an_answer());
    match topic {
        Topic::Practice => people::practice_itself_ui(ui, &texts, &mut practice),
        Topic::Workstations => workstations::workstations_ui(ui, page, &texts, &mut practice),
        Topic::Software => software::software_ui(ui, &texts, &mut practice),
        Topic::Server => server::server_ui(ui, &texts, &mut practice),
        Topic::Internet => internet::internet_ui(ui, &texts, &mut practice),
        Topic::Konnektor => telematics::konnektor_ui(ui, &texts, &mut practice),
        Topic::Terminals => terminals::terminals_ui(ui, page, &texts, &mut practice),
        Topic::Cards => telematics::cards_ui(ui, page, &texts, &mut practice),
        Topic::Online => online::online_ui(ui, &texts, &mut practice),
        Topic::Others => others::others_ui(ui, page, &texts, &mut practice),
        Topic::Provider => people::provider_ui(ui, &texts, &mut practice),
    }
    page.drafts.practice = Some(practice);
}

fn heading_ui(ui: &mut Ui, title: &str, explanation: &str) {
    let heading = text::title_ui(ui, title);
    onward::headed(ui, heading.rect.top());
    text::gap_ui(ui, 2.0);
    text::body_ui(ui, explanation);
    text::gap_ui(ui, S4);
}

/// Two fields side by side, below each other where it is narrow.
fn pair_ui(ui: &mut Ui, contents: impl FnOnce(&mut [Ui])) {
    let columns = if ui.available_width() < 560.0 { 1 } else { 2 };
    ui.columns(columns, contents);
}

/// One of a few, as tiles. What belongs to an answer, as a name, stays when it is chosen again.
fn choice_ui<T>(ui: &mut Ui, question: &str, all: Vec<(Tile<'_>, T)>, columns: usize, answer: &mut T) {
    // The last is "I do not know", which is chosen at first and has the focus: where a page is short, it is
    // in sight together with what is asked.
    let mut all = all;
    if super::theme::is_narrow(ui) && !all.is_empty() {
        all.rotate_right(1);
    }
    let (tiles, values): (Vec<Tile<'_>>, Vec<T>) = all.into_iter().unzip();
    let chosen = values.iter().position(|value| discriminant(value) == discriminant(answer));
    let (clicked, stop) = onward::answers_ui(ui, |ui| tiles_ui(ui, question, &tiles, columns, chosen));
    onward::question(ui, stop, clicked.is_some() && clicked == chosen);
    if let Some(value) =
        clicked.filter(|clicked| chosen != Some(*clicked)).and_then(|clicked| values.into_iter().nth(clicked))
    {
        *answer = value;
    }
}

/// Yes, no, not known, beside the question; below it where it is narrow.
fn answer_ui(ui: &mut Ui, texts: &Texts, question: &str, explanation: &str, answer: &mut Answer) {
    let labels = [tr!(texts, "yes"), tr!(texts, "no"), tr!(texts, "unknown")];
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let all = [Answer::Yes, Answer::No, Answer::Unknown];
    let chosen = all.iter().position(|known| known == answer).unwrap_or_default();
    let pick: f32 = labels.iter().map(|label| text::line_size(ui, TextKind::Strong, label).x.ceil() + 2.0 * S4).sum();
    let room = ui.available_width() - pick - S5;
    let question_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::subheading_ui(ui, question);
        text::muted_ui(ui, explanation);
    };
    let pick_ui = |ui: &mut Ui| onward::answers_ui(ui, |ui| pick::pick_with_stop_ui(ui, question, &labels, chosen));
    onward::asks(ui);
    let (clicked, stop) = if room < 260.0 {
        question_ui(ui);
        text::gap_ui(ui, S2);
        // Known by the same name as beside the question, so that the focus stays on it.
        ui.scope(pick_ui).inner
    } else {
        let shown = ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(room);
                question_ui(ui);
            });
            text::gap_ui(ui, S5);
            pick_ui(ui)
        });
        shown.inner
    };
    onward::question(ui, stop, clicked == Some(chosen));
    if let Some(new) = clicked.and_then(|clicked| all.get(clicked)) {
        *answer = *new;
    }
}

/// "I do not know" is fine, and what comes of it.
fn unknown_note_ui(ui: &mut Ui, texts: &Texts) {
    text::gap_ui(ui, S4);
    note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-unknown-note")));
}

/// A field for one more name. The first suggestion stands in it and Enter takes it, as it takes what was
/// typed; those after it are shown in the empty field, only the button takes them, and Enter goes on.
fn add_ui(ui: &mut Ui, page: &mut Page<'_>, words: &Adding<'_>) -> Option<String> {
    let Adding { topic, suggestion, .. } = *words;
    page.drafts.new_device.take_if(|(of, _)| *of != topic);
    let is_fresh = page.drafts.new_device.is_none();
    // Said until the list changes in another way.
    page.drafts.added.take_if(|added| added.topic != topic || is_fresh && !std::mem::take(&mut added.is_new));
    page.drafts.removed.take_if(|of| *of != topic);
    let begins_here = topic.begins_with_a_field();
    let first = if words.is_first && page.drafts.removed.is_none() { suggestion } else { "" };
    let (_, name) = page.drafts.new_device.get_or_insert_with(|| (topic, first.to_owned()));
    let mut added = None;
    ui.horizontal_top(|ui| {
        let button = || Button::plain(words.add).icon(Icon::Plus).beside_field();
        let room = ui.available_width() - button().width(ui).ceil() - ui.spacing().item_spacing.x;
        let suggested = words.is_first && name == suggestion;
        let has_room = text::line_size(ui, TextKind::Body, suggestion).x + 2.0 * S4 < room;
        let hint = if has_room { suggestion } else { "" };
        let field = Field::new(words.label, name).width(room.min(420.0)).limit(200).hint(hint);
        let field = ui.add(field.suggested(suggested));
        if begins_here {
            onward::focus(ui, topic, &field);
        }
        if is_fresh {
            field::select_all(ui, &field, name);
            // Not in the pass of a click beside the field, which takes the focus from it.
            if page.drafts.added.is_some() {
                field.request_focus();
            }
        }
        if matches!(page.drafts.removing, Removing::Gone) {
            page.drafts.removing = Removing::Nothing;
            field.request_focus();
        }
        onward::arrive(ui, field.id);
        let (enter, is_empty) = (field::entered(ui, &field), name.trim().is_empty());
        // The next Enter after a removal was meant for another one.
        if enter && is_empty && page.drafts.removed.is_none() {
            onward::to_button(ui);
        }
        page.drafts.removed.take_if(|_| !is_empty);
        // The label stands above the field: the button is as high as the field itself.
        let label = field.rect.top() - ui.cursor().top();
        let clicked = ui
            .vertical(|ui| {
                ui.add_space(label);
                ui.add(button()).clicked()
            })
            .inner;
        let taken = if is_empty && clicked { suggestion } else { name.trim() };
        if (enter || clicked) && !taken.is_empty() {
            added = Some(taken.to_owned());
        }
    });
    if let Some(Added { name, .. }) = &page.drafts.added {
        let said = text::small_muted_ui(ui, &tr!(page.model.texts, "q-added", name = name.as_str()));
        text::announce(ui, said.id);
        if is_fresh {
            // In a low window the list itself is below the edge.
            said.scroll_to_me(None);
        }
    }
    if let Some(name) = &added {
        (page.drafts.new_device, page.drafts.removed) = (None, None);
        page.drafts.added = Some(Added { topic, name: name.clone(), is_new: true });
    }
    added
}

/// The first suggested name that no device has yet. Who called hers "Empfang" has the "PC Empfang" already.
fn suggestion<'a>(names: &str, known: &(impl Iterator<Item = &'a str> + Clone)) -> String {
    let is_part = |name: &str, known: &str| {
        let is_end = name.strip_suffix(known).is_some_and(|before| before.ends_with(' '));
        is_end || name.strip_prefix(known).is_some_and(|after| after.starts_with(' '))
    };
    let is_taken = |name: &str| known.clone().any(|known| known == name || is_part(name, known));
    names.split(',').map(str::trim).find(|name| !is_taken(name)).unwrap_or_default().to_owned()
}

/// After a removal the focus goes to the field for the next name, not to what takes out the next one.
fn after_removal(ui: &Ui, page: &mut Page<'_>, topic: Topic) {
    page.drafts.removed = Some(topic);
    // In the next frame: the click of this one takes the focus from whatever has it.
    page.drafts.removing = Removing::Gone;
    ui.ctx().request_repaint();
}

/// Between two questions of one page.
fn between_ui(ui: &mut Ui) {
    text::gap_ui(ui, S3);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, super::theme::tokens(ui).line_stroke());
    text::gap_ui(ui, S3);
}
