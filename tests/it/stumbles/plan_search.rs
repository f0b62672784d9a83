//! The plan is searched and filtered: what is found is seen, counted and left again.

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::ToSpan as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::record::What,
    tr,
};

use crate::{
    person::{focused, key, mark},
    stumbles::{
        by_keys::{doctor_with_plan, is_seen},
        provider_hurry::type_on,
    },
    walk::{Person, with_plan},
};

/// The rows of tasks in the list.
fn rows(she: &Person<'_>) -> Vec<String> {
    let rows = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    rows.filter(|label| label.contains("Min.")).collect()
}

fn search(she: &mut Person<'_>, words: &str) {
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    she.look();
    type_on(she, words);
}

fn finish(she: &mut Person<'_>, task: &str) {
    mark(she, task, What::Changed(true));
    mark(she, task, What::Tested(true));
}

/// "1 von 1" was all that was seen of it.
#[test]
fn what_is_found_in_a_finished_group_is_shown_and_counted() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let group: Vec<String> = {
        let tasks = &she.case().plan.tasks;
        let group = she.case().plan.task("server-admin").unwrap().group;
        tasks.iter().filter(|task| task.group == group).map(|task| task.id.clone()).collect()
    };
    for task in &group {
        finish(she, task);
    }
    assert!(!rows(she).iter().any(|row| row.contains("Server: Administrator")), "a finished group is folded");
    search(she, "server administrator");
    let found = rows(she);
    assert!(found.len() == 1 && found[0].contains("Server: Administrator"), "{found:?}");
    she.sees(&tr!(she.texts, "plan-found", count = 1));
    // Filtered by state it is the same.
    she.press(Role::Button, &tr!(she.texts, "plan-show-all"));
    assert_eq!(focused(she), tr!(she.texts, "plan-search"), "the focus does not go with the button");
    let done = format!("{}, {}", tr!(she.texts, "state-done"), group.len());
    she.press(Role::Button, &done);
    assert_eq!(rows(she).len(), group.len());
    she.sees(&tr!(she.texts, "plan-found", count = (group.len())));
    // Folded by hand it stays folded until something else is looked for.
    she.press(Role::Button, &tr!(she.texts, "plan-show-all"));
    assert!(she.harness.query_by_label(&tr!(she.texts, "plan-show-all")).is_none());
}

#[test]
fn who_comes_back_to_the_plan_finds_all_tasks_of_the_person_she_looks_at() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let row = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        labels.into_iter().find(|label| label.starts_with("J. Petersen")).unwrap()
    };
    let person = row(she);
    she.press(Role::Button, &person);
    let his = rows(she).len();
    search(she, "server");
    assert!(rows(she).len() < his);
    key(she, Key::Enter);
    assert_eq!(she.window().model().screen, Screen::Task);
    she.ask(Action::Show(Screen::Plan));
    assert_eq!(rows(she).len(), his);
    // The numbers are his.
    she.sees(&tr!(she.texts, "plan-only", who = "J. Petersen"));
}

#[test]
fn a_filter_shows_what_it_found_from_its_beginning() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.harness.set_size(vec2(1024.0, 700.0));
    she.look();
    let last = rows(she).last().unwrap().clone();
    she.harness.get_by_role_and_label(Role::Button, &last).scroll_to_me();
    she.look();
    let window = she.harness.ctx.content_rect();
    let first = tr!(she.texts, "print-order");
    let top = |she: &Person<'_>| she.harness.get_by_role_and_label(Role::Button, &first).rect();
    assert!(!window.contains_rect(top(she)), "scrolled down");
    let open = format!("{}, {}", tr!(she.texts, "state-open"), she.case().plan.tasks.len());
    she.press(Role::Button, &open);
    assert!(window.contains_rect(top(she)), "{}", top(she));
}

#[test]
fn a_promise_whose_day_is_over_says_so_and_is_found() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let overdue = tr!(she.texts, "state-overdue");
    let legend = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        labels.into_iter().find(|label| label.starts_with(&format!("{overdue}, ")))
    };
    let today = she.window().model().now.date();
    let promise = |days: i64| What::Promised {
        by: "J. Petersen".to_owned(),
        until: Some(today.saturating_add(days.days())),
        note: String::new(),
    };
    mark(she, "server-admin", promise(0));
    assert_eq!(legend(she), None, "today is not over");
    mark(she, "server-admin", promise(-1));
    assert_eq!(legend(she), Some(format!("{overdue}, 1")));
    let since = passwortwechsel::wording::date(&she.texts, today.saturating_add((-1).days()));
    let row = rows(she).into_iter().find(|row| row.contains("Server: Administrator")).unwrap();
    assert!(row.contains(&overdue) && row.contains(&tr!(she.texts, "overdue-since", date = since)), "{row}");
    search(she, "überfällig");
    assert_eq!(rows(she).len(), 1);
}

/// "Give 10 tasks" stood between the field and the two that were found.
#[test]
fn after_the_field_to_search_in_comes_what_was_found() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let gives = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let words = tr!(she.texts, "hand-over-all", count = 0).replace('0', "");
        labels.into_iter().any(|label| label.ends_with(words.trim()))
    };
    assert!(gives(she));
    search(she, "konnektor");
    let found = rows(she);
    assert!(!found.is_empty() && !gives(she));
    key(she, Key::Tab);
    for _ in 0..3 {
        if !found.contains(&focused(she)) {
            key(she, Key::Tab);
        }
    }
    assert_eq!(Some(&focused(she)), found.first());
    assert!(is_seen(she, &focused(she), None));
}
