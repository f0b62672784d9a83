//! The history of a case: which entries there are, newest first, and which of them pass a filter.
//!
//! Half a million entries are looked through in portions of a few milliseconds, one in each frame, so
//! that the window never waits. Their sentences are `wording`.

use std::{collections::BTreeSet, path::PathBuf};

use super::model::OpenCase;
use crate::{
    domain::{
        guide::pack::Catalogue,
        record::{
            Event, Missing, What,
            tamper::{self, Irregularity},
        },
    },
    i18n::Texts,
    platform::clock,
    wording,
};

/// So long a portion takes, give or take one bite; the whole frame shall not take over 4 ms.
const PORTION_MS: u64 = 2;
/// Entries between two looks at the clock while words are searched: each becomes a sentence first.
const BITE_WITH_WORDS: usize = 50;
/// Entries between two looks at the clock otherwise.
const BITE: usize = 5_000;

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A step was ticked.
    Steps,
    /// Changed or tested.
    Ticks,
    /// Promised, blocked or not present.
    Verdicts,
    /// Where a password is kept, and notes.
    Words,
    /// Something was taken back.
    TakenBack,
    /// Answers, archive, certificates.
    Case,
    /// Something is not right with the record.
    Irregular,
}

impl Kind {
    /// All kinds, in the order of the menu.
    pub const ALL: [Self; 7] =
        [Self::Ticks, Self::Steps, Self::Verdicts, Self::Words, Self::TakenBack, Self::Case, Self::Irregular];

    /// The kind of an event.
    #[must_use]
    pub fn of(what: &What) -> Self {
        match what {
            What::Started | What::Step(true) => Self::Steps,
            What::Changed(true) | What::Tested(true) => Self::Ticks,
            What::Absent(_) | What::Promised { .. } | What::Blocked(_) => Self::Verdicts,
            What::Place(_) | What::Note(_) => Self::Words,
            What::Step(false) | What::Changed(false) | What::Tested(false) | What::Reopened(_) | What::TakenBack(_) => {
                Self::TakenBack
            }
            What::Practice(_)
            | What::Certificate { .. }
            | What::OwnWords { .. }
            | What::Logo(_)
            | What::Archived(_)
            | What::Pack(_) => Self::Case,
        }
    }
}

/// What the history is narrowed down to. Empty: everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that all have to occur.
    pub words: String,
    /// Only by this person.
    pub who: Option<String>,
    /// Only from this device.
    pub device: Option<String>,
    /// Only about this task.
    pub task: Option<String>,
    /// Only of this kind.
    pub kind: Option<Kind>,
}

impl Filter {
    /// Whether something that is not right passes: it belongs to nobody and to no task.
    fn admits(&self, irregularity: &Irregularity) -> bool {
        let is_device = |device: &String| match irregularity {
            Irregularity::Journal(finding) => finding.writer().as_str() == device,
            Irregularity::Missing(Missing::Last(missing)) => missing.as_str() == device,
            Irregularity::Missing(Missing::Between(_)) | Irregularity::Newer(_) => false,
        };
        self.who.is_none()
            && self.task.is_none()
            && self.kind.is_none_or(|kind| kind == Kind::Irregular)
            && self.device.as_ref().is_none_or(is_device)
    }
}

/// One entry of the history, by its place in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// An event.
    Event(usize),
    /// Something that is not right, by its place among such things.
    Irregular(usize),
}

/// The entries that pass a filter, as far as they have been looked at.
#[derive(Debug, Default)]
pub struct Search {
    root: PathBuf,
    filter: Filter,
    /// Number of events of the record this was made from.
    events: usize,
    /// Number of its problems and of the entries that a newer program wrote.
    problems: (usize, usize),
    /// What is not right, each with the number of events in front of it.
    irregular: Vec<(usize, Irregularity)>,
    /// Not looked at yet: all of them up to this one.
    irregular_left: usize,
    /// Words to be found, in lower case.
    words: Vec<String>,
    /// Events not looked at yet: all from 0 up to this one.
    left: usize,
    found: Vec<Entry>,
}

impl Search {
    /// Begins from the newest entry on.
    #[must_use]
    pub fn new(case: &OpenCase, filter: &Filter) -> Self {
        let events = case.record.events();
        let irregular = tamper::irregularities(&case.record);
        let words = filter.words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let mut search = Self {
            root: case.root.clone(),
            filter: filter.clone(),
            events: events.len(),
            problems: problems(case),
            irregular_left: irregular.len(),
            irregular,
            words,
            left: events.len(),
            found: Vec::new(),
        };
        if events.is_empty() {
            search.take_irregularities(0);
        }
        search
    }

    /// Whether it still says how this case is.
    #[must_use]
    pub fn is_of(&self, case: &OpenCase, filter: &Filter) -> bool {
        let is_same = self.root == case.root && self.filter == *filter;
        is_same && self.events == case.record.events().len() && self.problems == problems(case)
    }

    /// Looks at the next portion. Returns whether anything is left.
    pub fn go_on(&mut self, texts: &Texts, case: &OpenCase, catalogue: &Catalogue) -> bool {
        let begun = clock::running_ms();
        self.go_on_while(texts, case, catalogue, || clock::running_ms() < begun + PORTION_MS)
    }

