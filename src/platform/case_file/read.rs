//! Reading a case out of one file, into a folder of its own.
//!
//! Everything is looked at before anything is written, and unpacked beside its place before it gets
//! its name. Sizes are counted while unpacking, whatever the archive says of itself.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, Read, Write as _},
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use zip::ZipArchive;

use super::{
    CaseFileError, MOST_BYTES, MOST_FILES, MOST_RATIO, SMALL,
    names::{self, CasePart, Named, shortened},
    write::fault,
};
use crate::{
    domain::record::CaseHead,
    platform::{
        case_folder::{self, HEAD, MOST_HEAD_BYTES},
        files::{self, FileFault},
        opened,
    },
};

/// A case that has come out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Its new folder.
    pub root: PathBuf,
    /// Number of its files.
    pub files: usize,
}

/// A case unpacked into a folder that vanishes by itself.
pub(super) struct Unpacked {
    /// The folder.
    pub folder: TempDir,
    /// What stands in its `vorgang.ron`.
    pub head: CaseHead,
    /// Its files.
    pub parts: Vec<CasePart>,
}

/// Unpacks the case in `file` into a new folder below `into`, under a name that is free there.
///
/// # Errors
/// When the file is no case, holds something a case does not have, or cannot be written. Nothing
/// is left of it then.
pub fn take_in(file: &Path, into: &Path) -> Result<Arrived, CaseFileError> {
    files::make_folder(into)?;
    let Unpacked { folder, head, parts } = unpack(file, into)?;
    let name = case_folder::folder_name(&head.occasion, head.known_since);
    for n in 1..1000 {
        let root = into.join(if n == 1 { name.clone() } else { format!("{name}-{n}") });
        if root.symlink_metadata().is_ok() {
            continue;
        }
        files::with_patience(|| fs::rename(folder.path(), &root))?;
        return Ok(Arrived { root, files: parts.len() });
    }
    Err(FileFault::Exists.into())
}

/// The folder of the case with this identity among those that lie in `folder`, if it is there.
///
/// # Errors
/// When the file is no case.
pub fn known_in(file: &Path, folder: &Path) -> Result<Option<PathBuf>, CaseFileError> {
    let mut archive = open(file)?;
    let parts = check(&mut archive)?;
    let Some((place, _)) = parts.iter().find(|(_, part)| part.folder.is_empty()) else {
        return Err(CaseFileError::NoCase);
    };
    let scratch = TempDir::new().map_err(FileFault::from)?;
    let mut budget = Budget::new(file)?;
    copy(&mut archive, *place, &scratch.path().join(HEAD), MOST_HEAD_BYTES, &mut budget)?;
    let id = case_folder::read_head(scratch.path())?.id;
    let is_it = |root: &PathBuf| case_folder::read_head(root).is_ok_and(|head| head.id == id);
    Ok(case_folder::cases_in(folder).into_iter().find(is_it))
}

/// Unpacks a case into a folder beside the cases that lie in `beside`.
pub(super) fn unpack(file: &Path, beside: &Path) -> Result<Unpacked, CaseFileError> {
    let mut archive = open(file)?;
    let parts = check(&mut archive)?;
    if !parts.values().any(|part| part.folder.is_empty()) {
        return Err(CaseFileError::NoCase);
    }
    let folder = temporary_folder(beside)?;
    let mut budget = Budget::new(file)?;
    for (place, part) in &parts {
        let target = folder.path().join(part.folder);
        files::make_folder(&target)?;
        copy(&mut archive, *place, &target.join(&part.name), part.most, &mut budget)?;
    }
    let head = case_folder::read_head(folder.path())?;
    Ok(Unpacked { folder, head, parts: parts.into_values().collect() })
}

/// A folder for everybody whom the folder around it admits, hidden from the list of cases.
fn temporary_folder(beside: &Path) -> Result<TempDir, FileFault> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".einlesen-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    files::with_patience(|| builder.tempdir_in(beside))
}

fn open(file: &Path) -> Result<ZipArchive<File>, CaseFileError> {
    let opened = opened::open(file).map_err(|fault| CaseFileError::Unreadable(file.to_owned(), fault))?;
    let mut archive = ZipArchive::new(opened).map_err(fault)?;
    if archive.len() > MOST_FILES {
        return Err(CaseFileError::TooMany);
    }
    if archive.has_duplicate_names() {
        let name = archive.file_names().find_map(Result::ok).unwrap_or_default().into_owned();
        return Err(CaseFileError::Twice(shortened(&name)));
    }
    if archive.has_overlapping_entries().map_err(fault)? {
        return Err(CaseFileError::TooLarge(String::new()));
    }
    Ok(archive)
}

/// What belongs to the case, by place in the archive, if nothing else is in it.
fn check(archive: &mut ZipArchive<File>) -> Result<BTreeMap<usize, CasePart>, CaseFileError> {
    let mut parts = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut top: Option<String> = None;
    for place in 0..archive.len() {
        let entry = archive.by_index_raw(place).map_err(fault)?;
        let name = entry.name().map_err(fault)?.into_owned();
        if entry.is_symlink()
            || entry.unix_mode().is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000))
        {
            return Err(CaseFileError::Link(shortened(&name)));
        }
        if entry.encrypted() {
            return Err(CaseFileError::Unsupported(shortened(&name)));
        }
        let Named::Part(around, part) = names::read(&name)? else { continue };
        // Windows and macOS know no difference between capital and small letters.
        if !seen.insert(part.path().to_lowercase()) {
            return Err(CaseFileError::Twice(shortened(&name)));
        }
        if top.get_or_insert_with(|| around.clone()) != &around {
            return Err(CaseFileError::Stranger(shortened(&name)));
        }
        parts.insert(place, part);
    }
    Ok(parts)
}

/// How much may still be unpacked.
struct Budget {
    unpacked: u64,
    packed: u64,
}

impl Budget {
    fn new(file: &Path) -> Result<Self, FileFault> {
        let packed = files::with_patience(|| fs::metadata(file))?.len();
        Ok(Self { unpacked: 0, packed })
    }

    /// Takes in so many unpacked bytes.
    fn spend(&mut self, bytes: u64) -> bool {
        self.unpacked += bytes;
        let is_bomb = self.unpacked > SMALL && self.unpacked / MOST_RATIO > self.packed;
        self.unpacked <= MOST_BYTES && !is_bomb
    }
}

/// Unpacks one file.
fn copy(
    archive: &mut ZipArchive<File>,
    place: usize,
    target: &Path,
    most: u64,
    budget: &mut Budget,
) -> Result<(), CaseFileError> {
    let mut entry = archive.by_index(place).map_err(fault)?;
    let name = shortened(&entry.name().map_err(fault)?);
    let mut file = File::create_new(target).map_err(FileFault::from)?;
    let mut buffer = vec![0; 65_536];
    let mut size = 0;
    loop {
        let read = match entry.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_unreadable) => return Err(CaseFileError::Damaged(name)),
        };
        size += read as u64;
        if size > most || !budget.spend(read as u64) {
            return Err(CaseFileError::TooLarge(name));
        }
        file.write_all(buffer.get(..read).unwrap_or_default()).map_err(FileFault::from)?;
    }
    file.sync_all().map_err(FileFault::from)?;
    Ok(())
}
