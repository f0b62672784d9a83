//! Cases and practices made to cost: more lines, devices, tasks and names than any practice has. Whoever can
//! write into the case folder can put them there; each is bounded, and what is left out is said.

use std::{
    fs,
    time::{Duration, Instant},
};

use passwortwechsel::{
    app::{Action, model::Notice},
    domain::{
        password::Mode,
        plan::MOST_WITHOUT_GUIDE,
        practice::{MOST_THINGS, Practice, Workstation},
        record::{
            CaseHead, DeviceName, Event, Record, State, What,
            event::LONGEST_TEXT,
            fold::MOST_MISSING,
            line::{self, Fault, MOST_PROBLEMS},
            tamper::{self, Meaning},
        },
    },
    platform::{
        case_folder::{self, CaseError},
        files::FileFault,
        journals::{self, Watched},
        pdf::{self, PageCheck},
    },
};

use crate::{
    arbitrary::{event, journal, new_event, sample_head},
    cli::Console,
    program::Program,
};

/// Far longer than any of these takes, far shorter than each took before it was bounded.
const PATIENCE: Duration = Duration::from_secs(90);

/// A practice with so many PCs of one name.
fn practice(stations: usize) -> Practice {
    let station = Workstation { name: "PC".to_owned(), ..Workstation::default() };
    Practice { workstations: vec![station; stations], ..Practice::default() }
}

/// An event of another device about this task.
fn of_another(device: &str, task: &str) -> Event {
    Event { task: task.into(), ..event(device, 1, 1, What::Changed(true)) }
}

#[test]
fn a_journal_full_of_garbage_costs_no_memory_and_is_said() {
    let own = journal(&mut [event("PC-0001", 1, 1, What::Started)]);
    let read = line::read_journal("PC-0001", &[own, vec![b'\n'; 100_000]].concat());
    assert_eq!((read.problems.len(), read.entries.len(), read.lines), (MOST_PROBLEMS, 1, 100_001));
    let findings = tamper::findings(&Record::new(vec![read]));
    let is_said = matches!(findings.as_slice(), [finding] if matches!(finding.kind, Meaning::Unreadable(_)));
    assert!(is_said, "{findings:?}");
}

#[test]
fn a_torn_line_behind_garbage_is_not_mended() {
    let folder = tempfile::tempdir().unwrap();
    case_folder::create(folder.path(), &sample_head()).unwrap();
    let device = DeviceName::new("PC", 1);
    let own = folder.path().join("protokoll/PC-0001.ron");
    let text = [vec![b'\n'; MOST_PROBLEMS], b"(sum:\"half".to_vec()].concat();
    fs::write(&own, &text).unwrap();
    assert_eq!(case_folder::open(folder.path(), &device).err(), Some(CaseError::File(FileFault::Forked)));
    assert_eq!(fs::read(own).unwrap(), text);
}

#[test]
fn lines_of_one_number_over_and_over_all_count() {
    let lines = (0..20_000).flat_map(|n| journal(&mut [event("PC-0001", 1, 1, What::Note(n.to_string()))]));
    let begun = Instant::now();
    let record = Record::new(vec![line::read_journal("PC-0001", &lines.collect::<Vec<u8>>())]);
    assert_eq!((record.events().len(), record.problems().len()), (20_000, MOST_PROBLEMS));
    assert!(record.problems().iter().all(|problem| problem.fault == Fault::Forked));
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
}

#[test]
fn devices_that_nobody_has_are_looked_for_once() {
    let begun = Instant::now();
    let event = |n: u64| {
        let seen = (0..20_000).map(|device| (DeviceName::from_file(format!("X{n}-{device}")), 9)).collect();
        Event { seen, ..event("PC-0001", n, n, What::Changed(true)) }
    };
    let mut events: Vec<Event> = (1..=3).map(event).collect();
    let record = Record::new(vec![line::read_journal("PC-0001", &journal(&mut events))]);
    assert_eq!((record.events().len(), record.missing().len()), (3, MOST_MISSING));
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
}

#[test]
fn tasks_that_nobody_has_do_not_fill_the_plan() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    let own = program.model.case.as_ref().unwrap().plan.tasks.len();
    for batch in 0..2 {
        let foreign = |n: usize| Event {
            task: format!("t{batch}-{n}").into(),
            ..event(&format!("X{batch}-0001"), n as u64 + 1, n as u64 + 1, What::Changed(true))
        };
        let bytes = journal(&mut (0..MOST_WITHOUT_GUIDE).map(foreign).collect::<Vec<Event>>());
        fs::write(program.root().join(format!("protokoll/X{batch}-0001.ron")), bytes).unwrap();
        program.look();
    }
    let case = program.model.case.as_ref().unwrap();
    assert_eq!(case.plan.tasks.len(), own + MOST_WITHOUT_GUIDE);
    assert!(case.record.events().len() > 2 * MOST_WITHOUT_GUIDE, "the history has all of them");
}

