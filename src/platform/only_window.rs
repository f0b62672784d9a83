//! One window per user, PC and data folder: a second start brings the first one to the front.
//!
//! No connection of any kind. The window that runs holds a lock on a small file in the data folder;
//! a second start leaves a request beside it and ends when the request was taken. If nobody takes it
//! (the first window hangs) the second start opens a window of its own, so nobody is locked out.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use super::{device, files, places};

/// How often the window looks for a request: seldom enough to cost nothing.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How long a second start waits for an answer.
const PATIENCE: Duration = Duration::from_secs(4);

/// What a start finds.
#[derive(Debug)]
pub enum Start {
    /// No other window is open: this one is the only one while the value lives.
    First(OnlyWindow),
    /// Another window is open and has come to the front.
    BroughtForward,
    /// Another window is open and does not answer, or the data folder cannot be written.
    Beside,
}

/// The right to be the only window.
#[derive(Debug)]
pub struct OnlyWindow {
    request: PathBuf,
    _lock: File,
}

/// Looks for requests until it is dropped.
#[derive(Debug)]
pub struct Watch(Arc<AtomicBool>);

/// Becomes the only window of this user on this PC, or brings it to the front.
#[must_use]
pub fn claim(data_folder: &Path) -> Start {
    claim_patiently(data_folder, PATIENCE)
}

fn claim_patiently(data_folder: &Path, patience: Duration) -> Start {
    let name = places::own_name(&device::computer_name());
    let request = data_folder.join(format!("{name}.nach-vorn"));
    let lock_path = data_folder.join(format!("{name}.fenster"));
    let opened = files::make_folder(data_folder).and_then(|()| {
        files::with_patience(|| OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path))
    });
    let Ok(lock) = opened else { return Start::Beside };
    match lock.try_lock() {
        Ok(()) => {
            // What an earlier start asked of a window that is gone.
            let _none = fs::remove_file(&request);
            Start::First(OnlyWindow { request, _lock: lock })
        }
        Err(fs::TryLockError::WouldBlock) => ask(lock, request, patience),
        Err(fs::TryLockError::Error(_not_supported)) => Start::Beside,
    }
}

/// Leaves a request and waits until it was taken. A window that was just ending takes none: its place
/// is free then.
fn ask(lock: File, request: PathBuf, patience: Duration) -> Start {
    if fs::write(&request, b"").is_err() {
        return Start::Beside;
    }
    let pause = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    while waited < patience {
        std::thread::sleep(pause);
        waited += pause;
        if !request.exists() {
            return Start::BroughtForward;
        }
        if lock.try_lock().is_ok() {
            let _taken = fs::remove_file(&request);
            return Start::First(OnlyWindow { request, _lock: lock });
        }
    }
    // Taken in this very moment counts as answered.
    if fs::remove_file(&request).is_err() { Start::BroughtForward } else { Start::Beside }
}

impl OnlyWindow {
    /// Calls `come_forward` whenever another start asks for it, until the watch is dropped.
    #[must_use]
    pub fn watch(&self, come_forward: impl Fn() + Send + 'static) -> Watch {
        let over = Arc::new(AtomicBool::new(false));
        let (request, is_over) = (self.request.clone(), over.clone());
        std::thread::spawn(move || {
            while !is_over.load(Ordering::Relaxed) {
                if request.exists() && fs::remove_file(&request).is_ok() {
                    come_forward();
                }
                std::thread::sleep(LOOK_EVERY);
            }
        });
        Watch(over)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn a_second_start_brings_the_first_forward() {
        let folder = tempfile::tempdir().unwrap();
        let Start::First(first) = claim(folder.path()) else { panic!("not the first") };
        let forward = Arc::new(AtomicUsize::new(0));
        let counted = forward.clone();
        let watch = first.watch(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        assert!(matches!(claim(folder.path()), Start::BroughtForward));
        assert_eq!(forward.load(Ordering::Relaxed), 1);
        drop((watch, first));
        assert!(matches!(claim(folder.path()), Start::First(_)));
    }

    #[test]
    fn a_window_that_is_just_ending_leaves_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let Start::First(ending) = claim(folder.path()) else { panic!("not the first") };
        let ended = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(200));
            drop(ending);
        });
        assert!(matches!(claim(folder.path()), Start::First(_)));
        ended.join().unwrap();
    }

    #[test]
    fn a_window_that_hangs_locks_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let first = claim(folder.path());
        assert!(matches!(first, Start::First(_)));
        assert!(matches!(claim_patiently(folder.path(), Duration::from_millis(100)), Start::Beside));
        // And leaves no request behind that would come true later.
        assert!(files::list(folder.path(), "nach-vorn").unwrap().is_empty());
    }

    #[test]
    fn another_data_folder_is_another_window() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = claim(one.path());
        assert!(matches!((first, claim(other.path())), (Start::First(_), Start::First(_))));
    }

    #[test]
    fn a_data_folder_that_cannot_be_written_is_no_obstacle() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("keine-mappe");
        files::create(&file, b"").unwrap();
        assert!(matches!(claim(&file.join("daten")), Start::Beside));
    }
}
