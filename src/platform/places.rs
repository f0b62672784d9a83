//! Where the program keeps its own things on this PC.
//!
//! `PASSWORTWECHSEL_DATA` names another folder, for tests and for a practice that wants one.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs, choose_app_strategy};

/// Folder of settings, key, device names and the default cases of this user.
#[must_use]
pub fn data_folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("PASSWORTWECHSEL_DATA").filter(|folder| !folder.is_empty()) {
        return PathBuf::from(folder);
    }
    let arguments = AppStrategyArgs {
        top_level_domain: "de".to_owned(),
        author: String::new(),
        app_name: "Passwortwechsel".to_owned(),
    };
    choose_app_strategy(arguments)
        .map_or_else(|_no_home| PathBuf::from("Passwortwechsel-Daten"), |place| place.data_dir())
}

/// Which renderer `PASSWORTWECHSEL_RENDERER` asks to try first: `glow` or `wgpu`.
#[must_use]
pub fn wanted_renderer() -> Option<String> {
    std::env::var("PASSWORTWECHSEL_RENDERER").ok()
}

/// What a tour puts into its folder last.
const TOUR_END: &str = "nachweis.pdf";

/// Where a tour has its cases and settings.
#[must_use]
pub fn tour_data(folder: &Path) -> PathBuf {
    folder.join("daten")
}

/// Removes what an earlier tour left, so that this one begins anew.
pub fn forget_tour(folder: &Path) {
    // What is not there is what is wanted; what cannot be removed shows in the tour.
    let _gone_or_shown = std::fs::remove_dir_all(tour_data(folder));
    let _gone_or_shown = std::fs::remove_file(folder.join(TOUR_END));
}

/// Whether a tour got to its end and could leave what it made.
#[must_use]
pub fn tour_is_complete(folder: &Path) -> bool {
    folder.join(TOUR_END).is_file()
}
