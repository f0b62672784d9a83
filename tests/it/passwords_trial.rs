//! "Abtippen zur Probe" in the whole window: a step with a new password is done only when the
//! password was typed once from the note; a password of one's own is nobody's business. And how it is
//! shown: hidden at first, in groups, one after the other.

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Outcome, Screen},
    domain::{
        guide::Tool,
        password::{Kind, Mode, trial::Difference},
    },
    i18n::{Language, Texts},
    tr,
    ui::theme,
    wording,
};

use crate::{
    person::{focused, texts_of},
    stumbles::by_keys::{doctor_with_plan, is_seen},
    stumbles::one_step::{TASK, open_at},
    visit::SIZES,
    walk::{Person, answer_questions, open_task, with_plan, with_plan_in},
};

/// Opens the first workstation's task at the step that asks for a new password.
fn at_the_step(she: &mut Person<'_>) -> (String, usize) {
    answer_questions(she);
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().id.clone();
    let first = she.case().next_task().unwrap().title.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first));
    open_task(she, &pc);
    let steps = she.case().plan.task(&pc).unwrap().steps.clone();
    let at = steps.iter().position(|step| step == "notieren").unwrap();
    let done = tr!(she.texts, "task-done");
    for _ in 0..at {
        she.press(Role::Button, &done);
    }
    (pc, at)
}

/// Types into the field for the trial.
fn try_it(she: &mut Person<'_>, text: &str) {
    let field = tr!(she.texts, "trial-title");
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).focus();
    she.look();
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).type_text(text);
    she.look();
}

fn first_open(she: &Person<'_>, task: &str) -> usize {
    let case = she.case();
    case.first_open_step(case.plan.task(task).unwrap())
}

#[test]
fn the_step_waits_for_the_trial() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let (pc, at) = at_the_step(&mut she);
    let done = tr!(she.texts, "task-done");
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.sees(&tr!(she.texts, "task-untried"));
    let button = she.harness.get_all_by_role_and_label(Role::Button, &done).next().unwrap();
    assert!(button.accesskit_node().is_disabled());
    she.press(Role::Button, &done);
    assert_eq!(first_open(&she, &pc), at, "the step is not done");

    // Wrong in the third place, then wiped and right. Typing and pasting reach the field alike.
    let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    let wrong: String = secret.chars().enumerate().map(|(n, c)| if n == 2 { '0' } else { c }).collect();
    try_it(&mut she, &wrong);
    she.sees(&wording::difference(&she.texts, Difference::Other(3), secret.len()));
    assert!(!she.window().model().secret.as_ref().unwrap().tried);
    she.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    she.harness.event(egui::Event::Paste(secret.clone()));
    she.look();
    she.sees(&tr!(she.texts, "trial-right"));
    assert!(she.window().model().secret.as_ref().unwrap().tried);
    for node in she.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let spoken = [node.value(), node.label()].into_iter().flatten().collect::<String>();
        assert!(!spoken.contains(&secret), "{spoken}");
    }
    she.press(Role::Button, &done);
    assert_eq!(first_open(&she, &pc), at + 1);
}

#[test]
fn another_password_has_to_be_tried_again() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    at_the_step(&mut she);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let first = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    try_it(&mut she, &first);
    assert!(she.window().model().secret.as_ref().unwrap().tried);
    she.press(Role::Button, &tr!(she.texts, "secret-another"));
    let secret = she.window().model().secret.as_ref().unwrap();
    assert!(!secret.tried && secret.password.reveal() != first);
    she.sees(&tr!(she.texts, "task-untried"));
}

#[test]
fn who_makes_her_own_password_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    let (pc, at) = at_the_step(&mut she);
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    assert_eq!(first_open(&she, &pc), at + 1);
}

#[test]
fn every_difference_has_words_of_its_own() {
    for language in [Language::German, Language::English] {
        let texts = Texts::new(language);
        let all = [
            Difference::Other(3),
            Difference::Case(3),
            Difference::Missing(3),
            Difference::Extra(3),
            Difference::Extra(21),
        ];
        let mut words: Vec<String> = all.iter().map(|found| wording::difference(&texts, *found, 20)).collect();
        assert!(words[..4].iter().all(|words| words.contains('3')), "{words:?}");
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all.len());
    }
}

