//! What other PCs say of themselves in the case folder.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| passwortwechsel_fuzz::parsers::run("presence", bytes));
