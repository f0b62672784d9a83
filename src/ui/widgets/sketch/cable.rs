//! A cable plan: boxes with ports below each other, and the cables in lanes beside them.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::window;
use crate::{
    domain::guide::cables::{CablePlan, Device},
    ui::{
        theme::{self, S2, S3, TextKind},
        widgets::text,
    },
};

const PORT: f32 = 28.0;
const GAP: f32 = 10.0;
const PAD: f32 = 12.0;
const LANE: f32 = 18.0;
const PLUG: Vec2 = vec2(14.0, 12.0);
const POINTER_ROOM: f32 = 26.0;

pub(super) fn height(ui: &Ui, plan: &CablePlan<'_>, width: f32) -> f32 {
    let boxes: f32 = plan.devices.iter().map(|device| box_height(ui, device, box_width(plan, width))).sum();
    boxes + GAP * plan.devices.len().saturating_sub(1) as f32
}

/// What the lanes leave to the boxes.
fn box_width(plan: &CablePlan<'_>, width: f32) -> f32 {
    width - plan.lanes() as f32 * LANE - S3
}

fn name(ui: &Ui, device: &Device<'_>, width: f32) -> Arc<Galley> {
    let room = width - 2.0 * PAD - POINTER_ROOM;
    text::plain_galley(ui, TextKind::SmallStrong, device.name, theme::tokens(ui).ink, room)
}

fn box_height(ui: &Ui, device: &Device<'_>, width: f32) -> f32 {
    name(ui, device, width).size().y + 2.0 * PAD - 4.0 + device.ports.len() as f32 * PORT
}

pub(super) fn cable_ui(ui: &Ui, rect: Rect, plan: &CablePlan<'_>) {
    let t = theme::tokens(ui);
    let wide = box_width(plan, rect.width());
    // The middle of each row at the edge of the boxes: a cable begins there.
    let mut rows: Vec<Pos2> = Vec::new();
    let mut top = rect.top();
    for device in &plan.devices {
        let place = Rect::from_min_size(pos2(rect.left(), top), vec2(wide, box_height(ui, device, wide)));
        device_ui(ui, place, device, &mut rows);
        top = place.bottom() + GAP;
    }
    let edge = rect.left() + wide;
    // What is meant comes last, so that it lies above what it crosses.
    for meant in [false, true] {
        for cable in plan.cables.iter().filter(|cable| cable.is_meant == meant) {
            let (Some(from), Some(to)) = (rows.get(cable.rows.0), rows.get(cable.rows.1)) else { continue };
            let lane = edge + PLUG.x / 2.0 + S2 + cable.lane as f32 * LANE;
            let way = vec![*from, pos2(lane, from.y), pos2(lane, to.y), *to];
            let stroke = if meant { Stroke::new(4.0, t.accent) } else { Stroke::new(2.0, t.ink_2) };
            ui.painter().add(Shape::line(way, stroke));
            for end in [from, to] {
                let plug = Rect::from_center_size(*end, PLUG);
                ui.painter().rect_filled(plug, CornerRadius::same(2), stroke.color);
            }
        }
    }
}

fn device_ui(ui: &Ui, place: Rect, device: &Device<'_>, rows: &mut Vec<Pos2>) {
    let t = theme::tokens(ui);
    if device.is_meant {
        window::marked_ui(ui, place);
        window::pointer_ui(ui, pos2(place.right() - PAD - 10.0, place.top() + PAD + 10.0));
    } else {
        let frame = Stroke::new(2.0, t.ink);
        ui.painter().rect(place, CornerRadius::same(8), t.surface, frame, StrokeKind::Inside);
    }
    let name = name(ui, device, place.width());
    let mut y = place.top() + PAD - 2.0 + name.size().y;
    rows.push(pos2(place.right(), place.top() + PAD));
    ui.painter().galley(place.min + vec2(PAD, PAD - 2.0), name, t.ink);
    for port in &device.ports {
        let middle = y + PORT / 2.0;
        let kind = if port.is_meant { TextKind::ReasonStrong } else { TextKind::Small };
        let color = if port.is_meant { t.ink } else { t.ink_2 };
        let label = text::line_galley(ui, kind, port.label, color);
        let left = place.right() - PLUG.x - S2 - label.size().x;
        if port.is_meant {
            let around = Rect::from_min_max(pos2(left - S2, y + 1.0), pos2(place.right() - 2.0, y + PORT - 1.0));
            window::marked_ui(ui, around);
            window::pointer_ui(ui, pos2(left - S2 - POINTER_ROOM / 2.0, middle + 4.0));
        }
        ui.painter().galley(pos2(left, middle - label.size().y / 2.0), label, color);
        rows.push(pos2(place.right(), middle));
        y += PORT;
    }
}
