//! What to go on with, for all screens that lead there, and how that is said. The rule is
//! [`crate::domain::next`].

use super::{Page, widgets::text::Run};
use crate::{
    app::OpenCase,
    domain::{
        next::{Asking, Because, Next},
        plan::Task,
    },
    tr, wording,
};

/// So many of what the closing check passes by are named.
const NAMED: usize = 3;

/// The task to go on with: for who sits here, among the tasks she looks at, and not where somebody else
/// sits. After a finished task, what comes after that.
pub(super) fn next<'a>(page: &Page<'_>, case: &'a OpenCase, after: Option<&Task>) -> Option<Next<'a>> {
    let plan = &page.drafts.plan;
    let texts = &page.model.texts;
    case.next(&Asking {
        person: &page.model.settings.person,
        is_asked_for: &|task| plan.person.as_deref().is_none_or(|name| wording::is_whose(texts, case, task, name)),
        is_put_off: &|task| plan.later.contains(&task.id),
        is_taken: &|task| page.model.at_work_on(&task.id).next().is_some(),
        after,
        after_promised_by: None,
        today: page.model.now.date(),
    })
}

/// Above its title: that it comes next, or how it stands if nobody can simply go on with it.
pub(super) fn eyebrow(page: &Page<'_>, case: &OpenCase, next: &Next<'_>) -> String {
    let texts = &page.model.texts;
    how_it_stands(page, case, next).map_or_else(|| tr!(texts, "plan-next"), |how| tr!(texts, "next-left", how = how))
}

/// The button that leads there from the end of another task: in full, and what of it to show where there is no
/// room for that on one line.
pub(super) fn go_on(page: &Page<'_>, case: &OpenCase, finished: &Task, next: &Next<'_>) -> (String, String) {
    let texts = &page.model.texts;
    match how_it_stands(page, case, next) {
        Some(how) => (
            tr!(texts, "finish-left", title = next.task.full_title(), how = how),
            tr!(texts, "finish-left-short", title = next.task.short_title()),
        ),
        None => wording::go_on_with(texts, finished, next.task),
    }
}

/// Why nobody can simply go on with it; nothing if somebody can.
fn how_it_stands(page: &Page<'_>, case: &OpenCase, next: &Next<'_>) -> Option<String> {
    let texts = &page.model.texts;
    match next.because {
        Because::Ready | Because::PutOff | Because::Closing | Because::Taken => None,
        Because::Theirs => {
            let is_known = !next.task.person.is_empty();
            let who = if is_known { next.task.person.clone() } else { tr!(texts, "next-doctor") };
            Some(tr!(texts, "next-theirs", who = who))
        }
        Because::Stuck | Because::Due | Because::Promised => {
            Some(wording::how_it_stands(texts, &case.state(next.task), page.model.now.date()))
        }
    }
}

/// Why a task comes now. What its guide says of that is true once all is closed that belongs before it.
pub(super) fn why(page: &Page<'_>, case: &OpenCase, task: &Task) -> Vec<Run> {
    let texts = &page.model.texts;
    let left = case.left_before(task);
    let Some((before, reason)) = left.first() else {
        return vec![Run::strong(tr!(texts, "plan-why-now")), Run::plain(format!(" {}", task.why))];
    };
    let (title, more) = (before.full_title(), left.len() - 1);
    let state = case.state(before);
    let Some(who) = state.promised_by() else {
        let words = tr!(texts, "plan-left-before", title = title, more = more);
        return vec![Run::strong(words), Run::plain(format!(" {}", reason.because))];
    };
    // May she begin, or has she to wait? Only who promised it knows.
    let words = tr!(texts, "plan-left-before", title = promised(page, case, before), more = more);
    let ask = tr!(texts, "plan-before-ask", who = who);
    vec![Run::strong(words), Run::plain(format!(" {} {ask}", reason.because))]
}

/// A task that was promised, by whom and until when.
fn promised(page: &Page<'_>, case: &OpenCase, task: &Task) -> String {
    let texts = &page.model.texts;
    let detail = wording::state_detail_by(texts, &case.state(task), page.model.now.date());
    tr!(texts, "plan-before-promised", title = task.full_title(), detail = detail)
}

/// What belongs before a task, on one line, where all of it was promised by others: whoever sits here can only
/// wait, or ask.
pub(super) fn awaited(page: &Page<'_>, case: &OpenCase, task: &Task) -> Option<String> {
    let left = case.left_before(task);
    let (before, _) = left.first()?;
    let state = case.state(before);
    state.promised_by().filter(|who| *who != page.model.settings.person)?;
    Some(tr!(page.model.texts, "plan-left-before", title = promised(page, case, before), more = (left.len() - 1)))
}

/// Of what she put off or promised herself: that she did. Somebody else has to do something before she can do
/// more: that her other tasks wait.
pub(super) fn how_own(page: &Page<'_>, case: &OpenCase, next: &Next<'_>) -> Option<String> {
    let texts = &page.model.texts;
    let state = case.state(next.task);
    let how = if next.because == Because::PutOff && page.drafts.plan.later.contains(&next.task.id) {
        tr!(texts, "next-put-off")
    } else if next.because.is_work() && state.promised_by().is_some() {
        format!("{}.", wording::state_short(texts, &state, page.model.now.date()))
    } else {
        return None;
    };
    let waits = first(page, case, next).map(|_| tr!(texts, "next-own-wait"));
    Some([Some(how), waits].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What somebody else has to do before she can do more of her own, where it is not that what comes next.
pub(super) fn first<'a>(page: &Page<'_>, case: &OpenCase, next: &Next<'a>) -> Option<&'a Task> {
    let is_hers = wording::is_whose(&page.model.texts, case, next.task, &page.model.settings.person);
    next.first.filter(|_| is_hers && page.drafts.plan.person.is_none())
}

/// What of hers waits, for what, and whose that is. Not where the next or the button below it says so.
pub(super) fn waits(page: &Page<'_>, case: &OpenCase, next: &Next<'_>) -> Option<String> {
    let looks_at = page.drafts.plan.person.as_ref();
    let (own, on) = next.waits.filter(|_| looks_at.is_none_or(|name| *name == page.model.settings.person))?;
    let is_said = next.first.is_some_and(|_| std::ptr::eq(on, next.task)) || first(page, case, next).is_some();
    (!is_said).then(|| waits_words(page, case, (own, on)))
}

/// That a task waits for another, and whose that is.
pub(super) fn waits_words(page: &Page<'_>, case: &OpenCase, (own, on): (&Task, &Task)) -> String {
    let texts = &page.model.texts;
    tr!(texts, "next-waits", own = own.full_title(), title = on.full_title(), who = wording::whose(texts, case, on))
}

/// What the closing check passes by: who promised it, until when.
pub(super) fn passed_by(page: &Page<'_>, case: &OpenCase, tasks: &[&Task]) -> Option<String> {
    let texts = &page.model.texts;
    let today = page.model.now.date();
    let named = tasks.iter().take(NAMED).map(|task| {
        let detail = wording::state_detail_by(texts, &case.state(task), today);
        format!("{} ({detail})", task.full_title())
    });
    let named = named.collect::<Vec<_>>().join(", ");
    (!tasks.is_empty()).then(|| tr!(texts, "next-passed-by", tasks = named, more = tasks.len().saturating_sub(NAMED)))
}