/// Whatever it is, a hidden password beside a step is painted as equally many discs.
#[test]
fn the_discs_beside_a_step_tell_no_length() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    at_the_step(&mut she);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let (mut lengths, mut discs) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..8 {
        she.press(Role::Button, &tr!(she.texts, "secret-another"));
        lengths.insert(she.window().model().secret.as_ref().unwrap().password.char_count());
        // Icons have smaller circles, at their corners.
        let is_disc = |shape: &egui::Shape| matches!(shape, egui::Shape::Circle(circle) if circle.radius > 4.0);
        discs.insert(she.harness.output().shapes.iter().filter(|clipped| is_disc(&clipped.shape)).count());
    }
    assert!(lengths.len() > 1 && discs.len() == 1 && discs.first().is_some_and(|n| *n >= 16), "{lengths:?} {discs:?}");
}

#[test]
fn the_workshop_shows_on_demand_in_groups_and_reads_one_at_a_time() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    answer_questions(&mut she);
    she.press(Role::Tab, &tr!(she.texts, "tab-password"));
    let profile = she.window().model().catalogue.profiles().first().unwrap().clone();
    let sure = matches!(profile.basis, passwortwechsel::domain::guide::Basis::Source(_)).to_string();
    let limits = tr!(she.texts, "workshop-limits", sure = sure, min = (profile.min), max = (profile.max));
    she.sees(&limits);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    she.sees(&tr!(she.texts, "secret-hidden"));
    let gaps = tr!(she.texts, "secret-gaps");
    assert!(she.harness.query_by_label(&gaps).is_none(), "hidden, until it is asked for");
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    she.sees(&gaps);
    // No group is marked until somebody reads it aloud.
    assert!(she.harness.query_by_label(&tr!(she.texts, "next")).is_none());
    she.press(Role::Button, &tr!(she.texts, "secret-dictate"));
    let all = she.harness.query_all_by_label_contains("Gruppe ").filter_map(|node| node.accesskit_node().label());
    let all = all.filter(|label| label.contains(", ")).count();
    for n in 1..=all {
        she.harness.get_by_label(&tr!(she.texts, "group-of", n = n, all = all));
        she.press(Role::Button, &tr!(she.texts, "next"));
    }
    // At the last it stays.
    she.harness.get_by_label(&tr!(she.texts, "group-of", n = all, all = all));
}

/// Whether the button is filled with the colour of what comes next.
pub(crate) fn is_main(she: &Person<'_>, label: &str) -> bool {
    let button = she.harness.get_by_role_and_label(Role::Button, label).rect();
    let t = theme::tokens_of(&she.harness.ctx);
    she.harness.output().shapes.iter().any(|clipped| {
        let egui::Shape::Rect(shape) = &clipped.shape else { return false };
        [t.accent, t.accent_hover, t.accent_press].contains(&shape.fill)
            && (shape.rect.center() - button.center()).length() < 1.0
    })
}

/// The answer of a clipboard, which the tests have not.
fn copied(she: &mut Person<'_>) {
    she.harness.state_mut().as_mut().unwrap().hear(Outcome::Copied);
    she.look();
}

/// "Copy" was the main button, and nobody knew what comes first.
#[test]
fn the_workshop_says_the_order_and_its_main_button_is_what_comes_next() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    open_at(she, TASK, Tool::MakePassword);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let (show, hide) = (tr!(she.texts, "secret-show"), tr!(she.texts, "secret-hide"));
    assert!(is_main(she, &show), "beside the step, which waits for the trial");
    let back = tr!(she.texts, "workshop-back", title = she.window().model().task().unwrap().title.as_str());
    she.ask(Action::Show(Screen::Password));
    for (n, what) in
        [(1, tr!(she.texts, "secret-keep")), (2, tr!(she.texts, "trial-title")), (3, tr!(she.texts, "secret-enter"))]
    {
        let title = tr!(she.texts, "step-numbered", n = n, what = what);
        she.harness.get_by_role_and_label(Role::Heading, &title);
    }
    let main = |she: &Person<'_>, shown: &str| [shown, &tr!(she.texts, "secret-copy"), &back].map(|b| is_main(she, b));
    assert_eq!((main(she, &show), focused(she)), ([true, false, false], show.clone()));
    she.press(Role::Button, &show);
    assert_eq!(main(she, &hide), [false, false, false], "the field is next");
    let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
    try_it(she, &secret);
    assert_eq!(main(she, &hide), [false, false, true]);
    she.harness.key_press(egui::Key::Enter);
    she.look();
    assert_eq!(she.window().model().screen, Screen::Task, "Enter on a right trial goes on");
}

