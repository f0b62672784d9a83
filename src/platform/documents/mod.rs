//! Where this user keeps documents: what is saved for her is proposed to lie there.
//!
//! Makes no folder and remembers none. Beside a data folder that was named or goes along on a stick,
//! everything stays in it.

#[cfg(windows)]
mod windows;

use std::path::{Path, PathBuf};

use super::places;

/// The folder that is proposed.
#[must_use]
pub fn folder(data_folder: &Path) -> PathBuf {
    let own = (data_folder == places::user_folder()).then(of_this_user).flatten();
    own.unwrap_or_else(|| data_folder.to_owned())
}

#[cfg(windows)]
fn of_this_user() -> Option<PathBuf> {
    windows::folder().filter(|folder| folder.is_dir())
}

#[cfg(not(windows))]
fn of_this_user() -> Option<PathBuf> {
    /// More than any file of these few lines has.
    const MOST_BYTES: u64 = 64 * 1024;
    let home = etcetera::home_dir().ok()?;
    let set = |key: &str| std::env::var_os(key).map(PathBuf::from).filter(|path| path.is_absolute());
    let config = set("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config"));
    let named = super::files::read(&config.join("user-dirs.dirs"), MOST_BYTES).ok();
    let named = named.and_then(|bytes| named_in(&String::from_utf8_lossy(&bytes), &home));
    let usual = ["Dokumente", "Documents"].map(|name| home.join(name));
    let mut places = set("XDG_DOCUMENTS_DIR").into_iter().chain(named).chain(usual).chain([home]);
    places.find(|folder| folder.is_dir())
}

/// What a desktop has written down: `XDG_DOCUMENTS_DIR="$HOME/Dokumente"`.
#[cfg(not(windows))]
fn named_in(text: &str, home: &Path) -> Option<PathBuf> {
    let line = text.lines().rev().find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let path = line.trim().trim_matches('"');
    match path.strip_prefix("$HOME/") {
        Some(below) => Some(home.join(below)),
        None => Some(PathBuf::from(path)).filter(|path| path.is_absolute()),
    }
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::*;

    #[test]
    fn as_the_desktop_has_written_it_down() {
        let home = Path::new("/home/eva");
        for (text, folder) in [
            (
                "# no\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n",
                "/home/eva/Dokumente",
            ),
            ("XDG_DOCUMENTS_DIR=\"/srv/praxis/eva\"", "/srv/praxis/eva"),
            ("XDG_DOCUMENTS_DIR=\"a\"\nXDG_DOCUMENTS_DIR=\"$HOME/b c\"", "/home/eva/b c"),
        ] {
            assert_eq!(named_in(text, home), Some(PathBuf::from(folder)), "{text}");
        }
        for text in ["", "#XDG_DOCUMENTS_DIR=\"/srv\"", "XDG_DOCUMENTS_DIR=\"Dokumente\""] {
            assert_eq!(named_in(text, home), None, "{text}");
        }
    }

    #[test]
    fn beside_a_named_data_folder_everything_stays_in_it() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(folder(data.path()), data.path());
    }
}
