//! A visit to every screen of the window, one after the other, also to those of something going wrong.
//! What is looked for on each says who visits: faults of the layout, the order of Tab, pictures.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Key, Modifiers, Role, Vec2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use passwortwechsel::{
    app::{Action, Outcome, Screen, model::QUESTIONS, packs::PackAction},
    domain::{
        password::generate::Request,
        plan::Task,
        practice::Practice,
        record::{CaseHead, What},
    },
    i18n::{Language, Texts},
    platform::{
        case_folder,
        settings::{Settings, ThemeChoice},
    },
    tr,
    ui::window::Window,
    wording,
};
use rand::{SeedableRng as _, rngs::StdRng};

use crate::{
    arbitrary::{moment, sample_head, sample_practice},
    person,
    raster::{Picture, Textures},
    share::copy_folder,
    tidy::root,
};

/// A window of 1024x700 at 100 %, of 1366x768 at 150 %, of 1024x700 at 200 %: size and scale.
pub(crate) const SIZES: [(Vec2, f32); 3] =
    [(vec2(1024.0, 700.0), 1.0), (vec2(911.0, 512.0), 1.5), (vec2(512.0, 350.0), 2.0)];

/// The task whose forms are visited.
const TASK: &str = "windows-lokal/pc-empfang";

/// Which tasks are visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tasks {
    /// One, at its first and its last step.
    One,
    /// One of each guide, at its first and its last step.
    EachGuide,
    /// One of each guide, at every step.
    EveryStep,
}

/// Somebody who goes from one screen to the next.
pub(crate) struct Visit<'a> {
    pub(crate) harness: Harness<'a, Option<Window>>,
    data: PathBuf,
    textures: Textures,
}

/// What is done on a screen of this name.
type Look<'l> = dyn FnMut(&mut Visit<'_>, &str) + 'l;

