//! Somebody in front of the window, which has no display: starts it, presses, writes, drops, looks.
//!
//! The one place where a test starts a window. Files are real; controls are found by role and label.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Context, Key, Role, Ui, Vec2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use passwortwechsel::{
    app::{Action, Worker, World},
    domain::{
        next::{Asking, Next},
        plan::Task,
        record::What,
    },
    i18n::{Language, Texts},
    platform::settings::{self, Settings},
    tr,
    ui::{fonts, window::Window},
};

use crate::raster::Textures;

/// The usual window: its size and its scale.
pub(crate) const USUAL: (Vec2, f32) = (vec2(1024.0, 700.0), 1.0);

/// Anything that begins with the first frame and paints.
pub(crate) fn headless<'a, W: 'a>(
    (size, scale): (Vec2, f32),
    textures: Textures,
    mut begin: impl FnMut(&Context) -> W + 'a,
    frame: fn(&mut W, &mut Ui),
) -> Harness<'a, Option<W>> {
    Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_max_steps(20)
        .renderer(textures)
        .with_context_setup(fonts::install)
        .build_ui_state(
            move |ui, shown: &mut Option<W>| frame(shown.get_or_insert_with(|| begin(&ui.ctx().clone())), ui),
            None,
        )
}

/// The program's window over this data folder; `adapted` as it is wanted.
pub(crate) fn window<'a>(
    form: (Vec2, f32),
    textures: Textures,
    data: &Path,
    settings: impl Fn(&Path) -> Settings + 'a,
    adapted: impl Fn(Window) -> Window + 'a,
) -> Harness<'a, Option<Window>> {
    let data = data.to_owned();
    let begin = move |ctx: &Context| {
        let worker = Worker::Inline(Box::new(World::new(&data)), Vec::new());
        adapted(Window::new(ctx, settings(&data), &data, worker))
    };
    headless(form, textures, begin, |window, ui| {
        window.take_in(&ui.ctx().clone());
        window.frame(ui);
    })
}

/// A file that somebody lets fall on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// A person in front of the window.
pub(crate) struct Person<'a> {
    pub(crate) harness: Harness<'a, Option<Window>>,
    pub(crate) texts: Texts,
}

