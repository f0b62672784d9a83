//! The mark of the program as pixels, for the window's title and the task bar.
//!
//! The same drawing as `Icon::Mark`, computed point by point because no window exists yet.

use egui::{IconData, Pos2, Rect, pos2};

use crate::ui::theme::LIGHT;

/// Side of the picture in pixels.
const SIDE: u32 = 64;

/// The mark of the program as the window's icon, 64 by 64 pixels.
#[must_use]
pub fn window_icon() -> IconData {
    let (start, corner, end) = (pos2(18.0, 33.0), pos2(28.0, 43.0), pos2(47.0, 22.0));
    let inner = Rect::from_min_max(pos2(14.0, 14.0), pos2(50.0, 50.0));
    let [ground, sign] = [LIGHT.accent, LIGHT.on_accent].map(|color| color.to_array());
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for place in 0..SIDE * SIDE {
        let point = pos2((place % SIDE) as f32 + 0.5, (place / SIDE) as f32 + 0.5);
        let to_tick = distance(point, start, corner).min(distance(point, corner, end));
        let in_ground = point.distance(inner.clamp(point)) < 12.0;
        rgba.extend(if to_tick < 3.6 {
            sign
        } else if in_ground {
            ground
        } else {
            [0; 4]
        });
    }
    IconData { rgba, width: SIDE, height: SIDE }
}

/// From a point to the nearest point of a line.
fn distance(point: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = ((point - from).dot(to - from) / (to - from).length_sq()).clamp(0.0, 1.0);
    point.distance(from + (to - from) * along)
}
