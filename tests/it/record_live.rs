//! The record while it grows: tails of journals in any pieces and any order, two PCs under one
//! name, entries that are missing.

use std::sync::Arc;

use passwortwechsel::domain::{
    guide::parse::dialect,
    record::{
        DeviceName, Event, Missing, Record, What,
        line::{self, Entry, Fault, Journal},
        quick::{self, Names},
    },
};
use proptest::{prelude::*, sample::Index};

use crate::arbitrary::{event, history, journal};

const DEVICES: [&str; 3] = ["EMPFANG-7f3a", "LABOR-0001", "PC-ffff"];

fn entries<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<Entry> {
    events.into_iter().map(|event| Entry::Event(Arc::new(event.clone()))).collect()
}

fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Record {
    let mut record = Record::default();
    record.take(entries(events));
    record
}

/// The bytes of each device's journal, chained.
fn journals(events: &[Event]) -> Vec<(&'static str, Vec<u8>)> {
    let own = |device| events.iter().filter(move |e| e.id.0.as_str() == device).cloned().collect::<Vec<_>>();
    DEVICES.into_iter().map(|device| (device, journal(&mut own(device)))).collect()
}

/// Both ways to read a line's text behind its sum say the same; the quick one may say nothing.
/// What it remembers of the lines before makes no difference.
fn check_quick(text: &str, names: &mut Names) -> Result<(), TestCaseError> {
    if let Some(event) = quick::event(text, names) {
        prop_assert_eq!(Ok(event), dialect().from_str::<Event>(&format!("({text}")));
    }
    Ok(())
}

/// A line's text behind its sum, without its end.
fn text_of(event: &Event) -> String {
    let (line, _) = line::encode(event).unwrap();
    line.split_once("\",").unwrap().1.trim_end_matches('\n').to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn the_quick_way_to_read_says_what_the_slow_one_says(
        events in history(),
        damage in prop::collection::vec((any::<Index>(), any::<Index>(), any::<char>()), 24),
    ) {
        let mut names = Names::default();
        for (event, (at, other, c)) in events.iter().zip(damage) {
            let text = text_of(event);
            check_quick(&text, &mut names)?;
            let mut chars: Vec<char> = text.chars().collect();
            let (at, other) = (at.index(chars.len()), other.index(chars.len()));
            chars[at] = if c.is_alphabetic() { c } else { chars[other] };
            check_quick(&chars.iter().collect::<String>(), &mut names)?;
            chars.swap(at, other);
            check_quick(&chars.iter().collect::<String>(), &mut names)?;
            chars.remove(at);
            check_quick(&chars.iter().collect::<String>(), &mut names)?;
        }
    }

    #[test]
    fn a_journal_read_in_pieces_is_the_journal_read_at_once(
        events in history(),
        cuts in prop::collection::vec(any::<Index>(), 0..6),
        flip in any::<Index>(),
    ) {
        for (device, mut bytes) in journals(&events) {
            if !bytes.is_empty() {
                let at = flip.index(bytes.len());
                bytes[at] ^= 1;
            }
            let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            places.extend([bytes.len()]);
            places.sort_unstable();
            let mut in_pieces = Journal::new(device);
            let (mut names, mut from) = (Names::default(), 0);
            for to in places {
                from += in_pieces.take(&bytes[from..to], &mut names);
            }
            prop_assert_eq!(in_pieces, line::read_journal(device, &bytes));
        }
    }

    #[test]
    fn tails_in_any_order_give_what_all_at_once_gives(
        events in history(),
        order in prop::collection::vec((any::<u32>(), 0_usize..5), 24),
        again in any::<Index>(),
    ) {
        let mut pieces: Vec<(u32, usize, Event)> =
            events.iter().zip(&order).map(|(event, (rank, batch))| (*rank, *batch, event.clone())).collect();
        pieces.sort_by_key(|(rank, batch, _)| (*batch, *rank));
        let mut record = Record::default();
        for batch in 0..5 {
            record.take(entries(pieces.iter().filter(|piece| piece.1 == batch).map(|piece| &piece.2)));
        }
        prop_assert_eq!(&record, &fold(&events));
        if !events.is_empty() {
            record.apply(again.get(&events));
            prop_assert_eq!(&record, &fold(&events));
        }
    }

    #[test]
    fn a_partial_sync_catches_up_to_the_whole(events in history(), arrived in prop::collection::vec(any::<Index>(), 3)) {
        let mut early = Record::default();
        let mut late = Vec::new();
        for ((device, bytes), arrived) in journals(&events).into_iter().zip(arrived) {
            let mut names = Names::default();
            let mut reader = Journal::new(device);
            let at = arrived.index(bytes.len() + 1);
            let done = reader.take(&bytes[..at], &mut names);
            early.take(std::mem::take(&mut reader.entries));
            prop_assert_eq!(&reader.problems, &[]);
            reader.take(&bytes[done..], &mut names);
            late.push(reader.entries);
        }
        for entries in late.into_iter().rev() {
            early.take(entries);
        }
        let whole: Vec<Journal> = journals(&events).iter().map(|(name, bytes)| line::read_journal(name, bytes)).collect();
        prop_assert_eq!(early, Record::new(whole.clone()));
    }

    #[test]
    fn what_two_pcs_write_under_one_name_is_all_kept(here in history(), there in history(), first in any::<bool>()) {
        let names = |events: &[Event]| -> Vec<Event> {
            events.iter().map(|e| Event { id: (DeviceName::from_file("PC-0001".to_owned()), e.id.1), ..e.clone() }).collect()
        };
        let (here, there) = (names(&here), names(&there));
        let mut record = if first { fold(&here) } else { fold(&there) };
        record.take(entries(if first { &there } else { &here }));
        prop_assert_eq!(&record, &fold(here.iter().chain(&there)));
        for event in here.iter().chain(&there) {
            prop_assert!(record.events().iter().any(|known| **known == *event));
        }
    }
}

