//! What is asked and answered about papers: writing, printing, looking at pages, checking files.
//!
//! The part of `update` and `absorb` for the certificate screens.

use std::{path::PathBuf, sync::Arc};

use super::{
    action::{Action, Effect},
    cases::{self, SaveTo},
    emergency,
    model::{Model, Notice, Paper, Screen},
    orders::OrderEffect,
    outcome::Outcome,
    update::{append, show},
};
use crate::{
    domain::{certificate::Certificate, record::What},
    platform::{
        case_papers,
        files::FileFault,
        pdf::{Attested, Fingerprint, Picture, VerifyError},
        printer::{PrintFault, Printed},
        signing_key::KeyPlace,
    },
    tr, wording,
};

/// The pages as pictures, for the window.
#[derive(Debug, Default)]
pub struct Preview {
    /// Whether the worker has laid out what would be printed now.
    is_fresh: bool,
    /// Page and scale asked for last.
    pub asked: Option<(usize, Scale)>,
    /// The page that came last.
    pub shown: Option<ShownPage>,
}

/// How large a page is drawn: hundredths of a pixel for each point of the paper.
pub type Scale = u32;

/// A page as it came.
#[derive(Debug, Clone)]
pub struct ShownPage {
    /// Which, from 0.
    pub page: usize,
    /// Of how many.
    pub pages: usize,
    /// How large.
    pub scale: Scale,
    /// Black on white.
    pub picture: Arc<Picture>,
    /// What stands on it, for those who do not see it.
    pub text: String,
    /// Whether it is of a saved certificate; else of the one that would be saved now.
    pub is_saved: bool,
    /// The key that signs it, and where it lies.
    pub key: Option<(Fingerprint, KeyPlace)>,
}

/// What came of checking a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Checked {
    /// The file.
    pub path: PathBuf,
    /// What it attests, if anything.
    pub said: Result<Box<Attested>, CheckFault>,
    /// Whose key has signed it.
    pub signer: Signer,
}

/// Whose key has signed a certificate, as far as this PC can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// This PC's.
    ThisPc,
    /// Another one: that of a colleague's PC, or of a stranger.
    Another,
    /// This PC has no key to compare it with.
    Unknown,
}

impl Signer {
    /// Compares the two public keys.
    #[must_use]
    pub fn new(signed_with: [u8; 32], own: Option<[u8; 32]>) -> Self {
        match own {
            Some(own) if own == signed_with => Self::ThisPc,
            Some(_) => Self::Another,
            None => Self::Unknown,
        }
    }
}

/// Why a file attests nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckFault {
    /// It cannot be read.
    File(FileFault),
    /// It is no certificate, or a changed one.
    Paper(VerifyError),
}

pub(super) fn update_paper(model: &mut Model, action: Action) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`update` hands over only what is listed")]
    match action {
        Action::WritePaper { print } => write_paper(model, None, print),
        Action::SavePaper(to) => {
            let name = file_name(model);
            let to = cases::save_to(model, to.map(with_ending), name);
            write_paper(model, Some(to), false)
        }
        Action::SaveEmptySheet(to) => {
            let name = format!("{}.pdf", tr!(model.texts, "sheet-title"));
            emergency::save_empty(model, cases::save_to(model, to.map(with_ending), name))
        }
        Action::ForgetSheet => {
            emergency::forget(model);
            Vec::new()
        }
        Action::OpenFolder(folder) => vec![OrderEffect::Folder(folder).into()],
        Action::PrintPaper => model.paper.iter().map(|paper| OrderEffect::Print(paper.path.clone()).into()).collect(),
        Action::LeavePrinting => vec![OrderEffect::Leave.into()],
        Action::ViewPaper => {
            model.paper.iter().map(|paper| OrderEffect::View(paper.own_file().clone()).into()).collect()
        }
        Action::ShowPage { page, scale } => show_page(model, page, scale),
        Action::ChooseCheck => {
            let of_case = model.case.as_ref().map(|case| case_papers::certificates(&case.root));
            let start = of_case.unwrap_or_else(|| model.cases_folder.clone());
            vec![Effect::ChooseCheck { title: tr!(model.texts, "dialog-choose-check"), start }]
        }
        Action::Check(path) => {
            let mut effects = show(model, Screen::Check);
            model.checked = None;
            effects.push(Effect::Check(path));
            effects
        }
        Action::ChooseLogo => {
            vec![Effect::ChooseLogo {
                title: tr!(model.texts, "dialog-choose-logo"),
                start: model.cases_folder.clone(),
            }]
        }
        Action::ReadLogo(path) => vec![Effect::ReadLogo(path)],
        _ => Vec::new(),
    }
}

/// The name of its file where she saves it.
#[must_use]
pub fn file_name(model: &Model) -> String {
    model.case.as_ref().map(|case| wording::paper_file(&model.texts, case, model.now.date())).unwrap_or_default()
}

