//! Passwords in words: hidden, judged, explained in both languages, dictated.
//!
//! Making them is `passwords`.

use passwortwechsel::{
    domain::{
        guide::pack::Catalogue,
        password::{
            Password,
            generate::Request,
            german::PartKind,
            strength::{self, Advice, Reason, Verdict},
        },
    },
    i18n::{Language, Texts},
    wording,
};
use rand::{SeedableRng as _, rngs::StdRng};
use zxcvbn::feedback::Warning;

#[test]
fn a_password_hides_from_debug_output() {
    let catalogue = Catalogue::built_in();
    let request = Request::new(&catalogue.profiles()[0], None, None, None).unwrap();
    let generated = request.draw(&mut StdRng::seed_from_u64(1)).unwrap();
    let shown = format!("{generated:?} {:#?} {:?}", generated.password, Some(Password::new("geheim")));
    assert!(!shown.contains(generated.password.reveal()) && !shown.contains("geheim"), "{shown}");
}

#[test]
fn verdicts() {
    let check = |text: &str, context: &[&str], verdict| {
        let context: Vec<String> = context.iter().map(|&word| word.to_owned()).collect();
        let judgement = strength::judge(&Password::new(text), &context);
        assert_eq!(judgement.verdict, verdict, "{text}: {judgement:?}");
        assert!(verdict != Verdict::Red || !judgement.reasons.is_empty(), "{text}: no reason given");
    };
    check("", &[], Verdict::Red);
    check("123456", &[], Verdict::Red);
    check("qwertzuiop", &[], Verdict::Red);
    check("Passwort2021", &[], Verdict::Red);
    check("Lindner2021", &["Praxis Dr. med. Eva Lindner"], Verdict::Red);
    check("kF7%mQ2", &[], Verdict::Red);
    check("kF7%mQ2x", &[], Verdict::Yellow);
    check("kF7mQ2xWtRn", &[], Verdict::Yellow);
    check("kF7mQ2xWtRn4e", &[], Verdict::Green);
    check("nebel-kanne-falke-regal-dudel", &[], Verdict::Green);
    check("🩺💉💊🏥🧪🔬🩹🩻🫀🧬🩸🦷", &[], Verdict::Green);
}

#[test]
fn every_warning_and_advice_has_a_sentence_of_its_own_in_both_languages() {
    use Warning as W;
    let warnings = [
        W::StraightRowsOfKeysAreEasyToGuess,
        W::ShortKeyboardPatternsAreEasyToGuess,
        W::RepeatsLikeAaaAreEasyToGuess,
        W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        W::ThisIsATop10Password,
        W::ThisIsATop100Password,
        W::ThisIsACommonPassword,
        W::ThisIsSimilarToACommonlyUsedPassword,
        W::SequencesLikeAbcAreEasyToGuess,
        W::RecentYearsAreEasyToGuess,
        W::AWordByItselfIsEasyToGuess,
        W::DatesAreOftenEasyToGuess,
        W::NamesAndSurnamesByThemselvesAreEasyToGuess,
        W::CommonNamesAndSurnamesAreEasyToGuess,
    ];
    for language in [Language::German, Language::English] {
        let texts = Texts::new(language);
        let mut reasons: Vec<Reason> = warnings.into_iter().map(Reason::Recognised).collect();
        let parts = strength::judge(&Password::new("Sprechstunde2021"), &[]).parts;
        reasons.extend([
            Reason::Listed,
            Reason::Only(PartKind::Word),
            Reason::Own(parts.clone()),
            Reason::Contains(parts),
            Reason::Short(5),
        ]);
        reasons.extend([Reason::TooLittle, Reason::HardToType, Reason::OuterSpace, Reason::LongerThanJudged]);
        let advices = [Advice::AnotherOne, Advice::NothingOfYours, Advice::UnrelatedWords, Advice::Longer(4)];
        let mut sentences: Vec<String> = reasons.iter().map(|reason| wording::reason(&texts, reason, true)).collect();
        sentences.extend(advices.map(|advice| wording::advice(&texts, advice)));
        assert!(sentences.iter().all(|sentence| sentence.ends_with('.') && sentence.len() > 10), "{sentences:?}");
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), reasons.len() + advices.len(), "two say the same in {language:?}");
    }
}

#[test]
fn every_character_is_spelled_by_din_5009() {
    let texts = Texts::new(Language::German);
    let characters = (' '..='~').chain("äöüÄÖÜßẞ€é".chars());
    let table: Vec<String> = characters.map(|c| format!("{c}\t{}", wording::spoken(&texts, c))).collect();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("spell-din-5009", table.join("\n")));
}
