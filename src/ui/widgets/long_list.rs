//! A list too long to paint whole: the rows near what is seen are painted, the others keep their place.
//!
//! Near is one screen more above and below, so that Tab and screen readers find the next row there. A
//! list as real practices have it is painted whole: some screen readers read a page from end to end.
//! It does not know what the rows are.

use egui::{Rangef, Ui};

/// Lists of so many rows are painted whole.
const MOST_WHOLE: usize = 200;

/// The places of rows one below the other, while they are painted.
pub struct LongList {
    near: Rangef,
    /// Room of rows that were left out, not allocated yet.
    skipped: f32,
}

impl LongList {
    /// A list that begins at the present place, of so many rows with those of other lists around it.
    #[must_use]
    pub fn new(ui: &Ui, rows: usize) -> Self {
        let seen = ui.clip_rect().y_range();
        let near = if rows > MOST_WHOLE { seen.expand(seen.span()) } else { Rangef::EVERYTHING };
        Self { near, skipped: 0.0 }
    }

    /// Whether the next row is to be painted. If not, room of this height is kept for it.
    pub fn reaches(&mut self, ui: &mut Ui, height: f32, always: bool) -> bool {
        let top = ui.cursor().top() + self.skipped;
        if always || Rangef::new(top, top + height).intersects(self.near) {
            self.end(ui);
            return true;
        }
        self.skipped += height;
        false
    }

    /// Keeps the room of the rows that were left out last; has to follow the last row.
    pub fn end(&mut self, ui: &mut Ui) {
        ui.add_space(std::mem::take(&mut self.skipped));
    }
}
