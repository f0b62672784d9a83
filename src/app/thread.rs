//! The thread around the worker: carries effects in and outcomes out, wakes the window, and lets the
//! worker look at the case folder every few seconds.
//!
//! What is done is `worker` and `live`. Tests and the console program need no thread.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    time::Duration,
};

use super::{action::Effect, outcome::Outcome, worker::World};
use crate::platform::{
    clock,
    crash::{self, Planted},
    places,
};

/// Carries effects to the world and outcomes back.
pub enum Worker {
    /// In a thread of its own, for the window.
    Thread {
        /// Effects go in here.
        effects: Sender<Effect>,
        /// Outcomes come out here.
        outcomes: Receiver<Outcome>,
    },
    /// At once, for tests.
    Inline(Box<World>, Vec<Outcome>),
}

/// The worker's thread has ended, so nothing is saved any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkerGone;

/// Wakes the window when the thread ends, however that comes.
struct WakeAtEnd(Arc<dyn Fn() + Send + Sync>);

impl Drop for WakeAtEnd {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// The next effect in order, having looked at all that have come in: of several texts to be judged
/// only the last one is.
fn next(
    orders: &Receiver<Effect>,
    waiting: &mut VecDeque<Effect>,
    patience: Duration,
) -> Result<Effect, RecvTimeoutError> {
    if waiting.is_empty() {
        waiting.push_back(orders.recv_timeout(patience)?);
    }
    waiting.extend(orders.try_iter());
    waiting.pop_front().ok_or(RecvTimeoutError::Timeout)
}

impl Worker {
    /// Starts the thread; `wake` is called after each outcome.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one worker thread")]
    pub fn start(data_folder: PathBuf, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (effects, orders) = mpsc::channel::<Effect>();
        let (answers, outcomes) = mpsc::channel();
        std::thread::spawn(move || {
            // Dropped in the other order, also by a panic: first what is secret, at last the news of it.
            let end = WakeAtEnd(wake);
            let answers = answers;
            let mut world = World::new(&data_folder).with_keyring(places::keyring(&data_folder));
            let planted = crash::planted();
            let mut waiting = VecDeque::new();
            let mut looked_ms = clock::running_ms();
            loop {
                let pause_ms = world.pause_ms().unwrap_or(u64::from(u32::MAX));
                let left_ms = (looked_ms + pause_ms).saturating_sub(clock::running_ms());
                let outcome = match next(&orders, &mut waiting, Duration::from_millis(left_ms)) {
                    Ok(effect) => {
                        if planted == Some(Planted::Worker) && matches!(effect, Effect::Append(..)) {
                            crash::fall("planted");
                        }
                        let is_judge = |effect: &Effect| matches!(effect, Effect::Judge(..));
                        let outdated = is_judge(&effect) && waiting.iter().any(is_judge);
                        Some(if outdated { Outcome::NotJudged } else { world.perform(effect) })
                    }
                    Err(RecvTimeoutError::Disconnected) => break,
                    Err(RecvTimeoutError::Timeout) => {
                        let news = world.look();
                        looked_ms = clock::running_ms();
                        news
                    }
                };
                let Some(outcome) = outcome else { continue };
                if answers.send(outcome).is_err() {
                    break;
                }
                (end.0)();
            }
            world.leave();
        });
        Self::Thread { effects, outcomes }
    }

    /// Hands an effect over.
    ///
    /// # Errors
    /// When the worker has ended.
    pub fn send(&mut self, effect: Effect) -> Result<(), WorkerGone> {
        match self {
            Self::Thread { effects, .. } => effects.send(effect).map_err(|_ended| WorkerGone),
            Self::Inline(world, outcomes) => {
                outcomes.push(world.perform(effect));
                Ok(())
            }
        }
    }

    /// What has come back since.
    ///
    /// # Errors
    /// When the worker has ended.
    pub fn outcomes(&mut self) -> Result<Vec<Outcome>, WorkerGone> {
        match self {
            Self::Inline(_, outcomes) => Ok(std::mem::take(outcomes)),
            Self::Thread { outcomes, .. } => {
                let mut received = Vec::new();
                loop {
                    match outcomes.try_recv() {
                        Ok(outcome) => received.push(outcome),
                        Err(mpsc::TryRecvError::Empty) => return Ok(received),
                        Err(mpsc::TryRecvError::Disconnected) => return Err(WorkerGone),
                    }
                }
            }
        }
    }
}

impl Worker {
    /// Takes no more effects and waits, for so long at most, until the rest is done and the
    /// clipboard is cleared.
    pub fn finish(&mut self, patience: Duration) {
        if let Self::Thread { effects, outcomes } = self {
            let (closed, _) = mpsc::channel();
            *effects = closed;
            while outcomes.recv_timeout(patience).is_ok() {}
        }
    }
}
