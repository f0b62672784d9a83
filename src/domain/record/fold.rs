//! From many journals to one state.
//!
//! **Invariant:** the state depends only on the set of events, not on the order in which files and
//! lines arrive nor on how often they do: events are put in the order of (logical clock, device,
//! counter) and those with the same name are taken once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ZonedDateTime, civil::Date};

use super::{
    event::{Event, EventId, What},
    line::{Entry, Journal, Problem},
};
use crate::domain::{certificate::Logo, practice::Practice};

/// Who did something and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Who.
    pub who: String,
    /// By the clock of the device.
    pub time: ZonedDateTime,
    /// The event.
    pub event: EventId,
}

/// What became of a task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum State {
    /// Nothing was recorded.
    #[default]
    Open,
    /// Begun: opened, or some steps ticked.
    InProgress,
    /// Changed, but not tested.
    Changed,
    /// Changed and tested.
    Done,
    /// The practice has no such thing, for this reason.
    Absent(String),
    /// Promised.
    Promised {
        /// By whom.
        by: String,
        /// Until when.
        until: Option<Date>,
        /// Remark.
        note: String,
    },
    /// This stands in the way.
    Blocked(String),
}

impl State {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Done | Self::Absent(_))
    }
}

/// All that is recorded of one task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskRecord {
    started: Option<Stamp>,
    changed: Option<Stamp>,
    tested: Option<Stamp>,
    /// Absent, promised or blocked, if that is the latest word.
    verdict: Option<(State, Stamp)>,
    steps: BTreeMap<String, Stamp>,
    place: String,
    notes: BTreeMap<String, Vec<(String, Stamp)>>,
    deciding: BTreeMap<EventId, Deciding>,
    last: Option<Stamp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Deciding {
    what: What,
    stamp: Stamp,
    seen: Vec<EventId>,
}

/// The state of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    tasks: BTreeMap<String, TaskRecord>,
    practice: Option<Practice>,
    certificates: u32,
    /// Team and remarks.
    own_words: (String, String),
    logo: Option<Logo>,
    newer: usize,
    lamport: u64,
    first: Option<ZonedDateTime>,
    last: Option<Stamp>,
    problems: Vec<Problem>,
    events: Vec<Event>,
}

impl Record {
    /// Folds journals.
    #[must_use]
    pub fn new<'a>(journals: impl IntoIterator<Item = &'a Journal>) -> Self {
        let mut events: BTreeMap<(u64, EventId), &Event> = BTreeMap::new();
        let mut newer = BTreeSet::new();
        let mut record = Self::default();
        for journal in journals {
            record.problems.extend(journal.problems.iter().cloned());
            for entry in &journal.entries {
                match entry {
                    Entry::Event(event) => {
                        events.entry((event.lamport, event.id.clone())).or_insert(event);
                    }
                    Entry::Newer(id) => {
                        newer.insert(id);
                    }
                }
            }
        }
        record.newer = newer.len();
        record.problems.sort_by(|a, b| (&a.journal, a.line, a.fault).cmp(&(&b.journal, b.line, b.fault)));
        for event in events.into_values() {
            record.apply(event);
        }
        record
    }

    /// Takes in one more event that this device has just written.
    pub fn apply(&mut self, event: &Event) {
        let stamp = Stamp { who: event.who.clone(), time: event.time.clone(), event: event.id.clone() };
        self.lamport = self.lamport.max(event.lamport);
        self.first.get_or_insert_with(|| event.time.clone());
        self.last = Some(stamp.clone());
        self.events.push(event.clone());
        match &event.what {
            What::Practice(practice) => self.practice = Some(practice.as_ref().clone()),
            What::Certificate { number, .. } => self.certificates = self.certificates.max(*number),
            What::OwnWords { team, remarks } => self.own_words = (team.clone(), remarks.clone()),
            What::Logo(logo) => self.logo.clone_from(logo),
            What::Started
            | What::Step(_)
            | What::Changed(_)
            | What::Tested(_)
            | What::Absent(_)
            | What::Promised { .. }
            | What::Blocked(_)
            | What::Reopened(_)
            | What::Place(_)
            | What::Note(_) => self.tasks.entry(event.task.clone()).or_default().apply(event, stamp),
        }
    }

    /// What is recorded of that task; of one that nothing was recorded of, the beginning.
    #[must_use]
    pub fn task(&self, id: &str) -> &TaskRecord {
        static NOTHING: std::sync::LazyLock<TaskRecord> = std::sync::LazyLock::new(TaskRecord::default);
        self.tasks.get(id).unwrap_or(&NOTHING)
    }

    /// The practice as it was answered last, if it was answered anew after the case was made.
    #[must_use]
    pub fn practice(&self) -> Option<&Practice> {
        self.practice.as_ref()
    }

    /// Number of certificates written so far.
    #[must_use]
    pub fn certificates(&self) -> u32 {
        self.certificates
    }

    /// What the practice has printed on the certificate: how the team was informed, and remarks.
    #[must_use]
    pub fn own_words(&self) -> (&str, &str) {
        (&self.own_words.0, &self.own_words.1)
    }

    /// The practice's logo for the certificate.
    #[must_use]
    pub fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// Number of events that a newer program wrote.
    #[must_use]
    pub fn newer_events(&self) -> usize {
        self.newer
    }

    /// Greatest logical clock seen.
    #[must_use]
    pub fn lamport(&self) -> u64 {
        self.lamport
    }

    /// What is wrong with the journals.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Everything that happened, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// When the first thing was recorded.
    #[must_use]
    pub fn first(&self) -> Option<&ZonedDateTime> {
        self.first.as_ref()
    }

    /// Who recorded something last, and when.
    #[must_use]
    pub fn last(&self) -> Option<&Stamp> {
        self.last.as_ref()
    }
}

