//! What is being typed or folded right now: belongs to the screens, lives for this run only.
//!
//! A draft becomes an action when the person says so; until then nothing knows of it.

use std::collections::BTreeMap;

use super::{
    own_words_ui::OwnWordsDraft,
    preview_ui::PreviewDraft,
    questions_ui::Topic,
    widgets::{chip, secret::SecretBuffer},
};
use crate::domain::{
    guide::Group,
    password::{Kind, Mode},
    practice::Practice,
};

/// All drafts.
#[derive(Default)]
pub(super) struct Drafts {
    /// First start.
    pub start: StartDraft,
    /// The answers while the questions are shown.
    pub practice: Option<Practice>,
    /// A device or person about to be added on a topic's page; none while the suggestion stands there.
    pub new_device: Option<(Topic, String)>,
    /// The plan's folds and filters.
    pub plan: PlanDraft,
    /// What is being recorded about the open task.
    pub mark: MarkDraft,
    /// The password workshop.
    pub password: PasswordDraft,
    /// What the practice has printed on the certificate.
    pub own_words: OwnWordsDraft,
    /// Which page of the certificate is shown how large.
    pub preview: PreviewDraft,
    /// A path typed because no dialog came.
    pub path: String,
    /// Who sits here, while it is edited in the settings.
    pub person: Option<String>,
}

/// The fields of the first screen.
#[derive(Default)]
pub(super) struct StartDraft {
    /// Whether the suggestions have been filled in.
    pub filled: bool,
    /// What happened.
    pub occasion: String,
    /// Since when that is known, as typed.
    pub known_since: String,
    /// Whether the field for a path is open.
    pub opens_path: bool,
}

/// Folds and filters of the plan.
#[derive(Default)]
pub(super) struct PlanDraft {
    /// Groups that were folded or unfolded by hand.
    pub folds: BTreeMap<Group, bool>,
    /// Only tasks in this state.
    pub state: Option<chip::State>,
    /// Only tasks of this person.
    pub person: Option<String>,
    /// Whether each task says why it stands where it stands.
    pub reasons: bool,
}

/// Which form is open on the task screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Form {
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

/// What is being recorded about the open task.
#[derive(Default)]
pub(super) struct MarkDraft {
    /// The task these drafts belong to.
    pub task: String,
    /// Which form is open.
    pub form: Form,
    /// Reason, obstacle, remark or note.
    pub text: String,
    /// Who promises.
    pub by: String,
    /// Until when, as typed.
    pub until: String,
    /// Where the password is kept; none until the field is touched.
    pub place: Option<String>,
    /// Whether the person tried to go on with something missing.
    pub tried: bool,
}

/// The password workshop.
pub(super) struct PasswordDraft {
    /// For which profile; none until chosen.
    pub profile: Option<String>,
    /// Another kind than the profile proposes.
    pub kind: Option<Kind>,
    /// Which characters it may have.
    pub mode: Mode,
    /// Checking a typed one instead of making one.
    pub checks: bool,
    /// The group being read.
    pub reading: usize,
    /// Whether the dictation words are shown.
    pub dictates: bool,
    /// Typed once from the note, to compare.
    pub trial: SecretBuffer,
    /// Typed to be judged.
    pub typed: SecretBuffer,
    /// Whether what is typed to be judged is shown.
    pub typed_shown: bool,
}

impl Default for PasswordDraft {
    fn default() -> Self {
        Self {
            profile: None,
            kind: None,
            mode: Mode::Usual,
            checks: false,
            reading: 0,
            dictates: true,
            trial: SecretBuffer::default(),
            typed: SecretBuffer::default(),
            typed_shown: false,
        }
    }
}

impl Drafts {
    /// Overwrites all that is secret.
    pub(super) fn wipe(&mut self) {
        self.password.trial.wipe();
        self.password.typed.wipe();
    }

    /// The drafts for that task; fresh ones when it is another task than before.
    pub(super) fn mark_for(&mut self, task: &str) -> &mut MarkDraft {
        if self.mark.task != task {
            self.mark = MarkDraft { task: task.to_owned(), ..MarkDraft::default() };
        }
        &mut self.mark
    }
}
