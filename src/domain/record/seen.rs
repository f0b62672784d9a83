//! What somebody had seen of a record when she left, so that it can be said what came since.
//!
//! One number per device, not a time: the clocks of the practice's PCs differ, and marks made on a
//! PC without the share arrive late.

use std::collections::BTreeMap;

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};

use super::{event::Event, fold::Record};

/// How far somebody had seen the record of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The case, by its random name.
    pub case: String,
    /// When she left, by the clock of this device.
    pub time: ZonedDateTime,
    /// The newest event of each device that was known then.
    pub newest: BTreeMap<String, u64>,
}

impl Seen {
    /// All that is in this record now.
    #[must_use]
    pub fn all(case: &str, record: &Record, time: ZonedDateTime) -> Self {
        let newest = record.reached().map(|(device, counter)| (device.as_str().to_owned(), counter)).collect();
        Self { case: case.to_owned(), time, newest }
    }

    /// Whether anything has come since.
    #[must_use]
    pub fn is_outdated(&self, record: &Record) -> bool {
        record.reached().any(|(device, counter)| self.newest.get(device.as_str()).is_none_or(|known| *known < counter))
    }

    /// Whether this event was there already.
    #[must_use]
    pub fn has(&self, event: &Event) -> bool {
        self.newest.get(event.id.0.as_str()).is_some_and(|counter| event.id.1 <= *counter)
    }
}
