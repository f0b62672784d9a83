//! What is known of one task: its state, its ticks, its notes, who decided what.
//!
//! Follows from the events of this task alone, in their order.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::civil::Date;

use super::{
    event::{DeviceName, Event, EventId, Name, What},
    line,
    taken_back::taken_back,
};

/// Who did something and when: the event that says so.
pub type Stamp = Arc<Event>;

/// The order of events: logical clock, device, counter. Two events of one name that say different
/// things, as two PCs under one name write them, are put in the order of their text.
pub(super) fn order(a: &Event, b: &Event) -> Ordering {
    (a.lamport, &a.id)
        .cmp(&(b.lamport, &b.id))
        .then_with(|| if a == b { Ordering::Equal } else { text(a).cmp(&text(b)) })
}

fn text(event: &Event) -> String {
    line::encode(event).map(|(text, _)| text).unwrap_or_default()
}

/// Puts events with their logical clocks in this order. Each text is made once: a journal can be full of
/// lines of one name.
pub(super) fn put_in_order(events: &mut [(u64, Arc<Event>)]) {
    // The clock stands beside it: nearly always it decides, and the event is left alone.
    events.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.id.cmp(&b.1.id)));
    for same in events.chunk_by_mut(|a, b| a.0 == b.0 && a.1.id == b.1.id).filter(|same| same.len() > 1) {
        same.sort_by_cached_key(|(_, event)| text(event));
    }
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

    /// The day until which it was promised, if that is over.
    #[must_use]
    pub fn overdue_since(&self, today: Date) -> Option<Date> {
        if let Self::Promised { until, .. } = self { until.filter(|day| *day < today) } else { None }
    }

    /// Who promised it, if that is the latest word and was said with a name.
    #[must_use]
    pub fn promised_by(&self) -> Option<&str> {
        if let Self::Promised { by, .. } = self { Some(by.as_str()).filter(|by| !by.is_empty()) } else { None }
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
    /// Names of the events that were taken back.
    gone: BTreeSet<EventId>,
    /// Everything that happened to it, in order.
    events: Vec<Arc<Event>>,
}

/// The decisions on a task, as far as they can still contradict each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Decisions {
    /// The newest of each device: it has seen all that it wrote itself.
    newest: BTreeMap<DeviceName, Stamp>,
    /// The greatest counter of each device that somebody has seen.
    seen: BTreeMap<DeviceName, u64>,
}

impl Decisions {
    fn apply(&mut self, event: &Stamp) {
        let (device, counter) = &event.id;
        match self.newest.get_mut(device) {
            Some(known) if known.id.1 >= *counter => {}
            Some(known) => *known = event.clone(),
            None => {
                self.newest.insert(device.clone(), event.clone());
            }
        }
        for (device, counter) in &event.seen {
            raise(&mut self.seen, device, *counter);
        }
    }

    /// Decisions that no other decision has seen.
    fn heads(&self) -> impl Iterator<Item = &Stamp> {
        self.newest.values().filter(|head| self.seen.get(&head.id.0).is_none_or(|n| *n < head.id.1))
    }
}

/// Notes that a device has come as far as this counter.
pub(super) fn raise(greatest: &mut BTreeMap<DeviceName, u64>, device: &DeviceName, counter: u64) {
    match greatest.get_mut(device) {
        Some(known) => *known = (*known).max(counter),
        None => {
            greatest.insert(device.clone(), counter);
        }
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

    fn apply(&mut self, event: &Stamp, decides: bool) {
        if decides {
            self.decisions.apply(event);
        }
        if self.is_taken_back(event) {
            return;
        }
        match &event.what {
            What::Started => self.started = Some(event.clone()),
            What::Step(true) => {
                if !self.steps.contains_key(&event.step) {
                    self.steps.insert(event.step.clone(), event.clone());
                }
            }
            What::Step(false) => {
                self.steps.remove(&event.step);
            }
            What::Changed(done) => {
                self.verdict = None;
                self.changed = done.then(|| event.clone());
                if !done {
                    self.tested = None;
                }
            }
            What::Tested(done) => {
                self.verdict = None;
                self.tested = done.then(|| event.clone());
            }
            What::Absent(reason) => self.verdict = Some((State::Absent(reason.clone()), event.clone())),
            What::Promised { by, until, note } => {
                let state = State::Promised { by: by.clone(), until: *until, note: note.clone() };
                self.verdict = Some((state, event.clone()));
            }
            What::Blocked(why) => self.verdict = Some((State::Blocked(why.clone()), event.clone())),
            What::Reopened(_) => {
                (self.started, self.changed, self.tested, self.verdict) = (None, None, None, None);
                self.steps.clear();
            }
            What::Place(place) => self.place.clone_from(place),
            What::Note(text) => {
                self.notes.entry(event.step.clone()).or_default().push((text.clone(), event.clone()));
            }
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
            (None, _, None) => self.events.last(),
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

    /// Who promised it last, whatever became of it since.
    #[must_use]
    pub fn last_promised_by(&self) -> Option<&str> {
        let mut events = self.events.iter().rev().filter(|event| !self.is_taken_back(event));
        let by =
            events.find_map(|event| if let What::Promised { by, .. } = &event.what { Some(by.as_str()) } else { None });
        by.filter(|by| !by.is_empty())
    }

    /// Everything that happened to it, in order.
    #[must_use]
    pub fn events(&self) -> &[Arc<Event>] {
        &self.events
    }

    /// The decisions that the next one has to name as `seen`.
    #[must_use]
    pub fn unseen_decisions(&self) -> Vec<EventId> {
        self.decisions.heads().map(|head| head.id.clone()).collect()
    }

    /// Decisions that were made without knowing of each other and say different things, with who
    /// made them. Empty as long as nobody contradicts.
    #[must_use]
    pub fn contradictions(&self) -> Vec<(&What, &Stamp)> {
        let heads: Vec<_> = self.decisions.heads().map(|head| (&head.what, head)).collect();
        let agree = heads.windows(2).all(|pair| matches!(pair, [a, b] if a.0 == b.0));
        if agree { Vec::new() } else { heads }
    }
}
