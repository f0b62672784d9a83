//! Where things stand: top bar, content, action bar, footer, side columns.
//!
//! Places are plain rectangles, computed first and filled in any order. So the content can be
//! painted before the bars, and Tab goes through it in that order: content, action bar, top bar.

use egui::{Align, Id, Layout, Rect, Role, ScrollArea, Ui, UiBuilder, Vec2, vec2};

use super::{paging, sight};
use crate::ui::theme::{self, BUTTON_GAP, CONTENT_MAX, S4, sizes::BUTTON_SLIM};

/// Room for a scroll bar at the right of what scrolls.
pub const SCROLL_ROOM: f32 = 20.0;

/// The three places of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Areas {
    /// The top bar.
    pub top: Rect,
    /// All between the bars.
    pub body: Rect,
    /// The footer; of no height when the window is narrow.
    pub footer: Rect,
}

/// Divides the whole place of `ui`.
#[must_use]
pub fn areas(ui: &Ui) -> Areas {
    let m = theme::metrics(ui);
    let all = ui.max_rect();
    let top = all.with_max_y(all.top() + m.top_bar);
    let footer = all.with_min_y((all.bottom() - m.footer).max(top.bottom()));
    let body = Rect::from_min_max(top.left_bottom(), footer.right_top());
    Areas { top, body, footer }
}

/// Cuts a place into what is above and a strip of `high` at its bottom.
#[must_use]
pub fn cut_bottom(rect: Rect, high: f32) -> (Rect, Rect) {
    let y = (rect.bottom() - high).max(rect.top());
    (rect.with_max_y(y), rect.with_min_y(y))
}

/// Cuts a place into a strip of `high` at its top and what is below.
#[must_use]
pub fn cut_top(rect: Rect, high: f32) -> (Rect, Rect) {
    let y = (rect.top() + high).min(rect.bottom());
    (rect.with_max_y(y), rect.with_min_y(y))
}

/// Cuts a place into a column of `width` at the left and the rest.
#[must_use]
pub fn cut_left(rect: Rect, width: f32) -> (Rect, Rect) {
    let x = (rect.left() + width).min(rect.right());
    (rect.with_max_x(x), rect.with_min_x(x))
}

/// Cuts a place into the rest and a column of `width` at the right.
#[must_use]
pub fn cut_right(rect: Rect, width: f32) -> (Rect, Rect) {
    let x = (rect.right() - width).max(rect.left());
    (rect.with_max_x(x), rect.with_min_x(x))
}

/// The middle of a wide place: never wider than the content may be.
#[must_use]
pub fn centered(rect: Rect) -> Rect {
    let spare = ((rect.width() - CONTENT_MAX) / 2.0).max(0.0).round();
    rect.shrink2(vec2(spare, 0.0))
}

/// Fills a place, without margin and without scrolling. `id` differs between the places shown.
pub fn area_ui<R>(ui: &mut Ui, rect: Rect, id: &str, role: Role, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder =
        UiBuilder::new().id_salt(id).max_rect(rect).layout(Layout::top_down(Align::Min)).accessibility_role(role);
    ui.scope_builder(builder, |ui| {
        ui.shrink_clip_rect(rect);
        contents(ui)
    })
    .inner
}

/// Fills a place with content that scrolls up and down and has a margin. In wide windows the
/// content is centred. Screen readers know it as the main part.
pub fn scroll_ui<R>(ui: &mut Ui, rect: Rect, id: &str, margin: Vec2, contents: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_as_ui(ui, rect, id, Role::Main, margin, contents)
}

/// As [`scroll_ui`], with another role for the place, for example a side column.
pub fn scroll_as_ui<R>(
    ui: &mut Ui,
    rect: Rect,
    id: &str,
    role: Role,
    margin: Vec2,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    area_ui(ui, rect, id, role, |ui| {
        let area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        let area = if role == Role::Main && opens_at_top(ui) { area.vertical_scroll_offset(0.0) } else { area };
        area.show(ui, |ui| {
            let spare = (rect.width() - centered(rect).width()) / 2.0;
            let place = ui.available_rect_before_wrap();
            let left = margin.x + spare;
            // The scroll bar must not lie over the content.
            let right = left.max(SCROLL_ROOM);
            let inner = place.with_min_x(place.left() + left).with_max_x(place.right() - right);
            let builder = UiBuilder::new().max_rect(inner);
            let shown = ui.scope_builder(builder, |ui| {
                ui.set_width(inner.width());
                if role == Role::Main {
                    follow_wheel(ui);
                }
                ui.add_space(margin.y);
                let result = contents(ui);
                ui.add_space(margin.y.min(S4));
                result
            });
            paging::page_keys(ui, role);
            sight::keep_focused(ui);
            shown.inner
        })
        .inner
    })
}

