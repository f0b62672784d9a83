//! Links inside a case folder: whoever made it could lead our writing to other files of this user.
//!
//! Looked for when a case is opened, and again before each writing and reading in one of its folders,
//! because a link can be put there later. The case folder itself may be reached by a link: that one the
//! user chose. Whoever may write there and exchanges a folder between our look and our writing, within
//! the same moment, is not kept from it. A hard link looks like any file; whoever can make one to a file of
//! this user could write into it anyway.

use std::path::Path;

use super::files::{self, FileFault};

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_symlink())
}

/// The first of these names below `root`, or the file itself, that is a link or a junction.
#[must_use]
pub(super) fn first(root: &Path, names: &[&str], file: &Path) -> Option<String> {
    let places = names.iter().map(|name| root.join(name)).chain([file.to_owned()]);
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    places.into_iter().find(|path| is_link(path)).map(|path| name(&path))
}

/// Refuses a file in a folder of a case if one of the two is a link.
///
/// # Errors
/// [`FileFault::Link`].
pub(super) fn refuse(file: &Path) -> Result<(), FileFault> {
    if is_link(file) || file.parent().is_some_and(is_link) { Err(FileFault::Link) } else { Ok(()) }
}

/// Refuses a folder of a case, or its head, that is a link itself.
///
/// # Errors
/// [`FileFault::Link`].
pub(super) fn refuse_alone(path: &Path) -> Result<(), FileFault> {
    if is_link(path) { Err(FileFault::Link) } else { Ok(()) }
}

/// Makes a folder of a case, if it is not there.
///
/// # Errors
/// [`FileFault::Link`] if it leads elsewhere; when that is not permitted.
pub(super) fn make_folder(folder: &Path) -> Result<(), FileFault> {
    refuse_alone(folder)?;
    files::make_folder(folder)
}
