//! A case as one file: there and back, merging, and what a planted file must not do.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use passwortwechsel::{
    domain::record::{DeviceName, What},
    i18n::{Language, Texts},
    platform::{
        case_file::{self, CaseFileError, Merged},
        case_folder,
        files::{FileFault, Finished},
    },
    wording,
};
use tempfile::TempDir;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    arbitrary::{new_event, sample_head},
    tidy::files,
};

/// A folder with a case in `v` that two devices have written into, and a certificate.
fn case() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("v");
    case_folder::create(&root, &sample_head()).unwrap();
    for device in ["A-0001", "B-0001"] {
        mark(&root, device, 3);
    }
    fs::write(root.join("nachweise/2021-11-10-nachweis-1.pdf"), "%PDF-1.7 Nachweis").unwrap();
    (folder, root)
}

fn mark(root: &Path, device: &str, times: u64) {
    let opened = case_folder::open(root, &DeviceName::from_file(device.to_owned())).unwrap();
    let mut folder = opened.folder.unwrap();
    for n in 0..times {
        folder.append(new_event(What::Note(format!("{device} {n}")), n)).unwrap();
    }
}

/// All files below a folder with their bytes.
fn content(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all: Vec<PathBuf> = ["ron", "pdf"].iter().flat_map(|ending| files(root, ending)).collect();
    all.sort();
    all.into_iter().map(|path| (path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap())).collect()
}

#[test]
fn there_and_back_it_is_the_same_case() {
    let (folder, root) = case();
    let file = folder.path().join("Vorgang.zip");
    let written = case_file::write(&root, &file, Finished::New).unwrap();
    assert_eq!(written.files, 4);
    assert_eq!(written.bytes, fs::metadata(&file).unwrap().len());
    let into = folder.path().join("anderer PC");
    assert_eq!(case_file::known_in(&file, &into).unwrap(), None);
    let arrived = case_file::take_in(&file, &into).unwrap();
    assert_eq!(content(&arrived.root), content(&root));
    assert_eq!(case_file::known_in(&file, &into).unwrap(), Some(arrived.root.clone()));
    let second = case_file::take_in(&file, &into).unwrap();
    assert_ne!(second.root, arrived.root, "nothing is overwritten");
    assert_eq!(fs::read_dir(&into).unwrap().count(), 2, "nothing else is left");
    let again = case_file::write(&root, &file, Finished::New);
    assert_eq!(again, Err(CaseFileError::File(FileFault::Exists)));
    case_file::write(&root, &file, Finished::Replacing).unwrap();
}

#[test]
fn half_a_line_is_not_copied_and_the_case_stays_as_it_is() {
    let (folder, root) = case();
    let journal = root.join("protokoll/A-0001.ron");
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, [whole.clone(), b"(sum:\"ab".to_vec()].concat()).unwrap();
    let before = content(&root);
    let file = folder.path().join("v.zip");
    case_file::write(&root, &file, Finished::New).unwrap();
    assert_eq!(content(&root), before);
    let arrived = case_file::take_in(&file, &folder.path().join("neu")).unwrap();
    assert_eq!(fs::read(arrived.root.join("protokoll/A-0001.ron")).unwrap(), whole);
}

#[test]
fn merging_adds_what_is_more_and_loses_nothing() {
    let (folder, root) = case();
    let file = folder.path().join("v.zip");
    case_file::write(&root, &file, Finished::New).unwrap();
    let home = case_file::take_in(&file, &folder.path().join("zuhause")).unwrap().root;
    mark(&home, "HEIM-0001", 2);
    mark(&root, "A-0001", 1);
    let back = folder.path().join("zurueck.zip");
    case_file::write(&home, &back, Finished::New).unwrap();
    let longer = fs::read(root.join("protokoll/A-0001.ron")).unwrap();
    let merged = case_file::merge(&back, &root).unwrap();
    assert_eq!(merged, Merged { journals: 1, diverged: vec![], certificates: 0 });
    assert_eq!(fs::read(root.join("protokoll/A-0001.ron")).unwrap(), longer, "the longer one stays");
    assert!(root.join("protokoll/HEIM-0001.ron").is_file());
    assert_eq!(case_file::merge(&back, &root).unwrap(), Merged::default(), "a second time adds nothing");
    // And the other way round: the shorter one there becomes the longer one.
    case_file::write(&root, &back, Finished::Replacing).unwrap();
    assert_eq!(case_file::merge(&back, &home).unwrap().journals, 1);
    assert_eq!(content(&home), content(&root));
}

