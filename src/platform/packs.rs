//! The packs of guides that were added to a case: copies inside its folder, so that every PC of the
//! practice has them.
//!
//! ```text
//! anleitungen/systemhaus-3fa9….ron           the pack, byte for byte as it was added
//! anleitungen/systemhaus-3fa9….ron.minisig   its signature, if it has one
//! ```
//!
//! A file's name follows from its content: two PCs that add the same pack write the same file, and
//! a changed one shows by its sum. What is in the packs is `domain::guide`.

use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

use sha2::{Digest as _, Sha256};

use super::{
    case_folder::HEAD,
    files::{self, FileFault},
    links,
};
use crate::domain::{
    guide::{parse, trust},
    hex,
    record::PackMark,
};

/// Their folder inside the case's.
pub(super) const PACKS: &str = "anleitungen";

/// A pack as it lies somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// The file byte for byte.
    pub bytes: Vec<u8>,
    /// What lies beside it as its signature.
    pub signature: Option<String>,
}

/// Why a pack of the case cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFault {
    /// Its file is not the one that was added.
    Changed,
    /// Its file cannot be read; perhaps it has not arrived yet.
    File(FileFault),
}

impl PackFile {
    /// Its SHA-256 sum, hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        hex(&Sha256::digest(&self.bytes))
    }

    /// As text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// Reads a pack from anywhere, with the signature that lies beside it.
///
/// # Errors
/// When it cannot be read or is too large for a pack.
pub fn read(path: &Path) -> Result<PackFile, FileFault> {
    let bytes = files::read(path, parse::MOST_BYTES as u64)?;
    Ok(PackFile { bytes, signature: read_signature(path)? })
}

/// The signature beside a pack. One that is too large is none that minisign made, and is kept as such.
fn read_signature(path: &Path) -> Result<Option<String>, FileFault> {
    match files::read(&signature_path(path), trust::MOST_BYTES) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(FileFault::NotFound) => Ok(None),
        Err(FileFault::TooLarge) => Ok(Some(String::new())),
        Err(fault) => Err(fault),
    }
}

fn signature_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".minisig");
    name.into()
}

/// Puts a pack into the case folder.
///
/// # Errors
/// When the folder cannot be written.
pub fn store(root: &Path, id: &str, file: &PackFile) -> Result<(), FileFault> {
    if !root.join(HEAD).is_file() {
        return Err(FileFault::NotFound);
    }
    links::make_folder(&root.join(PACKS))?;
    let path = root.join(PACKS).join(name(id, &file.sha256()));
    put(&path, &file.bytes)?;
    file.signature.as_ref().map_or(Ok(()), |signature| put(&signature_path(&path), signature.as_bytes()))
}

/// What lies there already is the same, or was damaged and is made good.
fn put(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    match files::create(path, bytes) {
        Err(FileFault::Exists) if files::read(path, parse::MOST_BYTES as u64).is_ok_and(|known| known == bytes) => {
            Ok(())
        }
        Err(FileFault::Exists) => files::replace(path, bytes),
        other => other,
    }
}

/// Reads a pack of the case.
///
/// # Errors
/// When its file is missing or is not the one that was added.
pub fn of_case(root: &Path, mark: &PackMark) -> Result<PackFile, PackFault> {
    let path = root.join(PACKS).join(name(&mark.id, &mark.sha256));
    let file = match links::refuse(&path).and_then(|()| read(&path)) {
        Err(FileFault::TooLarge) => return Err(PackFault::Changed),
        other => other.map_err(PackFault::File)?,
    };
    if file.sha256() == mark.sha256 { Ok(file) } else { Err(PackFault::Changed) }
}

/// How the files of a pack look without being read: size and time of pack and signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look([Option<(u64, Option<SystemTime>)>; 2]);

/// Looks at a pack of the case; costs no reading.
#[must_use]
pub fn look_at(root: &Path, mark: &PackMark) -> Look {
    let path = root.join(PACKS).join(name(&mark.id, &mark.sha256));
    let look = |path: &Path| path.metadata().ok().map(|file| (file.len(), file.modified().ok()));
    Look([look(&path), look(&signature_path(&path))])
}

/// A name that is the same and harmless on every system, whatever stands in the journal.
fn name(id: &str, sha256: &str) -> String {
    let id: String =
        id.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').take(40).collect();
    let sum: String = sha256.chars().filter(char::is_ascii_hexdigit).take(32).collect();
    format!("{id}-{sum}.ron")
}
