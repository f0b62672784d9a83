//! Lines of a journal: what is written is read again, and every kind of damage shows.
//!
//! Works on bytes; opening the same damage from disk and mending it is `case_folder`.

use std::sync::Arc;

use passwortwechsel::domain::record::{
    Event, Record, What,
    event::VERSION,
    line::{self, Entry, Fault, Journal},
};
use proptest::prelude::*;

use crate::arbitrary::{event, history, journal, whole_lines};

const DEVICE: &str = "PC-0001";

/// Three short lines.
fn small() -> (Vec<Event>, Vec<u8>) {
    let mut events = vec![
        event(DEVICE, 1, 1, What::Started),
        event(DEVICE, 2, 2, What::Changed(true)),
        event(DEVICE, 3, 3, What::Absent("ß\"".to_owned())),
    ];
    let bytes = journal(&mut events);
    (events, bytes)
}

fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

fn counters(journal: &Journal) -> Vec<u64> {
    let counter = |entry: &Entry| match entry {
        Entry::Event(event) => event.id.1,
        Entry::Newer((_, counter)) => *counter,
    };
    journal.entries.iter().map(counter).collect()
}

/// What a journal of these lines of [`small`], from 0, gives.
#[track_caller]
fn check(order: &[usize], kept: &[u64], faults: &[(usize, Fault)]) {
    let all = lines(&small().1);
    let bytes: Vec<u8> = order.iter().flat_map(|n| all[*n].clone()).collect();
    check_bytes(DEVICE, &bytes, kept, faults);
}

#[track_caller]
fn check_bytes(name: &str, bytes: &[u8], kept: &[u64], faults: &[(usize, Fault)]) {
    let journal = line::read_journal(name, bytes);
    assert_eq!(counters(&journal), kept);
    assert_eq!(journal.problems.iter().map(|p| (p.line, p.fault)).collect::<Vec<_>>(), faults);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn what_is_written_is_read_again(events in history()) {
        for device in ["EMPFANG-7f3a", "LABOR-0001", "PC-ffff"] {
            let mut own: Vec<Event> = events.iter().filter(|e| e.id.0.as_str() == device).cloned().collect();
            let read = line::read_journal(device, &journal(&mut own));
            let entries: Vec<Entry> = own.into_iter().map(|event| Entry::Event(Arc::new(event))).collect();
            prop_assert_eq!(&read.problems, &[]);
            prop_assert_eq!(read.entries, entries);
        }
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let read = line::read_journal(DEVICE, &bytes);
        prop_assert!(read.entries.is_empty());
        let whole = whole_lines(&bytes);
        prop_assert_eq!(read.problems.len(), whole);
    }
}

#[test]
fn every_single_bit_flip_is_reported_and_takes_no_other_line_with_it() {
    let (events, good) = small();
    let (mut flips, mut lost_two) = (0, 0);
    for at in 0..good.len() {
        let hit = 1 + whole_lines(&good[..at]) as u64;
        for bit in 0..8 {
            let mut bytes = good.clone();
            bytes[at] ^= 1 << bit;
            let read = line::read_journal(DEVICE, &bytes);
            assert!(!read.problems.is_empty() || read.torn, "byte {at} bit {bit} goes unnoticed");
            for entry in &read.entries {
                let Entry::Event(event) = entry else { panic!("byte {at} bit {bit}: {entry:?}") };
                assert_eq!(**event, events[event.id.1 as usize - 1], "byte {at} bit {bit}");
            }
            let lost: Vec<u64> = (1..=3).filter(|n| !counters(&read).contains(n)).collect();
            lost_two += usize::from(lost.len() > 1);
            assert_eq!(lost, [hit], "byte {at} bit {bit}");
            flips += 1;
        }
    }
    println!("counted: bit flips: {flips}, all noticed, more than the line hit lost: {lost_two}");
}

#[test]
fn cut_at_every_byte_all_whole_lines_survive() {
    let (_, good) = small();
    for end in 0..good.len() {
        let read = line::read_journal(DEVICE, &good[..end]);
        let whole = whole_lines(&good[..end]);
        assert_eq!(read.entries.len(), whole, "cut at {end}");
        assert_eq!(read.problems, [], "cut at {end}");
        assert_eq!(read.torn, end > 0 && good[end - 1] != b'\n', "cut at {end}");
    }
    println!("counted: cut at {} places, whole lines lost: 0", good.len());
}

