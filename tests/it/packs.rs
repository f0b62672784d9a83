//! Packs of guides that somebody adds: checked, signed, taken into the case, seen on every PC.

use std::{
    fs,
    path::{Path, PathBuf},
};

use passwortwechsel::{
    app::{
        Action, Model, Screen, World, absorb,
        model::{Notice, QUESTIONS},
        packs::{Hindrance, PackAction, PackState},
        update,
    },
    domain::{
        guide::{
            check::{self, Fault, Grade},
            pack::{Catalogue, PackProblem, built_in},
            parse,
            trust::{self, AcceptedKey, Trust},
        },
        practice::Practice,
    },
    i18n::{Language, Texts},
    platform::{clock, packs::PackFault, settings::Settings},
    wording,
};

use crate::{cli::started, tidy::root};

pub(crate) fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures/packs").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(fixture(name)).unwrap()
}

fn key(file: &str, owner: &str) -> AcceptedKey {
    let (key, _) = trust::read_key(&read(file)).unwrap();
    AcceptedKey { key, owner: owner.to_owned(), since: jiff::civil::Date::constant(2026, 11, 23) }
}

/// A window without pixels: what is asked for happens at once.
pub(crate) struct Desk {
    pub(crate) model: Model,
    world: World,
}

impl Desk {
    pub(crate) fn new(data: &Path, person: &str) -> Self {
        let settings = Settings { person: person.to_owned(), ..Settings::default() };
        let catalogue = std::sync::Arc::new(Catalogue::built_in());
        let model = Model::new(settings, catalogue, data.join("vorgaenge"), clock::now());
        Self { model, world: World::new(data) }
    }

    pub(crate) fn ask(&mut self, action: Action) {
        let mut effects = update(&mut self.model, action);
        while !effects.is_empty() {
            let outcomes: Vec<_> = effects.drain(..).map(|effect| self.world.perform(effect)).collect();
            effects = outcomes.into_iter().flat_map(|outcome| absorb(&mut self.model, outcome)).collect();
        }
    }

    /// Makes a case of the sample practice.
    pub(crate) fn with_case(data: &Path) -> Self {
        let mut desk = Self::new(data, "S. Krüger");
        let known_since = jiff::civil::Date::constant(2021, 11, 8);
        desk.ask(Action::MakeCase { occasion: "Cyberangriff".to_owned(), known_since });
        let practice: Practice = parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
        desk.ask(Action::Answer(Box::new(practice), QUESTIONS));
        desk
    }

    pub(crate) fn check(&mut self, file: PathBuf) {
        self.ask(Action::Packs(PackAction::Check(file)));
        assert_eq!(self.model.screen, Screen::Packs);
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.model.case.as_ref().unwrap().root.clone()
    }

    pub(crate) fn has_task(&self, guide: &str) -> bool {
        self.model.case.as_ref().unwrap().plan.tasks.iter().any(|task| task.guide == guide)
    }

    /// Looks what others wrote, as the window does every few seconds.
    pub(crate) fn look(&mut self) {
        let Some(news) = self.world.look() else { return };
        let mut effects = absorb(&mut self.model, news);
        while !effects.is_empty() {
            let outcomes: Vec<_> = effects.drain(..).map(|effect| self.world.perform(effect)).collect();
            effects = outcomes.into_iter().flat_map(|outcome| absorb(&mut self.model, outcome)).collect();
        }
    }

    pub(crate) fn state(&self) -> &PackState {
        &self.model.case.as_ref().unwrap().packs[0].state
    }
}

pub(crate) const GUIDE: &str = "petersen-ultraschall";

