//! Opens what is read: files and nothing else.
//!
//! Whoever opens a pipe waits until somebody writes into it, and a device may never come to an end. A
//! path can lead to one by mistake or by malice, so every reader of ours opens here.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    fs::{self, File, Metadata},
    path::Path,
};

use super::files::{FileFault, with_patience};

/// Opens a file for reading.
///
/// # Errors
/// When it is not there, may not be read, or is a folder, a pipe or a device.
pub(super) fn open(path: &Path) -> Result<File, FileFault> {
    // Looked at first, because opening is what waits; and once more, because it may have been replaced.
    // Asking not to wait for it would also fail while a file server lends the file to somebody.
    only_file(&with_patience(|| fs::metadata(path))?)?;
    let file = with_patience(|| File::open(path))?;
    only_file(&file.metadata()?)?;
    Ok(file)
}

fn only_file(found: &Metadata) -> Result<(), FileFault> {
    if found.is_file() {
        Ok(())
    } else if found.is_dir() {
        Err(FileFault::Folder)
    } else {
        Err(FileFault::Device)
    }
}
