//! What a short-sighted doctor stumbled over who walked the real window at 200 %, with the keyboard only.
//! Each is looked at, so that none comes back.

use std::path::Path;

use egui::{Event, Key, Modifiers, Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Outcome, Screen},
    i18n::Language,
    platform::printer::Printed,
    tr,
};

use crate::{
    person::{focused, key},
    visit::SIZES,
    walk::{Person, answer_questions},
};

const TASK: &str = "windows-lokal/pc-empfang";

/// At 1366x768 and 200 %.
pub(crate) fn doctor<'a>(data: &Path) -> Person<'a> {
    Person::start_in((egui::vec2(683.0, 374.0), SIZES[2].1), data, Language::German)
}

/// The same with all questions answered.
pub(crate) fn doctor_with_plan<'a>(data: &Path) -> Person<'a> {
    let mut she = doctor(data);
    answer_questions(&mut she);
    she
}

pub(crate) fn types(she: &mut Person<'_>, text: &str) {
    she.harness.event(Event::Text(text.to_owned()));
    she.look();
}

/// Tab until this has the focus.
#[track_caller]
pub(crate) fn tab_to(she: &mut Person<'_>, label: &str) {
    let mut passed = Vec::new();
    for _ in 0..60 {
        if focused(she) == label {
            return;
        }
        passed.push(focused(she));
        key(she, Key::Tab);
    }
    panic!("Tab does not come to {label}, only to {passed:?}");
}

pub(crate) fn place(she: &Person<'_>, words: &str) -> Option<Rect> {
    let nodes = she.harness.root().children_recursive();
    let says = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|said| said.contains(words))
    };
    nodes.filter(says).last().map(|node| node.rect())
}

/// Can the words be read, between the bar at the top and this button at the bottom (or the window's edge)?
pub(crate) fn is_seen(she: &Person<'_>, words: &str, above: Option<&str>) -> bool {
    let window = she.harness.ctx.content_rect();
    let bottom = above.and_then(|button| place(she, button)).map_or(window.bottom(), |rect| rect.top());
    let top = place(she, &tr!(she.texts, "privacy")).map_or(window.top(), |rect| rect.bottom());
    place(she, words).is_some_and(|rect| rect.top() >= top && rect.bottom() <= bottom)
}

pub(crate) fn go_to_topic(she: &mut Person<'_>, heading: &str) {
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    she.write(&tr!(she.texts, "q-name"), "Praxis Lindner");
    while she.heading() != heading {
        she.press(Role::Button, &tr!(she.texts, "next"));
    }
}

/// The step that asks for a new password.
fn open_password_step(she: &mut Person<'_>) {
    answer_questions(she);
    she.ask(Action::OpenTask(TASK.to_owned()));
    let guide = &she.window().model().guide().unwrap().guide;
    let step =
        guide.steps.iter().position(|step| step.tool == Some(passwortwechsel::domain::guide::Tool::MakePassword));
    she.ask(Action::ShowStep(step.unwrap()));
}

#[test]
fn a_text_without_a_control_is_read_by_the_page_keys() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    key(she, Key::F1);
    let last = she.window().model().catalogue.glossary().last().unwrap().text.clone();
    assert!(!is_seen(she, &last, None));
    let mut pages = 0;
    while !is_seen(she, &last, None) {
        key(she, Key::PageDown);
        pages += 1;
        assert!(pages < 100, "the end of the help is not reached");
    }
    for _ in 0..pages {
        key(she, Key::PageUp);
    }
    assert!(is_seen(she, &tr!(she.texts, "help-page-title"), None));
}

#[test]
fn all_of_a_step_is_read_while_the_focus_stays_on_its_main_button() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let task = she.case().next_task().unwrap().id.clone();
    she.ask(Action::OpenTask(task));
    let done = tr!(she.texts, "task-done");
    assert_eq!(focused(she), done);
    let guide = she.window().model().guide().unwrap().guide.clone();
    for warning in &guide.warnings {
        let words = warning.split("**").max_by_key(|part| part.len()).unwrap();
        let mut pages = 0;
        while !is_seen(she, words, Some(&done)) {
            key(she, Key::PageDown);
            pages += 1;
            assert!(pages < 20, "{words}");
        }
    }
    assert_eq!(focused(she), done);
}

