//! The name under which this copy of the program writes journals.
//!
//! Every journal has exactly one writer. So each running copy holds a device name for itself, by a
//! lock on a small file in the data folder; a second copy on the same PC finds the name taken and
//! gets another one, and so another journal. The lock is on this PC's own disk, never on a share.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    fs::{File, OpenOptions},
    path::Path,
    time::Duration,
};

use super::files::{self, FileFault};
use crate::domain::record::DeviceName;

const FOLDER: &str = "geraete";

/// A device name, held until this is dropped.
#[derive(Debug)]
pub struct Device {
    /// The name.
    pub name: DeviceName,
    /// Whether another copy of the program held the usual name, so that this is a second one.
    pub is_second: bool,
    _lock: File,
}

/// Takes the first free device name of this PC, or makes one.
///
/// # Errors
/// When the data folder cannot be written.
pub fn hold(data_folder: &Path, computer: &str, random: u16) -> Result<Device, FileFault> {
    let folder = data_folder.join(FOLDER);
    files::make_folder(&folder)?;
    let wanted = DeviceName::new(computer, 0);
    let stem = wanted.as_str().trim_end_matches("0000");
    let mut is_second = false;
    for path in files::list(&folder, "lock")? {
        let Some(name) = path.file_stem().map(|name| name.to_string_lossy().into_owned()) else { continue };
        let is_ours = name.strip_prefix(stem).is_some_and(|digits| digits.len() == 4);
        if !is_ours {
            continue;
        }
        let file = open(&path)?;
        if file.try_lock().is_ok() {
            return Ok(Device { name: DeviceName::from_file(name), is_second, _lock: file });
        }
        is_second = true;
    }
    let name = DeviceName::new(computer, random);
    let file = open(&lock_path(data_folder, &name))?;
    lock_patiently(&file)?;
    Ok(Device { name, is_second, _lock: file })
}

/// Takes the device name of a named device, as the console program's `--device` says: the one it
/// had before, waiting up to ten seconds for another call to end.
///
/// # Errors
/// When the data folder cannot be written or the other call does not end.
pub fn hold_named(data_folder: &Path, device: &str, random: u16) -> Result<Device, FileFault> {
    let folder = data_folder.join(FOLDER);
    files::make_folder(&folder)?;
    let gate = open(&folder.join("gate"))?;
    lock_patiently(&gate)?;
    let wanted = DeviceName::new(device, 0);
    let stem = wanted.as_str().trim_end_matches("0000").to_owned();
    let known = files::list(&folder, "lock")?
        .into_iter()
        .filter_map(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
        .find(|name| name.strip_prefix(&stem).is_some_and(|digits| digits.len() == 4));
    let name = known.map_or_else(|| DeviceName::new(device, random), DeviceName::from_file);
    let file = open(&lock_path(data_folder, &name))?;
    drop(gate);
    lock_patiently(&file)?;
    Ok(Device { name, is_second: false, _lock: file })
}

/// Takes the lock of a device name of this PC that nobody holds; nothing if a running copy does.
#[must_use]
pub fn try_hold(data_folder: &Path, name: &DeviceName) -> Option<Device> {
    let file = open(&lock_path(data_folder, name)).ok()?;
    file.try_lock().ok()?;
    Some(Device { name: name.clone(), is_second: false, _lock: file })
}

/// Another name in place of one under which another PC writes, too; the old one is given up for
/// good on this PC.
///
/// # Errors
/// When the data folder cannot be written.
pub fn renew(data_folder: &Path, old: &Device, random: u16) -> Result<Device, FileFault> {
    let stem = old.name.as_str().rsplit_once('-').map_or(old.name.as_str(), |(stem, _)| stem);
    let is_taken = |name: &DeviceName| lock_path(data_folder, name).exists();
    let candidates = (0..1000).map(|n| DeviceName::new(stem, random.wrapping_add(n)));
    let name = candidates.into_iter().find(|name| *name != old.name && !is_taken(name)).ok_or(FileFault::Exists)?;
    let file = open(&lock_path(data_folder, &name))?;
    lock_patiently(&file)?;
    let old_path = lock_path(data_folder, &old.name);
    files::with_patience(|| std::fs::rename(&old_path, old_path.with_extension("abgelegt")))?;
    Ok(Device { name, is_second: old.is_second, _lock: file })
}

fn lock_path(data_folder: &Path, name: &DeviceName) -> std::path::PathBuf {
    data_folder.join(FOLDER).join(format!("{}.lock", name.as_str()))
}

fn open(path: &Path) -> Result<File, FileFault> {
    files::with_patience(|| OpenOptions::new().create(true).truncate(false).write(true).open(path))
}

fn lock_patiently(file: &File) -> Result<(), FileFault> {
    for _ in 0..1000 {
        if file.try_lock().is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Err(FileFault::Busy)
}

/// The name of this computer, for the names of its journals.
#[must_use]
pub fn computer_name() -> String {
    let from_environment = ["COMPUTERNAME", "HOSTNAME"].iter().find_map(|key| std::env::var(key).ok());
    let from_file =
        || files::read(Path::new("/etc/hostname"), 1000).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    from_environment.or_else(from_file).map(|name| name.trim().to_owned()).unwrap_or_default()
}

/// Four random hexadecimal digits. Zero if the operating system has no random numbers left, which
/// only makes two names alike that the lock then tells apart.
#[must_use]
pub fn random_digits() -> u16 {
    getrandom::u32().map_or(0, |number| number as u16)
}
