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
    choose_app_strategy(arguments).map_or_else(|_no_home| PathBuf::from("Passwortwechsel-Daten"), |place| place.data_dir())
}
