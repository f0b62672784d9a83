//! The short way to read a line: exactly the form in which this program writes it.
//!
//! A line in any other form, with escaped characters or with a rare happening gets no answer here
//! and is read by `line` with the RON reader. What is answered is the same as what the RON reader
//! would answer; a property test compares them. `tests/bench/run record` measures both.

use std::{collections::HashSet, str::FromStr as _};

use jiff::{Timestamp, ZonedDateTime, civil::Date, tz::TimeZone};

use super::event::{DeviceName, Event, EventId, Name, VERSION, What};

/// The names met so far, so that each is in memory once; and what stands in line after line.
#[derive(Debug, Default)]
pub struct Names {
    all: HashSet<Name>,
    /// The writer of the line before.
    writer: Name,
    /// Where the clocks of the line before stand, and how that is written.
    zone: Option<(String, TimeZone)>,
}

/// Beyond this many different names they are not shared any more.
const MOST_NAMES: usize = 50_000;

impl Names {
    fn share(&mut self, text: &str) -> Name {
        if let Some(known) = self.all.get(text) {
            return known.clone();
        }
        let name = Name::from(text);
        if self.all.len() < MOST_NAMES {
            self.all.insert(name.clone());
        }
        name
    }

    fn share_writer(&mut self, text: &str) -> Name {
        if self.writer != *text {
            self.writer = self.share(text);
        }
        self.writer.clone()
    }

    /// Reads a time. Looking up a time zone by its name costs more than all else.
    fn time(&mut self, text: &str) -> Option<ZonedDateTime> {
        let (moment, zone) = text.split_at(text.find('[')?);
        if let Some((_, known)) = self.zone.as_ref().filter(|(name, _)| name == zone) {
            let time = Timestamp::from_str(moment).ok()?.to_zoned_datetime(known.clone());
            // Where clock and zone do not fit, the longer way finds out why.
            if offset_secs(moment) == Some(time.offset().seconds()) {
                return Some(time);
            }
        }
        let time = ZonedDateTime::from_str(text).ok()?;
        self.zone = Some((zone.to_owned(), time.time_zone().clone()));
        Some(time)
    }
}

/// How far a time as we write it is ahead of UTC: `2021-11-09T10:42:00+01:00`.
fn offset_secs(moment: &str) -> Option<i32> {
    let [.., sign, h1, h2, b':', m1, m2] = moment.as_bytes() else { return None };
    let digit = |byte: &u8| char::from(*byte).to_digit(10).map(u32::cast_signed);
    let secs = (digit(h1)? * 10 + digit(h2)?) * 3600 + (digit(m1)? * 10 + digit(m2)?) * 60;
    match sign {
        b'+' => Some(secs),
        b'-' => Some(-secs),
        _ => None,
    }
}

/// The event of a line's text behind its checksum, as in `v:1,id:("PC-0001",1),…,what:Started)`.
#[must_use]
pub fn event(text: &str, names: &mut Names) -> Option<Event> {
    let mut scan = Scan(text);
    scan.skip("v:")?;
    let v = u16::try_from(scan.number()?).ok().filter(|v| *v <= VERSION)?;
    scan.skip(",id:")?;
    let id = scan.own_id(names)?;
    scan.skip(",prev:")?;
    let prev = scan.text()?.to_owned();
    scan.skip(",lamport:")?;
    let lamport = scan.number()?;
    scan.skip(",time:")?;
    let time = names.time(scan.text()?)?;
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
        let end = memchr::memchr2(b'"', b'\\', self.0.as_bytes())?;
        let (text, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        self.skip("\"")?;
        Some(text)
    }

    /// The name of an event of the device that writes here.
    fn own_id(&mut self, names: &mut Names) -> Option<EventId> {
        self.skip("(")?;
        let device = names.share_writer(self.text()?);
        self.rest_of_id(device)
    }

    fn id(&mut self, names: &mut Names) -> Option<EventId> {
        self.skip("(")?;
        let device = names.share(self.text()?);
        self.rest_of_id(device)
    }

    fn rest_of_id(&mut self, device: Name) -> Option<EventId> {
        let device = DeviceName::shared(device);
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
