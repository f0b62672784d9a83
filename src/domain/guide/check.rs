//! Everything that is to be said about a pack before it is used: what cannot be read, what does not
//! fit together, what its author should improve; each with its place.
//!
//! The one check behind `guides check` and behind a file dropped on the window. The sentences are
//! `wording`.

use super::{
    GuidePack,
    pack::{Catalogue, GlossaryEntry, PackError, PackProblem, built_in},
    parse::{self, ParseError},
    review::{self, Lack},
};
use crate::domain::practice::Practice;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The pack cannot be used (Fehler).
    Error,
    /// The reader is left alone (Mangel).
    Lack,
    /// It could be better (Hinweis).
    Advice,
}

/// One thing to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What.
    pub fault: Fault,
}

/// What is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read.
    Unreadable(ParseError),
    /// It is the list of words that the program explains, which is no pack.
    Glossary,
    /// It is what a practice has answered, which is no pack.
    Practice,
    /// A part, by its name, does not fit.
    Unfit(String, PackProblem),
    /// A guide, by its name, should be improved.
    Improvable(String, Lack),
}

impl Finding {
    /// How bad it is.
    #[must_use]
    pub fn grade(&self) -> Grade {
        match &self.fault {
            Fault::Unreadable(_) | Fault::Practice | Fault::Unfit(..) => Grade::Error,
            Fault::Improvable(_, lack) if !lack.is_advice() => Grade::Lack,
            Fault::Improvable(..) | Fault::Glossary => Grade::Advice,
        }
    }
}

/// What was found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The pack, if it can be read.
    pub pack: Option<GuidePack>,
    /// In the order of the text; the first error alone if it cannot be read.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Whether it may be added to a case: nothing worse than advice was found.
    #[must_use]
    pub fn may_be_added(&self) -> bool {
        self.pack.is_some() && self.findings.iter().all(|finding| finding.grade() == Grade::Advice)
    }
}

/// Checks a pack as its author sees it: beside the built-in ones, but not beside an older self.
#[must_use]
pub fn for_author(text: &str) -> Checked {
    check(text, |pack| built_in().into_iter().filter(|other| other.id != pack.id).collect(), &[])
}

/// Checks a pack that is to be added to these, or to take the place of the one of its name.
#[must_use]
pub fn for_case(text: &str, added: &[GuidePack]) -> Checked {
    check(text, |_| built_in(), added)
}

fn check(text: &str, others: impl Fn(&GuidePack) -> Vec<GuidePack>, added: &[GuidePack]) -> Checked {
    let pack = match parse::parse_pack(text) {
        Ok(pack) => pack,
        Err(error) => {
            let (line, column, fault) = if parse::parse::<Vec<GlossaryEntry>>(text).is_ok() {
                (1, 1, Fault::Glossary)
            } else if parse::parse::<Practice>(text).is_ok() {
                (1, 1, Fault::Practice)
            } else {
                (error.line, error.column, Fault::Unreadable(error))
            };
            let finding = Finding { line, column, fault };
            return Checked { pack: None, findings: vec![finding] };
        }
    };
    let mut beside: Vec<GuidePack> = added.iter().filter(|other| other.id != pack.id).cloned().collect();
    beside.push(pack.clone());
    let findings = match Catalogue::join(&others(&pack), &beside) {
        Err(errors) => unfit(text, &pack, &errors),
        Ok(catalogue) => {
            let complete = |id: &str| catalogue.entry(id).map(|entry| entry.guide.clone());
            let improvable = review::review(text, &pack, &complete).into_iter();
            improvable
                .map(|review::Finding { line, column, guide, lack }| Finding {
                    line,
                    column,
                    fault: Fault::Improvable(guide, lack),
                })
                .collect()
        }
    };
    Checked { pack: Some(pack), findings }
}

/// Where the wrong name or step of a guide or profile is written; else where that begins.
fn place_of(text: &str, part: &str, problem: &PackProblem) -> (usize, usize) {
    let from = review::offset(text, part, 0).unwrap_or_default();
    let at = match problem {
        PackProblem::NoSuchGuide(name, _)
        | PackProblem::NoSuchProfile(name, _)
        | PackProblem::NoSuchSource(name, _) => {
            let rest = text.get(from..).unwrap_or_default();
            rest.find(&format!("\"{name}\"")).map(|found| from + found)
        }
        PackProblem::StepTwice(step) | PackProblem::SketchMark(step) => review::offset(text, step, from),
        PackProblem::PackTwice
        | PackProblem::TooLarge
        | PackProblem::NameTwice
        | PackProblem::BadName
        | PackProblem::Circle(_)
        | PackProblem::LikeChain(_)
        | PackProblem::NoSteps
        | PackProblem::Profile(_) => None,
    };
    at.map_or_else(|| review::place(text, part, 0), |at| parse::line_and_column(text, at))
}

/// What is wrong in this pack; in the others only what they wait for together.
fn unfit(text: &str, pack: &GuidePack, errors: &[PackError]) -> Vec<Finding> {
    let is_its = |error: &&PackError| error.pack == pack.id || matches!(error.problem, PackProblem::Circle(_));
    let mut findings: Vec<Finding> = Vec::new();
    for PackError { guide, problem, .. } in errors.iter().filter(is_its) {
        let fault = Fault::Unfit(guide.clone(), problem.clone());
        let before = findings.iter().filter(|finding| finding.fault == fault).count();
        // What has the same name as something before it is told at its own place.
        let own = (*problem == PackProblem::NameTwice).then(|| review::nth_offset(text, guide, before)).flatten();
        let (line, column) = own.map_or_else(|| place_of(text, guide, problem), |at| parse::line_and_column(text, at));
        findings.push(Finding { line, column, fault });
    }
    findings
}
