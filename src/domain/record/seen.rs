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
        let mut newest: BTreeMap<String, u64> = BTreeMap::new();
        for event in record.events() {
            let (device, counter) = &event.id;
            if let Some(known) = newest.get_mut(device.as_str()) {
                *known = (*known).max(*counter);
            } else {
                newest.insert(device.as_str().to_owned(), *counter);
            }
        }
        Self { case: case.to_owned(), time, newest }
    }

    /// Whether this event was there already.
    #[must_use]
    pub fn has(&self, event: &Event) -> bool {
        self.newest.get(event.id.0.as_str()).is_some_and(|counter| event.id.1 <= *counter)
    }
}
