//! What is asked and answered about papers: writing, printing, looking at pages, checking files.
//!
//! The part of `update` and `absorb` for the certificate screens.

use std::{path::PathBuf, sync::Arc};

use super::{
    action::{Action, Effect},
    model::{Model, Notice, Paper, Screen},
    orders::OrderEffect,
    outcome::Outcome,
    update::{append, show},
};
use crate::{
    domain::{certificate::Certificate, record::What},
    platform::{
        files::FileFault,
        pdf::{Attested, Picture, VerifyError},
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
    /// Where the key lies that signs it.
    pub key_place: Option<KeyPlace>,
}

/// What came of checking a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Checked {
    /// The file.
    pub path: PathBuf,
    /// What it attests, if anything.
    pub said: Result<Box<Attested>, CheckFault>,
    /// Whether this PC's own key has signed it.
    pub is_own_key: bool,
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
        Action::WritePaper { print } => write_paper(model, print),
        Action::PrintPaper => model.paper.iter().map(|paper| OrderEffect::Print(paper.path.clone()).into()).collect(),
        Action::LeavePrinting => vec![OrderEffect::Leave.into()],
        Action::ViewPaper => model.paper.iter().map(|paper| OrderEffect::View(paper.path.clone()).into()).collect(),
        Action::ShowPage { page, scale } => show_page(model, page, scale),
        Action::ChooseCheck => {
            let start = model.case.as_ref().map_or(&model.cases_folder, |case| &case.root).clone();
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

/// The paper as it would be printed now.
fn certificate(model: &Model) -> Option<Box<Certificate>> {
    let case = model.case.as_ref()?;
    Some(Box::new(wording::certificate(&model.texts, case, &model.catalogue, &model.settings.person, &model.now)))
}

fn write_paper(model: &mut Model, print: bool) -> Vec<Effect> {
    let Some(certificate) = certificate(model) else { return Vec::new() };
    model.busy = true;
    vec![Effect::WritePaper { certificate, print }]
}

fn show_page(model: &mut Model, page: usize, scale: Scale) -> Vec<Effect> {
    model.preview.asked = Some((page, scale));
    let certificate = if model.preview.is_fresh { None } else { certificate(model) };
    model.preview.is_fresh = true;
    vec![Effect::DrawPage { certificate, page, scale }]
}

/// Something was recorded, or the words changed: the pages are laid out anew when they are looked at.
pub(super) fn forget_pages(model: &mut Model) {
    let shown = model.preview.shown.take();
    // The old picture stays until the new one is there.
    model.preview = Preview { shown, ..Preview::default() };
}

pub(super) fn absorb_paper(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`absorb` hands over only what is listed")]
    match outcome {
        Outcome::PaperWritten { path, complete, number, sha256, print } => {
            model.busy = false;
            model.paper = Some(Paper { path: path.clone(), complete, printed: None });
            // The worker keeps the pages of what it has written.
            forget_pages(model);
            model.preview.is_fresh = true;
            let mut effects = append(model, "", "", What::Certificate { number, sha256 });
            effects.extend(print.then(|| OrderEffect::Print(path).into()));
            effects
        }
        Outcome::PaperNotWritten(fault) => refused(model, Notice::PaperNotWritten(fault)),
        Outcome::NoKey(fault) => refused(model, Notice::NoKey(fault)),
        Outcome::PaperNotDrawn(error) => refused(model, Notice::PaperNotDrawn(format!("{error:?}"))),
        Outcome::Printed(said) => printed(model, said),
        Outcome::PageDrawn(page) => {
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

fn refused(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.busy = false;
    model.notify(notice);
    Vec::new()
}
