//! What the doctor who uses the keyboard alone stumbled over: where the focus was
//! after something had gone, and what the next Enter did there.

use egui::{Key, Role};
use passwortwechsel::{
    app::{Action, Screen},
    domain::record::State,
    tr,
};

use crate::{
    person::{focused, key},
    stumbles::by_keys::{doctor_with_plan, is_seen, tab_to, types},
    visit::SIZES,
    walk::{Person, with_plan_in},
};

const TASK: &str = "windows-lokal/pc-empfang";

fn at_the_end(she: &mut Person<'_>, task: &str) {
    she.ask(Action::OpenTask(task.to_owned()));
    she.ask(Action::ShowStep(usize::MAX));
}

fn is_marked(she: &Person<'_>, task: &str) -> (bool, bool) {
    let record = she.case().record.task(task);
    (record.changed().is_some(), record.tested().is_some())
}

/// The focus came back to the tick "tested", and the next Enter ticked it.
#[test]
fn a_form_that_is_given_up_gives_the_focus_back_to_what_opened_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    at_the_end(she, TASK);
    key(she, Key::Enter);
    assert_eq!(is_marked(she, TASK), (true, false));
    // In so low a window both stand in one menu.
    let opens = tr!(she.texts, "task-other-ways");
    for entry in [tr!(she.texts, "task-blocked"), tr!(she.texts, "task-promise")] {
        for cancels in [true, false] {
            tab_to(she, &opens);
            key(she, Key::Enter);
            while focused(she) != entry {
                key(she, Key::ArrowDown);
            }
            key(she, Key::Enter);
            assert_ne!(she.heading(), tr!(she.texts, "finish-title"), "{entry}");
            if cancels {
                tab_to(she, &tr!(she.texts, "cancel"));
                key(she, Key::Enter);
            } else {
                key(she, Key::Escape);
            }
            assert_eq!(focused(she), opens);
            assert_eq!(she.heading(), tr!(she.texts, "finish-title"));
        }
    }
    assert_eq!(is_marked(she, TASK), (true, false));
}

/// Also by the mouse, and at a step, where the next Enter would say that it is done.
#[test]
fn at_a_step_a_form_gives_the_focus_back_too() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan_in(SIZES[0], data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    // At the first step the way to what comes before it is proposed.
    she.ask(Action::ShowStep(1));
    for opens in [tr!(she.texts, "task-blocked"), tr!(she.texts, "note-add")] {
        she.press(Role::Button, &opens);
        she.press(Role::Button, &tr!(she.texts, "cancel"));
        assert_eq!(focused(she), opens);
    }
    she.press(Role::Button, &tr!(she.texts, "note-add"));
    types(she, "Konto wartung");
    she.press(Role::Button, &tr!(she.texts, "note-save"));
    assert_eq!(focused(she), tr!(she.texts, "task-done"));
}

/// Enter, Enter, Enter in one second said that it was changed and tested, and went on.
#[test]
fn who_presses_enter_in_rhythm_attests_nothing_as_tested() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let plain = she.case().plan.tasks.iter().find(|task| !task.changes_password).unwrap().id.clone();
    for task in [TASK, plain.as_str()] {
        let (first, second) = if she.case().plan.task(task).unwrap().changes_password {
            (tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested"))
        } else {
            (tr!(she.texts, "finish-carried-out"), tr!(she.texts, "finish-checked"))
        };
        at_the_end(she, task);
        for _ in 0..5 {
            key(she, Key::Enter);
            assert_eq!(focused(she), first);
            assert_eq!(is_marked(she, task), (true, false));
        }
        // Who comes back to test it does not find that tick under the next Enter either.
        she.ask(Action::Show(Screen::Plan));
        at_the_end(she, task);
        assert_eq!(focused(she), first);
        key(she, Key::Enter);
        assert_eq!(is_marked(she, task), (true, false), "nor takes the first one back");
        key(she, Key::Tab);
        assert_eq!(focused(she), second);
        key(she, Key::Enter);
        let task = she.case().plan.task(task).unwrap().clone();
        assert_eq!(she.case().state(&task), State::Done);
    }
}

