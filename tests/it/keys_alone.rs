//! The whole job by keys alone, at 200 %, as a doctor does it who cannot use a mouse: from the first
//! screen to the certificate. Nothing is clicked and no focus is set; Tab, arrows, Enter, Space and
//! letters do everything.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::{Node, kittest::NodeT as _};
use passwortwechsel::{
    app::Screen,
    domain::{
        next::{Because, Next},
        record::State,
    },
    i18n::Language,
    platform::pdf,
    tr, wording,
};

use crate::{person::key, visit::SIZES, walk::Person};

/// More stops than any screen has.
const MOST_STOPS: usize = 150;

/// What has the focus: role, name, and the name of the group it lies in.
#[derive(Debug, PartialEq)]
struct Focus {
    role: Role,
    label: String,
    group: String,
}

fn name(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn focus(she: &Person<'_>) -> Option<Focus> {
    let node = she.harness.root().children_recursive().filter(|node| node.accesskit_node().is_focused()).last()?;
    let group = node.parent().map(|parent| name(&parent)).unwrap_or_default();
    Some(Focus { role: node.accesskit_node().role(), label: name(&node), group })
}

/// Goes on by Tab until what has the focus is wanted.
#[track_caller]
fn tab_to(she: &mut Person<'_>, what: &str, wanted: impl Fn(&Focus) -> bool) {
    let mut passed = Vec::new();
    for _ in 0..MOST_STOPS {
        if let Some(focus) = focus(she) {
            if wanted(&focus) {
                return;
            }
            passed.push(format!("{:?} {}", focus.role, focus.label));
        }
        key(she, Key::Tab);
    }
    panic!("Tab does not come to {what}, only to {passed:#?}");
}

#[track_caller]
fn press(she: &mut Person<'_>, label: &str) {
    tab_to(she, label, |focus| focus.role == Role::Button && focus.label == label);
    key(she, Key::Enter);
}

#[track_caller]
fn tick(she: &mut Person<'_>, label: &str) {
    tab_to(she, label, |focus| focus.role == Role::CheckBox && focus.label == label);
    key(she, Key::Space);
}

#[track_caller]
fn write(she: &mut Person<'_>, label: &str, words: &str) {
    let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    tab_to(she, label, |focus| is_field(focus.role) && focus.label == label);
    she.harness.event(Event::Text(words.to_owned()));
    she.look();
}

/// Tab to the group with this name, arrows to the answer, Space to choose it.
#[track_caller]
fn choose(she: &mut Person<'_>, group: &str, label: &str) {
    tab_to(she, group, |focus| focus.role == Role::RadioButton && (group.is_empty() || focus.group == group));
    let mut passed = Vec::new();
    key(she, Key::Home);
    for _ in 0..20 {
        if focus(she).is_some_and(|focus| focus.label == label) {
            key(she, Key::Space);
            return;
        }
        passed.push(focus(she));
        key(she, Key::ArrowRight);
    }
    panic!("{}: no arrow leads to {label}, only to {passed:?}", she.heading());
}

fn answer(she: &mut Person<'_>) {
    let (next, to_plan) = (tr!(she.texts, "next"), tr!(she.texts, "questions-to-plan"));
    assert_eq!(focus(she).unwrap().label, tr!(she.texts, "start-begin"), "Enter means go on");
    key(she, Key::Enter);
    write(she, &tr!(she.texts, "q-name"), "Praxis Dr. Lindner");
    write(she, &tr!(she.texts, "q-your-name"), "Dr. Eva Lindner");
    press(she, &next);
    let add = tr!(she.texts, "q-add");
    press(she, &add);
    press(she, &next);
    choose(she, "", "x.isynet");
    let mut topics = 3;
    while she.heading() != tr!(she.texts, "plan-title") {
        // The rest is left open: "I do not know" is an answer.
        tab_to(she, "next", |focus| focus.label == next || focus.label == to_plan);
        key(she, Key::Enter);
        topics += 1;
        assert!(topics < 13, "{}", she.heading());
    }
}

/// Enter on the main button, step by step, then the two ticks and the place.
fn finish_task(she: &mut Person<'_>) {
    let task = she.window().model().task().unwrap().clone();
    let (title, changed, tested) = if task.changes_password {
        (tr!(she.texts, "finish-title"), tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested"))
    } else {
        (tr!(she.texts, "finish-title-plain"), tr!(she.texts, "finish-carried-out"), tr!(she.texts, "finish-checked"))
    };
    let mut kept = false;
    for _ in 0..30 {
        if she.heading() == title {
            break;
        }
        // The step that asks where the password is kept begins with its field.
        if focus(she).unwrap().label == she.place_label() {
            she.harness.event(Event::Text("Tresor, Umschlag 3".to_owned()));
            she.look();
            kept = true;
        }
        // The step that asks for a new password begins with the button that makes one; here she has her own.
        if [tr!(she.texts, "helper-make"), tr!(she.texts, "helper-make-pin")].contains(&focus(she).unwrap().label) {
            press(she, &tr!(she.texts, "task-done"));
        } else {
            key(she, Key::Enter);
        }
    }
    assert_eq!(she.heading(), title, "Enter leads through the steps of {}", task.id);
    assert_eq!(focus(she).unwrap().label, changed, "Enter passes by no tick");
    tick(she, &changed);
    tick(she, &tested);
    if task.changes_password && !kept {
        let label = she.place_label();
        assert_eq!(focus(she).unwrap().label, label, "what is still to be written");
        write(she, &label, "Tresor, Umschlag 3");
    }
    assert_eq!(she.case().state(&task), State::Done, "{}", task.id);
    let next = she.next_up(Some(&task));
    let last = next.is_none();
    let label = match next {
        Some(Next { task, because: Because::Theirs, .. }) => {
            let who = if task.person.is_empty() { tr!(she.texts, "next-doctor") } else { task.person.clone() };
            let how = tr!(she.texts, "next-theirs", who = who);
            tr!(she.texts, "finish-left", title = task.full_title(), how = how)
        }
        Some(next) if next.leads_away => tr!(she.texts, "finish-to-plan"),
        Some(next) => wording::go_on_with(&she.texts, &task, next.task).0,
        None => tr!(she.texts, "plan-to-certificate"),
    };
    press(she, &label);
    assert!(last == (she.window().model().screen == Screen::Certificate));
    // What is somebody else's is begun from the plan, whose card has the focus.
    if she.window().model().screen == Screen::Plan {
        key(she, Key::Enter);
    }
}

#[test]
fn the_whole_job_at_200_percent() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start_in(SIZES[2], data.path(), Language::German);
    answer(she);
    assert!(focus(she).unwrap().label.contains(&she.case().next_task().unwrap().title), "Enter goes on");
    key(she, Key::Enter);
    while she.case().next_task().is_some() {
        finish_task(she);
    }
    let places = she.case().plan.tasks.iter().filter(|task| task.changes_password).count();
    assert!(places > 5, "{places}");
    press(she, &tr!(she.texts, "certificate-save"));
    // The field with the proposed place has the focus.
    key(she, Key::Enter);
    let paper = she.window().model().paper.clone().unwrap();
    assert!(paper.complete);
    let attested = pdf::verify(&std::fs::read(&paper.path).unwrap()).unwrap();
    let kept = attested.certificate.rows.iter().filter(|row| row.place == "Tresor, Umschlag 3").count();
    assert_eq!(kept, places);
}

/// A promise, the privacy screen, a mark taken back, another size of text, all by keys.
#[test]
fn what_is_beside_the_main_road() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start_in(SIZES[2], data.path(), Language::German);
    answer(she);
    key(she, Key::Enter);
    let task = she.window().model().task().unwrap().clone();
    press(she, &tr!(she.texts, "task-other-ways"));
    let wanted = tr!(she.texts, "task-promise");
    for _ in 0..5 {
        if focus(she).is_some_and(|focus| focus.label == wanted) {
            break;
        }
        key(she, Key::ArrowDown);
    }
    key(she, Key::Enter);
    assert_eq!(she.heading(), tr!(she.texts, "promise-title"));
    write(she, &tr!(she.texts, "promise-until"), "12.11.2021");
    press(she, &tr!(she.texts, "promise-save"));
    assert!(matches!(she.case().state(&task), State::Promised { .. }));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    she.look();
    assert_eq!(she.case().state(&task), State::Open, "taken back");
    key(she, Key::F12);
    assert!(she.window().model().blanked);
    key(she, Key::Enter);
    assert!(!she.window().model().blanked, "the one button has the focus");
    let before = she.window().model().screen;
    for (pressed, screen) in [(Key::F1, Screen::Settings), (Key::F3, Screen::Library), (Key::Escape, before)] {
        key(she, pressed);
        assert_eq!(she.window().model().screen, screen);
    }
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    she.look();
    assert!(she.window().model().settings.zoom_percent < 100);
}
