//! Cases as every earlier version wrote them: read as they always were.
//!
//! A folder in `tests/fixtures/` stays for ever; a new version of the format adds one.

use std::{fmt::Write as _, fs, path::Path};

use passwortwechsel::{
    domain::record::{DeviceName, Record, Stamp},
    platform::case_folder,
};

use crate::tidy::root;

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
    writeln!(text, "certificates {}, newer {}", record.certificates(), record.newer_events()).unwrap();
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

#[test]
fn a_case_of_version_1_is_read_as_it_was_meant() {
    // A copy: opening may mend, and a fixture stays as it is.
    let place = tempfile::tempdir().unwrap();
    copy(&root().join("tests/fixtures/case-v1"), place.path());
    let opened = case_folder::open(place.path(), &DeviceName::new("ANDERER", 1)).unwrap();
    assert_eq!(opened.head.v, 1);
    assert_eq!(opened.head.practice.name, "Praxis Dr. med. Eva Lindner");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!("case-v1", told(&Record::new(opened.journals))));
}
