//! Nothing is told by its place or colour alone: who does not see the screen finds it by its name (1.3.3),
//! and each button says by itself what it does (2.4.4).

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::i18n::Language;

use crate::{
    tidy::{files, root},
    visit::{SIZES, Tasks, Visit},
};

/// Words for places and colours on a screen.
const GERMAN: [&str; 11] =
    ["oben", "unten", "rechts", "links", "rote", "roten", "roter", "grüne", "grünen", "gelbe", "gelben"];
const ENGLISH: [&str; 5] = ["above", "below", "red", "green", "yellow"];

/// Where that may be all the same.
const ALLOWED: [&str; 11] = [
    // The paper, and the key that it names in words.
    "der unten genannte Schlüssel",
    "The key named below",
    "Das Logo steht auf dem Papier",
    // Windows of others, in which this has no name.
    "Der Name steht meist ganz oben im Fenster",
    "Der Name des Programms steht ganz oben in seinem Fenster",
    "Unten am Bildschirm ist kein anderes Programm mehr offen",
    "Oben links unter Ihrem Namen",
    "Symbol einer Person",
    // How a card goes into a slot, beside its drawing.
    "Chip oben",
    "Chip unten",
    // Only that help follows.
    "Perhaps one of the tips below the field",
];

/// Names without a meaning of their own.
const EMPTY_NAMES: [&str; 10] =
    ["hier", "hier klicken", "klicken", "link", "ok", "weiterlesen", "here", "click here", "click", "read more"];

/// Lines that tell where something is and name nothing.
fn nameless<'a>(text: &'a str, places: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with(['#', '/', '}']));
    lines.filter(move |line| {
        // A message without its name, which nobody is shown.
        let shown = line.split_once(" = ").map_or(*line, |(_, shown)| shown);
        let mut words = shown.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
        let tells_a_place = words.any(|word| places.contains(&word.as_str()));
        let names_it = ["„", "“", "**"].iter().any(|mark| shown.contains(mark));
        tells_a_place && !names_it && !ALLOWED.iter().any(|allowed| line.contains(allowed))
    })
}

#[test]
fn no_text_tells_something_by_its_place_or_colour_alone() {
    let mut found = Vec::new();
    for (folder, ending, places) in
        [("i18n/de", "ftl", &GERMAN[..]), ("i18n/en", "ftl", &ENGLISH[..]), ("assets/guides", "ron", &GERMAN[..])]
    {
        for file in files(&root().join(folder), ending) {
            let text = std::fs::read_to_string(&file).unwrap();
            found.extend(nameless(&text, places).map(|line| format!("{}: {}", file.display(), line.trim())));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    let planted = "Klicken Sie auf den grünen Knopf.\nKlicken Sie oben auf „Plan“.";
    assert_eq!(nameless(planted, &GERMAN).count(), 1, "it bites");
}

#[test]
fn each_button_says_what_it_does_and_no_two_say_the_same() {
    for (size, language) in [(SIZES[0], Language::German), (SIZES[2], Language::German), (SIZES[0], Language::English)]
    {
        let data = tempfile::tempdir().unwrap();
        let mut visit = Visit::begin(data.path(), size, language, None);
        let mut wrong = BTreeSet::new();
        visit.everywhere(Tasks::One, &mut |visit, screen| {
            let buttons = visit.harness.query_all_by_role(Role::Button);
            let mut names: Vec<String> = buttons.filter_map(|node| node.accesskit_node().label()).collect();
            names.sort();
            for name in &names {
                let bare = name.trim_end_matches(['…', ' ']).to_lowercase();
                if EMPTY_NAMES.contains(&bare.as_str()) {
                    wrong.insert(format!("{screen}: „{name}“ says nothing"));
                }
            }
            let twice = names.windows(2).filter(|pair| pair[0] == pair[1]);
            wrong.extend(twice.map(|pair| format!("{screen}: two are called „{}“", pair[0])));
        });
        assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    }
}
