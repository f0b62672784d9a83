//! A copy of the own journal in the user's data folder, so that work goes on while the case folder
//! cannot be reached.
//!
//! ```text
//! kopien/<id of the case>/EMPFANG-7f3a.ron    what this device wrote, byte for byte
//! ```
//!
//! While the case folder is there, each mark is synced there and follows here; while it is gone,
//! it is synced here. When it is back, the longer of the two files wins, which is always the one
//! that begins with the other. If neither does, two PCs wrote under one name: that is
//! [`FileFault::Forked`], and [`carry_over_fork`] puts the own lines under a new name.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    collections::BTreeSet,
    fs::OpenOptions,
    io::Write as _,
    path::{Path, PathBuf},
};

use super::{
    files::{self, FileFault},
    links,
};
use crate::domain::record::{
    DeviceName, Event,
    line::{self, Entry},
};

const MOST_BYTES: u64 = 400_000_000;

/// The folder of the copies of a case. The name of a case comes from a file of others.
#[must_use]
pub(super) fn folder(copies: &Path, case: &str) -> PathBuf {
    let name: String = case.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    copies.join(format!("vorgang-{name}"))
}

/// Writes a line behind the first `length` bytes of the copy, which have to be there.
///
/// # Errors
/// When it is not as long or cannot be written.
pub(super) fn append(copy: &Path, length: u64, line: &[u8], sync: bool) -> Result<(), FileFault> {
    if let Some(folder) = copy.parent().filter(|_| length == 0) {
        files::make_folder(folder)?;
    }
    let mut file = files::with_patience(|| OpenOptions::new().create(true).append(true).open(copy))?;
    let found = file.metadata()?.len();
    if found < length {
        return Err(FileFault::Forked);
    }
    if found > length {
        // Half a line that was never shown as saved.
        OpenOptions::new().write(true).open(copy)?.set_len(length)?;
    }
    file.write_all(line)?;
    if sync {
        file.sync_data()?;
    }
    Ok(())
}

/// Makes the journal in the case folder and its copy the same: the longer one wins. The journal may
/// only be the longer one where `trusts_journal`: after a power cut, but never while we write.
///
/// # Errors
/// [`FileFault::Forked`] if neither begins with the other; [`FileFault::Link`] if the journal leads
/// elsewhere; when they cannot be read or written.
pub(super) fn reconcile(journal: &Path, copy: &Path, trusts_journal: bool) -> Result<(), FileFault> {
    links::refuse(journal)?;
    let (there, here) = (read(journal)?, read(copy)?);
    if let Some(missing) = whole_lines(&here).strip_prefix(&*there) {
        if missing.is_empty() {
            return Ok(());
        }
        if let Some(folder) = journal.parent() {
            files::make_folder(folder)?;
        }
        let mut file = files::with_patience(|| OpenOptions::new().create(true).append(true).open(journal))?;
        file.write_all(missing)?;
        return Ok(file.sync_data()?);
    }
    if trusts_journal && there.starts_with(whole_lines(&here)) {
        if let Some(folder) = copy.parent() {
            files::make_folder(folder)?;
        }
        return files::replace(copy, &there);
    }
    Err(FileFault::Forked)
}

fn read(path: &Path) -> Result<Vec<u8>, FileFault> {
    match files::read(path, MOST_BYTES) {
        Err(FileFault::NotFound) => Ok(Vec::new()),
        Err(FileFault::TooLarge) => Err(FileFault::Forked),
        other => other,
    }
}

fn whole_lines(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}

/// Puts what stands only in the copy of the old name into a copy of the new name, chained anew. The
/// old copy is set aside, not deleted.
///
/// # Errors
/// When it cannot be read or written.
pub(super) fn carry_over_fork(
    journals: &Path,
    copies: &Path,
    old: &DeviceName,
    new: &DeviceName,
) -> Result<(), FileFault> {
    let file = |folder: &Path, device: &DeviceName| folder.join(format!("{}.ron", device.as_str()));
    let copy = file(copies, old);
    // A journal that is too large to be read holds nothing that could be compared.
    let there = files::read(&file(journals, old), MOST_BYTES).unwrap_or_default();
    let known: BTreeSet<&[u8]> = there.split_inclusive(|byte| *byte == b'\n').collect();
    let here = read(&copy)?;
    let mut moved: Vec<u64> = Vec::new();
    let mut text = String::new();
    let mut prev = String::new();
    for line in whole_lines(&here).split_inclusive(|byte| *byte == b'\n').filter(|line| !known.contains(line)) {
        let entry = line::read_journal(old.as_str(), line).entries.pop();
        let Some(Entry::Event(event)) = entry else { continue };
        moved.push(event.id.1);
        let event = renamed(&event, old, new, &moved, prev);
        let (line, sum) = line::encode(&event).map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
        text.push_str(&line);
        prev = sum;
    }
    if !text.is_empty() {
        files::replace(&file(copies, new), text.as_bytes())?;
    }
    if !here.is_empty() {
        let aside = copies.join(format!("{}.ron.abgelegt", old.as_str()));
        files::with_patience(|| std::fs::rename(&copy, &aside))?;
    }
    Ok(())
}

/// The event under the new name, as the last of those that `moved` lists by their old counters.
fn renamed(event: &Event, old: &DeviceName, new: &DeviceName, moved: &[u64], prev: String) -> Event {
    let place = |counter: u64| moved.iter().position(|moved| *moved == counter).map(|place| place as u64 + 1);
    let seen = event.seen.iter().map(|(device, counter)| match place(*counter).filter(|_| device == old) {
        Some(place) => (new.clone(), place),
        None => (device.clone(), *counter),
    });
    Event { id: (new.clone(), moved.len() as u64), prev, seen: seen.collect(), ..event.clone() }
}

/// The devices that have a copy for this case.
#[must_use]
pub(super) fn devices(copies: &Path) -> Vec<DeviceName> {
    let paths = files::list(copies, "ron").unwrap_or_default();
    let stem = |path: PathBuf| path.file_stem().map(|name| name.to_string_lossy().into_owned());
    paths.into_iter().filter_map(stem).map(DeviceName::from_file).collect()
}
