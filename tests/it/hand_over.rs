//! All tasks of the provider handed over at once: by hand, by keys alone, at 100 and at 200 %.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::Action,
    domain::record::{State, What},
    i18n::Language,
    tr, wording,
};

use crate::{
    person::{Person, focused, key, mark},
    walk::{answer_questions, with_plan},
};

/// The names of the tasks that are the provider's and that nobody has promised.
pub(crate) fn his(she: &Person<'_>) -> Vec<String> {
    let case = she.case();
    let is_left = |state: &State| matches!(state, State::Open | State::InProgress | State::Blocked(_));
    let tasks = case.plan.tasks.iter().filter(|task| wording::is_for_provider(case, task));
    tasks.filter(|task| is_left(&case.state(task))).map(|task| task.id.clone()).collect()
}

fn is_promised(she: &Person<'_>, id: &str) -> bool {
    let task = she.case().plan.task(id).unwrap();
    matches!(she.case().state(task), State::Promised { by, until: Some(_), note } if by == "J. Petersen" && note == "Am Abend")
}

fn open_form(she: &mut Person<'_>, count: usize) {
    she.press(Role::Button, &tr!(she.texts, "hand-over-all", count = count));
    assert_eq!(she.heading(), tr!(she.texts, "hand-over-title"));
}

fn walk(language: Language, zoom: u16) {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), language);
    answer_questions(she);
    she.ask(Action::SetZoom(zoom));
    let all = his(she);
    assert!(all.len() >= 5, "{all:?}");
    let events = she.case().record.events().len();
    open_form(she, all.len());
    // The day is what is missing: it has the focus, and is in sight with its label.
    assert_eq!(focused(she), tr!(she.texts, "promise-until"));
    let window = 700.0 / f32::from(zoom) * 100.0;
    let field = she.harness.get_by_role_and_label(Role::TextInput, &focused(she)).rect();
    assert!(field.top() > 0.0 && field.bottom() < window, "{zoom} %: {field}");
    let save = |she: &Person<'_>, count: usize| tr!(she.texts, "hand-over-save", count = count);
    let words = save(she, all.len());
    she.press(Role::Button, &words);
    assert_eq!(focused(she), tr!(she.texts, "promise-until"), "nothing was typed");
    she.sees(&tr!(she.texts, "date-missing"));
    she.harness.event(Event::Text("31.12.2099".to_owned()));
    she.look();
    she.write(&tr!(she.texts, "promise-note"), "Am Abend");
    // One stays with the practice.
    let (kept, given) = all.split_last().unwrap();
    let title = she.case().plan.task(kept).unwrap().full_title();
    she.press(Role::CheckBox, &title);
    let words = save(she, given.len());
    she.press(Role::Button, &words);
    assert_eq!(she.heading(), tr!(she.texts, "plan-title"));
    assert!(given.iter().all(|id| is_promised(she, id)));
    assert!(!is_promised(she, kept));
    assert_eq!(she.case().record.events().len(), events + given.len(), "each has its own mark");
    let until = wording::date(&she.texts, "2099-12-31".parse().unwrap());
    let said = tr!(she.texts, "plan-handed-over-all", count = given.len(), who = "J. Petersen", date = until);
    she.sees(&said.replace("**", ""));
    she.press(Role::Button, &tr!(she.texts, "print-order"));
    // One press gave them; one takes them back, and one lets them count again.
    let said = tr!(she.texts, "said-given-all", count = given.len());
    for (pressed, is_given) in [(Key::Z, false), (Key::Y, true), (Key::Z, false)] {
        she.harness.key_press_modifiers(Modifiers::COMMAND, pressed);
        she.look();
        assert!(given.iter().all(|id| is_promised(she, id) == is_given), "{pressed:?}");
        she.sees(&said);
    }
    she.press(Role::Button, &tr!(she.texts, "said-restore"));
    assert!(given.iter().all(|id| is_promised(she, id)));
    // In a task it is the same press: there one of them alone was offered, and seven stayed given.
    she.ask(Action::OpenTask(given[0].clone()));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    she.look();
    assert!(!given.iter().any(|id| is_promised(she, id)));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    she.look();
    assert!(given.iter().all(|id| is_promised(she, id)));
    // What is done after it is taken back by itself.
    mark(she, kept, What::Blocked("Update hängt".to_owned()));
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    she.look();
    assert!(given.iter().all(|id| is_promised(she, id)));
    assert_eq!(his(she), [kept.as_str()]);
}

