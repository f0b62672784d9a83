//! The window painted by OpenGL, in the one loop of events that a process may have.

use std::{cell::Cell, rc::Rc};

use egui::{Ui, ViewportBuilder};
use winit::{
    application::ApplicationHandler,
    event::{DeviceEvent, DeviceId, StartCause, WindowEvent},
    event_loop::{ActiveEventLoop, EventLoop},
    platform::run_on_demand::EventLoopExtRunOnDemand as _,
    window::{Window, WindowId},
};

use super::{guard::Guarded, painted::Wake};

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window could be opened, or it can no longer be painted. Why is not told.
pub(super) fn run(
    events: &mut EventLoop<Wake>,
    viewport: ViewportBuilder,
    make: impl FnOnce(&egui::Context, &Window) -> Guarded,
) -> Result<(), String> {
    let options =
        eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, centered: true, ..Default::default() };
    let is_closed = Rc::new(Cell::new(false));
    let closed = is_closed.clone();
    let window = eframe::create_native(
        "Passwortwechsel",
        options,
        Box::new(move |creation| {
            let window = creation.winit_window().ok_or("no window")?;
            Ok(Box::new(Shown { guarded: make(&creation.egui_ctx, window), closed }))
        }),
        events,
    );
    let mut watched = Watched { window, is_closed, has_failed: false };
    events.run_app_on_demand(&mut watched).map_err(|error| error.to_string())?;
    if watched.has_failed { Err("no OpenGL that is new enough".to_owned()) } else { Ok(()) }
}

/// What is shown, and whether it has been closed.
struct Shown {
    guarded: Guarded,
    closed: Rc<Cell<bool>>,
}

impl eframe::App for Shown {
    fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
        self.guarded.take_in(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.guarded.frame(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.closed.set(true);
    }
}

/// Notices that the loop ends although nobody has closed the window: then OpenGL has failed, and eframe
/// does not say so.
struct Watched<'a> {
    window: eframe::EframeWinitApplication<'a>,
    is_closed: Rc<Cell<bool>>,
    has_failed: bool,
}

impl ApplicationHandler<Wake> for Watched<'_> {
    fn exiting(&mut self, events: &ActiveEventLoop) {
        // macOS closes a program without closing its window.
        self.has_failed = !self.is_closed.get() && !cfg!(target_os = "macos");
        self.window.exiting(events);
    }

    fn resumed(&mut self, events: &ActiveEventLoop) {
        self.window.resumed(events);
    }

    fn suspended(&mut self, events: &ActiveEventLoop) {
        self.window.suspended(events);
    }

    fn new_events(&mut self, events: &ActiveEventLoop, cause: StartCause) {
        self.window.new_events(events, cause);
    }

    fn user_event(&mut self, events: &ActiveEventLoop, wake: Wake) {
        self.window.user_event(events, wake);
    }

    fn window_event(&mut self, events: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        self.window.window_event(events, id, event);
    }

    fn device_event(&mut self, events: &ActiveEventLoop, id: DeviceId, event: DeviceEvent) {
        self.window.device_event(events, id, event);
    }

    fn about_to_wait(&mut self, events: &ActiveEventLoop) {
        self.window.about_to_wait(events);
    }

    fn memory_warning(&mut self, events: &ActiveEventLoop) {
        self.window.memory_warning(events);
    }
}
