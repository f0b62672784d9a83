//! What people stumbled over while they walked the real window: a receptionist interrupted every minute,
//! a doctor with the keyboard at 200 %, a provider with five PCs. Each is looked at, so that none comes back.

use egui::{Event, Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::record::{CaseHead, State, What},
    i18n::Language,
    platform::case_folder,
    tr, wording,
};

use crate::{
    arbitrary::{sample_head, sample_practice},
    person::{focused, key},
    visit::SIZES,
    walk::{Person, answer_questions},
};

fn start<'a>(data: &std::path::Path) -> Person<'a> {
    Person::start(data, Language::German)
}

pub(crate) fn typed(she: &Person<'_>, label: &str) -> String {
    she.harness.get_by_role_and_label(Role::TextInput, label).accesskit_node().value().unwrap_or_default()
}

/// Up to the topic with this heading, by "next".
fn go_to_topic(she: &mut Person<'_>, heading: &str) {
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    she.write(&tr!(she.texts, "q-name"), "Praxis Weber");
    while she.heading() != heading {
        she.press(Role::Button, &tr!(she.texts, "next"));
    }
}

#[test]
fn enter_leads_from_the_occasion_to_its_date_and_the_grey_button_says_why() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    she.write_on(&tr!(she.texts, "start-occasion"), " und Einbruch");
    // Who types another occasion has another date too.
    for then in [tr!(she.texts, "start-known-since"), tr!(she.texts, "start-begin")] {
        key(she, Key::Enter);
        assert_eq!(focused(she), then);
    }
    key(she, Key::Enter);
    assert!(she.case().head.occasion.ends_with(" und Einbruch"));
    she.sees(&tr!(she.texts, "q-name-missing"));
    she.write(&tr!(she.texts, "q-name"), "Praxis Weber");
    assert!(she.harness.query_by_label(&tr!(she.texts, "q-name-missing")).is_none());
}

#[test]
fn typing_replaces_a_suggested_name_and_enter_adds_nothing_that_was_not_asked_for() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    let name = tr!(she.texts, "q-workstation-name");
    for pc in ["Labor", "EKG"] {
        she.harness.event(Event::Text(pc.to_owned()));
        she.look();
        assert_eq!(typed(she, &name), pc);
        key(she, Key::Enter);
    }
    she.press(Role::Button, &tr!(she.texts, "next"));
    // Where there may be nothing to add, Enter goes on.
    let unknown = tr!(she.texts, "unknown");
    while she.heading() != tr!(she.texts, "q-provider") {
        assert_eq!(focused(she), unknown, "{}", she.heading());
        key(she, Key::Enter);
    }
    let practice = &she.case().practice;
    let names: Vec<&str> = practice.workstations.iter().map(|pc| pc.name.as_str()).collect();
    assert_eq!(names, ["Labor", "EKG"]);
    assert!(practice.card_terminals.is_empty() && practice.other_devices.is_empty());
}

#[test]
fn who_goes_back_finds_what_was_answered_further_on_still_ticked() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    go_to_topic(she, &tr!(she.texts, "q-software"));
    she.press(Role::RadioButton, "x.isynet");
    she.press(Role::Button, &tr!(she.texts, "next"));
    for _ in 0..3 {
        she.press(Role::Button, &tr!(she.texts, "back"));
    }
    let title = tr!(she.texts, "topic-software");
    let spoken = tr!(she.texts, "topic-spoken", n = 3, title = title, done = "true");
    she.harness.get_by_role_and_label(Role::Button, &spoken);
}

#[test]
fn before_all_is_answered_nobody_is_told_how_many_tasks_there_will_be() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    go_to_topic(she, &tr!(she.texts, "q-software"));
    she.ask(Action::Show(Screen::Start));
    she.sees(&tr!(she.texts, "back-topics", closed = 1, all = 11));
    she.sees(&tr!(she.texts, "topic-software"));
    assert!(she.harness.query_all_by_label_contains("Noch etwa").next().is_none());
}

#[test]
fn whoever_opens_a_case_of_others_is_not_welcomed_back() {
    let data = tempfile::tempdir().unwrap();
    let case = data.path().join("vorgaenge/Vorgang");
    case_folder::create(&case, &CaseHead { practice: sample_practice(), ..sample_head() }).unwrap();
    let she = &mut start(data.path());
    she.ask(Action::OpenCase(case));
    assert_eq!(she.heading(), tr!(she.texts, "start-greeting"));
    she.sees(&tr!(she.texts, "back-first-who"));
}

