//! What to know before a task is begun: what must be done first, who, when, what to have at hand.
//!
//! Part of the first step; the step itself is `guide_ui`.

use egui::Ui;

use super::{
    Page,
    drafts::Form,
    guide_ui::{self, Shown},
    hand_over_ui,
    icons::Icon,
    next_up,
    theme::{self, S2, S3, TextKind},
    widgets::{
        button::Button,
        chip,
        note::{NoteKind, note_ui, note_with_button_ui},
        sight,
        text::{self, Run},
    },
};
use crate::{
    app::Action,
    domain::plan::{Reason, Task},
    tr, wording,
};

/// One of the tasks that must come before and are not done, why, and how many others there are: what belongs to the
/// same thing before anything else that nobody promised. All of them would hide the step.
fn before<'a>(shown: &Shown<'a>) -> Option<(&'a Task, &'a Reason, usize)> {
    let item = &shown.task.item.name;
    let missing = shown.case.left_before(shown.task);
    let mut unpromised = missing.iter().filter(|(task, _)| shown.case.state(task).promised_by().is_none());
    let own = unpromised.find(|(task, _)| !item.is_empty() && task.item.name == *item);
    own.or(missing.first()).map(|(task, reason)| (*task, *reason, missing.len() - 1))
}

/// What must come before and is not done, above the first step: where it is seen before anything is begun. What
/// others promised can only be waited for: nobody is led there.
pub(super) fn first_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    if let Some(awaited) = next_up::awaited(page, shown.case, shown.task) {
        if !theme::is_narrow(ui) {
            warning_ui(ui, &awaited);
            text::gap_ui(ui, S2);
        }
        return;
    }
    let Some((task, reason, more)) = before(shown) else { return };
    let (title, why) = (task.full_title(), reason.because.as_str());
    let words = tr!(page.model.texts, "task-first", title = title, why = why, more = more);
    let go = tr!(page.model.texts, "task-first-go");
    let name = tr!(page.model.texts, "task-first-go-spoken", title = task.full_title());
    let goes_first = goes_first(ui, page, shown);
    let button = if goes_first { Button::primary(&go) } else { Button::plain(&go) };
    let button = button.accessible_name(&name).slim();
    if let Some(button) = note_with_button_ui(ui, NoteKind::Warn, &text::runs(&words), button) {
        // What is proposed is what Enter does.
        if goes_first && page.drafts.mark.form == Form::Step {
            guide_ui::focus(ui, shown, Form::Step, &button);
        }
        if button.clicked() {
            page.ask(Action::OpenTask(task.id.clone()));
        }
    }
    text::gap_ui(ui, S3);
}

/// The same on one line, where the band stands below the step: as far as what can go wrong leaves room for it.
/// Returns as which part of the page the words of the step are to be noted after it.
pub(super) fn first_line_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>, opened: &str) -> Option<&'static str> {
    const WORDS_AFTER: &str = "words of the step after another task";
    let (task, _, _) = before(shown).filter(|_| !sight::is_out(ui, WORDS_AFTER, opened))?;
    let short = || tr!(page.model.texts, "task-first-short", title = task.full_title());
    warning_ui(ui, &next_up::awaited(page, shown.case, shown.task).unwrap_or_else(short));
    text::gap_ui(ui, 2.0);
    Some(WORDS_AFTER)
}

/// Whether going to what must come before is what is proposed, not the step: as long as the step is not ticked,
/// and where the band above it is in sight.
pub(super) fn goes_first(ui: &Ui, page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let record = shown.case.record.task(&shown.task.id);
    let is_open = shown.guide.steps.first().is_some_and(|step| record.step(&step.id).is_none());
    let has_before = || before(shown).is_some() && next_up::awaited(page, shown.case, shown.task).is_none();
    shown.at == 0 && is_open && !theme::is_narrow(ui) && has_before()
}

/// The warnings of the whole task, as a part of the page of its first step.
const WARNINGS: &str = "warnings of the task";

/// Whether the warnings below the step are out of sight, so that the first is said above it.
fn leads(ui: &Ui, opened: &str) -> bool {
    theme::is_narrow(ui) || sight::is_out(ui, WARNINGS, opened)
}

/// What can go wrong, above what is to be done, on as few lines as can be.
pub(super) fn warning_ui(ui: &mut Ui, warning: &str) {
    let color = theme::tokens(ui).warn;
    chip::sign_ui(ui, Icon::Warning, &warning.replace("**", ""), color);
}

