//! Getting a finished PDF onto paper or into the PDF program of this PC.
//!
//! The file is saved before anything here is called, so a missing printer loses nothing.

use std::{
    path::Path,
    process::{Command, Stdio},
};

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
}

/// Opens a file in the program that this PC uses for it.
///
/// # Errors
/// When there is none.
pub fn open_in_viewer(path: &Path) -> Result<(), PrintFault> {
    opener::open(path).map_err(|_whatever| PrintFault::NoViewer)
}

/// Hands the file to the printing system: `lp` where there is one, else the PDF program, from
/// which the user prints.
///
/// # Errors
/// When there is neither a printer nor a viewer.
pub fn print(path: &Path) -> Result<Printed, PrintFault> {
    if cfg!(windows) || cfg!(target_os = "macos") {
        return open_in_viewer(path).map(|()| Printed::InViewer);
    }
    match lp(path) {
        Ok(()) => Ok(Printed::Handed),
        Err(fault @ PrintFault::Refused(_)) => Err(fault),
        Err(PrintFault::NoPrinter | PrintFault::NoViewer) => open_in_viewer(path).map(|()| Printed::InViewer),
    }
}

/// What became of a print order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// The printing system took it.
    Handed,
    /// It was opened in the PDF program.
    InViewer,
}

/// Prints through CUPS. The title is plain ASCII and names nobody: it stands in print queues.
fn lp(path: &Path) -> Result<(), PrintFault> {
    let has_printer = Command::new("lpstat").arg("-d").stderr(Stdio::null()).output();
    match has_printer {
        Ok(output) if String::from_utf8_lossy(&output.stdout).contains(':') => {}
        Ok(_) | Err(_) => return Err(PrintFault::NoPrinter),
    }
    let output = Command::new("lp")
        .args(["-t", "Passwortwechsel", "-o", "media=iso_a4_210x297mm", "--"])
        .arg(path)
        .stdin(Stdio::null())
        .output()
        .map_err(|_no_lp| PrintFault::NoPrinter)?;
    if output.status.success() {
        Ok(())
    } else {
        Err(PrintFault::Refused(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
    }
}
