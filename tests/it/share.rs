//! A case on a share for tests with several PCs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use passwortwechsel::{
    app::Action,
    domain::record::{DeviceName, Record, What},
    platform::case_folder,
};

use crate::{arbitrary::sample_head, program::Program};

/// A case on a share, with a place beside it where it can be moved away.
pub(crate) struct Share {
    holder: tempfile::TempDir,
}

impl Share {
    pub(crate) fn new() -> Self {
        let share = Self { holder: tempfile::tempdir().unwrap() };
        case_folder::create(&share.root(), &sample_head()).unwrap();
        share
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.holder.path().join("Vorgang")
    }

    pub(crate) fn aside(&self) -> PathBuf {
        self.holder.path().join("weg")
    }

    pub(crate) fn goes_away(&self) {
        fs::rename(self.root(), self.aside()).unwrap();
    }

    pub(crate) fn comes_back(&self) {
        fs::rename(self.aside(), self.root()).unwrap();
    }

    /// A PC with a data folder of its own and this case open.
    pub(crate) fn pc(&self) -> (tempfile::TempDir, Program) {
        let data = tempfile::tempdir().unwrap();
        let program = self.open_on(data.path());
        (data, program)
    }

    pub(crate) fn open_on(&self, data: &Path) -> Program {
        let mut program = Program::start(data);
        program.ask(Action::OpenCase(self.root()));
        program
    }

    /// All notes, as somebody sees them who opens the case now; nothing may be wrong.
    #[track_caller]
    pub(crate) fn check(&self, notes: &[&str]) {
        let opened = case_folder::open(&self.root(), &DeviceName::new("LESER", 0)).unwrap();
        let record = Record::new(opened.journals);
        assert_eq!((record.problems(), record.missing()), (&[][..], vec![]));
        assert_eq!(sorted(&record), notes);
    }
}

pub(crate) fn sorted(record: &Record) -> Vec<&str> {
    let mut notes: Vec<&str> = record.task("vorbereitung").notes("").iter().map(|(text, _)| text.as_str()).collect();
    notes.sort_unstable();
    notes
}

pub(crate) fn note(program: &mut Program, text: &str) {
    program.mark(What::Note(text.to_owned()));
}

pub(crate) fn notes(program: &Program) -> Vec<&str> {
    sorted(&program.model.case.as_ref().unwrap().record)
}

pub(crate) fn device(program: &Program) -> String {
    program.model.case.as_ref().unwrap().record.events().last().unwrap().id.0.as_str().to_owned()
}

/// A data folder as a cloned PC has it.
pub(crate) fn clone_of(data: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for folder in ["geraete", "kopien"] {
        copy_folder(&data.join(folder), &copy.path().join(folder));
    }
    copy
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
