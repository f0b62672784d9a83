//! What people stumbled over between the plan, the start and the questions: two cases of one name,
//! whose filter it was, a device that is another one, how large the text is, and what stands on one line.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        practice::{Answer, CardTerminal, Device},
        record::What,
    },
    i18n::Language,
    platform::case_folder,
    tr, wording,
};

use crate::{
    person::{Person, focused, key, mark, texts_of},
    stumbles::by_keys::is_seen,
    walk::with_plan,
    walk_history::choose_in_menu,
};

fn done(she: &mut Person<'_>, task: &str) {
    mark(she, task, What::Changed(true));
    mark(she, task, What::Tested(true));
}

/// They were told apart by the folder's name alone, in small type.
#[test]
fn two_cases_of_one_name_say_what_tells_them_apart_and_which_was_used_last() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    done(she, "vorbereitung");
    let root = she.case().root.clone();
    let mut head = case_folder::read_head(&root).unwrap();
    // Begun the day before by the same button, and left.
    (head.id, head.created) = ("0102030405060708".to_owned(), head.created.yesterday().unwrap());
    head.practice = she.case().practice.clone();
    let other = root.with_file_name("Vorgang vom Vortag");
    case_folder::create(&other, &head).unwrap();
    she.ask(Action::Show(Screen::Cases));
    she.sees(&tr!(she.texts, "cases-twins").replace("**", ""));
    let all = she.case().plan.tasks.len();
    for (day, closed) in [(she.case().head.created.date(), 1), (head.created.date(), 0)] {
        let begun = tr!(she.texts, "cases-begun", date = wording::date(&she.texts, day));
        she.sees(&format!("{begun} · {}", tr!(she.texts, "plan-of", closed = closed, all = all)));
    }
    assert_eq!(she.harness.query_all_by_label(&tr!(she.texts, "cases-used-last")).count(), 1);
    she.sees("Zuletzt geändert von S. Krüger am");
    // One alone needs no warning.
    std::fs::remove_dir_all(&other).unwrap();
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::Show(Screen::Cases));
    assert!(!texts_of(she).contains("heißen mehrere Vorgänge gleich"));
    assert!(!texts_of(she).contains(&tr!(she.texts, "cases-used-last")));
}

/// Both were begun on one day, and it was not said which one to take.
#[test]
fn of_two_cases_begun_on_one_day_the_upper_one_was_used_last() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    done(she, "vorbereitung");
    let mut head = case_folder::read_head(&she.case().root).unwrap();
    (head.id, head.created) = ("0102030405060708".to_owned(), head.created.with().hour(6).minute(7).build().unwrap());
    head.practice = she.case().practice.clone();
    // By its name it would come first.
    case_folder::create(&she.case().root.with_file_name("A anderer Vorgang"), &head).unwrap();
    she.ask(Action::Show(Screen::Cases));
    she.sees("Im Zweifel nehmen Sie den oberen: Dort wurde zuletzt gearbeitet.");
    let begun = tr!(she.texts, "cases-begun", date = wording::date_time(&she.texts, &head.created));
    let top = |words: &str| she.harness.get_by_role_and_label(Role::Label, words).rect().top();
    let labels = texts_of(she);
    let other = labels.lines().find(|line| line.starts_with(&begun)).unwrap().to_owned();
    assert!(top(&tr!(she.texts, "cases-used-last")) < top(&other));
    assert!(top("Ordner „A anderer Vorgang“") > top(&other));
}

