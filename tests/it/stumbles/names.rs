//! What three people stumbled over where names are asked: whose name it is that stands at a tick, who is
//! offered where somebody is named, and where Enter leads in a form.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::{guide::Role as Whose, record::State},
    i18n::Language,
    tr,
};

use crate::{
    person::{focused, key},
    stumbles::by_keys::{doctor, doctor_with_plan, is_seen, place, tab_to, types},
    visit::SIZES,
    walk::{Person, answer_questions, with_plan, with_plan_in},
};

/// Opens the question who sits here, from the menu of the person.
fn ask_who(she: &mut Person<'_>) {
    let person = she.window().model().settings.person.clone();
    she.press(Role::Button, &person);
    she.press(Role::MenuItem, &tr!(she.texts, "menu-somebody-else"));
    assert_eq!(she.heading(), tr!(she.texts, "sits-title"));
}

/// She typed her name into the wrong control, and her ticks stood under the name of the one before.
#[test]
fn somebody_else_types_her_name_and_goes_on_where_the_other_was() {
    for (at, size) in SIZES.into_iter().enumerate() {
        let data = tempfile::tempdir().unwrap();
        let she = &mut with_plan_in(size, data.path());
        let task = she.case().next_task().unwrap().id.clone();
        she.ask(Action::OpenTask(task));
        she.ask(Action::ShowStep(1));
        let (heading, before) = (she.heading(), she.window().model().settings.person.clone());
        ask_who(she);
        assert_eq!(focused(she), tr!(she.texts, "sits-name"));
        let field = she.harness.get_by_role_and_label(Role::TextInput, &tr!(she.texts, "sits-name")).rect();
        assert!(is_seen(she, &tr!(she.texts, "sits-title"), None), "size {at}");
        assert!(field.bottom() <= place(she, &tr!(she.texts, "cancel")).unwrap().top(), "size {at}");
        types(she, "Jana Pohl");
        // Behind the privacy screen it waits as it was typed, and in the help too.
        for aside in [Key::F12, Key::F1] {
            key(she, aside);
            key(she, if aside == Key::F12 { Key::F12 } else { Key::Escape });
            assert_eq!(focused(she), tr!(she.texts, "sits-name"), "{aside:?}");
        }
        assert_eq!(she.window().model().settings.person, before);
        key(she, Key::Enter);
        assert_eq!(she.window().model().settings.person, "Jana Pohl");
        assert_eq!(she.heading(), heading, "exactly where the other was");
        assert!(she.case().practice.people.iter().any(|person| person.name == "Jana Pohl"));
        she.press(Role::Button, &tr!(she.texts, "task-done"));
        assert_eq!(she.case().record.events().last().unwrap().who, "Jana Pohl");
    }
}

#[test]
fn who_gives_it_up_or_names_nobody_changes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let (before, practice) = (she.window().model().settings.person.clone(), she.case().practice.clone());
    let heading = she.heading();
    for gives_up in [true, false] {
        ask_who(she);
        types(she, "Jana");
        if gives_up {
            key(she, Key::Escape);
        } else {
            she.press(Role::Button, &tr!(she.texts, "cancel"));
        }
        assert_eq!(she.heading(), heading);
    }
    ask_who(she);
    key(she, Key::Enter);
    she.sees(&tr!(she.texts, "sits-missing"));
    assert_eq!(focused(she), tr!(she.texts, "sits-name"));
    assert_eq!((&she.window().model().settings.person, &she.case().practice), (&before, &practice));
    // Whoever is known already is one press.
    she.press(Role::Button, "J. Petersen");
    assert_eq!(she.window().model().settings.person, "J. Petersen");
    assert_eq!((she.heading(), &she.case().practice), (heading, &practice));
}

/// On a page of questions the answers that were begun must not take the new one out again.
#[test]
fn who_sits_down_at_a_question_stays_known() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Questions(0)));
    ask_who(she);
    types(she, "Jana Pohl");
    tab_to(she, &tr!(she.texts, "sits-function"));
    types(she, "MFA");
    key(she, Key::Enter);
    she.press(Role::Button, &tr!(she.texts, "next"));
    let jana = she.case().practice.people.iter().filter(|person| person.name == "Jana Pohl").collect::<Vec<_>>();
    assert_eq!(jana.iter().map(|person| person.function.as_str()).collect::<Vec<_>>(), ["MFA"]);
}

