//! Which password belongs to the step that is shown, and whether one is to be made there.

use super::{Page, guide_ui::Shown};
use crate::{
    app::model::Secret,
    domain::{
        guide::{Step, Tool},
        password::PasswordProfile,
    },
};

/// Whether a password is known to be there for the task: it was made here, or the record says where it is
/// kept or that it was changed.
pub(super) fn has_made(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    page.drafts.password.made.steps.iter().any(|(task, _)| *task == shown.task.id) || is_kept(page, shown)
}

/// Whether a step asks for a new password.
pub(super) fn makes(step: &Step) -> bool {
    step.tool == Some(Tool::MakePassword)
}

/// The step of the open task that the next password is for: the one that is shown or the next that asks for
/// one, else the last.
pub(super) fn step_for(page: &Page<'_>) -> Option<String> {
    let steps = &page.model.guide()?.guide.steps;
    let at = steps.iter().position(|step| step.id == page.model.settings.position.step).unwrap_or(steps.len());
    let next = steps.iter().skip(at).find(|step| makes(step));
    next.or_else(|| steps.iter().rev().find(|step| makes(step))).map(|step| step.id.clone())
}

/// The password there is, if it is for this task: that of one step is not that of another step of the same
/// task that asks for one, for another user.
pub(super) fn secret<'a>(page: &Page<'a>, shown: &Shown<'_>, profile: &PasswordProfile) -> Option<&'a Secret> {
    let secret = page.model.secret.as_ref().filter(|secret| secret.profile == profile.id)?;
    let asks = shown.guide.steps.get(shown.at).filter(|step| makes(step));
    let of_task = || page.drafts.password.made.steps.iter().filter(|(task, _)| *task == shown.task.id);
    let is_anothers = asks.is_some_and(|step| of_task().all(|(_, made)| *made != step.id) && of_task().count() > 0);
    (!is_anothers).then_some(secret)
}

/// Whether there is one for the step that was typed from the note and was right: the step can be ticked, or is.
pub(super) fn is_tried(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let profile = shown.guide.profile.as_deref().and_then(|id| page.model.catalogue.profile(id));
    shown.guide.steps.get(shown.at).is_some_and(makes)
        && profile.and_then(|profile| secret(page, shown, profile)).is_some_and(|secret| secret.tried)
}

/// Whether it is in the keyring, or the record knows of it.
fn is_kept(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let record = shown.case.record.task(&shown.task.id);
    page.model.held_for_task().is_some() || !record.place().is_empty() || record.changed().is_some()
}

/// Whether one was made for the step that is shown, which is not ticked, and there is none any more.
pub(super) fn was_made_and_is_gone(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let Some(step) = shown.guide.steps.get(shown.at) else { return false };
    let is_open = shown.case.record.task(&shown.task.id).step(&step.id).is_none();
    let of_step = |(task, made): &(String, String)| *task == shown.task.id && *made == step.id;
    is_open
        && page.model.secret.is_none()
        && page.model.held_for_task().is_none()
        && page.drafts.password.made.steps.iter().any(of_step)
}

/// Whether the step is to have a password suggested: then that button has the focus, not "done", so that
/// Enter in rhythm does not pass by it.
pub(super) fn asks_password(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let model = page.model;
    let is_asked = |step: &Step| {
        step.tool == Some(Tool::MakePassword) && shown.case.record.task(&shown.task.id).step(&step.id).is_none()
    };
    let profile = shown.guide.profile.as_deref().and_then(|id| model.catalogue.profile(id));
    shown.guide.steps.get(shown.at).is_some_and(is_asked)
        && profile.is_some_and(|profile| profile.may_generate && secret(page, shown, profile).is_none())
        && !is_kept(page, shown)
}
