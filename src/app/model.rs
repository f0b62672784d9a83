//! The state of the window program, split by how long it lives.
//!
//! The case lives on disk, the settings in another file, notices and screens for this run, the one
//! secret until its screen is left or its time runs out. Plan and progress are derived. What is
//! being typed right now belongs to the screens.

use std::{path::PathBuf, sync::Arc};

use jiff::ZonedDateTime;

use super::{
    absence::News,
    emergency::SheetOrder,
    opening::Opening,
    packs::PackDesk,
    paper::{Checked, Preview},
    papers::PaperKind,
    undo::Undo,
};
pub use super::{notice::Notice, open_case::OpenCase};
use crate::{
    domain::{
        guide::{
            Tool,
            pack::{Catalogue, Entry},
        },
        password::{Password, generate::Request, strength::Judgement},
        plan::Task,
        record::What,
    },
    i18n::Texts,
    platform::{
        case_folder::NewEvent,
        files::FileFault,
        held::Held,
        presence::AtWork,
        printer::{PrintFault, Printed},
        settings::Settings,
        system_look::SystemLook,
    },
};

/// Everything the screens show.
#[derive(Debug)]
pub struct Model {
    /// Which screen.
    pub screen: Screen,
    /// Where somebody was who now looks something up, in the help or among the guides.
    pub aside_from: Option<Screen>,
    /// Language, colours, size, who sits here, where she stood.
    pub settings: Settings,
    /// How the PC is set up for all programs.
    pub look: SystemLook,
    /// The texts in the language of the settings.
    pub texts: Arc<Texts>,
    /// All guides: the built-in ones and those that were added to the open case.
    pub catalogue: Arc<Catalogue>,
    /// The built-in guides alone.
    pub built_in: Arc<Catalogue>,
    /// The open case.
    pub case: Option<OpenCase>,
    /// What others did since she left.
    pub news: Vec<News>,
    /// Packs of guides that are no part of the case yet.
    pub packs: PackDesk,
    /// Cases that can be opened.
    pub cases: Vec<CaseSummary>,
    /// Where new cases are made.
    pub cases_folder: PathBuf,
    /// Where what is saved for her is proposed to lie: with her documents, then where she saved last.
    pub saving_folder: PathBuf,
    /// The password being made, while it lives.
    pub secret: Option<Secret>,
    /// New passwords of this case that the keyring holds until their task is tested.
    pub held: Vec<Held>,
    /// The judgement of a typed password.
    pub judgement: Option<Judgement>,
    /// What the user must know; nothing vanishes by itself.
    pub notices: Vec<Notice>,
    /// Whether the open case was the last one on this PC, too, however the program ended then.
    pub opened_before: bool,
    /// The marks made here, which can be taken back.
    pub undo: Undo,
    /// A file with a case that lies in this folder already.
    pub known: Option<KnownCase>,
    /// Marks that are not on disk yet, oldest first.
    pub unsaved: Vec<Unsaved>,
    /// When what was typed in this case and is not recorded yet was put on disk last.
    pub typed_kept: Option<ZonedDateTime>,
    /// While the case folder cannot be reached: why, and how many marks wait on this PC.
    pub away: Option<Away>,
    /// Who works on which task on other PCs now.
    pub at_work: Vec<AtWork>,
    /// What the other PCs were told: who works here on which task.
    pub announced: (String, String),
    /// The certificate written last.
    pub paper: Option<Paper>,
    /// Its pages as pictures.
    pub preview: Preview,
    /// The emergency sheet ordered last.
    pub sheet: Option<SheetOrder>,
    /// What came of checking a file.
    pub checked: Option<Checked>,
    /// Where the last paper for the work was asked for: on which screen, and of a step at which task.
    pub handed_out_at: Option<(Screen, String)>,
    /// Whether the screen is blanked.
    pub blanked: bool,
    /// Whether something is being done that the user waits for.
    pub busy: bool,
    /// The case that is being opened.
    pub opening: Opening,
    /// When the printing system was asked last.
    pub asked_at: Option<ZonedDateTime>,
    /// The time of this frame.
    pub now: ZonedDateTime,
}

