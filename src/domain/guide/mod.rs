//! What a guide is: the words in which a vendor, an IT provider or we describe how one *kind* of
//! thing gets its new password.
//!
//! Only the types. Reading them from text is `parse`, what no text may hold is `harm`, joining packs
//! is `pack`, their order `order`, telling an author what to improve is `review`, all of that together is `check`; whose
//! packs count as checked is `trust`. Nothing here knows a screen; a [`Sketch`] is data that the
//! window and the paper draw in their own ways.

pub mod cables;
pub mod check;
mod destination;
pub mod harm;
mod like;
pub mod markdown;
mod order;
pub mod pack;
pub mod parse;
pub mod review;
pub mod search;
mod sketch;
pub mod terms;
pub mod trust;
mod words;

use serde::{Deserialize, Serialize};

pub use destination::Destination;
pub use sketch::{Chip, Lead, Sketch};

use super::password::PasswordProfile;

/// The version of the file format that this program reads and writes.
pub const FORMAT: u16 = 1;

/// A collection of guides as one file: built into the program, or added by a vendor or provider.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidePack {
    /// Version of the file format, at present [`FORMAT`].
    pub format: u16,
    /// Short name of the pack, for messages.
    pub id: String,
    /// Who answers for the content.
    pub publisher: String,
    /// State of the content as a date, for example `2026-11-23`.
    pub version: String,
    /// What the target systems accept as a password.
    #[serde(default)]
    pub profiles: Vec<PasswordProfile>,
    /// Publications that the statements rest on.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// The guides.
    #[serde(default)]
    pub guides: Vec<Guide>,
}

/// How one kind of thing is changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Stable name: lower case letters, digits and hyphens.
    pub id: String,
    /// The guide whose contents fill every field that is left out here. Steps with the same `id`
    /// as one of that guide's steps take its place.
    #[serde(default)]
    pub like: Option<String>,
    /// Title on screen and paper.
    pub title: String,
    /// The kind of thing it is for.
    pub item: ItemKind,
    /// Words that must all stand in the name of the thing, however large their letters. Without them it is for
    /// each thing of that kind. Left out when written, too, so that an older guide keeps its fingerprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The section of the plan.
    pub group: Group,
    /// Who carries it out.
    #[serde(default)]
    pub who: Role,
    /// With which rights on the target system.
    #[serde(default)]
    pub rights: String,
    /// Working time in minutes.
    #[serde(default)]
    pub minutes: u16,
    /// At which time of the practice's day.
    #[serde(default)]
    pub when: String,
    /// One sentence on why this stands at its place in the plan.
    #[serde(default)]
    pub why: String,
    /// The vendor's own Kurzanleitung that this guide stands beside.
    #[serde(default)]
    pub notice: Option<VendorNotice>,
    /// What to have at hand before the first step.
    #[serde(default)]
    pub have_ready: Vec<String>,
    /// What must be finished before, and why.
    #[serde(default)]
    pub after: Vec<After>,
    /// What stops working with the new password until it is updated there, too.
    #[serde(default)]
    pub breaks: Vec<String>,
    /// Which password fits: the `id` of a profile. Without one nothing gets a new password here.
    #[serde(default)]
    pub profile: Option<String>,
    /// What can go badly wrong.
    #[serde(default)]
    pub warnings: Vec<String>,
    /// What these warnings rest on, if that is said.
    #[serde(default)]
    pub warnings_basis: Option<Basis>,
    /// What to do, one action each.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// How to see that it worked.
    #[serde(default)]
    pub test: Vec<String>,
    /// How to go back.
    #[serde(default)]
    pub back: String,
    /// What to do if it fails.
    #[serde(default)]
    pub stuck: Vec<String>,
    /// Words that the glossary explains.
    #[serde(default)]
    pub glossary: Vec<String>,
}

impl Guide {
    /// The `id`s of all sources that its statements name, each once, in their order.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        let notice = self.notice.iter().map(|notice| notice.source.as_str());
        let bases = self.warnings_basis.iter().chain(self.steps.iter().map(|step| &step.basis));
        let named = bases.flat_map(|basis| match basis {
            Basis::General => &[],
            Basis::Source(ids) => ids.as_slice(),
        });
        let mut found: Vec<&str> = Vec::new();
        for id in notice.chain(named.map(String::as_str)) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }
}

/// One action and what one sees afterwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Stable name within the guide.
    pub id: String,
    /// The action in a few words.
    pub title: String,
    /// The action in whole sentences: Markdown with bold, lists and links.
    pub text: String,
    /// What one sees when it worked.
    #[serde(default)]
    pub sees: Option<String>,
    /// A danger of exactly this step.
    #[serde(default)]
    pub warning: Option<String>,
    /// Up to two pictures.
    #[serde(default)]
    pub sketches: Vec<Sketch>,
    /// What the program offers to do in this step.
    #[serde(default)]
    pub tool: Option<Tool>,
    /// Which practices it is for; for all if left out. Left out when written, too, so that a guide from
    /// before there was this field keeps its fingerprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Only>,
    /// How sure the statement is.
    pub basis: Basis,
}

