//! Packs of guides that somebody adds, in words: who signed them, what keeps them from being used.

use crate::{
    app::packs::{CasePack, CheckedPack, Hindrance, PackState},
    domain::{
        guide::{
            check::{Fault, Finding, Grade},
            harm::{Harm, MOST_ENTRIES, MOST_GUIDES, MOST_STEPS},
            pack::Entry,
            trust::Trust,
        },
        record::PackMark,
    },
    i18n::Texts,
    platform::packs::PackFault,
    tr,
    wording::{dates, faults, guides},
};

/// Fehler, Mangel or Hinweis.
#[must_use]
pub fn grade(texts: &Texts, grade: Grade) -> String {
    match grade {
        Grade::Error => tr!(texts, "severity-error"),
        Grade::Lack => tr!(texts, "severity-lack"),
        Grade::Advice => tr!(texts, "severity-advice"),
    }
}

/// What was found, without its place.
#[must_use]
pub fn pack_finding(texts: &Texts, finding: &Finding) -> String {
    match &finding.fault {
        Fault::Unreadable(error) => guides::parse_error(texts, error),
        Fault::Glossary => tr!(texts, "parse-glossary"),
        Fault::Practice => tr!(texts, "parse-practice"),
        Fault::Unfit(name, problem) => guides::pack_problem(texts, name, problem),
        Fault::Improvable(name, lack) => guides::finding(texts, name, lack),
    }
}

/// What a pack holds that none may hold.
#[must_use]
pub(super) fn harm(texts: &Texts, harm: &Harm) -> String {
    let code = |c: char| format!("U+{:04X}", u32::from(c));
    match harm {
        Harm::Hidden(c) => tr!(texts, "harm-hidden", code = code(*c)),
        Harm::TooLong(most) => tr!(texts, "harm-too-long", most = (*most)),
        Harm::TooManyGuides => tr!(texts, "harm-too-many-guides", most = MOST_GUIDES),
        Harm::TooManySteps => tr!(texts, "harm-too-many-steps", most = MOST_STEPS),
        Harm::TooManyEntries => tr!(texts, "harm-too-many-entries", most = MOST_ENTRIES),
        Harm::UserInAddress(address) => tr!(texts, "harm-user", address = address.as_str()),
        Harm::CodedHost(address) => tr!(texts, "harm-coded", address = address.as_str()),
        Harm::ForeignLetter(c) => tr!(texts, "harm-foreign", letter = c.to_string(), code = code(*c)),
        Harm::OddAddress(address) => tr!(texts, "harm-odd", address = address.as_str()),
        Harm::OtherTarget(said, target) => {
            tr!(texts, "harm-target", said = said.as_str(), target = target.as_str())
        }
        Harm::NoWebPage(target) => tr!(texts, "harm-no-web-page", target = target.as_str()),
    }
}

/// What was found about a pack, as the text of a file for whoever wrote it.
#[must_use]
pub fn pack_findings(texts: &Texts, checked: &CheckedPack) -> String {
    let name = checked.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let title = tr!(texts, "packs-findings-title", file = name, version = env!("CARGO_PKG_VERSION"));
    let lines =
        checked.said.findings.iter().map(|found| format!("{} {}", place(texts, found), pack_finding(texts, found)));
    let lines: Vec<String> = std::iter::once(title).chain(lines).chain([String::new()]).collect();
    lines.join("\n")
}

/// How bad a finding is and where it is.
#[must_use]
pub fn place(texts: &Texts, finding: &Finding) -> String {
    let grade = grade(texts, finding.grade());
    tr!(texts, "packs-place", grade = grade, line = finding.line, column = finding.column)
}

/// Whether a pack can be trusted, in a sentence for whoever does not know what a signature is.
#[must_use]
pub fn trust_in_short(texts: &Texts, trust: &Trust) -> String {
    match trust {
        Trust::BuiltIn => String::new(),
        Trust::Signed(_, owner) => tr!(texts, "packs-trusted", owner = owner.as_str()),
        Trust::Unsigned | Trust::UnknownKey(_) => tr!(texts, "packs-untrusted"),
        Trust::Broken => tr!(texts, "packs-changed"),
    }
}

