//! Where the program keeps its own things on this PC.
//!
//! `PASSWORTWECHSEL_DATA` names another folder, for tests and for a practice that wants one.

use std::path::PathBuf;

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

/// Removes what an earlier tour left in its data folder, so that it begins anew.
pub fn forget_tour(data_folder: &std::path::Path) {
    // A folder that is not there is what is wanted; one that cannot be removed shows in the tour.
    let _gone_or_shown = std::fs::remove_dir_all(data_folder);
}
