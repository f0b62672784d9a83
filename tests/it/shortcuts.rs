//! The help lists every key that the window asks for.

use std::collections::BTreeSet;

use egui::Key;
use passwortwechsel::{app::Screen, i18n::Language, tr, ui::shortcuts};

use crate::{
    person::{Person, focused, key},
    tidy::{files, root},
    walk::answer_questions,
};

/// The keys that the code of the window asks for; tests below a file press others.
fn handled() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files(&root().join("src/ui"), "rs") {
        if file.ends_with("shortcuts.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for part in code.split("Key::").skip(1) {
            let name: String = part.chars().take_while(char::is_ascii_alphanumeric).collect();
            if Key::from_name(&name).is_some() {
                found.insert(name);
            }
        }
    }
    found
}

#[test]
fn every_key_that_is_handled_is_listed() {
    let listed: BTreeSet<String> =
        shortcuts::ALL.iter().flat_map(|line| line.keys).map(|key| format!("{key:?}")).collect();
    let handled = handled();
    assert!(handled.contains("F12") && handled.contains("PageDown"), "{handled:?}");
    let missing: Vec<&String> = handled.difference(&listed).collect();
    assert!(missing.is_empty(), "the help lacks {missing:?}");
}

/// F1 opened a page on which nothing had the focus; the name was missing of who signs.
#[test]
fn the_help_has_the_focus_all_keys_and_the_name_of_who_sits_here() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    // Seen before anybody had said who sits here.
    key(she, Key::F1);
    key(she, Key::Escape);
    answer_questions(she);
    key(she, Key::F1);
    assert_eq!(she.window().model().screen, Screen::Settings);
    assert_eq!(focused(she), tr!(she.texts, "back"));
    for line in shortcuts::ALL {
        she.sees(&(line.what)(&she.texts));
        she.sees(&(line.name)(&she.texts));
    }
    let label = tr!(she.texts, "settings-person");
    assert_eq!(crate::stumbles::on_the_way::typed(she, &label), "S. Krüger");
}
