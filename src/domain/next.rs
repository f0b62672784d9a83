//! What to go on with: the one rule for the plan's card, the start, the end of a task and the console.
//!
//! In this order, the first that there is:
//!
//! 1. What can be done now ([`Because::Ready`]). Not what waits for something that can be done now, too;
//!    after a finished task the same work at the next thing, then what stands in the same section; what
//!    was begun before what nobody touched; then as in the plan.
//! 2. What was put off.
//! 3. What does not work.
//! 4. What was promised for a day that is over, or for none.
//! 5. Somebody else's card: its PIN is its holder's alone.
//! 6. What somebody does on another PC just now.
//! 7. The closing check.
//! 8. What is promised for a day to come.
//!
//! Who looks at one person's tasks gets hers first, down to 5, before anybody else's. Else comes before all
//! that what is her own who sits here and waits for nothing, if need be what she put off: nobody is sent
//! into the work of somebody else while she has work herself. What she promised herself is her own, too.
//! Who has just finished something of somebody else goes on with the same at the next thing. Where all that is
//! left of her own waits for others, it is said for what, and she is not led on into their work ([`Next::waits`],
//! [`Next::leads_away`]).
//!
//! Says nothing in words and knows neither clock nor other PCs: whoever asks brings that along.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    guide::ItemKind,
    people::is_among,
    plan::{Plan, Task},
    record::State,
};

/// The task to go on with.
#[derive(Debug, Clone)]
pub struct Next<'a> {
    /// The task.
    pub task: &'a Task,
    /// Why this one.
    pub because: Because,
    /// The closing check, where something else comes first that cannot be done just now.
    pub closing: Option<&'a Task>,
    /// What is promised for a day to come, where the closing check passes it by.
    pub passed_by: Vec<&'a Task>,
    /// What somebody else has to do before she can do more of her own.
    pub first: Option<&'a Task>,
    /// Of her own, what this passes by because it waits for somebody else, and for what.
    pub waits: Option<(&'a Task, &'a Task)>,
    /// Whether it is somebody else's, after something of her own, and more of her own is left that waits.
    pub leads_away: bool,
}

/// Why a task comes next. The order is that of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// It can be done now.
    Ready,
    /// It was put off, or she promised it for a day to come, and nothing else can be done.
    PutOff,
    /// Nothing else can be done, and this does not work.
    Stuck,
    /// It was promised, and the day is over or none was named.
    Due,
    /// It is somebody else's alone.
    Theirs,
    /// Somebody does it on another PC.
    Taken,
    /// Everything else is closed, or promised for a day to come.
    Closing,
    /// It is promised for a day to come.
    Promised,
}

impl Because {
    /// Whether she who asked can go on with it, and not only ask after it.
    #[must_use]
    pub fn is_work(self) -> bool {
        matches!(self, Self::Ready | Self::PutOff | Self::Closing)
    }
}

/// Who asks, and what she knows beside the plan and its record.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// Who sits here; empty if nobody said so.
    pub person: &'a str,
    /// The tasks she looks at.
    pub is_asked_for: &'a dyn Fn(&Task) -> bool,
    /// Whether a task was put off.
    pub is_put_off: &'a dyn Fn(&Task) -> bool,
    /// Whether somebody does it on another PC just now.
    pub is_taken: &'a dyn Fn(&Task) -> bool,
    /// The task that was finished last.
    pub after: Option<&'a Task>,
    /// Who had promised that one, if anybody had.
    pub after_promised_by: Option<&'a str>,
    /// Today.
    pub today: Date,
}

