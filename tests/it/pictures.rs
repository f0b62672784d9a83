//! What each screen looks like, at 100 and at 200 %, light, dark and in high contrast, beside how it
//! looked when a person last approved it. In each of the three nothing is cut off or painted over.
//!
//! A strip in `tests/snapshots/pictures` holds the three at a quarter of their size, which shows a line
//! that moved by a pixel. `PASSWORTWECHSEL_PICTURES=keep` puts what is there now in their place; `=all`
//! leaves whole pictures of all screens in `target/pictures`, as a screen that has changed does by itself.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
};

use passwortwechsel::{
    app::{Action, Effect, Outcome, Worker},
    i18n::Language,
    platform::settings::{Settings, ThemeChoice},
    ui::{
        fonts,
        guard::Guarded,
        theme::{self, TextKind, Theme},
        window::Window,
    },
};

use crate::{
    arbitrary::moment,
    person::headless,
    raster::{Picture, Textures},
    screens,
    tidy::root,
    visit::{SIZES, Tasks, Visit},
};

/// How much smaller the strips are.
const SMALLER: usize = 4;
/// Red, green and blue are kept in steps of this.
const STEP: u8 = 8;
/// A dot of a strip differs when a colour does by more than this; that is two steps.
const NEAR: u8 = 2 * STEP;
/// So many dots of a strip may differ.
const MOST_DOTS: usize = 4;

const THEMES: [(ThemeChoice, &str); 3] =
    [(ThemeChoice::Light, "light"), (ThemeChoice::Dark, "dark"), (ThemeChoice::Contrast, "contrast")];

/// A key of nobody, so that the code on the paper in the preview stays the same.
const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

fn file_name(screen: &str, percent: u32) -> String {
    let name: String = screen.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).collect();
    format!("{}-{percent}.png", name.replace("--", "-"))
}

/// Dots of `SMALLER` times as many pixels, with fewer colours, side by side.
fn strip(pictures: &[Picture]) -> Picture {
    let small: Vec<Picture> = pictures.iter().map(smaller).collect();
    let (width, height) = (small.iter().map(|one| one.width).sum(), small[0].height);
    let rows = (0..height)
        .flat_map(|y| small.iter().flat_map(move |one| one.pixels[y * one.width..(y + 1) * one.width].iter().copied()));
    Picture { width, height, pixels: rows.collect() }
}

fn smaller(picture: &Picture) -> Picture {
    let (width, height) = (picture.width / SMALLER, picture.height / SMALLER);
    let dot = |at: usize| {
        let mut sums = [0_u32; 3];
        let corner = at / width * SMALLER * picture.width + at % width * SMALLER;
        for line in 0..SMALLER {
            let from = corner + line * picture.width;
            for [red, green, blue] in &picture.pixels[from..from + SMALLER] {
                sums[0] += u32::from(*red);
                sums[1] += u32::from(*green);
                sums[2] += u32::from(*blue);
            }
        }
        sums.map(|sum| (sum / (SMALLER * SMALLER) as u32) as u8 / STEP * STEP)
    };
    Picture { width, height, pixels: (0..width * height).map(dot).collect() }
}

/// Dots that differ.
fn differences(one: &Picture, other: &Picture) -> usize {
    if (one.width, one.height) != (other.width, other.height) {
        return usize::MAX;
    }
    let differ = |(one, other): &(&[u8; 3], &[u8; 3])| one.iter().zip(*other).any(|(a, b)| a.abs_diff(*b) > NEAR);
    one.pixels.iter().zip(&other.pixels).filter(differ).count()
}

fn write(path: &PathBuf, picture: &Picture) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let mut encoder = png::Encoder::new(file, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(picture.pixels.as_flattened()).unwrap();
}

fn read(path: &PathBuf) -> Option<Picture> {
    let file = std::io::BufReader::new(std::fs::File::open(path).ok()?);
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    let pixels = bytes.as_chunks().0.to_vec();
    Some(Picture { width: info.width as usize, height: info.height as usize, pixels })
}

/// A window whose worker does nothing, so that the case it opens never comes.
struct Waiting {
    window: Window,
    _effects: Receiver<Effect>,
    _outcomes: Sender<Outcome>,
}

fn waiting(ctx: &egui::Context, theme: ThemeChoice) -> Waiting {
    let ((to_worker, effects), (outcomes, from_worker)) = (mpsc::channel(), mpsc::channel());
    let worker = Worker::Thread { effects: to_worker, outcomes: from_worker };
    let last_case = Some(PathBuf::from("vorgaenge/Vorgang-2021-11-08-cyberangriff"));
    let settings = Settings { theme, last_case, ..Settings::default() };
    let window = Window::new(ctx, settings, Path::new("daten"), worker).stopped_at(moment(0));
    Waiting { window, _effects: effects, _outcomes: outcomes }
}

/// A window whose worker has died, and no place for a report, whose name would be another each time.
fn fallen(ctx: &egui::Context, theme: ThemeChoice) -> Guarded {
    let ((effects, _), (_, outcomes)) = (mpsc::channel(), mpsc::channel());
    // As it was painted until then.
    theme::apply(
        ctx,
        match theme {
            ThemeChoice::Contrast => Theme::Contrast,
            ThemeChoice::Dark => Theme::Dark,
            ThemeChoice::Light | ThemeChoice::System => Theme::Light,
        },
    );
    let nowhere = root().join("Cargo.toml/daten");
    let settings = Settings { theme, ..Settings::default() };
    Guarded::new(Window::new(ctx, settings, &nowhere, Worker::Thread { effects, outcomes }), &nowhere)
}

struct Gallery {
    percent: u32,
    wish: String,
    faults: Vec<String>,
    seen: BTreeSet<String>,
}

