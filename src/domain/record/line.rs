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

use std::{collections::BTreeSet, sync::Arc};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::{
    event::{DeviceName, Event, EventId, VERSION},
    quick::{self, Names},
};
use crate::domain::{guide::parse::dialect, hex};

/// Length of a sum in hexadecimal digits.
const SUM: usize = 32;
/// Longest line that is read, in bytes. A real one has a few hundred.
pub const LONGEST_LINE: usize = 1_000_000;
/// Most faults of one journal that are kept; a file full of garbage has no more to say.
pub const MOST_PROBLEMS: usize = 2000;

/// What one line holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// An event.
    Event(Arc<Event>),
    /// An event that a newer program wrote: kept and counted, not understood.
    Newer(EventId),
}

impl Entry {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> &EventId {
        match self {
            Self::Event(event) => &event.id,
            Self::Newer(id) => id,
        }
    }
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
    /// It has the number of an earlier line and says something else: two PCs wrote under one name.
    Forked,
    /// The journal was longer before.
    Shortened,
    /// The journal as a whole could not be read.
    Unread,
}

/// A journal as far as it was read. More bytes can follow at any time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    /// The file's name without its ending.
    pub name: String,
    /// Who writes it, by the file's name.
    pub writer: DeviceName,
    /// The readable entries in the order of the file.
    pub entries: Vec<Entry>,
    /// What is wrong, by line.
    pub problems: Vec<Problem>,
    /// Length in bytes of the whole lines; what follows is a torn last line.
    pub whole_bytes: u64,
    /// Length in bytes of the last whole line if it could be read; else 0.
    pub last_line: u64,
    /// Whether a torn last line follows.
    pub torn: bool,
    /// Whether the last line is so long that its end is not waited for.
    pub endless: bool,
    /// Checksum of the last readable line.
    pub last_sum: String,
    /// Counter of the last readable line.
    pub last_counter: u64,
    /// Greatest logical clock in it.
    pub last_lamport: u64,
    /// Number of lines.
    pub lines: usize,
    /// The counters in it.
    pub counters: Counters,
}

/// A set of numbers that nearly always are 1, 2, 3, … without a gap.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counters {
    /// All from 1 up to this one are in.
    upto: u64,
    /// And these.
    others: BTreeSet<u64>,
}

impl Counters {
    /// Puts a number in; false if it was in already.
    fn insert(&mut self, counter: u64) -> bool {
        if counter != 0 && counter <= self.upto {
            return false;
        }
        if counter != self.upto.saturating_add(1) {
            return self.others.insert(counter);
        }
        let is_new = !self.others.remove(&counter);
        self.upto = counter;
        while self.others.remove(&self.upto.saturating_add(1)) {
            self.upto += 1;
        }
        is_new
    }
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
    let digest = Sha256::digest(rest.as_bytes());
    hex(digest.get(..16).unwrap_or_default())
}

