//! The window program: platform, app and ui put together.
//!
//! `passwortwechsel --tour FOLDER` lets the program walk through a sample practice by itself and
//! leaves pictures and certificates in the folder; cases and settings of this PC are not touched.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::{
    alloc::System,
    path::{Path, PathBuf},
    process::ExitCode,
};

use passwortwechsel::{
    i18n::Texts,
    platform::{core_dump, crash, message, only_window, places, settings, start_mark},
    tr,
    ui::opening::{self, Opening},
};
use zeroizing_alloc::ZeroAlloc;

/// Overwrites what is freed. Passwords pass through libraries that keep copies: events of the window
/// system, the estimate of a typed one, the tree for screen readers.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    core_dump::forbid();
    crash::watch();
    let ended = crash::catch(start).unwrap_or_else(|_panicked| {
        // No window is left to say it.
        let texts = Texts::new(settings::load(&places::data_folder()).language);
        let place = crash::last_place().unwrap_or_default();
        message::tell(&tr!(texts, "program"), &tr!(texts, "crash-without-window", place = place));
        ExitCode::FAILURE
    });
    crash::restart_if_wanted();
    ended
}

fn start() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let tour = match arguments.next() {
        Some(flag) if flag == "--tour" => Some(arguments.next().map_or_else(|| PathBuf::from("tour"), PathBuf::from)),
        _ => None,
    };
    let data_folder = tour.as_deref().map_or_else(places::data_folder, places::tour_data);
    if let Some(folder) = &tour {
        places::forget_tour(folder);
    }
    let only = match only_window::claim(&data_folder) {
        only_window::Start::First(only) => Some(only),
        only_window::Start::BroughtForward => {
            // It may be on another screen than the one that is looked at.
            let texts = Texts::new(settings::load(&data_folder).language);
            message::say(&tr!(texts, "brought-forward"));
            return ExitCode::SUCCESS;
        }
        only_window::Start::Beside => None,
    };
    open(&data_folder, tour.as_deref(), only.as_ref())
}

fn open(data_folder: &Path, tour: Option<&Path>, only: Option<&only_window::OnlyWindow>) -> ExitCode {
    let settings = &settings::load(data_folder);
    // Only a start that is the only one can tell a crash from a window that is opening just now.
    let crashed = only.and_then(|_| start_mark::crashed(data_folder));
    let named = places::wanted_renderer();
    let opening = Opening { data_folder, settings, tour, only, named, crashed };
    match opening::run(&opening, |renderer| start_mark::begin(data_folder, renderer)) {
        // A tour that could not write has said so file by file.
        Ok(()) if tour.is_some_and(|folder| !places::tour_is_complete(folder)) => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
        Err(complaints) => {
            start_mark::forget(data_folder);
            let texts = Texts::new(settings.language);
            let sentence = tr!(texts, "no-window", details = complaints.join("; "));
            message::tell(&tr!(texts, "program"), &sentence);
            ExitCode::FAILURE
        }
    }
}
