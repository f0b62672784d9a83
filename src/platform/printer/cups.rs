//! Printing through CUPS with its own programs `lp` and `lpstat`.
//!
//! What became of an order is `job_state`.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use super::{Job, JobState, PrintFault};

const OPTIONS: [&str; 4] = ["-t", super::TITLE, "-o", "media=iso_a4_210x297mm"];

/// Prints a file on the standard queue, or on the only one there is.
pub(super) fn print(path: &Path) -> Result<Job, PrintFault> {
    let queue = queue().ok_or(PrintFault::NoPrinter)?;
    let mut lp = program("lp");
    lp.args(["-d", &queue]).args(OPTIONS).arg("--").arg(path).stdin(Stdio::null());
    taken(lp.output())
}

/// As [`print`], through a pipe: nothing of it lies in a file of ours.
#[cfg(not(windows))]
pub(super) fn print_bytes(pdf: &[u8]) -> Result<Job, PrintFault> {
    use std::io::Write as _;

    let queue = queue().ok_or(PrintFault::NoPrinter)?;
    let mut lp = program("lp");
    lp.args(["-d", &queue]).args(OPTIONS).arg("-").stdin(Stdio::piped());
    let mut running =
        lp.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(|_no_lp| PrintFault::NoPrinter)?;
    // Dropped before waiting, so that `lp` sees the end. If it stops reading, its answer says why.
    let _read_or_refused = running.stdin.take().map(|mut pipe| pipe.write_all(pdf));
    taken(running.wait_with_output())
}

/// Has the queue forget a job with its pages.
pub(super) fn forget(Job(name): &Job) -> bool {
    parts(name).is_some_and(|(_, number)| forget_number(number))
}

/// What has become of a job.
pub(super) fn state(Job(name): &Job) -> JobState {
    parts(name).map_or(JobState::Unknown, |(queue, number)| ask(queue, number))
}

/// The queue and the number of the job in it.
fn parts(name: &str) -> Option<(&str, u32)> {
    let (queue, digits) = name.rsplit_once('-')?;
    Some((queue, digits.parse().ok()?))
}

#[cfg(unix)]
fn ask(queue: &str, number: u32) -> JobState {
    super::job_state::ask(queue, number)
}

#[cfg(unix)]
fn forget_number(number: u32) -> bool {
    super::job_state::forget(number)
}

/// There is no CUPS.
#[cfg(not(unix))]
fn ask(_queue: &str, _number: u32) -> JobState {
    JobState::Unknown
}

/// There is no CUPS.
#[cfg(not(unix))]
fn forget_number(_number: u32) -> bool {
    false
}

/// In English, to be understood here.
fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.env("LC_ALL", "C");
    command
}

/// The standard queue; the first one if none was chosen.
fn queue() -> Option<String> {
    let ask = |argument| {
        let said = program("lpstat").arg(argument).stdin(Stdio::null()).output().ok()?;
        Some(String::from_utf8_lossy(&said.stdout).into_owned())
    };
    let standard = ask("-d")?;
    match standard.trim().strip_prefix("system default destination: ") {
        Some(queue) => Some(queue.to_owned()),
        None => ask("-e")?.lines().next().map(|queue| queue.trim().to_owned()).filter(|queue| !queue.is_empty()),
    }
}

fn taken(answer: std::io::Result<std::process::Output>) -> Result<Job, PrintFault> {
    let answer = answer.map_err(|_no_lp| PrintFault::NoPrinter)?;
    let said = String::from_utf8_lossy(&answer.stdout);
    match job_in(&said).filter(|_| answer.status.success()) {
        Some(job) => Ok(job),
        None => Err(PrintFault::Refused(String::from_utf8_lossy(&answer.stderr).trim().to_owned())),
    }
}

/// From `request id is PDF-12 (1 file(s))`.
fn job_in(said: &str) -> Option<Job> {
    said.trim().strip_prefix("request id is ")?.split_whitespace().next().map(|name| Job(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_named_by_lp() {
        assert_eq!(job_in("request id is PDF-12 (1 file(s))\n"), Some(Job("PDF-12".to_owned())));
        assert_eq!(job_in("lp: error"), None);
        assert_eq!(state(&Job("PDF".to_owned())), JobState::Unknown);
    }
}
