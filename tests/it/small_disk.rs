//! The window over a disk that is full, read-only or pulled out: what is said, that no half file
//! stays, and that the same button works once the disk is well again.
//!
//! They mount small disks in memory, which needs a place of its own: `tests/e2e/disk` runs them there.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use egui::Role;
use passwortwechsel::{
    app::{Action, Wanted, cases::HistoryFormat, history::Filter},
    platform::pdf::{self, PageCheck},
    tr, wording,
};

use crate::{
    certificate_screens::{at_the_certificate, at_the_plan},
    person::Person,
};

/// What is wrong with the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Full,
    ReadOnly,
    PulledOut,
}

/// A disk of one megabyte.
struct Disk {
    at: PathBuf,
    /// Where it is while it is pulled out.
    drawer: tempfile::TempDir,
}

impl Disk {
    fn new(at: PathBuf) -> Self {
        fs::create_dir_all(&at).unwrap();
        run("mount", &["-t", "tmpfs", "-o", "size=1m", "tmpfs", at.to_str().unwrap()]);
        Self { at, drawer: tempfile::tempdir().unwrap() }
    }

    fn filler(&self) -> PathBuf {
        self.at.join("füller")
    }

    fn goes(&self, wrong: Wrong) {
        let (at, drawer) = (self.at.to_str().unwrap(), self.drawer.path().to_str().unwrap());
        match wrong {
            Wrong::Full => {
                let mut filler = fs::File::create(self.filler()).unwrap();
                while filler.write_all(&[0; 4096]).is_ok() {}
            }
            Wrong::ReadOnly => run("mount", &["-o", "remount,ro", at]),
            Wrong::PulledOut => {
                run("mount", &["--move", at, drawer]);
                fs::remove_dir(&self.at).unwrap();
            }
        }
    }

    fn is_well_again(&self, wrong: Wrong) {
        let (at, drawer) = (self.at.to_str().unwrap(), self.drawer.path().to_str().unwrap());
        match wrong {
            Wrong::Full => fs::remove_file(self.filler()).unwrap(),
            Wrong::ReadOnly => run("mount", &["-o", "remount,rw", at]),
            Wrong::PulledOut => {
                fs::create_dir(&self.at).unwrap();
                run("mount", &["--move", drawer, at]);
            }
        }
    }

    /// All that lies there, but the journals, in which papers are noted, and who is at work just now.
    fn files(&self) -> Vec<PathBuf> {
        let mut found: Vec<PathBuf> = walk(&self.at).into_iter().filter(|path| !path.ends_with("füller")).collect();
        found.retain(|path| ["anwesend", "protokoll"].iter().all(|other| !path.to_string_lossy().contains(other)));
        found.sort();
        found
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        for at in [&self.at, self.drawer.path()] {
            let _one_of_them = Command::new("umount").arg("--lazy").arg(at).output();
        }
    }
}

