//! A case on disk: one folder, one journal per device.
//!
//! ```text
//! Vorgang-2021-11-08-medatixx/
//!   vorgang.ron                 written once
//!   protokoll/EMPFANG-7f3a.ron  append-only, one RON value per line, only this device writes it
//!   nachweise/2021-11-10-….pdf  certificates, never overwritten
//!   anwesend/EMPFANG-7f3a.ron   who works on what just now; no part of the record
//! ```
//!
//! **Invariant:** every file has exactly one writer, so no lock is needed and any file service can
//! carry the folder. One mark is one write and one sync; no file of the record is rewritten. While
//! the folder cannot be reached, marks go into a copy of the own journal in the user's data folder
//! and are carried over later.
//!
//! What is written and how is `own_journal`, the copy `local_copy`, reading `journals`.

use std::path::{Path, PathBuf};

use jiff::{ZonedDateTime, civil::Date};

use super::{
    files::{self, FileFault},
    journals, links, local_copy,
    own_journal::{self, OwnJournal},
    packs::PACKS,
    presence,
};
use crate::domain::{
    guide::parse::{ParseError, dialect, parse},
    practice::Practice,
    record::{
        CaseHead, DeviceName, Event, EventId, What,
        event::HEAD_VERSION,
        line::{self, Journal},
        quick::Names,
    },
};

pub(super) const HEAD: &str = "vorgang.ron";
pub(super) const JOURNALS: &str = "protokoll";
pub(super) const CERTIFICATES: &str = "nachweise";
pub(super) const MOST_HEAD_BYTES: u64 = 4_000_000;
pub(super) const HANDOUTS: &str = "ausdrucke";

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
    /// Something in the folder is a link to somewhere else.
    #[error("link: {0}")]
    Link(String),
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
    own: OwnJournal,
    /// The copy of the own journal, if one is kept.
    copy: Option<PathBuf>,
    /// Why the case folder takes no marks now; they go into the copy meanwhile.
    away: Option<FileFault>,
    /// How many went there.
    waiting: usize,
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
    let text = dialect()
        .to_string_pretty(head, ron::ser::PrettyConfig::default())
        .map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    // What could not be opened again is not made.
    if head.practice.is_too_large() || text.len() as u64 > MOST_HEAD_BYTES {
        return Err(FileFault::TooLarge.into());
    }
    files::make_folder(&root.join(JOURNALS))?;
    files::make_folder(&root.join(CERTIFICATES))?;
    match files::create(&root.join(HEAD), text.as_bytes()) {
        Err(FileFault::Exists) => Err(CaseError::Exists),
        other => Ok(other?),
    }
}

/// Reads a case and mends a torn last line of the own journal.
///
/// # Errors
/// When there is no case or it cannot be read. A damaged journal is no error: it is reported line
/// by line in [`Journal::problems`]. [`FileFault::Forked`] if the own journal cannot be written on
/// by this device any more, which then needs a new name.
pub fn open(root: &Path, device: &DeviceName) -> Result<Opened, CaseError> {
    open_from(root, device, None)
}

/// As [`open`], with a copy of the own journal in the folder `copies`: marks that are only there
/// are carried over first, and writing goes on there while the case folder cannot be reached.
///
/// # Errors
/// As for [`open`]; [`FileFault::Forked`] also if another PC writes under this device's name. Then
/// [`carry_over_fork`] saves what is only in the copy.
pub fn open_with_copy(root: &Path, device: &DeviceName, copies: &Path) -> Result<Opened, CaseError> {
    open_from(root, device, Some(copies))
}

