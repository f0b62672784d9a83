//! Reading and replacing whole files so that no crash leaves half a file, and telling apart why
//! that can fail.
//!
//! Appending to journals is `case_folder`.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    fs,
    io::{self, Read as _, Seek as _, Write as _},
    path::Path,
    time::Duration,
};

use tempfile::{PathPersistError, TempPath};

pub use super::finished::Finished;
use super::opened::open;

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
    /// It is a folder where a file was expected.
    #[error("a folder")]
    Folder,
    /// A link leads elsewhere from where no link belongs.
    #[error("a link")]
    Link,
    /// It is a pipe or a device where a file was expected.
    #[error("a pipe or a device")]
    Device,
    /// Anything else, in the words of the operating system.
    #[error("{0}")]
    Other(String),
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        #[expect(clippy::wildcard_enum_match_arm, reason = "the list of kinds grows with every Rust version")]
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound,
            // Also Windows' error 5, where waiting did not help.
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::ResourceBusy | io::ErrorKind::WouldBlock => Self::Busy,
            _ if is_sharing_violation(&error) => Self::Busy,
            _ if is_network_gone(&error) => Self::NotFound,
            _ => {
                let words = error.to_string();
                Self::Other(words.split(" (os error").next().unwrap_or(&words).to_owned())
            }
        }
    }
}

/// What a network folder says when its server cannot be reached.
fn is_network_gone(error: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    let code = error.raw_os_error();
    matches!(
        error.kind(),
        Kind::HostUnreachable
            | Kind::NetworkUnreachable
            | Kind::NetworkDown
            | Kind::NotConnected
            | Kind::ConnectionAborted
            | Kind::ConnectionRefused
            | Kind::ConnectionReset
            | Kind::BrokenPipe
            | Kind::TimedOut
            | Kind::StaleNetworkFileHandle
    ) || cfg!(windows) && matches!(code, Some(51 | 53 | 55 | 59 | 64 | 67 | 121 | 1231 | 1232))
        || cfg!(target_os = "linux") && matches!(code, Some(112))
}

/// Windows' errors 32 and 33: a virus scanner or another program holds the file, often for some
/// milliseconds only. Its error 5 says the same of a file that is just being deleted or replaced, and also
/// that somebody has no right.
fn is_sharing_violation(error: &io::Error) -> bool {
    cfg!(windows) && is_violation_code(error)
}

fn is_violation_code(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Tries again, a few times and briefly, while another program holds the file.
///
/// # Errors
/// The last error.
pub fn with_patience<T>(attempt: impl FnMut() -> io::Result<T>) -> Result<T, FileFault> {
    // What the file system of a network folder says while it still closes the file.
    let passes = |error: &io::Error| is_sharing_violation(error) || error.kind() == io::ErrorKind::ResourceBusy;
    try_again_while(passes, attempt).map_err(FileFault::from)
}

fn try_again_while<T>(
    passes: impl Fn(&io::Error) -> bool,
    mut attempt: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    for pause_ms in [10, 25, 50, 100, 200] {
        match attempt() {
            Err(error) if passes(&error) => std::thread::sleep(Duration::from_millis(pause_ms)),
            other => return other,
        }
    }
    attempt()
}

/// Reads a file of at most `most_bytes`.
///
/// # Errors
/// When it is not there, may not be read or is larger.
pub fn read(path: &Path, most_bytes: u64) -> Result<Vec<u8>, FileFault> {
    let file = open(path)?;
    let bytes = with_patience(|| {
        let mut bytes = Vec::new();
        (&file).rewind()?;
        (&file).take(most_bytes + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    })?;
    if bytes.len() as u64 > most_bytes { Err(FileFault::TooLarge) } else { Ok(bytes) }
}

/// Puts a whole file in place of an old one or of none: temporary file, sync, rename.
///
/// # Errors
/// When the folder cannot be written; the old file is then untouched.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let temporary = temporary_with(path, bytes, &shared())?;
    persist_over(temporary, path)
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

/// Lets only this user read a file that is there, where the system knows such a thing. On Windows the
/// user's own folder sees to that.
///
/// # Errors
/// When the file belongs to somebody else.
pub fn make_private(path: &Path) -> Result<(), FileFault> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mut rights = fs::metadata(path)?.permissions();
        if rights.mode() & 0o077 != 0 {
            rights.set_mode(0o600);
            fs::set_permissions(path, rights)?;
        }
    }
    #[cfg(not(unix))]
    let _nothing_to_do = path;
    Ok(())
}

