//! What a receptionist and a provider stumbled over in the lists of the questions: what is proposed as the next
//! entry, who is offered as the holder of a card, and what moves below the pointer.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::practice::{Answer, CardTerminal, TerminalMake},
    tr,
};

use crate::walk::{Person, with_plan};

fn terminal(name: &str) -> CardTerminal {
    CardTerminal { key: "empfang".to_owned(), name: name.to_owned(), make: TerminalMake::Unknown }
}

/// What is proposed in the empty field of that name.
fn proposed(she: &Person<'_>, field: &str) -> String {
    let field = she.harness.get_by_role_and_label(Role::TextInput, field);
    field.accesskit_node().placeholder().unwrap_or_default().to_owned()
}

/// The topic with this heading.
fn go_to(she: &mut Person<'_>, heading: &str) {
    for topic in 0..11 {
        she.ask(Action::Show(Screen::Questions(topic)));
        if she.heading() == heading {
            return;
        }
    }
    panic!("no topic asks „{heading}“");
}

/// Hers was called "Empfang", and "PC Empfang" was proposed once more: a second one of the same PC.
#[test]
fn what_has_its_place_in_its_name_is_not_proposed_again() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.workstations.truncate(1);
    "Empfang".clone_into(&mut practice.workstations[0].name);
    practice.terminals = Answer::Yes;
    practice.card_terminals = vec![terminal("Empfang")];
    she.ask(Action::Answer(Box::new(practice), 99));
    go_to(she, &tr!(she.texts, "q-workstations"));
    assert_eq!(proposed(she, &tr!(she.texts, "q-workstation-name")), "PC Sprechzimmer 1");
    go_to(she, &tr!(she.texts, "q-terminals"));
    assert_eq!(proposed(she, &tr!(she.texts, "q-terminal-name")), "Kartenterminal Sprechzimmer 1");
}

/// The make was chosen, and "Remove" stood where the make had been.
#[test]
fn a_chosen_make_moves_nothing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let remove = tr!(she.texts, "q-remove-name", name = "Empfang");
    let place = |she: &Person<'_>| she.harness.get_by_role_and_label(Role::Button, &remove).rect();
    let mut places = Vec::new();
    for make in [TerminalMake::Unknown, TerminalMake::CherryTerminal, TerminalMake::Orga6141] {
        let mut practice = she.case().practice.clone();
        practice.terminals = Answer::Yes;
        practice.card_terminals = vec![CardTerminal { make, ..terminal("Empfang") }];
        she.ask(Action::Answer(Box::new(practice), 99));
        go_to(she, &tr!(she.texts, "q-terminals"));
        places.push(place(she));
    }
    places.dedup();
    assert_eq!(places.len(), 1, "{places:?}");
}

/// The second doctor signs in at a PC and has a card: she had to be typed once more.
#[test]
fn who_signs_in_at_a_pc_is_offered_as_the_holder_of_a_card_and_stays_in_place() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut practice = she.case().practice.clone();
    practice.doctor_cards = Answer::Unknown;
    practice.people.iter_mut().for_each(|person| person.doctor_card = false);
    practice.workstations[0].user = "Dr. Eva Sommer, Dr. Paul Maier".to_owned();
    let people = practice.people.len();
    she.ask(Action::Answer(Box::new(practice), 99));
    go_to(she, &tr!(she.texts, "q-cards"));
    let places = |she: &Person<'_>| {
        ["Dr. Eva Sommer", "Dr. Paul Maier"]
            .map(|name| she.harness.get_by_role_and_label(Role::CheckBox, name).rect().top())
    };
    let maier = |she: &mut Person<'_>, press: bool| {
        let node = she.harness.get_by_role_and_label(Role::CheckBox, "Dr. Paul Maier");
        if press {
            node.click();
        } else {
            node.scroll_to_me();
        }
        she.look();
    };
    maier(she, false);
    let before = places(she);
    maier(she, true);
    let moved = places(she).iter().zip(before).any(|(now, before)| (now - before).abs() > 0.5);
    assert!(!moved, "a second press would have met somebody else");
    she.press(Role::Button, &tr!(she.texts, "next"));
    let practice = &she.case().practice;
    assert_eq!(practice.doctor_cards, Answer::Yes);
    let holders: Vec<&str> =
        practice.people.iter().filter(|person| person.doctor_card).map(|person| person.name.as_str()).collect();
    assert_eq!(holders, ["Dr. Paul Maier"]);
    assert!(practice.people.len() > people);
    let provider = practice.provider.as_ref().unwrap().name.clone();
    go_to(she, &tr!(she.texts, "q-cards"));
    assert!(she.harness.query_by_role_and_label(Role::CheckBox, &provider).is_none(), "the provider has none");
}
