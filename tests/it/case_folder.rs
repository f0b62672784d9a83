//! The case on disk: never overwritten, mended by its owner, readable whatever happened to it.
//!
//! What a damaged line means is `record_lines`; being killed in the middle of writing is `kill`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use passwortwechsel::{
    domain::record::{DeviceName, Record, What},
    platform::{
        case_folder::{self, CaseError, CaseFolder},
        device,
        files::FileFault,
    },
};
use tempfile::TempDir;

use crate::arbitrary::{event, journal, new_event, sample_head, whole_lines};

/// A case in a fresh folder.
fn case() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("Vorgang");
    case_folder::create(&root, &sample_head()).unwrap();
    (folder, root)
}

fn device(name: &str) -> DeviceName {
    DeviceName::from_file(name.to_owned())
}

fn open(root: &Path, name: &str) -> (CaseFolder, Record) {
    let opened = case_folder::open(root, &device(name)).unwrap();
    assert_eq!(opened.unreadable, []);
    (opened.folder.unwrap(), Record::new(opened.journals))
}

/// Appends so many notes, numbered from `from`.
fn append(folder: &mut CaseFolder, from: u64, count: u64) {
    for n in from..from + count {
        folder.append(new_event(What::Note(format!("Notiz {n}")), n)).unwrap();
    }
}

fn notes(record: &Record) -> Vec<&str> {
    record.task("vorbereitung").notes("").iter().map(|(text, _)| text.as_str()).collect()
}

/// `vorgang.ron` with these contents gives this error.
#[track_caller]
fn check_head(bytes: &[u8], is_expected: impl Fn(&CaseError) -> bool) {
    let (_folder, root) = case();
    fs::write(root.join("vorgang.ron"), bytes).unwrap();
    let error = case_folder::open(&root, &device("PC-0001")).map(|_opened| ()).unwrap_err();
    assert!(is_expected(&error), "{error:?}");
}

/// Opening a journal with these bytes gives so many notes and lets writing go on without problems.
#[track_caller]
fn check_mended(root: &Path, journal: &Path, bytes: &[u8], survivors: usize) {
    fs::write(journal, bytes).unwrap();
    let (mut folder, record) = open(root, "PC-0001");
    assert_eq!(notes(&record).len(), survivors, "of {} bytes", bytes.len());
    append(&mut folder, 100, 1);
    let (_, record) = open(root, "PC-0001");
    assert_eq!(record.problems(), [], "of {} bytes", bytes.len());
    assert_eq!(notes(&record).len(), survivors + 1);
    assert_eq!(notes(&record).last(), Some(&"Notiz 100"));
}

#[test]
fn a_new_case_is_read_as_it_was_written() {
    let (_folder, root) = case();
    assert_eq!(case_folder::read_head(&root), Ok(sample_head()));
    assert_eq!(case_folder::cases_in(root.parent().unwrap()), [root]);
}

#[test]
fn a_case_is_never_overwritten() {
    let (_folder, root) = case();
    let before = fs::read(root.join("vorgang.ron")).unwrap();
    assert_eq!(case_folder::create(&root, &sample_head()), Err(CaseError::Exists));
    assert_eq!(fs::read(root.join("vorgang.ron")).unwrap(), before);
    assert_eq!(fs::read_dir(&root).unwrap().count(), 3, "no temporary file stays behind");
}

#[test]
fn a_folder_without_a_case_and_no_folder_at_all() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(case_folder::read_head(folder.path()), Err(CaseError::NoCase));
    let nowhere = folder.path().join("weg");
    assert_eq!(case_folder::read_head(&nowhere), Err(CaseError::File(FileFault::NotFound)));
}

#[test]
fn a_case_file_cut_at_any_byte_is_an_error_and_no_panic() {
    let (_folder, root) = case();
    let whole = fs::read(root.join("vorgang.ron")).unwrap();
    for end in 0..whole.len() {
        fs::write(root.join("vorgang.ron"), &whole[..end]).unwrap();
        let read = case_folder::read_head(&root);
        assert!(matches!(read, Err(CaseError::Head(_))), "cut at {end}: {read:?}");
    }
}

