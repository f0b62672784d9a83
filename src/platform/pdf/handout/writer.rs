//! Writes a paper from top to bottom: headings, paragraphs, boxes to tick, frames, drawings.
//!
//! What belongs together is collected in a [`Piece`] list and stays on one page where it can. Knows
//! nothing of guides.

use super::prose;
use crate::{
    domain::guide::{
        Sketch,
        markdown::{self, Run},
    },
    i18n::Texts,
    platform::pdf::{
        PdfError,
        clean::clean,
        layout::{MEDIUM, SMALL, THIN, TINY},
        sheet::{BOTTOM, Block, Ink, LEFT, Owner, Paper, PartId, RIGHT, Role, TOP, WIDTH},
        sketch,
        text::{self, Style},
        typeface::{Typeface, Weight},
    },
    tr, wording,
};

/// Running text: to be read from where the keyboard stands.
pub(super) const BODY: Style = Style::new(Weight::Regular, 12.5, 17.0);
/// Second lines.
pub(super) const MINOR: Style = Style::new(Weight::Regular, 10.5, 14.0);
/// Title of the paper.
pub(super) const TITLE: Style = Style::new(Weight::SemiBold, 22.0, 27.0);
/// Title of a section or a step.
pub(super) const HEAD: Style = Style::new(Weight::SemiBold, 14.5, 19.0);

/// Edge of a box to tick.
const TICK: f32 = 12.0;
/// Where text beside a box begins.
pub(super) const INDENT: f32 = 24.0;
/// Width of a drawing that stands beside another one.
const HALF: f32 = (WIDTH - INDENT - 16.0) / 2.0;
/// Height that a page has for a group that stays together.
const PAGE: f32 = BOTTOM - TOP - 30.0;
/// Lines of running text that stay together.
const MOST_RUNS: usize = 400;

/// Ink that stays together with what is in the same group.
pub(super) type Group = Vec<Block>;

/// A paper that is being written.
pub(super) struct Writer<'a> {
    pub(super) texts: &'a Texts,
    typeface: Typeface,
    paper: Paper,
}

impl<'a> Writer<'a> {
    /// Empty paper; the title stands at the top of every page but the first.
    pub(super) fn new(texts: &'a Texts, title: &str) -> Result<Self, PdfError> {
        let mut typeface = Typeface::new()?;
        let lines = text::lines(&mut typeface, title, SMALL, WIDTH, 0.0);
        let lines = text::shorten(&mut typeface, lines, SMALL, WIDTH, 1);
        let mut head = Block::default();
        let below = head.text(Owner::Header, (LEFT, 0.0), SMALL, lines);
        head.rule((LEFT, below + 3.0), (RIGHT, below + 3.0), THIN);
        head.height += 12.0;
        Ok(Self { texts, typeface, paper: Paper::new(head) })
    }

    /// A part of the document at its top level.
    pub(super) fn part(&mut self, role: Role) -> Owner {
        Owner::Part(self.paper.part(role, None))
    }

    pub(super) fn list(&mut self) -> PartId {
        self.paper.part(Role::List, None)
    }

    /// A heading; section titles also become bookmarks when they are placed.
    pub(super) fn heading(&mut self, level: u16, words: &str, style: Style, x: f32) -> Block {
        let words = clean(words);
        let owner = self.part(Role::Heading(level, words.clone()));
        let mut block = Block::default();
        let lines = text::lines(&mut self.typeface, &words, style, RIGHT - x, 0.0);
        block.text(owner, (x, 0.0), style, lines);
        block.height += 3.0;
        block
    }

    /// Marks the place that comes next in the bookmarks.
    pub(super) fn bookmark(&mut self, words: &str) {
        self.paper.bookmark(clean(words));
    }

    /// A paragraph of weighted words, and a little room below it.
    pub(super) fn runs(&mut self, runs: &[Run], style: Style, x: f32) -> Block {
        let owner = self.part(Role::Paragraph);
        let mut block = Block::default();
        prose::put(&mut block, &mut self.typeface, owner, (x, 0.0), (style, RIGHT - x), runs);
        block.height += 4.0;
        block
    }

    /// Paragraphs and lists of a guide.
    pub(super) fn markdown(&mut self, text: &str, style: Style, x: f32) -> Group {
        markdown::blocks(text)
            .into_iter()
            .map(|block| {
                let mark = (!block.mark.is_empty()).then(|| Run::plain(format!("{} ", block.mark)));
                let runs: Vec<Run> = mark.into_iter().chain(block.runs).take(MOST_RUNS).collect();
                self.runs(&runs, style, x)
            })
            .collect()
    }

