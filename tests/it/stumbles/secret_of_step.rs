//! The new password beside the step it is for: seen whole, not taken for another user's, hidden when its note
//! is put away, and what is said when it is gone.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::Tool,
        password::{Kind, Mode},
    },
    tr,
};

use crate::{
    person::{focused, key, texts_of},
    stumbles::{
        by_keys::{doctor, types},
        one_step::{TASK, open_at, step_with},
    },
    visit::SIZES,
    walk::{Person, answer_questions, with_plan_in},
};

fn opened<'a>(data: &std::path::Path, task: &str) -> Person<'a> {
    let mut she = doctor(data);
    answer_questions(&mut she);
    open_at(&mut she, task, Tool::MakePassword);
    she
}

/// Of a password of two rows only the last word was in sight at 200 %.
#[test]
fn a_password_that_is_shown_is_seen_whole_with_the_button_that_hides_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    key(she, Key::Enter);
    let profile = she.window().model().profile_of_task().unwrap().to_owned();
    she.ask(Action::MakePassword { profile, kind: Some(Kind::Words), mode: Mode::Usual });
    let (show, back) = (tr!(she.texts, "secret-show"), tr!(she.texts, "helper-back"));
    assert_eq!(focused(she), show);
    key(she, Key::Enter);
    // The steps and the button of the helper stand above it and do not scroll.
    let step = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "helper-title")).rect();
    let end = she.harness.get_by_role_and_label(Role::Button, &back).rect();
    for what in [tr!(she.texts, "secret-name"), tr!(she.texts, "secret-hide")] {
        // Not what only contains these words, as the title of a step.
        let place = she.harness.get_by_label(&what).rect();
        assert!(place.top() >= step.bottom() && place.bottom() <= end.top(), "{what}: {place}");
    }
}

/// The user of the practice software and its administrator got the same one.
#[test]
fn the_password_of_one_step_is_not_proposed_at_another_that_asks_for_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), "pvs-xisynet");
    let (make, show) = (tr!(she.texts, "helper-make"), tr!(she.texts, "secret-show"));
    key(she, Key::Enter);
    assert_eq!(focused(she), show);
    let first = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    let steps = &she.window().model().guide().unwrap().guide.steps;
    let asking: Vec<usize> = (0..steps.len()).filter(|n| steps[*n].tool == Some(Tool::MakePassword)).collect();
    assert_eq!(asking.len(), 2);
    // What comes in between is still the first one's.
    she.ask(Action::ShowStep(asking[0] + 1));
    if she.harness.query_by_label(&show).is_none() {
        she.press(Role::Button, &tr!(she.texts, "helper-title"));
    }
    she.sees(&show);
    she.press(Role::Button, &tr!(she.texts, "helper-back"));
    she.ask(Action::ShowStep(asking[1]));
    assert_eq!(focused(she), make);
    key(she, Key::Enter);
    assert_eq!(focused(she), show);
    assert_ne!(she.window().model().secret.as_ref().unwrap().password.reveal(), first);
}

/// It stood there for everybody at the counter while the note was put away.
#[test]
fn a_shown_password_is_hidden_when_its_note_is_put_away() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    key(she, Key::Enter);
    key(she, Key::Enter);
    let is_shown = |she: &Person<'_>| she.window().model().secret.as_ref().unwrap().shown_until.is_some();
    let (made, kept) = (step_with(she, Tool::MakePassword), step_with(she, Tool::NotePlace));
    she.ask(Action::ShowStep(made + 1));
    assert!(is_shown(she), "while it is typed");
    she.ask(Action::ShowStep(kept));
    assert!(!is_shown(she));
}

/// Back from the plan the step began anew without a word, and the next suggestion was not what the note said.
#[test]
fn who_comes_back_is_told_that_there_was_a_password() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    let gone = "Hier hatten Sie schon ein Passwort.";
    let is_told = |she: &Person<'_>| texts_of(she).contains(gone);
    assert!(!is_told(she));
    key(she, Key::Enter);
    she.ask(Action::Show(Screen::Plan));
    open_at(she, TASK, Tool::MakePassword);
    assert!(is_told(she), "{}", texts_of(she));
}

/// The helper beside the step and the form took the focus from each other in every frame, and no key arrived.
#[test]
fn a_form_beside_a_new_password_is_typed_into() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan_in(SIZES[0], data.path());
    open_at(she, TASK, Tool::MakePassword);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let texts = &she.texts;
    let forms =
        [tr!(texts, "task-absent"), tr!(texts, "task-blocked"), tr!(texts, "task-promise"), tr!(texts, "note-add")];
    for label in forms {
        she.press(Role::Button, &label);
        types(she, "morgen");
        let node = she.harness.root().children_recursive().find(egui_kittest::Node::is_focused).unwrap();
        assert_eq!(node.accesskit_node().value().as_deref(), Some("morgen"), "{label}");
        she.press(Role::Button, &tr!(she.texts, "cancel"));
    }
}

/// Whoever looked something up lost the suggestion that was on her note already.
#[test]
fn a_look_into_the_help_hides_a_new_password_and_leaves_it_there() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    key(she, Key::Enter);
    for screen in [Screen::Task, Screen::Password] {
        she.ask(Action::Show(screen));
        let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
        she.ask(Action::RevealPassword(true));
        key(she, Key::F1);
        key(she, Key::F3);
        assert!(she.window().model().secret.as_ref().unwrap().shown_until.is_none(), "hidden");
        key(she, Key::Escape);
        assert_eq!(she.window().model().screen, screen);
        assert_eq!(she.window().model().secret.as_ref().unwrap().password.reveal(), secret);
    }
    she.ask(Action::Show(Screen::Settings));
    she.ask(Action::Show(Screen::Plan));
    assert!(she.window().model().secret.is_none());
}
