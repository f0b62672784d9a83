//! Own notes on the steps of a guide, whichever task they were written at.

use super::{fold::Record, task::Stamp};

/// A note on a step, and the task it was written at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuideNote<'a> {
    /// The task.
    pub task: &'a str,
    /// The step.
    pub step: &'a str,
    /// What it says.
    pub text: &'a str,
    /// Who wrote it, and when.
    pub stamp: &'a Stamp,
}

impl Record {
    /// Own notes on a step of a guide: the menu path at one PC is that at the next, too. In the order
    /// of the clocks of those who wrote them.
    #[must_use]
    pub fn guide_notes(&self, guide: &str, step: &str) -> Vec<GuideNote<'_>> {
        let is_of_guide = |id: &str| id.strip_prefix(guide).is_some_and(|key| key.is_empty() || key.starts_with('/'));
        let mut found: Vec<GuideNote<'_>> = self
            .tasks
            .iter()
            .filter(|(id, _)| is_of_guide(id))
            .filter_map(|(task, record)| Some((task, record.notes.get_key_value(step)?)))
            .flat_map(|(task, (step, notes))| {
                notes.iter().map(move |(text, stamp)| GuideNote { task, step, text, stamp })
            })
            .collect();
        found.sort_by_key(|note| (note.stamp.time.timestamp(), note.stamp.id.clone()));
        found
    }
}
