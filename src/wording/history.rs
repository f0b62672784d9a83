//! What happened, in whole sentences; and what is not right with the journals, in words that a
//! practice understands.

use crate::{
    app::{history::Kind, model::OpenCase},
    domain::{
        guide::pack::Catalogue,
        plan::Task,
        record::{
            Event, EventId, Missing, PackMark, What,
            tamper::{Finding, Irregularity, Meaning},
        },
    },
    i18n::Texts,
    tr,
    wording::dates,
};

/// How often a taking back is followed that takes back a taking back.
const DEEPEST: usize = 50;
/// Most people who are named in one sentence.
const MOST_NAMES: usize = 8;

/// What happened: "S. Krüger hat …".
#[must_use]
pub fn happening(texts: &Texts, case: &OpenCase, catalogue: &Catalogue, event: &Event) -> String {
    let who = if event.who.is_empty() { tr!(texts, "history-somebody") } else { event.who.as_str().to_owned() };
    let task = inner(&task_title(case, catalogue, &event.task));
    let does = if has_password(case, catalogue, &event.task) { "change" } else { "do" };
    match &event.what {
        What::Started => tr!(texts, "history-started", who = who, task = task),
        What::Step(on) => {
            let step = inner(&step_title(catalogue, &event.task, &event.step));
            if *on {
                tr!(texts, "history-step", who = who, task = task, step = step)
            } else {
                tr!(texts, "history-step-off", who = who, task = task, step = step)
            }
        }
        What::Changed(true) => tr!(texts, "history-changed", who = who, task = task, does = does),
        What::Changed(false) => tr!(texts, "history-changed-off", who = who, task = task, does = does),
        What::Tested(true) => tr!(texts, "history-tested", who = who, task = task, does = does),
        What::Tested(false) => tr!(texts, "history-tested-off", who = who, task = task, does = does),
        What::Absent(why) => with(tr!(texts, "history-absent", who = who, task = task), why),
        What::Blocked(why) => with(tr!(texts, "history-blocked", who = who, task = task), why),
        What::Promised { by, until, note } => {
            let day = until.map_or_else(|| tr!(texts, "history-no-day"), |day| dates::date(texts, day));
            let by = if by.is_empty() { tr!(texts, "role-provider") } else { by.clone() };
            with(tr!(texts, "history-promised", who = who, task = task, by = by, day = day), note)
        }
        What::Reopened(why) => with(tr!(texts, "history-reopened", who = who, task = task), why),
        What::Place(place) if place.is_empty() => tr!(texts, "history-place-off", who = who, task = task),
        What::Place(place) => tr!(texts, "history-place", who = who, task = task, place = place.as_str()),
        What::Note(note) if event.step.is_empty() => with(tr!(texts, "history-note", who = who, task = task), note),
        What::Note(note) => {
            let step = inner(&step_title(catalogue, &event.task, &event.step));
            with(tr!(texts, "history-note-step", who = who, task = task, step = step), note)
        }
        What::Practice(_) => tr!(texts, "history-practice", who = who),
        What::Certificate { number, complete, .. } => {
            // Earlier programs did not say which it was.
            let kind = complete.map_or("unsaid", |complete| if complete { "complete" } else { "interim" });
            tr!(texts, "history-certificate", who = who, number = (*number), kind = kind)
        }
        What::OwnWords { .. } => tr!(texts, "history-own-words", who = who),
        What::Logo(Some(_)) => tr!(texts, "history-logo", who = who),
        What::Logo(None) => tr!(texts, "history-logo-off", who = who),
        What::Archived(true) => tr!(texts, "history-archived", who = who),
        What::Archived(false) => tr!(texts, "history-archived-off", who = who),
        What::Pack(PackMark { id, publisher, version, used, .. }) => {
            let (pack, publisher, version) = (id.as_str(), publisher.as_str(), dates::version(texts, version));
            if *used {
                tr!(texts, "history-pack", who = who, pack = pack, publisher = publisher, version = version)
            } else {
                tr!(texts, "history-pack-off", who = who, pack = pack, publisher = publisher, version = version)
            }
        }
        What::TakenBack(id) => taking_back(texts, case, catalogue, &who, &event.task, id),
    }
}

