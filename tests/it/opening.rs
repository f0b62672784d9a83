//! Opening a case that takes its time, in the whole window: the first frame does not wait for it, it is
//! said what is waited for, and whoever does not want to wait goes elsewhere.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
};

use egui::Role;
use egui_kittest::{Harness, kittest::Queryable as _};
use passwortwechsel::{
    app::{Action, Effect, Outcome, Screen, Worker, World},
    i18n::{Language, Texts},
    platform::{case_folder, settings::Settings},
    tr,
    ui::{fonts, window::Window},
    wording,
};

use crate::arbitrary::sample_head;

/// A window whose worker does nothing until it is told to.
struct Slow<'a> {
    harness: Harness<'a, Option<Window>>,
    texts: Texts,
    world: World,
    effects: Receiver<Effect>,
    outcomes: Sender<Outcome>,
}

impl Slow<'_> {
    fn start(data: &Path, last_case: Option<PathBuf>) -> Self {
        let (to_worker, effects) = mpsc::channel();
        let (outcomes, from_worker) = mpsc::channel();
        let mut worker = Some(Worker::Thread { effects: to_worker, outcomes: from_worker });
        let folder = data.to_owned();
        let harness = Harness::builder()
            .with_size(egui::vec2(1024.0, 700.0))
            .with_max_steps(20)
            .with_context_setup(fonts::install)
            .build_ui_state(
                move |ui, window: &mut Option<Window>| {
                    if let Some(worker) = worker.take() {
                        let settings = Settings { last_case: last_case.clone(), ..Settings::default() };
                        *window = Some(Window::new(ui.ctx(), settings, &folder, worker));
                    }
                    let window = window.as_mut().unwrap();
                    window.take_in(&ui.ctx().clone());
                    window.frame(ui);
                },
                None,
            );
        let mut slow =
            Self { harness, texts: Texts::new(Language::German), world: World::new(data), effects, outcomes };
        slow.look();
        slow
    }

    fn look(&mut self) {
        self.harness.run_ok();
        self.harness.run_ok();
    }

    /// The worker does all that it was asked for so far. Returns how often it was asked to leave a case.
    fn work(&mut self) -> usize {
        let mut left = 0;
        while let Ok(effect) = self.effects.try_recv() {
            left += usize::from(matches!(effect, Effect::LeaveCase));
            let outcome = self.world.perform(effect);
            self.outcomes.send(outcome).unwrap();
        }
        self.look();
        left
    }

    fn press(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.look();
    }

    fn shows(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    fn window(&self) -> &Window {
        self.harness.state().as_ref().unwrap()
    }

    fn open_case(&self) -> Option<&Path> {
        self.window().model().case.as_ref().map(|case| case.root.as_path())
    }

    fn ask(&mut self, action: Action) {
        self.harness.state_mut().as_mut().unwrap().ask(action);
        self.look();
    }
}

fn cases(data: &Path) -> [PathBuf; 2] {
    ["Eins", "Zwei"].map(|name| {
        let root = data.join("vorgaenge").join(name);
        let head = passwortwechsel::domain::record::CaseHead { id: format!("00112233aabb{name}"), ..sample_head() };
        case_folder::create(&root, &head).unwrap();
        root
    })
}

#[test]
fn the_first_frame_does_not_wait_and_says_what_is_opened() {
    let data = tempfile::tempdir().unwrap();
    let [one, _] = cases(data.path());
    let mut she = Slow::start(data.path(), Some(one.clone()));
    let title = tr!(she.texts, "opening-title");
    assert!(she.shows(&title) && she.shows("Eins"));
    // Not the greeting of somebody who has no case, where she could begin a second one.
    assert!(!she.shows(&tr!(she.texts, "start-greeting")));
    assert_eq!(she.work(), 0);
    assert!(!she.shows(&title));
    assert_eq!(she.open_case(), Some(one.as_path()));
    assert!(she.shows(&tr!(she.texts, "back-greeting")), "this PC had it open last");
}

#[test]
fn who_does_not_wait_gets_no_case_later_and_can_open_another_one() {
    let data = tempfile::tempdir().unwrap();
    let [one, two] = cases(data.path());
    let mut she = Slow::start(data.path(), Some(one.clone()));
    she.press(&tr!(she.texts, "opening-leave"));
    assert_eq!(she.window().model().screen, Screen::Cases);
    she.work();
    // The worker has it open by now; nobody works there.
    assert_eq!(she.work(), 1);
    assert_eq!(she.open_case(), None);
    assert_eq!(she.world.pause_ms(), None);
    she.ask(Action::OpenCase(two.clone()));
    assert!(she.shows(&tr!(she.texts, "opening-title")));
    she.work();
    assert_eq!(she.open_case(), Some(two.as_path()));
    assert!(she.world.pause_ms().is_some());

    // Asked for another one before the first was there: only that one opens, and it stays open.
    she.ask(Action::OpenCase(one.clone()));
    she.ask(Action::LeaveOpening);
    she.ask(Action::OpenCase(two.clone()));
    assert_eq!(she.work() + she.work(), 0);
    assert_eq!(she.open_case(), Some(two.as_path()));
    assert!(she.world.pause_ms().is_some());
    // And the one that was left can be asked for again.
    she.ask(Action::OpenCase(one.clone()));
    she.work();
    assert_eq!(she.open_case(), Some(one.as_path()));
}

