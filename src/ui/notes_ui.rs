//! The practice's own notes on a step, and what they look like elsewhere.
//!
//! Writing one is `marks_ui`'s.

use egui::Ui;

use super::{
    Page,
    guide_ui::Shown,
    icons::Icon,
    marks_ui,
    theme::S3,
    widgets::{
        button::Button,
        note::{NoteKind, note_ui},
        text::{self, Run},
    },
};
use crate::{
    app::{Action, model::OpenCase},
    domain::record::GuideNote,
    i18n::Texts,
    tr, wording,
};

/// The practice's own notes on this step, written at this task or at another of the same guide.
pub(super) fn notes_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, step: &str) {
    let texts = page.model.texts.clone();
    let notes = shown.case.record.guide_notes(&shown.guide.id, step);
    for note in &notes {
        text::gap_ui(ui, S3);
        let said = note_ui(ui, NoteKind::Info, &note_runs(&texts, shown.case, note));
        // That it was saved is seen and said.
        if page.drafts.noted.take_if(|noted| noted == note.text).is_some() {
            said.scroll_to_me(None);
            text::announce(ui, said.id);
        }
    }
    if let Some(note) = own_note(page, shown, step)
        && marks_ui::opens(&ui.add(Button::quiet(&tr!(texts, "note-change")).icon(Icon::Pencil).slim()))
    {
        marks_ui::open_note(page, shown, &note);
    }
    let remove = tr!(texts, "note-remove", count = notes.len());
    if !notes.is_empty() && ui.add(Button::quiet(&remove).icon(Icon::Trash).slim()).clicked() {
        for note in notes {
            page.ask(Action::TakeBack { task: note.task.to_owned(), event: note.stamp.id.clone() });
        }
    }
}

/// The last note on this step that she wrote herself: another one of hers is written by changing it.
pub(super) fn own_note<'a>(page: &Page<'_>, shown: &'a Shown<'_>, step: &str) -> Option<GuideNote<'a>> {
    let who = page.model.settings.person.as_str();
    shown.case.record.guide_notes(&shown.guide.id, step).into_iter().rfind(|note| note.stamp.who.as_str() == who)
}

/// Who wrote it, when and at which thing; and what it says.
pub(super) fn note_runs(texts: &Texts, case: &OpenCase, note: &GuideNote<'_>) -> [Run; 2] {
    let GuideNote { task, step: _, text, stamp } = note;
    let place = case.plan.task(task).map(|task| task.item.name.clone()).unwrap_or_default();
    let who = if place.is_empty() { stamp.who.to_string() } else { format!("{}, {place}", stamp.who) };
    let head = tr!(texts, "note-head", who = who, date = wording::date(texts, stamp.time.date()));
    [Run::strong(head), Run::plain(format!(" {text}"))]
}