/// Which screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// First start, or "welcome back" while a case is open.
    Start,
    /// The questions about the practice, by number from 0.
    Questions(usize),
    /// The plan.
    Plan,
    /// One task; which one and at which step is the position in the settings.
    Task,
    /// The password workshop.
    Password,
    /// The certificate.
    Certificate,
    /// The pages of the certificate.
    Preview,
    /// Checking a certificate from anywhere.
    Check,
    /// Everything that happened.
    History,
    /// All cases.
    Cases,
    /// All guides, whether or not this practice has what they are for.
    Library,
    /// Packs of guides: check one, add it, see which ones the case has.
    Packs,
    /// Settings and help.
    Settings,
}

/// Number of questions about the practice.
pub const QUESTIONS: usize = 11;

/// A case that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSummary {
    /// Its folder.
    pub root: PathBuf,
    /// What happened.
    pub occasion: String,
    /// Name of the practice.
    pub practice: String,
    /// When it was made.
    pub begun: ZonedDateTime,
    /// Number of tasks and of closed ones, once somebody has looked.
    pub progress: Option<(usize, usize)>,
    /// When something was recorded last, and by whom.
    pub last: Option<(ZonedDateTime, String)>,
    /// Whether it lies in the archive.
    pub archived: bool,
}

/// A file with a case that lies in a folder already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCase {
    /// The file.
    pub file: PathBuf,
    /// The folder of the same case.
    pub root: PathBuf,
}

/// A mark that is not on disk yet.
#[derive(Debug)]
pub struct Unsaved {
    /// The case in which it was made; another one may be open by now.
    pub root: PathBuf,
    /// The mark.
    pub event: NewEvent,
}

/// The case folder cannot be reached; marks are kept on this PC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Away {
    /// Why.
    pub fault: FileFault,
    /// How many marks wait to be carried over.
    pub waiting: usize,
}

/// A password while it lives.
#[derive(Debug)]
pub struct Secret {
    /// The clear text.
    pub password: Password,
    /// For which profile.
    pub profile: String,
    /// Exact bits.
    pub bits: f64,
    /// What was asked for.
    pub request: Request,
    /// Whether she has typed it once from her note without a mistake.
    pub tried: bool,
    /// Until when it is shown; hidden without.
    pub shown_until: Option<ZonedDateTime>,
    /// Until when it stays in the clipboard.
    pub copied_until: Option<ZonedDateTime>,
    /// When it is forgotten.
    pub forget_at: ZonedDateTime,
}

/// Seconds until a shown password is hidden again.
pub const HIDE_AFTER_SECS: i64 = 60;
/// Seconds until a password is forgotten.
pub const FORGET_AFTER_SECS: i64 = 300;

/// A certificate on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The file in the case.
    pub path: PathBuf,
    /// The same where she wanted to have it, if she did.
    pub copy: Option<PathBuf>,
    /// Its number among those of its kind.
    pub number: u32,
    /// When it was issued.
    pub issued: ZonedDateTime,
    /// Whether it is a Nachweis.
    pub complete: bool,
    /// What became of the last print order.
    pub printed: Option<Result<Printed, PrintFault>>,
    /// Whether something was recorded since, which it does not have.
    pub is_outdated: bool,
}

impl Paper {
    /// The file as she knows it.
    #[must_use]
    pub fn own_file(&self) -> &PathBuf {
        self.copy.as_ref().unwrap_or(&self.path)
    }

    /// Which it is.
    #[must_use]
    pub fn kind(&self) -> PaperKind {
        if self.complete { PaperKind::Certificate } else { PaperKind::Interim }
    }
}

