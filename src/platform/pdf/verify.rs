//! Checks a certificate file from anywhere: is the record unchanged, and do the pages show it?
//!
//! Whether the key is one that the practice trusts is for people or the caller to say; the file
//! cannot prove it.

use super::{Fingerprint, Pages, Seal, attachment, pages, render, seal::RECORD_MARK};
use crate::{
    domain::certificate::{Certificate, FORMAT, LAYOUT},
    i18n::{Language, Texts},
};

/// Most rows, guides and remarks of a certificate together: ten times what the largest practice could need.
/// To see whether the pages show the record it is drawn again, and whoever has any key can sign a record.
const MOST_ENTRIES: usize = 50_000;

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
    /// Drawn again, every byte is the same.
    Identical,
    /// Every byte of the file is as it was signed. Its pages have a layout that this version does
    /// not draw, so it cannot compare them with the record.
    Unchanged,
    /// The file is not the one that was issued: changed, or saved by another program.
    Differs,
    /// Its pages have a layout that this version does not draw, and the file is not signed as a
    /// whole (format 1): only the record is certain.
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

/// The pages of a saved certificate as they were saved; none where this version draws them differently.
#[must_use]
pub fn pages_of_file(pdf: &[u8]) -> Option<Pages> {
    let (certificate, seal) = read(pdf).ok()?;
    let is_drawn = (certificate.format, certificate.layout) == (FORMAT, LAYOUT);
    pages(&certificate, &seal, &Texts::new(language(&certificate).filter(|_| is_drawn)?)).ok()
}

fn language(certificate: &Certificate) -> Option<Language> {
    [Language::German, Language::English].into_iter().find(|language| language.code() == certificate.language)
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
        Some(1..=FORMAT) => {}
        Some(newer) if newer > FORMAT => return Err(VerifyError::NewerFormat),
        Some(_) | None => return Err(VerifyError::UnreadableRecord),
    }
    let certificate: Certificate = ron::from_str(text).map_err(|_reason| VerifyError::UnreadableRecord)?;
    let Certificate { rows, guides, unread_packs, irregularities, .. } = &certificate;
    let entries = rows.len() + guides.len() + unread_packs.len() + irregularities.len();
    if Some(certificate.format) != format || entries > MOST_ENTRIES {
        return Err(VerifyError::UnreadableRecord);
    }
    Ok((certificate, seal))
}