/// Lets `fill` write a whole file, which gets its name only when that has worked out.
///
/// # Errors
/// What `fill` says, or when the folder cannot be written; nothing is left behind then.
pub fn write_through<E: From<FileFault>>(
    path: &Path,
    finished: Finished,
    fill: impl FnOnce(&mut fs::File) -> Result<(), E>,
) -> Result<(), E> {
    if finished.is_taken(path) {
        return Err(FileFault::Exists.into());
    }
    let mut temporary = with_patience(|| shared().tempfile_in(folder_of(path)))?;
    fill(temporary.as_file_mut())?;
    temporary.as_file().sync_all().map_err(FileFault::from)?;
    let temporary = temporary.into_temp_path();
    let done = match finished {
        Finished::New => persist_new(temporary, path),
        Finished::Replacing => persist_over(temporary, path),
    };
    Ok(done?)
}

/// The folder that a file lies in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn create_with(path: &Path, bytes: &[u8], builder: &tempfile::Builder<'_, '_>) -> Result<(), FileFault> {
    let temporary = temporary_with(path, bytes, builder)?;
    persist_new(temporary, path)
}

/// Gives a finished file its name if the name is free.
fn persist_new(temporary: TempPath, path: &Path) -> Result<(), FileFault> {
    let mut taken = false;
    persist(temporary, |temporary| {
        if taken {
            return temporary.persist(path);
        }
        match temporary.persist_noclobber(path) {
            // Some network folders have no way to name a file only if the name is free. There the
            // name is taken with an empty file first, which they all have.
            Err(PathPersistError { error, path: temporary })
                if cfg!(unix)
                    && matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported) =>
            {
                match fs::OpenOptions::new().create_new(true).write(true).open(path) {
                    Ok(_closed_at_once) => {}
                    Err(error) => return Err(PathPersistError { error, path: temporary }),
                }
                taken = true;
                temporary.persist(path)
            }
            other => other,
        }
    })
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

/// The bytes in a temporary file beside `path`, on disk and closed: some network folders rename no
/// open file.
fn temporary_with(path: &Path, bytes: &[u8], builder: &tempfile::Builder<'_, '_>) -> Result<TempPath, FileFault> {
    let mut temporary = with_patience(|| builder.tempfile_in(folder_of(path)))?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary.into_temp_path())
}

/// Gives a finished file its name, whoever has it.
fn persist_over(temporary: TempPath, path: &Path) -> Result<(), FileFault> {
    let is_writable = || fs::metadata(path).is_ok_and(|found| !found.permissions().readonly());
    match persist(temporary, |temporary| temporary.persist(path)) {
        // The folder took the temporary file: so on Windows somebody holds the old one.
        Err(FileFault::Denied) if cfg!(windows) && is_writable() => Err(FileFault::Busy),
        other => other,
    }
}

fn persist(
    temporary: TempPath,
    mut rename: impl FnMut(TempPath) -> Result<(), PathPersistError>,
) -> Result<(), FileFault> {
    let mut waiting = Some(temporary);
    with_patience(|| match waiting.take().map(&mut rename) {
        Some(Err(PathPersistError { error, path })) => {
            waiting = Some(path);
            Err(error)
        }
        Some(Ok(())) | None => Ok(()),
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

/// Writes a PDF into a folder, under a number beside one of the same name, and says where.
///
/// # Errors
/// When it cannot be written.
pub fn create_numbered(folder: &Path, stem: &str, pdf: &[u8]) -> Result<std::path::PathBuf, FileFault> {
    make_folder(folder)?;
    for n in 1..1000 {
        let name = if n == 1 { format!("{stem}.pdf") } else { format!("{stem}-{n}.pdf") };
        match create(&folder.join(&name), pdf) {
            Err(FileFault::Exists) => {}
            other => return other.map(|()| folder.join(name)),
        }
    }
    Err(FileFault::Exists)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often it is tried, and what comes out, when the first so many attempts give this error.
    #[track_caller]
    fn check(code: i32, failures: usize, attempts: usize, is_ok: bool) {
        let mut tried = 0;
        let result = try_again_while(is_violation_code, || {
            tried += 1;
            if tried > failures { Ok(()) } else { Err(io::Error::from_raw_os_error(code)) }
        });
        assert_eq!((tried, result.is_ok()), (attempts, is_ok), "{result:?}");
        if let Err(error) = result {
            assert_eq!(error.raw_os_error(), Some(code));
        }
    }

    #[test]
    fn a_file_held_for_a_moment_is_waited_for_and_not_for_ever() {
        for code in [5, 32, 33] {
            check(code, 0, 1, true);
            check(code, 3, 4, true);
            check(code, 5, 6, true);
            check(code, usize::MAX, 6, false);
        }
    }

    #[test]
    fn another_error_is_told_at_once() {
        check(2, usize::MAX, 1, false);
        check(112, usize::MAX, 1, false);
    }

    #[test]
    fn on_windows_a_violation_is_busy_and_elsewhere_these_numbers_mean_something_else() {
        for (code, expected) in [(32, FileFault::Busy), (33, FileFault::Busy), (5, FileFault::Denied)] {
            let fault = FileFault::from(io::Error::from_raw_os_error(code));
            assert_eq!(fault == expected, cfg!(windows), "{fault:?}");
        }
    }
}