/// Enter in the first field led to the plan, and the blanks of what was typed on pressed "done" there.
#[test]
fn enter_in_a_form_leads_to_the_next_field() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor_with_plan(data.path());
    let texts = &she.texts;
    let practice = [tr!(texts, "q-name"), tr!(texts, "q-address"), tr!(texts, "q-site-number")];
    let you = [tr!(texts, "q-your-name"), tr!(texts, "q-your-function"), tr!(texts, "q-i-own")];
    let owner = [tr!(texts, "q-owner"), tr!(texts, "next")];
    let provider = [tr!(texts, "q-provider-name"), tr!(texts, "q-provider-company"), tr!(texts, "q-provider-phone")];
    let to_plan = tr!(texts, "questions-to-plan");
    let forms = [(0, [&practice[..], &you[..], &owner[..]].concat()), (10, [&provider[..], &[to_plan]].concat())];
    for (question, fields) in forms {
        she.ask(Action::Show(Screen::Questions(question)));
        let done = she.case().record.events().len();
        for (n, field) in fields.iter().enumerate() {
            assert_eq!(focused(she), *field);
            if n + 1 < fields.len() {
                key(she, Key::Enter);
            }
        }
        assert_eq!(she.window().model().screen, Screen::Questions(question));
        assert_eq!(she.case().record.events().len(), done, "nothing was pressed");
        key(she, Key::Enter);
        assert_ne!(she.window().model().screen, Screen::Questions(question));
    }
}

/// "Dr. Lindner" at a PC was another person than "Dr. Eva Lindner", and "Empfang gemeinsam" a third one.
#[test]
fn who_signs_in_at_a_pc_is_chosen_among_known_names_or_nobody_in_particular() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Questions(1)));
    let label = tr!(she.texts, "q-station-user");
    let second = she.case().practice.workstations[1].name.clone();
    she.press(Role::Button, &tr!(she.texts, "names-known-for", what = second));
    she.press(Role::MenuItem, "Dr. Eva Lindner");
    let first = she.harness.get_all_by_role_and_label(Role::TextInput, &label).next().unwrap();
    first.focus();
    she.look();
    types(she, "Empfang gemeinsam");
    she.press(Role::Button, &tr!(she.texts, "next"));
    let users = she.case().practice.workstations.iter().map(|station| station.user.as_str()).collect::<Vec<_>>();
    assert_eq!(users[..2], ["Empfang gemeinsam", "Dr. Eva Lindner"]);
    let persons = she.case().plan.tasks.iter().map(|task| task.person.as_str()).collect::<Vec<_>>();
    assert!(!persons.contains(&"Empfang gemeinsam") && persons.contains(&"Dr. Eva Lindner"));
}

/// "Who does it?" was filled in with the provider himself, and in a hurry he gave the task to himself.
#[test]
fn the_provider_hands_a_task_to_somebody_else() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut with_plan(data.path());
    // He set the program up by himself, so he is the first who was named.
    let mut practice = he.case().practice.clone();
    practice.people[0].name = "J. Petersen".to_owned();
    he.ask(Action::Answer(Box::new(practice), 11));
    he.ask(Action::SetPerson("J. Petersen".to_owned()));
    let of = |he: &Person<'_>, whose: Whose, n: usize| {
        let mut tasks = he.case().plan.tasks.iter().filter(|task| task.role == whose);
        tasks.nth(n).unwrap().clone()
    };
    let (by, until, save) =
        (tr!(he.texts, "promise-by"), tr!(he.texts, "promise-until"), tr!(he.texts, "hand-back-save"));
    let begin = |he: &mut Person<'_>, task: &str| {
        he.ask(Action::OpenTask(task.to_owned()));
        he.press(Role::Button, &tr!(he.texts, "task-hand-back"));
    };
    // His own: only he can say to whom, and to nobody is no answer.
    let own = of(he, Whose::Provider, 0);
    begin(he, &own.id);
    assert_eq!(focused(he), by);
    he.press(Role::Button, &save);
    he.sees(&tr!(he.texts, "promise-by-missing"));
    assert_eq!(focused(he), by);
    types(he, "Frau Yilmaz");
    key(he, Key::Enter);
    assert_eq!(focused(he), until);
    types(he, "3.12.2099");
    key(he, Key::Enter);
    let promised = |he: &Person<'_>, task| {
        if let State::Promised { by, .. } = he.case().state(task) { by } else { String::new() }
    };
    assert_eq!(promised(he, &own), "Frau Yilmaz");
    // The next time her name is there to be chosen.
    let next = of(he, Whose::Provider, 1);
    begin(he, &next.id);
    he.press(Role::Button, &tr!(he.texts, "names-known"));
    he.press(Role::MenuItem, "Frau Yilmaz");
    he.harness.get_by_role_and_label(Role::TextInput, &until).focus();
    he.look();
    types(he, "3.12.2099");
    he.press(Role::Button, &save);
    assert_eq!(promised(he, &next), "Frau Yilmaz");
    // A task of the owner goes back to her.
    let theirs = of(he, Whose::Owner, 0);
    begin(he, &theirs.id);
    assert_eq!(focused(he), until);
    let filled = he.harness.get_by_role_and_label(Role::TextInput, &by).accesskit_node().value().unwrap_or_default();
    assert_eq!(filled, theirs.person);
    // Who has a task can also sit down here.
    he.press(Role::Button, "J. Petersen");
    he.press(Role::MenuItem, "Frau Yilmaz");
    assert_eq!(he.window().model().settings.person, "Frau Yilmaz");
}