impl Asking<'_> {
    /// Anybody who looks at the whole plan on this day.
    #[must_use]
    pub fn on(today: Date) -> Self {
        Self {
            person: "",
            is_asked_for: &|_| true,
            is_put_off: &|_| false,
            is_taken: &|_| false,
            after: None,
            after_promised_by: None,
            today,
        }
    }

    fn because(&self, task: &Task, state: &State) -> Option<Because> {
        match state {
            State::Done | State::Absent(_) => None,
            _ if task.item.kind == ItemKind::Closing => Some(Because::Closing),
            _ if (self.is_taken)(task) => Some(Because::Taken),
            State::Blocked(_) => Some(Because::Stuck),
            State::Promised { until, .. } if self.is_own(task, state) && !is_of_another(task, self.person) => {
                let has_time = until.is_some_and(|until| until > self.today);
                Some(if has_time || (self.is_put_off)(task) { Because::PutOff } else { Because::Ready })
            }
            State::Promised { until: Some(_), .. } if state.overdue_since(self.today).is_none() => {
                Some(Because::Promised)
            }
            State::Promised { .. } => Some(Because::Due),
            _ if is_of_another(task, self.person) => Some(Because::Theirs),
            _ if (self.is_put_off)(task) => Some(Because::PutOff),
            State::Open | State::InProgress | State::Changed => Some(Because::Ready),
        }
    }

    /// Whether it is hers who asks, by the plan or because she promised it.
    fn is_own(&self, task: &Task, state: &State) -> bool {
        is_among(state.promised_by().unwrap_or(&task.person), self.person)
    }
}

/// Whether only somebody else may do it: a card's PIN is its holder's.
#[must_use]
pub fn is_of_another(task: &Task, person: &str) -> bool {
    task.item.kind == ItemKind::DoctorCard && task.person != person
}

/// The task to go on with; none if all are closed.
pub fn next<'a>(plan: &'a Plan, state: impl Fn(&Task) -> State, asking: &Asking<'_>) -> Option<Next<'a>> {
    let open = plan.tasks.iter().enumerate().filter_map(|(place, task)| {
        let state = state(task);
        let because = asking.because(task, &state)?;
        Some((place, task, state, because))
    });
    let open: Vec<_> = open.collect();
    let ready = Left::of(open.iter().filter(|(.., because)| *because == Because::Ready).map(|(_, task, ..)| *task));
    // Who has passed by a kind of task at one thing does so at the next.
    let passed: Vec<&str> = asking.after.map_or_else(Vec::new, |after| ready.before(after).collect());
    let after_place = asking.after.and_then(|after| plan.tasks.iter().position(|task| task.id == after.id));
    let is_like = |task: &Task| asking.after.is_some_and(|after| after.guide == task.guide);
    let is_hers = |after: &Task| is_among(asking.after_promised_by.unwrap_or(&after.person), asking.person);
    let is_helping = asking.after.is_some_and(|after| asking.person.is_empty() || !is_hers(after));
    let waits = |task: &Task, state: &State| {
        *state != State::Changed && ready.before(task).any(|guide| !is_like(task) || !passed.contains(&guide))
    };
    let key = |(place, task, state, because): &Open<'a>| {
        let is_hers = *because <= Because::Theirs && (asking.is_asked_for)(task);
        let is_own = asking.is_own(task, state) || is_helping && is_like(task);
        let is_own_work = is_own && *because <= Because::PutOff && !waits(task, state);
        let is_near = asking.after.is_some_and(|after| after.group == task.group);
        let is_behind = is_like(task) && after_place.is_some_and(|after| *place < after);
        let order = (!is_like(task), is_behind, !is_near, *state == State::Open, *place);
        (!is_hers, !is_own_work, *because, waits(task, state), order)
    };
    let chosen = open.iter().min_by_key(|one| key(one))?;
    let (_, task, state_of, because) = chosen;
    let all = |wanted: Because| open.iter().filter(move |(.., of)| *of == wanted).map(|(_, task, ..)| *task);
    // While she has work nobody has to be waited for.
    let has_work = *because == Because::Ready && asking.is_own(task, state_of);
    let own = open
        .iter()
        .filter(|(_, task, state, because)| !has_work && *because == Because::Ready && asking.is_own(task, state));
    let before: BTreeSet<_> = own.flat_map(|(_, task, ..)| ready.before_at(task)).collect();
    let of_others = open.iter().filter(|(_, task, state, because)| {
        let stands_before = |at| before.contains(&(task.guide.as_str(), at));
        let is_work = *because == Because::Ready && !asking.is_own(task, state);
        is_work && (stands_before(None) || stands_before(Some(task.item.key.as_str())))
    });
    let waits = own_that_waits(&open, chosen, asking);
    let is_others = !asking.is_own(task, state_of) && !state_of.promised_by().unwrap_or(&task.person).is_empty();
    Some(Next {
        task,
        because: *because,
        closing: all(Because::Closing).next().filter(|_| !because.is_work()),
        passed_by: if *because == Because::Closing { all(Because::Promised).collect() } else { Vec::new() },
        first: of_others.min_by_key(|one| key(one)).map(|(_, task, ..)| *task),
        leads_away: waits.is_some() && !is_helping && is_others,
        waits,
    })
}