/// Reads a journal. `name` is the writer's name, as in the file's name.
#[must_use]
pub fn read_journal(name: &str, bytes: &[u8]) -> Journal {
    let mut journal = Journal::new(name);
    journal.take(bytes, &mut Names::default());
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
    /// Nothing is read yet.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), writer: DeviceName::of_journal(name), ..Self::default() }
    }

    /// Reads on with bytes that follow what was read before, and says how many of them are done
    /// with: the rest is a torn line and has to be given again, with what follows it.
    pub fn take(&mut self, bytes: &[u8], names: &mut Names) -> usize {
        let mut rest = bytes;
        while let Some(end) = memchr::memchr(b'\n', rest) {
            let (line, after) = rest.split_at(end);
            rest = after.get(1..).unwrap_or_default();
            self.lines += 1;
            self.last_line = 0;
            if self.endless {
                // Reported when it became too long.
                self.endless = false;
                continue;
            }
            let before = self.last_counter;
            let taken = self.take_line(line, names);
            if self.last_counter != before {
                self.last_line = end as u64 + 1;
            }
            if let Err(fault) = taken {
                self.report(self.lines, fault);
                // A damaged line end swallows the good line behind it, which begins like every line.
                if let Some(Err(fault)) = swallowed(line).map(|line| self.take_line(line, names)) {
                    self.report(self.lines, fault);
                }
            }
        }
        if rest.len() > LONGEST_LINE {
            if !self.endless {
                self.report(self.lines + 1, Fault::Damaged);
            }
            self.endless = true;
            rest = &[];
        }
        self.torn = !rest.is_empty();
        let done = bytes.len() - rest.len();
        self.whole_bytes += done as u64;
        done
    }

    fn report(&mut self, line: usize, fault: Fault) {
        if !self.is_garbage() {
            self.problems.push(Problem { journal: self.name.clone(), line, fault });
        }
    }

    /// Whether there is so much wrong with it that nothing more is noted.
    #[must_use]
    pub fn is_garbage(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    fn take_line(&mut self, line: &[u8], names: &mut Names) -> Result<(), Fault> {
        let (sum, body) = checked_body(line).ok_or(Fault::Damaged)?;
        if let Some(event) = quick::event(body, names) {
            let (counter, lamport) = (event.id.1, event.lamport);
            if event.id.0 != self.writer {
                return Err(Fault::Foreign);
            }
            let continues = event.prev == self.last_sum;
            let entry = (!event.is_too_large()).then(|| Entry::Event(Arc::new(event)));
            return self.keep(entry, sum, counter, lamport, continues);
        }
        let body = format!("({body}");
        let header: Header = dialect().from_str(&body).map_err(|_unreadable| Fault::Damaged)?;
        let (device, counter) = header.id;
        if device != self.writer.as_str() {
            return Err(Fault::Foreign);
        }
        let entry = match dialect().from_str::<Event>(&body) {
            Ok(event) if event.is_too_large() => None,
            Ok(event) if event.v <= VERSION => Some(Entry::Event(Arc::new(event))),
            _ if header.v > VERSION => Some(Entry::Newer((DeviceName::from_file(device), counter))),
            _ => None,
        };
        let continues = header.prev == self.last_sum;
        self.keep(entry, sum, counter, header.lamport, continues)
    }

    /// Keeps what stands on a line with a right sum; nothing if it cannot be understood.
    fn keep(
        &mut self,
        entry: Option<Entry>,
        sum: &str,
        counter: u64,
        lamport: u64,
        continues: bool,
    ) -> Result<(), Fault> {
        if !self.counters.insert(counter) {
            return Err(self.keep_second(entry, counter));
        }
        let continues = continues && counter == self.last_counter.saturating_add(1);
        self.last_sum.clear();
        self.last_sum.push_str(sum);
        self.last_counter = self.last_counter.max(counter);
        self.last_lamport = self.last_lamport.max(lamport);
        self.entries.push(entry.ok_or(Fault::Damaged)?);
        if continues { Ok(()) } else { Err(Fault::Gap) }
    }

    /// A second line with a number that was there before. The fold takes equal events once.
    fn keep_second(&mut self, entry: Option<Entry>, counter: u64) -> Fault {
        let Some(entry) = entry else { return Fault::Damaged };
        if self.is_garbage() {
            // Each look costs, and whoever folds it takes equal events once.
            self.entries.push(entry);
            return Fault::Forked;
        }
        // Usually all lines from the first on are there, and the earlier one is at its place.
        let place = usize::try_from(counter.saturating_sub(1)).unwrap_or(usize::MAX);
        if self.entries.get(place).into_iter().chain(self.entries.iter().rev().take(1000)).any(|e| *e == entry) {
            return Fault::Repeated;
        }
        self.entries.push(entry);
        Fault::Forked
    }
}

/// The sum and what is behind it, if the sum is right.
fn checked_body(line: &[u8]) -> Option<(&str, &str)> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let text = std::str::from_utf8(line).ok()?;
    let (sum, rest) = text.strip_prefix("(sum:\"")?.split_at_checked(SUM)?;
    let rest = rest.strip_prefix("\",")?;
    let digest = Sha256::digest(rest.as_bytes());
    let half = digest.get(..16)?;
    let digit = |value: u8| char::from_digit(u32::from(value), 16);
    let mut given = sum.chars();
    let is_right = half.iter().all(|byte| digit(byte >> 4) == given.next() && digit(byte & 0x0f) == given.next());
    (is_right && given.next().is_none()).then_some((sum, rest))
}
