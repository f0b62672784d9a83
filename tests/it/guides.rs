//! The built-in guides: complete, readable for people, printable with our fonts; and the reader that
//! no input brings down.

use std::{collections::BTreeSet, fs};

use passwortwechsel::domain::guide::{
    Guide, GuidePack, Step,
    pack::{self, Catalogue},
    parse, review,
};
use proptest::prelude::*;
use skrifa::{FontRef, MetadataProvider as _};

use crate::tidy::{files, root};

/// The text of every built-in pack.
fn pack_texts() -> Vec<String> {
    let packs = files(&root().join("assets/guides"), "ron");
    packs
        .iter()
        .filter(|path| !path.ends_with("GLOSSAR.ron") && !path.starts_with(root().join("assets/guides/muster")))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
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

/// The words of a text and the number of its sentences; a sentence ends at . ! ? : or at the end of
/// a line, as the items of a list do.
fn words_and_sentences(text: &str) -> (Vec<&str>, f64) {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let ends = |sentence: &&str| sentence.contains(char::is_alphanumeric);
    (words, text.split(['.', '!', '?', ':', '\n']).filter(ends).count().max(1) as f64)
}

/// How many of a hundred words have this quality.
fn percent(words: &[&str], has: impl Fn(&str) -> bool) -> f64 {
    100.0 * words.iter().filter(|word| has(word)).count() as f64 / words.len().max(1) as f64
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

/// How hard a text is to read: LIX = words per sentence + percentage of words with more than six
/// letters (C.-H. Björnsson: Läsbarhet. Liber, Stockholm 1968). Up to 30 is very plain (children's
/// books), up to 40 plain (novels), up to 50 medium (newspapers), above that specialist literature.
fn lix(text: &str) -> f64 {
    let (words, sentences) = words_and_sentences(text);
    words.len().max(1) as f64 / sentences + percent(&words, |word| letters(word) > 6)
}

/// Groups of vowels. "Aktion" counts two instead of three, which makes a text look easier by very
/// little.
fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| "aeiouyäöü".contains(c);
    let lower = word.to_lowercase();
    let starts = lower.chars().zip(std::iter::once(' ').chain(lower.chars()));
    starts.filter(|(c, before)| is_vowel(*c) && !is_vowel(*before)).count().max(1)
}

/// The school year whose pupils understand the text: first Wiener Sachtextformel = 0.1935 · words of
/// three or more syllables in % + 0.1672 · words per sentence + 0.1297 · words of more than six
/// letters in % − 0.0327 · words of one syllable in % − 0.875 (R. Bamberger, E. Vanecek: Lesen –
/// Verstehen – Lernen – Schreiben. Jugend und Volk, Wien 1984).
fn school_year(text: &str) -> f64 {
    let (words, sentences) = words_and_sentences(text);
    let length = words.len().max(1) as f64 / sentences;
    0.1935 * percent(&words, |word| syllables(word) >= 3)
        + 0.1672 * length
        + 0.1297 * percent(&words, |word| letters(word) > 6)
        - 0.0327 * percent(&words, |word| syllables(word) == 1)
        - 0.875
}

/// Every text of every step.
fn prose(guide: &Guide) -> String {
    let texts = |step: &Step| {
        let Step { title, text, sees, warning, .. } = step;
        [title, text, sees.as_deref().unwrap_or_default(), warning.as_deref().unwrap_or_default()].join("\n")
    };
    guide.steps.iter().map(texts).collect::<Vec<_>>().join("\n")
}

/// A guide with these fields beside the ones that every guide must have, after joining.
#[track_caller]
fn check_like(fields: &str, is_expected: impl Fn(&Guide, &Guide) -> bool) {
    let text = format!(
        "(format: 1, id: \"p\", publisher: \"P\", version: \"1\", guides: [(id: \"kind\", title: \"Kind\", \
         item: OtherSoftware, group: Software, {fields})])"
    );
    let catalogue = Catalogue::join(&pack::built_in(), &[parse::parse_pack(&text).unwrap()]).unwrap();
    let (child, parent) = (&catalogue.entry("kind").unwrap().guide, &catalogue.entry("pvs-andere").unwrap().guide);
    assert!(is_expected(child, parent), "{child:#?}");
}

const STEP: &str = "(id: \"ID\", title: \"Eigener\", text: \"Eigener Text.\", basis: General)";

#[test]
fn every_built_in_file_is_read_and_everything_fits_together() {
    let packs: Vec<GuidePack> = pack_texts().iter().map(|text| parse::parse_pack(text).unwrap()).collect();
    let ids = |packs: &[GuidePack]| packs.iter().map(|pack| pack.id.clone()).collect::<BTreeSet<_>>();
    assert_eq!(ids(&packs), ids(&pack::built_in()));
    let catalogue = Catalogue::join(&packs, &[]).unwrap();
    assert_eq!(catalogue.entries().len(), Catalogue::built_in().entries().len());
    assert!(catalogue.entries().iter().all(|entry| entry.trust.is_checked() && entry.fingerprint().len() == 16));
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

/// LIX: every guide reads at most like a novel (40), all together stay in the lower half of that
/// (35). School year: nine years of school are what every reader has behind her; she is interrupted
/// every two minutes, so each guide stays two years below and all together four.
#[test]
fn the_guides_are_plain_to_read() {
    let catalogue = Catalogue::built_in();
    let guides = || catalogue.entries().iter().map(|entry| &entry.guide);
    let all: String = guides().map(|guide| prose(guide) + "\n").collect();
    for (measure, limit, by_guide) in [(lix as fn(&str) -> f64, 35.0, 40.0), (school_year, 5.0, 7.0)] {
        let mut values: Vec<(f64, &str)> = guides().map(|guide| (measure(&prose(guide)), guide.id.as_str())).collect();
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        println!("all steps {:.1}, at most {limit}; by guide {values:.1?}", measure(&all));
        assert!(measure(&all) < limit, "all steps together: {}", measure(&all));
        assert!(values.iter().all(|(value, _)| *value < by_guide), "{values:?}");
    }
}

#[test]
fn the_measures_of_readability_bite() {
    let (plain, hard) = (
        "Drücken Sie die Taste. Das Fenster geht auf.",
        "Die Telematikinfrastrukturanbindung erfordert administrative Berechtigungsnachweise.",
    );
    assert!(lix(plain) < 30.0 && school_year(plain) < 5.0, "{}", school_year(plain));
    assert!(lix(hard) > 60.0 && school_year(hard) > 12.0, "{}", school_year(hard));
    let counted = ["Tür", "Taste", "Konnektor", "Administrator"].map(syllables);
    assert_eq!(counted, [1, 2, 3, 5]);
    // Two sentences of four words, one word of eight with more than six letters: 4 + 12.5.
    assert!((lix("Das ist ein Konnektor. Er steht im Keller.") - 16.5).abs() < 1e-9);
}

/// Whether a text tells somebody to press, click, open, plug, hold or pull something: the reader, or the
/// provider before her eyes.
fn says_press_open_or_plug(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let told = ["drücken", "klicken", "öffnen", "stecken", "ziehen", "halten"];
    let does = ["drückt", "klickt", "öffnet", "steckt", "zieht", "hält"];
    words.windows(2).any(|pair| match pair {
        [verb, "sie"] => told.contains(verb),
        ["dvo" | "er", verb] | [verb, "er"] => does.contains(verb),
        [verb, "der"] => does.contains(verb) && lower.contains(&format!("{verb} der dvo")),
        _ => false,
    })
}

#[test]
fn every_step_that_says_press_open_or_plug_has_a_picture() {
    for says in ["Bei einem Fund ziehen Sie das Kabel.", "Der DVO klickt auf **Tools**.", "Sonst öffnet der DVO es."] {
        assert!(says_press_open_or_plug(says), "{says}");
    }
    assert!(!says_press_open_or_plug("Der DVO weiß, ob noch einer in einem anderen Gerät steckt."));
    let catalogue = Catalogue::built_in();
    let steps = || catalogue.entries().iter().flat_map(|entry| entry.guide.steps.iter().map(move |step| (entry, step)));
    assert!(
        steps().filter(|(_, step)| says_press_open_or_plug(&step.text)).count() > 90,
        "the rule still meets its words"
    );
    let bare: Vec<String> = steps()
        .filter(|(_, step)| says_press_open_or_plug(&step.text) && step.sketches.is_empty())
        .map(|(entry, step)| format!("{}: {}", entry.guide.id, step.id))
        .collect();
    assert_eq!(bare, [""; 0]);
}

/// How many things a step asks for: sentences that begin by telling the reader what to do, or go on to
/// where she does the next thing. A question with its answer ("Fehlt er? Fragen Sie den DVO.") is what to
/// do instead, and "nie" asks for nothing.
fn asked_for(text: &str) -> usize {
    let plain = text.replace("**", "");
    let sentences = plain.split_inclusive(['.', '!', '?', ':', '\n']).map(str::trim).filter(|s| !s.is_empty());
    let mut after_question = false;
    let mut count = 0;
    for sentence in sentences {
        let is_question = sentence.ends_with('?');
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let tells = |at: usize| {
            words.get(at).is_some_and(|verb| verb.ends_with("en"))
                && words.get(at + 1).is_some_and(|word| *word == "Sie")
        };
        let goes_on = ["Dann", "Danach", "Dort", "Auf", "Darunter"].contains(&words[0]) && (1..words.len()).any(tells);
        let is_condition = words[0] == "Haben";
        let has_never = words.iter().any(|word| word.trim_end_matches('.') == "nie");
        if (tells(0) && !is_condition || goes_on) && !is_question && !after_question && !has_never {
            count += 1;
        }
        // "Click on this, then on that" are two clicks, whoever does them.
        count += sentence.matches(", dann auf ").count();
        after_question = is_question;
    }
    count
}

/// She is interrupted every two minutes, so she finds one thing to do and what she sees then.
#[test]
fn no_step_asks_for_more_than_one_thing() {
    assert_eq!(asked_for("Drücken Sie **Windows**. Klicken Sie auf **Konten**."), 2, "the rule bites");
    assert_eq!(asked_for("Klicken Sie auf **Extras**, dann auf **Optionen**."), 2);
    assert_eq!(asked_for("Holen Sie den Zettel. Fehlt er? Fragen Sie den DVO. Raten Sie nie."), 1);
    // Behind Ctrl+Alt+Del this program cannot be seen: both must be read before.
    let both = ["windows-lokal: oeffnen", "windows-domaene: oeffnen"];
    let catalogue = Catalogue::built_in();
    let of = |entry: &pack::Entry| {
        let name = |step: &Step| format!("{}: {}", entry.guide.id, step.id);
        entry.guide.steps.iter().filter(|step| asked_for(&step.text) > 1).map(name).collect::<Vec<_>>()
    };
    let found: BTreeSet<String> = catalogue.entries().iter().flat_map(of).collect();
    assert_eq!(found, both.map(str::to_owned).into());
    // What one sees afterwards asks for nothing more, but where this program is hidden or gone.
    let hidden = ["windows-lokal: eingeben", "windows-domaene: eingeben", "windows-lokal: neu-anmelden"];
    let hidden = hidden.into_iter().chain(["windows-domaene: neu-anmelden", "windows-microsoft: neu-anmelden"]);
    let seen = catalogue.entries().iter().flat_map(|entry| entry.guide.steps.iter().map(move |step| (entry, step)));
    let seen = seen.filter(|(_, step)| step.sees.as_deref().is_some_and(|sees| asked_for(sees) > 0));
    let seen: BTreeSet<String> = seen.map(|(entry, step)| format!("{}: {}", entry.guide.id, step.id)).collect();
    assert_eq!(seen, hidden.map(str::to_owned).collect());
    let single = catalogue.entries().iter().flat_map(|entry| &entry.guide.steps).filter(|s| asked_for(&s.text) == 1);
    assert!(single.count() > 300, "the rule still meets its words");
}

#[test]
fn the_closing_check_waits_for_every_other_guide() {
    let catalogue = Catalogue::built_in();
    let closing = &catalogue.entry("abschluss").unwrap().guide;
    let named: BTreeSet<&str> = closing.after.iter().map(|after| after.guide.as_str()).collect();
    let others = catalogue.entries().iter().map(|entry| entry.guide.id.as_str()).filter(|id| *id != "abschluss");
    assert_eq!(named, others.collect());
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
fn a_step_of_the_same_name_takes_its_place_and_a_new_one_comes_behind_the_one_before_it_or_last() {
    let steps = ["neu", "notieren", "dahinter", "danach"].map(|id| STEP.replace("ID", id)).join(", ");
    check_like(&format!("like: \"pvs-andere\", steps: [{steps}]"), |child, parent| {
        let place = parent.steps.iter().position(|step| step.id == "notieren").unwrap();
        let names: Vec<&str> = child.steps[place..place + 4].iter().map(|step| step.id.as_str()).collect();
        child.steps.len() == parent.steps.len() + 3
            && child.steps[place].title == "Eigener"
            && names == ["notieren", "dahinter", "danach", parent.steps[place + 1].id.as_str()]
            && child.steps.last().unwrap().id == "neu"
    });
}

/// What a program writes in our dialect reads as the same again, each guide by itself and all packs as
/// a whole: no text, sketch or relation depends on how a person lays it out.
#[test]
fn what_is_written_reads_the_same_again() {
    for pack in pack::built_in() {
        let text = parse::dialect().to_string(&pack).unwrap();
        assert_eq!(parse::parse_pack(&text), Ok(pack.clone()), "{}", pack.id);
        for guide in &pack.guides {
            let text = parse::dialect().to_string(guide).unwrap();
            assert_eq!(parse::parse::<Guide>(&text).as_ref(), Ok(guide), "{}", guide.id);
        }
    }
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
            let joined = Catalogue::join(&[], std::slice::from_ref(&pack)).unwrap_or_default();
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
