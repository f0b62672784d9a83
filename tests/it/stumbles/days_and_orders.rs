//! What three people stumbled over on paper and on the way there: whose tasks stand on the
//! order, what day is meant, what stands in the way, where a page opens.

use egui::{Event, Key, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::Weekday;
use passwortwechsel::{
    app::{Action, HandedOut, Outcome, PaperKind, Screen, model::Notice, packs::PackAction},
    domain::{
        handout::Ordered,
        plan::Task,
        record::{State, What},
    },
    platform::printer::PrintFault,
    tr, wording,
};

use crate::{
    packs::Desk,
    person::{focused, key, soon},
    walk::{Person, with_plan},
};

/// The order as it would be printed now.
fn ordered(he: &Person<'_>) -> Vec<Ordered> {
    wording::order(he.case(), &he.window().model().catalogue).tasks
}

fn mark(he: &mut Person<'_>, task: &str, what: What) {
    he.ask(Action::Mark { task: task.to_owned(), step: String::new(), what });
}

/// The titles that the plan shows under the provider's name and that are not closed.
fn his_in_the_plan(he: &Person<'_>) -> Vec<String> {
    let case = he.case();
    let is_his = |whose: &str| ["J. Petersen", "Petersen IT GmbH"].contains(&whose);
    let open = case.plan.tasks.iter().filter(|task| !case.state(task).is_closed());
    open.filter(|task| is_his(&wording::whose(&he.texts, case, task))).map(Task::full_title).collect()
}

/// He answers the questions himself, and many tasks of the practice stand under his name.
#[test]
fn a_provider_who_leads_the_work_finds_all_that_stands_under_his_name() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let mut practice = he.case().practice.clone();
    practice.people.first_mut().unwrap().name = "J. Petersen".to_owned();
    let before = ordered(he).len();
    he.ask(Action::Answer(Box::new(practice), 0));
    let his = his_in_the_plan(he);
    assert!(his.len() > before);
    assert_eq!(ordered(he).into_iter().map(|task| task.title).collect::<Vec<_>>(), his);
}

/// The form in which the server's task is handed over, with the focus in the field for the day.
fn at_the_day<'a>(data: &std::path::Path) -> Person<'a> {
    let mut she = with_plan(data);
    she.ask(Action::OpenTask("server-admin".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    assert_eq!(focused(&she), tr!(she.texts, "promise-until"));
    she
}

#[test]
fn a_day_can_be_said_in_words_and_what_was_understood_is_shown() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut at_the_day(data.path());
    she.sees(&tr!(she.texts, "date-help", date = soon(she)));
    she.harness.event(Event::Text("Donnerstag".to_owned()));
    she.look();
    let thursday = she.window().model().now.date().nth_weekday(1, Weekday::Thursday).unwrap();
    let day = wording::day(&she.texts, thursday);
    assert!(day.starts_with("Donnerstag, "), "{day}");
    she.sees(&tr!(she.texts, "date-understood", day = day));
    key(she, Key::Enter);
    let task = she.case().plan.task("server-admin").unwrap();
    let State::Promised { until: promised, .. } = she.case().state(task) else { panic!("not promised") };
    assert_eq!(promised, Some(thursday));
    // Where one arrives it is said that it is done.
    let until = wording::date(&she.texts, thursday);
    she.sees(&tr!(she.texts, "plan-handed-over", who = "J. Petersen", date = until));
    let top = she.harness.get_by_role_and_label(Role::Button, &focused(she)).rect().top();
    assert!((0.0..700.0).contains(&top), "what has the focus is in sight: {top}");
    she.ask(Action::Show(Screen::Certificate));
    she.ask(Action::Show(Screen::Plan));
    assert!(she.harness.query_all_by_label_contains("steht jetzt bei").next().is_none(), "once");
}

#[test]
fn a_day_that_nobody_understands_is_answered_with_one_to_come() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut at_the_day(data.path());
    she.harness.event(Event::Text("irgendwann".to_owned()));
    she.look();
    key(she, Key::Enter);
    she.sees(&tr!(she.texts, "date-unknown"));
    // One example, and only below the field.
    let help = tr!(she.texts, "date-help", date = soon(she));
    assert!(help.contains(&she.window().model().now.date().year().to_string()), "{help}");
    she.sees(&help);
}

#[test]
fn a_task_that_is_begun_anew_begins_at_its_first_step() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for what in [What::Changed(true), What::Tested(true)] {
        mark(she, "server-admin", what);
    }
    she.ask(Action::OpenTask("server-admin".to_owned()));
    she.ask(Action::ShowStep(usize::MAX));
    she.press(Role::Button, &tr!(she.texts, "task-reopen"));
    she.press(Role::Button, &tr!(she.texts, "task-reopen-anew"));
    assert_eq!(she.window().model().settings.position.step, she.window().model().guide().unwrap().guide.steps[0].id);
}

/// At 200 %, where a page is longer than the window.
#[test]
fn the_plan_and_a_question_open_at_their_top() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::SetZoom(200));
    for screen in [Screen::Plan, Screen::Questions(1)] {
        she.ask(Action::Show(screen));
        let top = |she: &Person<'_>| {
            let title = she.heading();
            she.harness.get_by_role_and_label(Role::Heading, &title).rect().top()
        };
        let opened = top(she);
        for _ in 0..8 {
            key(she, Key::PageDown);
        }
        assert!(top(she) < opened, "{screen:?} is longer than the window");
        she.ask(Action::Show(Screen::Questions(11)));
        she.ask(Action::Show(screen));
        assert!((top(she) - opened).abs() < 1.0, "{screen:?}");
    }
}

