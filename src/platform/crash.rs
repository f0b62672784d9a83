//! What is left of a panic: where it happened, never what it said, and a new start if one is wanted.
//!
//! The words of a panic may hold whatever the program was working on, also a password. So they are
//! neither shown nor written, and overwritten where the panic is caught. What the user is told is
//! `wording` and the screen of `ui`. The hook belongs to the whole process; so its memory is static.

use std::{
    any::Any,
    io::Write as _,
    panic::{self, AssertUnwindSafe, PanicHookInfo},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use jiff::ZonedDateTime;
use zeroize::Zeroize as _;

use super::files::{self, FileFault};

/// Where the last panic happened.
static LAST: Mutex<Option<String>> = Mutex::new(None);
/// Whether the program is to be started again at its end.
static RESTART: AtomicBool = AtomicBool::new(false);

/// Something panicked. Where is [`last_place`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Panicked;

/// From now on a panic leaves its place instead of its words.
pub fn watch() {
    panic::set_hook(Box::new(note));
}

fn note(info: &PanicHookInfo<'_>) {
    let place = info.location().map_or_else(String::new, |at| place(at.file(), at.line()));
    // Nobody is left to tell if even this cannot be written.
    let _nobody_listens = writeln!(std::io::stderr(), "Passwortwechsel {}: {place}", env!("CARGO_PKG_VERSION"));
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
}

/// `src/ui/window.rs:12`, without the folders of the PC on which the program was built.
fn place(file: &str, line: u32) -> String {
    let file = file.replace('\\', "/");
    let of_a_part = file.split_once("/registry/src/").and_then(|(_, rest)| rest.split_once('/')).map(|(_, part)| part);
    let of_rust = file.split_once("/library/").map(|(_, rest)| rest);
    let short = of_a_part.or(of_rust).unwrap_or(&file);
    format!("{short}:{line}")
}

/// Where the last panic happened, if there was one.
#[must_use]
pub fn last_place() -> Option<String> {
    LAST.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Does it; a panic in it ends there, and its words are overwritten.
///
/// # Errors
/// When it panicked.
pub fn catch<R>(work: impl FnOnce() -> R) -> Result<R, Panicked> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(forget)
}

fn forget(words: Box<dyn Any + Send>) -> Panicked {
    if let Ok(mut words) = words.downcast::<String>() {
        words.zeroize();
    }
    Panicked
}

/// Leaves a report in the folder and says where.
///
/// # Errors
/// When it cannot be written.
pub fn write_report(folder: &Path, now: &ZonedDateTime, report: &str) -> Result<PathBuf, FileFault> {
    files::make_folder(folder)?;
    let path = folder.join(format!("absturz-{}.txt", now.strftime("%Y-%m-%d-%H%M%S")));
    files::replace(&path, report.as_bytes())?;
    Ok(path)
}

/// The operating system and the kind of processor, for a report.
#[must_use]
pub fn system() -> String {
    format!("{}, {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// Once the program has ended, it starts again.
pub fn restart_at_end() {
    RESTART.store(true, Ordering::Relaxed);
}

/// Starts the program again if that was asked for. Called when nothing of this run holds a lock any more.
pub fn restart_if_wanted() {
    if RESTART.swap(false, Ordering::Relaxed)
        && let Ok(program) = std::env::current_exe()
    {
        // If it does not start, the user sees that no window comes, and starts it by hand.
        let _by_hand = Command::new(program).args(std::env::args_os().skip(1)).spawn();
    }
}

/// A fault that a test has planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planted {
    /// The window panics while it shows a password, and says it.
    Window,
    /// The window panics when the screen is blanked, whatever was copied before.
    Blanked,
    /// The window keeps a copy of each password for ever.
    Leak,
    /// The worker panics when it is to write a mark.
    Worker,
    /// The program cannot paint by itself.
    Painter,
}

/// What `PASSWORTWECHSEL_PLANTED` asks for. The program that is given away knows no such thing.
#[must_use]
pub fn planted() -> Option<Planted> {
    if !cfg!(debug_assertions) {
        return None;
    }
    match std::env::var("PASSWORTWECHSEL_PLANTED").ok()?.as_str() {
        "window" => Some(Planted::Window),
        "blanked" => Some(Planted::Blanked),
        "leak" => Some(Planted::Leak),
        "worker" => Some(Planted::Worker),
        "painter" => Some(Planted::Painter),
        _ => None,
    }
}

/// Never frees a copy of it, for tests.
pub fn leak(secret: &str) {
    std::mem::forget(secret.to_owned());
}

/// Falls, for tests.
///
/// # Panics
/// Always, with these words: the worst a panic can do is to say a secret.
#[expect(clippy::panic, reason = "a fault that tests plant")]
pub fn fall(words: &str) {
    panic!("planted: {words}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_no_folder_of_the_builder() {
        let check = |file, expected| assert_eq!(place(file, 7), expected);
        check("src/ui/window.rs", "src/ui/window.rs:7");
        check("src\\ui\\window.rs", "src/ui/window.rs:7");
        check("/home/eva/.cargo/registry/src/index.example-1a2b/egui-0.37.0/src/ui.rs", "egui-0.37.0/src/ui.rs:7");
        check("/rustc/0a1b2c/library/core/src/option.rs", "core/src/option.rs:7");
    }

    #[test]
    fn a_panic_ends_where_it_is_caught() {
        assert_eq!(catch(|| 7), Ok(7));
        assert_eq!(catch(|| -> u8 { panic!("{}", String::from("Geheim123")) }), Err(Panicked));
    }

    #[test]
    fn a_report_has_the_time_in_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let now: ZonedDateTime = "2021-11-10T09:08:07+01:00[Europe/Berlin]".parse().unwrap();
        let path = write_report(&folder.path().join("daten"), &now, "Bericht").unwrap();
        assert_eq!(path.file_name().unwrap(), "absturz-2021-11-10-090807.txt");
        assert_eq!(files::read(&path, 100).unwrap(), b"Bericht");
    }
}
