//! The console program. A window program on Windows has no console, so this is one of its own;
//! all it does is in the library.

use std::{io, process::ExitCode};

use passwortwechsel::{cli, platform::crash};

fn main() -> ExitCode {
    crash::watch();
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let ended = crash::catch(|| cli::run(std::env::args_os(), &mut input, &mut out, &mut err));
    ExitCode::from(ended.unwrap_or_else(|_panicked| cli::say_crashed(&mut err)))
}
