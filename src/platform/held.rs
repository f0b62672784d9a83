//! New passwords that are held until their task is tested: in the keyring, one entry each.
//!
//! So that a power cut between "made" and "written down" locks nobody out. Which ones are held stands
//! in a file of the data folder, without any secret; it is written before the keyring is asked, so that
//! nothing is kept of which the program does not know.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{
    files::{self, FileFault},
    keyring::{Keyring, KeyringFault},
    locked_pages,
};
use crate::domain::{
    guide::parse,
    password::{Kind, Mode, Password},
};

const FILE: &str = "aufbewahrt.ron";
const MOST_BYTES: u64 = 1_000_000;
/// The format of today.
const VERSION: u16 = 1;

/// A password that is held: for what, not what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Identity of the case.
    pub case: String,
    /// The task.
    pub task: String,
    /// The profile it was made for.
    pub profile: String,
    /// What kind was made.
    pub kind: Kind,
    /// From which characters.
    #[serde(default)]
    pub mode: Mode,
}

impl Held {
    /// The name of its entry.
    fn name(&self) -> String {
        format!("{}/{}", self.case, self.task)
    }

    fn is_for(&self, case: &str, task: &str) -> bool {
        self.case == case && self.task == task
    }
}

/// Why a password is not held, not shown or not removed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoldFault {
    /// The list of those that are held cannot be written.
    #[error("{0}")]
    File(#[from] FileFault),
    /// The keyring says no.
    #[error("{0}")]
    Keyring(#[from] KeyringFault),
    /// The keyring has it no more.
    #[error("gone")]
    Gone,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct List {
    v: u16,
    held: Vec<Held>,
}

/// All that are held for a case. An unreadable list is an empty one: nothing in it is a secret.
#[must_use]
pub fn of_case(data_folder: &Path, case: &str) -> Vec<Held> {
    let mut list = read(data_folder);
    list.retain(|held| held.case == case);
    list
}

/// Holds a new password instead of an earlier one for the same task.
///
/// # Errors
/// When it is not held. While the keyring hangs it may be, later: then it stays in the list.
pub fn hold(data_folder: &Path, keyring: &mut Keyring, held: &Held, password: &Password) -> Result<(), HoldFault> {
    let before = read(data_folder);
    let mut list = before.clone();
    list.retain(|known| !known.is_for(&held.case, &held.task));
    list.push(held.clone());
    write(data_folder, list)?;
    match keyring.put(&held.name(), password.reveal().as_bytes()) {
        Err(KeyringFault::Hanging) => Err(KeyringFault::Hanging.into()),
        // An earlier one that is still there is worth more than none.
        Err(fault) => {
            write(data_folder, before)?;
            Err(fault.into())
        }
        Ok(()) => Ok(()),
    }
}

/// What is held.
///
/// # Errors
/// When the keyring does not say, or has it no more; then it is taken off the list.
pub fn show(data_folder: &Path, keyring: &mut Keyring, held: &Held) -> Result<Password, HoldFault> {
    let secret = keyring.read(&held.name())?;
    let text = secret.as_ref().and_then(|secret| std::str::from_utf8(secret).ok());
    let Some(text) = text else {
        forget(data_folder, &held.case, &held.task)?;
        return Err(HoldFault::Gone);
    };
    let password = Password::new(text);
    // Where the system refuses, it is shown all the same.
    let _or_not = locked_pages::lock(password.reveal().as_bytes());
    Ok(password)
}

/// Holds no password for this task any more.
///
/// # Errors
/// When it may still be there; then it stays in the list.
pub fn release(data_folder: &Path, keyring: &mut Keyring, case: &str, task: &str) -> Result<(), HoldFault> {
    for held in read(data_folder).iter().filter(|held| held.is_for(case, task)) {
        keyring.remove(&held.name())?;
    }
    Ok(forget(data_folder, case, task)?)
}

fn forget(data_folder: &Path, case: &str, task: &str) -> Result<(), FileFault> {
    let mut list = read(data_folder);
    list.retain(|held| !held.is_for(case, task));
    write(data_folder, list)
}

fn read(data_folder: &Path) -> Vec<Held> {
    let bytes = files::read(&data_folder.join(FILE), MOST_BYTES).unwrap_or_default();
    parse::dialect().from_str::<List>(&String::from_utf8_lossy(&bytes)).unwrap_or_default().held
}

fn write(data_folder: &Path, held: Vec<Held>) -> Result<(), FileFault> {
    files::make_folder(data_folder)?;
    let text = parse::dialect()
        .to_string(&List { v: VERSION, held })
        .map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    files::replace(&data_folder.join(FILE), text.as_bytes())
}
