//! The model between layout and PDF: sheets of paper with ink on them, and the tree of parts.
//!
//! Layout writes it, `paint` turns it into a PDF. It knows neither the certificate nor krilla's
//! pages. All lengths are points, measured from the top left corner.

use super::text::{Line, Style};
use crate::platform::logo::Grey;

/// A4.
pub(super) const PAGE_WIDTH: f32 = 595.276;
/// A4.
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// 20 mm, for the punch holes.
pub(super) const LEFT: f32 = 56.7;
/// 15 mm from the right edge.
pub(super) const RIGHT: f32 = PAGE_WIDTH - 42.5;
/// 13 mm.
pub(super) const TOP: f32 = 36.9;
/// Above the footer.
pub(super) const BOTTOM: f32 = 790.0;
/// Width of everything.
pub(super) const WIDTH: f32 = RIGHT - LEFT;

/// A node of the tree that screen readers walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PartId(pub(super) usize);

/// What a part is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// Heading with its level and text.
    Heading(u16, String),
    Paragraph,
    /// A picture on the first page: text alternative; left, top, width and height.
    Figure(String, [f32; 4]),
    /// A picture anywhere: text alternative. Its area is that of its ink.
    Drawing(String),
    /// A table with its summary.
    Table(String),
    TableHead,
    TableBody,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    List,
    ListItem,
    Label,
    ListBody,
}

/// A part and its place in the tree.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) role: Role,
    pub(super) parent: Option<PartId>,
}

/// To whom ink belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// Read aloud as part of that.
    Part(PartId),
    /// Lines and boxes: not read.
    Decoration,
    /// Repeated at the top of each page: not read.
    Header,
    /// Repeated at the bottom of each page: not read.
    Footer,
}

/// A corner or the end of a stroke.
pub(super) type Spot = (f32, f32);

/// Something black, or a grey picture.
#[derive(Debug, Clone)]
pub(super) enum Ink {
    /// A line of text with its left edge and baseline.
    Text { at: Spot, style: Style, line: Line },
    /// Lines from spot to spot, of that width.
    Strokes { paths: Vec<Vec<Spot>>, width: f32 },
    /// A circle of that radius, drawn with a line of that width.
    Ring { centre: Spot, radius: f32, width: f32 },
    /// A filled area between the spots.
    Area(Vec<Spot>),
    /// Filled rectangles as left, top, width, height; painted as one path.
    Squares(Vec<[f32; 4]>),
    /// A grey picture with its top left corner, stretched to that width and height.
    Picture { at: Spot, size: (f32, f32), grey: Grey },
}

impl Ink {
    /// Left, top, right, bottom of what it covers; a line's width counts.
    fn bounds(&self) -> [f32; 4] {
        let around = |spots: &mut dyn Iterator<Item = Spot>, more: f32| {
            spots.fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |[l, t, r, b], (x, y)| {
                [l.min(x - more), t.min(y - more), r.max(x + more), b.max(y + more)]
            })
        };
        match self {
            Self::Text { at: (x, y), style, line } => [*x, y - style.size, x + line.width, y + 0.3 * style.size],
            Self::Strokes { paths, width } => around(&mut paths.iter().flatten().copied(), width / 2.0),
            Self::Ring { centre, radius, width } => around(&mut [*centre].into_iter(), radius + width / 2.0),
            Self::Picture { at: (x, y), size: (width, height), .. } => [*x, *y, x + width, y + height],
            Self::Area(spots) => around(&mut spots.iter().copied(), 0.0),
            Self::Squares(squares) => {
                around(&mut squares.iter().flat_map(|[x, y, w, h]| [(*x, *y), (x + w, y + h)]), 0.0)
            }
        }
    }

    /// To the nearest tenth of a point, a thirtieth of a millimetre: nobody sees it, and a file with
    /// short numbers is smaller. The squares of the code picture stay: they have to touch each other.
    fn settle(&mut self) {
        let tenth = |length: &mut f32| *length = (*length * 10.0).round() / 10.0;
        let settle = |(x, y): &mut Spot| {
            tenth(x);
            tenth(y);
        };
        match self {
            Self::Text { at, .. } | Self::Picture { at, .. } => settle(at),
            Self::Strokes { paths, .. } => paths.iter_mut().flatten().for_each(settle),
            Self::Area(spots) => spots.iter_mut().for_each(settle),
            Self::Ring { .. } | Self::Squares(_) => {}
        }
    }

    /// The same further to the right and down.
    fn shift(&mut self, dx: f32, dy: f32) {
        let shift = |(x, y): &mut Spot| {
            *x += dx;
            *y += dy;
        };
        match self {
            Self::Text { at, .. } | Self::Picture { at, .. } => shift(at),
            Self::Ring { centre, .. } => shift(centre),
            Self::Strokes { paths, .. } => paths.iter_mut().flatten().for_each(shift),
            Self::Area(spots) => spots.iter_mut().for_each(shift),
            Self::Squares(squares) => {
                for [x, y, _, _] in squares {
                    *x += dx;
                    *y += dy;
                }
            }
        }
    }
}