#[test]
fn a_signature_counts_for_exactly_these_bytes_and_this_key() {
    let (pack, signature) = (fs::read(fixture("systemhaus.ron")).unwrap(), read("systemhaus.ron.minisig"));
    let (right, stranger) = (key("herausgeber.pub", "Petersen"), key("fremd.pub", "Fremd"));
    let judge = |bytes: &[u8], signature: &str, keys: &[AcceptedKey]| trust::judge(bytes, Some(signature), keys);
    let Trust::Signed(id, owner) = judge(&pack, &signature, &[stranger.clone(), right.clone()]) else {
        panic!("not signed")
    };
    assert_eq!((id.to_string().as_str(), owner.as_str()), ("6633 1F2F 0EE9 1530", "Petersen"));
    assert_eq!(judge(&pack, &signature, &[stranger]), Trust::UnknownKey(id));
    assert_eq!(trust::judge(&pack, None, std::slice::from_ref(&right)), Trust::Unsigned);
    let mut changed = pack.clone();
    changed[100] ^= 1;
    let keys = [right];
    assert_eq!(judge(&changed, &signature, &keys), Trust::Broken);
    assert_eq!(judge(&pack, &signature.replace("Stand 2026", "Stand 2027"), &keys), Trust::Broken);
    assert_eq!(judge(&pack, "", &keys), Trust::Broken);
    assert_eq!(judge(&pack, "untrusted comment: x\nRUQ=\n", &keys), Trust::Broken);
    for no_key in ["", "RW", "untrusted comment: minisign public key", "RWQwFekOLx8zZhBjLDsSrHa2pczr8P0R"] {
        assert_eq!(trust::read_key(no_key), None, "{no_key}");
    }
}

#[test]
fn an_added_pack_is_on_every_pc_of_the_case_and_marked_as_not_checked() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut desk = Desk::with_case(here.path());
    desk.check(fixture("ohne-unterschrift.ron"));
    let checked = desk.model.packs.checked.clone().unwrap();
    assert!(checked.said.may_be_added() && checked.trust == Trust::Unsigned);
    assert!(!desk.has_task(GUIDE));

    let mut other = Desk::new(there.path(), "J. Petersen");
    other.ask(Action::OpenCase(desk.root()));
    desk.ask(Action::Packs(PackAction::Add));
    assert!(desk.has_task(GUIDE) && desk.model.packs.checked.is_none());
    let entry = desk.model.catalogue.entry(GUIDE).unwrap();
    let texts = Texts::new(Language::German);
    assert_eq!(wording::unchecked(&texts, entry).as_deref(), Some("nicht geprüft"));
    let built_in = desk.model.catalogue.entry("windows-lokal").unwrap();
    assert_eq!(wording::unchecked(&texts, built_in), None);

    other.look();
    assert!(other.has_task(GUIDE), "the other PC reads it from the case folder");
    let case = other.model.case.as_ref().unwrap();
    let paper = wording::certificate(&texts, case, &other.model.catalogue, "", &clock::now());
    let used: Vec<_> = paper.guides.iter().filter(|guide| guide.added).map(|guide| guide.id.as_str()).collect();
    assert_eq!(used, [GUIDE]);
    assert_eq!(paper.irregularities, [""; 0]);
    let (mark, event) = case.record.packs()[0];
    assert_eq!((mark.publisher.as_str(), event.who.as_str(), event.v), ("Systemhaus Petersen", "S. Krüger", 4));

    desk.check(fixture("ohne-unterschrift.ron"));
    let checked = desk.model.packs.checked.clone().unwrap();
    assert_eq!(checked.hindrance(desk.model.case.as_ref().unwrap()), Some(Hindrance::Known));
    desk.ask(Action::Packs(PackAction::TakeOut("systemhaus-petersen".to_owned())));
    assert!(!desk.has_task(GUIDE) && desk.model.catalogue.entry(GUIDE).is_none());
    other.look();
    assert!(!other.has_task(GUIDE));
    // Another case knows nothing of it, and neither does the program without one.
    desk.ask(Action::Packs(PackAction::Add));
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    desk.ask(Action::MakeCase { occasion: "Anderer Vorgang".to_owned(), known_since });
    assert!(desk.model.catalogue.entry(GUIDE).is_none() && desk.model.case.as_ref().unwrap().packs.is_empty());
}

