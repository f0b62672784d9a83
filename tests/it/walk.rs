//! The whole walk in the whole window, by role and label, in German and in English: from the first
//! screen over an interruption to the certificate. Files are real; only the window is headless.

use std::path::Path;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{
    domain::{
        practice::{Answer, Appointments},
        record::State,
    },
    i18n::Language,
    platform::pdf,
    tr,
};

pub(crate) use crate::person::Person;

fn walk(language: Language) {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), language);
    answer_questions(&mut she);

    // The plan: what this practice has and nothing else.
    let plan = &she.case().plan;
    assert_eq!(plan.tasks.iter().filter(|task| task.guide == "windows-lokal").count(), 5);
    assert!(plan.task("pvs-xisynet").is_some() && plan.task("pvs-easymed").is_none());
    let practice = &she.case().practice;
    assert!(practice.people.iter().any(|person| person.doctor_card && person.name == "Dr. Eva Lindner"));
    assert_eq!((practice.doctor_cards, practice.website), (Answer::Yes, Answer::No));
    assert_eq!((practice.email, practice.appointments.clone()), (Answer::Unknown, Appointments::Doctolib));
    assert!(practice.other_devices.iter().all(|device| device.name.ends_with(" Flur")));
    assert_eq!((practice.others, practice.other_devices.len()), (Answer::Yes, 1));
    assert!(plan.task("konnektor-secunet").is_some() && plan.task("kartenterminal").is_none());

    // Each task says why it stands there.
    let because = plan.tasks[1].reasons[0].because.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-show-reasons"));
    she.sees(&because);
    she.press(Role::Button, &tr!(she.texts, "plan-hide-reasons"));

    let data = interrupted(she, data.path(), language).map(|she| (she, data));
    let (mut she, data) = data.unwrap();
    hand_out_and_leave_out(&mut she);
    interim_report(&mut she);
    finish_everything(&mut she);
    certificate(&mut she, data.path());
}

/// First start and the questions; five PCs with one press each.
pub(crate) fn answer_questions(she: &mut Person<'_>) {
    let next = tr!(she.texts, "next");
    assert_eq!(she.heading(), tr!(she.texts, "start-greeting"));
    she.press(Role::Button, &tr!(she.texts, "start-begin"));

    assert_eq!(she.heading(), tr!(she.texts, "q-practice"));
    she.write(&tr!(she.texts, "q-name"), "Praxis Dr. Şahin-Łukasz & „Kollegen“");
    she.write(&tr!(she.texts, "q-your-name"), "S. Krüger");
    she.write(&tr!(she.texts, "q-owner"), "Dr. Eva Lindner");
    she.press(Role::Button, &next);

    let field = tr!(she.texts, "q-workstation-name");
    for _ in 0..5 {
        assert!(she.harness.get_by_role_and_label(Role::TextInput, &field).is_focused());
        she.press(Role::Button, &tr!(she.texts, "q-add"));
    }
    she.press(Role::Button, &next);
    she.press(Role::RadioButton, "x.isynet");
    she.press(Role::Button, &next);
    let (yes, no) = (tr!(she.texts, "yes"), tr!(she.texts, "no"));
    she.press_nth(Role::RadioButton, &yes, 0);
    she.press_nth(Role::RadioButton, &no, 1);
    she.press(Role::Button, &next);
    she.press(Role::RadioButton, "FRITZ!Box");
    she.press(Role::Button, &next);
    she.press(Role::RadioButton, "secunet");
    she.press(Role::Button, &next);
    she.press(Role::RadioButton, &no);
    she.press(Role::Button, &next);
    she.press(Role::CheckBox, "Dr. Eva Lindner");
    assert_eq!(she.heading(), tr!(she.texts, "q-cards"));
    she.press(Role::Button, &next);
    assert_eq!(she.heading(), tr!(she.texts, "q-online"));
    she.press_nth(Role::RadioButton, &no, 2);
    she.press(Role::RadioButton, "Doctolib");
    she.press(Role::Button, &next);
    she.write_on(&tr!(she.texts, "q-other-name"), " Flur");
    she.press(Role::Button, &tr!(she.texts, "q-add"));
    she.press(Role::Button, &next);
    she.write(&tr!(she.texts, "q-provider-name"), "J. Petersen");
    she.press(Role::Button, &tr!(she.texts, "questions-to-plan"));
    assert_eq!(she.heading(), tr!(she.texts, "plan-title"));
}

