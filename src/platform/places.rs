//! Where the program keeps its own things on this PC.
//!
//! `PASSWORTWECHSEL_DATA` names another folder, for tests and for a practice that wants one. A file
//! `portable.txt` beside the program keeps everything beside it, on a USB stick for example.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::path::{Path, PathBuf};

use etcetera::{AppStrategy as _, AppStrategyArgs, choose_app_strategy};

use super::{files, keyring::Keyring, settings::Renderer};

/// Beside the program, this file or this folder makes it portable.
const PORTABLE_MARK: &str = "portable.txt";
const PORTABLE_FOLDER: &str = "Passwortwechsel-Daten";

/// Folder of settings, key, device names and the default cases of this user.
#[must_use]
pub fn data_folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("PASSWORTWECHSEL_DATA").filter(|folder| !folder.is_empty()) {
        return PathBuf::from(folder);
    }
    let program = std::env::current_exe().ok();
    program.as_deref().and_then(Path::parent).and_then(portable_folder).unwrap_or_else(user_folder)
}

/// The keyring of this user, if the data folder is the user's own one. Beside a folder that was named
/// or goes along on a stick, everything stays in it.
#[must_use]
pub fn keyring(data_folder: &Path) -> Keyring {
    if data_folder == user_folder() { Keyring::of_this_user() } else { Keyring::none() }
}

pub(super) fn user_folder() -> PathBuf {
    let arguments = AppStrategyArgs {
        top_level_domain: "de".to_owned(),
        author: String::new(),
        app_name: "Passwortwechsel".to_owned(),
    };
    choose_app_strategy(arguments).map_or_else(|_no_home| PathBuf::from(PORTABLE_FOLDER), |place| place.data_dir())
}

/// The data folder beside a portable program. None where the program is not portable, or lies where
/// nothing can be written: then the user's own folder serves.
#[must_use]
pub fn portable_folder(program_folder: &Path) -> Option<PathBuf> {
    let folder = program_folder.join(PORTABLE_FOLDER);
    let is_portable = folder.is_dir() || program_folder.join(PORTABLE_MARK).is_file();
    let is_writable = || files::make_folder(&folder).is_ok() && tempfile::tempfile_in(&folder).is_ok();
    (is_portable && is_writable()).then_some(folder)
}

/// A file name for this user at this computer: a portable folder can serve several.
pub(super) fn own_name(computer: &str) -> String {
    let user = ["USERNAME", "USER"].iter().find_map(|key| std::env::var(key).ok()).unwrap_or_default();
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).take(32).collect::<String>();
    format!("fenster-{}-{}", plain(computer), plain(&user))
}

/// Which renderer `PASSWORTWECHSEL_RENDERER` asks to try first: `glow` or `software`.
#[must_use]
pub fn wanted_renderer() -> Option<Renderer> {
    match std::env::var("PASSWORTWECHSEL_RENDERER").ok()?.as_str() {
        "glow" => Some(Renderer::Glow),
        "software" => Some(Renderer::Software),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn portable_by_a_file_or_a_folder_and_only_then() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(portable_folder(folder.path()), None);
        files::create(&folder.path().join(PORTABLE_MARK), b"").unwrap();
        let data = folder.path().join(PORTABLE_FOLDER);
        assert_eq!(portable_folder(folder.path()), Some(data.clone()));
        std::fs::remove_file(folder.path().join(PORTABLE_MARK)).unwrap();
        assert!(data.is_dir());
        assert_eq!(portable_folder(folder.path()), Some(data));
    }

    #[test]
    fn where_nothing_can_be_written_the_users_own_folder_serves() {
        let folder = tempfile::tempdir().unwrap();
        files::create(&folder.path().join(PORTABLE_MARK), b"").unwrap();
        // A file in the way stands for a stick that cannot be written.
        files::create(&folder.path().join(PORTABLE_FOLDER), b"").unwrap();
        assert_eq!(portable_folder(folder.path()), None);
    }
}
