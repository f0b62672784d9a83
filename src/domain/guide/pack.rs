//! From packs to a catalogue that is ready to use.
//!
//! Joins built-in and added packs, fills in what a guide takes over from another (`like`), checks
//! every name that one part uses of another, and orders the guides. What comes out needs no
//! further checking.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Basis, Guide, GuidePack, Source, Step, parse};
use crate::domain::{
    hex,
    password::{PasswordProfile, ProfileFault},
};

/// All guides, profiles and sources that a practice can use.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    entries: Vec<Entry>,
    profiles: Vec<PasswordProfile>,
    sources: BTreeMap<String, Source>,
    glossary: Vec<GlossaryEntry>,
}

/// A guide and where it comes from.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The guide, complete.
    pub guide: Guide,
    /// Who answers for it.
    pub publisher: String,
    /// State of its pack.
    pub version: String,
    /// Whether its pack was added and has not been checked by us.
    pub added: bool,
    /// First 16 hexadecimal digits of the SHA-256 sum of the guide as it stands here.
    pub fingerprint: String,
}

/// A word that needs explaining.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The word.
    pub word: String,
    /// One sentence.
    pub text: String,
}

/// What does not fit together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pack}: {guide}: {problem:?}")]
pub struct PackError {
    /// The pack's id.
    pub pack: String,
    /// The guide or profile concerned.
    pub guide: String,
    /// What.
    pub problem: PackProblem,
}

/// What does not fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackProblem {
    /// Two guides, two profiles or two different sources have this name.
    NameTwice,
    /// A name with characters other than lower case letters, digits and hyphens.
    BadName,
    /// No guide has this name.
    NoSuchGuide(String),
    /// No profile has this name.
    NoSuchProfile(String),
    /// No source has this name.
    NoSuchSource(String),
    /// The guides of this list wait for each other in a circle.
    Circle(Vec<String>),
    /// Two steps have this name.
    StepTwice(String),
    /// The guide has no steps.
    NoSteps,
    /// The profile contradicts itself.
    Profile(ProfileFault),
    /// The sketch of this step marks something that it does not show.
    SketchMark(String),
}

const BUILT_IN: [&str; 9] = [
    include_str!("../../../assets/guides/vorbereitung.ron"),
    include_str!("../../../assets/guides/aussen.ron"),
    include_str!("../../../assets/guides/server.ron"),
    include_str!("../../../assets/guides/arbeitsplatz.ron"),
    include_str!("../../../assets/guides/praxissoftware.ron"),
    include_str!("../../../assets/guides/telematik.ron"),
    include_str!("../../../assets/guides/karten.ron"),
    include_str!("../../../assets/guides/online.ron"),
    include_str!("../../../assets/guides/abschluss.ron"),
];

/// The packs that are part of the program. A test reads every one of them.
#[must_use]
pub fn built_in() -> Vec<GuidePack> {
    BUILT_IN.iter().filter_map(|text| parse::parse_pack(text).ok()).collect()
}

fn built_in_glossary() -> Vec<GlossaryEntry> {
    parse::parse(include_str!("../../../assets/guides/GLOSSAR.ron")).unwrap_or_default()
}

