//! What is being typed or folded right now: belongs to the screens.
//!
//! A draft becomes an action when the person says so; until then nothing else knows of it. What was
//! typed about the practice and its tasks survives the end of the program, see `desk`; folds, filters
//! and everything secret do not.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use jiff::ZonedDateTime;

pub(super) use crate::platform::unsent::{Form, HandOver, MarkDraft, Nameless};

use super::{
    certificate_lists_ui::Unfolded,
    check_ui::CheckDraft,
    overview::{Narrowing, Overview},
    own_words_ui::OwnWordsDraft,
    preview_ui::PreviewDraft,
    questions_ui::{Added, Removing, Topic},
    undo_ui::Said,
    widgets::{chip, secret::SecretBuffer},
};
use crate::{
    app::{
        Screen,
        cases::HistoryFormat,
        history::{Entry, Filter, Occurring, Search},
        model::{FORGET_AFTER_SECS, HIDE_AFTER_SECS},
        packs::PackText,
    },
    domain::{
        guide::{Group, pack::Catalogue, search::Found},
        password::{Kind, Mode},
        practice::Practice,
        record::EventId,
    },
    i18n::Language,
    wording::HistoryRow,
};

/// All drafts.
#[derive(Default)]
pub(super) struct Drafts {
    /// First start.
    pub start: StartDraft,
    /// The answers while the questions are shown.
    pub practice: Option<Practice>,
    /// The topic that was shown last: who looked at something else comes back to it.
    pub question: usize,
    /// A device or person about to be added on a topic's page; none while the suggestion stands there.
    pub new_device: Option<(Topic, String)>,
    /// What was added there just now.
    pub added: Option<Added>,
    /// Where something was taken out of the list just now.
    pub removed: Option<Topic>,
    /// The key of what is asked about before it is taken out, because tasks of it are done.
    pub removing: Removing,
    /// Things that were added anew and of which tasks are done already, by their keys.
    pub came_back: BTreeSet<String>,
    /// What is unfolded where guides are added.
    pub pack_folds: BTreeSet<String>,
    /// The text for authors of guides that is about to be saved.
    pub pack_text: Option<PackText>,
    /// The plan's folds and filters.
    pub plan: PlanDraft,
    /// What she did just now that is to be said, and on which screen.
    pub said: Option<(Said, Screen)>,
    /// What is being recorded about the open task.
    pub mark: MarkDraft,
    /// The note that is being changed, and its task: taken back when the new one is saved.
    pub replaces: Option<(String, EventId)>,
    /// The note that was saved just now and is to be seen at its step.
    pub noted: Option<String>,
    /// What was typed about other tasks and not recorded yet, so that coming back finds it again.
    pub left: BTreeMap<String, MarkDraft>,
    /// The password workshop.
    pub password: PasswordDraft,
    /// Whether what to know before printing an emergency sheet is shown.
    pub prints_sheet: bool,
    /// What the practice has printed on the certificate.
    pub own_words: OwnWordsDraft,
    /// Which finished tasks stand beside the certificate one by one.
    pub unfolded: Unfolded,
    /// For which paper she is asked where to save it.
    pub saving: Option<Saving>,
    /// Whether the screen is shown for the first time since another one was.
    pub is_entry: bool,
    /// Which page of the certificate is shown how large.
    pub preview: PreviewDraft,
    /// Filters and place of the history.
    pub history: HistoryDraft,
    /// The case that is about to be copied into a file.
    pub copies: Option<PathBuf>,
    /// Where a case lies, typed because no dialog came.
    pub path: String,
    /// The certificate that is to be checked, or was.
    pub check: CheckDraft,
    /// Where a pack of guides lies, typed because no dialog came.
    pub pack_path: String,
    /// A publisher's key, as typed.
    pub key: String,
    /// Whose it is.
    pub key_owner: String,
    /// Where to save a file.
    pub save: String,
    /// Who sits here, while it is edited in the settings.
    pub person: Option<String>,
    /// Who sits down here, while that is asked over a screen.
    pub sits: Option<SitsDraft>,
    /// The library of guides.
    pub library: LibraryDraft,
}

/// Who sits down here, as typed.
pub(super) struct SitsDraft {
    /// The screen over which it is asked.
    pub over: Screen,
    /// Her name.
    pub name: String,
    /// Her function in the practice.
    pub function: String,
    /// Whether she tried to go on without a name.
    pub tried: bool,
}

