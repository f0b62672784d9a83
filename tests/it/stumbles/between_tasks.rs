//! What people stumbled over between one task and the next: where "go on" leads, what the card says, whom
//! a task is given to, what a start says of the time and the paper, what vanishes with a PC.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        plan::Task,
        record::{Seen, State, What},
    },
    i18n::Language,
    platform::settings,
    tr, wording,
};

use crate::{
    person::{finish_all_but, focused, key, mark, texts_of},
    stumbles::provider_hurry::{go_to_end, pcs},
    walk::{Person, with_plan},
};

/// The button that goes on, at the end of the task that is open.
fn go_on(she: &Person<'_>) -> String {
    let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let mut labels = labels.filter(|label| label.starts_with("Weiter: ") || label.starts_with("Noch offen"));
    labels.next().unwrap()
}

#[test]
fn card_end_and_start_name_what_does_not_work_before_the_closing_check() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_plan(data.path());
    finish_all_but(&mut she, &["fernwartung", "abschluss"]);
    mark(&mut she, "fernwartung", What::Blocked("Niemand erreichbar".to_owned()));
    let title = she.case().plan.task("fernwartung").unwrap().title.clone();
    she.ask(Action::Show(Screen::Plan));
    let said = texts_of(&she);
    assert!(said.contains("Noch offen – klappt nicht") && said.contains("Niemand erreichbar"), "{said}");
    she.sees(&tr!(she.texts, "plan-look-spoken", title = title.as_str()));
    she.sees(&tr!(she.texts, "next-closing", title = "Abschluss und Nachweis"));
    let pc = pcs(&she)[4].clone();
    go_to_end(&mut she, &pc);
    assert_eq!(go_on(&she), format!("Noch offen: {title} – klappt nicht"));
    drop(she);
    let she = Person::start(data.path(), Language::German);
    assert!(texts_of(&she).contains("Noch offen – klappt nicht"));
}

#[test]
fn the_closing_check_names_what_is_only_promised() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    finish_all_but(she, &["fernwartung", "abschluss"]);
    let until = Some(she.window().model().now.date());
    mark(she, "fernwartung", What::Promised { by: "J. Petersen".to_owned(), until, note: String::new() });
    she.ask(Action::Show(Screen::Plan));
    she.sees(&tr!(she.texts, "plan-begin-spoken", title = "Abschluss und Nachweis"));
    let said = texts_of(she);
    assert!(said.contains("Noch zugesagt: Fernwartung schließen und neu sichern (von J. Petersen, bis"), "{said}");
    // From the end of a task one comes to the plan, which says so, not into the closing check.
    let pc = pcs(she)[4].clone();
    go_to_end(she, &pc);
    assert!(!texts_of(she).contains("Weiter: "));
    she.press(Role::Button, &tr!(she.texts, "finish-to-plan"));
    assert_eq!(she.window().model().screen, Screen::Plan);
}

/// Whoever sat there was led into the doctor's own card.
#[test]
fn the_doctors_card_is_proposed_to_the_doctor() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let card = she.case().plan.tasks.iter().find(|task| task.guide == "hba-pin").unwrap().clone();
    finish_all_but(she, &[card.id.as_str(), "kv-portal", "abschluss"]);
    she.ask(Action::Show(Screen::Plan));
    she.sees(&tr!(she.texts, "plan-begin-spoken", title = "Portal der KV"));
    mark(she, "kv-portal", What::Absent("gibt es nicht".to_owned()));
    assert!(texts_of(she).contains("Noch offen – macht Dr. Eva Lindner selbst"), "{}", texts_of(she));
    she.ask(Action::SetPerson("Dr. Eva Lindner".to_owned()));
    she.sees(&tr!(she.texts, "plan-begin-spoken", title = card.title.as_str()));
}

#[test]
fn a_task_that_is_changed_is_to_be_tested_not_begun() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    mark(she, "wlan", What::Changed(true));
    she.ask(Action::Show(Screen::Plan));
    she.sees(&tr!(she.texts, "plan-test-spoken", title = "WLAN-Schlüssel"));
}

/// "The PCs have new passwords" stood there while they had none.
#[test]
fn a_reason_that_is_not_true_yet_is_not_given() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let software = she.case().plan.task("pvs-xisynet").unwrap().clone();
    let why = "Die PCs haben neue Passwörter";
    assert!(software.why.starts_with(why), "{}", software.why);
    let pcs = pcs(she);
    finish_all_but(she, &[pcs[1].as_str(), "pvs-xisynet", "abschluss"]);
    mark(she, &pcs[1], What::Blocked("kaputt".to_owned()));
    she.ask(Action::Show(Screen::Plan));
    she.sees(&tr!(she.texts, "plan-begin-spoken", title = software.title.as_str()));
    let said = texts_of(she);
    let pc = she.case().plan.task(&pcs[1]).unwrap().full_title();
    assert!(!said.contains(why) && said.contains(&format!("Davor gehört noch: {pc}.")), "{said}");
    mark(she, &pcs[1], What::Absent("ausgemustert".to_owned()));
    assert!(texts_of(she).contains(why));
}

