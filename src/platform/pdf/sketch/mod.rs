//! Draws a `Sketch` on paper: black lines only, what is meant is thick and has a pointer.
//!
//! The screen has its own renderer. All of a drawing belongs to one figure of the document, whose
//! text alternative says the same in words.

mod boxes;
mod cable;
mod card;
mod window;

use super::{
    sheet::{Block, Ink, Owner, Spot},
    text::{self, Line, Style},
    typeface::{Typeface, Weight},
};
use crate::domain::guide::{Sketch, cables::CablePlan};

/// Names inside a drawing.
const LABEL: Style = Style::new(Weight::Regular, 10.0, 13.0);
/// What is meant, and the name of the whole.
const STRONG: Style = LABEL.bold();
/// Lines around what is meant, around the whole, and around everything else.
const THICK: f32 = 2.6;
const FRAME: f32 = 1.2;
const FINE: f32 = 0.7;
/// Room for the pointer beside what is meant.
const POINTER: f32 = 15.0;

/// A drawing on its way: where it lies does not matter yet.
struct Pen<'a> {
    typeface: &'a mut Typeface,
    owner: Owner,
    block: Block,
}

/// The sketch with its top left corner at the origin, at most so wide.
pub(super) fn drawing(typeface: &mut Typeface, owner: Owner, sketch: &Sketch, width: f32) -> Block {
    let mut pen = Pen { typeface, owner, block: Block::default() };
    match sketch {
        Sketch::Keys(keys) => boxes::keys(&mut pen, keys, width),
        Sketch::Window { title, fields, entries, buttons, press } => {
            window::window(&mut pen, &window::Window { title, fields, entries, buttons, press }, width);
        }
        Sketch::Device { name, parts, mark } => boxes::device(&mut pen, name, parts, mark, width),
        Sketch::Address(address) => window::address(&mut pen, address, width),
        Sketch::Cable { devices, cables, mark } => {
            cable::cable(&mut pen, &CablePlan::new(devices, cables, mark), width);
        }
        Sketch::Card { device, slots, mark, card, chip } => {
            card::card(&mut pen, &card::Card { device, slots, mark, label: card, chip: *chip }, width);
        }
    }
    pen.block
}

impl Pen<'_> {
    /// The lines of a text that is no wider than this.
    fn lines(&mut self, words: &str, style: Style, width: f32) -> Vec<Line> {
        text::lines(self.typeface, &super::clean::clean(words), style, width, 0.0)
    }

    fn width(&mut self, words: &str, style: Style) -> f32 {
        text::line(self.typeface, &super::clean::clean(words), style).width
    }

    /// Puts lines there. Gives the height below.
    fn write(&mut self, at: Spot, style: Style, lines: Vec<Line>) -> f32 {
        self.block.text(self.owner, at, style, lines)
    }

    fn stroke(&mut self, path: Vec<Spot>, width: f32) {
        self.reach(path.iter().map(|(_, y)| *y).fold(0.0, f32::max));
        self.block.draw(self.owner, Ink::Strokes { paths: vec![path], width });
    }

    fn fill(&mut self, spots: Vec<Spot>) {
        self.block.draw(self.owner, Ink::Area(spots));
    }

    /// The outline of left, top, width, height.
    fn frame(&mut self, [x, y, width, height]: [f32; 4], line: f32) {
        let (right, bottom) = (x + width, y + height);
        self.stroke(vec![(x, y), (right, y), (right, bottom), (x, bottom), (x, y)], line);
    }

    /// The pointer of a mouse, its tip there.
    fn pointer(&mut self, (x, y): Spot) {
        const SHAPE: [Spot; 7] =
            [(0.0, 0.0), (0.0, 12.0), (3.2, 9.4), (5.4, 14.0), (7.4, 13.0), (5.4, 8.6), (9.4, 8.2)];
        self.fill(SHAPE.iter().map(|(dx, dy)| (x + dx, y + dy)).collect());
    }

    /// The drawing is at least so high.
    fn reach(&mut self, y: f32) {
        self.block.height = self.block.height.max(y);
    }
}
