//! Packs of guides that somebody adds: checking one before it is used, adding it to the case, and
//! reading those that the case has.
//!
//! What is asked for and what comes of it; what the worker does is `pack_files`.
//! Which bytes were checked is remembered: they are what is added, whatever becomes of the file.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    action::Effect,
    cases::{SaveTo, remember_folder, save_to},
    model::{Model, Notice, OpenCase, Screen},
    paper::forget_pages,
    update::{append, save_settings, show},
};
use crate::{
    domain::{
        guide::{
            GuidePack,
            check::{self, Finding},
            pack::{Catalogue, PAGE, SAMPLE},
            trust::{self, AcceptedKey, KeyId, Trust},
        },
        practice::tidy_text,
        record::{PackMark, What},
    },
    i18n::Texts,
    platform::{
        files::FileFault,
        packs::{PackFault, PackFile},
    },
    tr, wording,
};

/// What a screen asks for.
#[derive(Debug)]
pub enum PackAction {
    /// Let the user choose a pack.
    Choose,
    /// Check this file: a pack, a signature beside one, or a key.
    Check(PathBuf),
    /// Add the checked pack to the case.
    Add,
    /// Put the checked pack away.
    PutAway,
    /// Take a pack out of the case, by its name.
    TakeOut(String),
    /// Look at a typed key.
    ReadKey(String),
    /// Accept the key that is shown, as that of this owner.
    AcceptKey(String),
    /// Accept the key that is shown after all not.
    LeaveKey,
    /// Accept a key no longer, by its place.
    DropKey(usize),
    /// Save a text; without a place, the user is asked.
    Save(PackText, Option<PathBuf>),
}

/// What whoever writes guides is given as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackText {
    /// A pack to change.
    Sample,
    /// What may stand in a pack.
    Page,
    /// What was found in the checked pack.
    Findings,
}

impl PackText {
    /// The proposed name of the file.
    #[must_use]
    pub fn file_name(self, texts: &Texts) -> String {
        match self {
            Self::Sample => "eigene-anleitung.ron".to_owned(),
            Self::Page => "eigene-anleitung.txt".to_owned(),
            Self::Findings => format!("{}.txt", tr!(texts, "packs-findings-stem")),
        }
    }
}

/// What is to be done outside.
#[derive(Debug)]
pub enum PackEffect {
    /// Let the user choose a pack, then check it.
    Choose {
        /// Title of the dialog.
        title: String,
        /// Where it begins.
        start: PathBuf,
        /// Beside which others.
        beside: Beside,
    },
    /// Check a file.
    Check(PathBuf, Beside),
    /// Save a text.
    Save(SaveTo, String),
    /// Put a pack into the folder of a case.
    Store(PathBuf, Box<PackMark>, PackFile),
    /// Read the packs of a case.
    Load(Beside),
    /// Make these guides ready to be searched, here and not in the thread that paints. They are shown
    /// before: whoever searches in that moment waits for it.
    Prepare(Arc<Catalogue>),
}

/// The case's packs and the keys that count.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Folder of the case; none if no case is open.
    pub root: Option<PathBuf>,
    /// Its packs.
    pub marks: Vec<PackMark>,
    /// Accepted keys.
    pub keys: Vec<AcceptedKey>,
}

impl Beside {
    /// The packs of this case.
    #[must_use]
    pub fn of(case: &OpenCase, keys: &[AcceptedKey]) -> Self {
        let marks = case.record.packs().into_iter().map(|(mark, _)| mark.clone()).collect();
        Self { root: Some(case.root.clone()), marks, keys: keys.to_vec() }
    }
}

/// What came of it.
#[derive(Debug)]
pub enum PackOutcome {
    /// A pack was checked.
    Checked(Box<CheckedPack>),
    /// A file with a key was read.
    KeyRead(String),
    /// A file cannot be read.
    Unreadable(PathBuf, FileFault),
    /// A pack lies in the case folder.
    Stored(Box<PackMark>),
    /// It could not be put there, or a text not be saved.
    NotStored(FileFault),
    /// A text is in this file.
    Saved(PathBuf),
    /// The packs of the case in this folder, and all guides together.
    Loaded(Option<PathBuf>, Arc<Catalogue>, Vec<CasePack>),
    /// They can be searched.
    Prepared,
}

/// A pack that was checked and perhaps is added.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedPack {
    /// Where it was found.
    pub path: PathBuf,
    /// What was checked.
    pub file: PackFile,
    /// What is to be said about it.
    pub said: check::Checked,
    /// Who signed it.
    pub trust: Trust,
}

