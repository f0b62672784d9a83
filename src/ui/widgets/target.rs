//! What every control shares: its size, its name for screen readers, its focus ring.
//!
//! It does not paint the control itself.

use egui::{Align, CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::menu;
use crate::ui::theme::{self, FOCUS_REACH, S1, S4, STROKE_FOCUS};

/// Allocates a control of `size`, names it, and takes clicks if `enabled`.
pub fn control(ui: &mut Ui, size: Vec2, role: Role, label: &str, enabled: bool) -> Response {
    let enabled = enabled && ui.is_enabled();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (_, response) = ui.allocate_exact_size(size, sense);
    named(response, role, label, enabled)
}

/// As [`control`], at a place the caller has already allocated.
#[must_use]
pub fn control_at(ui: &Ui, rect: Rect, id: Id, role: Role, label: &str, enabled: bool) -> Response {
    let enabled = enabled && ui.is_enabled();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    named(ui.interact(rect, id, sense), role, label, enabled)
}

fn named(response: Response, role: Role, label: &str, enabled: bool) -> Response {
    response.widget_info(|| WidgetInfo::labeled(role, enabled, label));
    response.ctx.accesskit_node_builder(response.id, |node| {
        if enabled {
            node.clear_disabled();
        } else {
            node.set_disabled();
        }
    });
    receive(&response);
    follow_focus(&response);
    response
}

/// Brings a control into view when the focus arrives at it.
pub fn follow_focus(response: &Response) {
    if arrives(response) {
        let pass = response.ctx.cumulative_pass_nr();
        response.ctx.data_mut(|data| {
            data.insert_temp(followed_id(), response.id);
            data.insert_temp(arrival_id(), (response.id, pass, f32::NAN));
            data.insert_temp(reached_id(), response.id);
        });
        let mut seen = response.clone();
        seen.rect = with_question(response).unwrap_or_else(|| {
            let around = neighbourhood(response);
            response.rect.expand2(vec2(0.0, around))
        });
        seen.scroll_to_me(None);
    } else if has_focus(response) {
        // It was paged out of sight: what is typed or ticked is seen.
        let is_used = response.clicked() || response.changed();
        if is_used && is_cut(response) && !is_by_pointer(response) {
            response.scroll_to_me(None);
        }
        settle(response);
    }
}

/// Whether the focus came to this control by a key or a press, not because a screen begins with it.
#[must_use]
pub(super) fn is_reached(ui: &Ui, control: Id) -> bool {
    ui.data(|data| data.get_temp(reached_id())) == Some(control)
}

fn reached_id() -> Id {
    Id::unique("control that the focus came to")
}

fn is_cut(response: &Response) -> bool {
    response.interact_rect.height() + 1.0 < response.rect.height()
}

fn is_by_pointer(response: &Response) -> bool {
    response.ctx.input(|input| input.pointer.any_down() || input.pointer.any_released())
}

/// Has the focus just arrived at this control? Asked before [`follow_focus`].
#[must_use]
pub fn arrives(response: &Response) -> bool {
    // `Response::gained_focus` misses a focus that was requested after the control was shown.
    has_focus(response) && response.ctx.data(|data| data.get_temp(followed_id())) != Some(response.id)
}

/// Room below a control that is shown with it: a sentence of help or an error.
const BELOW: f32 = 44.0;

/// How much above and below a control that Tab arrives at is seen with it: its label, what is said below
/// it, the next control. A click moves nothing that is in sight already.
fn neighbourhood(response: &Response) -> f32 {
    const MOST: f32 = 56.0;
    /// The part of the window that is surely between the bars.
    const BETWEEN: f32 = 0.55;
    if is_by_pointer(response) {
        return 0.0;
    }
    let room = response.ctx.content_rect().height() * BETWEEN - response.rect.height();
    (room / 2.0).clamp(0.0, MOST)
}

/// The answers painted by `contents` belong to a question that begins at `top`: where the focus comes to one of
/// them by a key, what is asked is seen with it.
pub fn asked_from<R>(ui: &mut Ui, top: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let high = ui.clip_rect().height();
    ui.data_mut(|data| data.insert_temp(asked_id(), (top, high)));
    let shown = contents(ui);
    ui.data_mut(|data| data.remove::<(f32, f32)>(asked_id()));
    shown
}

/// The control with its question and as much around both as there is room for; nothing where they do not fit
/// between the bars.
fn with_question(response: &Response) -> Option<Rect> {
    let (top, high) = response.ctx.data(|data| data.get_temp::<(f32, f32)>(asked_id()))?;
    let rect = response.rect.expand2(vec2(0.0, FOCUS_REACH));
    let rect = rect.with_min_y(top.min(rect.top()));
    let room = (high - rect.height()) / 2.0;
    (room >= 0.0 && !is_by_pointer(response)).then(|| rect.expand2(vec2(0.0, room.min(neighbourhood(response)))))
}

fn asked_id() -> Id {
    Id::unique("top of the question whose answers are painted, and the room between the bars")
}

/// Whether this part of the screen was not there in the last pass: then it is worth being brought into
/// view. Asked once in each pass.
#[must_use]
pub fn is_new(ui: &Ui, part: &str) -> bool {
    let id = Id::unique(("pass in which it was shown last", part));
    let now = ui.ctx().cumulative_pass_nr();
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_insert_with(id, || 0), now));
    before + 1 < now
}

