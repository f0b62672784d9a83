//! Merging a case out of a file into the same case in a folder.
//!
//! Every journal has one writer and only grows. So of two copies of a journal, the longer one has
//! all of the shorter one. Where that is not so, somebody wrote under the same name in two places:
//! both are kept, and the record reports it.

use std::path::Path;

use super::{CaseFileError, MOST_CERTIFICATE, MOST_JOURNAL_BYTES, MOST_PACK, read};
use crate::platform::{
    case_folder::{self, CERTIFICATES, JOURNALS},
    files::{self, FileFault},
    links,
    packs::PACKS,
};

/// What merging has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Journals that are new or have become longer.
    pub journals: usize,
    /// Journals of which there are two versions now, by name.
    pub diverged: Vec<String>,
    /// Certificates that are new.
    pub certificates: usize,
}

/// Adds to the case in `root` what the same case in `file` has more. Nothing that is there is lost.
///
/// # Errors
/// When the file is no case or another one, or the folder cannot be written. What was added until
/// then stays; merging again adds the rest.
pub fn merge(file: &Path, root: &Path) -> Result<Merged, CaseFileError> {
    let known = case_folder::read_head(root)?;
    let beside = root.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unpacked = read::unpack(file, beside)?;
    if unpacked.head.id != known.id {
        return Err(CaseFileError::OtherCase(root.to_owned()));
    }
    let mut merged = Merged::default();
    for part in &unpacked.parts {
        let from = unpacked.folder.path().join(part.folder).join(&part.name);
        let folder = root.join(part.folder);
        match part.folder {
            JOURNALS => {
                links::make_folder(&folder)?;
                merge_journal(&from, &folder, &part.name, &mut merged)?;
            }
            CERTIFICATES => {
                links::make_folder(&folder)?;
                let bytes = files::read(&from, MOST_CERTIFICATE)?;
                merged.certificates += usize::from(add(&folder, &part.name, "-", MOST_CERTIFICATE, &bytes)?);
            }
            PACKS => {
                links::make_folder(&folder)?;
                // Its name says what is in it: whoever has a file of this name has the same.
                match files::create(&folder.join(&part.name), &files::read(&from, MOST_PACK)?) {
                    Err(FileFault::Exists) => {}
                    other => other?,
                }
            }
            _ => {}
        }
    }
    Ok(merged)
}

fn merge_journal(from: &Path, folder: &Path, name: &str, merged: &mut Merged) -> Result<(), FileFault> {
    links::refuse(&folder.join(name))?;
    let theirs = files::read(from, MOST_JOURNAL_BYTES)?;
    let ours = match files::read(&folder.join(name), MOST_JOURNAL_BYTES) {
        Err(FileFault::NotFound) => Vec::new(),
        other => other?,
    };
    if ours.starts_with(&theirs) {
        return Ok(());
    }
    // Our last line may be half a line that theirs has whole.
    if theirs.starts_with(&ours) {
        files::replace(&folder.join(name), &theirs)?;
        merged.journals += 1;
    } else if add(folder, name, ".abweichend-", MOST_JOURNAL_BYTES, &theirs)? {
        merged.diverged.push(name.trim_end_matches(".ron").to_owned());
    }
    Ok(())
}

/// Puts a file beside those that are there, under its own name or a numbered one. False if one of
/// them is the same already.
fn add(folder: &Path, name: &str, mark: &str, most: u64, bytes: &[u8]) -> Result<bool, FileFault> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for n in 1..1000 {
        let path = folder.join(if n == 1 { name.to_owned() } else { format!("{stem}{mark}{n}.{ending}") });
        match files::create(&path, bytes) {
            Err(FileFault::Exists) if files::read(&path, most)? == bytes => return Ok(false),
            Err(FileFault::Exists) => {}
            other => return other.map(|()| true),
        }
    }
    Err(FileFault::Exists)
}
