//! The plan: every task of this practice in order, each with the reason why it stands there.
//!
//! Derived from the practice's answers and the catalogue each time it is needed, never stored.
//! What was done of it is `record`.

use super::{
    guide::{Group, ItemKind, Role, pack::Catalogue},
    practice::{Answer, Item, Konnektor, Practice, Router, Software},
};

/// All tasks in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The tasks, each after those it must wait for.
    pub tasks: Vec<Task>,
}

/// One guide applied to one item, for one responsible person.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Stable name: the guide's, and the item's where there are several: `windows-lokal/pc-empfang`.
    pub id: String,
    /// The guide's name.
    pub guide: String,
    /// The guide's title.
    pub title: String,
    /// Section of the plan.
    pub group: Group,
    /// What it is applied to.
    pub item: Item,
    /// Who is meant.
    pub role: Role,
    /// The responsible person by name; empty if the practice named none.
    pub person: String,
    /// Working time in minutes.
    pub minutes: u16,
    /// Names of the steps in order.
    pub steps: Vec<String>,
    /// Whether a password changes here. Preparation and closing check change none.
    pub changes_password: bool,
    /// Why it stands in the plan.
    pub why: String,
    /// Tasks of this plan that come before, by title, and why.
    pub reasons: Vec<Reason>,
}

/// A task that must come first, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The other guide's name.
    pub guide: String,
    /// Its title.
    pub title: String,
    /// Why.
    pub because: String,
}

impl Plan {
    /// The tasks of this practice.
    #[must_use]
    pub fn new(practice: &Practice, catalogue: &Catalogue) -> Self {
        let items = items(practice);
        let mut tasks = Vec::new();
        for entry in catalogue.entries() {
            for item in items.iter().filter(|item| item.kind == entry.guide.item) {
                tasks.push(task(practice, &entry.guide, item));
            }
        }
        let present: Vec<(String, String)> =
            tasks.iter().map(|task: &Task| (task.guide.clone(), task.title.clone())).collect();
        for task in &mut tasks {
            let after = catalogue.entry(&task.guide).map(|entry| entry.guide.after.as_slice()).unwrap_or_default();
            task.reasons = after
                .iter()
                .filter_map(|after| {
                    let (guide, title) = present.iter().find(|(guide, _)| *guide == after.guide)?;
                    Some(Reason { guide: guide.clone(), title: title.clone(), because: after.because.clone() })
                })
                .collect();
        }
        Self { tasks }
    }

    /// The task of that name.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }
}

impl Task {
    /// Title with the item's own name, as in "Windows-Anmeldung · PC Empfang".
    #[must_use]
    pub fn full_title(&self) -> String {
        if self.item.name.is_empty() { self.title.clone() } else { format!("{} · {}", self.title, self.item.name) }
    }
}

fn task(practice: &Practice, guide: &super::guide::Guide, item: &Item) -> Task {
    let id = if item.key.is_empty() { guide.id.clone() } else { format!("{}/{}", guide.id, item.key) };
    let owner = practice.people.iter().find(|person| person.owner);
    let lead = practice.people.first();
    let person = match guide.who {
        Role::Provider => practice.provider.as_ref().map(|provider| provider.name.clone()),
        Role::Owner => owner.map(|person| person.name.clone()),
        Role::User if !item.user.is_empty() => Some(item.user.clone()),
        Role::User | Role::Practice => lead.map(|person| person.name.clone()),
    };
    Task {
        id,
        guide: guide.id.clone(),
        title: guide.title.clone(),
        group: guide.group,
        item: item.clone(),
        role: guide.who,
        person: person.unwrap_or_default(),
        minutes: guide.minutes,
        steps: guide.steps.iter().map(|step| step.id.clone()).collect(),
        changes_password: guide.profile.is_some(),
        why: guide.why.clone(),
        reasons: Vec::new(),
    }
}

/// The things of this practice whose passwords change. What the practice did not know is there in
/// its general form and marked, so that the plan can ask the provider.
#[must_use]
pub fn items(practice: &Practice) -> Vec<Item> {
    let one = |kind, uncertain| Item { kind, key: String::new(), name: String::new(), user: String::new(), uncertain };
    let mut items = vec![one(ItemKind::Preparation, false), one(ItemKind::RemoteMaintenance, false)];
    items.push(match &practice.router {
        Router::FritzBox => one(ItemKind::FritzBox, false),
        Router::Other(name) => Item { name: name.trim().to_owned(), ..one(ItemKind::Firewall, false) },
        Router::Unknown => one(ItemKind::Firewall, true),
    });
    if practice.server != Answer::No {
        items.push(one(ItemKind::Server, practice.server == Answer::Unknown));
    }
    items.extend(workstation_items(practice));
    items.push(match &practice.software {
        Software::Easymed => one(ItemKind::Easymed, false),
        Software::Medatixx => one(ItemKind::Medatixx, false),
        Software::XComfort => one(ItemKind::XComfort, false),
        Software::XConcept => one(ItemKind::XConcept, false),
        Software::XIsynet => one(ItemKind::XIsynet, false),
        Software::XVianova => one(ItemKind::XVianova, false),
        Software::Other(name) => Item { name: name.trim().to_owned(), ..one(ItemKind::OtherSoftware, false) },
        Software::Unknown => one(ItemKind::OtherSoftware, true),
    });
    items.extend(match practice.konnektor {
        Konnektor::Secunet => Some(one(ItemKind::Secunet, false)),
        Konnektor::KoCoBox => Some(one(ItemKind::KoCoBox, false)),
        Konnektor::Rise => Some(one(ItemKind::Rise, false)),
        Konnektor::TiGateway => Some(one(ItemKind::TiGateway, false)),
        Konnektor::Unknown => Some(one(ItemKind::Konnektor, true)),
        Konnektor::Absent => None,
    });
    if practice.konnektor != Konnektor::Absent {
        items.push(one(ItemKind::ClientSystem, false));
    }
    for terminal in &practice.card_terminals {
        items.push(Item {
            key: terminal.key.clone(),
            name: terminal.name.clone(),
            ..one(ItemKind::CardTerminal, false)
        });
    }
    if practice.card_terminals.is_empty() && practice.terminals == Answer::Unknown {
        items.push(one(ItemKind::CardTerminal, true));
    }
    items.push(one(ItemKind::Closing, false));
    items
}

fn workstation_items(practice: &Practice) -> Vec<Item> {
    let kind = if practice.domain == Answer::Yes { ItemKind::WindowsDomain } else { ItemKind::WindowsLocal };
    let uncertain = practice.domain == Answer::Unknown;
    let mut items = Vec::new();
    for station in &practice.workstations {
        let item = |kind, uncertain| Item {
            kind,
            key: station.key.clone(),
            name: station.name.clone(),
            user: station.user.clone(),
            uncertain,
        };
        items.push(item(kind, uncertain));
        if station.pin {
            items.push(item(ItemKind::WindowsPin, false));
        }
    }
    if items.is_empty() {
        items.push(Item { kind, key: String::new(), name: String::new(), user: String::new(), uncertain: true });
    }
    items
}
