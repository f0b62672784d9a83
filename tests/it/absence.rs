//! "Since you left": what others did, told by devices' counters and not by clocks.

use std::sync::Arc;

use passwortwechsel::{
    app::{OpenCase, absence},
    domain::{
        guide::{pack::Catalogue, parse},
        practice::Practice,
        record::{
            CaseHead, DeviceName, Event, Record, Seen, What,
            line::{Entry, Journal},
        },
    },
};

const TIME: &str = "2021-11-10T10:31:00+01:00[Europe/Berlin]";

fn event(device: &str, counter: u64, who: &str, task: &str, what: What) -> Event {
    Event {
        v: 1,
        id: (DeviceName::new(device, 1), counter),
        prev: String::new(),
        // Whoever had no share wrote long ago by every clock.
        lamport: if device == "LABOR" { 1 } else { counter },
        time: TIME.parse().unwrap(),
        who: who.into(),
        task: task.into(),
        step: "".into(),
        seen: Vec::new(),
        what,
    }
}

fn case(events: &[Event]) -> OpenCase {
    let practice: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
    let head = CaseHead {
        v: 2,
        id: "0123456789abcdef".to_owned(),
        occasion: "Cyberangriff".to_owned(),
        known_since: jiff::civil::Date::constant(2021, 11, 8),
        created: TIME.parse().unwrap(),
        practice,
    };
    let entries = events.iter().map(|event| Entry::Event(Arc::new(event.clone()))).collect();
    let journal = Journal { entries, ..Journal::default() };
    OpenCase::new("vorgang".into(), head, Record::new(vec![journal]), &Catalogue::built_in())
}

#[track_caller]
fn check(before: &[Event], since: &[Event], expected: &[(&str, &str)]) {
    let left = case(before);
    let seen = Seen::all(&left.head.id, &left.record, TIME.parse().unwrap());
    let all: Vec<Event> = before.iter().chain(since).cloned().collect();
    let news = absence::news(&case(&all), Some(&seen), "S. Krüger");
    let told: Vec<(&str, &str)> = news.iter().map(|news| (news.task.as_str(), news.stamp.who.as_str())).collect();
    assert_eq!(told, expected);
}

#[test]
fn one_line_for_each_task_that_others_worked_on() {
    let old = [event("EMPFANG", 1, "S. Krüger", "vorbereitung", What::Changed(true))];
    check(&old, &[], &[]);
    let petersen = [
        event("SERVER", 2, "J. Petersen", "fernwartung", What::Changed(true)),
        event("SERVER", 3, "J. Petersen", "fernwartung", What::Tested(true)),
        event("SERVER", 4, "J. Petersen", "server-admin", What::Blocked("Strom aus".to_owned())),
    ];
    check(&old, &petersen, &[("server-admin", "J. Petersen"), ("fernwartung", "J. Petersen")]);
}

#[test]
fn a_mark_that_arrives_late_is_news_although_its_time_is_old() {
    let old = [event("EMPFANG", 7, "S. Krüger", "vorbereitung", What::Changed(true))];
    let late = [event("LABOR", 1, "T. Yılmaz", "fernwartung", What::Changed(true))];
    check(&old, &late, &[("fernwartung", "T. Yılmaz")]);
}

#[test]
fn what_she_did_herself_on_another_pc_and_tasks_that_are_gone_are_no_news() {
    let since = [
        event("LABOR", 1, "S. Krüger", "fernwartung", What::Changed(true)),
        event("SERVER", 1, "J. Petersen", "windows-lokal/pc-abgebaut", What::Changed(true)),
    ];
    check(&[], &since, &[]);
}

#[test]
fn what_she_finished_after_them_on_another_pc_is_hers_and_no_news() {
    let since = [
        event("SERVER", 1, "J. Petersen", "fernwartung", What::Blocked("Strom aus".to_owned())),
        event("EMPFANG", 2, "S. Krüger", "fernwartung", What::Changed(true)),
        event("SERVER", 3, "J. Petersen", "server-admin", What::Changed(true)),
    ];
    check(&[], &since, &[("server-admin", "J. Petersen")]);
}

#[test]
fn a_state_has_the_name_of_whoever_brought_it_about() {
    let old = [
        event("EMPFANG", 1, "S. Krüger", "vorbereitung", What::Changed(true)),
        event("EMPFANG", 2, "S. Krüger", "vorbereitung", What::Tested(true)),
    ];
    let since = [
        event("SERVER", 3, "J. Petersen", "vorbereitung", What::Note("Liegt im Tresor".to_owned())),
        event("SERVER", 4, "T. Yılmaz", "fernwartung", What::Blocked("Strom aus".to_owned())),
        event("SERVER", 5, "J. Petersen", "fernwartung", What::Note("Ruft zurück".to_owned())),
    ];
    let left = case(&old);
    let seen = Seen::all(&left.head.id, &left.record, TIME.parse().unwrap());
    let all: Vec<Event> = old.into_iter().chain(since).collect();
    let news = absence::news(&case(&all), Some(&seen), "S. Krüger");
    let told: Vec<_> = news.iter().map(|news| (&*news.task, news.stamp.who.as_str(), news.is_state)).collect();
    // The note is his work, what the task is now is not.
    assert_eq!(told, [("fernwartung", "T. Yılmaz", true), ("vorbereitung", "J. Petersen", false)]);
}

#[test]
fn work_on_a_task_whose_guide_is_missing_is_news() {
    let since = [event("SERVER", 1, "J. Petersen", "gibt-es-nicht", What::Changed(true))];
    check(&[], &since, &[("gibt-es-nicht", "J. Petersen")]);
}

#[test]
fn nothing_is_told_of_another_case_or_without_a_farewell() {
    let since = [event("SERVER", 1, "J. Petersen", "fernwartung", What::Changed(true))];
    let case = case(&since);
    let other = Seen { case: "another".to_owned(), time: TIME.parse().unwrap(), newest: [].into() };
    assert!(absence::news(&case, Some(&other), "S. Krüger").is_empty());
    assert!(absence::news(&case, None, "S. Krüger").is_empty());
}