/// The main part of this pass begins at its top, wherever it stood when it was shown last.
pub fn open_at_top(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(top_id(), pass));
}

fn opens_at_top(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(top_id())) == Some(ui.ctx().cumulative_pass_nr())
}

fn top_id() -> Id {
    Id::unique("pass in which the main part begins at its top")
}

fn wheel_id() -> Id {
    Id::unique("wheel over the action bar")
}

/// The pointer rests on the bar's main button while she reads: turning the wheel there moves the text.
fn catch_wheel(ui: &Ui, bar: Rect) {
    let turned = ui.input(|input| {
        let is_over = input.pointer.hover_pos().is_some_and(|at| bar.contains(at));
        if is_over { input.smooth_scroll_delta().y } else { 0.0 }
    });
    if turned.abs() > 0.0 {
        ui.data_mut(|data| data.insert_temp(wheel_id(), turned));
        ui.ctx().request_repaint();
    }
}

fn follow_wheel(ui: &Ui) {
    if let Some(turned) = ui.data_mut(|data| data.remove_temp::<f32>(wheel_id())) {
        ui.scroll_with_delta(vec2(0.0, turned));
    }
}

/// Puts `contents` at the right end of the present line, in Tab order after what is already
/// there. Their width is known from the pass before; the first pass is thrown away. In a layout
/// that wraps they go to the next line when they do not fit. Returns also how wide they are.
pub fn right_end_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    right_end_of_width_ui(ui, 0.0, contents)
}

/// As [`right_end_ui`], where it is known how wide the contents are; 0 where it is not.
pub(super) fn right_end_of_width_ui<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    // Unbounded, because a button would otherwise wrap into the width it had by mistake.
    const UNBOUNDED: f32 = 10_000.0;
    let id = ui.next_auto_id().with("right end");
    let remembered = || ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
    let before = if width > 0.0 { width } else { remembered() };
    if ui.layout().main_wrap && before > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    let place = ui.available_rect_before_wrap();
    let fits = before <= place.width();
    let left = (place.right() - before).max(place.left());
    let most = if fits { left + UNBOUNDED } else { place.right() };
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(!fits);
    let builder = UiBuilder::new().max_rect(place.with_min_x(left).with_max_x(most)).layout(layout);
    let shown = ui.scope_builder(builder, |ui| {
        let inner = contents(ui);
        (inner, ui.min_rect().right() - left, ui.min_rect().height())
    });
    let (inner, now, high) = shown.inner;
    // On one line after all: what was remembered is too wide, for example from a wider window.
    let shrunk = !fits && high < 1.5 * BUTTON_SLIM;
    if (fits || shrunk) && (now - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("width of the right end");
        ui.ctx().request_repaint();
    }
    (inner, if fits { now } else { before })
}

/// What the shown action bar needed in the pass before.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct BarNeeds {
    /// On one line.
    width: f32,
    /// On several lines; 0 while it fits on one.
    stacked: f32,
    /// At the right end, on one line.
    right: f32,
}

fn bar_id() -> Id {
    Id::unique("action bar")
}

fn bar_needs(ui: &Ui) -> BarNeeds {
    ui.data(|data| data.get_temp(bar_id())).unwrap_or_default()
}

/// The height of the action bar whose tallest button is `button` high. It grows when the buttons
/// do not fit on one line. There is one action bar on the screen.
#[must_use]
pub fn bar_height(ui: &Ui, button: f32) -> f32 {
    let m = theme::metrics(ui);
    button.max(bar_needs(ui).stacked) + 2.0 * m.bar_pad + theme::tokens(ui).stroke
}

/// The action bar at its place: `left` from the left, then `right` at the right end, in this Tab
/// order. When both do not fit on one line they stand below each other.
pub fn action_bar_ui(ui: &mut Ui, rect: Rect, margin: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let t = theme::tokens(ui);
    catch_wheel(ui, rect);
    ui.painter().rect_filled(rect, 0.0, t.surface);
    let line = rect.top() + t.stroke / 2.0;
    ui.painter().hline(rect.x_range(), line, t.line_stroke());
    let inner = centered(rect.with_min_y(rect.top() + t.stroke)).shrink2(vec2(margin, 0.0));
    let before = bar_needs(ui);
    let stacked = before.width > inner.width();
    let now = area_ui(ui, rect, "action bar", Role::Group, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(BUTTON_GAP);
        if stacked { stacked_ui(ui, inner, left, right) } else { one_line_ui(ui, inner, before.right, left, right) }
    });
    if now != before {
        ui.data_mut(|data| data.insert_temp(bar_id(), now));
        ui.ctx().request_discard("size of the action bar");
    }
}

