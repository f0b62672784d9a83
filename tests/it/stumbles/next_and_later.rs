//! What people stumbled over on their way through the plan: whose task comes next, what "later" leaves
//! behind, what was taken back, and how exactly the time is known.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::ItemKind,
        record::{State, What},
    },
    i18n::{Language, Texts},
    tr, wording,
};

use crate::{
    person::{Person, finish_all_but, mark, texts_of},
    stumbles::provider_hurry::go_to_end,
    walk::with_plan,
};

fn done(she: &mut Person<'_>, task: &str) {
    mark(she, task, What::Changed(true));
    mark(she, task, What::Tested(true));
}

fn title(she: &Person<'_>, task: &str) -> String {
    she.case().plan.task(task).unwrap().full_title()
}

/// The task behind the main button of the plan.
#[track_caller]
fn proposed(she: &Person<'_>) -> String {
    let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let begin = tr!(she.texts, "plan-begin-spoken", title = "");
    let mut labels = labels.filter_map(|label| label.strip_prefix(begin.trim()).map(|title| title.trim().to_owned()));
    labels.next().unwrap()
}

fn put_off(she: &mut Person<'_>, task: &str) {
    she.ask(Action::OpenTask(task.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-later"));
}

/// All PCs are checked but one, so that everything else of hers waits for the provider.
fn only_one_pc_left(she: &mut Person<'_>) -> String {
    done(she, "vorbereitung");
    let checks = she.case().plan.tasks.iter().filter(|task| task.guide == "saubere-pcs");
    let checks: Vec<String> = checks.map(|task| task.id.clone()).collect();
    let (last, others) = checks.split_last().unwrap();
    for check in others {
        done(she, check);
    }
    last.clone()
}

/// After "later" the provider's task stood there with the large button, while she had work herself.
#[test]
fn her_own_task_comes_before_that_of_somebody_else() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let last = only_one_pc_left(she);
    put_off(she, &last);
    let card = she.case().plan.task(&last).unwrap().title.clone();
    assert_eq!(proposed(she), card);
    let said = texts_of(she);
    assert!(said.contains(&tr!(she.texts, "next-put-off")), "{said}");
    assert!(said.contains(&tr!(she.texts, "next-own-wait")), "{said}");
    let remote = title(she, "fernwartung");
    let first = format!("Zuerst muss J. Petersen: {remote}");
    she.press(Role::Button, &first);
    assert_eq!(she.window().model().task().unwrap().id, "fernwartung");
    // Who sits there is asked for what is his.
    she.ask(Action::SetPerson("J. Petersen".to_owned()));
    she.ask(Action::Show(Screen::Plan));
    assert_eq!(proposed(she), remote);
    assert!(!texts_of(she).contains("Zuerst muss"));
}

/// Nothing is left of her own that does not wait: it is said who has to do what stands there.
#[test]
fn what_hers_waits_for_is_said_to_be_of_somebody_else() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let last = only_one_pc_left(she);
    done(she, &last);
    she.ask(Action::Show(Screen::Plan));
    assert_eq!(proposed(she), title(she, "fernwartung"));
    let said = texts_of(she);
    assert!(said.contains("Zuerst zuständig: J. Petersen. Ihre eigenen Aufgaben kommen danach."), "{said}");
}

/// She had promised it for Friday, and the provider's task was proposed to her.
#[test]
fn what_she_promised_herself_is_hers_to_do() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let last = only_one_pc_left(she);
    let until = Some(she.window().model().now.date().tomorrow().unwrap());
    mark(she, &last, What::Promised { by: "S. Krüger".to_owned(), until, note: String::new() });
    she.ask(Action::Show(Screen::Plan));
    assert_eq!(proposed(she), she.case().plan.task(&last).unwrap().title);
    assert!(texts_of(she).contains("Zugesagt bis "), "{}", texts_of(she));
    mark(she, &last, What::Promised { by: "J. Petersen".to_owned(), until, note: String::new() });
    assert_eq!(proposed(she), title(she, "fernwartung"));
}

/// The row said "open" and nothing else, and the footer offered to take back something older.
#[test]
fn later_is_said_in_the_row_and_can_be_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    mark(she, "wlan", What::Blocked("kaputt".to_owned()));
    let first = she.case().plan.tasks[0].clone();
    put_off(she, &first.id);
    let row = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let mut rows = labels.filter(|label| label.contains(&first.full_title()) && label.contains("S. Krüger"));
        rows.next().unwrap()
    };
    assert!(row(she).contains("Kommt später"), "{}", row(she));
    let line = format!("{}. Kommt später noch einmal dran.", first.full_title());
    let said = she.harness.get_by_label(&line);
    assert_eq!(said.accesskit_node().live(), egui::accesskit::Live::Polite);
    she.sees(&format!("Letzte Angabe zurücknehmen: {} – Später", first.full_title()));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    she.look();
    assert!(!row(she).contains("Kommt später"), "{}", row(she));
    she.sees(&format!("Zurückgenommen: {} – Später", first.full_title()));
    assert_eq!(proposed(she), first.title);
    let wlan = she.case().plan.task("wlan").unwrap();
    assert!(matches!(she.case().state(wlan), State::Blocked(_)), "what is older stays");
    // What she works on is put off no more.
    put_off(she, &first.id);
    she.ask(Action::OpenTask(first.id.clone()));
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    she.ask(Action::Show(Screen::Plan));
    assert!(!row(she).contains("Kommt später"), "{}", row(she));
    she.sees(&format!("Letzte Angabe zurücknehmen: {} – Haken bei", first.full_title()));
}

