//! The report after a crash, for the practice's IT service provider: nothing of the case is in it.

use jiff::ZonedDateTime;

use crate::{i18n::Texts, tr};

/// The report as text.
#[must_use]
pub fn crash_report(texts: &Texts, now: &ZonedDateTime, place: &str, worker_is_gone: bool, system: &str) -> String {
    let part = if worker_is_gone { tr!(texts, "report-worker") } else { tr!(texts, "report-window") };
    let lines = [
        tr!(texts, "report-title"),
        String::new(),
        tr!(texts, "report-version", version = env!("CARGO_PKG_VERSION")),
        tr!(texts, "report-system", system = system),
        tr!(texts, "report-time", time = (now.strftime("%Y-%m-%d %H:%M:%S %:z").to_string())),
        tr!(texts, "report-part", part = part),
        tr!(texts, "report-place", place = place),
        String::new(),
        tr!(texts, "report-holds"),
        String::new(),
    ];
    lines.join("\n")
}
