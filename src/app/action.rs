//! What can be asked of the program, what it asks of the world, what the world answers.

use std::path::PathBuf;

use jiff::civil::Date;

pub use super::live::News;
use super::{
    cases::{CaseEffect, CaseOutcome, HistoryFormat},
    desk::DeskEffect,
    held::{HeldEffect, HeldOutcome},
    history::Filter,
    model::{Away, CaseSummary, Screen},
    packs::{PackAction, PackEffect, PackOutcome},
    paper::{Checked, Scale, ShownPage},
    papers::Wanted,
};
use crate::{
    domain::{
        certificate::{Certificate, Logo},
        guide::Destination,
        handout::Handout,
        password::{
            Kind, Mode, Password,
            generate::{GenerateError, Generated, Request},
            strength::Judgement,
        },
        practice::Practice,
        record::{Event, EventId, What},
    },
    i18n::Language,
    platform::{
        case_folder::{CaseError, NewEvent, Opened},
        clipboard::NoClipboard,
        files::FileFault,
        logo::LogoFault,
        pdf::PdfError,
        printer::{Job, PrintFault, Printed},
        settings::{Renderer, Settings, ThemeChoice},
        signing_key::KeyFault,
        unsent::Unsent,
    },
};

/// What a screen asks for.
#[derive(Debug)]
pub enum Action {
    /// The program has started: look for cases, open the last one.
    Begin,
    /// The window has painted with this renderer.
    Painted(Renderer),
    /// A second has passed while something counts down.
    Tick,
    /// Show another screen.
    Show(Screen),
    /// Make a case and ask the questions.
    MakeCase {
        /// What happened.
        occasion: String,
        /// Since when that is known.
        known_since: Date,
    },
    /// Open the case in this folder.
    OpenCase(PathBuf),
    /// Let the user choose a folder.
    ChooseCase,
    /// Go on exactly where she stopped.
    Resume,
    /// Keep these answers and show another question or, behind the last one, the plan.
    Answer(Box<Practice>, usize),
    /// Who sits here.
    SetPerson(String),
    /// Open a task at its first open step.
    OpenTask(String),
    /// Show a step of the open task; the number of steps means its end.
    ShowStep(usize),
    /// Record something about a task.
    Mark {
        /// Which task.
        task: String,
        /// Which step; empty for the task.
        step: String,
        /// What.
        what: What,
    },
    /// Take an earlier mark back.
    TakeBack {
        /// The task it is about.
        task: String,
        /// The mark.
        event: EventId,
    },
    /// Save the history.
    SaveHistory {
        /// How.
        format: HistoryFormat,
        /// Only what passes this.
        filter: Filter,
        /// Where; without, the user is asked.
        to: Option<PathBuf>,
    },
    /// Put a case into the archive (true) or bring it back.
    ArchiveCase(PathBuf, bool),
    /// Copy a case into one file; without a place, the user is asked.
    CopyCase(PathBuf, Option<PathBuf>),
    /// Read a case out of one file; without one, the user is asked.
    TakeInCase(Option<PathBuf>),
    /// Merge the known case with what the file has more (true), or leave it.
    MergeKnown(bool),
    /// Try once more to save what could not be saved.
    SaveAgain,
    /// Make a password for this profile.
    MakePassword {
        /// The profile.
        profile: String,
        /// Another kind than the profile proposes.
        kind: Option<Kind>,
        /// Which characters it may have.
        mode: Mode,
    },
    /// Show or hide the password.
    RevealPassword(bool),
    /// Copy the password.
    CopyPassword,
    /// She has typed it from her note: does it agree?
    TryPassword(Password),
    /// Forget the password.
    ForgetPassword,
    /// Show the password that is held for the open task.
    ShowHeld,
    /// Judge a typed password.
    Judge(Password),
    /// Write the certificate, then print it if asked.
    WritePaper {
        /// Whether to print it at once.
        print: bool,
    },
    /// Print the certificate written last.
    PrintPaper,
    /// Open the certificate written last in the PDF program.
    ViewPaper,
    /// Draw a page of the certificate.
    ShowPage {
        /// Which, from 0.
        page: usize,
        /// How large.
        scale: Scale,
    },
    /// Let the user choose a file to check.
    ChooseCheck,
    /// Check this file.
    Check(PathBuf),
    /// Let the user choose a logo.
    ChooseLogo,
    /// Take the logo from this file.
    ReadLogo(PathBuf),
    /// Put this onto paper for the work.
    HandOut(Wanted),
    /// Something about packs of guides.
    Packs(PackAction),
    /// Speak this language.
    SetLanguage(Language),
    /// Open a place that a step names.
    Open(Destination),
    /// Use these colours.
    SetTheme(ThemeChoice),
    /// Show everything in this size, in percent.
    SetZoom(u16),
    /// Hold new passwords in the keyring until their task is tested, or not.
    SetKeyring(bool),
    /// She leaves: the window is being closed.
    Leave,
    /// Blank the screen, or show it again.
    Blank(bool),
    /// The user has read a notice, by its place.
    Dismiss(usize),
}

