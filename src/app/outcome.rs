//! What the world answers.

use std::path::PathBuf;

use jiff::ZonedDateTime;

use super::{
    cases::CaseOutcome,
    held::HeldOutcome,
    live::News,
    model::{Away, CaseSummary},
    opening::ReadCase,
    packs::PackOutcome,
    paper::{Checked, ShownPage},
    papers::HandedOut,
};
use crate::{
    domain::{
        certificate::Logo,
        guide::Destination,
        password::{
            generate::{GenerateError, Generated, Request},
            strength::Judgement,
        },
        record::Event,
    },
    platform::{
        case_folder::{CaseError, NewEvent},
        clipboard::NoClipboard,
        files::FileFault,
        logo::LogoFault,
        pdf::PdfError,
        printer::{PrintFault, Printed},
        signing_key::KeyFault,
        system_look::SystemLook,
        unsent::Unsent,
    },
};
/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    /// The start is noted.
    StartNoted,
    /// The cases that are there.
    CasesFound(Vec<CaseSummary>),
    /// A case has been read.
    CaseOpened(Box<ReadCase>),
    /// A case could not be opened.
    CaseNotOpened(PathBuf, CaseError),
    /// A case could not be made.
    CaseNotMade(CaseError),
    /// The user chose the folder of a case.
    CaseChosen(PathBuf),
    /// The user chose nothing.
    NothingChosen,
    /// An event is on disk.
    Appended(Box<Event>),
    /// It is on this PC's disk; the case folder could not be reached.
    AppendedHere(Box<Event>, Away),
    /// It is not.
    NotAppended(Box<NewEvent>, FileFault),
    /// The others were told, as far as the case folder can be reached.
    Announced,
    /// What changed in the case folder without being asked for.
    Looked(Box<News>),
    /// The settings are on disk.
    SettingsSaved,
    /// They are not.
    SettingsNotSaved(FileFault),
    /// What is typed and not recorded yet is on disk.
    TypedKept,
    /// A password is made.
    PasswordMade {
        /// The password.
        generated: Generated,
        /// For which profile.
        profile: String,
        /// What was asked for.
        request: Request,
    },
    /// It could not be made.
    PasswordFailed(GenerateError),
    /// The password is in the clipboard.
    Copied,
    /// It is not.
    NotCopied(NoClipboard),
    /// The clipboard does not hold our password any more, or may still.
    ClipboardCleared(Result<(), NoClipboard>),
    /// Judging is ready, or a newer text has come in before this one was judged.
    NotJudged,
    /// A judgement.
    Judged(Judgement),
    /// A certificate is on disk.
    PaperWritten {
        /// The file.
        path: PathBuf,
        /// Whether it is a Nachweis.
        complete: bool,
        /// Running number.
        number: u32,
        /// SHA-256 sum of the file, hexadecimal.
        sha256: String,
        /// When it was issued.
        issued: ZonedDateTime,
        /// What became of the copy that was asked for, if one was.
        copy: Option<Result<PathBuf, FileFault>>,
        /// Whether to print it at once.
        print: bool,
    },
    /// It could not be saved.
    PaperNotWritten(FileFault),
    /// It could not be drawn.
    PaperNotDrawn(PdfError),
    /// There is no key to sign it with.
    NoKey(KeyFault),
    /// A place that a step names is open.
    DestinationOpened,
    /// It is not.
    DestinationNotOpened(Destination),
    /// A paper for the work lies there; and what became of its print order.
    HandedOut(Box<HandedOut>),
    /// It could not be drawn or saved.
    NotHandedOut(FileFault),
    /// What became of printing or opening a certificate.
    Printed(Result<Printed, PrintFault>),
    /// What became of an emergency sheet.
    Sheet(Result<Printed, PrintFault>),
    /// A page is drawn.
    PageDrawn(ShownPage),
    /// A file is checked.
    PaperChecked(Box<Checked>),
    /// A logo is read.
    LogoRead(Logo),
    /// A file gave no logo.
    LogoRefused(LogoFault),
    /// What came of something with a password that is held.
    Held(HeldOutcome),
    /// What came of something with whole cases.
    Cases(CaseOutcome),
    /// What was typed and not recorded when the program ended.
    UnsentRead(Box<Unsent>),
    /// What came of something with packs of guides.
    Packs(PackOutcome),
    /// Where this user keeps documents.
    DocumentsFound(PathBuf),
    /// An emergency sheet with empty lines is in this file.
    SheetSaved(PathBuf),
    /// The folder could not be opened in the file manager.
    FolderNotOpened(PathBuf),
    /// How the PC is set up for all programs.
    LookRead(SystemLook),
}

impl Outcome {
    /// Whether no effect asked for it.
    #[must_use]
    pub fn is_unasked(&self) -> bool {
        matches!(self, Self::Looked(_))
    }
}
