//! Steps that open the right place: only what is on the list, and shown before it is opened.

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::{Harness, kittest::Queryable as _};
use passwortwechsel::{
    app::{Effect, Outcome, Worker, World, model::Notice},
    domain::{
        guide::{Destination, Tool, pack::Catalogue},
        record::CaseHead,
    },
    i18n::{Language, Texts},
    platform::{
        case_folder,
        settings::{self, Position, Settings},
    },
    tr,
    ui::{fonts, window::Window},
    wording,
};

use crate::arbitrary::{sample_head, sample_practice};

#[test]
fn every_place_has_a_name_and_an_address_of_its_own() {
    for language in [Language::German, Language::English] {
        let texts = Texts::new(language);
        let names: BTreeSet<String> = Destination::ALL.iter().map(|d| wording::destination(&texts, *d)).collect();
        assert_eq!(names.len(), Destination::ALL.len());
    }
    let addresses: BTreeSet<&str> = Destination::ALL.iter().map(|destination| destination.address()).collect();
    assert_eq!(addresses.len(), Destination::ALL.len());
    for destination in Destination::ALL {
        assert_eq!(destination.is_console(), destination.address().strip_suffix(".msc").is_some());
    }
    // Nothing but Windows' own pages and consoles, and one page in the practice's own network.
    let is_known = |address: &str| {
        ["ms-settings:", "windowsdefender:"].iter().any(|start| address.starts_with(start))
            || address.strip_suffix(".msc").is_some_and(|name| name.chars().all(char::is_alphanumeric))
            || address == "http://fritz.box"
    };
    assert!(addresses.into_iter().all(is_known));
}

#[test]
fn the_guides_use_the_list() {
    let catalogue = Catalogue::built_in();
    let steps = catalogue.entries().iter().flat_map(|entry| &entry.guide.steps);
    let used = steps.filter(|step| matches!(step.tool, Some(Tool::Open(_)))).count();
    assert!(used >= 3, "{used}");
}

/// The window at this step of a task, after "go on here".
fn at_step(task: &str, step: &str) -> (Harness<'static, Option<Window>>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_owned();
    let root = data.join("vorgaenge").join("Vorgang");
    case_folder::create(&root, &CaseHead { practice: sample_practice(), ..sample_head() }).unwrap();
    let position = Position { task: task.to_owned(), step: step.to_owned(), question: None };
    let settings = Settings { last_case: Some(root), position, ..Settings::default() };
    settings::save(&data, &settings).unwrap();
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1024.0, 900.0))
        .with_max_steps(20)
        .with_context_setup(fonts::install)
        .build_ui_state(
            move |ui, window: &mut Option<Window>| {
                let window = window.get_or_insert_with(|| {
                    let worker = Worker::Inline(Box::new(World::new(&data)), Vec::new());
                    Window::new(ui.ctx(), settings::load(&data), &data, worker)
                });
                window.take_in(&ui.ctx().clone());
                window.frame(ui);
            },
            None,
        );
    for _ in 0..3 {
        harness.run_ok();
    }
    harness.get_by_role_and_label(Role::Button, &tr!(Texts::new(Language::German), "back-resume")).click();
    for _ in 0..3 {
        harness.run_ok();
    }
    (harness, folder)
}

#[track_caller]
fn check_offer(task: &str, step: &str, destination: Destination, is_offered: bool) {
    let (harness, _folder) = at_step(task, step);
    let texts = Texts::new(Language::German);
    let name = wording::destination(&texts, destination);
    let label = tr!(texts, "open-button", name = name);
    assert_eq!(harness.query_by_role_and_label(Role::Button, &label).is_some(), is_offered, "{label}");
    // The address is on the screen whether or not it can be opened here.
    assert!(harness.query_all_by_label_contains(destination.address()).next().is_some(), "{}", destination.address());
}

#[test]
fn the_address_is_shown_before_it_is_opened() {
    check_offer("fritzbox", "seite", Destination::FritzBox, true);
}

#[test]
fn what_only_windows_has_is_offered_only_there() {
    check_offer("windows-pin/pc-empfang", "einstellungen", Destination::SignInOptions, cfg!(windows));
}

#[cfg(not(windows))]
#[test]
fn what_cannot_be_opened_is_said_with_its_address() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = World::new(folder.path()).perform(Effect::Open(Destination::LocalUsers));
    let Outcome::DestinationNotOpened(place) = outcome else { panic!("{outcome:?}") };
    let (what, advice) = wording::notice(&Texts::new(Language::German), &Notice::DestinationNotOpened(place));
    assert!(what.contains("Lokale Benutzer") && advice.contains("lusrmgr.msc"), "{what} {advice}");
}
