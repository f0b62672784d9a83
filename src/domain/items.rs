//! From the answers of a practice to the things whose passwords change.
//!
//! What the practice did not know is there in its general form and marked as uncertain, so that the
//! plan can ask the provider. Which guide belongs to a thing, and in which order, is `plan`.

use super::{
    guide::{ItemKind, Only},
    people::is_several,
    practice::{Answer, Appointments, Backup, Item, Konnektor, Practice, Router, Software, TerminalMake, Workstation},
};

/// The things of this practice whose passwords change.
#[must_use]
pub fn items(practice: &Practice) -> Vec<Item> {
    let mut items = vec![one(ItemKind::Preparation)];
    items.extend(outside(practice));
    items.extend(servers(practice));
    items.extend(workstations(practice));
    items.extend([software(practice), one(ItemKind::SoftwareDatabase)]);
    items.extend(telematics(practice));
    items.extend(online(practice));
    items.push(one(ItemKind::Closing));
    items
}

/// Whether the practice's answers say that such a step is not for it. What it does not know rules out nothing.
#[must_use]
pub fn rules_out(practice: &Practice, only: Only) -> bool {
    match only {
        // A domain lives on a server.
        Only::Domain => both(practice.server, practice.domain) == Answer::No,
        Only::NoDomain => practice.domain == Answer::Yes,
        Only::Server => practice.server == Answer::No,
        Only::CardTerminals => practice.terminals == Answer::No,
        Only::Kim => practice.kim == Answer::No,
        Only::MedatixxSoftware => matches!(practice.software, Software::Other(_)),
    }
}

/// Something of which a practice has one.
fn one(kind: ItemKind) -> Item {
    Item { kind, key: String::new(), name: String::new(), user: String::new(), uncertain: false }
}

fn named(kind: ItemKind, name: &str) -> Item {
    Item { name: name.trim().to_owned(), ..one(kind) }
}

fn uncertain(kind: ItemKind) -> Item {
    Item { uncertain: true, ..one(kind) }
}

/// Something that is there, is not, or of which nobody knows.
fn answered(kind: ItemKind, answer: Answer) -> Option<Item> {
    match answer {
        Answer::Yes => Some(one(kind)),
        Answer::Unknown => Some(uncertain(kind)),
        Answer::No => None,
    }
}

fn outside(practice: &Practice) -> Vec<Item> {
    let mut items = vec![one(ItemKind::RemoteMaintenance)];
    if practice.teamviewer == Answer::Yes {
        items.push(one(ItemKind::TeamViewer));
    }
    items.push(match &practice.router {
        Router::FritzBox => one(ItemKind::FritzBox),
        Router::Lancom => one(ItemKind::Lancom),
        Router::Securepoint => one(ItemKind::Securepoint),
        Router::Other(name) => named(ItemKind::Firewall, name),
        Router::Unknown => uncertain(ItemKind::Firewall),
    });
    items.extend(answered(ItemKind::Wlan, practice.wlan));
    items.extend(answered(ItemKind::Email, practice.email));
    items
}

fn servers(practice: &Practice) -> Vec<Item> {
    let mut items = Vec::new();
    items.extend(answered(ItemKind::Server, practice.server));
    // A domain lives on a server: certain only where both are.
    items.extend(answered(ItemKind::Dsrm, both(practice.server, practice.domain)));
    items.extend(answered(ItemKind::ServiceAccounts, practice.server));
    items.extend(match &practice.backup {
        Backup::Synology => Some(one(ItemKind::Synology)),
        Backup::Other(name) => Some(named(ItemKind::Backup, name)),
        Backup::Unknown => Some(uncertain(ItemKind::Backup)),
        Backup::Absent => None,
    });
    items
}

fn both(a: Answer, b: Answer) -> Answer {
    match (a, b) {
        (Answer::No, _) | (_, Answer::No) => Answer::No,
        (Answer::Yes, Answer::Yes) => Answer::Yes,
        (Answer::Unknown, _) | (_, Answer::Unknown) => Answer::Unknown,
    }
}

fn workstations(practice: &Practice) -> Vec<Item> {
    let kind = if practice.domain == Answer::Yes { ItemKind::WindowsDomain } else { ItemKind::WindowsLocal };
    if practice.workstations.is_empty() {
        return vec![uncertain(ItemKind::CleanPc), uncertain(kind)];
    }
    let mut items = Vec::new();
    for station in &practice.workstations {
        items.push(at(station, ItemKind::CleanPc));
        if station.microsoft {
            items.push(at(station, ItemKind::MicrosoftAccount));
        } else {
            items.push(Item { uncertain: practice.domain == Answer::Unknown, ..at(station, kind) });
        }
        if station.pin {
            items.push(at(station, ItemKind::WindowsPin));
        }
    }
    items
}

