//! The strength estimate: what must never be called good, what must never be called weak, and that
//! no input hurts it. Figures over large sets: `tests/bench/passwords`.

use std::fmt::Write as _;

use passwortwechsel::domain::password::{
    Password,
    german::{self, PartKind as P},
    leak,
    strength::{self, Judgement, Reason, Verdict},
};
use proptest::prelude::*;

fn judge(text: &str) -> Judgement {
    strength::judge(&Password::new(text), &[])
}

/// The verdicts on the lines of a fixture, and those lines that got the wrong one.
#[track_caller]
fn check(fixture: &str, most_wrong_percent: f64, wrong: impl Fn(Verdict) -> bool) {
    let mut list = String::new();
    let (mut all, mut count) = (0.0, 0.0);
    for line in fixture.lines() {
        let judgement = judge(line);
        all += 1.0;
        if wrong(judgement.verdict) {
            count += 1.0;
            writeln!(list, "{line}: {:.1}", judgement.log10_guesses).unwrap();
        }
    }
    let percent = 100.0 * count / all;
    assert!(percent <= most_wrong_percent, "{percent:.1} % of {all}:\n{list}");
}

const WEAK: &str = include_str!("../fixtures/passwords/weak-practice.txt");
const BY_HAND: &str = include_str!("../fixtures/passwords/weak-by-hand.txt");
const RANDOM: &str = include_str!("../fixtures/passwords/strong-random.txt");
const PHRASES: &str = include_str!("../fixtures/passwords/strong-phrases.txt");

#[test]
fn weak_passwords_of_practices_are_not_green() {
    check(WEAK, 3.0, |verdict| verdict == Verdict::Green);
    check(BY_HAND, 1.0, |verdict| verdict == Verdict::Green);
}

#[test]
fn random_characters_and_phrases_are_green() {
    // One of the 192 random ones may be yellow: words stand in it by chance.
    for (strong, most) in [(RANDOM, 0.6), (PHRASES, 0.0)] {
        check(strong, most, |verdict| verdict != Verdict::Green);
        check(strong, 0.0, |verdict| verdict == Verdict::Red);
    }
}

/// The crate alone takes them for words, and German for a compound.
#[test]
fn random_ones_of_few_signs_and_four_joined_words_are_green() {
    for text in ["8B8E38E68B7C", "36CA87EB347B", "C21ZM1E359UN", "QHUOXP4EZN0W", "6627FA6D023D", "d02831988a4f"] {
        assert_eq!(judge(text).verdict, Verdict::Green, "{text}: {:?}", judge(text));
    }
    for text in ["amselherbstkurierlampe", "goldenkutschepinselrampe"] {
        assert_eq!(judge(text).verdict, Verdict::Green, "{text}: {:?}", judge(text));
    }
    for text in ["precipitation0815", "Sicherheitsbeauftragter1"] {
        assert_ne!(judge(text).verdict, Verdict::Green, "{text}: {:?}", judge(text));
    }
}

#[test]
fn the_parts_are_named_as_they_were_typed() {
    let check = |text: &str, own: &[&str], expected: &[(P, &str)]| {
        let own: Vec<String> = own.iter().map(|word| german::folded(word)).collect();
        let estimate = german::estimate(text, &own);
        let parts: Vec<(P, &str)> = estimate.parts.iter().map(|part| (part.kind, part.reveal())).collect();
        assert_eq!(parts, expected, "{text}");
    };
    check("Sprechstunde2021", &[], &[(P::Word, "Sprechstunde"), (P::Year, "2021")]);
    check("P@ssw0rt", &[], &[(P::Word, "P@ssw0rt")]);
    check("Mu\u{308}ller99", &[], &[(P::Word, "Mu\u{308}ller"), (P::Digits, "99")]);
    check("Schlussel", &[], &[(P::Word, "Schlussel")]);
    check("Xyrolf77", &["Xyrolf"], &[(P::Own, "Xyrolf"), (P::Digits, "77")]);
    check("31.12.1999", &[], &[(P::Date, "31.12.1999")]);
    check("Labor+Q3/2023", &[], &[(P::Word, "Labor"), (P::Single, "+"), (P::Date, "Q3/2023")]);
    check("asdfghjkl", &[], &[(P::Word, "asdfghjkl")]);
    check("Hundehund", &[], &[(P::Word, "Hunde"), (P::Repeat, "hund")]);
}

#[test]
fn what_stands_on_the_list_is_red_whatever_its_case() {
    for text in ["Passwort", "PASSWORT", "1q2w3e4r5t", "unbelievable"] {
        let judgement = judge(text);
        assert!(leak::is_listed(text), "{text}");
        assert_eq!((judgement.verdict, judgement.reasons.first()), (Verdict::Red, Some(&Reason::Listed)), "{text}");
    }
    let chance = (0..20_000).filter(|n| leak::is_listed(&format!("xQ{n}zW"))).count();
    assert!(chance <= 4, "{chance} of 20,000 that are on no list");
    assert_eq!((0..20_000).filter(|n| leak::is_listed(&format!("xQ{n}zWvvvvvv"))).count(), 0);
}

#[test]
fn words_of_the_practice_make_it_weaker() {
    let context = ["Praxis Dr. Xylander-Brömse".to_owned()];
    let with = strength::judge(&Password::new("Xylander-Broemse"), &context);
    assert!(with.log10_guesses + 3.0 < judge("Xylander-Broemse").log10_guesses);
    assert!(matches!(with.reasons.first(), Some(Reason::Own(_))), "{with:?}");
}

