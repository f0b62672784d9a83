//! Papers in a case folder: certificates, and guides and orders that were printed for the work.

use std::path::{Path, PathBuf};

use super::{
    case_folder::{CERTIFICATES, CaseFolder, HANDOUTS, HEAD},
    files::{self, FileFault},
    links,
};

/// Where the certificates of the case in this folder lie.
#[must_use]
pub fn certificates(root: &Path) -> PathBuf {
    root.join(CERTIFICATES)
}

impl CaseFolder {
    /// Puts a finished certificate into the case and says where. Never overwrites one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add_certificate(&self, stem: &str, pdf: &[u8]) -> Result<PathBuf, FileFault> {
        self.add_paper(CERTIFICATES, stem, pdf)
    }

    /// Puts a paper for the work into the case and says where. Never overwrites one.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add_handout(&self, stem: &str, pdf: &[u8]) -> Result<PathBuf, FileFault> {
        self.add_paper(HANDOUTS, stem, pdf)
    }

    fn add_paper(&self, folder: &str, stem: &str, pdf: &[u8]) -> Result<PathBuf, FileFault> {
        // Where the stick was, a paper alone would look like a case without its record.
        if !self.root().join(HEAD).is_file() {
            return Err(FileFault::NotFound);
        }
        let folder = self.root().join(folder);
        links::refuse_alone(&folder)?;
        files::create_numbered(&folder, stem, pdf)
    }
}