/// What a practice must have for a step to be its own. A step that the practice's answers rule out is
/// not in its tasks; where the practice does not know, it stays, so its words must say whom it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Only {
    /// A Windows domain.
    Domain,
    /// No Windows domain.
    NoDomain,
    /// A server.
    Server,
    /// Card terminals.
    CardTerminals,
    /// KIM.
    Kim,
    /// Practice software by medatixx.
    MedatixxSoftware,
}

/// How sure a statement about a product is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// General knowledge; names of menus can differ.
    General,
    /// It stands in these sources, named by their `id`.
    Source(Vec<String>),
}

/// A publication that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short name, used in [`Basis::Source`].
    pub id: String,
    /// What it is.
    pub title: String,
    /// Where it was found.
    pub url: String,
}

/// A guide that must be finished before this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct After {
    /// Its `id`. Where the practice has no such thing the relation has no effect.
    pub guide: String,
    /// One sentence for the plan.
    pub because: String,
}

/// The vendor's own short guide that practices were pointed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VendorNotice {
    /// Its title.
    pub title: String,
    /// Its version and date, as far as known.
    #[serde(default)]
    pub version: String,
    /// Where that is stated: the `id` of a source.
    pub source: String,
}

/// What a step offers beside its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tool {
    /// Make a password that fits the guide's profile.
    MakePassword,
    /// Write down where the new password is kept. Never the password.
    NotePlace,
    /// Open the right place on this PC, one of a closed list.
    Open(Destination),
}

/// The section of the plan, in the order of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    /// Preparation.
    Preparation,
    /// Ways in from outside: remote maintenance, router, firewall.
    Outside,
    /// Servers and what runs on them.
    Server,
    /// Workstations.
    Workstations,
    /// The practice software.
    Software,
    /// The telematics infrastructure (TI).
    Telematics,
    /// Accounts on the internet.
    Online,
    /// Whatever else has a password: telephone, cameras, the laboratory's machines.
    Devices,
    /// The closing check.
    Closing,
}

/// Who carries a guide out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Whoever leads the work in the practice.
    #[default]
    Practice,
    /// The user of the workstation.
    User,
    /// The owner of the practice.
    Owner,
    /// The IT service provider (DVO).
    Provider,
}

/// The kind of thing a guide is for; a practice's answers decide which kinds it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ItemKind {
    /// The practice as a whole, once at the beginning.
    Preparation,
    /// A workstation that is to be free of malware before anything is typed at it.
    CleanPc,
    /// Access of the IT provider and of vendors from outside.
    RemoteMaintenance,
    /// The program `TeamViewer`.
    TeamViewer,
    /// A FRITZ!Box.
    FritzBox,
    /// A LANCOM router or firewall.
    Lancom,
    /// A Securepoint firewall.
    Securepoint,
    /// Any other router or firewall.
    Firewall,
    /// The wireless network.
    Wlan,
    /// The practice's e-mail account.
    Email,
    /// A Windows server.
    Server,
    /// The emergency login (DSRM) of a domain controller.
    Dsrm,
    /// Accounts under which services and scheduled tasks run.
    ServiceAccounts,
    /// A Synology NAS.
    Synology,
    /// Any other NAS or backup program.
    Backup,
    /// A Windows workstation with an account of its own.
    WindowsLocal,
    /// A Windows workstation whose account lives in a domain.
    WindowsDomain,
    /// A Windows workstation at which one signs in with a Microsoft account.
    MicrosoftAccount,
    /// The PIN of Windows Hello at a workstation.
    WindowsPin,
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
    /// Any other practice software.
    OtherSoftware,
    /// The database or service user of the practice software.
    SoftwareDatabase,
    /// Konnektor by secunet.
    Secunet,
    /// KoCoBox MED+.
    KoCoBox,
    /// Konnektor by RISE.
    Rise,
    /// A Konnektor of unknown make.
    Konnektor,
    /// TI-Gateway or hosted Konnektor.
    TiGateway,
    /// The login of the practice software at the Konnektor.
    ClientSystem,
    /// Card terminal ORGA 6141 online.
    OrgaTerminal,
    /// Card terminal CHERRY ST-1506.
    CherryTerminal,
    /// The keyboard CHERRY G87-1505.
    CherryKeyboard,
    /// Any other card terminal.
    CardTerminal,
    /// The PIN of the practice's card (SMC-B).
    PracticeCard,
    /// The PIN of one doctor's card (HBA).
    DoctorCard,
    /// KIM.
    Kim,
    /// The portal of the KV.
    KvPortal,
    /// Appointments online.
    Appointments,
    /// The website and its domain.
    Website,
    /// Telephone system, laboratory, cameras, whatever else has a password.
    OtherDevice,
    /// The practice as a whole, once at the end.
    Closing,
}

impl ItemKind {
    /// Whether it belongs to one workstation, so that two of them belong together only at the same one.
    #[must_use]
    pub fn is_of_workstation(self) -> bool {
        use ItemKind as K;
        matches!(self, K::CleanPc | K::WindowsLocal | K::WindowsDomain | K::MicrosoftAccount | K::WindowsPin)
    }
}