#[test]
fn a_suggested_password_is_where_the_focus_is_and_showing_it_shows_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    open_password_step(she);
    tab_to(she, &tr!(she.texts, "helper-make"));
    key(she, Key::Enter);
    let (show, hide) = (tr!(she.texts, "secret-show"), tr!(she.texts, "secret-hide"));
    let (name, back) = (tr!(she.texts, "secret-name"), tr!(she.texts, "helper-back"));
    assert_eq!(focused(she), show);
    key(she, Key::Enter);
    assert_eq!(focused(she), hide);
    assert!(is_seen(she, &name, Some(&back)));

    // Coming from below, the button was at the upper edge and the password above it.
    key(she, Key::Enter);
    tab_to(she, &tr!(she.texts, "secret-another"));
    while focused(she) != show {
        she.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        she.look();
    }
    key(she, Key::Enter);
    assert!(is_seen(she, &name, Some(&back)) && is_seen(she, &hide, Some(&back)));

    // That it was copied is said below the buttons.
    tab_to(she, &tr!(she.texts, "secret-copy"));
    // The tests have no clipboard, so its answer is made here.
    she.harness.state_mut().as_mut().unwrap().hear(Outcome::Copied);
    she.look();
    assert!(is_seen(she, &tr!(she.texts, "secret-copied"), Some(&back)));
}

#[test]
fn esc_leaves_the_focus_and_a_screen_one_comes_back_to_has_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    let begin = tr!(she.texts, "start-begin");
    assert_eq!(focused(she), begin);
    key(she, Key::F1);
    key(she, Key::Escape);
    assert_eq!(focused(she), begin, "back from the help");
    answer_questions(she);
    let reasons = tr!(she.texts, "plan-show-reasons");
    tab_to(she, &reasons);
    key(she, Key::Escape);
    assert_eq!(focused(she), reasons);
}

#[test]
fn enter_in_a_form_goes_on_and_the_last_topic_begins_with_its_field() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    let heading = she.heading();
    key(she, Key::Enter);
    // The box of the owner stands between the fields.
    for _ in 0..7 {
        key(she, Key::Enter);
    }
    assert_eq!(she.heading(), heading, "not without a name");
    assert_eq!(focused(she), tr!(she.texts, "q-owner"), "the last field");
    she.write(&tr!(she.texts, "q-name"), "Praxis Lindner");
    for _ in 0..8 {
        key(she, Key::Enter);
    }
    assert_eq!(she.heading(), tr!(she.texts, "q-workstations"));
    while she.heading() != tr!(she.texts, "q-provider") {
        she.press(Role::Button, &tr!(she.texts, "next"));
    }
    assert_eq!(focused(she), tr!(she.texts, "q-provider-name"));
    types(she, "Herr Möller");
    for _ in 0..4 {
        assert_eq!(she.heading(), tr!(she.texts, "q-provider"));
        key(she, Key::Enter);
    }
    assert_eq!(she.heading(), tr!(she.texts, "plan-title"));
    assert_eq!(she.case().practice.provider.as_ref().unwrap().name, "Herr Möller");
}

#[test]
fn fields_stand_below_each_other_in_the_order_of_tab() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    let mut last = f32::MIN;
    let fields = [
        tr!(she.texts, "q-name"),
        tr!(she.texts, "q-address"),
        tr!(she.texts, "q-site-number"),
        tr!(she.texts, "q-your-name"),
        tr!(she.texts, "q-your-function"),
        tr!(she.texts, "q-i-own"),
        tr!(she.texts, "q-owner"),
    ];
    for field in fields {
        assert_eq!(focused(she), field);
        // Measured from the heading, for Tab scrolls.
        let heading = place(she, &she.heading()).unwrap();
        let top = place(she, &field).unwrap().top() - heading.top();
        assert!(top > last, "{field}");
        last = top;
        key(she, Key::Tab);
    }
}

#[test]
fn tab_selects_what_stands_in_a_field_so_that_typing_replaces_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    let occasion = tr!(she.texts, "start-occasion");
    tab_to(she, &occasion);
    types(she, "Einbruch in die Praxis");
    let field = she.harness.get_by_role_and_label(Role::TextInput, &occasion);
    assert_eq!(field.accesskit_node().value().unwrap_or_default(), "Einbruch in die Praxis");
}

#[test]
fn what_belongs_to_the_control_with_the_focus_is_seen_with_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-router"));
    // What remote maintenance is, was hidden by the bar below.
    for _ in 0..2 {
        key(she, Key::Tab);
    }
    let next = tr!(she.texts, "next");
    assert_eq!(focused(she), tr!(she.texts, "unknown"));
    assert!(is_seen(she, &tr!(she.texts, "q-teamviewer-text"), Some(&next)));
}

#[test]
fn what_is_wrong_is_not_hidden_by_the_bar() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let more = tr!(she.texts, "task-other-ways");
    she.press(Role::Button, &more);
    she.press(Role::MenuItem, &tr!(she.texts, "task-absent"));
    let save = tr!(she.texts, "absent-save");
    she.press(Role::Button, &save);
    assert_eq!(focused(she), tr!(she.texts, "absent-why"));
    assert!(is_seen(she, &tr!(she.texts, "absent-missing"), Some(&save)));
}

