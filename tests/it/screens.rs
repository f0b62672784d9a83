//! Every screen, in every size that a practice has, in both languages and in a wordier one: no text
//! is cut off, broken inside a word or painted over another, and a reader finds one title.
//!
//! Looks at what is painted and at the tree for screen readers, not at pixels.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use egui::{Role, Vec2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use passwortwechsel::{
    app::{Action, Screen, model::QUESTIONS, packs::PackAction},
    domain::{guide::parse, password::Mode, practice::Practice},
    i18n::{Language, Texts},
    platform::settings::{Settings, ThemeChoice},
    ui::window::Window,
};

use crate::{layout_faults, person, tidy::root, wordy::Wordy};

/// A window of 1024x700 at 100 %, of 1366x768 at 150 %, of 1024x700 at 200 %: size and scale.
const SIZES: [(Vec2, f32); 3] = [(vec2(1024.0, 700.0), 1.0), (vec2(911.0, 512.0), 1.5), (vec2(512.0, 350.0), 2.0)];

/// Somebody who looks at one screen after the other.
struct Visit<'a> {
    harness: Harness<'a, Option<Window>>,
    /// Where she is, for what is found.
    place: String,
    found: BTreeSet<String>,
    visited: usize,
}

impl Visit<'_> {
    fn begin(data: &Path, (size, scale): (Vec2, f32), language: Language, texts: Option<Arc<Texts>>) -> Self {
        let settings = move |_: &Path| Settings { language, theme: ThemeChoice::Light, ..Settings::default() };
        let harness = person::window((size, scale), data, settings, texts);
        let place = format!("{language:?} {}x{}", size.x, size.y);
        Self { harness, place, found: BTreeSet::new(), visited: 0 }
    }

    fn ask(&mut self, action: Action) {
        if let Some(window) = self.harness.state_mut() {
            window.ask(action);
        }
        self.harness.run_ok();
        self.harness.run_ok();
    }

    /// Looks at the screen that is shown.
    fn look(&mut self, screen: &str) {
        self.visited += 1;
        let fields = self.harness.query_all_by_role(Role::TextInput);
        let typed: Vec<String> = fields.filter_map(|field| field.accesskit_node().value()).collect();
        let mut faults = layout_faults::faults(self.harness.output(), self.harness.ctx.content_rect(), &typed);
        faults.extend(tree_faults(&self.harness));
        self.found.extend(faults.into_iter().map(|fault| format!("{}, {screen}: {fault}", self.place)));
    }

    fn window(&self) -> &Window {
        self.harness.state().as_ref().unwrap()
    }

    /// All screens; of the tasks every step if `every_step`, else the first and the last one.
    fn everywhere(&mut self, every_step: bool) {
        let sample: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
        self.harness.run_ok();
        self.look("start");
        let known_since = jiff::civil::Date::constant(2021, 11, 8);
        self.ask(Action::MakeCase { occasion: "Cyberangriff auf medatixx".to_owned(), known_since });
        for question in 0..QUESTIONS {
            self.ask(Action::Answer(Box::new(sample.clone()), question));
            self.look(&format!("question {question}"));
        }
        self.ask(Action::Answer(Box::new(sample), QUESTIONS));
        self.look("plan");
        self.tasks(every_step);
        self.ask(Action::MakePassword { profile: "windows".to_owned(), kind: None, mode: Mode::Usual });
        self.ask(Action::Show(Screen::Password));
        self.look("password");
        self.ask(Action::RevealPassword(true));
        self.look("password, shown");
        for (screen, name) in
            [(Screen::Certificate, "certificate"), (Screen::Settings, "settings"), (Screen::Start, "welcome back")]
        {
            self.ask(Action::Show(screen));
            self.look(name);
        }
        self.packs();
        self.ask(Action::Blank(true));
        self.look("privacy");
        let message = self.harness.get_by_role(Role::Heading).rect();
        let button = self.harness.get_by_role(Role::Button).rect();
        let window = self.harness.ctx.content_rect();
        assert!(message.bottom() < button.top() && window.contains_rect(button), "{message:?} {button:?}");
        assert!(window.contains_rect(message), "{message:?}");
    }

    /// The library, and packs: a bad one, a good one that comes into the case, a key.
    fn packs(&mut self) {
        let file = |name: &str| Action::Packs(PackAction::Check(root().join("tests/fixtures").join(name)));
        self.ask(Action::Show(Screen::Library));
        self.look("library");
        self.ask(Action::Show(Screen::Packs));
        self.look("packs, none");
        for bad in ["guides/maengel.ron", "guides/hinweise.ron", "guides/adresse-mit-benutzer.ron"] {
            self.ask(file(bad));
            self.look(bad);
        }
        self.ask(file("packs/systemhaus.ron"));
        self.look("packs, signed");
        self.ask(file("packs/herausgeber.pub"));
        self.look("packs, key");
        self.ask(Action::Packs(PackAction::LeaveKey));
        self.ask(Action::Packs(PackAction::Add));
        self.look("packs, added");
        for (screen, name) in [(Screen::Plan, "plan with a pack"), (Screen::Library, "library with a pack")] {
            self.ask(Action::Show(screen));
            self.look(name);
        }
        let task = self.window().model().case.as_ref().unwrap().plan.tasks.iter();
        let task = task.map(|task| task.id.clone()).find(|id| id.starts_with("petersen-ultraschall")).unwrap();
        self.ask(Action::OpenTask(task));
        self.look("task of a pack");
    }

    /// The first task of each guide.
    fn tasks(&mut self, every_step: bool) {
        let plan = &self.window().model().case.as_ref().unwrap().plan;
        let mut guides = BTreeSet::new();
        let first = plan.tasks.iter().filter(|task| guides.insert(task.guide.clone()));
        let tasks: Vec<(String, usize)> = first.map(|task| (task.id.clone(), task.steps.len())).collect();
        for (task, steps) in tasks {
            self.ask(Action::OpenTask(task.clone()));
            self.look(&task);
            for step in if every_step { 1..=steps } else { steps..=steps } {
                self.ask(Action::ShowStep(step));
                self.look(&format!("{task} step {step}"));
            }
        }
    }
}

