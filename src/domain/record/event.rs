//! What can happen in a case.
//!
//! These types are a stored format: a change needs a new version and a fixture of the old form, which
//! is read as it was meant and never rewritten. No event can hold a password: no field is made for one, and the place
//! where a password is kept is a place.

use std::{fmt, ops::Deref, sync::Arc};

use jiff::{ZonedDateTime, civil::Date};
use serde::{Deserialize, Serialize};

use super::packs::PackMark;
use crate::domain::{certificate::Logo, practice::Practice};

/// The newest version of the format. An event is written with the oldest version that has its kind,
/// so that an older program beside this one understands as much as it can. Version 1 knew fewer
/// things in a practice; what it left unsaid reads as "not answered". Since version 3 a mark can be
/// taken back by its name and a case put into the archive; since version 4 guides can be added.
pub const VERSION: u16 = 4;

/// The version of `vorgang.ron` that this program writes; 2 because of what a practice holds.
pub const HEAD_VERSION: u16 = 2;

/// The file `vorgang.ron`: written once when the case is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseHead {
    /// Version of the format.
    pub v: u16,
    /// Random name of the case, 16 hexadecimal digits.
    pub id: String,
    /// What happened, for example "Cyberangriff auf medatixx".
    pub occasion: String,
    /// Since when that is known.
    pub known_since: Date,
    /// When the case was made.
    pub created: ZonedDateTime,
    /// The practice as it was answered at first; later answers are events.
    pub practice: Practice,
}

/// A short text that stands in very many events: a person, a task, a step. Copies share one place
/// in memory.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Arc<str>);

