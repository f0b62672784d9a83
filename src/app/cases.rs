//! What is done with whole cases: listing, archive, copies in one file, saved histories.
//!
//! The same three places as elsewhere: what is asked for, what the worker does, what came of it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    action::{Action, Effect},
    history::Filter,
    model::{CaseSummary, KnownCase, Model, Notice, OpenCase},
    opening,
    outcome::Outcome,
    pack_files,
    update::append,
    worker::World,
};
use crate::{
    domain::{
        guide::pack::Catalogue,
        record::{DeviceName, Record, What},
    },
    i18n::Texts,
    platform::{
        case_file::{self, CaseFileError, Merged},
        case_folder::{self, CaseError, NewEvent},
        clock, device, dialogs,
        files::{FileFault, Finished},
    },
    tr, wording,
};

/// How a history is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryFormat {
    /// As CSV for a spreadsheet.
    Table,
    /// As plain text.
    Text,
}

impl HistoryFormat {
    /// The ending of the file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Table => "csv",
            Self::Text => "txt",
        }
    }
}

/// Where a file is saved.
#[derive(Debug)]
pub enum SaveTo {
    /// The user is asked; what she agrees to is replaced.
    Ask {
        /// Title of the dialog.
        title: String,
        /// Where it begins.
        folder: PathBuf,
        /// The proposed name.
        name: String,
    },
    /// A typed path; what lies there stays.
    File(PathBuf),
}

/// What is to be done with whole cases.
#[derive(Debug)]
pub enum CaseEffect {
    /// Write the history of the open case.
    SaveHistory {
        /// How.
        format: HistoryFormat,
        /// Only what passes this.
        filter: Filter,
        /// Where.
        to: SaveTo,
        /// In which language.
        texts: Arc<Texts>,
        /// With which guides.
        catalogue: Arc<Catalogue>,
    },
    /// Look at the cases in the cases folder and at this one: progress, archive, last change.
    Survey {
        /// The cases folder.
        folder: PathBuf,
        /// A case that may lie elsewhere.
        open: Option<PathBuf>,
        /// With which guides.
        catalogue: Arc<Catalogue>,
    },
    /// Record that a case is put into the archive or brought back.
    Archive {
        /// Which case.
        root: PathBuf,
        /// Into the archive?
        archived: bool,
        /// By whom.
        who: String,
    },
    /// Copy a case into one file.
    Copy(PathBuf, SaveTo),
    /// Read a case out of one file into the cases folder.
    TakeIn {
        /// The file; without, the user is asked.
        file: Option<PathBuf>,
        /// Title of the dialog.
        title: String,
        /// The cases folder.
        into: PathBuf,
    },
    /// Merge a case with what a file has more.
    Merge(KnownCase),
}

/// What came of something with whole cases.
#[derive(Debug)]
pub enum CaseOutcome {
    /// The history is in this file.
    HistorySaved(PathBuf),
    /// A file could not be saved.
    FileNotSaved(FileFault),
    /// A case was put into the archive or brought back.
    Archived,
    /// A case is in this file, which has so many bytes.
    Copied(PathBuf, u64),
    /// A case came out of a file into this folder.
    Arrived(PathBuf),
    /// The case in a file lies in a folder already.
    Known(KnownCase),
    /// The case in this folder was merged with a file.
    Merged(PathBuf, Merged),
    /// A case could not be written into a file or read from it.
    Failed(CaseFileError),
}

/// Cases with larger journals are listed without their progress; reading them would take seconds.
const MOST_SURVEYED: u64 = 20_000_000;

pub(super) fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`update` hands over only what is listed")]
    match action {
        Action::SaveHistory { format, filter, to } => {
            let name = format!("{}.{}", tr!(model.texts, "history-file-stem"), format.ending());
            let to = save_to(model, to, name);
            let (texts, catalogue) = (model.texts.clone(), model.catalogue.clone());
            vec![Effect::Cases(CaseEffect::SaveHistory { format, filter, to, texts, catalogue })]
        }
        Action::ArchiveCase(root, archived) => {
            if model.case.as_ref().is_some_and(|case| case.root == root) {
                let mut effects = append(model, "", "", What::Archived(archived));
                effects.extend(survey(model));
                return effects;
            }
            vec![Effect::Cases(CaseEffect::Archive { root, archived, who: model.settings.person.clone() })]
        }
        Action::CopyCase(root, to) => {
            model.busy = true;
            let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let to = save_to(model, to, format!("{name}.zip"));
            vec![Effect::Cases(CaseEffect::Copy(root, to))]
        }
        Action::TakeInCase(file) => {
            model.busy = true;
            let title = tr!(model.texts, "dialog-take-in");
            vec![Effect::Cases(CaseEffect::TakeIn { file, title, into: model.cases_folder.clone() })]
        }
        Action::MergeKnown(merges) => {
            let known = model.known.take().filter(|_| merges);
            model.busy = known.is_some();
            known.into_iter().map(|known| Effect::Cases(CaseEffect::Merge(known))).collect()
        }
        _ => Vec::new(),
    }
}

