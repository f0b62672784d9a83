//! Cases as every earlier version wrote them: read as they always were.
//!
//! A folder in `tests/fixtures/` stays for ever; a new version of the format adds one.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use passwortwechsel::{
    domain::record::{DeviceName, Record, Stamp, What, event::HEAD_VERSION},
    platform::case_folder,
};

use crate::{arbitrary::new_event, tidy::root};

/// What the fold makes of it, as text.
fn told(record: &Record) -> String {
    let mut text = String::new();
    let mut tasks: Vec<&str> = record.events().iter().map(|event| event.task.as_str()).collect();
    tasks.sort_unstable();
    tasks.dedup();
    for id in tasks.iter().filter(|id| !id.is_empty()) {
        let task = record.task(id);
        writeln!(text, "{id}: {:?}", task.state()).unwrap();
        let stamp = task.stamp().unwrap();
        writeln!(text, "  {} {} {:?}, place {:?}", stamp.who, stamp.time, stamp.id, task.place()).unwrap();
        for step in ["", "wer"] {
            let note = |(text, stamp): &(String, Stamp)| (text.clone(), stamp.who.clone(), stamp.id.clone());
            let notes: Vec<_> = task.notes(step).iter().map(note).collect();
            writeln!(text, "  {step:?}: {:?} {notes:?}", task.step(step).map(|s| &s.who)).unwrap();
        }
        writeln!(text, "  contradictions {}", task.contradictions().len()).unwrap();
    }
    writeln!(text, "practice {:?}", record.practice().map(|practice| &practice.name)).unwrap();
    let logo = record.logo().map(|logo| logo.png.len());
    writeln!(text, "own words {:?}, logo {logo:?}, archived {}", record.own_words(), record.archived().is_some())
        .unwrap();
    writeln!(text, "certificates {}, newer {}", record.certificates(true), record.newer_events()).unwrap();
    writeln!(text, "events {}, lamport {}", record.events().len(), record.lamport()).unwrap();
    writeln!(text, "problems {:?}, missing {:?}", record.problems(), record.missing()).unwrap();
    text
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// All files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    found
}

/// Opens a case of that version as a PC that wrote in it, and marks something. Nothing old is rewritten:
/// so there is no migration that would need a backup before.
#[track_caller]
fn check(version: u16) {
    let place = tempfile::tempdir().unwrap();
    copy(&root().join(format!("tests/fixtures/case-v{version}")), place.path());
    let before = files(place.path());
    for device in [DeviceName::new("ANDERER", 1), DeviceName::new("EMPFANG", 0x0869)] {
        let opened = case_folder::open(place.path(), &device).unwrap();
        assert_eq!((opened.head.v, opened.unreadable), (version.min(HEAD_VERSION), vec![]));
        assert_eq!(opened.head.practice.name, "Praxis Dr. med. Eva Lindner");
        assert_eq!(files(place.path()), before, "opened as {device:?}");
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../snapshots");
        settings.set_prepend_module_to_snapshot(false);
        let name = format!("case-v{version}");
        settings.bind(|| insta::assert_snapshot!(name, told(&Record::new(opened.journals))));
    }
    for device in [DeviceName::new("ANDERER", 1), DeviceName::new("EMPFANG", 0x0869)] {
        let mut folder = case_folder::open(place.path(), &device).unwrap().folder.unwrap();
        folder.append(new_event(What::Started, 100)).unwrap();
    }
    let after = files(place.path());
    assert_eq!(after.len(), before.len() + 1);
    for (path, bytes) in before {
        assert!(after[&path].starts_with(&bytes), "{} was rewritten", path.display());
    }
}

#[test]
fn a_case_of_version_1_is_read_as_it_was_meant() {
    check(1);
}

/// Written by the program of 23 November 2026 that first let a practice say all that has a password in it.
#[test]
fn a_case_of_version_2_is_read_as_it_was_meant() {
    check(2);
}

/// Written by the last program that knew no packs of guides.
#[test]
fn a_case_of_version_3_is_read_as_it_was_meant() {
    check(3);
}