#[test]
fn a_signed_pack_is_checked_once_its_key_is_accepted_and_only_a_checked_one_takes_its_place() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    // Dropping the signature means the pack beside it.
    desk.check(fixture("systemhaus.ron.minisig"));
    assert!(matches!(desk.model.packs.checked.as_ref().unwrap().trust, Trust::UnknownKey(_)));
    desk.check(fixture("herausgeber.pub"));
    assert!(desk.model.settings.keys.is_empty(), "a key is only shown until somebody accepts it");
    desk.ask(Action::Packs(PackAction::AcceptKey(String::new())));
    assert!(desk.model.settings.keys.is_empty(), "nobody's key is not accepted");
    desk.check(fixture("herausgeber.pub"));
    desk.ask(Action::Packs(PackAction::AcceptKey("Systemhaus Petersen".to_owned())));
    assert!(desk.model.packs.checked.as_ref().unwrap().trust.is_checked());
    desk.ask(Action::Packs(PackAction::Add));
    assert!(matches!(desk.state(), PackState::Used(Trust::Signed(..), titles) if titles.len() == 1));
    let texts = Texts::new(Language::German);
    let entry = desk.model.catalogue.entry(GUIDE).unwrap();
    assert!(wording::unchecked(&texts, entry).is_none() && wording::origin(&texts, entry).ends_with("geprüft"));

    desk.check(fixture("ohne-unterschrift.ron"));
    let checked = desk.model.packs.checked.clone().unwrap();
    assert_eq!(checked.hindrance(desk.model.case.as_ref().unwrap()), Some(Hindrance::ReplacesChecked));
    desk.ask(Action::Packs(PackAction::Add));
    assert_eq!(desk.model.case.as_ref().unwrap().record.packs()[0].0.version, "2026-11-23");

    desk.ask(Action::Packs(PackAction::DropKey(0)));
    assert!(matches!(desk.state(), PackState::Used(Trust::UnknownKey(_), _)), "trust can be taken back");

    // The settings keep the keys; a second start finds them.
    desk.check(fixture("herausgeber.pub"));
    desk.ask(Action::Packs(PackAction::AcceptKey("Systemhaus Petersen".to_owned())));
    assert_eq!(passwortwechsel::platform::settings::load(data.path()).keys.len(), 1);

    // A signature of something else keeps a pack out.
    let place = tempfile::tempdir().unwrap();
    let forged = place.path().join("gefaelscht.ron");
    fs::write(&forged, read("systemhaus.ron").replace("Drücken Sie am Gerät", "Drücken Sie am PC")).unwrap();
    fs::copy(fixture("systemhaus.ron.minisig"), place.path().join("gefaelscht.ron.minisig")).unwrap();
    desk.check(forged);
    let checked = desk.model.packs.checked.clone().unwrap();
    assert_eq!(checked.hindrance(desk.model.case.as_ref().unwrap()), Some(Hindrance::Broken));
}

#[test]
fn a_pack_that_was_changed_after_it_was_added_is_noticed_and_not_used() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    desk.check(fixture("ohne-unterschrift.ron"));
    desk.ask(Action::Packs(PackAction::Add));
    let root = desk.root();
    let file = fs::read_dir(root.join("anleitungen")).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Drücken Sie am Gerät", "Drücken Sie am PC")).unwrap();
    desk.ask(Action::OpenCase(root.clone()));
    assert_eq!(*desk.state(), PackState::Faulty(PackFault::Changed));
    assert!(!desk.has_task(GUIDE));
    let noticed = |desk: &Desk| desk.model.notices.iter().any(|notice| matches!(notice, Notice::PackFaulty(..)));
    assert!(noticed(&desk));
    let texts = Texts::new(Language::German);
    let said = wording::irregularities(&texts, desk.model.case.as_ref().unwrap());
    assert!(said.len() == 1 && said[0].contains("verändert"), "{said:?}");

    // Added anew, the copy is whole again.
    desk.check(fixture("ohne-unterschrift.ron"));
    desk.ask(Action::Packs(PackAction::Add));
    assert!(desk.has_task(GUIDE) && !noticed(&desk));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);

    fs::remove_file(&file).unwrap();
    desk.ask(Action::Show(Screen::Packs));
    assert!(matches!(desk.state(), PackState::Faulty(PackFault::File(_))));
    assert!(noticed(&desk) && !desk.has_task(GUIDE));
}