#[test]
fn a_sentence_names_some_of_thousands_who_contradict_each_other() {
    let console = crate::cli_cases::case();
    for n in 0..300 {
        let name = format!("X{n}-0001");
        let what = if n % 2 == 0 { What::Changed(true) } else { What::Absent("nein".to_owned()) };
        let bytes = journal(&mut [Event { what, ..of_another(&name, "vorbereitung") }]);
        fs::write(console.path(&format!("v/protokoll/{name}.ron")), bytes).unwrap();
    }
    let history = console.run(&["case", "history", "v"]).out;
    let longest = history.lines().map(str::len).max().unwrap();
    assert!(history.contains("Widerspruch") && history.contains('…') && longest < 1000, "{longest}");
    let shown = console.run(&["case", "show", "v"]).out;
    assert!(shown.contains('…') && shown.lines().all(|line| line.len() < 1000), "{shown}");
}

/// At the opening and while the case is open.
#[test]
fn thousands_of_unreadable_journals_are_told_by_some_of_them() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    for n in 0..3000 {
        let file = fs::File::create(program.root().join(format!("protokoll/X{n}-0001.ron"))).unwrap();
        file.set_len(500_000_000).unwrap();
    }
    let check = |program: &Program| {
        let told = program.model.notices.iter().filter(|notice| matches!(notice, Notice::JournalUnreadable(..)));
        let record = &program.model.case.as_ref().unwrap().record;
        assert_eq!((told.count(), record.problems().len()), (20, 3000));
    };
    program.look();
    check(&program);
    program.look();
    check(&program);
    let root = program.root();
    program.ask(Action::OpenCase(root));
    check(&program);
    drop(program);
    check(&Program::start(data.path()));
}

/// Sparse files: they have the size and cost nothing.
#[test]
fn journals_that_are_too_much_together_leave_the_small_ones_readable() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8], size: u64| {
        let path = folder.path().join(format!("{name}.ron"));
        fs::write(&path, bytes).unwrap();
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_len(size.max(bytes.len() as u64)).unwrap();
    };
    let line = |device: &str| journal(&mut [event(device, 1, 1, What::Started)]);
    write("PC-0001", &line("PC-0001"), 0);
    for n in 2..=4 {
        write(&format!("PC-000{n}"), &line(&format!("PC-000{n}")), 150_000_000);
    }
    let (read, unreadable) = journals::read_all(folder.path()).unwrap();
    let entries: usize = read.iter().map(|journal| journal.entries.len()).sum();
    assert_eq!((read.len(), entries), (4, 1));
    assert!(unreadable.len() == 3 && unreadable.iter().all(|(_, fault)| *fault == FileFault::TooLarge));

    let mut watched = Watched::from(&read);
    write("PC-0005", &line("PC-0005"), 0);
    let news: Vec<String> = watched.look(folder.path()).unwrap().into_iter().map(|added| added.journal).collect();
    assert_eq!(news, ["PC-0005"]);
    for n in 3..=4 {
        fs::remove_file(folder.path().join(format!("PC-000{n}.ron"))).unwrap();
    }
    let news = watched.look(folder.path()).unwrap();
    let entries = news.iter().find(|added| added.journal == "PC-0002").map(|added| added.entries.len());
    assert_eq!(entries, Some(1), "what fits again is read");
}