/// The paper as it would be printed now.
fn certificate(model: &Model) -> Option<Box<Certificate>> {
    let case = model.case.as_ref()?;
    Some(Box::new(wording::certificate(&model.texts, case, &model.catalogue, &model.settings.person, &model.now)))
}

/// The path that she typed, with its ending.
fn with_ending(path: PathBuf) -> PathBuf {
    let is_pdf = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if is_pdf {
        return path;
    }
    let mut whole = path.into_os_string();
    whole.push(".pdf");
    whole.into()
}

fn write_paper(model: &mut Model, copy: Option<SaveTo>, print: bool) -> Vec<Effect> {
    let Some(certificate) = certificate(model) else { return Vec::new() };
    model.busy = true;
    vec![Effect::WritePaper { certificate, copy, print }]
}

fn show_page(model: &mut Model, page: usize, scale: Scale) -> Vec<Effect> {
    model.preview.asked = Some((page, scale));
    let is_new = !std::mem::replace(&mut model.preview.is_fresh, true);
    let certificate = if is_new { certificate(model) } else { None };
    // What was saved and still says all is shown as it was saved: with its number, to compare it with the paper.
    let saved = model.paper.as_ref().filter(|paper| is_new && !paper.is_outdated).map(|paper| paper.path.clone());
    vec![Effect::DrawPage { certificate, saved, page, scale }]
}

/// Something was recorded, or the language changed: the pages are laid out anew when they are looked at.
pub(super) fn forget_pages(model: &mut Model) {
    let shown = model.preview.shown.take();
    // The old picture stays until the new one is there.
    model.preview = Preview { shown, ..Preview::default() };
}

/// Something was recorded, here or by others: what is on disk does not have it.
pub(super) fn outdate(model: &mut Model) {
    forget_pages(model);
    if let Some(paper) = &mut model.paper {
        paper.is_outdated = true;
    }
}

pub(super) fn absorb_paper(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`absorb` hands over only what is listed")]
    match outcome {
        Outcome::PaperWritten { path, complete, number, sha256, issued, copy, print } => {
            model.busy = false;
            model.forget_notices(is_about_paper);
            let copy = copy.and_then(|said| said.map_err(|fault| model.notify(Notice::FileNotSaved(fault))).ok());
            if let Some(copy) = &copy {
                cases::remember_folder(model, copy);
            }
            let paper = Paper { path: path.clone(), copy, number, issued, complete, printed: None, is_outdated: false };
            model.paper = Some(paper);
            // The worker keeps the pages of what it has written.
            forget_pages(model);
            model.preview.is_fresh = true;
            let mut effects = append(model, "", "", What::Certificate { number, sha256, complete: Some(complete) });
            effects.extend(print.then(|| OrderEffect::Print(path).into()));
            effects
        }
        Outcome::PaperNotWritten(fault) => no_paper(model, Notice::PaperNotWritten(fault)),
        Outcome::NoKey(fault) => no_paper(model, Notice::NoKey(fault)),
        Outcome::PaperNotDrawn(error) => no_paper(model, Notice::PaperNotDrawn(format!("{error:?}"))),
        Outcome::Printed(said) => printed(model, said),
        Outcome::PageDrawn(page) => {
            model.forget_notices(|notice| matches!(notice, Notice::NoKey(_) | Notice::PaperNotDrawn(_)));
            model.preview.shown = Some(page);
            Vec::new()
        }
        Outcome::PaperChecked(checked) => {
            model.checked = Some(*checked);
            Vec::new()
        }
        Outcome::LogoRead(logo) => append(model, "", "", What::Logo(Some(logo))),
        Outcome::LogoRefused(fault) => refused(model, Notice::LogoRefused(fault)),
        _ => Vec::new(),
    }
}

fn printed(model: &mut Model, said: Result<Printed, PrintFault>) -> Vec<Effect> {
    model.busy = false;
    model.notices.retain(|old| !matches!(old, Notice::NotPrinted(..)));
    let Some(paper) = &mut model.paper else { return Vec::new() };
    let kind = paper.kind();
    paper.printed = Some(said.clone());
    if let Err(fault) = said {
        model.notify(Notice::NotPrinted(kind, fault));
    }
    Vec::new()
}

/// Whether it says why there is no certificate.
fn is_about_paper(notice: &Notice) -> bool {
    let is_so = |notice: &Notice| matches!(notice, Notice::PaperNotWritten(_) | Notice::PaperNotDrawn(_));
    is_so(notice) || matches!(notice, Notice::NoKey(_) | Notice::FileNotSaved(_))
}

/// What kept an earlier attempt is of no more interest.
fn no_paper(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.forget_notices(is_about_paper);
    // Without a key or a drawing nothing was laid out that could be shown.
    model.preview.is_fresh &= matches!(notice, Notice::PaperNotWritten(_));
    refused(model, notice)
}

/// The screen is looked at again: what could not be drawn is tried again.
pub(super) fn retry_pages(model: &mut Model) {
    if !model.preview.is_fresh {
        model.preview.asked = None;
    }
}

fn refused(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.busy = false;
    model.notify(notice);
    Vec::new()
}