#[test]
fn a_pack_of_the_case_goes_with_it_in_one_file() {
    let (data, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut desk = Desk::with_case(data.path());
    desk.check(fixture("systemhaus.ron"));
    desk.ask(Action::Packs(PackAction::Add));
    let zip = away.path().join("vorgang.zip");
    desk.ask(Action::CopyCase(desk.root(), Some(zip.clone())));
    let mut other = Desk::new(away.path(), "J. Petersen");
    other.ask(Action::TakeInCase(Some(zip)));
    let arrived = other
        .model
        .notices
        .iter()
        .find_map(|notice| if let Notice::CaseArrived(root) = notice { Some(root.clone()) } else { None });
    other.ask(Action::OpenCase(arrived.unwrap()));
    assert!(other.has_task(GUIDE));
    assert!(matches!(other.state(), PackState::Used(Trust::UnknownKey(_), _)), "the signature came along");
}

#[test]
fn what_is_wrong_keeps_a_pack_out_and_is_said_as_on_the_console() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_case(data.path());
    let texts = Texts::new(Language::German);
    for (name, grade) in [("maengel.ron", Grade::Lack), ("komma-fehlt.ron", Grade::Error)] {
        let file = root().join("tests/fixtures/guides").join(name);
        desk.check(file.clone());
        let checked = desk.model.packs.checked.clone().unwrap();
        let said = check::for_author(&fs::read_to_string(&file).unwrap()).findings;
        assert_eq!(checked.said.findings, said, "{name}");
        assert_eq!(said.iter().map(check::Finding::grade).min(), Some(grade));
        assert!(said.iter().all(|finding| !wording::pack_finding(&texts, finding).is_empty()));
        desk.ask(Action::Packs(PackAction::Add));
        assert!(desk.model.case.as_ref().unwrap().record.packs().is_empty(), "{name}");
    }
    desk.check(root().join("assets/guides/GLOSSAR.ron"));
    let checked = desk.model.packs.checked.clone().unwrap();
    assert!(matches!(checked.said.findings[0].fault, Fault::Glossary) && !checked.said.may_be_added());
}

#[test]
fn nothing_built_in_is_replaced() {
    let own = built_in().into_iter().find(|pack| pack.id == "aussen").unwrap_or_else(|| built_in().remove(0));
    let mut same_pack = own.clone();
    same_pack.guides.clear();
    same_pack.sources.clear();
    same_pack.profiles.clear();
    let problems = |pack| {
        let errors = Catalogue::join(&built_in(), &[pack]).unwrap_err();
        errors.into_iter().map(|error| error.problem).collect::<Vec<_>>()
    };
    assert_eq!(problems(same_pack), [PackProblem::PackTwice]);
    let mut same_guide = own;
    same_guide.id = "anderer-name".to_owned();
    same_guide.sources.clear();
    same_guide.profiles.clear();
    assert!(problems(same_guide).contains(&PackProblem::NameTwice));
}

#[test]
fn the_console_adds_lists_and_takes_out() {
    let data = tempfile::tempdir().unwrap();
    let desk = Desk::with_case(data.path());
    let case = desk.root();
    drop(desk);
    let run = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("passwortwechsel-cli").unwrap();
        command.env("PASSWORTWECHSEL_DATA", data.path()).args(["case", "packs"]).arg(&case).args(arguments);
        let output = started(|| command.output());
        let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), said)
    };
    assert_eq!(run(&[]), (0, String::new()));
    let file = fixture("systemhaus.ron").display().to_string();
    assert_eq!(run(&["--add", &file]).0, 2, "somebody must stand for it");
    let (code, said) = run(&["--add", &file, "--by", "S. Krüger"]);
    assert_eq!(code, 0, "{said}");
    let cells: Vec<&str> = said.trim_end().split('\t').collect();
    assert_eq!(&cells[..3], ["systemhaus-petersen", "Systemhaus Petersen", "2026-11-23"]);
    assert_eq!(&cells[4..], ["unchecked", "1"]);
    let bad = root().join("tests/fixtures/guides/maengel.ron").display().to_string();
    let (code, said) = run(&["--add", &bad, "--by", "S. Krüger"]);
    assert!(code == 1 && said.contains(": Mangel: "), "{said}");
    assert_eq!(run(&["--remove", "gibt-es-nicht", "--by", "S. Krüger"]).0, 2);
    assert_eq!(run(&["--remove", "systemhaus-petersen", "--by", "S. Krüger"]), (0, String::new()));

    // What is not the file that was added is found, and said.
    assert_eq!(run(&["--add", &file, "--by", "S. Krüger"]).0, 0);
    let copies: Vec<PathBuf> =
        fs::read_dir(case.join("anleitungen")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let copy = copies.iter().find(|path| path.extension().is_some_and(|ending| ending == "ron")).unwrap();
    fs::write(copy, "()").unwrap();
    let (code, said) = run(&[]);
    assert!(code == 1 && said.contains("\tchanged\t") && said.contains("nicht mehr die"), "{said}");
}
