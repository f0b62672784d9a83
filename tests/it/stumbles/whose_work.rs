//! What else three people met between plan, order, history and certificate: whose name stands where, and what
//! is offered when nothing is left.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{plan::Task, practice::Konnektor, record::What},
    tr, wording,
};

use crate::{
    person::{Person, finish_all_but, focused, key, mark},
    walk::with_plan,
};

fn whose(she: &Person<'_>, task: &str) -> String {
    wording::whose(&she.texts, she.case(), she.case().plan.task(task).unwrap())
}

fn ordered(she: &Person<'_>, task: &str) -> bool {
    let order = wording::order(she.case(), &she.window().model().catalogue);
    let title = she.case().plan.task(task).unwrap().full_title();
    order.tasks.iter().any(|one| one.title == title)
}

/// The first button whose name begins like this.
#[track_caller]
fn button(she: &Person<'_>, begin: &str) -> String {
    let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let mut labels = labels.filter(|label| label.starts_with(begin));
    labels.next().unwrap_or_else(|| panic!("no button {begin}"))
}

/// Handed to Frau Yilmaz and done by her, it stood in the plan as the work of whoever had planned it.
#[test]
fn what_is_done_stands_as_the_work_of_who_did_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let handed = What::Promised { by: "Frau Yilmaz".to_owned(), until: None, note: String::new() };
    mark(she, "wlan", handed);
    assert_eq!(whose(she, "wlan"), "Frau Yilmaz");
    she.ask(Action::SetPerson("Frau Yilmaz".to_owned()));
    mark(she, "wlan", What::Changed(true));
    mark(she, "wlan", What::Tested(true));
    assert_eq!(whose(she, "wlan"), "Frau Yilmaz");
}

/// The paper for the provider listed what was handed to Frau Yilmaz, and left out what was his as the one who leads.
#[test]
fn the_order_names_what_is_the_providers_by_name_and_nothing_of_somebody_else() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let to = |by: &str| What::Promised { by: by.to_owned(), until: None, note: String::new() };
    assert!(!ordered(she, "wlan"));
    mark(she, "wlan", to("Frau Yilmaz"));
    assert!(!ordered(she, "wlan"), "she is no provider");
    mark(she, "wlan", to("J. Petersen"));
    assert!(ordered(she, "wlan"));
    // What is a provider's by its guide is hers when it was handed to her.
    assert!(ordered(she, "fernwartung"));
    mark(she, "fernwartung", to("Frau Yilmaz"));
    assert!(!ordered(she, "fernwartung"), "on paper it would be ordered from him");
    let mut practice = she.case().practice.clone();
    let provider = practice.provider.clone().unwrap_or_default();
    practice.people[0].name.clone_from(&provider.name);
    she.ask(Action::Answer(Box::new(practice), 99));
    assert_eq!(whose(she, "vorbereitung"), provider.name);
    assert!(ordered(she, "vorbereitung"));
}

/// The order was offered when nothing was left for the provider, and was an empty sheet to sign.
#[test]
fn no_order_is_offered_when_nothing_of_it_is_left() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let catalogue = she.window().model().catalogue.clone();
    let titles: Vec<String> = wording::order(she.case(), &catalogue).tasks.into_iter().map(|task| task.title).collect();
    let tasks: Vec<String> = she
        .case()
        .plan
        .tasks
        .iter()
        .filter(|task| titles.contains(&task.full_title()))
        .map(|task| task.id.clone())
        .collect();
    assert!(tasks.len() < she.case().plan.tasks.len(), "others have something left");
    let order = tr!(she.texts, "print-order");
    let is_offered = |she: &Person<'_>| she.harness.query_by_role_and_label(Role::Button, &order).is_some();
    assert!(is_offered(she));
    for task in &tasks {
        mark(she, task, What::Absent("gibt es nicht".to_owned()));
    }
    assert!(!is_offered(she) && !she.case().is_complete());
}

/// Somebody else sat down and found a list that was empty, narrowed down by the one before.
#[test]
fn who_sits_down_finds_the_whole_plan() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let rows = |she: &Person<'_>| she.harness.query_all_by_label_contains("WLAN-Schlüssel").count();
    let all = rows(she);
    let his = button(she, "J. Petersen");
    she.press(Role::Button, &his);
    assert!(rows(she) < all);
    she.ask(Action::Show(Screen::Certificate));
    let menu = button(she, "S. Krüger");
    she.press(Role::Button, &menu);
    let other = "Dr. Eva Lindner";
    let entry = [Role::MenuItem, Role::MenuItemRadio, Role::Button]
        .into_iter()
        .find(|role| she.harness.query_all_by_role_and_label(*role, other).next().is_some());
    she.press(entry.unwrap(), other);
    assert_eq!(she.window().model().settings.person, other);
    she.ask(Action::Show(Screen::Plan));
    assert_eq!(rows(she), all);
}

