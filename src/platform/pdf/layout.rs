//! Lays the certificate out on sheets.
//!
//! Holds what every section needs and puts the sections in order: `front`, `tasks`, `closing`.
//! Adds what stands on every page. Makes no PDF.

use super::{
    PdfError, Sums,
    clean::{clean, clean_or_cut},
    closing, front,
    sheet::{Block, Ink, LEFT, Owner, Paper, RIGHT, WIDTH},
    tasks,
    text::{self, Line, Style},
    typeface::{Typeface, Weight},
    words,
};
use crate::{domain::certificate::Certificate, i18n::Texts, tr};

/// Ordinary text.
pub(super) const BODY: Style = Style::new(Weight::Regular, 10.0, 13.2);
/// Everything in tables.
pub(super) const TABLE: Style = Style::new(Weight::Regular, 9.4, 11.5);
/// Second lines, explanations.
pub(super) const SMALL: Style = Style::new(Weight::Regular, 8.8, 11.0);
/// Guides, footer.
pub(super) const TINY: Style = Style::new(Weight::Regular, 7.6, 9.6);

/// Strong lines, thin lines, lines between rows.
pub(super) const STRONG: f32 = 1.9;
pub(super) const MEDIUM: f32 = 1.1;
pub(super) const THIN: f32 = 0.4;

/// The certificate on its way to paper.
pub(super) struct Layout<'a> {
    pub(super) certificate: &'a Certificate,
    pub(super) texts: &'a Texts,
    pub(super) sums: &'a Sums,
    pub(super) typeface: Typeface,
    pub(super) paper: Paper,
    /// Whether some text was longer than its place.
    pub(super) shortened: bool,
}

/// Everything on sheets, and the fonts to paint them with.
pub(super) fn lay_out(certificate: &Certificate, texts: &Texts, sums: &Sums) -> Result<(Paper, Typeface), PdfError> {
    let mut typeface = Typeface::new()?;
    let paper = Paper::new(running_head(&mut typeface, certificate, texts));
    let mut layout = Layout { certificate, texts, sums, typeface, paper, shortened: false };
    front::place(&mut layout)?;
    tasks::place(&mut layout);
    closing::place(&mut layout);
    footers(&mut layout);
    Ok((layout.paper, layout.typeface))
}

impl Layout<'_> {
    /// Clean text in lines of that width.
    pub(super) fn lines(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        text::lines(&mut self.typeface, text, style, width, 0.0)
    }

    /// Text typed by people in at most that many lines.
    pub(super) fn typed(&mut self, typed: &str, style: Style, width: f32, most: usize) -> Vec<Line> {
        let (typed, cut) = clean_or_cut(typed);
        let lines = self.lines(&typed, style, width);
        self.shortened |= cut || lines.len() > most;
        text::shorten(&mut self.typeface, lines, style, width, most)
    }

    /// A bold beginning and the text behind it in the same line. Gives the height below.
    pub(super) fn run_in(
        &mut self,
        block: &mut Block,
        (bold_owner, bold): (Owner, &str),
        (owner, rest): (Owner, &str),
        style: Style,
        (x, y, width): (f32, f32, f32),
    ) -> f32 {
        const GAP: f32 = 6.0;
        let heading = self.lines(bold, style.bold(), width);
        let last = heading.last().map_or(0.0, |line| line.width);
        let below = block.text(bold_owner, (x, y), style.bold(), heading);
        let top = below - style.leading;
        let rest = text::lines(&mut self.typeface, rest, style, width, last + GAP);
        let mut rest = rest.into_iter();
        if let Some(first) = rest.next() {
            block.text(owner, (x + last + GAP, top), style, vec![first]);
        }
        block.text(owner, (x, below), style, rest.collect()).max(below)
    }
}

fn running_head(typeface: &mut Typeface, certificate: &Certificate, texts: &Texts) -> Block {
    let text = format!(
        "{} {} · {}",
        words::title(certificate, texts),
        words::number(certificate),
        clean(&certificate.practice)
    );
    let lines = text::lines(typeface, &text, SMALL, WIDTH, 0.0);
    let lines = text::shorten(typeface, lines, SMALL, WIDTH, 1);
    let mut block = Block::default();
    let below = block.text(Owner::Header, (LEFT, 0.0), SMALL, lines);
    block.rule((LEFT, below + 3.0), (RIGHT, below + 3.0), THIN);
    block.height += 12.0;
    block
}

/// The last thing on every page, because only now their number is known.
fn footers(layout: &mut Layout<'_>) {
    const RULE: f32 = 796.0;
    let left = tr!(
        layout.texts,
        "paper-footer",
        sum = layout.sums.record_short.to_string(),
        key = layout.sums.key.to_string(),
        version = clean(&layout.certificate.program)
    );
    let lines = layout.lines(&left, TINY, WIDTH - 80.0);
    let left = text::shorten(&mut layout.typeface, lines, TINY, WIDTH - 80.0, 1);
    let all = layout.paper.sheets.len();
    for index in 0..all {
        let number = index + 1;
        let page = tr!(layout.texts, "paper-page", page = number, all = all);
        let page = text::line(&mut layout.typeface, &page, TINY);
        let mut block = Block::default();
        let rule = vec![vec![(LEFT, RULE), (RIGHT, RULE)]];
        block.draw(Owner::Footer, Ink::Strokes { paths: rule, width: THIN });
        block.text(Owner::Footer, (LEFT, RULE + 4.0), TINY, left.clone());
        block.text(Owner::Footer, (RIGHT - page.width, RULE + 4.0), TINY, vec![page]);
        if let Some(sheet) = layout.paper.sheets.get_mut(index) {
            sheet.ink.append(&mut block.ink);
        }
    }
}
