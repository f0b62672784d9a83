//! The own journal of an open case: the one file that this program writes on.
//!
//! One mark is one write and one sync at the end of the file. Before it, the file is compared with
//! what was written there last; if it is another one, nothing is written into it. That is so when
//! two PCs have the same device name, as cloned PCs do, or when the file was put back from a backup.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use super::{
    files::{self, FileFault},
    journals, links,
    opened::open,
};
use crate::domain::record::{
    DeviceName, Event,
    line::{self, Journal},
    quick::Names,
};

/// Where the own journal ends and what the next line has to continue.
#[derive(Debug)]
pub(super) struct OwnJournal {
    path: PathBuf,
    /// What must be there for the folder to be this case.
    head: PathBuf,
    pub(super) device: DeviceName,
    pub(super) last_sum: String,
    pub(super) last_counter: u64,
    /// Logical clock of the newest own line.
    pub(super) lamport: u64,
    /// Length of the file as we left it.
    pub(super) good_bytes: u64,
    /// Length of its last line; 0 if that is not known.
    last_line: u64,
    /// Whether the last write failed, so that what stands behind the good end is a rest of ours.
    unsure: bool,
}

impl OwnJournal {
    pub(super) fn new(path: PathBuf, head: PathBuf, device: DeviceName) -> Self {
        Self {
            path,
            head,
            device,
            last_sum: String::new(),
            last_counter: 0,
            lamport: 0,
            good_bytes: 0,
            last_line: 0,
            unsure: false,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Goes on behind what was read.
    pub(super) fn continue_from(&mut self, journal: &Journal) {
        self.last_sum.clone_from(&journal.last_sum);
        self.last_counter = journal.last_counter;
        self.lamport = journal.last_lamport;
        self.good_bytes = journal.whole_bytes;
        self.last_line = journal.last_line;
        self.unsure = false;
    }

    /// Takes note of a line that is on disk.
    pub(super) fn advance(&mut self, event: &Event, sum: String, length: u64) {
        self.last_sum = sum;
        self.last_counter = event.id.1;
        self.lamport = event.lamport;
        self.good_bytes += length;
        self.last_line = length;
    }

    /// Writes a line behind the good end.
    ///
    /// Opens the journal anew for each line: a file that was kept open may be deleted or moved by
    /// now, and a mark written into it would be shown as saved and be lost.
    ///
    /// # Errors
    /// [`FileFault::Forked`] if the file is not as we left it; when it cannot be written.
    pub(super) fn write(&mut self, line: &[u8]) -> Result<(), FileFault> {
        let mut file = self.open()?;
        let written = file.write_all(line).and_then(|()| file.sync_data());
        if let Err(error) = written {
            self.unsure = true;
            // Half a line must not stay in front of the next one.
            let _cut_later_if_not_now = self.cut();
            return Err(error.into());
        }
        let mut found = Vec::new();
        file.seek(SeekFrom::Start(self.good_bytes))?;
        file.take(line.len() as u64).read_to_end(&mut found)?;
        // Where a file service has no appending, another PC may have written over it just now.
        if found == line { Ok(()) } else { Err(FileFault::Forked) }
    }

    fn open(&mut self) -> Result<File, FileFault> {
        if !self.head.is_file() {
            return Err(FileFault::NotFound);
        }
        if let Some(folder) = self.path.parent() {
            links::make_folder(folder)?;
        }
        links::refuse_alone(&self.head)?;
        links::refuse(&self.path)?;
        let mut file =
            files::with_patience(|| OpenOptions::new().create(true).read(true).append(true).open(&self.path))?;
        let mut length = file.metadata()?.len();
        if length > self.good_bytes && self.unsure {
            self.cut()?;
            length = self.good_bytes;
        }
        self.unsure = false;
        if length != self.good_bytes || !self.ends_as_left(&mut file)? {
            return Err(FileFault::Forked);
        }
        Ok(file)
    }

    fn cut(&self) -> io::Result<()> {
        OpenOptions::new().write(true).open(&self.path)?.set_len(self.good_bytes)
    }

    /// Whether the last line is the one that we wrote or read there.
    fn ends_as_left(&self, file: &mut File) -> Result<bool, FileFault> {
        if self.last_line == 0 {
            return Ok(true);
        }
        let expected = format!("(sum:\"{}\"", self.last_sum);
        let mut found = Vec::new();
        file.seek(SeekFrom::Start(self.good_bytes.saturating_sub(self.last_line)))?;
        file.take(expected.len() as u64).read_to_end(&mut found)?;
        Ok(found == expected.as_bytes())
    }
}

/// Mends a torn last line of the own journal: completes it if only its end is missing or damaged,
/// cuts it off if it is half a line, which was never shown as saved.
///
/// # Errors
/// When the file is there and cannot be read or written; [`FileFault::Forked`] if it is no journal
/// that could be written on; [`FileFault::Link`] if it leads elsewhere.
pub(super) fn mend(path: &Path, device: &DeviceName) -> Result<(), FileFault> {
    links::refuse(path)?;
    match ends_whole(path) {
        Err(FileFault::NotFound) | Ok(true) => return Ok(()),
        other => other?,
    };
    let mut names = Names::default();
    let mut journal = Journal::new(device.as_str());
    match journals::read_on(path, &mut journal, &mut names) {
        Err(FileFault::TooLarge) => return Err(FileFault::Forked),
        other => other?,
    }
    if journal.endless || journal.is_garbage() {
        return Err(FileFault::Forked);
    }
    let mut torn = Vec::new();
    let mut file = files::with_patience(|| OpenOptions::new().read(true).write(true).open(path))?;
    file.seek(SeekFrom::Start(journal.whole_bytes))?;
    (&mut file).take(line::LONGEST_LINE as u64 + 1).read_to_end(&mut torn)?;
    match completed(&journal, &torn, &mut names) {
        Some(length) => {
            let end = journal.whole_bytes + length as u64;
            file.set_len(end)?;
            file.seek(SeekFrom::Start(end))?;
            file.write_all(b"\n")?;
        }
        None => file.set_len(journal.whole_bytes)?,
    }
    Ok(file.sync_data()?)
}

/// Whether the file is empty or ends with a line end.
fn ends_whole(path: &Path) -> Result<bool, FileFault> {
    let mut file = open(path)?;
    if file.seek(SeekFrom::End(0))? == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// How many bytes of a torn line make a whole one with a line end behind them.
fn completed(journal: &Journal, torn: &[u8], names: &mut Names) -> Option<usize> {
    [torn.len(), torn.len().saturating_sub(1)].into_iter().find(|end| {
        let mut tried = journal.clone();
        let line = [torn.get(..*end).unwrap_or_default(), b"\n"].concat();
        tried.take(&line, names);
        tried.problems.len() == journal.problems.len()
    })
}
