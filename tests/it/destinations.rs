//! Steps that open the right place: only what is on the list, and shown before it is opened.

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    domain::{
        guide::{Destination, Tool, pack::Catalogue},
        record::CaseHead,
    },
    i18n::{Language, Texts},
    platform::{
        case_folder,
        settings::{self, Position, Settings},
    },
    tr, wording,
};

use crate::{
    arbitrary::{sample_head, sample_practice},
    person::Person,
};

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
fn at_step(task: &str, step: &str) -> (Person<'static>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("vorgaenge").join("Vorgang");
    case_folder::create(&root, &CaseHead { practice: sample_practice(), ..sample_head() }).unwrap();
    let position = Position { task: task.to_owned(), step: step.to_owned(), ..Position::default() };
    let settings = Settings { last_case: Some(root), position, ..Settings::default() };
    settings::save(folder.path(), &settings).unwrap();
    let mut she = Person::start(folder.path(), Language::German);
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    (she, folder)
}

#[track_caller]
fn check_offer(task: &str, step: &str, destination: Destination, is_offered: bool) {
    let (she, _folder) = at_step(task, step);
    let name = wording::destination(&she.texts, destination);
    let label = tr!(she.texts, "open-button", name = name);
    assert_eq!(she.harness.query_by_role_and_label(Role::Button, &label).is_some(), is_offered, "{label}");
    // The address is on the screen whether or not it can be opened here.
    she.sees(destination.address());
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
    use passwortwechsel::app::{Effect, Outcome, World, model::Notice};
    let folder = tempfile::tempdir().unwrap();
    let outcome = World::new(folder.path()).perform(Effect::Open(Destination::LocalUsers));
    let Outcome::DestinationNotOpened(place) = outcome else { panic!("{outcome:?}") };
    let (what, advice) = wording::notice(&Texts::new(Language::German), &Notice::DestinationNotOpened(place));
    assert!(what.contains("Lokale Benutzer") && advice.contains("lusrmgr.msc"), "{what} {advice}");
}
