//! Links inside a case folder: whoever made it could lead our writing to other files of this user.
//!
//! Looked for when a case is opened. The case folder itself may be reached by a link: that one the user
//! chose.

use std::path::Path;

/// The first of these names below `root`, or the file itself, that is a link or a junction.
#[must_use]
pub(super) fn first(root: &Path, names: &[&str], file: &Path) -> Option<String> {
    let is_link = |path: &Path| path.symlink_metadata().is_ok_and(|found| found.is_symlink());
    let places = names.iter().map(|name| root.join(name)).chain([file.to_owned()]);
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    places.into_iter().find(|path| is_link(path)).map(|path| name(&path))
}