#[test]
fn an_unreadable_case_file_is_an_error() {
    check_head(b"\xff\xfe\x00", |error| matches!(error, CaseError::Head(_)));
    check_head(b"", |error| matches!(error, CaseError::Head(_)));
    check_head(&vec![b' '; 4_000_001], |error| *error == CaseError::File(FileFault::TooLarge));
}

#[test]
fn a_case_of_a_newer_version_says_so_even_with_unknown_fields() {
    check_head(b"(v: 3)", |error| *error == CaseError::Newer);
    check_head(b"(v: 9, hologram: [1, 2], id: \"x\")", |error| *error == CaseError::Newer);
}

#[test]
fn cut_at_every_byte_the_owner_mends_the_torn_line_and_goes_on() {
    let (_folder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 3);
    let journal = root.join("protokoll/PC-0001.ron");
    let whole = fs::read(&journal).unwrap();
    for end in 0..=whole.len() {
        // A line that lacks nothing but its end is whole.
        let line_end = whole.get(end) == Some(&b'\n');
        let survivors = whole_lines(&whole[..end]) + usize::from(line_end);
        check_mended(&root, &journal, &whole[..end], survivors);
    }
    println!("counted: cut at {} places, mended at each", whole.len() + 1);
}

#[test]
fn a_damaged_last_line_end_costs_no_mark() {
    let (_folder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 2);
    let journal = root.join("protokoll/PC-0001.ron");
    let whole = fs::read(&journal).unwrap();
    for bit in 0..8 {
        let mut bytes = whole.clone();
        *bytes.last_mut().unwrap() ^= 1 << bit;
        check_mended(&root, &journal, &bytes, 2);
    }
}

#[test]
fn zeroes_that_a_power_cut_leaves_are_cut_off() {
    let (_folder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 2);
    let journal = root.join("protokoll/PC-0001.ron");
    let bytes = [fs::read(&journal).unwrap(), vec![0; 4096]].concat();
    check_mended(&root, &journal, &bytes, 2);
}

#[test]
fn a_torn_line_of_another_device_is_left_alone() {
    let (_folder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 2);
    let journal = root.join("protokoll/PC-0001.ron");
    let torn = [fs::read(&journal).unwrap(), b"(sum:\"00".to_vec()].concat();
    fs::write(&journal, &torn).unwrap();
    let (_, record) = open(&root, "LABOR-0002");
    assert_eq!((notes(&record).len(), record.problems().len()), (2, 0));
    assert_eq!(fs::read(&journal).unwrap(), torn);
}

#[test]
fn two_devices_write_into_one_folder_and_see_each_other() {
    let (_folder, root) = case();
    let (mut here, _) = open(&root, "PC-0001");
    let (mut there, _) = open(&root, "LABOR-0002");
    for n in 0..5 {
        append(&mut here, 2 * n, 1);
        append(&mut there, 2 * n + 1, 1);
    }
    let expected: Vec<String> = (0..10).map(|n| format!("Notiz {n}")).collect();
    let (_, record) = open(&root, "EMPFANG-0003");
    assert_eq!(notes(&record), expected);
    let (_, other) = open(&root, "LABOR-0002");
    assert_eq!(record, other);
}

#[test]
fn a_second_copy_on_the_same_pc_gets_another_journal() {
    let data = tempfile::tempdir().unwrap();
    let first = device::hold(data.path(), "Empfang", 0x7f3a).unwrap();
    let second = device::hold(data.path(), "Empfang", 0x0001).unwrap();
    assert_eq!((first.name.as_str(), first.is_second), ("EMPFANG-7f3a", false));
    assert_eq!((second.name.as_str(), second.is_second), ("EMPFANG-0001", true));
    drop((first, second));
    let again = device::hold(data.path(), "Empfang", 0x0002).unwrap();
    assert!(["EMPFANG-7f3a", "EMPFANG-0001"].contains(&again.name.as_str()), "{:?}", again.name);
    assert!(!again.is_second);
}

#[test]
fn a_named_device_keeps_its_journal_and_another_name_gets_another() {
    let data = tempfile::tempdir().unwrap();
    let name = |device: &str, random| device::hold_named(data.path(), device, random).unwrap().name;
    assert_eq!(name("Empfang", 1), name("empfang", 2));
    assert_ne!(name("Empfang", 3), name("Labor", 4));
    assert_eq!(name("../../🩺/x y", 5).as_str(), "XY-0005");
    assert_eq!(name("🩺", 6).as_str(), "PC-0006");
}

