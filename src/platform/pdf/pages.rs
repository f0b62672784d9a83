//! The finished pages before or beside the PDF: how many, as pictures, as text.
//!
//! Made from the very sheets that the PDF is painted from.

use super::{
    PdfError, Picture, Seal, Sums, layout, raster,
    seal::{Unwritable, record},
    sheet::{Ink, Owner, Paper, Sheet},
    typeface::Typeface,
};
use crate::{domain::certificate::Certificate, i18n::Texts};

/// All pages of one paper.
pub struct Pages {
    paper: Paper,
    typeface: Typeface,
}

/// The pages that [`render`](super::render) turns into a PDF.
///
/// # Errors
/// As for [`render`](super::render).
pub fn pages(certificate: &Certificate, seal: &Seal, texts: &Texts) -> Result<Pages, PdfError> {
    let record = record(certificate).map_err(|Unwritable| PdfError::Unwritable)?;
    let (paper, typeface) = layout::lay_out(certificate, texts, &Sums::new(&record, seal))?;
    Ok(Pages::new(paper, typeface))
}

impl Pages {
    pub(super) fn new(paper: Paper, typeface: Typeface) -> Self {
        Self { paper, typeface }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.paper.sheets.len()
    }

    /// A page, counted from 0, with that many pixels for each point (1/72 inch).
    #[must_use]
    pub fn picture(&self, page: usize, scale: f32) -> Option<Picture> {
        self.paper.sheets.get(page).map(|sheet| raster::picture(sheet, &self.typeface, scale))
    }

    /// What stands on a page, counted from 0, in the order in which it is read: one line for each
    /// paragraph or cell.
    #[must_use]
    pub fn text(&self, page: usize) -> String {
        self.paper.sheets.get(page).map(text).unwrap_or_default()
    }
}

fn text(sheet: &Sheet) -> String {
    let parts = sheet.ink.iter().filter(|(owner, _)| matches!(owner, Owner::Part(_)));
    let parts: Vec<_> = parts.collect();
    let lines = parts.chunk_by(|(one, _), (next, _)| one == next).map(|inks| {
        let pieces = inks.iter().filter_map(|(_, ink)| match ink {
            Ink::Text { line, .. } => Some(line.piece.text.as_str()),
            Ink::Strokes { .. } | Ink::Ring { .. } | Ink::Area(_) | Ink::Squares(_) | Ink::Picture { .. } => None,
        });
        pieces.collect::<String>().trim().to_owned()
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Language,
        platform::pdf::{sample, seal},
    };

    fn sample_pages(tasks: u32) -> Pages {
        let certificate = sample::certificate(tasks);
        let seal = seal(&certificate, &sample::key()).expect("seal");
        pages(&certificate, &seal, &Texts::new(Language::German)).expect("pages")
    }

    #[test]
    fn a_page_is_black_on_white_in_the_size_asked_for() {
        let picture = sample_pages(3).picture(0, 1.0).expect("a first page");
        assert_eq!((picture.width, picture.height, picture.grey.len()), (595, 842, 595 * 842));
        let dark = picture.grey.iter().filter(|&&pixel| pixel < 100).count();
        assert!((4_000..60_000).contains(&dark), "{dark}");
        assert!(picture.grey.iter().take(595 * 20).all(|&pixel| pixel == 255), "the margin is white");
    }

    #[test]
    fn pages_are_read_in_order() {
        let pages = sample_pages(60);
        assert!(pages.count() > 2 && pages.picture(pages.count(), 1.0).is_none());
        let first = pages.text(0);
        let places: Vec<_> =
            ["Nachweis", "Praxis Dr. med. Eva Lindner", "Cyberangriff", "Alle 60 Aufgaben", "PC Sprechzimmer 1"]
                .map(|words| first.find(words).expect(words))
                .into();
        assert!(places.is_sorted(), "{first}");
        assert!(pages.text(pages.count() - 1).contains("Unterschrift"));
    }
}
