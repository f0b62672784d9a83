//! Pictures that are to be the practice's logo.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| passwortwechsel_fuzz::parsers::run("logo", bytes));
