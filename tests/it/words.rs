//! What strangers stumbled over in the words of the guides and screens: steps of which the practice had
//! said that they are not hers, passwords where a PIN is meant, a source named twice.

use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{app::Action, domain::practice::Answer};

use crate::walk::with_plan;

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