/// The list of the one before stayed: "28 of 28 done", and nothing in it.
#[test]
fn who_sits_down_finds_the_whole_plan() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let his = she.case().plan.tasks.iter().filter(|task| task.person == "J. Petersen").count();
    let all = she.case().plan.tasks.len();
    she.press(Role::Button, &format!("J. Petersen, {his}"));
    she.sees(&tr!(she.texts, "plan-found", count = his));
    she.ask(Action::Show(Screen::Certificate));
    she.ask(Action::Show(Screen::Plan));
    she.sees(&tr!(she.texts, "plan-found", count = his));
    choose_in_menu(she, &tr!(she.texts, "menu-somebody-else"));
    she.write(&tr!(she.texts, "sits-name"), "A. Neu");
    key(she, Key::Enter);
    assert_eq!(she.window().model().settings.person, "A. Neu");
    assert!(!texts_of(she).contains(&tr!(she.texts, "plan-found", count = his)));
    let everybody = format!("{}, {all}", tr!(she.texts, "plan-everybody"));
    let row = she.harness.get_by_role_and_label(Role::Button, &everybody);
    assert_eq!(row.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

/// The numbers at the side looked like a legend. Now one of them is chosen, as among the people below.
#[test]
fn the_states_are_seen_to_be_a_choice() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let all = she.case().plan.tasks.len();
    let every = format!("{}, {all}", tr!(she.texts, "plan-every-state"));
    let is_on = |she: &Person<'_>| {
        let row = she.harness.get_by_role_and_label(Role::Button, &every);
        row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_on(she));
    she.press(Role::Button, &format!("{}, 0", tr!(she.texts, "state-done")));
    assert!(!is_on(she));
    she.press(Role::Button, &every);
    assert!(is_on(she));
}

/// Only a PC said that it had been there before.
#[test]
fn any_device_of_a_name_that_was_there_before_says_that_its_tasks_count_again() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.terminals = Answer::Yes;
    let (key, name) = ("terminal-labor".to_owned(), "Terminal Labor".to_owned());
    practice.card_terminals = vec![CardTerminal { key, name, ..CardTerminal::default() }];
    practice.other_devices = vec![Device { key: "kamera".to_owned(), name: "Kamera".to_owned() }];
    she.ask(Action::Answer(Box::new(practice.clone()), 0));
    let (terminal, other) = (tr!(she.texts, "q-terminal-name"), tr!(she.texts, "q-other-name"));
    for (topic, label, key, name) in [(6, terminal, "terminal-labor", "Terminal Labor"), (9, other, "kamera", "Kamera")]
    {
        let task = she.case().plan.tasks.iter().find(|task| task.item.key == key).unwrap().id.clone();
        done(she, &task);
        let mut without = she.case().practice.clone();
        without.card_terminals.retain(|one| one.key != key);
        without.other_devices.retain(|one| one.key != key);
        she.ask(Action::Answer(Box::new(without), topic));
        she.write(&label, name);
        she.press(Role::Button, &tr!(she.texts, "q-add"));
        she.sees(&tr!(she.texts, "q-came-back", name = name, count = 1));
        she.press(Role::Button, &tr!(she.texts, "q-came-back-another"));
        she.press(Role::Button, &tr!(she.texts, "next"));
        let practice = &she.case().practice;
        let terminal = practice.card_terminals.iter().find(|one| one.name == name).map(|one| one.key.clone());
        let device = practice.other_devices.iter().find(|one| one.name == name).map(|one| one.key.clone());
        assert_ne!(terminal.or(device).unwrap(), key, "nothing is recorded of the new one");
    }
}

/// "Add" sat two pixels above its field, "remove" seven.
#[test]
fn a_button_stands_on_the_line_of_its_field() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Questions(9)));
    let name = she.case().practice.other_devices[0].name.clone();
    let middle =
        |she: &Person<'_>, role: Role, label: &str| she.harness.get_by_role_and_label(role, label).rect().center().y;
    for (field, button) in [
        (tr!(she.texts, "q-other-name"), tr!(she.texts, "q-add")),
        (tr!(she.texts, "q-other-device"), tr!(she.texts, "q-remove-name", name = name)),
    ] {
        let (field, button) = (middle(she, Role::TextInput, &field), middle(she, Role::Button, &button));
        assert!((field - button).abs() < 0.6, "{field} {button}");
    }
}

/// One pressed Strg and plus twelve times and counted.
#[test]
fn how_large_the_text_is_is_said_for_a_moment() {
    for language in [Language::German, Language::English] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut Person::start(data.path(), language);
        let says = |she: &Person<'_>| {
            tr!(she.texts, "zoom-now", percent = she.window().model().settings.zoom_percent.to_string())
        };
        assert!(!texts_of(she).contains(&says(she)));
        she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        she.harness.step();
        she.harness.step();
        assert!(she.window().model().settings.zoom_percent > 100);
        she.sees(&says(she));
        // It was broken inside a word.
        she.ask(Action::SetZoom(210));
        she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
        she.harness.step();
        she.harness.step();
        assert_eq!(rows_of(she, &says(she)), 1);
        for _ in 0..20 {
            she.harness.step();
        }
        assert!(!texts_of(she).contains(&says(she)), "it goes by itself");
        she.ask(Action::Show(Screen::Settings));
        let percent = she.window().model().settings.zoom_percent.to_string();
        she.sees(&tr!(she.texts, "settings-size-now", percent = percent));
    }
}

