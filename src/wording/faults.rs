//! What went wrong and what one can do about it: a first sentence and advice.

use std::path::Path;

use super::{case_files, destinations, guides, history, keys, packs, passwords, printing};
use crate::{
    app::model::Notice,
    i18n::Texts,
    platform::{case_folder::CaseError, files::FileFault, logo::LogoFault},
    tr,
};

/// Why a file could not be read or written, with what helps.
#[must_use]
pub fn file_fault(texts: &Texts, fault: &FileFault) -> String {
    match fault {
        FileFault::NotFound => tr!(texts, "fault-not-found"),
        FileFault::Denied => tr!(texts, "fault-denied"),
        FileFault::Full => tr!(texts, "fault-full"),
        FileFault::Exists => tr!(texts, "fault-exists"),
        FileFault::TooLarge => tr!(texts, "fault-too-large"),
        FileFault::Busy => tr!(texts, "fault-busy"),
        FileFault::Forked => tr!(texts, "fault-forked"),
        FileFault::Folder => tr!(texts, "fault-folder"),
        FileFault::Link => tr!(texts, "fault-link"),
        FileFault::Device => tr!(texts, "fault-device"),
        FileFault::Other(words) => tr!(texts, "fault-other", words = words.as_str()),
    }
}

/// The same for a place that nobody has chosen: another folder is no way out.
#[must_use]
pub fn fixed_place_fault(texts: &Texts, fault: &FileFault) -> String {
    if *fault == FileFault::Denied { tr!(texts, "fault-denied-there") } else { file_fault(texts, fault) }
}

/// Why the case folder takes no marks just now, without advice: it asks nothing of anybody.
fn away(texts: &Texts, fault: &FileFault) -> String {
    match fault {
        FileFault::Denied => tr!(texts, "away-denied"),
        FileFault::Full => tr!(texts, "away-full"),
        FileFault::Link => tr!(texts, "away-link"),
        FileFault::NotFound
        | FileFault::Exists
        | FileFault::TooLarge
        | FileFault::Busy
        | FileFault::Forked
        | FileFault::Folder
        | FileFault::Device
        | FileFault::Other(_) => tr!(texts, "away-gone"),
    }
}

/// Why a case cannot be opened or made, with what helps.
#[must_use]
pub fn case_error(texts: &Texts, root: &Path, error: &CaseError) -> String {
    let folder = root.display().to_string();
    match error {
        CaseError::NoCase => tr!(texts, "case-none", folder = folder),
        CaseError::Head(error) => tr!(
            texts,
            "case-unreadable",
            folder = folder,
            line = error.line,
            problem = guides::parse_error(texts, error)
        ),
        CaseError::Newer => tr!(texts, "case-newer"),
        CaseError::Link(name) => tr!(texts, "case-link", folder = folder, name = name.as_str()),
        CaseError::Exists => tr!(texts, "case-exists", folder = folder),
        CaseError::File(fault) => tr!(texts, "case-file", folder = folder, why = file_fault(texts, fault)),
    }
}

/// Why a file gives no logo, and what does.
fn logo_fault(texts: &Texts, fault: LogoFault) -> String {
    match fault {
        LogoFault::TooLarge => tr!(texts, "logo-too-large"),
        LogoFault::Unreadable => tr!(texts, "logo-unreadable"),
        LogoFault::Foreign => tr!(texts, "logo-foreign"),
        LogoFault::Lettering => tr!(texts, "logo-lettering"),
        LogoFault::Empty => tr!(texts, "logo-empty"),
    }
}

