//! What to go on with: one rule, in its order.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use passwortwechsel::domain::{
    next::{Asking, Because, Next, next, waiting},
    plan::{Plan, Task},
    practice::{Person, Practice, Workstation},
    record::State,
};

use crate::arbitrary::{CATALOGUE, sample_practice};

const TODAY: Date = date(2021, 11, 9);

/// The sample practice with two PCs that have a PIN, and what became of some tasks.
struct Case {
    plan: Plan,
    states: BTreeMap<String, State>,
}

fn case() -> Case {
    let pc = |key: &str| Workstation { key: key.to_owned(), name: key.to_owned(), pin: true, ..Workstation::default() };
    let doctor = |name: &str, owner| Person {
        name: name.to_owned(),
        key: name.to_owned(),
        owner,
        doctor_card: true,
        ..Person::default()
    };
    let practice = Practice {
        workstations: vec![pc("empfang"), pc("labor")],
        people: vec![
            Person { name: "S. Krüger".to_owned(), key: "krueger".to_owned(), ..Person::default() },
            doctor("Dr. Lindner", true),
            doctor("Dr. Weber", false),
        ],
        ..sample_practice()
    };
    Case { plan: Plan::new(&practice, &CATALOGUE), states: BTreeMap::new() }
}

impl Case {
    fn state(&self, task: &Task) -> State {
        self.states.get(&task.id).cloned().unwrap_or_default()
    }

    /// All are done but these.
    fn all_but(left: &[(&str, State)]) -> Self {
        let mut case = case();
        case.states = case.plan.tasks.iter().map(|task| (task.id.clone(), State::Done)).collect();
        for (id, state) in left {
            let known = case.states.insert((*id).to_owned(), state.clone());
            assert!(known.is_some(), "no task {id}");
        }
        case
    }

    fn next(&self, asking: &Asking<'_>) -> Option<Next<'_>> {
        next(&self.plan, |task| self.state(task), asking)
    }

    #[track_caller]
    fn check(&self, asking: &Asking<'_>, id: &str, because: Because) {
        let next = self.next(asking).unwrap();
        assert_eq!((next.task.id.as_str(), next.because), (id, because));
    }

    fn task(&self, id: &str) -> &Task {
        self.plan.task(id).unwrap()
    }
}

fn krueger() -> Asking<'static> {
    Asking { person: "S. Krüger", ..Asking::on(TODAY) }
}

fn promised(until: Option<Date>) -> State {
    State::Promised { by: "J. Petersen".to_owned(), until, note: String::new() }
}

fn blocked() -> State {
    State::Blocked("Meldung 5".to_owned())
}

#[test]
fn the_classes_come_one_after_the_other() {
    let left = [
        ("email", State::Open),
        ("wlan", State::Open),
        ("nas-backup", blocked()),
        ("server-admin", promised(Some(date(2021, 11, 8)))),
        ("hba-pin/Dr. Lindner", State::Open),
        ("kv-portal", State::Open),
        ("abschluss", State::Open),
        ("fernwartung", promised(Some(date(2021, 11, 9)))),
    ];
    let left: Vec<_> = left.into_iter().filter(|(id, _)| case().plan.task(id).is_some()).collect();
    assert!(left.len() >= 6, "{left:?}");
    let mut case = Case::all_but(&left);
    let (later, held) = (|task: &Task| task.id == "wlan", |task: &Task| task.id == "kv-portal");
    let asking = Asking { is_put_off: &later, is_taken: &held, ..krueger() };
    let mut order = Vec::new();
    while let Some(next) = case.next(&asking) {
        order.push((next.task.id.clone(), next.because));
        let id = next.task.id.clone();
        case.states.insert(id, State::Done);
    }
    let expected = [
        ("email", Because::Ready),
        ("wlan", Because::PutOff),
        ("nas-backup", Because::Stuck),
        ("server-admin", Because::Due),
        ("hba-pin/Dr. Lindner", Because::Theirs),
        ("kv-portal", Because::Taken),
        ("abschluss", Because::Closing),
        ("fernwartung", Because::Promised),
    ];
    let expected = expected.map(|(id, because)| (id.to_owned(), because));
    let expected: Vec<_> = expected.into_iter().filter(|(id, _)| left.iter().any(|(known, _)| known == id)).collect();
    assert_eq!(order, expected);
}

#[test]
fn what_does_not_work_comes_before_the_closing_check_which_is_the_second_choice() {
    let case = Case::all_but(&[("fernwartung", blocked()), ("abschluss", State::Open)]);
    case.check(&krueger(), "fernwartung", Because::Stuck);
    assert_eq!(case.next(&krueger()).unwrap().closing.unwrap().id, "abschluss");
}

#[test]
fn the_closing_check_passes_by_what_is_promised_and_names_it() {
    let case = Case::all_but(&[("fernwartung", promised(Some(TODAY))), ("abschluss", State::InProgress)]);
    case.check(&krueger(), "abschluss", Because::Closing);
    let passed: Vec<_> = case.next(&krueger()).unwrap().passed_by.iter().map(|task| task.id.as_str()).collect();
    assert_eq!(passed, ["fernwartung"]);
    // The day after, or without a day, it is asked after first.
    for due in [Some(date(2021, 11, 8)), None] {
        let case = Case::all_but(&[("fernwartung", promised(due)), ("abschluss", State::Open)]);
        case.check(&krueger(), "fernwartung", Because::Due);
    }
}