/// What a screen reader would miss: exactly one title, and a name for each picture and control.
fn tree_faults(harness: &Harness<'_, Option<Window>>) -> Vec<String> {
    let mut faults = Vec::new();
    let titles = harness.query_all_by_role(Role::Heading).filter(|node| node.accesskit_node().level() == Some(1));
    let titles: Vec<String> = titles.filter_map(|node| node.accesskit_node().label()).collect();
    if titles.len() != 1 {
        faults.push(format!("titles: {titles:?}"));
    }
    for role in [Role::Image, Role::Button, Role::CheckBox, Role::RadioButton, Role::Tab, Role::TextInput] {
        let nameless = harness
            .query_all_by_role(role)
            .filter(|node| node.accesskit_node().label().is_none_or(|label| label.trim().is_empty()));
        let count = nameless.count();
        if count > 0 {
            faults.push(format!("{count} of {role:?} without a name"));
        }
    }
    faults
}

/// A control that Tab came to, or that it should come to.
#[derive(Debug, Clone, PartialEq)]
struct Stop {
    /// Role, name and the name of what it lies in: of a group that arrows walk through, one is enough.
    what: String,
    group: String,
    rect: egui::Rect,
}

fn stops(visit: &Visit<'_>, wanted: impl Fn(&egui_kittest::Node<'_>) -> bool) -> Vec<Stop> {
    let nodes = visit.harness.root().children_recursive().filter(wanted);
    nodes
        .map(|node| {
            let access = node.accesskit_node();
            let what = format!("{:?} {}", access.role(), access.label().unwrap_or_default());
            let group = format!("{:?}", access.parent().map(|parent| parent.id()));
            Stop { what, group, rect: node.rect() }
        })
        .collect()
}