impl Gallery {
    fn look(&mut self, visit: &mut Visit<'_>, screen: &str) {
        let mut pictures = Vec::new();
        for (theme, word) in THEMES {
            visit.ask(Action::SetTheme(theme));
            pictures.push(visit.picture());
            self.note_faults(screen, word, screens::faults(&visit.harness));
        }
        visit.ask(Action::SetTheme(ThemeChoice::Light));
        self.compare(screen, &pictures);
    }

    /// A screen that stands in a window of its own, made for each theme.
    fn look_alone<W>(
        &mut self,
        screen: &str,
        form: (egui::Vec2, f32),
        begin: impl Fn(&egui::Context, ThemeChoice) -> W,
        frame: fn(&mut W, &mut egui::Ui),
    ) {
        let mut pictures = Vec::new();
        for (theme, word) in THEMES {
            let textures = Textures::default();
            let mut harness = headless(form, textures.clone(), |ctx| begin(ctx, theme), frame);
            harness.run_ok();
            harness.run_ok();
            pictures.push(textures.paint(&harness.ctx, harness.output()));
            self.note_faults(screen, word, screens::faults(&harness));
        }
        self.compare(screen, &pictures);
    }

    fn note_faults(&mut self, screen: &str, word: &str, faults: Vec<String>) {
        let percent = self.percent;
        self.faults.extend(faults.into_iter().map(|fault| format!("{screen}, {word}, {percent} %: {fault}")));
    }

    fn compare(&mut self, screen: &str, pictures: &[Picture]) {
        let (new, name) = (strip(pictures), file_name(screen, self.percent));
        let kept = root().join("tests/snapshots/pictures").join(&name);
        if self.wish == "keep" {
            write(&kept, &new);
        }
        let dots = read(&kept).map_or(usize::MAX, |old| differences(&old, &new));
        let is_changed = dots > MOST_DOTS;
        if is_changed {
            self.faults.push(format!("{name} looks different in {dots} dots; the new one is in target/pictures"));
        }
        if is_changed || self.wish == "all" {
            for ((_, word), picture) in THEMES.iter().zip(pictures) {
                let name = name.replace(".png", &format!("-{word}.png"));
                write(&root().join("target/pictures").join(name), picture);
            }
        }
        assert!(self.seen.insert(name), "two screens are called {screen}");
    }
}

#[track_caller]
fn check(percent: u32, size: (egui::Vec2, f32)) {
    // The same words on every machine, for the screens name this place.
    let data = PathBuf::from(format!("target/pictures/data-{percent}"));
    if data.exists() {
        std::fs::remove_dir_all(&data).unwrap();
    }
    std::fs::create_dir_all(&data).unwrap();
    std::fs::write(data.join("schluessel.ed25519"), KEY).unwrap();
    let wish = std::env::var("PASSWORTWECHSEL_PICTURES").unwrap_or_default();
    let mut gallery = Gallery { percent, wish, faults: Vec::new(), seen: BTreeSet::new() };
    let mut visit = Visit::begin(&data, size, Language::German, None);
    visit.everywhere(Tasks::One, &mut |visit, screen| gallery.look(visit, screen));
    gallery.look_alone("opening a case", size, waiting, |waiting, ui| {
        waiting.window.take_in(&ui.ctx().clone());
        waiting.window.frame(ui);
    });
    gallery.look_alone("crash", size, fallen, |fallen, ui| {
        fallen.take_in(&ui.ctx().clone());
        fallen.frame(ui);
    });
    assert!(gallery.faults.is_empty(), "{}", gallery.faults.join("\n"));
    // No strip is left over from a screen that is gone.
    for kept in std::fs::read_dir(root().join("tests/snapshots/pictures")).unwrap() {
        let name = kept.unwrap().file_name().into_string().unwrap();
        assert!(!name.ends_with(&format!("-{percent}.png")) || gallery.seen.contains(&name), "{name} shows no screen");
    }
}

#[test]
fn every_screen_looks_as_it_did_at_100_percent() {
    check(100, SIZES[0]);
}

#[test]
fn every_screen_looks_as_it_did_at_200_percent() {
    check(200, SIZES[2]);
}

/// A picture of one word, lower down or in another colour.
fn sample(down: f32, danger: bool, words: &str) -> Picture {
    let (textures, words) = (Textures::default(), words.to_owned());
    let mut harness = egui_kittest::Harness::builder()
        .with_size(egui::vec2(400.0, 120.0))
        .renderer(textures.clone())
        .with_context_setup(fonts::install)
        .build_ui(move |ui| {
            theme::apply(ui.ctx(), Theme::Light);
            let t = theme::tokens(ui);
            let ink = if danger { t.danger } else { t.ok };
            ui.painter().rect_filled(ui.max_rect(), 0.0, t.bg);
            let at = ui.max_rect().left_top() + egui::vec2(20.0, 20.0 + down);
            ui.painter().text(at, egui::Align2::LEFT_TOP, &words, TextKind::Strong.font(ui), ink);
        });
    harness.run();
    textures.paint(&harness.ctx, harness.output())
}

#[test]
fn what_moved_by_a_pixel_or_has_another_colour_or_word_is_noticed() {
    let small = |picture| strip(&[picture]);
    let before = small(sample(0.0, false, "Erledigt"));
    assert!(before.pixels.iter().any(|dot| dot != &before.pixels[0]), "something is painted");
    assert_eq!(differences(&before, &small(sample(0.0, false, "Erledigt"))), 0);
    for (what, changed) in [
        ("moved", sample(1.0, false, "Erledigt")),
        ("coloured", sample(0.0, true, "Erledigt")),
        ("said", sample(0.0, false, "Entfällt")),
    ] {
        let dots = differences(&before, &small(changed));
        assert!(dots > MOST_DOTS, "{what}: {dots}");
    }
}
