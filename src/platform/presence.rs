//! Who is working on what right now: one small file per device in the case folder.
//!
//! ```text
//! anwesend/EMPFANG-7f3a.ron   (v:1,who:"S. Krüger",task:"vorbereitung",beat:17)
//! ```
//!
//! It is no part of the record: it is overwritten, has no history, and nothing is lost with it.
//! Like every file it has one writer. `beat` grows every minute; a file whose beat stands still is
//! of a PC that was switched off. Clocks of different PCs are never compared.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize};

use super::{
    files::{self, FileFault},
    links,
};
use crate::domain::{
    guide::parse::dialect,
    record::{DeviceName, Name},
};

pub(super) const FOLDER: &str = "anwesend";
const MOST_BYTES: u64 = 4000;
/// The own file is written again after so long.
pub const BEAT_MS: u64 = 60_000;
/// A device whose file did not change for so long is not there any more.
const STALE_MS: u64 = 150_000;

/// Somebody at work on a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtWork {
    /// On which device.
    pub device: DeviceName,
    /// Who.
    pub who: Name,
    /// On which task.
    pub task: Name,
}

#[derive(Serialize, Deserialize)]
struct Present {
    v: u16,
    who: Name,
    task: Name,
    beat: u64,
}

/// The files of the others as they were last read, and the own one.
#[derive(Debug, Default)]
pub struct Presence {
    others: BTreeMap<String, Seen>,
    /// Whether the others' files were looked at before.
    looked: bool,
    own: Option<(Name, Name)>,
    beat: u64,
    written_ms: u64,
}

#[derive(Debug)]
struct Seen {
    text: Vec<u8>,
    /// When its text was last seen to change; none before its first change.
    changed_ms: Option<u64>,
    at_work: Option<AtWork>,
}

impl Presence {
    /// Says that somebody works on a task, or on none (empty).
    ///
    /// # Errors
    /// When it cannot be written; nothing depends on it.
    pub fn announce(
        &mut self,
        root: &Path,
        device: &DeviceName,
        who: &str,
        task: &str,
        now_ms: u64,
    ) -> Result<(), FileFault> {
        if task.is_empty() {
            return self.leave(root, device);
        }
        self.own = Some((who.into(), task.into()));
        self.write(root, device, now_ms)
    }

    /// Says again, once a minute, that somebody is still there.
    ///
    /// # Errors
    /// As for [`Self::announce`].
    pub fn beat(&mut self, root: &Path, device: &DeviceName, now_ms: u64) -> Result<(), FileFault> {
        if self.own.is_none() || now_ms.saturating_sub(self.written_ms) < BEAT_MS {
            return Ok(());
        }
        self.write(root, device, now_ms)
    }

    /// Takes the own file away.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn leave(&mut self, root: &Path, device: &DeviceName) -> Result<(), FileFault> {
        if self.own.take().is_none() {
            return Ok(());
        }
        links::refuse_alone(&root.join(FOLDER))?;
        files::with_patience(|| std::fs::remove_file(path(root, device)))
    }

    fn write(&mut self, root: &Path, device: &DeviceName, now_ms: u64) -> Result<(), FileFault> {
        let Some((who, task)) = self.own.clone() else { return Ok(()) };
        // An attempt that failed is not repeated before the next beat.
        self.written_ms = now_ms;
        self.beat += 1;
        let present = Present { v: 1, who, task, beat: self.beat };
        let text = dialect().to_string(&present).map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
        if !root.is_dir() {
            return Err(FileFault::NotFound);
        }
        links::make_folder(&root.join(FOLDER))?;
        files::replace(&path(root, device), text.as_bytes())
    }

    /// Who else is at work now.
    #[must_use]
    pub fn others(&mut self, root: &Path, own: &DeviceName, now_ms: u64) -> Vec<AtWork> {
        let folder = root.join(FOLDER);
        let paths = links::refuse_alone(&folder).and_then(|()| files::list(&folder, "ron")).unwrap_or_default();
        let stems: Vec<(String, _)> = paths
            .into_iter()
            .filter_map(|path| Some((path.file_stem()?.to_string_lossy().into_owned(), path)))
            .filter(|(stem, _)| stem != own.as_str())
            .collect();
        self.others.retain(|known, _| stems.iter().any(|(stem, _)| stem == known));
        for (stem, path) in stems {
            let Ok(text) = files::read(&path, MOST_BYTES) else { continue };
            let known = self.others.get(&stem);
            if known.is_some_and(|seen| seen.text == text) {
                continue;
            }
            // What lies there at the first look may be of yesterday: it counts once it moves.
            let changed_ms = (self.looked || known.is_some()).then_some(now_ms);
            let at_work = at_work(&stem, &text);
            self.others.insert(stem, Seen { text, changed_ms, at_work });
        }
        self.looked = true;
        let is_fresh = |seen: &&Seen| seen.changed_ms.is_some_and(|at| now_ms.saturating_sub(at) < STALE_MS);
        self.others.values().filter(is_fresh).filter_map(|seen| seen.at_work.clone()).collect()
    }
}

fn path(root: &Path, device: &DeviceName) -> std::path::PathBuf {
    root.join(FOLDER).join(format!("{}.ron", device.as_str()))
}

/// What a file says; nothing if it cannot be understood.
fn at_work(stem: &str, text: &[u8]) -> Option<AtWork> {
    let Present { v: _, who, task, beat: _ } = dialect().from_bytes(text).ok()?;
    Some(AtWork { device: DeviceName::of_journal(stem), who, task })
}
