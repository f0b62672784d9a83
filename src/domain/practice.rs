//! The practice: which software and devices stand here and who works here.
//!
//! Holds the answers; what follows from them is `items`. "I do not know" is an answer everywhere.

use serde::{Deserialize, Serialize};

pub use super::answers::MOST_THINGS;
use super::guide::ItemKind;
pub use super::tidy::{LONGEST_NAME, LONGEST_NOTE, in_our_fonts, looks_like_password, tidy_note, tidy_text};

/// The answers of one practice. The order of the fields is the order of the questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Practice {
    /// Name as it stands on the sign.
    pub name: String,
    /// Street, postcode and town in one line.
    pub address: String,
    /// Number of the practice site (BSNR); not a secret, may be empty.
    pub site_number: String,
    /// Who works on this.
    pub people: Vec<Person>,
    /// The practice software.
    pub software: Software,
    /// The PCs.
    pub workstations: Vec<Workstation>,
    /// Whether there is a server.
    pub server: Answer,
    /// Whether the PCs are members of a Windows domain.
    pub domain: Answer,
    /// The Konnektor to the telematics infrastructure.
    pub konnektor: Konnektor,
    /// Whether there are card terminals.
    pub terminals: Answer,
    /// The card terminals, by place.
    pub card_terminals: Vec<CardTerminal>,
    /// Whether doctors have a card of their own (HBA); who has one stands with the people.
    pub doctor_cards: Answer,
    /// Whether the practice sends mail through KIM.
    pub kim: Answer,
    /// What connects the practice to the internet.
    pub router: Router,
    /// Whether there is a wireless network (WLAN).
    pub wlan: Answer,
    /// Whether remote maintenance runs by `TeamViewer`.
    pub teamviewer: Answer,
    /// Where the backup goes.
    pub backup: Backup,
    /// Whether the practice has an e-mail account.
    pub email: Answer,
    /// Whether somebody signs in at the portal of the KV.
    pub kv_portal: Answer,
    /// How patients book appointments online.
    pub appointments: Appointments,
    /// Whether the practice has a website.
    pub website: Answer,
    /// Whether anything else has a password: telephone system, laboratory, cameras.
    pub others: Answer,
    /// Those, by name.
    pub other_devices: Vec<Device>,
    /// The IT service provider (DVO).
    pub provider: Option<Provider>,
}

/// Yes, no, or not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Not answered or "I do not know".
    #[default]
    Unknown,
    /// Yes.
    Yes,
    /// No.
    No,
}

/// Somebody who ticks tasks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name as it shall stand on the certificate.
    pub name: String,
    /// Function, for example "MFA"; may be empty.
    #[serde(default)]
    pub function: String,
    /// Whether this person owns the practice and signs.
    #[serde(default)]
    pub owner: bool,
    /// Stable key within the practice; survives renaming.
    #[serde(default)]
    pub key: String,
    /// Whether this person has a doctor's card (HBA).
    #[serde(default)]
    pub doctor_card: bool,
}

/// The practice software.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Software {
    /// Not answered or "I do not know".
    #[default]
    Unknown,
    /// easymed.
    Easymed,
    /// medatixx.
    Medatixx,
    /// x.comfort.
    XComfort,
    /// x.concept.
    XConcept,
    /// x.isynet.
    XIsynet,
    /// x.vianova.
    XVianova,
    /// Another one, by name.
    Other(String),
}

/// A PC.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workstation {
    /// Stable key within the practice; survives renaming.
    pub key: String,
    /// Name, for example "PC Empfang".
    pub name: String,
    /// Who signs in there; empty if several do.
    #[serde(default)]
    pub user: String,
    /// Whether somebody signs in there with a PIN (Windows Hello).
    #[serde(default)]
    pub pin: bool,
    /// Whether they sign in there with a Microsoft account, that is, with an e-mail address.
    #[serde(default)]
    pub microsoft: bool,
}

/// A card terminal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardTerminal {
    /// Stable key within the practice; survives renaming.
    pub key: String,
    /// Name, for example "Kartenterminal Empfang".
    pub name: String,
    /// Which one it is.
    #[serde(default)]
    pub make: TerminalMake,
}

/// Make of a card terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TerminalMake {
    /// Not answered, "I do not know", or one without a guide of its own.
    #[default]
    Unknown,
    /// ORGA 6141 online.
    Orga6141,
    /// CHERRY ST-1506.
    CherryTerminal,
    /// The keyboard CHERRY G87-1505.
    CherryKeyboard,
}

/// A device of which a practice can have several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Stable key within the practice; survives renaming.
    pub key: String,
    /// Name, for example "Kartenterminal Empfang".
    pub name: String,
}

/// How the practice reaches the telematics infrastructure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Konnektor {
    /// Not answered or "I do not know".
    #[default]
    Unknown,
    /// secunet.
    Secunet,
    /// KoCoBox MED+.
    KoCoBox,
    /// RISE.
    Rise,
    /// TI-Gateway or hosted Konnektor.
    TiGateway,
    /// The practice has none.
    Absent,
}

/// What connects the practice to the internet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Router {
    /// Not answered or "I do not know".
    #[default]
    Unknown,
    /// A FRITZ!Box.
    FritzBox,
    /// A LANCOM router or firewall.
    Lancom,
    /// A Securepoint firewall.
    Securepoint,
    /// Another router or firewall; the name may be empty.
    Other(String),
}

/// Where the backup goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Backup {
    /// Not answered or "I do not know".
    #[default]
    Unknown,
    /// A Synology NAS.
    Synology,
    /// Another NAS or backup program; the name may be empty.
    Other(String),
    /// There is none with a password.
    Absent,
}

/// How patients book appointments online.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appointments {
    /// Not answered or "I do not know".
    #[default]
    Unknown,
    /// Doctolib.
    Doctolib,
    /// Another service; the name may be empty.
    Other(String),
    /// Not at all.
    Absent,
}

/// The IT service provider (DVO).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Contact person.
    pub name: String,
    /// Company; may be empty.
    #[serde(default)]
    pub company: String,
    /// Telephone; may be empty.
    #[serde(default)]
    pub phone: String,
}

/// One concrete thing whose password changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: ItemKind,
    /// Distinguishes several of a kind; empty where there is only one.
    pub key: String,
    /// Its name where it has one of its own, for example "PC Empfang".
    pub name: String,
    /// Who uses it, where that is one person.
    pub user: String,
    /// The practice did not know; the plan adds a line for the provider.
    pub uncertain: bool,
}
