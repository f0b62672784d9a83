//! How long a key stroke keeps the painting thread while a password is typed to be checked: events,
//! layout, shapes and triangles of the whole window, but no pixels. The judgement itself is the
//! worker's, on its own thread, as in the program. What is measured is how long the thread has the processor, so
//! that other work on the machine adds little. Prints; judges nothing.
//!
//! `tests/bench/run typing`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at what it did not expect and tells its figures"
)]

mod processor;

use std::{path::Path, sync::Arc, time::Duration};

use egui::{Event, Modifiers, PointerButton, RawInput, pos2, vec2};
use jiff::civil::Date;
use passwortwechsel::{
    app::{Action, Screen, Worker},
    platform::settings::Settings,
    ui::window::Window,
};

use processor::busy_ms;

/// So often each text is typed.
const ROUNDS: usize = 10;
/// Where the switch to checking and its field lie in a window of this size.
const SIZE: egui::Vec2 = vec2(1024.0, 700.0);
const CHECK: egui::Pos2 = pos2(900.0, 105.0);
const FIELD: egui::Pos2 = pos2(300.0, 235.0);

fn frame(ctx: &egui::Context, window: &mut Option<Window>, data: &Path, events: Vec<Event>) -> usize {
    let input = RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, SIZE)),
        events,
        ..RawInput::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        let window = window.get_or_insert_with(|| {
            let worker = Worker::start(data.to_owned(), Arc::new(|| ()));
            Window::new(ui.ctx(), Settings::default(), data, worker)
        });
        window.take_in(&ui.ctx().clone());
        window.frame(ui);
    });
    output.textures_delta.clear();
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

/// Milliseconds for each key stroke; also those while a judgement is shown.
fn typed(text: &str) -> Vec<f64> {
    let data = tempfile::tempdir().unwrap();
    let ctx = egui::Context::default();
    let mut window = None;
    let go = |window: &mut Option<Window>, events| frame(&ctx, window, data.path(), events);
    let wait = |window: &mut Option<Window>, done: fn(&Window) -> bool| {
        for _ in 0..200 {
            go(window, Vec::new());
            if window.as_ref().is_some_and(done) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!(window.as_ref().is_some_and(done), "nothing came of it");
    };
    wait(&mut window, |window| window.model().screen == Screen::Start);
    let make = Action::MakeCase { occasion: "Messung".to_owned(), known_since: Date::constant(2021, 11, 8) };
    window.as_mut().unwrap().ask(make);
    wait(&mut window, |window| window.model().case.is_some());
    window.as_mut().unwrap().ask(Action::Show(Screen::Password));
    wait(&mut window, |window| window.model().screen == Screen::Password);
    go(&mut window, Vec::new());
    for place in [CHECK, FIELD] {
        let button = |pressed| Event::PointerButton {
            pos: place,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        for events in [vec![Event::PointerMoved(place)], vec![button(true)], vec![button(false)], Vec::new()] {
            go(&mut window, events);
        }
    }
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        for letter in text.chars() {
            let from = busy_ms();
            go(&mut window, vec![Event::Text(letter.to_string())]);
            times.push(busy_ms() - from);
            std::thread::sleep(Duration::from_millis(5));
        }
        wait(&mut window, |window| window.model().judgement.is_some());
        let all = Event::Key {
            key: egui::Key::A,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        };
        go(&mut window, vec![all]);
    }
    times.sort_by(f64::total_cmp);
    times
}

fn main() {
    println!("{:>24} {:>8} {:>8} {:>8}   (ms a key stroke)", "typed", "median", "95%", "max");
    for text in ["Sprechstunde2021!", "Qr7mWt4hbX9eGsKp", "4w1e4h4p1e4h4p1e4w1e4h4p1e4h4p1e4w1e4h4p1e4h4p1e"] {
        let times = typed(text);
        let at = |share: f64| times.get((share * (times.len() - 1) as f64) as usize).copied().unwrap_or_default();
        let short: String = text.chars().take(20).collect();
        println!("{short:>24} {:>8.2} {:>8.2} {:>8.2}", at(0.5), at(0.95), at(1.0));
    }
}
