//! Papers for the work: from what is asked for to what is to be drawn.

use std::path::PathBuf;

use super::{
    action::Effect,
    emergency,
    model::{Model, Notice, Screen},
    outcome::Outcome,
};
use crate::{
    domain::handout::{Content, Sheet},
    platform::printer::{PrintFault, Printed},
    wording,
};

/// Which paper it is that is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// A certificate with nothing open.
    Certificate,
    /// A certificate with something open.
    Interim,
    /// A guide.
    Guide,
    /// A step of a guide.
    Step,
    /// What the provider has to do.
    Order,
}

impl PaperKind {
    fn of(content: &Content) -> Self {
        match content {
            Content::Guide(_) => Self::Guide,
            Content::Step(..) => Self::Step,
            Content::Order(_) => Self::Order,
        }
    }
}

/// A paper for the work that is saved, and what became of printing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOut {
    /// Which.
    pub kind: PaperKind,
    /// Its file.
    pub path: PathBuf,
    /// What became of its print order.
    pub said: Result<Printed, PrintFault>,
}

/// A paper for the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The guide of the open task.
    Task,
    /// A step of the open task, by its place.
    TaskStep(usize),
    /// A guide of the library.
    Guide(String),
    /// A step of a guide of the library, by its place.
    GuideStep(String, usize),
    /// What the provider has to do.
    Order,
    /// The emergency sheet with the password in memory.
    Emergency,
}

impl HandedOut {
    /// What was drawn from this content.
    pub(super) fn new(content: &Content, path: PathBuf, said: Result<Printed, PrintFault>) -> Self {
        Self { kind: PaperKind::of(content), path, said }
    }
}

/// The paper that is wanted; nothing if there is no such task or guide.
pub(super) fn hand_out(model: &mut Model, wanted: &Wanted) -> Vec<Effect> {
    if *wanted == Wanted::Emergency {
        return emergency::print(model);
    }
    let Some((content, name)) = content(model, wanted) else { return Vec::new() };
    model.busy = true;
    model.handed_out_at = Some(place(model));
    let handout = wording::handout(model.case.as_ref(), content, &model.now);
    let stem = format!("{}-{name}", handout.printed.date());
    vec![Effect::HandOut { handout: Box::new(handout), stem, language: model.texts.language() }]
}

/// What stands on it, and its name as a file.
fn content(model: &Model, wanted: &Wanted) -> Option<(Content, String)> {
    let case = model.case.as_ref();
    let texts = &model.texts;
    let of_task = || wording::task_sheet(texts, case?, &model.catalogue, model.task()?);
    let of_library = |id: &str| Some(wording::library_sheet(texts, case, &model.catalogue, model.catalogue.entry(id)?));
    let guide = |sheet: Sheet| (format!("anleitung-{}", sheet.guide.id), Content::Guide(Box::new(sheet)));
    let step = |sheet: Sheet, at: usize| {
        let name = sheet.guide.steps.get(at).map(|step| format!("schritt-{}-{}", sheet.guide.id, step.id))?;
        Some((name, Content::Step(Box::new(sheet), at)))
    };
    let (name, content) = match wanted {
        Wanted::Task => guide(of_task()?),
        Wanted::TaskStep(at) => step(of_task()?, *at)?,
        Wanted::Guide(id) => guide(of_library(id)?),
        Wanted::GuideStep(id, at) => step(of_library(id)?, *at)?,
        // No file, no name: `hand_out` has sent it another way.
        Wanted::Emergency => return None,
        Wanted::Order => ("arbeitsauftrag".to_owned(), Content::Order(wording::order(case?, &model.catalogue))),
    };
    Some((content, name))
}

/// Takes in what became of such a paper.
pub(super) fn absorb_handout(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    model.busy = false;
    #[expect(clippy::wildcard_enum_match_arm, reason = "`absorb` hands over only what is listed")]
    match outcome {
        Outcome::HandedOut(paper) => {
            model.forget_notices(is_about_handout);
            model.notify(Notice::HandedOut(paper));
        }
        Outcome::NotHandedOut(fault) => {
            model.forget_notices(is_about_handout);
            model.notify(Notice::HandoutNotWritten(fault));
        }
        _ => {}
    }
    Vec::new()
}

/// That something is saved belongs to the page where it was asked for; the file stays where it is.
pub(super) fn forget_saved(model: &mut Model) {
    let screen = model.screen;
    model.forget_notices(|notice| {
        let is_history = matches!(notice, Notice::HistorySaved(_)) && screen != Screen::History;
        let is_sheet = matches!(notice, Notice::SheetSaved(_)) && screen != Screen::Password;
        let is_text = matches!(notice, Notice::TextSaved(_)) && screen != Screen::Packs;
        is_history || is_sheet || is_text || is_cancelled(notice)
    });
    if screen != Screen::Password {
        emergency::forget(model);
    }
}

/// Whoever has cancelled a print order knows it.
fn is_cancelled(notice: &Notice) -> bool {
    let is_handout = |paper: &HandedOut| paper.said == Err(PrintFault::Cancelled);
    matches!(notice, Notice::NotPrinted(_, PrintFault::Cancelled))
        || matches!(notice, Notice::HandedOut(paper) if is_handout(paper))
}

/// Where one is, as far as papers are asked for there.
fn place(model: &Model) -> (Screen, String) {
    let task = if model.screen == Screen::Task { model.settings.position.task.clone() } else { String::new() };
    (model.screen, task)
}

/// A print order that is under way or done is said where it was given, as long as it was not read: on other pages
/// it would only take the room of what is to be done there.
#[must_use]
pub fn is_said_elsewhere(model: &Model, notice: &Notice) -> bool {
    let goes_well = |paper: &HandedOut| matches!(&paper.said, Ok(printed) if printed.goes_well());
    let is_about = matches!(notice, Notice::HandedOut(paper) if goes_well(paper));
    is_about && model.handed_out_at.as_ref().is_some_and(|asked| *asked != place(model))
}

/// The last paper is the one that counts.
fn is_about_handout(notice: &Notice) -> bool {
    matches!(notice, Notice::HandedOut(_) | Notice::HandoutNotWritten(_))
}
