//! From packs to a catalogue that is ready to use.
//!
//! Joins built-in and added packs, lets each guide take over what it leaves out (`like`), checks
//! every name that one part uses of another, and orders the guides. A name that is there already is
//! refused, so that no added pack can put itself in the place of a built-in guide. What comes out needs no
//! further checking.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read as _,
    sync::{LazyLock, OnceLock},
};

use flate2::read::ZlibDecoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Basis, Guide, GuidePack, Source, like::filled_in, order, parse, search::Index, trust::Trust, words};
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
    index: OnceLock<Index>,
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
    /// Why it may be followed.
    pub trust: Trust,
    fingerprint: OnceLock<String>,
}

impl Entry {
    /// First 16 hexadecimal digits of the SHA-256 sum of the guide as it stands here. Made when it is
    /// first asked for: writing out a thousand guides takes longer than reading them.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        self.fingerprint.get_or_init(|| {
            let text = ron::to_string(&self.guide).unwrap_or_default();
            hex(&Sha256::digest(text.as_bytes())).chars().take(16).collect()
        })
    }
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
    /// Another pack has this name.
    PackTwice,
    /// With what its guides take over from each other they are more than a program can hold.
    TooLarge,
    /// Two guides, two profiles or two different sources have this name.
    NameTwice,
    /// A name with characters other than lower case letters, digits and hyphens.
    BadName,
    /// No guide has this name; one that does looks like it.
    NoSuchGuide(String, Option<String>),
    /// No profile has this name; one that does looks like it.
    NoSuchProfile(String, Option<String>),
    /// No source has this name; one that does looks like it.
    NoSuchSource(String, Option<String>),
    /// The guides of this list wait for each other in a circle.
    Circle(Vec<String>),
    /// It takes over from this guide, and that one from another, too often in a row or in a circle.
    LikeChain(String),
    /// Two steps have this name.
    StepTwice(String),
    /// The guide has no steps.
    NoSteps,
    /// The profile contradicts itself.
    Profile(ProfileFault),
    /// The sketch of this step marks something that it does not show.
    SketchMark(String),
}

impl PackProblem {
    /// No guide has this name; these are the names that there are.
    pub(super) fn no_guide<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Self {
        Self::NoSuchGuide(name.to_owned(), parse::nearest(name, names).map(str::to_owned))
    }
}

/// A pack for authors, to be changed: it lacks nothing and says at each line what it means.
pub const SAMPLE: &str = include_str!("../../../assets/guides/muster/eigene-anleitung.ron");

/// What may stand in a pack, for authors.
pub const PAGE: &str = include_str!("../../../assets/guides/muster/LIESMICH.md");

/// The texts of the built-in guides, packed by `assets/packaging/build.rs`.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/guides.z"));

/// The guides of each name.
type Names<'a> = BTreeMap<&'a str, Vec<&'a Guide>>;

/// A pack and why it may be followed.
type Trusted<'a> = (&'a GuidePack, &'a Trust);

/// Most bytes that the texts of the added guides may have together once each is complete.
const MOST_BYTES: usize = 40_000_000;

/// The packs that are part of the program. A test reads every one of them.
#[must_use]
pub fn built_in() -> Vec<GuidePack> {
    static PACKS: LazyLock<Vec<GuidePack>> = LazyLock::new(|| {
        let mut texts = String::new();
        // What cannot be read is missed by the test that counts them.
        ZlibDecoder::new(BUILT_IN).read_to_string(&mut texts).unwrap_or_default();
        texts.split_terminator('\0').filter_map(|text| parse::parse_pack(text).ok()).collect()
    });
    PACKS.clone()
}

fn built_in_glossary() -> Vec<GlossaryEntry> {
    parse::parse(include_str!("../../../assets/guides/GLOSSAR.ron")).unwrap_or_default()
}