/// A tick was gone, and nobody knew which.
#[test]
fn what_was_taken_back_is_named_on_every_screen_with_the_way_to_restore_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    done(she, "vorbereitung");
    for screen in [Screen::Certificate, Screen::History, Screen::Plan] {
        she.ask(Action::Show(screen));
        assert!(!texts_of(she).contains("Zurückgenommen:"));
        she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        she.look();
        let said = she.harness.get_by_label("Zurückgenommen: Vorbereitung – Geprüft");
        assert_eq!(said.accesskit_node().live(), egui::accesskit::Live::Polite);
        let task = she.case().plan.task("vorbereitung").unwrap().clone();
        assert_eq!(she.case().state(&task), State::Changed);
        she.press(Role::Button, "Wiederherstellen");
        assert_eq!(she.case().state(&task), State::Done);
        she.sees("Wiederhergestellt: Vorbereitung – Geprüft");
        she.press(Role::Button, &tr!(she.texts, "notice-read"));
        assert!(!texts_of(she).contains("Wiederhergestellt:"));
    }
    // Of a step it is said which.
    she.ask(Action::OpenTask("wlan".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-done"));
    let step = she.window().model().catalogue.entry("wlan").unwrap().guide.steps[0].title.clone();
    she.ask(Action::Show(Screen::Plan));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    she.look();
    she.sees(&format!("Zurückgenommen: WLAN-Schlüssel – Haken bei „{step}“"));
}

/// "About 10 h 8 min" read like a joke.
#[test]
fn nobody_knows_to_the_minute_how_long_a_plan_takes() {
    let texts = Texts::new(Language::German);
    for (minutes, said) in [
        (1, "5 Min."),
        (33, "35 Min."),
        (58, "1 Std."),
        (67, "1 Std."),
        (68, "1 Std. 15 Min."),
        (428, "7 Std."),
        (453, "7 Std. 30 Min."),
        (608, "10 Std."),
    ] {
        assert_eq!(wording::estimate(&texts, minutes), said, "{minutes}");
    }
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let left = tr!(she.texts, "plan-time-left", time = wording::estimate(&she.texts, she.case().minutes_left()));
    she.ask(Action::Show(Screen::Plan));
    she.sees(&left);
}

/// All is done but the software, the konnektor that waits for it, and what is named besides.
fn konnektor_waits(she: &mut Person<'_>, besides: &[&str]) -> String {
    let konnektor = she.case().plan.tasks.iter().find(|task| task.guide == "konnektor-secunet").unwrap().id.clone();
    let left = [&["pvs-xisynet", "smcb-pin", "abschluss", konnektor.as_str()], besides].concat();
    finish_all_but(she, &left);
    let until = Some(she.window().model().now.date().tomorrow().unwrap());
    for task in [besides, &[konnektor.as_str()]].concat() {
        mark(she, task, What::Promised { by: "J. Petersen".to_owned(), until, note: String::new() });
    }
    she.ask(Action::SetPerson("J. Petersen".to_owned()));
    "Ihre Aufgabe TI-Konnektor secunet: Administrator wartet noch auf: Praxissoftware x.isynet (S. Krüger)".to_owned()
}

/// The provider was led into the doctor's task, while one that he had promised only waited.
#[test]
fn nobody_is_led_into_the_work_of_others_while_her_own_waits() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let waits = konnektor_waits(he, &["wlan"]);
    go_to_end(he, "wlan");
    he.press(Role::CheckBox, &tr!(he.texts, "finish-changed"));
    he.press(Role::CheckBox, &tr!(he.texts, "finish-tested"));
    let said = texts_of(he);
    assert!(!said.contains("Weiter: ") && said.contains(&waits), "{said}");
    he.press(Role::Button, &tr!(he.texts, "finish-to-plan"));
    assert_eq!(he.window().model().screen, Screen::Plan);
    he.sees(&waits);
    let said = texts_of(he);
    assert!(said.contains("Zuständig: ") && !said.contains("Ihre eigenen Aufgaben sind erledigt"), "{said}");
}

/// Another of his own was proposed, and nothing said why the one before it was passed by.
#[test]
fn the_card_says_what_another_of_her_own_waits_for() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    let phone = he.case().plan.tasks.iter().find(|task| task.item.kind == ItemKind::OtherDevice).unwrap().id.clone();
    let waits = konnektor_waits(he, &[&phone]);
    he.ask(Action::Show(Screen::Plan));
    assert_eq!(proposed(he), he.case().plan.task(&phone).unwrap().title);
    he.sees(&waits);
    // Once that is done it is his turn.
    done(he, "pvs-xisynet");
    assert!(proposed(he).starts_with("TI-Konnektor") && !texts_of(he).contains("wartet noch auf"), "{}", texts_of(he));
}