impl Name {
    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Name {
    fn default() -> Self {
        Self(Arc::from(""))
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Deref for Name {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Name {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl Serialize for Name {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// A writer of journals: a device's name with four hexadecimal digits, for example `EMPFANG-7f3a`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeviceName(Name);

impl DeviceName {
    /// From the name of a computer and four random hexadecimal digits. Other characters than
    /// letters, digits and hyphens are left out, so that it can be a file name everywhere.
    #[must_use]
    pub fn new(computer: &str, digits: u16) -> Self {
        let name: String =
            computer.to_uppercase().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(32).collect();
        let name = if name.is_empty() { "PC" } else { &name };
        Self(format!("{name}-{digits:04x}").into())
    }

    /// The name of a journal file that is there, without its ending.
    #[must_use]
    pub fn from_file(stem: String) -> Self {
        Self(stem.into())
    }

    /// The writer of a journal file, by the file's name without its ending. A file service that
    /// found two files of the same name gives one of them an addition, as in
    /// `EMPFANG-7f3a.sync-conflict-20211109` or `EMPFANG-7f3a (conflicted copy)`; the writer is
    /// still the same.
    #[must_use]
    pub fn of_journal(stem: &str) -> Self {
        let end = stem.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(stem.len());
        Self(stem.get(..end).filter(|name| !name.is_empty()).unwrap_or(stem).into())
    }

    /// From a name that is in memory already.
    #[must_use]
    pub(super) fn shared(name: Name) -> Self {
        Self(name)
    }

    /// As it stands in the name of the journal file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names an event: which device wrote it and as which one, from 1.
pub type EventId = (DeviceName, u64);

/// Longest text of an event in bytes: several times what this program writes.
pub const LONGEST_TEXT: usize = 16_000;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Version of the format.
    pub v: u16,
    /// Its name.
    pub id: EventId,
    /// Checksum of this device's previous line; empty for the first.
    pub prev: String,
    /// Logical clock: one more than the greatest this device had seen.
    pub lamport: u64,
    /// When, by the device's clock. Only shown, never trusted for the order.
    pub time: ZonedDateTime,
    /// Who.
    pub who: Name,
    /// The task concerned; empty for the case as a whole.
    #[serde(default)]
    pub task: Name,
    /// The step concerned; empty for the task as a whole.
    #[serde(default)]
    pub step: Name,
    /// The decisions on the same task that this device had seen when it wrote and that no later
    /// decision had seen. Decisions that are in nobody's list were made without knowing of each
    /// other.
    #[serde(default)]
    pub seen: Vec<EventId>,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// Somebody opened the task and began.
    Started,
    /// A step was ticked (true) or its tick taken back.
    Step(bool),
    /// The password was changed, or the work done (true), or that was taken back.
    Changed(bool),
    /// It was tested afterwards (true), or that was taken back.
    Tested(bool),
    /// The practice has no such thing; with the reason.
    Absent(String),
    /// Somebody promised it until a day; with a remark.
    Promised {
        /// Who promised.
        by: String,
        /// Until when, if a day was named.
        until: Option<Date>,
        /// Remark; may be empty.
        note: String,
    },
    /// Something stands in the way; with what it is.
    Blocked(String),
    /// Back to the beginning: all ticks of the task are taken back; with the reason.
    Reopened(String),
    /// Where the new password is kept: a place, never the password. Empty: nowhere any more.
    Place(String),
    /// A note of the practice or its provider on a task or step.
    Note(String),
    /// The practice answered the questions anew.
    Practice(Box<Practice>),
    /// A certificate was written; with its number and the SHA-256 sum of the file.
    Certificate {
        /// Running number within the case.
        number: u32,
        /// Hexadecimal.
        sha256: String,
        /// Whether it was a Nachweis or a Zwischenbericht. Earlier programs did not say and read past it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        complete: Option<bool>,
    },
    /// What the practice has printed on the certificate in its own words. Since version 2.
    OwnWords {
        /// How the team was informed; may be empty.
        team: String,
        /// Anything else; may be empty.
        remarks: String,
    },
    /// The practice's logo for the certificate, or none any more. Since version 2.
    Logo(Option<Logo>),
    /// An earlier event on the same task does not count any more. Since version 3.
    TakenBack(EventId),
    /// The case was put into the archive (true) or brought back. Since version 3.
    Archived(bool),
    /// A pack of guides was added to the case or taken out of it. Since version 4.
    Pack(PackMark),
}

impl Event {
    /// Whether it holds more than this program ever wrote: it bounds what is typed to
    /// [`LONGEST_NOTE`](crate::domain::practice::LONGEST_NOTE) characters. Nobody reads it then.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        let is_long = |text: &str| text.len() > LONGEST_TEXT;
        let names = [&self.who, &self.task, &self.step].map(|name| is_long(name.as_str()));
        names.contains(&true)
            || match &self.what {
                What::Practice(practice) => practice.is_too_large(),
                What::Absent(text)
                | What::Blocked(text)
                | What::Reopened(text)
                | What::Place(text)
                | What::Note(text)
                | What::Certificate { sha256: text, .. } => is_long(text),
                What::Promised { by: one, note: other, .. } | What::OwnWords { team: one, remarks: other } => {
                    is_long(one) || is_long(other)
                }
                What::Pack(PackMark { id, publisher, version, sha256, used: _ }) => {
                    [id, publisher, version, sha256].into_iter().any(|text| is_long(text))
                }
                What::Started
                | What::Step(_)
                | What::Changed(_)
                | What::Tested(_)
                | What::Logo(_)
                | What::TakenBack(_)
                | What::Archived(_) => false,
            }
    }
}

impl What {
    /// The oldest version of the format that has this kind of event.
    #[must_use]
    pub fn version(&self) -> u16 {
        match self {
            Self::Pack(_) => 4,
            Self::TakenBack(_) | Self::Archived(_) => 3,
            Self::Practice(_) | Self::OwnWords { .. } | Self::Logo(_) => 2,
            Self::Started
            | Self::Step(_)
            | Self::Changed(_)
            | Self::Tested(_)
            | Self::Absent(_)
            | Self::Promised { .. }
            | Self::Blocked(_)
            | Self::Reopened(_)
            | Self::Place(_)
            | Self::Note(_)
            | Self::Certificate { .. } => 1,
        }
    }

    /// Whether it decides the state of a task, so that two such events written without knowing of
    /// each other can contradict. Taking back a decision is one, too; that depends on what was
    /// taken back and is told by the task's record.
    #[must_use]
    pub fn decides(&self) -> bool {
        match self {
            Self::Changed(_)
            | Self::Tested(_)
            | Self::Absent(_)
            | Self::Promised { .. }
            | Self::Blocked(_)
            | Self::Reopened(_) => true,
            Self::Started
            | Self::Step(_)
            | Self::Place(_)
            | Self::Note(_)
            | Self::Practice(_)
            | Self::OwnWords { .. }
            | Self::Logo(_)
            | Self::Certificate { .. }
            | Self::TakenBack(_)
            | Self::Archived(_)
            | Self::Pack(_) => false,
        }
    }
}
