//! The marks made here in this run, to be taken back one after the other, and to count again after all.
//!
//! It only remembers which: taking back is an event like any other.

use crate::domain::record::{Event, What};

/// So many are remembered.
const MOST: usize = 100;

/// What can be taken back here.
#[derive(Debug, Default)]
pub struct Undo {
    /// Marks that count, the newest last.
    marks: Vec<Event>,
    /// Marks taken back, with the event that did it, the last one last.
    taken_back: Vec<(Event, Event)>,
}

impl Undo {
    /// The mark that would be taken back next.
    #[must_use]
    pub fn next(&self) -> Option<&Event> {
        self.marks.last()
    }

    /// The marks that would be taken back one after the other.
    pub fn newest_first(&self) -> impl Iterator<Item = &Event> {
        self.marks.iter().rev()
    }

    /// The marks that were taken back, the last one first, each with the event that did it.
    pub fn restorable_first(&self) -> impl Iterator<Item = &(Event, Event)> {
        self.taken_back.iter().rev()
    }

    /// The mark that was taken back last, and the event that has to be taken back for it to count again.
    #[must_use]
    pub fn restorable(&self) -> Option<(&Event, &Event)> {
        self.taken_back.last().map(|(mark, by)| (mark, by))
    }

    /// Takes in what was recorded here.
    pub(super) fn note(&mut self, event: &Event) {
        let id = if let What::TakenBack(id) = &event.what { Some(id) } else { None };
        let names = |one: Option<&Event>| id.is_some() && one.map(|one| &one.id) == id;
        if names(self.next()) {
            self.taken_back.extend(self.marks.pop().map(|mark| (mark, event.clone())));
        } else if names(self.restorable().map(|(_, by)| by)) {
            self.marks.extend(self.taken_back.pop().map(|(mark, _)| mark));
        } else if event.what.can_be_taken_back() {
            self.taken_back.clear();
            self.marks.push(event.clone());
            if self.marks.len() > MOST {
                self.marks.remove(0);
            }
        } else {
            *self = Self::default();
        }
    }
}
