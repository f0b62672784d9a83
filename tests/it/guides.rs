//! The built-in guides: complete, readable for people, printable with our fonts; and the reader that
//! no input brings down.

use std::{collections::BTreeSet, fs};

use passwortwechsel::domain::guide::{
    Guide, GuidePack,
    pack::{self, Catalogue},
    parse, review,
};
use proptest::prelude::*;
use skrifa::{FontRef, MetadataProvider as _};

use crate::tidy::{files, root};

/// The text of every built-in pack.
fn pack_texts() -> Vec<String> {
    let packs = files(&root().join("assets/guides"), "ron");
    packs.iter().filter(|path| !path.ends_with("GLOSSAR.ron")).map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Every text in a pack, at any depth.
fn strings(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(list) => list.iter().flat_map(strings).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(strings).collect(),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => Vec::new(),
    }
}

/// Characters of the text that the font lacks.
fn lacking(font: &[u8], text: &str) -> BTreeSet<char> {
    let charmap = FontRef::new(font).unwrap().charmap();
    text.chars().filter(|c| *c != '\n' && charmap.map(*c).is_none()).collect()
}

/// How hard a text is to read: LIX = words per sentence + percentage of words with more than six
/// letters (C.-H. Björnsson, 1968); a sentence ends at . ! ? : or the end of a line. Up to 40 is plain, above 50 is specialist literature.
fn lix(text: &str) -> f64 {
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let is_long = |word: &&&str| word.chars().filter(|c| c.is_alphanumeric()).count() > 6;
    let long = words.iter().filter(is_long).count() as f64;
    let ends = |sentence: &&str| sentence.contains(char::is_alphanumeric);
    let sentences = text.split(['.', '!', '?', ':', '\n']).filter(ends).count().max(1) as f64;
    let count = words.len().max(1) as f64;
    count / sentences + 100.0 * long / count
}

