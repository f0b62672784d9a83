//! The questions by keys at 200 %: Enter on an answer goes on, Space chooses only, and nobody who presses
//! Enter in rhythm enters what nobody has.

use egui::{Key, Modifiers, Role, accesskit::Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::practice::{Answer, Router, Software},
    tr,
};

use crate::{
    person::{focused, key},
    stumbles::by_keys::{doctor, doctor_with_plan, go_to_topic, is_seen, place, tab_to, types},
    walk::{Person, with_plan},
};

/// The focus lay on "next", and Enter on the chosen answer did nothing.
#[test]
fn a_topic_begins_with_its_first_answer_and_enter_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-software"));
    let unknown = tr!(she.texts, "unknown");
    // Chosen at first, and where a page is short it stands first.
    assert_eq!(focused(she), unknown);
    key(she, Key::ArrowRight);
    assert_eq!(focused(she), "easymed");
    key(she, Key::Space);
    assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-software"), "easymed".to_owned()));
    key(she, Key::ArrowRight);
    // It jumped to the next topic, and nobody had seen what was taken.
    key(she, Key::Enter);
    assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-software"), "medatixx".to_owned()));
    she.sees(&tr!(she.texts, "q-software-note", name = "medatixx").replace("**", ""));
    key(she, Key::Enter);
    assert_eq!(she.heading(), tr!(she.texts, "q-server-title"));
    assert_eq!(she.case().practice.software, Software::Medatixx);

    // Three questions on one page: none is passed by unseen.
    key(she, Key::Home);
    key(she, Key::Enter);
    key(she, Key::Enter);
    assert_eq!(focused(she), unknown);
    assert!(is_seen(she, &tr!(she.texts, "q-domain-text"), Some(&tr!(she.texts, "next"))));
    key(she, Key::ArrowLeft);
    key(she, Key::Enter);
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
        key(she, Key::ArrowRight);
    }
    key(she, Key::Enter);
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

/// Six PCs were added in a second by whoever only wanted to go on; then none at all by whoever took Enter for
/// granted on the name that stood there.
#[test]
fn enter_adds_the_first_name_and_what_was_typed_and_says_so_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    let (field, next) = (tr!(she.texts, "q-workstation-name"), tr!(she.texts, "next"));
    assert_eq!(focused(she), field);
    assert!(is_seen(she, &tr!(she.texts, "q-workstations-text"), Some(&next)));
    key(she, Key::Enter);
    for count in 1..=3 {
        assert_eq!(focused(she), field);
        let words = tr!(she.texts, "q-workstations-count", count = count);
        assert!(is_seen(she, &words, Some(&next)), "{words}");
        if count < 3 {
            // Also the very name that is suggested.
            types(she, ["PC Sprechzimmer", "PC Büro"][count - 1]);
            key(she, Key::Enter);
        }
    }
    key(she, Key::Enter);
    assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-workstations"), next));
    key(she, Key::Enter);
    assert_ne!(she.heading(), tr!(she.texts, "q-workstations"));
    let names: Vec<&str> = she.case().practice.workstations.iter().map(|station| station.name.as_str()).collect();
    assert_eq!(names, ["PC Empfang", "PC Sprechzimmer", "PC Büro"]);
}