#[test]
fn what_was_added_to_a_list_below_the_edge_is_said() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    types(she, "Labor");
    key(she, Key::Enter);
    let said = tr!(she.texts, "q-added", name = "Labor");
    assert!(is_seen(she, &said, Some(&tr!(she.texts, "next"))));
    let remove = tr!(she.texts, "q-remove-name", name = "Labor");
    she.press(Role::Button, &remove);
    assert!(place(she, &said).is_none(), "it is not in the list any more");
}

#[test]
fn the_plan_is_filtered_where_there_is_no_side_column() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let all = tr!(she.texts, "plan-all-people");
    tab_to(she, &tr!(she.texts, "plan-who-of", who = all.as_str()));
    key(she, Key::Enter);
    while !focused(she).starts_with("J. Petersen") {
        key(she, Key::ArrowDown);
    }
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "plan-who-of", who = "J. Petersen"));
    let next = she.case().plan.tasks.iter().find(|task| task.person == "J. Petersen").unwrap().title.clone();
    she.sees(&tr!(she.texts, "plan-begin-spoken", title = next));

    tab_to(she, &tr!(she.texts, "plan-state-of", state = tr!(she.texts, "plan-all-states")));
    key(she, Key::Enter);
    key(she, Key::ArrowDown);
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "plan-state-of", state = tr!(she.texts, "state-open")));
}

#[test]
fn tab_comes_to_the_steps_before_the_helper_to_their_right() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    open_password_step(she);
    tab_to(she, &tr!(she.texts, "privacy"));
    key(she, Key::Tab);
    assert_ne!(focused(she), tr!(she.texts, "helper-title"));
    key(she, Key::Tab);
    assert_eq!(focused(she), tr!(she.texts, "helper-title"));
}

/// With the first letter the focus went on to the next task, and the second word opened it.
#[test]
fn where_the_password_is_kept_is_typed_to_its_end_after_both_ticks() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.ask(Action::ShowStep(she.window().model().guide().unwrap().guide.steps.len()));
    for pressed in [Key::Enter, Key::Tab, Key::Enter] {
        key(she, pressed);
    }
    assert_eq!(focused(she), tr!(she.texts, "place-label"));
    for letter in "Tresor, Umschlag 2".chars() {
        she.harness.key_press(if letter == ' ' { Key::Space } else { Key::A });
        types(she, &letter.to_string());
    }
    key(she, Key::Enter);
    let task = she.case().plan.task(TASK).unwrap().clone();
    assert_eq!(she.case().record.task(&task.id).place(), "Tresor, Umschlag 2");
    assert!(she.case().state(&task).is_closed());
    assert!(focused(she).starts_with("Weiter: "), "{}", focused(she));
}

#[test]
fn an_enlarged_page_is_moved_by_the_page_keys_also_sideways() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Preview));
    let size = format!("{}: 150 %", tr!(she.texts, "preview-size"));
    // One line of buttons, so that the page is more than a strip.
    let centre = |she: &Person<'_>, name: &str| she.harness.get_by_role_and_label(Role::Button, name).rect().center().y;
    assert!((centre(she, &tr!(she.texts, "preview-back")) - centre(she, &size)).abs() < 1.0);
    she.press(Role::Button, &size);
    she.press(Role::MenuItem, "250 %");
    let page = |she: &Person<'_>| she.harness.get_by_role(Role::Image).rect().min;
    let start = page(she);
    key(she, Key::PageDown);
    let below = page(she);
    assert!(below.y < start.y - 50.0 && (below.x - start.x).abs() < 1.0, "{start} {below}");
    she.harness.key_press_modifiers(Modifiers::SHIFT, Key::PageDown);
    she.look();
    let beside = page(she);
    assert!(beside.x < start.x - 50.0 && (beside.y - below.y).abs() < 1.0, "{below} {beside}");
}

#[test]
fn where_a_paper_was_saved_is_in_sight_and_the_focus_beside_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    let save = tr!(she.texts, "certificate-save");
    tab_to(she, &save);
    for _ in 0..3 {
        key(she, Key::PageDown);
    }
    key(she, Key::Enter);
    // The field with the proposed place has the focus.
    key(she, Key::Enter);
    let open = tr!(she.texts, "certificate-view");
    assert_eq!(focused(she), open);
    let bar = tr!(she.texts, "certificate-go-on");
    assert!(is_seen(she, &open, Some(&bar)));
    assert!(is_seen(she, ".pdf", Some(&bar)));
    // What is said of the program that shows it pushes the button down, and took the focus from it.
    she.harness.state_mut().as_mut().unwrap().hear(Outcome::Printed(Ok(Printed::InViewer)));
    she.look();
    assert_eq!(focused(she), open);
    assert!(is_seen(she, &open, Some(&bar)), "{:?} {:?}", place(she, &open), place(she, &bar));
}