/// Why a pack without faults is not added all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Its signature is not of this file.
    Broken,
    /// It would take the place of a checked one and is not checked itself.
    ReplacesChecked,
    /// The case has exactly this one.
    Known,
}

/// A pack of the case.
#[derive(Debug, Clone, PartialEq)]
pub struct CasePack {
    /// What was recorded when it was added.
    pub mark: PackMark,
    /// What has become of it.
    pub state: PackState,
}

/// What has become of a pack of the case.
#[derive(Debug, Clone, PartialEq)]
pub enum PackState {
    /// Its guides are among the others; how many, by their titles.
    Used(Trust, Vec<String>),
    /// Its file is not there or not the one that was added.
    Faulty(PackFault),
    /// It cannot be used with this version of the program or beside the other packs.
    Unfit(Vec<Finding>),
}

/// What the screens show of packs that are no part of the case yet.
#[derive(Debug, Default)]
pub struct PackDesk {
    /// The pack that was checked last.
    pub checked: Option<CheckedPack>,
    /// A key that somebody wants to accept: its line and its number.
    pub key: Option<(String, KeyId)>,
    /// Whether what was given as a key is none.
    pub is_no_key: bool,
    /// The packs that were asked for last.
    pub(super) asked: Vec<PackMark>,
}

impl CheckedPack {
    /// Why it is not added, although nothing is wrong with it.
    #[must_use]
    pub fn hindrance(&self, case: &OpenCase) -> Option<Hindrance> {
        if self.trust == Trust::Broken {
            return Some(Hindrance::Broken);
        }
        let old = self.replaces(case)?;
        let was_checked = matches!(&old.state, PackState::Used(trust, _) if trust.is_checked());
        if old.mark.sha256 == self.file.sha256() && matches!(old.state, PackState::Used(..)) {
            return Some(Hindrance::Known);
        }
        (was_checked && !self.trust.is_checked()).then_some(Hindrance::ReplacesChecked)
    }

    /// The pack of the case whose place it would take.
    #[must_use]
    pub fn replaces<'a>(&self, case: &'a OpenCase) -> Option<&'a CasePack> {
        let id = &self.said.pack.as_ref()?.id;
        case.packs.iter().find(|pack| pack.mark.id == *id)
    }

    /// What is recorded when it is added.
    #[must_use]
    pub fn mark(&self) -> Option<PackMark> {
        let GuidePack { id, publisher, version, .. } = self.said.pack.as_ref()?;
        let (id, publisher, version) = (id.clone(), tidy_text(publisher), tidy_text(version));
        Some(PackMark { id, publisher, version, sha256: self.file.sha256(), used: true })
    }
}

pub(super) fn update(model: &mut Model, action: PackAction) -> Vec<Effect> {
    match action {
        PackAction::Choose => {
            let title = tr!(model.texts, "dialog-pack");
            let (start, beside) = (model.cases_folder.clone(), beside(model));
            vec![Effect::Packs(PackEffect::Choose { title, start, beside })]
        }
        PackAction::Check(path) => {
            model.busy = true;
            vec![Effect::Packs(PackEffect::Check(path, beside(model)))]
        }
        PackAction::Add => add(model),
        PackAction::PutAway => {
            model.packs.checked = None;
            Vec::new()
        }
        PackAction::TakeOut(id) => {
            let known = model.case.as_ref().and_then(|case| case.packs.iter().find(|pack| pack.mark.id == id));
            let Some(mark) = known.map(|pack| PackMark { used: false, ..pack.mark.clone() }) else { return Vec::new() };
            append(model, "", "", What::Pack(mark))
        }
        PackAction::ReadKey(text) => {
            model.packs.key = trust::read_key(&text);
            model.packs.is_no_key = model.packs.key.is_none();
            Vec::new()
        }
        PackAction::AcceptKey(owner) => accept_key(model, &owner),
        PackAction::LeaveKey => {
            (model.packs.key, model.packs.is_no_key) = (None, false);
            Vec::new()
        }
        PackAction::DropKey(place) => {
            if place < model.settings.keys.len() {
                model.settings.keys.remove(place);
            }
            keys_changed(model)
        }
        PackAction::Save(text, to) => {
            let words = match text {
                PackText::Sample => SAMPLE.to_owned(),
                PackText::Page => PAGE.to_owned(),
                PackText::Findings => {
                    let checked = model.packs.checked.as_ref();
                    checked.map(|checked| wording::pack_findings(&model.texts, checked)).unwrap_or_default()
                }
            };
            let to = save_to(model, to, text.file_name(&model.texts));
            vec![Effect::Packs(PackEffect::Save(to, words))]
        }
    }
}