/// With an answer missing the certificate said that nothing was missing any more.
#[test]
fn the_certificate_says_which_answer_is_missing_and_nothing_is_ordered_when_all_is_done() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.sees(&tr!(she.texts, "print-order"));
    finish_all_but(she, &[]);
    assert!(she.harness.query_by_label(&tr!(she.texts, "print-order")).is_none());
    let mut practice = she.case().practice.clone();
    practice.konnektor = Konnektor::Unknown;
    she.ask(Action::Answer(Box::new(practice), 99));
    finish_all_but(she, &[]);
    she.ask(Action::Show(Screen::Certificate));
    assert_eq!(she.heading(), tr!(she.texts, "certificate-tasks-done"));
    // What can be added is offered between what is said and what is done on paper, not said as a warning.
    assert_eq!(she.harness.query_all_by_role(Role::Note).count(), 0);
    assert_eq!(focused(she), tr!(she.texts, "certificate-print"));
    let top = |title: &str| she.harness.get_by_role_and_label(Role::Heading, title).rect().top();
    assert!(top(&tr!(she.texts, "certificate-to-add-before")) < top(&tr!(she.texts, "certificate-on-paper")));
    she.sees("ist noch ohne Antwort");
    she.sees(&format!("„{}“", tr!(she.texts, "paper-place-missing")));
    assert!(she.harness.query_by_label_contains("Nichts fehlt mehr").is_none());
    let answer = button(she, &tr!(she.texts, "certificate-answer"));
    she.press(Role::Button, &answer);
    assert!(matches!(she.window().model().screen, Screen::Questions(_)));
}

/// The history was opened from a task, and Esc led to the middle of the plan.
#[test]
fn esc_leads_from_the_history_back_to_the_task() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.press(Role::Button, &tr!(she.texts, "history-title"));
    key(she, Key::Escape);
    assert_eq!(she.window().model().screen, Screen::Plan);
    she.ask(Action::OpenTask("wlan".to_owned()));
    let menu = button(she, "S. Krüger");
    she.press(Role::Button, &menu);
    let title = tr!(she.texts, "history-title");
    let entry = [Role::MenuItem, Role::MenuItemRadio, Role::Button]
        .into_iter()
        .find(|role| she.harness.query_all_by_role_and_label(*role, &title).next().is_some());
    she.press(entry.unwrap(), &title);
    assert_eq!(she.window().model().screen, Screen::History);
    key(she, Key::Escape);
    assert_eq!(she.window().model().screen, Screen::Task);
}

/// "Promised by J. Petersen" stood there, and nobody had asked him.
#[test]
fn what_was_put_on_his_list_is_given_to_him_and_what_he_says_himself_promised() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let until = Some(she.window().model().now.date().tomorrow().unwrap());
    let his = What::Promised { by: "J. Petersen".to_owned(), until, note: String::new() };
    mark(she, "wlan", his.clone());
    she.ask(Action::OpenTask("wlan".to_owned()));
    she.sees("An J. Petersen gegeben, bis ");
    assert!(she.harness.query_by_label_contains("Zugesagt von").is_none());
    she.ask(Action::SetPerson("J. Petersen".to_owned()));
    mark(she, "wlan", his);
    she.ask(Action::OpenTask("wlan".to_owned()));
    she.sees("Zugesagt von J. Petersen, bis ");
}

/// Two doctors sign in at one PC: "Dr. Anna Lindner, Dr. Paul Maier" was offered as one person who might sit here, and
/// neither found the task among her own.
#[test]
fn two_who_share_a_pc_are_two_people() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.workstations[0].user = "Dr. Anna Lindner, Dr. Paul Maier".to_owned();
    she.ask(Action::Answer(Box::new(practice), 99));
    let names = she.case().names();
    let both = ["Dr. Anna Lindner", "Dr. Paul Maier"].map(str::to_owned);
    assert!(both.iter().all(|name| names.contains(name)) && !names.iter().any(|name| name.contains(',')), "{names:?}");
    let shared: Vec<String> =
        she.case().plan.tasks.iter().filter(|task| task.person.contains(',')).map(Task::full_title).collect();
    assert!(!shared.is_empty());
    for name in both {
        she.ask(Action::SetPerson(name.clone()));
        she.ask(Action::Show(Screen::Plan));
        let person = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let person = person.into_iter().find(|label| label.starts_with(&format!("{name}, ")) || *label == name);
        she.press(Role::Button, &person.unwrap_or_else(|| panic!("{name} cannot be chosen")));
        for title in &shared {
            assert!(she.harness.query_all_by_label_contains(title).next().is_some(), "{name}: {title}");
        }
        // What can be done now is her own.
        let is_own =
            wording::is_whose(&she.texts, she.case(), she.case().plan.task("windows-lokal/pc-empfang").unwrap(), &name);
        assert!(is_own);
    }
}

/// "Praxisinhaber/in" is one.
#[test]
fn a_role_is_one_in_the_plan_however_it_is_written() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.people.iter_mut().filter(|person| person.owner).for_each(|person| person.name.clear());
    she.ask(Action::Answer(Box::new(practice), 99));
    she.ask(Action::Show(Screen::Plan));
    let role = tr!(she.texts, "role-owner");
    assert!(role.contains('/'));
    let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let labels: Vec<String> = labels.collect();
    assert!(labels.iter().any(|label| label.starts_with(&format!("{role}, "))), "{labels:?}");
    assert!(!labels.iter().any(|label| label.starts_with("in, ")), "{labels:?}");
}
