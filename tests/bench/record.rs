//! How long it takes to open a case, to take in what others added, and how much memory that needs:
//! a growth curve over 1,000 to 500,000 events of 50 devices. Prints; judges nothing.
//!
//! `tests/bench/run record`

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops at what it did not expect, tells its figures and prepares its own files"
)]

use std::{
    alloc::System,
    fs::{self, OpenOptions},
    hint::black_box,
    io::Write as _,
    path::Path,
    process::Command,
    time::Instant,
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use passwortwechsel::{
    domain::{
        guide::parse::dialect,
        practice::Practice,
        record::{
            CaseHead, DeviceName, Event, EventId, Record, What,
            event::{HEAD_VERSION, VERSION},
            line,
            quick::{self, Names},
        },
    },
    platform::{case_folder, journals::Watched},
};

/// As in the program.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

const DEVICES: u64 = 50;
const TASKS: u64 = 400;
const TAIL: u64 = 100;
const CHILD: &str = "PASSWORTWECHSEL_BENCH_CASE";

/// What the nth event of a busy practice says.
fn what(n: u64) -> What {
    match n % 8 {
        0..=2 => What::Step(true),
        3 => What::Changed(true),
        4 => What::Tested(true),
        5 => What::Note(format!("Menü heißt hier „Extras {n}“")),
        6 => What::Place("Tresor, Umschlag 12".to_owned()),
        _ => What::Blocked("Das alte Passwort fehlt.".to_owned()),
    }
}

/// The events of all devices in their order, each chained to its device's last one.
struct Writers {
    zone: TimeZone,
    next: u64,
    chains: Vec<(u64, String)>,
    decided: Vec<Option<EventId>>,
}

impl Writers {
    fn new() -> Self {
        Self {
            zone: TimeZone::get("Europe/Berlin").unwrap(),
            next: 0,
            chains: vec![(0, String::new()); DEVICES as usize],
            decided: vec![None; TASKS as usize],
        }
    }

    /// The next event and its line; whose turn it is changes as in a practice, not in order.
    fn write(&mut self) -> (Event, String) {
        let n = self.next;
        self.next += 1;
        let device = (n * 7 + n / 13) % DEVICES;
        let (counter, prev) = &mut self.chains[device as usize];
        *counter += 1;
        let what = what(n);
        let task = (n / 8) % TASKS;
        let id = (DeviceName::new("PRAXIS-PC", device as u16), *counter);
        let decided = &mut self.decided[task as usize];
        let seen = if what.decides() { decided.replace(id.clone()).into_iter().collect() } else { Vec::new() };
        let event = Event {
            v: VERSION,
            id,
            prev: prev.clone(),
            lamport: n + 1,
            time: Timestamp::from_second(1_636_444_800 + n.cast_signed()).unwrap().to_zoned_datetime(self.zone.clone()),
            who: format!("S. Krüger {}", n % 12).into(),
            task: format!("windows-lokal/pc-{task}").into(),
            step: if n % 8 < 3 { format!("schritt-{}", n % 3).into() } else { "".into() },
            seen,
            what,
        };
        let (line, sum) = line::encode(&event).unwrap();
        *prev = sum;
        (event, line)
    }

    fn write_to(&mut self, root: &Path, count: u64) -> u64 {
        let mut texts = vec![String::new(); DEVICES as usize];
        for _ in 0..count {
            let (event, line) = self.write();
            let device = u16::from_str_radix(event.id.0.as_str().rsplit('-').next().unwrap(), 16).unwrap();
            texts[usize::from(device)].push_str(&line);
        }
        let mut bytes = 0;
        for (device, text) in texts.iter().enumerate() {
            let name = DeviceName::new("PRAXIS-PC", device as u16);
            let path = root.join("protokoll").join(format!("{}.ron", name.as_str()));
            OpenOptions::new().create(true).append(true).open(path).unwrap().write_all(text.as_bytes()).unwrap();
            bytes += text.len() as u64;
        }
        bytes
    }
}

fn millis(from: Instant) -> f64 {
    from.elapsed().as_secs_f64() * 1000.0
}

/// The middle one of five.
fn median(mut measure: impl FnMut() -> f64) -> f64 {
    let mut times: Vec<f64> = (0..5).map(|_| measure()).collect();
    times.sort_by(f64::total_cmp);
    times[2]
}

/// Peak of resident memory of this process in megabytes; none where the system does not tell.
fn peak_mb() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
}

