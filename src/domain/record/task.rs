//! What is known of one task: its state, its ticks, its notes, who decided what.
//!
//! Follows from the events of this task alone, in their order.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::{ZonedDateTime, civil::Date};

use super::{
    event::{DeviceName, Event, EventId, Name, What},
    line,
    taken_back::taken_back,
};

/// The order of events: logical clock, device, counter. Two events of one name that say different
/// things, as two PCs under one name write them, are put in the order of their text.
pub(super) fn order(a: &Event, b: &Event) -> Ordering {
    let text = |event: &Event| line::encode(event).map(|(text, _)| text).unwrap_or_default();
    (a.lamport, &a.id)
        .cmp(&(b.lamport, &b.id))
        .then_with(|| if a == b { Ordering::Equal } else { text(a).cmp(&text(b)) })
}

/// Who did something and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Who.
    pub who: Name,
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
    steps: BTreeMap<Name, Stamp>,
    place: String,
    pub(super) notes: BTreeMap<Name, Vec<(String, Stamp)>>,
    decisions: Decisions,
    last: Option<Stamp>,
    /// Names of the events that were taken back.
    gone: BTreeSet<EventId>,
    /// Everything that happened to it, in order.
    events: Vec<Arc<Event>>,
}

/// The decisions on a task, as far as they can still contradict each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Decisions {
    /// The newest of each device: it has seen all that it wrote itself.
    newest: BTreeMap<DeviceName, Deciding>,
    /// The greatest counter of each device that somebody has seen.
    seen: BTreeMap<DeviceName, u64>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Deciding {
    event: Arc<Event>,
    stamp: Stamp,
}

impl Decisions {
    fn apply(&mut self, event: &Arc<Event>, stamp: &Stamp) {
        let (device, counter) = &event.id;
        let is_newest = self.newest.get(device).is_none_or(|known| known.event.id.1 < *counter);
        if is_newest {
            self.newest.insert(device.clone(), Deciding { event: event.clone(), stamp: stamp.clone() });
        }
        for (device, counter) in &event.seen {
            let known = self.seen.entry(device.clone()).or_default();
            *known = (*known).max(*counter);
        }
    }

    /// Decisions that no other decision has seen.
    fn heads(&self) -> impl Iterator<Item = &Deciding> {
        let is_unseen = |(device, deciding): &(&DeviceName, &Deciding)| {
            self.seen.get(*device).is_none_or(|n| *n < deciding.event.id.1)
        };
        self.newest.iter().filter(is_unseen).map(|(_, deciding)| deciding)
    }
}

impl TaskRecord {
    /// Takes in an event that is not in yet. False if it belongs before events that are in, or
    /// takes one of them back: then [`Self::refold`] has to follow.
    pub(super) fn take(&mut self, event: &Arc<Event>) -> bool {
        if self.events.last().is_none_or(|last| order(last, event).is_lt()) {
            self.events.push(event.clone());
            let takes_back = matches!(event.what, What::TakenBack(_));
            if !takes_back {
                self.apply(event, event.what.decides());
            }
            return !takes_back;
        }
        let place = self.events.partition_point(|known| order(known, event).is_lt());
        self.events.insert(place, event.clone());
        false
    }

    /// Folds its events anew, from the first on.
    pub(super) fn refold(&mut self) {
        let events = std::mem::take(&mut self.events);
        *self = Self { gone: taken_back(events.iter().map(AsRef::as_ref)), ..Self::default() };
        let mut deciding = BTreeSet::new();
        for event in &events {
            // Taking back a decision is one.
            let takes_back_decision = matches!(&event.what, What::TakenBack(id) if deciding.contains(id));
            let decides = event.what.decides() || takes_back_decision;
            if decides {
                deciding.insert(&event.id);
            }
            self.apply(event, decides);
        }
        self.events = events;
    }

    fn apply(&mut self, event: &Arc<Event>, decides: bool) {
        let stamp = Stamp { who: event.who.clone(), time: event.time.clone(), event: event.id.clone() };
        self.last = Some(stamp.clone());
        if decides {
            self.decisions.apply(event, &stamp);
        }
        if self.is_taken_back(event) {
            return;
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
            What::Practice(_)
            | What::Certificate { .. }
            | What::OwnWords { .. }
            | What::Logo(_)
            | What::TakenBack(_)
            | What::Archived(_)
            | What::Pack(_) => {}
        }
    }

    /// Whether this event does not count any more, because somebody took it back.
    #[must_use]
    pub fn is_taken_back(&self, event: &Event) -> bool {
        event.what.can_be_taken_back() && self.gone.contains(&event.id)
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

    /// Everything that happened to it, in order.
    #[must_use]
    pub fn events(&self) -> &[Arc<Event>] {
        &self.events
    }

    /// The decisions that the next one has to name as `seen`.
    #[must_use]
    pub fn unseen_decisions(&self) -> Vec<EventId> {
        self.decisions.heads().map(|deciding| deciding.event.id.clone()).collect()
    }

    /// Decisions that were made without knowing of each other and say different things, with who
    /// made them. Empty as long as nobody contradicts.
    #[must_use]
    pub fn contradictions(&self) -> Vec<(&What, &Stamp)> {
        let heads: Vec<_> = self.decisions.heads().map(|deciding| (&deciding.event.what, &deciding.stamp)).collect();
        let agree = heads.windows(2).all(|pair| matches!(pair, [a, b] if a.0 == b.0));
        if agree { Vec::new() } else { heads }
    }
}