fn open_from(root: &Path, device: &DeviceName, copies: Option<&Path>) -> Result<Opened, CaseError> {
    let journals = root.join(JOURNALS);
    let path = journals.join(format!("{}.ron", device.as_str()));
    let head = read_head(root)?;
    if let Some(name) = links::first(root, &[HEAD, JOURNALS, CERTIFICATES, HANDOUTS, PACKS, presence::FOLDER], &path) {
        return Err(CaseError::Link(name));
    }
    let mut own = OwnJournal::new(path, root.join(HEAD), device.clone());
    let copy = copies.map(|copies| local_copy::folder(copies, &head.id).join(format!("{}.ron", device.as_str())));
    // Whoever may only read can read.
    match own_journal::mend(own.path(), device) {
        Err(FileFault::Denied) | Ok(()) => {}
        Err(fault) => return Err(fault.into()),
    }
    let mut away = None;
    if let Some(copy) = &copy {
        match local_copy::reconcile(own.path(), copy, true) {
            Err(FileFault::Forked) => return Err(FileFault::Forked.into()),
            Err(fault) => away = Some(fault),
            Ok(()) => {}
        }
    }
    let (mut journals, unreadable) = journals::read_all(&journals)?;
    if let (Some(copy), Some(_)) = (&copy, &away) {
        continue_in_copy(&mut journals, device, copy)?;
    }
    if let Some(journal) = journals.iter().find(|journal| journal.name == device.as_str()) {
        own.continue_from(journal);
    }
    let folder = CaseFolder { root: root.to_owned(), own, copy, away, waiting: 0 };
    Ok(Opened { folder: Some(folder), root: root.to_owned(), head, journals, unreadable })
}

/// Takes the own journal from the copy, because the case folder takes no marks.
fn continue_in_copy(journals: &mut Vec<Journal>, device: &DeviceName, copy: &Path) -> Result<(), FileFault> {
    let mut journal = Journal::new(device.as_str());
    match journals::read_on(copy, &mut journal, &mut Names::default()) {
        Err(FileFault::NotFound) => return Ok(()),
        other => other?,
    }
    journals.retain(|known| known.name != device.as_str());
    journals.push(journal);
    Ok(())
}

/// Puts what stands only in the copy of `old` under the name `new`, for the next
/// [`open_with_copy`] as that device to carry into the case folder.
///
/// # Errors
/// When the copy cannot be read or written.
pub fn carry_over_fork(root: &Path, copies: &Path, old: &DeviceName, new: &DeviceName) -> Result<(), CaseError> {
    let copies = local_copy::folder(copies, &read_head(root)?.id);
    Ok(local_copy::carry_over_fork(&root.join(JOURNALS), &copies, old, new)?)
}

/// The devices of which the folder `copies` has a copy for this case.
#[must_use]
pub fn copied_devices(head: &CaseHead, copies: &Path) -> Vec<DeviceName> {
    local_copy::devices(&local_copy::folder(copies, &head.id))
}

