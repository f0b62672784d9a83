//! New passwords in the keyring until their task is tested, and the practice's key in it.
//!
//! Here with a keyring of our own that does what a test wants. Those named `real_…` talk to the one of
//! the system, in the part `keyring` of tests/run, and on Windows to its Credential Manager.

use std::{
    any::Any,
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use keyring_core::{
    Credential, Entry, Error, Result,
    api::{CredentialApi, CredentialStoreApi},
};
use passwortwechsel::{
    app::Action,
    domain::{
        hex,
        password::{Kind, Mode, Password},
        record::What,
    },
    platform::{
        files,
        held::{self, Held, HoldFault},
        keyring::{Keyring, KeyringFault},
        signing_key::{self, KeyFault, KeyPlace},
    },
};

use crate::program::Program;

const PATIENCE: Duration = Duration::from_millis(300);

/// What a keyring that gives nothing out is called: the one of Windows is never locked, there is none
/// for whoever has not signed in.
const LOCKED: (KeyringFault, &str) =
    if cfg!(windows) { (KeyringFault::Missing, "kein Schlüsselbund") } else { (KeyringFault::Locked, "gesperrt") };

/// What our keyring does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    Well,
    Locked,
    Hanging,
    /// Says yes and keeps nothing.
    Forgetful,
}

/// A keyring in memory.
struct Ours {
    secrets: Mutex<HashMap<String, Vec<u8>>>,
    mood: Mutex<Mood>,
}

impl Ours {
    fn new() -> Arc<Self> {
        Arc::new(Self { secrets: Mutex::default(), mood: Mutex::new(Mood::Well) })
    }

