//! The guided tour: the real program walks through a sample practice and leaves pictures.
//!
//! It asks for the same actions as a person does with the screens, waits until each is done, and
//! has the window painted into files. What a person clicks is tested elsewhere.

use std::{
    collections::VecDeque,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;

use crate::{
    app::{Action, Model, Screen, model::QUESTIONS},
    domain::{
        guide::parse,
        password::{Kind, Mode},
        practice::Practice,
        record::What,
    },
    platform::{pictures, settings::ThemeChoice},
};

/// Frames that are painted before a picture, so that focus and sizes have settled.
const SETTLE: u32 = 4;

/// One thing the tour does.
enum Beat {
    Do(Action),
    /// Something about the task that is open or named.
    Mark(&'static str, What),
    /// Every task that is still open becomes done.
    FinishAll,
    Picture(&'static str),
    /// Puts the certificate written last beside the pictures.
    Keep(&'static str),
}

/// A tour under way.
pub struct Tour {
    folder: PathBuf,
    beats: VecDeque<Beat>,
    waited: u32,
    taken: Arc<Mutex<Taken>>,
    asked: bool,
}

/// What the picture's callback reports.
#[derive(Default)]
struct Taken {
    done: bool,
}

impl Tour {
    /// A tour that leaves its pictures in this folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), beats: script().into(), waited: 0, taken: Arc::default(), asked: false }
    }

    /// What comes next, once the world has answered and the window has settled.
    pub(super) fn lead(&mut self, ctx: &egui::Context, is_idle: bool, model: &Model) -> Vec<Action> {
        if !is_idle {
            self.waited = 0;
            return Vec::new();
        }
        if self.asked {
            let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
            if !std::mem::take(&mut taken.done) {
                return Vec::new();
            }
            self.asked = false;
        }
        self.waited += 1;
        if self.waited < SETTLE {
            return Vec::new();
        }
        self.waited = 0;
        match self.beats.pop_front() {
            None => {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                Vec::new()
            }
            Some(Beat::Do(action)) => vec![action],
            Some(Beat::Mark(task, what)) => vec![mark(task, what)],
            Some(Beat::FinishAll) => finish_all(model),
            Some(Beat::Picture(name)) => {
                self.take(ctx, name);
                Vec::new()
            }
            Some(Beat::Keep(name)) => {
                if let Some(paper) = &model.paper {
                    pictures::keep(&paper.path, &self.folder.join(name));
                }
                Vec::new()
            }
        }
    }

    fn take(&mut self, ctx: &egui::Context, name: &str) {
        self.asked = true;
        let path = self.folder.join(format!("{name}.png"));
        let taken = self.taken.clone();
        ctx.request_screenshot(move |image| {
            let size = image.size;
            let pixels: Vec<u8> = image.pixels.iter().flat_map(egui::Color32::to_array).collect();
            pictures::save(&path, size, &pixels);
            taken.lock().unwrap_or_else(PoisonError::into_inner).done = true;
        });
    }
}

fn mark(task: &str, what: What) -> Action {
    Action::Mark { task: task.to_owned(), step: String::new(), what }
}

fn finish_all(model: &Model) -> Vec<Action> {
    let Some(case) = &model.case else { return Vec::new() };
    let open = case.plan.tasks.iter().filter(|task| !case.state(task).is_closed());
    open.flat_map(|task| {
        let place = if task.changes_password { "Tresor, Umschlag 1" } else { "" };
        let mut marks = vec![What::Changed(true), What::Tested(true)];
        marks.extend((!place.is_empty()).then(|| What::Place(place.to_owned())));
        marks.into_iter().map(|what| mark(&task.id, what)).collect::<Vec<_>>()
    })
    .collect()
}

/// The sample practice.
fn sample() -> Practice {
    parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap_or_default()
}

fn step(n: usize) -> Beat {
    Beat::Do(Action::ShowStep(n))
}

fn show(screen: Screen) -> Beat {
    Beat::Do(Action::Show(screen))
}

/// The walk: from the first screen to the printed page.
fn script() -> Vec<Beat> {
    let done = |task| [Beat::Mark(task, What::Changed(true)), Beat::Mark(task, What::Tested(true))];
    let windows = "windows-lokal/pc-empfang";
    let mut beats = questions();
    beats.extend(done("vorbereitung"));
    beats.extend(done("fernwartung"));
    let promise =
        What::Promised { by: "J. Petersen".to_owned(), until: Date::new(2021, 11, 12).ok(), note: String::new() };
    beats.extend([
        Beat::Mark("server-admin", promise),
        Beat::Mark("fritzbox", What::Blocked("Das alte Passwort liegt nicht im Tresor.".to_owned())),
        Beat::Mark("windows-pin/pc-empfang", What::Absent("Niemand nutzt eine PIN.".to_owned())),
        Beat::Do(Action::OpenTask(windows.to_owned())),
        Beat::Picture("08-aufgabe-beginn"),
    ]);
    beats.extend((0..4).map(|n| {
        let step = ["vorher-klaeren", "schliessen", "konto", "notieren"];
        let step = step.get(n).copied().unwrap_or_default().to_owned();
        Beat::Do(Action::Mark { task: windows.to_owned(), step, what: What::Step(true) })
    }));
    beats.extend([
        step(3),
        Beat::Do(Action::MakePassword { profile: "windows".to_owned(), kind: None, mode: Mode::Usual }),
        Beat::Picture("09-passwort-verborgen"),
        step(4),
        Beat::Picture("10-schritt"),
        Beat::Do(Action::SetTheme(ThemeChoice::Dark)),
        Beat::Picture("11-schritt-dunkel"),
        Beat::Do(Action::SetTheme(ThemeChoice::Contrast)),
        Beat::Picture("12-schritt-kontrast"),
        Beat::Do(Action::SetTheme(ThemeChoice::Light)),
        Beat::Do(Action::SetZoom(200)),
        Beat::Picture("13-schritt-200-prozent"),
        Beat::Do(Action::SetZoom(100)),
        Beat::Do(Action::MakePassword { profile: "windows".to_owned(), kind: Some(Kind::Random), mode: Mode::Usual }),
        show(Screen::Password),
        Beat::Do(Action::RevealPassword(true)),
        Beat::Picture("14-passwort"),
        show(Screen::Task),
        step(9),
        Beat::Picture("15-aufgabe-ende"),
        show(Screen::Plan),
        Beat::Picture("16-plan"),
        Beat::Do(Action::SetTheme(ThemeChoice::Dark)),
        Beat::Picture("17-plan-dunkel"),
        Beat::Do(Action::SetTheme(ThemeChoice::Light)),
        Beat::Do(Action::SetZoom(200)),
        Beat::Picture("18-plan-200-prozent"),
        Beat::Do(Action::SetZoom(100)),
    ]);
    beats.extend(ending(windows));
    beats
}

/// First start and the questions.
fn questions() -> Vec<Beat> {
    let occasion = "Cyberangriff auf medatixx".to_owned();
    let known_since = Date::constant(2021, 11, 8);
    let answer = |next| Beat::Do(Action::Answer(Box::new(sample()), next));
    vec![
        Beat::Picture("01-start"),
        Beat::Do(Action::MakeCase { occasion, known_since }),
        answer(0),
        Beat::Picture("02-praxis"),
        answer(1),
        Beat::Picture("03-arbeitsplaetze"),
        answer(2),
        Beat::Picture("04-praxissoftware"),
        answer(3),
        Beat::Picture("05-server"),
        answer(4),
        Beat::Picture("05-internet"),
        answer(5),
        Beat::Picture("05-konnektor"),
        answer(6),
        Beat::Picture("06-kartenterminals"),
        answer(7),
        Beat::Picture("06-karten"),
        answer(8),
        Beat::Picture("06-konten"),
        answer(9),
        Beat::Picture("06-weitere-geraete"),
        answer(10),
        Beat::Picture("06-dvo"),
        answer(QUESTIONS),
        Beat::Picture("07-plan-am-anfang"),
    ]
}

/// From the interim report to the certificate.
fn ending(task: &str) -> Vec<Beat> {
    vec![
        show(Screen::Certificate),
        Beat::Picture("19-was-noch-fehlt"),
        Beat::Do(Action::WritePaper { print: false }),
        Beat::Keep("zwischenbericht.pdf"),
        Beat::Do(Action::OpenTask(task.to_owned())),
        step(5),
        show(Screen::Start),
        Beat::Picture("20-willkommen-zurueck"),
        Beat::Do(Action::Blank(true)),
        Beat::Picture("21-sichtschutz"),
        Beat::Do(Action::Blank(false)),
        show(Screen::Settings),
        Beat::Picture("22-einstellungen"),
        show(Screen::History),
        Beat::Picture("25-verlauf"),
        Beat::Do(Action::SetTheme(ThemeChoice::Dark)),
        Beat::Picture("26-verlauf-dunkel"),
        Beat::Do(Action::SetTheme(ThemeChoice::Light)),
        Beat::Do(Action::SetZoom(200)),
        Beat::Picture("27-verlauf-200-prozent"),
        Beat::Do(Action::SetZoom(100)),
        show(Screen::Cases),
        Beat::Picture("28-vorgaenge"),
        Beat::FinishAll,
        show(Screen::Plan),
        Beat::Picture("23-plan-fertig"),
        show(Screen::Certificate),
        Beat::Do(Action::WritePaper { print: false }),
        Beat::Picture("24-nachweis"),
        Beat::Keep("nachweis.pdf"),
    ]
}