/// In a process of its own, so that its memory is its own: opens the case once, then again for the
/// time, then takes in tails.
fn measure(root: &Path, count: u64) {
    let from = Instant::now();
    let opened = case_folder::open(root, &DeviceName::new("LESER", 0)).unwrap();
    let read = millis(from);
    let mut watched = Watched::from(&opened.journals);
    let mut record = Record::new(opened.journals);
    let first = millis(from);
    assert_eq!((record.events().len() as u64, record.problems().len(), record.missing().len()), (count, 0, 0));
    let peak = peak_mb();
    let warm = median(|| {
        let from = Instant::now();
        let opened = case_folder::open(root, &DeviceName::new("LESER", 0)).unwrap();
        black_box(Record::new(opened.journals));
        millis(from)
    });
    let idle = median(|| {
        let from = Instant::now();
        assert_eq!(watched.look(&root.join("protokoll")).unwrap().len(), 0);
        millis(from)
    });
    let mut writers = Writers::new();
    for _ in 0..count {
        writers.write();
    }
    let tail = median(|| {
        writers.write_to(root, TAIL);
        let from = Instant::now();
        let added = watched.look(&root.join("protokoll")).unwrap();
        record.take(added.into_iter().flat_map(|added| added.entries));
        millis(from)
    });
    assert_eq!(record.events().len() as u64, count + 5 * TAIL);
    let memory = peak.map_or_else(|| "-".to_owned(), |peak| format!("{peak:.0}"));
    println!(
        "{count:>8} {first:>10.1} {read:>9.1} {warm:>9.1} {memory:>7} {idle:>8.2} {tail:>10.2} {:>10.2}",
        warm * 1e6 / count as f64 / 1000.0
    );
}

/// Both ways to read the same lines.
fn compare_ways() {
    let mut writers = Writers::new();
    let texts: Vec<String> =
        (0..20_000).map(|_| writers.write().1.split_once("\",").unwrap().1.trim_end().to_owned()).collect();
    let slow = median(|| {
        let from = Instant::now();
        for text in &texts {
            black_box(dialect().from_str::<Event>(&format!("({text}")).unwrap());
        }
        millis(from)
    });
    let quick = median(|| {
        let mut names = Names::default();
        let from = Instant::now();
        for text in &texts {
            black_box(quick::event(text, &mut names).unwrap());
        }
        millis(from)
    });
    let each = |time: f64| time * 1e6 / texts.len() as f64;
    println!(
        "a line with the RON reader {:.0} ns, the quick way {:.0} ns: {:.1} times as fast",
        each(slow),
        each(quick),
        slow / quick
    );
}

fn main() {
    if let Some(root) = std::env::var_os(CHILD) {
        let count = std::env::args().find_map(|argument| argument.parse().ok()).unwrap();
        measure(Path::new(&root), count);
        return;
    }
    compare_ways();
    println!("\n{DEVICES} devices; times in ms, memory in MB, the last column in µs");
    println!("  events  open+fold  read only   again    peak  no news  {TAIL} new   per event");
    for count in [1_000, 10_000, 100_000, 500_000] {
        let holder = tempfile::tempdir().unwrap();
        let root = holder.path().join("Vorgang");
        let head = CaseHead {
            v: HEAD_VERSION,
            id: "00112233aabbccdd".to_owned(),
            occasion: "Messung".to_owned(),
            known_since: Date::constant(2021, 11, 8),
            created: Timestamp::from_second(1_636_444_800).unwrap().to_zoned_datetime(TimeZone::UTC),
            practice: Practice::default(),
        };
        case_folder::create(&root, &head).unwrap();
        Writers::new().write_to(&root, count);
        let program = std::env::current_exe().unwrap();
        let status = Command::new(program).arg(count.to_string()).env(CHILD, &root).status().unwrap();
        assert!(status.success());
    }
}
