//! From many journals to one state.
//!
//! **Invariant:** the state depends only on the set of events, not on the order in which files and
//! lines arrive nor on how often they do: events are put in the order of (logical clock, device,
//! counter) and equal ones are taken once. New events cost what they are many, not what is there
//! already; one that belongs before others folds only its own task anew.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::ZonedDateTime;

use super::{
    event::{DeviceName, Event, EventId, Name, What},
    line::{Entry, Fault, Journal, Problem},
    task::{Stamp, TaskRecord, order, put_in_order, raise},
};
use crate::domain::{certificate::Logo, practice::Practice};

/// The state of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    pub(super) tasks: BTreeMap<Name, TaskRecord>,
    practice: Option<Arc<Event>>,
    certificates: u32,
    interim_reports: u32,
    own_words: Option<Arc<Event>>,
    logo: Option<Arc<Event>>,
    archived: Option<Arc<Event>>,
    /// Packs added and taken out, in order.
    packs: Vec<Arc<Event>>,
    newer: BTreeSet<EventId>,
    problems: Vec<Problem>,
    events: Vec<Arc<Event>>,
    /// Places in `events` where the logical clock jumps.
    jumps: usize,
    /// The greatest counter of each device that is there.
    reached: BTreeMap<DeviceName, u64>,
    /// The greatest counter of each device that some event had seen.
    named: BTreeMap<DeviceName, u64>,
}

/// Most devices of which it is said that something of them is missing.
pub const MOST_MISSING: usize = 1000;

/// Events that must have been written and are not there: not arrived yet, or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Another device had seen an event of this device that comes after all that is there.
    Last(DeviceName),
    /// The logical clock jumps at so many places: nobody could have counted like that.
    Between(usize),
}

impl Record {
    /// Folds journals.
    #[must_use]
    pub fn new(journals: Vec<Journal>) -> Self {
        let mut record = Self::default();
        let mut entries = Vec::with_capacity(journals.iter().map(|journal| journal.entries.len()).sum());
        for journal in journals {
            record.problems.extend(journal.problems);
            entries.extend(journal.entries);
        }
        record.sort_problems();
        record.take(entries);
        record
    }

    /// Takes in one more event that this device has just written.
    pub fn apply(&mut self, event: &Event) {
        self.take([Entry::Event(Arc::new(event.clone()))]);
    }

    /// Takes in what was read since. What is in already changes nothing.
    pub fn take(&mut self, entries: impl IntoIterator<Item = Entry>) {
        let entries = entries.into_iter();
        let mut new = Vec::with_capacity(entries.size_hint().0);
        // Entries of one device come in a row.
        let mut device = (DeviceName::default(), 0);
        for entry in entries {
            let (name, counter) = entry.id();
            if *name == device.0 {
                device.1 = device.1.max(*counter);
            } else {
                let before = std::mem::replace(&mut device, (name.clone(), *counter));
                self.reach(&before);
            }
            match entry {
                Entry::Event(event) => new.push((event.lamport, event)),
                Entry::Newer(id) => {
                    self.newer.insert(id);
                }
            }
        }
        self.reach(&device);
        put_in_order(&mut new);
        new.dedup();
        let late = self.merge(new.into_iter().map(|(_, event)| event).collect());
        for task in late {
            if let Some(task) = self.tasks.get_mut(&task) {
                task.refold();
            }
        }
    }

    /// Puts sorted events at their places; returns the tasks that have to be folded anew.
    fn merge(&mut self, new: Vec<Arc<Event>>) -> BTreeSet<Name> {
        let mut late = BTreeSet::new();
        let Some(first) = new.first() else { return late };
        self.events.reserve(new.len());
        let place = self.events.partition_point(|known| order(known, first).is_lt());
        self.jumps -= self.jumps_from(place);
        let behind = self.events.split_off(place);
        let mut behind = behind.into_iter().peekable();
        for event in new {
            while let Some(known) = behind.next_if(|known| order(known, &event).is_lt()) {
                self.events.push(known);
            }
            if behind.peek() == Some(&event) {
                continue;
            }
            if !self.take_one(&event) {
                late.insert(event.task.clone());
            }
            self.events.push(event);
        }
        self.events.extend(behind);
        self.jumps += self.jumps_from(place);
        late
    }

