//! Arbitrary practices and histories for property tests, and the fixed case that many tests start from.
//!
//! Builds values only; what must hold for them is said by the modules that use them.

use std::sync::LazyLock;

use jiff::{Timestamp, ZonedDateTime, civil::Date, tz::TimeZone};
use passwortwechsel::{
    domain::{
        certificate::Logo,
        guide::pack::Catalogue,
        practice::{
            Answer, Appointments, Backup, CardTerminal, Device, Konnektor, Person, Practice, Provider, Router,
            Software, Workstation,
        },
        record::{CaseHead, DeviceName, Event, What, event::HEAD_VERSION, line},
    },
    platform::case_folder::NewEvent,
};
use proptest::prelude::*;

/// The built-in guides, read once.
pub(crate) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);

/// 9 November 2021, 09:00 and so many seconds in Germany.
pub(crate) fn moment(second: i64) -> ZonedDateTime {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    Timestamp::from_second(1_636_444_800 + second).unwrap().to_zoned_datetime(zone)
}

/// The practice of `assets/beispielpraxis.ron`.
pub(crate) fn sample_practice() -> Practice {
    let mut practice: Practice =
        passwortwechsel::domain::guide::parse::parse(include_str!("../../assets/beispielpraxis.ron")).unwrap();
    practice.tidy_up();
    practice
}

/// How many tasks that practice has.
pub(crate) fn sample_tasks() -> usize {
    passwortwechsel::domain::plan::Plan::new(&sample_practice(), &CATALOGUE).tasks.len()
}

/// The head of a case of that practice.
pub(crate) fn sample_head() -> CaseHead {
    CaseHead {
        v: HEAD_VERSION,
        id: "00112233aabbccdd".to_owned(),
        occasion: "Cyberangriff auf medatixx".to_owned(),
        known_since: Date::constant(2021, 11, 8),
        created: moment(0),
        practice: sample_practice(),
    }
}

/// An event to be written: the first step of the preparation, ticked.
pub(crate) fn new_event(what: What, lamport: u64) -> NewEvent {
    NewEvent {
        time: moment((lamport % 1_000_000).cast_signed()),
        who: "S. Krüger".to_owned(),
        task: "vorbereitung".to_owned(),
        step: String::new(),
        seen: Vec::new(),
        lamport,
        what,
    }
}

/// An event as it stands in a journal.
pub(crate) fn event(device: &str, counter: u64, lamport: u64, what: What) -> Event {
    Event {
        v: what.version(),
        id: (DeviceName::from_file(device.to_owned()), counter),
        prev: String::new(),
        lamport,
        time: moment((lamport % 1_000_000).cast_signed()),
        who: format!("Person an {device}").into(),
        task: "vorbereitung".into(),
        step: "".into(),
        seen: Vec::new(),
        what,
    }
}

/// Number of lines that have their end.
pub(crate) fn whole_lines(bytes: &[u8]) -> usize {
    bytes.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n")).count()
}

/// The bytes of a journal whose lines continue each other.
pub(crate) fn journal(events: &mut [Event]) -> Vec<u8> {
    let mut prev = String::new();
    let mut bytes = Vec::new();
    for event in events {
        event.prev = prev;
        let (line, sum) = line::encode(event).unwrap();
        bytes.extend(line.bytes());
        prev = sum;
    }
    bytes
}

/// Any text, control characters and line breaks among it.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
        1 => Just("\"),(sum:\"\\\n\r\u{0}\u{1b}[31m\u{202e}🩺é\u{feff}".to_owned()),
        1 => Just("Dr. Müller, Straße".to_owned()),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![Just(Answer::Unknown), Just(Answer::Yes), Just(Answer::No)]
}

fn software() -> impl Strategy<Value = Software> {
    prop_oneof![
        Just(Software::Unknown),
        Just(Software::Easymed),
        Just(Software::Medatixx),
        Just(Software::XComfort),
        Just(Software::XConcept),
        Just(Software::XIsynet),
        Just(Software::XVianova),
        text().prop_map(Software::Other),
    ]
}

fn konnektor() -> impl Strategy<Value = Konnektor> {
    prop_oneof![
        Just(Konnektor::Unknown),
        Just(Konnektor::Secunet),
        Just(Konnektor::KoCoBox),
        Just(Konnektor::Rise),
        Just(Konnektor::TiGateway),
        Just(Konnektor::Absent),
    ]
}

fn router() -> impl Strategy<Value = Router> {
    prop_oneof![
        Just(Router::Unknown),
        Just(Router::FritzBox),
        Just(Router::Lancom),
        Just(Router::Securepoint),
        text().prop_map(Router::Other)
    ]
}

fn backup() -> impl Strategy<Value = Backup> {
    prop_oneof![Just(Backup::Unknown), Just(Backup::Synology), Just(Backup::Absent), text().prop_map(Backup::Other)]
}

fn appointments() -> impl Strategy<Value = Appointments> {
    prop_oneof![
        Just(Appointments::Unknown),
        Just(Appointments::Doctolib),
        Just(Appointments::Absent),
        text().prop_map(Appointments::Other)
    ]
}

