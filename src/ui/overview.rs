//! What the plan screen tells of a case, counted and sorted once.
//!
//! Ten thousand tasks are too many to go through in each frame. All this is made anew when the
//! record, the plan, the language or who works on what is another one. Paints nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use super::{plan_ui::shape, widgets::chip};
use crate::{
    app::{Model, model::OpenCase},
    domain::{
        guide::{Group, search::plain_words},
        plan::{Plan, Task},
    },
    i18n::Texts,
    platform::presence::AtWork,
    wording,
};

/// The tasks of a case at a glance.
pub(super) struct Overview {
    of: Basis,
    /// The shape of each task, in the order of the plan.
    pub shapes: Vec<chip::State>,
    /// The tasks at which somebody works on another PC now.
    taken: Vec<bool>,
    /// Who has each task, by the place in `people`.
    persons: Vec<usize>,
    /// Everybody who has a task, with the number of tasks, in the order of the plan.
    pub people: Vec<(String, usize)>,
    /// Number of closed tasks.
    pub closed: usize,
    /// Minutes of the tasks that are not closed.
    pub minutes_left: u32,
    /// The task to go on with, by its place in the plan.
    pub next: Option<usize>,
    /// The same among all tasks, whoever has them.
    first: Option<usize>,
    /// The tasks that pass the filter, by group; with the filter they passed.
    sections: Option<(Narrowing, Vec<Section>)>,
    /// How high the rows are.
    pub heights: Heights,
}

/// What it was made from. No event ever leaves a record, so their number tells whether one came.
#[derive(PartialEq)]
struct Basis {
    root: PathBuf,
    events: usize,
    plan: ByPlace<Plan>,
    texts: ByPlace<Texts>,
    at_work: Vec<AtWork>,
}

/// Equal to nothing but itself. Holding it keeps its place from being given to another.
struct ByPlace<T>(Arc<T>);

impl<T> PartialEq for ByPlace<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Only tasks in this state, only tasks of this person, only those that have all these words.
pub(super) type Narrowing = (Option<chip::State>, Option<String>, String);

/// The tasks of a group that pass the filter.
#[derive(Clone)]
pub(super) struct Section {
    /// The group.
    pub group: Group,
    /// The tasks, by their places in the plan.
    pub tasks: Arc<[usize]>,
    /// Number of closed ones among them.
    pub closed: usize,
    /// How far they are as a whole.
    pub whole: chip::State,
}

/// How high each row of the list is.
///
/// A row is laid out to know it, so all of them are in portions over several frames. Until its turn a
/// row counts as high as it was before.
#[derive(Default)]
pub(super) struct Heights {
    /// What they depend on besides the texts: width of the list, whether reasons are shown.
    of: (f32, bool, bool),
    rows: Vec<f32>,
    /// Rows up to this one have been laid out.
    laid_out: usize,
}

impl Overview {
    /// As it was, if nothing changed since; else made anew.
    pub(super) fn of(before: Option<Self>, model: &Model, case: &OpenCase) -> Self {
        let of = Basis {
            root: case.root.clone(),
            events: case.record.events().len(),
            plan: ByPlace(case.plan.clone()),
            texts: ByPlace(model.texts.clone()),
            at_work: model.at_work.clone(),
        };
        match before {
            Some(before) if before.of == of => before,
            Some(before) if before.of.root == of.root => Self::new(of, before.heights, model, case),
            _ => Self::new(of, Heights::default(), model, case),
        }
    }

    fn new(of: Basis, heights: Heights, model: &Model, case: &OpenCase) -> Self {
        let tasks = &case.plan.tasks;
        let mut people: Vec<(String, usize)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut persons = Vec::with_capacity(tasks.len());
        for task in tasks {
            let name = wording::whose(&model.texts, case, task);
            let place = places.get(&name).copied().unwrap_or_else(|| {
                people.push((name.clone(), 0));
                places.insert(name, people.len() - 1);
                people.len() - 1
            });
            if let Some((_, count)) = people.get_mut(place) {
                *count += 1;
            }
            persons.push(place);
        }
        let taken: Vec<bool> = tasks.iter().map(|task| model.at_work_on(&task.id).next().is_some()).collect();
        let is_free = |task: &Task| model.at_work_on(&task.id).next().is_none();
        let next = case.next_task_of(is_free).or_else(|| case.next_task());
        let first = next.and_then(|next| tasks.iter().position(|task| std::ptr::eq(task, next)));
        Self {
            of,
            shapes: tasks.iter().map(|task| shape(&case.state(task))).collect(),
            taken,
            persons,
            people,
            closed: case.progress().1,
            minutes_left: case.minutes_left(),
            next: first,
            first,
            sections: None,
            heights: Heights { laid_out: 0, ..heights },
        }
    }

