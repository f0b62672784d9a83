//! Taking marks back: what was true before is true again, and nothing is deleted.

use std::sync::Arc;

use passwortwechsel::domain::record::{
    Event, Record, State, TaskRecord, What,
    line::{self, Entry, Journal},
};

use crate::arbitrary::{event, journal};

fn fold(events: &[Event]) -> Record {
    let entries = events.iter().map(|event| Entry::Event(Arc::new(event.clone()))).collect();
    Record::new(vec![Journal { entries, ..Journal::default() }])
}

fn one(n: u64, what: What) -> Event {
    event("A-0001", n, n, what)
}

fn back(n: u64, target: &Event) -> Event {
    one(n, What::TakenBack(target.id.clone()))
}

/// Everything that a person sees of a task.
fn seen(task: &TaskRecord) -> impl PartialEq + std::fmt::Debug {
    let notes: Vec<_> = ["", "wer"].map(|step| task.notes(step).to_vec()).to_vec();
    let ticks = (task.changed().cloned(), task.tested().cloned(), task.step("").cloned(), task.step("wer").cloned());
    (task.state(), ticks, task.place().to_owned(), notes)
}

/// After these marks, the next one is made, taken back and taken back again.
#[track_caller]
fn check(before: &[What], mark: What) {
    let mut events: Vec<Event> = before.iter().zip(1..).map(|(what, n)| one(n, what.clone())).collect();
    let n = events.len() as u64 + 1;
    let was = fold(&events);
    events.push(one(n, mark));
    let marked = fold(&events);
    assert_ne!(seen(was.task("vorbereitung")), seen(marked.task("vorbereitung")), "the mark does something");

    events.push(back(n + 1, &events[events.len() - 1]));
    let undone = fold(&events);
    assert_eq!(seen(undone.task("vorbereitung")), seen(was.task("vorbereitung")));
    let mut step_by_step = marked.clone();
    step_by_step.apply(&events[events.len() - 1]);
    assert_eq!(step_by_step, undone, "one after the other is the same as all at once");

    events.push(back(n + 2, &events[events.len() - 1]));
    let redone = fold(&events);
    assert_eq!(seen(redone.task("vorbereitung")), seen(marked.task("vorbereitung")), "with the old names and times");
    assert_eq!(redone.events().len(), events.len(), "nothing is deleted");
}

#[test]
fn every_mark_can_be_taken_back_and_that_again() {
    let text = |text: &str| text.to_owned();
    let done = [What::Changed(true), What::Tested(true)];
    check(&[], What::Step(true));
    check(&[What::Step(true)], What::Step(false));
    check(&[], What::Changed(true));
    check(&done, What::Changed(false));
    check(&done[..1], What::Tested(true));
    check(&done, What::Tested(false));
    check(&done, What::Absent(text("gibt es nicht")));
    check(&[What::Step(true)], What::Blocked(text("klemmt")));
    check(&[What::Blocked(text("klemmt"))], What::Promised { by: text("J. P."), until: None, note: text("") });
    check(&[What::Blocked(text("klemmt"))], What::Changed(true));
    check(&done, What::Reopened(text("doch nicht")));
    check(&[], What::Place(text("Tresor")));
    check(&[What::Place(text("Tresor"))], What::Place(text("Schublade")));
    check(&[What::Place(text("Tresor"))], What::Place(text("")));
    check(&[What::Note(text("erste"))], What::Note(text("zweite")));
}

#[test]
fn an_earlier_mark_is_taken_back_without_the_later_ones() {
    let events = [one(1, What::Note("eins".to_owned())), one(2, What::Note("zwei".to_owned()))];
    let record = fold(&[events.to_vec(), vec![back(3, &events[0])]].concat());
    let notes = record.task("vorbereitung").notes("");
    assert_eq!(notes.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>(), ["zwei"]);
    let blocked = [one(1, What::Blocked("klemmt".to_owned())), one(2, What::Changed(true))];
    let record = fold(&[blocked.to_vec(), vec![back(3, &blocked[0])]].concat());
    assert_eq!(record.task("vorbereitung").state(), State::Changed);
    assert!(record.task("vorbereitung").is_taken_back(&blocked[0]));
    assert!(!record.task("vorbereitung").is_taken_back(&blocked[1]));
}

#[test]
fn what_stands_on_paper_or_names_another_task_stays() {
    let certificate = one(1, What::Certificate { number: 3, sha256: "00".to_owned(), complete: Some(true) });
    let changed = one(2, What::Changed(true));
    let other = Event { task: "andere".into(), ..back(3, &changed) };
    let record = fold(&[certificate.clone(), changed, other, back(4, &certificate)]);
    assert_eq!(record.certificates(true), 3);
    assert_eq!(record.task("vorbereitung").state(), State::Changed);
}

#[test]
fn taking_back_one_of_two_contradicting_decisions_ends_the_contradiction() {
    let done = one(1, What::Changed(true));
    let absent = event("B-0001", 1, 1, What::Absent("gibt es nicht".to_owned()));
    let seen = vec![done.id.clone(), absent.id.clone()];
    let back = Event { seen, ..back(2, &absent) };
    let record = fold(&[done.clone(), absent.clone(), back]);
    assert_eq!(record.task("vorbereitung").contradictions(), []);
    assert_eq!(record.task("vorbereitung").state(), State::Changed);
    let blind = event("C-0001", 1, 2, What::TakenBack(absent.id.clone()));
    let record = fold(&[done, absent, blind]);
    assert_ne!(record.task("vorbereitung").contradictions(), [], "who did not know of both decides nothing");
}

#[test]
fn two_pcs_that_take_back_different_notes_do_not_contradict() {
    let notes = [one(1, What::Note("eins".to_owned())), one(2, What::Note("zwei".to_owned()))];
    let there = event("B-0001", 1, 3, What::TakenBack(notes[0].id.clone()));
    let here = back(3, &notes[1]);
    let record = fold(&[notes.to_vec(), vec![there, here]].concat());
    assert!(
        record.task("vorbereitung").contradictions().is_empty() && record.task("vorbereitung").notes("").is_empty()
    );
}

#[test]
fn a_case_goes_into_the_archive_and_comes_back() {
    let there = one(1, What::Archived(true));
    assert_eq!(fold(std::slice::from_ref(&there)).archived().map(|stamp| stamp.who.as_str()), Some("Person an A-0001"));
    assert_eq!(fold(&[there, one(2, What::Archived(false))]).archived(), None);
}

#[test]
fn ten_thousand_takings_back_on_one_task_fold_in_one_go() {
    let mut events = vec![one(1, What::Changed(true))];
    for n in 2..10_001 {
        events.push(back(n, &events[events.len() - 1]));
    }
    let record = fold(&events);
    assert_eq!(record.task("vorbereitung").state(), State::Open, "an odd number of them");
}

#[test]
fn an_undone_mark_stands_in_the_journal_as_any_other_line() {
    let mut events = [one(1, What::Changed(true)), back(2, &one(1, What::Changed(true)))];
    let bytes = journal(&mut events);
    let read = line::read_journal("A-0001", &bytes);
    assert_eq!(read.problems, []);
    assert_eq!(Record::new(vec![read]).task("vorbereitung").state(), State::Open);
    assert!(String::from_utf8(bytes).unwrap().contains("what:TakenBack(\"A-0001\",1)"));
}