/// A typed path, or a question with this name proposed.
pub(super) fn save_to(model: &Model, typed: Option<PathBuf>, name: String) -> SaveTo {
    typed.map_or_else(
        || SaveTo::Ask { title: tr!(model.texts, "dialog-save"), folder: model.saving_folder.clone(), name },
        SaveTo::File,
    )
}

/// Looks how far the cases are.
pub(super) fn survey(model: &Model) -> Vec<Effect> {
    vec![Effect::Cases(CaseEffect::Survey {
        folder: model.cases_folder.clone(),
        open: model.case.as_ref().map(|case| case.root.clone()),
        catalogue: model.built_in.clone(),
    })]
}

pub(super) fn absorb(model: &mut Model, outcome: CaseOutcome) -> Vec<Effect> {
    model.busy = false;
    // An earlier attempt that failed is over, however this one ended.
    model.forget_notices(|notice| matches!(notice, Notice::FileNotSaved(_) | Notice::CaseFileFailed(_)));
    let notice = match outcome {
        CaseOutcome::HistorySaved(path) => {
            remember_folder(model, &path);
            Notice::HistorySaved(path)
        }
        CaseOutcome::FileNotSaved(fault) => Notice::FileNotSaved(fault),
        CaseOutcome::Copied(path, bytes) => {
            remember_folder(model, &path);
            Notice::CaseCopied(path, bytes)
        }
        CaseOutcome::Failed(error) => Notice::CaseFileFailed(error),
        CaseOutcome::Known(known) => {
            model.known = Some(known);
            return Vec::new();
        }
        CaseOutcome::Arrived(root) => {
            model.notify(Notice::CaseArrived(root));
            return survey(model);
        }
        CaseOutcome::Merged(root, merged) => {
            model.notify(Notice::CaseMerged(merged));
            return opening::open(model, root);
        }
        // The archive shows in the list.
        CaseOutcome::Archived => return survey(model),
    };
    model.notify(notice);
    Vec::new()
}

/// Where she saved something, the next thing may go, too.
pub(super) fn remember_folder(model: &mut Model, file: &Path) {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        folder.clone_into(&mut model.saving_folder);
    }
}

impl World {
    /// Does one thing with whole cases.
    pub(super) fn perform_on_cases(&mut self, effect: CaseEffect) -> Outcome {
        match effect {
            CaseEffect::SaveHistory { format, filter, to, texts, catalogue } => {
                let said = self.save_history(format, &filter, to, &texts, &catalogue);
                said.map_or(Outcome::NothingChosen, Outcome::Cases)
            }
            CaseEffect::Survey { folder, open, catalogue } => {
                let mut roots = case_folder::cases_in(&folder);
                roots.extend(open.filter(|root| !roots.contains(root)));
                Outcome::CasesFound(roots.into_iter().filter_map(|root| summary(root, &catalogue)).collect())
            }
            CaseEffect::Archive { root, archived, who } => Outcome::Cases(match self.archive(&root, archived, who) {
                Ok(()) => CaseOutcome::Archived,
                Err(error) => CaseOutcome::Failed(error.into()),
            }),
            CaseEffect::Copy(root, to) => copy(&root, to).map_or(Outcome::NothingChosen, Outcome::Cases),
            CaseEffect::TakeIn { file, title, into } => {
                match file.or_else(|| dialogs::choose_file(&title, &into, ("ZIP", &["zip"]))) {
                    Some(file) => Outcome::Cases(take_in(&file, &into)),
                    None => Outcome::NothingChosen,
                }
            }
            CaseEffect::Merge(known) => Outcome::Cases(self.merge(&known)),
        }
    }

    fn save_history(
        &self,
        format: HistoryFormat,
        filter: &Filter,
        to: SaveTo,
        texts: &Texts,
        catalogue: &Catalogue,
    ) -> Option<CaseOutcome> {
        let Some(folder) = &self.folder else { return Some(CaseOutcome::FileNotSaved(FileFault::NotFound)) };
        let (path, finished) = chosen(to)?;
        let case = match read_only(folder.root(), catalogue) {
            Ok(case) => case,
            Err(CaseError::File(fault)) => return Some(CaseOutcome::FileNotSaved(fault)),
            Err(other) => return Some(CaseOutcome::Failed(other.into())),
        };
        let bytes = history_bytes(format, filter, &case, texts, catalogue);
        let written = finished.write(&path, &bytes);
        Some(written.map_or_else(CaseOutcome::FileNotSaved, |()| CaseOutcome::HistorySaved(path)))
    }

