//! How long 1,000 guides take to load from the packs of a case, and to search as one types. Prints
//! milliseconds; fails nothing, because a machine can be busy.
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
    path::Path,
    time::{Duration, Instant},
};

use passwortwechsel::{
    app::{
        Effect, Outcome, World,
        packs::{Beside, PackEffect, PackOutcome},
    },
    domain::{
        guide::{
            GuidePack,
            pack::{Catalogue, built_in},
            parse,
            search::Index,
        },
        record::PackMark,
    },
    platform::packs::{self, PackFile},
};

/// As in the program.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

/// Packs: the built-in ones again and again under other names, 1,000 guides in all.
fn many() -> Vec<GuidePack> {
    let mut packs = Vec::new();
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
            packs.push(pack);
            if guides == 1000 {
                return packs;
            }
        }
    }
    packs
}

fn text(pack: &GuidePack) -> String {
    parse::dialect().to_string(pack).expect("packs have a text")
}

/// The packs in the folder of a case.
fn stored(root: &Path, packs: &[GuidePack]) -> Beside {
    std::fs::write(root.join("vorgang.ron"), "").expect("writable");
    let store = |pack: &GuidePack| {
        let file = PackFile { bytes: text(pack).into_bytes(), signature: None };
        packs::store(root, &pack.id, &file).expect("writable");
        let (id, publisher, version) = (pack.id.clone(), pack.publisher.clone(), pack.version.clone());
        PackMark { id, publisher, version, sha256: file.sha256(), used: true }
    };
    Beside { root: Some(root.to_owned()), marks: packs.iter().map(store).collect(), keys: Vec::new() }
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
    let packs = many();
    let texts: Vec<String> = packs.iter().map(text).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("1,000 guides in {} packs, {} kB", texts.len(), bytes / 1000);
    let read = || texts.iter().map(|text| parse::parse_pack(text).expect("readable")).collect::<Vec<_>>();
    tell("reading in one thread", best(9, || drop(black_box(read()))), 100.0);
    let join = |packs: &[GuidePack]| Catalogue::join(&built_in(), packs).expect("fits together");
    tell("joining", best(9, || drop(black_box(join(&packs)))), 100.0);

    // As in the program: from the files of the case to guides that stand in the plan and in the library.
    let folder = tempfile::tempdir().expect("writable");
    let beside = stored(folder.path(), &packs);
    let mut world = World::new(folder.path());
    let mut load = || {
        let loaded = world.perform(Effect::Packs(PackEffect::Load(beside.clone())));
        let all = if let Outcome::Packs(PackOutcome::Loaded(_, all, _)) = loaded { Some(all) } else { None };
        let catalogue = all.expect("loaded");
        assert_eq!(catalogue.entries().len(), 1000 + built_in().iter().map(|pack| pack.guides.len()).sum::<usize>());
        catalogue
    };
    tell("load", best(9, || drop(black_box(load()))), 100.0);
    // What the worker does next, while the window shows them.
    let catalogue = load();
    tell("preparing the search", best(9, || drop(black_box(Index::new(&catalogue)))), 100.0);
    let index = catalogue.index();
    for question in ["k", "konnektor", "kartenterminal pin", "fritzbox", "konektor", "buero strasse", "gerät17"] {
        assert!(question == "buero strasse" || !index.find(question).is_empty(), "{question}");
        tell(&format!("search {question}"), best(20, || drop(black_box(index.find(question)))), 5.0);
    }
}
