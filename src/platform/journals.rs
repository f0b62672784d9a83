//! Reading the journals of a case: all at once when it is opened, then only what was added.
//!
//! Files are read in pieces, so that a file of any size takes a bounded place in memory, and
//! several at a time. Looking for additions costs one listing of the folder; only files that grew
//! are opened, and only their new bytes are read. Nothing here writes.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use super::{
    files::{self, FileFault},
    links,
    opened::open,
    several,
};
use crate::domain::record::{
    line::{Entry, Fault, Journal, Problem},
    quick::Names,
};

/// 500,000 events have about 150 MB. What is larger, all journals together, is no record and is not read.
const MOST_BYTES: u64 = 400_000_000;
/// So much is read at a time.
const PIECE: usize = 1 << 18;

/// The journals, and of those that could not be read the file's name and why not. They are among the
/// others, too, with this fault alone: what is missing from a record has to show in it.
pub type Read = (Vec<Journal>, Vec<(String, FileFault)>);

/// Reads all journals of a folder. One that is not there has none.
///
/// # Errors
/// When the folder cannot be read.
pub fn read_all(folder: &Path) -> Result<Read, FileFault> {
    links::refuse_alone(folder)?;
    let paths = match files::list(folder, "ron") {
        Err(FileFault::NotFound) => Vec::new(),
        other => other?,
    };
    let size = |path: &PathBuf| path.metadata().map_or(0, |found| found.len());
    let found: Vec<(PathBuf, u64)> = paths.into_iter().map(|path| (path.clone(), size(&path))).collect();
    let most = largest(&found);
    let results = several::each(&found, Names::default, |names, (path, size)| {
        let mut journal = Journal::new(&stem(path));
        let read = if *size > most { Err(FileFault::TooLarge) } else { read_on(path, &mut journal, names) };
        (journal, read)
    });
    let mut all = (Vec::new(), Vec::new());
    for (journal, read) in results {
        match read {
            Ok(()) => all.0.push(journal),
            Err(fault) => {
                all.0.push(unread(&journal.name));
                all.1.push((journal.name, fault));
            }
        }
    }
    Ok(all)
}

/// How large a journal may be, so that all up to this size are no more than can be read: one that somebody
/// fills without end takes no other one with it.
fn largest(found: &[(PathBuf, u64)]) -> u64 {
    let mut sizes: Vec<u64> = found.iter().map(|(_, size)| *size).collect();
    sizes.sort_unstable();
    let mut sum = 0_u64;
    let too_large = sizes.into_iter().find(|size| {
        sum = sum.saturating_add(*size);
        sum > MOST_BYTES
    });
    too_large.map_or(MOST_BYTES, |size| size.saturating_sub(1))
}

/// What is known of a journal that cannot be read.
fn unread(name: &str) -> Journal {
    let problem = Problem { journal: name.to_owned(), line: 1, fault: Fault::Unread };
    Journal { problems: vec![problem], ..Journal::new(name) }
}

fn is_unread(journal: &Journal) -> bool {
    journal.problems.iter().any(|problem| problem.fault == Fault::Unread)
}

/// The name of a journal's file without its ending.
fn stem(path: &Path) -> String {
    path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads on in a file from where this journal's whole lines end.
///
/// # Errors
/// When it cannot be read or is too large for a journal. What was read stays in `journal`.
pub fn read_on(path: &Path, journal: &mut Journal, names: &mut Names) -> Result<(), FileFault> {
    let mut file = open(path)?;
    if file.metadata()?.len() > MOST_BYTES {
        return Err(FileFault::TooLarge);
    }
    files::with_patience(|| file.seek(SeekFrom::Start(journal.whole_bytes)))?;
    let mut buffer = Vec::new();
    let mut total = journal.whole_bytes;
    loop {
        let read = files::with_patience(|| (&mut file).take(PIECE as u64).read_to_end(&mut buffer))?;
        total += read as u64;
        if read == 0 {
            return Ok(());
        }
        let done = journal.take(&buffer, names);
        buffer.drain(..done);
        if total > MOST_BYTES {
            return Err(FileFault::TooLarge);
        }
    }
}

/// What was added to one journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// The name of its file.
    pub journal: String,
    /// New entries; all of them if the file is not the one it was.
    pub entries: Vec<Entry>,
    /// All that is wrong with it now.
    pub problems: Vec<Problem>,
    /// Why the file cannot be read now.
    pub unread: Option<FileFault>,
}

/// How far each journal was read.
#[derive(Debug, Default)]
pub struct Watched {
    files: BTreeMap<String, Seen>,
    names: Names,
}

