//! Several PCs on one case: each sees the others, a folder that goes away and comes back, two PCs
//! under one name. Nothing that was shown as saved is ever lost.

use std::fs;

use passwortwechsel::{
    app::{Action, Screen, model::Notice},
    domain::record::{DeviceName, Record, State, What},
    platform::case_folder,
    wording,
};

use crate::{
    arbitrary::sample_head,
    program::Program,
    share::{Share, clone_of, copy_folder, device, note, notes, sorted},
};

#[test]
fn each_pc_sees_what_the_others_wrote_after_a_look() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    here.mark(What::Changed(true));
    assert_eq!(there.state(), State::Open);
    there.look();
    assert_eq!(there.state(), State::Changed);
    there.mark(What::Tested(true));
    here.look();
    assert_eq!(here.state(), State::Done);
    assert!(here.world.look().is_none(), "nothing new, nothing to do");
    for program in [&here, &there] {
        assert!(program.model.notices.is_empty(), "{}", program.sentences());
    }
}

#[test]
fn new_answers_of_one_pc_change_the_plan_on_the_others() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    let mut practice = here.model.case.as_ref().unwrap().practice.clone();
    practice.workstations.clear();
    here.ask(Action::Answer(Box::new(practice.clone()), 7));
    there.look();
    let case = there.model.case.as_ref().unwrap();
    assert_eq!(case.practice, practice);
    assert_eq!(case.plan, here.model.case.as_ref().unwrap().plan);
}

#[test]
fn who_works_on_a_task_is_shown_on_the_other_pcs_until_she_leaves_it() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    there.look();
    here.ask(Action::SetPerson("S. Krüger".to_owned()));
    here.ask(Action::OpenTask("vorbereitung".to_owned()));
    there.look();
    there.look();
    assert_eq!(there.model.at_work_on("vorbereitung").collect::<Vec<_>>(), ["S. Krüger"]);
    assert_eq!(there.model.at_work_on("abschluss").count(), 0);
    assert_eq!(here.model.at_work_on("vorbereitung").count(), 0, "nobody is told of herself");
    here.ask(Action::Show(Screen::Plan));
    there.look();
    assert_eq!(there.model.at_work_on("vorbereitung").count(), 0);
    assert_eq!(here.state(), State::Open, "looking at a task is no entry in the record");
}

#[test]
fn while_the_folder_is_gone_marks_go_on_here_and_come_over_later() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    note(&mut here, "1");
    share.goes_away();
    note(&mut here, "2");
    note(&mut here, "3");
    assert_eq!(notes(&here), ["1", "2", "3"], "saved on this PC, so shown");
    assert!(here.sentences().contains("Sie können weiterarbeiten."), "{}", here.sentences());
    assert_eq!(here.model.away.as_ref().unwrap().waiting, 2);
    assert!(here.model.unsaved.is_empty());
    here.look();
    assert!(!share.root().exists(), "no new folder in place of the one that is gone");

    share.comes_back();
    here.look();
    assert!(here.model.notices.is_empty() && here.model.away.is_none(), "{}", here.sentences());
    note(&mut here, "4");
    there.look();
    assert_eq!(notes(&there), ["1", "2", "3", "4"]);
    share.check(&["1", "2", "3", "4"]);
}

#[test]
fn a_folder_that_only_flickers_is_not_talked_about() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    share.goes_away();
    here.look();
    assert!(here.model.notices.is_empty());
    here.look();
    assert!(matches!(here.model.notices.as_slice(), [Notice::Away(_)]), "{}", here.sentences());
    share.comes_back();
    here.look();
    assert!(here.model.notices.is_empty());
}

#[test]
fn marks_kept_here_are_carried_over_at_the_next_start() {
    let share = Share::new();
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    share.goes_away();
    note(&mut here, "2");
    drop(here);
    share.comes_back();
    share.check(&["1"]);
    let here = share.open_on(data.path());
    assert_eq!(notes(&here), ["1", "2"]);
    share.check(&["1", "2"]);
}

#[test]
fn what_a_second_window_kept_is_carried_over_by_the_first_one_later() {
    let share = Share::new();
    let (data, mut first) = share.pc();
    note(&mut first, "1");
    let mut second = share.open_on(data.path());
    note(&mut second, "2");
    share.goes_away();
    note(&mut second, "3");
    drop((first, second));
    share.comes_back();
    let mut first = share.open_on(data.path());
    first.look();
    assert_eq!(notes(&first), ["1", "2", "3"]);
    share.check(&["1", "2", "3"]);
}

