//! The marks beside the states: boxes that a pen could have made.
//!
//! They are drawn, because the fonts have no ticks and PDF/A-3a takes no icon fonts. Nobody reads
//! them aloud: the word stands beside each.

use super::sheet::{Block, Ink, Owner, Spot};
use crate::domain::certificate::RowState;

/// Edge of a mark in points.
pub(super) const EDGE: f32 = 10.6;

/// Marks are designed on a grid of that many units.
const GRID: f32 = 16.0;

/// The mark of a state with its top left corner at the origin.
pub(super) fn mark(state: &RowState) -> Block {
    let frame = vec![(2.0, 2.0), (14.0, 2.0), (14.0, 14.0), (2.0, 14.0), (2.0, 2.0), (14.0, 2.0)];
    let frame = strokes(&frame, 1.4);
    let ink = match state {
        RowState::Open => vec![frame],
        RowState::InProgress => vec![frame, strokes(&[(5.0, 11.0), (11.0, 5.0)], 1.6)],
        RowState::Changed => vec![frame, area(&[(2.0, 2.0), (14.0, 14.0), (2.0, 14.0)])],
        RowState::Done => vec![frame, strokes(&[(4.5, 8.0), (7.0, 10.8), (11.8, 5.0)], 2.2)],
        RowState::Absent => vec![frame, strokes(&[(5.0, 8.0), (11.0, 8.0)], 2.0)],
        RowState::Promised(_) => vec![
            Ink::Ring { centre: scaled((8.0, 8.0)), radius: units(6.2), width: units(1.4) },
            strokes(&[(8.0, 4.5), (8.0, 8.2), (10.6, 9.8)], 1.5),
        ],
        // The exclamation mark is left out of the filled box.
        RowState::Blocked => vec![Ink::Squares(
            [[1.3, 1.3, 13.4, 13.4], [7.0, 3.6, 2.0, 5.4], [7.0, 10.4, 2.0, 2.0]]
                .map(|square| square.map(units))
                .to_vec(),
        )],
    };
    let mut block = Block { height: EDGE, ..Block::default() };
    for ink in ink {
        block.draw(Owner::Decoration, ink);
    }
    block
}

fn strokes(path: &[Spot], width: f32) -> Ink {
    let path = path.iter().copied().map(scaled).collect();
    Ink::Strokes { paths: vec![path], width: units(width) }
}

fn area(spots: &[Spot]) -> Ink {
    Ink::Area(spots.iter().copied().map(scaled).collect())
}

fn scaled((x, y): Spot) -> Spot {
    (units(x), units(y))
}

fn units(on_grid: f32) -> f32 {
    on_grid * EDGE / GRID
}