/// Enter in the first topic led to the field of the second, and each further Enter added one more PC.
#[test]
fn where_the_pcs_are_entered_already_enter_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let count = she.case().practice.workstations.len();
    she.ask(Action::Show(Screen::Questions(0)));
    // Through its six fields and the box between them, then the button.
    for _ in 0..8 {
        assert_eq!(she.heading(), tr!(she.texts, "q-practice"));
        key(she, Key::Enter);
    }
    assert_eq!(she.heading(), tr!(she.texts, "q-workstations"));
    // What is typed now is the name of one more PC; Enter in the empty field goes on.
    assert_eq!(focused(she), tr!(she.texts, "q-workstation-name"));
    for _ in 0..3 {
        key(she, Key::Enter);
    }
    assert_ne!(she.heading(), tr!(she.texts, "q-workstations"));
    assert_eq!(she.case().practice.workstations.len(), count);
}

/// The focus lay on the next "remove": Enter, Enter wiped one PC after the other.
#[test]
fn one_removal_takes_one_pc_and_enter_neither_more_nor_puts_one_back() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Questions(1)));
    let names = |she: &Person<'_>| {
        let pcs = &she.case().practice.workstations;
        pcs.iter().map(|pc| pc.name.clone()).collect::<Vec<_>>()
    };
    let before = names(she);
    tab_to(she, &tr!(she.texts, "q-remove-name", name = before[1].as_str()));
    key(she, Key::Enter);
    let field = tr!(she.texts, "q-workstation-name");
    assert_eq!(focused(she), field);
    for _ in 0..3 {
        key(she, Key::Enter);
        assert_eq!(focused(she), field);
    }
    types(she, "Labor 7");
    key(she, Key::Enter);
    she.press(Role::Button, &tr!(she.texts, "next"));
    let mut wanted = before;
    wanted.remove(1);
    wanted.push("Labor 7".to_owned());
    assert_eq!(names(she), wanted);
}

/// The main button had it, and the next Enter said that the step is done.
#[test]
fn after_the_privacy_screen_the_focus_is_where_it_was() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let more = tr!(she.texts, "task-other-ways");
    tab_to(she, &more);
    // Also where its menu was open.
    for (opens, back) in [(false, Key::F12), (false, Key::Enter), (true, Key::F12)] {
        if opens {
            key(she, Key::Enter);
        }
        key(she, Key::F12);
        assert!(she.window().model().blanked);
        key(she, back);
        assert!(!she.window().model().blanked);
        assert_eq!(focused(she), more);
    }
    // In a field what is typed goes on.
    she.ask(Action::Show(Screen::Questions(0)));
    let address = tr!(she.texts, "q-address");
    tab_to(she, &address);
    key(she, Key::F12);
    key(she, Key::F12);
    assert_eq!(focused(she), address);
}

/// The card opened below the edge, nobody had the focus, and Esc left the screen with the card open.
#[test]
fn the_emergency_sheets_card_has_the_focus_and_esc_closes_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Password));
    let open = tr!(she.texts, "sheet-print-empty");
    let (now, not_now) = (tr!(she.texts, "sheet-now"), tr!(she.texts, "sheet-not-now"));
    for leaves in [Key::Escape, Key::Enter] {
        tab_to(she, &open);
        key(she, Key::Enter);
        assert_eq!(focused(she), now);
        assert!(is_seen(she, &now, None));
        if leaves == Key::Enter {
            tab_to(she, &not_now);
        }
        key(she, leaves);
        assert_eq!(she.window().model().screen, Screen::Password);
        assert_eq!(focused(she), open);
    }
    // Enter, Enter puts no password on paper.
    tab_to(she, &tr!(she.texts, "helper-make"));
    key(she, Key::Enter);
    tab_to(she, &tr!(she.texts, "sheet-print"));
    key(she, Key::Enter);
    assert_eq!(focused(she), not_now);
    assert!(is_seen(she, &not_now, None));
}