fn rows_of(she: &Person<'_>, words: &str) -> usize {
    let shapes = &she.harness.output().shapes;
    let text = shapes.iter().find_map(|clipped| {
        let egui::Shape::Text(text) = &clipped.shape else { return None };
        (text.galley.text() == words).then_some(text.galley.rows.len())
    });
    text.unwrap()
}

/// The column was as high as the card beside it, and its heading was scrolled away for the button.
#[test]
fn a_little_larger_the_first_screen_still_begins_with_its_heading() {
    for percent in [100, 110, 120, 130, 140] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut Person::start(data.path(), Language::German);
        for size in [egui::vec2(1024.0, 700.0), egui::vec2(1024.0, 720.0)] {
            she.harness.set_size(size);
            she.ask(Action::SetZoom(percent));
            she.look();
            assert!(is_seen(she, &tr!(she.texts, "start-greeting"), None), "{percent} {size}");
            assert!(is_seen(she, &tr!(she.texts, "start-begin"), None), "{percent} {size}");
        }
    }
}

/// The footer with its keys has no room there, and nobody said where help is.
#[test]
fn a_first_screen_in_large_type_says_where_help_is() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    she.ask(Action::SetZoom(200));
    she.press(Role::Button, &tr!(she.texts, "footer-help"));
    assert_eq!(she.window().model().screen, Screen::Settings);
    key(she, Key::Escape);
    assert_eq!(focused(she), tr!(she.texts, "start-begin"));
}

/// Whoever looked into the history of everything from another page came back to the plan.
#[test]
fn the_history_leads_back_to_where_one_came_from() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("server-admin".to_owned()));
    for screen in [Screen::Certificate, Screen::Task, Screen::Password, Screen::Questions(3), Screen::Plan] {
        she.ask(Action::Show(screen));
        choose_in_menu(she, &tr!(she.texts, "history-title"));
        assert_eq!(she.window().model().screen, Screen::History);
        key(she, Key::Escape);
        assert_eq!(she.window().model().screen, screen);
    }
}

/// The plan stood where a search had left it, and the focus was far above.
#[test]
fn who_comes_back_to_the_plan_after_a_search_sees_what_has_the_focus() {
    for zoom in [100, 200] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut with_plan(data.path());
        she.ask(Action::SetZoom(zoom));
        let window = 700.0 / f32::from(zoom) * 100.0;
        let in_sight = |she: &Person<'_>| {
            let shown = she.harness.get_by_role_and_label(Role::Button, &focused(she)).rect();
            assert!(shown.top() >= 0.0 && shown.bottom() <= window, "{zoom} %: {} at {shown}", focused(she));
        };
        she.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
        she.look();
        she.harness.event(egui::Event::Text("server".to_owned()));
        she.look();
        key(she, Key::Enter);
        let task = she.window().model().task().unwrap().id.clone();
        done(she, &task);
        she.ask(Action::Show(Screen::Plan));
        in_sight(she);
        for screen in [Screen::Certificate, Screen::Settings, Screen::History] {
            for _ in 0..3 {
                key(she, Key::PageDown);
            }
            she.ask(Action::Show(screen));
            she.ask(Action::Show(Screen::Plan));
            in_sight(she);
        }
    }
}

/// The preparation was half ticked, and the plan called it "changed": there is nothing to change in it.
#[test]
fn what_still_has_to_be_checked_is_called_that_whatever_was_done() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for task in
        ["vorbereitung", "fritzbox"].into_iter().filter(|id| she.case().plan.task(id).is_some()).collect::<Vec<_>>()
    {
        mark(she, task, What::Changed(true));
    }
    she.ask(Action::Show(Screen::Plan));
    let said = texts_of(she);
    assert!(said.contains("Vorbereitung, Prüfung fehlt") && said.contains("FRITZ!Box, Prüfung fehlt"), "{said}");
    she.ask(Action::Show(Screen::Certificate));
    let said = texts_of(she);
    assert!(said.contains("Prüfung fehlt") && !said.contains("noch nicht getestet"), "{said}");
}
