//! How much CPU a frame of the plan screen costs while it scrolls: a growth curve over 100 to 10,000
//! tasks. The whole window without a screen: layout, shapes and triangles, but no pixels. Counted is
//! the time of this thread on the processor, whatever else runs beside it. Prints; judges nothing.
//!
//! `tests/bench/run plan`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at what it did not expect, tells its figures and prepares its own files"
)]

mod processor;

use std::{alloc::System, path::Path};

use egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, TouchPhase, pos2, vec2};
use jiff::{civil::Date, tz::TimeZone};
use passwortwechsel::{
    app::{Worker, World},
    domain::{
        practice::{Practice, Workstation},
        record::{CaseHead, event::HEAD_VERSION},
    },
    platform::{case_folder, settings::Settings},
    ui::window::Window,
};

use processor::busy_ms;

/// As in the program.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<System> = zeroizing_alloc::ZeroAlloc(System);

const FRAMES: usize = 300;
/// Frames until all rows have been laid out once.
const SETTLING: usize = 300;

/// A case with so many PCs, which give somewhat more tasks.
fn case(root: &Path, stations: usize) {
    let station = |n: usize| Workstation {
        key: format!("pc-{n}"),
        name: format!("PC {n}"),
        user: format!("Person {}", n % 8),
        ..Workstation::default()
    };
    let practice = Practice {
        name: "Messung".to_owned(),
        workstations: (0..stations).map(station).collect(),
        ..Practice::default()
    };
    let created = jiff::Timestamp::from_second(1_636_444_800).unwrap().to_zoned_datetime(TimeZone::UTC);
    let known_since = Date::constant(2021, 11, 8);
    let head = CaseHead {
        v: HEAD_VERSION,
        id: "00112233aabbccdd".to_owned(),
        occasion: "Messung".to_owned(),
        known_since,
        created,
        practice,
    };
    case_folder::create(root, &head).unwrap();
}

fn frame(
    ctx: &egui::Context,
    window: &mut Option<Window>,
    data: &Path,
    settings: &Settings,
    events: Vec<Event>,
) -> usize {
    let input = RawInput {
        screen_rect: Some(egui::Rect::from_min_size(pos2(0.0, 0.0), vec2(1024.0, 700.0))),
        events,
        ..RawInput::default()
    };
    let output = ctx.run_ui(input, |ui| {
        let window = window.get_or_insert_with(|| {
            let worker = Worker::Inline(Box::new(World::new(data)), Vec::new());
            Window::new(ui.ctx(), settings.clone(), data, worker)
        });
        window.take_in(&ui.ctx().clone());
        window.frame(ui);
    });
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

fn measure(stations: usize) {
    let data = tempfile::tempdir().unwrap();
    let root = data.path().join("vorgaenge/Vorgang");
    case(&root, stations);
    let settings = Settings { last_case: Some(root), ..Settings::default() };
    let ctx = egui::Context::default();
    let mut window = None;
    for _ in 0..4 {
        frame(&ctx, &mut window, data.path(), &settings, Vec::new());
    }
    window.as_mut().unwrap().ask(passwortwechsel::app::Action::Show(passwortwechsel::app::Screen::Plan));
    let mut timed = |by: f32| {
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -by),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Wheel,
        };
        let from = busy_ms();
        frame(&ctx, &mut window, data.path(), &settings, vec![Event::PointerMoved(pos2(600.0, 400.0)), wheel]);
        busy_ms() - from
    };
    let entering = timed(0.0);
    let settling = Times::of((0..SETTLING).map(|_| timed(0.0)));
    let scrolling = Times::of((0..FRAMES).map(|_| timed(40.0)));
    let tasks = window.unwrap().model().case.as_ref().unwrap().plan.tasks.len();
    println!("{tasks:>8} {entering:>8.2}   {settling}   {scrolling}");
}

/// Mean, 99th percentile and worst of many frames.
struct Times(f64, f64, f64);

impl Times {
    fn of(times: impl Iterator<Item = f64>) -> Self {
        let mut times: Vec<f64> = times.collect();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times.get((share * (times.len() - 1) as f64) as usize).copied().unwrap_or_default();
        Self(times.iter().sum::<f64>() / times.len() as f64, at(0.99), at(1.0))
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:>6.2} {:>6.2} {:>6.2}", self.0, self.1, self.2)
    }
}

fn main() {
    println!("ms of the processor a frame: the first one; mean, 99 % and worst while rows are laid out for the");
    println!("first time; the same while scrolling");
    println!("   tasks    first     laying out out of sight             scrolling");
    for stations in [50, 500, 5_000] {
        measure(stations);
    }
}
