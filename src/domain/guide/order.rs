//! The order of the guides: each behind those it must wait for.
//!
//! Whether every guide that is waited for exists is `pack`; which of them a practice has is the plan.

use std::collections::{BTreeSet, HashMap};

use super::pack::{Entry, PackError, PackProblem};

/// Brings each guide behind those it waits for; among free ones the section of the plan decides, then the
/// order in which they come. With them, those that wait for each other, if any do.
pub(super) fn by_relations(mut entries: Vec<Entry>) -> (Vec<Entry>, Option<PackError>) {
    entries.sort_by_key(|entry| entry.guide.group);
    let places: HashMap<&str, usize> = (0..).zip(&entries).map(|(n, e)| (e.guide.id.as_str(), n)).collect();
    // For each guide, for how many it waits and which ones wait for it.
    let mut waits = vec![0_usize; entries.len()];
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    for (wait, (n, entry)) in waits.iter_mut().zip(entries.iter().enumerate()) {
        for before in entry.guide.after.iter().filter_map(|after| places.get(after.guide.as_str())) {
            if let Some(followers) = followers.get_mut(*before) {
                followers.push(n);
                *wait += 1;
            }
        }
    }
    let mut free: BTreeSet<usize> = (0..).zip(&waits).filter(|(_, wait)| **wait == 0).map(|(n, _)| n).collect();
    let mut sorted = Vec::with_capacity(entries.len());
    let mut waiting: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    while let Some(first) = free.pop_first() {
        sorted.extend(waiting.get_mut(first).and_then(Option::take));
        for follower in followers.get(first).into_iter().flatten() {
            if let Some(wait) = waits.get_mut(*follower) {
                *wait -= 1;
                if *wait == 0 {
                    free.insert(*follower);
                }
            }
        }
    }
    let waiting: Vec<Entry> = waiting.into_iter().flatten().collect();
    let circle = waiting.first().map(|first| {
        let circle = circle(&waiting);
        let guide = circle.first().cloned().unwrap_or_default();
        PackError { pack: first.publisher.clone(), guide, problem: PackProblem::Circle(circle) }
    });
    (sorted, circle)
}

/// Follows the relations among guides that all wait until one comes up again.
fn circle(waiting: &[Entry]) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    let mut current = waiting.first();
    while let Some(entry) = current {
        if let Some(start) = path.iter().position(|id| *id == entry.guide.id) {
            path.drain(..start);
            break;
        }
        path.push(entry.guide.id.clone());
        current = entry.guide.after.iter().find_map(|after| waiting.iter().find(|e| e.guide.id == after.guide));
    }
    path
}
