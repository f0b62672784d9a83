//! The practice's key for signing certificates, made at first use.
//!
//! Kept in the keyring where this user has one, else in a file in the data folder that only this user
//! may read. A key that lies in a file already stays there. Beside a key in the keyring its public half
//! lies in the data folder, so that one that cannot be reached is never mistaken for none. What a
//! signature proves and what not is said where certificates are checked.

use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use super::{
    files::{self, FileFault},
    keyring::{Keyring, KeyringFault},
};
use crate::domain::hex;

/// The key itself.
const FILE: &str = "schluessel.ed25519";
/// The public half of a key that lies in the keyring.
const MARK: &str = "schluessel.oeffentlich";

/// Where a key lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// In the keyring of this user.
    Keyring,
    /// In a file that only this user may read.
    File,
}

/// The practice's key, and where it lies.
pub struct OwnKey {
    /// The key.
    pub key: SigningKey,
    /// Where it lies.
    pub place: KeyPlace,
}

/// Why there is no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Its file cannot be read or written, or holds something else.
    #[error("{0}")]
    File(#[from] FileFault),
    /// It lies in the keyring, which does not give it; the public half is in this file.
    #[error("{0}: {1}")]
    Keyring(KeyringFault, PathBuf),
}

/// The key of this data folder, if there is one already.
///
/// # Errors
/// When it cannot be read.
pub fn load(data_folder: &Path, keyring: &mut Keyring) -> Result<Option<OwnKey>, KeyFault> {
    if let Some(bytes) = found(&data_folder.join(FILE))? {
        let key = parse(&Zeroizing::new(bytes))?;
        files::make_private(&data_folder.join(FILE))?;
        return Ok(Some(OwnKey { key, place: KeyPlace::File }));
    }
    let Some(public) = found(&data_folder.join(MARK))? else { return Ok(None) };
    let name = name(&String::from_utf8_lossy(&public));
    let refused = |fault| KeyFault::Keyring(fault, data_folder.join(MARK));
    match keyring.read(&name).map_err(refused)? {
        Some(digits) => Ok(Some(OwnKey { key: parse(&digits)?, place: KeyPlace::Keyring })),
        // The keyring was emptied or is another one.
        None => Err(refused(KeyringFault::Missing)),
    }
}

/// The public half of this data folder's key, which no keyring is asked for; nothing if there is none
/// that can be read.
#[must_use]
pub fn public(data_folder: &Path) -> Option<[u8; 32]> {
    if let Some(bytes) = found(&data_folder.join(FILE)).ok()? {
        return Some(parse(&Zeroizing::new(bytes)).ok()?.verifying_key().to_bytes());
    }
    let digits = found(&data_folder.join(MARK)).ok()??;
    from_hex(&digits).map(|bytes| *bytes)
}

/// The key of this data folder; a new one if there is none.
///
/// # Errors
/// When it cannot be read or written.
pub fn load_or_make(data_folder: &Path, keyring: &mut Keyring) -> Result<OwnKey, KeyFault> {
    if let Some(own) = load(data_folder, keyring)? {
        return Ok(own);
    }
    files::make_folder(data_folder)?;
    let mut seed = Zeroizing::new([0_u8; 32]);
    getrandom::fill(seed.as_mut()).map_err(|failed| FileFault::Other(failed.to_string()))?;
    let key = SigningKey::from_bytes(&seed);
    let digits = Zeroizing::new(hex(seed.as_ref()));
    let public = hex(key.verifying_key().as_bytes());
    // Whatever keeps the keyring from taking it now, the certificate is not held up by that.
    let place = match keyring.put(&name(&public), digits.as_bytes()) {
        Ok(()) => KeyPlace::Keyring,
        Err(_) => KeyPlace::File,
    };
    let created = match place {
        KeyPlace::Keyring => files::create(&data_folder.join(MARK), public.as_bytes()),
        KeyPlace::File => files::create_private(&data_folder.join(FILE), digits.as_bytes()),
    };
    match created {
        Ok(()) => Ok(OwnKey { key, place }),
        Err(fault) => {
            // Ours is nobody's key then; what cannot be removed opens nothing.
            let _left_over = keyring.remove(&name(&public));
            match (fault, load(data_folder, keyring)?) {
                // Another copy of the program was quicker: its key is the practice's.
                (FileFault::Exists, Some(own)) => Ok(own),
                (fault, _) => Err(fault.into()),
            }
        }
    }
}

/// The name of its entry: several data folders may have their keys in one keyring.
fn name(public: &str) -> String {
    format!("nachweise/{}", public.trim().chars().take(16).collect::<String>())
}

fn found(path: &Path) -> Result<Option<Vec<u8>>, FileFault> {
    match files::read(path, 1000) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(FileFault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn parse(bytes: &[u8]) -> Result<SigningKey, FileFault> {
    let seed = from_hex(bytes).ok_or_else(|| FileFault::Other(FILE.to_owned()))?;
    Ok(SigningKey::from_bytes(&seed))
}

fn from_hex(digits: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let text = std::str::from_utf8(digits).ok()?.trim();
    let mut bytes = Zeroizing::new([0_u8; 32]);
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(n * 2..n * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_keeps_its_key_and_is_closed_to_others() {
        let data = tempfile::tempdir().unwrap();
        let path = data.path().join(FILE);
        files::create(&path, "07".repeat(32).as_bytes()).unwrap();
        for _ in 0..2 {
            let own = load_or_make(data.path(), &mut Keyring::none()).unwrap();
            assert_eq!((own.key.to_bytes(), own.place), ([7; 32], KeyPlace::File));
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn without_a_keyring_a_new_key_lies_in_a_file_and_stays_the_same() {
        let data = tempfile::tempdir().unwrap();
        let own = load_or_make(data.path(), &mut Keyring::none()).unwrap();
        assert_eq!(own.place, KeyPlace::File);
        let again = load(data.path(), &mut Keyring::none()).unwrap().unwrap();
        assert_eq!(again.key.to_bytes(), own.key.to_bytes());
        assert_eq!(public(data.path()), Some(own.key.verifying_key().to_bytes()));
    }

    #[test]
    fn a_key_in_a_keyring_that_is_gone_is_no_reason_for_a_new_one() {
        let data = tempfile::tempdir().unwrap();
        files::create(&data.path().join(MARK), "0a".repeat(32).as_bytes()).unwrap();
        let fault = load_or_make(data.path(), &mut Keyring::none()).err();
        assert_eq!(fault, Some(KeyFault::Keyring(KeyringFault::Missing, data.path().join(MARK))));
        assert!(!data.path().join(FILE).exists());
        assert_eq!(public(data.path()), Some([10; 32]), "what others signed can still be told apart");
    }
}
