//! Signatures of packs, and keys.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| passwortwechsel_fuzz::parsers::run("signature", bytes));
