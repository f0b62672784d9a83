//! What strangers who were shown only pictures of the screens could not tell: which task a form is
//! about, how to get back, whether a good password is good enough.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::plan::Task,
    i18n::Language,
    platform::case_folder,
    tr,
};

use crate::{
    arbitrary::sample_head,
    walk::{Person, with_plan},
};

fn is_there(she: &Person<'_>, words: &str) -> bool {
    she.harness.query_by_label(words).is_some()
}

#[test]
fn each_screen_beside_the_work_has_a_way_back_to_where_one_was() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    for (screen, leads_to) in [
        (Screen::Settings, Screen::Certificate),
        (Screen::Library, Screen::Certificate),
        (Screen::Packs, Screen::Library),
        (Screen::Cases, Screen::Plan),
    ] {
        she.ask(Action::Show(Screen::Certificate));
        she.ask(Action::Show(screen));
        she.press(Role::Button, &tr!(she.texts, "back"));
        assert_eq!(she.window().model().screen, leads_to, "from {screen:?}");
    }
}

#[test]
fn a_form_says_which_task_it_is_about_and_what_is_missing() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let is_of_a_pc = |task: &&Task| task.full_title().contains(" · ");
    let task = she.case().plan.tasks.iter().find(is_of_a_pc).unwrap().clone();
    let forms = [
        (tr!(she.texts, "task-blocked"), tr!(she.texts, "blocked-save"), tr!(she.texts, "blocked-missing")),
        (tr!(she.texts, "task-absent"), tr!(she.texts, "absent-save"), tr!(she.texts, "absent-missing")),
    ];
    for (open, save, missing) in forms {
        she.ask(Action::OpenTask(task.id.clone()));
        she.press(Role::Button, &open);
        // Above the form; the column of steps has scrolled down.
        assert!(is_there(she, &task.full_title()));
        she.press(Role::Button, &save);
        she.sees(&missing);
        she.press(Role::Button, &tr!(she.texts, "cancel"));
    }
}

#[test]
fn a_good_password_is_not_followed_by_the_offer_of_a_better_one() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::Show(Screen::Password));
    she.press(Role::RadioButton, &tr!(she.texts, "workshop-check"));
    let (offer, label) = (tr!(she.texts, "check-make-one"), tr!(she.texts, "check-label"));
    let no_pattern = tr!(she.texts, "check-no-pattern");
    let write = |she: &mut Person<'_>, text: &str| {
        she.harness.get_by_role_and_label(Role::PasswordInput, &label).focus();
        she.look();
        she.harness.get_by_role_and_label(Role::PasswordInput, &label).type_text(text);
        she.look();
    };
    for (more, is_good) in [("sommer2021", false), ("kR7mWt4+hbX9", true)] {
        write(she, more);
        assert_eq!(is_there(she, &offer), !is_good, "after {more}");
        let says = if is_good { tr!(she.texts, "check-says-green") } else { tr!(she.texts, "check-says-red") };
        she.sees(&says);
        assert!(!is_there(she, &no_pattern), "a year is in it");
    }
    she.press(Role::Button, &tr!(she.texts, "check-another"));
    write(she, "qZ7%vK2+tX5?mB4&");
    she.sees(&no_pattern);
    she.sees(&tr!(she.texts, "check-long", typed = 16));
}

#[test]
fn a_case_that_could_not_be_opened_is_tried_again_where_it_is_said() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut Person::start(data.path(), Language::German);
    let case = data.path().join("vorgaenge/Laufwerk");
    she.ask(Action::OpenCase(case.clone()));
    let again = tr!(she.texts, "not-opened-again");
    let band = tr!(she.texts, "notice-try-again");
    assert_eq!(she.harness.query_all_by_label(&band).count(), 0, "one thing to do, said once");
    she.press(Role::Button, &again);
    she.press(Role::Button, &again);
    assert_eq!(she.window().model().notices.len(), 1, "said once, not once for each time");
    case_folder::create(&case, &sample_head()).unwrap();
    she.press(Role::Button, &again);
    assert!(she.window().model().notices.is_empty());
    assert_eq!(she.case().head.id, sample_head().id);
}

#[test]
fn what_can_be_done_with_a_step_stands_on_one_line() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    // With the password helper beside it, and the name of a PC.
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().id.clone();
    she.ask(Action::OpenTask(pc));
    let place = |label: String| she.harness.get_by_role_and_label(Role::Button, &label).rect();
    let (note, print) = (place(tr!(she.texts, "note-add")), place(tr!(she.texts, "task-print")));
    assert!((note.center().y - print.center().y).abs() < 1.0 && note.right() < print.left(), "{note} {print}");
}

#[test]
fn what_comes_first_is_one_press_away() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().clone();
    she.ask(Action::OpenTask(pc.id.clone()));
    let of_it = |task: &&Task| task.title == "Arbeitsplatz prüfen" && task.item.name == pc.item.name;
    let first = she.case().plan.tasks.iter().find(of_it).unwrap().clone();
    she.press(Role::Button, &tr!(she.texts, "task-first-go-spoken", title = first.full_title()));
    assert_eq!(she.window().model().task().unwrap().id, first.id);
}
