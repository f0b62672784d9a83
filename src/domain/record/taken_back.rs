//! Taking a mark back: a new event that names the old one. Nothing is deleted.
//!
//! What was taken back counts as if it had never been said, so what was true before is true again,
//! with its old names and times. Taking back can itself be taken back.

use std::collections::BTreeSet;

use super::{
    event::{Event, EventId, What},
    task::{Stamp, TaskRecord},
};

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
            | Self::Archived(_)
            | Self::Pack(_) => false,
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

impl TaskRecord {
    /// Whether taking this event back would change what is known of the task now: it still counts.
    #[must_use]
    pub fn still_counts(&self, event: &Event) -> bool {
        let is = |stamp: Option<&Stamp>| stamp.is_some_and(|stamp| stamp.id == event.id);
        if !event.what.can_be_taken_back() || self.is_taken_back(event) {
            return false;
        }
        match &event.what {
            What::Step(true) => is(self.step(event.step.as_str())),
            What::Step(false) => self.step(event.step.as_str()).is_none() && self.is_latest(event, true),
            What::Changed(true) => is(self.changed()),
            What::Tested(true) => is(self.tested()),
            What::Absent(_) | What::Promised { .. } | What::Blocked(_) => is(self.stamp()),
            What::Changed(false) | What::Tested(false) | What::Reopened(_) | What::Place(_) => {
                self.is_latest(event, false)
            }
            What::Note(_) => self.notes(event.step.as_str()).iter().any(|(_, stamp)| stamp.id == event.id),
            What::TakenBack(_) => true,
            What::Started
            | What::Practice(_)
            | What::Certificate { .. }
            | What::OwnWords { .. }
            | What::Logo(_)
            | What::Archived(_)
            | What::Pack(_) => false,
        }
    }

    /// Whether nothing of the same sort follows that counts.
    fn is_latest(&self, event: &Event, same_step: bool) -> bool {
        let sort = |what: &What| (matches!(what, What::Step(_)), matches!(what, What::Place(_)), what.decides());
        let counts = self.events().iter().rev().filter(|other| !self.is_taken_back(other));
        let mut alike =
            counts.filter(|other| sort(&other.what) == sort(&event.what) && (!same_step || other.step == event.step));
        alike.next().is_some_and(|latest| latest.id == event.id)
    }
}
