//! What can be asked of the program, and what it asks of the world.

use std::path::PathBuf;

use jiff::civil::Date;

use super::{
    cases::{CaseEffect, HistoryFormat, SaveTo},
    desk::DeskEffect,
    held::HeldEffect,
    history::Filter,
    model::Screen,
    orders::OrderEffect,
    packs::{PackAction, PackEffect},
    paper::Scale,
    papers::Wanted,
};
use crate::{
    domain::{
        certificate::Certificate,
        guide::Destination,
        handout::Handout,
        password::{Kind, Mode, Password, generate::Request},
        practice::Practice,
        record::{EventId, What},
    },
    i18n::Language,
    platform::{
        case_folder::NewEvent,
        settings::{Renderer, Settings, ThemeChoice},
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
    /// Do not wait for the case that is being opened.
    LeaveOpening,
    /// Let the user choose a folder.
    ChooseCase,
    /// Go on exactly where she stopped.
    Resume,
    /// Keep these answers and show another question or, behind the last one, the plan.
    Answer(Box<Practice>, usize),
    /// Who sits here.
    SetPerson(String),
    /// Who sits here now, perhaps somebody the practice has not named yet.
    SitDown {
        /// Her name.
        name: String,
        /// Her function in the practice; may be empty.
        function: String,
    },
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
    /// Write the certificate, and a copy of it to this path; without, the user is asked.
    SavePaper(Option<PathBuf>),
    /// Show this folder in the file manager.
    OpenFolder(PathBuf),
    /// Save an emergency sheet with empty lines to this path; without, the user is asked.
    SaveEmptySheet(Option<PathBuf>),
    /// What became of the emergency sheet is read.
    ForgetSheet,
    /// Print the certificate written last.
    PrintPaper,
    /// Close the system's print dialog.
    LeavePrinting,
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
    /// Nobody works in the open case any more.
    LeaveCase,
    /// Let the user choose a folder, then open it.
    ChooseCase {
        /// Title of the dialog.
        title: String,
        /// Where the dialog begins.
        start: PathBuf,
    },
    /// Write an event into this case.
    Append(PathBuf, Box<NewEvent>),
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
        /// Where a copy is wanted, if one is.
        copy: Option<SaveTo>,
        /// Whether to print it at once.
        print: bool,
    },
    /// Draw a page of the certificate.
    DrawPage {
        /// What is laid out before; none to take the pages that are laid out already.
        certificate: Option<Box<Certificate>>,
        /// The saved file that says the same, to be shown instead as it was saved.
        saved: Option<PathBuf>,
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
    /// Print or open a file, or ask what became of that.
    Order(OrderEffect),
    /// Do something with the emergency sheet.
    Sheet(super::emergency::SheetEffect),
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
