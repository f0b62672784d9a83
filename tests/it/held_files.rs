//! Files that another process holds so that nobody else may touch them, as virus scanners and backup
//! programs do on Windows: waited for within bounds, then said; and nothing is lost.
//!
//! Only Windows keeps others out like that; `tests/windows/units` runs this under wine.

use std::{
    fs,
    io::{BufRead as _, BufReader, Lines},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

use passwortwechsel::{
    domain::record::{DeviceName, Record, What},
    platform::{
        case_folder::{self, CaseError},
        files::{self, FileFault},
    },
    wording,
};

use crate::{
    arbitrary::new_event,
    cli::started,
    share::{Share, device, note, notes, sorted},
};

/// A virus scanner lets go after some milliseconds; a program that hangs never does.
const A_MOMENT: u32 = 100;
const FOR_EVER: u32 = 60_000;
/// Longer than this nobody waits for one file.
const PATIENCE: Duration = Duration::from_secs(5);

/// The child of the other tests: holds a file for so long.
#[test]
fn child_that_holds_a_file() {
    use std::os::windows::fs::OpenOptionsExt as _;
    let (Some(path), Ok(held_ms)) = (std::env::var_os("PASSWORTWECHSEL_TEST_HOLD"), std::env::var("HELD_MS")) else {
        return;
    };
    let held = fs::OpenOptions::new().read(true).share_mode(0).open(path).unwrap();
    println!("holding");
    std::thread::sleep(Duration::from_millis(held_ms.parse().unwrap()));
    drop(held);
}

/// Somebody who holds a file until then, or until he is dropped; and what he says, which is heard to its
/// end.
struct Holder(Child, Lines<BufReader<ChildStdout>>);

impl Holder {
    fn of(path: &Path, held_ms: u32) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--exact", "held_files::child_that_holds_a_file", "--nocapture"])
            .env("PASSWORTWECHSEL_TEST_HOLD", path)
            .env("HELD_MS", held_ms.to_string())
            .stdout(Stdio::piped());
        let mut child = started(|| command.spawn());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.by_ref().map_while(Result::ok).any(|line| line.contains("holding")), "the child holds the file");
        // What is held is really held.
        assert_eq!(fs::read(path).unwrap_err().raw_os_error(), Some(32));
        Self(child, lines)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// Does something while this file is held; nobody waits for ever.
fn while_held<T>(path: &Path, held_ms: u32, act: impl FnOnce() -> T) -> T {
    let _held = Holder::of(path, held_ms);
    let begun = Instant::now();
    let done = act();
    assert!(begun.elapsed() < PATIENCE, "{:?}", begun.elapsed());
    done
}

/// A share, and what two PCs wrote there: their notes are `here` and `there`.
fn shared() -> (Share, DeviceName, DeviceName) {
    let share = Share::new();
    for (known, (name, text)) in (0..).zip([("HIER-0001", "here"), ("DORT-0002", "there")]) {
        let opened = case_folder::open(&share.root(), &DeviceName::from_file(name.to_owned())).unwrap();
        opened.folder.unwrap().append(new_event(What::Note(text.to_owned()), known)).unwrap();
    }
    (share, DeviceName::from_file("HIER-0001".to_owned()), DeviceName::from_file("DORT-0002".to_owned()))
}

fn journal(share: &Share, device: &str) -> std::path::PathBuf {
    share.root().join("protokoll").join(format!("{device}.ron"))
}

#[test]
fn a_file_is_replaced_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("einstellungen.ron");
    fs::write(&path, "old").unwrap();
    let replace = || files::replace(&path, b"new");
    assert_eq!(while_held(&path, FOR_EVER, replace), Err(FileFault::Busy));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file stays behind");
    assert_eq!(while_held(&path, A_MOMENT, replace), Ok(()));
    assert_eq!(fs::read(&path).unwrap(), b"new");
}