fn add(model: &mut Model) -> Vec<Effect> {
    let (Some(case), Some(checked)) = (&model.case, &model.packs.checked) else { return Vec::new() };
    if !checked.said.may_be_added() || checked.hindrance(case).is_some() {
        return Vec::new();
    }
    let Some(mark) = checked.mark() else { return Vec::new() };
    let effect = PackEffect::Store(case.root.clone(), Box::new(mark), checked.file.clone());
    model.busy = true;
    vec![Effect::Packs(effect)]
}

fn accept_key(model: &mut Model, owner: &str) -> Vec<Effect> {
    let owner = tidy_text(owner);
    let Some((key, _)) = model.packs.key.take().filter(|_| !owner.is_empty()) else { return Vec::new() };
    let since = model.now.date();
    model.settings.keys.retain(|known| known.key != key);
    model.settings.keys.push(AcceptedKey { key, owner, since });
    keys_changed(model)
}

/// What was judged with the old keys is judged anew.
fn keys_changed(model: &mut Model) -> Vec<Effect> {
    if let Some(CheckedPack { file, trust, .. }) = &mut model.packs.checked {
        *trust = trust::judge(&file.bytes, file.signature.as_deref(), &model.settings.keys);
    }
    let mut effects = save_settings(model);
    effects.extend(load(model));
    effects
}

fn beside(model: &Model) -> Beside {
    let keys = &model.settings.keys;
    let none = || Beside { keys: keys.clone(), ..Beside::default() };
    model.case.as_ref().map_or_else(none, |case| Beside::of(case, keys))
}

/// Reads the packs of the case anew if the record names others than were read last.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let wanted = model.case.as_ref().map(|case| case.record.packs()).unwrap_or_default();
    let is_same = wanted.iter().map(|(mark, _)| *mark).eq(&model.packs.asked);
    if is_same { Vec::new() } else { load(model) }
}

/// Reads the packs of the case.
pub(super) fn load(model: &mut Model) -> Vec<Effect> {
    let beside = beside(model);
    let has_none = beside.marks.is_empty() && model.packs.asked.is_empty();
    model.packs.asked.clone_from(&beside.marks);
    if has_none { Vec::new() } else { vec![Effect::Packs(PackEffect::Load(beside))] }
}

pub(super) fn absorb(model: &mut Model, outcome: PackOutcome) -> Vec<Effect> {
    match outcome {
        PackOutcome::Loaded(root, catalogue, packs) => return loaded(model, root.as_deref(), catalogue, packs),
        PackOutcome::Prepared => return Vec::new(),
        PackOutcome::Stored(mark) => {
            (model.busy, model.packs.checked) = (false, None);
            // Also where the same pack was added before and its copy had been damaged.
            model.packs.asked.clear();
            return append(model, "", "", What::Pack(*mark));
        }
        PackOutcome::Checked(checked) => model.packs.checked = Some(*checked),
        PackOutcome::KeyRead(text) => {
            model.packs.key = trust::read_key(&text);
            model.packs.is_no_key = model.packs.key.is_none();
        }
        PackOutcome::NotStored(fault) => model.notify(Notice::FileNotSaved(fault)),
        PackOutcome::Saved(path) => {
            model.forget_notices(|notice| matches!(notice, Notice::FileNotSaved(_) | Notice::TextSaved(_)));
            remember_folder(model, &path);
            model.notify(Notice::TextSaved(path));
        }
        PackOutcome::Unreadable(path, fault) => model.notify(Notice::FileUnreadable(path, fault)),
    }
    model.busy = false;
    show(model, Screen::Packs)
}

fn loaded(model: &mut Model, root: Option<&Path>, catalogue: Arc<Catalogue>, packs: Vec<CasePack>) -> Vec<Effect> {
    let Some(case) = model.case.as_mut().filter(|case| Some(case.root.as_path()) == root) else { return Vec::new() };
    case.packs = packs;
    case.plan_anew(&catalogue);
    let prepare = PackEffect::Prepare(Arc::clone(&catalogue));
    model.catalogue = catalogue;
    forget_pages(model);
    model.notices.retain(|notice| !matches!(notice, Notice::PackFaulty(..)));
    let faulty = model.case.iter().flat_map(|case| &case.packs).filter_map(|pack| match &pack.state {
        PackState::Faulty(fault) => Some(Notice::PackFaulty(Box::new(pack.mark.clone()), fault.clone())),
        PackState::Used(..) | PackState::Unfit(_) => None,
    });
    for notice in faulty.collect::<Vec<_>>() {
        model.notify(notice);
    }
    vec![Effect::Packs(prepare)]
}