/// A notice: what happened, and what that means or what to do.
#[must_use]
pub fn notice(texts: &Texts, notice: &Notice) -> (String, String) {
    match notice {
        Notice::CaseNotOpened(root, error) => (tr!(texts, "err-case-not-opened"), case_error(texts, root, error)),
        Notice::CaseNotMade(CaseError::File(fault)) => (tr!(texts, "err-case-not-made"), file_fault(texts, fault)),
        Notice::CaseNotMade(error) => (tr!(texts, "err-case-not-made"), case_error(texts, Path::new(""), error)),
        Notice::NotSaved(fault) => (tr!(texts, "err-not-saved"), fixed_place_fault(texts, fault)),
        Notice::Away(fault) => (tr!(texts, "err-away"), tr!(texts, "rec-away", why = away(texts, fault))),
        Notice::SettingsNotSaved(fault) => (tr!(texts, "err-settings-not-saved"), fixed_place_fault(texts, fault)),
        Notice::SecondCopy => (tr!(texts, "err-second-copy"), tr!(texts, "rec-second-copy")),
        Notice::Irregular(count, first) => {
            let what = history::finding(texts, first);
            (tr!(texts, "err-irregular", count = (*count)), tr!(texts, "rec-irregular", what = what))
        }
        Notice::NewerEntries(count) => {
            (tr!(texts, "err-newer-entries", count = (*count)), tr!(texts, "rec-newer-entries"))
        }
        Notice::JournalUnreadable(journal, fault) => {
            (tr!(texts, "err-journal-unreadable", file = journal.as_str()), file_fault(texts, fault))
        }
        Notice::PasswordRefused(error) => (tr!(texts, "err-password-refused"), passwords::request_error(texts, *error)),
        Notice::NoRandomness => (tr!(texts, "err-no-randomness"), tr!(texts, "rec-no-randomness")),
        Notice::NoClipboard => (tr!(texts, "err-no-clipboard"), tr!(texts, "rec-no-clipboard")),
        Notice::StillCopied => (tr!(texts, "err-still-copied"), tr!(texts, "rec-still-copied")),
        Notice::PaperNotWritten(fault) => (tr!(texts, "err-paper-not-written"), fixed_place_fault(texts, fault)),
        Notice::PaperNotDrawn(words) => {
            (tr!(texts, "err-paper-not-written"), tr!(texts, "rec-paper-not-drawn", words = words.as_str()))
        }
        Notice::NoKey(fault) => (tr!(texts, "err-paper-not-written"), keys::key_fault(texts, fault)),
        Notice::NotHeld(_) | Notice::HeldNotShown(_) | Notice::NotReleased(_) | Notice::Holding(_) => {
            keys::holding(texts, notice)
        }
        Notice::HandedOut(paper) => printing::handed_out(texts, paper),
        Notice::HandoutNotWritten(fault) => (tr!(texts, "err-handout-not-written"), fixed_place_fault(texts, fault)),
        Notice::NotPrinted(kind, fault) => printing::not_printed(texts, *kind, fault),
        Notice::LogoRefused(fault) => (tr!(texts, "err-logo"), logo_fault(texts, *fault)),
        Notice::DestinationNotOpened(place) => (
            tr!(texts, "err-destination", name = destinations::destination(texts, *place)),
            tr!(texts, "rec-destination", address = place.address()),
        ),
        Notice::HistorySaved(path) => (tr!(texts, "history-saved"), super::file_place(texts, path)),
        Notice::TextSaved(path) => (tr!(texts, "text-saved"), super::file_place(texts, path)),
        Notice::SheetSaved(path) => (tr!(texts, "sheet-saved"), super::file_place(texts, path)),
        Notice::FolderNotOpened(folder) => (
            tr!(texts, "err-folder-not-opened"),
            tr!(texts, "rec-folder-not-opened", folder = folder.display().to_string()),
        ),
        Notice::FileNotSaved(fault) => (tr!(texts, "err-file-not-saved"), file_fault(texts, fault)),
        Notice::CaseCopied(path, bytes) => (tr!(texts, "err-case-copied"), copied(texts, path, *bytes)),
        Notice::CaseArrived(root) => {
            (tr!(texts, "err-case-arrived"), tr!(texts, "rec-case-arrived", folder = root.display().to_string()))
        }
        Notice::CaseMerged(merged) => (tr!(texts, "err-case-merged"), case_files::merged(texts, merged)),
        Notice::CaseFileFailed(error) => (tr!(texts, "err-case-file"), case_files::case_file_error(texts, error)),
        Notice::PackFaulty(mark, fault) => (packs::not_used(texts, mark), packs::pack_fault(texts, fault)),
        Notice::FileUnreadable(path, fault) => (file_unreadable(texts, path, fault), String::new()),
        Notice::WorkerGone => (tr!(texts, "err-worker-gone"), tr!(texts, "rec-worker-gone")),
    }
}

/// Where a case was copied to, and how large that is.
fn copied(texts: &Texts, path: &Path, bytes: u64) -> String {
    let (file, size) = (path.display().to_string(), case_files::size(texts, bytes));
    tr!(texts, "rec-case-copied", file = file, size = size)
}

/// A file that was chosen or named cannot be read.
#[must_use]
pub fn file_unreadable(texts: &Texts, path: &Path, fault: &FileFault) -> String {
    let why = if *fault == FileFault::NotFound { tr!(texts, "fault-no-file") } else { file_fault(texts, fault) };
    tr!(texts, "file-unreadable", file = path.display().to_string(), why = why)
}
