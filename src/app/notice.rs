//! What the user must know.
//!
//! Values only; the sentences are made from them by `wording`, and how they look is the screens'.

use std::path::PathBuf;

use super::papers::{HandedOut, PaperKind};
use crate::{
    domain::{
        guide::Destination,
        password::generate::RequestError,
        record::{PackMark, tamper::Finding},
    },
    platform::{
        case_file::{CaseFileError, Merged},
        case_folder::CaseError,
        files::FileFault,
        held::HoldFault,
        logo::LogoFault,
        packs::PackFault,
        printer::PrintFault,
        signing_key::KeyFault,
    },
};

/// Something the user must know. The sentence is made from it by `wording`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A case could not be opened.
    CaseNotOpened(PathBuf, CaseError),
    /// A case could not be made.
    CaseNotMade(CaseError),
    /// Marks could not be saved.
    NotSaved(FileFault),
    /// The case folder cannot be reached; marks are kept on this PC meanwhile.
    Away(FileFault),
    /// The settings could not be saved.
    SettingsNotSaved(FileFault),
    /// Another copy of the program is running on this PC.
    SecondCopy,
    /// The journals are not as they were written: at how many places, and what is at the first.
    Irregular(usize, Finding),
    /// A newer program wrote so many entries.
    NewerEntries(usize),
    /// A journal could not be read.
    JournalUnreadable(String, FileFault),
    /// No such password can be made.
    PasswordRefused(RequestError),
    /// The operating system gave no random numbers.
    NoRandomness,
    /// The clipboard could not be used.
    NoClipboard,
    /// The password could not be taken out of it.
    StillCopied,
    /// The certificate could not be written.
    PaperNotWritten(FileFault),
    /// The certificate could not be drawn; in the words of the part that draws.
    PaperNotDrawn(String),
    /// There is no key to sign the certificate with.
    NoKey(KeyFault),
    /// A new password is not in the keyring.
    NotHeld(HoldFault),
    /// A held password could not be shown.
    HeldNotShown(HoldFault),
    /// It is done, but its password may still be in the keyring.
    NotReleased(HoldFault),
    /// Passwords of an earlier run are in the keyring, for so many tasks.
    Holding(usize),
    /// A paper for the work is saved, and how it went to be printed.
    HandedOut(Box<HandedOut>),
    /// A paper for the work could not be written.
    HandoutNotWritten(FileFault),
    /// A certificate could not be printed or opened.
    NotPrinted(PaperKind, PrintFault),
    /// A file gave no logo.
    LogoRefused(LogoFault),
    /// A place that a step names could not be opened.
    DestinationNotOpened(Destination),
    /// The history is in this file.
    HistorySaved(PathBuf),
    /// A text for whoever writes guides is in this file.
    TextSaved(PathBuf),
    /// The empty emergency sheet is in this file.
    SheetSaved(PathBuf),
    /// A folder could not be shown in the file manager.
    FolderNotOpened(PathBuf),
    /// A file could not be saved.
    FileNotSaved(FileFault),
    /// The case is in this file, which has so many bytes.
    CaseCopied(PathBuf, u64),
    /// A case came out of a file into this folder.
    CaseArrived(PathBuf),
    /// A case was merged with what a file had more.
    CaseMerged(Merged),
    /// A case could not be written into a file or read from it.
    CaseFileFailed(CaseFileError),
    /// A pack of the case cannot be used.
    PackFaulty(Box<PackMark>, PackFault),
    /// A file that was chosen cannot be read.
    FileUnreadable(PathBuf, FileFault),
    /// The worker ended.
    WorkerGone,
}
