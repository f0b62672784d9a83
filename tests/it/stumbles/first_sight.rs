//! What strangers stumbled over who were shown pictures of all screens once more: two things that contradict each
//! other, a verdict below the edge, and no button for what is proposed.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use passwortwechsel::{
    app::{Action, Screen},
    domain::{
        guide::pack::Catalogue,
        password::{Kind, Mode},
        practice::Konnektor,
        record::What,
    },
    i18n::Language,
    platform::case_folder,
    tr,
};

use crate::{
    hand_over,
    passwords_trial::is_main,
    person::{finish_all_but, focused, key, mark, texts_of},
    stumbles::by_keys::is_seen,
    visit::SIZES,
    walk::{Person, answer_questions, with_plan, with_plan_in},
};

const TASK: &str = "windows-lokal/pc-empfang";

/// 1024x700 at 200 %.
fn large<'a>(data: &std::path::Path) -> Person<'a> {
    let mut she = Person::start_in(SIZES[2], data, Language::German);
    answer_questions(&mut she);
    she
}

/// "Bei Ja: …" stood above the question: warnings stand before the step where it is low.
#[test]
fn a_warning_does_not_answer_the_question_of_its_step() {
    let answers = ["Bei Ja", "Bei Nein", "Wenn ja", "Wenn nein", "Dann", "Sonst", "Ein klares", "Dreimal"];
    let refers = |warning: &str| answers.iter().any(|answer| warning.starts_with(answer));
    assert!(refers("Bei Ja: Ändern Sie erst, wenn der DVO den Server umstellt."));
    for entry in Catalogue::built_in().entries() {
        let of_steps = entry.guide.steps.iter().filter_map(|step| step.warning.as_ref());
        for warning in of_steps.chain(&entry.guide.warnings) {
            assert!(!refers(warning), "{}: {warning}", entry.guide.id);
            assert!(!warning.starts_with("Nicht während"), "{}: what not? {warning}", entry.guide.id);
        }
    }
}

/// "First: … Go there" stood above a step whose big green button was "Done".
#[test]
fn while_another_task_comes_first_the_way_there_is_what_is_proposed() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let left = she.case().left_before(she.window().model().task().unwrap());
    let title = left.iter().find(|(task, _)| task.item.name == "PC Empfang").unwrap().0.full_title();
    let (go, done) = (tr!(she.texts, "task-first-go-spoken", title = title), tr!(she.texts, "task-done"));
    assert!(is_main(she, &go) && !is_main(she, &done));
    assert_eq!(focused(she), go, "what is proposed is what Enter does");
    // At the next step it is as everywhere.
    she.ask(Action::ShowStep(1));
    assert!(is_main(she, &done));
    assert_eq!(focused(she), done);
}

/// A receptionist was led to her task, from there to what the provider had promised for Thursday, and stood there.
#[test]
fn what_others_promised_is_said_to_be_waited_for_and_nobody_is_led_there() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let by = "J. Petersen";
    let left = |she: &Person<'_>| -> Vec<String> {
        let task = she.case().plan.task(TASK).unwrap();
        she.case().left_before(task).iter().map(|(task, _)| task.id.clone()).collect()
    };
    let (first, others) = (left(she), left(she).len() - 1);
    let until = Some(jiff::civil::date(2099, 12, 31));
    for id in &first {
        mark(she, id, What::Promised { by: by.to_owned(), until, note: String::new() });
    }
    she.ask(Action::OpenTask(TASK.to_owned()));
    let done = tr!(she.texts, "task-done");
    assert!(she.harness.query_by_label_contains(&tr!(she.texts, "task-first-go")).is_none());
    assert!(is_main(she, &done));
    assert_eq!(focused(she), done);
    let title = she.case().plan.task(&left(she)[0]).unwrap().full_title();
    let title = tr!(she.texts, "plan-before-promised", title = title, detail = "von J. Petersen, bis 31.12.2099");
    she.sees(&tr!(she.texts, "plan-left-before", title = title, more = others));
    let said = texts_of(she);
    assert!(said.contains(&tr!(she.texts, "plan-before-ask", who = by)), "{said}");
    // Who promised it herself can go there, and what nobody promised comes first.
    she.ask(Action::SetPerson(by.to_owned()));
    assert_eq!(
        focused(she),
        tr!(she.texts, "task-first-go-spoken", title = she.case().plan.task(&first[0]).unwrap().full_title())
    );
    she.ask(Action::SetPerson("Sabine Krüger".to_owned()));
    let open = first.last().unwrap();
    mark(she, open, What::Reopened(String::new()));
    she.ask(Action::OpenTask(TASK.to_owned()));
    let title = she.case().plan.task(open).unwrap().full_title();
    assert_eq!(focused(she), tr!(she.texts, "task-first-go-spoken", title = title));
}

/// At 200 % the verdict was cut by the edge of the window, and "Good" led nowhere.
#[test]
fn a_typed_password_has_its_verdict_in_sight_and_a_way_on() {
    for form in SIZES {
        let data = tempfile::tempdir().unwrap();
        let she = &mut with_plan_in(form, data.path());
        she.ask(Action::Show(Screen::Password));
        she.press(Role::RadioButton, &tr!(she.texts, "workshop-check"));
        let label = tr!(she.texts, "check-label");
        for (text, says) in [("sommer", "verdict-red"), ("qZ7%vK2+tX5?mB4&", "verdict-green")] {
            she.harness.get_by_role_and_label(Role::PasswordInput, &label).focus();
            she.look();
            she.harness.get_by_role_and_label(Role::PasswordInput, &label).type_text(text);
            she.look();
            let meter = she.harness.get_by_role(Role::Status).rect();
            let bottom = she.harness.ctx.content_rect().bottom();
            assert!(meter.bottom() <= bottom, "{form:?}, {says}: {meter} of {bottom}");
        }
        // "2 days" was read as "guessed in 2 days": what anybody wants to know is said before it.
        let top = |words: &str| she.harness.get_by_label_contains(words).rect().top();
        assert!(top(&tr!(she.texts, "check-says-green")) < top("Geschätzt: erraten nach"));
        let on = tr!(she.texts, "finish-to-plan");
        she.harness.get_by_role_and_label(Role::Button, &on).scroll_to_me();
        she.look();
        assert!(is_main(she, &on));
        she.press(Role::Button, &on);
        assert_eq!(she.window().model().screen, Screen::Plan);
    }
}

