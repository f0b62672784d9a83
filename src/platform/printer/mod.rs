//! Getting a finished PDF onto paper or into the PDF program of this PC.
//!
//! The file is saved before anything here is called, so a missing printer loses nothing. What a
//! printing system has taken is not yet printed: [`state`] asks what became of it.

mod cups;
mod dialog;
#[cfg(unix)]
mod job_state;
#[cfg(target_os = "linux")]
mod portal;
#[cfg(windows)]
mod windows_dialog;

use std::{path::Path, time::Duration};

pub use dialog::Dialog;

use super::pdf::Pages;

/// Plain ASCII, and it names nobody: it stands in print queues.
const TITLE: &str = "Passwortwechsel";

/// Why it did not come onto paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintFault {
    /// No program opens PDF files.
    #[error("no viewer")]
    NoViewer,
    /// No printer is set up.
    #[error("no printer")]
    NoPrinter,
    /// The printing system refused, in its own words.
    #[error("{0}")]
    Refused(String),
    /// The user closed the system's print dialog.
    #[error("cancelled")]
    Cancelled,
}

/// What became of a print order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// A queue took it as this job.
    Job(Job, JobState),
    /// The system's print dialog is open. There is one at a time; this is its number.
    InDialog(u32),
    /// The system's print dialog took it; it does not say what becomes of it.
    Handed,
    /// It was opened in the PDF program.
    InViewer,
}

/// A job's name in its queue, for example `Praxisdrucker-12`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job(String);

impl Job {
    /// Name of its queue.
    #[must_use]
    pub fn queue(&self) -> &str {
        self.0.rsplit_once('-').map_or(&self.0, |(queue, _)| queue)
    }
}

/// Where a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// In the queue or at the printer.
    UnderWay,
    /// It does not go on by itself.
    Waiting(Trouble),
    /// The printer says that it is printed.
    Done,
    /// Somebody or the printer cancelled it.
    Cancelled,
    /// The printing system gave up.
    Failed,
    /// The queue does not know it any more or says nothing of it.
    Unknown,
}

/// What keeps a job waiting, as far as the printer says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Held, stopped, or for no reason given.
    Unsaid,
    /// No paper.
    NoPaper,
    /// Paper is stuck.
    Jam,
    /// A cover is open.
    Open,
    /// No toner or ink.
    NoToner,
    /// Switched off, or not reached.
    Offline,
    /// Somebody has paused its queue.
    Paused,
}

impl Printed {
    /// Whether asking again can give another answer.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self {
            Self::Job(_, state) => state.is_settled(),
            Self::InDialog(_) => false,
            Self::Handed | Self::InViewer => true,
        }
    }

    /// Whether nothing speaks against its coming onto paper.
    #[must_use]
    pub fn goes_well(&self) -> bool {
        match self {
            Self::Job(_, state) => matches!(state, JobState::UnderWay | JobState::Done),
            Self::InDialog(_) | Self::Handed | Self::InViewer => true,
        }
    }
}

impl JobState {
    /// Whether asking again can give another answer.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Failed | Self::Unknown)
    }
}

/// Opens a file in the program that this PC uses for it.
///
/// # Errors
/// When there is none.
pub fn open_in_viewer(path: &Path) -> Result<(), PrintFault> {
    opener::open(path).map_err(|_whatever| PrintFault::NoViewer)
}

/// Prints a file without any dialog of the system: through CUPS where there is a queue, else in the PDF
/// program, from which the user prints.
fn print_silently(path: &Path) -> Result<Printed, PrintFault> {
    match cups::print(path) {
        Ok(job) => Ok(Printed::Job(job, JobState::UnderWay)),
        Err(PrintFault::NoPrinter) => {
            let fault = |_no_viewer| PrintFault::NoPrinter;
            open_in_viewer(path).map(|()| Printed::InViewer).map_err(fault)
        }
        Err(fault) => Err(fault),
    }
}

/// Prints bytes that shall never lie in a file of ours.
///
/// # Errors
/// When there is no way to do that here, or it was refused or cancelled.
pub fn print_unsaved(pdf: &[u8], pages: &Pages) -> Result<Printed, PrintFault> {
    #[cfg(windows)]
    return {
        let _ = pdf;
        windows_dialog::print(pages).map(|()| Printed::Handed)
    };
    #[cfg(not(windows))]
    {
        let _ = pages;
        cups::print_bytes(pdf).map(|job| Printed::Job(job, JobState::UnderWay))
    }
}

/// Lets the queue forget a job that has ended, with what it still holds of it: CUPS would keep the
/// pages for a day. Says whether it did.
#[must_use]
pub fn forget(job: &Job) -> bool {
    cups::forget(job)
}

/// Prints a file through the queue of this PC, without any window.
///
/// # Errors
/// When there is no queue or it refused.
pub fn print_queued(path: &Path) -> Result<Job, PrintFault> {
    cups::print(path)
}

/// Waits until a job is printed, cancelled or given up, half a minute at most; not so long where
/// the printer says what it lacks.
#[must_use]
pub fn wait_for(job: &Job) -> JobState {
    const PAUSE: Duration = Duration::from_millis(200);
    const TELLING: u32 = 20;
    let mut told = 0;
    for _ in 0..150 {
        let state = state(job);
        let is_told = matches!(state, JobState::Waiting(trouble) if trouble != Trouble::Unsaid);
        told = if is_told { told + 1 } else { 0 };
        if state.is_settled() || told > TELLING {
            return state;
        }
        std::thread::sleep(PAUSE);
    }
    state(job)
}

/// What has become of a job.
#[must_use]
pub fn state(job: &Job) -> JobState {
    cups::state(job)
}
