//! Cards: the plain card, the card with the next task, the numbered way of the start screen.

use egui::{
    Align, CornerRadius, Frame, InnerResponse, Layout, Margin, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2,
    pos2, vec2,
};

use super::{
    button::Button,
    text::{self, Run},
};
use crate::ui::theme::{self, RADIUS_L, RADIUS_M, S2, S4, S5, TextKind};

/// A card as wide as its place, with the usual 24 inside.
pub fn card_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_with_ui(ui, Vec2::splat(S5), contents)
}

/// A card with its own inner margin, sideways and upwards.
pub fn card_with_ui<R>(ui: &mut Ui, pad: Vec2, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let t = theme::tokens(ui);
    Frame::new()
        .fill(t.surface)
        .stroke(t.line_stroke())
        .corner_radius(CornerRadius::from(RADIUS_L))
        .inner_margin(Margin::symmetric(pad.x as i8, pad.y as i8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
}

/// What the card of the next task says.
#[derive(Debug, Clone, Copy)]
pub struct NextTask<'a> {
    /// Above the title, for example "Up next".
    pub eyebrow: &'a str,
    /// The task and its device.
    pub title: &'a str,
    /// Why just now.
    pub why: &'a [Run],
    /// What waits for others meanwhile, small below it; may be empty.
    pub waits: &'a str,
    /// Label of the primary button.
    pub button: &'a str,
    /// The button for those who hear it, with the task.
    pub spoken: &'a str,
    /// Beside the button where there is room, else below: how far, how long.
    pub progress: &'a str,
}

/// The card of the next task. Returns its primary button.
pub fn next_card_ui(ui: &mut Ui, task: &NextTask<'_>) -> Response {
    const EDGE: f32 = 6.0;
    let t = theme::tokens(ui);
    let ground = ui.painter().add(egui::Shape::Noop);
    let edge_room = EDGE as i8;
    let margin = Margin { left: 20 + edge_room, right: 20, top: 18, bottom: 18 };
    let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        text::colored_ui(ui, TextKind::SmallStrong, task.eyebrow, t.accent_ink);
        text::gap_ui(ui, 2.0);
        text::heading_ui(ui, task.title, 2);
        text::gap_ui(ui, 6.0);
        text::rich_text_ui(ui, task.why);
        if !task.waits.is_empty() {
            text::gap_ui(ui, 6.0);
            text::small_muted_ui(ui, task.waits);
        }
        text::gap_ui(ui, 14.0);
        let button = Button::primary(task.button).accessible_name(task.spoken).arrow();
        let words = text::plain_galley(ui, TextKind::Small, task.progress, t.ink_2, f32::INFINITY).size().x;
        if button.width(ui) + S4 + words > ui.available_width() {
            let button = ui.add(button);
            text::gap_ui(ui, S2);
            text::small_muted_ui(ui, task.progress);
            return button;
        }
        ui.horizontal(|ui| {
            let button = ui.add(button);
            text::gap_ui(ui, S4);
            text::small_muted_ui(ui, task.progress);
            button
        })
        .inner
    });
    let rect = shown.response.rect;
    ground_over(ui, rect, EDGE, ground);
    shown.inner
}

/// Replaces the reserved shape by the edge and the ground of the card.
fn ground_over(ui: &Ui, rect: Rect, side: f32, ground: egui::layers::ShapeIdx) {
    let t = theme::tokens(ui);
    let outer = RADIUS_M as u8;
    let strip = rect.with_max_x(rect.left() + side + RADIUS_M);
    let left = CornerRadius { nw: outer, sw: outer, ne: 0, se: 0 };
    let inside = rect.with_min_x(rect.left() + side);
    let right = CornerRadius { nw: 2, sw: 2, ne: outer, se: outer };
    // Covers the left side of the line around the inner part.
    let seam = Rect::from_x_y_ranges(inside.left() - 1.0..=inside.left() + t.stroke, rect.y_range().shrink(t.stroke));
    ui.painter().set(
        ground,
        egui::Shape::Vec(vec![
            egui::Shape::rect_filled(strip, left, t.accent),
            egui::Shape::rect_filled(inside, right, t.surface),
            egui::Shape::rect_stroke(inside, right, t.line_stroke(), StrokeKind::Inside),
            egui::Shape::rect_filled(seam, CornerRadius::ZERO, t.accent),
        ]),
    );
}

/// One station of the numbered way.
#[derive(Debug, Clone, Copy)]
pub struct Station<'a> {
    /// Weighted first line.
    pub title: &'a str,
    /// What happens there.
    pub text: &'a str,
}

/// The numbered way of the start screen: discs joined by a line.
pub fn way_ui(ui: &mut Ui, stations: &[Station<'_>]) {
    const DISC: f32 = 40.0;
    const GAP: f32 = 28.0;
    let t = theme::tokens(ui);
    let mut above: Option<Rect> = None;
    for (place, station) in stations.iter().enumerate() {
        let disc = ui
            .horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = S4;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(DISC), Sense::hover());
                ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    text::strong_ui(ui, station.title);
                    text::small_muted_ui(ui, station.text);
                });
                rect
            })
            .inner;
        if let Some(above) = above {
            let y = above.bottom()..=disc.top();
            ui.painter().vline(disc.center().x, y, Stroke::new(2.0, t.line));
        }
        disc_ui(ui, disc, place + 1);
        above = Some(disc);
        if place + 1 < stations.len() {
            text::gap_ui(ui, GAP);
        }
    }
}

fn disc_ui(ui: &Ui, rect: Rect, number: usize) {
    let t = theme::tokens(ui);
    ui.painter().circle_filled(rect.center(), rect.width() / 2.0, t.accent_soft);
    if t.contrast {
        let stroke = Stroke::new(t.stroke_control, t.accent);
        ui.painter().circle_stroke(rect.center(), rect.width() / 2.0 - stroke.width, stroke);
    }
    let galley = text::line_galley(ui, TextKind::Strong, &number.to_string(), t.accent_ink);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(pos2(at.x, at.y), galley, t.accent_ink);
}