/// A title within quotation marks: those that it has itself become single ones.
fn inner(title: &str) -> String {
    let single = |c| match c {
        '„' => '‚',
        '“' => '‘',
        '”' => '’',
        other => other,
    };
    title.chars().map(single).collect()
}

/// Whether a password is changed in a task; else something is done and checked.
fn has_password(case: &OpenCase, catalogue: &Catalogue, id: &str) -> bool {
    let of_guide = || catalogue.entry(id.split('/').next().unwrap_or_default()).map(|entry| &entry.guide.profile);
    let planned = case.plan.task(id).map(|task| task.changes_password);
    planned.unwrap_or_else(|| of_guide().is_none_or(Option::is_some))
}

/// Names behind each other. Some are enough: the case folder could hold thousands.
pub(super) fn some_names<'a>(mut names: impl Iterator<Item = &'a str>) -> String {
    let mut some: Vec<&str> = names.by_ref().take(MOST_NAMES).collect();
    some.extend(names.next().map(|_more| "…"));
    some.join(", ")
}

/// A sentence with what somebody wrote behind it.
fn with(sentence: String, addition: &str) -> String {
    if addition.is_empty() { sentence } else { format!("{sentence} {addition}") }
}

fn taking_back(texts: &Texts, case: &OpenCase, catalogue: &Catalogue, who: &str, task: &str, id: &EventId) -> String {
    let events = case.record.task(task).events();
    let mut wanted = id;
    for depth in 0..DEEPEST {
        let Some(target) = events.iter().find(|event| event.id == *wanted) else { break };
        if let What::TakenBack(next) = &target.what {
            wanted = next;
            continue;
        }
        let what = happening(texts, case, catalogue, target);
        return if depth % 2 == 0 {
            tr!(texts, "history-taken-back", who = who, what = what)
        } else {
            tr!(texts, "history-restored", who = who, what = what)
        };
    }
    tr!(texts, "history-taken-back-unknown", who = who)
}

/// Title of a task, also of one that is not in the plan any more.
#[must_use]
pub fn task_title(case: &OpenCase, catalogue: &Catalogue, id: &str) -> String {
    let guide = || catalogue.entry(id.split('/').next().unwrap_or_default()).map(|entry| entry.guide.title.clone());
    case.plan.task(id).map(Task::full_title).or_else(guide).unwrap_or_else(|| id.to_owned())
}

fn step_title(catalogue: &Catalogue, task: &str, id: &str) -> String {
    let entry = catalogue.entry(task.split('/').next().unwrap_or_default());
    let step = entry.and_then(|entry| entry.guide.steps.iter().find(|step| step.id == id));
    step.map_or_else(|| id.to_owned(), |step| step.title.clone())
}

/// A mark in a few words, for the offer to take it back.
#[must_use]
pub fn mark(texts: &Texts, what: &What) -> String {
    match what {
        What::Started => tr!(texts, "mark-started"),
        What::Step(true) => tr!(texts, "mark-step"),
        What::Changed(true) => tr!(texts, "mark-changed"),
        What::Tested(true) => tr!(texts, "mark-tested"),
        What::Step(false) | What::Changed(false) | What::Tested(false) => tr!(texts, "mark-off"),
        What::Absent(_) => tr!(texts, "state-absent"),
        What::Promised { .. } => tr!(texts, "state-promised"),
        What::Blocked(_) => tr!(texts, "state-blocked"),
        What::Reopened(_) => tr!(texts, "mark-reopened"),
        What::Place(_) => tr!(texts, "mark-place"),
        What::Note(_) => tr!(texts, "note-label"),
        What::TakenBack(_) => tr!(texts, "mark-taken-back"),
        What::Practice(_) => tr!(texts, "mark-practice"),
        What::Certificate { .. } | What::OwnWords { .. } | What::Logo(_) => tr!(texts, "mark-certificate"),
        What::Archived(_) => tr!(texts, "mark-archived"),
        What::Pack(_) => tr!(texts, "mark-pack"),
    }
}

