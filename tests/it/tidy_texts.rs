//! The texts: both languages complete, nothing unused, the same arguments.
//!
//! Reads `i18n/` and `src/`; that every identifier in the source exists is checked by the compiler.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::{files, root};

/// Messages by id, each with the names of its arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of one Fluent file.
fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            id.clone_into(&mut current);
            assert!(found.insert(current.clone(), BTreeSet::new()).is_none(), "{current} twice");
        }
        for piece in line.split('$').skip(1) {
            let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect();
            found.entry(current.clone()).or_default().insert(name);
        }
    }
    found
}

fn language(code: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&root().join("i18n").join(code), "ftl") {
        all.extend(messages(&std::fs::read_to_string(&file).unwrap()));
    }
    all
}

/// What differs between two languages, one line each.
fn differences(one: &Messages, other: &Messages) -> Vec<String> {
    let mut found = Vec::new();
    for (id, arguments) in one {
        match other.get(id) {
            None => found.push(format!("{id}: missing")),
            Some(others) if others != arguments => found.push(format!("{id}: {arguments:?} and {others:?}")),
            Some(_) => {}
        }
    }
    found.extend(other.keys().filter(|id| !one.contains_key(*id)).map(|id| format!("{id}: only here")));
    found
}

/// Identifiers that no source names.
fn unused<'a>(messages: &'a Messages, sources: &str) -> Vec<&'a str> {
    messages.keys().filter(|id| !sources.contains(&format!("\"{id}\""))).map(String::as_str).collect()
}

#[test]
fn both_languages_have_the_same_messages_and_arguments() {
    let found = differences(&language("de"), &language("en"));
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_message_is_used() {
    let sources: String =
        files(&root().join("src"), "rs").iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    assert_eq!(unused(&language("de"), &sources), [""; 0]);
}

#[test]
fn german_messages_address_with_sie_and_quote_the_german_way() {
    let mut found = Vec::new();
    for file in files(&root().join("i18n/de"), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let is_english_quote = line.contains('“') && !line.contains('„');
            let informal = line.split(|c: char| !c.is_alphabetic()).any(|word| ["du", "dein", "deine"].contains(&word));
            if is_english_quote || informal || line.contains("...") {
                found.push(line.to_owned());
            }
        }
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn the_checks_bite() {
    let german = messages("# rest\na = Hallo { $name }\nb = { $n ->\n    [one] eins\n   *[other] { $all }\n}\n");
    let english = messages("a = Hello { $nmae }\nc = more\n");
    assert_eq!(german["b"], BTreeSet::from(["all".to_owned(), "n".to_owned()]));
    assert_eq!(differences(&german, &english), ["a: {\"name\"} and {\"nmae\"}", "b: missing", "c: only here"]);
    assert_eq!(unused(&german, "tr!(texts, \"a\", name = 1)"), ["b"]);
}
