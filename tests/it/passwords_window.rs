//! Judging through the window's worker: the same as the console says, and the latest text only.

use std::{fs, sync::Arc};

use passwortwechsel::{
    app::{Effect, Outcome, Worker, World},
    domain::{
        guide::parse,
        password::{Password, strength},
        practice::Practice,
    },
    i18n::{Language, Texts},
    wording,
};

use crate::{cli::Console, tidy::root};

/// Console and window judge alike: through the program, and through the worker of the window.
#[test]
fn password_check_says_the_same_as_the_window() {
    let file = root().join("assets/beispielpraxis.ron").display().to_string();
    let practice: Practice = parse::parse(&fs::read_to_string(&file).unwrap()).unwrap();
    let words = wording::context_words(&practice);
    let typed =
        ["Lindner2021!", "Sprechstunde2021", "kF7mQ2xWtRn", "nebel-kanne-falke-regal-dudel", "Müller", "1qay2wsx"];
    let said = Console::new().run_with(&["password", "check", "--context", &file], typed.join("\n"));
    let mut world = World::new(&std::env::temp_dir());
    for (text, row) in typed.into_iter().zip(said.rows()) {
        let outcome = world.perform(Effect::Judge(Password::new(text), words.clone()));
        let Outcome::Judged(judgement) = outcome else { panic!("{text}: {outcome:?}") };
        let texts = Texts::new(Language::German);
        let mut reasons: Vec<String> = judgement.reasons.iter().map(|r| wording::reason(&texts, r, true)).collect();
        reasons.extend(judgement.advice.map(|advice| wording::advice(&texts, advice)));
        let colour = format!("{:?}", judgement.verdict).to_lowercase();
        assert_eq!(row, [&colour, &format!("{:.2}", judgement.log10_guesses), &reasons.join(" ")], "{text}");
    }
}

/// Of many texts typed in a row the last is judged; each effect still has its outcome.
#[test]
fn only_the_latest_text_is_judged() {
    let mut worker = Worker::start(std::env::temp_dir(), Arc::new(|| {}));
    worker.send(Effect::PrepareJudging).unwrap();
    let texts: Vec<String> = (0..50).map(|n| "4@8({[<3691!|0$57+x".repeat(n)).collect();
    for text in &texts {
        worker.send(Effect::Judge(Password::new(text), Vec::new())).unwrap();
    }
    let mut outcomes = Vec::new();
    while outcomes.len() <= texts.len() {
        outcomes.extend(worker.outcomes().unwrap());
        std::thread::yield_now();
    }
    let judged = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Judged(_))).count();
    assert!((1..25).contains(&judged), "{judged} of {} were judged", texts.len());
    let expected = strength::judge(&Password::new(&texts[49]), &[]);
    assert!(matches!(outcomes.last(), Some(Outcome::Judged(last)) if *last == expected), "the last is not judged last");
}
