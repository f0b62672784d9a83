//! The record in bytes, its SHA-256 sum and the two Ed25519 signatures.
//!
//! The bytes are the text that is attached as `nachweis.ron`: UTF-8, lines end in `\n`; first a
//! comment with the format's number, then the [`Certificate`] as RON with the names of structs,
//! fields in the order of their declaration, four spaces of indent, nothing left out, and times as
//! in RFC 9557 (`2021-11-11T19:05:00+01:00[Europe/Berlin]`). The first signature is over exactly
//! these bytes, so that any program can check it. The second one is over the whole file, so that a
//! later version of this program, which draws the pages differently, can still say that they are
//! unchanged. Where the key is kept is the caller's affair.

use crate::domain::certificate::{Certificate, FORMAT};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use ron::ser::PrettyConfig;
use sha2::{Digest as _, Sha256};

/// How the attached record begins; the format's number follows.
pub(super) const RECORD_MARK: &str = "// passwortwechsel certificate record ";

/// Stands before the file's sum when it is signed, so that no signature of a record can be taken for
/// one of a file.
const FILE_MARK: &[u8] = b"passwortwechsel certificate file\n";

/// A record that cannot be written as text: its time zone has no name or the like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritable;

/// Who vouches that a record is unchanged: a signature and the key to check it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// Ed25519 public key.
    pub public_key: [u8; 32],
    /// Ed25519 signature over [`record`].
    pub signature: [u8; 64],
    /// Ed25519 signature over the SHA-256 sum of the file in which the digits of this very signature
    /// are zeros. Certificates of format 1 have none.
    pub file: Option<[u8; 64]>,
}

/// Signs the certificate's [record]; the file is not there yet.
///
/// # Errors
/// [`Unwritable`] if there is no record to sign.
pub fn seal(certificate: &Certificate, key: &SigningKey) -> Result<Seal, Unwritable> {
    let signature = key.sign(&record(certificate)?);
    Ok(Seal { public_key: key.verifying_key().to_bytes(), signature: signature.to_bytes(), file: Some([0; 64]) })
}

/// Signs a file whose own signature is still zeros.
pub(super) fn sign_file(blank: &[u8], key: &SigningKey) -> [u8; 64] {
    key.sign(&file_text(blank)).to_bytes()
}

fn file_text(blank: &[u8]) -> Vec<u8> {
    [FILE_MARK, &checksum(blank)].concat()
}

impl Seal {
    /// Whether the signature belongs to the record. Weak keys, which fit several, never do.
    #[must_use]
    pub fn fits(&self, record: &[u8]) -> bool {
        let signature = Signature::from_bytes(&self.signature);
        VerifyingKey::from_bytes(&self.public_key).is_ok_and(|key| key.verify_strict(record, &signature).is_ok())
    }

    /// Whether the second signature belongs to the file, given with zeros in that signature's place.
    pub(super) fn fits_file(&self, blank: &[u8]) -> bool {
        self.file.is_some_and(|signature| Self { signature, ..*self }.fits(&file_text(blank)))
    }

    /// The same before the file was signed.
    pub(super) fn blank(&self) -> Self {
        Self { file: self.file.map(|_| [0; 64]), ..*self }
    }

    /// The key in short, for people to compare.
    #[must_use]
    pub fn key_fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.public_key)
    }
}

/// The bytes that are attached and signed: the same certificate always gives the same.
///
/// # Errors
/// [`Unwritable`] if a value has no text.
pub fn record(certificate: &Certificate) -> Result<Vec<u8>, Unwritable> {
    let pretty = PrettyConfig::new()
        .new_line("\n")
        .indentor("    ")
        .struct_names(true)
        .separate_tuple_members(false)
        .enumerate_arrays(false);
    let ron = ron::ser::to_string_pretty(certificate, pretty).map_err(|_reason| Unwritable)?;
    Ok(format!("{RECORD_MARK}{FORMAT}\n{ron}\n").into_bytes())
}

/// SHA-256.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Two digits for each byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// The first 16 hexadecimal digits of a SHA-256 sum; shown in groups of four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// That of the bytes' SHA-256 sum.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let sum = checksum(bytes);
        let start = sum.first_chunk().copied().unwrap_or_default();
        Self(u64::from_be_bytes(start))
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [one, two, three, four] = [48, 32, 16, 0].map(|shift| (self.0 >> shift) & 0xFFFF);
        write!(f, "{one:04X} {two:04X} {three:04X} {four:04X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pdf::sample;

    #[test]
    fn the_record_has_exactly_these_bytes() {
        let text = String::from_utf8(record(&sample::certificate(1)).expect("record")).expect("UTF-8");
        assert!(
            text.starts_with("// passwortwechsel certificate record 3\nCertificate(\n    format: 3,\n    layout: ")
        );
        assert!(text.contains("\n    issued: \"2021-11-11T19:05:00+01:00[Europe/Berlin]\",\n"));
        assert!(text.contains("\n        Row(\n            task: \"aufgabe-1\",\n"));
        assert!(text.ends_with("\n)\n") && !text.contains('\r'));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let certificate = sample::nasty();
        let text = String::from_utf8(record(&certificate).expect("record")).expect("UTF-8");
        assert_eq!(ron::from_str(&text), Ok(certificate));
    }

    #[test]
    fn a_seal_fits_its_record_only() {
        let seal = seal(&sample::certificate(2), &sample::key()).expect("seal");
        assert!(seal.fits(&record(&sample::certificate(2)).expect("record")));
        assert!(!seal.fits(&record(&sample::certificate(3)).expect("record")));
        assert!(!Seal { public_key: [0; 32], ..seal }.fits(b""));
    }

    #[test]
    fn a_signature_of_a_record_is_none_of_a_file() {
        let seal = seal(&sample::certificate(1), &sample::key()).expect("seal");
        let signed = Seal { file: Some(sign_file(b"%PDF", &sample::key())), ..seal };
        assert!(signed.fits_file(b"%PDF") && !signed.fits_file(b"%PDG"));
        let record = record(&sample::certificate(1)).expect("record");
        assert!(!Seal { file: Some(seal.signature), ..seal }.fits_file(&record));
        assert!(!Seal { file: None, ..signed }.fits_file(b"%PDF"));
    }

    #[test]
    fn fingerprints_come_in_groups_of_four() {
        assert_eq!(Fingerprint::of(b"").to_string(), "E3B0 C442 98FC 1C14");
    }
}
