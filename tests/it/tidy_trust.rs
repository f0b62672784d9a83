//! Each protection in `src/trust.md` names its test, and that test exists. Each part that others made says
//! in a line what it is for, and each exception of `deny.toml` why it is one.

use std::fs;

use crate::tidy::{files, root};

/// What stands between grave accents.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Names of tests and paths that do not exist.
fn complaints(page: &str, code: &str) -> Vec<String> {
    let is_missing = |name: &&str| match name.split_once('/') {
        Some(("tests" | "src", _)) => !root().join(name).is_file(),
        _ => name.contains('_') && !code.contains(&format!("fn {name}(")),
    };
    quoted(page).filter(is_missing).map(str::to_owned).collect()
}

fn code() -> String {
    let paths = ["tests/it", "src"].map(|folder| files(&root().join(folder), "rs")).concat();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn every_protection_names_a_test_that_exists() {
    let page = fs::read_to_string(root().join("src/trust.md")).unwrap();
    assert_eq!(complaints(&page, &code()), [""; 0]);
    assert!(quoted(&page).count() >= 12);
    assert!(page.lines().count() < 60, "one page");
}

#[test]
fn the_check_bites() {
    let page = "(test: `no_such_test_anywhere`) (`tests/e2e/nothing`) (`tests/run`) (test: `the_check_bites`)";
    assert_eq!(complaints(page, &code()), ["no_such_test_anywhere", "tests/e2e/nothing"]);
}

/// Dependencies of a `Cargo.toml` without a line above that says what they are for.
fn unexplained(text: &str) -> Vec<&str> {
    let (mut section, mut above, mut found) = ("", "", Vec::new());
    for line in text.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.contains("dependencies]") && line.contains(" = ") && !above.starts_with("# ") {
            found.push(line.split(' ').next().unwrap_or_default());
        }
        above = line;
    }
    found
}

/// What `deny.toml` lets in or keeps out without a reason.
fn without_reason(text: &str) -> Vec<&str> {
    let entries = text.lines().map(str::trim).filter(|line| line.starts_with(['"', '{']));
    entries.filter(|line| !line.contains("reason = \"") && !line.contains("# ")).collect()
}

#[test]
fn every_part_and_every_exception_says_why() {
    for file in ["Cargo.toml", "tests/fuzz/Cargo.toml"] {
        let text = fs::read_to_string(root().join(file)).unwrap();
        assert_eq!(unexplained(&text), [""; 0], "{file}");
    }
    let text = fs::read_to_string(root().join("deny.toml")).unwrap();
    assert_eq!(without_reason(&text), [""; 0]);
    assert_eq!(unexplained("[dependencies]\n# Why.\na = \"1\"\nb = \"1\"\n[features]\nc = []"), ["b"]);
    assert_eq!(without_reason("  \"MIT\",\n  \"ISC\", # why\n{ crate = \"a\", reason = \"b\" }").len(), 1);
}