/// Begins a task, makes a password, ticks steps, and the window is closed in the middle.
fn interrupted<'a>(mut she: Person<'_>, data: &Path, language: Language) -> Option<Person<'a>> {
    let first = she.case().next_task()?.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first.title.as_str()));
    let done = tr!(she.texts, "task-done");
    she.press(Role::Button, &done);
    she.press(Role::Button, &done);
    let heading = she.heading();
    assert_eq!(she.case().first_open_step(&first), 2);
    drop(she);

    let mut she = Person::start(data, language);
    assert_eq!(she.heading(), tr!(she.texts, "back-greeting-name", name = "S. Krüger"));
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    assert_eq!(she.heading(), heading, "she stands where she stopped");
    assert_eq!(she.case().first_open_step(&first), 2, "both ticks are there");
    Some(she)
}

/// Somebody whose questions are answered, at the plan.
pub(crate) fn with_plan<'a>(data: &Path) -> Person<'a> {
    let mut she = Person::start(data, Language::German);
    answer_questions(&mut she);
    she
}

/// In a window of this form; where the case is there already, as she left it.
pub(crate) fn with_plan_in<'a>(form: (egui::Vec2, f32), data: &Path) -> Person<'a> {
    let mut she = Person::start_in(form, data, Language::German);
    if she.window().model().case.is_none() {
        answer_questions(&mut she);
    }
    she
}

pub(crate) fn open_task(she: &mut Person<'_>, id: &str) {
    she.press(Role::Button, &tr!(she.texts, "task-back"));
    let title = she.case().plan.task(id).unwrap().full_title();
    let row = she.harness.get_all_by_role(Role::Button).find_map(|node| {
        let label = node.accesskit_node().label()?;
        (label.contains(&title) && !label.contains(&tr!(she.texts, "plan-begin-spoken", title = title.as_str())))
            .then_some(label)
    });
    she.press(Role::Button, &row.unwrap_or_else(|| panic!("no row for {title}")));
}

fn hand_out_and_leave_out(she: &mut Person<'_>) {
    let pc = she.case().plan.tasks.iter().find(|task| task.guide == "windows-lokal").unwrap().clone();
    open_task(she, &pc.id);
    she.press(Role::Button, &tr!(she.texts, "helper-make"));
    let secret = she.window().model().secret.as_ref().unwrap();
    assert!(secret.shown_until.is_none(), "hidden until asked for");
    assert!(secret.bits >= 59.9);
    let made = secret.password.reveal().to_owned();
    assert!(!she.harness.root().accesskit_node().label().unwrap_or_default().contains(&made));
    she.press(Role::Button, &tr!(she.texts, "secret-show"));
    assert!(she.window().model().secret.as_ref().unwrap().shown_until.is_some());

    she.press(Role::Button, &tr!(she.texts, "task-absent"));
    she.press(Role::Button, &tr!(she.texts, "absent-save"));
    she.sees(&tr!(she.texts, "absent-missing"));
    she.write(&tr!(she.texts, "absent-why"), "Der PC ist abgebaut.");
    she.press(Role::Button, &tr!(she.texts, "absent-save"));
    assert_eq!(she.case().state(&pc), State::Absent("Der PC ist abgebaut.".to_owned()));
    assert!(she.window().model().secret.is_none(), "forgotten when its screen is left");

    let step = she.case().first_open_step(she.case().next_task().unwrap()) + 1;
    she.press(Role::Button, &tr!(she.texts, "plan-continue-step", n = step));
    open_task(she, "server-admin");
    she.press(Role::Button, &tr!(she.texts, "task-promise"));
    she.write(&tr!(she.texts, "promise-until"), "31.02.2021");
    she.press(Role::Button, &tr!(she.texts, "promise-save"));
    she.sees(&tr!(she.texts, "date-unknown"));
    she.harness.get_by_role_and_label(Role::TextInput, &tr!(she.texts, "promise-until")).focus();
    she.look();
    she.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    she.write(&tr!(she.texts, "promise-until"), "12.11.2021");
    she.press(Role::Button, &tr!(she.texts, "promise-save"));
    let task = she.case().plan.task("server-admin").unwrap().clone();
    assert!(matches!(she.case().state(&task), State::Promised { by, .. } if by == "J. Petersen"));
}

fn interim_report(she: &mut Person<'_>) {
    she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
    let (all, closed) = she.case().progress();
    assert_eq!(she.heading(), tr!(she.texts, "certificate-missing", count = (all - closed)));
    she.save_paper();
    let paper = she.window().model().paper.clone().unwrap();
    assert!(!paper.complete && paper.path.is_file());
    let own = paper.own_file();
    she.sees(&own.file_name().unwrap().to_string_lossy());
    assert_eq!(std::fs::read(own).unwrap(), std::fs::read(&paper.path).unwrap(), "the same in both places");
}

