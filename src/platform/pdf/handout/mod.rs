//! Papers for the work itself as PDF: one step, a guide, an order for the provider, the emergency sheet.
//!
//! Set in large type, for somebody who stands at another device. PDF/A-3a and PDF/UA-1 like the
//! certificate, but with nothing attached and nothing attested. The same handout gives the same
//! bytes on every machine.

mod emergency;
mod guide;
mod order;
mod prose;
mod step;
mod writer;

use krilla::{Document, metadata::Metadata};
use zeroize::Zeroizing;

use super::{
    Pages, PdfError, clean::clean, date_time, packed::packed, paint, settings, sheet::Paper, typeface::Typeface,
};
use crate::{
    domain::{
        emergency::EmergencySheet,
        handout::{Content, Handout},
    },
    i18n::Texts,
    tr,
};
use writer::Writer;

/// The paper as a PDF.
///
/// # Errors
/// See [`PdfError`]. No text that a user can type is a reason.
pub fn hand_out(handout: &Handout, texts: &Texts) -> Result<Vec<u8>, PdfError> {
    let title = title(handout, texts);
    let mut writer = Writer::new(texts, &title)?;
    match &handout.content {
        Content::Step(sheet, at) => guide::one_step(&mut writer, handout, sheet, *at),
        Content::Guide(sheet) => guide::guide(&mut writer, handout, sheet),
        Content::Order(order) => order::order(&mut writer, handout, order),
    }
    let (paper, typeface) = writer.finish(&footer(handout, texts));
    let metadata = Metadata::new()
        .title(title)
        .authors(vec![short(&handout.practice)])
        .creator(format!("Passwortwechsel {}", short(&handout.program)))
        .creation_date(date_time(&handout.printed));
    document(&paper, &typeface, texts, metadata)
}

/// The emergency sheet as a PDF, which shall never lie in a file, and its pages.
///
/// # Errors
/// See [`PdfError`].
pub fn emergency_sheet(sheet: &EmergencySheet, texts: &Texts) -> Result<(Zeroizing<Vec<u8>>, Pages), PdfError> {
    let title = tr!(texts, "sheet-title");
    let mut writer = Writer::new(texts, &title)?;
    emergency::emergency(&mut writer, sheet);
    let (paper, typeface) = writer.finish(&tr!(texts, "sheet-footer"));
    // The properties of a job can be seen by anybody at the queue: they name nobody and nothing.
    let metadata = Metadata::new()
        .title(title)
        .creator(format!("Passwortwechsel {}", short(&sheet.program)))
        .creation_date(date_time(&sheet.printed));
    let pdf = document(&paper, &typeface, texts, metadata)?;
    Ok((Zeroizing::new(pdf), Pages::new(paper, typeface)))
}

fn document(paper: &Paper, typeface: &Typeface, texts: &Texts, metadata: Metadata) -> Result<Vec<u8>, PdfError> {
    let language = texts.language().code();
    let mut document = Document::new_with(settings()?);
    paint::paint(&mut document, paper, typeface, language);
    document.set_metadata(metadata.language(language.to_owned()));
    document.finish().map(packed).map_err(PdfError::Standard)
}

fn short(text: &str) -> String {
    const LONGEST: usize = 200;
    clean(text).chars().take(LONGEST).collect()
}

/// What it is, as it stands at the top of each further page and in the file's properties.
fn title(handout: &Handout, texts: &Texts) -> String {
    let of = |item: &str, title: &str| match item {
        "" => clean(title),
        item => format!("{} · {}", clean(title), clean(item)),
    };
    match &handout.content {
        Content::Step(sheet, at) => {
            tr!(texts, "handout-title-step", n = (at + 1), title = of(&sheet.item, &sheet.guide.title))
        }
        Content::Guide(sheet) => tr!(texts, "handout-title-guide", title = of(&sheet.item, &sheet.guide.title)),
        Content::Order(_) => tr!(texts, "handout-title-order", practice = short(&handout.practice)),
    }
}

/// At the bottom of every page: where the words come from, and that no password belongs here.
fn footer(handout: &Handout, texts: &Texts) -> String {
    match &handout.content {
        Content::Step(sheet, _) | Content::Guide(sheet) => tr!(
            texts,
            "handout-footer-guide",
            publisher = clean(&sheet.publisher),
            version = clean(&sheet.version),
            checked = (!sheet.added).to_string()
        ),
        Content::Order(_) => tr!(texts, "handout-footer-order"),
    }
}