/// As [`mark`], in the words of the two ticks that stand at this task.
#[must_use]
pub fn mark_on(texts: &Texts, what: &What, task: Option<&Task>) -> String {
    let has_no_password = task.is_some_and(|task| !task.changes_password);
    if has_no_password && *what == What::Changed(true) {
        tr!(texts, "finish-carried-out")
    } else if has_no_password && *what == What::Tested(true) {
        tr!(texts, "finish-checked")
    } else {
        mark(texts, what)
    }
}

/// The same with its task, and of a step with that: what was taken back, in a sentence about it.
#[must_use]
pub fn mark_of(texts: &Texts, case: &OpenCase, catalogue: &Catalogue, event: &Event) -> String {
    let task = task_title(case, catalogue, &event.task);
    if event.what == What::Step(true) {
        let step = inner(&step_title(catalogue, &event.task, &event.step));
        return tr!(texts, "said-step", task = task, step = step);
    }
    let mark = mark_on(texts, &event.what, case.plan.task(&event.task));
    tr!(texts, "said-mark", task = task, mark = mark)
}

/// A kind of entries, for the filter.
#[must_use]
pub fn history_kind(texts: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Steps => tr!(texts, "history-kind-steps"),
        Kind::Ticks => tr!(texts, "history-kind-ticks"),
        Kind::Verdicts => tr!(texts, "history-kind-verdicts"),
        Kind::Words => tr!(texts, "history-kind-words"),
        Kind::TakenBack => tr!(texts, "history-kind-taken-back"),
        Kind::Case => tr!(texts, "history-kind-case"),
        Kind::Irregular => tr!(texts, "history-kind-irregular"),
    }
}

/// What is not right with a record, with what that means: on the certificate as in the history.
#[must_use]
pub fn irregularity(texts: &Texts, irregularity: &Irregularity) -> String {
    match irregularity {
        Irregularity::Journal(found) => finding(texts, found),
        Irregularity::Missing(Missing::Last(device)) => tr!(texts, "missing-last", device = device.as_str()),
        Irregularity::Missing(Missing::Between(places)) => tr!(texts, "missing-between", count = (*places)),
        Irregularity::Newer(count) => tr!(texts, "finding-newer", count = (*count)),
    }
}

/// What happened to a journal.
#[must_use]
pub(super) fn finding(texts: &Texts, finding: &Finding) -> String {
    let (file, line) = (finding.journal.as_str(), finding.line);
    match finding.kind {
        Meaning::Unreadable(count) => tr!(texts, "finding-unreadable", file = file, line = line, count = count),
        Meaning::Removed(count) => tr!(texts, "finding-removed", file = file, line = line, count = count),
        Meaning::Moved => tr!(texts, "finding-moved", file = file, line = line),
        Meaning::Changed => tr!(texts, "finding-changed", file = file, line = line),
        Meaning::Foreign(count) => tr!(texts, "finding-foreign", file = file, line = line, count = count),
        Meaning::Forked => tr!(texts, "finding-forked", file = file, line = line),
        Meaning::Shortened => tr!(texts, "finding-shortened", file = file, line = line),
        Meaning::Unread => tr!(texts, "finding-unread", file = file),
        Meaning::Repeated(count) => tr!(texts, "finding-repeated", file = file, line = line, count = count),
    }
}

/// What to do about it.
#[must_use]
pub fn irregularity_advice(texts: &Texts, irregularity: &Irregularity) -> String {
    match irregularity {
        Irregularity::Journal(finding) => match finding.kind {
            Meaning::Repeated(_) | Meaning::Forked => tr!(texts, "finding-nothing-to-do"),
            Meaning::Unreadable(_)
            | Meaning::Removed(_)
            | Meaning::Moved
            | Meaning::Changed
            | Meaning::Foreign(_)
            | Meaning::Shortened => tr!(texts, "finding-advice"),
            Meaning::Unread => tr!(texts, "finding-unread-advice"),
        },
        Irregularity::Missing(_) => tr!(texts, "missing-advice"),
        Irregularity::Newer(_) => tr!(texts, "rec-newer-entries"),
    }
}