fn prose(guide: &Guide) -> String {
    let steps = guide.steps.iter();
    steps
        .map(|step| format!("{}\n{}", step.text, step.sees.as_deref().unwrap_or_default()))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A guide with these fields beside the ones that every guide must have, after joining.
#[track_caller]
fn check_like(fields: &str, is_expected: impl Fn(&Guide, &Guide) -> bool) {
    let text = format!(
        "(format: 1, id: \"p\", publisher: \"P\", version: \"1\", guides: [(id: \"kind\", title: \"Kind\", \
         item: OtherSoftware, group: Software, {fields})])"
    );
    let catalogue = Catalogue::join(pack::built_in(), vec![parse::parse_pack(&text).unwrap()]).unwrap();
    let (child, parent) = (&catalogue.entry("kind").unwrap().guide, &catalogue.entry("pvs-andere").unwrap().guide);
    assert!(is_expected(child, parent), "{child:#?}");
}

const STEP: &str = "(id: \"ID\", title: \"Eigener\", text: \"Eigener Text.\", basis: General)";

#[test]
fn every_built_in_file_is_read_and_everything_fits_together() {
    let packs: Vec<GuidePack> = pack_texts().iter().map(|text| parse::parse_pack(text).unwrap()).collect();
    let ids = |packs: &[GuidePack]| packs.iter().map(|pack| pack.id.clone()).collect::<BTreeSet<_>>();
    assert_eq!(ids(&packs), ids(&pack::built_in()));
    let catalogue = Catalogue::join(packs, Vec::new()).unwrap();
    assert_eq!(catalogue.entries().len(), Catalogue::built_in().entries().len());
    assert!(catalogue.entries().iter().all(|entry| !entry.added && entry.fingerprint.len() == 16));
}

#[test]
fn the_built_in_guides_lack_nothing() {
    let catalogue = Catalogue::built_in();
    let complete = |id: &str| catalogue.entry(id).map(|entry| entry.guide.clone());
    for text in pack_texts() {
        let found = review::review(&text, &parse::parse_pack(&text).unwrap(), &complete);
        let (advice, lacks): (Vec<_>, Vec<_>) = found.into_iter().partition(|finding| finding.lack.is_advice());
        assert_eq!(lacks, []);
        println!("{} pieces of advice {:?}", advice.len(), advice.iter().map(|a| &a.lack).collect::<Vec<_>>());
    }
}

#[test]
fn every_character_has_a_glyph_in_the_fonts() {
    let font = fs::read(root().join("assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")).unwrap();
    for entry in Catalogue::built_in().entries() {
        let text = strings(&serde_json::to_value(&entry.guide).unwrap()).join("\n");
        assert_eq!(lacking(&font, &text), BTreeSet::new(), "{}", entry.guide.id);
    }
    for file in files(&root().join("i18n"), "ftl") {
        assert_eq!(lacking(&font, &fs::read_to_string(&file).unwrap()), BTreeSet::new(), "{}", file.display());
    }
    assert_eq!(lacking(&font, "Ä🩺x"), BTreeSet::from(['🩺']), "the check bites");
}

#[test]
fn every_glossary_word_of_a_guide_is_explained() {
    let catalogue = Catalogue::built_in();
    let explained: BTreeSet<&str> = catalogue.glossary().iter().map(|entry| entry.word.as_str()).collect();
    assert_eq!(explained.len(), catalogue.glossary().len(), "a word twice");
    assert!(explained.len() > 20);
    for entry in catalogue.entries() {
        let missing: Vec<_> = entry.guide.glossary.iter().filter(|word| !explained.contains(word.as_str())).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", entry.guide.id);
    }
}

#[test]
fn the_guides_are_plain_to_read() {
    let catalogue = Catalogue::built_in();
    let mut values: Vec<(f64, &str)> =
        catalogue.entries().iter().map(|entry| (lix(&prose(&entry.guide)), entry.guide.id.as_str())).collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: String = catalogue.entries().iter().map(|entry| prose(&entry.guide) + "\n").collect();
    println!("LIX of all steps {:.1}; by guide {values:.1?}", lix(&all));
    assert!(lix(&all) < 40.0, "all steps together: {}", lix(&all));
    assert!(values.iter().all(|(value, _)| *value < 45.0), "{values:?}");
}

#[test]
fn the_measure_of_readability_bites() {
    assert!(lix("Drücken Sie die Taste. Das Fenster geht auf.") < 30.0);
    assert!(lix("Die Telematikinfrastrukturanbindung erfordert administrative Berechtigungsnachweise.") > 60.0);
}

#[test]
fn a_guide_takes_over_what_it_leaves_out() {
    check_like("like: \"pvs-andere\"", |child, parent| {
        let changed = Guide { id: parent.id.clone(), title: parent.title.clone(), ..child.clone() };
        changed == *parent && child.like.is_none()
    });
}

#[test]
fn a_guide_keeps_what_it_says_itself() {
    check_like("like: \"pvs-andere\", minutes: 7, why: \"Darum.\", test: [\"So.\"]", |child, parent| {
        (child.minutes, child.why.as_str(), child.test.len()) == (7, "Darum.", 1) && child.steps == parent.steps
    });
}

#[test]
fn a_step_of_the_same_name_takes_its_place_and_a_new_one_comes_last() {
    let steps = [STEP.replace("ID", "neu"), STEP.replace("ID", "notieren")].join(", ");
    check_like(&format!("like: \"pvs-andere\", steps: [{steps}]"), |child, parent| {
        let place = parent.steps.iter().position(|step| step.id == "notieren").unwrap();
        child.steps.len() == parent.steps.len() + 1
            && child.steps[place].title == "Eigener"
            && child.steps.last().unwrap().id == "neu"
    });
}

#[test]
fn a_pack_cut_at_any_place_is_an_error_with_a_place_inside_it() {
    let text = &pack_texts()[0];
    for (end, _) in text.char_indices().step_by(7).filter(|(end, _)| *end < text.trim_end().len()) {
        let error = parse::parse_pack(&text[..end]).unwrap_err();
        assert!((1..=text[..end].matches('\n').count() + 1).contains(&error.line), "cut at {end}: {error:?}");
        assert!(error.column >= 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_text_is_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(parse::parse_pack(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn a_damaged_pack_is_read_without_panic(
        which in any::<prop::sample::Index>(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = which.get(&pack_texts()).clone().into_bytes();
        for (at, byte) in damage {
            let place = at.index(bytes.len());
            bytes[place] = byte;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Ok(pack) = parse::parse_pack(&text) {
            let joined = Catalogue::join(Vec::new(), vec![pack.clone()]).unwrap_or_default();
            let complete = |id: &str| joined.entry(id).map(|entry| entry.guide.clone());
            let found = review::review(&text, &pack, &complete);
            prop_assert!(found.iter().all(|finding| finding.line >= 1 && finding.column >= 1));
        }
    }

    #[test]
    fn deep_nesting_is_read_without_panic(depth in 1_usize..5000, open in "[(\\[{]") {
        for start in ["(format: 1, id: ", "(guides: ", ""] {
            let text = start.to_owned() + &open.repeat(depth);
            prop_assert!(parse::parse_pack(&text).is_err());
        }
    }
}
