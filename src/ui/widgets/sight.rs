//! What is in sight: what would not be when a page opens at its top, so that it is better said above; and the control
//! with the focus, which stays so.
//!
//! The first is only known when the page was laid out: that pass is thrown away, and in the next one it stands above.

use egui::{Id, Memory, Ui, Vec2};

use super::target;

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
    note_before(ui, part, page, 0.0);
}

/// As [`note`], where so much of the part is still to be painted.
pub fn note_before(ui: &Ui, part: &str, page: &str, more: f32) {
    let place = ui.clip_rect().size();
    let is_out = ui.min_rect().height() + more > place.y;
    ui.data_mut(|data| data.insert_temp::<Seen>(id(part), (page.to_owned(), place, is_out)));
    if is_out {
        ui.ctx().request_discard("something to know would be out of sight");
    }
}

/// The control with the focus: where it stands in what scrolls, and whether it is in sight.
type Kept = (Id, f32, bool);

/// What the focus came to stays in sight when what stands above it grows, as a page that is drawn late. What one
/// scrolls away oneself stays away. With the `ui` that scrolls, after its content.
pub(super) fn keep_focused(ui: &Ui) {
    // To egui asking for it would be a click elsewhere, which takes the focus from it.
    if ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed()) {
        return;
    }
    let id = Id::unique("control that stays in sight");
    let focused = ui.memory(Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let (content, place) = (ui.min_rect(), ui.clip_rect().y_range());
    let Some(focused) = focused.filter(|focused| content.contains(focused.rect.center())) else { return };
    // What is seen beside the place stands in a bar, which the content only goes on behind.
    if focused.interact_rect.is_positive() && !focused.interact_rect.intersects(ui.clip_rect()) {
        return;
    }
    let (top, bottom) = (focused.rect.top(), focused.rect.bottom());
    let is_in = place.min <= top + 0.5 && bottom <= place.max + 0.5;
    let now = (focused.id, top - content.top(), is_in);
    let before = ui.data_mut(|data| data.get_temp::<Kept>(id));
    let is_pushed = |before: Kept| before.0 == now.0 && before.2 && (before.1 - now.1).abs() > 0.5 && !is_in;
    let follows = target::is_reached(ui, focused.id) && before.is_some_and(is_pushed);
    if follows {
        ui.scroll_to_rect(focused.rect, None);
    }
    ui.data_mut(|data| data.insert_temp::<Kept>(id, (now.0, now.1, is_in || follows)));
}

#[cfg(test)]
mod tests {
    use egui::{Key, vec2};
    use egui_kittest::kittest::Queryable as _;

    use crate::ui::{
        theme::Theme,
        widgets::{button::Button, layout, testing},
    };

    /// The page of a paper came late, and the button with the focus was below the edge.
    #[test]
    fn what_tab_came_to_stays_in_sight_when_something_above_it_grows() {
        let mut harness = testing::sized(vec2(400.0, 300.0), Theme::Light, 20.0, |ui, high: &mut f32| {
            let place = ui.max_rect();
            layout::scroll_ui(ui, place, "page", vec2(8.0, 8.0), |ui| {
                ui.add(Button::plain("Before"));
                ui.add_space(*high);
                ui.add(Button::plain("Larger"));
                ui.add_space(600.0);
            });
        });
        harness.run();
        for _ in 0..2 {
            harness.key_press(Key::Tab);
            harness.run();
        }
        assert!(harness.get_by_label("Larger").is_focused());
        *harness.state_mut() = 500.0;
        harness.run();
        let rect = harness.get_by_label("Larger").rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= 300.0, "{rect}");
        // Who reads on is not brought back.
        harness.key_press(Key::End);
        harness.run();
        assert!(harness.get_by_label("Larger").rect().bottom() < 0.0);
    }
}