#[test]
fn a_journal_put_back_from_a_backup_is_completed_from_the_copy() {
    for restart in [false, true] {
        let share = Share::new();
        let (data, mut here) = share.pc();
        note(&mut here, "1");
        let journal = share.root().join("protokoll").join(format!("{}.ron", device(&here)));
        let backup = fs::read(&journal).unwrap();
        note(&mut here, "2");
        fs::write(&journal, backup).unwrap();
        if restart {
            drop(here);
            here = share.open_on(data.path());
        }
        note(&mut here, "3");
        assert_eq!(device(&here), journal.file_stem().unwrap().to_string_lossy());
        share.check(&["1", "2", "3"]);
    }
}

#[test]
fn a_journal_deleted_or_emptied_underneath_is_written_again() {
    for deletes in [false, true] {
        let share = Share::new();
        let (_data, mut here) = share.pc();
        note(&mut here, "1");
        let journal = share.root().join("protokoll").join(format!("{}.ron", device(&here)));
        if deletes {
            fs::remove_file(&journal).unwrap();
        } else {
            fs::write(&journal, b"").unwrap();
        }
        note(&mut here, "2");
        share.check(&["1", "2"]);
    }
}

#[test]
fn a_case_deleted_underneath_takes_no_mark_with_it() {
    let share = Share::new();
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    fs::remove_dir_all(share.root()).unwrap();
    note(&mut here, "2");
    drop(here);
    // Put back from a backup of the first day.
    case_folder::create(&share.root(), &sample_head()).unwrap();
    let here = share.open_on(data.path());
    assert_eq!(notes(&here), ["1", "2"]);
    share.check(&["1", "2"]);
}

#[test]
fn cloned_pcs_on_one_share_get_different_names_and_lose_nothing() {
    let share = Share::new();
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    let twin = clone_of(data.path());
    let mut there = share.open_on(twin.path());
    note(&mut here, "2");
    note(&mut there, "3");
    note(&mut here, "4");
    note(&mut there, "5");
    assert_ne!(device(&here), device(&there));
    drop((here, there));
    share.check(&["1", "2", "3", "4", "5"]);
    let (mut here, mut there) = (share.open_on(data.path()), share.open_on(twin.path()));
    note(&mut here, "6");
    note(&mut there, "7");
    assert_ne!(device(&here), device(&there));
    share.check(&["1", "2", "3", "4", "5", "6", "7"]);
}

#[test]
fn cloned_pcs_that_both_went_on_without_the_share_lose_nothing() {
    let share = Share::new();
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    let twin = clone_of(data.path());
    let mut there = share.open_on(twin.path());
    share.goes_away();
    note(&mut here, "2");
    note(&mut there, "3");
    note(&mut here, "4");
    note(&mut there, "5");
    share.comes_back();
    here.look();
    there.look();
    there.look();
    here.look();
    note(&mut there, "6");
    share.check(&["1", "2", "3", "4", "5", "6"]);
    drop((here, there));
    assert_eq!(share.open_on(data.path()).model.notices, []);
}

#[test]
fn a_journal_swapped_by_a_file_service_loses_nothing() {
    // Two cloned PCs, each with its own copy of the folder, as Syncthing keeps them; then the file
    // service keeps the file of one and sets the other one aside under a longer name.
    let (share, other) = (Share::new(), Share::new());
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    let name = device(&here);
    copy_folder(&share.root(), &other.root());
    let twin = clone_of(data.path());
    let mut there = other.open_on(twin.path());
    note(&mut here, "2");
    note(&mut there, "3");
    let journal = |share: &Share| share.root().join("protokoll").join(format!("{name}.ron"));
    fs::copy(
        journal(&share),
        journal(&share).with_file_name(format!("{name}.sync-conflict-20211109-104200-ABCDEFG.ron")),
    )
    .unwrap();
    fs::copy(journal(&other), journal(&share)).unwrap();
    here.look();
    note(&mut here, "4");
    assert_ne!(device(&here), name);
    let opened = case_folder::open(&share.root(), &DeviceName::new("LESER", 0)).unwrap();
    let record = Record::new(opened.journals);
    let mut found = sorted(&record);
    found.dedup();
    assert_eq!(found, ["1", "2", "3", "4"]);
}

#[test]
fn an_own_journal_that_is_garbage_is_left_alone_and_another_one_begun() {
    let share = Share::new();
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    let journal = share.root().join("protokoll").join(format!("{}.ron", device(&here)));
    drop(here);
    let garbage = fs::OpenOptions::new().append(true).open(&journal).unwrap();
    garbage.set_len(2_000_000_000).unwrap();
    let mut here = share.open_on(data.path());
    note(&mut here, "2");
    assert_eq!(notes(&here), ["1", "2"]);
    assert_eq!(fs::metadata(&journal).unwrap().len(), 2_000_000_000);
}