/// A paper that is about to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saving {
    /// The certificate.
    Certificate,
    /// An emergency sheet with empty lines.
    EmptySheet,
}

/// What is looked for and read in the library.
#[derive(Default)]
pub(super) struct LibraryDraft {
    /// What is typed into the search field.
    pub question: String,
    /// The guides that were searched last.
    pub of: Option<Arc<Catalogue>>,
    /// What was asked last, and what was found.
    pub found: Option<(String, Vec<Found>)>,
    /// The guide being read.
    pub open: Option<String>,
    /// The step that the words were found in.
    pub step: Option<usize>,
    /// Whether that step is still to be brought into view.
    pub scrolls: bool,
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
    /// What both suggested.
    pub suggested: (String, String),
}

/// Folds and filters of the plan.
#[derive(Default)]
pub(super) struct PlanDraft {
    /// Groups that were folded or unfolded by hand.
    pub folds: BTreeMap<Group, bool>,
    /// The same among what search and filter have found, where all are unfolded at first.
    pub found_folds: BTreeMap<Group, bool>,
    /// Only tasks in this state.
    pub state: Option<chip::State>,
    /// Only tasks of this person.
    pub person: Option<String>,
    /// Only tasks that have these words.
    pub words: String,
    /// What the list was narrowed down to when it was shown last.
    pub narrowed: Option<Narrowing>,
    /// Whether the field to search in is to be given the focus.
    pub to_search: bool,
    /// Whether each task says why it stands where it stands.
    pub reasons: bool,
    /// The tasks that were handed over just now, until the plan is left.
    pub handed_over: Vec<String>,
    /// The tasks that one press handed over last, on whatever screen they are taken back.
    pub given_together: Vec<String>,
    /// Handing all of the provider's over at once.
    pub hand_over: HandOver,
    /// Tasks that were put off: another one is proposed first.
    pub later: BTreeSet<String>,
    /// The one of them that was put off last, as long as nothing was marked after that.
    pub put_off: Option<String>,
    /// What was counted and sorted of the case.
    pub overview: Option<Overview>,
    /// The task whose row had the focus last, by its place in the plan.
    pub focused: Option<usize>,
}

/// Filters and place of the history, and what was found.
#[derive(Default)]
pub(super) struct HistoryDraft {
    /// What it is narrowed down to.
    pub filter: Filter,
    /// The screen it was opened from.
    pub from: Option<Screen>,
    /// Which page, from 0.
    pub page: usize,
    /// The unfolded entry, wherever it stands when others come in above it.
    pub unfolded: Option<EntryKey>,
    /// Whether the filters are shown, at narrow width.
    pub filters_open: bool,
    /// The format about to be saved.
    pub saves: Option<HistoryFormat>,
    /// What has been found.
    pub search: Option<Search>,
    /// Whether it is still being looked for.
    pub is_searching: bool,
    /// The shown page in words, and which page in which language that is.
    pub rows: Vec<(Entry, HistoryRow)>,
    /// See `rows`.
    pub rows_of: Option<(usize, Language)>,
    /// Who and what occurs, in which case, among how many events.
    pub occurring: Occurring,
}

/// An entry of the history by its name, for its place changes with each new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum EntryKey {
    /// An event.
    Event(EventId),
    /// Something that is not right, by its place among such things.
    Irregular(usize),
}

impl HistoryDraft {
    /// Shows another page.
    pub(super) fn turn_to(&mut self, page: usize) {
        (self.page, self.unfolded) = (page, None);
    }

    /// Everything, or everything about one task, from the newest entry on.
    pub(super) fn begin(&mut self, task: Option<String>) {
        self.filter = Filter { task, ..Filter::default() };
        self.saves = None;
        self.turn_to(0);
    }
}

/// The passwords that were made.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// The tasks and steps for which.
    pub steps: BTreeSet<(String, String)>,
    /// One was asked for beside a step, and the button that shows it shall have the focus.
    pub is_fresh: bool,
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
    /// Whether it is read to somebody, group by group.
    pub dictates: bool,
    /// Typed once from the note, to compare.
    pub trial: SecretBuffer,
    /// Typed to be judged.
    pub typed: SecretBuffer,
    /// Whether what is typed to be judged is shown.
    pub typed_shown: bool,
    /// When something was last typed there, or shown.
    pub typed_at: Option<ZonedDateTime>,
    /// What was made since the program was started.
    pub made: Made,
}

