//! What would be out of sight when a page opens at its top, so that it is better said above.
//!
//! Only known when the page was laid out: that pass is thrown away, and in the next one it stands above.

use egui::{Id, Ui, Vec2};

/// Of which page, in a place of which size; and whether the part ends below the edge.
type Seen = (String, Vec2, bool);

fn id(part: &str) -> Id {
    Id::unique(("part that may be out of sight", part))
}

/// Whether this part of the page ends below the edge. Asked with the `ui` that scrolls, before it is painted.
#[must_use]
pub fn is_out(ui: &Ui, part: &str, page: &str) -> bool {
    let seen = ui.data(|data| data.get_temp::<Seen>(id(part)));
    seen.is_some_and(|(known, size, is_out)| known == page && size == ui.clip_rect().size() && is_out)
}

/// The part has just been painted at its usual place: does it end in sight while the page is at its top?
/// With the `ui` that scrolls.
pub fn note(ui: &Ui, part: &str, page: &str) {
    let place = ui.clip_rect().size();
    let is_out = ui.min_rect().height() > place.y;
    ui.data_mut(|data| data.insert_temp::<Seen>(id(part), (page.to_owned(), place, is_out)));
    if is_out {
        ui.ctx().request_discard("something to know would be out of sight");
    }
}
