//! The one worker: does effects outside the thread that paints, one after the other.
//!
//! [`World::perform`] is the whole of it. The thread around it is `thread`, its part in a case that
//! several PCs work on `live`.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest as _, Sha256};

use super::{
    action::Effect,
    cases::{self, CaseOutcome, SaveTo},
    model::Away,
    outcome::Outcome,
    pack_files::WatchedPacks,
    paper::{CheckFault, Checked, Scale, ShownPage, Signer},
    papers::HandedOut,
};
use crate::{
    domain::{
        certificate::Certificate,
        handout::Handout,
        hex,
        password::{generate::Request, german, strength},
        practice::Practice,
        record::{CaseHead, event},
    },
    i18n::{Language, Texts},
    platform::{
        case_folder::{self, CaseError, CaseFolder},
        clipboard::Clipboard,
        clock, destinations,
        device::Device,
        dialogs,
        files::{self, FileFault},
        journals::Watched,
        keyring::Keyring,
        locked_pages,
        logo::{self, LogoFault},
        pdf::{self, Fingerprint, MOST_PDF_BYTES, Pages, PdfError, Unwritable},
        presence::{AtWork, Presence},
        printer::Dialog,
        settings,
        signing_key::{self, KeyFault, OwnKey},
        start_mark,
    },
};

/// What the worker holds of the outside world.
pub struct World {
    pub(super) data_folder: PathBuf,
    pub(super) device: Option<Device>,
    pub(super) folder: Option<CaseFolder>,
    clipboard: Clipboard,
    pub(super) keyring: Keyring,
    /// The practice's key, once it was needed: a keyring takes its time for each question.
    own_key: Option<OwnKey>,
    /// What was laid out last, for the preview.
    pub(super) pages: Option<Pages>,
    /// The system's print dialog.
    pub(super) dialog: Dialog,
    /// The file that these pages are in, if they are.
    pub(super) pages_of: Option<PathBuf>,
    pub(super) watched: Watched,
    pub(super) presence: Presence,
    /// Who else was at work at the last look.
    pub(super) at_work: Vec<AtWork>,
    pub(super) away: Option<Away>,
    /// Looks in a row that did not find the case folder.
    pub(super) missed: u32,
    /// The packs of the case as they were read last.
    pub(super) packs: WatchedPacks,
}

impl World {
    /// Nothing is touched before the first effect.
    #[must_use]
    pub fn new(data_folder: &Path) -> Self {
        Self {
            data_folder: data_folder.to_owned(),
            device: None,
            folder: None,
            clipboard: Clipboard::default(),
            keyring: Keyring::none(),
            own_key: None,
            pages: None,
            dialog: Dialog::default(),
            pages_of: None,
            watched: Watched::default(),
            presence: Presence::default(),
            at_work: Vec::new(),
            away: None,
            missed: 0,
            packs: WatchedPacks::default(),
        }
    }

    /// With the keyring of this user.
    #[must_use]
    pub fn with_keyring(mut self, keyring: Keyring) -> Self {
        self.keyring = keyring;
        self
    }

    fn own_key(&mut self) -> Result<&OwnKey, KeyFault> {
        let own = match self.own_key.take() {
            Some(own) => own,
            None => signing_key::load_or_make(&self.data_folder, &mut self.keyring)?,
        };
        Ok(self.own_key.insert(own))
    }

