//! The tables of tasks: what is still open comes first, everything else below.
//!
//! A row is never torn. The head of the table stands on every page; screen readers hear it once.

use super::{
    layout::{BODY, Layout, MEDIUM, SMALL, TABLE, THIN, TINY},
    marks,
    sheet::{Block, LEFT, Owner, PartId, RIGHT, Role, WIDTH},
    text::Style,
    words,
};
use crate::{domain::certificate::Row, tr, wording};

/// Left edge and width of a column, in points from the margin.
#[derive(Clone, Copy)]
struct Column(f32, f32);

const NUMBER: Column = Column(0.0, 19.0);
const TASK: Column = Column(21.0, 146.0);
const STATE: Column = Column(171.0, 69.0);
const WHEN: Column = Column(242.0, 74.0);
const WHO: Column = Column(320.0, 77.0);
/// Wide enough for an envelope whose number has two digits.
const PLACE: Column = Column(402.0, WIDTH - 402.0);

/// Space above and below the text of a row.
const PADDING: f32 = 2.2;

/// Headings of sections.
const SECTION: Style = BODY.bold();

/// Puts the tables below what is there.
pub(super) fn place(layout: &mut Layout<'_>) {
    let numbered = || layout.certificate.rows.iter().zip(1..);
    let open: Vec<_> = numbered().filter(|(row, _)| !row.state.is_closed()).collect();
    let closed: Vec<_> = numbered().filter(|(row, _)| row.state.is_closed()).collect();
    let texts = layout.texts;
    if open.is_empty() {
        let title = tr!(texts, "paper-section-tasks");
        table(layout, None, title, &closed);
    } else {
        let title = tr!(texts, "paper-section-open", count = open.len());
        section(layout, title, &open);
        layout.paper.skip(8.0);
        let title = tr!(texts, "paper-section-closed", count = closed.len());
        section(layout, title, &closed);
    }
}

/// A table below its heading.
fn section(layout: &mut Layout<'_>, title: String, rows: &[(&Row, u32)]) {
    if rows.is_empty() {
        return;
    }
    let part = Owner::Part(layout.paper.part(Role::Heading(2, title.clone()), None));
    let mut heading = Block::default();
    let lines = layout.lines(&title, SECTION, WIDTH);
    heading.text(part, (LEFT, 0.0), SECTION, lines);
    table(layout, Some(heading), title, rows);
}

fn table(layout: &mut Layout<'_>, heading: Option<Block>, title: String, rows: &[(&Row, u32)]) {
    let table = layout.paper.part(Role::Table(title.clone()), None);
    let head_part = layout.paper.part(Role::TableHead, Some(table));
    let mut top = heading.unwrap_or_default();
    top.append(head(layout, Some(head_part)));
    let repeated = head(layout, None);
    let body = layout.paper.part(Role::TableBody, Some(table));
    // Placed with the first row, so that it does not stand alone at the end of a page.
    let mut top = Some((top, title));
    for &(row, number) in rows {
        let row = row_block(layout, body, row, number);
        let above = top.as_ref().map_or(0.0, |(top, _)| top.height);
        let turned = layout.paper.make_room(above + row.height);
        if let Some((top, title)) = top.take() {
            layout.paper.bookmark(title);
            layout.paper.place(top);
        } else if turned {
            layout.paper.place(repeated.clone());
        }
        layout.paper.place(row);
    }
}

/// The table's head, once as a part of the table, on later pages only as ink.
fn head(layout: &mut Layout<'_>, part: Option<PartId>) -> Block {
    let texts = layout.texts;
    let row = part.map(|part| layout.paper.part(Role::Row, Some(part)));
    let mut block = Block::default();
    for (Column(x, width), text) in [
        (NUMBER, tr!(texts, "paper-column-number")),
        (TASK, tr!(texts, "paper-column-task")),
        (STATE, tr!(texts, "paper-column-state")),
        (WHEN, tr!(texts, "paper-column-when")),
        (WHO, tr!(texts, "paper-column-who")),
        (PLACE, tr!(texts, "paper-column-place")),
    ] {
        let owner = row.map_or(Owner::Header, |row| Owner::Part(layout.paper.part(Role::ColumnHeader, Some(row))));
        let lines = layout.lines(&text, TABLE.bold(), width + 3.0);
        block.text(owner, (LEFT + x, 3.0), TABLE.bold(), lines);
    }
    let y = block.height + 2.5;
    block.rule((LEFT, y), (RIGHT, y), MEDIUM);
    block
}

/// One task. Its note stands below the right-hand columns, where there is room for a sentence.
fn row_block(layout: &mut Layout<'_>, body: PartId, row: &Row, number: u32) -> Block {
    let row_part = layout.paper.part(Role::Row, Some(body));
    let mut block = Block::default();
    let part = Owner::Part(layout.paper.part(Role::Cell, Some(row_part)));
    let Column(x, width) = NUMBER;
    let style = if number < 1000 { TABLE } else { TINY };
    let lines = layout.lines(&number.to_string(), style, width);
    block.text(part, (LEFT + x, PADDING), style, lines);

    let part = Owner::Part(layout.paper.part(Role::RowHeader, Some(row_part)));
    let Column(x, width) = TASK;
    let lines = layout.typed(&row.title, TABLE.bold(), width, 5);
    let y = block.text(part, (LEFT + x, PADDING), TABLE.bold(), lines);
    let lines = layout.typed(&row.item, SMALL, width, 5);
    block.text(part, (LEFT + x, y), SMALL, lines);

    let state_part = Owner::Part(layout.paper.part(Role::Cell, Some(row_part)));
    let Column(x, width) = STATE;
    let mut mark = marks::mark(&row.state);
    mark.shift(LEFT + x, PADDING + 0.6);
    block.ink.append(&mut mark.ink);
    let indent = marks::EDGE + 4.0;
    let state = wording::row_state(layout.texts, &row.state);
    let lines = layout.lines(&state, TABLE, width - indent);
    let mut y = block.text(state_part, (LEFT + x + indent, PADDING), TABLE, lines);

    let note = words::note(layout.texts, row);
    let mut note = (!note.is_empty()).then(|| layout.typed(&note, SMALL, RIGHT - LEFT - x, 12));
    // The note belongs to the state, so it is read right behind it; it is moved down below.
    let note_at = block.ink.len();

    let when = words::when(layout.texts, row);
    let place = words::place(layout.texts, row);
    for (Column(x, width), text) in [(WHEN, &when), (WHO, &row.who), (PLACE, &place)] {
        let part = Owner::Part(layout.paper.part(Role::Cell, Some(row_part)));
        let mut lines = layout.typed(text, TABLE, width, 6);
        if lines.is_empty() {
            lines = layout.lines("–", TABLE, width);
        }
        y = y.max(block.text(part, (LEFT + x, PADDING), TABLE, lines));
    }
    if let Some(lines) = note.take() {
        let mut below = Block::default();
        below.text(state_part, (LEFT + x, y), SMALL, lines);
        block.height = block.height.max(below.height);
        block.ink.splice(note_at..note_at, below.ink);
    }
    let y = block.height + PADDING;
    block.rule((LEFT, y), (RIGHT, y), THIN);
    block
}