impl Default for PasswordDraft {
    fn default() -> Self {
        Self {
            profile: None,
            kind: None,
            mode: Mode::Usual,
            checks: false,
            reading: 0,
            dictates: false,
            trial: SecretBuffer::default(),
            typed: SecretBuffer::default(),
            typed_shown: false,
            typed_at: None,
            made: Made::default(),
        }
    }
}

impl PasswordDraft {
    /// What is typed to be judged hides itself and goes as a password that was made does. Says whether
    /// it went.
    pub(super) fn keep_time(&mut self, now: &ZonedDateTime) -> bool {
        let Some(at) = &self.typed_at else { return false };
        let seconds = now.duration_since(at).as_secs();
        // A clock that was put back would keep it for ever.
        self.typed_shown &= (0..HIDE_AFTER_SECS).contains(&seconds);
        let is_over = !(0..FORGET_AFTER_SECS).contains(&seconds);
        if is_over {
            self.wipe_typed();
        }
        is_over
    }

    /// Overwrites it. What is typed next begins hidden.
    pub(super) fn wipe_typed(&mut self) {
        self.typed.wipe();
        (self.typed_shown, self.typed_at) = (false, None);
    }
}

impl Drafts {
    /// A question about a paper is over when its screen was left: who comes back begins anew. Who only looks
    /// something up finds what she had typed of herself.
    pub(super) fn greet(&mut self, is_entry: bool, screen: Screen) {
        self.is_entry = is_entry;
        if is_entry {
            (self.saving, self.prints_sheet) = (None, false);
            let is_aside = matches!(screen, Screen::Settings | Screen::Library);
            self.sits.take_if(|sits| !is_aside && sits.over != screen);
            self.plan.handed_over.retain(|_| screen == Screen::Plan);
        }
    }

    /// Whether it is asked who sits here, over this screen.
    pub(super) fn asks_who(&self, screen: Screen) -> bool {
        self.sits.as_ref().is_some_and(|sits| sits.over == screen)
    }

    /// Overwrites all that is secret.
    pub(super) fn wipe(&mut self) {
        self.password.trial.wipe();
        self.password.wipe_typed();
    }

    /// The drafts for that task: as they were left, or fresh ones.
    pub(super) fn mark_for(&mut self, task: &str) -> &mut MarkDraft {
        if self.mark.task != task {
            let fresh = || MarkDraft { task: task.to_owned(), ..MarkDraft::default() };
            let next = self.left.remove(task).unwrap_or_else(fresh);
            let left = std::mem::replace(&mut self.mark, next);
            self.left.insert(left.task.clone(), left);
        }
        &mut self.mark
    }
}

#[cfg(test)]
mod tests {
    use egui::{TextBuffer as _, text::CharIndex};
    use jiff::ToSpan as _;

    use super::*;

    #[test]
    fn a_typed_password_hides_itself_and_is_forgotten() {
        let begun: ZonedDateTime = "2021-11-10T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let after = |seconds: i64| begun.checked_add(seconds.seconds()).unwrap();
        let typed = || {
            let mut draft =
                PasswordDraft { typed_shown: true, typed_at: Some(begun.clone()), ..PasswordDraft::default() };
            draft.typed.insert_text("geheim", CharIndex(0));
            draft
        };
        let mut draft = typed();
        assert!(!draft.keep_time(&after(HIDE_AFTER_SECS - 1)) && draft.typed_shown);
        assert!(!draft.keep_time(&after(HIDE_AFTER_SECS)) && !draft.typed_shown, "hidden after a minute");
        assert!(!draft.keep_time(&after(FORGET_AFTER_SECS - 1)) && !draft.typed.is_empty());
        assert!(draft.keep_time(&after(FORGET_AFTER_SECS)) && draft.typed.is_empty(), "gone after five");
        assert!(!draft.keep_time(&after(FORGET_AFTER_SECS)), "once");
        assert!(typed().keep_time(&after(-3600)), "also when the clock was put back");
    }

    #[test]
    fn what_is_typed_after_leaving_begins_hidden() {
        let mut drafts = Drafts::default();
        drafts.password.typed_shown = true;
        drafts.password.typed.insert_text("geheim", CharIndex(0));
        drafts.wipe();
        assert!(drafts.password.typed.is_empty() && !drafts.password.typed_shown);
    }
}