#[track_caller]
fn run(program: &str, arguments: &[&str]) {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let entries = entries.map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

/// Something that leaves a file with this ending on the disk.
struct Paper {
    ending: &'static str,
    make: fn(&mut Person<'_>, &Disk),
}

/// Each fault in turn: a sentence with what to do, nothing half; then the same again, which works
/// and leaves no sentence about what failed.
#[track_caller]
fn check(she: &mut Person<'_>, disk: &Disk, paper: &Paper, expected: [(Wrong, &str); 3]) {
    for (wrong, words) in expected {
        let before = disk.files();
        disk.goes(wrong);
        let there = disk.files();
        (paper.make)(she, disk);
        she.sees(words);
        assert_eq!(disk.files(), there, "{wrong:?} {}: something half stayed", paper.ending);
        disk.is_well_again(wrong);
        assert_eq!(disk.files(), before, "{wrong:?} {}", paper.ending);

        (paper.make)(she, disk);
        let new: Vec<PathBuf> = disk.files().into_iter().filter(|path| !before.contains(path)).collect();
        let is_right = matches!(&new[..], [one] if one.to_string_lossy().ends_with(paper.ending));
        assert!(is_right, "{wrong:?} {}: {new:?}", paper.ending);
        let said: Vec<String> =
            she.window().model().notices.iter().map(|notice| wording::notice(&she.texts, notice).1).collect();
        assert!(!said.iter().any(|said| said.contains(words)), "{wrong:?} {}: {said:?}", paper.ending);
    }
}

const FULL: (Wrong, &str) = (Wrong::Full, "Der Datenträger ist voll. Löschen Sie etwas");
const PULLED_OUT: (Wrong, &str) =
    (Wrong::PulledOut, "Prüfen Sie, ob das Netzlaufwerk oder der USB-Stick verbunden ist");
/// Where nobody has chosen the place, choosing another one is no advice.
const IN_THE_CASE: [(Wrong, &str); 3] = [FULL, (Wrong::ReadOnly, "bitten Sie den DVO um das Recht"), PULLED_OUT];
const WHERE_SHE_SAID: [(Wrong, &str); 3] = [FULL, (Wrong::ReadOnly, "Wählen Sie einen anderen Ordner"), PULLED_OUT];

#[test]
#[ignore = "mounts a disk; `tests/e2e/disk` runs it where that is allowed"]
fn small_disk_under_the_case_keeps_no_half_certificate_and_no_half_order() {
    let data = tempfile::tempdir().unwrap();
    let disk = Disk::new(data.path().join("vorgaenge"));
    let mut she = at_the_certificate(data.path());
    let saves: fn(&mut Person<'_>, &Disk) = |she, _| she.ask(Action::WritePaper { print: false });
    check(&mut she, &disk, &Paper { ending: ".pdf", make: saves }, IN_THE_CASE);
    let paper = she.window().model().paper.clone().unwrap();
    let attested = pdf::verify(&fs::read(&paper.path).unwrap()).unwrap();
    assert_eq!((attested.page, attested.certificate.number), (PageCheck::Identical, 3), "only the three count");
    let orders: fn(&mut Person<'_>, &Disk) = |she, _| she.ask(Action::HandOut(Wanted::Order));
    check(&mut she, &disk, &Paper { ending: ".pdf", make: orders }, IN_THE_CASE);
}

#[test]
#[ignore = "mounts a disk; `tests/e2e/disk` runs it where that is allowed"]
fn small_disk_that_is_a_stick_gets_whole_files_or_none() {
    let data = tempfile::tempdir().unwrap();
    let disk = Disk::new(data.path().join("stick"));
    let mut she = at_the_certificate(data.path());
    let table: fn(&mut Person<'_>, &Disk) = |she, disk| {
        let to = Some(disk.at.join(format!("{}-verlauf.csv", disk.files().len())));
        she.ask(Action::SaveHistory { format: HistoryFormat::Table, filter: Filter::default(), to });
    };
    let text: fn(&mut Person<'_>, &Disk) = |she, disk| {
        let to = Some(disk.at.join(format!("{}-verlauf.txt", disk.files().len())));
        she.ask(Action::SaveHistory { format: HistoryFormat::Text, filter: Filter::default(), to });
    };
    let case: fn(&mut Person<'_>, &Disk) = |she, disk| {
        let root = she.case().root.clone();
        she.ask(Action::CopyCase(root, Some(disk.at.join(format!("{}-vorgang.zip", disk.files().len())))));
    };
    for (ending, make) in [("-verlauf.csv", table), ("-verlauf.txt", text), ("-vorgang.zip", case)] {
        check(&mut she, &disk, &Paper { ending, make }, WHERE_SHE_SAID);
    }
}

/// The key that signs has to be kept before anything is signed with it.
#[test]
#[ignore = "mounts a disk; `tests/e2e/disk` runs it where that is allowed"]
fn small_disk_under_the_program_shows_the_preview_once_it_has_room() {
    let data = tempfile::tempdir().unwrap();
    let disk = Disk::new(data.path().join("daten"));
    let mut she = at_the_plan(&disk.at);
    disk.goes(Wrong::Full);
    she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
    assert!(she.window().model().preview.shown.is_none());
    she.sees("Der Schlüssel, der ihn unterschreibt, lässt sich im Ordner des Programms nicht speichern");
    she.sees(FULL.1);
    assert!(!disk.files().iter().any(|file| file.to_string_lossy().contains("schluessel")), "{:?}", disk.files());
    disk.is_well_again(Wrong::Full);
    she.press(Role::Tab, &tr!(she.texts, "tab-plan"));
    she.press(Role::Tab, &tr!(she.texts, "tab-certificate"));
    assert!(she.window().model().preview.shown.is_some(), "tried again on coming back");
    she.ask(Action::WritePaper { print: false });
    assert!(she.window().model().paper.is_some());
}
