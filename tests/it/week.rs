//! A week's work in one go: many frames, many marks; memory and handles stay flat.
//!
//! `PASSWORTWECHSEL_WEEK_FRAMES` and `PASSWORTWECHSEL_WEEK_MARKS` set how many; the whole week is
//! 100,000 and 10,000. Reads what the system says of this process, so it runs on Linux only, and
//! alone: other tests in the same process would count.

#![cfg(target_os = "linux")]

use egui::{Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use passwortwechsel::{
    app::{Worker, World},
    domain::record::What,
    platform::settings,
    ui::{guard::Guarded, window::Window},
};

use crate::program::Program;

/// Of what a first part of the frames needs, later ones may need so much more.
const MOST_GROWTH_KB: i64 = 4_000;
/// A mark stays in memory with its record, as long as the case is open.
const MOST_KB_PER_MARK: f64 = 4.0;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

/// Memory of this process in kilobytes, and its open handles.
fn used() -> (i64, usize) {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: i64 = pages.split(' ').nth(1).unwrap().parse().unwrap();
    (pages * 4, std::fs::read_dir("/proc/self/fd").unwrap().count())
}

/// What somebody does who goes from screen to screen all day.
fn key(n: u64) -> Option<Key> {
    match n % 40 {
        0 => Some(Key::F1),
        10 => Some(Key::Escape),
        20 | 25 => Some(Key::F12),
        30..36 => Some(Key::Tab),
        _ => None,
    }
}

fn input(n: u64) -> RawInput {
    let event = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1024.0, 700.0))),
        time: Some(n as f64 / 60.0),
        events: key(n).map(event).into_iter().collect(),
        ..RawInput::default()
    }
}

#[test]
#[ignore = "part `week` of tests/run"]
fn a_week_of_frames_and_marks_leaves_memory_and_handles_flat() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    let marks = number("PASSWORTWECHSEL_WEEK_MARKS", 1_000);
    let (before, handles) = used();
    for n in 0..marks {
        program.mark(What::Changed(n % 2 == 0));
    }
    assert!(program.model.unsaved.is_empty());
    let (after, handles_after) = used();
    let each = (after - before) as f64 / marks as f64;
    println!("{marks} marks: {before} -> {after} kB, {each:.2} kB each, handles {handles} -> {handles_after}");
    assert_eq!(handles, handles_after);
    assert!(each < MOST_KB_PER_MARK);
    drop(program);

    let ctx = egui::Context::default();
    let worker = Worker::Inline(Box::new(World::new(data.path())), Vec::new());
    let mut guarded = Guarded::new(Window::new(&ctx, settings::load(data.path()), data.path(), worker), data.path());
    let frames = number("PASSWORTWECHSEL_WEEK_FRAMES", 5_000);
    let mut early = (0, 0);
    for n in 0..frames {
        let mut painted = ctx.run_ui(input(n), |ui| {
            guarded.take_in(&ui.ctx().clone());
            guarded.frame(ui);
        });
        // Nothing is shown, so the textures go nowhere.
        painted.textures_delta.clear();
        if n == frames / 5 {
            early = used();
        }
    }
    assert!(guarded.window().is_some(), "nothing fell");
    let late = used();
    println!("{frames} frames: {} -> {} kB, handles {} -> {}", early.0, late.0, early.1, late.1);
    assert_eq!(early.1, late.1);
    assert!(late.0 - early.0 < MOST_GROWTH_KB);
}