fn at(station: &Workstation, kind: ItemKind) -> Item {
    let Workstation { key, name, user, .. } = station;
    let user = if is_several(user) { String::new() } else { user.clone() };
    Item { kind, key: key.clone(), name: name.clone(), user, uncertain: false }
}

fn software(practice: &Practice) -> Item {
    match &practice.software {
        Software::Easymed => one(ItemKind::Easymed),
        Software::Medatixx => one(ItemKind::Medatixx),
        Software::XComfort => one(ItemKind::XComfort),
        Software::XConcept => one(ItemKind::XConcept),
        Software::XIsynet => one(ItemKind::XIsynet),
        Software::XVianova => one(ItemKind::XVianova),
        Software::Other(name) => named(ItemKind::OtherSoftware, name),
        Software::Unknown => uncertain(ItemKind::OtherSoftware),
    }
}

fn telematics(practice: &Practice) -> Vec<Item> {
    let konnektor = match practice.konnektor {
        Konnektor::Secunet => one(ItemKind::Secunet),
        Konnektor::KoCoBox => one(ItemKind::KoCoBox),
        Konnektor::Rise => one(ItemKind::Rise),
        Konnektor::TiGateway => one(ItemKind::TiGateway),
        Konnektor::Unknown => uncertain(ItemKind::Konnektor),
        // Without a way into the telematics infrastructure there is nothing of it.
        Konnektor::Absent => return terminals(practice),
    };
    let known = !konnektor.uncertain;
    let mut items = vec![konnektor, Item { uncertain: !known, ..one(ItemKind::ClientSystem) }];
    items.extend(terminals(practice));
    items.push(Item { uncertain: !known, ..one(ItemKind::PracticeCard) });
    items.extend(doctor_cards(practice));
    items.extend(answered(ItemKind::Kim, practice.kim));
    items
}

fn terminals(practice: &Practice) -> Vec<Item> {
    // Those that were named before stay among the answers: a "no" that was a slip costs nothing.
    if practice.terminals == Answer::No {
        return Vec::new();
    }
    if practice.card_terminals.is_empty() {
        return vec![uncertain(ItemKind::CardTerminal)];
    }
    let kind = |make| match make {
        TerminalMake::Orga6141 => ItemKind::OrgaTerminal,
        TerminalMake::CherryTerminal => ItemKind::CherryTerminal,
        TerminalMake::CherryKeyboard => ItemKind::CherryKeyboard,
        TerminalMake::Unknown => ItemKind::CardTerminal,
    };
    let terminals = practice.card_terminals.iter();
    terminals.map(|terminal| Item { key: terminal.key.clone(), ..named(kind(terminal.make), &terminal.name) }).collect()
}

/// The PIN belongs to the holder alone, so each holder has a task.
fn doctor_cards(practice: &Practice) -> Vec<Item> {
    if practice.doctor_cards == Answer::No {
        return Vec::new();
    }
    let holders: Vec<_> = practice.people.iter().filter(|person| person.doctor_card).collect();
    if holders.is_empty() {
        return vec![uncertain(ItemKind::DoctorCard)];
    }
    holders
        .into_iter()
        .map(|person| Item {
            key: person.key.clone(),
            user: person.name.clone(),
            ..named(ItemKind::DoctorCard, &person.name)
        })
        .collect()
}

fn online(practice: &Practice) -> Vec<Item> {
    let mut items = Vec::new();
    items.extend(answered(ItemKind::KvPortal, practice.kv_portal));
    items.extend(match &practice.appointments {
        Appointments::Doctolib => Some(named(ItemKind::Appointments, "Doctolib")),
        Appointments::Other(name) => Some(named(ItemKind::Appointments, name)),
        Appointments::Unknown => Some(uncertain(ItemKind::Appointments)),
        Appointments::Absent => None,
    });
    items.extend(answered(ItemKind::Website, practice.website));
    if practice.other_devices.is_empty() {
        items.extend(answered(ItemKind::OtherDevice, practice.others));
    } else if practice.others != Answer::No {
        let devices = practice.other_devices.iter();
        items.extend(
            devices.map(|device| Item { key: device.key.clone(), ..named(ItemKind::OtherDevice, &device.name) }),
        );
    }
    items
}
