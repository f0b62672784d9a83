//! Print orders: what is done for them, and while they have not ended, asking once a second what
//! became of them.
//!
//! How the answers are taken in stands beside each kind of paper: `paper`, `papers`, `emergency`.

use std::path::PathBuf;

use super::{
    action::Effect,
    emergency::SheetEffect,
    model::{Model, Notice},
    outcome::Outcome,
    papers::HandedOut,
    worker::World,
};
use crate::platform::printer::{self, Printed};

/// What the worker does for print orders.
#[derive(Debug)]
pub enum OrderEffect {
    /// Print a file.
    Print(PathBuf),
    /// Open a file in the PDF program.
    View(PathBuf),
    /// Show a folder in the file manager.
    Folder(PathBuf),
    /// Ask what became of the certificate's.
    Ask(Printed),
    /// Ask what became of that of a paper for the work.
    AskAbout(Box<HandedOut>),
    /// Close the system's print dialog.
    Leave,
}

impl From<OrderEffect> for Effect {
    fn from(effect: OrderEffect) -> Self {
        Self::Order(effect)
    }
}

impl World {
    pub(super) fn perform_on_order(&mut self, effect: OrderEffect) -> Outcome {
        match effect {
            OrderEffect::Print(path) => {
                let pages = self.pages.as_ref().filter(|_| self.pages_of.as_ref() == Some(&path));
                Outcome::Printed(self.dialog.print(&path, pages))
            }
            OrderEffect::View(path) => Outcome::Printed(printer::open_in_viewer(&path).map(|()| Printed::InViewer)),
            OrderEffect::Folder(folder) => match printer::open_in_viewer(&folder) {
                Ok(()) => Outcome::DestinationOpened,
                Err(_nothing_shows_it) => Outcome::FolderNotOpened(folder),
            },
            OrderEffect::Ask(order) => Outcome::Printed(self.dialog.look_after(order)),
            OrderEffect::AskAbout(mut paper) => {
                paper.said = paper.said.and_then(|order| self.dialog.look_after(order));
                Outcome::HandedOut(paper)
            }
            OrderEffect::Leave => {
                self.dialog.close();
                Outcome::NothingChosen
            }
        }
    }
}

impl Model {
    /// Whether a printer or the system's print dialog has more to say.
    #[must_use]
    pub fn is_printing(&self) -> bool {
        self.sheet.as_ref().is_some_and(|order| order.said.is_none()) || !open_orders(self).is_empty()
    }
}

/// Asks about each order, as long as another answer can come.
pub(super) fn ask_printers(model: &mut Model) -> Vec<Effect> {
    if model.asked_at.as_ref().is_some_and(|at| model.now.duration_since(at).as_secs() < 1) {
        return Vec::new();
    }
    let effects = open_orders(model);
    if !effects.is_empty() {
        model.asked_at = Some(model.now.clone());
    }
    effects
}

fn open_orders(model: &Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let is_open = |said: &Printed| !said.is_settled();
    if let Some(Ok(said)) = model.paper.as_ref().and_then(|paper| paper.printed.as_ref())
        && is_open(said)
    {
        effects.push(OrderEffect::Ask(said.clone()).into());
    }
    for notice in &model.notices {
        if let Notice::HandedOut(paper) = notice
            && paper.said.as_ref().is_ok_and(is_open)
        {
            effects.push(OrderEffect::AskAbout(paper.clone()).into());
        }
    }
    if let Some(Ok(Printed::Job(job, state))) = model.sheet.as_ref().and_then(|order| order.said.as_ref())
        && !state.is_settled()
    {
        effects.push(Effect::Sheet(SheetEffect::Ask(job.clone())));
    }
    effects
}