impl Person<'_> {
    /// Starts the program over this data folder.
    pub(crate) fn start(data: &Path, language: Language) -> Self {
        Self::start_in(USUAL, data, language)
    }

    /// Starts the program in a window of this size and scale.
    pub(crate) fn start_in(form: (Vec2, f32), data: &Path, language: Language) -> Self {
        let settings = move |data: &Path| Settings { language, ..settings::load(data) };
        let harness = window(form, Textures::default(), data, settings, |window| window);
        let mut person = Self { harness, texts: Texts::new(language) };
        person.look();
        person
    }

    /// What the rule has her go on with, after a task that she finished.
    pub(crate) fn next_up(&self, after: Option<&Task>) -> Option<Next<'_>> {
        let model = self.window().model();
        self.case().next(&Asking { person: &model.settings.person, after, ..Asking::on(model.now.date()) })
    }

    /// Lets a few frames pass, until outcomes have come back.
    pub(crate) fn look(&mut self) {
        for _ in 0..3 {
            self.harness.run_ok();
        }
    }

    #[track_caller]
    pub(crate) fn press(&mut self, role: Role, label: &str) {
        self.press_nth(role, label, 0);
    }

    /// Presses the nth of several controls with the same name.
    #[track_caller]
    pub(crate) fn press_nth(&mut self, role: Role, label: &str, n: usize) {
        let all = |person: &Self| person.harness.get_all_by_role_and_label(role, label).count();
        assert!(all(self) > n, "{role:?} „{label}“ is not there");
        self.nth(role, label, n).scroll_to_me();
        self.look();
        self.nth(role, label, n).click();
        self.look();
    }

    fn nth<'n>(&'n self, role: Role, label: &'n str, n: usize) -> egui_kittest::Node<'n> {
        self.harness.get_all_by_role_and_label(role, label).nth(n).unwrap()
    }

    #[track_caller]
    pub(crate) fn write(&mut self, label: &str, text: &str) {
        let one_line = self.harness.query_by_role_and_label(Role::TextInput, label).is_some();
        let role = if one_line { Role::TextInput } else { Role::MultilineTextInput };
        self.harness.get_by_role_and_label(role, label).focus();
        self.look();
        self.harness.get_by_role_and_label(role, label).type_text(text);
        self.look();
    }

    /// Goes on after what stands in the field; the focus has selected it.
    #[track_caller]
    pub(crate) fn write_on(&mut self, label: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, label).focus();
        self.look();
        self.harness.key_press(Key::End);
        self.look();
        self.write(label, text);
    }

    /// What the field for the place of the new password asks: of a PIN that only its holder may know, where
    /// the letter lies.
    pub(crate) fn place_label(&self) -> String {
        let asks = [tr!(self.texts, "place-label"), tr!(self.texts, "place-label-pin")];
        let is_asked = |label: &String| self.harness.query_all_by_label(label).next().is_some();
        asks.into_iter().find(is_asked).unwrap_or_else(|| tr!(self.texts, "place-label-letter"))
    }

    #[track_caller]
    pub(crate) fn sees(&self, text: &str) {
        assert!(self.harness.query_all_by_label_contains(text).next().is_some(), "„{text}“ is not on the screen");
    }

    /// Saves the certificate where the program proposes it.
    #[track_caller]
    pub(crate) fn save_paper(&mut self) {
        self.press(Role::Button, &tr!(self.texts, "certificate-save"));
        self.press(Role::Button, &tr!(self.texts, "save-here"));
    }

    /// Lets a file fall on the window.
    pub(crate) fn drops(&mut self, file: &Path) {
        self.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.to_owned())));
        self.look();
    }

    /// As a screen asks.
    pub(crate) fn ask(&mut self, action: Action) {
        self.harness.state_mut().as_mut().unwrap().ask(action);
        self.look();
    }

    pub(crate) fn window(&self) -> &Window {
        self.harness.state().as_ref().unwrap()
    }

    pub(crate) fn case(&self) -> &passwortwechsel::app::OpenCase {
        self.window().model().case.as_ref().unwrap()
    }

    /// The one level-1 heading of the screen.
    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        let headings: Vec<String> = self
            .harness
            .get_all_by_role(Role::Heading)
            .filter(|node| node.accesskit_node().level() == Some(1))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert_eq!(headings.len(), 1, "{headings:?}");
        headings.into_iter().next().unwrap()
    }
}

/// Presses a key and looks.
pub(crate) fn key(person: &mut Person<'_>, key: Key) {
    person.harness.key_press(key);
    person.look();
}

/// The name of what has the focus, or nothing.
pub(crate) fn focused(person: &Person<'_>) -> String {
    let nodes = person.harness.root().children_recursive();
    let node = nodes.filter(|node| node.accesskit_node().is_focused()).last();
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// The day that a field for a day to come gives as its example.
pub(crate) fn soon(she: &Person<'_>) -> String {
    let today = she.window().model().now.date();
    passwortwechsel::wording::date(&she.texts, today.checked_add(jiff::Span::new().days(3)).unwrap())
}

/// Marks the task as a whole.
pub(crate) fn mark(she: &mut Person<'_>, task: &str, what: What) {
    she.ask(Action::Mark { task: task.to_owned(), step: String::new(), what });
}

/// Finishes all but these.
pub(crate) fn finish_all_but(she: &mut Person<'_>, left: &[&str]) {
    let all: Vec<String> = she.case().plan.tasks.iter().map(|task| task.id.clone()).collect();
    for task in all.iter().filter(|task| !left.contains(&task.as_str())) {
        mark(she, task, What::Changed(true));
        mark(she, task, What::Tested(true));
    }
}

/// All that is shown or said, line by line.
pub(crate) fn texts_of(she: &Person<'_>) -> String {
    let nodes = she.harness.root().children_recursive();
    let texts = nodes.filter_map(|node| node.accesskit_node().value().or_else(|| node.accesskit_node().label()));
    texts.collect::<Vec<_>>().join("\n")
}