#[test]
fn a_pc_of_a_name_that_was_there_before_says_that_its_tasks_count_again() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let of = |she: &Person<'_>, key: &str| {
        let tasks = she.case().plan.tasks.iter().filter(|task| task.item.key == key);
        tasks.map(|task| task.id.clone()).collect::<Vec<_>>()
    };
    let gone = she.case().practice.workstations.last().unwrap().clone();
    let done = of(she, &gone.key).first().unwrap().clone();
    for what in [What::Changed(true), What::Tested(true)] {
        mark(she, &done, what);
    }
    let mut practice = she.case().practice.clone();
    practice.workstations.pop();
    she.ask(Action::Answer(Box::new(practice), 1));
    let again = |she: &mut Person<'_>| {
        she.write(&tr!(she.texts, "q-workstation-name"), &gone.name);
        she.press(Role::Button, &tr!(she.texts, "q-add"));
        she.sees(&tr!(she.texts, "q-came-back", name = gone.name.as_str(), count = 1));
    };
    again(she);
    // It is another one: nothing of it is done.
    she.press(Role::Button, &tr!(she.texts, "q-came-back-another"));
    she.press(Role::Button, &tr!(she.texts, "next"));
    let fresh = she.case().practice.workstations.last().unwrap().clone();
    assert_eq!(fresh.name, gone.name);
    assert_ne!(fresh.key, gone.key);
    assert!(of(she, &fresh.key).iter().all(|id| !she.case().state(she.case().plan.task(id).unwrap()).is_closed()));
}

#[test]
fn a_file_of_another_kind_is_called_so_and_one_can_read_what_belongs_there() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    he.ask(Action::Show(Screen::Packs));
    he.press(Role::Button, &tr!(he.texts, "packs-which"));
    he.sees("Endung .ron");
    for (name, bytes) in
        [("verlauf.csv", "\u{feff}\"Zeitpunkt\";\"Wer\"\n".as_bytes()), ("a.pdf", b"%PDF-1.7\n\xe2\xe3")]
    {
        let path = data.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        he.ask(Action::Packs(PackAction::Check(path)));
        he.look();
        let says = |he: &Person<'_>, words: &str| he.harness.query_all_by_label_contains(words).next().is_some();
        assert!(says(he, "Das ist keine Datei mit Anleitungen."), "{name}");
        assert!(!says(he, "Zeile 1, Spalte 1"), "{name}");
        let other = tr!(he.texts, "packs-other");
        let other = he.harness.get_by_role_and_label(Role::Button, &other);
        assert!(other.is_focused(), "what to do next has the focus: {name}");
        he.press(Role::Button, &tr!(he.texts, "packs-details"));
        assert!(says(he, "Zeile 1, Spalte 1"), "folded, for whoever asks: {name}");
        he.press(Role::Button, &tr!(he.texts, "packs-details"));
    }
}

#[test]
fn a_print_that_was_cancelled_is_forgotten_with_its_page() {
    let data = tempfile::tempdir().unwrap();
    let desk = &mut Desk::with_case(data.path());
    let (title, words) = wording::notice(&desk.model.texts, &handed_out());
    assert!(words.ends_with("Datei: auftrag.pdf"), "{title} {words}");
    for notice in [handed_out(), Notice::NotPrinted(PaperKind::Interim, PrintFault::Cancelled)] {
        desk.model.notify(notice);
        desk.ask(Action::Show(Screen::Certificate));
        assert_eq!(desk.model.notices, []);
    }
    let refused = Notice::NotPrinted(PaperKind::Interim, PrintFault::NoPrinter);
    desk.model.notify(refused.clone());
    desk.ask(Action::Show(Screen::Plan));
    assert_eq!(desk.model.notices, [refused], "what went wrong stays");
}

/// The one was a red alarm, the other a yellow one. Screen readers are interrupted by alarms only.
#[test]
fn a_print_that_was_cancelled_is_no_alarm_on_any_paper() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let roles = |she: &mut Person<'_>, said: Outcome| {
        she.harness.state_mut().as_mut().unwrap().hear(said);
        she.look();
        [Role::Alert, Role::Note].map(|role| she.harness.query_all_by_role(role).count())
    };
    let order = |fault: PrintFault| {
        let paper = HandedOut { kind: PaperKind::Order, path: "auftrag.pdf".into(), said: Err(fault) };
        Outcome::HandedOut(Box::new(paper))
    };
    assert_eq!(roles(she, order(PrintFault::Cancelled)), [0, 1]);
    he_opens_the_folder(she);
    assert_eq!(roles(she, order(PrintFault::NoPrinter)), [1, 0]);
    she.ask(Action::Dismiss(0));
    she.ask(Action::WritePaper { print: false });
    assert_eq!(roles(she, Outcome::Printed(Err(PrintFault::Cancelled))), [0, 1]);
    assert_eq!(roles(she, Outcome::Printed(Err(PrintFault::NoPrinter))), [1, 0]);
}

/// The button is there; pressing it would open a window of the system.
fn he_opens_the_folder(he: &Person<'_>) {
    he.harness.get_by_role_and_label(Role::Button, &tr!(he.texts, "folder-open"));
}

fn handed_out() -> Notice {
    let said = Err(PrintFault::Cancelled);
    Notice::HandedOut(Box::new(HandedOut { kind: PaperKind::Order, path: "/home/eva/auftrag.pdf".into(), said }))
}