    /// How often the logical clock jumps at this place of `events` and behind it.
    fn jumps_from(&self, place: usize) -> usize {
        (place..self.events.len()).filter(|n| self.is_jump(*n)).count()
    }

    /// Whether the logical clock of an event is more than one ahead of the event in front of it.
    fn is_jump(&self, place: usize) -> bool {
        let clock = |n: usize| self.events.get(n).map(|event| event.lamport);
        let before = place.checked_sub(1).and_then(clock).unwrap_or_default();
        clock(place).is_some_and(|now| now > before.saturating_add(1))
    }

    /// False if its task has to be folded anew.
    fn take_one(&mut self, event: &Arc<Event>) -> bool {
        for (device, counter) in &event.seen {
            raise(&mut self.named, device, *counter);
        }
        match &event.what {
            What::Practice(_) => keep_latest(&mut self.practice, event),
            What::OwnWords { .. } => keep_latest(&mut self.own_words, event),
            What::Logo(_) => keep_latest(&mut self.logo, event),
            What::Archived(_) => keep_latest(&mut self.archived, event),
            What::Pack(_) => {
                let place = self.packs.partition_point(|known| order(known, event).is_lt());
                self.packs.insert(place, event.clone());
            }
            // What an older program did not say counts as either: no number is given twice.
            What::Certificate { number, complete, .. } => {
                if *complete != Some(false) {
                    self.certificates = self.certificates.max(*number);
                }
                if *complete != Some(true) {
                    self.interim_reports = self.interim_reports.max(*number);
                }
            }
            What::Started
            | What::Step(_)
            | What::Changed(_)
            | What::Tested(_)
            | What::Absent(_)
            | What::Promised { .. }
            | What::Blocked(_)
            | What::Reopened(_)
            | What::Place(_)
            | What::Note(_)
            | What::TakenBack(_) => {
                return match self.tasks.get_mut(&event.task) {
                    Some(task) => task.take(event),
                    None => self.tasks.entry(event.task.clone()).or_default().take(event),
                };
            }
        }
        true
    }

    fn reach(&mut self, (device, counter): &EventId) {
        if *counter > 0 {
            raise(&mut self.reached, device, *counter);
        }
    }

    fn sort_problems(&mut self) {
        self.problems.sort_by(|a, b| (&a.journal, a.line, a.fault).cmp(&(&b.journal, b.line, b.fault)));
    }

    /// Replaces what is known to be wrong with these journals.
    pub fn note_problems(&mut self, news: BTreeMap<String, Vec<Problem>>) {
        self.problems.retain(|problem| !news.contains_key(&problem.journal));
        self.problems.extend(news.into_values().flatten());
        self.sort_problems();
    }

    /// What is recorded of that task; of one that nothing was recorded of, the beginning.
    #[must_use]
    pub fn task(&self, id: &str) -> &TaskRecord {
        static NOTHING: std::sync::LazyLock<TaskRecord> = std::sync::LazyLock::new(TaskRecord::default);
        self.tasks.get(id).unwrap_or(&NOTHING)
    }

    /// Every task of which something was recorded, by its name.
    pub fn tasks(&self) -> impl Iterator<Item = (&str, &TaskRecord)> {
        self.tasks.iter().map(|(id, task)| (id.as_str(), task))
    }

    /// The practice as it was answered last, if it was answered anew after the case was made.
    #[must_use]
    pub fn practice(&self) -> Option<&Practice> {
        if let What::Practice(practice) = &self.practice.as_ref()?.what { Some(practice) } else { None }
    }