    /// Looks at one bite after the other as long as there is time, at one at least. Returns whether
    /// anything is left.
    pub fn go_on_while(
        &mut self,
        texts: &Texts,
        case: &OpenCase,
        catalogue: &Catalogue,
        mut has_time: impl FnMut() -> bool,
    ) -> bool {
        while self.take_bite(texts, case, catalogue) && has_time() {}
        self.left > 0
    }

    fn take_bite(&mut self, texts: &Texts, case: &OpenCase, catalogue: &Catalogue) -> bool {
        let bite = if self.words.is_empty() { BITE } else { BITE_WITH_WORDS };
        let until = self.left.saturating_sub(bite);
        while self.left > until {
            self.take_irregularities(self.left);
            self.left -= 1;
            let Some(event) = case.record.events().get(self.left) else { continue };
            if self.passes(texts, case, catalogue, event) {
                self.found.push(Entry::Event(self.left));
            }
        }
        if self.left == 0 {
            self.take_irregularities(0);
        }
        self.left > 0
    }

    /// Takes what is not right behind so many events.
    fn take_irregularities(&mut self, events: usize) {
        while let Some(n) = self.irregular_left.checked_sub(1)
            && let Some((place, irregularity)) = self.irregular.get(n)
            && *place >= events
        {
            if self.filter.admits(irregularity) && self.words.is_empty() {
                self.found.push(Entry::Irregular(n));
            }
            self.irregular_left = n;
        }
    }

    fn passes(&self, texts: &Texts, case: &OpenCase, catalogue: &Catalogue, event: &Event) -> bool {
        let filter = &self.filter;
        filter.who.as_ref().is_none_or(|who| event.who.as_str() == who)
            && filter.device.as_ref().is_none_or(|device| event.id.0.as_str() == device)
            && filter.task.as_ref().is_none_or(|task| event.task.as_str() == task)
            && filter.kind.is_none_or(|kind| Kind::of(&event.what) == kind)
            && self.has_words(texts, case, catalogue, event)
    }

    fn has_words(&self, texts: &Texts, case: &OpenCase, catalogue: &Catalogue, event: &Event) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let sentence = wording::happening(texts, case, catalogue, event);
        let time = wording::date_time(texts, &event.time);
        let text = format!("{sentence} {time} {}", event.id.0.as_str()).to_lowercase();
        self.words.iter().all(|word| text.contains(word))
    }

    /// The entries found so far, newest first.
    #[must_use]
    pub fn found(&self) -> &[Entry] {
        &self.found
    }

    /// What is not right, by the number in [`Entry::Irregular`].
    #[must_use]
    pub fn irregularity(&self, n: usize) -> Option<&Irregularity> {
        self.irregular.get(n).map(|(_, irregularity)| irregularity)
    }
}

/// What can be wrong with a record, counted.
fn problems(case: &OpenCase) -> (usize, usize) {
    (case.record.problems().len(), case.record.newer_events())
}

/// Who and what occurs in a history, for the menus of the filter; each at most so often as a menu
/// can show. As far as it was looked at.
#[derive(Debug, Default)]
pub struct Occurring {
    /// Persons.
    pub people: Vec<String>,
    /// Devices.
    pub devices: Vec<String>,
    /// Tasks, by name.
    pub tasks: Vec<String>,
    root: PathBuf,
    /// Number of events of the record that this is about.
    events: usize,
    /// Events not looked at yet: all from 0 up to this one.
    left: usize,
    found: [BTreeSet<String>; 3],
}

impl Occurring {
    /// Most entries of a menu.
    const MOST: usize = 200;

    /// Looks at the next portion of this case, the newest entries first. Returns whether anything is left.
    /// What was found once stays when the record grows.
    pub fn go_on(&mut self, case: &OpenCase) -> bool {
        let begun = clock::running_ms();
        self.go_on_while(case, || clock::running_ms() < begun + 1)
    }

    /// As [`Search::go_on_while`].
    pub fn go_on_while(&mut self, case: &OpenCase, mut has_time: impl FnMut() -> bool) -> bool {
        let events = case.record.events();
        if self.root != case.root {
            *self = Self { root: case.root.clone(), ..Self::default() };
        }
        if self.events != events.len() {
            (self.events, self.left) = (events.len(), events.len());
        }
        if self.left == 0 {
            return false;
        }
        loop {
            let until = self.left.saturating_sub(BITE);
            for event in events.get(until..self.left).unwrap_or_default() {
                let names = [event.who.as_str(), event.id.0.as_str(), event.task.as_str()];
                for (found, name) in self.found.iter_mut().zip(names) {
                    if found.len() < Self::MOST && !name.is_empty() && !found.contains(name) {
                        found.insert(name.to_owned());
                    }
                }
            }
            self.left = until;
            if until == 0 || !has_time() {
                break;
            }
        }
        self.list(case);
        self.left > 0
    }

    /// Sorted by name; tasks in the order of the plan.
    fn list(&mut self, case: &OpenCase) {
        let [people, devices, tasks] = &self.found;
        self.people = people.iter().cloned().collect();
        self.devices = devices.iter().cloned().collect();
        let in_plan = case.plan.tasks.iter().map(|task| &task.id).filter(|id| tasks.contains(id.as_str()));
        self.tasks = in_plan.map(ToString::to_string).collect();
    }
}