/// The chosen answer is "I do not know" at first, and it is the last of a long list: the question was above the
/// edge, or its heading was cut through there. Also when one comes back to what is answered.
#[test]
fn what_is_asked_is_in_sight_with_the_answer_that_has_the_focus() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    let (next, back) = (tr!(she.texts, "next"), tr!(she.texts, "back"));
    let is_whole = |she: &Person<'_>| {
        let bar = place(she, &back).or_else(|| place(she, &next)).unwrap().top();
        let top = place(she, &tr!(she.texts, "privacy")).unwrap().bottom();
        let rect_of = |is: &dyn Fn(&egui_kittest::Node<'_>) -> bool| {
            she.harness.root().children_recursive().filter(|node| is(node)).last().unwrap().rect()
        };
        let heading = rect_of(&|node| {
            let node = node.accesskit_node();
            node.role() == Role::Heading && [node.label(), node.value()].contains(&Some(she.heading()))
        });
        assert!(top <= heading.top() && heading.bottom() <= bar, "{}: {heading:?}", she.heading());
        let focus = rect_of(&|node| node.is_focused());
        assert!(top <= focus.top() && focus.top() + focus.height() * 0.75 <= bar, "{}: {focus:?}", she.heading());
    };
    let last = tr!(she.texts, "q-provider");
    while she.heading() != last {
        is_whole(she);
        if she.heading() == tr!(she.texts, "q-software") {
            key(she, Key::ArrowDown);
            key(she, Key::Space);
        }
        she.press(Role::Button, &next);
    }
    is_whole(she);
    while she.heading() != tr!(she.texts, "q-practice") {
        she.press(Role::Button, &back);
        is_whole(she);
    }
}

/// Enter went past the box, and the owner of the practice typed her name again as that of another one.
#[test]
fn enter_stops_at_the_box_of_the_owner_and_space_alone_ticks_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    she.press(Role::Button, &tr!(she.texts, "start-begin"));
    let (function, own) = (tr!(she.texts, "q-your-function"), tr!(she.texts, "q-i-own"));
    let ticked = |she: &Person<'_>| {
        she.harness.get_by_role_and_label(Role::CheckBox, &own).accesskit_node().toggled() == Some(Toggled::True)
    };
    let was = ticked(she);
    tab_to(she, &function);
    key(she, Key::Enter);
    assert_eq!(focused(she), own);
    key(she, Key::Enter);
    assert_eq!((focused(she), ticked(she)), (tr!(she.texts, "q-owner"), was), "in rhythm nothing is ticked");
    key(she, Key::Enter);
    assert_ne!(focused(she), own);
    tab_to(she, &own);
    key(she, Key::Space);
    assert_eq!((focused(she), ticked(she)), (own.clone(), !was));
}

/// Enter did nothing there, and six times Tab led to the same question at the next PC.
#[test]
fn enter_leads_from_who_signs_in_at_a_pc_to_the_same_at_the_next() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-workstations"));
    key(she, Key::Enter);
    types(she, "PC Labor");
    key(she, Key::Enter);
    let (pc, user, next) = (tr!(she.texts, "q-station"), tr!(she.texts, "q-station-user"), tr!(she.texts, "next"));
    tab_to(she, &pc);
    for name in ["S. Krüger", "M. Yilmaz"] {
        // From the name of the second PC, too.
        if focused(she) == pc {
            key(she, Key::Enter);
        }
        assert_eq!(focused(she), user, "{name}");
        types(she, name);
        key(she, Key::Enter);
    }
    assert_eq!(focused(she), next);
    key(she, Key::Enter);
    let stations = &she.case().practice.workstations;
    let users: Vec<_> = stations.iter().map(|station| (station.name.as_str(), station.user.as_str())).collect();
    assert_eq!(users, [("PC Empfang", "M. Yilmaz"), ("PC Labor", "S. Krüger")], "the newest stands first");
}