/// Of words below each other the first looked chosen, and some were below the edge while the seconds ran.
#[test]
fn a_password_of_words_is_one_and_all_of_it_is_in_sight() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut large(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let profile = she.window().model().profile_of_task().unwrap().to_owned();
    she.ask(Action::Show(Screen::Password));
    she.ask(Action::MakePassword { profile, kind: Some(Kind::Words), mode: Mode::Usual });
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    let one = tr!(she.texts, "secret-one").replace("**", "");
    assert!(is_seen(she, &one, None), "{}", texts_of(she));
    assert!(is_seen(she, &tr!(she.texts, "secret-hide"), None));
    let bottom = she.harness.ctx.content_rect().bottom();
    let groups: Vec<_> = she.harness.query_all_by_label_contains("Gruppe ").map(|group| group.rect()).collect();
    assert!(groups.len() > 3 && groups.iter().all(|group| group.bottom() <= bottom), "{groups:?} of {bottom}");
}

/// "Not printing" was proposed without a word why.
#[test]
fn the_emergency_sheet_says_what_is_better_before_it_proposes_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut large(data.path());
    she.ask(Action::OpenTask(TASK.to_owned()));
    let profile = she.window().model().profile_of_task().unwrap().to_owned();
    she.ask(Action::Show(Screen::Password));
    she.ask(Action::MakePassword { profile, kind: None, mode: Mode::Usual });
    she.press(Role::Button, &tr!(she.texts, "sheet-print"));
    assert!(is_seen(she, "Besser von Hand aufschreiben.", None), "{}", texts_of(she));
    assert!(is_seen(she, &tr!(she.texts, "sheet-not-now"), None));
    assert!(!texts_of(she).contains("Protokoll"), "it is called history everywhere");
}

/// "All tasks are done", and below it ten topics without an answer: nobody knew whether it is valid.
#[test]
fn a_certificate_with_answers_missing_says_that_they_are_not_needed() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    finish_all_but(she, &[]);
    let mut practice = she.case().practice.clone();
    practice.konnektor = Konnektor::Unknown;
    she.ask(Action::Answer(Box::new(practice), 99));
    finish_all_but(she, &[]);
    she.ask(Action::Show(Screen::Certificate));
    she.sees("Für den Nachweis reicht das.");
    // In the plan it was said twice that an answer is missing.
    she.ask(Action::Show(Screen::Plan));
    assert_eq!(texts_of(she).matches("Noch ohne Antwort").count(), 1);
}

/// Only the case that was not open had a button.
#[test]
fn the_open_case_has_the_button_that_goes_on_with_it() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let mut head = case_folder::read_head(&she.case().root).unwrap();
    head.id = "0102030405060708".to_owned();
    case_folder::create(&she.case().root.with_file_name("Anderer"), &head).unwrap();
    she.ask(Action::Show(Screen::Cases));
    assert!(focused(she).starts_with(&tr!(she.texts, "cases-go-on")), "{}", focused(she));
    key(she, Key::Enter);
    assert_eq!(she.window().model().screen, Screen::Plan);
}

/// The button stood lower than its field on one screen.
#[test]
fn the_button_with_the_names_stands_beside_its_field() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut with_plan(data.path());
    let beside = |she: &Person<'_>| {
        let field = she.harness.get_by_role_and_label(Role::TextInput, &tr!(she.texts, "promise-by")).rect();
        let button = she.harness.get_by_role_and_label(Role::Button, &tr!(she.texts, "names-known")).rect();
        assert!((field.center().y - button.center().y).abs() < 1.0, "{field} {button}");
    };
    she.ask(Action::OpenTask(TASK.to_owned()));
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    beside(she);
    she.ask(Action::Show(Screen::Plan));
    she.harness.get_by_label_contains("Aufgaben an den DVO geben").click();
    she.look();
    beside(she);
}

/// At 200 % nothing said that one has to call, nor which tasks are meant.
#[test]
fn handing_over_at_200_percent_says_where_the_tasks_stand() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut large(data.path());
    she.ask(Action::Show(Screen::Plan));
    she.harness.get_by_label_contains("Aufgaben an den DVO geben").scroll_to_me();
    she.look();
    she.harness.get_by_label_contains("Aufgaben an den DVO geben").click();
    she.look();
    // The ticks are out of sight, and the button counts them: were they chosen already?
    let count = hand_over::his(she).len();
    let brief = tr!(she.texts, "hand-over-brief", count = count);
    she.sees(&tr!(she.texts, "hand-over-save", count = count));
    assert!(count > 1 && brief.contains(&format!("die {count} Aufgaben, die wir vorschlagen")), "{brief}");
    assert!(is_seen(she, &brief, None), "{}", texts_of(she));
    assert!(is_seen(she, &tr!(she.texts, "promise-until"), None));
}
