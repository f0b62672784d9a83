//! What an author of guides is given: the annotated example, the page about it and the editor task
//! stay true to what the program reads and says.

use std::{fs, path::Path};

use assert_cmd::Command;
use passwortwechsel::domain::guide::{
    pack::{self, Catalogue},
    parse, review,
};

use crate::{cli::started, tidy::root};

fn read(name: &str) -> String {
    fs::read_to_string(root().join("assets/guides/muster").join(name)).unwrap()
}

/// The names of the public fields of a struct, or of the variants of an enum.
fn names(source: &str, item: &str) -> Vec<String> {
    let source = fs::read_to_string(root().join("src/domain").join(source)).unwrap();
    let start = source.find(&format!("pub {item} {{")).unwrap_or_else(|| panic!("no {item}"));
    let body = source[start..].split_once("\n}").unwrap().0;
    let lines = body.lines().skip(1).map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with('#'));
    let names = lines.filter_map(|line| line.trim_start_matches("pub ").split([':', ',', '(', ' ']).next());
    names.filter(|name| name.starts_with(char::is_alphabetic)).map(str::to_owned).collect()
}

/// Every field or word of that type stands in the page as code.
#[track_caller]
fn check_explained(source: &str, item: &str) {
    let page = read("LIESMICH.md");
    let names = names(source, item);
    assert!(names.len() > 1, "{item}: {names:?}");
    for name in names {
        let forms = [format!("`{name}`"), format!("`{name}("), format!("{name}: ")];
        assert!(forms.iter().any(|form| page.contains(form)), "{item}: {name}");
    }
}

#[test]
fn the_example_is_a_guide_that_lacks_nothing() {
    let text = read("eigene-anleitung.ron");
    let pack = parse::parse_pack(&text).unwrap();
    let catalogue = Catalogue::join(&pack::built_in(), std::slice::from_ref(&pack)).unwrap();
    let findings = review::review(&text, &pack, &|id| catalogue.entry(id).map(|entry| entry.guide.clone()));
    assert_eq!(findings, []);
    assert!(!catalogue.entry("ultraschall").unwrap().trust.is_checked());
}

#[test]
fn the_page_explains_every_field_and_every_word() {
    check_explained("guide/mod.rs", "struct GuidePack");
    check_explained("guide/mod.rs", "struct Guide");
    check_explained("guide/mod.rs", "struct Step");
    check_explained("guide/mod.rs", "enum Group");
    check_explained("guide/mod.rs", "enum Role");
    check_explained("guide/mod.rs", "enum ItemKind");
    check_explained("guide/mod.rs", "enum Tool");
    check_explained("guide/mod.rs", "enum Only");
    check_explained("guide/destination.rs", "enum Destination");
    check_explained("guide/sketch.rs", "enum Sketch");
    check_explained("guide/sketch.rs", "enum Chip");
    check_explained("password/profile.rs", "struct PasswordProfile");
    check_explained("password/profile.rs", "enum Kind");
}

#[test]
fn the_editor_finds_file_line_and_column_in_what_the_check_says() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("probe.ron");
    fs::write(&file, read("eigene-anleitung.ron").replace("item: OtherDevice", "item: OtherDevic")).unwrap();
    let mut check = Command::cargo_bin("passwortwechsel-cli").unwrap();
    let said = started(|| check.args(["guides", "check"]).arg(&file).output());
    let said = String::from_utf8(said.stdout).unwrap();
    let line = said.lines().next().unwrap();

    // What the regular expression of the task takes apart, taken apart by hand.
    let task: serde_json::Value = serde_json::from_str(&read("tasks.json")).unwrap();
    let pattern = &task["tasks"][0]["problemMatcher"]["pattern"];
    assert_eq!(pattern["regexp"], r"^(.*):(\d+):(\d+): (Fehler|Mangel|Hinweis): (.*)$");
    let (place, sentence) = line.split_once(": Fehler: ").unwrap();
    let mut parts = place.rsplitn(3, ':');
    let (column, row) = (parts.next().unwrap(), parts.next().unwrap());
    assert!(column.parse::<u32>().is_ok() && row.parse::<u32>().is_ok(), "{place}");
    assert!(Path::new(parts.next().unwrap()).ends_with("probe.ron"), "{place}");
    assert!(sentence.contains("OtherDevice"), "{sentence}");
}
