//! What the tree for screen readers says beside names and roles: places, the language, and what is told
//! without being asked for. What a real reader gets of it is in `tests/at-spi`.

use std::collections::BTreeSet;

use egui::{Role, accesskit::Live};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen},
    domain::password::Mode,
    i18n::Language,
    tr,
};

use crate::{
    visit::{SIZES, Tasks, Visit},
    walk::{Person, answer_questions},
};

/// How many places of this role there are.
fn places(visit: &Visit<'_>, role: Role) -> usize {
    visit.harness.query_all_by_role(role).count()
}

/// Headings from top to bottom never leave a level out on the way down.
fn leaves_out_a_level(visit: &Visit<'_>) -> bool {
    let headings = visit.harness.query_all_by_role(Role::Heading);
    let levels: BTreeSet<usize> = headings.filter_map(|node| node.accesskit_node().level()).collect();
    levels.iter().enumerate().any(|(n, level)| *level != n + 1)
}

#[test]
fn every_screen_has_its_places_and_its_language() {
    for size in [SIZES[0], SIZES[2]] {
        let data = tempfile::tempdir().unwrap();
        let mut visit = Visit::begin(data.path(), size, Language::German, None);
        let mut wrong = Vec::new();
        visit.everywhere(Tasks::One, &mut |visit, screen| {
            let is_blank = screen == "privacy";
            let found = (places(visit, Role::Main), places(visit, Role::Banner));
            if found != (1, usize::from(!is_blank)) {
                wrong.push(format!("{screen}: main and banner {found:?}"));
            }
            if size == SIZES[0] && !is_blank && places(visit, Role::ContentInfo) != 1 {
                wrong.push(format!("{screen}: no place for what is true now"));
            }
            if leaves_out_a_level(visit) {
                wrong.push(format!("{screen}: a level of headings is left out"));
            }
            if visit.harness.root().accesskit_node().language() != Some("de") {
                wrong.push(format!("{screen}: no language"));
            }
        });
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Guides are German in the English program, too, and a reader is told where they begin and end.
#[test]
fn the_words_of_a_guide_are_german_also_in_the_english_program() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::English);
    answer_questions(&mut she);
    let task = she.case().next_task().unwrap().id.clone();
    she.ask(Action::OpenTask(task));
    let guide = she.window().model().guide().unwrap().guide.clone();
    let language = |she: &Person<'_>, role, words: &str| {
        let node = she.harness.query_all_by_role(role).find(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten().any(|said| said.contains(words))
        });
        node.unwrap_or_else(|| panic!("„{words}“ is not there")).accesskit_node().language().map(str::to_owned)
    };
    assert_eq!(language(&she, Role::Heading, &guide.steps[0].title), Some("de".to_owned()));
    assert_eq!(language(&she, Role::Button, &tr!(she.texts, "task-done")), Some("en".to_owned()));
    she.ask(Action::ShowStep(guide.steps.len()));
    assert_eq!(language(&she, Role::Heading, &tr!(she.texts, "finish-title-plain")), Some("en".to_owned()));
    assert_eq!(language(&she, Role::Label, guide.test[0].split(':').next().unwrap()), Some("de".to_owned()));
}

#[test]
fn the_language_follows_the_choice() {
    let data = tempfile::tempdir().unwrap();
    let visit = Visit::begin(data.path(), SIZES[0], Language::English, None);
    let title = visit.harness.get_all_by_role(Role::Heading).next().unwrap();
    assert_eq!(title.accesskit_node().language(), Some("en"));
}

/// Everything that is told without being asked for, and how urgently.
fn told(she: &Person<'_>) -> Vec<(Live, String)> {
    let nodes = she.harness.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().live() != Live::Off)
        .map(|node| {
            let access = node.accesskit_node();
            (access.live(), access.label().or(access.value()).unwrap_or_default())
        })
        .collect()
}

#[track_caller]
fn is_told(she: &Person<'_>, live: Live, words: &str) {
    let told = told(she);
    assert!(told.iter().any(|(how, text)| *how == live && text.contains(words)), "„{words}“ is not among {told:?}");
}

#[test]
fn what_happens_elsewhere_on_the_screen_is_told() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    // What is true now, in the footer.
    let always = told(&she);
    assert!(always.iter().all(|(live, _)| *live == Live::Polite), "{always:?}");
    she.ask(Action::OpenCase(data.path().join("fehlt")));
    // What went wrong interrupts.
    is_told(&she, Live::Assertive, &tr!(she.texts, "not-opened-title"));
    she.ask(Action::Dismiss(0));
    assert_eq!(told(&she), always, "quiet again");

    answer_questions(&mut she);
    she.ask(Action::OpenTask("server-admin".to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    she.press(Role::Button, &tr!(she.texts, "promise-save"));
    is_told(&she, Live::Polite, &tr!(she.texts, "date-missing"));
    she.press(Role::Button, &tr!(she.texts, "cancel"));

    she.ask(Action::Show(Screen::History));
    she.write(&tr!(she.texts, "history-words"), "gibt es nicht");
    is_told(&she, Live::Polite, &tr!(she.texts, "history-nothing"));

    she.ask(Action::Show(Screen::Password));
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-check"));
    she.harness.get_by_role(Role::PasswordInput).focus();
    she.look();
    she.harness.event(egui::Event::Text("Sprechstunde1".to_owned()));
    she.look();
    is_told(&she, Live::Polite, &tr!(she.texts, "verdict-red"));

    she.ask(Action::MakePassword { profile: "windows".to_owned(), kind: None, mode: Mode::Usual });
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-new"));
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let seconds = told(&she).into_iter().find(|(_, words)| words.contains("60 s") || words.contains("59 s"));
    assert_eq!(seconds, None, "a countdown is not told second by second");
}
