//! How an event stands in a journal: one line, one RON value, one checksum.
//!
//! ```text
//! (sum:"5f0c…",v:1,id:("EMPFANG-7f3a",1),prev:"",lamport:1,time:"2021-11-09T10:42:00+01:00[Europe/Berlin]",…)
//! ```
//!
//! `sum` is the first half of the SHA-256 sum of everything behind it on the line. `prev` repeats
//! the `sum` of the writer's line before. So a changed line shows by its own sum, a removed, added
//! or moved one by the chain. A last line without its end is what a power cut leaves; it is told
//! apart from damage.

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::event::{DeviceName, Event, EventId, VERSION};
use crate::domain::{guide::parse::dialect, hex};

/// Longest line that is read, in bytes. A real one has a few hundred.
pub const LONGEST_LINE: usize = 1_000_000;

/// What one line holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// An event.
    Event(Box<Event>),
    /// An event that a newer program wrote: kept and counted, not understood.
    Newer(EventId),
}

/// Something is wrong with a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which journal.
    pub journal: String,
    /// Line, from 1.
    pub line: usize,
    /// What.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It cannot be read or its sum is wrong: damaged or changed.
    Damaged,
    /// It does not continue the line before: something was removed, added or moved.
    Gap,
    /// Another device's name stands in it.
    Foreign,
    /// It is the same as an earlier line.
    Repeated,
}

/// A journal as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    /// The readable entries in the order of the file.
    pub entries: Vec<Entry>,
    /// What is wrong, by line.
    pub problems: Vec<Problem>,
    /// Length in bytes of the whole lines; what follows is a torn last line.
    pub whole_bytes: u64,
    /// Whether a torn last line follows.
    pub torn: bool,
    /// Checksum of the last readable line.
    pub last_sum: String,
    /// Counter of the last readable line.
    pub last_counter: u64,
    /// Greatest logical clock in it.
    pub last_lamport: u64,
}

/// The event as a line, with its line end; and its checksum, for the next line's `prev`.
///
/// # Errors
/// When the event cannot be written as RON, which no event of ours does.
pub fn encode(event: &Event) -> Result<(String, String), ron::Error> {
    let options = dialect();
    let body = options.to_string(event)?;
    let rest = body.strip_prefix('(').unwrap_or(&body);
    let sum = checksum(rest);
    Ok((format!("(sum:\"{sum}\",{rest}\n"), sum))
}

fn checksum(rest: &str) -> String {
    hex(&Sha256::digest(rest.as_bytes())).chars().take(32).collect()
}

/// Reads a journal. `name` is the writer's name, as in the file's name.
#[must_use]
pub fn read_journal(name: &str, bytes: &[u8]) -> Journal {
    let mut journal = Journal::default();
    let mut problems = Vec::new();
    let mut rest = bytes;
    let mut number = 0;
    let mut seen = std::collections::BTreeSet::new();
    while !rest.is_empty() {
        number += 1;
        let Some(end) = rest.iter().position(|byte| *byte == b'\n') else {
            journal.torn = true;
            break;
        };
        let (line, after) = rest.split_at(end);
        rest = after.get(1..).unwrap_or_default();
        journal.whole_bytes += end as u64 + 1;
        let mut report = |fault| problems.push(Problem { journal: name.to_owned(), line: number, fault });
        if let Err(fault) = journal.take_line(name, line, &mut seen) {
            report(fault);
            // A damaged line end swallows the good line behind it, which begins like every line.
            if let Some(Err(fault)) = swallowed(line).map(|line| journal.take_line(name, line, &mut seen)) {
                report(fault);
            }
        }
    }
    journal.problems = problems;
    journal
}

/// What stands on a line behind the place where a second line begins. A text in a line cannot look
/// like that, because its quotation marks are escaped.
fn swallowed(line: &[u8]) -> Option<&[u8]> {
    const START: &[u8] = b"(sum:\"";
    let at = line.windows(START.len()).skip(1).position(|window| window == START)?;
    line.get(at + 1..)
}

/// What every version's line has.
#[derive(Deserialize)]
struct Header {
    v: u16,
    id: (String, u64),
    prev: String,
    lamport: u64,
}

impl Journal {
    fn take_line(&mut self, name: &str, line: &[u8], seen: &mut std::collections::BTreeSet<u64>) -> Result<(), Fault> {
        let (sum, body) = checked_body(line).ok_or(Fault::Damaged)?;
        let header: Header = dialect().from_str(&body).map_err(|_unreadable| Fault::Damaged)?;
        let (device, counter) = header.id;
        if device != name {
            return Err(Fault::Foreign);
        }
        if !seen.insert(counter) {
            return Err(Fault::Repeated);
        }
        let continues = header.prev == self.last_sum && counter == self.last_counter.saturating_add(1);
        self.last_sum = sum;
        self.last_counter = self.last_counter.max(counter);
        self.last_lamport = self.last_lamport.max(header.lamport);
        match dialect().from_str::<Event>(&body) {
            Ok(event) if event.v <= VERSION => self.entries.push(Entry::Event(Box::new(event))),
            _ if header.v > VERSION => self.entries.push(Entry::Newer((DeviceName::from_file(device), counter))),
            _ => return Err(Fault::Damaged),
        }
        if continues { Ok(()) } else { Err(Fault::Gap) }
    }
}

/// The sum and the value without it, if the sum is right.
fn checked_body(line: &[u8]) -> Option<(String, String)> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let text = std::str::from_utf8(line).ok()?;
    let (sum, rest) = text.strip_prefix("(sum:\"")?.split_once("\",")?;
    (checksum(rest) == sum).then(|| (sum.to_owned(), format!("({rest}")))
}