/// Gives the focus to a control by a click on another one. In further passes of the same frame that would still
/// be a click elsewhere, which takes the focus away: `receive` gives it back.
pub fn give_focus(response: &Response) {
    response.ctx.data_mut(|data| data.insert_temp(given_id(), response.id));
    response.request_focus();
}

/// A control that may have been given the focus was painted.
pub(super) fn receive(response: &Response) {
    if response.ctx.data(|data| data.get_temp(given_id())) != Some(response.id) {
        return;
    }
    response.request_focus();
    if !response.ctx.input(|input| input.pointer.any_click() || input.pointer.any_pressed()) {
        response.ctx.data_mut(|data| data.remove::<Id>(given_id()));
    }
}

fn given_id() -> Id {
    Id::unique("control that was given the focus by a click")
}

fn followed_id() -> Id {
    Id::unique("control that was brought into view")
}

/// Does this control have the keyboard focus, whether or not the window is in front?
#[must_use]
pub fn has_focus(response: &Response) -> bool {
    response.ctx.memory(|memory| memory.has_focus(response.id))
}

/// The ring around the control with the focus: 3 px, 2 px outside. Where there is no room for it, as at the
/// edge of the window, it goes as far as there is: a ring is never cut off.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if has_focus(response) {
        ring(ui, rect.expand(FOCUS_REACH), radius + FOCUS_REACH);
    }
}

/// The ring inside the edge, for rows that touch each other.
pub fn focus_ring_inside(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    if has_focus(response) {
        ring(ui, rect, radius);
    }
}

/// The focus has arrived, and nothing moves any more: where there is too little room for the control and what
/// belongs to it, the control itself is brought into view.
fn settle(response: &Response) {
    let ctx = &response.ctx;
    let now = ctx.cumulative_pass_nr();
    let Some((id, pass, top)) = ctx.data(|data| data.get_temp::<(Id, u64, f32)>(arrival_id())) else { return };
    if id != response.id {
        return;
    }
    let rect = response.rect;
    if top.is_nan() || (rect.top() - top).abs() > 0.5 || pass + 1 >= now {
        ctx.data_mut(|data| data.insert_temp(arrival_id(), (id, pass, rect.top())));
        ctx.request_repaint();
        return;
    }
    ctx.data_mut(|data| data.remove::<(Id, u64, f32)>(arrival_id()));
    if is_cut(response) {
        response.scroll_to_me(None);
    }
}

fn arrival_id() -> Id {
    Id::unique("control at which the focus has arrived")
}

fn ring(ui: &Ui, outer: Rect, radius: f32) {
    let stroke = Stroke::new(STROKE_FOCUS, theme::tokens(ui).focus);
    let seen = outer.intersect(ui.clip_rect());
    if seen.is_positive() {
        ui.painter().rect_stroke(seen, CornerRadius::from(radius), stroke, StrokeKind::Inside);
    }
}

/// Is the pointer over it, and is it usable?
#[must_use]
pub fn hovered(response: &Response) -> bool {
    response.hovered() && response.sense.senses_click()
}

/// Is it being pressed, by pointer or key?
#[must_use]
pub fn pressed(response: &Response) -> bool {
    response.is_pointer_button_down_on()
        || has_focus(response) && response.sense.senses_click() && response.ctx.input(|i| i.key_down(egui::Key::Space))
}

/// A screen was left: when it is shown again, it gets the focus again.
pub fn forget_entry(ui: &Ui) {
    ui.data_mut(|data| data.remove::<(String, Id)>(entry_id()));
}

/// Was `screen` given the focus, and is it still shown? See [`focus_on_entry`].
#[must_use]
pub fn is_entered(ui: &Ui, screen: &str) -> bool {
    ui.data(|data| data.get_temp::<(String, Id)>(entry_id())).is_some_and(|(name, _)| name == screen)
}