    /// A bold beginning and weighted words behind it.
    pub(super) fn led(&mut self, lead: &str, text: &str, style: Style, x: f32) -> Block {
        let runs = led(lead, text);
        self.runs(&runs, style, x)
    }

    /// Text in a frame that nobody passes over.
    pub(super) fn framed(&mut self, lead: &str, text: &str, x: f32) -> Block {
        const INSET: f32 = 9.0;
        let owner = self.part(Role::Paragraph);
        let mut block = Block::default();
        let width = RIGHT - x - 2.0 * INSET;
        let runs = led(lead, text);
        let bottom = prose::put(&mut block, &mut self.typeface, owner, (x + INSET, 6.0), (BODY, width), &runs) + 6.0;
        for (from, to) in [
            ((x, 0.0), (RIGHT, 0.0)),
            ((x, bottom), (RIGHT, bottom)),
            ((x, 0.0), (x, bottom)),
            ((RIGHT, 0.0), (RIGHT, bottom)),
        ] {
            block.rule(from, to, MEDIUM);
        }
        block.height += 8.0;
        block
    }

    /// One entry of a list with a box to tick.
    pub(super) fn ticked(&mut self, list: PartId, runs: &[Run], style: Style, x: f32) -> Block {
        self.ticked_within(list, runs, style, (x, RIGHT))
    }

    /// A list with boxes to tick in two columns, to be read down the left one first.
    pub(super) fn ticked_in_two(&mut self, entries: &[String], style: Style, x: f32) -> Block {
        const GAP: f32 = 14.0;
        let list = self.list();
        let width = (RIGHT - x - GAP) / 2.0;
        let mut both = Block::default();
        for (column, entries) in (0_u8..).zip(entries.chunks(entries.len().div_ceil(2).max(1))) {
            let left = x + f32::from(column) * (width + GAP);
            let mut one = Block::default();
            for entry in entries {
                one.append(self.ticked_within(list, &[Run::plain(entry.as_str())], style, (left, left + width)));
            }
            both.height = both.height.max(one.height);
            both.ink.append(&mut one.ink);
        }
        both.height += 3.0;
        both
    }

    fn ticked_within(&mut self, list: PartId, runs: &[Run], style: Style, (x, right): (f32, f32)) -> Block {
        let item = self.paper.part(Role::ListItem, Some(list));
        let owner = Owner::Part(self.paper.part(Role::ListBody, Some(item)));
        let mut block = tick_box(x, (style.leading - TICK) / 2.0 + 0.5);
        let at = (x + INDENT, 0.0);
        prose::put(&mut block, &mut self.typeface, owner, at, (style, right - x - INDENT), runs);
        block.height = block.height.max(TICK) + 3.0;
        block
    }

    /// A section with boxes to tick; nothing if there is nothing to tick.
    pub(super) fn tick_list(&mut self, title: &str, entries: &[String]) {
        if entries.is_empty() {
            return;
        }
        let mut heading = Some(self.heading(2, title, HEAD, LEFT));
        let list = self.list();
        for entry in entries {
            let runs = markdown::blocks(entry).into_iter().flat_map(|block| block.runs).collect::<Vec<_>>();
            let block = self.ticked(list, &runs, BODY, LEFT);
            let mut group: Group = heading.take().into_iter().collect();
            group.push(block);
            self.keep(group);
        }
        self.skip(6.0);
    }

    /// A section of paragraphs; nothing if there is nothing to say.
    pub(super) fn section(&mut self, title: &str, paragraphs: &[String]) {
        if paragraphs.iter().all(|text| text.trim().is_empty()) {
            return;
        }
        let mut heading = Some(self.heading(2, title, HEAD, LEFT));
        for paragraph in paragraphs {
            for block in self.markdown(paragraph, BODY, LEFT) {
                let mut group: Group = heading.take().into_iter().collect();
                group.push(block);
                self.keep(group);
            }
        }
        self.skip(6.0);
    }

    /// Sketches, two side by side, each below its caption. Two or more are numbered.
    pub(super) fn sketches(&mut self, sketches: &[Sketch], x: f32) -> Group {
        let numbered = sketches.len() > 1;
        let mut group = Vec::new();
        let mut n = 0;
        for pair in sketches.chunks(2) {
            let mut row = Block::default();
            for (column, sketch) in (0_u8..).zip(pair) {
                n += 1;
                let (caption, alternative) = wording::sketch(self.texts, sketch);
                let caption = if numbered { format!("{n}. {caption}") } else { caption };
                let width = if numbered { HALF } else { HALF + 40.0 };
                let left = x + f32::from(column) * (HALF + 16.0);
                let owner = self.part(Role::Paragraph);
                let lines = text::lines(&mut self.typeface, &clean(&caption), MINOR.bold(), width, 0.0);
                let mut top = Block::default();
                top.text(owner, (left, 0.0), MINOR.bold(), lines);
                let owner = self.part(Role::Drawing(clean(&alternative)));
                let mut drawing = sketch::drawing(&mut self.typeface, owner, sketch, width);
                drawing.shift(left, top.height + 4.0);
                row.height = row.height.max(top.height + 4.0 + drawing.height);
                row.ink.append(&mut top.ink);
                row.ink.append(&mut drawing.ink);
            }
            row.height += 10.0;
            group.push(row);
        }
        group
    }