/// Who signed a pack and what that means, in sentences; the first one weighs.
#[must_use]
pub fn trust(texts: &Texts, trust: &Trust) -> String {
    let words = match trust {
        Trust::BuiltIn => return String::new(),
        Trust::Unsigned => tr!(texts, "trust-unsigned"),
        Trust::UnknownKey(id) => tr!(texts, "trust-unknown-key", key = id.to_string()),
        Trust::Signed(id, owner) => tr!(texts, "trust-signed", key = id.to_string(), owner = owner.as_str()),
        Trust::Broken => tr!(texts, "trust-broken"),
    };
    format!("{} {words}", trust_head(texts, trust))
}

/// Whether a pack counts as checked, as the beginning of what is said about it.
fn trust_head(texts: &Texts, trust: &Trust) -> String {
    if trust.is_checked() { tr!(texts, "trust-head-checked") } else { tr!(texts, "trust-head-unchecked") }
}

/// A mark for every place where a guide shows that nobody has checked.
#[must_use]
pub fn unchecked(texts: &Texts, entry: &Entry) -> Option<String> {
    (!entry.trust.is_checked()).then(|| tr!(texts, "unchecked"))
}

/// The same as a sentence that names who made the guide.
#[must_use]
pub fn unchecked_guide(texts: &Texts, entry: &Entry) -> String {
    tr!(texts, "handout-unchecked", publisher = entry.publisher.as_str())
}

/// Whose a guide is: its publisher and state, and who signed it.
#[must_use]
pub fn origin(texts: &Texts, entry: &Entry) -> String {
    let origin = tr!(
        texts,
        "guide-origin",
        publisher = entry.publisher.as_str(),
        version = dates::version(texts, &entry.version)
    );
    match &entry.trust {
        Trust::BuiltIn => origin,
        Trust::Unsigned | Trust::UnknownKey(_) | Trust::Signed(..) | Trust::Broken => {
            let is_checked = entry.trust.is_checked();
            let word = if is_checked { tr!(texts, "trust-checked") } else { tr!(texts, "unchecked") };
            format!("{origin} · {word}")
        }
    }
}

/// Why a pack is not added, although nothing is wrong with it.
#[must_use]
pub fn hindrance(texts: &Texts, checked: &CheckedPack, hindrance: Hindrance) -> String {
    let id = checked.said.pack.as_ref().map(|pack| pack.id.as_str()).unwrap_or_default();
    match hindrance {
        Hindrance::Broken => tr!(texts, "hindrance-broken"),
        Hindrance::ReplacesChecked => tr!(texts, "hindrance-replaces-checked", pack = id),
        Hindrance::Known => tr!(texts, "hindrance-known"),
    }
}

/// That a pack of the case is not used.
#[must_use]
pub(super) fn not_used(texts: &Texts, mark: &PackMark) -> String {
    tr!(texts, "err-pack", pack = mark.id.as_str(), publisher = mark.publisher.as_str())
}

/// Why a pack of the case cannot be used, as a sentence with what can be done.
#[must_use]
pub fn pack_fault(texts: &Texts, fault: &PackFault) -> String {
    match fault {
        PackFault::Changed => tr!(texts, "pack-changed"),
        PackFault::File(fault) => tr!(texts, "pack-missing", why = faults::file_fault(texts, fault)),
    }
}

/// What is not in order with a pack of the case, for the paper.
#[must_use]
pub(super) fn irregularity(texts: &Texts, pack: &CasePack) -> Option<String> {
    let (id, publisher) = (pack.mark.id.as_str(), pack.mark.publisher.as_str());
    match &pack.state {
        PackState::Used(..) => None,
        PackState::Faulty(PackFault::Changed) => {
            Some(tr!(texts, "irregular-pack-changed", pack = id, publisher = publisher))
        }
        PackState::Faulty(PackFault::File(_)) | PackState::Unfit(_) => {
            Some(tr!(texts, "irregular-pack-missing", pack = id, publisher = publisher))
        }
    }
}