#[test]
fn a_plan_that_can_still_grow_does_not_look_finished() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    finish_all_but(she, &[]);
    she.ask(Action::Show(Screen::Plan));
    let all = she.case().plan.tasks.len();
    she.sees(&tr!(she.texts, "plan-number", all = all));
    let mut practice = she.case().practice.clone();
    practice.konnektor = passwortwechsel::domain::practice::Konnektor::Unknown;
    she.ask(Action::Answer(Box::new(practice), 99));
    finish_all_but(she, &[]);
    she.ask(Action::Show(Screen::Plan));
    let all = she.case().plan.tasks.len();
    she.sees(&tr!(she.texts, "plan-number-so-far", all = all));
    assert!(texts_of(she).contains(&tr!(
        she.texts,
        "plan-open-topics",
        count = 1,
        topic = tr!(she.texts, "topic-konnektor")
    )));
    let progress = she.harness.get_by_role(Role::ProgressIndicator);
    let progress = progress.accesskit_node();
    assert!(progress.numeric_value() < progress.max_numeric_value());
    she.press(Role::Button, &tr!(she.texts, "plan-to-topics"));
    assert_eq!(she.heading(), tr!(she.texts, "q-konnektor"));
}

/// Without a provider among the answers the receptionist herself stood in the field.
#[test]
fn what_is_given_to_the_provider_stands_as_his_in_the_plan() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.provider = None;
    she.ask(Action::Answer(Box::new(practice), 99));
    she.ask(Action::OpenTask("wlan".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    assert!(texts_of(she).contains("Das Programm schickt nichts:"));
    she.harness.event(egui::Event::Text("1.12.".to_owned()));
    she.look();
    she.press(Role::Button, &tr!(she.texts, "promise-save"));
    let task = she.case().plan.task("wlan").unwrap();
    let provider = tr!(she.texts, "role-provider");
    assert_eq!(wording::whose(&she.texts, she.case(), task), provider);
    let rows = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    assert!(rows.into_iter().any(|row| row.contains("WLAN-Schlüssel") && row.contains(&provider)));
}

/// She had worked on until the power failed; the time was that of the last proper end.
#[test]
fn who_was_cut_off_is_told_when_she_worked_last() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_plan(data.path());
    let left = &she.window().model().now - jiff::Span::new().minutes(20);
    let left = Seen::all(&she.case().head.id, &she.case().record, left);
    mark(&mut she, "wlan", What::Changed(true));
    drop(she);
    let mut kept = settings::load(data.path());
    kept.seen = Some(left);
    settings::save(data.path(), &kept).unwrap();
    let she = Person::start(data.path(), Language::German);
    let just_now = tr!(she.texts, "back-last", ago = tr!(she.texts, "ago-now"));
    assert!(texts_of(&she).contains(&just_now), "{}", texts_of(&she));
}

#[test]
fn a_saved_paper_is_named_and_whether_it_is_out_of_date() {
    let data = tempfile::tempdir().unwrap();
    let mut she = with_plan(data.path());
    finish_all_but(&mut she, &[]);
    drop(she);
    let mut she = Person::start(data.path(), Language::German);
    she.sees(&tr!(she.texts, "back-make-paper"));
    she.press(Role::Button, &tr!(she.texts, "plan-to-certificate"));
    she.save_paper();
    drop(she);
    let mut she = Person::start(data.path(), Language::German);
    she.sees(&tr!(she.texts, "back-paper-is-saved"));
    she.sees(&tr!(she.texts, "back-look-at-paper"));
    let time = wording::date_time(&she.texts, &she.window().model().paper.as_ref().unwrap().issued);
    assert!(texts_of(&she).contains(&tr!(she.texts, "back-paper", time = time.as_str())));
    mark(&mut she, "wlan", What::Note("später noch einmal".to_owned()));
    drop(she);
    let she = Person::start(data.path(), Language::German);
    let outdated = format!("{} {}", tr!(she.texts, "back-paper", time = time), tr!(she.texts, "back-paper-outdated"));
    assert!(texts_of(&she).contains(&outdated), "{}", texts_of(&she));
}

