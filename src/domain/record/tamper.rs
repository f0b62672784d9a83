//! What is not right with a record, each thing at its place in the history.
//!
//! One change to a journal can show at several lines: a changed line does not fit its own sum and
//! the next one does not fit it. Here such faults become one finding. A torn last line is none: it
//! is what a power cut leaves, or a line that is still on its way.

use std::collections::BTreeMap;

use super::{
    event::{DeviceName, EventId},
    fold::{Missing, Record},
    line::{Fault, Problem},
};

/// Most findings that are told apart; a file full of garbage has no more to say.
const MOST: usize = 1000;

/// Something is not right with a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which journal.
    pub journal: String,
    /// First line concerned, from 1.
    pub line: usize,
    /// What it is.
    pub kind: Meaning,
    /// So many events of the record stand in front of it: all up to the one that its journal has
    /// before this line; at the beginning of the journal, all before the device's first one.
    pub place: usize,
}

impl Finding {
    /// The device that writes this journal.
    #[must_use]
    pub fn writer(&self) -> DeviceName {
        DeviceName::of_journal(&self.journal)
    }
}

/// What happened to a journal, as far as its lines tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// So many lines in a row cannot be read: damaged, or changed without care.
    Unreadable(usize),
    /// So many entries are missing here.
    Removed(u64),
    /// Entries stand in another order than they were written in.
    Moved,
    /// The entry before was changed or exchanged with care.
    Changed,
    /// Entries of another device stand in it.
    Foreign(usize),
    /// Entries stand in it twice, as a file service leaves them. Harmless.
    Repeated(usize),
    /// Two PCs wrote under one name; both count.
    Forked,
    /// The journal was longer before.
    Shortened,
    /// The whole journal cannot be read. What was read of it earlier counts, nothing else.
    Unread,
}

impl Meaning {
    /// Whether nothing is wrong: file services leave lines twice, and they count once.
    #[must_use]
    pub fn is_harmless(self) -> bool {
        matches!(self, Self::Repeated(_))
    }
}

/// Something about a record is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Irregularity {
    /// In the lines of a journal.
    Journal(Finding),
    /// Entries that must have been written are not there.
    Missing(Missing),
    /// A newer program wrote so many entries; what they say is not taken into account.
    Newer(usize),
}

impl Irregularity {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        matches!(self, Self::Journal(finding) if finding.kind.is_harmless())
    }
}

/// All that is not right, in the order of the history, each with the number of events in front of it.
#[must_use]
pub fn irregularities(record: &Record) -> Vec<(usize, Irregularity)> {
    let journals = findings(record).into_iter().map(|finding| (finding.place, Irregularity::Journal(finding)));
    let missing = record.missing().into_iter().map(|(place, missing)| (place, Irregularity::Missing(missing)));
    let newer = Some(record.newer_events()).filter(|count| *count > 0);
    let newer = newer.map(|count| (record.events().len(), Irregularity::Newer(count)));
    let mut all: Vec<(usize, Irregularity)> = journals.chain(missing).chain(newer).collect();
    all.sort_by_key(|(place, _)| *place);
    all
}

/// The findings of all journals, by journal and line.
#[must_use]
pub fn findings(record: &Record) -> Vec<Finding> {
    let mut journals: BTreeMap<&str, Vec<&Problem>> = BTreeMap::new();
    for problem in record.problems().iter().take(MOST) {
        journals.entry(&problem.journal).or_default().push(problem);
    }
    let mut events: BTreeMap<DeviceName, Vec<(usize, &EventId)>> =
        journals.keys().map(|name| (DeviceName::of_journal(name), Vec::new())).collect();
    if !events.is_empty() {
        for (place, event) in record.events().iter().enumerate() {
            if let Some(own) = events.get_mut(&event.id.0) {
                own.push((place, &event.id));
            }
        }
    }
    let of_journal = |(name, problems): (&str, Vec<&Problem>)| {
        let own = events.get(&DeviceName::of_journal(name)).map(Vec::as_slice).unwrap_or_default();
        JournalFaults { problems: &problems, own }.findings()
    };
    journals.into_iter().flat_map(of_journal).collect()
}

/// The faults of one journal and the names of its events with their places in the record, both in
/// order.
struct JournalFaults<'a> {
    problems: &'a [&'a Problem],
    own: &'a [(usize, &'a EventId)],
}

impl JournalFaults<'_> {
    fn findings(&self) -> Vec<Finding> {
        let mut found: Vec<Finding> = Vec::new();
        let mut last: Option<&Problem> = None;
        for problem in self.problems {
            let follows = last.is_some_and(|last| problem.line <= last.line + 1);
            let before = found.last_mut().filter(|_| follows).map(|finding| &mut finding.kind);
            match (problem.fault, before) {
                (Fault::Damaged, Some(Meaning::Unreadable(count)))
                | (Fault::Foreign, Some(Meaning::Foreign(count)))
                | (Fault::Repeated, Some(Meaning::Repeated(count))) => *count += 1,
                // The line behind one that fell out cannot fit.
                (Fault::Gap, Some(Meaning::Unreadable(_) | Meaning::Foreign(_) | Meaning::Moved))
                | (Fault::Forked, Some(Meaning::Forked)) => {}
                (Fault::Gap, Some(kind @ Meaning::Changed)) => *kind = Meaning::Moved,
                (fault, _) => found.push(self.finding(problem, fault)),
            }
            last = Some(problem);
        }
        self.tell_moved(&mut found);
        found
    }

    fn finding(&self, problem: &Problem, fault: Fault) -> Finding {
        let before = self.events_before(problem.line);
        let after = before.checked_sub(1).and_then(|n| self.own.get(n));
        let kind = match fault {
            Fault::Damaged => Meaning::Unreadable(1),
            Fault::Foreign => Meaning::Foreign(1),
            Fault::Repeated => Meaning::Repeated(1),
            Fault::Forked => Meaning::Forked,
            Fault::Shortened => Meaning::Shortened,
            Fault::Unread => Meaning::Unread,
            Fault::Gap => {
                let next = self.own.get(before).map_or(0, |(_, id)| id.1);
                match next.saturating_sub(after.map_or(0, |(_, id)| id.1)) {
                    0 | 1 => Meaning::Changed,
                    jump => Meaning::Removed(jump - 1),
                }
            }
        };
        let place = after.map(|(place, _)| place + 1).or_else(|| self.own.first().map(|(place, _)| *place));
        Finding { journal: problem.journal.clone(), line: problem.line, kind, place: place.unwrap_or_default() }
    }

    /// How many readable events stand in front of a line.
    fn events_before(&self, line: usize) -> usize {
        let without = |problem: &&&Problem| {
            problem.line < line
                && !matches!(problem.fault, Fault::Gap | Fault::Forked | Fault::Shortened | Fault::Unread)
        };
        line.saturating_sub(1).saturating_sub(self.problems.iter().filter(without).count())
    }

    /// Where something was moved, it also fell out somewhere.
    fn tell_moved(&self, found: &mut [Finding]) {
        if found.iter().any(|finding| finding.kind == Meaning::Moved) && self.is_whole() {
            for finding in found.iter_mut().filter(|finding| finding.kind == Meaning::Changed) {
                finding.kind = Meaning::Moved;
            }
        }
    }

    /// Whether no event of this device is missing.
    fn is_whole(&self) -> bool {
        self.own.last().is_none_or(|(_, last)| last.1 == self.own.len() as u64)
    }
}