/// What can go wrong and what to have at hand, below the heading of the first step and on as few lines as can
/// be: met before its button, and the step is in sight, too. Of the first warning only the first sentence, and
/// that only where it would be out of sight below the step. In a narrow window what to have at hand comes after
/// the step, see [`ready_ui`].
pub(super) fn brief_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>, opened: &str) {
    let lead = lead(shown).filter(|_| leads(ui, opened));
    if let Some(lead) = lead {
        let lead = if theme::is_narrow(ui) { in_short(lead) } else { lead };
        text::in_german_ui(ui, |ui| warning_ui(ui, lead));
    }
    if !theme::is_narrow(ui) {
        ready_ui(ui, page, shown);
    }
    if theme::is_narrow(ui) {
        text::gap_ui(ui, 2.0);
    } else if lead.is_some() || !shown.guide.have_ready.is_empty() {
        text::gap_ui(ui, S2);
    }
}

/// What to have at hand.
pub(super) fn ready_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) {
    if shown.guide.have_ready.is_empty() {
        return;
    }
    let ready = Run::plain(format!(" {}", shown.guide.have_ready.join(" · ")));
    let head = Run::strong(tr!(page.model.texts, "task-before-ready"));
    text::in_german_ui(ui, |ui| text::rich_kind_ui(ui, TextKind::Small, &[head, ready]));
}

/// What stands of the warnings above the step.
fn lead<'a>(shown: &Shown<'a>) -> Option<&'a str> {
    let warning = shown.guide.warnings.first()?;
    Some(warning.find(". ").and_then(|end| warning.get(..=end)).unwrap_or(warning))
}

/// What stands before the colon, where that says it alone: "Not during consulting hours". All of it stands below
/// the step.
fn in_short(lead: &str) -> &str {
    const FEWEST_WORDS: usize = 4;
    let head = lead.split_once(": ").map(|(head, _)| head);
    head.filter(|head| head.split(' ').count() >= FEWEST_WORDS).unwrap_or(lead)
}

/// Why, who, when, and what else can go wrong: after the first step.
pub(super) fn before_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>, opened: &str) {
    let texts = &page.model.texts;
    let guide = shown.guide;
    text::subheading_ui(ui, &tr!(texts, "task-before"));
    text::gap_ui(ui, S2);
    // The guides speak to the practice.
    if hand_over_ui::is_his_seat(page) {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "order-reader")));
        text::gap_ui(ui, S2);
    }
    if shown.task.item.uncertain {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "task-uncertain")));
        text::gap_ui(ui, S2);
    }
    // While something is left that belongs before it and can be done, that stands above the step.
    if before(shown).is_none() || next_up::awaited(page, shown.case, shown.task).is_some() {
        text::rich_text_ui(ui, &next_up::why(page, shown.case, shown.task));
        text::gap_ui(ui, S2);
    }
    let person = wording::whose(texts, shown.case, shown.task);
    let time = wording::duration(texts, u32::from(guide.minutes));
    let mut runs = vec![Run::strong(tr!(texts, "task-before-who", who = person, time = time)), Run::plain(" ")];
    runs.push(Run::plain(format!("{} {}", guide.when, guide.rights)));
    note_ui(ui, NoteKind::Info, &runs);
    if let Some(notice) = &guide.notice {
        text::gap_ui(ui, S2);
        let version = if notice.version.is_empty() { "none" } else { &notice.version };
        text::small_muted_ui(ui, &tr!(texts, "task-notice", title = notice.title.as_str(), version = version));
    }
    let leads = leads(ui, opened);
    let said = lead(shown).filter(|lead| leads && (!theme::is_narrow(ui) || in_short(lead) == *lead));
    for (n, warning) in guide.warnings.iter().enumerate().filter(|(_, warning)| said != Some(warning.as_str())) {
        text::gap_ui(ui, S2);
        note_ui(ui, NoteKind::Warn, &text::runs(warning));
        if n == 0 && !leads {
            sight::note(ui, WARNINGS, opened);
        }
    }
    let (step, catalogue) = (guide.steps.get(shown.at), &page.model.catalogue);
    let basis = wording::warnings_basis_above(texts, guide, step, |id| catalogue.source(id));
    if let Some(basis) = basis.filter(|_| !guide.warnings.is_empty()) {
        text::gap_ui(ui, S2);
        text::small_muted_ui(ui, &basis);
    }
    text::gap_ui(ui, S3);
}
