//! The system's own dialogs for choosing folders and files.
//!
//! They can be missing (no desktop portal) and then answer like "cancelled"; each place that uses
//! one therefore also offers a field to type a path.

use std::path::{Path, PathBuf};

/// Lets the user choose a folder. None if she cancels or there is no such dialog.
#[must_use]
pub fn choose_folder(title: &str, start: &Path) -> Option<PathBuf> {
    rfd::FileDialog::new().set_title(title).set_directory(start).pick_folder()
}

/// Lets the user choose a file with one of these endings, under the name of their kind. None if she
/// cancels or there is no such dialog.
#[must_use]
pub fn choose_file(title: &str, start: &Path, (kind, endings): (&str, &[&str])) -> Option<PathBuf> {
    rfd::FileDialog::new().set_title(title).set_directory(start).add_filter(kind, endings).pick_file()
}

/// Lets the user choose where to save a file. None if she cancels or there is no such dialog. The
/// dialog has asked before it names a file that is there.
#[must_use]
pub fn choose_place(title: &str, start: &Path, name: &str) -> Option<PathBuf> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    rfd::FileDialog::new()
        .set_title(title)
        .set_directory(start)
        .set_file_name(name)
        .add_filter(ending.to_uppercase(), &[ending])
        .save_file()
}

/// Lets the user choose where to save a PDF. None if she cancels or there is no such dialog.
#[must_use]
pub fn choose_pdf(title: &str, start: &Path, name: &str) -> Option<PathBuf> {
    rfd::FileDialog::new()
        .set_title(title)
        .set_directory(start)
        .set_file_name(name)
        .add_filter("PDF", &["pdf"])
        .save_file()
}