/// Ink that stays together: it is never torn over two sheets.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) ink: Vec<(Owner, Ink)>,
    pub(super) height: f32,
}

impl Block {
    /// Lines of text below each other, whose top left corner is at `(x, y)`. Gives the y below.
    pub(super) fn text(&mut self, owner: Owner, (x, y): Spot, style: Style, lines: Vec<Line>) -> f32 {
        let mut top = y;
        for line in lines {
            let at = (x, top + style.ascent());
            self.ink.push((owner, Ink::Text { at, style, line }));
            top += style.leading;
        }
        self.height = self.height.max(top);
        top
    }

    /// A straight line, which nobody reads aloud.
    pub(super) fn rule(&mut self, from: Spot, to: Spot, width: f32) {
        self.ink.push((Owner::Decoration, Ink::Strokes { paths: vec![vec![from, to]], width }));
        self.height = self.height.max(from.1.max(to.1));
    }

    /// Other ink.
    pub(super) fn draw(&mut self, owner: Owner, ink: Ink) {
        self.ink.push((owner, ink));
    }

    /// Puts another block below this one.
    pub(super) fn append(&mut self, mut below: Self) {
        below.shift(0.0, self.height);
        self.ink.append(&mut below.ink);
        self.height += below.height;
    }

    /// Moves everything in it.
    pub(super) fn shift(&mut self, dx: f32, dy: f32) {
        for (_, ink) in &mut self.ink {
            ink.shift(dx, dy);
        }
    }
}

/// One page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) ink: Vec<(Owner, Ink)>,
}

impl Sheet {
    /// Left, top, width and height of all ink of a part; nothing if it has none here.
    pub(super) fn area(&self, part: PartId) -> Option<[f32; 4]> {
        let ink = self.ink.iter().filter(|(owner, _)| *owner == Owner::Part(part)).map(|(_, ink)| ink.bounds());
        let all = ink
            .reduce(|[l, t, r, b], [left, top, right, bottom]| [l.min(left), t.min(top), r.max(right), b.max(bottom)]);
        all.map(|[left, top, right, bottom]| [left, top, right - left, bottom - top])
    }
}

/// An entry of the bookmarks.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) title: String,
    /// Index of the page.
    pub(super) sheet: usize,
    /// Height on that page.
    pub(super) y: f32,
}

/// All pages, filled from top to bottom.
#[derive(Debug)]
pub(super) struct Paper {
    pub(super) sheets: Vec<Sheet>,
    pub(super) parts: Vec<Part>,
    /// The first one is the whole document, the others are its sections.
    pub(super) bookmarks: Vec<Bookmark>,
    /// Printed at the top of every page but the first.
    running_head: Block,
    y: f32,
}

impl Paper {
    /// Empty paper.
    pub(super) fn new(running_head: Block) -> Self {
        Self { sheets: vec![Sheet::default()], parts: Vec::new(), bookmarks: Vec::new(), running_head, y: TOP }
    }

    /// A new part at the end of its parent.
    pub(super) fn part(&mut self, role: Role, parent: Option<PartId>) -> PartId {
        self.parts.push(Part { role, parent });
        PartId(self.parts.len() - 1)
    }

    /// Height that is left on this page.
    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Leaves that much free.
    pub(super) fn skip(&mut self, height: f32) {
        self.y += height;
    }

    /// Puts a block below what is there. Somebody has looked before that there is [room](Self::room).
    pub(super) fn place(&mut self, mut block: Block) {
        block.shift(0.0, self.y);
        block.ink.iter_mut().for_each(|(_, ink)| ink.settle());
        self.y += block.height;
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.ink.append(&mut block.ink);
        }
    }

    /// Begins a page if that height does not fit any more. Says whether it did.
    pub(super) fn make_room(&mut self, height: f32) -> bool {
        let turns = height > self.room();
        if turns {
            self.sheets.push(Sheet::default());
            self.y = TOP;
            self.place(self.running_head.clone());
        }
        turns
    }

    /// A bookmark to what comes next.
    pub(super) fn bookmark(&mut self, title: String) {
        self.bookmarks.push(Bookmark { title, sheet: self.sheets.len() - 1, y: self.y });
    }
}