impl Catalogue {
    /// The built-in guides alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self::join(built_in(), Vec::new()).unwrap_or_default()
    }

    /// Joins packs.
    ///
    /// # Errors
    /// Everything that does not fit together.
    pub fn join(built_in: Vec<GuidePack>, added: Vec<GuidePack>) -> Result<Self, Vec<PackError>> {
        let mut errors = Vec::new();
        let mut packs: Vec<(GuidePack, bool)> = built_in.into_iter().map(|pack| (pack, false)).collect();
        packs.extend(added.into_iter().map(|pack| (pack, true)));

        let mut catalogue = Self { glossary: built_in_glossary(), ..Self::default() };
        for (pack, _) in &packs {
            for source in &pack.sources {
                // The first one stays: an added pack cannot put its address under our statements.
                catalogue.sources.entry(source.id.clone()).or_insert_with(|| source.clone());
            }
            catalogue.profiles.extend(pack.profiles.iter().cloned());
        }
        let raw: BTreeMap<String, Guide> =
            packs.iter().flat_map(|(pack, _)| &pack.guides).map(|guide| (guide.id.clone(), guide.clone())).collect();
        for (pack, added) in &packs {
            for guide in &pack.guides {
                match filled_in(guide, &raw, 0) {
                    Ok(guide) => catalogue.entries.push(entry(guide, pack, *added)),
                    Err(problem) => errors.push(PackError { pack: pack.id.clone(), guide: guide.id.clone(), problem }),
                }
            }
        }
        let names = catalogue.names();
        for (pack, _) in &packs {
            catalogue.check_pack(pack, &names, &mut errors);
        }
        if errors.is_empty() {
            errors.extend(catalogue.sort_by_relations());
        }
        if errors.is_empty() { Ok(catalogue) } else { Err(errors) }
    }

    /// All guides, each after those it must wait for.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The guide of that name.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.guide.id == id)
    }

    /// All password profiles.
    #[must_use]
    pub fn profiles(&self) -> &[PasswordProfile] {
        &self.profiles
    }

    /// The profile of that name.
    #[must_use]
    pub fn profile(&self, id: &str) -> Option<&PasswordProfile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// The source of that name.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// The glossary.
    #[must_use]
    pub fn glossary(&self) -> &[GlossaryEntry] {
        &self.glossary
    }

    /// How often each guide's name occurs. Looked up instead of counted anew for each of many guides.
    fn names(&self) -> BTreeMap<&str, usize> {
        let mut names = BTreeMap::new();
        for entry in &self.entries {
            *names.entry(entry.guide.id.as_str()).or_default() += 1;
        }
        names
    }

    fn check_pack(&self, pack: &GuidePack, names: &BTreeMap<&str, usize>, errors: &mut Vec<PackError>) {
        let mut report = |name: &str, problem| {
            errors.push(PackError { pack: pack.id.clone(), guide: name.to_owned(), problem });
        };
        for profile in &pack.profiles {
            if self.profiles.iter().filter(|other| other.id == profile.id).count() > 1 {
                report(&profile.id, PackProblem::NameTwice);
            }
            if let Err(fault) = profile.review() {
                report(&profile.id, PackProblem::Profile(fault));
            }
        }
        for source in pack.sources.iter().filter(|source| self.source(&source.id) != Some(source)) {
            report(&source.id, PackProblem::NameTwice);
        }
        let own: BTreeSet<&str> = pack.guides.iter().map(|guide| guide.id.as_str()).collect();
        for entry in self.entries.iter().filter(|entry| own.contains(entry.guide.id.as_str())) {
            for problem in self.problems_of(&entry.guide, names) {
                report(&entry.guide.id, problem);
            }
        }
    }

    fn problems_of(&self, guide: &Guide, names: &BTreeMap<&str, usize>) -> Vec<PackProblem> {
        let mut problems = Vec::new();
        if names.get(guide.id.as_str()).is_some_and(|count| *count > 1) {
            problems.push(PackProblem::NameTwice);
        }
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if guide.id.is_empty() || !guide.id.chars().all(good) {
            problems.push(PackProblem::BadName);
        }
        if guide.steps.is_empty() {
            problems.push(PackProblem::NoSteps);
        }
        let missing = |after: &&super::After| !names.contains_key(after.guide.as_str());
        problems.extend(guide.after.iter().filter(missing).map(|after| PackProblem::NoSuchGuide(after.guide.clone())));
        if let Some(id) = guide.profile.as_ref().filter(|id| self.profile(id).is_none()) {
            problems.push(PackProblem::NoSuchProfile(id.clone()));
        }
        if let Some(notice) = guide.notice.as_ref().filter(|notice| self.source(&notice.source).is_none()) {
            problems.push(PackProblem::NoSuchSource(notice.source.clone()));
        }
        let mut seen = BTreeSet::new();
        for step in &guide.steps {
            if !seen.insert(&step.id) {
                problems.push(PackProblem::StepTwice(step.id.clone()));
            }
            if let Basis::Source(ids) = &step.basis {
                let missing = ids.iter().filter(|id| self.source(id).is_none());
                problems.extend(missing.map(|id| PackProblem::NoSuchSource(id.clone())));
            }
            if !step.sketches.iter().all(super::Sketch::shows_its_mark) {
                problems.push(PackProblem::SketchMark(step.id.clone()));
            }
        }
        problems
    }

    /// Brings each guide behind those it waits for; among free ones the section of the plan
    /// decides, then the order of the packs.
    fn sort_by_relations(&mut self) -> Option<PackError> {
        let mut entries: Vec<Entry> = std::mem::take(&mut self.entries);
        entries.sort_by_key(|entry| entry.guide.group);
        let mut names: BTreeSet<String> = entries.iter().map(|entry| entry.guide.id.clone()).collect();
        let mut waiting: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
        while !names.is_empty() {
            let is_free = |entry: &Entry| entry.guide.after.iter().all(|after| !names.contains(&after.guide));
            let free = waiting.iter_mut().find(|slot| slot.as_ref().is_some_and(is_free));
            let Some(entry) = free.and_then(Option::take) else {
                let waiting: Vec<Entry> = waiting.into_iter().flatten().collect();
                let circle = circle(&waiting);
                let guide = circle.first().cloned().unwrap_or_default();
                let pack = waiting.first().map(|entry| entry.publisher.clone()).unwrap_or_default();
                return Some(PackError { pack, guide, problem: PackProblem::Circle(circle) });
            };
            names.remove(&entry.guide.id);
            self.entries.push(entry);
        }
        None
    }
}

