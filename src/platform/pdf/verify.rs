//! Checks a certificate file from anywhere: is the record unchanged, and do the pages show it?
//!
//! Whether the key is one that the practice trusts is for people or the caller to say; the file
//! cannot prove it.

use super::{Fingerprint, Seal, attachment, render, seal::RECORD_MARK};
use crate::{
    domain::certificate::{Certificate, FORMAT},
    i18n::{Language, Texts},
};

/// What a file attests.
#[derive(Debug, PartialEq, Eq)]
pub struct Attested {
    /// The record, unchanged since it was sealed.
    pub certificate: Certificate,
    /// The key that sealed it, in short.
    pub key_fingerprint: Fingerprint,
    /// The key that sealed it, to compare it with a known one.
    pub public_key: [u8; 32],
    /// Whether the pages show this record.
    pub page: PageCheck,
}

/// Whether the pages show the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageCheck {
    /// Printed again, every byte is the same.
    Identical,
    /// The file is not the one that the record makes: changed, or saved by another program.
    Differs,
    /// Another version of the program made it, which may have printed it differently.
    OtherVersion,
}

/// Why a file attests nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyError {
    /// Larger than any certificate.
    TooLarge,
    /// No record with a seal is attached.
    NoRecord,
    /// Different records are attached.
    SeveralRecords,
    /// The seal cannot be read.
    UnreadableSeal,
    /// The seal does not fit: the record was changed after it was sealed.
    Changed,
    /// The record is of a format that this program does not know yet.
    NewerFormat,
    /// The record is sealed, but no certificate.
    UnreadableRecord,
}

/// Reads the attached record, checks its seal and compares the pages with it.
///
/// # Errors
/// See [`VerifyError`].
pub fn verify(pdf: &[u8]) -> Result<Attested, VerifyError> {
    let (certificate, seal) = read(pdf)?;
    let page = check_page(pdf, &certificate, &seal);
    Ok(Attested { certificate, key_fingerprint: seal.key_fingerprint(), public_key: seal.public_key, page })
}

/// The sealed record. The seal is checked before the record is read.
fn read(pdf: &[u8]) -> Result<(Certificate, Seal), VerifyError> {
    let attachment::Attachments { record, seal } = attachment::find(pdf)?;
    if !seal.fits(&record) {
        return Err(VerifyError::Changed);
    }
    let text = std::str::from_utf8(&record).map_err(|_not_text| VerifyError::UnreadableRecord)?;
    let format = text.strip_prefix(RECORD_MARK).and_then(|rest| rest.split('\n').next());
    let format: Option<u16> = format.and_then(|number| number.parse().ok());
    match format {
        Some(FORMAT) => {}
        Some(newer) if newer > FORMAT => return Err(VerifyError::NewerFormat),
        Some(_) | None => return Err(VerifyError::UnreadableRecord),
    }
    ron::from_str(text).map(|certificate| (certificate, seal)).map_err(|_reason| VerifyError::UnreadableRecord)
}

fn check_page(pdf: &[u8], certificate: &Certificate, seal: &Seal) -> PageCheck {
    if certificate.program != env!("CARGO_PKG_VERSION") {
        return PageCheck::OtherVersion;
    }
    let language =
        [Language::German, Language::English].into_iter().find(|language| language.code() == certificate.language);
    // What this version cannot print, it has not printed.
    let again = language.map(|language| render(certificate, seal, &Texts::new(language)));
    match again {
        Some(Ok(again)) if again == pdf => PageCheck::Identical,
        Some(Ok(_) | Err(_)) | None => PageCheck::Differs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pdf::sample;

    fn sealed(certificate: &Certificate) -> Vec<u8> {
        sample::rendered(certificate)
    }

    #[test]
    fn an_untouched_file_is_identical() {
        for certificate in [sample::certificate(1), sample::interim(), sample::nasty()] {
            let attested = verify(&sealed(&certificate)).expect("sealed");
            assert_eq!(attested.page, PageCheck::Identical);
            assert_eq!(attested.public_key, sample::key().verifying_key().to_bytes());
            assert_eq!(attested.certificate, certificate);
        }
    }

    /// Every seventh byte, for reading; printing again gives the same each time, so that it is done
    /// for some bytes only. All of them take an hour without optimization.
    #[test]
    fn no_changed_byte_goes_unnoticed() {
        let certificate = sample::certificate(1);
        let pdf = sealed(&certificate);
        let original = attachment::find(&pdf).expect("attached");
        let mut changed = pdf.clone();
        for at in (0..pdf.len()).step_by(7) {
            changed[at] ^= 1 << (at % 8);
            if attachment::find(&changed).is_ok_and(|found| found != original) {
                assert_eq!(read(&changed), Err(VerifyError::Changed), "byte {at}");
            }
            if at % (7 * 251) == 0 {
                let page = verify(&changed).map(|attested| attested.page);
                assert!(matches!(page, Err(_) | Ok(PageCheck::Differs)), "byte {at}: {page:?}");
            }
            changed[at] = pdf[at];
        }
    }

    #[test]
    fn truncated_and_foreign_files_attest_nothing() {
        let pdf = sealed(&sample::certificate(1));
        for length in (0..pdf.len()).step_by(499) {
            let page = verify(&pdf[..length]).map(|attested| attested.page);
            assert!(matches!(page, Err(_) | Ok(PageCheck::Differs)), "{length}: {page:?}");
        }
        assert_eq!(verify(b"Liebe Praxis"), Err(VerifyError::NoRecord));
    }

    #[test]
    fn a_record_of_another_version_is_read_but_not_printed() {
        let certificate = Certificate { program: "0.0.1".into(), ..sample::certificate(1) };
        let attested = verify(&sealed(&certificate)).expect("sealed");
        assert_eq!(attested.page, PageCheck::OtherVersion);
    }

    /// The record of one certificate on the pages of another.
    #[test]
    fn an_exchanged_record_shows() {
        let real = sealed(&sample::interim());
        let mut forged = sealed(&sample::certificate(1));
        let streams: Vec<u8> = [b"stream\n".to_vec(), real.clone()].concat();
        assert!(verify(&[forged.clone(), streams].concat()).is_err());
        forged.truncate(forged.len() / 4);
        let page = verify(&[forged, real].concat()).map(|attested| attested.page);
        assert!(matches!(page, Err(_) | Ok(PageCheck::Differs)), "{page:?}");
    }

    #[test]
    fn a_sealed_text_that_is_no_record_is_named() {
        use ed25519_dalek::Signer as _;
        let sealed_text = |text: &str| {
            let key = sample::key();
            let seal =
                Seal { public_key: key.verifying_key().to_bytes(), signature: key.sign(text.as_bytes()).to_bytes() };
            let seal = String::from_utf8(attachment::seal_text(&seal)).expect("text");
            let file = format!("stream\n{text}\nendstream stream\n{seal}\nendstream");
            verify(file.as_bytes()).expect_err("no record")
        };
        let unreadable = VerifyError::UnreadableRecord;
        assert_eq!(sealed_text(&format!("{RECORD_MARK}2\nCertificate()\n")), VerifyError::NewerFormat);
        assert_eq!(sealed_text(&format!("{RECORD_MARK}1\nCertificate()\n")), unreadable);
        assert_eq!(sealed_text(&format!("{RECORD_MARK}1\n{}", "[".repeat(9999))), unreadable);
        assert_eq!(sealed_text(&format!("{RECORD_MARK}eins\n")), unreadable);
    }
}
