//! The window painted by the program itself. It needs a display and no graphics driver.
//!
//! Sleeps until something happens or something is to be shown. What stands in the window is
//! [`Guarded`]'s; how it becomes pixels is `paint`'s.

mod place;
mod screen;
mod shown;
mod wake;

use std::time::{Duration, Instant};

use egui::ViewportBuilder;
use winit::{
    application::ApplicationHandler,
    event::{StartCause, WindowEvent},
    event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy},
    platform::run_on_demand::EventLoopExtRunOnDemand as _,
    window::{Window, WindowId},
};

use self::shown::{Shown, Then};
pub(super) use self::wake::Wake;
use super::guard::Guarded;
use crate::platform::clock;

/// A window that is not there or made small is looked after that often.
const AWAY: Duration = Duration::from_millis(100);
/// A display that covers a window may ask for no pixels. After this time the program goes on without.
const UNASKED: Duration = Duration::from_millis(250);

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no window could be opened, or it can no longer be painted.
pub(super) fn run<'a>(
    events: &mut EventLoop<Wake>,
    viewport: ViewportBuilder,
    make: impl FnOnce(&egui::Context, &Window) -> Guarded + 'a,
) -> Result<(), String> {
    let proxy = events.create_proxy();
    let mut painted =
        Painted { viewport, make: Some(Box::new(make)), proxy, shown: None, due: None, unasked: None, complaint: None };
    events.run_app_on_demand(&mut painted).map_err(|error| error.to_string())?;
    painted.complaint.map_or(Ok(()), Err)
}

type Make<'a> = Box<dyn FnOnce(&egui::Context, &Window) -> Guarded + 'a>;

struct Painted<'a> {
    viewport: ViewportBuilder,
    make: Option<Make<'a>>,
    proxy: EventLoopProxy<Wake>,
    shown: Option<Shown>,
    /// When something is to be shown next.
    due: Option<Instant>,
    /// When to go on without being asked for pixels.
    unasked: Option<Instant>,
    complaint: Option<String>,
}

impl Painted<'_> {
    fn ask(&mut self, at: Instant) {
        self.due = Some(self.due.map_or(at, |due| due.min(at)));
    }

    fn frame(&mut self, events: &ActiveEventLoop, hidden: bool) {
        let Some(shown) = &mut self.shown else { return };
        match shown.frame(events, hidden) {
            Ok(then) => self.follow(events, then),
            Err(complaint) => self.give_up(events, complaint),
        }
    }

    fn follow(&mut self, events: &ActiveEventLoop, then: Then) {
        match then {
            Then::Rest => {}
            // While a window of Windows is drawn larger, nothing else gets a turn.
            Then::Now if cfg!(windows) => self.frame(events, false),
            Then::Soon | Then::Now => self.ask(clock::moment()),
            Then::Close => self.close(events),
        }
    }

    /// While the loop still runs, for the window takes leave of the display.
    fn close(&mut self, events: &ActiveEventLoop) {
        self.shown = None;
        events.exit();
    }

    fn give_up(&mut self, events: &ActiveEventLoop, complaint: String) {
        self.complaint = Some(complaint);
        self.close(events);
    }

    /// Asks the display for its turn where something is due, and sleeps until the next time.
    fn rest(&mut self, events: &ActiveEventLoop) {
        let now = clock::moment();
        if self.due.is_some_and(|due| due <= now) {
            self.due = None;
            match &self.shown {
                Some(shown) if shown.is_away() => {
                    self.frame(events, false);
                    self.due = self.due.map(|due| due.max(now + AWAY));
                }
                Some(shown) => {
                    shown.window().request_redraw();
                    self.unasked.get_or_insert(now + UNASKED);
                }
                None => {}
            }
        }
        if self.unasked.is_some_and(|unasked| unasked <= now) {
            self.unasked = None;
            self.frame(events, true);
        }
        let unseen = self.shown.as_mut().and_then(Shown::insist);
        let next = [self.due, self.unasked, unseen].into_iter().flatten().min();
        events.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }
}

impl ApplicationHandler<Wake> for Painted<'_> {
    fn resumed(&mut self, events: &ActiveEventLoop) {
        if let Some(make) = self.make.take() {
            match Shown::open(events, self.viewport.clone(), self.proxy.clone(), make) {
                Ok(shown) => self.shown = Some(shown),
                Err(complaint) => self.give_up(events, complaint),
            }
            self.ask(clock::moment());
        }
        self.rest(events);
    }

    fn new_events(&mut self, events: &ActiveEventLoop, _: StartCause) {
        self.rest(events);
    }

    fn user_event(&mut self, events: &ActiveEventLoop, wake: Wake) {
        match (wake, &mut self.shown) {
            (Wake::RequestRepaint { viewport_id, when, cumulative_pass_nr }, Some(shown))
                if shown.is_due(viewport_id, cumulative_pass_nr) =>
            {
                let when = if shown.is_away() { when.max(clock::moment() + AWAY) } else { when };
                self.ask(when);
            }
            (Wake::AccessKitActionRequest(event), Some(shown)) => {
                let then = shown.hear_reader(event);
                self.follow(events, then);
            }
            (Wake::RequestRepaint { .. } | Wake::AccessKitActionRequest(_), _) => {}
        }
        self.rest(events);
    }

    fn window_event(&mut self, events: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        // What a window before this one had left to say.
        let Some(shown) = self.shown.as_mut().filter(|shown| shown.window().id() == id) else { return };
        if event == WindowEvent::RedrawRequested {
            self.unasked = None;
            self.frame(events, false);
        } else {
            let then = shown.hear(&event);
            self.follow(events, then);
        }
        self.rest(events);
    }

    fn exiting(&mut self, _: &ActiveEventLoop) {
        self.shown = None;
    }
}
