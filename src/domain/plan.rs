//! The plan: every task of this practice in order, each with the reason why it stands there.
//!
//! Derived from the practice's answers and the catalogue each time it is needed, never stored.
//! Which things the practice has is `items`; what was done of the plan is `record`. Of the record
//! only one thing matters here: a task that was worked on stays, even if its guide is gone.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    guide::{Group, Guide, ItemKind, Role, Step, pack::Catalogue},
    items::{items, rules_out},
    practice::{Item, Practice},
    record::{Event, Record, TaskRecord, What},
};

/// Most tasks without a guide that stand in a plan: no packs have more, and whoever can write into the case
/// folder could name a million. All others are in the history alone.
pub const MOST_WITHOUT_GUIDE: usize = 1000;

/// All tasks in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The tasks, each after those it must wait for.
    pub tasks: Vec<Task>,
}

/// One guide applied to one item, for one responsible person.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Stable name: the guide's, and the item's where there are several: `windows-lokal/pc-empfang`.
    pub id: String,
    /// The guide's name.
    pub guide: String,
    /// The guide's title.
    pub title: String,
    /// Section of the plan.
    pub group: Group,
    /// What it is applied to.
    pub item: Item,
    /// Who is meant.
    pub role: Role,
    /// The responsible person by name; empty if the practice named none.
    pub person: String,
    /// Working time in minutes.
    pub minutes: u16,
    /// Names of the steps in order.
    pub steps: Vec<String>,
    /// Whether a password changes here. Preparation and closing check change none.
    pub changes_password: bool,
    /// Why it stands in the plan.
    pub why: String,
    /// Tasks of this plan that come before, by title, and why.
    pub reasons: Vec<Reason>,
    /// Whether its guide is not there: the task stands here because it was worked on.
    pub lacks_guide: bool,
}

/// A task that must come first, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The other guide's name.
    pub guide: String,
    /// Its title.
    pub title: String,
    /// Why.
    pub because: String,
}

impl Plan {
    /// The tasks of this practice.
    #[must_use]
    pub fn new(practice: &Practice, catalogue: &Catalogue) -> Self {
        let mut tasks = tasks_of(practice, catalogue.entries().iter().map(|entry| &entry.guide));
        let mut present: BTreeMap<String, (String, Vec<Item>)> = BTreeMap::new();
        for task in &tasks {
            let known = present.entry(task.guide.clone()).or_insert_with(|| (task.title.clone(), Vec::new()));
            known.1.push(task.item.clone());
        }
        for task in &mut tasks {
            let after = catalogue.entry(&task.guide).map(|entry| entry.guide.after.as_slice()).unwrap_or_default();
            task.reasons = after
                .iter()
                .filter_map(|after| {
                    let (title, items) = present.get(&after.guide)?;
                    let in_force = items.iter().any(|item| belong_together(item, &task.item));
                    let reason =
                        || Reason { guide: after.guide.clone(), title: title.clone(), because: after.because.clone() };
                    in_force.then(reason)
                })
                .collect();
        }
        Self { tasks }
    }

    /// Tasks that were worked on, whose guide is not there because its pack is missing or was taken
    /// out, and that are not in this plan yet: what was recorded does not vanish. A task whose
    /// guide is there and whose thing is not was left out by the practice's answers.
    #[must_use]
    pub fn without_guides(&self, practice: &Practice, catalogue: &Catalogue, record: &Record) -> Vec<Task> {
        let guides: BTreeSet<&str> = catalogue.entries().iter().map(|entry| entry.guide.id.as_str()).collect();
        let here = self.tasks.iter().filter(|task| task.lacks_guide);
        let here: BTreeSet<&str> = here.map(|task| task.id.as_str()).collect();
        record
            .tasks()
            .filter(|(id, task)| !guides.contains(guide_of(id)) && !here.contains(id) && was_worked_on(task))
            .map(|(id, _)| without_guide(id, practice))
            .take(MOST_WITHOUT_GUIDE.saturating_sub(here.len()))
            .collect()
    }

    /// Puts tasks before those that close the whole work.
    pub fn put_before_closing(&mut self, tasks: Vec<Task>) {
        let place = self.tasks.iter().position(|task| task.group == Group::Closing).unwrap_or(self.tasks.len());
        self.tasks.splice(place..place, tasks);
    }

    /// What belongs before a task and is left, one task for each reason.
    #[must_use]
    pub fn left_before<'a>(&'a self, task: &'a Task, is_left: impl Fn(&Task) -> bool) -> Vec<(&'a Task, &'a Reason)> {
        let first_left = |reason: &'a Reason| {
            let of_guide = self.tasks.iter().filter(|one| one.guide == reason.guide);
            let mut left = of_guide.filter(|one| belong_together(&one.item, &task.item) && is_left(one));
            left.next().map(|one| (one, reason))
        };
        task.reasons.iter().filter_map(first_left).collect()
    }

    /// The task of that name.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }
}

impl Task {
    /// Title with the item's own name, as in "Windows-Anmeldung · PC Empfang".
    #[must_use]
    pub fn full_title(&self) -> String {
        if self.item.name.is_empty() { self.title.clone() } else { format!("{} · {}", self.title, self.item.name) }
    }