/// "Correct, as you keep it" was said of what was copied and pasted at once, and the field moved by copying.
#[test]
fn copying_moves_nothing_and_is_not_taken_for_keeping() {
    let data = tempfile::tempdir().unwrap();
    for form in [SIZES[0], (egui::vec2(683.0, 374.0), 2.0)] {
        let she = &mut with_plan_in(form, data.path());
        open_at(she, TASK, Tool::MakePassword);
        she.press(Role::Button, &tr!(she.texts, "helper-make"));
        for screen in [Screen::Task, Screen::Password] {
            she.ask(Action::Show(screen));
            let title = tr!(she.texts, "trial-title");
            let next =
                if screen == Screen::Task { tr!(she.texts, "secret-dictate") } else { tr!(she.texts, "sheet-print") };
            let places = |she: &Person<'_>| {
                let field = she.harness.get_by_role_and_label(Role::PasswordInput, &title).rect();
                [field, she.harness.get_by_role_and_label(Role::Button, &next).rect()]
            };
            she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "secret-copy")).scroll_to_me();
            she.look();
            let before = places(she);
            copied(she);
            assert_eq!(places(she), before, "{screen:?} {form:?}");
            she.sees(&tr!(she.texts, "secret-copied"));
            let secret = she.window().model().secret.as_ref().unwrap().password.reveal().to_owned();
            try_it(she, &secret);
            let said = texts_of(she);
            assert!(said.contains(&tr!(she.texts, "trial-right")) && said.contains(&tr!(she.texts, "trial-copied")));
            she.press(Role::Button, &tr!(she.texts, "secret-another"));
        }
    }
}

/// "Without y and z" was said of a PIN, and "6 days" was all that was said of a strong password.
#[test]
fn what_is_said_of_a_suggestion_fits_it_and_begins_with_a_verdict() {
    let texts = Texts::new(Language::German);
    for mode in Mode::ALL {
        assert_eq!(wording::made_of(&texts, Kind::Pin, mode), tr!(texts, "mode-pin-text"));
    }
    assert_ne!(wording::made_of(&texts, Kind::Words, Mode::Usual), wording::made_of(&texts, Kind::Random, Mode::Usual));
    for (bits, kind, verdict) in [
        (94.1, Kind::Random, "Sehr stark"),
        (60.0, Kind::Words, "Stark"),
        (40.0, Kind::Random, "Weniger stark"),
        (26.6, Kind::Pin, "Zufällig gewürfelt"),
    ] {
        assert_eq!(wording::strength(&texts, kind, bits).0, verdict);
    }
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Password));
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let secret = she.window().model().secret.as_ref().unwrap();
    let (verdict, meaning) = wording::strength(&she.texts, secret.request.kind(), secret.bits);
    let bits = format!("{} Bit", wording::bits(&she.texts, secret.bits));
    let said = texts_of(she);
    let at = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words} is not in {said}"));
    she.harness.get_by_role_and_label(Role::Heading, &verdict);
    assert!(at(&meaning) < at(&bits));
}

/// In a low window it opened at its end, with nothing of what it is about.
#[test]
fn the_workshop_opens_at_its_heading_and_a_suggestion_at_its_first_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Password));
    let (title, place) = (tr!(she.texts, "workshop-new"), tr!(she.texts, "workshop-for-what"));
    let top = she.harness.get_by_role_and_label(Role::Heading, &title).rect().top();
    let bar = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "privacy")).rect().bottom();
    assert!(top >= bar && is_seen(she, &place, None), "{top} {bar}");
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let keep = tr!(she.texts, "secret-keep");
    assert!(is_seen(she, &keep, None) && is_seen(she, &tr!(she.texts, "secret-show"), None));
}

/// The advice was to add characters, the button made another one, and then nothing was made.
#[test]
fn after_a_weak_one_the_button_does_what_the_advice_says() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.ask(Action::Show(Screen::Password));
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-check"));
    let field = tr!(she.texts, "check-label");
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).focus();
    she.look();
    she.harness.get_by_role_and_label(Role::PasswordInput, &field).type_text("kR7mWt4+hb");
    she.look();
    let make = tr!(she.texts, "check-make-one");
    assert!(texts_of(she).contains("Lassen Sie sich ein neues Passwort vorschlagen") && is_main(she, &make));
    she.press(Role::Button, &make);
    assert!(she.window().model().secret.is_some());
    she.harness.get_by_role_and_label(Role::Heading, &tr!(she.texts, "workshop-new"));
}
