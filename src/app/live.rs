//! The worker's part in a case that several PCs work on: marks that always find a place, looks at
//! what others wrote, a new name when another PC writes under ours.
//!
//! A look costs one listing of two folders and no reading as long as nothing changed. What is read
//! and written how is `platform`.

use std::{mem, path::Path};

use super::{model::Away, outcome::Outcome, worker::World};
use crate::platform::{
    case_folder::{self, CaseError, NewEvent, Opened},
    clock, device,
    files::FileFault,
    journals::{Added, Watched},
    presence::AtWork,
};

/// Folder of the copies of own journals inside the data folder.
const COPIES: &str = "kopien";
/// So often the case folder is looked at while the window is open.
const LOOK_EVERY_MS: u64 = 2500;
/// So often while it cannot be reached: on a dead network each attempt can take long.
const LOOK_AGAIN_MS: u64 = 10_000;
/// Looks in a row that must fail before the user is told: a network flickers.
const MISSES: u32 = 2;

/// What changed in the case folder since the last look.
#[derive(Debug)]
pub struct News {
    /// What others wrote.
    pub added: Vec<Added>,
    /// Who else is at work now.
    pub at_work: Vec<AtWork>,
    /// Whether the case folder cannot be reached now.
    pub away: Option<Away>,
}

impl World {
    /// Reads a case and holds it, under another device name if a second PC writes under ours.
    pub(super) fn try_open(&mut self, root: &Path) -> Result<(Opened, bool), CaseError> {
        self.leave();
        // The name is held for as long as the program runs: it is who writes, not where.
        if self.device.is_none() {
            self.device = Some(device::hold(&self.data_folder, &device::computer_name(), device::random_digits())?);
        }
        let mut opened = self.read_case(root)?;
        self.folder = opened.folder.take();
        self.carry_over_left_copies();
        Ok((opened, self.device.as_ref().is_some_and(|device| device.is_second)))
    }

    fn read_case(&mut self, root: &Path) -> Result<Opened, CaseError> {
        let copies = self.data_folder.join(COPIES);
        let opened = loop {
            let Some(device) = &self.device else { return Err(FileFault::NotFound.into()) };
            match case_folder::open_with_copy(root, &device.name, &copies) {
                Err(CaseError::File(FileFault::Forked)) => self.take_another_name(root)?,
                other => break other?,
            }
        };
        self.watched = Watched::from(&opened.journals);
        (self.away, self.missed) = (None, 0);
        Ok(opened)
    }

    /// Gives up a name under which another PC writes, too, and saves what only we have under it.
    fn take_another_name(&mut self, root: &Path) -> Result<(), CaseError> {
        let Some(old) = &self.device else { return Ok(()) };
        let new = device::renew(&self.data_folder, old, device::random_digits())?;
        let saved = case_folder::carry_over_fork(root, &self.data_folder.join(COPIES), &old.name, &new.name);
        self.device = Some(new);
        saved
    }

    /// Carries over what a second window of this PC left in its copy and nobody holds now.
    fn carry_over_left_copies(&self) {
        let (Some(folder), Some(own)) = (&self.folder, &self.device) else { return };
        let copies = self.data_folder.join(COPIES);
        let Ok(head) = case_folder::read_head(folder.root()) else { return };
        for name in case_folder::copied_devices(&head, &copies) {
            if name == own.name {
                continue;
            }
            if let Some(_held) = device::try_hold(&self.data_folder, &name) {
                // What cannot be carried over now stays where it is, for the next time.
                let _kept = case_folder::carry_over(folder.root(), &head, &copies, &name);
            }
        }
    }

    /// Writes a mark into the case in which it was made. That is another one than the open one if it
    /// could not be saved before that was opened.
    pub(super) fn append(&mut self, root: &Path, new: Box<NewEvent>) -> Outcome {
        if self.folder.as_ref().is_some_and(|folder| folder.root() == root) {
            return self.append_here(new);
        }
        let kept = (self.folder.take(), mem::take(&mut self.watched), self.away.take(), self.missed);
        let outcome = match self.read_case(root) {
            Ok(mut opened) => {
                self.folder = opened.folder.take();
                self.append_here(new)
            }
            Err(error) => Outcome::NotAppended(new, fault_of(error)),
        };
        (self.folder, self.watched, self.away, self.missed) = kept;
        // Whether that case can be reached is not what the window tells of the open one.
        if let Outcome::AppendedHere(event, _) = outcome { Outcome::Appended(event) } else { outcome }
    }

