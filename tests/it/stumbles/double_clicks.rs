//! Who clicks twice on everything presses each button once.

use egui::{Event, Modifiers, PointerButton, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::practice::Workstation,
    tr,
};

use crate::{person::Person, walk::with_plan};

fn click_twice(she: &mut Person<'_>, label: &str) {
    she.harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
    she.look();
    // Each event takes a quarter of a second here.
    she.harness.ctx.options_mut(|options| {
        assert!(options.input_options.max_double_click_delay >= 0.5, "slow fingers");
        options.input_options.max_double_click_delay = 2.0;
    });
    let pos = she.harness.get_by_role_and_label(Role::Button, label).rect().center();
    for _ in 0..2 {
        she.harness.event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            she.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
        }
        she.harness.step();
    }
    she.look();
}

/// The next PC moved up below the pointer and was removed, too.
#[test]
fn removes_one_pc() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    let named = practice.workstations.remove(0);
    practice.workstations = ["PC Eins", "PC Zwei", "PC Drei"]
        .map(|name| Workstation { key: name.replace(' ', "-"), name: name.to_owned(), ..named.clone() })
        .into();
    she.ask(Action::Answer(Box::new(practice), 99));
    she.ask(Action::Show(Screen::Questions(1)));
    click_twice(she, &tr!(she.texts, "q-remove-name", name = "PC Eins"));
    she.press(Role::Button, &tr!(she.texts, "next"));
    assert_eq!(she.case().practice.workstations.len(), 2);
}

/// The second press marked the next step, which nobody had read.
#[test]
fn marks_one_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let task = she.case().plan.tasks.iter().find(|task| task.id.starts_with("windows-lokal")).unwrap();
    let (id, steps) = (task.id.clone(), task.steps.clone());
    she.ask(Action::OpenTask(id.clone()));
    click_twice(she, &tr!(she.texts, "task-done"));
    let record = she.case().record.task(&id);
    let ticked: Vec<&String> = steps.iter().filter(|step| record.step(step).is_some()).collect();
    assert_eq!(ticked, [&steps[0]]);
}