    /// Another case than the open one is opened for this one event.
    fn archive(&mut self, root: &Path, archived: bool, who: String) -> Result<(), CaseError> {
        let device = match self.device.take() {
            Some(device) => device,
            None => device::hold(&self.data_folder, &device::computer_name(), device::random_digits())?,
        };
        let opened = case_folder::open(root, &self.device.insert(device).name)?;
        let lamport = opened.journals.iter().map(|journal| journal.last_lamport).max().unwrap_or(0);
        let (time, what) = (clock::now(), What::Archived(archived));
        let event = NewEvent { time, who, task: String::new(), step: String::new(), seen: Vec::new(), lamport, what };
        if let Some(mut folder) = opened.folder {
            folder.append(event)?;
        }
        Ok(())
    }

    fn merge(&mut self, known: &KnownCase) -> CaseOutcome {
        let merged = case_file::merge(&known.file, &known.root);
        // The own journal may have become longer; the next mark has to follow its new end.
        let is_open = self.folder.as_ref().is_some_and(|folder| folder.root() == known.root);
        if is_open && let Err(error) = self.try_open(&known.root) {
            return CaseOutcome::Failed(error.into());
        }
        match merged {
            Ok(merged) => CaseOutcome::Merged(known.root.clone(), merged),
            Err(error) => CaseOutcome::Failed(error),
        }
    }
}

/// The history of a case as the bytes of a file.
#[must_use]
pub(crate) fn history_bytes(
    format: HistoryFormat,
    filter: &Filter,
    case: &OpenCase,
    texts: &Texts,
    catalogue: &Catalogue,
) -> Vec<u8> {
    let rows = wording::history_rows(texts, case, catalogue, filter);
    match format {
        HistoryFormat::Table => wording::history_csv(texts, &rows),
        HistoryFormat::Text => wording::history_text(texts, case, &rows),
    }
    .into_bytes()
}

pub(super) fn chosen(to: SaveTo) -> Option<(PathBuf, Finished)> {
    match to {
        SaveTo::File(path) => Some((path, Finished::New)),
        SaveTo::Ask { title, folder, name } => {
            dialogs::choose_place(&title, &folder, &name).map(|path| (path, Finished::Replacing))
        }
    }
}

fn copy(root: &Path, to: SaveTo) -> Option<CaseOutcome> {
    let (path, finished) = chosen(to)?;
    Some(match case_file::write(root, &path, finished) {
        Ok(written) => CaseOutcome::Copied(path, written.bytes),
        Err(error) => CaseOutcome::Failed(error),
    })
}

fn take_in(file: &Path, into: &Path) -> CaseOutcome {
    let arrived = case_file::known_in(file, into).and_then(|known| match known {
        Some(root) => Ok(CaseOutcome::Known(KnownCase { file: file.to_owned(), root })),
        None => case_file::take_in(file, into).map(|arrived| CaseOutcome::Arrived(arrived.root)),
    });
    arrived.unwrap_or_else(CaseOutcome::Failed)
}

/// Opens a case without writing: nothing is mended, no device name is taken.
fn read_only(root: &Path, catalogue: &Catalogue) -> Result<OpenCase, CaseError> {
    let opened = case_folder::open(root, &DeviceName::new("", 0))?;
    Ok(OpenCase::new(opened.root, opened.head, Record::new(opened.journals), catalogue))
}

/// The cases in a folder, by what stands in `vorgang.ron` alone.
pub(super) fn find(folder: &Path) -> Vec<CaseSummary> {
    case_folder::cases_in(folder)
        .into_iter()
        .filter_map(|root| {
            let head = case_folder::read_head(&root).ok()?;
            let (occasion, practice, begun) = (head.occasion, head.practice.name, head.created);
            Some(CaseSummary { root, occasion, practice, begun, progress: None, last: None, archived: false })
        })
        .collect()
}

fn summary(root: PathBuf, catalogue: &Catalogue) -> Option<CaseSummary> {
    let head = case_folder::read_head(&root).ok()?;
    let case = (case_folder::journal_bytes(&root) <= MOST_SURVEYED).then(|| read_only(&root, catalogue).ok()).flatten();
    let case = case.map(|mut case| {
        // Whoever signed them, their tasks count.
        let _guides = pack_files::furnish(&mut case, &[]);
        case
    });
    let practice = case.as_ref().map_or(head.practice.name, |case| case.practice.name.clone());
    Some(CaseSummary {
        occasion: head.occasion,
        practice,
        begun: head.created,
        progress: case.as_ref().map(OpenCase::progress),
        last: case.as_ref().and_then(|case| case.record.last().map(|it| (it.time.clone(), it.who.as_str().to_owned()))),
        archived: case.as_ref().is_some_and(|case| case.record.archived().is_some()),
        root,
    })
}
