//! Opens the window with the first renderer that works on this PC.
//!
//! The program paints by itself: that needs no driver, not over Remote Desktop either, starts fastest and
//! takes least memory. Where a display does not take its pixels, OpenGL paints. What worked is tried first
//! the next time.

use std::{path::Path, sync::Arc};

use egui::{Vec2, ViewportBuilder, vec2};
use winit::{event_loop::EventLoop, window::Window as SystemWindow};

#[cfg(feature = "glow")]
use super::opengl;
use super::{
    guard::Guarded,
    painted::{self, Wake},
    tour::Tour,
    window::Window,
};
use crate::{
    app::Worker,
    platform::{
        crash::{self, Planted},
        only_window::OnlyWindow,
        settings::{Renderer, Settings},
        window_place::{self, Monitor, WindowPlace},
    },
};

/// What a window is opened over.
pub struct Opening<'a> {
    /// Where the program keeps its own things.
    pub data_folder: &'a Path,
    /// Language, colours, size, the renderer that worked last.
    pub settings: &'a Settings,
    /// The folder of a tour, if one is wanted.
    pub tour: Option<&'a Path>,
    /// The right to be the only window.
    pub only: Option<&'a OnlyWindow>,
    /// The renderer that is to be tried first.
    pub named: Option<Renderer>,
    /// The renderer under which the last start ended before anything was painted.
    pub crashed: Option<Renderer>,
}

/// Opens the window and returns when it is closed. `trying` is told each renderer before it is tried.
///
/// # Errors
/// When no window could be opened; with what each renderer said.
pub fn run(opening: &Opening<'_>, trying: impl Fn(Renderer)) -> Result<(), Vec<String>> {
    // A process has only one.
    let mut events = None;
    let mut complaints = Vec::new();
    for renderer in order(opening.named, opening.crashed, opening.settings.renderer) {
        if !COMPILED.contains(&renderer) {
            continue;
        }
        trying(renderer);
        let events = match &mut events {
            Some(events) => events,
            none => match EventLoop::with_user_event().build() {
                Ok(new) => none.insert(new),
                Err(_) => return Err(vec!["no display".to_owned()]),
            },
        };
        match open(opening, renderer, events) {
            Ok(()) => return Ok(()),
            Err(complaint) => {
                let gist: String = complaint.lines().next().unwrap_or_default().chars().take(120).collect();
                complaints.push(format!("{renderer:?}: {gist}"));
            }
        }
    }
    Err(complaints)
}

/// Which renderer is tried first: the one that was named; not the one that crashed at the last start;
/// the one that worked last; else the program itself, which needs no driver. The other one follows.
fn order(named: Option<Renderer>, crashed: Option<Renderer>, worked: Option<Renderer>) -> [Renderer; 2] {
    let spared = crashed.map(|renderer| match renderer {
        Renderer::Glow => Renderer::Software,
        Renderer::Software => Renderer::Glow,
    });
    match named.or(spared).or(worked) {
        Some(Renderer::Glow) => [Renderer::Glow, Renderer::Software],
        Some(Renderer::Software) | None => [Renderer::Software, Renderer::Glow],
    }
}

/// The renderers that are part of this build.
const COMPILED: &[Renderer] = &[
    #[cfg(feature = "glow")]
    Renderer::Glow,
    Renderer::Software,
];

fn open(opening: &Opening<'_>, renderer: Renderer, events: &mut EventLoop<Wake>) -> Result<(), String> {
    let place = opening.only.and_then(|_| window_place::load(opening.data_folder));
    let viewport = ViewportBuilder::default()
        .with_title("Passwortwechsel")
        .with_app_id("de.passwortwechsel.Passwortwechsel")
        .with_icon(super::icons::window_icon())
        .with_min_inner_size([640.0, 360.0])
        .with_inner_size(place.map_or(vec2(1024.0, 700.0), |place| Vec2::from(place.size)));
    let make = |ctx: &egui::Context, window: &SystemWindow| {
        stand_where_it_stood(window, place);
        fill(opening, renderer, ctx, place)
    };
    match renderer {
        #[cfg(feature = "glow")]
        Renderer::Glow => opengl::run(events, viewport, make),
        #[cfg(not(feature = "glow"))]
        Renderer::Glow => Err("not part of this build".to_owned()),
        Renderer::Software if crash::planted() == Some(Planted::Painter) => Err("planted".to_owned()),
        Renderer::Software => painted::run(events, viewport, make),
    }
}

/// What stands in the window.
fn fill(opening: &Opening<'_>, renderer: Renderer, ctx: &egui::Context, place: Option<WindowPlace>) -> Guarded {
    let (data_folder, only) = (opening.data_folder, opening.only);
    let waking = ctx.clone();
    let worker = Worker::start(data_folder.to_owned(), Arc::new(move || waking.request_repaint()));
    let calling = ctx.clone();
    let watch = only.map(|only| only.watch(move || come_forward(&calling)));
    let window = Window::new(ctx, opening.settings.clone(), data_folder, worker)
        .with_renderer(renderer)
        .with_place(place, only.is_some())
        .with_watch(watch)
        .with_planted(crash::planted());
    let window = match opening.tour {
        Some(folder) => window.with_tour(Tour::new(folder)),
        None => window,
    };
    Guarded::new(window, data_folder)
}

/// Puts the window, which is in the middle of the first monitor and not shown yet, where it stood the
/// last time, unless that monitor is gone.
fn stand_where_it_stood(window: &SystemWindow, place: Option<WindowPlace>) {
    let Some(corner) = place.and_then(|place| place.corner) else { return };
    let monitors: Vec<Monitor> = window
        .available_monitors()
        .map(|monitor| ((monitor.position().x, monitor.position().y), (monitor.size().width, monitor.size().height)))
        .collect();
    let Ok(mut at) = window.outer_position() else { return };
    let size = window.outer_size();
    if let Some(corner) = WindowPlace::wholly_on(corner, (size.width, size.height), &monitors) {
        (at.x, at.y) = corner;
        window.set_outer_position(at);
    }
}

/// To the front, also out of the task bar. A blanked screen stays blanked.
fn come_forward(ctx: &egui::Context) {
    let root = egui::ViewportId::ROOT;
    ctx.send_viewport_cmd_to(root, egui::ViewportCommand::Minimized(false));
    ctx.send_viewport_cmd_to(root, egui::ViewportCommand::Focus);
    ctx.request_repaint_of(root);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_named_then_what_did_not_crash_then_what_worked_then_the_program_itself() {
        use Renderer::{Glow, Software};
        let check = |named, crashed, worked, first| {
            let [tried_first, then] = order(named, crashed, worked);
            assert_eq!(tried_first, first, "{named:?} {crashed:?} {worked:?}");
            assert_ne!(tried_first, then);
        };
        check(None, None, None, Software);
        check(None, None, Some(Software), Software);
        check(None, None, Some(Glow), Glow);
        check(None, Some(Glow), Some(Glow), Software);
        check(None, Some(Software), Some(Software), Glow);
        check(Some(Glow), Some(Glow), Some(Software), Glow);
        check(Some(Software), None, Some(Glow), Software);
    }
}
