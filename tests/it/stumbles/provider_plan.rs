//! What a provider with five like PCs and forty minutes stumbled over on his way through the plan: the
//! next PC, the search, a task handed back, names and numbers. The steps themselves: `provider_hurry`.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::record::{State, What},
    i18n::Language,
    platform::settings,
    tr, wording,
};

use crate::{
    hand_over,
    person::{focused, key, texts_of},
    stumbles::provider_hurry::{ctrl, go_to_end, pcs, type_on},
    walk::{Person, with_plan},
};

#[test]
fn after_one_pc_the_same_work_waits_at_the_next() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let pcs = pcs(he);
    // Not the first task of the plan, which is still open, but the next PC; after the last one the first.
    for (done, next) in [(1, 2), (4, 0)] {
        go_to_end(he, &pcs[done]);
        he.press(Role::CheckBox, &tr!(he.texts, "finish-changed"));
        he.press(Role::CheckBox, &tr!(he.texts, "finish-tested"));
        let name = he.case().plan.task(&pcs[next]).unwrap().item.name.clone();
        let label = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let label = label.into_iter().find(|label| label.starts_with("Weiter: ")).unwrap();
        assert!(label.contains(&name), "{label}, not {name}");
    }
}

#[test]
fn at_every_step_one_sees_which_pc_it_is() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let pc = pcs(he)[2].clone();
    let task = he.case().plan.task(&pc).unwrap().clone();
    he.ask(Action::OpenTask(pc));
    for at in [9, task.steps.len()] {
        he.ask(Action::ShowStep(at));
        let words = if at < task.steps.len() {
            tr!(he.texts, "step-of", n = (at + 1), all = (task.steps.len() + 1))
        } else {
            tr!(he.texts, "finish-eyebrow")
        };
        let shown = he.harness.get_by_label(&format!("{} · {words}", task.item.name)).rect();
        assert!(he.harness.ctx.content_rect().contains_rect(shown));
    }
}

#[test]
fn the_plan_is_searched_and_the_way_to_the_end_of_a_task_has_a_key() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let rows = |he: &Person<'_>| {
        let rows = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        rows.filter(|label| label.contains("Min.")).count()
    };
    let all = rows(he);
    he.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    he.look();
    assert_eq!(focused(he), tr!(he.texts, "plan-search"));
    type_on(he, "windows SPRECHZIMMER");
    let (few, words) = (rows(he), he.case().plan.tasks.iter());
    let expected = words.filter(|task| {
        let title = task.full_title().to_lowercase();
        title.contains("windows") && title.contains("sprechzimmer")
    });
    assert!(few < all && expected.count() > 0);
    key(he, Key::Escape);
    assert_eq!(rows(he), all, "Esc empties the field and stays on the plan");
    he.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    he.look();
    he.harness.event(Event::Text("Gibt es nicht".to_owned()));
    he.look();
    he.press(Role::Button, &tr!(he.texts, "plan-show-all"));
    assert_eq!(rows(he), all);
    he.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    he.look();
    let pc = he.case().plan.task(&pcs(he)[3]).unwrap().clone();
    type_on(he, &format!("{} anmeldung", pc.item.name));
    key(he, Key::Enter);
    assert_eq!(he.window().model().task().unwrap().id, pc.id, "Enter opens what was found first");
    ctrl(he, Key::End);
    assert_eq!(focused(he), tr!(he.texts, "finish-changed"));
}

