//! A case on disk: one folder, one journal per device.
//!
//! ```text
//! Vorgang-2021-11-08-medatixx/
//!   vorgang.ron                 written once
//!   protokoll/EMPFANG-7f3a.ron  append-only, one RON value per line, only this device writes it
//!   nachweise/2021-11-10-….pdf  certificates, never overwritten
//! ```
//!
//! **Invariant:** every file has exactly one writer, so no lock is needed and any file service can
//! carry the folder. One mark is one write and one sync; no file is rewritten. A torn last line of
//! the own journal is mended when the folder is opened: completed if only its end is missing, cut
//! off if it is half a line, which was never shown as saved.

use std::{
    fs::{File, OpenOptions},
    io::{Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use jiff::{ZonedDateTime, civil::Date};

use super::files::{self, FileFault};
use crate::domain::{
    guide::parse::{ParseError, dialect, parse},
    practice::Practice,
    record::{
        CaseHead, DeviceName, Event, EventId, What,
        event::HEAD_VERSION,
        line::{self, Journal},
    },
};

const HEAD: &str = "vorgang.ron";
const JOURNALS: &str = "protokoll";
const CERTIFICATES: &str = "nachweise";
/// A journal of 500,000 events has about 150 MB.
const MOST_JOURNAL_BYTES: u64 = 400_000_000;
const MOST_HEAD_BYTES: u64 = 4_000_000;

/// Why a case cannot be opened or made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The folder is there but holds no `vorgang.ron`.
    #[error("no case in this folder")]
    NoCase,
    /// `vorgang.ron` cannot be read.
    #[error("case file: {0}")]
    Head(ParseError),
    /// A newer program wrote it.
    #[error("case of a newer version")]
    Newer,
    /// There is a case in this folder already.
    #[error("a case is there already")]
    Exists,
    /// The file system says no.
    #[error("{0}")]
    File(#[from] FileFault),
}

/// What is needed to make an event; its name and its place in the chain are added when written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvent {
    /// When.
    pub time: ZonedDateTime,
    /// Who.
    pub who: String,
    /// Which task; empty for the case.
    pub task: String,
    /// Which step; empty for the task.
    pub step: String,
    /// Decisions on this task known to the writer.
    pub seen: Vec<EventId>,
    /// Greatest logical clock known to the writer.
    pub lamport: u64,
    /// What.
    pub what: What,
}

/// An open case, as far as it lies on disk.
#[derive(Debug)]
pub struct CaseFolder {
    root: PathBuf,
    device: DeviceName,
    last_sum: String,
    last_counter: u64,
    /// Logical clock of the newest own line.
    lamport: u64,
    /// Bytes of the own journal that are known to be good.
    good_bytes: u64,
}

/// Everything that was read when a case was opened.
#[derive(Debug)]
pub struct Opened {
    /// For writing on; taken out by the worker.
    pub folder: Option<CaseFolder>,
    /// Where it lies.
    pub root: PathBuf,
    /// What stands in `vorgang.ron`.
    pub head: CaseHead,
    /// All journals, the own one among them.
    pub journals: Vec<Journal>,
    /// Names of journals that could not be read, and why.
    pub unreadable: Vec<(String, FileFault)>,
}

/// The name of the folder of a new case: `Vorgang-2021-11-08-cyberangriff-auf-medatixx`.
#[must_use]
pub fn folder_name(occasion: &str, known_since: Date) -> String {
    let slug = Practice::default().new_key(occasion);
    let slug: String = slug.chars().take(40).collect();
    format!("Vorgang-{known_since}-{}", slug.trim_end_matches('-'))
}

/// Makes the folder of a new case. Refuses to overwrite one.
///
/// # Errors
/// When there is a case already or the folder cannot be written.
pub fn create(root: &Path, head: &CaseHead) -> Result<(), CaseError> {
    files::make_folder(&root.join(JOURNALS))?;
    files::make_folder(&root.join(CERTIFICATES))?;
    let text = dialect()
        .to_string_pretty(head, ron::ser::PrettyConfig::default())
        .map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    match files::create(&root.join(HEAD), text.as_bytes()) {
        Err(FileFault::Exists) => Err(CaseError::Exists),
        other => Ok(other?),
    }
}

/// Reads a case and mends a torn last line of the own journal.
///
/// # Errors
/// When there is no case or it cannot be read. A damaged journal is no error: it is reported line
/// by line in [`Journal::problems`].
pub fn open(root: &Path, device: &DeviceName) -> Result<Opened, CaseError> {
    let head = read_head(root)?;
    let mut folder = CaseFolder {
        root: root.to_owned(),
        device: device.clone(),
        last_sum: String::new(),
        last_counter: 0,
        lamport: 0,
        good_bytes: 0,
    };
    let mut journals = Vec::new();
    let mut unreadable = Vec::new();
    let paths = match files::list(&root.join(JOURNALS), "ron") {
        Err(FileFault::NotFound) => Vec::new(),
        other => other?,
    };
    for path in paths {
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match files::read(&path, MOST_JOURNAL_BYTES) {
            Ok(bytes) if name == device.as_str() => journals.push(folder.take_own(&path, bytes)?),
            Ok(bytes) => journals.push(line::read_journal(&name, &bytes)),
            Err(fault) => unreadable.push((name, fault)),
        }
    }
    Ok(Opened { folder: Some(folder), root: root.to_owned(), head, journals, unreadable })
}

/// What every version of `vorgang.ron` has.
#[derive(serde::Deserialize)]
struct Version {
    v: u16,
}

/// Reads `vorgang.ron` alone.
///
/// # Errors
/// When there is none or it cannot be read.
pub fn read_head(root: &Path) -> Result<CaseHead, CaseError> {
    let bytes = match files::read(&root.join(HEAD), MOST_HEAD_BYTES) {
        Err(FileFault::NotFound) if root.is_dir() => return Err(CaseError::NoCase),
        other => other?,
    };
    let text = String::from_utf8_lossy(&bytes);
    let version = dialect().from_str::<Version>(&text).map(|version| version.v);
    if version.is_ok_and(|v| v > HEAD_VERSION) {
        return Err(CaseError::Newer);
    }
    parse(&text).map_err(CaseError::Head)
}

/// The cases that lie in a folder, by path.
#[must_use]
pub fn cases_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut cases: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.join(HEAD).is_file()).collect();
    cases.sort();
    cases
}

