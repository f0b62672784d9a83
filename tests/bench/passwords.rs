//! Judges sets of passwords, one a line, with our verdicts and with the plain crate, and measures both.
//!
//! `cargo run --release --example judge-passwords -- FOLDER` prints for each file: name, number, green and red by us,
//! green had the list of leaked ones not been asked, score 4 by the crate (percent), middle and worst milliseconds of ours and of the crate. `tests/bench/passwords`
//! calls it. Milliseconds are those that the thread has had the processor, so that other work on the machine adds little.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "no part of the program: it reads sets, measures, and prints figures"
)]

mod processor;

use std::{error::Error, fs, hint::black_box};

use passwortwechsel::domain::password::{
    Password, german,
    strength::{self, Verdict},
};

use processor::busy_ms;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("FOLDER")?;
    german::prepare();
    black_box(zxcvbn::zxcvbn("once, so that its tables are made", &[]));
    let mut files: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(fs::DirEntry::file_name);
    for file in files {
        let text = fs::read_to_string(file.path())?;
        let (mut green, mut red, mut unlisted, mut four) = (0_u32, 0_u32, 0_u32, 0_u32);
        let (mut ours, mut of_crate) = (Vec::new(), Vec::new());
        for line in text.lines() {
            let (judgement, millis) = timed(|| strength::judge(&Password::new(line), &[]));
            ours.push(millis);
            green += u32::from(judgement.verdict == Verdict::Green);
            let estimated_green =
                judgement.log10_guesses > strength::YELLOW_LOG10 && line.chars().count() >= strength::FEWEST_CHARS;
            unlisted += u32::from(estimated_green);
            red += u32::from(judgement.verdict == Verdict::Red);
            let (estimate, millis) = timed(|| zxcvbn::zxcvbn(line, &[]));
            of_crate.push(millis);
            four += u32::from(estimate.score() == zxcvbn::Score::Four);
        }
        let all = text.lines().count().max(1) as f64;
        let percent = |count: u32| 100.0 * f64::from(count) / all;
        let ((ours, worst_ours), (theirs, worst_theirs)) = (middle_and_worst(ours), middle_and_worst(of_crate));
        println!(
            "{}\t{all}\t{:.2}\t{:.2}\t{:.2}\t{:.2}\t{ours:.3}\t{worst_ours:.1}\t{theirs:.3}\t{worst_theirs:.1}",
            file.file_name().to_string_lossy(),
            percent(green),
            percent(red),
            percent(unlisted),
            percent(four),
        );
    }
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = busy_ms();
    let result = black_box(work());
    (result, busy_ms() - start)
}

fn middle_and_worst(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    (middle, times.last().copied().unwrap_or_default())
}
