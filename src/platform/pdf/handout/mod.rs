//! Papers for the work itself as PDF: one step, a guide, an order for the provider.
//!
//! Set in large type, for somebody who stands at another device. PDF/A-3a and PDF/UA-1 like the
//! certificate, but with nothing attached and nothing attested. The same handout gives the same
//! bytes on every machine.

mod guide;
mod order;
mod prose;
mod step;
mod writer;

use krilla::{Document, metadata::Metadata};

use super::{PdfError, clean::clean, date_time, paint, settings};
use crate::{
    domain::handout::{Content, Handout},
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
    let mut document = Document::new_with(settings()?);
    paint::paint(&mut document, &paper, &typeface, texts.language().code());
    let metadata = Metadata::new()
        .title(title)
        .authors(vec![short(&handout.practice)])
        .creator(format!("Passwortwechsel {}", short(&handout.program)))
        .language(texts.language().code().to_owned())
        .creation_date(date_time(&handout.printed));
    document.set_metadata(metadata);
    document.finish().map_err(PdfError::Standard)
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
