//! Hostile packs: too large, too many, too deep, names that lead elsewhere. Each is refused, most with
//! a German sentence; hidden characters and false addresses have their samples in `guides_errors`.

use std::fs;

use passwortwechsel::{
    app::{Action, packs::PackState},
    domain::{guide::check, record::What},
    i18n::{Language, Texts},
    platform::{files::FileFault, packs::PackFault},
    wording,
};

use crate::packs::{Desk, fixture};

/// One small guide, and a pack around this text of its guides.
fn pack(guides: &str) -> String {
    format!(r#"(format: 1, id: "a", publisher: "A", version: "1", guides: [{guides}])"#)
}

/// The sentence that the author reads, and how long it took to come to it.
#[track_caller]
fn refused(text: &str, expected: &str) {
    let start = std::time::Instant::now();
    let said = check::for_author(text);
    let texts = Texts::new(Language::German);
    let sentences: Vec<String> =
        said.findings.iter().map(|finding| wording::pack_finding(&texts, finding)).take(3).collect();
    assert!(!said.may_be_added(), "not refused");
    assert!(sentences.iter().any(|sentence| sentence.contains(expected)), "{sentences:?}");
    assert!(start.elapsed() < std::time::Duration::from_mins(1), "{:?}", start.elapsed());
}

#[test]
fn a_gigabyte_a_million_steps_and_deep_nesting_are_refused() {
    let place = tempfile::tempdir().unwrap();
    let giant = place.path().join("riese.ron");
    fs::File::create(&giant).unwrap().set_len(1 << 30).unwrap();
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(data.path(), "S. Krüger");
    desk.check(giant.clone());
    let texts = Texts::new(Language::German);
    let said = desk.model.packs.checked.clone().unwrap().said;
    let sentence = wording::pack_finding(&texts, &said.findings[0]);
    assert_eq!(sentence, "Die Datei ist größer als 4 Megabyte. Teilen Sie sie auf.");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["cli".into(), "guides".into(), "check".into(), giant.as_os_str().to_owned()];
    assert_eq!(passwortwechsel::cli::run(arguments, &mut std::io::empty(), &mut out, &mut err), 1);
    assert!(String::from_utf8(out).unwrap().ends_with(&format!(":1:1: Fehler: {sentence}\n")));

    let step = r#"(id:"a",title:"b",text:"c",basis:General),"#;
    let guide = |steps: &str| format!(r#"(id: "g", title: "G", item: Closing, group: Closing, steps: [{steps}])"#);
    refused(&pack(&guide(&step.repeat(1_000_000))), "größer als 4 Megabyte");
    refused(&pack(&guide(&step.repeat(90_000))), "mehr als 100 Schritte");
    let small = |n: usize| format!(r#"(id: "g{n}", title: "G", item: Closing, group: Closing),"#);
    refused(&pack(&(0..1001).map(small).collect::<String>()), "mehr als 1000 Anleitungen");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    refused(&deep, "runde Klammern");
    refused(&pack(&guide(&format!("({}", "steps: [(".repeat(50_000)))), "");
}

#[test]
fn guides_that_blow_each_other_up_are_refused() {
    let text = "Tippen Sie. ".repeat(330);
    let steps: Vec<String> =
        (0..100).map(|n| format!(r#"(id: "s{n}", title: "b", text: "{text}", basis: General),"#)).collect();
    let steps = steps.concat();
    let first = format!(r#"(id: "g", title: "G", item: Closing, group: Closing, steps: [{steps}]),"#);
    let like = |n: usize| format!(r#"(id: "g{n}", like: "g", title: "G", item: Closing, group: Closing),"#);
    let likes: String = (0..900).map(like).collect();
    refused(&pack(&format!("{first}{likes}")), "sind die Anleitungen zu groß");
}

#[test]
fn a_mark_with_a_hostile_name_leads_nowhere() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    desk.check(fixture("ohne-unterschrift.ron"));
    let mut mark = desk.model.packs.checked.as_ref().unwrap().mark().unwrap();
    // The very pack lies where the name would lead.
    let beside = desk.root().join(format!("neben-{}.ron", &mark.sha256[..32]));
    fs::create_dir_all(desk.root().join("anleitungen")).unwrap();
    fs::copy(fixture("ohne-unterschrift.ron"), beside).unwrap();
    mark.id = "../neben".to_owned();
    desk.ask(Action::Mark { task: String::new(), step: String::new(), what: What::Pack(mark) });
    assert_eq!(*desk.state(), PackState::Faulty(PackFault::File(FileFault::NotFound)));
}
