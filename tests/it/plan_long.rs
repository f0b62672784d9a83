//! The plan of a very large practice in the whole window: only rows near what is seen are there, and
//! nobody who scrolls, goes on by Tab or filters can tell.

use std::collections::HashMap;

use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        practice::{Practice, Workstation},
        record::What,
    },
    i18n::Language,
    platform::case_folder,
    tr,
};

use crate::{arbitrary::sample_head, walk::Person};

const STATIONS: usize = 300;

/// The plan of a practice with so many PCs, whose names are longer the more they are.
fn large<'a>(data: &std::path::Path) -> Person<'a> {
    let station = |n: usize| Workstation {
        key: format!("pc-{n}"),
        name: format!("PC {n} {}", "im Erdgeschoss hinten links ".repeat(n % 4)),
        user: format!("Person {}", n % 8),
        ..Workstation::default()
    };
    let mut head = sample_head();
    head.practice = Practice {
        name: "Große Praxis".to_owned(),
        workstations: (0..STATIONS).map(station).collect(),
        ..Practice::default()
    };
    let root = data.join("vorgaenge/Vorgang");
    case_folder::create(&root, &head).unwrap();
    let mut she = Person::start(data, Language::German);
    she.ask(Action::OpenCase(root));
    she.ask(Action::Show(Screen::Plan));
    she
}

/// The rows of tasks that are there, in their order.
fn rows<'n>(she: &'n Person<'_>) -> Vec<(usize, Node<'n>)> {
    let titles: HashMap<String, usize> =
        she.case().plan.tasks.iter().enumerate().map(|(n, task)| (task.full_title(), n)).collect();
    let place = |node: &Node<'_>| {
        // The rows of groups have no minutes.
        let label = node.accesskit_node().label().filter(|label| label.ends_with(" Min."))?;
        titles.get(label.split(", ").next()?).copied()
    };
    let buttons = she.harness.get_all_by_role(Role::Button);
    buttons.filter_map(|node| Some((place(&node)?, node))).collect()
}

fn focused(she: &Person<'_>) -> Option<usize> {
    rows(she).iter().find(|(_, node)| node.is_focused()).map(|(n, _)| *n)
}

fn scroll(she: &mut Person<'_>, by: f32) {
    she.harness.hover_at(egui::pos2(640.0, 400.0));
    she.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -by),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Wheel,
    });
    she.look();
    she.look();
}

#[test]
fn only_rows_near_what_is_seen_are_there() {
    let data = tempfile::tempdir().unwrap();
    let mut she = large(data.path());
    let all = she.case().plan.tasks.len();
    assert!(all > STATIONS);
    let there = rows(&she);
    assert!((10..100).contains(&there.len()), "{} rows", there.len());
    assert!(there.windows(2).all(|pair| pair[0].0 < pair[1].0));
    she.sees(&tr!(she.texts, "plan-number-so-far", all = all));

    // Far down, the rows touch each other, and the last one is the last of the plan.
    scroll(&mut she, 30_000.0);
    let there = rows(&she);
    assert!((10..150).contains(&there.len()), "{} rows", there.len());
    let mut touching = 0;
    for pair in there.windows(2) {
        let gap = pair[1].1.rect().top() - pair[0].1.rect().bottom();
        if pair[1].0 == pair[0].0 + 1
            && she.case().plan.tasks[pair[0].0].group == she.case().plan.tasks[pair[1].0].group
        {
            assert!(gap.abs() < 0.1, "{gap} between {} and {}", pair[0].0, pair[1].0);
            touching += 1;
        }
    }
    assert!(touching > 10);
    scroll(&mut she, 1_000_000.0);
    let last = rows(&she).last().map(|(n, node)| (*n, node.rect())).unwrap();
    assert_eq!(last.0, all - 1);
    assert!(last.1.bottom() < 700.0, "{}", last.1);
}