    /// Empty lines to write on.
    pub(super) fn writing_lines(count: usize, x: f32) -> Block {
        let mut block = Block::default();
        for _ in 0..count {
            let y = block.height + 24.0;
            block.rule((x, y), (RIGHT, y), THIN);
        }
        block.height += 8.0;
        block
    }

    /// Two lines to sign on, with what belongs below each.
    pub(super) fn signatures(&mut self, below: [&str; 2]) -> Block {
        const ROOM: f32 = 34.0;
        let mut block = Block::default();
        let width = (WIDTH - 30.0) / 2.0;
        for (column, words) in (0_u8..).zip(below) {
            let left = LEFT + f32::from(column) * (width + 30.0);
            block.rule((left, ROOM), (left + width, ROOM), THIN);
            let owner = self.part(Role::Paragraph);
            let lines = text::lines(&mut self.typeface, &clean(words), MINOR, width, 0.0);
            block.text(owner, (left, ROOM + 3.0), MINOR, lines);
        }
        block
    }

    /// Puts a group below what is there, on one page if it fits on one.
    pub(super) fn keep(&mut self, group: Group) {
        let all: f32 = group.iter().map(|block| block.height).sum();
        if all <= PAGE {
            self.paper.make_room(all);
        }
        for block in group {
            self.paper.make_room(block.height);
            self.paper.place(block);
        }
    }

    /// Whether that much still fits on this page.
    pub(super) fn has_room(&self, height: f32) -> bool {
        height <= self.paper.room()
    }

    /// Leaves that much free.
    pub(super) fn skip(&mut self, height: f32) {
        self.paper.skip(height);
    }

    /// A line across the paper.
    pub(super) fn line(&mut self) {
        self.keep(vec![Self::ruled()]);
    }

    /// A line across the paper, to stay with what comes next.
    pub(super) fn ruled() -> Block {
        let mut block = Block::default();
        block.rule((LEFT, 2.0), (RIGHT, 2.0), THIN);
        block.height += 8.0;
        block
    }

    /// Numbers the pages; no more can be written.
    pub(super) fn finish(mut self, footer: &str) -> (Paper, Typeface) {
        const RULE: f32 = 796.0;
        let lines = text::lines(&mut self.typeface, &clean(footer), TINY, WIDTH - 80.0, 0.0);
        let left = text::shorten(&mut self.typeface, lines, TINY, WIDTH - 80.0, 2);
        let all = self.paper.sheets.len();
        for index in 0..all {
            let page = tr!(self.texts, "paper-page", page = (index + 1), all = all);
            let page = text::line(&mut self.typeface, &page, TINY);
            let mut block = Block::default();
            let rule = vec![vec![(LEFT, RULE), (RIGHT, RULE)]];
            block.draw(Owner::Footer, Ink::Strokes { paths: rule, width: THIN });
            block.text(Owner::Footer, (LEFT, RULE + 4.0), TINY, left.clone());
            block.text(Owner::Footer, (RIGHT - page.width, RULE + 4.0), TINY, vec![page]);
            if let Some(sheet) = self.paper.sheets.get_mut(index) {
                sheet.ink.append(&mut block.ink);
            }
        }
        (self.paper, self.typeface)
    }
}

/// A bold beginning and weighted words behind it.
fn led(lead: &str, text: &str) -> Vec<Run> {
    let rest = markdown::blocks(text).into_iter().flat_map(|block| block.runs);
    [Run::strong(lead), Run::plain(" ")].into_iter().chain(rest).take(MOST_RUNS).collect()
}

/// A box that a pen can tick, its left upper corner there.
pub(super) fn tick_box(x: f32, y: f32) -> Block {
    let (right, bottom) = (x + TICK, y + TICK);
    let frame = vec![(x, y), (right, y), (right, bottom), (x, bottom), (x, y)];
    let mut block = Block { height: y + TICK, ..Block::default() };
    block.draw(Owner::Decoration, Ink::Strokes { paths: vec![frame], width: 1.2 });
    block
}
