//! Opening a case: asked for, read and folded by the worker, taken in.
//!
//! A case of very many entries takes a second, on a slow share longer. Meanwhile the window says so,
//! and whoever does not want to wait leaves it: what arrives then is not taken in.

use std::path::{Path, PathBuf};

use super::{
    absence,
    action::Effect,
    held,
    model::{Model, Notice, OpenCase, Paper, Screen},
    outcome::Outcome,
    packs,
    paper::forget_pages,
    undo::Undo,
    update::{forget_secret, save_settings, show},
    worker::World,
};
use crate::{
    domain::record::{
        CaseHead, Event, Record, What,
        tamper::{self, Meaning},
    },
    platform::{case_folder::CaseError, case_papers, files::FileFault, settings::Position},
};

/// Most unreadable journals of which each is told by itself. All of them stand in the record.
pub(super) const MOST_UNREADABLE: usize = 20;

/// A case as the worker read it.
#[derive(Debug)]
pub struct ReadCase {
    /// Its folder.
    pub root: PathBuf,
    /// What stands in `vorgang.ron`.
    pub head: CaseHead,
    /// Everything recorded, folded.
    pub record: Record,
    /// Names of journals that could not be read, and why.
    pub unreadable: Vec<(String, FileFault)>,
    /// Whether another copy of the program runs on this PC.
    pub second_copy: bool,
    /// The certificate saved last, if it still lies in the case.
    pub paper: Option<Paper>,
}

/// How far the case that was asked for last is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Opening {
    /// Nothing is waited for.
    #[default]
    No,
    /// It is being opened.
    Of(PathBuf),
    /// It was left before it was open.
    Left(PathBuf),
}

impl World {
    pub(super) fn open_case(&mut self, root: &Path) -> Outcome {
        match self.try_open(root) {
            Ok((opened, second_copy)) => {
                let record = Record::new(opened.journals);
                Outcome::CaseOpened(Box::new(ReadCase {
                    paper: last_paper(&opened.root, &record),
                    root: opened.root,
                    head: opened.head,
                    record,
                    unreadable: opened.unreadable,
                    second_copy,
                }))
            }
            Err(error) => Outcome::CaseNotOpened(root.to_owned(), error),
        }
    }
}

/// The certificate that was saved last, on whatever PC, and whether something was recorded since.
fn last_paper(root: &Path, record: &Record) -> Option<Paper> {
    let is_paper = |event: &Event| matches!(event.what, What::Certificate { .. });
    let events = record.events();
    let at = events.iter().rposition(|event| is_paper(event))?;
    let last = events.get(at)?;
    let What::Certificate { number, sha256, complete } = &last.what else { return None };
    let path = case_papers::certificate(root, *number, sha256)?;
    let is_outdated = events.iter().skip(at + 1).any(|event| !is_paper(event));
    let complete = complete.unwrap_or_else(|| path.to_string_lossy().contains("-nachweis-"));
    let (number, issued) = (*number, last.time.clone());
    Some(Paper { path, copy: None, number, issued, complete, printed: None, is_outdated })
}

/// Asks for a case. The one that is open is left at once: no mark may go into another case than the
/// one that is shown.
pub(super) fn open(model: &mut Model, root: PathBuf) -> Vec<Effect> {
    let mut effects = forget_secret(model);
    model.case = None;
    model.at_work.clear();
    model.screen = Screen::Start;
    model.opening = Opening::Of(root.clone());
    model.busy = true;
    effects.push(Effect::OpenCase(root));
    effects
}

/// Does not wait for it any longer.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    if let Opening::Of(root) = std::mem::take(&mut model.opening) {
        model.opening = Opening::Left(root);
        model.busy = false;
    }
    show(model, Screen::Cases)
}

/// Whether somebody still waits for this case; nobody does any more from now on.
fn is_awaited(model: &mut Model, root: &Path) -> bool {
    match &model.opening {
        Opening::Left(left) if left == root => {
            model.opening = Opening::No;
            false
        }
        // Another one was asked for after it.
        Opening::Of(other) if other != root => false,
        Opening::No | Opening::Of(_) | Opening::Left(_) => {
            model.opening = Opening::No;
            true
        }
    }
}

pub(super) fn not_opened(model: &mut Model, root: PathBuf, error: CaseError) -> Vec<Effect> {
    if is_awaited(model, &root) {
        model.busy = false;
        model.notify(Notice::CaseNotOpened(root, error));
    }
    Vec::new()
}

pub(super) fn opened(model: &mut Model, read: ReadCase) -> Vec<Effect> {
    if !is_awaited(model, &read.root) {
        // Nobody works there. If another one was asked for, opening that leaves this one.
        return if model.opening == Opening::No { vec![Effect::LeaveCase] } else { Vec::new() };
    }
    let ReadCase { root, head, record, unreadable, second_copy, paper } = read;
    super::absorb::set_away(model, None);
    model.at_work.clear();
    model.catalogue = model.built_in.clone();
    (model.packs.asked, model.packs.checked) = (Vec::new(), None);
    model.notices.retain(|notice| !matches!(notice, Notice::PackFaulty(..)));
    let case = OpenCase::new(root.clone(), head, record, &model.catalogue);
    let record = &case.record;
    let is_same = model.settings.last_case.as_deref() == Some(&root);
    let is_new = record.events().is_empty() && case.practice.name.is_empty();
    if let Some(irregular) = irregular(record) {
        model.notify(irregular);
    }
    if record.newer_events() > 0 {
        model.notify(Notice::NewerEntries(record.newer_events()));
    }
    if second_copy {
        model.notify(Notice::SecondCopy);
    }
    for (name, fault) in unreadable.into_iter().take(MOST_UNREADABLE) {
        model.notify(Notice::JournalUnreadable(name, fault));
    }
    model.news = absence::news(&case, model.settings.seen.as_ref(), &model.settings.person);
    model.case = Some(case);
    (model.busy, model.paper, model.undo) = (false, paper, Undo::default());
    model.typed_kept = None;
    forget_pages(model);
    model.preview.shown = None;
    model.settings.last_case = Some(root);
    model.opened_before = is_same;
    if is_same {
        model.screen = Screen::Start;
    } else {
        let question = is_new.then_some(0);
        model.settings.position = Position { question, ..Position::default() };
        model.screen = if is_new { Screen::Questions(0) } else { Screen::Start };
    }
    let mut effects = save_settings(model);
    effects.extend(held::find(model));
    effects.extend(packs::follow(model));
    effects
}

/// What the user must know of journals that are not as they were written. One that cannot be read at all
/// is told by itself, with the reason.
pub(super) fn irregular(record: &Record) -> Option<Notice> {
    let mut found = tamper::findings(record)
        .into_iter()
        .filter(|finding| !finding.kind.is_harmless() && finding.kind != Meaning::Unread);
    let first = found.next()?;
    Some(Notice::Irregular(found.count() + 1, first))
}