#[test]
fn all_of_the_providers_tasks_are_handed_over_at_once() {
    walk(Language::German, 100);
}

#[test]
fn all_of_the_providers_tasks_are_handed_over_at_once_in_large_type_and_english() {
    walk(Language::English, 200);
}

/// A receptionist gave nine tasks away one by one: a day and four steps each.
#[test]
fn by_keys_it_is_a_day_and_two_enters() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let all = his(she);
    let words = tr!(she.texts, "hand-over-all", count = all.len());
    she.harness.get_by_role_and_label(Role::Button, &words).focus();
    she.look();
    key(she, Key::Enter);
    she.harness.event(Event::Text("morgen".to_owned()));
    she.look();
    // Esc gives nothing away and forgets nothing.
    key(she, Key::Escape);
    assert_eq!((focused(she), his(she).len()), (words, all.len()));
    key(she, Key::Enter);
    let tomorrow = wording::day(&she.texts, she.window().model().now.date().tomorrow().unwrap());
    she.sees(&tr!(she.texts, "date-understood", day = tomorrow));
    key(she, Key::Enter);
    assert_eq!(focused(she), tr!(she.texts, "hand-over-save", count = all.len()));
    assert_eq!(his(she).len(), all.len(), "Enter in the field gives nothing away");
    key(she, Key::Enter);
    assert_eq!(his(she), Vec::<String>::new());
    let top = she.harness.get_by_role_and_label(Role::Button, &focused(she)).rect();
    assert!((0.0..700.0).contains(&top.top()), "what has the focus is in sight: {top}");
}

#[test]
fn nothing_to_hand_over_is_offered_to_the_provider_or_for_one_task() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let all = his(she);
    let offers = |she: &Person<'_>| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        labels.filter(|label| label.ends_with("Aufgaben an den DVO geben …")).count()
    };
    assert_eq!(offers(she), 1);
    she.ask(Action::SetPerson("J. Petersen".to_owned()));
    assert_eq!(offers(she), 0, "he does not give to himself");
    she.ask(Action::SetPerson("S. Krüger".to_owned()));
    for id in &all[1..] {
        mark(she, id, What::Absent("nicht da".to_owned()));
    }
    assert_eq!(offers(she), 0, "one alone is given where it is");
}

/// Why it did not work was gone from the plan, and from the order that is printed for him.
#[test]
fn what_does_not_work_goes_along_and_the_closing_check_does_not() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let all = his(she);
    let stuck = all[0].clone();
    mark(she, &stuck, What::Blocked("Konto gesperrt".to_owned()));
    open_form(she, all.len());
    she.harness.event(Event::Text("morgen".to_owned()));
    she.look();
    she.write(&tr!(she.texts, "promise-note"), "Am Abend");
    // As in every form: Enter alone begins a new line.
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    she.look();
    assert_eq!(she.heading(), tr!(she.texts, "plan-title"));
    let note = |id: &str| {
        let State::Promised { note, .. } = she.case().record.task(id).state() else { panic!("{id}") };
        note
    };
    assert_eq!(note(&stuck), "Am Abend – Klappte zuerst nicht: Konto gesperrt");
    assert_eq!(note(&all[1]), "Am Abend");
    // Where the provider answers as the practice, its closing check is his by the plan.
    let mut practice = she.case().practice.clone();
    practice.provider.as_mut().unwrap().name = practice.people[0].name.clone();
    she.ask(Action::Answer(Box::new(practice), usize::MAX));
    she.ask(Action::SetPerson("Dr. Eva Lindner".to_owned()));
    let all = his(she);
    assert!(all.contains(&"abschluss".to_owned()), "{all:?}");
    open_form(she, all.len() - 1);
}
