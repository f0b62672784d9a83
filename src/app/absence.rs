//! What others did while somebody was away, and when she left.
//!
//! She has left when the window is closed or the screen blanked. Nothing of it is in the case: how
//! far somebody has seen is her own matter and lies in the settings.

use std::collections::BTreeMap;

use super::{
    action::Effect,
    model::{Model, OpenCase},
    update::save_settings,
};
use crate::domain::record::{Seen, Stamp};

/// What others did with one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The task; empty for the case as a whole, that is the answers about the practice.
    pub task: String,
    /// The latest of it: who and when.
    pub stamp: Stamp,
}

/// Notes how far she has seen.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(case) = &model.case else { return Vec::new() };
    model.settings.seen = Some(Seen::all(&case.head.id, &case.record, model.now.clone()));
    save_settings(model)
}

/// What others did since, the latest first; one entry for each task that is still in the plan.
#[must_use]
pub fn news(case: &OpenCase, seen: Option<&Seen>, person: &str) -> Vec<News> {
    let is_news = |seen: &&Seen| seen.case == case.head.id && seen.is_outdated(&case.record);
    let Some(seen) = seen.filter(is_news) else { return Vec::new() };
    let mut latest: BTreeMap<&str, (usize, Stamp)> = BTreeMap::new();
    for (place, event) in case.record.events().iter().enumerate() {
        if event.who.as_str() == person || seen.has(event) {
            continue;
        }
        if event.task.is_empty() || case.plan.task(&event.task).is_some() {
            latest.insert(event.task.as_str(), (place, event.clone()));
        }
    }
    let mut latest: Vec<_> = latest.into_iter().collect();
    latest.sort_by_key(|(_, (place, _))| std::cmp::Reverse(*place));
    latest.into_iter().map(|(task, (_, stamp))| News { task: task.to_owned(), stamp }).collect()
}
