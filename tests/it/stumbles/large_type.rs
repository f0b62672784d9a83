//! What was done at 200 % with keys alone is seen: what was handed over, noted, typed, suggested.

use egui::{Event, Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::Action,
    domain::guide::{ItemKind, Tool},
    tr, wording,
};

use crate::{
    person::{Person, finish_all_but, focused, key},
    stumbles::{
        by_keys::{doctor_with_plan, is_seen, place, tab_to, types},
        one_step::{TASK, open_at},
        provider_hurry::go_to_end,
    },
};

/// Only a stripe of it was left above the next task.
#[test]
fn that_tasks_were_handed_over_is_read_first() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let case = she.case();
    let count = case.plan.tasks.iter().filter(|task| wording::is_for_provider(case, task)).count();
    let label = tr!(she.texts, "hand-over-all", count = count);
    tab_to(she, &label);
    key(she, Key::Enter);
    she.harness.event(Event::Text("morgen".to_owned()));
    she.look();
    key(she, Key::Enter);
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "print-order"));
    assert!(is_seen(she, "stehen jetzt bei", None), "{:?}", place(she, "stehen jetzt bei"));
    let focus = she.harness.root().children_recursive().find(egui_kittest::Node::is_focused).unwrap().rect();
    assert!(focus.bottom() <= she.harness.ctx.content_rect().bottom(), "{focus}");
}

/// The page stood where it stood before, and nothing said that the note was kept.
#[test]
fn a_note_that_was_saved_is_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    tab_to(she, &tr!(she.texts, "note-add"));
    key(she, Key::Enter);
    types(she, "Konto wartung");
    tab_to(she, &tr!(she.texts, "note-save"));
    key(she, Key::Enter);
    let done = tr!(she.texts, "task-done");
    assert!(is_seen(she, "Konto wartung", Some(&done)));
    assert_eq!(focused(she), done);
}

/// She typed below the edge.
#[test]
fn what_is_typed_comes_into_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    open_at(she, TASK, Tool::NotePlace);
    let field = focused(she);
    let is_in_sight = |she: &Person<'_>| {
        let rect = she.harness.get_by_role_and_label(Role::TextInput, &field).rect();
        let bar = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "task-done")).rect();
        let top = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "helper-title")).rect();
        rect.top() >= top.bottom() && rect.bottom() <= bar.top()
    };
    assert!(is_in_sight(she));
    key(she, Key::PageDown);
    assert!(!is_in_sight(she), "nothing to scroll");
    types(she, "Tresor");
    assert!(is_in_sight(she));
}

/// The heading was above the edge and the line below it cut through.
#[test]
fn what_is_suggested_stands_below_its_heading() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let back = tr!(she.texts, "helper-back");
    for task in [TASK, "router", "fernwartung"] {
        open_at(she, task, Tool::MakePassword);
        tab_to(she, &tr!(she.texts, "helper-make"));
        key(she, Key::Enter);
        let seen = [tr!(she.texts, "secret-show"), tr!(she.texts, "secret-hidden-name")];
        assert_eq!(focused(she), seen[0], "{task}");
        for words in seen {
            assert!(is_seen(she, &words, Some(&back)), "{task}: {words}");
        }
        let heading = she.harness.get_by_role_and_label(Role::Heading, &tr!(she.texts, "helper-title")).rect();
        let strip = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "helper-title")).rect();
        assert!(heading.top() >= strip.bottom(), "{task}: {heading}");
        key(she, Key::Escape);
        she.ask(Action::ForgetPassword);
    }
}

/// "Done" waits for the trial: nothing had the focus, Enter did nothing, and who needs no password after all was stuck.
#[test]
fn a_suggestion_that_was_not_tried_leads_on_or_is_given_up() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    open_at(she, TASK, Tool::MakePassword);
    tab_to(she, &tr!(she.texts, "helper-make"));
    key(she, Key::Enter);
    key(she, Key::Enter);
    let (done, tries) = (tr!(she.texts, "task-done"), tr!(she.texts, "trial-title"));
    for _ in 0..2 {
        key(she, Key::Escape);
        assert_eq!(focused(she), tries);
        assert!(is_seen(she, &tries, Some(&done)), "{:?}", place(she, &tries));
        key(she, Key::Enter);
        assert_eq!(focused(she), tr!(she.texts, "secret-show"));
    }
    key(she, Key::Escape);
    tab_to(she, &tr!(she.texts, "invitation-discard"));
    key(she, Key::Enter);
    assert!(she.window().model().secret.is_none());
    assert_eq!(focused(she), tr!(she.texts, "helper-make"));
    let step = she.window().model().settings.position.step.clone();
    tab_to(she, &done);
    key(she, Key::Enter);
    assert_ne!(she.window().model().settings.position.step, step);
}

/// On two lines the way on made the bar grow over what was ticked just then.
#[test]
fn the_way_on_stands_on_one_line() {
    for long in ["fernwartung", "email", "pvs-datenbank"] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut doctor_with_plan(data.path());
        finish_all_but(she, &["wlan", long, "abschluss"]);
        go_to_end(she, "wlan");
        let height =
            |she: &Person<'_>, label: &str| she.harness.get_by_role_and_label(Role::Button, label).rect().height();
        let before = height(she, &tr!(she.texts, "finish-done"));
        she.press(Role::CheckBox, &tr!(she.texts, "finish-changed"));
        she.press(Role::CheckBox, &tr!(she.texts, "finish-tested"));
        let label = tr!(she.texts, "finish-next", title = she.case().plan.task(long).unwrap().full_title());
        assert!((height(she, &label) - before).abs() < 1.0, "{long}");
        let top = she.harness.get_by_role_and_label(Role::Button, &label).rect().top();
        let tick = she.harness.get_by_role_and_label(Role::CheckBox, &tr!(she.texts, "finish-tested")).rect();
        assert!(tick.bottom() <= top, "{tick} {top}");
    }
}

/// "Weiter mit Weiteres Gerät · EKG-Gerät" is no German.
#[test]
fn a_further_device_is_named_by_its_own_name() {
    let data = tempfile::tempdir().unwrap();
    let she = &doctor_with_plan(data.path());
    let tasks = &she.case().plan.tasks;
    let device = tasks.iter().find(|task| task.item.kind == ItemKind::OtherDevice).unwrap();
    let (label, short) = wording::go_on_with(&she.texts, &tasks[0], device);
    assert_eq!(label, format!("Weiter: {}", device.item.name));
    assert_eq!(short, label);
    let konnektor = tasks.iter().find(|task| task.guide == "konnektor-secunet").unwrap();
    assert_eq!(wording::go_on_with(&she.texts, &tasks[0], konnektor).1, "Weiter: TI-Konnektor secunet");
}