    /// Number of papers written so far of this kind: of complete certificates, or of interim reports. Each has
    /// numbers of its own, so that the first certificate is number 1.
    #[must_use]
    pub fn certificates(&self, are_complete: bool) -> u32 {
        if are_complete { self.certificates } else { self.interim_reports }
    }

    /// What the practice has printed on the certificate: how the team was informed, and remarks.
    #[must_use]
    pub fn own_words(&self) -> (&str, &str) {
        match self.own_words.as_ref().map(|event| &event.what) {
            Some(What::OwnWords { team, remarks }) => (team, remarks),
            _ => ("", ""),
        }
    }

    /// The practice's logo for the certificate.
    #[must_use]
    pub fn logo(&self) -> Option<&Logo> {
        if let What::Logo(logo) = &self.logo.as_ref()?.what { logo.as_ref() } else { None }
    }

    /// The event that put the case into the archive, if it is there.
    #[must_use]
    pub fn archived(&self) -> Option<&Event> {
        self.archived.as_deref().filter(|event| event.what == What::Archived(true))
    }

    /// Every adding and taking out of a pack, in order.
    pub(super) fn pack_events(&self) -> impl Iterator<Item = &Event> {
        self.packs.iter().map(Arc::as_ref)
    }

    /// Number of events that a newer program wrote.
    #[must_use]
    pub fn newer_events(&self) -> usize {
        self.newer.len()
    }

    /// Greatest logical clock seen.
    #[must_use]
    pub fn lamport(&self) -> u64 {
        self.events.last().map_or(0, |event| event.lamport)
    }

    /// What is wrong with the journals.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Events that somebody knew of and that are not there, each with the number of events in front
    /// of it. Nothing is said of it while something else is wrong that explains it, as a damaged
    /// line does.
    #[must_use]
    pub fn missing(&self) -> Vec<(usize, Missing)> {
        let explained = |fault: Fault| matches!(fault, Fault::Damaged | Fault::Gap | Fault::Foreign | Fault::Unread);
        if !self.newer.is_empty() || self.problems.iter().any(|problem| explained(problem.fault)) {
            return Vec::new();
        }
        let reached = |device: &DeviceName| self.reached.get(device).copied().unwrap_or_default();
        let missing = self.named.iter().filter(|(device, named)| reached(device) < **named).take(MOST_MISSING);
        // In front of the first event that somebody wrote who had seen it.
        let mut places: BTreeMap<&DeviceName, usize> = missing.map(|(device, _)| (device, self.events.len())).collect();
        if !places.is_empty() {
            for (place, event) in self.events.iter().enumerate() {
                for (device, counter) in &event.seen {
                    if let Some(first) = places.get_mut(device).filter(|_| *counter > reached(device)) {
                        *first = place.min(*first);
                    }
                }
            }
        }
        let missing = places.into_iter().map(|(device, place)| (place, Missing::Last(device.clone())));
        let mut missing: Vec<(usize, Missing)> = missing.collect();
        if missing.is_empty() && self.jumps > 0 {
            let first = (0..self.events.len()).find(|n| self.is_jump(*n));
            missing.push((first.unwrap_or_default(), Missing::Between(self.jumps)));
        }
        missing
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn events(&self) -> &[Arc<Event>] {
        &self.events
    }

    /// The devices that wrote something, each with the number of its newest entry.
    pub fn reached(&self) -> impl Iterator<Item = (&DeviceName, u64)> {
        self.reached.iter().map(|(device, counter)| (device, *counter))
    }

    /// When the first thing was recorded.
    #[must_use]
    pub fn first(&self) -> Option<&ZonedDateTime> {
        self.events.first().map(|event| &event.time)
    }

    /// Who recorded something last, and when.
    #[must_use]
    pub fn last(&self) -> Option<&Stamp> {
        self.events.last()
    }
}

/// What is said last about the case counts, in whatever order it arrives.
fn keep_latest(kept: &mut Option<Arc<Event>>, event: &Arc<Event>) {
    if kept.as_ref().is_none_or(|known| order(known, event).is_lt()) {
        *kept = Some(event.clone());
    }
}