#[test]
fn the_provider_hands_a_task_back_and_it_leaves_his_order() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    he.ask(Action::OpenTask("server-admin".to_owned()));
    he.sees(&tr!(he.texts, "task-promise"));
    he.ask(Action::SetPerson("J. Petersen".to_owned()));
    let ordered = |he: &Person<'_>| {
        let order = wording::order(he.case(), &he.window().model().catalogue);
        order.tasks.iter().any(|task| task.guide == "server-admin")
    };
    assert!(ordered(he));
    he.press(Role::Button, &tr!(he.texts, "task-hand-back"));
    assert_eq!(he.heading(), tr!(he.texts, "hand-back-title"));
    let field = tr!(he.texts, "promise-by");
    let by = he.harness.get_by_role_and_label(Role::TextInput, &field);
    assert_eq!(by.accesskit_node().value().as_deref(), Some("S. Krüger"));
    he.harness.event(Event::Text("1.12.".to_owned()));
    he.look();
    he.press(Role::Button, &tr!(he.texts, "hand-back-save"));
    let task = he.case().plan.task("server-admin").unwrap().clone();
    let State::Promised { by, until, .. } = he.case().state(&task) else { panic!("not promised") };
    let until = until.unwrap();
    assert_eq!((by.as_str(), until.day(), until.month()), ("S. Krüger", 1, 12));
    assert!(until >= he.window().model().now.date());
    assert!(!ordered(he));
    he.ask(Action::Show(Screen::Certificate));
    let promised = tr!(he.texts, "state-promised");
    let texts = texts_of(he);
    let line: Vec<&str> = texts.lines().filter(|text| text.starts_with(&promised)).collect();
    assert!(line.iter().any(|line| line.contains("S. Krüger")), "{line:?}");
}

/// The power failed, and the PC was greeted as one that had never seen the case.
#[test]
fn a_pc_that_had_the_case_open_is_not_told_that_it_is_the_first_time() {
    let data = tempfile::tempdir().unwrap();
    let he = with_plan(data.path());
    let root = he.case().root.clone();
    drop(he);
    let mut kept = settings::load(data.path());
    (kept.seen, kept.position) = (None, settings::Position::default());
    settings::save(data.path(), &kept).unwrap();
    let he = &mut Person::start(data.path(), Language::German);
    assert_eq!(he.case().root, root);
    assert_eq!(he.heading(), tr!(he.texts, "back-greeting-name", name = "S. Krüger"));
}

#[test]
fn a_long_reason_leaves_the_other_tasks_in_sight_and_stands_whole_at_its_task() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let first = he.case().next_task().unwrap().clone();
    let why = "Der Server startet nicht und meldet: ".repeat(30).trim().to_owned();
    he.ask(Action::Mark { task: first.id.clone(), step: String::new(), what: What::Blocked(why.clone()) });
    let labels = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let row = labels.into_iter().find(|label| label.contains("Der Server startet nicht")).unwrap();
    assert!(row.contains('…') && row.chars().count() < 350, "{row}");
    he.ask(Action::OpenTask(first.id));
    assert!(he.harness.query_all_by_label_contains(&why).next().is_some());
}

#[test]
fn the_search_stands_level_with_the_buttons_beside_it() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    he.harness.set_size(egui::vec2(1920.0, 1080.0));
    he.look();
    let is_level = |he: &Person<'_>, button: &str| {
        let button = he.harness.get_by_role_and_label(Role::Button, button).rect();
        let field = he.harness.get_by_role_and_label(Role::TextInput, &tr!(he.texts, "plan-search")).rect();
        assert!((button.center().y - field.center().y).abs() < 3.0, "{button} {field}");
    };
    let count = hand_over::his(he).len();
    is_level(he, &tr!(he.texts, "hand-over-all", count = count));
    // When he sits here himself, there is nothing to be handed over.
    he.ask(Action::SetPerson("J. Petersen".to_owned()));
    he.look();
    is_level(he, &tr!(he.texts, "print-order"));
}

#[test]
fn with_one_persons_tasks_the_numbers_of_states_are_hers() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let count = |he: &Person<'_>| {
        let labels = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let word = format!("{}, ", tr!(he.texts, "state-open"));
        labels.into_iter().find_map(|label| label.strip_prefix(&word)?.parse::<usize>().ok())
    };
    assert_eq!(count(he), Some(he.case().plan.tasks.len()));
    let labels = he.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let row = labels.into_iter().find(|label| label.starts_with("J. Petersen")).unwrap();
    he.press(Role::Button, &row);
    let his = he.case().plan.tasks.iter().filter(|task| task.person == "J. Petersen").count();
    assert_eq!(count(he), Some(his));
}
