//! A pack of the case whose copy is missing, changed or late: nothing vanishes, nothing is attested
//! that nobody knows, and what arrives is taken in by itself.

use std::{
    fs,
    path::{Path, PathBuf},
};

use egui::Role;
use passwortwechsel::{
    app::{
        Action, OpenCase,
        packs::{PackAction, PackState},
    },
    domain::{
        certificate::{Certificate, RowState},
        guide::trust::Trust,
        record::{State, What},
    },
    i18n::{Language, Texts},
    platform::clock,
    tr, wording,
};

use crate::{
    cli::started,
    packs::{Desk, GUIDE, fixture},
    person::Person,
};

const PACK: &str = "systemhaus-petersen";

fn with_pack(data: &Path, file: &str) -> Desk {
    let mut desk = Desk::with_case(data);
    desk.check(fixture(file));
    desk.ask(Action::Packs(PackAction::Add));
    assert!(desk.has_task(GUIDE));
    desk
}

fn case(desk: &Desk) -> &OpenCase {
    desk.model.case.as_ref().unwrap()
}

/// The task of the pack's guide, by its name.
fn task(desk: &Desk) -> String {
    case(desk).plan.tasks.iter().find(|task| task.guide == GUIDE).unwrap().id.clone()
}

/// Records the same for every task.
fn close_all(desk: &mut Desk) {
    let open = |desk: &Desk| case(desk).next_task().map(|task| task.id.clone());
    while let Some(task) = open(desk) {
        desk.ask(Action::Mark { task, step: String::new(), what: What::Absent("Zum Test.".to_owned()) });
    }
}

fn paper(desk: &Desk) -> Certificate {
    wording::certificate(&Texts::new(Language::German), case(desk), &desk.model.catalogue, "", &clock::now())
}

fn copies(root: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(root.join("anleitungen")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Whatever happens to the copy, the paper is a Zwischenbericht until the copy is whole again.
#[track_caller]
fn check_interim(spoil: impl Fn(&Path)) {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_pack(data.path(), "ohne-unterschrift.ron");
    close_all(&mut desk);
    assert!(paper(&desk).is_complete() && case(&desk).is_complete());
    let tasks = paper(&desk).rows.len();

    let file = copies(&desk.root()).remove(0);
    let whole = fs::read(&file).unwrap();
    spoil(&file);
    desk.ask(Action::OpenCase(desk.root()));
    let interim = paper(&desk);
    assert!(!interim.is_complete() && !case(&desk).is_complete());
    assert_eq!(interim.unread_packs, [PACK]);
    assert_eq!(interim.irregularities.len(), 1, "{:?}", interim.irregularities);
    let row = interim.rows.iter().find(|row| row.task.starts_with(GUIDE)).expect("what was recorded stays");
    assert_eq!((interim.rows.len(), &row.state), (tasks, &RowState::Absent));
    assert!(row.note.contains("nicht mehr im Vorgang"), "{}", row.note);
    assert!(wording::attests(&Texts::new(Language::German), &interim).starts_with("Zwischenbericht"));

    fs::write(&file, whole).unwrap();
    desk.look();
    assert!(paper(&desk).is_complete() && case(&desk).is_complete(), "without opening the case anew");
}

#[test]
fn without_the_copy_the_paper_is_a_zwischenbericht() {
    check_interim(|file| fs::remove_file(file).unwrap());
}

#[test]
fn with_a_changed_copy_the_paper_is_a_zwischenbericht() {
    check_interim(|file| {
        let text = fs::read_to_string(file).unwrap();
        fs::write(file, text.replace("Drücken Sie am Gerät", "Drücken Sie am PC")).unwrap();
    });
}

#[test]
fn before_the_packs_were_read_nothing_is_complete() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_pack(data.path(), "ohne-unterschrift.ron");
    close_all(&mut desk);
    desk.model.case.as_mut().unwrap().packs.clear();
    assert!(!paper(&desk).is_complete());
    assert_eq!(paper(&desk).unread_packs, [PACK]);
}

#[test]
fn a_copy_that_arrives_late_is_taken_in_by_itself() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let desk = with_pack(here.path(), "systemhaus.ron");
    let root = desk.root();
    // The file service has brought the journals and not yet the packs.
    let kept = here.path().join("unterwegs");
    fs::rename(root.join("anleitungen"), &kept).unwrap();
    let mut other = Desk::new(there.path(), "J. Petersen");
    other.ask(Action::OpenCase(root.clone()));
    assert!(matches!(other.state(), PackState::Faulty(_)) && !other.has_task(GUIDE));
    other.look();
    assert!(!other.has_task(GUIDE), "nothing came");

    // First half of the pack, then all of it, then its signature.
    let files = copies_of(&kept);
    let [pack, signature] = files.as_slice() else { panic!("{files:?}") };
    let arrive = |file: &Path, bytes: &[u8]| {
        fs::create_dir_all(root.join("anleitungen")).unwrap();
        fs::write(root.join("anleitungen").join(file.file_name().unwrap()), bytes).unwrap();
    };
    let bytes = fs::read(pack).unwrap();
    arrive(pack, &bytes[..bytes.len() / 2]);
    other.look();
    assert!(!other.has_task(GUIDE));
    arrive(pack, &bytes);
    other.look();
    assert!(other.has_task(GUIDE));
    assert!(matches!(other.state(), PackState::Used(Trust::Unsigned, _)));
    assert!(other.model.notices.is_empty(), "{:?}", other.model.notices);
    arrive(signature, &fs::read(signature).unwrap());
    other.look();
    assert!(matches!(other.state(), PackState::Used(Trust::UnknownKey(_), _)));
}