#[test]
fn two_versions_of_one_journal_are_both_kept_and_named() {
    let (folder, root) = case();
    let file = folder.path().join("v.zip");
    case_file::write(&root, &file, Finished::New).unwrap();
    let home = case_file::take_in(&file, &folder.path().join("zuhause")).unwrap().root;
    let opened = case_folder::open(&home, &DeviceName::from_file("A-0001".to_owned())).unwrap();
    opened.folder.unwrap().append(new_event(What::Note("anders".to_owned()), 9)).unwrap();
    mark(&root, "A-0001", 2);
    let (here, there) = (root.join("protokoll/A-0001.ron"), home.join("protokoll/A-0001.ron"));
    let (ours, theirs) = (fs::read(&here).unwrap(), fs::read(&there).unwrap());
    case_file::write(&home, &file, Finished::Replacing).unwrap();
    let merged = case_file::merge(&file, &root).unwrap();
    assert_eq!(merged.diverged, ["A-0001"]);
    assert_eq!(fs::read(&here).unwrap(), ours);
    assert_eq!(fs::read(root.join("protokoll/A-0001.abweichend-2.ron")).unwrap(), theirs);
    assert_eq!(case_file::merge(&file, &root).unwrap(), Merged::default(), "not once more");
    let sentence = wording::merged(&Texts::new(Language::German), &merged);
    assert!(sentence.contains("Auf A-0001 wurde an zwei Orten"), "{sentence}");
}

#[test]
fn another_case_is_not_merged() {
    let (folder, root) = case();
    let file = folder.path().join("v.zip");
    case_file::write(&root, &file, Finished::New).unwrap();
    let other = folder.path().join("anderer");
    case_folder::create(&other, &passwortwechsel::domain::record::CaseHead { id: "ff".into(), ..sample_head() })
        .unwrap();
    assert_eq!(case_file::merge(&file, &other), Err(CaseFileError::OtherCase(other.clone())));
    assert_eq!(content(&other).len(), 1);
}

/// A planted archive with these entries.
fn planted(folder: &Path, entries: &[(&str, &[u8])]) -> PathBuf {
    let file = folder.join("gepflanzt.zip");
    let mut archive = ZipWriter::new(fs::File::create(&file).unwrap());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap();
    file
}

fn head() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    case_folder::create(&folder.path().join("v"), &sample_head()).unwrap();
    fs::read(folder.path().join("v/vorgang.ron")).unwrap()
}

/// The file is refused for this reason with a sentence, and leaves nothing behind.
#[track_caller]
fn check_refused(file: &Path, matches: impl Fn(&CaseFileError) -> bool) {
    let folder = file.parent().unwrap().join("vorgaenge");
    let error = case_file::take_in(file, &folder).unwrap_err();
    assert!(matches(&error), "{error:?}");
    let sentence = wording::case_file_error(&Texts::new(Language::German), &error);
    assert!(sentence.ends_with('.') && !sentence.contains("{ $"), "{sentence}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "nothing is left");
    let around: Vec<_> = fs::read_dir(file.parent().unwrap()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(around.len(), 2, "nothing got out: {around:?}");
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in
        ["../vorgang.ron", "v/../../x.ron", "/etc/cron.d/x.ron", "C:\\x.ron", "v\\vorgang.ron", "v/protokoll/NUL.ron"]
    {
        let folder = tempfile::tempdir().unwrap();
        let file = planted(folder.path(), &[("v/vorgang.ron", &head()), (name, b"x")]);
        check_refused(&file, |error| matches!(error, CaseFileError::UnsafeName(_)));
    }
}

#[test]
fn what_does_not_belong_to_a_case_is_refused() {
    for name in ["v/start.exe", "v/protokoll/a.lnk", "autorun.inf", "anders/vorgang.ron", "v/nachweise/a.html"] {
        let folder = tempfile::tempdir().unwrap();
        let file = planted(folder.path(), &[("v/vorgang.ron", &head()), (name, b"x")]);
        check_refused(&file, |error| matches!(error, CaseFileError::Stranger(_) | CaseFileError::Twice(_)));
    }
}

#[test]
fn a_name_twice_is_refused_also_in_other_letters() {
    let folder = tempfile::tempdir().unwrap();
    let file = planted(
        folder.path(),
        &[("v/vorgang.ron", &head()), ("v/protokoll/A-1.ron", b"x"), ("v/protokoll/a-1.ron", b"y")],
    );
    check_refused(&file, |error| matches!(error, CaseFileError::Twice(_)));
    // Exactly twice: the writer refuses to write that, so one letter is changed afterwards.
    let folder = tempfile::tempdir().unwrap();
    let file = planted(
        folder.path(),
        &[("v/vorgang.ron", &head()), ("v/protokoll/A-1.ron", b"x"), ("v/protokoll/A-2.ron", b"y")],
    );
    let mut bytes = fs::read(&file).unwrap();
    let name = b"v/protokoll/A-2.ron";
    let places: Vec<usize> = (0..bytes.len() - name.len()).filter(|n| bytes[*n..].starts_with(name)).collect();
    assert_eq!(places.len(), 2, "in front of the file and in the list");
    for n in places {
        bytes[n + 14] = b'1';
    }
    fs::write(&file, bytes).unwrap();
    check_refused(&file, |error| matches!(error, CaseFileError::Twice(_)));
}

#[test]
fn links_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("gepflanzt.zip");
    let mut archive = ZipWriter::new(fs::File::create(&file).unwrap());
    archive.start_file("v/vorgang.ron", SimpleFileOptions::default()).unwrap();
    archive.write_all(&head()).unwrap();
    archive.add_symlink("v/protokoll/A-1.ron", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    archive.finish().unwrap();
    check_refused(&file, |error| matches!(error, CaseFileError::Link(_)));
}

#[test]
fn a_bomb_does_not_go_off() {
    let folder = tempfile::tempdir().unwrap();
    let zeros = vec![b' '; 40_000_000];
    let file = planted(folder.path(), &[("v/vorgang.ron", &head()), ("v/protokoll/A-1.ron", &zeros)]);
    assert!(fs::metadata(&file).unwrap().len() < 100_000);
    check_refused(&file, |error| matches!(error, CaseFileError::TooLarge(name) if name.contains("A-1")));
    let folder = tempfile::tempdir().unwrap();
    let file = planted(folder.path(), &[("v/vorgang.ron", &zeros[..5_000_000])]);
    check_refused(&file, |error| matches!(error, CaseFileError::TooLarge(name) if name.contains("vorgang.ron")));
}

#[test]
fn a_size_that_lies_changes_nothing() {
    // The list says the file has 1 byte; it unpacks to more.
    let folder = tempfile::tempdir().unwrap();
    let file = planted(folder.path(), &[("v/vorgang.ron", &head()), ("v/protokoll/A-1.ron", &vec![b'x'; 100_000])]);
    let mut bytes = fs::read(&file).unwrap();
    let size = 100_000_u32.to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|n| bytes[*n..].starts_with(&size)).collect();
    for n in places {
        bytes[n..n + 4].copy_from_slice(&1_u32.to_le_bytes());
    }
    fs::write(&file, bytes).unwrap();
    let into = folder.path().join("vorgaenge");
    match case_file::take_in(&file, &into) {
        Err(CaseFileError::Damaged(_) | CaseFileError::NoArchive | CaseFileError::TooLarge(_)) => {}
        Ok(arrived) => assert!(fs::metadata(arrived.root.join("protokoll/A-1.ron")).unwrap().len() <= 100_000),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn more_files_than_a_case_has_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let head = head();
    let names: Vec<String> = (0..2_001).map(|n| format!("v/protokoll/A-{n}.ron")).collect();
    let mut entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"x".as_slice())).collect();
    entries.push(("v/vorgang.ron", &head));
    check_refused(&planted(folder.path(), &entries), |error| *error == CaseFileError::TooMany);
}

