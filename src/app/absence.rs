//! What others did while somebody was away, and when she left.
//!
//! She has left when the window is closed or the screen blanked; as not every end of a program is a leave, what
//! stood there when something was marked at this PC was seen, too. Nothing of it is in the case: how far somebody
//! has seen is her own matter and lies in the settings.

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
    /// Who and when: that which brought the task into its state, or the latest of the rest.
    pub stamp: Stamp,
    /// Whether it brought the task into its state. Else that is somebody else's work, and not news.
    pub is_state: bool,
}

/// Notes how far she has seen.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(case) = &model.case else { return Vec::new() };
    model.settings.seen = Some(Seen::all(&case.head.id, &case.record, model.now.clone()));
    save_settings(model)
}

/// What others did since, the latest first; one entry for each task that is still in the plan. What she did at a
/// task on another PC after them she did knowing theirs.
#[must_use]
pub fn news(case: &OpenCase, seen: Option<&Seen>, person: &str) -> Vec<News> {
    let is_news = |seen: &&Seen| seen.case == case.head.id && seen.is_outdated(&case.record);
    let Some(seen) = seen.filter(is_news) else { return Vec::new() };
    let is_hers = |event: &Stamp| event.who.as_str() == person;
    let mut latest: BTreeMap<&str, (usize, &Stamp)> = BTreeMap::new();
    for (place, event) in case.record.events().iter().enumerate() {
        if seen.has(event) {
            continue;
        }
        if is_hers(event) {
            latest.remove(event.task.as_str());
        } else if event.task.is_empty() || case.plan.task(&event.task).is_some() {
            latest.insert(event.task.as_str(), (place, event));
        }
    }
    let mut latest: Vec<_> = latest.into_iter().collect();
    latest.sort_by_key(|(_, (place, _))| std::cmp::Reverse(*place));
    let told = |(task, (_, last)): (&str, (usize, &Stamp))| {
        let state = case.record.task(task).stamp().filter(|stamp| !is_hers(stamp) && !seen.has(stamp));
        News { task: task.to_owned(), stamp: state.unwrap_or(last).clone(), is_state: state.is_some() }
    };
    latest.into_iter().map(told).collect()
}
