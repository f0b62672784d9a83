//! The emergency sheet: from the password in memory to the printer, and what became of it.
//!
//! No file is ever made of it. Once the printer is done, the queue is told to forget it. The record
//! learns only that one was printed.

use super::{action::Effect, model::Model, update::append};
use crate::{
    domain::{
        emergency::EmergencySheet,
        password::{Kind, Password},
        plan::Task,
        record::What,
    },
    i18n::{Language, Texts},
    platform::{
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
    /// Ask what became of it; once it has ended, let the queue forget it.
    Ask(Job),
}

impl SheetEffect {
    /// Does it.
    pub(super) fn perform(self) -> Result<Printed, PrintFault> {
        match self {
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

/// A sheet that was ordered from here.
#[derive(Debug, Default)]
pub struct SheetOrder {
    /// The task that was open.
    task: String,
    /// What became of it; nothing yet.
    pub said: Option<Result<Printed, PrintFault>>,
}

/// With the password that is in memory, or with empty lines.
pub(super) fn print(model: &mut Model) -> Vec<Effect> {
    let task = model.task();
    let secret = model.secret.as_ref();
    let groups = secret.map(|secret| {
        let text = secret.password.reveal();
        match secret.request.kind() {
            Kind::Words => text.split_inclusive(secret.request.mode().separator()).map(Password::new).collect(),
            Kind::Random | Kind::Pin => EmergencySheet::in_fours(text),
        }
    });
    let practice = model.case.as_ref().map(|case| case.practice.name.clone());
    let sheet = EmergencySheet {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        printed: model.now.clone(),
        practice: practice.unwrap_or_default(),
        what: task.map(Task::full_title).unwrap_or_default(),
        groups: groups.unwrap_or_default(),
    };
    let task = task.map(|task| task.id.clone()).unwrap_or_default();
    model.sheet = Some(SheetOrder { task, ..SheetOrder::default() });
    vec![Effect::Sheet(SheetEffect::Print(Box::new(sheet), model.texts.language()))]
}

/// Takes in what the printing system says.
pub(super) fn absorb(model: &mut Model, said: Result<Printed, PrintFault>) -> Vec<Effect> {
    let Some(order) = &mut model.sheet else { return Vec::new() };
    let is_taken = order.said.is_none() && said.is_ok();
    order.said = Some(said);
    let task = order.task.clone();
    if is_taken { append(model, &task, "", What::Note(tr!(model.texts, "sheet-noted"))) } else { Vec::new() }
}