#[test]
fn a_case_whose_head_is_held_is_waited_for_and_then_told() {
    let (share, here, _) = shared();
    let head = share.root().join("vorgang.ron");
    let open = || case_folder::open(&share.root(), &here).map(|opened| opened.journals.len());
    assert_eq!(while_held(&head, A_MOMENT, open), Ok(2));
    assert_eq!(while_held(&head, FOR_EVER, open), Err(CaseError::File(FileFault::Busy)));
    assert_eq!(open(), Ok(2));
}

/// The others' marks are there all the same.
#[test]
fn a_held_journal_of_another_pc_is_told_and_read_later() {
    let (share, here, there) = shared();
    let held = journal(&share, there.as_str());
    let open = || {
        let opened = case_folder::open(&share.root(), &here).unwrap();
        let found = sorted(&Record::new(opened.journals)).join(" ");
        (found, opened.unreadable)
    };
    assert_eq!(while_held(&held, A_MOMENT, open), ("here there".to_owned(), vec![]));
    let unread = vec![(there.as_str().to_owned(), FileFault::Busy)];
    assert_eq!(while_held(&held, FOR_EVER, open), ("here".to_owned(), unread));
    // In the program: said, and read at the next look.
    let data = tempfile::tempdir().unwrap();
    let mut program = while_held(&held, FOR_EVER, || share.open_on(data.path()));
    assert_eq!(notes(&program), ["here"]);
    let busy = wording::file_fault(&program.model.texts, &FileFault::Busy);
    assert!(program.sentences().contains(&busy), "{}", program.sentences());
    program.look();
    assert_eq!(notes(&program), ["here", "there"]);
}

#[test]
fn a_mark_waits_for_the_own_journal_or_goes_into_the_copy_and_comes_over_later() {
    let share = Share::new();
    let (data, mut here) = share.pc();
    note(&mut here, "1");
    let own = journal(&share, &device(&here));
    while_held(&own, A_MOMENT, || note(&mut here, "2"));
    assert!(here.model.notices.is_empty(), "{}", here.sentences());
    share.check(&["1", "2"]);
    while_held(&own, FOR_EVER, || note(&mut here, "3"));
    assert_eq!(notes(&here), ["1", "2", "3"], "shown, for it is on this PC's disk");
    share.check(&["1", "2"]);
    here.look();
    share.check(&["1", "2", "3"]);
    note(&mut here, "4");
    drop(here);
    assert_eq!(notes(&share.open_on(data.path())), ["1", "2", "3", "4"]);
}

/// The console keeps no copy: what was not written is refused, whole.
#[test]
fn without_a_copy_a_mark_into_a_held_journal_is_refused_with_nothing_left_behind() {
    let (share, here, _) = shared();
    let own = journal(&share, here.as_str());
    let mut folder = case_folder::open(&share.root(), &here).unwrap().folder.unwrap();
    let mark = new_event(What::Note("later".to_owned()), 2);
    let refused = while_held(&own, FOR_EVER, || folder.append(mark.clone()));
    assert_eq!(refused, Err(FileFault::Busy));
    folder.append(mark).unwrap();
    share.check(&["here", "later", "there"]);
}

/// Windows' error 5 means both: held for a moment, and not permitted, as of a folder that takes the place of
/// a file. Whoever waited long enough is not told that somebody holds it.
#[test]
fn what_may_not_be_written_is_not_called_held() {
    let (share, here, _) = shared();
    let own = journal(&share, here.as_str());
    let mut folder = case_folder::open(&share.root(), &here).unwrap().folder.unwrap();
    let mark = new_event(What::Note("later".to_owned()), 2);
    fs::rename(&own, own.with_extension("weg")).unwrap();
    fs::create_dir(&own).unwrap();
    assert_eq!(fs::OpenOptions::new().append(true).open(&own).unwrap_err().raw_os_error(), Some(5));
    assert_eq!(folder.append(mark.clone()), Err(FileFault::Denied));
    fs::remove_dir(&own).unwrap();
    fs::rename(own.with_extension("weg"), &own).unwrap();
    folder.append(mark).unwrap();
    share.check(&["here", "later", "there"]);
}