#[test]
fn a_card_is_its_holders_alone() {
    let left = [("hba-pin/Dr. Lindner", State::Open), ("kv-portal", State::Open), ("abschluss", State::Open)];
    let case = Case::all_but(&left);
    case.check(&krueger(), "kv-portal", Because::Ready);
    case.check(&Asking { person: "Dr. Weber", ..krueger() }, "kv-portal", Because::Ready);
    case.check(&Asking { person: "Dr. Lindner", ..krueger() }, "hba-pin/Dr. Lindner", Because::Ready);
    let case = Case::all_but(&[("hba-pin/Dr. Lindner", State::Open), ("abschluss", State::Open)]);
    case.check(&krueger(), "hba-pin/Dr. Lindner", Because::Theirs);
}

#[test]
fn nothing_comes_that_waits_for_what_can_be_done_now() {
    // Begun, but the PC is not checked.
    let waits = ("windows-lokal/empfang", State::InProgress);
    let case = Case::all_but(&[waits.clone(), ("saubere-pcs/empfang", State::Open)]);
    case.check(&krueger(), "saubere-pcs/empfang", Because::Ready);
    // At another PC that is no matter.
    let case = Case::all_but(&[waits.clone(), ("saubere-pcs/labor", State::Open)]);
    case.check(&krueger(), "windows-lokal/empfang", Because::Ready);
    // Nor is what cannot be done now.
    let case = Case::all_but(&[waits, ("saubere-pcs/empfang", blocked())]);
    case.check(&krueger(), "windows-lokal/empfang", Because::Ready);
    // A password that is changed already has to be tried, whatever waits.
    let case = Case::all_but(&[("windows-lokal/empfang", State::Changed), ("saubere-pcs/empfang", State::Open)]);
    case.check(&krueger(), "windows-lokal/empfang", Because::Ready);
}

#[test]
fn after_a_task_the_same_at_the_next_thing_then_the_same_section() {
    let left = [
        ("email", State::InProgress),
        ("windows-pin/empfang", State::Open),
        ("windows-lokal/labor", State::Open),
        ("windows-pin/labor", State::Open),
    ];
    let case = Case::all_but(&left);
    let after = |id| Asking { after: Some(case.task(id)), ..krueger() };
    case.check(&after("windows-lokal/empfang"), "windows-lokal/labor", Because::Ready);
    let case = Case::all_but(
        &left.clone().map(|(id, state)| if id == "windows-lokal/labor" { (id, State::Done) } else { (id, state) }),
    );
    case.check(
        &Asking { after: Some(case.task("windows-lokal/labor")), ..krueger() },
        "windows-pin/empfang",
        Because::Ready,
    );
    case.check(&krueger(), "email", Because::Ready);
}

/// Who goes from PC to PC while remote maintenance is open is not led back to it after each.
#[test]
fn what_was_passed_by_at_one_thing_is_passed_by_at_the_next() {
    let left = [("fernwartung", State::Open), ("windows-lokal/labor", State::Open)];
    let case = Case::all_but(&left);
    case.check(&krueger(), "fernwartung", Because::Ready);
    let after = Asking { after: Some(case.task("windows-lokal/empfang")), ..krueger() };
    case.check(&after, "windows-lokal/labor", Because::Ready);
}

#[test]
fn who_looks_at_one_persons_tasks_gets_those_first() {
    let case = Case::all_but(&[("kv-portal", State::Open), ("server-admin", blocked()), ("abschluss", State::Open)]);
    let his = case.task("server-admin").person.clone();
    let is_his = |task: &Task| task.person == his;
    case.check(&Asking { is_asked_for: &is_his, ..krueger() }, "server-admin", Because::Stuck);
    case.check(&krueger(), "kv-portal", Because::Ready);
    // With nothing left of hers, what others have comes before the closing check.
    let is_hers = |task: &Task| task.id == "abschluss";
    case.check(&Asking { is_asked_for: &is_hers, ..krueger() }, "kv-portal", Because::Ready);
}

#[test]
fn what_waits_is_known_for_each_task() {
    let case = Case::all_but(&[("saubere-pcs/empfang", blocked())]);
    let waits = waiting(&case.plan, |task| case.state(task).is_closed());
    let of = |id: &str| waits[case.plan.tasks.iter().position(|task| task.id == id).unwrap()];
    assert!(of("windows-lokal/empfang") && !of("windows-lokal/labor") && of("abschluss"));
    let all_done = waiting(&case.plan, |_| true);
    assert!(all_done.iter().all(|waits| !waits));
    for (task, waits) in case.plan.tasks.iter().zip(waits) {
        assert_eq!(waits, !case.plan.left_before(task, |one| !case.state(one).is_closed()).is_empty(), "{}", task.id);
    }
}
