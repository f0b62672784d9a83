//! The program without its window, for tests of what it does on one PC or on several.

use std::{path::Path, sync::Arc};

use jiff::civil::Date;
use passwortwechsel::{
    app::{Action, Model, World, absorb, update},
    domain::{
        guide::pack::Catalogue,
        practice::{Person, Practice},
        record::{State, What},
    },
    platform::{clock, keyring::Keyring, settings},
    wording,
};

/// The program without its window.
pub(crate) struct Program {
    pub(crate) model: Model,
    pub(crate) world: World,
}

impl Program {
    pub(crate) fn start(data: &Path) -> Self {
        Self::start_with(data, Keyring::none())
    }

    pub(crate) fn start_with(data: &Path, keyring: Keyring) -> Self {
        let cases = data.join("vorgaenge");
        let model = Model::new(settings::load(data), Arc::new(Catalogue::built_in()), cases, clock::now());
        let mut program = Self { model, world: World::new(data).with_keyring(keyring) };
        program.ask(Action::Begin);
        program
    }

    /// With a fresh case of a small practice.
    pub(crate) fn with_case(data: &Path) -> Self {
        Self::with_case_and(data, Keyring::none())
    }

    pub(crate) fn with_case_and(data: &Path, keyring: Keyring) -> Self {
        let mut program = Self::start_with(data, keyring);
        let known_since = Date::constant(2021, 11, 8);
        program.ask(Action::MakeCase { occasion: "Cyberangriff".to_owned(), known_since });
        let people = vec![Person { name: "S. Krüger".to_owned(), ..Person::default() }];
        let practice = Practice { name: "Praxis".to_owned(), people, ..Practice::default() };
        program.ask(Action::Answer(Box::new(practice), 7));
        program
    }

    pub(crate) fn ask(&mut self, action: Action) {
        let mut effects = update(&mut self.model, action);
        while !effects.is_empty() {
            let effect = effects.remove(0);
            let outcome = self.world.perform(effect);
            effects.extend(absorb(&mut self.model, outcome));
        }
    }

    pub(crate) fn look(&mut self) {
        if let Some(outcome) = self.world.look() {
            assert!(absorb(&mut self.model, outcome).is_empty());
        }
    }

    pub(crate) fn mark(&mut self, what: What) {
        self.ask(Action::Mark { task: "vorbereitung".to_owned(), step: String::new(), what });
    }

    pub(crate) fn state(&self) -> State {
        self.model.case.as_ref().unwrap().record.task("vorbereitung").state()
    }

    pub(crate) fn sentences(&self) -> String {
        let notices = self.model.notices.iter();
        notices
            .map(|notice| wording::notice(&self.model.texts, notice))
            .flat_map(|(a, b)| [a, " ".to_owned(), b])
            .collect()
    }

    pub(crate) fn root(&self) -> std::path::PathBuf {
        self.model.case.as_ref().unwrap().root.clone()
    }
}
