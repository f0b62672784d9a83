//! What strangers stumbled over in the words of the guides and screens: steps of which the practice had
//! said that they are not hers, passwords where a PIN is meant, a source named twice.

use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::Action,
    domain::{
        guide::{Basis, Guide, Role, Step, pack::Catalogue},
        practice::Answer,
    },
    i18n::{Language, Texts},
    wording,
};

use crate::walk::with_plan;

/// Every sentence of a step.
fn sentences(step: &Step) -> Vec<&str> {
    let Step { title, text, sees, warning, .. } = step;
    [Some(title), Some(text), sees.as_ref(), warning.as_ref()].into_iter().flatten().map(String::as_str).collect()
}

/// The practice had said that it has no Windows domain, and the window led through three steps for one.
#[test]
fn the_window_shows_no_step_that_the_answers_rule_out() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    assert_eq!(she.case().practice.domain, Answer::No);
    she.ask(Action::OpenTask("server-admin".to_owned()));
    let titles: Vec<String> = (0..she.case().plan.task("server-admin").unwrap().steps.len())
        .map(|at| {
            she.ask(Action::ShowStep(at));
            let of_domain = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
                node.label().is_some_and(|label| label.contains("Mit Domäne: "))
            };
            assert_eq!(she.harness.query_all_by(of_domain).count(), 0, "nor in the list beside it");
            she.heading()
        })
        .collect();
    assert!(titles.iter().any(|title| title == "Ohne Domäne: Kennwort ändern"), "{titles:?}");
    assert_eq!(titles.last().unwrap(), "Festhalten, wo das Passwort liegt", "and the last step is the last");
}

/// At the first step of the ORGA stood the same source below the warnings and below the step.
#[test]
fn no_step_names_a_source_twice() {
    let texts = Texts::new(Language::German);
    let catalogue = Catalogue::built_in();
    let source = |id: &str| catalogue.source(id);
    let named = |guide: &Guide, at: usize| {
        let step = guide.steps.get(at);
        let above = (at == 0).then(|| wording::warnings_basis_above(&texts, guide, step, source)).flatten();
        let below = step.filter(|step| step.basis != Basis::General).map(|s| wording::basis(&texts, &s.basis, source));
        let lines: Vec<String> = above.into_iter().chain(below).collect();
        let titles = lines.iter().flat_map(|line| line.trim_start_matches("Quelle: ").split("; ").map(str::to_owned));
        titles.collect::<Vec<_>>()
    };
    let mut most = 0;
    for guide in catalogue.entries().iter().map(|entry| &entry.guide) {
        for at in 0..guide.steps.len() {
            let mut titles = named(guide, at);
            most = most.max(titles.len());
            titles.sort();
            assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "{}: {at}: {titles:?}", guide.id);
        }
    }
    assert!(most > 2, "the rule still meets its words");
    let orga = &catalogue.entry("kartenterminal-orga").unwrap().guide;
    assert_eq!(named(orga, 0), ["ORGA-Kartenterminals: Admin-PIN vergessen"]);
}

/// "Tell the head of the practice" stood before the head of the practice, "ask the provider" before the provider
/// in tasks that only he does.
#[test]
fn what_a_guide_says_is_true_for_whoever_reads_it() {
    let catalogue = Catalogue::built_in();
    let guides = || catalogue.entries().iter().map(|entry| &entry.guide);
    let told = |guide: &Guide, words: &[&str]| {
        let steps = guide.steps.iter().flat_map(sentences).chain([guide.rights.as_str()]);
        let found = steps.filter(|text| words.iter().any(|word| text.contains(word)));
        found.map(|text| format!("{}: {text}", guide.id)).collect::<Vec<_>>()
    };
    let head = ["der Praxisleitung, dass", "Sie das der Praxisleitung", "Fragen Sie die Praxisleitung"];
    let found: Vec<String> = guides().flat_map(|guide| told(guide, &head)).collect();
    assert_eq!(found, [""; 0]);
    let provider = ["Fragen Sie den DVO", "Lassen Sie den DVO", "Bitten Sie den DVO", "Ihr DVO", "Ihrem DVO"];
    let provider = [provider.as_slice(), &["bei Ihnen anders", "von Ihnen kennt", "Sie haken ab"]].concat();
    let his: Vec<&Guide> = guides().filter(|guide| guide.who == Role::Provider).collect();
    assert!(his.len() > 10 && guides().any(|guide| !told(guide, &provider).is_empty()), "the rule bites");
    let found: Vec<String> = his.into_iter().flat_map(|guide| told(guide, &provider)).collect();
    assert_eq!(found, [""; 0]);
}
