//! The top of the first page: what this is, of whom, the code picture, the facts, the result.

use super::{
    PdfError,
    clean::clean,
    layout::{BODY, Layout, MEDIUM, STRONG, TINY},
    qr,
    sheet::{Block, Ink, LEFT, Owner, RIGHT, Role, TOP, WIDTH},
    text::{Style, line},
    typeface::Weight,
    words,
};
use crate::{platform::logo, tr};

const TITLE: Style = Style::new(Weight::SemiBold, 23.0, 27.5);
const PRACTICE: Style = Style::new(Weight::SemiBold, 12.0, 15.5);
const RESULT: Style = Style::new(Weight::Regular, 10.5, 14.0);

/// Puts it on the first page.
pub(super) fn place(layout: &mut Layout<'_>) -> Result<(), PdfError> {
    let title = words::title(layout.certificate, layout.texts);
    layout.paper.bookmark(title.clone());
    let head = head(layout, title)?;
    layout.paper.place(head);
    let facts = facts(layout);
    layout.paper.place(facts);
    let result = result(layout);
    layout.paper.place(result);
    layout.paper.skip(9.0);
    Ok(())
}

/// Title and practice on the left, the code on the right.
fn head(layout: &mut Layout<'_>, title: String) -> Result<Block, PdfError> {
    let certificate = layout.certificate;
    let content = qr::content(&certificate.program, &words::running_number(certificate), layout.sums);
    let (picture, edge) = qr::picture(&content)?;
    let width = WIDTH - edge - 2.0 * qr::QUIET;
    let mut block = Block::default();

    let y = logo(layout, &mut block);
    let part = Owner::Part(layout.paper.part(Role::Paragraph, None));
    let kicker = layout.lines(&tr!(layout.texts, "paper-kicker"), BODY, width);
    let y = block.text(part, (LEFT, y), BODY, kicker);
    let heading = layout.lines(&title, TITLE, width);
    let part = Owner::Part(layout.paper.part(Role::Heading(1, title), None));
    let mut y = block.text(part, (LEFT, y), TITLE, heading) + 6.0;
    let site = clean(&certificate.site_number);
    let site = if site.is_empty() { site } else { tr!(layout.texts, "paper-site", number = site) };
    for (typed, style) in [(&certificate.practice, PRACTICE), (&certificate.address, BODY), (&site, BODY)] {
        let lines = layout.typed(typed, style, width, 3);
        if !lines.is_empty() {
            let part = Owner::Part(layout.paper.part(Role::Paragraph, None));
            y = block.text(part, (LEFT, y), style, lines);
        }
    }

    let x = RIGHT - edge;
    let alt = tr!(layout.texts, "paper-code-alt", sum = layout.sums.record_short.to_string());
    let part = Owner::Part(layout.paper.part(Role::Figure(alt, [x, TOP, edge, edge]), None));
    let mut code = Block::default();
    code.draw(part, picture);
    code.shift(x, 0.0);
    block.ink.append(&mut code.ink);
    let part = Owner::Part(layout.paper.part(Role::Paragraph, None));
    let caption = line(&mut layout.typeface, &tr!(layout.texts, "paper-code-caption"), TINY);
    let at = (x + (edge - caption.width) / 2.0, edge + qr::QUIET - 2.0);
    block.text(part, at, TINY, vec![caption]);

    let y = block.height + 5.0;
    block.rule((LEFT, y), (RIGHT, y), STRONG);
    block.height += 8.0;
    Ok(block)
}

/// The practice's logo at the very top. Gives the height below.
fn logo(layout: &mut Layout<'_>, block: &mut Block) -> f32 {
    /// The printed size that it may fill at most, in points.
    const LARGEST: (f32, f32) = (170.0, 42.0);
    let Some(grey) = layout.certificate.logo.as_ref().and_then(logo::pixels) else { return 0.0 };
    let (width, height) = (grey.width as f32, grey.height as f32);
    let scale = (LARGEST.0 / width).min(LARGEST.1 / height);
    let (width, height) = (width * scale, height * scale);
    let alt = tr!(layout.texts, "paper-logo-alt", practice = clean(&layout.certificate.practice));
    let part = Owner::Part(layout.paper.part(Role::Figure(alt, [LEFT, TOP, width, height]), None));
    block.draw(part, Ink::Picture { at: (LEFT, 0.0), size: (width, height), grey });
    height + 8.0
}

/// Occasion, period, number and date of issue, in two columns.
fn facts(layout: &mut Layout<'_>) -> Block {
    // Left edges of label and value, and the value's width.
    const COLUMNS: [(f32, f32, f32); 2] = [(0.0, 60.0, 200.0), (250.0, 328.0, WIDTH - 328.0)];
    let (certificate, texts) = (layout.certificate, layout.texts);
    let number = if certificate.is_complete() {
        tr!(texts, "paper-number-complete")
    } else {
        tr!(texts, "paper-number-interim")
    };
    let facts = [
        (tr!(texts, "paper-occasion"), certificate.occasion.clone()),
        (number, words::number(certificate)),
        (tr!(texts, "paper-period"), words::period(certificate, texts)),
        (tr!(texts, "paper-issued"), words::issued(certificate, texts)),
    ];
    let list = layout.paper.part(Role::List, None);
    let mut block = Block::default();
    for pair in facts.chunks(2) {
        let y = block.height;
        for ((label, value), (label_x, value_x, width)) in pair.iter().zip(COLUMNS) {
            let item = layout.paper.part(Role::ListItem, Some(list));
            let part = Owner::Part(layout.paper.part(Role::Label, Some(item)));
            let label = layout.lines(label, BODY.bold(), value_x - label_x);
            block.text(part, (LEFT + label_x, y), BODY.bold(), label);
            let part = Owner::Part(layout.paper.part(Role::ListBody, Some(item)));
            let value = layout.typed(value, BODY, width, 5);
            block.text(part, (LEFT + value_x, y), BODY, value);
        }
        block.height += 2.5;
    }
    block.height += 6.0;
    block
}

/// The framed sentence that says how far the practice is.
fn result(layout: &mut Layout<'_>) -> Block {
    const INSET: f32 = 9.0;
    let (sentence, mut rest) = words::summary(layout.certificate, layout.texts);
    let irregular = layout.certificate.irregularities.len();
    if irregular > 0 {
        rest.push(' ');
        rest.push_str(&tr!(layout.texts, "paper-summary-irregular", count = irregular));
    }
    let part = Owner::Part(layout.paper.part(Role::Paragraph, None));
    let mut block = Block::default();
    let place = (LEFT + INSET, 6.0, WIDTH - 2.0 * INSET);
    let y = layout.run_in(&mut block, (part, &sentence), (part, rest.trim()), RESULT, place) + 6.0;
    for (from, to) in
        [((LEFT, 0.0), (RIGHT, 0.0)), ((LEFT, y), (RIGHT, y)), ((LEFT, 0.0), (LEFT, y)), ((RIGHT, 0.0), (RIGHT, y))]
    {
        block.rule(from, to, MEDIUM);
    }
    block
}
