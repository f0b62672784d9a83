//! Whether a password stands on a list of leaked and guessed ones, without the list.
//!
//! Shorter ones lie in a binary fuse filter (Graf and Lemire 2022, "Binary Fuse Filters"): it never
//! misses one and takes one in 65,536 others for one of its own. From twelve characters on, where a
//! password could be green, a wrong "leaked" would do harm: there the first six bytes of each hash
//! are kept instead, sorted, and a wrong hit is one in ten thousand million.
//!
//! Packed form: see `assets/dictionaries/README.md`. Case does not matter, nor how an umlaut was
//! composed. Nothing is asked over a network.

use sha2::{Digest as _, Sha256};
use xorf::{BinaryFuse16, BinaryFuse16Ref, DmaSerializable as _, Filter as _, FilterRef as _};
use zeroize::Zeroizing;

/// Characters from which hashes are kept.
pub const LONG: usize = 12;
/// Bytes kept of the hash of a long one.
pub const LONG_BYTES: usize = 6;
/// More characters than any entry of the list has.
const MOST_CHARS: usize = 64;

/// The filter reads two bytes at a time, which must lie at an even place.
#[repr(C, align(8))]
struct Aligned<Bytes: ?Sized>(Bytes);

static SHORT: &Aligned<[u8]> = &Aligned(*include_bytes!("../../../assets/dictionaries/leaked-short.bin"));
static LONG_HASHES: &[u8] = include_bytes!("../../../assets/dictionaries/leaked-long.bin");

/// Whether it stands, very probably, on a list of leaked and guessed passwords.
#[must_use]
pub fn is_listed(text: &str) -> bool {
    let chars = text.chars().take(MOST_CHARS + 1).count();
    if chars == 0 || chars > MOST_CHARS {
        return false;
    }
    let hash = hash(text);
    if chars >= LONG {
        let wanted = hash.get(..LONG_BYTES).unwrap_or_default();
        let (hashes, _rest) = LONG_HASHES.as_chunks::<LONG_BYTES>();
        return hashes.binary_search_by(|known| known.as_slice().cmp(wanted)).is_ok();
    }
    let descriptor = BinaryFuse16::DESCRIPTOR_LEN;
    let Some((descriptor, fingerprints)) = SHORT.0.split_at_checked(descriptor) else { return false };
    BinaryFuse16Ref::from_dma(descriptor, fingerprints).contains(&key(&hash))
}

/// The filter's key: the first eight bytes of the hash, least significant first.
#[must_use]
pub fn key(hash: &[u8; 32]) -> u64 {
    hash.first_chunk::<8>().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// SHA-256 of the text in lower case, with composed umlauts.
#[must_use]
pub fn hash(text: &str) -> [u8; 32] {
    let mut plain = Zeroizing::new(String::with_capacity(4 * MOST_CHARS));
    for c in text.chars().flat_map(char::to_lowercase) {
        let composed = match (c, plain.chars().next_back()) {
            ('\u{308}', Some('a')) => Some('ä'),
            ('\u{308}', Some('o')) => Some('ö'),
            ('\u{308}', Some('u')) => Some('ü'),
            _ => None,
        };
        if composed.is_some() {
            plain.pop();
        }
        plain.push(composed.unwrap_or(c));
    }
    Sha256::digest(plain.as_bytes()).into()
}
