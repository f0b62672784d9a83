//! What the plan screen tells of a case, counted and sorted once.
//!
//! Ten thousand tasks are too many to go through in each frame. All this is made anew when the
//! record, the plan, the language or who works on what is another one. Paints nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use jiff::civil::Date;

use super::{Page, hand_over_ui::can_be_given, next_up, plan_ui::shape, widgets::chip};
use crate::{
    app::{Model, model::OpenCase},
    domain::{
        guide::{Group, search::plain_words},
        next::{self, Because, Next},
        plan::{Plan, Task},
    },
    i18n::Texts,
    platform::presence::AtWork,
    tr, wording,
};

/// The tasks of a case at a glance.
pub(super) struct Overview {
    basis: Basis,
    /// The shape of each task, in the order of the plan.
    pub shapes: Vec<chip::State>,
    /// Whether something that belongs before the task is left.
    pub waiting: Vec<bool>,
    /// The guides of which a task is left.
    pub left: BTreeSet<String>,
    /// Who has each task, by the place in `people`: one, or several.
    persons: Vec<Box<[usize]>>,
    /// The word for what is overdue, so that it is found.
    overdue: String,
    /// Everybody who has a task, with the number of tasks, in the order of the plan.
    pub people: Vec<(String, usize)>,
    /// Number of tasks that can be given to the provider.
    pub to_give: usize,
    /// Whether anything is left that is the provider's.
    pub has_orders: bool,
    /// The task to go on with, and what it was chosen for.
    next: Option<(Chosen, Option<Ahead>)>,
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
    today: Date,
}

/// Whose tasks are looked at, which were put off, who sits here.
type Chosen = (Option<String>, BTreeSet<String>, String);

