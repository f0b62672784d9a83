//! Which packs of guides were added to a case: by name, origin and the sum of the file.
//!
//! The files themselves lie in the case folder; reading them and comparing their sums is
//! `platform`, judging who signed them is `guide::trust`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{event::Event, fold::Record};

/// A pack that was added to a case, or taken out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackMark {
    /// Short name of the pack. Of two packs with the same name the later one counts.
    pub id: String,
    /// Who answers for it, as it says itself.
    pub publisher: String,
    /// State of its content, as it says itself.
    pub version: String,
    /// SHA-256 sum of the file, hexadecimal.
    pub sha256: String,
    /// Whether it is in use from here on.
    pub used: bool,
}

impl PackMark {
    /// The sum in short, in groups of four: enough to compare on the phone.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digits: Vec<char> = self.sha256.chars().filter(char::is_ascii_hexdigit).take(24).collect();
        digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    }
}

impl Record {
    /// The packs that are in use, in the order in which they were added; each with the event that
    /// added it.
    #[must_use]
    pub fn packs(&self) -> Vec<(&PackMark, &Event)> {
        let mut latest: BTreeMap<&str, (&PackMark, &Event)> = BTreeMap::new();
        for event in self.pack_events() {
            if let super::event::What::Pack(mark) = &event.what {
                latest.insert(&mark.id, (mark, event));
            }
        }
        let mut used: Vec<_> = latest.into_values().filter(|(mark, _)| mark.used).collect();
        used.sort_by(|(_, a), (_, b)| super::task::order(a, b));
        used
    }
}
