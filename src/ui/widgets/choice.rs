//! Choice tiles: one answer out of a few, as large fields.
//!
//! The chosen tile differs by four signs: edge, fill, filled radio, weight.

use std::sync::Arc;

use egui::{
    CornerRadius, Galley, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2,
};

use super::{
    roving::Roving,
    target,
    text::{self, Run},
};
use crate::ui::theme::{
    self, RADIUS_M, S3, S4, STROKE_SELECTED, TextKind,
    sizes::{MARK, TILE},
};

/// Two tiles side by side need this much, or a product's name would be broken.
const TWO: f32 = 340.0;

/// One answer.
#[derive(Debug, Clone, Copy)]
pub struct Tile<'a> {
    /// The answer.
    pub label: &'a str,
    /// Stands in a last row of two wide tiles, as the answer of whoever does not know.
    pub wide: bool,
}

impl<'a> Tile<'a> {
    /// A tile among the others.
    #[must_use]
    pub fn new(label: &'a str) -> Self {
        Self { label, wide: false }
    }

    /// A tile in the last rows, two a row.
    #[must_use]
    pub fn wide(label: &'a str) -> Self {
        Self { label, wide: true }
    }
}

/// A group of tiles; `name` is the question. Returns the tile that was just pressed, and the one that Tab
/// comes to. At narrow width there are at most two columns.
pub fn tiles_ui(
    ui: &mut Ui,
    name: &str,
    tiles: &[Tile<'_>],
    columns: usize,
    chosen: Option<usize>,
) -> (Option<usize>, Id) {
    let narrow = theme::is_narrow(ui);
    let most = if ui.available_width() < TWO { 1 } else { 2 };
    let columns = if narrow { columns.min(most) } else { columns };
    let group = ui.make_persistent_id(("tiles", name));
    let builder = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = S3;
        let roving = Roving::new(ui, group, tiles.len(), chosen);
        let (mut clicked, mut places) = (None, Vec::new());
        let numbered: Vec<(usize, Tile<'_>)> = tiles.iter().copied().enumerate().collect();
        let (usual, wide): (Vec<_>, Vec<_>) = numbered.into_iter().partition(|(_, tile)| narrow || !tile.wide);
        for (part, columns) in [(usual, columns.max(1)), (wide, columns.clamp(1, 2))] {
            for row in part.chunks(columns) {
                clicked = row_ui(ui, &roving, row, columns, chosen, &mut places).or(clicked);
            }
        }
        roving.keys_at(ui, &places);
        (clicked, roving.stop())
    })
    .inner
}

fn row_ui(
    ui: &mut Ui,
    roving: &Roving,
    row: &[(usize, Tile<'_>)],
    columns: usize,
    chosen: Option<usize>,
    places: &mut Vec<Rect>,
) -> Option<usize> {
    let count = columns as f32;
    let all = ui.available_width();
    let width = (all - S3 * (count - 1.0)) / count;
    let room = width - S4 * 2.0 - MARK - S3;
    let color = theme::tokens(ui).ink;
    let labels: Vec<Arc<Galley>> = row
        .iter()
        .map(|(item, tile)| {
            let run = Run { text: tile.label.to_owned(), strong: chosen == Some(*item) };
            text::galley(ui, TextKind::Body, &[run], color, room)
        })
        .collect();
    let high = labels.iter().map(|galley| galley.size().y + S4 * 2.0).fold(TILE, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
    let mut clicked = None;
    for (column, ((item, tile), label)) in row.iter().zip(labels).enumerate() {
        let left = rect.left() + column as f32 * (width + S3);
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, high));
        let on = chosen == Some(*item);
        places.push(place);
        let response = roving.radio(ui, place, *item, tile.label, on);
        tile_ui(ui, place, label, on, &response);
        if response.clicked() {
            clicked = Some(*item);
        }
    }
    clicked
}

fn tile_ui(ui: &Ui, rect: Rect, label: Arc<Galley>, on: bool, response: &Response) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let t = theme::tokens(ui);
    let (fill, stroke) = if on {
        (t.accent_soft, Stroke::new(STROKE_SELECTED, t.accent))
    } else if target::hovered(response) {
        (t.sunken, t.control_stroke())
    } else {
        (t.surface, t.control_stroke())
    };
    let radius = CornerRadius::from(RADIUS_M);
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    let radio = Rect::from_center_size(pos2(rect.left() + S4 + MARK / 2.0, rect.center().y), Vec2::splat(MARK));
    let edge = if on { t.accent } else { t.border };
    let ring = Stroke::new(2.0, edge);
    ui.painter().circle_stroke(radio.center(), MARK / 2.0 - ring.width, ring);
    if on {
        ui.painter().circle_filled(radio.center(), MARK / 4.0, t.accent);
    }
    let top = rect.center().y - label.size().y / 2.0;
    ui.painter().galley(pos2(radio.right() + S3, top), label, t.ink);
    target::focus_ring(ui, response, rect, RADIUS_M);
}

/// The id of one tile of a group shown in `ui`, to give it the focus.
#[must_use]
pub fn tile_id(ui: &Ui, name: &str, item: usize) -> Id {
    ui.make_persistent_id(("tiles", name)).with(item)
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::{button::Button, testing::harness};

    #[test]
    fn arrows_move_and_space_chooses() {
        let tiles = [Tile::new("easymed"), Tile::new("medatixx"), Tile::wide("Not known")];
        let mut harness = harness(None, |ui, chosen: &mut Option<usize>| {
            if let Some(item) = tiles_ui(ui, "Which software?", &tiles, 2, *chosen).0 {
                *chosen = Some(item);
            }
            ui.add(Button::plain("Next"));
        });
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_role_and_label(Role::RadioButton, "easymed").is_focused());
        harness.key_press(Key::ArrowRight);
        harness.run();
        harness.key_press(Key::ArrowDown);
        harness.run();
        assert_eq!(*harness.state(), None);
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(*harness.state(), Some(2));
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label("Next").is_focused(), "the group is one stop");
        harness.get_by_role_and_label(Role::RadioButton, "medatixx").click();
        harness.run();
        assert_eq!(*harness.state(), Some(1));
    }

    #[test]
    fn up_and_down_go_to_the_row_above_and_below() {
        let tiles = [Tile::new("a"), Tile::new("b"), Tile::new("c"), Tile::wide("d"), Tile::wide("e")];
        let mut harness = harness((), |ui, (): &mut ()| {
            tiles_ui(ui, "Which?", &tiles, 2, Some(4));
        });
        harness.run();
        harness.key_press(Key::Tab);
        harness.run();
        // a b / c - / d e: above e there is nothing but c, at the ends the arrows stay.
        for (key, reached) in [
            (Key::ArrowUp, "c"),
            (Key::ArrowUp, "a"),
            (Key::ArrowUp, "a"),
            (Key::ArrowRight, "b"),
            (Key::ArrowDown, "c"),
            (Key::ArrowDown, "d"),
            (Key::ArrowRight, "e"),
            (Key::ArrowDown, "e"),
        ] {
            harness.key_press(key);
            harness.run();
            assert!(harness.get_by_role_and_label(Role::RadioButton, reached).is_focused(), "{key:?} {reached}");
        }
    }
}
