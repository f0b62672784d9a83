//! Where the new password or the letter with a PIN is kept: the field for it, in its step and at the end of a task.

use egui::{Response, Ui};

use super::{
    Page,
    drafts::Form,
    guide_ui::{self, Shown},
    theme::{S1, S2, S3},
    widgets::{
        button::Button,
        field::{self, Field},
        target, text,
    },
};
use crate::{
    app::Action,
    domain::{
        guide::Tool,
        password::Kind,
        plan::Task,
        practice::{looks_like_password, tidy_text},
        record::What,
    },
    tr,
    wording::{self, Says},
};

/// The field for where the new password is kept, if the task makes one.
pub(super) fn place_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) -> Option<Response> {
    if !shown.task.changes_password {
        return None;
    }
    let texts = page.model.texts.clone();
    let kept = shown.case.record.task(&shown.task.id).place();
    text::gap_ui(ui, S3);
    let draft = page.drafts.mark.place.get_or_insert_with(|| kept.to_owned());
    let catalogue = &page.model.catalogue;
    let profile = shown.guide.profile.as_deref().and_then(|id| catalogue.profile(id));
    // What only its holder may know is on no slip: there is only the letter that came with the card.
    let is_letter = profile.is_some_and(|profile| !profile.may_generate);
    let kind = profile.map_or(Kind::Random, |profile| profile.kind);
    let says = |what| wording::of_secret(&texts, kind, what);
    let label = if is_letter { tr!(texts, "place-label-letter") } else { says(Says::Place) };
    let hint = tr!(texts, "place-hint");
    let made = page.model.secret.as_ref().map(|secret| secret.password.reveal());
    let is_secret = looks_like_password(draft) || made.is_some_and(|made| draft.contains(made));
    let is_empty = draft.trim().is_empty();
    page.drafts.mark.placeless &= is_empty;
    let is_missing = page.drafts.mark.placeless;
    let error = is_secret.then(|| says(Says::NotThePlace)).or_else(|| is_missing.then(|| tr!(texts, "place-missing")));
    let field = Field::new(&label, draft).hint(&hint).limit(200).error(error.as_deref());
    let response = ui.add(field.help(&tr!(texts, "no-passwords-here")));
    // What is missing stands below it, perhaps below the edge.
    if is_missing && target::is_new(ui, "missing place") {
        ui.scroll_to_rect(response.rect.with_max_y(ui.cursor().top() + S2), None);
    }
    if response.lost_focus() {
        save_place(page, shown);
    }
    if is_empty && let Some(again) = again_ui(ui, page, shown, is_letter) {
        field::go_on_behind(ui, &response, &again);
        page.drafts.mark.place = Some(again);
        // Another envelope has another number: it stands there to be changed, and Enter says it.
        target::give_focus(&response);
    }
    Some(response)
}

/// The place of the last task of the same work, else of the last one at all, to be taken over by one press; never
/// by itself. Letters with PINs lie with their holders, not where passwords do.
fn again_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>, is_letter: bool) -> Option<String> {
    let (texts, catalogue) = (&page.model.texts, &page.model.catalogue);
    let is_letters = |task: &Task| {
        let profile = catalogue.entry(&task.guide).and_then(|entry| entry.guide.profile.as_deref());
        profile.and_then(|id| catalogue.profile(id)).is_some_and(|profile| !profile.may_generate)
    };
    let is_same = |task: &Task| task.guide == shown.task.guide;
    let may_lie_there = |task: &&Task| task.id != shown.task.id && (is_same(task) || !is_letter && !is_letters(task));
    let placed = shown.case.plan.tasks.iter().filter(may_lie_there).filter_map(|task| {
        let record = shown.case.record.task(&task.id);
        let since = record.tested().or(record.changed()).map(|stamp| stamp.time.timestamp());
        (!record.place().is_empty()).then(|| ((is_same(task), since), task, record.place()))
    });
    let (_, task, place) = placed.max_by_key(|(last, ..)| *last)?;
    text::gap_ui(ui, S1);
    let label = if is_same(task) {
        tr!(texts, "place-again", item = task.item.name.as_str(), place = place)
    } else {
        tr!(texts, "place-as-last", place = place)
    };
    ui.add(Button::plain(&label).slim()).clicked().then(|| place.to_owned())
}

/// The field in the step that asks for it. Enter there says it and finishes the step.
pub(super) fn place_step_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let has_focus = asks_place(page, shown);
    let Some(field) = place_ui(ui, page, shown) else { return };
    if has_focus {
        guide_ui::focus(ui, shown, Form::Step, &field);
    }
    if field::entered(ui, &field) && !says_nothing(page, &field) {
        guide_ui::tick(page, shown);
    }
}

/// Enter in the empty field: it says what is missing, and keeps the focus.
pub(super) fn says_nothing(page: &mut Page<'_>, field: &Response) -> bool {
    let is_empty = page.drafts.mark.place.as_ref().is_none_or(|place| place.trim().is_empty());
    if is_empty {
        page.drafts.mark.placeless = true;
        field.request_focus();
        field.scroll_to_me(None);
    }
    is_empty
}

/// Whether the step is to have its place said: then the field has the focus, not "done".
pub(super) fn asks_place(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let step = shown.guide.steps.get(shown.at);
    step.is_some_and(|step| step.tool == Some(Tool::NotePlace)) && lacks_place(page, shown)
}

/// No place is kept yet. What is being typed does not count: the focus stays in the field until it is said.
pub(super) fn lacks_place(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    shown.task.changes_password && kept_place(page, shown).is_empty()
}

/// The place as it was said last, also while that is still on its way to the disk.
fn kept_place<'a>(page: &Page<'a>, shown: &Shown<'a>) -> &'a str {
    let mut ours = page.model.unsaved.iter().rev();
    let said = ours.find_map(|unsaved| {
        let is_ours = unsaved.root == shown.case.root && unsaved.event.task == shown.task.id;
        if let What::Place(place) = &unsaved.event.what { is_ours.then_some(place) } else { None }
    });
    said.map_or_else(|| shown.case.record.task(&shown.task.id).place(), String::as_str)
}

/// Keeps the place if it was changed.
pub(super) fn save_place(page: &mut Page<'_>, shown: &Shown<'_>) {
    let kept = kept_place(page, shown);
    let typed = page.drafts.mark.place.as_deref().map_or_else(|| kept.to_owned(), tidy_text);
    if typed != kept {
        page.ask(Action::Mark { task: shown.task.id.clone(), step: String::new(), what: What::Place(typed) });
    }
}