fn copies_of(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn while_the_case_folder_is_away_what_was_read_stays() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_pack(data.path(), "ohne-unterschrift.ron");
    let root = desk.root();
    let away = data.path().join("weg");
    fs::rename(&root, &away).unwrap();
    for _ in 0..3 {
        desk.look();
    }
    assert!(desk.has_task(GUIDE));
    fs::rename(&away, &root).unwrap();
    desk.look();
    assert!(desk.has_task(GUIDE) && matches!(desk.state(), PackState::Used(..)));
}

#[test]
fn what_was_worked_on_stays_when_its_pack_is_taken_out_and_can_be_closed_in_the_window() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_pack(data.path(), "ohne-unterschrift.ron");
    let task = task(&desk);
    desk.ask(Action::Mark { task: task.clone(), step: String::new(), what: What::Started });
    desk.ask(Action::Packs(PackAction::TakeOut(PACK.to_owned())));
    let closing = case(&desk).plan.tasks.last().unwrap().guide.clone();
    assert!(desk.has_task(GUIDE) && closing != GUIDE, "before the closing check");
    assert!(case(&desk).unread_packs().is_empty(), "taken out on purpose");
    drop(desk);

    let mut she = Person::start(data.path(), Language::German);
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    she.sees(&tr!(she.texts, "plan-no-guide"));
    she.ask(Action::OpenTask(task.clone()));
    she.sees("Die Anleitung zu dieser Aufgabe fehlt.");
    she.press_nth(Role::Button, &tr!(she.texts, "task-absent"), 0);
    she.write(&tr!(she.texts, "absent-why"), "Das Gerät ist abgebaut.");
    she.press(Role::Button, &tr!(she.texts, "absent-save"));
    let shown = she.case().plan.task(&task).unwrap();
    assert_eq!(she.case().state(shown), State::Absent("Das Gerät ist abgebaut.".to_owned()));
}

#[test]
fn the_window_says_that_guides_are_missing_instead_of_all_done() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_pack(data.path(), "ohne-unterschrift.ron");
    close_all(&mut desk);
    fs::remove_file(copies(&desk.root()).remove(0)).unwrap();
    drop(desk);

    let mut she = Person::start(data.path(), Language::German);
    she.press(Role::Button, &tr!(she.texts, "back-resume"));
    she.sees("Es fehlen Anleitungen.");
    she.ask(Action::Show(passwortwechsel::app::Screen::Certificate));
    she.sees(&tr!(she.texts, "certificate-unread"));
    she.sees("darum ist dies ein Zwischenbericht");
    she.ask(Action::Show(passwortwechsel::app::Screen::Plan));
    she.press(Role::Button, &tr!(she.texts, "plan-to-packs"));
    assert_eq!(she.heading(), tr!(she.texts, "packs-added-title"));

    let mut show = assert_cmd::Command::cargo_bin("passwortwechsel-cli").unwrap();
    show.env("PASSWORTWECHSEL_DATA", data.path()).args(["case", "show"]).arg(&she.case().root);
    let said = started(|| show.output());
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("Zwischenbericht") && said.contains("konnten nicht gelesen werden"), "{said}");
}

#[test]
fn the_accepted_key_stands_beside_the_guide_on_the_paper() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_pack(data.path(), "systemhaus.ron");
    let used = |desk: &Desk| paper(desk).guides.into_iter().find(|guide| guide.id == GUIDE).unwrap();
    assert_eq!((used(&desk).added, used(&desk).key.as_str()), (true, ""), "signed by nobody knows whom");
    desk.check(fixture("herausgeber.pub"));
    desk.ask(Action::Packs(PackAction::AcceptKey("Systemhaus Petersen".to_owned())));
    assert_eq!((used(&desk).added, used(&desk).key.as_str()), (false, "6633 1F2F 0EE9 1530"));
    let built_in = paper(&desk).guides.into_iter().find(|guide| guide.id != GUIDE).unwrap();
    assert_eq!((built_in.added, built_in.key.as_str()), (false, ""));
}