    /// Does one thing and says what came of it.
    pub fn perform(&mut self, effect: Effect) -> Outcome {
        match effect {
            Effect::NoteStart => {
                start_mark::forget(&self.data_folder);
                Outcome::StartNoted
            }
            Effect::FindCases(folder) => Outcome::CasesFound(cases::find(&folder)),
            Effect::MakeCase { root, occasion, known_since, practice } => {
                match make_case(&root, occasion, known_since, *practice) {
                    Ok(root) => self.open_case(&root),
                    Err(error) => Outcome::CaseNotMade(error),
                }
            }
            Effect::OpenCase(root) => self.open_case(&root),
            Effect::LeaveCase => {
                self.leave();
                Outcome::Announced
            }
            Effect::ChooseCase { title, start } => {
                dialogs::choose_folder(&title, &start).map_or(Outcome::NothingChosen, Outcome::CaseChosen)
            }
            Effect::Append(root, new) => self.append(&root, new),
            Effect::Announce { who, task } => self.announce(&who, &task),
            Effect::SaveSettings(settings) => settings::save(&self.data_folder, &settings)
                .map_or_else(Outcome::SettingsNotSaved, |()| Outcome::SettingsSaved),
            Effect::MakePassword { request, profile } => make_password(request, profile),
            Effect::Copy(password) => {
                self.clipboard.copy(&password).map_or_else(Outcome::NotCopied, |()| Outcome::Copied)
            }
            Effect::ClearClipboard => Outcome::ClipboardCleared(self.clipboard.clear_ours()),
            Effect::PrepareJudging => {
                german::prepare();
                Outcome::NotJudged
            }
            Effect::Judge(password, context) => Outcome::Judged(strength::judge(&password, &context)),
            Effect::WritePaper { certificate, copy, print } => self.write_paper(&certificate, copy, print),
            Effect::DrawPage { certificate, saved, page, scale } => {
                let of_file = saved.is_some_and(|file| self.lay_out_saved(file));
                self.draw_page(certificate.as_deref().filter(|_| !of_file), page, scale)
            }
            Effect::ChooseCheck { title, start } => dialogs::choose_file(&title, &start, ("PDF", &["pdf"]))
                .map_or(Outcome::NothingChosen, |path| self.check(path)),
            Effect::Check(path) => self.check(path),
            Effect::ChooseLogo { title, start } => dialogs::choose_file(&title, &start, ("PNG, SVG", &["png", "svg"]))
                .map_or(Outcome::NothingChosen, |path| read_logo(&path)),
            Effect::ReadLogo(path) => read_logo(&path),
            Effect::Order(effect) => self.perform_on_order(effect),
            Effect::Sheet(effect) => effect.perform(),
            Effect::HandOut { handout, stem, language } => self.hand_out(&handout, &stem, language),
            Effect::Open(destination) => destinations::open(destination)
                .map_or(Outcome::DestinationNotOpened(destination), |()| Outcome::DestinationOpened),
            Effect::Held(effect) => self.perform_on_held(effect),
            Effect::Cases(effect) => self.perform_on_cases(effect),
            Effect::Desk(effect) => self.perform_on_desk(effect),
            Effect::Packs(effect) => self.perform_on_packs(effect),
        }
    }

    fn announce(&mut self, who: &str, task: &str) -> Outcome {
        if let Some(folder) = &self.folder {
            let (root, device) = (folder.root(), folder.device());
            // Nothing depends on it, and what keeps it from being written is told elsewhere.
            let _unheard = self.presence.announce(root, device, who, task, clock::running_ms());
        }
        Outcome::Announced
    }

    /// Lays out what is saved in this file, unless that is done; whether it can be shown.
    fn lay_out_saved(&mut self, file: PathBuf) -> bool {
        if self.pages.is_some() && self.pages_of.as_ref() == Some(&file) {
            return true;
        }
        let bytes = files::read(&file, MOST_PDF_BYTES).ok();
        let Some(pages) = bytes.and_then(|bytes| pdf::pages_of_file(&bytes)) else { return false };
        (self.pages, self.pages_of) = (Some(pages), Some(file));
        true
    }

    /// Lays the certificate out, if there is one, and draws a page of what is laid out.
    fn draw_page(&mut self, certificate: Option<&Certificate>, page: usize, scale: Scale) -> Outcome {
        if let Some(certificate) = certificate {
            let own = match self.own_key() {
                Ok(own) => own,
                Err(fault) => return Outcome::NoKey(fault),
            };
            match pages_of(certificate, own) {
                Ok(pages) => (self.pages, self.pages_of) = (Some(pages), None),
                Err(error) => return Outcome::PaperNotDrawn(error),
            }
        }
        let is_saved = self.pages_of.is_some();
        let Some(pages) = &self.pages else { return Outcome::NothingChosen };
        let key = self.own_key.as_ref().map(|own| (Fingerprint::of(own.key.verifying_key().as_bytes()), own.place));
        let page = page.min(pages.count().saturating_sub(1));
        let picture = pages.picture(page, scale as f32 / 100.0).map(Arc::new);
        picture.map_or(Outcome::NothingChosen, |picture| {
            let text = pages.text(page);
            Outcome::PageDrawn(ShownPage { page, pages: pages.count(), scale, picture, text, key, is_saved })
        })
    }

    fn check(&mut self, path: PathBuf) -> Outcome {
        let said = files::read(&path, MOST_PDF_BYTES).map_err(CheckFault::File);
        let said = said.and_then(|bytes| pdf::verify(&bytes).map(Box::new).map_err(CheckFault::Paper));
        let own = signing_key::public(&self.data_folder);
        let signer = said.as_ref().map_or(Signer::Unknown, |attested| Signer::new(attested.public_key, own));
        Outcome::PaperChecked(Box::new(Checked { path, said, signer }))
    }

    /// Lies with the case; without one, in the data folder.
    fn hand_out(&mut self, handout: &Handout, stem: &str, language: Language) -> Outcome {
        let bytes = match pdf::hand_out(handout, &Texts::new(language)) {
            Ok(bytes) => bytes,
            Err(error) => return Outcome::NotHandedOut(FileFault::Other(format!("{error:?}"))),
        };
        let kept = match &self.folder {
            Some(folder) => folder.add_handout(stem, &bytes),
            None => files::create_numbered(&self.data_folder.join(HANDOUTS), stem, &bytes),
        };
        match kept {
            Ok(path) => {
                let said = self.dialog.print(&path, None);
                Outcome::HandedOut(Box::new(HandedOut::new(&handout.content, path, said)))
            }
            Err(fault) => Outcome::NotHandedOut(fault),
        }
    }

