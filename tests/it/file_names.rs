//! Folders with the names that practices give them and with names that Windows keeps for itself; files
//! that are read while they are replaced. What Windows does while somebody holds a file is `held_files`.

use std::{fs, path::Path};

use jiff::civil::Date;
use passwortwechsel::{
    domain::record::{DeviceName, Record, What},
    platform::{
        case_folder::{self, CaseError},
        files,
    },
};

use crate::arbitrary::{new_event, sample_head};

/// Makes a case, writes a mark, opens it again and finds the mark.
fn round_trip(root: &Path) -> Result<(), CaseError> {
    let device = DeviceName::from_file("PC-0001".to_owned());
    case_folder::create(root, &sample_head())?;
    let mut folder = case_folder::open(root, &device)?.folder.expect("a journal of its own");
    folder.append(new_event(What::Note("Grüße ✓".to_owned()), 1))?;
    folder.add_certificate("2021-11-10-nachweis-1", b"%PDF")?;
    drop(folder);
    let opened = case_folder::open(root, &device)?;
    let record = Record::new(opened.journals);
    assert_eq!((record.problems().len(), record.events().len()), (0, 1), "{}", root.display());
    Ok(())
}

#[test]
fn umlauts_and_blanks_in_the_name_of_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["Praxis Dr. Müller & Söhne", "Größe ẞ – „Vorgang“ 1", "Пример 例", "a'b (1) 100 % #"]
    {
        // Quotation marks as people type them; the plain one is not allowed on Windows.
        round_trip(&folder.path().join(name)).unwrap();
    }
}

#[test]
fn a_path_of_three_hundred_characters() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("x".repeat(100)).join("y".repeat(100)).join("z".repeat(100));
    assert!(deep.as_os_str().len() > 300);
    round_trip(&deep).unwrap();
}

/// Windows keeps some names for devices and cuts dots and blanks off the end. Whatever it does with
/// them: either there is a case with everything in it, or an error says that there is none.
#[test]
fn names_that_windows_keeps_for_itself_lose_nothing() {
    for name in ["CON", "nul", "COM1", "LPT1.txt", "AUX.ron", "PRN", "Vorgang.", "Vorgang...", "Vorgang "] {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join(name);
        match round_trip(&root) {
            Ok(()) => assert!(case_folder::read_head(&root).is_ok(), "{name}"),
            Err(_told) => assert!(case_folder::read_head(&root).is_err(), "{name}"),
        }
    }
}

#[test]
fn no_occasion_becomes_a_name_that_windows_keeps_for_itself() {
    for occasion in ["CON", "NUL", "...", "a/b\\c:d*e?f\"g<h>i|j", "", " ", "Vorfall.", "ÄÖÜ ß"] {
        let name = case_folder::folder_name(occasion, Date::constant(2021, 11, 8));
        assert!(name.starts_with("Vorgang-2021-11-08"), "{name}");
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_is_being_read_is_replaced_and_the_reader_keeps_the_old_one() {
    use std::io::Read as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("einstellungen.ron");
    fs::write(&path, "old").unwrap();
    let mut reader = fs::File::open(&path).unwrap();
    files::replace(&path, b"new").unwrap();
    let mut seen = String::new();
    reader.read_to_string(&mut seen).unwrap();
    assert_eq!((seen.as_str(), fs::read(&path).unwrap()), ("old", b"new".to_vec()));
}

/// What Windows' clipboard history and its cloud look at before they keep something.
#[cfg(windows)]
#[test]
fn a_copied_password_is_marked_for_no_history_and_cleared() {
    use passwortwechsel::{domain::password::Password, platform::clipboard::Clipboard};
    let is_there = |name: &str| {
        let format = clipboard_win::register_format(name).unwrap();
        clipboard_win::is_format_avail(format.get())
    };
    let marks =
        ["ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"];
    let mut clipboard = Clipboard::default();
    clipboard.copy(&Password::new("Grüße-✓-42")).unwrap();
    for mark in marks {
        assert!(is_there(mark), "{mark}");
    }
    assert_eq!(clipboard_win::get_clipboard_string().unwrap(), "Grüße-✓-42");
    clipboard.clear_ours().unwrap();
    assert!(clipboard_win::get_clipboard_string().unwrap_or_default().is_empty());
    // What somebody else copied since stays.
    clipboard.copy(&Password::new("Grüße-✓-43")).unwrap();
    clipboard_win::set_clipboard_string("Einkaufszettel").unwrap();
    assert!(!is_there(marks[0]));
    clipboard.clear_ours().unwrap();
    assert_eq!(clipboard_win::get_clipboard_string().unwrap(), "Einkaufszettel");
}
