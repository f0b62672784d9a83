//! States, roles and sections of the plan in words.

use jiff::civil::Date;

use super::dates;
use crate::{
    app::OpenCase,
    domain::{
        guide::{Group, ItemKind, Role},
        people::{each_name, is_among},
        plan::Task,
        practice::{Provider, tidy_note},
        record::State,
    },
    i18n::Texts,
    tr,
};

/// The state in one or two words, as on the chip.
#[must_use]
pub fn state(texts: &Texts, state: &State, today: Date) -> String {
    match state {
        State::Promised { .. } if state.overdue_since(today).is_some() => tr!(texts, "state-overdue"),
        State::Open => tr!(texts, "state-open"),
        State::InProgress => tr!(texts, "state-in-progress"),
        State::Changed => tr!(texts, "state-changed"),
        State::Done => tr!(texts, "state-done"),
        State::Absent(_) => tr!(texts, "state-absent"),
        State::Promised { .. } => tr!(texts, "state-promised"),
        State::Blocked(_) => tr!(texts, "state-blocked"),
    }
}

/// The state on one line: of a promise also until when.
#[must_use]
pub fn state_short(texts: &Texts, of: &State, today: Date) -> String {
    let word = state(texts, of, today);
    let State::Promised { until: Some(until), .. } = of else { return word };
    format!("{word} {}", until_when(texts, *until, today))
}

