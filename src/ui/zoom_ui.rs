//! How large the text is now, said for a moment after Strg and plus or minus changed it.
//!
//! Where it is chosen, in the settings, the figure stays.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Stroke, vec2};

use super::{
    Page,
    theme::{self, RADIUS_M, S3, TextKind},
    widgets::text,
};
use crate::tr;

/// So long it is said.
const SAID_SECS: f64 = 3.0;
/// Space below it, so that it lies over no button of a bar at the bottom.
const ABOVE_BARS: f32 = 96.0;

/// Says it from now on.
pub(super) fn say(ctx: &Context) {
    let until = ctx.input(|input| input.time) + SAID_SECS;
    ctx.data_mut(|data| data.insert_temp(said_id(), until));
}

/// Paints it over the screen, where it is to be said. It takes no click and no focus.
pub(super) fn zoom_ui(ctx: &Context, page: &Page<'_>) {
    let Some(until) = ctx.data(|data| data.get_temp::<f64>(said_id())) else { return };
    let left = until - ctx.input(|input| input.time);
    if left <= 0.0 {
        ctx.data_mut(|data| data.remove::<f64>(said_id()));
        return;
    }
    ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
    let words = tr!(page.model.texts, "zoom-now", percent = page.model.settings.zoom_percent.to_string());
    let area = Area::new(said_id()).order(Order::Tooltip).interactable(false).fade_in(false);
    area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -ABOVE_BARS)).show(ctx, |ui| {
        let t = theme::tokens(ui);
        let frame = Frame::new().fill(t.surface).stroke(Stroke::new(t.stroke_control, t.border));
        frame.corner_radius(RADIUS_M).inner_margin(Margin::same(S3 as i8)).show(ui, |ui| {
            // One line, however little room the text leaves.
            ui.set_min_width(text::line_size(ui, TextKind::Strong, &words).x.ceil());
            let said = text::kind_ui(ui, TextKind::Strong, &words);
            text::announce(ui, said.id);
        });
    });
}

fn said_id() -> Id {
    Id::unique("size that was changed just now")
}