/// A task that is left, with its place, its state and why it could come next.
type Open<'a> = (usize, &'a Task, State, Because);

/// The first of her own that is passed by because it waits for what somebody else can do now, and for what.
fn own_that_waits<'a>(open: &[Open<'a>], chosen: &Open<'a>, asking: &Asking<'_>) -> Option<(&'a Task, &'a Task)> {
    let theirs =
        open.iter().filter(|(_, task, state, because)| *because == Because::Ready && !asking.is_own(task, state));
    let theirs: Vec<&Task> = theirs.map(|(_, task, ..)| *task).collect();
    let left = Left::of(theirs.iter().copied());
    let is_chosen_own = asking.is_own(chosen.1, &chosen.2);
    let (_, own, ..) = open.iter().find(|(place, task, state, because)| {
        let is_own = *because <= Because::PutOff && asking.is_own(task, state) && *state != State::Changed;
        is_own && (!is_chosen_own || *place < chosen.0) && left.before(task).next().is_some()
    })?;
    let before: BTreeSet<_> = left.before_at(own).collect();
    let stands_before = |one: &Task, at| before.contains(&(one.guide.as_str(), at));
    let mut theirs = theirs.into_iter();
    let first = theirs.find(|one| stands_before(one, None) || stands_before(one, Some(&one.item.key)))?;
    Some((*own, first))
}

/// For each task whether something that belongs before it is left.
#[must_use]
pub fn waiting(plan: &Plan, is_closed: impl Fn(&Task) -> bool) -> Vec<bool> {
    let left = Left::of(plan.tasks.iter().filter(|task| !is_closed(task)));
    plan.tasks.iter().map(|task| left.before(task).next().is_some()).collect()
}

/// Tasks that are left, by guide. Ten thousand tasks are too many to look through for each of them.
#[derive(Default)]
struct Left<'a> {
    guides: BTreeSet<&'a str>,
    /// At workstations, with the key of the one.
    at: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Left<'a> {
    fn of(tasks: impl Iterator<Item = &'a Task>) -> Self {
        let mut left = Self::default();
        for task in tasks {
            left.guides.insert(&task.guide);
            if task.item.kind.is_of_workstation() {
                left.at.insert((&task.guide, &task.item.key));
            }
        }
        left
    }

    /// The guides that belong before this task and are left: at workstations only at the same one.
    fn before<'t>(&self, task: &'t Task) -> impl Iterator<Item = &'t str> {
        let of_workstation = task.item.kind.is_of_workstation();
        let guides = task.reasons.iter().map(|reason| reason.guide.as_str());
        guides.filter(move |guide| {
            let is_at_one = of_workstation && self.at.range((*guide, "")..).next().is_some_and(|(of, _)| of == guide);
            if is_at_one { self.at.contains(&(*guide, &*task.item.key)) } else { self.guides.contains(guide) }
        })
    }

    /// The same, each with the key of the one workstation where that matters.
    fn before_at<'t>(&self, task: &'t Task) -> impl Iterator<Item = (&'t str, Option<&'t str>)> {
        let key = task.item.key.as_str();
        let is_at = |guide: &str| task.item.kind.is_of_workstation() && self.at.contains(&(guide, key));
        self.before(task).map(move |guide| (guide, is_at(guide).then_some(key)))
    }
}