#[test]
fn in_order_nothing_is_wrong() {
    check(&[0, 1, 2], &[1, 2, 3], &[]);
}

#[test]
fn a_removed_line_leaves_a_gap() {
    check(&[1, 2], &[2, 3], &[(1, Fault::Gap)]);
    check(&[0, 2], &[1, 3], &[(2, Fault::Gap)]);
}

#[test]
fn a_repeated_line_is_reported_once_and_counted_once() {
    check(&[0, 0, 1, 2], &[1, 2, 3], &[(2, Fault::Repeated)]);
    check(&[0, 1, 2, 1], &[1, 2, 3], &[(4, Fault::Repeated)]);
}

#[test]
fn moved_lines_are_reported_and_kept() {
    check(&[1, 0, 2], &[2, 1, 3], &[(1, Fault::Gap), (2, Fault::Gap), (3, Fault::Gap)]);
}

#[test]
fn a_line_of_another_device_is_foreign() {
    let mut foreign = [event("LABOR-0001", 1, 1, What::Absent("untergeschoben".to_owned()))];
    let bytes = [small().1, journal(&mut foreign)].concat();
    check_bytes(DEVICE, &bytes, &[1, 2, 3], &[(4, Fault::Foreign)]);
    check_bytes("ANDERER-0001", &small().1, &[], &[(1, Fault::Foreign), (2, Fault::Foreign), (3, Fault::Foreign)]);
}

#[test]
fn a_line_written_anew_with_a_right_sum_breaks_the_chain() {
    let mut all = lines(&small().1);
    let forged = Event { prev: String::new(), ..event(DEVICE, 2, 2, What::Blocked("gefälscht".to_owned())) };
    all[1] = line::encode(&forged).unwrap().0.into_bytes();
    check_bytes(DEVICE, &all.concat(), &[1, 2, 3], &[(2, Fault::Gap), (3, Fault::Gap)]);
}

#[test]
fn empty_and_endless_lines_are_damaged() {
    let (_, good) = small();
    check_bytes(DEVICE, &[&good[..], b"\n\n"].concat(), &[1, 2, 3], &[(4, Fault::Damaged), (5, Fault::Damaged)]);
    let mut endless = vec![b'x'; line::LONGEST_LINE + 1];
    endless.push(b'\n');
    check_bytes(DEVICE, &[good, endless].concat(), &[1, 2, 3], &[(4, Fault::Damaged)]);
}

#[test]
fn a_line_of_a_newer_version_is_kept_and_counted() {
    let (mut events, _) = small();
    events[1].v = VERSION + 1;
    check_bytes(DEVICE, &journal(&mut events), &[1, 2, 3], &[]);
    let read = line::read_journal(DEVICE, &journal(&mut events));
    assert!(matches!(read.entries[1], Entry::Newer((_, 2))));
    let record = Record::new(vec![read]);
    assert_eq!((record.newer_events(), record.events().len()), (1, 2));
}

#[test]
fn the_greatest_numbers_there_are_do_no_harm() {
    let mut events = [event(DEVICE, u64::MAX, u64::MAX, What::Started), event(DEVICE, 1, 0, What::Step(true))];
    check_bytes(DEVICE, &journal(&mut events), &[u64::MAX, 1], &[(1, Fault::Gap), (2, Fault::Gap)]);
}

#[test]
fn a_newer_version_may_have_other_fields_and_happenings() {
    use sha2::{Digest as _, Sha256};
    let rest = "v:9,id:(\"PC-0001\",1),prev:\"\",lamport:7,hologram:[(1,2)],what:Teleported(\"x\"))";
    let digest = Sha256::digest(rest.as_bytes());
    let sum = format!("{:032x}", u128::from_be_bytes(digest[..16].try_into().unwrap()));
    check_bytes(DEVICE, format!("(sum:\"{sum}\",{rest}\n").as_bytes(), &[1], &[]);
}