/// By the dots he came back to add one more PC: the focus lay on "next", and Space pressed it.
#[test]
fn who_comes_back_to_the_pcs_types_the_name_of_one_more_and_sees_its_card() {
    for large in [false, true] {
        let data = tempfile::tempdir().unwrap();
        let she = &mut if large { doctor_with_plan(data.path()) } else { with_plan(data.path()) };
        she.ask(Action::Show(Screen::Questions(4)));
        let topic = tr!(she.texts, "topic-workstations");
        let dots = she.harness.root().children_recursive().filter_map(|node| node.accesskit_node().label());
        let dot = dots.into_iter().find(|label| label.contains(&topic)).unwrap();
        she.press(Role::Button, &dot);
        let (field, next) = (tr!(she.texts, "q-workstation-name"), tr!(she.texts, "next"));
        assert_eq!((she.heading(), focused(she)), (tr!(she.texts, "q-workstations"), field.clone()));
        let bar = place(she, &next).unwrap().top();
        assert!(place(she, &field).unwrap().bottom() <= bar);
        let count = she.case().practice.workstations.len() + 1;
        types(she, "PC Archiv");
        key(she, Key::Enter);
        assert!(is_seen(she, &tr!(she.texts, "q-workstations-count", count = count), Some(&next)));
        let user = tr!(she.texts, "q-station-user");
        let first = she.harness.query_all_by_role_and_label(Role::TextInput, &user).next().unwrap().rect();
        assert!(large || first.bottom() <= bar, "{first} {bar}");
        key(she, Key::Enter);
        key(she, Key::Enter);
        assert_eq!(she.case().practice.workstations.last().unwrap().name, "PC Archiv");
    }
}

/// Back by Shift+Tab, or on by Enter to the answer that was chosen: the answers were in sight, and what was asked
/// stood above the edge.
#[test]
fn a_question_is_in_sight_with_its_answer_whichever_key_leads_there() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    go_to_topic(she, &tr!(she.texts, "q-server-title"));
    let (domain, backup) = (tr!(she.texts, "q-domain"), tr!(she.texts, "q-backup"));
    let (next, other) = (tr!(she.texts, "next"), tr!(she.texts, "q-other-backup"));
    // The words themselves: the group of the answers has the same name.
    let sees = |she: &Person<'_>, question: &str| {
        let top = place(she, &tr!(she.texts, "privacy")).unwrap().bottom();
        let words = she.harness.query_all_by_role_and_label(Role::Label, question);
        let words = words.chain(she.harness.query_all_by_role_and_label(Role::Heading, question));
        let words = words.map(|node| node.rect()).next().unwrap();
        let focus = she.harness.root().children_recursive().find(egui_kittest::Node::is_focused).unwrap().rect();
        let bottom = place(she, &next).unwrap().top();
        assert!(words.top() >= top && focus.bottom() <= bottom, "{question}: {words} {focus}, {top} to {bottom}");
    };
    key(she, Key::Tab);
    key(she, Key::Tab);
    sees(she, &backup);
    for arrow in [Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft] {
        key(she, arrow);
        sees(she, &backup);
    }
    assert_eq!(focused(she), other);
    key(she, Key::Space);
    key(she, Key::End);
    key(she, Key::PageDown);
    she.harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    she.look();
    sees(she, &domain);
    key(she, Key::Enter);
    assert_eq!(focused(she), other);
    sees(she, &backup);
}

/// Enter meant "that stands, go on" all the way, and took the tick of the card's holder away again.
#[test]
fn enter_at_a_holder_of_a_card_goes_on_and_space_alone_ticks() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    she.ask(Action::Show(Screen::Questions(7)));
    assert_eq!(she.heading(), tr!(she.texts, "q-cards"));
    let people = she.case().practice.people.clone();
    let name = people.iter().find(|person| !person.doctor_card && !person.name.is_empty()).unwrap().name.clone();
    let has_card = |she: &Person<'_>| {
        let box_ = she.harness.get_by_role_and_label(Role::CheckBox, &name);
        box_.accesskit_node().toggled() == Some(Toggled::True)
    };
    let goes_on = |she: &mut Person<'_>| {
        she.harness.get_by_role_and_label(Role::CheckBox, &name).focus();
        she.look();
        key(she, Key::Enter);
        focused(she) == tr!(she.texts, "next")
    };
    assert!(goes_on(she) && !has_card(she));
    she.harness.get_by_role_and_label(Role::CheckBox, &name).focus();
    she.look();
    key(she, Key::Space);
    assert!(has_card(she), "ticked");
    assert!(goes_on(she) && has_card(she), "and left so");
}
