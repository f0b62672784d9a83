//! The worker's part in packs of guides: reads their files, has them checked and joined, puts them into
//! the case folder.
//!
//! What is asked for and what comes of it is `packs`.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    cases,
    model::OpenCase,
    outcome::Outcome,
    packs::{Beside, CasePack, CheckedPack, PackEffect, PackOutcome, PackState},
    worker::World,
};
use crate::{
    domain::{
        guide::{
            GuidePack,
            check::{self, Fault, Finding},
            pack::{Catalogue, PackError, built_in},
            parse::{self, ParseError, ParseProblem},
            trust::{self, AcceptedKey, Trust},
        },
        record::PackMark,
    },
    platform::{
        dialogs,
        files::{self, FileFault},
        packs::{self, PackFile},
        several,
    },
};

/// The packs that were asked for last, and how their files looked when they were read: one that a
/// file service brings later than the event, or changes, is read again by itself.
#[derive(Debug, Default)]
pub(super) struct WatchedPacks {
    beside: Beside,
    looks: Vec<packs::Look>,
}

impl World {
    /// Does one thing with packs.
    pub(super) fn perform_on_packs(&mut self, effect: PackEffect) -> Outcome {
        match effect {
            PackEffect::Choose { title, start, beside } => {
                dialogs::choose_file(&title, &start, ("RON", &["ron", "pub", "minisig"]))
                    .map_or(Outcome::NothingChosen, |path| Outcome::Packs(look(path, &beside)))
            }
            PackEffect::Check(path, beside) => Outcome::Packs(look(path, &beside)),
            PackEffect::Save(to, words) => cases::chosen(to).map_or(Outcome::NothingChosen, |(path, finished)| {
                let written = finished.write(&path, words.as_bytes());
                Outcome::Packs(written.map_or_else(PackOutcome::NotStored, |()| PackOutcome::Saved(path)))
            }),
            PackEffect::Store(root, mark, file) => Outcome::Packs(match packs::store(&root, &mark.id, &file) {
                Ok(()) => PackOutcome::Stored(mark),
                Err(fault) => PackOutcome::NotStored(fault),
            }),
            PackEffect::Prepare(catalogue) => {
                let _ready = catalogue.index();
                Outcome::Packs(PackOutcome::Prepared)
            }
            PackEffect::Load(beside) => {
                // Looked at before they are read: what changes in between is read once more.
                let looks = looks(&beside);
                self.packs = WatchedPacks { beside, looks };
                self.packs.load()
            }
        }
    }

    /// Reads the packs of the open case again if one of their files came, went or changed.
    pub(super) fn look_at_packs(&mut self, root: &Path) -> Option<Outcome> {
        let watched = &mut self.packs;
        if watched.beside.root.as_deref() != Some(root) {
            return None;
        }
        let looks = looks(&watched.beside);
        if looks == watched.looks {
            return None;
        }
        watched.looks = looks;
        Some(watched.load())
    }
}

impl WatchedPacks {
    fn load(&self) -> Outcome {
        let (catalogue, packs) = read_all(&self.beside);
        Outcome::Packs(PackOutcome::Loaded(self.beside.root.clone(), Arc::new(catalogue), packs))
    }
}

fn looks(beside: &Beside) -> Vec<packs::Look> {
    let root = beside.root.iter();
    root.flat_map(|root| beside.marks.iter().map(|mark| packs::look_at(root, mark))).collect()
}

/// Looks at a file that somebody chose or dropped: a key, or a pack; a signature stands for the pack
/// beside which it lies.
fn look(path: PathBuf, beside: &Beside) -> PackOutcome {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if ending == "pub" {
        return match files::read(&path, trust::MOST_BYTES) {
            Ok(bytes) => PackOutcome::KeyRead(String::from_utf8_lossy(&bytes).into_owned()),
            Err(fault) => PackOutcome::Unreadable(path, fault),
        };
    }
    let path = if ending == "minisig" { path.with_extension("") } else { path };
    match check_file(path.clone(), beside) {
        Ok(checked) => PackOutcome::Checked(Box::new(checked)),
        Err(fault) => PackOutcome::Unreadable(path, fault),
    }
}

/// Checks a pack.
///
/// # Errors
/// When it cannot be read.
pub fn check_file(path: PathBuf, beside: &Beside) -> Result<CheckedPack, FileFault> {
    match packs::read(&path) {
        Ok(file) => Ok(checked(path, file, beside)),
        Err(FileFault::TooLarge) => Ok(too_large(path)),
        Err(fault) => Err(fault),
    }
}