/// What is to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Note that the start went well.
    NoteStart,
    /// Look for cases in the cases folder.
    FindCases(PathBuf),
    /// Make a case in this folder, then open it.
    MakeCase {
        /// The folder of the case.
        root: PathBuf,
        /// What happened.
        occasion: String,
        /// Since when that is known.
        known_since: Date,
        /// The practice, if known already.
        practice: Box<Practice>,
    },
    /// Open a case.
    OpenCase(PathBuf),
    /// Let the user choose a folder, then open it.
    ChooseCase {
        /// Title of the dialog.
        title: String,
        /// Where the dialog begins.
        start: PathBuf,
    },
    /// Write an event.
    Append(Box<NewEvent>),
    /// Tell the other PCs who works on which task here; on none if it is empty.
    Announce {
        /// Who.
        who: String,
        /// On which task.
        task: String,
    },
    /// Write the settings.
    SaveSettings(Box<Settings>),
    /// Make a password.
    MakePassword {
        /// What to make.
        request: Request,
        /// For which profile.
        profile: String,
    },
    /// Copy a password.
    Copy(Password),
    /// Empty the clipboard if our password is in it.
    ClearClipboard,
    /// Unpack the words that judging needs.
    PrepareJudging,
    /// Judge a password, with words of this practice.
    Judge(Password, Vec<String>),
    /// Draw, sign and save a certificate.
    WritePaper {
        /// What it attests.
        certificate: Box<Certificate>,
        /// Whether to print it at once.
        print: bool,
    },
    /// Draw a page of the certificate.
    DrawPage {
        /// What is laid out before; none to take the pages that are laid out already.
        certificate: Option<Box<Certificate>>,
        /// Which page, from 0.
        page: usize,
        /// How large.
        scale: Scale,
    },
    /// Let the user choose a file, then check it.
    ChooseCheck {
        /// Title of the dialog.
        title: String,
        /// Where the dialog begins.
        start: PathBuf,
    },
    /// Check a file.
    Check(PathBuf),
    /// Let the user choose a picture for the certificate.
    ChooseLogo {
        /// Title of the dialog.
        title: String,
        /// Where the dialog begins.
        start: PathBuf,
    },
    /// Make a logo of this file.
    ReadLogo(PathBuf),
    /// Draw a paper for the work, save it under this name and print it.
    HandOut {
        /// What stands on it.
        handout: Box<Handout>,
        /// Name of the file, without ending.
        stem: String,
        /// Language of the paper.
        language: Language,
    },
    /// Print a file.
    Print(PathBuf),
    /// Ask what became of a print job.
    AskPrinter(Job),
    /// Do something with the emergency sheet.
    Sheet(super::emergency::SheetEffect),
    /// Open a file in the PDF program.
    View(PathBuf),
    /// Open a place that a step names.
    Open(Destination),
    /// Do something with a password that is held.
    Held(HeldEffect),
    /// Do something with whole cases.
    Cases(CaseEffect),
    /// Do something with what lies on her desk.
    Desk(DeskEffect),
    /// Do something with packs of guides.
    Packs(PackEffect),
}

/// What came of an effect.
#[derive(Debug)]
pub enum Outcome {
    /// The start is noted.
    StartNoted,
    /// The cases that are there.
    CasesFound(Vec<CaseSummary>),
    /// A case is open; whether this is a second copy of the program on this PC.
    CaseOpened {
        /// The case.
        opened: Box<Opened>,
        /// Whether another copy of the program runs on this PC.
        second_copy: bool,
    },
    /// A case could not be opened.
    CaseNotOpened(PathBuf, CaseError),
    /// A case could not be made.
    CaseNotMade(CaseError),
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
    HandedOut(PathBuf, Result<Printed, PrintFault>),
    /// It could not be drawn or saved.
    NotHandedOut(FileFault),
    /// What became of a print order.
    Printed(Printed),
    /// What became of an emergency sheet.
    Sheet(Result<Printed, PrintFault>),
    /// It could not be printed or opened.
    NotPrinted(PrintFault),
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
}
