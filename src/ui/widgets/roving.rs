//! One Tab stop for a group: arrows move inside it, Home and End go to its ends.
//!
//! It only moves the focus. Space or Enter is a click on the focused item, as everywhere.

use egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::{paging, target};

/// How many items the page keys pass over.
const LEAP: usize = 10;

/// The items of a group, by number.
pub(super) struct Roving {
    group: Id,
    count: usize,
    stop: usize,
}

impl Roving {
    /// A group of `count` items; Tab arrives at the chosen one, or where the focus was last.
    pub(super) fn new(ui: &Ui, group: Id, count: usize, chosen: Option<usize>) -> Self {
        let focused = ui.memory(egui::Memory::focused);
        let last = ui.data(|data| data.get_temp::<usize>(group));
        let stop = (0..count)
            .find(|item| focused == Some(group.with(*item)))
            .or(chosen)
            .or(last)
            .filter(|stop| *stop < count)
            .unwrap_or(0);
        Self { group, count, stop }
    }

    /// The group is shown anew: where the focus was last counts no more.
    pub(super) fn forget(ui: &Ui, group: Id) {
        ui.data_mut(|data| data.remove::<usize>(group));
    }

    /// The id of an item.
    pub(super) fn id(&self, item: usize) -> Id {
        self.group.with(item)
    }

    /// The id of the item that Tab comes to.
    pub(super) fn stop(&self) -> Id {
        self.id(self.stop)
    }

    /// One item of the group at its place, as a radio button.
    pub(super) fn radio(&self, ui: &Ui, rect: Rect, item: usize, label: &str, on: bool) -> Response {
        let response = self.item(ui, rect, item);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, label));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(item + 1);
            node.set_size_of_set(self.count);
        });
        response
    }

    /// One item of the group at its place; the caller names it.
    pub(super) fn item(&self, ui: &Ui, rect: Rect, item: usize) -> Response {
        let sense = match (ui.is_enabled(), item == self.stop) {
            (false, _) => Sense::hover(),
            (true, true) => Sense::click(),
            (true, false) => Sense::CLICK,
        };
        let response = ui.interact(rect, self.id(item), sense);
        target::follow_focus(&response);
        if response.clicked() {
            self.focus(ui, item);
        }
        response
    }

    /// Reads the arrow keys; returns the item the focus goes to. Call it after all items.
    pub(super) fn keys(&self, ui: &Ui) -> Option<usize> {
        self.keys_at(ui, &[])
    }

    /// As [`Self::keys`], and the page keys leap: for a list longer than its place. Everywhere else they
    /// go by what is read beside the group.
    pub(super) fn keys_in_list(&self, ui: &Ui) -> Option<usize> {
        let has_focus = ui.memory(|memory| memory.has_focus(self.id(self.stop)));
        let pressed = |key| has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let next = if pressed(Key::PageDown) {
            self.stop + LEAP
        } else if pressed(Key::PageUp) {
            self.stop.saturating_sub(LEAP)
        } else {
            return self.keys(ui);
        };
        let next = next.min(self.count.saturating_sub(1));
        self.focus(ui, next);
        Some(next)
    }

    /// As [`Self::keys`], for items at these places: up and down go to the nearest one above and below.
    pub(super) fn keys_at(&self, ui: &Ui, places: &[Rect]) -> Option<usize> {
        let last = self.count.saturating_sub(1);
        self.keys_from(ui, places, (self.stop.saturating_sub(1), (self.stop + 1).min(last)))
    }

    /// As [`Self::keys_at`], in a circle: above the first item is the last one.
    pub(super) fn keys_around(&self, ui: &Ui, places: &[Rect]) -> Option<usize> {
        let count = self.count.max(1);
        self.keys_from(ui, places, ((self.stop + count - 1) % count, (self.stop + 1) % count))
    }

    /// The items before and after this one, where none lies that way.
    fn keys_from(&self, ui: &Ui, places: &[Rect], (before, after): (usize, usize)) -> Option<usize> {
        let stop = self.id(self.stop);
        if !ui.memory(|memory| memory.has_focus(stop)) {
            return None;
        }
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(stop, arrows));
        paging::hold_arrows(ui);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.count.saturating_sub(1);
        let next = if pressed(Key::ArrowRight) {
            beside(places, self.stop, 1.0).unwrap_or(after)
        } else if pressed(Key::ArrowLeft) {
            beside(places, self.stop, -1.0).unwrap_or(before)
        } else if pressed(Key::ArrowDown) {
            nearest(places, self.stop, 1.0).unwrap_or(after)
        } else if pressed(Key::ArrowUp) {
            nearest(places, self.stop, -1.0).unwrap_or(before)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        self.focus(ui, next);
        Some(next)
    }

    /// Gives the focus to the item that Tab would come to.
    pub(super) fn begin(&self, ui: &Ui) {
        self.focus(ui, self.stop);
    }

    /// Tab does not leave the group; the caller says what it does. Call it after the arrow keys.
    pub(super) fn hold(&self, ui: &Ui) {
        let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.stop(), all));
    }

    fn focus(&self, ui: &Ui, item: usize) {
        ui.data_mut(|data| data.insert_temp(self.group, item));
        ui.memory_mut(|memory| {
            memory.request_focus(self.id(item));
            // Otherwise egui would also move by its own geometry.
            memory.move_focus(FocusDirection::None);
        });
        ui.ctx().request_repaint();
    }
}

/// The nearest place to the right of this one at its height, or to the left where `right` is negative.
fn beside(places: &[Rect], from: usize, right: f32) -> Option<usize> {
    let start = places.get(from)?;
    let distance = |place: &Rect| {
        let way = (place.center().x - start.center().x) * right;
        (way > 1.0 && start.y_range().contains(place.center().y)).then_some(way)
    };
    let reached = places.iter().enumerate().filter_map(|(item, place)| distance(place).map(|far| (far, item)));
    reached.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, item)| item)
}

/// The nearest place below this one, or above it where `down` is negative.
fn nearest(places: &[Rect], from: usize, down: f32) -> Option<usize> {
    let start = places.get(from)?.center();
    let distance = |place: &Rect| {
        let way = place.center() - start;
        (way.y * down > 1.0).then_some((way.y.abs(), way.x.abs()))
    };
    let reached = places.iter().enumerate().filter_map(|(item, place)| distance(place).map(|far| (far, item)));
    reached.min_by(|(a, _), (b, _)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))).map(|(_, item)| item)
}
