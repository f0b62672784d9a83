//! The record: whatever order, repetition and distribution over files, the same state comes out.
//!
//! Folding only; how an event stands on its line and what damage does is `record_lines`.

use std::sync::Arc;

use passwortwechsel::domain::record::{
    DeviceName, Event, Record, State, What,
    line::{Entry, Journal},
};
use proptest::{prelude::*, sample::Index};

use crate::arbitrary::{event, history, moment};

fn fold(events: &[Event]) -> Record {
    Record::new(vec![journal_of(events)])
}

fn journal_of(events: &[Event]) -> Journal {
    let entries = events.iter().map(|event| Entry::Event(Arc::new(event.clone()))).collect();
    Journal { entries, ..Journal::default() }
}

#[track_caller]
fn check(events: &[Event], state: &State) {
    assert_eq!(fold(events).task("vorbereitung").state(), *state, "{events:#?}");
}

#[track_caller]
fn check_contradictions(events: &[Event], who: &[&str]) {
    let record = fold(events);
    let said = record.task("vorbereitung").contradictions();
    assert_eq!(said.iter().map(|(_, stamp)| stamp.who.as_str()).collect::<Vec<_>>(), who);
}

fn with_seen(event: Event, seen: &[&Event]) -> Event {
    Event { seen: seen.iter().map(|other| other.id.clone()).collect(), ..event }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn any_order_repetition_and_split_gives_the_same_state(
        events in history(),
        order in prop::collection::vec((any::<u32>(), 0_usize..4), 24),
        again in prop::collection::vec((any::<Index>(), 0_usize..4), 0..8),
    ) {
        let mut lines: Vec<(u32, usize, &Event)> =
            events.iter().zip(&order).map(|(event, (rank, file))| (*rank, *file, event)).collect();
        if !events.is_empty() {
            lines.extend(again.iter().map(|(which, file)| (u32::MAX / 2, *file, which.get(&events))));
        }
        lines.sort_by_key(|(rank, ..)| *rank);
        let files: Vec<Journal> = (0..4)
            .map(|n| journal_of(&lines.iter().filter(|(_, file, _)| *file == n).map(|l| l.2.clone()).collect::<Vec<_>>()))
            .collect();
        prop_assert_eq!(Record::new(files.clone()), fold(&events));
    }

    #[test]
    fn applying_one_more_is_the_same_as_folding_all(events in history()) {
        let mut sorted = events.clone();
        sorted.sort_by(|a, b| (a.lamport, &a.id).cmp(&(b.lamport, &b.id)));
        let (head, tail) = sorted.split_at(sorted.len() / 2);
        let mut record = fold(head);
        for event in tail {
            record.apply(event);
        }
        prop_assert_eq!(record, fold(&events));
    }

    #[test]
    fn the_clock_of_a_pc_changes_nothing_in_the_order(events in history(), by in -40_000_000_i64..40_000_000) {
        let turned: Vec<Event> =
            events.iter().map(|event| Event { time: moment(by - event.lamport.cast_signed()), ..event.clone() }).collect();
        let order = |events: &[Event]| fold(events).events().iter().map(|e| e.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(order(&turned), order(&events));
        for task in ["aufgabe-0", "aufgabe-1", "aufgabe-2"] {
            prop_assert_eq!(fold(&turned).task(task).state(), fold(&events).task(task).state());
        }
    }
}

#[test]
fn each_happening_leads_to_its_state() {
    let one = |what| [event("A-0001", 1, 1, what)];
    check(&[], &State::Open);
    check(&one(What::Started), &State::InProgress);
    check(&one(What::Step(true)), &State::InProgress);
    check(&one(What::Changed(true)), &State::Changed);
    check(&one(What::Tested(true)), &State::Open);
    check(&one(What::Absent("kein Server".to_owned())), &State::Absent("kein Server".to_owned()));
    check(&one(What::Blocked("kein Schlüssel".to_owned())), &State::Blocked("kein Schlüssel".to_owned()));
    check(&one(What::Reopened(String::new())), &State::Open);
    check(&one(What::Place("Tresor".to_owned())), &State::Open);
}

#[test]
fn changed_and_tested_is_done_and_each_tick_can_be_taken_back() {
    let step = |n, what| event("A-0001", n, n, what);
    let done = [step(1, What::Changed(true)), step(2, What::Tested(true))];
    check(&done, &State::Done);
    check(&[done.as_slice(), &[step(3, What::Tested(false))]].concat(), &State::Changed);
    check(&[done.as_slice(), &[step(3, What::Changed(false))]].concat(), &State::Open);
    check(&[done.as_slice(), &[step(3, What::Reopened(String::new()))]].concat(), &State::Open);
}

#[test]
fn the_later_verdict_counts() {
    let blocked = event("A-0001", 1, 1, What::Blocked("falsches Passwort".to_owned()));
    let promise = What::Promised { by: "J. Petersen".to_owned(), until: None, note: String::new() };
    let promised = event("A-0001", 2, 2, promise);
    let state = State::Promised { by: "J. Petersen".to_owned(), until: None, note: String::new() };
    check(&[blocked.clone(), promised.clone()], &state);
    check(&[blocked, promised, event("A-0001", 3, 3, What::Changed(true))], &State::Changed);
}

#[test]
fn a_clock_set_back_by_a_year_changes_nothing() {
    let first = event("A-0001", 1, 1, What::Changed(true));
    let second = Event { time: moment(-31_536_000), ..event("A-0001", 2, 2, What::Tested(true)) };
    check(&[first.clone(), second.clone()], &State::Done);
    let record = fold(&[second, first]);
    assert_eq!(record.events().iter().map(|event| event.id.1).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn two_events_of_one_moment_both_count_and_have_one_order() {
    let at = moment(60);
    let pair = ["B-0002", "A-0001"]
        .map(|device| Event { time: at.clone(), ..event(device, 1, 1, What::Blocked(device.to_owned())) });
    let turned = [pair[1].clone(), pair[0].clone()];
    let (one, other) = (fold(&pair), fold(&turned));
    assert_eq!(one, other);
    let order: Vec<&str> = one.events().iter().map(|event| event.id.0.as_str()).collect();
    assert_eq!(order, ["A-0001", "B-0002"], "by the device's name where nothing else decides");
    check_contradictions(&pair, &["Person an A-0001", "Person an B-0002"]);
}

#[test]
fn decisions_that_do_not_know_of_each_other_are_both_shown_until_a_later_one_resolves() {
    let done = event("A-0001", 1, 1, What::Changed(true));
    let absent = event("B-0001", 1, 1, What::Absent("gibt es nicht".to_owned()));
    check_contradictions(std::slice::from_ref(&done), &[]);
    check_contradictions(&[done.clone(), absent.clone()], &["Person an A-0001", "Person an B-0001"]);
    let resolving = with_seen(event("A-0001", 2, 2, What::Tested(true)), &[&done, &absent]);
    check_contradictions(&[resolving, absent, done], &[]);
}

#[test]
fn a_decision_that_saw_only_one_side_resolves_nothing() {
    let done = event("A-0001", 1, 1, What::Changed(true));
    let absent = event("B-0001", 1, 1, What::Absent("gibt es nicht".to_owned()));
    let tested = with_seen(event("A-0001", 2, 2, What::Tested(true)), &[&done]);
    check_contradictions(&[done, absent, tested], &["Person an A-0001", "Person an B-0001"]);
}

#[test]
fn the_same_said_twice_is_no_contradiction() {
    let here = event("A-0001", 1, 1, What::Absent("gibt es nicht".to_owned()));
    let there = event("B-0001", 1, 1, What::Absent("gibt es nicht".to_owned()));
    check_contradictions(&[here, there], &[]);
}

#[test]
fn events_of_a_newer_version_are_counted_once() {
    let newer = |n| Entry::Newer((DeviceName::from_file("A-0001".to_owned()), n));
    let journal = Journal { entries: vec![newer(1), newer(2), newer(2)], ..Journal::default() };
    assert_eq!(Record::new(vec![journal.clone(), journal]).newer_events(), 2);
}

#[test]
fn notes_places_and_certificates_are_kept() {
    let step = |n, what| event("A-0001", n, n, what);
    let certificate = What::Certificate { number: 3, sha256: "00".to_owned(), complete: Some(true) };
    let record = fold(&[
        step(1, What::Note("Menü heißt hier anders".to_owned())),
        step(2, What::Place("Tresor".to_owned())),
        step(3, certificate),
    ]);
    let task = record.task("vorbereitung");
    assert_eq!(task.notes("").iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["Menü heißt hier anders"]);
    assert_eq!((task.place(), record.certificates(true), record.lamport()), ("Tresor", 3, 3));
}

/// The first certificate of a case was called number 2, because of an interim report before it.
#[test]
fn certificates_and_interim_reports_have_numbers_of_their_own() {
    let numbered =
        |n, number, complete| event("A-0001", n, n, What::Certificate { number, sha256: "00".to_owned(), complete });
    let after = |events: &[Event]| {
        let record = fold(events);
        (record.certificates(true), record.certificates(false))
    };
    assert_eq!(after(&[numbered(1, 1, Some(false)), numbered(2, 2, Some(false))]), (0, 2));
    assert_eq!(after(&[numbered(1, 1, Some(false)), numbered(2, 1, Some(true))]), (1, 1));
    assert_eq!(after(&[numbered(1, 4, None)]), (4, 4), "which it was is not known");
}
