//! What is no file where a file is expected: a folder, nothing at all, a pipe. Each reader of the
//! console and of the window says so, and none waits for somebody to write into the pipe.

use std::{path::Path, time::Duration};

use passwortwechsel::platform::files::{self, FileFault};

use crate::cli::{Console, started};

/// Far longer than any of these takes, far shorter than a build waits.
const PATIENCE: Duration = Duration::from_mins(1);

const FOLDER: &str = "Das ist ein Ordner und keine Datei.";
const MISSING: &str = "Unter diesem Namen liegt dort keine Datei.";

/// What the console says to standard error, with code 2 and within its time.
#[track_caller]
fn check(console: &Console, arguments: &[&str], sentence: &str) {
    let mut command = assert_cmd::Command::from_std(console.command());
    command.args(arguments).write_stdin("Sprechstunde1").timeout(PATIENCE);
    let output = started(|| command.output());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}: {said}");
    assert!(said.contains(sentence), "{arguments:?}: {said}");
}

/// Every command of the console that reads a file, with that file.
fn commands(file: &str) -> Vec<Vec<String>> {
    let all: [&[&str]; 8] = [
        &["guides", "check"],
        &["guides", "list", "--pack"],
        &["guides", "show", "fritzbox", "--pack"],
        &["password", "check", "--context"],
        &["case", "new", "neu", "--practice"],
        &["case", "import"],
        &["certificate", "verify"],
        &["certificate", "print"],
    ];
    all.iter().map(|words| words.iter().copied().chain([file]).map(str::to_owned).collect()).collect()
}

#[track_caller]
fn check_all(make: impl Fn(&Path), sentence: &str) {
    let console = Console::new();
    let path = console.path("probe.ron");
    make(Path::new(&path));
    for words in commands(&path) {
        let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
        check(&console, &arguments, sentence);
    }
}

#[test]
fn a_folder_in_place_of_a_file_is_called_a_folder() {
    check_all(|path| std::fs::create_dir(path).unwrap(), FOLDER);
}

#[test]
fn a_file_that_is_missing_is_called_missing() {
    check_all(|_| (), MISSING);
}

#[test]
fn what_is_no_file_has_a_fault_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(files::read(folder.path(), 10), Err(FileFault::Folder));
    assert_eq!(files::read(&folder.path().join("fehlt"), 10), Err(FileFault::NotFound));
    let file = folder.path().join("da");
    std::fs::write(&file, "1234567890").unwrap();
    assert_eq!(files::read(&file, 10), Ok(b"1234567890".to_vec()));
    assert_eq!(files::read(&file, 9), Err(FileFault::TooLarge));
    #[cfg(unix)]
    assert_eq!(files::read(Path::new("/dev/null"), 10), Err(FileFault::Device));
}

/// Pipes and devices have names in folders only here.
#[cfg(unix)]
mod pipes {
    use std::{path::Path, process::Command, sync::mpsc};

    use passwortwechsel::app::{Action, packs::PackAction};

    use super::{PATIENCE, check, check_all};
    use crate::{cli::Console, program::Program};

    const PIPE: &str = "Das ist keine Datei, sondern ein Gerät oder die Leitung zu einem anderen Programm.";

    fn pipe_at(path: &Path) {
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    }

    #[test]
    fn nobody_waits_for_a_pipe() {
        check_all(pipe_at, PIPE);
        check_all(|path| std::os::unix::fs::symlink("/dev/zero", path).unwrap(), PIPE);
    }

    #[test]
    fn a_case_whose_head_is_a_pipe_does_not_open() {
        let console = Console::new();
        let root = console.path("vorgang");
        std::fs::create_dir(&root).unwrap();
        pipe_at(&Path::new(&root).join("vorgang.ron"));
        check(&console, &["case", "show", &root], PIPE);
    }

    /// What the program knows after this was done with a pipe of that name, within its time.
    fn asked<T: Send + 'static>(
        name: &'static str,
        action: impl FnOnce(std::path::PathBuf) -> Action + Send + 'static,
        answer: impl FnOnce(Program) -> T + Send + 'static,
    ) -> T {
        let (said, hears) = mpsc::channel();
        #[expect(clippy::disallowed_methods, reason = "if it waits for the pipe, only this thread does")]
        std::thread::spawn(move || {
            let data = tempfile::tempdir().unwrap();
            let path = data.path().join(name);
            pipe_at(&path);
            let mut program = Program::with_case(data.path());
            program.ask(action(path));
            said.send(answer(program)).unwrap();
        });
        hears.recv_timeout(PATIENCE).expect("it does not wait")
    }

    /// What the window says.
    #[track_caller]
    fn check_window(expected: &str, action: impl FnOnce(std::path::PathBuf) -> Action + Send + 'static) {
        let sentences = asked("probe.ron", action, |program| program.sentences());
        assert!(sentences.contains(expected), "{sentences}");
    }

    #[test]
    fn the_window_does_not_wait_for_a_pipe_either() {
        check_window(PIPE, |path| Action::Packs(PackAction::Check(path)));
        check_window(PIPE, |path| Action::Packs(PackAction::Check(path.with_extension("ron.minisig"))));
        check_window(PIPE, |path| Action::TakeInCase(Some(path)));
        check_window("Aus dieser Datei ließ sich kein Logo machen.", Action::ReadLogo);
    }

    /// What falls on the window and is no pack is looked at as a certificate.
    #[test]
    fn a_certificate_that_is_a_pipe_is_answered() {
        let is_refused = |program: Program| program.model.checked.is_some_and(|checked| checked.said.is_err());
        assert!(asked("nachweis.pdf", Action::Check, is_refused));
    }
}
