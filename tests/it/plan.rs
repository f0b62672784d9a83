//! The plan: what a practice has, in an order in which nothing is done too early.

use std::{collections::BTreeSet, fmt::Write as _};

use passwortwechsel::{
    domain::{
        guide::{ItemKind, parse},
        items::items,
        plan::{Plan, Task},
        practice::{
            Answer, Appointments, Backup, CardTerminal, Item, Konnektor, Person, Practice, Router, Software,
            Workstation,
        },
    },
    i18n::{Language, Texts},
    wording,
};
use proptest::prelude::*;

use crate::{
    arbitrary::{CATALOGUE, practice, sample_practice},
    tidy::{files, root},
};

fn plan(practice: &Practice) -> Plan {
    Plan::new(practice, &CATALOGUE)
}

/// The ids of the tasks of the practice, in order.
#[track_caller]
fn check(practice: &Practice, tasks: &[&str]) {
    let plan = plan(practice);
    assert_eq!(plan.tasks.iter().map(|task| task.id.as_str()).collect::<Vec<_>>(), tasks);
}

/// The practice has a task with that guide just if `expected`.
#[track_caller]
fn check_has(practice: &Practice, guide: &str, expected: bool) {
    let plan = plan(practice);
    assert_eq!(plan.tasks.iter().any(|task| task.guide == guide), expected, "{guide}");
}

/// The plan as text, as a person would check it.
fn as_text(plan: &Plan) -> String {
    let mut text = String::new();
    for task in &plan.tasks {
        let uncertain = if task.item.uncertain { " (ungewiss)" } else { "" };
        let secret = if task.changes_password { "" } else { " (ohne Passwort)" };
        writeln!(text, "[{:?}] {}{uncertain}{secret}", task.group, task.full_title()).unwrap();
        writeln!(text, "  {} · {:?}: {} · {} Min.", task.id, task.role, task.person, task.minutes).unwrap();
        writeln!(text, "  Schritte: {}", task.steps.join(", ")).unwrap();
        writeln!(text, "  {}", task.why).unwrap();
        for reason in &task.reasons {
            writeln!(text, "  nach {}: {}", reason.guide, reason.because).unwrap();
        }
    }
    text
}

/// The plan as somebody reads it who wants to know who does what, when and why.
fn in_short(plan: &Plan) -> String {
    let minutes: u32 = plan.tasks.iter().map(|task| u32::from(task.minutes)).sum();
    let texts = Texts::new(Language::German);
    let mut text = format!("{} Aufgaben, {minutes} Minuten\n", plan.tasks.len());
    let mut group = None;
    for (place, task) in plan.tasks.iter().enumerate() {
        if group.replace(task.group) != Some(task.group) {
            writeln!(text, "\n{}", wording::group(&texts, task.group)).unwrap();
        }
        let person = if task.person.is_empty() { wording::role(&texts, task.role) } else { task.person.clone() };
        let uncertain = if task.item.uncertain { ", ungewiss" } else { "" };
        writeln!(text, "{}. {} · {person}, {} Min.{uncertain}", place + 1, task.full_title(), task.minutes).unwrap();
        writeln!(text, "   {}", task.why).unwrap();
        for reason in &task.reasons {
            writeln!(text, "   nach {}: {}", reason.title, reason.because).unwrap();
        }
    }
    text
}

fn check_snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_plan_of_the_sample_practice() {
    check_snapshot("plan-beispielpraxis", &as_text(&plan(&sample_practice())));
}

