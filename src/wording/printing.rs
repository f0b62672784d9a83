//! What became of print orders. Printed is only what the printer has said to be printed.

use crate::{
    app::{HandedOut, PaperKind},
    i18n::Texts,
    platform::printer::{JobState, PrintFault, Printed, Trouble},
    tr,
};

/// As the texts choose by it.
fn word(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Certificate => "certificate",
        PaperKind::Interim => "interim",
        PaperKind::Guide => "guide",
        PaperKind::Step => "step",
        PaperKind::Order => "order",
    }
}

/// That the paper itself is not lost.
fn saved(texts: &Texts, kind: PaperKind) -> String {
    tr!(texts, "paper-saved", paper = word(kind))
}

/// That it did not come onto paper, and why, with what helps.
#[must_use]
pub fn not_printed(texts: &Texts, kind: PaperKind, fault: &PrintFault) -> (String, String) {
    let what = match fault {
        PrintFault::NoViewer => tr!(texts, "err-not-viewed"),
        PrintFault::NoPrinter | PrintFault::Cancelled | PrintFault::Refused(_) => {
            tr!(texts, "err-not-printed", paper = word(kind))
        }
    };
    let saved = saved(texts, kind);
    let advice = match fault {
        PrintFault::NoViewer => tr!(texts, "print-no-viewer", saved = saved),
        PrintFault::NoPrinter => tr!(texts, "print-no-printer", saved = saved),
        PrintFault::Cancelled => tr!(texts, "print-cancelled", saved = saved),
        PrintFault::Refused(words) => tr!(texts, "print-refused", words = words.as_str(), saved = saved),
    };
    (what, advice)
}

/// What became of a print order, and which way it went.
#[must_use]
pub fn printed(texts: &Texts, printed: &Printed, kind: PaperKind) -> String {
    let saved = saved(texts, kind);
    match printed {
        Printed::InDialog(_) => tr!(texts, "printed-in-dialog"),
        Printed::Handed => tr!(texts, "printed-handed"),
        Printed::Job(job, JobState::UnderWay) => tr!(texts, "printed-under-way", queue = job.queue()),
        Printed::Job(_, JobState::Waiting(why)) => {
            format!("{} {}", tr!(texts, "printed-waiting", saved = saved), trouble(texts, *why))
        }
        Printed::Job(_, JobState::Done) => tr!(texts, "printed-done", paper = word(kind)),
        Printed::Job(_, JobState::Cancelled) => tr!(texts, "printed-cancelled", saved = saved),
        Printed::Job(_, JobState::Failed) => tr!(texts, "printed-failed", saved = saved),
        Printed::Job(_, JobState::Unknown) => tr!(texts, "printed-unknown", saved = saved),
        Printed::InViewer => tr!(texts, "printed-in-viewer"),
    }
}

/// What keeps the printer from printing, and what to do.
fn trouble(texts: &Texts, trouble: Trouble) -> String {
    match trouble {
        Trouble::Unsaid => tr!(texts, "printer-unsaid"),
        Trouble::NoPaper => tr!(texts, "printer-no-paper"),
        Trouble::Jam => tr!(texts, "printer-jam"),
        Trouble::Open => tr!(texts, "printer-open"),
        Trouble::NoToner => tr!(texts, "printer-no-toner"),
        Trouble::Offline => tr!(texts, "printer-offline"),
        Trouble::Paused => tr!(texts, "printer-paused"),
    }
}

/// A paper for the work is saved; and how it went to be printed.
pub(super) fn handed_out(texts: &Texts, paper: &HandedOut) -> (String, String) {
    let file = tr!(texts, "handed-out-lies", file = paper.path.display().to_string());
    // Its folder is one press away.
    let named = || {
        let name = paper.path.file_name().unwrap_or(paper.path.as_os_str()).to_string_lossy().into_owned();
        tr!(texts, "handed-out-named", file = name)
    };
    match &paper.said {
        Ok(order) if order.goes_well() => (printed(texts, order, paper.kind).replace("**", ""), named()),
        Ok(order) => (printed(texts, order, paper.kind).replace("**", ""), file),
        Err(fault) => {
            let (what, advice) = not_printed(texts, paper.kind, fault);
            // Who gave it up herself needs the file no more than after a print that went well.
            (what, format!("{advice} {}", if *fault == PrintFault::Cancelled { named() } else { file }))
        }
    }
}

/// What became of the emergency sheet. Unlike a certificate, it is saved nowhere; one with empty lines can
/// be, and is filled in by hand in any case.
#[must_use]
pub fn sheet_printed(texts: &Texts, said: &Result<Printed, PrintFault>, is_empty: bool) -> String {
    let advice = if is_empty { tr!(texts, "sheet-save-it") } else { tr!(texts, "sheet-by-hand") };
    match said {
        Ok(Printed::Job(_, JobState::UnderWay) | Printed::Handed | Printed::InDialog(_) | Printed::InViewer) => {
            tr!(texts, "sheet-handed")
        }
        Ok(Printed::Job(_, JobState::Waiting(why))) => {
            format!("{} {}", tr!(texts, "sheet-waiting"), trouble(texts, *why))
        }
        Ok(Printed::Job(_, JobState::Done)) => tr!(texts, "sheet-done"),
        Ok(Printed::Job(_, JobState::Cancelled)) | Err(PrintFault::Cancelled) => tr!(texts, "sheet-cancelled"),
        Ok(Printed::Job(_, JobState::Failed)) => tr!(texts, "sheet-failed"),
        Ok(Printed::Job(_, JobState::Unknown)) => tr!(texts, "sheet-unknown"),
        Err(PrintFault::NoPrinter | PrintFault::NoViewer) => tr!(texts, "sheet-no-printer", advice = advice),
        Err(PrintFault::Refused(words)) => tr!(texts, "sheet-refused", words = words.as_str(), advice = advice),
    }
}