#[test]
fn empty_files_and_garbage_of_others_stop_nobody() {
    let share = Share::new();
    let journals = share.root().join("protokoll");
    fs::write(journals.join("LEER-0001.ron"), b"").unwrap();
    fs::write(journals.join("MUELL-0002.ron"), vec![7; 3_000_000]).unwrap();
    fs::File::create(journals.join("RIESE-0003.ron")).unwrap().set_len(2_000_000_000).unwrap();
    let (_data, mut here) = share.pc();
    note(&mut here, "1");
    here.look();
    assert_eq!(notes(&here), ["1"]);
    let sentences = here.sentences();
    assert!(sentences.contains("RIESE-0003") && sentences.contains("MUELL-0002"), "{sentences}");
    assert!(!sentences.contains("LEER-0001"), "{sentences}");
}

/// What the history and the certificate say is not right.
fn on_paper(program: &Program) -> String {
    wording::irregularities(&program.model.texts, program.model.case.as_ref().unwrap()).join(" ")
}

/// Else a certificate would say nothing of the marks that are in it.
#[test]
fn a_journal_that_cannot_be_read_stands_on_the_paper_until_it_can_be_read_or_is_gone() {
    let share = Share::new();
    let giant = share.root().join("protokoll/RIESE-0003.ron");
    fs::File::create(&giant).unwrap().set_len(2_000_000_000).unwrap();
    let (data, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    note(&mut there, "1");
    let is_told = |program: &Program, told: bool| {
        assert_eq!(on_paper(program).contains("RIESE-0003"), told, "{}", on_paper(program));
        assert_eq!(program.sentences().contains("RIESE-0003"), told, "{}", program.sentences());
    };
    is_told(&here, true);
    here.look();
    is_told(&here, true);
    fs::remove_file(&giant).unwrap();
    here.look();
    is_told(&here, false);
    // One that comes while the case is open, told once.
    fs::File::create(&giant).unwrap().set_len(2_000_000_000).unwrap();
    here.look();
    is_told(&here, true);
    let notices = here.model.notices.len();
    here.look();
    assert_eq!(here.model.notices.len(), notices);
    // What is no journal but small is read, and said to be damaged instead.
    fs::write(&giant, b"nichts davon\n").unwrap();
    here.look();
    assert!(on_paper(&here).contains("unlesbar"), "{}", on_paper(&here));
    fs::remove_file(&giant).unwrap();

    // A journal that was read and is filled up: what it said still counts, and what comes later again.
    let journal = share.root().join("protokoll").join(format!("{}.ron", device(&there)));
    let good = fs::metadata(&journal).unwrap().len();
    let set_length = |length| fs::OpenOptions::new().write(true).open(&journal).unwrap().set_len(length).unwrap();
    set_length(2_000_000_000);
    here.look();
    assert!(on_paper(&here).contains("lässt sich nicht lesen"), "{}", on_paper(&here));
    assert_eq!(notes(&here), ["1"]);
    set_length(good);
    here.look();
    assert!(!on_paper(&here).contains("lässt sich nicht lesen"), "{}", on_paper(&here));
    note(&mut there, "2");
    here.look();
    assert_eq!(notes(&here), ["1", "2"]);
    drop(here);
    assert_eq!(on_paper(&share.open_on(data.path())), "");
}

#[test]
fn an_added_line_of_another_pc_that_is_damaged_is_told_and_the_next_one_counts() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    note(&mut there, "1");
    here.look();
    note(&mut there, "2");
    let journal = share.root().join("protokoll").join(format!("{}.ron", device(&there)));
    let mut bytes = fs::read(&journal).unwrap();
    let last = bytes.len() - 20;
    bytes[last] ^= 1;
    fs::write(&journal, bytes).unwrap();
    here.look();
    assert!(here.sentences().contains("unlesbar oder nachträglich geändert"), "{}", here.sentences());
    assert_eq!(notes(&here), ["1"]);
}

#[test]
fn a_journal_that_others_see_getting_shorter_is_an_irregularity_and_forgets_nothing() {
    let share = Share::new();
    let (_here, mut here) = share.pc();
    let (_there, mut there) = share.pc();
    note(&mut there, "1");
    note(&mut there, "2");
    here.look();
    let journal = share.root().join("protokoll").join(format!("{}.ron", device(&there)));
    let bytes = fs::read(&journal).unwrap();
    let first = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    fs::write(&journal, &bytes[..=first]).unwrap();
    here.look();
    assert_eq!(notes(&here), ["1", "2"]);
    let case = here.model.case.as_ref().unwrap();
    let told = wording::irregularities(&here.model.texts, case).concat();
    assert!(told.contains("schon einmal länger"), "{told}");
}