#[test]
fn our_own_lines_are_read_the_quick_way() {
    let simple = [
        What::Started,
        What::Step(true),
        What::Changed(false),
        What::Tested(true),
        What::Absent("gibt es nicht".to_owned()),
        What::Blocked("Schlüssel fehlt".to_owned()),
        What::Reopened(String::new()),
        What::Place("Tresor".to_owned()),
        What::Note("Menü heißt „Extras“".to_owned()),
        What::Promised { by: "J. Petersen".to_owned(), until: None, note: String::new() },
        What::Promised {
            by: String::new(),
            until: Some(jiff::civil::Date::constant(2021, 11, 30)),
            note: "x".to_owned(),
        },
    ];
    for what in simple {
        let seen = vec![(DeviceName::new("A", 1), 1), (DeviceName::new("B", 2), 20)];
        let event = Event { seen, ..event("PC-0001", 7, 9, what) };
        assert_eq!(quick::event(&text_of(&event), &mut Names::default()), Some(event));
    }
}

#[test]
fn times_are_read_the_same_way_whatever_the_line_before_said() {
    let text = text_of(&event("PC-0001", 1, 1, What::Started));
    let (before, rest) = text.split_once("time:\"").unwrap();
    let after = rest.split_once('"').unwrap().1;
    let times = [
        "2021-11-09T10:42:00+01:00[Europe/Berlin]",
        "2021-07-09T10:42:00+02:00[Europe/Berlin]",
        // An hour that comes twice, once each way; one that there never was; one that does not fit.
        "2021-10-31T02:30:00+02:00[Europe/Berlin]",
        "2021-10-31T02:30:00+01:00[Europe/Berlin]",
        "2021-03-28T02:30:00+01:00[Europe/Berlin]",
        "2021-11-09T10:42:00+02:00[Europe/Berlin]",
        "2021-11-09T10:42:00Z[Europe/Berlin]",
        "2021-11-09T10:42:00-00:00[Europe/Berlin]",
        "2021-11-09T10:42:00.5+01:00[Europe/Berlin]",
        "2021-11-09T10:42+01:00[Europe/Berlin]",
        "2021-11-09T10:42:60+01:00[Europe/Berlin]",
        "2021-11-09T10:42:00+01:00[!Europe/Berlin]",
        "2021-11-09T10:42:00+01:00[Europe/Berlin][u-ca=gregory]",
        "2021-11-09T10:42:00+01:00[Mars/Base]",
        "2021-11-09T09:42:00+00:00[UTC]",
        "1890-01-01T00:00:00+00:53[Europe/Berlin]",
        "9999-12-31T23:59:59+01:00[Europe/Berlin]",
    ];
    let mut names = Names::default();
    let mut read = 0;
    for time in times.into_iter().chain(times.into_iter().rev()) {
        let text = format!("{before}time:\"{time}\"{after}");
        check_quick(&text, &mut names).unwrap();
        // What the long way refuses, the quick one does not take.
        read += usize::from(quick::event(&text, &mut names).is_some());
    }
    assert!(read > 10, "{read}");
}

