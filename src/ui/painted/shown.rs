//! A window that is open: takes in what happens to it, and paints its frames.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use egui::{
    Context, FullOutput, LogicOutput, RawInput, TexturesDelta, ViewportBuilder, ViewportCommand, ViewportEvent,
    ViewportId, ViewportInfo,
};
use egui_winit::{
    ActionRequested, State,
    accesskit_winit::{Event as ReaderEvent, WindowEvent as Reader},
};
use winit::{
    event::WindowEvent,
    event_loop::{ActiveEventLoop, EventLoopProxy},
    window::Window,
};

use super::{
    place::in_the_middle,
    screen::{Screen, picture},
    wake::Wake,
};
use crate::{
    platform::clock,
    ui::{guard::Guarded, paint::Painter},
};

/// Sides of a sheet of letters or a picture, in pixels: less space than cards allow is enough.
const MOST_TEXELS: usize = 2048;

/// A window that nobody has shown by then is asked for again.
const ANSWER: Duration = Duration::from_secs(1);
/// How often. One that lies on another desktop is not fetched from there for ever.
const MOST_WISHES: u8 = 4;

/// What is to be done about a window after something has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing.
    Rest,
    /// Show it as it is now when there is time.
    Soon,
    /// Show it at once.
    Now,
    /// Close it.
    Close,
}

pub(super) struct Shown {
    // Dropped first: it clears the clipboard and overwrites secrets.
    guarded: Guarded,
    ctx: Context,
    state: State,
    screen: Screen,
    painter: Painter,
    window: Arc<Window>,
    info: ViewportInfo,
    actions: Vec<ActionRequested>,
    /// What happened while nothing was shown.
    kept: RawInput,
    begun: Instant,
    /// When the window was last asked to be seen, until it is; and how often.
    asked_at: Option<Instant>,
    wishes: u8,
    closes: bool,
}

