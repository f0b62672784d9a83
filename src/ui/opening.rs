//! Opens the window with the first renderer that works on this PC.
//!
//! OpenGL starts fastest; over Remote Desktop and with a basic display driver Windows has none that
//! is new enough, and the other renderer takes over. What worked is tried first the next time.

use std::{path::Path, sync::Arc};

use super::{guard::Guarded, tour::Tour, window::Window};
use crate::{
    app::Worker,
    platform::{
        crash,
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
    let mut complaints = Vec::new();
    for renderer in order(opening.named, opening.crashed, opening.settings.renderer) {
        let Some(chosen) = compiled(renderer) else { continue };
        trying(renderer);
        match open(opening, renderer, chosen) {
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
/// the one that worked last; else OpenGL, which starts fastest. The other one follows.
fn order(named: Option<Renderer>, crashed: Option<Renderer>, worked: Option<Renderer>) -> [Renderer; 2] {
    let spared = crashed.map(|renderer| match renderer {
        Renderer::Glow => Renderer::Wgpu,
        Renderer::Wgpu => Renderer::Glow,
    });
    match named.or(spared).or(worked) {
        Some(Renderer::Wgpu) => [Renderer::Wgpu, Renderer::Glow],
        Some(Renderer::Glow) | None => [Renderer::Glow, Renderer::Wgpu],
    }
}

/// The renderers that are part of this build.
const COMPILED: &[(Renderer, eframe::Renderer)] = &[
    #[cfg(feature = "glow")]
    (Renderer::Glow, eframe::Renderer::Glow),
    #[cfg(feature = "wgpu")]
    (Renderer::Wgpu, eframe::Renderer::Wgpu),
];

fn compiled(renderer: Renderer) -> Option<eframe::Renderer> {
    COMPILED.iter().find(|(known, _)| *known == renderer).map(|(_, chosen)| *chosen)
}

fn open(opening: &Opening<'_>, renderer: Renderer, chosen: eframe::Renderer) -> Result<(), String> {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("de.passwortwechsel.Passwortwechsel")
        .with_icon(super::icons::window_icon())
        .with_min_inner_size([640.0, 360.0]);
    let data_folder = opening.data_folder.to_owned();
    let place = opening.only.and_then(|_| window_place::load(&data_folder));
    let viewport = match place {
        Some(WindowPlace { size: (width, height), maximized, .. }) => {
            viewport.with_inner_size([width, height]).with_maximized(maximized)
        }
        None => viewport.with_inner_size([1024.0, 700.0]),
    };
    let options = eframe::NativeOptions { viewport, renderer: chosen, centered: true, ..Default::default() };
    let (settings, tour) = (opening.settings.clone(), opening.tour.map(Tour::new));
    let only = opening.only;
    let started = eframe::run_native(
        "Passwortwechsel",
        options,
        Box::new(move |creation| {
            stand_where_it_stood(creation, place);
            let ctx = creation.egui_ctx.clone();
            let worker = Worker::start(data_folder.clone(), Arc::new(move || ctx.request_repaint()));
            let ctx = creation.egui_ctx.clone();
            let watch = only.map(|only| only.watch(move || come_forward(&ctx)));
            let window = Window::new(&creation.egui_ctx, settings, &data_folder, worker)
                .with_renderer(renderer)
                .with_place(place, only.is_some())
                .with_watch(watch);
            let window = match tour {
                Some(tour) => window.with_tour(tour),
                None => window,
            };
            Ok(Box::new(Guarded::new(window.with_planted(crash::planted()), &data_folder)))
        }),
    );
    started.map_err(|error| error.to_string())
}

/// Puts the window, which is in the middle of the first monitor and not shown yet, where it stood the
/// last time, unless that monitor is gone. Names of types are missing because eframe does not hand
/// them on.
fn stand_where_it_stood(creation: &eframe::CreationContext<'_>, place: Option<WindowPlace>) {
    let Some((window, corner)) = creation.winit_window().zip(place.and_then(|place| place.corner)) else { return };
    let monitors: Vec<Monitor> = window
        .available_monitors()
        .map(|monitor| ((monitor.position().x, monitor.position().y), (monitor.size().width, monitor.size().height)))
        .collect();
    let Ok(mut at) = window.outer_position() else { return };
    if WindowPlace::can_be_reached(corner, window.outer_size().width, &monitors) {
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
    fn what_was_named_then_what_did_not_crash_then_what_worked_then_opengl() {
        use Renderer::{Glow, Wgpu};
        let check = |named, crashed, worked, first| {
            let [tried_first, then] = order(named, crashed, worked);
            assert_eq!(tried_first, first, "{named:?} {crashed:?} {worked:?}");
            assert_ne!(tried_first, then);
        };
        check(None, None, None, Glow);
        check(None, None, Some(Wgpu), Wgpu);
        check(None, None, Some(Glow), Glow);
        check(None, Some(Glow), Some(Glow), Wgpu);
        check(None, Some(Wgpu), Some(Wgpu), Glow);
        check(Some(Glow), Some(Glow), Some(Wgpu), Glow);
        check(Some(Wgpu), None, Some(Glow), Wgpu);
    }
}
