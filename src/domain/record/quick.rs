//! The short way to read a line: exactly the form in which this program writes it.
//!
//! A line in any other form, with escaped characters or with a rare happening gets no answer here
//! and is read by `line` with the RON reader. What is answered is the same as what the RON reader
//! would answer; a property test compares them. `tests/bench/run record` measures both.

use std::{collections::HashSet, str::FromStr as _};

use jiff::{ZonedDateTime, civil::Date};

use super::event::{DeviceName, Event, EventId, Name, VERSION, What};

/// The names met so far, so that each is in memory once.
#[derive(Debug, Default)]
pub struct Names(HashSet<Name>);

/// Beyond this many different names they are not shared any more.
const MOST_NAMES: usize = 50_000;

impl Names {
    fn share(&mut self, text: &str) -> Name {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let name = Name::from(text);
        if self.0.len() < MOST_NAMES {
            self.0.insert(name.clone());
        }
        name
    }
}

/// The event of a line's text behind its checksum, as in `v:1,id:("PC-0001",1),…,what:Started)`.
#[must_use]
pub fn event(text: &str, names: &mut Names) -> Option<Event> {
    let mut scan = Scan(text);
    scan.skip("v:")?;
    let v = u16::try_from(scan.number()?).ok().filter(|v| *v <= VERSION)?;
    scan.skip(",id:")?;
    let id = scan.id(names)?;
    scan.skip(",prev:")?;
    let prev = scan.text()?.to_owned();
    scan.skip(",lamport:")?;
    let lamport = scan.number()?;
    scan.skip(",time:")?;
    let time = ZonedDateTime::from_str(scan.text()?).ok()?;
    scan.skip(",who:")?;
    let who = names.share(scan.text()?);
    scan.skip(",task:")?;
    let task = names.share(scan.text()?);
    scan.skip(",step:")?;
    let step = names.share(scan.text()?);
    scan.skip(",seen:")?;
    let seen = scan.ids(names)?;
    scan.skip(",what:")?;
    let what = scan.what()?;
    scan.skip(")")?;
    scan.0.is_empty().then_some(Event { v, id, prev, lamport, time, who, task, step, seen, what })
}

/// What is still to be read.
struct Scan<'a>(&'a str);

impl<'a> Scan<'a> {
    fn skip(&mut self, expected: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(expected)?;
        Some(())
    }

    /// A decimal number as we write it: no sign, no leading zero, no separators.
    fn number(&mut self) -> Option<u64> {
        let end = self.0.bytes().position(|byte| !byte.is_ascii_digit())?;
        let (digits, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        if digits.len() > 1 && digits.starts_with('0') {
            return None;
        }
        digits.parse().ok()
    }

    /// A text in quotation marks without any escaped character.
    fn text(&mut self) -> Option<&'a str> {
        self.skip("\"")?;
        let end = self.0.bytes().position(|byte| byte == b'"' || byte == b'\\')?;
        let (text, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        self.skip("\"")?;
        Some(text)
    }

    fn id(&mut self, names: &mut Names) -> Option<EventId> {
        self.skip("(")?;
        let device = DeviceName::shared(names.share(self.text()?));
        self.skip(",")?;
        let counter = self.number()?;
        self.skip(")")?;
        Some((device, counter))
    }

    fn ids(&mut self, names: &mut Names) -> Option<Vec<EventId>> {
        self.skip("[")?;
        let mut ids = Vec::new();
        if self.skip("]").is_some() {
            return Some(ids);
        }
        loop {
            ids.push(self.id(names)?);
            if self.skip("]").is_some() {
                ids.shrink_to_fit();
                return Some(ids);
            }
            self.skip(",")?;
        }
    }

    fn what(&mut self) -> Option<What> {
        let end = self.0.bytes().position(|byte| !byte.is_ascii_alphabetic())?;
        let (word, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        if word == "Started" {
            return Some(What::Started);
        }
        self.skip("(")?;
        let what = match word {
            "Step" => What::Step(self.yes_no()?),
            "Changed" => What::Changed(self.yes_no()?),
            "Tested" => What::Tested(self.yes_no()?),
            "Absent" => What::Absent(self.text()?.to_owned()),
            "Blocked" => What::Blocked(self.text()?.to_owned()),
            "Reopened" => What::Reopened(self.text()?.to_owned()),
            "Place" => What::Place(self.text()?.to_owned()),
            "Note" => What::Note(self.text()?.to_owned()),
            "Promised" => self.promised()?,
            _ => return None,
        };
        self.skip(")")?;
        Some(what)
    }

    fn yes_no(&mut self) -> Option<bool> {
        if self.skip("true").is_some() { Some(true) } else { self.skip("false").map(|()| false) }
    }

    fn promised(&mut self) -> Option<What> {
        self.skip("by:")?;
        let by = self.text()?.to_owned();
        self.skip(",until:")?;
        let until = if self.skip("None").is_some() { None } else { Some(Date::from_str(self.text()?).ok()?) };
        self.skip(",note:")?;
        let note = self.text()?.to_owned();
        Some(What::Promised { by, until, note })
    }
}