#[test]
fn what_vanishes_with_a_pc_is_asked_about_and_enter_twice_removes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let pc = pcs(she)[1].clone();
    mark(she, &pc, What::Changed(true));
    mark(she, &pc, What::Tested(true));
    assert_eq!(she.case().state(she.case().plan.task(&pc).unwrap()), State::Done);
    let names: Vec<String> = she.case().practice.workstations.iter().map(|station| station.name.clone()).collect();
    she.ask(Action::Show(Screen::Questions(1)));
    let removes = |name: &str| format!("{name} entfernen");
    let stations = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        labels.filter(|label| label.ends_with(" entfernen") && !label.starts_with("Trotzdem")).count()
    };
    she.press(Role::Button, &removes(&names[1]));
    assert_eq!((stations(she), focused(she)), (5, tr!(she.texts, "q-remove-keep")));
    assert!(texts_of(she).contains("Eine erledigte Aufgabe verschwindet dann aus Plan und Nachweis."));
    key(she, Key::Enter);
    assert_eq!((stations(she), focused(she)), (5, removes(&names[1])));
    key(she, Key::Enter);
    key(she, Key::Enter);
    assert_eq!(stations(she), 5);
    key(she, Key::Enter);
    she.press(Role::Button, &tr!(she.texts, "q-remove-yes"));
    assert_eq!((stations(she), focused(she)), (4, tr!(she.texts, "q-workstation-name")));
    // Nothing is done at the others: one goes at once, and Enter again takes none.
    she.press(Role::Button, &removes(&names[3]));
    for _ in 0..2 {
        key(she, Key::Enter);
    }
    assert!(stations(she) >= 3 && focused(she) == tr!(she.texts, "q-workstation-name"), "{}", focused(she));
}

/// "Begin" stood there, large, and would have made a second case.
#[test]
fn where_a_case_cannot_be_opened_trying_again_comes_first() {
    let data = tempfile::tempdir().unwrap();
    let she = with_plan(data.path());
    let root = she.case().root.clone();
    drop(she);
    let away = data.path().join("weg");
    std::fs::rename(&root, &away).unwrap();
    let mut she = Person::start(data.path(), Language::German);
    assert_eq!(she.heading(), tr!(she.texts, "not-opened-title"));
    assert_eq!(focused(&she), tr!(she.texts, "not-opened-again"));
    assert!(she.harness.query_by_label(&tr!(she.texts, "start-begin")).is_none());
    key(&mut she, Key::Enter);
    assert_eq!(focused(&she), tr!(she.texts, "not-opened-again"), "still away");
    std::fs::rename(&away, &root).unwrap();
    key(&mut she, Key::Enter);
    assert_eq!(she.case().root, root);
}

/// A "no" that was a slip had emptied the list.
#[test]
fn yes_brings_back_what_no_took_out_of_the_plan() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let tasks =
        |she: &Person<'_>| -> Vec<String> { she.case().plan.tasks.iter().map(|task| task.id.clone()).collect() };
    she.ask(Action::Show(Screen::Questions(6)));
    she.press(Role::RadioButton, &tr!(she.texts, "yes"));
    she.press(Role::Button, &tr!(she.texts, "q-add"));
    she.press(Role::Button, &tr!(she.texts, "next"));
    let before = tasks(she);
    for topic in [6, 9] {
        let (no, yes) = (tr!(she.texts, "no"), tr!(she.texts, "yes"));
        let mut answer = |word: &str| {
            she.ask(Action::Show(Screen::Questions(topic)));
            she.press(Role::RadioButton, word);
            she.press(Role::Button, &tr!(she.texts, "next"));
            tasks(she)
        };
        assert_ne!(answer(&no), before, "{topic}");
        assert_eq!(answer(&yes), before, "{topic}");
    }
}

/// "Begin now", and in the same box something that belongs before it and lies with the provider until next week.
#[test]
fn of_what_comes_first_and_is_promised_it_is_said_who_is_to_be_asked() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let comes_after = |task: &&Task| task.reasons.iter().any(|reason| reason.guide == "fernwartung");
    let waits = she.case().plan.tasks.iter().find(comes_after).unwrap().id.clone();
    finish_all_but(she, &["fernwartung", &waits, "abschluss"]);
    let (by, until) = ("J. Petersen".to_owned(), Some(jiff::civil::date(2099, 12, 31)));
    mark(she, "fernwartung", What::Promised { by: by.clone(), until, note: String::new() });
    she.ask(Action::Show(Screen::Plan));
    let said = texts_of(she);
    let ask = tr!(she.texts, "plan-before-ask", who = by.as_str());
    assert!(said.contains("(zugesagt von J. Petersen, bis 31.12.2099)") && said.contains(&ask), "{said}");
}
