//! What was begun and what is held, in the data folder.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| passwortwechsel_fuzz::parsers::run("desk", bytes));
