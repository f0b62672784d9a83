//! Printing a file with the system's own print dialog, and what is done where there is none.
//!
//! On Windows the dialog answers while it is waited for. On Linux it stands in another program, the
//! desktop's portal: it is opened here and asked later, so that ticks are saved meanwhile. The
//! emergency sheet goes another way, see `printer`: a queue of ours can be told to forget it.

use std::path::Path;
#[cfg(target_os = "linux")]
use std::path::PathBuf;

#[cfg(target_os = "linux")]
use super::portal::{self, Said};
use super::{Job, PrintFault, Printed, cups};
use crate::platform::pdf::Pages;

/// The system's print dialog, of which there is one at a time.
#[derive(Default)]
pub struct Dialog {
    /// The one that is open, and the file it prints.
    #[cfg(target_os = "linux")]
    open: Option<(PathBuf, portal::Dialog)>,
    /// Of the one that was opened last.
    #[cfg(target_os = "linux")]
    number: u32,
    /// What came of it. It may be asked once more before its answer is known.
    #[cfg(target_os = "linux")]
    answer: Option<Result<Printed, PrintFault>>,
}

impl Dialog {
    /// Prints a file: with the system's own dialog, through CUPS where there is none but a queue, else
    /// in the PDF program, from which the user prints. `pages` are the same file's. A dialog that is
    /// still open is closed.
    ///
    /// # Errors
    /// When it was refused or cancelled, or there is neither a printer nor a viewer.
    pub fn print(&mut self, path: &Path, pages: Option<&Pages>) -> Result<Printed, PrintFault> {
        self.close();
        #[cfg(windows)]
        if let Some(pages) = pages {
            return super::windows_dialog::print(pages).map(|()| Printed::Handed);
        }
        // Elsewhere the printing system takes the PDF itself.
        let _ = pages;
        if cfg!(windows) || cfg!(target_os = "macos") {
            return super::open_in_viewer(path).map(|()| Printed::InViewer);
        }
        #[cfg(target_os = "linux")]
        if let Some(dialog) = portal::open(path) {
            self.open = Some((path.to_owned(), dialog));
            self.answer = None;
            self.number += 1;
            return Ok(Printed::InDialog(self.number));
        }
        super::print_silently(path)
    }

    /// What has become of an order.
    ///
    /// # Errors
    /// As [`Self::print`]: the dialog answers only now.
    pub fn look_after(&mut self, order: Printed) -> Result<Printed, PrintFault> {
        match order {
            Printed::Job(job, _) => Ok(with_state(job)),
            Printed::InDialog(number) => self.look(number),
            settled @ (Printed::Handed | Printed::InViewer) => Ok(settled),
        }
    }

    /// Closes the dialog, if it is open. It then says that it was cancelled.
    pub fn close(&mut self) {
        #[cfg(target_os = "linux")]
        drop(self.open.take());
    }

    #[cfg(target_os = "linux")]
    fn look(&mut self, number: u32) -> Result<Printed, PrintFault> {
        if number != self.number {
            return Err(PrintFault::Cancelled);
        }
        let Some((path, mut dialog)) = self.open.take() else {
            return self.answer.clone().unwrap_or(Err(PrintFault::Cancelled));
        };
        let answer = match dialog.look() {
            Said::Open => {
                self.open = Some((path, dialog));
                return Ok(Printed::InDialog(number));
            }
            Said::Handed => Ok(Printed::Handed),
            Said::Cancelled => Err(PrintFault::Cancelled),
            Said::NotShown => super::print_silently(&path),
            Said::Refused(words) => Err(PrintFault::Refused(words)),
        };
        self.answer = Some(answer.clone());
        answer
    }

    #[cfg(not(target_os = "linux"))]
    #[expect(clippy::unused_self, reason = "the same on every system")]
    fn look(&mut self, _number: u32) -> Result<Printed, PrintFault> {
        Err(PrintFault::Cancelled)
    }
}

fn with_state(job: Job) -> Printed {
    let state = cups::state(&job);
    Printed::Job(job, state)
}
