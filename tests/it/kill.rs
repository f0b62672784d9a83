//! Killed in the middle of writing: every mark that was shown as saved is there at the next start.
//!
//! Sixteen writers work on one case. Each is this test, started again as a child that opens the
//! case, tells how many of its marks it finds, and appends without end, naming each mark once it is
//! acknowledged. The parent kills it at a moment from a seeded generator: while it opens and mends,
//! or while it writes. `PASSWORTWECHSEL_TEST_KILLS` sets the number of rounds.

use std::{
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc,
    time::Duration,
};

use passwortwechsel::{
    domain::record::{DeviceName, Record, What},
    platform::case_folder,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use crate::{
    arbitrary::{new_event, sample_head},
    cli::started,
};

const CHILD_CASE: &str = "PASSWORTWECHSEL_TEST_KILL_CASE";
const CHILD_DEVICE: &str = "PASSWORTWECHSEL_TEST_KILL_DEVICE";
const WRITERS: u64 = 16;
/// Rounds of one writer in one case.
const ROUNDS_IN_A_CASE: u64 = 5;
const LONGEST_OPENING: Duration = Duration::from_millis(60);
const LONGEST_WRITING: Duration = Duration::from_millis(12);

fn rounds() -> u64 {
    std::env::var("PASSWORTWECHSEL_TEST_KILLS").map_or(160, |rounds| rounds.parse().unwrap())
}

/// The child: tells what it finds, then appends notes and prints the number of each once it is on
/// disk.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Some(root) = std::env::var_os(CHILD_CASE) else { return };
    let device = DeviceName::from_file(std::env::var(CHILD_DEVICE).unwrap());
    let opened = case_folder::open(Path::new(&root), &device).unwrap();
    let record = Record::new(opened.journals);
    assert_eq!(record.problems(), [], "of any writer");
    let own: Vec<u64> = record.events().iter().filter(|event| event.id.0 == device).map(|event| event.id.1).collect();
    assert_eq!(own, (1..=own.len() as u64).collect::<Vec<_>>());
    let mut folder = opened.folder.unwrap();
    let mut out = std::io::stdout().lock();
    writeln!(out, "found {}.", own.len()).unwrap();
    for n in record.lamport()..u64::MAX {
        let event = folder.append(new_event(What::Note("x".repeat(1 + n as usize % 300)), n)).unwrap();
        writeln!(out, "acknowledged {}.", event.id.1).unwrap();
        out.flush().unwrap();
    }
}

/// What came of one writer's rounds.
#[derive(Debug, Default)]
struct Tally {
    kills: u64,
    acknowledged: u64,
    torn: u64,
    lost: u64,
}

/// What a child said before it was killed.
#[derive(Debug, PartialEq)]
struct Said {
    found: Option<u64>,
    acknowledged: Option<u64>,
}

/// Runs a child and kills it: so long after its start, or so long after its first mark.
fn run_and_kill(root: &Path, device: &str, waits_for_mark: bool, life: Duration) -> Said {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "kill::child_that_writes_until_it_is_killed", "--nocapture"])
        .env(CHILD_CASE, root)
        .env(CHILD_DEVICE, device)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit());
    let mut child = started(|| command.spawn());
    let mut pipe = child.stdout.take().unwrap();
    let mut said = Vec::new();
    let mut piece = [0; 4096];
    while waits_for_mark && !String::from_utf8_lossy(&said).contains("acknowledged ") {
        let length = pipe.read(&mut piece).unwrap();
        assert_ne!(length, 0, "the child ended by itself: {}", String::from_utf8_lossy(&said));
        said.extend_from_slice(&piece[..length]);
    }
    // Nobody sends: this lets the time pass.
    let (_kept, nothing) = mpsc::channel::<()>();
    assert_eq!(nothing.recv_timeout(life), Err(mpsc::RecvTimeoutError::Timeout));
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    pipe.read_to_end(&mut said).unwrap();
    let text = String::from_utf8_lossy(&said);
    let number = |word: &str| {
        let whole = text.rsplit('\n').filter_map(|line| line.rsplit_once(word)?.1.strip_suffix('.')?.parse().ok());
        whole.max()
    };
    Said { found: number("found "), acknowledged: number("acknowledged ") }
}

fn write_and_die(holder: &Path, writer: u64, rounds: u64) -> Tally {
    let mut random = StdRng::seed_from_u64(20_211_108 + writer);
    let device = format!("PC-{writer:04x}");
    let mut tally = Tally::default();
    let mut saved = 0_u64;
    for round in 0..rounds {
        let root = case(holder, round / ROUNDS_IN_A_CASE);
        saved = if round % ROUNDS_IN_A_CASE == 0 { 0 } else { saved };
        let waits = random.random_bool(0.7);
        let longest = if waits { LONGEST_WRITING } else { LONGEST_OPENING };
        let said = run_and_kill(&root, &device, waits, longest.mul_f64(random.random()));
        tally.lost += said.found.map_or(0, |found| saved.saturating_sub(found));
        let now = said.acknowledged.unwrap_or(saved).max(saved);
        tally.acknowledged += now - saved;
        saved = now;
        tally.kills += 1;
        let journal = std::fs::read(root.join("protokoll").join(format!("{device}.ron"))).unwrap_or_default();
        tally.torn += u64::from(!journal.is_empty() && !journal.ends_with(b"\n"));
        if round % ROUNDS_IN_A_CASE == ROUNDS_IN_A_CASE - 1 || round == rounds - 1 {
            tally.lost += saved.saturating_sub(found_by_owner(&root, &device));
        }
    }
    tally
}

/// The case of that number; whoever comes first makes it.
fn case(holder: &Path, number: u64) -> PathBuf {
    let root = holder.join(format!("Vorgang-{number}"));
    let _made_by_another = case_folder::create(&root, &sample_head());
    root
}

/// Opens the case as its owner; nothing may be wrong, with nobody's journal.
fn found_by_owner(root: &Path, device: &str) -> u64 {
    let opened = case_folder::open(root, &DeviceName::from_file(device.to_owned())).unwrap();
    let record = Record::new(opened.journals);
    assert_eq!(record.problems(), []);
    record.events().iter().filter(|event| event.id.0.as_str() == device).count() as u64
}

#[test]
fn every_acknowledged_mark_of_sixteen_writers_survives_every_kill() {
    let holder = tempfile::tempdir().unwrap();
    let each = rounds().div_ceil(WRITERS);
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                scope.spawn({
                    let holder = holder.path();
                    move || write_and_die(holder, writer, each)
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().unwrap()).collect()
    });
    let sum = |of: fn(&Tally) -> u64| tallies.iter().map(of).sum::<u64>();
    let (kills, acknowledged, lost) = (sum(|t| t.kills), sum(|t| t.acknowledged), sum(|t| t.lost));
    println!(
        "counted: writers: {WRITERS}, rounds: {}, kills: {kills}, acknowledged: {acknowledged}, torn lines: {}, losses: {lost}",
        each * WRITERS,
        sum(|t| t.torn)
    );
    assert_eq!((kills, lost), (each * WRITERS, 0));
    assert!(acknowledged >= kills / 2, "most rounds acknowledged a mark before they were killed");
    for number in 0..each.div_ceil(ROUNDS_IN_A_CASE) {
        let opened = case_folder::open(&case(holder.path(), number), &DeviceName::new("LESER", 0)).unwrap();
        let record = Record::new(opened.journals);
        assert_eq!((record.problems(), record.missing()), (&[][..], vec![]), "case {number}");
    }
}