/// Where the focus is, to be put back there.
#[derive(Debug, Clone)]
pub struct Place {
    entry: Option<(String, Id)>,
    focused: Option<Id>,
}

/// Where the focus is now. A menu goes when something is put over it: then it is at its button.
#[must_use]
pub fn place(ui: &Ui) -> Place {
    let focused = menu::opener(ui).or_else(|| ui.memory(egui::Memory::focused));
    Place { entry: ui.data(|data| data.get_temp(entry_id())), focused }
}

/// Puts it back before the screen is shown that it was taken from; nothing scrolls.
pub fn put_back(ui: &Ui, place: Place) {
    let (Some(entry), Some(focused)) = (place.entry, place.focused) else { return };
    ui.data_mut(|data| {
        data.insert_temp(entry_id(), entry);
        data.insert_temp(followed_id(), focused);
    });
    ui.memory_mut(|memory| memory.request_focus(focused));
}

fn entry_id() -> Id {
    Id::unique("screen that was given the focus")
}

/// Gives `response` the focus once when `screen` becomes the shown screen, so that Enter means
/// "go on". `screen` is any text that differs between screens and steps.
pub fn focus_on_entry(ui: &Ui, screen: &str, response: &Response) {
    if gives_focus(ui, screen, response) {
        show_with_above(ui, response, BELOW);
    }
}

/// As [`focus_on_entry`], where what counts stands above it: nothing below it is brought into view with it.
pub fn focus_with_above(ui: &Ui, screen: &str, response: &Response) {
    if gives_focus(ui, screen, response) {
        show_with_above(ui, response, FOCUS_REACH);
    }
}

/// As much as can be seen from the top on, with the control and `below` of what is said below it at the end of
/// it: nobody types into what they do not see, and what leads to it stands above.
fn show_with_above(ui: &Ui, response: &Response, below: f32) {
    let high = ui.clip_rect().height() - S4;
    let below = (high - response.rect.height()).clamp(0.0, below);
    let bottom = response.rect.bottom() + below;
    let top = (bottom - high).min(response.rect.top());
    let seen = response.rect.with_min_y(top).with_max_y(bottom);
    ui.scroll_to_rect(seen, None);
}

/// As [`focus_on_entry`], where the page begins at `top`; where the control would be out of sight then, at its
/// heading: that is read whole, or nobody knows what is asked.
pub fn focus_with_heading(ui: &Ui, screen: &str, response: &Response, (top, heading): (f32, f32)) {
    /// So much of a control may be cut off below for it: it is still read, and its ring ends at the edge.
    const CUT: f32 = 0.25;
    if !gives_focus(ui, screen, response) {
        return;
    }
    let (high, rect) = (ui.clip_rect().height(), response.rect);
    let begins = [(top, rect.bottom() + FOCUS_REACH), (heading - S1, rect.bottom() - rect.height() * CUT)];
    match begins.into_iter().find(|(top, end)| end - top <= high) {
        Some((top, _)) => ui.scroll_to_rect(rect.with_min_y(top).with_max_y(top), Some(Align::Min)),
        None => show_with_above(ui, response, FOCUS_REACH),
    }
}

/// As [`focus_on_entry`], where what is shown begins at its top: nothing scrolls.
pub fn focus_below_heading(ui: &Ui, screen: &str, response: &Response) {
    let _is_given = gives_focus(ui, screen, response);
}

/// Gives the focus to a control that the caller brings into view with what belongs to it: nothing scrolls for it.
pub fn focus_unmoved(response: &Response) {
    response.ctx.data_mut(|data| data.insert_temp(followed_id(), response.id));
    response.request_focus();
}

fn gives_focus(ui: &Ui, screen: &str, response: &Response) -> bool {
    let id = entry_id();
    let now = (screen.to_owned(), response.id);
    let before = ui.data(|data| data.get_temp::<(String, Id)>(id));
    // Between the wide and the narrow form the button becomes another one.
    let same = before.as_ref().is_some_and(|(name, _)| name == screen);
    let is_gone = |focused: Option<Id>| focused.is_none() || focused == before.as_ref().map(|(_, id)| *id);
    let lost = before.as_ref() != Some(&now) && is_gone(ui.memory(egui::Memory::focused));
    if !same || lost {
        ui.data_mut(|data| {
            data.insert_temp(id, now);
            // On entry the top of the screen is shown.
            data.insert_temp(followed_id(), response.id);
        });
        if is_by_pointer(response) {
            give_focus(response);
        } else {
            response.request_focus();
        }
    }
    !same || lost
}
