//! What goes wrong around the program: lost folders, damaged files, a second copy, a wrong clock,
//! odd names. Each gets a sentence, and nothing that was shown as saved is lost.

use std::collections::VecDeque;

use jiff::ToSpan as _;
use passwortwechsel::{
    app::{Action, Screen, absorb, model::Notice, update},
    domain::{
        practice::Person,
        record::{CaseHead, State, What},
    },
    platform::{case_folder, settings::Settings},
    wording,
};

use crate::{arbitrary::sample_head, program::Program};

#[test]
fn a_mark_that_could_not_be_saved_is_not_shown_as_saved_and_can_be_saved_later() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    program.mark(What::Note("erster".to_owned()));
    // Neither the case folder nor the copy in the data folder can be written.
    let (root, away, copies) = (program.root(), data.path().join("weg"), data.path().join("kopien"));
    std::fs::rename(&root, &away).unwrap();
    std::fs::rename(&copies, data.path().join("kopien-weg")).unwrap();
    program.mark(What::Blocked("Strom weg".to_owned()));
    assert!(!matches!(program.state(), State::Blocked(_)), "not saved, so not shown");
    assert!(program.sentences().contains("noch nicht gespeichert"), "{}", program.sentences());
    program.mark(What::Note("zweiter".to_owned()));
    assert_eq!(program.model.unsaved.len(), 2);

    std::fs::rename(&away, &root).unwrap();
    std::fs::rename(data.path().join("kopien-weg"), &copies).unwrap();
    program.look();
    program.ask(Action::SaveAgain);
    assert!(matches!(program.state(), State::Blocked(_)));
    assert!(program.model.unsaved.is_empty() && program.model.notices.is_empty(), "{}", program.sentences());
    drop(program);
    assert!(matches!(Program::start(data.path()).state(), State::Blocked(_)));
}

#[test]
fn a_mark_that_could_not_be_saved_goes_into_its_own_case_though_another_is_open() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    program.mark(What::Note("erster".to_owned()));
    let entries = program.model.case.as_ref().unwrap().record.events().len();
    let (first, copies) = (program.root(), data.path().join("kopien"));
    let away = data.path().join("weg");
    std::fs::rename(&first, &away).unwrap();
    std::fs::rename(&copies, data.path().join("kopien-weg")).unwrap();
    program.mark(What::Blocked("Strom weg".to_owned()));
    assert_eq!(program.model.unsaved.len(), 1);
    std::fs::rename(data.path().join("kopien-weg"), &copies).unwrap();

    let second = data.path().join("vorgaenge/Zwei");
    let head = CaseHead { id: "ffeeddccbbaa9988".to_owned(), ..sample_head() };
    case_folder::create(&second, &head).unwrap();
    program.ask(Action::OpenCase(second.clone()));
    assert_eq!(program.root(), second);
    // Its case is still away: it waits, and is in no other one.
    program.ask(Action::SaveAgain);
    assert_eq!(program.model.unsaved.len(), 1);
    assert!(program.sentences().contains("noch nicht gespeichert"), "{}", program.sentences());
    std::fs::rename(&away, &first).unwrap();
    program.ask(Action::SaveAgain);
    assert!(program.model.unsaved.is_empty() && program.model.undo.next().is_none());
    assert_eq!(program.root(), second);
    program.look();
    assert!(program.model.case.as_ref().unwrap().record.events().is_empty());
    // What is marked now goes into the one that is open.
    program.mark(What::Note("hier".to_owned()));
    assert_eq!(program.model.case.as_ref().unwrap().record.events().len(), 1);

    program.ask(Action::OpenCase(first));
    assert!(matches!(program.state(), State::Blocked(_)));
    assert_eq!(program.model.case.as_ref().unwrap().record.events().len(), entries + 1);
}

#[test]
fn a_damaged_case_file_is_named_with_its_line() {
    let data = tempfile::tempdir().unwrap();
    let program = Program::with_case(data.path());
    let root = program.root();
    drop(program);
    let file = root.join("vorgang.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, &text[..text.len() / 2]).unwrap();

    let program = Program::start(data.path());
    assert!(program.model.case.is_none());
    let sentences = program.sentences();
    assert!(sentences.contains("vorgang.ron") && sentences.contains("Zeile"), "{sentences}");

    std::fs::remove_dir_all(&root).unwrap();
    let sentences = Program::start(data.path()).sentences();
    assert!(sentences.contains("nicht erreichbar"), "{sentences}");
}

#[test]
fn a_second_copy_writes_a_journal_of_its_own_and_says_so() {
    let data = tempfile::tempdir().unwrap();
    let mut first = Program::with_case(data.path());
    let mut second = Program::start(data.path());
    assert!(second.model.notices.contains(&Notice::SecondCopy));
    first.mark(What::Changed(true));
    second.ask(Action::Mark {
        task: "abschluss".to_owned(),
        step: String::new(),
        what: What::Blocked("zweites Fenster".to_owned()),
    });
    let root = first.root();
    drop((first, second));
    assert_eq!(std::fs::read_dir(root.join("protokoll")).unwrap().count(), 2);

    let program = Program::start(data.path());
    assert_eq!(program.state(), State::Changed);
    let case = program.model.case.as_ref().unwrap();
    assert!(matches!(case.record.task("abschluss").state(), State::Blocked(_)));
    assert!(case.record.problems().is_empty());
}

#[test]
fn a_clock_that_jumps_back_a_year_changes_no_order() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    program.mark(What::Blocked("zuerst".to_owned()));
    program.model.now = program.model.now.checked_sub(1.year()).unwrap();
    program.mark(What::Absent("danach".to_owned()));
    drop(program);
    let program = Program::start(data.path());
    assert_eq!(program.state(), State::Absent("danach".to_owned()));
    assert!(program.model.case.as_ref().unwrap().record.task("vorbereitung").contradictions().is_empty());
}