#[test]
fn a_megabyte_is_judged_by_its_beginning() {
    let random = "kQ7!vR2x".repeat(131_072);
    assert_eq!(judge(&random).reasons.last(), Some(&Reason::LongerThanJudged));
}

#[test]
fn a_walk_with_very_many_turns_is_red_and_does_not_hurt() {
    assert_eq!(judge(&"48".repeat(16)).verdict, Verdict::Red);
}

#[test]
fn walks_and_patterns_over_the_keyboard_are_recognised() {
    for walk in [
        "qawsedrftgyhujikolp",
        "qawsedrftgzhujikolp",
        "1qay2wsx3edc4rfv",
        "1qaz2wsx3edc4rfv",
        "1qayxsw23edcvfr4",
        "q1w2e3r4t5z6u7",
        "2w3e4r5t6z7u8i",
        "qweasdyxcqweasdyxc",
        "11qqaayy22wwssxx",
        "!QAY\"WSX§EDC$RFV",
        "ztrewqasdfghj",
        "edcrfvtgbzhn",
    ] {
        let estimate = german::estimate(walk, &[]);
        assert!(estimate.bits < 26.0, "{walk}: {estimate:?}");
        assert_ne!(judge(walk).verdict, Verdict::Green, "{walk}");
    }
}

#[test]
fn what_is_typed_again_backwards_or_stretched_counts_little_more() {
    let bits = |text: &str| german::estimate(text, &[]).bits;
    for (word, habit) in [
        ("Baumeister", "BaumeisterretsiemuaB"),
        ("baumeister", "baumeister-retsiemuab"),
        ("Sommer", "S-o-m-m-e-r"),
        ("praxis", "pprraaxxiiss"),
        ("sprechstunde", "sPrEcHsTuNdE"),
        ("sommer", "www.sommer.de"),
        ("rezept", "rezept4ever"),
        ("praxis", "192.168.178.praxis"),
    ] {
        assert!(bits(habit) < bits(word) + 10.0, "{habit}: {:?}", german::estimate(habit, &[]));
    }
}

#[test]
fn number_plates_are_recognised() {
    for plate in ["HH-AB 1739", "kl-xy-83", "M:QX2917"] {
        let estimate = german::estimate(plate, &[]);
        assert!(matches!(estimate.parts.as_slice(), [part] if part.kind == P::Plate), "{plate}: {estimate:?}");
    }
}

#[test]
fn telephone_numbers_are_recognised_and_never_green() {
    for number in ["0171-4839275", "0176 84639275", "030/48273951", "0221 7394628"] {
        let estimate = german::estimate(number, &[]);
        // Its last digits may be cheaper as a row or a year.
        assert!(estimate.parts.iter().any(|part| part.kind == P::Phone), "{number}: {estimate:?}");
        assert_ne!(judge(number).verdict, Verdict::Green, "{number}");
    }
    let parts = german::estimate("7171-4839275", &[]).parts;
    assert!(parts.iter().all(|part| part.kind != P::Phone), "no area begins like this: {parts:?}");
}

#[test]
fn signs_between_capitals_and_reading_from_the_end_are_one_choice_for_all() {
    let bits = |text: &str| german::estimate(text, &[]).bits;
    for (plain, habit, most) in [
        ("gutenmorgen", "guten-morgen", 3.0),
        ("gutenmorgen", "Guten.Morgen", 4.0),
        ("wartezimmerschlüssel", "WARTEZIMMERSCHLÜSSEL", 2.0),
        ("wartezimmer1985", "5891remmizetraw", 4.0),
        ("Schlüsselbund", "dnublessülhcS", 4.0),
        ("mercedes", "m3rc3d3s", 1.5),
        ("2021Baumeister", "2021Baumeister2021", 5.0),
        ("wissenistmacht", "WissenIstMacht", 2.0),
        ("abwerfen", "abwerfbar", 5.5),
        ("abwerfen", "abwerfbarem", 9.0),
    ] {
        assert!(bits(habit) <= bits(plain) + most, "{habit}: {:?}", german::estimate(habit, &[]));
    }
    let turned = german::estimate("dnublessülhcS", &[]).parts;
    assert_eq!(turned.iter().map(german::Part::reveal).collect::<String>(), "dnublessülhcS");
}

fn nasty() -> impl Strategy<Value = String> {
    let marks = "[a-zA-ZäöüßÄ\u{300}-\u{310}\u{308}\u{200b}-\u{202e}\u{5d0}-\u{5ea}\u{0}0-9@$!|(<.-]{0,140}";
    prop_oneof![Just(marks).prop_flat_map(|regex| regex), ".{0,80}", "[4@8(\\{\\[<3691!|0$57+%2]{0,60}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn no_text_hurts(text in nasty(), own in prop::collection::vec(nasty(), 0..3)) {
        let judgement = strength::judge(&Password::new(&text), &own);
        prop_assert!(judgement.log10_guesses.is_finite() && judgement.log10_guesses >= 0.0);
        prop_assert!(judgement.verdict == Verdict::Green || !judgement.reasons.is_empty());
        let letters: usize = judgement.parts.iter().map(|part| part.reveal().chars().count()).sum();
        prop_assert!(letters >= text.chars().count().min(german::MOST_CHARS) / 2, "parts are missing");
    }

    #[test]
    fn one_character_more_never_costs_much_less(text in "[a-zA-Z0-9!.-]{1,30}", more in "[a-z0-9]") {
        let longer = german::estimate(&format!("{text}{more}"), &[]).bits;
        // A character can complete a word or a date, which is then one part instead of several.
        prop_assert!(longer > 0.0 && longer < german::estimate(&text, &[]).bits + 8.0);
    }
}
