//! Where somebody stands in a case, so that the next start leads back there.

use super::{
    action::Effect,
    model::QUESTIONS,
    model::{Model, Screen},
    update::save_settings,
};
use crate::platform::settings::Position;

/// A screen is shown.
pub(super) fn note(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let position = &mut model.settings.position;
    let before = position.clone();
    match screen {
        Screen::Questions(question) => (position.question, position.certificate) = (Some(question), false),
        Screen::Plan => *position = Position::default(),
        Screen::Task => position.certificate = false,
        Screen::Certificate => position.certificate = true,
        // Looked at from there.
        Screen::Start
        | Screen::Password
        | Screen::Preview
        | Screen::Check
        | Screen::History
        | Screen::Cases
        | Screen::Library
        | Screen::Packs
        | Screen::Settings => {}
    }
    if *position == before { Vec::new() } else { save_settings(model) }
}

/// The screen at which she stopped.
pub(super) fn resumed(model: &Model) -> Screen {
    let Position { task, question, certificate, .. } = &model.settings.position;
    let is_known = model.case.as_ref().is_some_and(|case| case.plan.task(task).is_some());
    match question {
        _ if *certificate => Screen::Certificate,
        Some(question) => Screen::Questions((*question).min(QUESTIONS - 1)),
        None if is_known => Screen::Task,
        None => Screen::Plan,
    }
}