#[test]
fn no_archive_no_case_and_a_case_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("gepflanzt.zip");
    for bytes in [b"".as_slice(), b"PK\x03\x04", b"nur Text", &[0x50; 5_000]] {
        fs::write(&file, bytes).unwrap();
        check_refused(&file, |error| *error == CaseFileError::NoArchive);
    }
    planted(folder.path(), &[("v/protokoll/A-1.ron", b"x")]);
    check_refused(&file, |error| *error == CaseFileError::NoCase);
    planted(folder.path(), &[("v/vorgang.ron", b"(v: 99)")]);
    check_refused(&file, |error| matches!(error, CaseFileError::Case(case_folder::CaseError::Newer)));
    planted(folder.path(), &[("v/vorgang.ron", b"unsinn")]);
    check_refused(&file, |error| matches!(error, CaseFileError::Case(case_folder::CaseError::Head(_))));
}

#[test]
fn a_cut_or_flipped_file_is_noticed_or_harmless() {
    let (folder, root) = case();
    let file = folder.path().join("v.zip");
    case_file::write(&root, &file, Finished::New).unwrap();
    let whole = fs::read(&file).unwrap();
    let into = folder.path().join("neu");
    let mut refused = 0;
    let tries: Vec<Vec<u8>> = (0..whole.len())
        .step_by(7)
        .flat_map(|at| {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            [whole[..at].to_vec(), flipped]
        })
        .collect();
    for bytes in &tries {
        fs::write(&file, bytes).unwrap();
        match case_file::take_in(&file, &into) {
            Ok(arrived) => {
                let same: Vec<_> = content(&arrived.root).into_iter().map(|(_, bytes)| bytes).collect();
                let all: Vec<_> = content(&root).into_iter().map(|(_, bytes)| bytes).collect();
                assert!(same.iter().all(|bytes| all.contains(bytes)), "what is taken in is what was written");
                fs::remove_dir_all(arrived.root).unwrap();
            }
            Err(_) => refused += 1,
        }
        assert_eq!(fs::read_dir(&into).unwrap().count(), 0);
    }
    println!("{} damaged files, {refused} refused, the others harmless", tries.len());
    assert!(refused > tries.len() / 2);
}
