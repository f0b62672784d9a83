//! The examples that fuzzing begins from, each whole, cut off at many places and with one byte changed:
//! every parser answers without a panic.
//!
//! The quick part of what `tests/fuzz/run` does with many more inputs; this one runs wherever tests run.

#[expect(unreachable_pub, reason = "shared with the fuzz targets, which are another crate")]
#[path = "../fuzz/parsers.rs"]
mod parsers;

use std::panic;

use crate::tidy::root;

/// Places at which each example is cut and changed.
const PLACES: usize = 12;
/// Of the longest lists of examples, so many.
const EXAMPLES: usize = 20;

/// An example, and what is made of it.
fn changed(seed: &[u8]) -> Vec<Vec<u8>> {
    let mut inputs = vec![seed.to_vec()];
    for place in 0..PLACES {
        let at = seed.len() * place / PLACES;
        inputs.push(seed[..at].to_vec());
        if at < seed.len() {
            let mut other = seed.to_vec();
            other[at] ^= 0x15;
            inputs.push(other);
        }
    }
    inputs
}

/// How many inputs a parser answered, or the first on which it fell.
fn attack(seeds: &[Vec<u8>], read: impl Fn(&[u8]) + panic::RefUnwindSafe) -> Result<usize, Vec<u8>> {
    let step = seeds.len().div_ceil(EXAMPLES).max(1);
    let inputs: Vec<Vec<u8>> = seeds.iter().step_by(step).flat_map(|seed| changed(seed)).collect();
    match inputs.iter().find(|input| panic::catch_unwind(|| read(input)).is_err()) {
        Some(input) => Err(input.clone()),
        None => Ok(inputs.len()),
    }
}

#[test]
fn every_parser_answers_examples_that_are_cut_and_changed() {
    for target in parsers::TARGETS {
        match attack(&(target.seeds)(&root()), |input| parsers::run(target.name, input)) {
            Ok(count) => {
                println!("{}: {count} inputs", target.name);
                assert!(count > PLACES, "{}: too few examples", target.name);
            }
            Err(input) => panic!("{} fell on {:?}", target.name, String::from_utf8_lossy(&input)),
        }
    }
}

#[test]
fn a_planted_fault_is_found() {
    let seeds = [b"(title: \"Praxis\")".to_vec()];
    let falls = |bytes: &[u8]| assert!(bytes.ends_with(b")"), "planted");
    assert!(attack(&seeds, falls).is_err());
    assert!(attack(&seeds, |_| {}).unwrap() > PLACES);
}
