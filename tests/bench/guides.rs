//! How long 1,000 guides take to load, to index, and to search as one types. Prints milliseconds;
//! fails nothing, because a machine can be busy.
//!
//!     cargo bench --bench guides

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a program of its own that measures time and prints it"
)]

use std::{
    alloc::System,
    hint::black_box,
    time::{Duration, Instant},
};

use passwortwechsel::domain::guide::{
    pack::{Catalogue, built_in},
    parse,
    search::Index,
};

/// As in the program.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

/// Packs as text: the built-in ones again and again under other names, 1,000 guides in all.
fn many() -> Vec<String> {
    let mut texts = Vec::new();
    let mut guides = 0;
    let names: Vec<String> = built_in().iter().flat_map(|pack| &pack.guides).map(|guide| guide.id.clone()).collect();
    for round in 0.. {
        for mut pack in built_in() {
            pack.id = format!("{}-{round}", pack.id);
            pack.profiles.clear();
            pack.guides.truncate(1000 - guides);
            for guide in &mut pack.guides {
                guide.id = format!("{}-{round}", guide.id);
                guide.title = format!("{} {round}", guide.title);
                guide.after.retain(|after| names.contains(&after.guide));
                // A practice adds many packs, but each stands on the built-in guides.
                for step in &mut guide.steps {
                    step.text = format!("{} Gerät{round}.", step.text);
                }
            }
            guides += pack.guides.len();
            texts.push(parse::dialect().to_string(&pack).expect("packs have a text"));
            if guides == 1000 {
                return texts;
            }
        }
    }
    texts
}

/// The shortest of several runs, which is the one that nothing else disturbed.
fn best(runs: u32, mut work: impl FnMut()) -> Duration {
    let time = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..runs).map(|_| time(&mut work)).min().unwrap_or_default()
}

fn tell(what: &str, time: Duration, goal: f64) {
    let ms = time.as_secs_f64() * 1000.0;
    println!("{what}\t{ms:.2} ms\tgoal {goal} ms\t{}", if ms < goal { "met" } else { "NOT MET" });
}

fn main() {
    let texts = many();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("1,000 guides in {} packs, {} kB", texts.len(), bytes / 1000);
    let load = || {
        let added = texts.iter().map(|text| parse::parse_pack(text).expect("readable")).collect();
        Catalogue::join(built_in(), added).expect("fits together")
    };
    let read = || texts.iter().map(|text| parse::parse_pack(text).expect("readable")).collect::<Vec<_>>();
    tell("of that, reading", best(5, || drop(black_box(read()))), 100.0);
    tell("load", best(5, || drop(black_box(load()))), 100.0);
    let catalogue = load();
    tell("index", best(5, || drop(black_box(Index::new(&catalogue)))), 100.0);
    let index = Index::new(&catalogue);
    for question in ["k", "konnektor", "kartenterminal pin", "fritzbox", "konektor", "buero strasse", "gerät17"] {
        assert!(question == "buero strasse" || !index.find(question).is_empty(), "{question}");
        tell(&format!("search {question}"), best(20, || drop(black_box(index.find(question)))), 5.0);
    }
}