fn check_page(pdf: &[u8], certificate: &Certificate, seal: &Seal) -> PageCheck {
    let blank = attachment::with_seal(pdf, seal, &seal.blank());
    if seal.file.is_some() && !blank.is_some_and(|blank| seal.fits_file(&blank)) {
        return PageCheck::Differs;
    }
    if (certificate.format, certificate.layout) != (FORMAT, LAYOUT) {
        return if seal.file.is_some() { PageCheck::Unchanged } else { PageCheck::OtherVersion };
    }
    // What this version cannot print, it has not printed.
    let again = language(certificate).map(|language| render(certificate, seal, &Texts::new(language)));
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

    /// Changes these bytes, one at a time, by turning these bits over: each change is found.
    fn check_changed_bytes(pdf: &[u8], places: impl Iterator<Item = usize>, bits: impl Fn(usize) -> u8) {
        let mut changed = pdf.to_vec();
        for at in places {
            changed[at] ^= bits(at);
            let page = verify(&changed).map(|attested| attested.page);
            assert!(matches!(page, Err(_) | Ok(PageCheck::Differs)), "byte {at}: {page:?}");
            changed[at] = pdf[at];
        }
        assert_eq!(verify(&changed).map(|attested| attested.page), Ok(PageCheck::Identical));
    }

    fn one_bit(at: usize) -> u8 {
        1 << (at % 8)
    }

    #[test]
    fn no_changed_byte_goes_unnoticed() {
        let pdf = sealed(&sample::certificate(1));
        check_changed_bytes(&pdf, (0..pdf.len()).step_by(101), one_bit);
    }

    #[test]
    #[ignore = "tens of thousands of checks; `tests/run others` runs it"]
    fn not_one_changed_byte_of_all_goes_unnoticed() {
        let pdf = &sealed(&sample::certificate(1));
        std::thread::scope(|scope| {
            for first in 0..2 {
                scope.spawn(move || check_changed_bytes(pdf, (first..pdf.len()).step_by(2), one_bit));
            }
        });
    }

    /// The seal is the one place that the signature of the file leaves out: there every bit counts.
    #[test]
    #[ignore = "thousands of checks; `tests/run others` runs it"]
    fn not_one_changed_bit_of_the_seal_goes_unnoticed() {
        let pdf = &sealed(&sample::certificate(1));
        let seal = attachment::seal_text(&attachment::find(pdf).expect("attached").seal);
        let at = pdf.windows(seal.len()).position(|window| window == seal).expect("in the file");
        for bit in 0..8 {
            check_changed_bytes(pdf, at..at + seal.len(), |_| 1 << bit);
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
    fn another_version_with_the_same_layout_is_drawn_again() {
        let certificate = Certificate { program: "0.0.1".into(), ..sample::certificate(1) };
        assert_eq!(verify(&sealed(&certificate)).expect("sealed").page, PageCheck::Identical);
    }

    #[test]
    fn pages_of_another_layout_are_checked_by_the_signature_of_the_file() {
        let mut pdf = sealed(&Certificate { layout: LAYOUT + 1, ..sample::certificate(1) });
        assert_eq!(verify(&pdf).expect("sealed").page, PageCheck::Unchanged);
        let middle = pdf.len() / 2;
        pdf[middle] ^= 1;
        assert_eq!(verify(&pdf).expect("the record is whole").page, PageCheck::Differs);
    }

    /// Whoever has the key could sign pages that do not show the record.
    #[test]
    fn signed_pages_that_do_not_show_the_record_differ() {
        let pdf = sealed(&sample::certificate(1));
        let seal = attachment::find(&pdf).expect("attached").seal;
        let mut forged = attachment::with_seal(&pdf, &seal, &seal.blank()).expect("the seal is in it");
        let middle = forged.len() / 2;
        forged[middle] ^= 1;
        let signed = Seal { file: Some(super::super::seal::sign_file(&forged, &sample::key())), ..seal };
        let forged = attachment::with_seal(&forged, &seal.blank(), &signed).expect("the seal is in it");
        assert!(signed.fits_file(&attachment::with_seal(&forged, &signed, &seal.blank()).expect("seal")));
        assert_eq!(verify(&forged).expect("the record is whole").page, PageCheck::Differs);
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

    /// A few kilobytes could hold a million entries, and drawing them again would take all memory.
    #[test]
    fn a_record_of_more_than_any_practice_has_is_not_drawn() {
        use ed25519_dalek::Signer as _;
        let check = |entries: usize, expected: Result<PageCheck, VerifyError>| {
            let irregularities = vec![String::new(); entries - 2];
            let record = super::super::record(&Certificate { irregularities, ..sample::certificate(1) }).expect("text");
            let key = sample::key();
            let (public_key, signature) = (key.verifying_key().to_bytes(), key.sign(&record).to_bytes());
            let seal = attachment::seal_text(&Seal { public_key, signature, file: None });
            let file = [b"stream\n", record.as_slice(), b"\nendstream stream\n", &seal, b"\nendstream"].concat();
            assert_eq!(verify(&file).map(|attested| attested.page), expected, "{entries}");
        };
        check(100, Ok(PageCheck::Differs));
        check(MOST_ENTRIES + 1, Err(VerifyError::UnreadableRecord));
    }

    #[test]
    fn a_sealed_text_that_is_no_record_is_named() {
        use ed25519_dalek::Signer as _;
        let sealed_text = |text: &str| {
            let key = sample::key();
            let seal = Seal {
                public_key: key.verifying_key().to_bytes(),
                signature: key.sign(text.as_bytes()).to_bytes(),
                file: None,
            };
            let seal = String::from_utf8(attachment::seal_text(&seal)).expect("text");
            let file = format!("stream\n{text}\nendstream stream\n{seal}\nendstream");
            verify(file.as_bytes()).expect_err("no record")
        };
        let unreadable = VerifyError::UnreadableRecord;
        assert_eq!(sealed_text(&format!("{RECORD_MARK}{}\nCertificate()\n", FORMAT + 1)), VerifyError::NewerFormat);
        assert_eq!(sealed_text(&format!("{RECORD_MARK}1\nCertificate()\n")), unreadable);
        assert_eq!(sealed_text(&format!("{RECORD_MARK}1\n{}", "[".repeat(9999))), unreadable);
        assert_eq!(sealed_text(&format!("{RECORD_MARK}eins\n")), unreadable);
    }
}
