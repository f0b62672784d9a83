//! Reading and replacing whole files so that no crash leaves half a file, and telling apart why
//! that can fail.
//!
//! Appending to journals is `case_folder`.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::Path,
    time::Duration,
};

/// Why a file could not be read or written, as far as a user can do something about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// It is not there, or the drive is not connected.
    #[error("not found")]
    NotFound,
    /// No permission, or the medium is read-only.
    #[error("not permitted")]
    Denied,
    /// No space left.
    #[error("no space left")]
    Full,
    /// It is there already and is not overwritten.
    #[error("exists already")]
    Exists,
    /// Larger than any file of that kind should be.
    #[error("too large")]
    TooLarge,
    /// Another program holds it.
    #[error("held by another program")]
    Busy,
    /// It is not as this program left it: another PC writes under the same name.
    #[error("written by another PC under the same name")]
    Forked,
    /// Anything else, in the words of the operating system.
    #[error("{0}")]
    Other(String),
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        #[expect(clippy::wildcard_enum_match_arm, reason = "the list of kinds grows with every Rust version")]
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem if !is_sharing_violation(&error) => {
                Self::Denied
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::ResourceBusy | io::ErrorKind::WouldBlock => Self::Busy,
            _ if is_sharing_violation(&error) => Self::Busy,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// Windows' errors 5 and 32, which a virus scanner causes for some milliseconds.
fn is_sharing_violation(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}

/// Tries again, a few times and briefly, while another program holds the file.
///
/// # Errors
/// The last error.
pub fn with_patience<T>(mut attempt: impl FnMut() -> io::Result<T>) -> Result<T, FileFault> {
    for pause_ms in [10, 25, 50, 100, 200] {
        match attempt() {
            Err(error) if is_sharing_violation(&error) => std::thread::sleep(Duration::from_millis(pause_ms)),
            other => return other.map_err(FileFault::from),
        }
    }
    attempt().map_err(FileFault::from)
}

/// Reads a file of at most `most_bytes`.
///
/// # Errors
/// When it is not there, may not be read or is larger.
pub fn read(path: &Path, most_bytes: u64) -> Result<Vec<u8>, FileFault> {
    with_patience(|| {
        let file = fs::File::open(path)?;
        let mut bytes = Vec::new();
        file.take(most_bytes + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    })
    .and_then(|bytes| if bytes.len() as u64 > most_bytes { Err(FileFault::TooLarge) } else { Ok(bytes) })
}

/// Puts a whole file in place of an old one or of none: temporary file, sync, rename.
///
/// # Errors
/// When the folder cannot be written; the old file is then untouched.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let temporary = temporary_with(path, bytes, &shared())?;
    persist(temporary, |temporary| temporary.persist(path).map_err(|failed| (failed.error, failed.file)))
}

/// Puts a whole file where none is yet.
///
/// # Errors
/// [`FileFault::Exists`] if there is one; when the folder cannot be written.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    create_with(path, bytes, &shared())
}

/// As [`create`], readable by this user alone.
///
/// # Errors
/// As for [`create`].
pub fn create_private(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    create_with(path, bytes, &tempfile::Builder::new())
}

fn create_with(path: &Path, bytes: &[u8], builder: &tempfile::Builder<'_, '_>) -> Result<(), FileFault> {
    let temporary = temporary_with(path, bytes, builder)?;
    persist(temporary, |temporary| temporary.persist_noclobber(path).map_err(|failed| (failed.error, failed.file)))
}

/// A temporary file would be readable by this user alone; a case on a share is for everybody whom
/// the folder admits.
#[cfg(unix)]
fn shared() -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = tempfile::Builder::new();
    builder.permissions(fs::Permissions::from_mode(0o666));
    builder
}

/// On Windows a file has the rights of its folder.
#[cfg(not(unix))]
fn shared() -> tempfile::Builder<'static, 'static> {
    tempfile::Builder::new()
}

fn temporary_with(
    path: &Path,
    bytes: &[u8],
    builder: &tempfile::Builder<'_, '_>,
) -> Result<tempfile::NamedTempFile, FileFault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = with_patience(|| builder.tempfile_in(folder))?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

fn persist(
    temporary: tempfile::NamedTempFile,
    rename: impl Fn(tempfile::NamedTempFile) -> Result<fs::File, (io::Error, tempfile::NamedTempFile)>,
) -> Result<(), FileFault> {
    let mut waiting = Some(temporary);
    with_patience(|| match waiting.take().map(&rename) {
        Some(Err((error, temporary))) => {
            waiting = Some(temporary);
            Err(error)
        }
        Some(Ok(_)) | None => Ok(()),
    })
}

/// Makes a folder and those above it.
///
/// # Errors
/// When that is not permitted.
pub fn make_folder(path: &Path) -> Result<(), FileFault> {
    with_patience(|| fs::create_dir_all(path))
}

/// The files of a folder with one of our endings, sorted by name. No symbolic links.
///
/// # Errors
/// When the folder is not there or may not be read.
pub fn list(folder: &Path, ending: &str) -> Result<Vec<std::path::PathBuf>, FileFault> {
    let mut found = Vec::new();
    for entry in with_patience(|| fs::read_dir(folder))? {
        let entry = entry?;
        let path = entry.path();
        let is_ours = path.extension().is_some_and(|e| e == ending) && entry.file_type()?.is_file();
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if is_ours && !is_hidden {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