impl CaseFolder {
    /// Where it lies.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Which device writes here.
    #[must_use]
    pub fn device(&self) -> &DeviceName {
        &self.device
    }

    /// Writes an event: one line, one write, one sync. When this returns an event, it is on disk.
    ///
    /// # Errors
    /// When it could not be written. Nothing of it is left behind then, as far as the disk allows;
    /// the next attempt cuts off the rest.
    pub fn append(&mut self, new: NewEvent) -> Result<Event, FileFault> {
        let NewEvent { time, who, task, step, seen, lamport, what } = new;
        let event = Event {
            v: what.version(),
            id: (self.device.clone(), self.last_counter.saturating_add(1)),
            prev: self.last_sum.clone(),
            // A line made by somebody else can hold the greatest number there is.
            lamport: lamport.max(self.lamport).saturating_add(1),
            time,
            who: who.into(),
            task: task.into(),
            step: step.into(),
            seen,
            what,
        };
        let (line, sum) = line::encode(&event).map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
        self.write_line(line.as_bytes())?;
        self.last_sum = sum;
        self.last_counter = event.id.1;
        self.lamport = event.lamport;
        self.good_bytes += line.len() as u64;
        Ok(event)
    }

    /// Opens the journal anew for each line: a file that was kept open may be deleted or moved by
    /// now, and a mark written into it would be shown as saved and be lost.
    fn write_line(&self, line: &[u8]) -> Result<(), FileFault> {
        let mut file = self.open_journal()?;
        let written = file.write_all(line).and_then(|()| file.sync_data());
        if let Err(error) = written {
            // Half a line must not stay in front of the next one.
            let _cut_later_if_not_now = file.set_len(self.good_bytes);
            return Err(error.into());
        }
        Ok(())
    }

    /// Opens the own journal at its good end. Whatever stands behind it is half a line of ours.
    fn open_journal(&self) -> Result<File, FileFault> {
        let folder = self.root.join(JOURNALS);
        if !self.root.join(HEAD).is_file() {
            return Err(FileFault::NotFound);
        }
        files::make_folder(&folder)?;
        let path = folder.join(format!("{}.ron", self.device.as_str()));
        let mut file =
            files::with_patience(|| OpenOptions::new().create(true).truncate(false).write(true).open(&path))?;
        let length = file.metadata()?.len();
        if length < self.good_bytes {
            return Err(FileFault::Other("journal became shorter".to_owned()));
        }
        if length > self.good_bytes {
            file.set_len(self.good_bytes)?;
        }
        file.seek(SeekFrom::End(0))?;
        Ok(file)
    }

    fn take_own(&mut self, path: &Path, mut bytes: Vec<u8>) -> Result<Journal, FileFault> {
        let mut journal = line::read_journal(self.device.as_str(), &bytes);
        if journal.torn {
            let mut file = OpenOptions::new().write(true).open(path)?;
            if let Some((end, whole)) = self.completed(&bytes, journal.problems.len()) {
                file.set_len(end as u64)?;
                file.seek(SeekFrom::End(0))?;
                file.write_all(b"\n").and_then(|()| file.sync_data())?;
                journal = whole;
            } else {
                bytes.truncate(journal.whole_bytes as usize);
                file.set_len(journal.whole_bytes).and_then(|()| file.sync_data())?;
                journal = line::read_journal(self.device.as_str(), &bytes);
            }
        }
        self.last_sum.clone_from(&journal.last_sum);
        self.last_counter = journal.last_counter;
        self.lamport = journal.last_lamport;
        self.good_bytes = journal.whole_bytes;
        Ok(journal)
    }

    /// The journal with a line end behind its last line, if nothing but that was missing or damaged;
    /// and where it belongs.
    fn completed(&self, bytes: &[u8], problems: usize) -> Option<(usize, Journal)> {
        [bytes.len(), bytes.len().saturating_sub(1)].into_iter().find_map(|end| {
            let completed = [bytes.get(..end)?, b"\n"].concat();
            let whole = line::read_journal(self.device.as_str(), &completed);
            (whole.problems.len() == problems).then_some((end, whole))
        })
    }

    /// Reads all journals again, for what other devices wrote since.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn read_journals(&self) -> Result<Vec<Journal>, FileFault> {
        let mut journals = Vec::new();
        for path in files::list(&self.root.join(JOURNALS), "ron")? {
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            journals.push(line::read_journal(&name, &files::read(&path, MOST_JOURNAL_BYTES)?));
        }
        Ok(journals)
    }

    /// Puts a finished certificate into the case and says where. Never overwrites one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add_certificate(&self, stem: &str, pdf: &[u8]) -> Result<PathBuf, FileFault> {
        let folder = self.root.join(CERTIFICATES);
        files::make_folder(&folder)?;
        for n in 1..1000 {
            let name = if n == 1 { format!("{stem}.pdf") } else { format!("{stem}-{n}.pdf") };
            match files::create(&folder.join(&name), pdf) {
                Err(FileFault::Exists) => {}
                other => return other.map(|()| folder.join(name)),
            }
        }
        Err(FileFault::Exists)
    }
}
