//! Each protection in `src/trust.md` names its test, and that test exists.

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
