//! The practice's key for signing certificates, made at first use.
//!
//! Kept in a file in the data folder that only this user may read. What a signature proves and
//! what not is said where certificates are checked.

use std::path::Path;

use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use super::files::{self, FileFault};
use crate::domain::hex;

const FILE: &str = "schluessel.ed25519";

/// The key of this data folder, if there is one already.
///
/// # Errors
/// When the file cannot be read or holds something else.
pub fn load(data_folder: &Path) -> Result<Option<SigningKey>, FileFault> {
    match files::read(&data_folder.join(FILE), 1000) {
        Ok(bytes) => parse(&Zeroizing::new(bytes)).map(Some),
        Err(FileFault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The key of this data folder; a new one if there is none.
///
/// # Errors
/// When the file cannot be read or written, or holds something else.
pub fn load_or_make(data_folder: &Path) -> Result<SigningKey, FileFault> {
    let path = data_folder.join(FILE);
    match load(data_folder) {
        Ok(Some(key)) => Ok(key),
        Ok(None) => {
            files::make_folder(data_folder)?;
            let mut seed = Zeroizing::new([0_u8; 32]);
            getrandom::fill(seed.as_mut()).map_err(|failed| FileFault::Other(failed.to_string()))?;
            let key = SigningKey::from_bytes(&seed);
            let digits = Zeroizing::new(hex(seed.as_ref()));
            match files::create_private(&path, digits.as_bytes()) {
                Ok(()) => Ok(key),
                // Another copy of the program was quicker: its key is the practice's.
                Err(FileFault::Exists) => parse(&Zeroizing::new(files::read(&path, 1000)?)),
                Err(fault) => Err(fault),
            }
        }
        Err(fault) => Err(fault),
    }
}

fn parse(bytes: &[u8]) -> Result<SigningKey, FileFault> {
    let damaged = || FileFault::Other(FILE.to_owned());
    let text = std::str::from_utf8(bytes).map_err(|_not_text| damaged())?.trim();
    let mut seed = Zeroizing::new([0_u8; 32]);
    if text.len() != 64 || !text.is_ascii() {
        return Err(damaged());
    }
    for (n, byte) in seed.iter_mut().enumerate() {
        let digits = text.get(n * 2..n * 2 + 2).ok_or_else(damaged)?;
        *byte = u8::from_str_radix(digits, 16).map_err(|_no_digit| damaged())?;
    }
    Ok(SigningKey::from_bytes(&seed))
}