#[test]
fn two_chains_in_one_file_are_a_fork_and_both_count() {
    let mut here = [event("PC-0001", 1, 1, What::Started), event("PC-0001", 2, 2, What::Changed(true))];
    let mut there = [here[0].clone(), event("PC-0001", 2, 2, What::Absent("gibt es nicht".to_owned()))];
    let (one, other) = (journal(&mut here), journal(&mut there));
    let first = one.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let read = line::read_journal("PC-0001", &[&one[..], &other[first..]].concat());
    assert_eq!(read.problems.iter().map(|p| (p.line, p.fault)).collect::<Vec<_>>(), [(3, Fault::Forked)]);
    assert_eq!(Record::new(vec![read]).events().len(), 3);
}

/// Three entries of two devices, each knowing of the one before.
fn chain() -> Vec<Event> {
    let first = event("A-0001", 1, 1, What::Changed(true));
    let second = Event { seen: vec![first.id.clone()], ..event("B-0002", 1, 2, What::Absent(String::new())) };
    let third = Event { seen: vec![second.id.clone()], ..event("A-0001", 2, 3, What::Changed(true)) };
    vec![first, second, third]
}

fn missing(record: &Record) -> Vec<Missing> {
    record.missing().into_iter().map(|(_, missing)| missing).collect()
}

#[track_caller]
fn check_missing(kept: &[usize], expected: &[Missing]) {
    let chain = chain();
    assert_eq!(missing(&fold(kept.iter().map(|n| &chain[*n]))), expected);
}

#[test]
fn a_removed_last_line_or_journal_shows_by_what_others_had_seen() {
    let last = |name: &str| Missing::Last(DeviceName::from_file(name.to_owned()));
    check_missing(&[0, 1, 2], &[]);
    check_missing(&[0, 1], &[]);
    check_missing(&[], &[]);
    check_missing(&[1, 2], &[Missing::Between(1)]);
    check_missing(&[0, 2], &[last("B-0002")]);
    check_missing(&[1], &[last("A-0001")]);
}

#[test]
fn a_clock_that_nobody_could_have_reached_shows() {
    let note = |device, lamport| event(device, 1, lamport, What::Note(String::new()));
    assert_eq!(missing(&fold(&[note("A-0001", 1), note("B-0002", 2), note("C-0003", 2)])), []);
    assert_eq!(missing(&fold(&[note("A-0001", 1), note("B-0002", 3), note("C-0003", 5)])), [Missing::Between(2)]);
    let mut record = fold(&[note("B-0002", 2)]);
    assert_eq!(missing(&record), [Missing::Between(1)]);
    record.apply(&note("A-0001", 1));
    assert_eq!(missing(&record), []);
}

#[test]
fn a_torn_last_line_is_no_irregularity() {
    let mut events = chain();
    let bytes = journal(&mut events[..1]);
    for end in 0..bytes.len() {
        let record = Record::new(vec![line::read_journal("A-0001", &bytes[..end])]);
        assert_eq!((record.problems(), record.missing()), (&[][..], vec![]), "cut at {end}");
    }
}

#[test]
fn names_that_a_file_service_made_longer_still_name_the_writer() {
    let writer = |stem| DeviceName::of_journal(stem).as_str().to_owned();
    assert_eq!(writer("EMPFANG-7f3a"), "EMPFANG-7f3a");
    assert_eq!(writer("EMPFANG-7f3a.sync-conflict-20211109-104200-ABCDEFG"), "EMPFANG-7f3a");
    assert_eq!(writer("EMPFANG-7f3a (conflicted copy 2021-11-09 104200)"), "EMPFANG-7f3a");
    assert_eq!(writer("ärger"), "ärger");
}