/// He was the first to be offered as a holder of a doctor's card, and had to type his name a second time.
#[test]
fn who_is_the_provider_by_function_is_offered_as_that() {
    let data = tempfile::tempdir().unwrap();
    let he = &mut Person::start(data.path(), Language::German);
    he.press(Role::Button, &tr!(he.texts, "start-begin"));
    he.write(&tr!(he.texts, "q-name"), "Praxis Sommer");
    he.write(&tr!(he.texts, "q-your-name"), "J. Petersen");
    he.write(&tr!(he.texts, "q-your-function"), "IT-Dienstleister (DVO)");
    he.write(&tr!(he.texts, "q-owner"), "Dr. Anna Sommer");
    he.press(Role::Button, &tr!(he.texts, "next"));
    he.ask(Action::Show(Screen::Questions(7)));
    he.harness.get_by_role_and_label(Role::CheckBox, "Dr. Anna Sommer");
    let petersen = |he: &Person<'_>| he.harness.query_by_role_and_label(Role::CheckBox, "J. Petersen").is_some();
    assert!(!petersen(he));
    // Should he have one all the same, he is not named twice.
    he.write(&tr!(he.texts, "q-holder-name"), "J. Petersen");
    he.press(Role::Button, &tr!(he.texts, "q-add"));
    assert!(petersen(he));
    he.press(Role::CheckBox, "J. Petersen");
    assert!(!petersen(he));
    he.ask(Action::Show(Screen::Questions(10)));
    he.press(Role::Button, &tr!(he.texts, "q-provider-is", name = "J. Petersen"));
    assert_eq!(focused(he), tr!(he.texts, "q-provider-name"));
    // The caret stands behind the name, as everywhere.
    types(he, " jun.");
    he.press(Role::Button, &tr!(he.texts, "questions-to-plan"));
    assert_eq!(he.case().practice.provider.as_ref().unwrap().name, "J. Petersen jun.");
}

/// Who looked something up while typing came back to another control.
#[test]
fn after_the_help_the_field_has_the_focus_again() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut doctor(data.path());
    tab_to(she, &tr!(she.texts, "start-occasion"));
    key(she, Key::F1);
    assert_eq!(she.heading(), tr!(she.texts, "help-page-title"));
    key(she, Key::Escape);
    assert_eq!(focused(she), tr!(she.texts, "start-occasion"));
    // And among the guides too.
    answer_questions(she);
    she.ask(Action::Show(Screen::Questions(10)));
    key(she, Key::Enter);
    let field = tr!(she.texts, "q-provider-company");
    assert_eq!(focused(she), field);
    for look_up in [Key::F1, Key::F3] {
        key(she, look_up);
        assert_ne!(she.window().model().screen, Screen::Questions(10));
        key(she, Key::Escape);
        assert_eq!(focused(she), field, "{look_up:?}");
    }
}

/// Who sat there stood first, so that the others changed their places: a press where a name had been chose another.
#[test]
fn the_names_in_the_menu_keep_their_order_whoever_sits_here() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut orders = Vec::new();
    for name in ["S. Krüger", "Dr. Eva Lindner", "J. Petersen", "S. Krüger"] {
        she.ask(Action::SetPerson(name.to_owned()));
        she.press(Role::Button, name);
        let entries = she.harness.query_all_by_role(Role::MenuItem).filter_map(|node| node.accesskit_node().label());
        orders.push(entries.take_while(|label| *label != tr!(she.texts, "menu-somebody-else")).collect::<Vec<_>>());
        assert_eq!(focused(she), name, "the menu opens at who sits here");
        key(she, Key::Escape);
    }
    assert_eq!(orders[0], ["S. Krüger", "Dr. Eva Lindner", "J. Petersen"]);
    assert!(orders.iter().all(|order| *order == orders[0]), "{orders:?}");
}