fn checked(path: PathBuf, file: PackFile, beside: &Beside) -> CheckedPack {
    let others: Vec<GuidePack> = usable(beside).into_iter().filter_map(|(_, read)| Some(read.ok()?.0)).collect();
    let said = check::for_case(&file.text(), &others);
    let trust = trust::judge(&file.bytes, file.signature.as_deref(), &beside.keys);
    CheckedPack { path, file, said, trust }
}

/// A file that was not read to its end because no pack is that large.
fn too_large(path: PathBuf) -> CheckedPack {
    let error = ParseError { line: 1, column: 1, problem: ParseProblem::TooLarge };
    let said = check::Checked { pack: None, findings: vec![finding(error)] };
    let file = PackFile { bytes: Vec::new(), signature: None };
    CheckedPack { path, file, said, trust: Trust::Unsigned }
}

fn finding(error: ParseError) -> Finding {
    Finding { line: error.line, column: error.column, fault: Fault::Unreadable(error) }
}

/// A pack of the case with who signed it, or what keeps it from being used.
type ReadPack = Result<(GuidePack, Trust), PackState>;

/// The packs of the case, each read from its file.
fn usable(beside: &Beside) -> Vec<(PackMark, ReadPack)> {
    let Some(root) = &beside.root else { return Vec::new() };
    let read = |mark: &PackMark| -> ReadPack {
        let file = packs::of_case(root, mark).map_err(PackState::Faulty)?;
        let trust = trust::judge(&file.bytes, file.signature.as_deref(), &beside.keys);
        let pack = parse::parse_pack(&file.text()).map_err(|error| PackState::Unfit(vec![finding(error)]))?;
        Ok((pack, trust))
    };
    several::each(&beside.marks, || (), |(), mark| (mark.clone(), read(mark)))
}

/// All guides: the built-in ones and those of the case's packs, as far as they can be used.
fn read_all(beside: &Beside) -> (Catalogue, Vec<CasePack>) {
    let read = usable(beside);
    let good: Vec<&(GuidePack, Trust)> = read.iter().filter_map(|(_, read)| read.as_ref().ok()).collect();
    let (catalogue, unfit) = join(&good).map_or_else(|_some_do_not_fit| join_what_fits(good), |all| (all, Vec::new()));
    let state = |read: ReadPack| match read {
        Err(state) => state,
        Ok((pack, trust)) => match unfit.iter().find(|(id, _)| *id == pack.id) {
            Some((_, findings)) => PackState::Unfit(findings.clone()),
            None => PackState::Used(trust, pack.guides.iter().map(|guide| guide.title.clone()).collect()),
        },
    };
    let packs = read.into_iter().map(|(mark, read)| CasePack { mark, state: state(read) }).collect();
    (catalogue, packs)
}

fn join(packs: &[&(GuidePack, Trust)]) -> Result<Catalogue, Vec<PackError>> {
    Catalogue::join_trusted(&built_in(), packs.iter().map(|(pack, trust)| (pack, trust)))
}

/// One after the other, in the order in which they were added; what does not fit is left out.
fn join_what_fits(packs: Vec<&(GuidePack, Trust)>) -> (Catalogue, Vec<(String, Vec<Finding>)>) {
    let mut fitting = Vec::new();
    let mut catalogue = Catalogue::built_in();
    let mut unfit = Vec::new();
    for pack in packs {
        fitting.push(pack);
        match join(&fitting) {
            Ok(joined) => catalogue = joined,
            Err(errors) => {
                fitting.pop();
                let as_finding = |error: &PackError| Finding {
                    line: 1,
                    column: 1,
                    fault: Fault::Unfit(error.guide.clone(), error.problem.clone()),
                };
                unfit.push((pack.0.id.clone(), errors.iter().map(as_finding).collect()));
            }
        }
    }
    (catalogue, unfit)
}

/// Gives a case that was just read its packs; all guides together, if it has any.
#[must_use]
pub fn furnish(case: &mut OpenCase, keys: &[AcceptedKey]) -> Option<Catalogue> {
    let beside = Beside::of(case, keys);
    if beside.marks.is_empty() {
        return None;
    }
    let (catalogue, packs) = read_all(&beside);
    case.packs = packs;
    case.plan_anew(&catalogue);
    Some(catalogue)
}
