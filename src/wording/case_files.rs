//! A case as one file in words: what came of it, and why a file was not taken in.

use super::faults;
use crate::{
    i18n::{Language, Texts},
    platform::case_file::{CaseFileError, MOST_FILES, Merged},
    tr,
};

/// Why a case could not be written into a file or read from it, with what helps.
#[must_use]
pub fn case_file_error(texts: &Texts, error: &CaseFileError) -> String {
    match error {
        CaseFileError::File(fault) => faults::file_fault(texts, fault),
        CaseFileError::Unreadable(path, fault) => faults::file_unreadable(texts, path, fault),
        CaseFileError::Case(error) => faults::case_error(texts, std::path::Path::new(""), error),
        CaseFileError::NoArchive => tr!(texts, "case-file-no-archive"),
        CaseFileError::NoCase => tr!(texts, "case-file-no-case"),
        CaseFileError::Unsupported(what) => tr!(texts, "case-file-unsupported", what = what.as_str()),
        CaseFileError::TooMany => tr!(texts, "case-file-too-many", most = MOST_FILES),
        CaseFileError::TooLarge(name) => tr!(texts, "case-file-too-large", name = name.as_str()),
        CaseFileError::UnsafeName(name) => tr!(texts, "case-file-unsafe-name", name = name.as_str()),
        CaseFileError::Stranger(name) => tr!(texts, "case-file-stranger", name = name.as_str()),
        CaseFileError::Link(name) => tr!(texts, "case-file-link", name = name.as_str()),
        CaseFileError::Twice(name) => tr!(texts, "case-file-twice", name = name.as_str()),
        CaseFileError::Damaged(name) => tr!(texts, "case-file-damaged", name = name.as_str()),
        CaseFileError::NotVerified => tr!(texts, "case-file-not-verified"),
        CaseFileError::OtherCase(root) => {
            tr!(texts, "case-file-other-case", folder = root.display().to_string())
        }
    }
}

/// What merging has changed.
#[must_use]
pub fn merged(texts: &Texts, merged: &Merged) -> String {
    let Merged { journals, diverged, certificates } = merged;
    let mut sentences = Vec::new();
    if *journals == 0 && *certificates == 0 && diverged.is_empty() {
        sentences.push(tr!(texts, "merged-nothing"));
    } else {
        sentences.push(tr!(texts, "merged-journals", count = (*journals)));
        sentences.push(tr!(texts, "merged-certificates", count = (*certificates)));
    }
    if !diverged.is_empty() {
        sentences.push(tr!(texts, "merged-diverged", names = diverged.join(", ")));
    }
    sentences.join(" ")
}

/// A size as people read it: "1,4 MB".
#[must_use]
pub fn size(texts: &Texts, bytes: u64) -> String {
    let number = match bytes {
        0..1_000_000 => return format!("{} kB", bytes.div_ceil(1000)),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    };
    match texts.language() {
        Language::German => number.replace('.', ","),
        Language::English => number,
    }
}
