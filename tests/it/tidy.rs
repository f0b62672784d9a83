//! The order of the house: who may use whom, what each file begins with, how long it may be.
//!
//! Reads the source as text. Every rule is a function from text to complaints, and each has planted
//! text that it must complain about. The texts in `i18n/` are `tidy_texts`.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Lines from which a file does too much.
const MOST_LINES: usize = 400;

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with this ending, sorted.
pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // What cargo-fuzz builds lies beside its targets.
        if path.is_dir() && !path.ends_with("target") {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The part of the house that a file belongs to: `ui`, `app`, … or the name of a file of its own.
fn part(path: &str) -> &str {
    path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// Parts of this crate that a part may use beside itself.
fn allowed(part: &str) -> &'static [&'static str] {
    match part {
        "domain" | "i18n" => &[],
        "platform" => &["domain", "i18n", "wording"],
        "app" | "wording" | "cli" => &["domain", "i18n", "wording", "platform", "app"],
        "ui" => &["domain", "i18n", "wording", "platform", "app", "ui"],
        _ => &["domain", "i18n", "wording", "platform", "app", "ui", "cli"],
    }
}

/// The code without comments and test modules, so that only what is used is looked at. Quotation
/// marks that begin no text are left out, too.
fn code(text: &str) -> String {
    let without_tests = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let plain = without_tests.replace("'\"'", "' '").replace("\\\"", " ").replace("://", ":");
    plain.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// First names behind `crate::` or the crate's own name, also in braces.
fn used_parts(text: &str) -> Vec<String> {
    let code = code(text);
    let mut found = Vec::new();
    for start in ["crate::", "passwortwechsel::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(list) => found.extend(names_in_braces(list)),
                None => found.push(name(rest)),
            }
        }
    }
    found
}

fn name(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The names at the top level of `{ a::b, c::{d, e}, f }`, the opening brace left out.
fn names_in_braces(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut begins = true;
    let mut found = Vec::new();
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ if begins && (c.is_alphabetic() || c == '_') => {
                found.push(name(&list[at..]));
                begins = false;
            }
            _ => {}
        }
    }
    found
}

/// Whom this file uses although it may not.
fn import_complaints(path: &str, text: &str) -> Vec<String> {
    const PARTS: [&str; 7] = ["domain", "app", "platform", "ui", "cli", "wording", "i18n"];
    let own = part(path);
    let is_wrong =
        |used: &String| PARTS.contains(&used.as_str()) && used != own && !allowed(own).contains(&used.as_str());
    used_parts(text).into_iter().filter(is_wrong).map(|used| format!("{path} uses {used}")).collect()
}

/// What a file of `domain/` asks the world for, and who paints outside of `ui/`.
fn world_complaints(path: &str, text: &str) -> Vec<String> {
    const WORLD: [&str; 16] = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::thread",
        "std::io::stdin",
        "std::io::stdout",
        "fs::",
        "env::",
        "net::",
        "process::",
        "thread::",
        "SystemTime",
        "Instant",
        "::now(",
        "SysRng",
    ];
    const PIXELS: [&str; 4] = ["egui::", "eframe::", "use egui", "use eframe"];
    let code = code(text);
    let mut found: Vec<&&str> = Vec::new();
    if part(path) == "domain" {
        found.extend(WORLD.iter().filter(|word| has_word(&code, word)));
    }
    if part(path) != "ui" && path != "main.rs" {
        found.extend(PIXELS.iter().filter(|word| has_word(&code, word)));
    }
    found.into_iter().map(|word| format!("{path} uses {word}")).collect()
}

/// Whether the word occurs and is not the end of a longer one.
fn has_word(code: &str, word: &str) -> bool {
    let is_apart = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    code.match_indices(word).any(|(at, _)| word.starts_with(':') || is_apart(at))
}

/// Header, length, leftovers.
fn form_complaints(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !text.starts_with("//! ") {
        found.push(format!("{path} does not say what it is for"));
    }
    let lines = text.lines().count();
    if lines > MOST_LINES {
        found.push(format!("{path} has {lines} lines"));
    }
    for word in [concat!("TO", "DO"), concat!("FIX", "ME")] {
        if text.contains(word) {
            found.push(format!("{path} contains {word}"));
        }
    }
    found
}

/// Files whose umlauts are no wording: what is printed on a German keyboard, and a sample for tests.
const NO_WORDING: [&str; 2] = ["ui/widgets/sketch/keyboard.rs", "platform/pdf/sample.rs"];

