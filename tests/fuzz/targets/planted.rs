//! A fault that only those find who follow which way an input takes: one of four milliards.
//!
//! At its start it writes the examples for the others, a folder for each, into the folder that
//! `PASSWORTWECHSEL_SEEDS` names.

#![no_main]

use std::{fs, path::Path};

libfuzzer_sys::fuzz_target!(
    init: write_seeds(),
    |bytes: &[u8]| {
        let wanted = *b"PrAx";
        let mut agreed = 0;
        for (byte, want) in bytes.iter().zip(wanted) {
            if *byte != want {
                return;
            }
            agreed += 1;
        }
        assert!(agreed < wanted.len(), "planted");
    }
);

fn write_seeds() {
    let Some(into) = std::env::var_os("PASSWORTWECHSEL_SEEDS") else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for target in passwortwechsel_fuzz::parsers::TARGETS {
        let folder = Path::new(&into).join(target.name);
        fs::create_dir_all(&folder).unwrap();
        for (n, seed) in (target.seeds)(&root).iter().enumerate() {
            fs::write(folder.join(format!("example-{n}")), seed).unwrap();
        }
    }
}