#[test]
fn no_mark_goes_into_the_case_that_is_being_opened() {
    let data = tempfile::tempdir().unwrap();
    let [one, two] = cases(data.path());
    let mut she = Slow::start(data.path(), Some(one));
    she.work();
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::OpenCase(two.clone()));
    let task = "vorbereitung".to_owned();
    let what = passwortwechsel::domain::record::What::Changed(true);
    she.ask(Action::Mark { task, step: String::new(), what });
    she.work();
    assert_eq!(she.open_case(), Some(two.as_path()));
    assert_eq!(she.window().model().case.as_ref().unwrap().record.events().len(), 0);
    // A case that is not there: said, and nothing is waited for any more.
    she.ask(Action::OpenCase(data.path().join("vorgaenge/Drei")));
    she.work();
    assert_eq!(she.open_case(), None);
    assert!(!she.shows(&tr!(she.texts, "opening-title")) && !she.window().model().notices.is_empty());
}

/// The worker looks at the case folder until the window is told something, at most so often.
fn look_at_folder(she: &mut Slow<'_>, looks: usize) {
    for _ in 0..looks {
        if let Some(outcome) = she.world.look() {
            she.outcomes.send(outcome).unwrap();
        }
        she.work();
    }
}

/// A window in which the plan of this case is open.
fn on_plan<'a>(data: &Path, case: &Path) -> Slow<'a> {
    let mut she = Slow::start(data, Some(case.to_owned()));
    she.work();
    she.ask(Action::Show(Screen::Plan));
    she.work();
    she
}

#[test]
fn the_focus_stays_on_the_next_task_when_a_notice_comes_and_goes() {
    let data = tempfile::tempdir().unwrap();
    let [one, _] = cases(data.path());
    let mut she = on_plan(data.path(), &one);
    let title = she.window().model().case.as_ref().unwrap().next_task().unwrap().title.clone();
    let label = tr!(she.texts, "plan-begin-spoken", title = title);
    let has_focus = |she: &Slow<'_>| she.harness.get_by_role_and_label(Role::Button, &label).is_focused();
    assert!(has_focus(&she));
    let elsewhere = one.with_extension("weg");
    std::fs::rename(&one, &elsewhere).unwrap();
    look_at_folder(&mut she, 3);
    assert_eq!(she.window().model().notices.len(), 1);
    assert!(has_focus(&she), "when it came");
    std::fs::rename(&elsewhere, &one).unwrap();
    look_at_folder(&mut she, 3);
    assert_eq!(she.window().model().notices.len(), 0);
    assert!(has_focus(&she), "when it went");
    // Whoever had gone on to something else stays there, too.
    for label in [tr!(she.texts, "plan-show-reasons"), tr!(she.texts, "history-title"), tr!(she.texts, "tab-plan")] {
        let node = |she: &Slow<'_>| she.harness.query_all_by_label(&label).any(|node| node.is_focused());
        she.harness.get_all_by_label(&label).next().unwrap().focus();
        she.look();
        assert!(node(&she), "{label}");
        std::fs::rename(&one, &elsewhere).unwrap();
        look_at_folder(&mut she, 3);
        assert!(node(&she), "{label}, when it came");
        std::fs::rename(&elsewhere, &one).unwrap();
        look_at_folder(&mut she, 3);
        assert!(node(&she), "{label}, when it went");
    }
}

#[test]
fn nobody_is_led_to_the_task_at_which_somebody_is() {
    let data = tempfile::tempdir().unwrap();
    let [one, _] = cases(data.path());
    let mut she = on_plan(data.path(), &one);
    let next = she.window().model().case.as_ref().unwrap().next_task().unwrap().clone();
    let begin = tr!(she.texts, "plan-begin-spoken", title = next.title.as_str());
    let elsewhere = tempfile::tempdir().unwrap();
    let mut other = World::new(elsewhere.path());
    assert!(matches!(other.perform(Effect::OpenCase(one)), Outcome::CaseOpened(_)));
    let said = wording::at_work(&she.texts, ["Fr. Öz"].into_iter()).unwrap();
    let told = |she: &Slow<'_>| she.harness.query_all_by_label_contains(&said).count();
    // Counted is who says something after the first look.
    look_at_folder(&mut she, 1);
    assert!(told(&she) == 0 && she.shows(&begin));
    other.perform(Effect::Announce { who: "Fr. Öz".to_owned(), task: next.id });
    look_at_folder(&mut she, 2);
    // In its row; the card leads to another one.
    assert!(told(&she) == 1 && !she.shows(&begin));
    other.perform(Effect::Announce { who: String::new(), task: String::new() });
    look_at_folder(&mut she, 2);
    assert!(told(&she) == 0 && she.shows(&begin));
}
