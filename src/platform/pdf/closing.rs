//! What follows the tables: irregularities, guides, what the paper means, signatures.
//!
//! Meaning and signatures stay together, so that nobody signs an empty page.

use super::{
    clean::{clean, clean_or_cut},
    layout::{BODY, Layout, MEDIUM, SMALL, THIN, TINY},
    sheet::{Block, LEFT, Owner, PartId, RIGHT, Role, WIDTH},
    typeface::STAND_IN,
    words,
};
use crate::{domain::certificate::GuideUsed, tr};

/// Puts all of it below what is there.
pub(super) fn place(layout: &mut Layout<'_>) {
    layout.paper.skip(9.0);
    irregularities(layout);
    guides(layout);
    own_words(layout);
    end(layout);
}

/// Meaning and signatures. Whoever signs on a later page reads there once more what is signed.
fn end(layout: &mut Layout<'_>) {
    // On the last page the signatures move down, but not out of sight of what is signed.
    const FARTHEST: f32 = 60.0;
    let result = layout.paper.part(Role::Paragraph, None);
    let meaning = meaning(layout);
    let mut signatures = signatures(layout);
    let height = meaning.height + signatures.height;
    let mut block = Block::default();
    if layout.paper.sheets.len() > 1 || layout.paper.room() < height {
        block = repeated_result(layout, result);
    }
    layout.paper.make_room(block.height + height);
    let down = (layout.paper.room() - block.height - height).clamp(0.0, FARTHEST);
    signatures.shift(0.0, down);
    signatures.height += down;
    layout.paper.bookmark(tr!(layout.texts, "paper-section-meaning"));
    block.append(meaning);
    block.append(signatures);
    layout.paper.place(block);
}

/// Title, number and result in one sentence.
fn repeated_result(layout: &mut Layout<'_>, part: PartId) -> Block {
    let (certificate, texts) = (layout.certificate, layout.texts);
    let title = format!("{} {}", words::title(certificate, texts), words::number(certificate));
    let (sentence, counts) = words::summary(certificate, texts);
    let mut block = Block::default();
    let owner = Owner::Part(part);
    let rest = format!("{sentence} {counts}");
    layout.run_in(&mut block, (owner, &title), (owner, &rest), SMALL, (LEFT, 0.0, WIDTH));
    block.height += 5.0;
    block
}

/// What the journals do not explain, if there is anything.
fn irregularities(layout: &mut Layout<'_>) {
    if layout.certificate.irregularities.is_empty() {
        return;
    }
    let title = tr!(layout.texts, "paper-section-irregularities");
    let part = Owner::Part(layout.paper.part(Role::Heading(2, title.clone()), None));
    let mut top = Block::default();
    let lines = layout.lines(&title, BODY.bold(), WIDTH);
    top.text(part, (LEFT, 0.0), BODY.bold(), lines);
    let list = layout.paper.part(Role::List, None);
    let mut top = Some((top, title));
    for sentence in &layout.certificate.irregularities {
        const INDENT: f32 = 10.0;
        let item = layout.paper.part(Role::ListItem, Some(list));
        let label = Owner::Part(layout.paper.part(Role::Label, Some(item)));
        let body = Owner::Part(layout.paper.part(Role::ListBody, Some(item)));
        let mut block = Block::default();
        let lines = layout.lines("–", SMALL, INDENT);
        block.text(label, (LEFT, 0.0), SMALL, lines);
        let lines = layout.typed(sentence, SMALL, WIDTH - INDENT, 25);
        block.text(body, (LEFT + INDENT, 0.0), SMALL, lines);
        let above = top.as_ref().map_or(0.0, |(top, _)| top.height);
        layout.paper.make_room(above + block.height);
        if let Some((top, title)) = top.take() {
            layout.paper.bookmark(title);
            layout.paper.place(top);
        }
        layout.paper.place(block);
    }
    layout.paper.skip(6.0);
}

/// So many guides stand together on a page, half of them in each column; a longer list is torn between them.
const TOGETHER: usize = 30;

/// The guides with state and fingerprint, grouped by state, small and in columns.
fn guides(layout: &mut Layout<'_>) {
    let mut used: Vec<&GuideUsed> = layout.certificate.guides.iter().collect();
    used.sort_by(|a, b| a.version.cmp(&b.version));
    let title = tr!(layout.texts, "paper-section-guides");
    for (index, group) in used.chunk_by(|a, b| a.version == b.version).enumerate() {
        let Some(first) = group.first() else { continue };
        let version = words::version(layout.texts, &first.version);
        let version = tr!(layout.texts, "paper-guides-version", version = version);
        let mut top = Block::default();
        if index == 0 {
            let heading = layout.paper.part(Role::Heading(2, title.clone()), None);
            let text = layout.paper.part(Role::Paragraph, None);
            let heading = (Owner::Part(heading), title.as_str());
            let text = (Owner::Part(text), version.as_str());
            layout.run_in(&mut top, heading, text, SMALL, (LEFT, 0.0, WIDTH));
        } else {
            let part = Owner::Part(layout.paper.part(Role::Paragraph, None));
            let lines = layout.lines(&version, SMALL, WIDTH);
            top.text(part, (LEFT, 2.0), SMALL, lines);
        }
        let list = layout.paper.part(Role::List, None);
        let blocks: Vec<_> = group.chunks(TOGETHER).map(|guides| columns(layout, list, guides)).collect();
        let mut top = Some(top);
        for block in blocks {
            let above = top.as_ref().map_or(0.0, |top| top.height);
            layout.paper.make_room(above + block.height);
            if let Some(top) = top.take() {
                if index == 0 {
                    layout.paper.bookmark(title.clone());
                }
                layout.paper.place(top);
            }
            layout.paper.place(block);
        }
    }
    if !used.is_empty() {
        layout.paper.skip(6.0);
    }
}