#[derive(Debug)]
struct Seen {
    size: u64,
    journal: Journal,
}

/// A journal as a look finds it.
struct Found {
    path: PathBuf,
    size: u64,
    /// Whether all together are more than can be read, and this is one of the large ones.
    is_too_large: bool,
}

impl Watched {
    /// Goes on from what was read when the case was opened.
    #[must_use]
    pub fn from(journals: &[Journal]) -> Self {
        let seen = |journal: &Journal| {
            let Journal { entries: _, name, problems, counters, last_sum, .. } = journal;
            let journal = Journal {
                entries: Vec::new(),
                name: name.clone(),
                problems: problems.clone(),
                counters: counters.clone(),
                last_sum: last_sum.clone(),
                writer: journal.writer.clone(),
                ..*journal
            };
            (name.clone(), Seen { size: journal.whole_bytes, journal })
        };
        Self { files: journals.iter().map(seen).collect(), names: Names::default() }
    }

    /// What was added since. A file that cannot be read now is tried again the next time; told is one of
    /// which nothing could be read so far, or that has become too large for a journal.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn look(&mut self, folder: &Path) -> Result<Vec<Added>, FileFault> {
        let found = sizes(folder)?;
        let most = largest(&found);
        let mut added = self.forget_unread(&found);
        for (path, size) in found {
            let name = stem(&path);
            let known = self.files.get(&name).filter(|seen| !is_unread(&seen.journal)).map(|seen| seen.size);
            if known == Some(size) || known.is_none() && size == 0 {
                continue;
            }
            let journal = Found { path, size, is_too_large: size > most };
            added.extend(self.read(&journal, name, known.is_some_and(|known| size < known)));
        }
        Ok(added)
    }

    /// What could not be read and was taken away is no fault any more.
    fn forget_unread(&mut self, found: &[(PathBuf, u64)]) -> Vec<Added> {
        let there: BTreeSet<String> = found.iter().filter(|(_, size)| *size > 0).map(|(path, _)| stem(path)).collect();
        let gone = self.files.extract_if(.., |name, seen| is_unread(&seen.journal) && !there.contains(name));
        gone.map(|(journal, _)| Added { journal, entries: Vec::new(), problems: Vec::new(), unread: None }).collect()
    }

    fn read(&mut self, found: &Found, name: String, shrunk: bool) -> Option<Added> {
        let Found { path, size, is_too_large } = found;
        let seen = self.files.entry(name.clone()).or_insert_with(|| Seen { size: 0, journal: Journal::new(&name) });
        let problems = seen.journal.problems.len();
        let was_unread = is_unread(&seen.journal);
        if shrunk || was_unread {
            seen.journal = Journal::new(&name);
        }
        let is_new = seen.journal.lines == 0;
        let read =
            if *is_too_large { Err(FileFault::TooLarge) } else { read_on(path, &mut seen.journal, &mut self.names) };
        match read {
            Err(fault) if is_new || fault == FileFault::TooLarge => {
                seen.journal = unread(&name);
                let problems = seen.journal.problems.clone();
                let told = Added { journal: name, entries: Vec::new(), problems, unread: Some(fault) };
                return (!was_unread).then_some(told);
            }
            other => other.ok()?,
        }
        if !shrunk && seen.journal.problems.len() > problems {
            // What exactly is wrong shows only beside the lines before.
            seen.journal = Journal::new(&name);
            read_on(path, &mut seen.journal, &mut self.names).ok()?;
        }
        if shrunk {
            let line = seen.journal.lines + 1;
            seen.journal.problems.push(Problem { journal: name.clone(), line, fault: Fault::Shortened });
        }
        seen.size = *size;
        let entries = std::mem::take(&mut seen.journal.entries);
        let is_news = was_unread || !entries.is_empty() || seen.journal.problems.len() != problems;
        is_news.then(|| Added { journal: name, entries, problems: seen.journal.problems.clone(), unread: None })
    }
}

/// The journals of a folder with their sizes in bytes.
fn sizes(folder: &Path) -> Result<Vec<(PathBuf, u64)>, FileFault> {
    links::refuse_alone(folder)?;
    let paths = files::list(folder, "ron")?;
    let size = |path: PathBuf| -> io::Result<(PathBuf, u64)> {
        let length = path.metadata()?.len();
        Ok((path, length))
    };
    // One that vanished between two looks is simply not there.
    Ok(paths.into_iter().filter_map(|path| size(path).ok()).collect())
}
