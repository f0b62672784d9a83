//! Pictures of every step of every guide in the real window, to be looked at by a person. Does what it
//! is told, in order: opens the plan of a practice; at the word `steps` shows each guide's first task
//! step by step and saves what the window painted, the first sketch of each kind also dark and at
//! 200 %; adds a file with guides to the case and takes its screens. Judges nothing.
//!
//!     cargo run --example guide-pictures OUT [PRACTICE.ron|steps|GUIDES.ron]…

#![expect(clippy::unwrap_used, reason = "a program for makers, which stops at what it did not expect")]

use std::{
    collections::{BTreeSet, VecDeque},
    path::{Path, PathBuf},
    sync::mpsc,
};

use passwortwechsel::{
    app::{Action, Screen, Worker, World, model::QUESTIONS, packs::PackAction},
    domain::{
        guide::{Sketch, parse},
        practice::Practice,
    },
    platform::{
        files, pictures,
        settings::{Settings, ThemeChoice},
    },
    ui::window::Window,
};

/// Frames that are painted before a picture: after another size the bar of buttons measures itself anew.
const SETTLE: u32 = 4;

enum Beat {
    Ask(Action),
    /// Every step of every guide that was not shown before.
    Steps,
    Picture(String),
}

struct Show {
    window: Window,
    out: PathBuf,
    beats: VecDeque<Beat>,
    shown: BTreeSet<String>,
    kinds: BTreeSet<&'static str>,
    frames: u32,
    asked: Option<mpsc::Receiver<()>>,
}

impl Show {
    fn next(&mut self, ctx: &egui::Context) {
        if self.asked.take_if(|taken| taken.try_recv().is_ok()).is_none() && self.asked.is_some() {
            return;
        }
        self.frames += 1;
        if self.frames < SETTLE {
            return;
        }
        self.frames = 0;
        match self.beats.pop_front() {
            None => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Some(Beat::Ask(action)) => self.window.ask(action),
            Some(Beat::Steps) => {
                for beat in self.steps().into_iter().rev() {
                    self.beats.push_front(beat);
                }
            }
            Some(Beat::Picture(name)) => {
                let path = self.out.join(format!("{name}.png"));
                let (send, taken) = mpsc::channel();
                self.asked = Some(taken);
                let again = ctx.clone();
                ctx.request_screenshot(move |image| {
                    let pixels: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_array).collect();
                    pictures::save(&path, image.size, &pixels);
                    send.send(()).unwrap();
                    again.request_repaint();
                });
            }
        }
    }

    fn steps(&mut self) -> Vec<Beat> {
        let model = self.window.model();
        let mut beats = Vec::new();
        for task in &model.case.as_ref().unwrap().plan.tasks {
            if !self.shown.insert(task.guide.clone()) {
                continue;
            }
            beats.push(Beat::Ask(Action::OpenTask(task.id.clone())));
            let steps = &model.catalogue.entry(&task.guide).unwrap().guide.steps;
            for n in 0..=steps.len() {
                let name = format!("{}-{:02}", task.guide, n + 1);
                beats.extend([Beat::Ask(Action::ShowStep(n)), Beat::Picture(name.clone())]);
                let new = steps.get(n).into_iter().flat_map(|step| &step.sketches).map(kind);
                if new.filter(|kind| self.kinds.insert(kind)).count() > 0 {
                    beats.extend(in_other_ways(&name));
                }
            }
        }
        beats
    }
}

fn kind(sketch: &Sketch) -> &'static str {
    match sketch {
        Sketch::Keys(_) => "keys",
        Sketch::Window { .. } => "window",
        Sketch::Device { .. } => "device",
        Sketch::Address(_) => "address",
        Sketch::Cable { .. } => "cable",
        Sketch::Card { .. } => "card",
    }
}

fn in_other_ways(name: &str) -> [Beat; 6] {
    [
        Beat::Ask(Action::SetTheme(ThemeChoice::Dark)),
        Beat::Picture(format!("{name}-dunkel")),
        Beat::Ask(Action::SetTheme(ThemeChoice::Light)),
        Beat::Ask(Action::SetZoom(200)),
        Beat::Picture(format!("{name}-200")),
        Beat::Ask(Action::SetZoom(100)),
    ]
}

/// What is to be done with a file: open the plan of a practice, or add guides and show how that looks.
fn beats_of(path: &Path) -> Vec<Beat> {
    if path == Path::new("steps") {
        return vec![Beat::Steps];
    }
    let bytes = files::read(path, parse::MOST_BYTES as u64).unwrap();
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let picture = |what: &str| Beat::Picture(format!("{name}-{what}"));
    let ask = |action| Beat::Ask(Action::Packs(action));
    if let Ok(practice) = parse::parse::<Practice>(&String::from_utf8_lossy(&bytes)) {
        let known_since = jiff::civil::Date::constant(2021, 11, 8);
        return vec![
            Beat::Ask(Action::MakeCase { occasion: name, known_since }),
            Beat::Ask(Action::Answer(Box::new(practice), QUESTIONS)),
        ];
    }
    let mut beats = vec![ask(PackAction::Check(path.to_owned())), picture("pack")];
    beats.extend(in_other_ways(&format!("{name}-pack")));
    beats.extend([ask(PackAction::Add), picture("added"), Beat::Ask(Action::Show(Screen::Plan)), picture("plan")]);
    beats.extend([Beat::Ask(Action::Show(Screen::Library)), picture("library")]);
    beats
}

impl eframe::App for Show {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.window.take_in(&ctx);
        self.next(&ctx);
        self.window.frame(ui);
        ctx.request_repaint();
    }
}

fn main() -> eframe::Result {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let out = arguments.next().unwrap();
    let beats = arguments.flat_map(|path| beats_of(&path)).collect();
    let viewport = egui::ViewportBuilder::default().with_inner_size([1024.0, 700.0]);
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let show = move |creation: &eframe::CreationContext<'_>| {
        let data = out.join("daten");
        let settings = Settings { theme: ThemeChoice::Light, person: "S. Krüger".to_owned(), ..Settings::default() };
        let worker = Worker::Inline(Box::new(World::new(&data)), Vec::new());
        let window = Window::new(&creation.egui_ctx, settings, &data, worker);
        let (shown, kinds) = (BTreeSet::new(), BTreeSet::new());
        let show = Show { window, out, beats, shown, kinds, frames: 0, asked: None };
        Ok(Box::new(show) as Box<dyn eframe::App>)
    };
    eframe::run_native("guide-pictures", options, Box::new(show))
}