    /// The same without what stands in the title behind a colon or in brackets.
    #[must_use]
    pub fn short_title(&self) -> String {
        let end = self.title.find([':', '(']).unwrap_or(self.title.len());
        let title = self.title.get(..end).map_or(self.title.as_str(), str::trim).to_owned();
        if self.item.name.is_empty() { title } else { format!("{title} · {}", self.item.name) }
    }

    /// Its guide with this task's own steps alone.
    #[must_use]
    pub fn own<'a>(&self, guide: &'a Guide) -> Cow<'a, Guide> {
        if guide.steps.len() == self.steps.len() {
            return Cow::Borrowed(guide);
        }
        let mut own = guide.clone();
        own.steps.retain(|step| self.steps.contains(&step.id));
        Cow::Owned(own)
    }

    /// What stands in for its guide while that is not there: no steps, only the end of the task.
    #[must_use]
    pub fn stand_in(&self) -> Guide {
        Guide {
            id: self.guide.clone(),
            like: None,
            title: self.title.clone(),
            item: self.item.kind,
            device: None,
            group: self.group,
            who: self.role,
            rights: String::new(),
            minutes: self.minutes,
            when: String::new(),
            why: String::new(),
            notice: None,
            have_ready: Vec::new(),
            after: Vec::new(),
            breaks: Vec::new(),
            profile: None,
            warnings: Vec::new(),
            warnings_basis: None,
            steps: Vec::new(),
            test: Vec::new(),
            back: String::new(),
            stuck: Vec::new(),
            glossary: Vec::new(),
        }
    }
}

/// What these guides give this practice to do, in their order and without what must come before.
#[must_use]
pub fn tasks_of<'a>(practice: &Practice, guides: impl Iterator<Item = &'a Guide>) -> Vec<Task> {
    let items = items(practice);
    let of_guide = |guide: &'a Guide| {
        let own = items.iter().filter(|item| is_for(guide, item));
        own.map(|item| task(practice, guide, item)).collect::<Vec<_>>()
    };
    guides.flat_map(of_guide).collect()
}

/// Whether the guide is for this thing: by its kind and, where the guide has words for it, by its name.
fn is_for(guide: &Guide, item: &Item) -> bool {
    let has_all = |words: &str| {
        let name = item.name.to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| name.contains(word))
    };
    guide.item == item.kind && guide.device.as_deref().is_none_or(has_all)
}

/// Whether one of two things must wait for the other: at workstations only at the same one.
fn belong_together(one: &Item, other: &Item) -> bool {
    !(one.kind.is_of_workstation() && other.kind.is_of_workstation()) || one.key == other.key
}

/// Whether anything was recorded of it that was not taken back.
fn was_worked_on(task: &TaskRecord) -> bool {
    let counts = |event: &Event| !matches!(event.what, What::TakenBack(_)) && !task.is_taken_back(event);
    task.events().iter().any(|event| counts(event))
}

/// The guide's name in that of a task.
fn guide_of(id: &str) -> &str {
    id.split_once('/').map_or(id, |(guide, _)| guide)
}

/// A task of which only the name is known.
fn without_guide(id: &str, practice: &Practice) -> Task {
    let key = id.split_once('/').map(|(_, key)| key.to_owned()).unwrap_or_default();
    let lead = practice.people.first();
    Task {
        id: id.to_owned(),
        guide: guide_of(id).to_owned(),
        title: guide_of(id).to_owned(),
        group: Group::Closing,
        item: Item { kind: ItemKind::OtherDevice, name: key.clone(), key, user: String::new(), uncertain: false },
        role: Role::Practice,
        person: lead.map(|person| person.name.clone()).unwrap_or_default(),
        minutes: 0,
        steps: Vec::new(),
        changes_password: false,
        why: String::new(),
        reasons: Vec::new(),
        lacks_guide: true,
    }
}

/// Names of the steps that this practice's answers do not rule out: all of them where they would rule out all.
fn own_steps(practice: &Practice, guide: &Guide) -> Vec<String> {
    let is_own = |step: &&Step| !step.only.is_some_and(|only| rules_out(practice, only));
    let own: Vec<String> = guide.steps.iter().filter(is_own).map(|step| step.id.clone()).collect();
    if own.is_empty() { guide.steps.iter().map(|step| step.id.clone()).collect() } else { own }
}

fn task(practice: &Practice, guide: &Guide, item: &Item) -> Task {
    let id = if item.key.is_empty() { guide.id.clone() } else { format!("{}/{}", guide.id, item.key) };
    let owner = practice.people.iter().find(|person| person.owner);
    let lead = practice.people.first();
    let person = match guide.who {
        Role::Provider => practice.provider.as_ref().map(|provider| provider.name.clone()),
        Role::Owner => owner.map(|person| person.name.clone()),
        Role::User if !item.user.is_empty() => Some(item.user.clone()),
        // A card's PIN is its holder's alone. Who that is, the owner knows.
        Role::User if item.kind == ItemKind::DoctorCard => owner.map(|person| person.name.clone()),
        Role::User | Role::Practice => lead.map(|person| person.name.clone()),
    };
    Task {
        id,
        guide: guide.id.clone(),
        title: guide.title.clone(),
        group: guide.group,
        item: item.clone(),
        role: guide.who,
        person: person.unwrap_or_default(),
        minutes: guide.minutes,
        steps: own_steps(practice, guide),
        changes_password: guide.profile.is_some(),
        why: guide.why.clone(),
        reasons: Vec::new(),
        lacks_guide: false,
    }
}
