//! A case as one file: a ZIP archive of its folder, for a USB stick or an e-mail.
//!
//! Any PC can unpack it. What comes in is trusted in nothing: only the kinds of files that a
//! case has get in, each bounded, under names that are safe on every system. Nothing is ever
//! overwritten and nothing of the case in the folder is changed by writing the file.

mod merge;
mod names;
mod read;
mod write;

use std::path::PathBuf;

pub use self::{
    merge::{Merged, merge},
    read::{Arrived, known_in, take_in},
    write::{Written, write},
};

use super::{case_folder::CaseError, files::FileFault};
use crate::domain::guide::{parse, trust};

/// Most files in an archive.
pub const MOST_FILES: usize = 2_000;
/// A journal of 500,000 events has about 150 MB.
const MOST_JOURNAL_BYTES: u64 = 400_000_000;
/// Most bytes of a certificate.
const MOST_CERTIFICATE: u64 = 50_000_000;
/// Most bytes of a pack of guides.
const MOST_PACK: u64 = parse::MOST_BYTES as u64;
/// Most bytes of the signature of a pack.
const MOST_SIGNATURE: u64 = trust::MOST_BYTES;
/// Most bytes of all files together, unpacked.
pub const MOST_BYTES: u64 = 1_000_000_000;
/// Journals shrink to a tenth. What shrinks more than this was made to fill a disk.
const MOST_RATIO: u64 = 200;
/// Below this size no ratio is suspicious.
const SMALL: u64 = 10_000_000;

/// Why a case cannot be written into one file or read from it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseFileError {
    /// The file system says no.
    #[error("{0}")]
    File(#[from] FileFault),
    /// The file that a case is to be read from cannot be read itself.
    #[error("{0}: {1}")]
    Unreadable(PathBuf, FileFault),
    /// What is in it is no case that can be opened.
    #[error("{0}")]
    Case(#[from] CaseError),
    /// It is no ZIP archive, or a damaged one.
    #[error("no archive")]
    NoArchive,
    /// There is no `vorgang.ron` in it.
    #[error("no case in it")]
    NoCase,
    /// It is encrypted or packed in a way this program does not know.
    #[error("cannot be unpacked: {0}")]
    Unsupported(String),
    /// It holds more files than a case has.
    #[error("too many files")]
    TooMany,
    /// Unpacked it would be larger than a case can be, or it is packed suspiciously well.
    #[error("too large: {0}")]
    TooLarge(String),
    /// A name that leads elsewhere or is not safe on every system.
    #[error("unsafe name: {0}")]
    UnsafeName(String),
    /// Something that does not belong to a case.
    #[error("does not belong to a case: {0}")]
    Stranger(String),
    /// A link to somewhere else.
    #[error("link: {0}")]
    Link(String),
    /// Two files with one name.
    #[error("twice: {0}")]
    Twice(String),
    /// What was read does not fit its checksum.
    #[error("damaged: {0}")]
    Damaged(String),
    /// What was written reads differently.
    #[error("written wrongly")]
    NotVerified,
    /// Another case lies in the folder that it should be merged with.
    #[error("another case")]
    OtherCase(PathBuf),
}