#[test]
fn a_practice_with_more_things_than_any_is_refused_wherever_it_comes_from() {
    let console = Console::new();
    let station = "(key: \"\", name: \"PC\"),";
    fs::write(console.path("p.ron"), format!("(workstations: [{}])", station.repeat(MOST_THINGS + 1))).unwrap();
    let said = console.run(&["case", "new", "v", "--practice", "p.ron"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("mehr als 5000 Geräte und Personen"), "{}", said.err);
    assert!(!fs::exists(console.path("v")).unwrap());

    let folder = tempfile::tempdir().unwrap();
    let refused = Err(CaseError::File(FileFault::TooLarge));
    let head = CaseHead { practice: practice(MOST_THINGS + 1), ..sample_head() };
    assert_eq!(case_folder::create(folder.path(), &head), refused);
    case_folder::create(folder.path(), &sample_head()).unwrap();
    let file = folder.path().join("vorgang.ron");
    let text = fs::read_to_string(&file).unwrap();
    let (before, after) = text.split_once("workstations: [").unwrap();
    fs::write(&file, format!("{before}workstations: [{}{after}", station.repeat(MOST_THINGS))).unwrap();
    assert_eq!(case_folder::read_head(folder.path()).map(|_| ()), refused);

    let answered = What::Practice(Box::new(practice(MOST_THINGS + 1)));
    let read = line::read_journal("PC-0001", &journal(&mut [event("PC-0001", 1, 1, answered)]));
    assert_eq!((read.entries.len(), read.problems.iter().map(|p| p.fault).collect()), (0, vec![Fault::Damaged]));
}

#[test]
fn what_would_not_be_read_again_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    case_folder::create(folder.path(), &sample_head()).unwrap();
    let device = DeviceName::new("PC", 1);
    let mut case = case_folder::open(folder.path(), &device).unwrap().folder.unwrap();
    // Each name is bounded and their number, too; the line is too long all the same.
    let mut wordy = practice(MOST_THINGS);
    wordy.workstations.iter_mut().for_each(|station| station.name = "ß".repeat(150));
    for what in [
        What::Note("ß".repeat(line::LONGEST_LINE)),
        What::Practice(Box::new(wordy)),
        What::Practice(Box::new(practice(MOST_THINGS + 1))),
    ] {
        assert_eq!(case.append(new_event(what, 0)), Err(FileFault::TooLarge));
    }
    case.append(new_event(What::Absent("nein".to_owned()), 0)).unwrap();
    let journals = case_folder::open(folder.path(), &device).unwrap().journals;
    assert_eq!(Record::new(journals).task("vorbereitung").state(), State::Absent("nein".to_owned()));
    // A head with names so long that it would be too large for a head.
    let mut head = CaseHead { practice: practice(MOST_THINGS), ..sample_head() };
    head.practice.workstations.iter_mut().for_each(|station| station.name = "ß".repeat(500));
    let other = tempfile::tempdir().unwrap();
    assert_eq!(case_folder::create(other.path(), &head), Err(CaseError::File(FileFault::TooLarge)));
}

/// They would stand between a task's heading and its tick.
#[test]
fn a_line_with_a_text_longer_than_any_is_read_as_damaged() {
    let long = || "x".repeat(LONGEST_TEXT + 1);
    let (by, note, team, remarks) = (long(), String::new(), String::new(), long());
    let whats = [
        What::Note(long()),
        What::Absent(long()),
        What::Promised { by, until: None, note },
        What::OwnWords { team, remarks },
        What::Note("x".repeat(LONGEST_TEXT)),
    ];
    let mut events: Vec<Event> = whats.into_iter().zip(1..).map(|(what, n)| event("PC-0001", n, n, what)).collect();
    events.push(Event { who: long().into(), ..event("PC-0001", 6, 6, What::Changed(true)) });
    let read = line::read_journal("PC-0001", &journal(&mut events));
    let lines: Vec<usize> = read.problems.iter().map(|problem| problem.line).collect();
    assert_eq!((read.entries.len(), lines), (1, vec![1, 2, 3, 4, 6]));
}

/// A PC whose battery is empty, or whose clock somebody has set.
#[test]
fn a_clock_at_either_end_of_time_stops_nothing() {
    for time in ["9999-12-30T21:59:59.9Z[UTC]", "-009999-01-02T02:00:00Z[UTC]", "1970-01-01T00:00:00Z[UTC]"] {
        let data = tempfile::tempdir().unwrap();
        let mut program = Program::with_case(data.path());
        program.model.now = time.parse().unwrap();
        program.ask(Action::OpenTask("vorbereitung".to_owned()));
        program.ask(Action::MakePassword { profile: "windows".to_owned(), kind: None, mode: Mode::Usual });
        program.ask(Action::RevealPassword(true));
        program.ask(Action::Tick);
        program.mark(What::Blocked("Uhr".to_owned()));
        program.ask(Action::WritePaper { print: false });
        assert!(program.model.paper.is_some() && program.model.unsaved.is_empty(), "{}", program.sentences());
        let paper = program.model.paper.as_ref().unwrap().path.clone();
        assert!(pdf::verify(&fs::read(paper).unwrap()).is_ok_and(|said| said.page == PageCheck::Identical), "{time}");
        drop(program);
        let program = Program::start(data.path());
        assert_eq!(program.state(), State::Blocked("Uhr".to_owned()), "{time}");
    }
}

#[test]
fn thousands_of_one_name_get_keys_of_their_own_in_time() {
    let begun = Instant::now();
    let mut practice = practice(MOST_THINGS);
    practice.tidy_up();
    let keys: std::collections::BTreeSet<&str> = practice.workstations.iter().map(|pc| pc.key.as_str()).collect();
    assert_eq!(keys.len(), MOST_THINGS);
    assert!(keys.contains("pc") && keys.contains("pc-2") && keys.contains("pc-5000"));
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
}
