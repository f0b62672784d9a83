//! What it takes to paint a frame without a graphics driver, in a window of three sizes: the first screen,
//! and the plan while it scrolls. Counted is the time of this thread on the processor. What brings the
//! pixels into the window is not in it. Prints; judges nothing.
//!
//! `tests/bench/run paint`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at what it did not expect, tells its figures and prepares its own files"
)]

mod processor;

use std::{alloc::System, path::Path};

use egui::{Color32, Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, TouchPhase, pos2, vec2};
use jiff::civil::Date;
use passwortwechsel::{
    app::{Action, Screen, Worker, World, model::QUESTIONS},
    domain::{guide::parse, practice::Practice},
    platform::settings::Settings,
    ui::{
        paint::{Canvas, Painter},
        window::Window,
    },
};

use processor::busy_ms;

/// As in the program.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

const FRAMES: usize = 100;

/// A window without a display.
struct Pane {
    ctx: egui::Context,
    window: Option<Window>,
    painter: Painter,
    pixels: Vec<u32>,
    size: (usize, usize),
    scale: f32,
}

impl Pane {
    /// Milliseconds for layout and for pixels.
    fn frame(&mut self, data: &Path, events: Vec<Event>) -> (f64, f64) {
        let size = vec2(self.size.0 as f32, self.size.1 as f32) / self.scale;
        let screen_rect = Some(egui::Rect::from_min_size(pos2(0.0, 0.0), size));
        let mut input = RawInput { screen_rect, events, ..RawInput::default() };
        input.viewports.get_mut(&egui::ViewportId::ROOT).unwrap().native_pixels_per_point = Some(self.scale);
        let begun = busy_ms();
        let window = &mut self.window;
        let mut output = self.ctx.run_ui(input, |ui| {
            let window = window.get_or_insert_with(|| {
                let worker = Worker::Inline(Box::new(World::new(data)), Vec::new());
                Window::new(ui.ctx(), Settings::default(), data, worker)
            });
            window.take_in(&ui.ctx().clone());
            window.frame(ui);
        });
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let laid_out = busy_ms();
        self.painter.take_in(&mut output.textures_delta);
        let mut canvas = Canvas::new(&mut self.pixels, self.size.0);
        self.painter.paint(&mut canvas, Color32::WHITE, &primitives, output.pixels_per_point);
        self.painter.forget(&mut output.textures_delta);
        (laid_out - begun, busy_ms() - laid_out)
    }

    fn measure(&mut self, data: &Path, what: &str, by: f32) {
        let wheel = || Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -by),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Wheel,
        };
        let middle = pos2(self.size.0 as f32 / self.scale * 0.6, self.size.1 as f32 / self.scale * 0.6);
        for _ in 0..5 {
            self.frame(data, Vec::new());
        }
        let times: Vec<(f64, f64)> =
            (0..FRAMES).map(|_| self.frame(data, vec![Event::PointerMoved(middle), wheel()])).collect();
        let mean = |of: fn(&(f64, f64)) -> f64| times.iter().map(of).sum::<f64>() / FRAMES as f64;
        let worst = times.iter().map(|time| time.1).fold(0.0, f64::max);
        let (width, height) = self.size;
        println!(
            "{width:>5} x {height:<5} {what:<20} {:>6.2} {:>8.2} {worst:>8.2}",
            mean(|time| time.0),
            mean(|time| time.1)
        );
    }
}

fn main() {
    println!("ms of the processor a frame: layout, pixels, pixels of the slowest frame");
    for (size, scale) in [((1024, 700), 1.0), ((1920, 1080), 1.0), ((3840, 2160), 2.0)] {
        let data = tempfile::tempdir().unwrap();
        let pixels = vec![0; size.0 * size.1];
        let (ctx, painter) = (egui::Context::default(), Painter::default());
        let mut pane = Pane { ctx, window: None, painter, pixels, size, scale };
        pane.measure(data.path(), "first screen", 0.0);
        let practice: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
        let window = pane.window.as_mut().unwrap();
        let (occasion, known_since) = ("Messung".to_owned(), Date::constant(2021, 11, 8));
        window.ask(Action::MakeCase { occasion, known_since });
        pane.frame(data.path(), Vec::new());
        let window = pane.window.as_mut().unwrap();
        window.ask(Action::Answer(Box::new(practice), QUESTIONS));
        window.ask(Action::Show(Screen::Plan));
        pane.measure(data.path(), "plan, scrolling", 40.0);
    }
}
