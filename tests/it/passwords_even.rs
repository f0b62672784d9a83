//! The generator is even: proved by counting every outcome of small alphabets, and by chi-square
//! over a million draws of each kind (`tests/run others`; smaller in every run, see `passwords`).

use std::{
    collections::BTreeMap,
    fmt,
    sync::atomic::{AtomicUsize, Ordering},
};

use passwortwechsel::domain::password::{
    Kind, Mode, PasswordProfile,
    generate::{GenerateError, Request},
    words,
};
use rand::{TryCryptoRng, TryRng};

use crate::passwords::{check_even, letters, open_profile, small, whole};

/// Gives these numbers, then nothing more.
struct Script<'a> {
    numbers: &'a [u64],
    at: AtomicUsize,
}

#[derive(Debug)]
struct Over;

impl fmt::Display for Over {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("over")
    }
}

impl std::error::Error for Over {}

impl TryRng for Script<'_> {
    type Error = Over;

    fn try_next_u32(&mut self) -> Result<u32, Over> {
        self.try_next_u64().map(|number| number as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Over> {
        let at = self.at.fetch_add(1, Ordering::Relaxed);
        self.numbers.get(at).copied().ok_or(Over)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Over> {
        bytes.fill(self.try_next_u64()? as u8);
        Ok(())
    }
}

impl TryCryptoRng for Script<'_> {}

/// Feeds every sequence of `length` numbers below `choices` once: each accepted one gives another
/// password, and their number is exactly that of the bits.
#[track_caller]
fn check_all(request: &Request, choices: u64, length: u32) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for n in 0..choices.pow(length) {
        let numbers: Vec<u64> = (0..length).map(|place| n / choices.pow(place) % choices).collect();
        match request.draw(&mut Script { numbers: &numbers, at: AtomicUsize::new(0) }) {
            Ok(generated) => *seen.entry(generated.password.reveal().to_owned()).or_default() += 1,
            // Rejected: it asks for a new sequence, and there is none.
            Err(GenerateError::Source) => {}
        }
    }
    assert!(seen.values().all(|count| *count == 1), "one is drawn more often than another");
    assert!((request.bits() - (seen.len() as f64).log2()).abs() < 1e-9, "{} of {} bits", seen.len(), request.bits());
}

#[test]
fn every_outcome_of_small_alphabets_is_drawn_once() {
    let every_class = PasswordProfile { every_class: true, ..small() };
    check_all(&Request::new(&small(), None, Some(3), None).unwrap(), 8, 3);
    check_all(&Request::new(&every_class, None, Some(3), None).unwrap(), 8, 3);
    check_all(&Request::new(&every_class, None, Some(4), None).unwrap(), 8, 4);
    check_all(&Request::in_mode(&small(), Mode::Phone, None, Some(4), None).unwrap(), 6, 4);
    let signs = PasswordProfile { symbols: "!-".to_owned(), ..every_class };
    check_all(&Request::in_mode(&signs, Mode::Keyboard, None, Some(4), None).unwrap(), 9, 4);
    check_all(&Request::new(&open_profile(), Some(Kind::Pin), Some(4), None).unwrap(), 10, 4);
    let short = PasswordProfile { min: 4, max: 5, length: 4, ..open_profile() };
    check_all(&Request::new(&short, Some(Kind::Words), None, Some(1)).unwrap(), 4096, 1);
}

const MILLION: usize = 1_000_000;

#[test]
#[ignore = "takes a minute; tests/run others"]
fn a_million_draws_of_single_characters_are_even() {
    let request = Request::new(&open_profile(), None, Some(8), None).unwrap();
    check_even(&request, MILLION, request.choices(), letters);
    for mode in [Mode::Phone, Mode::Keyboard] {
        let request = Request::in_mode(&open_profile(), mode, None, Some(8), None).unwrap();
        check_even(&request, MILLION, request.choices(), letters);
    }
}

#[test]
#[ignore = "takes a minute; tests/run others"]
fn a_million_draws_with_every_class_are_even() {
    let profile = PasswordProfile { every_class: true, ..small() };
    check_even(&Request::new(&profile, None, None, None).unwrap(), MILLION, 96, whole);
}

#[test]
#[ignore = "takes a minute; tests/run others"]
fn a_million_draws_of_words_are_even() {
    let request = Request::new(&open_profile(), Some(Kind::Words), None, Some(3)).unwrap();
    check_even(&request, MILLION, words::COUNT, |text| text.split('-').map(str::to_owned).collect());
}

#[test]
#[ignore = "takes a minute; tests/run others"]
fn a_million_draws_of_pins_are_even() {
    let request = Request::new(&open_profile(), Some(Kind::Pin), Some(4), None).unwrap();
    check_even(&request, MILLION, 9_976, whole);
}

/// A draw that lacks a class is thrown away whole.
#[test]
fn a_rejected_sequence_asks_for_more() {
    let every_class = PasswordProfile { every_class: true, ..small() };
    let request = Request::new(&every_class, None, Some(3), None).unwrap();
    let drawn = request.draw(&mut Script { numbers: &[0, 0, 0, 0, 2, 4], at: AtomicUsize::new(0) });
    assert_eq!(drawn.unwrap().password.reveal(), "aA2");
}