/// Presses Tab until it is where it began.
fn tab_order(visit: &mut Visit<'_>) -> Vec<Stop> {
    let mut order: Vec<Stop> = Vec::new();
    for _ in 0..120 {
        visit.harness.key_press(egui::Key::Tab);
        visit.harness.run_ok();
        let focused = stops(visit, |node| node.accesskit_node().is_focused());
        let Some(stop) = focused.into_iter().next_back() else { continue };
        if order.iter().any(|known| known.what == stop.what && known.group == stop.group) {
            break;
        }
        order.push(stop);
    }
    order
}

/// Every control is reached, none twice, the top bar last; each is large enough for a finger.
fn check_tab_order(visit: &mut Visit<'_>, screen: &str) {
    let order = tab_order(visit);
    assert!(order.len() > 2, "{screen}: {order:?}");
    let roles = [Role::Button, Role::CheckBox, Role::TextInput, Role::Tab, Role::RadioButton];
    let controls = stops(visit, |node| {
        let access = node.accesskit_node();
        roles.contains(&access.role()) && !access.is_disabled()
    });
    for control in &controls {
        let reached = order.iter().any(|stop| stop.what == control.what || stop.group == control.group);
        assert!(reached, "{screen}: Tab does not come to {control:?}, only to {order:#?}");
        let Stop { what, rect, .. } = control;
        assert!(rect.width() >= 24.0 && rect.height() >= 24.0, "{screen}: {what} is only {:?}", rect.size());
    }
    let is_top = |stop: &Stop| stop.rect.bottom() <= 60.0;
    let first_top = order.iter().position(is_top).unwrap_or(order.len());
    // The walk may begin in the middle: the top bar comes once, in one piece.
    let after: Vec<bool> = order.iter().skip(first_top).map(is_top).collect();
    let changes = after.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(changes <= 1, "{screen}: {order:#?}");
}

#[test]
fn tab_reaches_every_control_once() {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), SIZES[0], Language::German, None);
    let sample: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
    visit.harness.run_ok();
    check_tab_order(&mut visit, "start");
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    visit.ask(Action::MakeCase { occasion: "Cyberangriff".to_owned(), known_since });
    check_tab_order(&mut visit, "first question");
    visit.ask(Action::Answer(Box::new(sample), QUESTIONS));
    visit.ask(Action::OpenTask("windows-lokal/pc-empfang".to_owned()));
    check_tab_order(&mut visit, "task");
    for (screen, name) in [
        (Screen::Password, "password"),
        (Screen::Certificate, "certificate"),
        (Screen::Settings, "settings"),
        (Screen::Library, "library"),
        (Screen::Packs, "packs"),
        (Screen::Start, "welcome back"),
    ] {
        visit.ask(Action::Show(screen));
        check_tab_order(&mut visit, name);
    }
}

#[test]
fn enter_in_a_field_leaves_the_focus_there() {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), SIZES[0], Language::German, None);
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    visit.ask(Action::MakeCase { occasion: "Cyberangriff".to_owned(), known_since });
    let focused = |visit: &Visit<'_>| stops(visit, |node| node.accesskit_node().is_focused());
    let before = focused(&visit);
    assert!(before.iter().any(|stop| stop.what.starts_with("TextInput")), "{before:?}");
    visit.harness.key_press(egui::Key::Enter);
    visit.harness.run_ok();
    assert_eq!(focused(&visit), before);
}

#[track_caller]
fn check(size: (Vec2, f32), language: Language, texts: Option<Arc<Texts>>, every_step: bool) {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), size, language, texts);
    visit.everywhere(every_step);
    assert!(visit.visited > 40, "only {} screens", visit.visited);
    assert!(visit.found.is_empty(), "{}", visit.found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn at_100_percent() {
    check(SIZES[0], Language::German, None, false);
}

#[test]
fn at_150_percent() {
    check(SIZES[1], Language::German, None, false);
}

#[test]
fn at_200_percent_every_step() {
    check(SIZES[2], Language::German, None, true);
}

#[test]
fn in_english_at_100_and_200_percent() {
    check(SIZES[0], Language::English, None, false);
    check(SIZES[2], Language::English, None, false);
}

#[test]
fn in_a_language_that_is_two_fifths_longer() {
    let texts = Arc::new(Texts::of(&Wordy, Language::German));
    check(SIZES[0], Language::German, Some(texts), false);
}