/// What more is to be said of the state: until when, since when, why; empty if nothing.
#[must_use]
pub fn state_detail(texts: &Texts, state: &State, today: Date) -> String {
    match state {
        State::Open | State::InProgress | State::Changed | State::Done => String::new(),
        State::Absent(reason) | State::Blocked(reason) => reason.clone(),
        State::Promised { until, note, .. } => {
            let until = until.map(|day| until_when(texts, day, today));
            [until.unwrap_or_default(), note.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

/// The same where it is not said beside it who promised it.
#[must_use]
pub fn state_detail_by(texts: &Texts, state: &State, today: Date) -> String {
    let detail = state_detail(texts, state, today);
    let Some(by) = state.promised_by() else { return detail };
    let by = tr!(texts, "promised-by", who = by);
    if detail.is_empty() { by } else { format!("{by}, {detail}") }
}

/// A verdict as a sentence in two parts: what it is, in weight, and what more is to be said.
#[must_use]
pub fn state_and_detail(texts: &Texts, of: &State, today: Date) -> (String, String) {
    let (word, detail) = (state(texts, of, today), state_detail_by(texts, of, today));
    // "Promised by whom" reads on.
    let reads_on = detail.is_empty() || matches!(of, State::Promised { .. }) && of.overdue_since(today).is_none();
    (if reads_on { word } else { format!("{word}:") }, detail)
}

/// The same of a verdict that stands no more: nobody is to read it as if it still did. No longer than the other,
/// for it takes its place while one ticks, and nothing is to move then.
#[must_use]
pub fn state_before(texts: &Texts, before: &State, today: Date) -> (String, String) {
    let detail = state_detail_by(texts, before, today);
    match before {
        State::Promised { .. } => (tr!(texts, "state-before-promised"), detail),
        State::Blocked(_) | State::Absent(_) => (tr!(texts, "state-before"), detail),
        State::Open | State::InProgress | State::Changed | State::Done => state_and_detail(texts, before, today),
    }
}

/// A remark on a promise, with what stood in the way of the task until then: whoever takes it over is to know it.
#[must_use]
pub fn with_obstacle(texts: &Texts, state: &State, note: &str) -> String {
    let State::Blocked(why) = state else { return note.to_owned() };
    let before = format!("{} {why}", tr!(texts, "state-was-blocked"));
    tidy_note(&if note.is_empty() { before } else { format!("{note} – {before}") })
}

/// How a task stands that nobody can simply go on with, within a sentence: "klappt nicht", "überfällig seit …".
#[must_use]
pub fn how_it_stands(texts: &Texts, state: &State, today: Date) -> String {
    let word = self::state(texts, state, today).to_lowercase();
    match state {
        State::Promised { until: Some(until), .. } => format!("{word} {}", until_when(texts, *until, today)),
        State::Promised { until: None, .. }
        | State::Open
        | State::InProgress
        | State::Changed
        | State::Done
        | State::Absent(_)
        | State::Blocked(_) => word,
    }
}

/// Until when it was promised, or since when it is overdue.
fn until_when(texts: &Texts, until: Date, today: Date) -> String {
    let date = dates::date(texts, until);
    if until < today { tr!(texts, "overdue-since", date = date) } else { tr!(texts, "promised-until", date = date) }
}

/// That others work on a task just now; nothing if nobody does.
#[must_use]
pub fn at_work<'a>(texts: &Texts, who: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut names: Vec<&str> = who.map(|name| if name.is_empty() { "?" } else { name }).collect();
    names.sort_unstable();
    names.dedup();
    (!names.is_empty()).then(|| tr!(texts, "at-work", who = names.join(", "), count = names.len()))
}

/// The role in a word.
#[must_use]
pub fn role(texts: &Texts, role: Role) -> String {
    match role {
        Role::Practice => tr!(texts, "role-practice"),
        Role::User => tr!(texts, "role-user"),
        Role::Owner => tr!(texts, "role-owner"),
        Role::Provider => tr!(texts, "role-provider"),
    }
}

/// Whose task it is now: who promised it, else who does it by the plan. Once it is done, who did it.
#[must_use]
pub fn whose(texts: &Texts, case: &OpenCase, task: &Task) -> String {
    let state = case.state(task);
    let record = case.record.task(&task.id);
    let who_did_it = record.tested().filter(|stamp| state == State::Done && !stamp.who.is_empty());
    let name = who_did_it.map(|stamp| stamp.who.as_str()).or_else(|| state.promised_by());
    name.map_or_else(|| person(texts, task), str::to_owned)
}

/// The same, each who shares it. A role is one, however it is written.
#[must_use]
pub fn all_whose(texts: &Texts, case: &OpenCase, task: &Task) -> Vec<String> {
    let whose = whose(texts, case, task);
    if whose == role(texts, task.role) { vec![whose] } else { each_name(&whose).map(str::to_owned).collect() }
}

/// Whether somebody is the one, or one of those, whose task it is.
#[must_use]
pub fn is_whose(texts: &Texts, case: &OpenCase, task: &Task, person: &str) -> bool {
    is_among(&whose(texts, case, task), person)
}

/// Who does a task by the plan: the name, or the role where no name is known.
#[must_use]
pub fn person(texts: &Texts, task: &Task) -> String {
    if task.person.is_empty() { role(texts, task.role) } else { task.person.clone() }
}

/// Whom to call: the provider's name, company and telephone, if anything of it is known.
#[must_use]
pub fn provider(texts: &Texts, provider: &Provider) -> Option<String> {
    let Provider { name, company, phone } = provider;
    let phone =
        if phone.is_empty() { String::new() } else { tr!(texts, "step-provider-phone", phone = phone.as_str()) };
    let known: Vec<&str> =
        [name, company, &phone].into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    (!known.is_empty()).then(|| tr!(texts, "step-provider", who = known.join(", ")))
}

/// The button from a finished task to the next one. Where both are the same work, the thing alone tells them
/// apart, as it does where the work is named after nothing in particular; elsewhere it stands behind the work.
/// In full, and what of it to show where there is no room for that on one line.
#[must_use]
pub fn go_on_with(texts: &Texts, finished: &Task, next: &Task) -> (String, String) {
    let is_thing = finished.guide == next.guide || next.item.kind == ItemKind::OtherDevice;
    let (title, short) = if is_thing && !next.item.name.is_empty() {
        (next.item.name.clone(), next.item.name.clone())
    } else {
        (next.full_title(), next.short_title())
    };
    (tr!(texts, "finish-next", title = title), tr!(texts, "finish-next", title = short))
}

/// A section of the plan.
#[must_use]
pub fn group(texts: &Texts, group: Group) -> String {
    match group {
        Group::Preparation => tr!(texts, "group-preparation"),
        Group::Outside => tr!(texts, "group-outside"),
        Group::Server => tr!(texts, "group-server"),
        Group::Workstations => tr!(texts, "group-workstations"),
        Group::Software => tr!(texts, "group-software"),
        Group::Telematics => tr!(texts, "group-telematics"),
        Group::Online => tr!(texts, "group-online"),
        Group::Devices => tr!(texts, "group-devices"),
        Group::Closing => tr!(texts, "group-closing"),
    }
}
