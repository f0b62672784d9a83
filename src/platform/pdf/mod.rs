//! The certificate as a PDF: written, sealed and checked.
//!
//! ```text
//! Certificate -> record (RON) -> Seal
//!             -> layout -> sheets -> paint -> PDF/A-3a + PDF/UA-1 with record and seal attached
//! PDF -> attachment -> seal checked -> Certificate -> drawn again -> same page?
//! ```
//!
//! What still holds when a later version draws the pages differently: the record's signature always,
//! and the file's signature over every byte. That the pages show this very record is what drawing
//! them again adds; it needs the same [layout](crate::domain::certificate::LAYOUT).
//!
//! **Invariant:** the same certificate and seal give the same bytes on every machine, which is why
//! no clock, no random source and no font of the machine is used, and why `Cargo.toml` names the
//! compressor that krilla and `packed` use. A finished file is never rewritten.
//!
//! It does not know where files and keys are kept.

mod attachment;
mod clean;
mod closing;
mod front;
mod handout;
mod layout;
mod marks;
mod packed;
mod pages;
mod paint;
mod qr;
mod raster;
#[cfg(test)]
mod sample;
mod seal;
mod sheet;
mod sketch;
mod tasks;
mod text;
mod typeface;
mod verify;
mod words;

pub use handout::{emergency_sheet, hand_out};
pub use pages::{Pages, pages};
pub use raster::Picture;
pub use seal::{Fingerprint, Seal, Unwritable, record, seal};
pub use verify::{Attested, PageCheck, VerifyError, pages_of_file, verify};

use crate::{domain::certificate::Certificate, i18n::Texts, tr};
use ed25519_dalek::SigningKey;
use jiff::ZonedDateTime;
use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    embed::{AssociationKind, EmbeddedFile, MimeType},
    error::KrillaError,
    metadata::{DateTime, Metadata},
};

/// A certificate of 5,000 tasks has about 1.5 megabytes; nobody has to read more than this.
pub const MOST_PDF_BYTES: u64 = 32 << 20;

/// Why there is no PDF.
#[derive(Debug)]
pub enum PdfError {
    /// The record has no text.
    Unwritable,
    /// The seal belongs to another record.
    OtherSeal,
    /// The texts are in another language than the certificate.
    OtherLanguage,
    /// A built-in font cannot be read.
    Font,
    /// The code picture cannot hold its text.
    Code,
    /// krilla does not join the two standards any more.
    Settings,
    /// The PDF would break one of the two standards or a limit of the format.
    Standard(KrillaError),
}

/// The sums that are printed.
struct Sums {
    /// SHA-256 of the record.
    record: [u8; 32],
    /// The same in short.
    record_short: Fingerprint,
    key: Fingerprint,
    /// The record's signature.
    signature: [u8; 64],
}

impl Sums {
    fn new(record: &[u8], seal: &Seal) -> Self {
        Self {
            record: seal::checksum(record),
            record_short: Fingerprint::of(record),
            key: seal.key_fingerprint(),
            signature: seal.signature,
        }
    }
}

/// The certificate as a PDF, signed with this key: the record, then the whole file.
///
/// # Errors
/// See [`PdfError`]. No text that a user can type is a reason.
pub fn issue(certificate: &Certificate, key: &SigningKey, texts: &Texts) -> Result<Vec<u8>, PdfError> {
    let blank = seal(certificate, key).map_err(|Unwritable| PdfError::Unwritable)?;
    let pdf = draw(certificate, &blank, texts)?;
    let signed = Seal { file: Some(seal::sign_file(&pdf, key)), ..blank };
    attachment::with_seal(&pdf, &blank, &signed).ok_or(PdfError::OtherSeal)
}

/// The certificate as a PDF with its record and this seal attached.
///
/// # Errors
/// See [`PdfError`].
pub fn render(certificate: &Certificate, seal: &Seal, texts: &Texts) -> Result<Vec<u8>, PdfError> {
    let blank = seal.blank();
    let pdf = draw(certificate, &blank, texts)?;
    attachment::with_seal(&pdf, &blank, seal).ok_or(PdfError::OtherSeal)
}

fn draw(certificate: &Certificate, seal: &Seal, texts: &Texts) -> Result<Vec<u8>, PdfError> {
    let record = record(certificate).map_err(|Unwritable| PdfError::Unwritable)?;
    if !seal.fits(&record) {
        return Err(PdfError::OtherSeal);
    }
    if certificate.language != texts.language().code() {
        return Err(PdfError::OtherLanguage);
    }
    let sums = Sums::new(&record, seal);
    let (paper, typeface) = layout::lay_out(certificate, texts, &sums)?;
    let mut document = Document::new_with(settings()?);
    paint::paint(&mut document, &paper, &typeface, texts.language().code());
    document.set_metadata(metadata(certificate, texts, &sums));
    // A record repeats itself: compressed, it takes a fortieth. The seal is exchanged in the finished
    // file, which needs it as it is.
    for (name, description, data, compress) in [
        (attachment::RECORD_NAME, tr!(texts, "paper-file-record"), record, true),
        (attachment::SEAL_NAME, tr!(texts, "paper-file-seal"), attachment::seal_text(seal), false),
    ] {
        let file = EmbeddedFile { compress: Some(compress), ..attached(name, description, data, &certificate.issued) };
        // The two names differ, so the second cannot meet the first.
        let _: Option<()> = document.embed_file(file);
    }
    document.finish().map(packed::packed).map_err(PdfError::Standard)
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_clash| PdfError::Settings)?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

fn metadata(certificate: &Certificate, texts: &Texts, sums: &Sums) -> Metadata {
    const LONGEST: usize = 200;
    let short = |text: &str| clean::clean(text).chars().take(LONGEST).collect::<String>();
    let title = words::title(certificate, texts);
    let number = words::number(certificate);
    Metadata::new()
        .title(format!("{title} {number} – {}", short(&certificate.practice)))
        .authors(vec![short(&certificate.practice)])
        .description(short(&certificate.occasion))
        .creator(format!("Passwortwechsel {}", short(&certificate.program)))
        .language(texts.language().code().to_owned())
        .creation_date(date_time(&certificate.issued))
        .document_id(seal::hex(&sums.record))
}

fn attached(name: &str, description: String, data: Vec<u8>, issued: &ZonedDateTime) -> EmbeddedFile {
    EmbeddedFile {
        path: name.to_owned(),
        mime_type: MimeType::new("text/plain"),
        description: Some(description),
        association_kind: AssociationKind::Data,
        data: data.into(),
        modification_date: Some(date_time(issued)),
        compress: None,
        location: None,
    }
}

fn date_time(at: &ZonedDateTime) -> DateTime {
    // A year before Christ is the only thing that would not fit; it becomes 0.
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    let minutes = at.offset().seconds() / 60;
    DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(part(at.month()))
        .day(part(at.day()))
        .hour(part(at.hour()))
        .minute(part(at.minute()))
        .second(part(at.second()))
        .utc_offset_hour(i8::try_from(minutes / 60).unwrap_or_default())
        .utc_offset_minute(u8::try_from((minutes % 60).abs()).unwrap_or_default())
}
