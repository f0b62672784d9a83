//! The console program. A window program on Windows has no console, so this is one of its own;
//! all it does is in the library.

use std::{io, process::ExitCode};

fn main() -> ExitCode {
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    ExitCode::from(passwortwechsel::cli::run(std::env::args_os(), &mut input, &mut out, &mut err))
}