/// The task to go on with, why, and what else is said of it: each task by its place in the plan.
struct Ahead {
    task: usize,
    because: Because,
    closing: Option<usize>,
    passed_by: Vec<usize>,
    first: Option<usize>,
    waits: Option<(usize, usize)>,
    leads_away: bool,
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
            today: model.now.date(),
        };
        match before {
            Some(before) if before.basis == of => before,
            Some(before) if before.basis.root == of.root => Self::new(of, before.heights, model, case),
            _ => Self::new(of, Heights::default(), model, case),
        }
    }

    fn new(of: Basis, heights: Heights, model: &Model, case: &OpenCase) -> Self {
        let tasks = &case.plan.tasks;
        let mut people: Vec<(String, usize)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut persons = Vec::with_capacity(tasks.len());
        for task in tasks {
            let names = wording::all_whose(&model.texts, case, task);
            let mut place_of = |name: &str| {
                let place = places.get(name).copied().unwrap_or_else(|| {
                    people.push((name.to_owned(), 0));
                    places.insert(name.to_owned(), people.len() - 1);
                    people.len() - 1
                });
                if let Some((_, count)) = people.get_mut(place) {
                    *count += 1;
                }
                place
            };
            persons.push(names.iter().map(|name| place_of(name)).collect());
        }
        Self {
            shapes: tasks.iter().map(|task| shape(&case.state(task), of.today)).collect(),
            basis: of,
            waiting: next::waiting(&case.plan, |task| case.state(task).is_closed()),
            left: tasks.iter().filter(|task| !case.state(task).is_closed()).map(|task| task.guide.clone()).collect(),
            persons,
            overdue: tr!(model.texts, "state-overdue"),
            people,
            to_give: tasks.iter().filter(|task| can_be_given(case, task)).count(),
            has_orders: wording::has_orders(case),
            next: None,
            sections: None,
            heights: Heights { laid_out: 0, ..heights },
        }
    }

    /// What to go on with, as long as nothing that matters for it is another.
    pub(super) fn next<'a>(&mut self, page: &Page<'_>, case: &'a OpenCase) -> Option<Next<'a>> {
        let plan = &page.drafts.plan;
        let person = &page.model.settings.person;
        let is_another = |((whose, later, sits_here), _): &(Chosen, _)| {
            *whose != plan.person || *later != plan.later || sits_here != person
        };
        if self.next.as_ref().is_none_or(is_another) {
            let place = |wanted: &Task| case.plan.tasks.iter().position(|task| std::ptr::eq(task, wanted));
            let ahead = next_up::next(page, case, None).and_then(|next| {
                let passed_by = next.passed_by.iter().filter_map(|task| place(task)).collect();
                let (closing, first) = (next.closing.and_then(place), next.first.and_then(place));
                let waits = next.waits.and_then(|(own, on)| Some((place(own)?, place(on)?)));
                let (because, leads_away) = (next.because, next.leads_away);
                Some(Ahead { task: place(next.task)?, because, closing, passed_by, first, waits, leads_away })
            });
            self.next = Some(((plan.person.clone(), plan.later.clone(), person.clone()), ahead));
        }
        let ahead = self.next.as_ref()?.1.as_ref()?;
        let at = |place: &usize| case.plan.tasks.get(*place);
        Some(Next {
            task: at(&ahead.task)?,
            because: ahead.because,
            closing: ahead.closing.as_ref().and_then(at),
            passed_by: ahead.passed_by.iter().filter_map(at).collect(),
            first: ahead.first.as_ref().and_then(at),
            waits: ahead.waits.and_then(|(own, on)| Some((at(&own)?, at(&on)?))),
            leads_away: ahead.leads_away,
        })
    }

    /// Whether this is the task to go on with, by its place in the plan.
    pub(super) fn is_next(&self, place: usize) -> bool {
        self.next.as_ref().and_then(|(_, ahead)| ahead.as_ref()).is_some_and(|ahead| ahead.task == place)
    }

    /// Number of tasks.
    pub(super) fn all(&self) -> usize {
        self.shapes.len()
    }

    /// The tasks by their shapes, with their places; one person's if only those are looked at.
    fn tasks_of<'a>(&'a self, person: Option<&str>) -> impl Iterator<Item = (usize, chip::State)> + use<'a> {
        let whose = person.and_then(|name| self.people.iter().position(|(known, _)| known == name));
        let tasks = self.shapes.iter().zip(&self.persons).enumerate();
        let tasks = tasks.filter(move |(_, (_, who))| whose.is_none_or(|whose| who.contains(&whose)));
        tasks.map(|(place, (shape, _))| (place, *shape))
    }

    /// Number of tasks in a state; of one person's if only those are shown.
    pub(super) fn count(&self, state: chip::State, person: Option<&str>) -> usize {
        self.tasks_of(person).filter(|(_, shape)| *shape == state).count()
    }

    /// How many tasks there are, how many are closed, and how many minutes the others take.
    pub(super) fn progress(&self, person: Option<&str>) -> (usize, usize, u32) {
        let tasks = &self.basis.plan.0.tasks;
        self.tasks_of(person).fold((0, 0, 0), |(all, closed, minutes), (place, shape)| {
            if shape.is_closed() {
                return (all + 1, closed + 1, minutes);
            }
            (all + 1, closed, minutes + tasks.get(place).map_or(0, |task| u32::from(task.minutes)))
        })
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
            self.basis.plan.0.tasks.iter().zip(self.shapes.iter().zip(&self.persons)).enumerate()
        {
            let place = groups.iter().position(|(group, _)| *group == task.group).unwrap_or_else(|| {
                groups.push((task.group, Vec::new()));
                groups.len() - 1
            });
            let passes = state.is_none_or(|state| state == *shape)
                && person.is_none_or(|person| person.is_some_and(|person| whose.contains(&person)));
            let passes = passes && (words.is_empty() || self.has_words(task, (*shape, whose), &words));
            if let Some((_, tasks)) = groups.get_mut(place).filter(|_| passes) {
                tasks.push(n);
            }
        }
        let filled = groups.into_iter().filter(|(_, tasks)| !tasks.is_empty());
        let sections: Vec<Section> = filled.map(|(group, tasks)| self.section(group, tasks)).collect();
        self.sections = Some((narrowing.clone(), sections.clone()));
        sections
    }

    /// Whether each of the words is in one of the task's: of its title, its thing, its people, or that it is
    /// overdue.
    fn has_words(&self, task: &Task, (shape, whose): (chip::State, &[usize]), words: &[String]) -> bool {
        let people = whose.iter().filter_map(|place| self.people.get(*place)).map(|(name, _)| name.as_str());
        let person = people.collect::<Vec<_>>().join(" ");
        let overdue = if shape == chip::State::Overdue { &*self.overdue } else { "" };
        let own = plain_words(&format!("{} {person} {overdue}", task.full_title()));
        words.iter().all(|word| own.iter().any(|own| own.contains(word.as_str())))
    }

    fn section(&self, group: Group, tasks: Vec<usize>) -> Section {
        let shapes = || tasks.iter().filter_map(|n| self.shapes.get(*n));
        let closed = shapes().filter(|shape| shape.is_closed()).count();
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