impl TaskRecord {
    fn apply(&mut self, event: &Event, stamp: Stamp) {
        self.last = Some(stamp.clone());
        if event.what.decides() {
            let deciding = Deciding { what: event.what.clone(), stamp: stamp.clone(), seen: event.seen.clone() };
            self.deciding.insert(event.id.clone(), deciding);
        }
        match &event.what {
            What::Started => self.started = Some(stamp),
            What::Step(true) => {
                self.steps.entry(event.step.clone()).or_insert(stamp);
            }
            What::Step(false) => {
                self.steps.remove(&event.step);
            }
            What::Changed(done) => {
                self.verdict = None;
                self.changed = done.then_some(stamp);
                if !done {
                    self.tested = None;
                }
            }
            What::Tested(done) => {
                self.verdict = None;
                self.tested = done.then_some(stamp);
            }
            What::Absent(reason) => self.verdict = Some((State::Absent(reason.clone()), stamp)),
            What::Promised { by, until, note } => {
                let state = State::Promised { by: by.clone(), until: *until, note: note.clone() };
                self.verdict = Some((state, stamp));
            }
            What::Blocked(why) => self.verdict = Some((State::Blocked(why.clone()), stamp)),
            What::Reopened(_) => {
                (self.started, self.changed, self.tested, self.verdict) = (None, None, None, None);
                self.steps.clear();
            }
            What::Place(place) => self.place.clone_from(place),
            What::Note(text) => self.notes.entry(event.step.clone()).or_default().push((text.clone(), stamp)),
            What::Practice(_) | What::Certificate { .. } | What::OwnWords { .. } | What::Logo(_) => {}
        }
    }

    /// What became of it.
    #[must_use]
    pub fn state(&self) -> State {
        match (&self.verdict, &self.changed, &self.tested) {
            (Some((state, _)), _, _) => state.clone(),
            (None, Some(_), Some(_)) => State::Done,
            (None, Some(_), None) => State::Changed,
            (None, None, _) if self.started.is_some() || !self.steps.is_empty() => State::InProgress,
            (None, None, _) => State::Open,
        }
    }

    /// Who brought it into its state, and when.
    #[must_use]
    pub fn stamp(&self) -> Option<&Stamp> {
        match (&self.verdict, &self.tested, &self.changed) {
            (Some((_, stamp)), _, _) => Some(stamp),
            (None, Some(tested), Some(_)) => Some(tested),
            (None, None, Some(changed)) => Some(changed),
            (None, _, None) => self.last.as_ref(),
        }
    }

    /// Whether and by whom it was changed.
    #[must_use]
    pub fn changed(&self) -> Option<&Stamp> {
        self.changed.as_ref()
    }

    /// Whether and by whom it was tested.
    #[must_use]
    pub fn tested(&self) -> Option<&Stamp> {
        self.tested.as_ref()
    }

    /// Whether and by whom a step was ticked.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Stamp> {
        self.steps.get(id)
    }

    /// Where the new password is kept.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Notes on a step; on the task as a whole for an empty name.
    #[must_use]
    pub fn notes(&self, step: &str) -> &[(String, Stamp)] {
        self.notes.get(step).map(Vec::as_slice).unwrap_or_default()
    }

    /// The decisions that the next one has to name as `seen`.
    #[must_use]
    pub fn unseen_decisions(&self) -> Vec<EventId> {
        self.heads().map(|(id, _)| id.clone()).collect()
    }

    /// Decisions that were made without knowing of each other and say different things, with who
    /// made them. Empty as long as nobody contradicts.
    #[must_use]
    pub fn contradictions(&self) -> Vec<(&What, &Stamp)> {
        let heads: Vec<_> = self.heads().map(|(_, deciding)| (&deciding.what, &deciding.stamp)).collect();
        let agree = heads.windows(2).all(|pair| matches!(pair, [a, b] if a.0 == b.0));
        if agree { Vec::new() } else { heads }
    }

    /// Decisions that no other decision has seen. A device has seen all that it wrote itself.
    fn heads(&self) -> impl Iterator<Item = (&EventId, &Deciding)> {
        let knows = |(other, deciding): (&EventId, &Deciding), id: &EventId| {
            deciding.seen.contains(id) || other.0 == id.0 && other.1 > id.1
        };
        self.deciding.iter().filter(move |(id, _)| !self.deciding.iter().any(|other| knows(other, id)))
    }
}