impl Shown {
    /// Opens a window, which is not visible before something is painted in it.
    pub(super) fn open(
        events: &ActiveEventLoop,
        viewport: ViewportBuilder,
        proxy: EventLoopProxy<Wake>,
        make: impl FnOnce(&Context, &Window) -> Guarded,
    ) -> Result<Self, String> {
        let ctx = context();
        let viewport = in_the_middle(viewport.with_visible(false), events);
        let window = egui_winit::create_window(&ctx, events, &viewport);
        let window = Arc::new(window.map_err(|error| error.to_string())?);
        let screen = Screen::new(events, &window).map_err(|error| error.to_string())?;
        set_large_icon(&window);
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &window, true);
        let pixels_per_point = egui_winit::pixels_per_point(&ctx, &window);
        ctx.input_mut(|input| {
            input.raw.viewports.insert(ViewportId::ROOT, info.clone());
            input.pixels_per_point = pixels_per_point;
        });
        let scale = Some(window.scale_factor() as f32);
        let theme = events.system_theme();
        let mut state = State::new(ctx.clone(), ViewportId::ROOT, events, scale, theme, Some(MOST_TEXELS));
        state.init_accesskit(events, &window, proxy.clone());
        ctx.set_request_repaint_callback(move |asked| {
            // Once the loop has ended there is no window to repaint.
            let _closed = proxy.send_event(Wake::RequestRepaint {
                viewport_id: asked.viewport_id,
                when: clock::moment() + asked.delay,
                cumulative_pass_nr: asked.current_cumulative_pass_nr,
            });
        });
        let guarded = make(&ctx, &window);
        let (begun, painter) = (clock::moment(), Painter::default());
        let (actions, kept) = (Vec::new(), RawInput::default());
        let (asked_at, wishes, closes) = (None, 0, false);
        Ok(Self { guarded, ctx, state, screen, painter, window, info, actions, kept, begun, asked_at, wishes, closes })
    }

    pub(super) fn window(&self) -> &Window {
        &self.window
    }

    /// Whether the system sends no wish to paint: the window is not there or is made small.
    pub(super) fn is_away(&self) -> bool {
        self.window.is_visible() == Some(false) || self.window.is_minimized() == Some(true)
    }

    /// Whether nothing has been shown since this was asked for.
    pub(super) fn is_due(&self, viewport: ViewportId, asked_at: u64) -> bool {
        let shown = self.ctx.cumulative_pass_nr_for(viewport);
        shown == asked_at || shown == asked_at + 1
    }

    /// Takes in what the window tells.
    pub(super) fn hear(&mut self, event: &WindowEvent) -> Then {
        if *event == WindowEvent::CloseRequested {
            self.info.events.push(ViewportEvent::Close);
            self.ctx.request_repaint();
        } else if let WindowEvent::Occluded(is_occluded) = event {
            self.info.occluded = Some(*is_occluded);
        }
        let resized = matches!(event, WindowEvent::Resized(size) if size.width > 0 && size.height > 0);
        match self.state.on_window_event(&self.window, event) {
            response if !response.repaint => Then::Rest,
            _ if resized => Then::Now,
            _ => Then::Soon,
        }
    }

    /// Takes in what a screen reader wants.
    pub(super) fn hear_reader(&mut self, event: ReaderEvent) -> Then {
        if event.window_id != self.window.id() {
            return Then::Rest;
        }
        match event.window_event {
            Reader::InitialTreeRequested => {
                self.ctx.enable_accesskit();
                Then::Now
            }
            Reader::ActionRequested(request) => {
                self.state.on_accesskit_action_request(request);
                Then::Soon
            }
            Reader::AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
                Then::Rest
            }
        }
    }

    /// Lets time pass, and shows what there is to see; with `hidden` nothing, for the display asks for
    /// no pixels.
    pub(super) fn frame(&mut self, events: &ActiveEventLoop, hidden: bool) -> Result<Then, String> {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, false);
        let is_seen = self.info.visible() != Some(false) || self.actions.iter().any(ActionRequested::wants_paint);
        let mut input = std::mem::take(&mut self.kept);
        input.append(self.state.take_egui_input(&self.window));
        input.time = Some(self.begun.elapsed().as_secs_f64());
        input.viewports = [(ViewportId::ROOT, self.info.clone())].into_iter().collect();
        let is_closing = input.viewport().close_requested();
        let commands = if is_seen && !hidden { self.visible(events, input)? } else { self.unseen(events, input) };
        self.closes |= is_closing && !commands.contains(&ViewportCommand::CancelClose);
        egui_winit::process_viewport_commands(&self.ctx, &mut self.info, commands, &self.window, &mut self.actions);
        Ok(if self.closes { Then::Close } else { Then::Rest })
    }

    fn visible(&mut self, events: &ActiveEventLoop, input: RawInput) -> Result<Vec<ViewportCommand>, String> {
        let guarded = &mut self.guarded;
        let output = self.ctx.run_ui(input, |ui| {
            guarded.take_in(ui.ctx());
            guarded.frame(ui);
        });
        let FullOutput { platform_output, mut textures_delta, shapes, pixels_per_point, viewport_output } = output;
        self.info.events.clear();
        self.state.handle_platform_output_with_event_loop(&self.window, events, platform_output);
        let primitives = self.ctx.tessellate(shapes, pixels_per_point);
        self.painter.take_in(&mut textures_delta);
        if self.wishes == 0 {
            self.wish();
        }
        let pictures = self.pictures_asked();
        let ground = self.ctx.global_style().visuals.panel_fill;
        let painter = &self.painter;
        self.window.pre_present_notify();
        let shown = self.screen.show(
            |canvas| painter.paint(canvas, ground, &primitives, pixels_per_point),
            |pixels, width| {
                if !pictures.is_empty() {
                    let image = Arc::new(picture(pixels, width));
                    for asked in pictures {
                        asked.complete(image.clone());
                    }
                }
            },
        );
        self.forget(&mut textures_delta);
        shown.map_err(|error| error.to_string())?;
        Ok(viewport_output.into_values().flat_map(|output| output.commands).collect())
    }

    fn wish(&mut self) {
        self.window.set_visible(true);
        self.asked_at = Some(clock::moment());
        self.wishes += 1;
    }

    /// Asks again to be seen where nobody heard: a window manager of X11 that starts in the same moment
    /// loses the wish. Returns when to come again.
    pub(super) fn insist(&mut self) -> Option<Instant> {
        let answer_due = self.asked_at? + ANSWER;
        if self.window.is_visible() != Some(false) || self.wishes == MOST_WISHES {
            self.asked_at = None;
        } else if answer_due <= clock::moment() {
            // What was asked for already is not passed on.
            self.window.set_visible(false);
            self.wish();
        } else {
            return Some(answer_due);
        }
        self.asked_at.map(|asked_at| asked_at + ANSWER)
    }

    fn forget(&mut self, delta: &mut TexturesDelta) {
        self.painter.forget(delta);
    }

    /// The program goes on, what it shows stays as it was.
    fn unseen(&mut self, events: &ActiveEventLoop, input: RawInput) -> Vec<ViewportCommand> {
        let guarded = &mut self.guarded;
        let LogicOutput { platform_output, mut viewport_commands } =
            self.ctx.run_logic(&input, |ctx| guarded.take_in(ctx));
        self.kept = input;
        self.info.events.clear();
        self.state.handle_platform_output_with_event_loop(&self.window, events, platform_output);
        viewport_commands.remove(&ViewportId::ROOT).unwrap_or_default()
    }

    /// Does what was asked for with the last frame, and returns who wants a picture of this one.
    fn pictures_asked(&mut self) -> Vec<egui::ScreenshotCallback> {
        let mut pictures = Vec::new();
        for action in std::mem::take(&mut self.actions) {
            let asked = match action {
                ActionRequested::Screenshot(picture) => {
                    pictures.push(picture);
                    None
                }
                ActionRequested::PaintWhileHidden => None,
                ActionRequested::Cut => Some(egui::Event::Cut),
                ActionRequested::Copy => Some(egui::Event::Copy),
                ActionRequested::Paste => {
                    self.state.clipboard_text().map(|text| egui::Event::Paste(text.replace("\r\n", "\n")))
                }
            };
            self.state.egui_input_mut().events.extend(asked);
        }
        pictures
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.ctx.on_exit();
    }
}

/// As OpenGL's window has it: one window, and a frame may be laid out twice.
fn context() -> Context {
    let ctx = Context::default();
    ctx.set_embed_viewports(false);
    ctx.options_mut(|options| options.max_passes = std::num::NonZeroUsize::MIN.saturating_add(1));
    ctx
}

/// The icon for the task bar, of the size it has there, out of the program's file.
#[cfg(windows)]
fn set_large_icon(window: &Window) {
    use winit::platform::windows::{IconExtWindows as _, WindowExtWindows as _};
    window.set_taskbar_icon(winit::window::Icon::from_resource(1, None).ok());
}

#[cfg(not(windows))]
fn set_large_icon(_: &Window) {}
