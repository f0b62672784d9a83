//! The window: carries outcomes in, paints, applies actions, carries effects out.
//!
//! During a frame the model is read-only. What the screens asked for is applied afterwards.

use std::{path::Path, sync::Arc, time::Duration};

use egui::Ui;
use jiff::ZonedDateTime;

use super::{
    Page,
    desk::Desk,
    drafts::Drafts,
    fonts, shell_ui,
    theme::{self, Theme},
    tour::Tour,
    zoom_ui,
};
use crate::{
    app::{Action, Effect, Model, Outcome, Screen, Worker, absorb, desk::DeskEffect, model::Notice, update},
    domain::{guide::pack::Catalogue, password::Password},
    i18n::Texts,
    platform::{
        clock,
        crash::{self, Planted},
        only_window::Watch,
        settings::{Renderer, Settings, ThemeChoice},
        system_look::SystemLook,
        window_place::WindowPlace,
    },
    tr,
};

/// Folder of the cases inside the data folder.
const CASES: &str = "vorgaenge";

/// The window program.
pub struct Window {
    model: Model,
    drafts: Drafts,
    /// What of the drafts outlives the window; none beside another window.
    desk: Option<Desk>,
    worker: Worker,
    /// Effects whose outcomes have not come back.
    pending: usize,
    tour: Option<Tour>,
    zoom_told: f32,
    title: String,
    /// A fault for tests.
    planted: Option<Planted>,
    /// Which renderer paints, until it has shown that it does.
    trying: Option<Renderer>,
    /// Frames painted, as far as that matters for `trying`.
    frames: u32,
    /// Brings this window to the front when the program is started again.
    watch: Option<Watch>,
    /// The time, where it stands still.
    stopped: Option<ZonedDateTime>,
}

/// Nothing is shown larger, whatever the PC and the person ask for together.
const MOST_ZOOM: f32 = 3.0;

/// Frames after which a renderer has worked: the first was shown before the second is asked for.
const FRAMES_THAT_PROVE: u32 = 2;

impl Window {
    /// A window over this worker.
    #[must_use]
    pub fn new(ctx: &egui::Context, settings: Settings, data_folder: &Path, worker: Worker) -> Self {
        fonts::install(ctx);
        // A PC that does not say what it prefers gets paper and ink.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        let zoom = f32::from(settings.zoom_percent) / 100.0;
        ctx.set_zoom_factor(zoom);
        let catalogue = Arc::new(Catalogue::built_in());
        let model = Model::new(settings, catalogue, data_folder.join(CASES), clock::now());
        let drafts = Drafts::default();
        let mut window = Self {
            model,
            drafts,
            desk: Some(Desk::default()),
            worker,
            pending: 0,
            tour: None,
            zoom_told: zoom,
            title: String::new(),
            planted: None,
            trying: None,
            frames: 0,
            watch: None,
            stopped: None,
        };
        window.apply(Action::Begin);
        window
    }

    /// Lets the tour lead.
    #[must_use]
    pub fn with_tour(mut self, tour: Tour) -> Self {
        self.tour = Some(tour);
        self
    }

    /// Where the window stood before. Beside another window of this user it keeps neither place nor drafts.
    #[must_use]
    pub fn with_place(mut self, place: Option<WindowPlace>, is_only: bool) -> Self {
        self.desk.take_if(|_| !is_only);
        if let Some(desk) = &mut self.desk {
            desk.stood(place);
        }
        self
    }

    /// Plants a fault, for tests.
    #[must_use]
    pub fn with_planted(mut self, planted: Option<Planted>) -> Self {
        self.planted = planted;
        self
    }

    /// Remembers this renderer once it has painted.
    #[must_use]
    pub fn with_renderer(mut self, renderer: Renderer) -> Self {
        self.trying = Some(renderer);
        self
    }

    /// Keeps looking for another start for as long as the window is open.
    #[must_use]
    pub fn with_watch(mut self, watch: Option<Watch>) -> Self {
        self.watch = watch;
        self
    }

    /// Lets the time stand still, for pictures that are to be the same tomorrow.
    #[must_use]
    pub fn stopped_at(mut self, moment: ZonedDateTime) -> Self {
        self.model.now = moment.clone();
        self.stopped = Some(moment);
        self
    }

    fn prove_renderer(&mut self, ctx: &egui::Context) {
        let Some(renderer) = self.trying else { return };
        self.frames += 1;
        if self.frames < FRAMES_THAT_PROVE {
            ctx.request_repaint();
        } else {
            self.trying = None;
            self.apply(Action::Painted(renderer));
        }
    }

