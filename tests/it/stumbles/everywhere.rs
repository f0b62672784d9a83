//! What three people met who used the program from the first question to the certificate, and that belongs to
//! no single screen.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::practice::Konnektor,
    i18n::{Language, Texts},
    tr,
};

use crate::{
    person::{Person, finish_all_but, focused, key, texts_of},
    stumbles::by_keys::types,
    walk::with_plan,
};

/// The help lists the key; in a task it did nothing, and what was typed after it ticked a step.
#[test]
fn the_key_for_searching_leads_into_the_plan_from_everywhere() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask("fernwartung".to_owned()));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    she.look();
    she.look();
    assert_eq!((she.window().model().screen, focused(she)), (Screen::Plan, tr!(she.texts, "plan-search")));
    types(she, "wlan");
    key(she, Key::Enter);
    assert_eq!(she.window().model().settings.position.task, "wlan");
}

/// The green word about one file stood there when the next was to be checked.
#[test]
fn what_was_said_of_one_file_is_gone_when_another_is_to_be_checked() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    she.ask(Action::Check(data.path().join("keines.pdf")));
    let verdict = "Kann nicht geprüft werden";
    she.harness.get_by_role_and_label(Role::Heading, verdict);
    she.ask(Action::Show(Screen::Certificate));
    she.press(Role::Button, &tr!(she.texts, "certificate-check"));
    assert!(!texts_of(she).contains(verdict));
}

/// The plan said that a topic has no answer, the certificate that nothing is missing.
#[test]
fn the_certificate_names_the_topics_that_have_no_answer() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.konnektor = Konnektor::Unknown;
    she.ask(Action::Answer(Box::new(practice), 99));
    finish_all_but(she, &[]);
    she.ask(Action::Show(Screen::Certificate));
    let words = tr!(she.texts, "certificate-topics", count = 1, topic = tr!(she.texts, "topic-konnektor"));
    assert!(texts_of(she).contains(&words));
}

/// At the second form Enter did nothing, for its field had no focus.
#[test]
fn each_form_that_asks_where_to_save_begins_with_its_field() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let field = tr!(she.texts, "save-where");
    she.ask(Action::Show(Screen::Certificate));
    she.press(Role::Button, &tr!(she.texts, "certificate-save"));
    assert_eq!(focused(she), field);
    key(she, Key::Escape);
    she.ask(Action::Show(Screen::Password));
    she.press(Role::Button, &tr!(she.texts, "sheet-print-empty"));
    she.press(Role::Button, &tr!(she.texts, "sheet-save"));
    assert_eq!(focused(she), field);
}

/// What was searched the last time stood before what was typed now.
#[test]
fn the_last_search_of_the_guides_is_replaced_by_the_next() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let field = tr!(she.texts, "library-search");
    for words in ["fritz", "notfall"] {
        key(she, Key::F3);
        assert_eq!(focused(she), field);
        types(she, words);
        let typed = she.harness.get_by_role_and_label(Role::TextInput, &field).value();
        assert_eq!(typed.as_deref(), Some(words));
        key(she, Key::Escape);
        key(she, Key::Escape);
    }
}

/// Help was promised, and what opened was the language; from there to the help the frame was out of sight.
#[test]
fn who_asks_for_help_gets_it_and_the_settings_are_one_press_away() {
    for form in [((1024.0, 700.0), 1.0), ((512.0, 350.0), 2.0)] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut Person::start_in((form.0.into(), form.1), data.path(), Language::German);
        let texts = Texts::new(Language::German);
        let top = |she: &Person<'_>, words: &str| she.harness.query_all_by_label(words).next().unwrap().rect().top();
        let begins = |she: &Person<'_>, title: &str, first: &str, second: &str| {
            assert_eq!((she.heading(), focused(she)), (title.to_owned(), tr!(texts, "back")));
            let back = she.harness.get_by_role_and_label(Role::Button, &tr!(texts, "back")).rect();
            assert!(back.top() > 50.0 && back.bottom() < form.0.1, "the frame is in sight: {back}");
            assert!(top(she, first) < form.0.1 && top(she, first) < top(she, second));
        };
        let (help, settings) = (tr!(texts, "help-title"), tr!(texts, "settings-language"));
        key(she, Key::F1);
        begins(she, &tr!(texts, "help-page-title"), &help, &tr!(texts, "settings-language-help"));
        she.press(Role::Button, &tr!(texts, "help-to-settings"));
        begins(she, &tr!(texts, "settings-title"), &tr!(texts, "settings-language-help"), &help);
        she.press(Role::Button, &tr!(texts, "settings-to-help"));
        begins(she, &tr!(texts, "help-page-title"), &help, &settings);
    }
}

/// As in a browser.
#[test]
fn f11_takes_the_whole_screen() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    let (key, modifiers) = (Key::F11, Modifiers::NONE);
    she.harness.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
    she.harness.step();
    let output = &she.harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert!(output.commands.contains(&egui::ViewportCommand::Fullscreen(true)), "{:?}", output.commands);
}

/// Only the field with the end of a path was in sight, not what it is for.
#[test]
fn where_to_save_is_asked_in_sight_at_200_percent() {
    let data = tempfile::tempdir().unwrap();
    finish_all_but(&mut with_plan(data.path()), &[]);
    let she = &mut Person::start_in(((512.0, 350.0).into(), 2.0), data.path(), Language::German);
    she.ask(Action::Show(Screen::Certificate));
    let save = tr!(she.texts, "certificate-save");
    let bar = she.harness.get_by_role_and_label(Role::Button, &save).rect().top();
    she.press(Role::Button, &save);
    let label = tr!(she.texts, "save-where");
    assert_eq!(focused(she), label);
    let field = she.harness.get_by_role_and_label(Role::TextInput, &label).rect();
    // Below the bar of the window there is room for the label.
    assert!(field.top() - 28.0 > 54.0 && field.bottom() < bar, "{field}, bar at {bar}");
}
