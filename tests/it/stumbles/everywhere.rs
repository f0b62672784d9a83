//! What three people met who used the program from the first question to the certificate, and that belongs to
//! no single screen.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::practice::Konnektor,
    tr,
};

use crate::{
    person::{finish_all_but, focused, key, texts_of},
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