    /// The state, for tests.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Asks for something as a screen does, for tests and measurements.
    pub fn ask(&mut self, action: Action) {
        self.apply(action);
    }

    /// Hears this from the worker, for tests.
    pub fn hear(&mut self, outcome: Outcome) {
        let effects = absorb(&mut self.model, outcome);
        self.send(effects);
    }

    /// Speaks with these texts until another language is chosen.
    pub fn speak(&mut self, texts: Arc<Texts>) {
        self.model.texts = texts;
    }

    /// Takes in what has come back, and the time.
    pub fn take_in(&mut self, ctx: &egui::Context) {
        self.model.now = self.stopped.clone().unwrap_or_else(clock::now);
        match self.worker.outcomes() {
            Ok(outcomes) => {
                for outcome in outcomes {
                    if !outcome.is_unasked() {
                        self.pending = self.pending.saturating_sub(1);
                    }
                    self.take_up(&outcome);
                    let effects = absorb(&mut self.model, outcome);
                    self.send(effects);
                    if let Some(desk) = &mut self.desk {
                        desk.follow_case(self.model.case.as_ref(), &mut self.drafts);
                    }
                }
            }
            Err(_gone) => self.model.notify(Notice::WorkerGone),
        }
        let due = self.desk.as_mut().map(|desk| desk.due(clock::running_ms()));
        self.send(due.unwrap_or_default());
        // Back from the PC's settings, perhaps.
        if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true))) {
            self.send(vec![Effect::Desk(DeskEffect::ReadLook)]);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.keep_answers();
            self.apply(Action::Leave);
        }
        if self.model.secret.is_some() || self.model.is_printing() {
            self.apply(Action::Tick);
            ctx.request_repaint_after(Duration::from_secs(1));
        }
        if self.model.secret.is_none() {
            self.drafts.password.trial.wipe();
        }
        self.follow_typed(ctx);
        if let Some(tour) = &mut self.tour {
            let actions = tour.lead(ctx, self.pending == 0, &self.model);
            ctx.request_repaint();
            for action in actions {
                self.apply(action);
            }
        }
    }

    /// What was typed to be judged, and with it what was found in it.
    fn follow_typed(&mut self, ctx: &egui::Context) {
        self.drafts.password.typed_shown &= !self.model.blanked;
        if self.drafts.password.keep_time(&self.model.now) {
            self.apply(Action::Judge(Password::new("")));
        } else if self.drafts.password.typed_at.is_some() {
            ctx.request_repaint_after(Duration::from_secs(1));
        }
    }

    /// Paints a frame and applies what was asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.prove_renderer(&ctx);
        theme::apply(&ctx, theme_of(self.model.settings.theme, self.model.look));
        self.follow_zoom(&ctx);
        self.follow_title(&ctx);
        let mut actions = Vec::new();
        let mut page = Page { model: &self.model, drafts: &mut self.drafts, actions: &mut actions };
        shell_ui::shell_ui(ui, &mut page);
        match (self.planted, &self.model.secret) {
            (Some(Planted::Window), Some(secret)) => crash::fall(secret.password.reveal()),
            (Some(Planted::Blanked), _) if self.model.blanked => crash::fall("while the screen is blanked"),
            (Some(Planted::Leak), Some(secret)) => crash::leak(secret.password.reveal()),
            _ => {}
        }
        let asked = !actions.is_empty();
        for action in actions {
            self.apply(action);
        }
        if asked {
            ctx.request_repaint();
        }
        self.keep_desk(&ctx);
    }

    /// What was typed in an earlier run.
    fn take_up(&mut self, outcome: &Outcome) {
        if let (Outcome::UnsentRead(unsent), Some(desk)) = (outcome, &mut self.desk) {
            desk.take_up((**unsent).clone(), &mut self.drafts);
        }
    }

    fn keep_desk(&mut self, ctx: &egui::Context) {
        let Some(desk) = &mut self.desk else { return };
        desk.see(ctx);
        if let Some(wait) = desk.look(&self.drafts, &self.model, clock::running_ms()) {
            // A frame that comes a moment too early would wait for all of it once more.
            ctx.request_repaint_after(Duration::from_millis(wait + 5));
        }
    }

    /// What was typed into an open question is kept when the window is closed.
    fn keep_answers(&mut self) {
        let practice = self.drafts.practice.take();
        if let (Some(practice), Screen::Questions(question)) = (practice, self.model.screen) {
            self.apply(Action::Answer(Box::new(practice), question));
        }
    }

    fn apply(&mut self, action: Action) {
        let screen = self.model.screen;
        if matches!(action, Action::Answer(..)) {
            self.drafts.practice = None;
        }
        if matches!(action, Action::SetPerson(_) | Action::SitDown { .. }) {
            self.drafts.password.typed_shown = false;
        }
        let effects = update(&mut self.model, action);
        if self.model.screen != screen && !matches!(self.model.screen, Screen::Password | Screen::Task) {
            self.drafts.wipe();
        }
        // Who comes back finds all her tasks. Whose she looks at stays.
        if self.model.screen != Screen::Plan {
            self.drafts.plan.words.clear();
        }
        self.send(effects);
    }

    fn send(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match self.worker.send(effect) {
                Ok(()) => self.pending += 1,
                Err(_gone) => self.model.notify(Notice::WorkerGone),
            }
        }
    }

    /// Strg and plus or minus change the size in egui; the settings remember it. The PC's own larger text
    /// comes on top.
    fn follow_zoom(&mut self, ctx: &egui::Context) {
        let larger = f32::from(self.model.look.text_percent) / 100.0;
        let wanted = zoom_of(self.model.settings.zoom_percent, self.model.look);
        let shown = ctx.zoom_factor();
        if (shown - self.zoom_told).abs() > 0.001 {
            self.zoom_told = shown;
            self.apply(Action::SetZoom((shown / larger * 100.0).round() as u16));
            zoom_ui::say(ctx);
        } else if (wanted - shown).abs() > 0.001 {
            self.zoom_told = wanted;
            ctx.set_zoom_factor(wanted);
        }
    }

    /// The title of the window names neither practice nor task: it stands in task bars and lists.
    fn follow_title(&mut self, ctx: &egui::Context) {
        let title =
            if self.model.blanked { tr!(self.model.texts, "blank-window") } else { tr!(self.model.texts, "program") };
        if title != self.title {
            self.title.clone_from(&title);
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
    }
}