#[test]
fn marks_asked_for_in_one_breath_do_not_contradict_each_other() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    let mark = |what| Action::Mark { task: "vorbereitung".to_owned(), step: String::new(), what };
    let mut effects = VecDeque::from(update(&mut program.model, mark(What::Changed(true))));
    effects.extend(update(&mut program.model, mark(What::Tested(true))));
    while let Some(effect) = effects.pop_front() {
        let outcome = program.world.perform(effect);
        effects.extend(absorb(&mut program.model, outcome));
    }
    assert_eq!(program.state(), State::Done);
    assert!(wording::irregularities(&program.model.texts, program.model.case.as_ref().unwrap()).is_empty());
}

#[test]
fn odd_names_end_up_as_one_bounded_line_in_files_and_plan() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    let odd = format!("Dr. \"Şahin\" & <Łukasz>\n🩺 'Müller'\u{202e}; {}", "ß".repeat(300));
    let mut practice = program.model.case.as_ref().unwrap().practice.clone();
    practice.name.clone_from(&odd);
    practice.people = vec![Person { name: odd.clone(), owner: true, ..Person::default() }];
    program.ask(Action::Answer(Box::new(practice), 7));
    program.ask(Action::SetPerson(odd));
    program.mark(What::Changed(true));
    program.ask(Action::WritePaper { print: false });
    assert!(program.model.paper.is_some(), "{}", program.sentences());
    drop(program);

    let program = Program::start(data.path());
    let name = &program.model.case.as_ref().unwrap().practice.name;
    assert!(name.starts_with("Dr. \"Şahin\" & <Łukasz> 🩺 'Müller'") && name.chars().count() == 200, "{name}");
    assert!(program.model.notices.is_empty(), "{}", program.sentences());
}

#[test]
fn a_shown_password_hides_itself_and_is_forgotten() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    program.ask(Action::OpenTask("vorbereitung".to_owned()));
    program.ask(Action::MakePassword {
        profile: "windows".to_owned(),
        kind: None,
        mode: passwortwechsel::domain::password::Mode::default(),
    });
    program.ask(Action::RevealPassword(true));
    let at = |program: &mut Program, seconds: i64| {
        program.model.now = program.model.now.checked_add(seconds.seconds()).unwrap();
        program.ask(Action::Tick);
    };
    at(&mut program, 59);
    assert!(program.model.secret.as_ref().unwrap().shown_until.is_some());
    at(&mut program, 1);
    assert!(program.model.secret.as_ref().unwrap().shown_until.is_none(), "hidden after a minute");
    at(&mut program, 240);
    assert!(program.model.secret.is_none(), "forgotten after five minutes");

    program.ask(Action::MakePassword {
        profile: "windows".to_owned(),
        kind: None,
        mode: passwortwechsel::domain::password::Mode::default(),
    });
    program.ask(Action::RevealPassword(true));
    program.ask(Action::Blank(true));
    assert!(program.model.secret.as_ref().unwrap().shown_until.is_none(), "the privacy screen hides it");
    program.ask(Action::Blank(false));
    program.ask(Action::Show(Screen::Plan));
    assert!(program.model.secret.is_none(), "forgotten with its screen");
}

#[cfg(unix)]
#[test]
fn a_case_is_readable_for_others_and_the_key_is_not() {
    use std::os::unix::fs::PermissionsExt as _;
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::with_case(data.path());
    program.ask(Action::WritePaper { print: false });
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let usual = data.path().join("usual");
    std::fs::write(&usual, "").unwrap();
    assert_eq!(mode(&program.root().join("vorgang.ron")), mode(&usual));
    assert_eq!(mode(&program.model.paper.as_ref().unwrap().path), mode(&usual));
    assert_eq!(mode(&data.path().join("schluessel.ed25519")), 0o600);
}

#[test]
fn unreadable_settings_are_no_reason_to_stop() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("einstellungen.ron"), [0xff, 0xfe, b'(', 0]).unwrap();
    let program = Program::start(data.path());
    assert_eq!(program.model.settings, Settings::default());
    assert!(program.model.notices.is_empty());
}
