//! Whose packs count as checked: built-in ones, and those signed with a key that the practice has
//! accepted. Signatures and keys are those of minisign.
//!
//! Verifies only. Which keys were accepted is part of the settings: kept with the user on this PC
//! and not in the case, because whoever can write the case folder could accept a key there.

use std::fmt;

use jiff::civil::Date;
use minisign_verify::{PublicKey, Signature};
use serde::{Deserialize, Serialize};

/// Most bytes of a file with a signature or a key; real ones have some hundred.
pub const MOST_BYTES: u64 = 10_000;

/// A key that the practice has accepted by a deliberate action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedKey {
    /// As minisign writes it, in base64.
    pub key: String,
    /// Whose it is, as the practice named it.
    pub owner: String,
    /// When it was accepted.
    pub since: Date,
}

/// How minisign names a key: eight bytes, shown as 16 hexadecimal digits. A number that came into
/// being with the key and that anybody can copy: only the whole key shows whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyId(u64);

impl fmt::Display for KeyId {
    /// In groups of four, to be compared on the phone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:016X}", self.0);
        let (a, b) = digits.split_at_checked(8).unwrap_or_default();
        for (n, half) in [a, b].into_iter().enumerate() {
            let (first, second) = half.split_at_checked(4).unwrap_or_default();
            write!(f, "{}{first} {second}", if n == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

/// Why a pack may be followed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Trust {
    /// It is part of the program.
    BuiltIn,
    /// Nobody has signed it.
    #[default]
    Unsigned,
    /// It is signed, but with a key that was not accepted on this PC.
    UnknownKey(KeyId),
    /// It is signed with an accepted key; whose that is.
    Signed(KeyId, String),
    /// There is a signature, but not of this file.
    Broken,
}

impl Trust {
    /// Whether it counts as checked. All others are marked on every screen and paper.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        matches!(self, Self::BuiltIn | Self::Signed(..))
    }
}

/// Reads a key: the line in base64 alone or the whole file that minisign wrote.
#[must_use]
pub fn read_key(text: &str) -> Option<(String, KeyId)> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("untrusted comment:"))?;
    PublicKey::from_base64(line).ok()?;
    Some((line.to_owned(), id_in(line)?))
}

/// The name in what minisign wrote in base64: behind two letters for the kind, least byte first.
fn id_in(line: &str) -> Option<KeyId> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(line).ok()?;
    let id: [u8; 8] = bytes.get(2..10)?.try_into().ok()?;
    Some(KeyId(u64::from_le_bytes(id)))
}

/// What a signature says about these bytes.
#[must_use]
pub fn judge(bytes: &[u8], signature: Option<&str>, keys: &[AcceptedKey]) -> Trust {
    let Some(text) = signature else { return Trust::Unsigned };
    let line = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("untrusted comment:"));
    let (Ok(signature), Some(id)) = (Signature::decode(text), line.and_then(id_in)) else { return Trust::Broken };
    let known = keys.iter().find_map(|accepted| {
        let (line, its_id) = read_key(&accepted.key)?;
        (its_id == id).then_some((PublicKey::from_base64(&line).ok()?, accepted))
    });
    let Some((key, accepted)) = known else { return Trust::UnknownKey(id) };
    // The old form, of the file itself instead of its sum, is made by no minisign of today.
    match key.verify(bytes, &signature, false) {
        Ok(()) => Trust::Signed(id, accepted.owner.clone()),
        Err(_not_of_this_file) => Trust::Broken,
    }
}
