//! Killed in the middle of writing: every mark that was shown as saved is there at the next start.
//!
//! The test starts itself again as a child that appends without end and names each mark once it is
//! acknowledged; the parent kills the child at moments from a seeded generator.

use std::{
    io::{Read as _, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use passwortwechsel::{
    domain::record::{DeviceName, Record, What},
    platform::case_folder,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use crate::arbitrary::{new_event, sample_head};

const CHILD_CASE: &str = "PASSWORTWECHSEL_TEST_KILL";
const ROUNDS: u32 = 200;
const LONGEST_LIFE_MS: u64 = 60;

fn device() -> DeviceName {
    DeviceName::from_file("PC-0001".to_owned())
}

/// The child: appends notes and prints the number of each once it is on disk.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Some(root) = std::env::var_os(CHILD_CASE) else { return };
    let opened = case_folder::open(Path::new(&root), &device()).unwrap();
    let lamport = Record::new(&opened.journals).lamport();
    let mut folder = opened.folder.unwrap();
    let mut out = std::io::stdout().lock();
    for n in lamport..u64::MAX {
        let event = folder.append(new_event(What::Note("x".repeat(1 + n as usize % 300)), n)).unwrap();
        writeln!(out, "acknowledged {}", event.id.1).unwrap();
        out.flush().unwrap();
    }
}

/// Runs the child for so long; returns the greatest number that it acknowledged.
fn run_and_kill(root: &Path, life: Duration) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::child_that_writes_until_it_is_killed", "--nocapture"])
        .env(CHILD_CASE, root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut pipe = child.stdout.take().unwrap();
    let mut said = Vec::new();
    // The clock starts with the first mark, so that the kill hits the writing and not the start.
    let mut piece = [0; 4096];
    while !String::from_utf8_lossy(&said).contains("acknowledged ") {
        let length = pipe.read(&mut piece).unwrap();
        assert_ne!(length, 0, "the child ended by itself: {}", String::from_utf8_lossy(&said));
        said.extend_from_slice(&piece[..length]);
    }
    let begin = Instant::now();
    while begin.elapsed() < life {
        let length = pipe.read(&mut piece).unwrap();
        said.extend_from_slice(&piece[..length]);
    }
    child.kill().unwrap();
    child.wait().unwrap();
    pipe.read_to_end(&mut said).unwrap();
    let text = String::from_utf8_lossy(&said);
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().rev().find_map(|line| line.rsplit_once("acknowledged ")?.1.parse().ok()).unwrap_or(0)
}

#[test]
fn every_acknowledged_mark_survives_two_hundred_kills() {
    let mut random = StdRng::seed_from_u64(20_211_108);
    let holder = tempfile::tempdir().unwrap();
    let (mut acknowledged_marks, mut lost, mut torn) = (0, 0, 0);
    let (mut root, mut before) = (holder.path().to_owned(), 0);
    for round in 0..ROUNDS {
        if round % 10 == 0 {
            root = holder.path().join(format!("Vorgang-{round}"));
            case_folder::create(&root, &sample_head()).unwrap();
            before = 0;
        }
        let acknowledged = run_and_kill(&root, Duration::from_micros(random.random_range(0..LONGEST_LIFE_MS * 1000)));
        torn += usize::from(!std::fs::read(root.join("protokoll/PC-0001.ron")).unwrap().ends_with(b"\n"));
        let found = counters(&root);
        assert_eq!(found, (1..=found.len() as u64).collect::<Vec<_>>(), "round {round}");
        acknowledged_marks += acknowledged - before;
        before = found.len() as u64;
        lost += acknowledged.saturating_sub(found.len() as u64);
    }
    println!("kills: {ROUNDS}, acknowledged: {acknowledged_marks}, torn lines mended: {torn}, lost: {lost}");
    assert_eq!(lost, 0);
    assert!(acknowledged_marks >= u64::from(ROUNDS), "each round acknowledged a mark before it was killed");
}

/// Opens the case as its owner; nothing may be wrong.
fn counters(root: &Path) -> Vec<u64> {
    let opened = case_folder::open(root, &device()).unwrap();
    let record = Record::new(&opened.journals);
    assert_eq!(record.problems(), []);
    record.events().iter().map(|event| event.id.1).collect()
}