#[test]
fn certificates_are_never_overwritten() {
    let (_folder, root) = case();
    let (folder, _) = open(&root, "PC-0001");
    let first = folder.add_certificate("2021-11-10-nachweis", b"eins").unwrap();
    let second = folder.add_certificate("2021-11-10-nachweis", b"zwei").unwrap();
    assert_eq!(fs::read(&first).unwrap(), b"eins");
    assert_eq!(fs::read(&second).unwrap(), b"zwei");
    assert_ne!(first, second);
}

#[test]
fn a_mark_fails_while_the_folder_is_gone_and_works_when_it_is_back() {
    let (holder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 1);
    let away = holder.path().join("weg");
    fs::rename(&root, &away).unwrap();
    let event = new_event(What::Note("Notiz 2".to_owned()), 2);
    assert_eq!(folder.append(event.clone()), Err(FileFault::NotFound));
    assert!(!root.exists(), "no new folder in place of the one that is gone");
    fs::rename(&away, &root).unwrap();
    folder.append(event).unwrap();
    let (_, record) = open(&root, "PC-0001");
    assert_eq!((notes(&record), record.problems().len()), (vec!["Notiz 1", "Notiz 2"], 0));
}

#[test]
fn a_mark_is_never_written_into_a_deleted_file() {
    let (_holder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 2);
    let journal = root.join("protokoll/PC-0001.ron");
    let backup = fs::read(&journal).unwrap();
    fs::remove_file(&journal).unwrap();
    fs::write(&journal, backup).unwrap();
    append(&mut folder, 3, 1);
    let (_, record) = open(&root, "PC-0001");
    assert_eq!(notes(&record).len(), 3, "an acknowledged mark is in the file that is there");
}

#[test]
fn a_journal_that_became_shorter_is_no_place_to_write_on() {
    let (_holder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 2);
    let journal = root.join("protokoll/PC-0001.ron");
    fs::write(&journal, b"").unwrap();
    let refused = folder.append(new_event(What::Started, 3));
    assert_eq!(refused, Err(FileFault::Forked));
    assert_eq!(fs::read(&journal).unwrap(), b"");
}

#[test]
fn a_foreign_line_with_the_greatest_clock_stops_nobody() {
    let (_folder, root) = case();
    let mut foreign = [event("BOESE-0001", 1, u64::MAX, What::Changed(true))];
    fs::write(root.join("protokoll/BOESE-0001.ron"), journal(&mut foreign)).unwrap();
    let (mut folder, record) = open(&root, "PC-0001");
    let new = new_event(What::Note("Notiz 1".to_owned()), record.lamport());
    assert_eq!(folder.append(new.clone()).map(|event| event.lamport), Ok(u64::MAX));
    folder.append(new).unwrap();
    let (_, record) = open(&root, "PC-0001");
    assert_eq!((notes(&record).len(), record.problems().len()), (2, 0));
}

#[test]
fn foreign_files_and_folders_among_the_journals_harm_nothing() {
    let (_folder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    append(&mut folder, 1, 1);
    fs::write(root.join("protokoll/.sync-konflikt.ron"), b"x\n").unwrap();
    fs::write(root.join("protokoll/notizen.txt"), b"x\n").unwrap();
    fs::create_dir(root.join("protokoll/ordner.ron")).unwrap();
    let (_, record) = open(&root, "PC-0001");
    assert_eq!((notes(&record).len(), record.problems().len()), (1, 0));
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_read_only_is_a_fault_with_nothing_left_behind() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_holder, root) = case();
    let (mut folder, _) = open(&root, "PC-0001");
    let journals = root.join("protokoll");
    fs::set_permissions(&journals, fs::Permissions::from_mode(0o555)).unwrap();
    let refused = folder.append(new_event(What::Started, 1));
    let is_root = fs::write(journals.join("probe"), b"").is_ok();
    fs::set_permissions(&journals, fs::Permissions::from_mode(0o755)).unwrap();
    // The administrator may write everywhere.
    assert_eq!(refused.is_ok(), is_root, "{refused:?}");
}
