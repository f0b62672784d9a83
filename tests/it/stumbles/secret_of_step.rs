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
    ui::theme,
};

use crate::{
    person::{focused, key, texts_of},
    stumbles::{
        by_keys::{doctor, doctor_with_plan, is_seen, types},
        one_step::{TASK, open_at, step_with},
        task_screen::clicks,
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

/// Types the password there is into the field for the trial, as from the note.
fn try_it(she: &mut Person<'_>) {
    let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    let field = tr!(she.texts, "trial-title");
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).focus();
    she.look();
    types(she, &secret);
}

/// How many focus rings are painted.
pub(crate) fn rings(she: &Person<'_>) -> usize {
    let color = theme::tokens_of(&she.harness.ctx).focus;
    let is_ring = |shape: &egui::Shape| matches!(shape, egui::Shape::Rect(ring) if (ring.stroke.color, ring.stroke.width) == (color, theme::STROKE_FOCUS));
    she.harness.output().shapes.iter().filter(|clipped| is_ring(&clipped.shape)).count()
}

/// Closed by the button that opened it, it was opened again with the password in plain letters.
#[test]
fn whichever_way_the_helper_is_left_it_hides_the_password() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    let (show, helper) = (tr!(she.texts, "secret-show"), tr!(she.texts, "helper-title"));
    let step = she.window().model().guide().unwrap().guide.steps[0].title.clone();
    let dot = tr!(she.texts, "step-spoken", n = 1, title = step, done = "false");
    key(she, Key::Enter);
    for leaves in [&helper, &tr!(she.texts, "helper-back"), &dot] {
        assert_eq!(focused(she), show);
        key(she, Key::Enter);
        assert!(she.window().model().secret.as_ref().unwrap().shown_until.is_some());
        she.press(Role::Button, leaves);
        assert!(she.window().model().secret.as_ref().unwrap().shown_until.is_none(), "{leaves}");
        she.press(Role::Button, &helper);
    }
}

/// Opened or closed by the pointer nothing had the focus, and Enter did nothing; so it was where a finished task
/// was to be opened again.
#[test]
fn what_the_pointer_opens_has_the_focus_and_its_ring() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    key(she, Key::Enter);
    key(she, Key::Escape);
    let (helper, tries) = (tr!(she.texts, "helper-title"), tr!(she.texts, "trial-title"));
    let at = she.harness.get_by_role_and_label(Role::Button, &helper).rect().center();
    for _ in 0..2 {
        assert_eq!((focused(she), rings(she)), (tries.clone(), 1));
        clicks(she, at, 1);
        assert_eq!((focused(she), rings(she)), (tr!(she.texts, "secret-show"), 1));
        clicks(she, at, 1);
    }
    she.ask(Action::ForgetPassword);
    she.ask(Action::ShowStep(usize::MAX));
    let (changed, tested) = (tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested"));
    for (tick, next) in [(&changed, &changed), (&tested, &tr!(she.texts, "place-label"))] {
        she.harness.get_by_role_and_label(Role::CheckBox, tick).scroll_to_me();
        she.look();
        let tick = she.harness.get_by_role_and_label(Role::CheckBox, tick).rect();
        clicks(she, tick.left_center() + egui::vec2(12.0, 0.0), 1);
        assert_eq!((focused(she), rings(she)), (next.clone(), 1));
    }
    let reopen = tr!(she.texts, "task-reopen");
    she.harness.get_by_role_and_label(Role::Button, &reopen).scroll_to_me();
    she.look();
    let at = she.harness.get_by_role_and_label(Role::Button, &reopen).rect().center();
    clicks(she, at, 1);
    assert_eq!((focused(she), rings(she)), (tr!(she.texts, "task-reopen-stay"), 1));
}

/// The page stood where she had read to: the way on was in sight, and not what it is about.
#[test]
fn back_from_the_helper_the_step_begins_at_its_heading() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path(), TASK);
    let heading = she.heading();
    key(she, Key::PageDown);
    assert!(!is_seen(she, &heading, None));
    key(she, Key::Enter);
    key(she, Key::Escape);
    assert_eq!(focused(she), tr!(she.texts, "trial-title"));
    assert!(is_seen(she, &heading, None));
    key(she, Key::PageDown);
    assert!(!is_seen(she, &heading, None), "and is read on from there");
}

/// After the trial was right the step still said to show the password, write it down and type it, as if it was lost.
#[test]
fn a_right_trial_is_told_at_the_step() {
    let data = tempfile::tempdir().unwrap();
    for form in [(egui::vec2(683.0, 374.0), 2.0), SIZES[0]] {
        let she = &mut with_plan_in(form, data.path());
        open_at(she, TASK, Tool::MakePassword);
        she.press(Role::Button, &tr!(she.texts, "helper-make"));
        try_it(she);
        let (right, done) = ("Die Probe stimmt.", tr!(she.texts, "task-done"));
        if form.1 > 1.0 {
            she.press(Role::Button, &tr!(she.texts, "helper-back"));
            assert_eq!((focused(she), rings(she)), (done.clone(), 1));
        }
        assert!(is_seen(she, right, Some(&done)), "{form:?} {}", texts_of(she));
        assert!(!texts_of(she).contains("Ihr Vorschlag steht in der Passwort-Hilfe"));
        she.ask(Action::ForgetPassword);
    }
}

/// Who looked at the password while she wrote what does not work was at the step then, and her form was gone.
#[test]
fn the_helper_leads_back_to_the_form_that_it_was_opened_over() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    open_at(she, TASK, Tool::MakePassword);
    let opens = tr!(she.texts, "task-other-ways");
    let helper = tr!(she.texts, "helper-title");
    for (way, field) in [
        (tr!(she.texts, "task-blocked"), tr!(she.texts, "blocked-what")),
        (tr!(she.texts, "task-absent"), tr!(she.texts, "absent-why")),
    ] {
        she.press(Role::Button, &opens);
        she.press(Role::MenuItem, &way);
        let heading = she.heading();
        types(she, "Umschlag 4");
        for (leaves, press) in [(Some(Key::Escape), None), (None, Some(&helper)), (None, Some(&tr!(she.texts, "back")))]
        {
            she.press(Role::Button, &helper);
            assert!(!is_seen(she, &heading, None));
            if let Some(leaves) = leaves {
                key(she, leaves);
            }
            if let Some(press) = press {
                she.press(Role::Button, press);
            }
            assert_eq!((she.heading(), focused(she)), (heading.clone(), field.clone()));
        }
        types(she, " fehlt");
        let typed = she.harness.get_by_role_and_label(Role::MultilineTextInput, &field);
        assert_eq!(typed.accesskit_node().value().as_deref(), Some("Umschlag 4 fehlt"));
        key(she, Key::Escape);
        assert_eq!((focused(she), rings(she)), (opens.clone(), 1));
    }
}
