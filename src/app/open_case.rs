//! A case while it is open: what was read, the plan that follows from it, and how far it is.
//!
//! Changes nothing by itself and reads no file; that is `update`, `absorb` and the worker.

use std::{path::PathBuf, sync::Arc};

use jiff::civil::Date;

use super::packs::{CasePack, PackState};
use crate::domain::{
    guide::pack::Catalogue,
    next::{self, Asking, Next},
    plan::{Plan, Reason, Task},
    practice::Practice,
    record::{CaseHead, PackMark, Record, State},
};

/// A case while it is open.
#[derive(Debug)]
pub struct OpenCase {
    /// Its folder.
    pub root: PathBuf,
    /// What was written when it was made.
    pub head: CaseHead,
    /// The practice as it was answered last.
    pub practice: Practice,
    /// Everything recorded.
    pub record: Record,
    /// The plan that follows from the practice.
    pub plan: Arc<Plan>,
    /// The packs of guides that were added, as far as they have been read.
    pub packs: Vec<CasePack>,
}

impl OpenCase {
    /// From what was read.
    #[must_use]
    pub fn new(root: PathBuf, head: CaseHead, record: Record, catalogue: &Catalogue) -> Self {
        let practice = record.practice().cloned().unwrap_or_else(|| head.practice.clone());
        let mut case = Self { root, head, practice, record, plan: Arc::default(), packs: Vec::new() };
        case.plan_anew(catalogue);
        case
    }

    /// Derives the plan anew.
    pub fn plan_anew(&mut self, catalogue: &Catalogue) {
        self.plan = Arc::new(Plan::new(&self.practice, catalogue));
        self.keep_recorded(catalogue);
    }

    /// Adds to the plan what was worked on without a guide. As long as not all packs have been read it
    /// is not known what that is.
    pub fn keep_recorded(&mut self, catalogue: &Catalogue) {
        if self.packs.len() < self.record.packs().len() {
            return;
        }
        let left = self.plan.without_guides(&self.practice, catalogue, &self.record);
        if !left.is_empty() {
            Arc::make_mut(&mut self.plan).put_before_closing(left);
        }
    }

    /// Follows the practice that was answered last, perhaps on another PC.
    pub fn follow_practice(&mut self, catalogue: &Catalogue) {
        if let Some(practice) = self.record.practice().filter(|practice| **practice != self.practice) {
            self.practice = practice.clone();
            self.plan_anew(catalogue);
        }
    }

    /// Everybody who was named so far, each once: in the answers, or as who has promised a task.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.practice.names().into_iter().map(str::to_owned).collect();
        let company = self.practice.provider.as_ref().map(|provider| provider.company.as_str());
        for task in &self.plan.tasks {
            if let Some(name) = self.state(task).promised_by().filter(|by| Some(*by) != company)
                && !names.iter().any(|known| known == name)
            {
                names.push(name.to_owned());
            }
        }
        names
    }

    /// How many tasks there are and how many are closed.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let closed = self.plan.tasks.iter().filter(|task| self.state(task).is_closed()).count();
        (self.plan.tasks.len(), closed)
    }

    /// Whether nothing is left to do and nothing is missing: then the paper is a Nachweis.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let (all, closed) = self.progress();
        all > 0 && closed == all && self.unread_packs().is_empty()
    }

    /// The packs of the case that are not used, for whatever reason: nobody knows how many tasks are
    /// missing in the plan.
    #[must_use]
    pub fn unread_packs(&self) -> Vec<&PackMark> {
        let is_used =
            |mark: &PackMark| self.packs.iter().any(|p| p.mark == *mark && matches!(p.state, PackState::Used(..)));
        self.record.packs().into_iter().map(|(mark, _)| mark).filter(|mark| !is_used(mark)).collect()
    }

    /// What became of a task.
    #[must_use]
    pub fn state(&self, task: &Task) -> State {
        self.record.task(&task.id).state()
    }

    /// Whether a task is done and nobody has noted where its new password is kept.
    #[must_use]
    pub fn lacks_place(&self, task: &Task) -> bool {
        task.changes_password && self.state(task) == State::Done && self.record.task(&task.id).place().is_empty()
    }

    /// What to go on with, by the rule in [`next`].
    #[must_use]
    pub fn next(&self, asking: &Asking<'_>) -> Option<Next<'_>> {
        let after_promised_by = asking.after.and_then(|after| self.record.task(&after.id).last_promised_by());
        next::next(&self.plan, |task| self.state(task), &Asking { after_promised_by, ..*asking })
    }

    /// The same for anybody, as if no promise had a day yet to come or over.
    #[must_use]
    pub fn next_task(&self) -> Option<&Task> {
        self.next(&Asking::on(Date::MIN)).map(|next| next.task)
    }

    /// What belongs before a task and is not closed; what somebody promised comes last: it is to be waited for.
    #[must_use]
    pub fn left_before<'a>(&'a self, task: &'a Task) -> Vec<(&'a Task, &'a Reason)> {
        let mut left = self.plan.left_before(task, |one| !self.state(one).is_closed());
        left.sort_by_key(|(one, _)| self.state(one).promised_by().is_some());
        left
    }

    /// Minutes of the tasks that are not closed.
    #[must_use]
    pub fn minutes_left(&self) -> u32 {
        let open = self.plan.tasks.iter().filter(|task| !self.state(task).is_closed());
        open.map(|task| u32::from(task.minutes)).sum()
    }

    /// The first step of a task that is not ticked, by its place; the number of steps if all are, if the
    /// task is closed, or if it is changed and waits for its test: there is its end with the two ticks.
    #[must_use]
    pub fn first_open_step(&self, task: &Task) -> usize {
        let record = self.record.task(&task.id);
        let state = record.state();
        if state.is_closed() || state == State::Changed {
            return task.steps.len();
        }
        task.steps.iter().position(|step| record.step(step).is_none()).unwrap_or(task.steps.len())
    }
}