    /// The copy is asked for first: who leaves the dialog has written nothing.
    fn write_paper(&mut self, certificate: &Certificate, copy: Option<SaveTo>, print: bool) -> Outcome {
        let copy = match copy.map(cases::chosen) {
            Some(None) => return Outcome::NothingChosen,
            // Before a number is given to a paper that lies elsewhere than she said.
            Some(Some((path, finished))) if finished.is_taken(&path) => {
                return Outcome::Cases(CaseOutcome::FileNotSaved(FileFault::Exists));
            }
            wanted => wanted.flatten(),
        };
        let own = match self.own_key() {
            Ok(own) => own,
            Err(fault) => return Outcome::NoKey(fault),
        };
        let language = if certificate.language == "en" { Language::English } else { Language::German };
        let bytes = match pdf::issue(certificate, &own.key, &Texts::new(language)) {
            Ok(bytes) => bytes,
            Err(error) => return Outcome::PaperNotDrawn(error),
        };
        self.pages = pages_of(certificate, own).ok();
        let Some(folder) = &self.folder else { return Outcome::PaperNotWritten(FileFault::NotFound) };
        match folder.add_certificate(&file_stem(certificate), &bytes) {
            Ok(path) => {
                self.pages_of = Some(path.clone());
                Outcome::PaperWritten {
                    path,
                    complete: certificate.is_complete(),
                    number: certificate.number,
                    sha256: hex(&Sha256::digest(&bytes)),
                    issued: certificate.issued.clone(),
                    copy: copy.map(|(path, finished)| finished.write(&path, &bytes).map(|()| path)),
                    print,
                }
            }
            Err(fault) => Outcome::PaperNotWritten(fault),
        }
    }
}

fn make_password(request: Request, profile: String) -> Outcome {
    match request.draw(&mut rand::rngs::SysRng) {
        Ok(generated) => {
            // Where the system refuses, the password is made all the same.
            let _or_not = locked_pages::lock(generated.password.reveal().as_bytes());
            Outcome::PasswordMade { generated, profile, request }
        }
        Err(error) => Outcome::PasswordFailed(error),
    }
}

fn pages_of(certificate: &Certificate, own: &OwnKey) -> Result<Pages, PdfError> {
    let language = if certificate.language == "en" { Language::English } else { Language::German };
    let seal = pdf::seal(certificate, &own.key).map_err(|Unwritable| PdfError::Unwritable)?;
    pdf::pages(certificate, &seal, &Texts::new(language))
}

fn read_logo(path: &Path) -> Outcome {
    let bytes = files::read(path, logo::MOST_BYTES).map_err(|fault| match fault {
        FileFault::TooLarge => LogoFault::TooLarge,
        FileFault::NotFound
        | FileFault::Denied
        | FileFault::Full
        | FileFault::Exists
        | FileFault::Busy
        | FileFault::Forked
        | FileFault::Folder
        | FileFault::Link
        | FileFault::Device
        | FileFault::Other(_) => LogoFault::Unreadable,
    });
    bytes.and_then(|bytes| logo::from_file(&bytes)).map_or_else(Outcome::LogoRefused, Outcome::LogoRead)
}
/// Where the papers for the work lie while no case is open.
const HANDOUTS: &str = "ausdrucke";

/// `2021-11-10-nachweis-3`, without its ending.
fn file_stem(certificate: &Certificate) -> String {
    let kind = if certificate.is_complete() { "nachweis" } else { "zwischenbericht" };
    format!("{}-{kind}-{}", certificate.issued.date(), certificate.number)
}

/// Makes a case and says where; beside an existing one of the same name under a number.
///
/// # Errors
/// When the folder cannot be written.
pub fn make_case(
    root: &Path,
    occasion: String,
    known_since: jiff::civil::Date,
    practice: Practice,
) -> Result<PathBuf, CaseError> {
    let head = CaseHead {
        v: event::HEAD_VERSION,
        id: getrandom::u64().map(|id| format!("{id:016x}")).map_err(|failed| FileFault::Other(failed.to_string()))?,
        occasion,
        known_since,
        created: clock::now(),
        practice,
    };
    let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    for n in 1..100 {
        let candidate = if n == 1 { root.to_owned() } else { root.with_file_name(format!("{name}-{n}")) };
        match case_folder::create(&candidate, &head) {
            Err(CaseError::Exists) => {}
            other => return other.map(|()| candidate),
        }
    }
    Err(CaseError::Exists)
}
