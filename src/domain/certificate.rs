//! The certificate: what was recorded, frozen at one moment.
//!
//! A value made from case, plan and record, and nothing that is not in them: the paper says what
//! was recorded, not more. How it looks is `platform::pdf`, what its words are is `wording`. It
//! never holds a password, a hint, a length or a PIN, because the record has none.

use jiff::{ZonedDateTime, civil::Date};
use serde::{Deserialize, Serialize};

/// The version of the attached record's format. Format 1 had no [layout](Certificate::layout), team,
/// remarks or logo, and its guides had no publisher; format 2 did not say of which task the [place is
/// missing](Row::lacks_place). Both are read for ever.
pub const FORMAT: u16 = 3;

/// The layout of the pages that this program draws. Whoever changes what is drawn for the same
/// record counts it up, so that an older certificate is not taken for a forged one.
pub const LAYOUT: u16 = 4;

/// What the paper attests. This value is attached to the PDF and is what the signature covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Version of this format, at present [`FORMAT`].
    pub format: u16,
    /// Layout of the pages, at present [`LAYOUT`].
    #[serde(default = "first_layout")]
    pub layout: u16,
    /// Version of the program that wrote it.
    pub program: String,
    /// Running number within the case, from 1.
    pub number: u32,
    /// Language of the paper, for example `de`.
    pub language: String,
    /// When it was issued, with the time zone of the PC.
    pub issued: ZonedDateTime,
    /// Who issued it.
    pub issued_by: String,
    /// What happened, for example "Cyberangriff auf medatixx".
    pub occasion: String,
    /// Since when that is known.
    pub known_since: Date,
    /// Name of the practice.
    pub practice: String,
    /// Its address in one line; may be empty.
    pub address: String,
    /// Its site number (BSNR); may be empty.
    pub site_number: String,
    /// Who signs for the practice; may be empty.
    pub owner: String,
    /// Who signs for the IT provider; may be empty.
    pub provider: String,
    /// Every task of the plan in order.
    pub rows: Vec<Row>,
    /// The guides that were used.
    pub guides: Vec<GuideUsed>,
    /// Names of packs of guides that were added and could not be used: their tasks are missing here,
    /// and nobody knows how many those are.
    #[serde(default)]
    pub unread_packs: Vec<String>,
    /// Irregularities found in the journals, as whole sentences.
    pub irregularities: Vec<String>,
    /// How the team was informed, as typed; may be empty.
    #[serde(default)]
    pub team: String,
    /// What the practice wants to add; may be empty.
    #[serde(default)]
    pub remarks: String,
    /// The practice's logo.
    #[serde(default)]
    pub logo: Option<Logo>,
}

/// Before layouts were numbered there was one.
fn first_layout() -> u16 {
    1
}

/// A small grey picture without anything else that its file may have held.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// PNG, 8 bit grey, in base64.
    pub png: String,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({} characters)", self.png.len())
    }
}

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The task's id.
    pub task: String,
    /// Title of the guide.
    pub title: String,
    /// The thing it was applied to; empty for the practice as a whole.
    pub item: String,
    /// What became of it.
    pub state: RowState,
    /// Since when it is in that state; none while nothing was recorded.
    pub when: Option<ZonedDateTime>,
    /// Who recorded it; for an open task who shall do it.
    pub who: String,
    /// Where the new password is kept; a place, never the password.
    pub place: String,
    /// Whether there is a new password and nobody has noted where it is kept.
    #[serde(default)]
    pub lacks_place: bool,
    /// Reason, promise or obstacle, as recorded.
    pub note: String,
}

/// What became of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowState {
    /// Nothing was recorded.
    Open,
    /// Begun.
    InProgress,
    /// Changed, but not tested.
    Changed,
    /// Changed and tested.
    Done,
    /// The practice has no such thing.
    Absent,
    /// Promised until that day.
    Promised(Option<Date>),
    /// Something stands in the way.
    Blocked,
}

/// A guide that the plan used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideUsed {
    /// Its id.
    pub id: String,
    /// State of its pack.
    pub version: String,
    /// First 16 hexadecimal digits of the SHA-256 sum of its contents.
    pub fingerprint: String,
    /// Who answers for its pack; empty in format 1.
    #[serde(default)]
    pub publisher: String,
    /// Whether its pack was added and has not been checked.
    #[serde(default)]
    pub added: bool,
    /// The key that its pack is signed with and that the practice has accepted; empty for built-in
    /// guides and for those that nobody has checked.
    #[serde(default)]
    pub key: String,
}

impl Certificate {
    /// Whether every task is done and tested or not present: then it is a Nachweis, else a
    /// Zwischenbericht. A plan without tasks attests nothing, and one of which tasks may be missing
    /// not that all is done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.rows.is_empty() && self.unread_packs.is_empty() && self.rows.iter().all(|row| row.state.is_closed())
    }

    /// Of how many tasks nobody has noted where the new password is kept. That keeps none from being done.
    #[must_use]
    pub fn places_missing(&self) -> usize {
        self.rows.iter().filter(|row| row.lacks_place).count()
    }

    /// The title of a guide, from the first task that was done by it; its id if there is none.
    #[must_use]
    pub fn guide_title<'a>(&'a self, id: &'a str) -> &'a str {
        let is_of = |row: &&Row| row.task.split('/').next() == Some(id);
        self.rows.iter().find(is_of).map_or(id, |row| row.title.as_str())
    }
}

impl RowState {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Done | Self::Absent)
    }
}