    /// Goes on with a task of this person while one is left for her, those that were put off last.
    pub(super) fn follow(&mut self, person: Option<&str>, later: &BTreeSet<String>) {
        let whose = person.and_then(|name| self.people.iter().position(|(known, _)| known == name));
        let rank = |shape: chip::State| match shape {
            chip::State::Doing => Some(0),
            chip::State::Open => Some(1),
            chip::State::Blocked => Some(2),
            chip::State::Promised => Some(3),
            chip::State::Done | chip::State::Absent => None,
        };
        let is_later = |n: usize| self.of.plan.0.tasks.get(n).is_some_and(|task| later.contains(&task.id));
        let is_taken = |n: usize| self.taken.get(n).copied().unwrap_or_default();
        let best = |whose: Option<usize>| {
            let tasks = self.shapes.iter().zip(&self.persons).enumerate();
            let tasks = tasks.filter(|(_, (_, person))| whose.is_none_or(|whose| whose == **person));
            tasks
                .filter_map(|(n, (shape, _))| Some((is_later(n), is_taken(n), rank(*shape)?, n)))
                .min()
                .map(|(.., n)| n)
        };
        let first = || if later.is_empty() { self.first } else { best(None) };
        self.next = whose.and_then(|whose| best(Some(whose))).or_else(first);
    }

    /// Number of tasks.
    pub(super) fn all(&self) -> usize {
        self.shapes.len()
    }

    /// Number of tasks in a state; of one person's if only those are shown.
    pub(super) fn count(&self, state: chip::State, person: Option<&str>) -> usize {
        let whose = person.and_then(|name| self.people.iter().position(|(known, _)| known == name));
        let tasks = self.shapes.iter().zip(&self.persons);
        tasks.filter(|(shape, who)| **shape == state && whose.is_none_or(|whose| whose == **who)).count()
    }

    /// The groups with the tasks that pass, in the order of the plan; none that is empty.
    pub(super) fn sections(&mut self, narrowing: &Narrowing) -> Vec<Section> {
        if let Some((_, sections)) = self.sections.as_ref().filter(|(of, _)| of == narrowing) {
            return sections.clone();
        }
        let (state, person, words) = narrowing;
        let words = plain_words(words);
        let person = person.as_ref().map(|name| self.people.iter().position(|(known, _)| known == name));
        let mut groups: Vec<(Group, Vec<usize>)> = Vec::new();
        for (n, (task, (shape, whose))) in
            self.of.plan.0.tasks.iter().zip(self.shapes.iter().zip(&self.persons)).enumerate()
        {
            let place = groups.iter().position(|(group, _)| *group == task.group).unwrap_or_else(|| {
                groups.push((task.group, Vec::new()));
                groups.len() - 1
            });
            let passes =
                state.is_none_or(|state| state == *shape) && person.is_none_or(|person| person == Some(*whose));
            let passes = passes && (words.is_empty() || self.has_words(task, *whose, &words));
            if let Some((_, tasks)) = groups.get_mut(place).filter(|_| passes) {
                tasks.push(n);
            }
        }
        let filled = groups.into_iter().filter(|(_, tasks)| !tasks.is_empty());
        let sections: Vec<Section> = filled.map(|(group, tasks)| self.section(group, tasks)).collect();
        self.sections = Some((narrowing.clone(), sections.clone()));
        sections
    }

    /// Whether each of the words begins one of the task's: of its title, its thing or its person.
    fn has_words(&self, task: &Task, whose: usize, words: &[String]) -> bool {
        let person = self.people.get(whose).map_or("", |(name, _)| name);
        let own = plain_words(&format!("{} {person}", task.full_title()));
        words.iter().all(|word| own.iter().any(|own| own.contains(word.as_str())))
    }

    fn section(&self, group: Group, tasks: Vec<usize>) -> Section {
        let shapes = || tasks.iter().filter_map(|n| self.shapes.get(*n));
        let closed = shapes().filter(|shape| matches!(shape, chip::State::Done | chip::State::Absent)).count();
        let whole = if closed == tasks.len() {
            chip::State::Done
        } else if closed > 0 || shapes().any(|shape| *shape == chip::State::Doing) {
            chip::State::Doing
        } else {
            chip::State::Open
        };
        Section { group, tasks: tasks.into(), closed, whole }
    }
}

impl Heights {
    /// Begins anew if the list has changed its form. `usual` is the height of most rows.
    pub(super) fn fit(&mut self, count: usize, form: (f32, bool, bool), usual: f32) {
        if self.of != form {
            (self.of, self.laid_out) = (form, 0);
        }
        self.rows.resize(count, usual);
    }

    /// The rows to be laid out next, so many at most.
    pub(super) fn next(&mut self, portion: usize) -> std::ops::Range<usize> {
        let from = self.laid_out;
        self.laid_out = (from + portion).min(self.rows.len());
        from..self.laid_out
    }

    /// Whether all have been laid out.
    pub(super) fn are_known(&self) -> bool {
        self.laid_out == self.rows.len()
    }

    /// How high a row is, as far as that is known.
    pub(super) fn row(&self, n: usize) -> f32 {
        self.rows.get(n).copied().unwrap_or_default()
    }

    /// How high it is.
    pub(super) fn note(&mut self, n: usize, height: f32) {
        if let Some(row) = self.rows.get_mut(n) {
            *row = height;
        }
    }
}