    fn feel(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn count(&self) -> usize {
        self.secrets.lock().unwrap().len()
    }

    fn keyring(self: &Arc<Self>) -> Keyring {
        Keyring::with_store(Arc::new(OurStore(self.clone())), PATIENCE)
    }

    fn answer(&self) -> Result<()> {
        loop {
            let mood = *self.mood.lock().unwrap();
            match mood {
                Mood::Well | Mood::Forgetful => return Ok(()),
                Mood::Locked => return Err(Error::NoStorageAccess("locked".into())),
                Mood::Hanging => std::thread::sleep(Duration::from_millis(10)),
            }
        }
    }
}

struct OurStore(Arc<Ours>);
struct OurEntry(Arc<Ours>, String);

impl CredentialStoreApi for OurStore {
    fn vendor(&self) -> String {
        String::new()
    }
    fn id(&self) -> String {
        String::new()
    }
    fn build(&self, service: &str, user: &str, _: Option<&HashMap<&str, &str>>) -> Result<Entry> {
        Ok(Entry::new_with_credential(Arc::new(OurEntry(self.0.clone(), format!("{service}/{user}")))))
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn debug_fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ours")
    }
}

impl CredentialApi for OurEntry {
    fn set_secret(&self, secret: &[u8]) -> Result<()> {
        self.0.answer()?;
        if *self.0.mood.lock().unwrap() != Mood::Forgetful {
            self.0.secrets.lock().unwrap().insert(self.1.clone(), secret.to_vec());
        }
        Ok(())
    }
    fn get_secret(&self) -> Result<Vec<u8>> {
        self.0.answer()?;
        self.0.secrets.lock().unwrap().get(&self.1).cloned().ok_or(Error::NoEntry)
    }
    fn delete_credential(&self) -> Result<()> {
        self.0.answer()?;
        self.0.secrets.lock().unwrap().remove(&self.1).map(drop).ok_or(Error::NoEntry)
    }
    fn get_credential(&self) -> Result<Option<Arc<Credential>>> {
        Ok(None)
    }
    fn get_specifiers(&self) -> Option<(String, String)> {
        None
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn debug_fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ours")
    }
}

const PROFILE: &str = "windows";

/// A task of the open case that asks for a new password, opened.
fn open_task(program: &mut Program) -> String {
    let case = program.model.case.as_ref().unwrap();
    let ids: Vec<String> = case.plan.tasks.iter().map(|task| task.id.clone()).collect();
    for id in ids {
        program.ask(Action::OpenTask(id.clone()));
        if program.model.profile_of_task().is_some() {
            return id;
        }
    }
    panic!("no task asks for a password");
}

fn make(program: &mut Program) -> String {
    let profile = program.model.profile_of_task().unwrap_or(PROFILE).to_owned();
    program.ask(Action::MakePassword { profile, kind: None, mode: Mode::Usual });
    program.model.secret.as_ref().unwrap().password.reveal().to_owned()
}

fn finish(program: &mut Program, task: &str) {
    for what in [What::Changed(true), What::Tested(true)] {
        program.ask(Action::Mark { task: task.to_owned(), step: String::new(), what });
    }
}

#[test]
fn a_new_password_is_held_until_its_task_is_tested_and_offered_at_the_next_start() {
    let (data, ours) = (tempfile::tempdir().unwrap(), Ours::new());
    let mut program = Program::with_case_and(data.path(), ours.keyring());
    let task = open_task(&mut program);
    make(&mut program);
    assert_eq!(ours.count(), 0, "off by default");
    program.ask(Action::SetKeyring(true));
    make(&mut program);
    let made = make(&mut program);
    assert_eq!(ours.count(), 1, "one entry for each task");
    drop(program);

    // The power failed. Nothing was written down.
    let mut program = Program::start_with(data.path(), ours.keyring());
    assert!(program.sentences().contains("aufbewahrt"), "{}", program.sentences());
    program.ask(Action::OpenTask(task.clone()));
    program.ask(Action::ShowHeld);
    let secret = program.model.secret.as_ref().unwrap();
    assert_eq!(secret.password.reveal(), made);
    assert!(secret.bits > 30.0 && secret.shown_until.is_some());
    finish(&mut program, &task);
    assert_eq!(ours.count(), 0, "removed with the task");
    assert!(program.model.held.is_empty());
    let files = crate::tidy::files(data.path(), "ron");
    assert!(files.iter().all(|path| !std::fs::read_to_string(path).unwrap().contains(&made)));
}

#[test]
fn each_task_has_an_entry_of_its_own() {
    let (data, ours) = (tempfile::tempdir().unwrap(), Ours::new());
    let mut keyring = ours.keyring();
    let tasks = [("pc:eins", "Größe-Kanne-7!"), ("pc:zwei", "Anderes-8?")].map(|(task, text)| (for_task(task), text));
    for (held, text) in &tasks {
        held::hold(data.path(), &mut keyring, held, &Password::new(text)).unwrap();
    }
    let other_case = Held { case: "anderer".to_owned(), ..tasks[0].0.clone() };
    held::hold(data.path(), &mut keyring, &other_case, &Password::new("Drittes-9.")).unwrap();
    assert_eq!(ours.count(), 3);
    for (held, text) in &tasks {
        assert_eq!(held::show(data.path(), &mut keyring, held).unwrap().reveal(), *text);
    }
    held::release(data.path(), &mut keyring, &tasks[0].0.case, "pc:eins").unwrap();
    assert_eq!(ours.count(), 2, "the others stay");
    assert_eq!(held::show(data.path(), &mut keyring, &tasks[1].0).unwrap().reveal(), tasks[1].1);
    assert_eq!(held::show(data.path(), &mut keyring, &tasks[0].0).err(), Some(HoldFault::Gone));
}

#[test]
fn a_keyring_that_says_yes_and_keeps_nothing_is_not_believed() {
    let (data, ours) = (tempfile::tempdir().unwrap(), Ours::new());
    let mut program = Program::with_case_and(data.path(), ours.keyring());
    program.ask(Action::SetKeyring(true));
    open_task(&mut program);
    ours.feel(Mood::Forgetful);
    make(&mut program);
    assert!(program.model.held.is_empty() && !program.model.notices.is_empty(), "{}", program.sentences());
}

#[test]
fn what_keeps_the_keyring_from_it_is_said_and_holds_nothing_up() {
    let (data, ours) = (tempfile::tempdir().unwrap(), Ours::new());
    let mut program = Program::with_case_and(data.path(), ours.keyring());
    program.ask(Action::SetKeyring(true));
    let task = open_task(&mut program);
    for (mood, words) in [(Mood::Locked, LOCKED.1), (Mood::Hanging, "antwortet nicht")] {
        ours.feel(mood);
        let begun = Instant::now();
        let made = make(&mut program);
        assert!(!made.is_empty() && begun.elapsed() < PATIENCE * 5);
        assert!(program.sentences().contains(words), "{}", program.sentences());
    }
    // It still hangs: nobody waits a second time.
    let begun = Instant::now();
    make(&mut program);
    assert!(begun.elapsed() < PATIENCE);
    ours.feel(Mood::Well);
    std::thread::sleep(PATIENCE);
    make(&mut program);
    assert_eq!((ours.count(), program.model.held.len()), (1, 1));
    // What could not be removed is removed when the case is opened again.
    ours.feel(Mood::Locked);
    finish(&mut program, &task);
    assert!(program.sentences().contains("das nächste Mal öffnen"), "{}", program.sentences());
    ours.feel(Mood::Well);
    drop(Program::start_with(data.path(), ours.keyring()));
    assert_eq!(ours.count(), 0);

    let mut program = Program::start_with(data.path(), Keyring::none());
    program.ask(Action::OpenTask(task));
    make(&mut program);
    assert!(program.sentences().contains("kein Schlüsselbund"), "{}", program.sentences());
}

#[test]
fn the_key_lies_in_the_keyring_and_is_never_replaced_because_that_is_locked() {
    let (data, ours) = (tempfile::tempdir().unwrap(), Ours::new());
    let own = signing_key::load_or_make(data.path(), &mut ours.keyring()).unwrap();
    assert_eq!(own.place, KeyPlace::Keyring);
    let again = signing_key::load_or_make(data.path(), &mut ours.keyring()).unwrap();
    assert_eq!(again.key.to_bytes(), own.key.to_bytes());
    let digits = hex(&own.key.to_bytes());
    for path in crate::tidy::files(data.path(), "oeffentlich") {
        assert!(!std::fs::read_to_string(path).unwrap().contains(&digits));
    }
    ours.feel(Mood::Locked);
    let fault = signing_key::load_or_make(data.path(), &mut ours.keyring()).err();
    assert!(matches!(&fault, Some(KeyFault::Keyring(why, _)) if *why == LOCKED.0), "{fault:?}");
    // Where there is none yet, the certificate does not wait for the keyring.
    let other = tempfile::tempdir().unwrap();
    let own = signing_key::load_or_make(other.path(), &mut ours.keyring()).unwrap();
    assert_eq!(own.place, KeyPlace::File);
}

fn for_task(task: &str) -> Held {
    let case = format!("test-{}", std::process::id());
    Held { case, task: task.to_owned(), profile: PROFILE.to_owned(), kind: Kind::Words, mode: Mode::Usual }
}

/// Umlauts and the longest password there is.
#[test]
#[ignore = "part `keyring` of tests/run"]
fn real_keyring_round_trip() {
    let (data, mut keyring) = (tempfile::tempdir().unwrap(), Keyring::of_this_user());
    for (task, text) in [("pc:eins", "Größe-Kanne-7!".to_owned()), ("pc:zwei", "ä€".repeat(64))] {
        let held = for_task(task);
        held::hold(data.path(), &mut keyring, &held, &Password::new("das erste")).unwrap();
        held::hold(data.path(), &mut keyring, &held, &Password::new(&text)).unwrap();
        let again = held::show(data.path(), &mut Keyring::of_this_user(), &held).unwrap();
        assert_eq!(again.reveal(), text);
    }
    assert_eq!(held::of_case(data.path(), &for_task("").case).len(), 2);
    for task in ["pc:eins", "pc:zwei"] {
        let held = for_task(task);
        held::release(data.path(), &mut keyring, &held.case, &held.task).unwrap();
        assert_eq!(held::show(data.path(), &mut keyring, &held).err(), Some(HoldFault::Gone));
    }
    let own = signing_key::load_or_make(data.path(), &mut keyring).unwrap();
    assert_eq!(own.place, KeyPlace::Keyring);
    let again = signing_key::load_or_make(data.path(), &mut Keyring::of_this_user()).unwrap();
    assert_eq!(again.key.to_bytes(), own.key.to_bytes());
    let mark = crate::tidy::files(data.path(), "oeffentlich");
    let name = files::read(&mark[0], 100).unwrap();
    keyring.remove(&format!("nachweise/{}", std::str::from_utf8(&name[..16]).unwrap())).unwrap();
    let fault = signing_key::load(data.path(), &mut keyring).err();
    assert!(matches!(fault, Some(KeyFault::Keyring(KeyringFault::Missing, _))), "{fault:?}");
}

/// `PASSWORTWECHSEL_KEYRING` says in which state the keyring is: `locked`, `missing` or `hanging`.
#[test]
#[ignore = "part `keyring` of tests/run"]
fn real_keyring_faults_are_told_apart() {
    let state = std::env::var("PASSWORTWECHSEL_KEYRING").expect("in which state it is");
    let begun = Instant::now();
    let fault = Keyring::of_this_user().put("test/zustand", b"geheim").err();
    let expected = match state.as_str() {
        "locked" => KeyringFault::Locked,
        "missing" => KeyringFault::Missing,
        "hanging" => KeyringFault::Hanging,
        other => panic!("{other}"),
    };
    assert_eq!(fault, Some(expected));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

/// Not with a profile that roams from PC to PC, as entries do by default.
#[cfg(windows)]
#[test]
#[ignore = "part `units` of tests/run"]
fn real_entries_stay_at_this_pc() {
    const NAME: &str = "test/bleibt-hier";
    let store = windows_native_keyring_store::Store::new().unwrap();
    let kept = || store.build("Passwortwechsel", NAME, None).unwrap();
    let persistence = || kept().get_attributes().unwrap().remove("persistence");
    let mut keyring = Keyring::of_this_user();
    keyring.put(NAME, b"geheim").unwrap();
    assert_eq!((kept().get_secret().unwrap(), persistence().as_deref()), (b"geheim".to_vec(), Some("Local")));
    keyring.remove(NAME).unwrap();
    // What the system does of itself, so that the word above means something.
    kept().set_secret(b"anderes").unwrap();
    assert_eq!(persistence().as_deref(), Some("Enterprise"));
    kept().delete_credential().unwrap();
}

/// Memory of this process that the system keeps out of swap, in kilobytes.
#[cfg(target_os = "linux")]
fn locked_kb() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmLck:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// So large that it has pages of its own, which come and go with it.
#[cfg(target_os = "linux")]
#[test]
fn a_password_read_back_lies_in_locked_pages() {
    let (data, ours) = (tempfile::tempdir().unwrap(), Ours::new());
    let (case, task, profile) = ("fall".to_owned(), "aufgabe".to_owned(), PROFILE.to_owned());
    let known = Held { case, task, profile, kind: Kind::Random, mode: Mode::default() };
    ours.secrets.lock().unwrap().insert("Passwortwechsel/fall/aufgabe".to_owned(), vec![b'x'; 1_000_000]);
    let before = locked_kb();
    let password = held::show(data.path(), &mut ours.keyring(), &known).unwrap();
    let growth = locked_kb() - before;
    assert!(password.char_count() == 1_000_000 && growth >= 970, "{growth} kB");
}