fn one_line_ui(
    ui: &mut Ui,
    inner: Rect,
    right_width: f32,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui),
) -> BarNeeds {
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        left(ui);
        let used = ui.cursor().left() - inner.left();
        let ((), width) = right_end_of_width_ui(ui, right_width, right);
        BarNeeds { width: used + width, stacked: 0.0, right: width }
    })
    .inner
}

fn stacked_ui(ui: &mut Ui, inner: Rect, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) -> BarNeeds {
    let place = inner.shrink2(vec2(0.0, theme::metrics(ui).bar_pad));
    let measured = |contents: &mut Ui| contents.min_rect().size();
    let builder = UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        let first = ui.horizontal_wrapped(|ui| {
            left(ui);
            measured(ui)
        });
        let second = ui.horizontal_wrapped(|ui| {
            right(ui);
            measured(ui)
        });
        let (first, second) = (first.inner, second.inner);
        // On two lines of their own both show what they would need side by side.
        let wrapped = second.y > first.y + BUTTON_GAP || first.y > theme::metrics(ui).button_main + BUTTON_GAP;
        let width = if wrapped { f32::INFINITY } else { first.x + BUTTON_GAP + second.x };
        // What fits on one line, as after a bar that did not, needs no height for more.
        let stacked = if width > inner.width() { ui.min_rect().height() } else { 0.0 };
        BarNeeds { width, stacked, right: second.x }
    })
    .inner
}

/// A line at one side of a column.
pub fn column_line_ui(ui: &Ui, rect: Rect, at_right: bool) {
    let t = theme::tokens(ui);
    let half = t.stroke / 2.0;
    let x = if at_right { rect.right() - half } else { rect.left() + half };
    ui.painter().vline(x, rect.y_range(), t.line_stroke());
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::{theme::Theme, widgets::button::Button, widgets::testing};

    fn screen_ui(ui: &mut Ui, _state: &mut ()) {
        let areas = areas(ui);
        let high = bar_height(ui, 46.0);
        let (_, bar) = cut_bottom(areas.body, high);
        let left = |ui: &mut Ui| {
            ui.add(Button::primary("Erledigt").main());
        };
        let right = |ui: &mut Ui| {
            for label in ["Klappt nicht", "Später", "An DVO geben"] {
                ui.add(Button::plain(label));
            }
        };
        action_bar_ui(ui, bar, 12.0, left, right);
    }

    /// The bar with many or few buttons; keeps how high it was painted.
    fn changing_ui(ui: &mut Ui, (many, height): &mut (bool, f32)) {
        let high = bar_height(ui, 46.0);
        let (_, bar) = cut_bottom(areas(ui).body, high);
        *height = bar.height();
        let many = *many;
        let left = |ui: &mut Ui| {
            ui.add(Button::primary("Done").main());
        };
        let right = |ui: &mut Ui| {
            for label in ["Does not work", "Later", "Give to provider"].into_iter().take(if many { 3 } else { 1 }) {
                ui.add(Button::plain(label));
            }
        };
        action_bar_ui(ui, bar, 12.0, left, right);
    }

    #[test]
    fn the_action_bar_has_its_height_in_the_first_frame() {
        let mut harness = testing::sized(vec2(400.0, 384.0), Theme::Light, (false, 0.0), changing_ui);
        harness.run();
        let few = harness.state().1;
        harness.state_mut().0 = true;
        harness.run();
        let many = harness.state().1;
        assert!(many > few + 20.0, "{many}, {few}");
        for _ in 0..2 {
            for (is_many, expected) in [(false, few), (true, many)] {
                harness.state_mut().0 = is_many;
                harness.step();
                assert!((harness.state().1 - expected).abs() < 1.0, "{is_many}: {} for {expected}", harness.state().1);
            }
        }
    }

    #[test]
    fn the_action_bar_cuts_nothing_off() {
        for width in [1024.0, 683.0, 455.0, 341.0] {
            let size = vec2(width, 384.0);
            let mut harness = testing::sized(size, Theme::Light, (), screen_ui);
            harness.run();
            for label in ["Erledigt", "Klappt nicht", "Später", "An DVO geben"] {
                let rect = harness.get_by_label(label).rect();
                assert!(rect.left() >= 0.0 && rect.right() <= width, "{width}: {label} {rect}");
                assert!(rect.bottom() <= 384.0 && rect.height() < 60.0, "{width}: {label} {rect}");
            }
        }
    }
}
