//! Taking a mark back: a new event that names the old one. Nothing is deleted.
//!
//! What was taken back counts as if it had never been said, so what was true before is true again,
//! with its old names and times. Taking back can itself be taken back.

use std::collections::BTreeSet;

use super::event::{Event, EventId, What};

impl What {
    /// Whether it can be taken back by [`What::TakenBack`]. Answers about the practice are given
    /// anew instead, a case is brought back from the archive, and a certificate is on paper.
    #[must_use]
    pub fn can_be_taken_back(&self) -> bool {
        match self {
            Self::Step(_)
            | Self::Changed(_)
            | Self::Tested(_)
            | Self::Absent(_)
            | Self::Promised { .. }
            | Self::Blocked(_)
            | Self::Reopened(_)
            | Self::Place(_)
            | Self::Note(_)
            | Self::TakenBack(_) => true,
            Self::Started
            | Self::Practice(_)
            | Self::Certificate { .. }
            | Self::OwnWords { .. }
            | Self::Logo(_)
            | Self::Archived(_) => false,
        }
    }
}

/// The names of the events that do not count any more, out of the events of one task in their
/// order. The latest word wins: who takes back a taking back makes the first one count again.
#[must_use]
pub(super) fn taken_back<'a>(events: impl DoubleEndedIterator<Item = &'a Event>) -> BTreeSet<EventId> {
    let mut gone = BTreeSet::new();
    for event in events.rev() {
        if let What::TakenBack(id) = &event.what
            && !gone.contains(&event.id)
        {
            gone.insert(id.clone());
        }
    }
    gone
}