/// Every task through its last step: changed, tested, place.
fn finish_everything(she: &mut Person<'_>) {
    she.press(Role::Tab, &tr!(she.texts, "tab-plan"));
    while let Some((task, because)) = she.next_up(None).map(|next| (next.task.clone(), next.because)) {
        let at = she.case().first_open_step(&task);
        let button = if !because.is_work() {
            tr!(she.texts, "plan-look-spoken", title = task.title.as_str())
        } else if at == 0 {
            tr!(she.texts, "plan-begin-spoken", title = task.title.as_str())
        } else {
            tr!(she.texts, "plan-continue-step", n = (at + 1))
        };
        she.press(Role::Button, &button);
        let end = tr!(she.texts, "task-finish");
        let spoken = tr!(she.texts, "step-spoken", n = (task.steps.len() + 1), title = end, done = "false");
        she.press(Role::Button, &spoken);
        let (title, changed, tested) = if task.changes_password {
            (tr!(she.texts, "finish-title"), tr!(she.texts, "finish-changed"), tr!(she.texts, "finish-tested"))
        } else {
            (
                tr!(she.texts, "finish-title-plain"),
                tr!(she.texts, "finish-carried-out"),
                tr!(she.texts, "finish-checked"),
            )
        };
        assert_eq!(she.heading(), title);
        she.press(Role::CheckBox, &changed);
        assert_ne!(she.case().state(&task), State::Done, "changed alone is not done");
        she.press(Role::CheckBox, &tested);
        assert_eq!(she.case().state(&task), State::Done, "{}", task.id);
        if task.changes_password {
            she.write(&she.place_label(), "Tresor, Umschlag 3");
        }
        let to_plan = tr!(she.texts, "finish-to-plan");
        she.press(Role::Button, &to_plan);
    }
    she.sees(&tr!(she.texts, "plan-all-done").replace("**", "")[..20]);
}

fn certificate(she: &mut Person<'_>, data: &Path) {
    she.press(Role::Button, &tr!(she.texts, "plan-to-certificate"));
    assert_eq!(she.heading(), tr!(she.texts, "certificate-complete"));
    she.save_paper();
    let paper = she.window().model().paper.clone().unwrap();
    assert!(paper.complete);
    let attested = pdf::verify(&std::fs::read(&paper.path).unwrap()).unwrap();
    assert_eq!(attested.page, pdf::PageCheck::Identical);
    let rows = &attested.certificate.rows;
    assert!(rows.iter().all(|row| row.state.is_closed()));
    assert!(rows.iter().any(|row| row.place == "Tresor, Umschlag 3"));
    assert_eq!(attested.certificate.number, 1, "interim reports have numbers of their own");
    assert!(paper.path.starts_with(data), "it lies with the case");
    assert!(she.window().model().notices.is_empty(), "{:?}", she.window().model().notices);
}

#[test]
fn from_the_first_screen_to_the_certificate_in_german() {
    walk(Language::German);
}

#[test]
fn from_the_first_screen_to_the_certificate_in_english() {
    walk(Language::English);
}

#[test]
fn esc_goes_one_step_back() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    answer_questions(&mut she);
    let esc = |she: &mut Person<'_>| {
        she.harness.key_press(egui::Key::Escape);
        she.look();
    };
    let plan = tr!(she.texts, "plan-title");
    let first = she.case().next_task().unwrap().title.clone();
    she.press(Role::Button, &tr!(she.texts, "plan-begin-spoken", title = first));
    let step = she.heading();
    she.press(Role::Button, &tr!(she.texts, "task-blocked"));
    assert_eq!(she.heading(), tr!(she.texts, "blocked-title"));
    esc(&mut she);
    assert_eq!(she.heading(), step, "from the form to its step");
    for looked_up in [egui::Key::F1, egui::Key::F3] {
        she.harness.key_press(looked_up);
        she.look();
        assert_ne!(she.heading(), step);
    }
    esc(&mut she);
    assert_eq!(she.heading(), step, "from help and guides to where one was");
    esc(&mut she);
    assert_eq!(she.heading(), plan, "from the step to the plan");
    she.harness.key_press(egui::Key::F1);
    she.look();
    assert_eq!(she.heading(), tr!(she.texts, "help-page-title"));
    esc(&mut she);
    assert_eq!(she.heading(), plan, "from the help to the plan");
}

#[test]
fn the_privacy_screen_names_nothing_and_f12_leaves_it() {
    let data = tempfile::tempdir().unwrap();
    let mut she = Person::start(data.path(), Language::German);
    she.harness.key_press(egui::Key::F12);
    she.look();
    assert!(she.window().model().blanked);
    for word in ["Passwort", "Praxis", "medatixx"] {
        assert_eq!(she.harness.query_all_by_label_contains(word).count(), 0, "{word}");
    }
    she.harness.key_press(egui::Key::F12);
    she.look();
    assert!(!she.window().model().blanked);
}