    fn append_here(&mut self, new: Box<NewEvent>) -> Outcome {
        for _ in 0..2 {
            let Some(folder) = &mut self.folder else { return Outcome::NotAppended(new, FileFault::NotFound) };
            match folder.append(new.as_ref().clone()) {
                Ok(event) => {
                    let away = folder.away().map(|(fault, waiting)| Away { fault: fault.clone(), waiting });
                    self.away.clone_from(&away);
                    let event = Box::new(event);
                    return away.map_or(Outcome::Appended(event.clone()), |away| Outcome::AppendedHere(event, away));
                }
                Err(FileFault::Forked) => {
                    let root = folder.root().to_owned();
                    if let Err(error) = self.write_under_another_name(&root) {
                        return Outcome::NotAppended(new, fault_of(error));
                    }
                }
                Err(fault) => return Outcome::NotAppended(new, fault),
            }
        }
        Outcome::NotAppended(new, FileFault::Forked)
    }

    fn write_under_another_name(&mut self, root: &Path) -> Result<(), CaseError> {
        self.take_another_name(root)?;
        let mut opened = self.read_case(root)?;
        self.folder = opened.folder.take();
        // What was carried over under the new name is shown with the next look.
        self.watched = Watched::default();
        Ok(())
    }

    /// Milliseconds until the next look; none while no case is open.
    #[must_use]
    pub fn pause_ms(&self) -> Option<u64> {
        self.folder.as_ref()?;
        Some(if self.away.is_some() { LOOK_AGAIN_MS } else { LOOK_EVERY_MS })
    }

    /// Looks what others wrote and whether the case folder is there. Nothing if nothing changed.
    pub fn look(&mut self) -> Option<Outcome> {
        let mut away = self.come_back();
        let folder = self.folder.as_ref()?;
        let (root, device) = (folder.root().to_owned(), folder.device().clone());
        let mut at_work = Vec::new();
        let added = match self.watched.look(&folder.journals()) {
            Ok(added) => {
                self.missed = 0;
                let now_ms = clock::running_ms();
                // Nothing depends on it.
                let _unheard = self.presence.beat(&root, &device, now_ms);
                at_work = self.presence.others(&root, &device, now_ms);
                added
            }
            Err(fault) => {
                self.missed += 1;
                let told =
                    || self.away.clone().or_else(|| (self.missed >= MISSES).then_some(Away { fault, waiting: 0 }));
                away = away.or_else(told);
                Vec::new()
            }
        };
        if added.is_empty() && at_work == self.at_work && away == self.away {
            // While the folder cannot be reached, what was read stays.
            return if self.missed == 0 && away.is_none() { self.look_at_packs(&root) } else { None };
        }
        (self.at_work, self.away) = (at_work.clone(), away.clone());
        Some(Outcome::Looked(Box::new(News { added, at_work, away })))
    }

    /// Carries over what waits, if the case folder takes it again; else says why not.
    fn come_back(&mut self) -> Option<Away> {
        let folder = self.folder.as_mut()?;
        let (fault, waiting) = folder.away()?;
        let away = Away { fault: fault.clone(), waiting };
        match folder.come_back() {
            Ok(()) => {
                self.carry_over_left_copies();
                None
            }
            Err(FileFault::Forked) => {
                let root = folder.root().to_owned();
                // If even that fails, the marks stay in the copy until the next look.
                self.write_under_another_name(&root).err().map(|_failed| away)
            }
            Err(_still_away) => Some(away),
        }
    }

    /// Leaves the open case: the others see that nobody works here any more.
    pub fn leave(&mut self) {
        self.at_work.clear();
        if let Some(folder) = self.folder.take() {
            // A file that stays there counts as left after some minutes.
            let _left_later = self.presence.leave(folder.root(), folder.device());
        }
    }
}

fn fault_of(error: CaseError) -> FileFault {
    match error {
        CaseError::File(fault) => fault,
        CaseError::NoCase => FileFault::NotFound,
        CaseError::Head(_) | CaseError::Newer | CaseError::Link(_) | CaseError::Exists => {
            FileFault::Other(error.to_string())
        }
    }
}