/// Texts in German that should be in `i18n/`: umlauts and German quotation marks in string literals.
fn wording_complaints(path: &str, text: &str) -> Vec<String> {
    if !["ui", "app", "cli", "platform"].contains(&part(path)) || NO_WORDING.contains(&path) {
        return Vec::new();
    }
    let code = code(text);
    let literals = code.split('"').skip(1).step_by(2);
    let is_german = |literal: &&str| literal.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ß', '„', '“']);
    literals.filter(is_german).map(|literal| format!("{path} says „{literal}“")).collect()
}

/// Every source with its path below `src/`.
fn sources() -> Vec<(String, String)> {
    let folder = root().join("src");
    let relative = |path: &Path| path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
    files(&folder, "rs").iter().map(|path| (relative(path), fs::read_to_string(path).unwrap())).collect()
}

#[track_caller]
fn check(complaints: impl Fn(&str, &str) -> Vec<String>) {
    let found: Vec<String> = sources().iter().flat_map(|(path, text)| complaints(path, text)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[track_caller]
fn check_bites(complaints: impl Fn(&str, &str) -> Vec<String>, path: &str, text: &str, expected: usize) {
    assert_eq!(complaints(path, text).len(), expected, "{:?}", complaints(path, text));
}

#[test]
fn imports_go_in_one_direction() {
    check(import_complaints);
}

#[test]
fn the_domain_touches_no_world_and_only_the_ui_paints() {
    check(world_complaints);
}

#[test]
fn every_file_says_what_it_is_for_and_is_short() {
    check(form_complaints);
}

#[test]
fn wording_lives_in_the_texts() {
    check(wording_complaints);
}

#[test]
fn the_sample_of_the_paper_is_for_tests_alone() {
    let source = fs::read_to_string(root().join("src/platform/pdf/mod.rs")).unwrap();
    assert!(source.contains("#[cfg(test)]\nmod sample;"));
}

#[test]
fn test_files_say_what_they_are_for_and_are_short() {
    for path in files(&root().join("tests"), "rs") {
        let complaints = form_complaints(&path.to_string_lossy(), &fs::read_to_string(&path).unwrap());
        assert_eq!(complaints, [""; 0]);
    }
}

#[test]
fn the_top_level_is_tidy() {
    const EXPECTED: [&str; 12] = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "assets",
        "i18n",
        "tests",
        "README.md",
        "CHANGELOG.md",
        "start",
        "i18n.toml",
        "deny.toml",
        "target",
    ];
    let names = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let is_foreign =
        |name: &String| !EXPECTED.contains(&name.as_str()) && !name.starts_with('.') && !name.starts_with("LICENSE");
    assert_eq!(names.filter(is_foreign).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn the_import_check_bites() {
    check_bites(import_complaints, "domain/plan.rs", "use crate::wording;", 1);
    check_bites(import_complaints, "domain/plan.rs", "use crate::{\n    app::{Model, ui},\n    domain::guide,\n};", 1);
    check_bites(import_complaints, "platform/files.rs", "fn f() { crate::app::update(); }", 1);
    check_bites(import_complaints, "app/update.rs", "use crate::{ui, cli::run};", 2);
    check_bites(import_complaints, "i18n.rs", "use passwortwechsel::domain;", 1);
    check_bites(import_complaints, "app/update.rs", "// crate::ui\nuse crate::{domain, platform::files};", 0);
}

#[test]
fn the_world_check_bites() {
    check_bites(world_complaints, "domain/plan.rs", "use std::fs;", 1);
    check_bites(world_complaints, "domain/plan.rs", "use std::{fs, env::var};", 1);
    check_bites(world_complaints, "domain/plan.rs", "let t = jiff::ZonedDateTime::now();", 1);
    check_bites(world_complaints, "app/update.rs", "use egui::Ui;", 2);
    check_bites(world_complaints, "domain/plan.rs", "/// std::fs\nlet tenvs::x = 1; // egui::Ui", 0);
    check_bites(world_complaints, "ui/mod.rs", "use egui::Ui;", 0);
}

#[test]
fn the_form_and_wording_checks_bite() {
    check_bites(form_complaints, "a.rs", "use std::fs;\n", 1);
    check_bites(form_complaints, "a.rs", &format!("//! A.\n{}", "\n".repeat(400)), 1);
    check_bites(form_complaints, "a.rs", concat!("//! A.\n// TO", "DO later\n"), 1);
    check_bites(wording_complaints, "ui/a.rs", "ui.label(\"Zurück\");", 1);
    check_bites(wording_complaints, "ui/a.rs", "ui.label(tr!(texts, \"back\")); // Zurück", 0);
    check_bites(wording_complaints, "wording/a.rs", "\"Zurück\"", 0);
}
