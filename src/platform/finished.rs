//! What becomes of a file that has the name of one that is finished.
//!
//! How it is written is `files`.

use std::path::Path;

use super::files::{self, FileFault};

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finished {
    /// It stays; there is an error.
    New,
    /// It is replaced.
    Replacing,
}

impl Finished {
    /// Writes a whole file.
    ///
    /// # Errors
    /// When it cannot be written, or is there and stays.
    pub fn write(self, path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
        match self {
            Self::New => files::create(path, bytes),
            Self::Replacing => files::replace(path, bytes),
        }
    }

    /// Whether it is clear before anything is done that nothing can be written there.
    #[must_use]
    pub fn is_taken(self, path: &Path) -> bool {
        self == Self::New && path.symlink_metadata().is_ok()
    }
}
