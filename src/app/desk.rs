//! What lies on the person's desk: where the window stands, what was typed and not recorded yet, and how
//! her PC is set up for all programs.
//!
//! Belongs to her and this PC, not to the case. The screens have the drafts; this only carries them.

use super::{outcome::Outcome, worker::World};
use crate::platform::{
    documents, system_look,
    unsent::{self, Unsent},
    window_place::{self, WindowPlace},
};

/// What is to be done with it.
#[derive(Debug)]
pub enum DeskEffect {
    /// Read what was typed and not recorded.
    ReadUnsent,
    /// Keep what is typed now.
    KeepUnsent(Box<Unsent>),
    /// Keep where the window stands.
    KeepPlace(WindowPlace),
    /// Ask how the PC is set up for all programs.
    ReadLook,
    /// Look where this user keeps documents.
    FindDocuments,
}

impl World {
    /// Does one thing with it. What cannot be kept is told as settings are that cannot be saved: it is
    /// the same folder.
    pub(super) fn perform_on_desk(&mut self, effect: DeskEffect) -> Outcome {
        let kept = match effect {
            DeskEffect::ReadUnsent => return Outcome::UnsentRead(Box::new(unsent::load(&self.data_folder))),
            DeskEffect::FindDocuments => return Outcome::DocumentsFound(documents::folder(&self.data_folder)),
            DeskEffect::ReadLook => return Outcome::LookRead(system_look::read()),
            DeskEffect::KeepUnsent(unsent) => {
                let kept = unsent::save(&self.data_folder, &unsent);
                return kept.map_or_else(Outcome::SettingsNotSaved, |()| Outcome::TypedKept);
            }
            DeskEffect::KeepPlace(place) => window_place::save(&self.data_folder, &place),
        };
        kept.map_or_else(Outcome::SettingsNotSaved, |()| Outcome::SettingsSaved)
    }
}