impl Catalogue {
    /// The built-in guides alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self::join(&built_in(), &[]).unwrap_or_default()
    }

    /// Joins packs that nobody has signed to built-in ones.
    ///
    /// # Errors
    /// Everything that does not fit together.
    pub fn join(built_in: &[GuidePack], added: &[GuidePack]) -> Result<Self, Vec<PackError>> {
        Self::join_trusted(built_in, added.iter().map(|pack| (pack, &Trust::Unsigned)))
    }

    /// Joins packs to built-in ones.
    ///
    /// # Errors
    /// Everything that does not fit together.
    pub fn join_trusted<'a>(
        built_in: &'a [GuidePack],
        added: impl Iterator<Item = (&'a GuidePack, &'a Trust)>,
    ) -> Result<Self, Vec<PackError>> {
        let packs: Vec<Trusted<'a>> = built_in.iter().map(|pack| (pack, &Trust::BuiltIn)).chain(added).collect();

        let mut catalogue = Self { glossary: built_in_glossary(), ..Self::default() };
        for (pack, _) in &packs {
            for source in &pack.sources {
                // The first one stays: an added pack cannot put its address under our statements.
                catalogue.sources.entry(source.id.clone()).or_insert_with(|| source.clone());
            }
            catalogue.profiles.extend(pack.profiles.iter().cloned());
        }
        let mut errors = catalogue.take_guides(&packs);
        let names = catalogue.names();
        let mut pack_names = BTreeSet::new();
        for (pack, _) in &packs {
            if !pack_names.insert(&pack.id) {
                errors.push(PackError {
                    pack: pack.id.clone(),
                    guide: pack.id.clone(),
                    problem: PackProblem::PackTwice,
                });
            }
            catalogue.check_pack(pack, &names, &mut errors);
        }
        if errors.is_empty() {
            let (entries, circle) = order::by_relations(std::mem::take(&mut catalogue.entries));
            catalogue.entries = entries;
            errors.extend(circle);
        }
        if errors.is_empty() { Ok(catalogue) } else { Err(errors) }
    }

    /// Takes in every guide with what it takes over from others.
    fn take_guides(&mut self, packs: &[Trusted<'_>]) -> Vec<PackError> {
        let guides = packs.iter().flat_map(|(pack, _)| &pack.guides);
        let mut raw: BTreeMap<&str, &Guide> = BTreeMap::new();
        for guide in guides {
            // Built-in ones come first, and nobody takes their place.
            raw.entry(guide.id.as_str()).or_insert(guide);
        }
        let mut errors = Vec::new();
        let mut bytes = 0;
        for (pack, trust) in packs {
            for guide in &pack.guides {
                let error = |problem| PackError { pack: pack.id.clone(), guide: guide.id.clone(), problem };
                let entry = filled_in(guide, &raw, 0).map(|guide| entry(guide, pack, trust));
                match entry {
                    Ok((entry, size)) => {
                        bytes += if **trust == Trust::BuiltIn { 0 } else { size };
                        self.entries.push(entry);
                    }
                    Err(problem) => errors.push(error(problem)),
                }
                if bytes > MOST_BYTES {
                    errors.push(error(PackProblem::TooLarge));
                    return errors;
                }
            }
        }
        errors
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

    /// All words of all guides. Made when it is first asked for, which the worker does as soon as the
    /// window has the guides.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self))
    }

    /// The glossary.
    #[must_use]
    pub fn glossary(&self) -> &[GlossaryEntry] {
        &self.glossary
    }

    /// The guides of each name. Looked up instead of gone through anew for each of many guides.
    fn names(&self) -> Names<'_> {
        let mut names = Names::new();
        for entry in &self.entries {
            names.entry(entry.guide.id.as_str()).or_default().push(&entry.guide);
        }
        names
    }

    fn check_pack(&self, pack: &GuidePack, names: &Names<'_>, errors: &mut Vec<PackError>) {
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
        let mut seen = BTreeSet::new();
        for own in pack.guides.iter().filter(|guide| seen.insert(guide.id.as_str())) {
            for guide in names.get(own.id.as_str()).into_iter().flatten() {
                for problem in self.problems_of(guide, names) {
                    report(&guide.id, problem);
                }
            }
        }
    }

    fn problems_of(&self, guide: &Guide, names: &Names<'_>) -> Vec<PackProblem> {
        let mut problems = Vec::new();
        if names.get(guide.id.as_str()).is_some_and(|guides| guides.len() > 1) {
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
        let no_guide = |after: &super::After| PackProblem::no_guide(&after.guide, names.keys().copied());
        problems.extend(guide.after.iter().filter(missing).map(no_guide));
        if let Some(id) = guide.profile.as_ref().filter(|id| self.profile(id).is_none()) {
            let meant = parse::nearest(id, self.profiles.iter().map(|profile| profile.id.as_str()));
            problems.push(PackProblem::NoSuchProfile(id.clone(), meant.map(str::to_owned)));
        }
        let no_source = |id: &str| {
            let meant = parse::nearest(id, self.sources.keys().map(String::as_str));
            PackProblem::NoSuchSource(id.to_owned(), meant.map(str::to_owned))
        };
        if let Some(notice) = guide.notice.as_ref().filter(|notice| self.source(&notice.source).is_none()) {
            problems.push(no_source(&notice.source));
        }
        for basis in guide.warnings_basis.iter().chain(guide.steps.iter().map(|step| &step.basis)) {
            if let Basis::Source(ids) = basis {
                let missing = ids.iter().filter(|id| self.source(id).is_none());
                problems.extend(missing.map(|id| no_source(id)));
            }
        }
        let mut seen = BTreeSet::new();
        for step in &guide.steps {
            if !seen.insert(&step.id) {
                problems.push(PackProblem::StepTwice(step.id.clone()));
            }
            if !step.sketches.iter().all(super::Sketch::shows_its_mark) {
                problems.push(PackProblem::SketchMark(step.id.clone()));
            }
        }
        problems
    }
}

/// The guide with its origin, and how many bytes its texts have.
fn entry(guide: Guide, pack: &GuidePack, trust: &Trust) -> (Entry, usize) {
    let mut bytes = 0;
    words::of_guide(&guide, &mut |_, text| bytes += text.len());
    let (publisher, version) = (pack.publisher.clone(), pack.version.clone());
    (Entry { guide, publisher, version, trust: trust.clone(), fingerprint: OnceLock::new() }, bytes)
}