impl Visit<'_> {
    /// In front of the first screen, at a time that stands still.
    pub(crate) fn begin(data: &Path, form: (Vec2, f32), language: Language, texts: Option<Arc<Texts>>) -> Self {
        let settings = move |_: &Path| Settings { language, theme: ThemeChoice::Light, ..Settings::default() };
        let textures = Textures::default();
        let harness = person::window(form, textures.clone(), data, settings, move |mut window| {
            if let Some(texts) = &texts {
                window.speak(texts.clone());
            }
            window.stopped_at(moment(0))
        });
        let mut visit = Self { harness, data: data.to_owned(), textures };
        visit.settle();
        visit
    }

    pub(crate) fn settle(&mut self) {
        self.harness.run_ok();
        self.harness.run_ok();
    }

    pub(crate) fn ask(&mut self, action: Action) {
        if let Some(window) = self.harness.state_mut() {
            window.ask(action);
        }
        self.settle();
    }

    /// What a person would see now.
    pub(crate) fn picture(&self) -> Picture {
        self.textures.paint(&self.harness.ctx, self.harness.output())
    }

    pub(crate) fn window(&self) -> &Window {
        self.harness.state().as_ref().unwrap()
    }

    fn texts(&self) -> Arc<Texts> {
        self.window().model().texts.clone()
    }

    /// Presses a button of this name, if the form of the window has one.
    fn press(&mut self, label: &str) -> bool {
        let is_there = |visit: &Self| visit.harness.query_all_by_role_and_label(Role::Button, label).next().is_some();
        if is_there(self) {
            self.harness.get_all_by_role_and_label(Role::Button, label).next().unwrap().scroll_to_me();
            self.settle();
            self.harness.get_all_by_role_and_label(Role::Button, label).next().unwrap().click();
            self.settle();
            return true;
        }
        false
    }

    fn show(&mut self, screen: Screen, name: &str, look: &mut Look<'_>) {
        self.ask(Action::Show(screen));
        look(self, name);
    }

    /// The form in which all of the provider's tasks are handed over at once.
    fn hand_over(&mut self, look: &mut Look<'_>) {
        let texts = self.texts();
        self.ask(Action::Show(Screen::Plan));
        let case = self.window().model().case.as_ref().unwrap();
        let is_left = |task: &&Task| !case.state(task).is_closed() && case.state(task).promised_by().is_none();
        let left = case.plan.tasks.iter().filter(is_left);
        let count = left.filter(|task| wording::is_for_provider(case, task)).count();
        assert!(self.press(&tr!(texts, "hand-over-all", count = count)));
        look(self, "plan, all to the provider");
        assert!(self.press(&tr!(texts, "hand-over-save", count = count)));
        look(self, "plan, all to the provider, nothing typed");
        assert!(self.press(&tr!(texts, "cancel")));
    }

    /// A case folder made beforehand, so that its names and times are always the same.
    fn open_new_case(&mut self) {
        let case = self.data.join("vorgaenge/Vorgang");
        let head = CaseHead { practice: Practice::default(), ..sample_head() };
        case_folder::create(&case, &head).unwrap();
        self.ask(Action::OpenCase(case));
    }

    /// All screens.
    pub(crate) fn everywhere(&mut self, tasks: Tasks, look: &mut Look<'_>) {
        look(self, "start");
        self.ask(Action::OpenCase(self.data.join("vorgaenge/Vorgang-2021-11-08-medatixx")));
        look(self, "start, case is not there");
        self.ask(Action::Dismiss(0));
        self.open_new_case();
        for question in 0..QUESTIONS {
            self.ask(Action::Answer(Box::new(sample_practice()), question));
            look(self, &format!("question {}", question + 1));
        }
        self.ask(Action::Answer(Box::new(sample_practice()), QUESTIONS));
        look(self, "plan at the beginning");
        self.mark();
        self.show(Screen::Plan, "plan", look);
        self.tasks(tasks, look);
        self.forms(look);
        self.hand_over(look);
        self.passwords(look);
        self.certificate(look);
        self.show(Screen::Settings, "settings", look);
        self.show(Screen::Start, "welcome back", look);
        self.packs(look);
        self.history(look);
        self.finished(look);
        self.ask(Action::Blank(true));
        look(self, "privacy");
    }

    /// One task in each state.
    fn mark(&mut self) {
        let until = jiff::civil::Date::new(2021, 11, 12).ok();
        for (task, what) in [
            ("vorbereitung", What::Changed(true)),
            ("vorbereitung", What::Tested(true)),
            ("fernwartung", What::Step(true)),
            ("server-admin", What::Promised { by: "J. Petersen".to_owned(), until, note: String::new() }),
            ("fritzbox", What::Blocked("Das alte Passwort liegt nicht im Tresor.".to_owned())),
            ("windows-pin/pc-empfang", What::Absent("Niemand nutzt eine PIN.".to_owned())),
        ] {
            let step = if matches!(what, What::Step(_)) { "klaeren" } else { "" };
            self.ask(Action::Mark { task: task.to_owned(), step: step.to_owned(), what });
        }
    }

    fn tasks(&mut self, which: Tasks, look: &mut Look<'_>) {
        let plan = &self.window().model().case.as_ref().unwrap().plan;
        let mut guides = BTreeSet::new();
        let wanted = |id: &str, guide: &str, guides: &mut BTreeSet<String>| match which {
            Tasks::One => id == TASK,
            Tasks::EachGuide | Tasks::EveryStep => guides.insert(guide.to_owned()),
        };
        let first = plan.tasks.iter().filter(|task| wanted(&task.id, &task.guide, &mut guides));
        let tasks: Vec<(String, usize)> = first.map(|task| (task.id.clone(), task.steps.len())).collect();
        for (task, steps) in tasks {
            self.ask(Action::OpenTask(task.clone()));
            look(self, &task);
            for step in if which == Tasks::EveryStep { 1..=steps } else { steps..=steps } {
                self.ask(Action::ShowStep(step));
                look(self, &format!("{task} step {}", step + 1));
            }
        }
    }

    /// What can be said of a task beside "done", in the forms that this size of the window shows.
    fn forms(&mut self, look: &mut Look<'_>) {
        let texts = self.texts();
        for (button, save, name) in [
            (tr!(texts, "task-blocked"), tr!(texts, "blocked-save"), "does not work"),
            (tr!(texts, "task-promise"), tr!(texts, "promise-save"), "to the provider"),
            (tr!(texts, "task-absent"), tr!(texts, "absent-save"), "not here"),
            (tr!(texts, "note-add"), tr!(texts, "note-save"), "note"),
        ] {
            self.ask(Action::OpenTask(TASK.to_owned()));
            self.ask(Action::ShowStep(1));
            if self.press(&button) {
                look(self, name);
                // Nothing was typed: the form says what is missing.
                assert!(self.press(&save));
                look(self, &format!("{name}, nothing typed"));
                assert!(self.press(&tr!(texts, "cancel")));
            }
        }
    }

    fn passwords(&mut self, look: &mut Look<'_>) {
        let texts = self.texts();
        self.show(Screen::Password, "password, none", look);
        let (new, check) = (tr!(texts, "workshop-new"), tr!(texts, "workshop-check"));
        self.pick(&check);
        look(self, "password to check");
        self.focus(Role::PasswordInput);
        self.harness.event(egui::Event::Text("Sprechstunde1".to_owned()));
        self.settle();
        look(self, "password, weak");
        for (typed, name) in [("kR7mWt4+hb", "password, fair"), ("kR7mWt4+hbX9e%Gs", "password, good")] {
            self.focus(Role::PasswordInput);
            self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            self.harness.event(egui::Event::Text(typed.to_owned()));
            self.settle();
            look(self, name);
        }
        self.pick(&new);
        self.make_password();
        look(self, "password");
        assert!(self.press(&tr!(texts, "sheet-print")));
        look(self, "password, emergency sheet");
        self.ask(Action::RevealPassword(true));
        look(self, "password, shown");
    }

    /// One whose dice are loaded, so that pictures of it stay the same.
    fn make_password(&mut self) {
        let profile = "windows".to_owned();
        let written = self.window().model().catalogue.profile(&profile).unwrap();
        let request = Request::new(written, None, None, None).unwrap();
        let generated = request.draw(&mut StdRng::seed_from_u64(2021)).unwrap();
        if let Some(window) = self.harness.state_mut() {
            window.hear(Outcome::PasswordMade { generated, profile, request });
        }
        self.settle();
    }

    /// One of several that exclude each other.
    fn pick(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::RadioButton, label).scroll_to_me();
        self.settle();
        self.harness.get_by_role_and_label(Role::RadioButton, label).click();
        self.settle();
    }

    /// The first of its kind.
    fn focus(&mut self, role: Role) {
        self.harness.get_all_by_role(role).next().unwrap().focus();
        self.settle();
    }

    fn certificate(&mut self, look: &mut Look<'_>) {
        self.show(Screen::Certificate, "certificate", look);
        self.show(Screen::Preview, "preview", look);
        self.show(Screen::Check, "check", look);
        self.ask(Action::Check(fixture("certificates/format-2-nachweis.pdf")));
        look(self, "check, a good one");
        self.ask(Action::Check(fixture("packs/systemhaus.ron")));
        look(self, "check, no certificate");
    }

    /// The library, and packs: a bad one, a good one that comes into the case, a key.
    fn packs(&mut self, look: &mut Look<'_>) {
        let file = |name: &str| Action::Packs(PackAction::Check(fixture(name)));
        self.show(Screen::Library, "library", look);
        let list = self.harness.get_by_role(Role::List);
        list.get_all_by_role(Role::Button).next().unwrap().scroll_to_me();
        self.settle();
        let list = self.harness.get_by_role(Role::List);
        list.get_all_by_role(Role::Button).next().unwrap().click();
        self.settle();
        look(self, "library, open");
        // The device that the guides of the pack are for.
        let mut practice = sample_practice();
        "Ultraschallgerät".clone_into(&mut practice.other_devices.first_mut().unwrap().name);
        self.ask(Action::Answer(Box::new(practice), QUESTIONS));
        self.show(Screen::Packs, "packs, none", look);
        for bad in ["guides/maengel.ron", "guides/hinweise.ron", "guides/adresse-mit-benutzer.ron"] {
            self.ask(file(bad));
            look(self, &format!("packs, {bad}"));
        }
        self.ask(file("packs/systemhaus.ron"));
        look(self, "packs, signed");
        self.ask(file("packs/herausgeber.pub"));
        look(self, "packs, key");
        self.ask(Action::Packs(PackAction::LeaveKey));
        self.ask(Action::Packs(PackAction::Add));
        look(self, "packs, added");
        self.show(Screen::Plan, "plan with a pack", look);
        self.show(Screen::Library, "library with a pack", look);
        let task = self.window().model().case.as_ref().unwrap().plan.tasks.iter();
        let task = task.map(|task| task.id.clone()).find(|id| id.starts_with("petersen-ultraschall")).unwrap();
        self.ask(Action::OpenTask(task));
        look(self, "task of a pack");
    }

    /// A case that other PCs worked on, its history, and the list of all cases.
    fn history(&mut self, look: &mut Look<'_>) {
        let texts = self.texts();
        let case = self.data.join("vorgaenge/Empfang und Labor");
        copy_folder(&root().join("tests/fixtures/case-v3"), &case);
        self.ask(Action::OpenCase(case));
        look(self, "welcome back, after others");
        self.show(Screen::History, "history", look);
        let entry = self.harness.get_all_by_role(Role::ListBoxOption).nth(1).unwrap();
        entry.click();
        self.settle();
        look(self, "history, unfolded");
        let narrow = self.press(&tr!(texts, "history-filter"));
        look(self, "history, filters");
        self.focus(Role::TextInput);
        self.harness.event(egui::Event::Text("gibt es nicht".to_owned()));
        self.settle();
        look(self, "history, nothing found");
        assert!(narrow || self.press(&tr!(texts, "history-save-table")));
        look(self, "history, to be saved");
        self.show(Screen::Cases, "cases", look);
    }

    /// A case in which all is done.
    fn finished(&mut self, look: &mut Look<'_>) {
        let case = self.data.join("vorgaenge/Fertig");
        let practice = Practice { name: "Praxis Dr. Lindner".to_owned(), ..Practice::default() };
        case_folder::create(&case, &CaseHead { id: "ddccbbaa33221100".to_owned(), practice, ..sample_head() }).unwrap();
        self.ask(Action::OpenCase(case.clone()));
        assert_eq!(self.window().model().case.as_ref().unwrap().root, case);
        let tasks = &self.window().model().case.as_ref().unwrap().plan.tasks;
        let tasks: Vec<String> = tasks.iter().map(|task| task.id.clone()).collect();
        for (n, task) in tasks.into_iter().enumerate() {
            let marks = if n % 5 == 1 {
                vec![What::Absent("Gibt es hier nicht.".to_owned())]
            } else {
                vec![What::Changed(true), What::Tested(true)]
            };
            for what in marks {
                let mark = Action::Mark { task: task.clone(), step: String::new(), what };
                self.harness.state_mut().as_mut().unwrap().ask(mark);
            }
        }
        self.settle();
        assert!(self.window().model().case.as_ref().unwrap().is_complete());
        self.show(Screen::Plan, "plan, all done", look);
        self.show(Screen::Certificate, "certificate, complete", look);
    }
}

/// From the folder of this package, where tests run, so that pictures do not show where it lies.
fn fixture(name: &str) -> PathBuf {
    let near = Path::new("tests/fixtures").join(name);
    if near.is_file() { near } else { root().join(near) }
}
