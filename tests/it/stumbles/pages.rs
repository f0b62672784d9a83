//! What people stumbled over at papers and searches: the pages of the certificate, whether the
//! saved one still holds, what a search of the plan finds.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    app::{Action, Screen, model::Notice},
    domain::record::What,
    i18n::Language,
    tr, wording,
};

use crate::{
    person::key,
    walk::{Person, with_plan},
};

fn has_focus(she: &Person<'_>, label: &str) -> bool {
    she.harness.get_by_role_and_label(Role::Button, label).is_focused()
}

/// The large page of a certificate of several pages.
fn at_the_large_page<'a>(data: &std::path::Path) -> (Person<'a>, usize) {
    let mut she = with_plan(data);
    she.ask(Action::Show(Screen::Certificate));
    she.press(Role::Button, &tr!(she.texts, "preview-larger"));
    let pages = she.window().model().preview.shown.as_ref().unwrap().pages;
    assert!(pages > 1, "there is something to turn");
    (she, pages)
}

#[test]
fn the_list_beside_the_large_page_turns_to_it() {
    let data = tempfile::tempdir().unwrap();
    let (she, pages) = &mut at_the_large_page(data.path());
    for n in [2, 1] {
        she.press(Role::Button, &tr!(she.texts, "preview-page", page = n));
        assert_eq!(she.heading(), tr!(she.texts, "preview-title-page", page = n, all = (*pages)));
        assert_eq!(she.window().model().preview.shown.as_ref().unwrap().page, n - 1);
    }
}

#[test]
fn the_focus_is_somewhere_at_both_ends_of_the_pages() {
    let data = tempfile::tempdir().unwrap();
    let (she, pages) = &mut at_the_large_page(data.path());
    let (before, after) = (tr!(she.texts, "preview-before"), tr!(she.texts, "preview-after"));
    she.harness.get_by_role_and_label(Role::Button, &after).focus();
    she.look();
    for (pressed, other, end) in [(&after, &before, *pages), (&before, &after, 1)] {
        for turned in 1..*pages {
            assert!(has_focus(she, pressed), "{pressed} {turned}");
            key(she, Key::Enter);
        }
        assert_eq!(she.heading(), tr!(she.texts, "preview-title-page", page = end, all = (*pages)));
        assert!(has_focus(she, other), "{pressed}");
    }
}

#[test]
fn from_the_large_page_one_comes_back_to_the_button_that_led_there() {
    let data = tempfile::tempdir().unwrap();
    let (she, _) = &mut at_the_large_page(data.path());
    let (larger, goes_on) = (tr!(she.texts, "preview-larger"), tr!(she.texts, "certificate-go-on"));
    key(she, Key::Escape);
    assert!(has_focus(she, &larger));
    key(she, Key::Enter);
    she.press(Role::Button, &tr!(she.texts, "preview-back"));
    assert!(has_focus(she, &larger));
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::Show(Screen::Certificate));
    assert!(has_focus(she, &goes_on), "once, not for ever");
}

#[test]
fn a_saved_history_is_not_called_she() {
    let texts = passwortwechsel::i18n::Texts::new(Language::German);
    let (title, words) = wording::notice(&texts, &Notice::HistorySaved("/home/eva/Dokumente/v.csv".into()));
    assert!(title.contains("Der Verlauf"), "{title}");
    assert_eq!(words, "Die Datei heißt „v.csv“ und liegt im Ordner „Dokumente“ (/home/eva/Dokumente).");
}

#[test]
fn a_saved_certificate_says_when_it_holds_no_longer() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Certificate));
    let outdated = tr!(she.texts, "certificate-outdated");
    let says = |she: &Person<'_>| she.harness.query_all_by_label_contains(&outdated).next().is_some();
    she.save_paper();
    she.ask(Action::Show(Screen::Plan));
    she.ask(Action::Show(Screen::Certificate));
    assert!(!says(she), "looking changes nothing");
    // Her own words, and then something in the record.
    she.write(&tr!(she.texts, "own-remarks"), "Siehe Ordner 4");
    key(she, Key::Tab);
    assert!(says(she));
    she.save_paper();
    assert!(!says(she), "the new one has it");
    let task = she.case().next_task().unwrap().id.clone();
    she.ask(Action::Mark { task, step: String::new(), what: What::Blocked("Update hängt".to_owned()) });
    assert!(says(she));
}

/// After saving number 1 the preview showed number 2: whoever compared paper and screen stumbled.
#[test]
fn the_preview_shows_the_saved_paper_until_it_holds_no_longer() {
    let data = tempfile::tempdir().unwrap();
    let (she, _) = &mut at_the_large_page(data.path());
    let number = |she: &Person<'_>| {
        let text = she.window().model().preview.shown.clone().unwrap().text;
        text.split("2021-11-08 / ").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
    };
    assert_eq!(number(she), "Z1");
    key(she, Key::Escape);
    she.save_paper();
    // Looked at by others in the meantime, in another language, after a restart.
    she.ask(Action::SetPerson("A. Petersen".to_owned()));
    she.ask(Action::SetLanguage(Language::English));
    she.ask(Action::SetLanguage(Language::German));
    let sees_saved = |she: &mut Person<'_>| {
        she.ask(Action::Show(Screen::Certificate));
        she.sees("Gespeichert: Zwischenbericht Nr. 1");
        she.ask(Action::Show(Screen::Preview));
        assert_eq!(number(she), "Z1");
        she.sees("Gespeichert: Zwischenbericht Nr. 1");
    };
    sees_saved(she);
    let she = &mut Person::start(data.path(), Language::German);
    sees_saved(she);
    let task = she.case().next_task().unwrap().id.clone();
    she.ask(Action::Mark { task, step: String::new(), what: What::Blocked("Update hängt".to_owned()) });
    she.ask(Action::Show(Screen::Preview));
    assert_eq!(number(she), "Z2");
    she.sees("Noch nicht gespeichert: Zwischenbericht Nr. 2");
    she.ask(Action::Show(Screen::Certificate));
    she.sees("Das wird dann Zwischenbericht Nr. 2.");
}

#[test]
fn what_a_search_finds_among_the_finished_is_shown() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let group = she.case().next_task().unwrap().group;
    let finished: Vec<_> = she.case().plan.tasks.iter().filter(|task| task.group == group).cloned().collect();
    for task in &finished {
        let (task, what) = (task.id.clone(), What::Absent("gibt es nicht".to_owned()));
        she.ask(Action::Mark { task, step: String::new(), what });
    }
    she.ask(Action::Show(Screen::Plan));
    let (wanted, head) = (finished[1].full_title(), wording::group(&she.texts, group));
    // Only the row of a task tells its minutes.
    let button = |she: &Person<'_>, begins: &str, is_task: bool| {
        let labels = she.harness.get_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        labels.into_iter().find(|label| label.starts_with(begins) && label.ends_with("Min.") == is_task)
    };
    let row = |she: &Person<'_>| button(she, &wanted, true);
    assert_eq!(row(she), None, "finished groups are folded");
    let field = tr!(she.texts, "plan-search");
    she.write(&field, &wanted);
    assert!(row(she).is_some());
    // By hand they are folded all the same, until something else is searched.
    let head = button(she, &head, false).unwrap();
    she.press(Role::Button, &head);
    assert_eq!(row(she), None);
    she.harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    she.look();
    she.write(&field, &wanted.to_lowercase());
    assert!(row(she).is_some());
    key(she, Key::Escape);
    assert_eq!(row(she), None, "as before the search");
}