impl Model {
    /// The beginning, before anything is read.
    #[must_use]
    pub fn new(settings: Settings, catalogue: Arc<Catalogue>, cases_folder: PathBuf, now: ZonedDateTime) -> Self {
        Self {
            screen: Screen::Start,
            aside_from: None,
            texts: Arc::new(Texts::new(settings.language)),
            settings,
            built_in: catalogue.clone(),
            look: SystemLook::default(),
            catalogue,
            case: None,
            news: Vec::new(),
            packs: PackDesk::default(),
            cases: Vec::new(),
            saving_folder: cases_folder.parent().unwrap_or(&cases_folder).to_owned(),
            cases_folder,
            secret: None,
            held: Vec::new(),
            judgement: None,
            notices: Vec::new(),
            opened_before: false,
            undo: Undo::default(),
            known: None,
            unsaved: Vec::new(),
            typed_kept: None,
            away: None,
            at_work: Vec::new(),
            announced: (String::new(), String::new()),
            paper: None,
            sheet: None,
            preview: Preview::default(),
            checked: None,
            handed_out_at: None,
            blanked: false,
            busy: false,
            opening: Opening::No,
            asked_at: None,
            now,
        }
    }

    /// The task that is open on the task screen.
    #[must_use]
    pub fn task(&self) -> Option<&Task> {
        self.case.as_ref()?.plan.task(&self.settings.position.task)
    }

    /// Its guide.
    #[must_use]
    pub fn guide(&self) -> Option<&Entry> {
        self.catalogue.entry(&self.task()?.guide)
    }

    /// The profile for the password of the open task, or the first one.
    #[must_use]
    pub fn profile_of_task(&self) -> Option<&str> {
        self.guide()?.guide.profile.as_deref()
    }

    /// Whether the step that is shown asks where the note was put away.
    #[must_use]
    pub fn is_putting_away(&self) -> bool {
        let steps = self.guide().map(|entry| entry.guide.steps.as_slice()).unwrap_or_default();
        let shown = steps.iter().find(|step| step.id == self.settings.position.step);
        shown.is_some_and(|step| step.tool == Some(Tool::NotePlace))
    }

    /// The password that is held for the open task.
    #[must_use]
    pub fn held_for_task(&self) -> Option<&Held> {
        let task = self.task()?;
        self.held.iter().find(|known| known.task == task.id)
    }

    /// Whether the step asks for a new password and the one made here has not been typed from the
    /// note yet: then nobody knows whether the note is right. Who makes her own elsewhere is not
    /// asked.
    #[must_use]
    pub fn awaits_trial(&self, step: &str) -> bool {
        let Some(entry) = self.guide() else { return false };
        let asks = entry.guide.steps.iter().any(|s| s.id == step && s.tool == Some(Tool::MakePassword));
        let untried = |secret: &Secret| !secret.tried && entry.guide.profile.as_ref() == Some(&secret.profile);
        asks && self.secret.as_ref().is_some_and(untried)
    }

    /// An event by whoever sits here, now.
    #[must_use]
    pub fn event(&self, task: &str, step: &str, what: What) -> Option<NewEvent> {
        let case = self.case.as_ref()?;
        let seen = if what.decides() || matches!(what, What::TakenBack(_)) {
            case.record.task(task).unseen_decisions()
        } else {
            Vec::new()
        };
        Some(NewEvent {
            time: self.now.clone(),
            who: self.settings.person.clone(),
            task: task.to_owned(),
            step: step.to_owned(),
            seen,
            lamport: case.record.lamport(),
            what,
        })
    }

    /// Who works on a task on another PC now.
    pub fn at_work_on(&self, task: &str) -> impl Iterator<Item = &str> {
        self.at_work.iter().filter(move |at_work| at_work.task == *task).map(|at_work| at_work.who.as_str())
    }

    /// Takes away what a newer outcome makes wrong.
    pub fn forget_notices(&mut self, is_over: impl Fn(&Notice) -> bool) {
        self.notices.retain(|notice| !is_over(notice));
    }

    /// Notes something once that the user must know.
    pub fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