/// How the team was informed, and what else the practice wants to say.
fn own_words(layout: &mut Layout<'_>) {
    let (certificate, texts) = (layout.certificate, layout.texts);
    for (title, typed) in [
        (tr!(texts, "paper-section-team"), &certificate.team),
        (tr!(texts, "paper-section-remarks"), &certificate.remarks),
    ] {
        let (typed, cut) = clean_or_cut(typed);
        if typed.is_empty() {
            continue;
        }
        layout.shortened |= cut;
        let heading = layout.paper.part(Role::Heading(2, title.clone()), None);
        let paragraph = layout.paper.part(Role::Paragraph, None);
        let mut block = Block::default();
        let (heading, text) = ((Owner::Part(heading), title.as_str()), (Owner::Part(paragraph), typed.as_str()));
        layout.run_in(&mut block, heading, text, SMALL, (LEFT, 0.0, WIDTH));
        block.height += 5.0;
        layout.paper.make_room(block.height);
        layout.paper.bookmark(title);
        layout.paper.place(block);
    }
}

/// Some guides, read down the left column and then down the right one: in rows, each title of two lines would
/// leave a hole beside it.
fn columns(layout: &mut Layout<'_>, list: PartId, guides: &[&GuideUsed]) -> Block {
    const GAP: f32 = 10.0;
    let width = f32::midpoint(WIDTH, GAP);
    let all: Vec<Block> = guides.iter().map(|guide| guide_item(layout, list, guide, width - GAP)).collect();
    let half = all.iter().map(|item| item.height).sum::<f32>() / 2.0;
    let (mut left, mut right) = (Block::default(), Block::default());
    for item in all {
        if left.height < half { left.append(item) } else { right.append(item) }
    }
    right.shift(width, 0.0);
    left.ink.append(&mut right.ink);
    left.height = left.height.max(right.height);
    left
}

fn guide_item(layout: &mut Layout<'_>, list: PartId, guide: &GuideUsed, width: f32) -> Block {
    let item = layout.paper.part(Role::ListItem, Some(list));
    let part = Owner::Part(layout.paper.part(Role::ListBody, Some(item)));
    // The title is for whoever reads it; id and sum for whoever compares it with the program.
    let title = clean(layout.certificate.guide_title(&guide.id));
    let mut text = format!("{title} ({} {})", guide.id, in_fours(&guide.fingerprint));
    if guide.added {
        let publisher = clean(&guide.publisher);
        text = format!("{text} {}", tr!(layout.texts, "paper-guide-added", publisher = publisher));
    } else if !guide.key.is_empty() {
        let (publisher, key) = (clean(&guide.publisher), clean(&guide.key));
        text = format!("{text} {}", tr!(layout.texts, "paper-guide-signed", publisher = publisher, key = key));
    }
    let lines = layout.typed(&text, TINY, width, 4);
    let mut block = Block::default();
    block.text(part, (LEFT, 0.0), TINY, lines);
    block
}

/// The statement what this paper is and what it is not, and remarks on how it is printed.
fn meaning(layout: &mut Layout<'_>) -> Block {
    let texts = layout.texts;
    let title = if layout.certificate.is_complete() {
        tr!(texts, "paper-meaning-title-complete")
    } else {
        tr!(texts, "paper-meaning-title-interim")
    };
    let mut text = tr!(texts, "paper-meaning");
    if layout.typeface.used_stand_in() {
        text.push(' ');
        text.push_str(&tr!(texts, "paper-stand-in", sign = STAND_IN.to_string()));
    }
    if layout.shortened {
        text.push(' ');
        text.push_str(&tr!(texts, "paper-shortened"));
    }
    let heading = layout.paper.part(Role::Heading(2, title.clone()), None);
    let paragraph = layout.paper.part(Role::Paragraph, None);
    let mut block = Block::default();
    let heading = (Owner::Part(heading), title.as_str());
    let text = (Owner::Part(paragraph), text.as_str());
    layout.run_in(&mut block, heading, text, SMALL, (LEFT, 0.0, WIDTH));
    block
}

/// Two lines to sign on.
fn signatures(layout: &mut Layout<'_>) -> Block {
    const ROOM: f32 = 33.0;
    const GAP: f32 = 30.0;
    let width = (WIDTH - GAP) / 2.0;
    let certificate = layout.certificate;
    let owner = if clean(&certificate.owner).is_empty() { &certificate.practice } else { &certificate.owner };
    let mut block = Block::default();
    for (x, caption, name) in [
        (LEFT, tr!(layout.texts, "paper-sign-practice"), owner),
        (RIGHT - width, tr!(layout.texts, "paper-sign-provider"), &certificate.provider),
    ] {
        block.rule((x, ROOM), (x + width, ROOM), MEDIUM.min(2.0 * THIN));
        let part = Owner::Part(layout.paper.part(Role::Paragraph, None));
        let lines = layout.lines(&caption, SMALL, width);
        let y = block.text(part, (x, ROOM + 2.0), SMALL, lines);
        let lines = layout.typed(name, SMALL, width, 2);
        block.text(part, (x, y), SMALL, lines);
    }
    block
}

/// Digits in groups of four, as they are compared.
fn in_fours(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit.to_ascii_uppercase());
    }
    grouped
}
