//! Remembers over a crash which renderer was being tried.
//!
//! Graphics drivers can end a program without a word. The mark is written before a renderer is
//! tried and taken away when a frame was painted; a start that finds it knows who did it.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::path::{Path, PathBuf};

use super::{device, files, places, settings::Renderer};

const MOST_BYTES: u64 = 100;

/// Notes that this renderer is being tried. Where nothing can be written there is no memory.
pub fn begin(data_folder: &Path, renderer: Renderer) {
    let _no_memory =
        files::make_folder(data_folder).and_then(|()| files::replace(&path(data_folder), word(renderer).as_bytes()));
}

/// Takes the mark away: a frame was painted, or no renderer works and the user was told.
pub fn forget(data_folder: &Path) {
    let _was_none = std::fs::remove_file(path(data_folder));
}

/// The renderer under which the last start ended before anything was painted.
#[must_use]
pub fn crashed(data_folder: &Path) -> Option<Renderer> {
    let bytes = files::read(&path(data_folder), MOST_BYTES).ok()?;
    [Renderer::Glow, Renderer::Software].into_iter().find(|renderer| bytes == word(*renderer).as_bytes())
}

fn path(data_folder: &Path) -> PathBuf {
    data_folder.join(format!("{}.start", places::own_name(&device::computer_name())))
}

fn word(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => "glow",
        Renderer::Software => "software",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crash_leaves_its_mark_and_a_frame_takes_it_away() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(crashed(folder.path()), None);
        for renderer in [Renderer::Glow, Renderer::Software] {
            begin(folder.path(), renderer);
            assert_eq!(crashed(folder.path()), Some(renderer));
        }
        forget(folder.path());
        assert_eq!(crashed(folder.path()), None);
    }

    #[test]
    fn a_mark_that_says_nothing_is_no_crash() {
        let folder = tempfile::tempdir().unwrap();
        files::create(&path(folder.path()), b"gl").unwrap();
        assert_eq!(crashed(folder.path()), None);
    }
}
