//! What was typed and not recorded yet, so that closing the window, or its sudden end, loses none of it.
//!
//! Never a secret: what is typed into a password field is a `SecretBuffer` of the screens, which
//! cannot be stored and has no place here. Nor is any of this part of a case: it is one person's
//! sheet of paper on one PC until she says that it counts.

#![expect(clippy::disallowed_methods, reason = "platform/ is where files are touched")]

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde::{Deserialize, Serialize};

use super::files::{self, FileFault};
use crate::domain::{guide::parse, practice::Practice};

const FILE: &str = "angefangen.ron";
const MOST_BYTES: u64 = 4_000_000;
/// The format of today.
const VERSION: u16 = 1;

/// All that was typed and not recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Unsent {
    /// Version of the format.
    pub v: u16,
    /// The occasion and its date on the first screen, if another one was typed.
    pub start: Option<(String, String)>,
    /// Who sits here, while it is edited in the settings.
    pub person: Option<String>,
    /// By the id of the case.
    pub cases: BTreeMap<String, CaseFields>,
}

/// What was typed about one case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseFields {
    /// The answers of an open page of questions.
    pub answers: Option<Box<Answers>>,
    /// About tasks.
    pub marks: Vec<MarkDraft>,
    /// About all that is given to the provider at once.
    pub hand_over: HandOver,
    /// The team, as it is to be printed.
    pub team: Option<String>,
    /// Remarks to be printed.
    pub remarks: Option<String>,
}

/// Answers that were begun.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// What she answered.
    pub practice: Practice,
    /// What stood there when she began. Another PC may have answered since; then its answers count.
    pub before: Practice,
    /// A device or person about to be added, and on which page.
    pub added: Option<(usize, String)>,
}

/// Which form is open on the task screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// None: the step is shown.
    #[default]
    Step,
    /// It does not work.
    Blocked,
    /// Hand it to the provider.
    Promise,
    /// The practice has no such thing.
    Absent,
    /// A note of one's own.
    Note,
    /// The password helper, at narrow width.
    Helper,
}

/// Whether a task was to be handed over, and nobody was named.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Nameless {
    /// It was not.
    #[default]
    No,
    /// Just now: the field for the name is to be given the focus.
    JustNow,
    /// Before.
    Before,
}

/// What is being recorded about a task.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MarkDraft {
    /// The task these drafts belong to.
    pub task: String,
    /// Which form is open.
    pub form: Form,
    /// The form that the password helper was opened over.
    #[serde(skip)]
    pub under_helper: Form,
    /// The form that the text was typed into: left by Esc it is found again there.
    pub typed_into: Form,
    /// Reason, obstacle, remark or note.
    pub text: String,
    /// Who promises.
    pub by: String,
    /// Until when, as typed.
    pub until: String,
    /// Where the password is kept; none until the field is touched.
    pub place: Option<String>,
    /// Whether the person tried to go on with something missing.
    #[serde(skip)]
    pub tried: bool,
    /// Whether it was to be handed to nobody.
    #[serde(skip)]
    pub nameless: Nameless,
    /// Whether Enter was pressed in the field for the place while nothing stood there.
    #[serde(skip)]
    pub placeless: bool,
    /// Whether it is asked if the finished task is to be opened again.
    #[serde(skip)]
    pub reopens: bool,
}

/// What is typed and ticked while all tasks of the provider are given to him at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandOver {
    /// Whether it is shown in place of the plan.
    pub is_open: bool,
    /// The tasks that were unticked.
    pub left_out: BTreeSet<String>,
    /// To whom, once it was shown.
    pub by: Option<String>,
    /// Until when, as typed.
    pub until: String,
    /// What was agreed.
    pub note: String,
    /// Whether she tried to save.
    #[serde(skip)]
    pub tried: bool,
    /// She tried just now: what is missing gets the focus.
    #[serde(skip)]
    pub is_refused: bool,
}

impl Default for Unsent {
    fn default() -> Self {
        Self { v: VERSION, start: None, person: None, cases: BTreeMap::new() }
    }
}

