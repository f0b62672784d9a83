//! The emergency sheet: from the password in memory to the printer, and what became of it.
//!
//! No file is ever made of one with a password; one with empty lines holds nothing, and may be saved. Once the printer is done, the queue is told to forget it. The record
//! learns only that one was printed.

use std::path::PathBuf;

use super::{
    action::Effect,
    cases::{self, CaseOutcome, SaveTo},
    model::{Model, Notice, Secret},
    outcome::Outcome,
    update::append,
};
use crate::{
    domain::{
        emergency::EmergencySheet,
        password::{Kind, Password},
        plan::Task,
        record::What,
    },
    i18n::{Language, Texts},
    platform::{
        files::FileFault,
        pdf,
        printer::{self, Job, PrintFault, Printed},
    },
    tr,
};

/// What the worker does for it.
#[derive(Debug)]
pub enum SheetEffect {
    /// Draw and print it, without a file.
    Print(Box<EmergencySheet>, Language),
    /// Draw one with empty lines and save it.
    SaveEmpty(Box<EmptySheet>, Language, SaveTo),
    /// Ask what became of it; once it has ended, let the queue forget it.
    Ask(Job),
}

/// One with empty lines. Nothing else can be put into it, so no password gets into a file.
#[derive(Debug)]
pub struct EmptySheet(EmergencySheet);

impl EmptySheet {
    fn new(sheet: EmergencySheet) -> Self {
        Self(EmergencySheet { groups: Vec::new(), ..sheet })
    }

    /// What stands on it.
    #[must_use]
    pub fn sheet(&self) -> &EmergencySheet {
        &self.0
    }
}

impl SheetEffect {
    /// Does it.
    pub(super) fn perform(self) -> Outcome {
        match self {
            Self::SaveEmpty(sheet, language, to) => save(&sheet, language, to),
            Self::Print(..) | Self::Ask(_) => Outcome::Sheet(self.print_or_ask()),
        }
    }

    fn print_or_ask(self) -> Result<Printed, PrintFault> {
        match self {
            Self::SaveEmpty(..) => Err(PrintFault::NoPrinter),
            Self::Print(sheet, language) => {
                let (pdf, pages) = pdf::emergency_sheet(&sheet, &Texts::new(language))
                    .map_err(|error| PrintFault::Refused(format!("{error:?}")))?;
                printer::print_unsaved(&pdf, &pages)
            }
            Self::Ask(job) => {
                let state = printer::state(&job);
                // A queue that is not ours to clean forgets it by itself, later.
                let _cleaned = state.is_settled() && printer::forget(&job);
                Ok(Printed::Job(job, state))
            }
        }
    }
}

fn save(sheet: &EmptySheet, language: Language, to: SaveTo) -> Outcome {
    let Some((path, finished)) = cases::chosen(to) else { return Outcome::NothingChosen };
    let drawn = pdf::emergency_sheet(sheet.sheet(), &Texts::new(language));
    let drawn = drawn.map_err(|error| FileFault::Other(format!("{error:?}")));
    match drawn.and_then(|(bytes, _)| finished.write(&path, &bytes)) {
        Ok(()) => Outcome::SheetSaved(path),
        Err(fault) => Outcome::Cases(CaseOutcome::FileNotSaved(fault)),
    }
}

/// A sheet that was ordered from here.
#[derive(Debug, Default)]
pub struct SheetOrder {
    /// The task that was open.
    task: String,
    /// Whether it has no password, only empty lines.
    pub is_empty: bool,
    /// What became of it; nothing yet.
    pub said: Option<Result<Printed, PrintFault>>,
}

/// With the password that is in memory, or with empty lines.
pub(super) fn print(model: &mut Model) -> Vec<Effect> {
    let task = model.task();
    let secret = model.secret.as_ref();
    let what = secret.map(|secret| what_for(model, secret)).unwrap_or_default();
    let groups = secret.map(|secret| {
        let text = secret.password.reveal();
        match secret.request.kind() {
            Kind::Words => text.split_inclusive(secret.request.mode().separator()).map(Password::new).collect(),
            Kind::Random | Kind::Pin => EmergencySheet::in_fours(text),
        }
    });
    let sheet = EmergencySheet { what, groups: groups.unwrap_or_default(), ..empty(model) };
    let task = task.map(|task| task.id.clone()).unwrap_or_default();
    model.sheet = Some(SheetOrder { task, is_empty: sheet.groups.is_empty(), said: None });
    vec![Effect::Sheet(SheetEffect::Print(Box::new(sheet), model.texts.language()))]
}

/// The open task, if the password is for it, else what it was made for.
fn what_for(model: &Model, secret: &Secret) -> String {
    let task = model.task().filter(|_| model.profile_of_task() == Some(&secret.profile));
    let profile = || model.catalogue.profile(&secret.profile).map(|profile| profile.title.clone());
    task.map(Task::full_title).or_else(profile).unwrap_or_default()
}

/// With empty lines for whatever they will be for, not for the task that happens to be open.
fn empty(model: &Model) -> EmergencySheet {
    let practice = model.case.as_ref().map(|case| case.practice.name.clone());
    EmergencySheet {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        printed: model.now.clone(),
        practice: practice.unwrap_or_default(),
        what: String::new(),
        groups: Vec::new(),
    }
}

/// Saves one with empty lines, whatever password is in memory.
pub(super) fn save_empty(model: &mut Model, to: SaveTo) -> Vec<Effect> {
    model.busy = true;
    forget(model);
    let sheet = Box::new(EmptySheet::new(empty(model)));
    vec![Effect::Sheet(SheetEffect::SaveEmpty(sheet, model.texts.language(), to))]
}

/// One with empty lines is in this file.
pub(super) fn saved(model: &mut Model, path: PathBuf) -> Vec<Effect> {
    model.busy = false;
    cases::remember_folder(model, &path);
    model.forget_notices(|notice| matches!(notice, Notice::FileNotSaved(_) | Notice::SheetSaved(_)));
    model.notify(Notice::SheetSaved(path));
    Vec::new()
}

/// What became of the last one is read. One that is still under way is asked about further.
pub(super) fn forget(model: &mut Model) {
    let is_over = |order: &mut SheetOrder| match &order.said {
        Some(Ok(printed)) => printed.is_settled(),
        Some(Err(_)) => true,
        None => false,
    };
    model.sheet.take_if(is_over);
}

/// Takes in what the printing system says.
pub(super) fn absorb(model: &mut Model, said: Result<Printed, PrintFault>) -> Vec<Effect> {
    let Some(order) = &mut model.sheet else { return Vec::new() };
    let is_taken = order.said.is_none() && said.is_ok();
    order.said = Some(said);
    let task = order.task.clone();
    if is_taken { append(model, &task, "", What::Note(tr!(model.texts, "sheet-noted"))) } else { Vec::new() }
}