/// Any practice, tidied up as every practice is before it is used.
pub(crate) fn practice() -> impl Strategy<Value = Practice> {
    let people = prop::collection::vec((text(), text(), any::<bool>()), 0..4);
    let stations = prop::collection::vec((text(), text(), text(), any::<bool>()), 0..4);
    let terminals = prop::collection::vec((text(), text()), 0..3);
    let others = prop::collection::vec((text(), text()), 0..3);
    let devices = (stations, terminals, answer(), answer(), answer());
    let provider = prop::option::of((text(), text(), text()));
    let kinds = (software(), konnektor(), router(), provider);
    let more = (answer(), answer(), answer(), answer(), answer(), backup(), appointments(), others);
    ((text(), text(), text()), people, devices, kinds, more).prop_map(|(names, people, devices, kinds, more)| {
        let (stations, terminals, server, domain, has_terminals) = devices;
        let (software, konnektor, router, provider) = kinds;
        let mut practice = Practice {
            name: names.0,
            address: names.1,
            site_number: names.2,
            people: people
                .into_iter()
                .map(|(name, function, owner)| Person {
                    name,
                    function,
                    owner,
                    doctor_card: !owner,
                    ..Person::default()
                })
                .collect(),
            software,
            workstations: stations
                .into_iter()
                .map(|(key, name, user, pin)| Workstation { microsoft: pin && user.is_empty(), key, name, user, pin })
                .collect(),
            server,
            domain,
            konnektor,
            terminals: has_terminals,
            card_terminals: terminals
                .into_iter()
                .map(|(key, name)| CardTerminal { key, name, ..CardTerminal::default() })
                .collect(),
            router,
            provider: provider.map(|(name, company, phone)| Provider { name, company, phone }),
            doctor_cards: more.0,
            kim: more.1,
            wlan: more.2,
            teamviewer: more.3,
            email: more.4,
            backup: more.5,
            appointments: more.6,
            kv_portal: more.0,
            website: more.1,
            others: more.2,
            other_devices: more.7.into_iter().map(|(key, name)| Device { key, name }).collect(),
        };
        practice.tidy_up();
        practice
    })
}

/// Who writes in arbitrary histories.
const HISTORY_DEVICES: [&str; 3] = ["EMPFANG-7f3a", "LABOR-0001", "PC-ffff"];

/// Anything that can happen.
pub(crate) fn what() -> impl Strategy<Value = What> {
    let day = (2000_i16..2200, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    prop_oneof![
        Just(What::Started),
        any::<bool>().prop_map(What::Step),
        any::<bool>().prop_map(What::Changed),
        any::<bool>().prop_map(What::Tested),
        text().prop_map(What::Absent),
        (text(), prop::option::of(day), text()).prop_map(|(by, until, note)| What::Promised { by, until, note }),
        text().prop_map(What::Blocked),
        text().prop_map(What::Reopened),
        text().prop_map(What::Place),
        text().prop_map(What::Note),
        practice().prop_map(|practice| What::Practice(Box::new(practice))),
        (any::<u32>(), text(), any::<Option<bool>>()).prop_map(|(number, sha256, complete)| What::Certificate {
            number,
            sha256,
            complete
        }),
        (text(), text()).prop_map(|(team, remarks)| What::OwnWords { team, remarks }),
        prop::option::of(text()).prop_map(|png| What::Logo(png.map(|png| Logo { png }))),
        (0..HISTORY_DEVICES.len(), 1..8_u64)
            .prop_map(|(n, counter)| What::TakenBack((DeviceName::from_file(HISTORY_DEVICES[n].to_owned()), counter))),
        any::<bool>().prop_map(What::Archived),
    ]
}

/// A history written by up to three devices that now and then read each other's journals.
pub(crate) fn history() -> impl Strategy<Value = Vec<Event>> {
    let names = HISTORY_DEVICES;
    let one = (0..names.len(), what(), text(), 0..3_u8, 0..3_u8, any::<bool>(), -40_000_000_i64..40_000_000);
    prop::collection::vec(one, 0..24).prop_map(move |steps| {
        let mut written: Vec<Event> = Vec::new();
        let mut own = [(0_u64, 0_u64); 3];
        for (device, what, who, task, step, reads, second) in steps {
            let (counter, clock) = own[device];
            let greatest = written.iter().map(|event| event.lamport).max().unwrap_or(0);
            let lamport = 1 + if reads { greatest } else { clock };
            own[device] = (counter + 1, lamport);
            let seen = if reads { written.iter().map(|event| event.id.clone()).take(4).collect() } else { Vec::new() };
            written.push(Event {
                who: who.into(),
                task: format!("aufgabe-{task}").into(),
                step: if step == 0 { "".into() } else { format!("schritt-{step}").into() },
                seen,
                time: moment(second),
                ..event(names[device], counter + 1, lamport, what)
            });
        }
        written
    })
}