#[test]
fn the_plans_of_five_practices_read_sensibly() {
    let files = files(&root().join("tests/fixtures/practices"), "ron");
    assert_eq!(files.len(), 5);
    for file in files {
        let mut practice: Practice = parse::parse(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let given = practice.clone();
        practice.tidy_up();
        let named = practice.people.iter().all(|person| !person.key.is_empty());
        assert!(named && practice.workstations == given.workstations, "{}", file.display());
        let name = file.file_stem().unwrap().to_str().unwrap();
        check_snapshot(&format!("plan-{name}"), &in_short(&plan(&practice)));
    }
}

#[test]
fn who_knows_nothing_gets_the_general_guides_marked_uncertain() {
    check(
        &Practice::default(),
        &[
            "vorbereitung",
            "saubere-pcs",
            "fernwartung",
            "router-firewall",
            "wlan",
            "email",
            "server-admin",
            "dsrm",
            "dienstkonten",
            "nas-backup",
            "windows-lokal",
            "pvs-andere",
            "pvs-datenbank",
            "konnektor",
            "clientsystem",
            "kartenterminal",
            "smcb-pin",
            "hba-pin",
            "kim",
            "kv-portal",
            "online-termin",
            "webseite-provider",
            "telefon-sonstiges",
            "abschluss",
        ],
    );
    let plan = plan(&Practice::default());
    let uncertain: Vec<_> = plan.tasks.iter().filter(|task| task.item.uncertain).map(|task| task.id.as_str()).collect();
    assert_eq!(
        uncertain,
        [
            "saubere-pcs",
            "router-firewall",
            "wlan",
            "email",
            "server-admin",
            "dsrm",
            "dienstkonten",
            "nas-backup",
            "windows-lokal",
            "pvs-andere",
            "konnektor",
            "clientsystem",
            "kartenterminal",
            "smcb-pin",
            "hba-pin",
            "kim",
            "kv-portal",
            "online-termin",
            "webseite-provider",
            "telefon-sonstiges",
        ]
    );
}

#[test]
fn only_what_the_practice_has() {
    let small = Practice {
        server: Answer::No,
        konnektor: Konnektor::Absent,
        terminals: Answer::No,
        domain: Answer::No,
        router: Router::FritzBox,
        software: Software::Easymed,
        doctor_cards: Answer::No,
        kim: Answer::No,
        wlan: Answer::No,
        teamviewer: Answer::No,
        backup: Backup::Absent,
        email: Answer::No,
        kv_portal: Answer::No,
        appointments: Appointments::Absent,
        website: Answer::No,
        others: Answer::No,
        workstations: vec![Workstation { key: "pc".into(), name: "PC".into(), ..Workstation::default() }],
        ..Practice::default()
    };
    for guide in [
        "server-admin",
        "dienstkonten",
        "nas-backup",
        "wlan",
        "email",
        "konnektor",
        "clientsystem",
        "kartenterminal",
        "smcb-pin",
        "hba-pin",
        "kim",
        "kv-portal",
        "online-termin",
        "webseite-provider",
        "telefon-sonstiges",
    ] {
        check_has(&small, guide, false);
        check_has(&Practice::default(), guide, true);
    }
    assert!(plan(&small).tasks.iter().all(|task| !task.item.uncertain));
    let kinds: BTreeSet<_> = items(&small).into_iter().map(|item| item.kind).collect();
    assert!(kinds.contains(&ItemKind::FritzBox) && kinds.contains(&ItemKind::Easymed));
    assert!(!kinds.contains(&ItemKind::Firewall) && !kinds.contains(&ItemKind::OtherSoftware));
}

/// She has said that there is no domain, no server, no KIM: no step asks her again. Where she does not know,
/// the step stays and says whom it is for.
#[test]
fn no_step_stands_in_a_task_that_the_answers_rule_out() {
    let ruled_out = |practice: &Practice| {
        let plan = plan(practice);
        let missing = |task: &Task| {
            let guide = &CATALOGUE.entry(&task.guide).unwrap().guide;
            assert!(task.own(guide).steps.iter().map(|step| &step.id).eq(&task.steps), "{}", task.id);
            let gone = guide.steps.iter().filter(|step| !task.steps.contains(&step.id));
            gone.map(|step| format!("{}: {}", task.guide, step.id)).collect::<Vec<_>>()
        };
        plan.tasks.iter().flat_map(missing).collect::<BTreeSet<_>>()
    };
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(ruled_out(&Practice::default()), set(&[]));
    let with = Practice { server: Answer::Yes, ..Practice::default() };
    let in_domain = [
        "server-admin: verwaltung",
        "server-admin: zuruecksetzen",
        "server-admin: aendern",
        "vorbereitung: dvo-domaene",
    ];
    assert_eq!(ruled_out(&Practice { domain: Answer::No, ..with.clone() }), set(&in_domain));
    let alone = ["server-admin: aendern-ohne-domaene"];
    assert_eq!(ruled_out(&Practice { domain: Answer::Yes, ..with.clone() }), set(&alone));
    let without = Practice {
        server: Answer::No,
        terminals: Answer::No,
        kim: Answer::No,
        software: Software::Other("Meine".to_owned()),
        ..Practice::default()
    };
    let gone =
        ["windows-lokal: vorher-klaeren", "windows-lokal: ordner", "abschluss: karte-test", "abschluss: kim-test"];
    let asked = ["vorbereitung: dvo-server", "vorbereitung: dvo-domaene"];
    let gone = [gone.as_slice(), &asked, &["fernwartung: service-bus", "pvs-datenbank: service-bus"]].concat();
    assert_eq!(ruled_out(&without), set(&gone));
    // Whoever does not know reads in the step itself that it may be none of hers.
    let steps = CATALOGUE.entries().iter().flat_map(|entry| &entry.guide.steps);
    for step in steps.filter(|step| step.only.is_some()) {
        assert!(step.text.contains("ist dieser Schritt erledigt"), "{}: {}", step.id, step.text);
    }
}

#[test]
fn a_task_per_device_and_another_for_its_pin() {
    let station = |key: &str, pin| Workstation {
        key: key.into(),
        name: key.to_uppercase(),
        user: String::new(),
        pin,
        microsoft: false,
    };
    let practice = Practice {
        workstations: vec![station("a", true), station("b", false)],
        card_terminals: vec![CardTerminal { key: "t".into(), name: "T".into(), ..CardTerminal::default() }],
        domain: Answer::Yes,
        ..Practice::default()
    };
    let plan = plan(&practice);
    let ids: Vec<_> = plan.tasks.iter().map(|task| task.id.as_str()).filter(|id| id.contains('/')).collect();
    assert_eq!(
        ids,
        [
            "saubere-pcs/a",
            "saubere-pcs/b",
            "windows-domaene/a",
            "windows-domaene/b",
            "windows-pin/a",
            "kartenterminal/t"
        ]
    );
}

#[test]
fn who_is_responsible_comes_from_the_answers() {
    let plan = plan(&sample_practice());
    let person = |id: &str| plan.task(id).unwrap().person.as_str();
    assert_eq!(person("vorbereitung"), "S. Krüger");
    assert_eq!(person("windows-lokal/pc-sprechzimmer"), "Dr. Eva Lindner");
    assert_eq!(person("windows-lokal/pc-labor"), "S. Krüger");
    assert_eq!(person("server-admin"), "J. Petersen");
}

#[test]
fn the_pin_of_a_doctors_card_is_never_the_task_of_whoever_leads() {
    let people = ["S. Lang", "Dr. Weber"].map(|name| Person { name: name.into(), ..Person::default() });
    let mut practice = Practice { people: people.into(), ..Practice::default() };
    let person = |practice: &Practice| plan(practice).task("hba-pin").unwrap().person.clone();
    assert_eq!(person(&practice), "", "nobody is named as a holder");
    practice.people[1].owner = true;
    assert_eq!(person(&practice), "Dr. Weber", "the owner knows who the holder is");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn every_relation_in_force_is_kept_for_any_practice(practice in practice()) {
        let plan = plan(&practice);
        for (place, task) in plan.tasks.iter().enumerate() {
            let guide = &CATALOGUE.entry(&task.guide).unwrap().guide;
            for after in &guide.after {
                let later = plan.tasks[place..].iter().find(|other| other.guide == after.guide);
                prop_assert!(later.is_none(), "{} must wait for {}", task.id, after.guide);
                // What belongs to a workstation waits only for what belongs to the same one.
                let (kind, key) = (task.item.kind, &task.item.key);
                let is_same = |item: &Item| !(kind.is_of_workstation() && item.kind.is_of_workstation()) || item.key == *key;
                let earlier = plan.tasks.iter().any(|other| other.guide == after.guide && is_same(&other.item));
                let named = task.reasons.iter().any(|reason| reason.guide == after.guide);
                prop_assert_eq!(earlier, named, "the reason is named just if it is in force");
            }
        }
    }

    #[test]
    fn every_item_has_a_task_and_every_task_a_name_of_its_own(practice in practice()) {
        let plan = plan(&practice);
        let items = items(&practice);
        for item in &items {
            prop_assert!(plan.tasks.iter().any(|task| task.item == *item), "no task for {:?}", item);
        }
        prop_assert!(plan.tasks.iter().all(|task| items.contains(&task.item)));
        let names: BTreeSet<_> = plan.tasks.iter().map(|task| task.id.as_str()).collect();
        prop_assert_eq!(names.len(), plan.tasks.len());
        prop_assert!(plan.tasks.iter().all(|task| !task.steps.is_empty() && !task.why.is_empty()));
        prop_assert_eq!(plan.tasks.first().map(|task| task.id.as_str()), Some("vorbereitung"));
        prop_assert_eq!(plan.tasks.last().map(|task| task.id.as_str()), Some("abschluss"));
    }
}
