//! Papers in a case folder: certificates, and guides and orders that were printed for the work.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::{
    case_folder::{CERTIFICATES, CaseFolder, HANDOUTS, HEAD},
    files::{self, FileFault},
    links,
    pdf::MOST_PDF_BYTES,
};
use crate::domain::hex;

/// So many files are looked at for one certificate; the folder could hold thousands.
const MOST_ALIKE: usize = 50;

/// Where the certificates of the case in this folder lie.
#[must_use]
pub fn certificates(root: &Path) -> PathBuf {
    root.join(CERTIFICATES)
}

/// The certificate of this number with this check sum, if it lies in the case.
#[must_use]
pub fn certificate(root: &Path, number: u32, sha256: &str) -> Option<PathBuf> {
    let names = std::fs::read_dir(certificates(root)).ok()?.filter_map(Result::ok).map(|entry| entry.file_name());
    // `2021-11-10-nachweis-3.pdf`, or with another number behind it where two PCs wrote one.
    let number = number.to_string();
    let is_named =
        |name: &str| name.strip_suffix(".pdf").is_some_and(|stem| stem.rsplit('-').take(2).any(|n| n == number));
    let mut alike: Vec<_> = names.filter_map(|name| name.into_string().ok()).filter(|name| is_named(name)).collect();
    alike.sort_unstable();
    alike.truncate(MOST_ALIKE);
    let is_it =
        |path: &PathBuf| files::read(path, MOST_PDF_BYTES).is_ok_and(|bytes| hex(&Sha256::digest(&bytes)) == sha256);
    alike.into_iter().map(|name| certificates(root).join(name)).find(is_it)
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
