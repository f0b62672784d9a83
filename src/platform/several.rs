//! The same work on each of many files, several at a time.
//!
//! Knows nothing of what is done. The results come in the order of the files, whichever was finished first.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

/// More threads than this gain nothing on the machines of a practice.
const MOST_THREADS: usize = 4;

/// Does `work` on each item. What a thread can use again from one to the next comes from `start`.
pub fn each<T: Sync, Own, R: Send>(
    items: &[T],
    start: impl Fn() -> Own + Sync,
    work: impl Fn(&mut Own, &T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS).min(items.len());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut own = start();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(number) else { break };
                    let result = work(&mut own, item);
                    if let Ok(mut results) = results.lock() {
                        results.insert(number, result);
                    }
                }
            });
        }
    });
    results.into_inner().unwrap_or_default().into_values().collect()
}