#[test]
fn who_comes_back_to_a_finished_task_goes_on_with_the_next() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    answer_questions(she);
    let first = she.case().next_task().unwrap().clone();
    she.ask(Action::OpenTask(first.id.clone()));
    for what in [What::Changed(true), What::Tested(true)] {
        she.ask(Action::Mark { task: first.id.clone(), step: String::new(), what });
    }
    // In the words that stand at this task's ticks.
    let mark = format!("{} – {}", first.full_title(), tr!(she.texts, "finish-checked"));
    let undo = tr!(she.texts, "undo-last", what = mark);
    she.sees(&undo);
    she.ask(Action::Show(Screen::Start));
    let next = she.case().next_task().unwrap().clone();
    she.sees(&next.full_title());
    she.press(Role::Button, &tr!(she.texts, "back-next"));
    assert_eq!(she.window().model().task().unwrap().id, next.id);
}

#[test]
fn two_tasks_of_one_kind_are_told_apart_by_their_thing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    answer_questions(she);
    let tasks = &she.case().plan.tasks;
    let same: Vec<_> = tasks.iter().filter(|task| task.guide == "windows-lokal").collect();
    let label = wording::go_on_with(&she.texts, same[0], same[1]).0;
    assert!(label.contains(&same[1].item.name) && !label.contains(&same[1].title), "{label}");
    let other = tasks.iter().find(|task| task.guide == "fritzbox").unwrap();
    assert!(wording::go_on_with(&she.texts, same[0], other).0.contains(&other.title));
}

#[test]
fn a_promise_begins_with_the_day_and_enter_saves_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    answer_questions(she);
    she.ask(Action::OpenTask("server-admin".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    assert_eq!(focused(she), tr!(she.texts, "promise-until"));
    key(she, Key::Enter);
    she.sees(&tr!(she.texts, "date-missing"));
    she.harness.event(Event::Text("12.11.2021".to_owned()));
    she.look();
    key(she, Key::Enter);
    let task = she.case().plan.task("server-admin").unwrap();
    assert!(matches!(she.case().state(task), State::Promised { .. }));
}

#[test]
fn whoever_looks_at_one_persons_tasks_is_led_to_those() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    answer_questions(she);
    let mine = she.case().plan.tasks.iter().find(|task| task.person == "J. Petersen").unwrap().clone();
    assert_ne!(she.case().next_task().unwrap().id, mine.id);
    let rows = she.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let row = rows.into_iter().find(|label| label.starts_with("J. Petersen")).unwrap();
    she.press(Role::Button, &row);
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = mine.title.as_str()));
    assert_eq!(she.window().model().task().unwrap().id, mine.id);
}

/// At 200 % the focus stood in a field below the edge, and what Enter added there nobody saw.
#[test]
fn what_has_the_focus_is_seen_at_200_percent_and_a_menu_closes_with_esc() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start_in(SIZES[2], data.path(), Language::German);
    let begin = tr!(she.texts, "start-begin");
    let window = she.harness.ctx.content_rect();
    assert!(window.contains_rect(she.harness.get_by_role_and_label(Role::Button, &begin).rect()));
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    let field = she.harness.get_by_role_and_label(Role::TextInput, &tr!(she.texts, "q-workstation-name")).rect();
    let bar = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "next")).rect();
    assert!(field.bottom() < bar.top(), "{field} {bar}");

    // The menu of screens: its first entry has the focus, Esc gives it back to the button.
    let menu = tr!(she.texts, "tab-practice");
    she.press(Role::Button, &menu);
    assert_eq!(focused(she), menu);
    key(she, Key::ArrowDown);
    assert_eq!(focused(she), tr!(she.texts, "tab-plan"));
    key(she, Key::Escape);
    assert!(she.harness.query_by_role(Role::MenuItem).is_none());
    assert_eq!(focused(she), menu);
}

/// The help was asked for amid the questions, and Esc led from it to the plan.
#[test]
fn the_help_leads_back_to_the_question_and_to_what_was_typed() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut start(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    let field = tr!(she.texts, "q-workstation-name");
    she.write(&field, "PC Keller");
    let (heading, name) = (she.heading(), typed(she, &field));
    assert!(name.contains("PC Keller"), "{name}");
    key(she, Key::F1);
    assert_eq!(she.heading(), tr!(she.texts, "help-page-title"));
    key(she, Key::Escape);
    assert_eq!((she.heading(), typed(she, &field)), (heading, name));
}