/// Follows the relations among guides that all wait until one comes up again.
fn circle(waiting: &[Entry]) -> Vec<String> {
    let mut path: Vec<String> = Vec::new();
    let mut current = waiting.first();
    while let Some(entry) = current {
        if let Some(start) = path.iter().position(|id| *id == entry.guide.id) {
            path.drain(..start);
            break;
        }
        path.push(entry.guide.id.clone());
        current = entry.guide.after.iter().find_map(|after| waiting.iter().find(|e| e.guide.id == after.guide));
    }
    path
}

fn entry(guide: Guide, pack: &GuidePack, added: bool) -> Entry {
    let text = ron::to_string(&guide).unwrap_or_default();
    let fingerprint = hex(&Sha256::digest(text.as_bytes())).chars().take(16).collect();
    Entry { guide, publisher: pack.publisher.clone(), version: pack.version.clone(), added, fingerprint }
}

/// The guide with everything it takes over from the one it is `like`.
fn filled_in(guide: &Guide, all: &BTreeMap<String, Guide>, depth: usize) -> Result<Guide, PackProblem> {
    let Some(like) = &guide.like else { return Ok(guide.clone()) };
    let base = all.get(like).ok_or_else(|| PackProblem::NoSuchGuide(like.clone()))?;
    if depth > 4 {
        return Err(PackProblem::Circle(vec![guide.id.clone(), like.clone()]));
    }
    let base = filled_in(base, all, depth + 1)?;
    let own = guide.clone();
    Ok(Guide {
        id: own.id,
        like: None,
        title: own.title,
        item: own.item,
        group: own.group,
        who: if own.who == super::Role::default() { base.who } else { own.who },
        rights: own_or(own.rights, base.rights),
        minutes: if own.minutes == 0 { base.minutes } else { own.minutes },
        when: own_or(own.when, base.when),
        why: own_or(own.why, base.why),
        notice: own.notice.or(base.notice),
        have_ready: own_or(own.have_ready, base.have_ready),
        after: own_or(own.after, base.after),
        breaks: own_or(own.breaks, base.breaks),
        profile: own.profile.or(base.profile),
        warnings: own_or(own.warnings, base.warnings),
        steps: joined_steps(own.steps, base.steps),
        test: own_or(own.test, base.test),
        back: own_or(own.back, base.back),
        stuck: own_or(own.stuck, base.stuck),
        glossary: own_or(own.glossary, base.glossary),
    })
}

fn own_or<T: Default + PartialEq>(own: T, base: T) -> T {
    if own == T::default() { base } else { own }
}

/// The base's steps, each replaced by the own step of the same name; new own steps come last.
fn joined_steps(own: Vec<Step>, base: Vec<Step>) -> Vec<Step> {
    let mut own = own;
    let mut steps = Vec::with_capacity(base.len() + own.len());
    for step in base {
        match own.iter().position(|candidate| candidate.id == step.id) {
            Some(at) => steps.push(own.remove(at)),
            None => steps.push(step),
        }
    }
    steps.extend(own);
    steps
}
