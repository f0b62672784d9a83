//! How large a new window is and where it stands before it is shown.

use egui::{Vec2, ViewportBuilder, vec2};
use winit::event_loop::ActiveEventLoop;

/// In the middle of the first monitor, no larger than the largest.
pub(super) fn in_the_middle(viewport: ViewportBuilder, events: &ActiveEventLoop) -> ViewportBuilder {
    let points = |monitor: &winit::monitor::MonitorHandle| {
        let size = monitor.size().to_logical::<f32>(monitor.scale_factor());
        vec2(size.width, size.height)
    };
    let largest = events.available_monitors().map(|monitor| points(&monitor)).reduce(Vec2::max);
    let first = events.primary_monitor().or_else(|| events.available_monitors().next());
    placed(viewport, largest, first.as_ref().map(points))
}

fn placed(viewport: ViewportBuilder, largest: Option<Vec2>, first: Option<Vec2>) -> ViewportBuilder {
    let is_there = |size: &Vec2| size.x > 0.0 && size.y > 0.0;
    let Some(wanted) = viewport.inner_size else { return viewport };
    let size = largest.filter(is_there).map_or(wanted, |largest| wanted.min(largest));
    let viewport = viewport.with_inner_size(size);
    match first.filter(is_there) {
        Some(monitor) => viewport.with_position(((monitor - size) / 2.0).to_pos2()),
        None => viewport,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_the_middle_and_no_larger_than_a_monitor() {
        let check = |largest, first, size: [f32; 2], position: Option<[f32; 2]>| {
            let viewport = ViewportBuilder::default().with_inner_size([1024.0, 700.0]);
            let placed = placed(viewport, largest, first);
            assert_eq!(placed.inner_size, Some(Vec2::from(size)));
            assert_eq!(placed.position, position.map(Into::into));
        };
        let full_hd = Some(vec2(1920.0, 1080.0));
        check(full_hd, full_hd, [1024.0, 700.0], Some([448.0, 190.0]));
        check(Some(vec2(800.0, 1080.0)), full_hd, [800.0, 700.0], Some([560.0, 190.0]));
        check(full_hd, Some(vec2(1000.0, 600.0)), [1024.0, 700.0], Some([-12.0, -50.0]));
        check(Some(Vec2::ZERO), Some(Vec2::ZERO), [1024.0, 700.0], None);
        check(None, None, [1024.0, 700.0], None);
    }
}