/// Carries over what another window of this PC left in its copy. Nobody else may hold its name.
///
/// # Errors
/// When a file cannot be read or written.
pub fn carry_over(root: &Path, head: &CaseHead, copies: &Path, device: &DeviceName) -> Result<(), FileFault> {
    let name = format!("{}.ron", device.as_str());
    local_copy::reconcile(&root.join(JOURNALS).join(&name), &local_copy::folder(copies, &head.id).join(&name), true)
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
    if links::refuse_alone(&root.join(HEAD)).is_err() {
        return Err(CaseError::Link(HEAD.to_owned()));
    }
    let bytes = match files::read(&root.join(HEAD), MOST_HEAD_BYTES) {
        Err(FileFault::NotFound) if root.is_dir() => return Err(CaseError::NoCase),
        other => other?,
    };
    let text = String::from_utf8_lossy(&bytes);
    let version = dialect().from_str::<Version>(&text).map(|version| version.v);
    if version.is_ok_and(|v| v > HEAD_VERSION) {
        return Err(CaseError::Newer);
    }
    let head: CaseHead = parse(&text).map_err(CaseError::Head)?;
    if head.practice.is_too_large() { Err(FileFault::TooLarge.into()) } else { Ok(head) }
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

/// How many bytes all journals of a case have together.
#[must_use]
pub fn journal_bytes(root: &Path) -> u64 {
    let folder = root.join(JOURNALS);
    let paths = links::refuse_alone(&folder).and_then(|()| files::list(&folder, "ron")).unwrap_or_default();
    paths.iter().filter_map(|path| std::fs::metadata(path).ok()).map(|metadata| metadata.len()).sum()
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
        &self.own.device
    }

    /// Where the journals lie.
    #[must_use]
    pub fn journals(&self) -> PathBuf {
        self.root.join(JOURNALS)
    }

    /// Why the case folder takes no marks now and how many wait in the copy.
    #[must_use]
    pub fn away(&self) -> Option<(&FileFault, usize)> {
        self.away.as_ref().map(|fault| (fault, self.waiting))
    }

    /// Writes an event: one line, one write, one sync. When this returns an event, it is on disk: in
    /// the case folder or, with [`Self::away`], in the copy.
    ///
    /// # Errors
    /// When it could not be written, nothing of it is left behind, as far as the disk allows.
    /// [`FileFault::Forked`] if this device needs a new name.
    pub fn append(&mut self, new: NewEvent) -> Result<Event, FileFault> {
        let NewEvent { time, who, task, step, seen, lamport, what } = new;
        let mut event = Event {
            v: what.version(),
            id: (self.own.device.clone(), 0),
            prev: String::new(),
            lamport: 0,
            time,
            who: who.into(),
            task: task.into(),
            step: step.into(),
            seen,
            what,
        };
        if self.away.is_none() {
            match self.append_there(&mut event, lamport) {
                Err(FileFault::Forked) => return Err(FileFault::Forked),
                Err(fault) if self.copy.is_some() => self.away = Some(fault),
                Err(fault) => return Err(fault),
                Ok(()) => return Ok(event),
            }
        }
        let Some(copy) = &self.copy else { return Err(FileFault::NotFound) };
        let (line, sum) = chained(&mut event, lamport, &self.own)?;
        local_copy::append(copy, self.own.good_bytes, line.as_bytes(), true)?;
        self.own.advance(&event, sum, line.len() as u64);
        self.waiting += 1;
        Ok(event)
    }

    fn append_there(&mut self, event: &mut Event, seen: u64) -> Result<(), FileFault> {
        let (mut line, mut sum) = chained(event, seen, &self.own)?;
        match self.own.write(line.as_bytes()) {
            // Perhaps the file was only put back from a backup: then the copy is longer and wins.
            Err(FileFault::Forked) if self.copy.is_some() => {
                self.reread()?;
                (line, sum) = chained(event, seen, &self.own)?;
                self.own.write(line.as_bytes())?;
            }
            other => other?,
        }
        let before = self.own.good_bytes;
        self.own.advance(event, sum, line.len() as u64);
        // A copy that cannot be written would be no help later.
        self.copy.take_if(|copy| local_copy::append(copy, before, line.as_bytes(), false).is_err());
        Ok(())
    }

    /// Carries over what waits in the copy, if the case folder is there again.
    ///
    /// # Errors
    /// When it is not; [`FileFault::Forked`] if this device needs a new name.
    pub fn come_back(&mut self) -> Result<(), FileFault> {
        if !self.root.join(HEAD).is_file() {
            return Err(FileFault::NotFound);
        }
        links::refuse_alone(&self.root.join(HEAD))?;
        own_journal::mend(self.own.path(), &self.own.device)?;
        self.reread()?;
        (self.away, self.waiting) = (None, 0);
        Ok(())
    }

    /// Makes journal and copy the same and goes on behind them.
    fn reread(&mut self) -> Result<(), FileFault> {
        if let Some(copy) = &self.copy {
            local_copy::reconcile(self.own.path(), copy, false)?;
        }
        let mut journal = Journal::new(self.own.device.as_str());
        match journals::read_on(self.own.path(), &mut journal, &mut Names::default()) {
            Err(FileFault::NotFound) => {}
            other => other?,
        }
        self.own.continue_from(&journal);
        Ok(())
    }
}

/// Puts the event behind the last own line and all that was seen; returns its line and checksum.
fn chained(event: &mut Event, seen: u64, own: &OwnJournal) -> Result<(String, String), FileFault> {
    event.id.1 = own.last_counter.saturating_add(1);
    event.prev.clone_from(&own.last_sum);
    // A line made by somebody else can hold the greatest number there is.
    event.lamport = seen.max(own.lamport).saturating_add(1);
    let (line, sum) = line::encode(event).map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    // What would not be read again is not written.
    if event.is_too_large() || line.len() > line::LONGEST_LINE { Err(FileFault::TooLarge) } else { Ok((line, sum)) }
}
