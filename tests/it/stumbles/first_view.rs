//! What is in sight when a step opens, without scrolling: its heading and what is to be done, whatever else there
//! is to be said of it.

use egui::{Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, packs::PackAction},
    domain::plan::Task,
    tr,
};

use crate::{
    person::USUAL,
    stumbles::by_keys::{doctor_with_plan, place},
    tidy::root,
    visit::SIZES,
    walk::{Person, with_plan_in},
};

/// The first line of the words is read between the bars.
fn begins_in_sight(she: &Person<'_>, rect: Rect) -> bool {
    const LINE: f32 = 20.0;
    let done = place(she, &tr!(she.texts, "task-other-ways")).or_else(|| place(she, &tr!(she.texts, "task-later")));
    let top = place(she, &tr!(she.texts, "privacy")).unwrap().bottom();
    rect.top() >= top && rect.top() + LINE < done.unwrap().top()
}

fn has_focus(she: &Person<'_>) -> Option<Rect> {
    let nodes = she.harness.root().children_recursive();
    nodes.filter(|node| node.accesskit_node().is_focused()).last().map(|node| node.rect())
}

/// Warnings filled the first view, and what is to be done was below it.
#[test]
fn at_200_percent_each_step_opens_with_what_is_to_be_done() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan_in(SIZES[2], data.path());
    let tasks: Vec<_> = she.case().plan.tasks.iter().map(|task| task.id.clone()).collect();
    let mut hidden = Vec::new();
    for task in tasks {
        she.ask(Action::OpenTask(task.clone()));
        let guide = she.window().model().task().unwrap().own(&she.window().model().guide().unwrap().guide);
        let guide = guide.into_owned();
        for (at, step) in guide.steps.iter().enumerate() {
            she.ask(Action::ShowStep(at));
            let heading = she.harness.get_by_role_and_label(Role::Heading, &she.heading()).rect();
            let words = step.text.replace("**", "");
            let words = place(she, words.split('\n').next().unwrap()).unwrap();
            // What has the focus may stand above the words: then that is what is to be done.
            let tool = has_focus(she).filter(|_| step.tool.is_some());
            let does = begins_in_sight(she, words) || tool.is_some_and(|tool| begins_in_sight(she, tool));
            if !begins_in_sight(she, heading) || !does {
                hidden.push(format!("{task} {at}: {heading} {words}"));
            }
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}

/// A box of six lines was the first and biggest thing, and said only what to do if one does not know the sender.
#[test]
fn a_guide_that_nobody_checked_says_so_in_short_and_what_to_do_either_way() {
    for form in [SIZES[2], USUAL] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut with_plan_in(form, data.path());
        she.ask(Action::Packs(PackAction::Check(root().join("tests/fixtures/packs/ohne-unterschrift.ron"))));
        she.ask(Action::Packs(PackAction::Add));
        let task = she.case().plan.tasks.iter().find(|task| task.guide == "petersen-ultraschall").unwrap().id.clone();
        she.ask(Action::OpenTask(task));
        let said = place(she, "Nicht geprüft, von „Systemhaus Petersen“.").unwrap();
        assert!(said.height() < 60.0 && begins_in_sight(she, said), "{said}");
        she.sees("Ist das Ihr IT-Dienstleister? Dann weiter, sonst erst fragen.");
        let (heading, todo) = (place(she, &she.heading()).unwrap(), place(she, "Drücken Sie am Gerät auf").unwrap());
        assert!(begins_in_sight(she, heading) && begins_in_sight(she, todo), "{form:?}: {heading} {todo}");
        // The rest is said below the step.
        let more = place(she, "kommt nicht aus dem Programm").unwrap();
        assert!(more.top() > todo.bottom(), "{more}");
    }
}

/// At 200 % the way to what belongs before it stood below the step, and "done" was the main button.
#[test]
fn at_200_percent_a_step_says_first_what_belongs_before_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let case = she.case();
    let before = |task: &Task| case.left_before(task).first().map(|(first, _)| first.full_title());
    let waits: Vec<_> = case.plan.tasks.iter().filter_map(|task| Some((task.id.clone(), before(task)?))).collect();
    assert!(waits.len() > 3);
    let all = waits.len();
    let mut said_first = 0;
    for (task, _) in waits {
        she.ask(Action::OpenTask(task.clone()));
        let said = tr!(she.texts, "task-first-short", title = "");
        let nodes = she.harness.root().children_recursive();
        let says =
            nodes.filter(|node| node.accesskit_node().value().is_some_and(|words| words.starts_with(said.trim())));
        // The whole of it, with the way there, stands below the step.
        let first_said = says.map(|node| node.rect()).min_by(|one, other| one.top().total_cmp(&other.top()));
        said_first += usize::from(first_said.is_some_and(|rect| begins_in_sight(she, rect)));
    }
    // Where much can go wrong there may be no room for it.
    assert!(said_first + 3 >= all && said_first > 3, "{said_first} of {all}");
}