#[test]
fn nothing_moves_while_the_heights_become_known() {
    let data = tempfile::tempdir().unwrap();
    let mut she = large(data.path());
    for _ in 0..40 {
        she.look();
    }
    scroll(&mut she, 20_000.0);
    let seen = |she: &Person<'_>| -> Vec<(usize, f32)> {
        let on_screen = |node: &Node<'_>| (60.0..640.0).contains(&node.rect().center().y);
        rows(she).iter().filter(|(_, node)| on_screen(node)).map(|(n, node)| (*n, node.rect().top().round())).collect()
    };
    let before = seen(&she);
    assert!(before.len() > 3);
    // With reasons every row is higher; what is above is laid out in portions, too.
    she.press(Role::Button, &tr!(she.texts, "plan-show-reasons"));
    for _ in 0..40 {
        she.look();
    }
    scroll(&mut she, 20_000.0);
    let first = seen(&she);
    she.look();
    assert_eq!(seen(&she), first);
    scroll(&mut she, -300.0);
    scroll(&mut she, 300.0);
    assert_eq!(seen(&she), first, "up and down again is the same place");
}

#[test]
fn tab_goes_through_all_rows_and_brings_them_into_view() {
    let data = tempfile::tempdir().unwrap();
    let mut she = large(data.path());
    let first = rows(&she)[0].0;
    she.harness.get_all_by_role(Role::Button).find(|node| rows(&she)[0].1.rect() == node.rect()).unwrap().focus();
    she.look();
    assert_eq!(focused(&she), Some(first));
    let mut last = first;
    for _ in 0..60 {
        she.harness.key_press(Key::Tab);
        she.look();
        // Between two groups the name of the next one has the focus.
        let Some(now) = focused(&she) else { continue };
        assert_eq!(now, last + 1);
        let rect = rows(&she).iter().find(|(n, _)| *n == now).unwrap().1.rect();
        assert!(rect.top() > 0.0 && rect.bottom() < 700.0, "row {now} at {rect}");
        last = now;
    }
    assert!(last > first + 50, "{last}");

    // Scrolled away by the wheel, Tab still goes on from the row that had the focus.
    scroll(&mut she, 20_000.0);
    she.harness.key_press(Key::Tab);
    she.look();
    assert_eq!(focused(&she), Some(last + 1));
    she.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    she.look();
    assert_eq!(focused(&she), Some(last));
    she.harness.key_press(Key::Enter);
    she.look();
    assert_eq!(she.window().model().screen, Screen::Task);
    assert_eq!(she.window().model().settings.position.task, she.case().plan.tasks[last].id);
}

#[test]
fn filters_and_counts_follow_what_is_recorded() {
    let data = tempfile::tempdir().unwrap();
    let mut she = large(data.path());
    let all = she.case().plan.tasks.len();
    let open = |she: &Person<'_>, count: usize| format!("{}, {count}", tr!(she.texts, "state-open"));
    she.sees(&open(&she, all));
    let task = she.case().plan.tasks[all - 1].id.clone();
    she.ask(Action::Mark { task, step: String::new(), what: What::Blocked("Passwort fehlt".to_owned()) });
    she.ask(Action::Show(Screen::Plan));
    she.sees(&open(&she, all - 1));
    let blocked = format!("{}, 1", tr!(she.texts, "state-blocked"));
    she.press(Role::Button, &blocked);
    assert_eq!(rows(&she).iter().map(|(n, _)| *n).collect::<Vec<_>>(), [all - 1]);
    she.sees("Passwort fehlt");
    she.press(Role::Button, &blocked);
    assert!(rows(&she).len() > 10);
    let count = she.case().plan.tasks.iter().filter(|task| task.person == "Person 3").count();
    she.press(Role::Button, &format!("Person 3, {count}"));
    assert!(rows(&she).iter().all(|(n, _)| she.case().plan.tasks[*n].person == "Person 3"));
}
