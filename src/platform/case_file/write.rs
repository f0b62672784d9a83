//! Writing a case into one file, and reading it back before it gets its name.

use std::{
    fs::File,
    io::{self, Read as _, Seek as _, Write as _},
    path::Path,
};

use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    CaseFileError, MOST_BYTES, MOST_CERTIFICATE, MOST_FILES, MOST_JOURNAL_BYTES, MOST_PACK, MOST_SIGNATURE,
    names::{CasePart, shortened},
};
use crate::platform::{
    case_folder::{self, CERTIFICATES, HEAD, JOURNALS, MOST_HEAD_BYTES},
    files::{self, FileFault, Finished},
    links,
    packs::PACKS,
};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Number of files of the case.
    pub files: usize,
    /// Size of the archive in bytes.
    pub bytes: u64,
}

/// Writes the case in `root` into the file `target` and reads it back. Others may go on writing:
/// what they add meanwhile is in the next copy.
///
/// # Errors
/// When the case cannot be read, the file cannot be written or reads back differently. Then there
/// is no file, or still the old one.
pub fn write(root: &Path, target: &Path, finished: Finished) -> Result<Written, CaseFileError> {
    case_folder::read_head(root)?;
    let parts = parts(root)?;
    let top = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut sums = Vec::new();
    let mut bytes = 0;
    files::write_through(target, finished, |file| {
        let mut archive = ZipWriter::new(Target { file: &mut *file, failed: false });
        let mut sum = 0;
        for part in &parts {
            let path = root.join(part.folder).join(&part.name);
            let mut content = files::read(&path, part.most)?;
            if part.folder == JOURNALS {
                // Half a line is not shown as saved by anybody.
                content.truncate(content.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1));
            }
            sum += content.len() as u64;
            if sum > MOST_BYTES {
                return Err(CaseFileError::TooLarge(part.path()));
            }
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            archive.start_file(format!("{top}/{}", part.path()), options).map_err(fault)?;
            archive.write_all(&content).map_err(FileFault::from)?;
            sums.push((format!("{top}/{}", part.path()), Sha256::digest(&content)));
        }
        archive.finish().map_err(fault)?;
        file.sync_all().map_err(FileFault::from)?;
        bytes = file.stream_position().map_err(FileFault::from)?;
        verify(file, &sums)
    })?;
    Ok(Written { files: parts.len(), bytes })
}

/// The file that the archive is written into. After the first error it takes everything and writes
/// nothing: the library would try to finish the archive once more and complain on standard error.
struct Target<'a> {
    file: &'a mut File,
    failed: bool,
}

impl Target<'_> {
    fn attempt<T>(&mut self, pretended: T, act: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        if self.failed {
            return Ok(pretended);
        }
        let done = act(self.file);
        self.failed = done.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        done
    }
}

impl io::Write for Target<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(bytes.len(), |file| file.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt((), io::Write::flush)
    }
}

impl io::Seek for Target<'_> {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.attempt(0, |file| file.seek(to))
    }
}

/// The files of the case that are there.
fn parts(root: &Path) -> Result<Vec<CasePart>, CaseFileError> {
    let mut parts = vec![CasePart { folder: "", name: HEAD.to_owned(), most: MOST_HEAD_BYTES }];
    for (folder, ending, most) in [
        (JOURNALS, "ron", MOST_JOURNAL_BYTES),
        (CERTIFICATES, "pdf", MOST_CERTIFICATE),
        (PACKS, "ron", MOST_PACK),
        (PACKS, "minisig", MOST_SIGNATURE),
    ] {
        links::refuse_alone(&root.join(folder))?;
        let paths = match files::list(&root.join(folder), ending) {
            Err(FileFault::NotFound) => Vec::new(),
            other => other?,
        };
        let names = paths.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
        parts.extend(names.map(|name| CasePart { folder, name, most }));
    }
    if parts.len() > MOST_FILES { Err(CaseFileError::TooMany) } else { Ok(parts) }
}

/// Reads the archive back and compares every file.
fn verify(file: &mut File, sums: &[(String, impl AsRef<[u8]>)]) -> Result<(), CaseFileError> {
    let mut archive = ZipArchive::new(file).map_err(|_unreadable| CaseFileError::NotVerified)?;
    if archive.len() != sums.len() {
        return Err(CaseFileError::NotVerified);
    }
    for (name, sum) in sums {
        let mut entry = archive.by_name(name).map_err(|_unreadable| CaseFileError::NotVerified)?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(|_unreadable| CaseFileError::NotVerified)?;
        if Sha256::digest(&content).as_slice() != sum.as_ref() {
            return Err(CaseFileError::NotVerified);
        }
    }
    Ok(())
}

/// What the archive library could not do.
pub(super) fn fault(error: ZipError) -> CaseFileError {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the library's list grows with its versions")]
    match error {
        ZipError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => CaseFileError::NoArchive,
        ZipError::Io(error) => CaseFileError::File(error.into()),
        ZipError::InvalidArchive(_) => CaseFileError::NoArchive,
        other => CaseFileError::Unsupported(shortened(&other.to_string())),
    }
}
