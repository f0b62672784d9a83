//! The questions by keys at 200 %: Enter on an answer goes on, Space chooses only, and nobody who presses
//! Enter in rhythm enters what nobody has.

use egui::{Key, Modifiers, Role};
use passwortwechsel::{
    domain::practice::{Answer, Router, Software},
    tr,
};

use crate::{
    person::{focused, key},
    stumbles_by_keys::{doctor, go_to_topic, is_seen, types},
};

/// The focus lay on "next", and Enter on the chosen answer did nothing.
#[test]
fn a_topic_begins_with_its_first_answer_and_enter_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-software"));
    let unknown = tr!(she.texts, "unknown");
    assert_eq!(focused(she), unknown);
    she.harness.key_press(Key::Home);
    she.look();
    assert_eq!(focused(she), "easymed");
    key(she, Key::Space);
    assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-software"), "easymed".to_owned()));
    key(she, Key::ArrowRight);
    key(she, Key::Enter);
    assert_eq!(she.heading(), tr!(she.texts, "q-server-title"));
    assert_eq!(she.case().practice.software, Software::Medatixx);

    // Three questions on one page: none is passed by unseen.
    key(she, Key::Home);
    key(she, Key::Enter);
    assert_eq!(focused(she), unknown);
    assert!(is_seen(she, &tr!(she.texts, "q-domain-text"), Some(&tr!(she.texts, "next"))));
    key(she, Key::ArrowLeft);
    key(she, Key::Enter);
    assert_eq!(she.heading(), tr!(she.texts, "q-server-title"));
    key(she, Key::Enter);
    assert_eq!(she.heading(), tr!(she.texts, "q-router"));
    let practice = &she.case().practice;
    assert_eq!((practice.server, practice.domain), (Answer::Yes, Answer::No));
}

/// What an answer asks for comes next, and Enter goes on from there, too.
#[test]
fn enter_leads_into_the_field_of_an_answer_and_out_of_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-router"));
    let other = tr!(she.texts, "q-other-router");
    while focused(she) != other {
        key(she, Key::ArrowLeft);
    }
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "q-router-name"));
    types(she, "Speedport");
    key(she, Key::Enter);
    assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-router"), tr!(she.texts, "unknown")));
    while she.heading() == tr!(she.texts, "q-router") {
        key(she, Key::Enter);
    }
    assert_eq!(she.case().practice.router, Router::Other("Speedport".to_owned()));
}

/// Six PCs were added in a second by whoever only wanted to go on.
#[test]
fn enter_adds_only_what_was_typed_and_says_so_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    let (field, next) = (tr!(she.texts, "q-workstation-name"), tr!(she.texts, "next"));
    assert_eq!(focused(she), field);
    key(she, Key::Enter);
    assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-workstations"), next.clone()));
    she.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    she.look();
    she.press(Role::Button, &tr!(she.texts, "q-add"));
    assert_eq!(focused(she), field);
    for count in 2..=3 {
        types(she, &format!("PC {count}"));
        key(she, Key::Enter);
        assert_eq!(focused(she), field);
        let words = tr!(she.texts, "q-workstations-count", count = count);
        assert!(is_seen(she, &words, Some(&next)), "{words}");
    }
    for _ in 0..2 {
        key(she, Key::Enter);
    }
    assert_ne!(she.heading(), tr!(she.texts, "q-workstations"));
    assert_eq!(she.case().practice.workstations.len(), 3);
}
