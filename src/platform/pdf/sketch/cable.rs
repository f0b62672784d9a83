//! A cable plan: boxes with ports below each other, the cables in lanes beside them.

use super::{FINE, FRAME, LABEL, POINTER, Pen, STRONG, THICK};
use crate::{
    domain::guide::cables::{CablePlan, Device},
    platform::pdf::sheet::Spot,
};

const PAD: f32 = 8.0;
const PORT: f32 = 20.0;
const GAP: f32 = 9.0;
const LANE: f32 = 13.0;
const PLUG: f32 = 8.0;

pub(super) fn cable(pen: &mut Pen<'_>, plan: &CablePlan<'_>, width: f32) {
    let wide = width - plan.lanes() as f32 * LANE - PAD;
    // The middle of each row at the edge of the boxes: a cable begins there.
    let mut rows: Vec<Spot> = Vec::new();
    let mut top = 0.0;
    for device in &plan.devices {
        top = device_box(pen, device, (top, wide), &mut rows) + GAP;
    }
    for cable in &plan.cables {
        let (Some(&from), Some(&to)) = (rows.get(cable.rows.0), rows.get(cable.rows.1)) else { continue };
        let lane = wide + PLUG + cable.lane as f32 * LANE;
        pen.stroke(vec![from, (lane, from.1), (lane, to.1), to], if cable.is_meant { THICK } else { FINE });
        for (x, y) in [from, to] {
            let half = PLUG / 2.0;
            let plug = [x - half, y - half + 1.0, PLUG, PLUG - 2.0];
            if cable.is_meant {
                let [left, top, wide, high] = plug;
                let (right, bottom) = (left + wide, top + high);
                pen.fill(vec![(left, top), (right, top), (right, bottom), (left, bottom)]);
            } else {
                pen.frame(plug, FINE);
            }
        }
    }
}

fn device_box(pen: &mut Pen<'_>, device: &Device<'_>, (top, wide): (f32, f32), rows: &mut Vec<Spot>) -> f32 {
    rows.push((wide, top + PAD));
    let lines = pen.lines(device.name, STRONG, wide - 2.0 * PAD - POINTER);
    let mut y = pen.write((PAD, top + PAD - 2.0), STRONG, lines) + 3.0;
    for port in &device.ports {
        let style = if port.is_meant { STRONG } else { LABEL };
        let lines = pen.lines(port.label, style, wide - 4.0 * PAD - POINTER);
        let text = lines.first().map_or(0.0, |line| line.width);
        let left = wide - PLUG - PAD - text;
        pen.write((left, y + (PORT - style.leading) / 2.0), style, lines);
        if port.is_meant {
            pen.frame([left - 5.0, y + 1.0, wide - left + 1.0, PORT - 2.0], THICK);
            pen.pointer((left - 5.0 - POINTER, y + PORT / 2.0 - 2.0));
        }
        rows.push((wide, y + PORT / 2.0));
        y += PORT;
    }
    let bottom = y + 4.0;
    pen.frame([0.0, top, wide, bottom - top], if device.is_meant { THICK } else { FRAME });
    if device.is_meant {
        pen.pointer((wide - PAD - POINTER, top + PAD));
    }
    bottom
}