fn zoom_of(percent: u16, look: SystemLook) -> f32 {
    (f32::from(percent) / 100.0 * f32::from(look.text_percent) / 100.0).min(MOST_ZOOM)
}

fn theme_of(choice: ThemeChoice, look: SystemLook) -> Theme {
    match choice {
        ThemeChoice::System if look.contrast => Theme::Contrast,
        ThemeChoice::System => match look.dark {
            Some(true) => Theme::Dark,
            Some(false) => Theme::Light,
            None => Theme::System,
        },
        ThemeChoice::Light => Theme::Light,
        ThemeChoice::Dark => Theme::Dark,
        ThemeChoice::Contrast => Theme::Contrast,
    }
}

impl Drop for Window {
    /// Waits for marks under way and for the clipboard to be cleared; also when something panics.
    fn drop(&mut self) {
        // Who starts the program from now on gets a window of their own.
        self.watch = None;
        let due = self.desk.as_mut().map(|desk| desk.due(u64::MAX));
        self.send(due.unwrap_or_default());
        self.worker.finish(Duration::from_secs(3));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pc_is_followed_until_the_person_chooses() {
        let pc = |dark, contrast| SystemLook { dark, contrast, ..SystemLook::default() };
        assert_eq!(theme_of(ThemeChoice::System, pc(None, false)), Theme::System);
        assert_eq!(theme_of(ThemeChoice::System, pc(Some(true), false)), Theme::Dark);
        assert_eq!(theme_of(ThemeChoice::System, pc(Some(false), false)), Theme::Light);
        assert_eq!(theme_of(ThemeChoice::System, pc(Some(true), true)), Theme::Contrast);
        assert_eq!(theme_of(ThemeChoice::Light, pc(Some(true), true)), Theme::Light);
        assert_eq!(theme_of(ThemeChoice::Contrast, pc(None, false)), Theme::Contrast);
    }

    #[test]
    fn larger_text_of_the_pc_comes_on_top_up_to_three_times() {
        let zoom = |percent, text| zoom_of(percent, SystemLook::default().with_text(text));
        for (percent, text, wanted) in [(100, 100.0, 1.0), (100, 150.0, 1.5), (200, 125.0, 2.5), (250, 225.0, 3.0)] {
            assert!((zoom(percent, text) - wanted).abs() < 0.001, "{percent} {text}");
        }
    }
}