impl MarkDraft {
    /// Whether something would be lost with it. `place` is where the record says the password is kept.
    #[must_use]
    pub fn is_worth_keeping(&self, place: &str) -> bool {
        let has_text = !self.text.trim().is_empty() || !self.until.trim().is_empty();
        let has_place = self.place.as_ref().is_some_and(|typed| typed != place);
        let is_open = !matches!(self.form, Form::Step | Form::Helper);
        !self.task.is_empty() && (has_text || has_place || is_open)
    }
}

impl HandOver {
    /// Whether something would be lost with it. To whom is proposed.
    #[must_use]
    pub fn is_worth_keeping(&self) -> bool {
        let has_text = !self.until.trim().is_empty() || !self.note.trim().is_empty();
        self.is_open || has_text || !self.left_out.is_empty()
    }
}

/// What was typed and not recorded in this data folder. A missing or unreadable file is an empty one.
#[must_use]
pub fn load(data_folder: &Path) -> Unsent {
    let bytes = files::read(&data_folder.join(FILE), MOST_BYTES).unwrap_or_default();
    parse::dialect().from_str(&String::from_utf8_lossy(&bytes)).unwrap_or_default()
}

/// Keeps it; where nothing is typed no file is left.
///
/// # Errors
/// When the data folder cannot be written.
pub fn save(data_folder: &Path, unsent: &Unsent) -> Result<(), FileFault> {
    let path = data_folder.join(FILE);
    if *unsent == Unsent::default() {
        return if path.exists() { files::with_patience(|| std::fs::remove_file(&path)) } else { Ok(()) };
    }
    files::make_folder(data_folder)?;
    let text = parse::dialect()
        .to_string_pretty(unsent, ron::ser::PrettyConfig::default())
        .map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    files::replace(&path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_nothing_leaves_no_file() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(load(data.path()), Unsent::default());
        let practice = Practice { name: "Praxis „Ü“".to_owned(), ..Practice::default() };
        let answers = Answers { practice, added: Some((1, "PC 7".to_owned())), ..Answers::default() };
        let mark = MarkDraft {
            task: "windows/pc".to_owned(),
            form: Form::Blocked,
            text: "Zeile\n2".to_owned(),
            ..MarkDraft::default()
        };
        let fields = CaseFields { answers: Some(Box::new(answers)), marks: vec![mark], ..CaseFields::default() };
        let unsent = Unsent {
            start: Some(("Anlass".to_owned(), "1.1.".to_owned())),
            cases: [("0123".to_owned(), fields)].into(),
            ..Unsent::default()
        };
        save(data.path(), &unsent).unwrap();
        assert_eq!(load(data.path()), unsent);
        save(data.path(), &Unsent::default()).unwrap();
        assert!(!data.path().join(FILE).exists());
        save(data.path(), &Unsent::default()).unwrap();
    }

    #[test]
    fn a_file_that_cannot_be_read_is_an_empty_one() {
        let data = tempfile::tempdir().unwrap();
        files::create(&data.path().join(FILE), b"(v: 1, start: Some((\"half").unwrap();
        assert_eq!(load(data.path()), Unsent::default());
    }

    #[test]
    fn an_untouched_form_is_not_worth_a_file() {
        let fresh = MarkDraft { task: "t".to_owned(), by: "J. Petersen".to_owned(), ..MarkDraft::default() };
        assert!(!fresh.is_worth_keeping(""));
        assert!(!MarkDraft { place: Some("Tresor".to_owned()), ..fresh.clone() }.is_worth_keeping("Tresor"));
        assert!(MarkDraft { place: Some("Tresor 2".to_owned()), ..fresh.clone() }.is_worth_keeping("Tresor"));
        assert!(MarkDraft { form: Form::Note, ..fresh.clone() }.is_worth_keeping(""));
        assert!(MarkDraft { text: "x".to_owned(), ..fresh }.is_worth_keeping(""));
    }
}
