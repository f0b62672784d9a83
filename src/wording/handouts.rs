//! From a case to the papers for the work: what is known of a guide, what the provider has to do.
//!
//! Only what stands in guides, answers and record gets in; none of them holds a password.

use jiff::ZonedDateTime;

use super::states;
use crate::{
    app::model::OpenCase,
    domain::{
        guide::{
            Guide, Role,
            pack::{Catalogue, Entry},
        },
        handout::{Content, Handout, Order, Ordered, OwnNote, Sheet, own_notes},
        plan::Task,
        record::State,
    },
    i18n::Texts,
};

/// A paper of this case.
#[must_use]
pub fn handout(case: Option<&OpenCase>, content: Content, now: &ZonedDateTime) -> Handout {
    let practice = case.map(|case| &case.practice);
    Handout {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        printed: now.clone(),
        practice: practice.map(|practice| practice.name.clone()).unwrap_or_default(),
        address: practice.map(|practice| practice.address.clone()).unwrap_or_default(),
        occasion: case.map(|case| case.head.occasion.clone()).unwrap_or_default(),
        content,
    }
}

/// A guide of the library, with the notes of the case if one is open.
#[must_use]
pub fn library_sheet(texts: &Texts, case: Option<&OpenCase>, catalogue: &Catalogue, entry: &Entry) -> Sheet {
    let mut sheet = Sheet::new(entry, catalogue, states::role(texts, entry.guide.who));
    sheet.notes = case.map(|case| own_notes(&case.record, &entry.guide)).unwrap_or_default();
    sheet
}

/// The guide of a task, with what the practice knows of it.
#[must_use]
pub fn task_sheet(texts: &Texts, case: &OpenCase, catalogue: &Catalogue, task: &Task) -> Option<Sheet> {
    let mut sheet = library_sheet(texts, Some(case), catalogue, catalogue.entry(&task.guide)?);
    sheet.guide = task.own(&sheet.guide).into_owned();
    sheet.item.clone_from(&task.item.name);
    sheet.who = states::whose(texts, case, task);
    sheet.uncertain = task.item.uncertain;
    sheet.before = task.reasons.iter().map(|reason| (reason.title.clone(), reason.because.clone())).collect();
    Some(sheet)
}

/// Every open task that is the provider's, as the plan shows it: by its guide or because the work is his,
/// unless it was handed to somebody else, or because he promised it. A name that nobody knows is taken for his
/// as long as it is not known who he is.
#[must_use]
pub fn order(case: &OpenCase, catalogue: &Catalogue) -> Order {
    let tasks = providers_tasks(case).map(|task| ordered(case, catalogue, task)).collect();
    Order { provider: case.practice.provider.clone().unwrap_or_default(), tasks }
}

/// Whether anything would stand on the order.
#[must_use]
pub fn has_orders(case: &OpenCase) -> bool {
    providers_tasks(case).next().is_some()
}

fn providers_tasks(case: &OpenCase) -> impl Iterator<Item = &Task> {
    let is_unknown = case.practice.provider.as_ref().is_none_or(|provider| provider.name.is_empty());
    let is_ours = |by: &str| case.practice.people.iter().any(|person| person.name == by);
    case.plan.tasks.iter().filter(move |task| {
        let state = case.state(task);
        let is_his = match state.promised_by() {
            Some(by) => is_provider(case, by) || is_unknown && !is_ours(by),
            None => is_for_provider(case, task) || matches!(state, State::Promised { .. }),
        };
        is_his && !state.is_closed()
    })
}

/// Whether a task that nobody promised is the provider's: by its guide, or because the work is his.
#[must_use]
pub fn is_for_provider(case: &OpenCase, task: &Task) -> bool {
    task.role == Role::Provider || is_provider(case, &task.person)
}

/// Whether that is the provider's name, or that of the firm.
fn is_provider(case: &OpenCase, name: &str) -> bool {
    let provider = case.practice.provider.as_ref();
    !name.is_empty() && provider.is_some_and(|provider| provider.name == name || provider.company == name)
}

fn ordered(case: &OpenCase, catalogue: &Catalogue, task: &Task) -> Ordered {
    let (until, remark, blocked) = match case.state(task) {
        State::Promised { until, note, .. } => (until, note, None),
        State::Blocked(why) => (None, String::new(), Some(why)),
        State::Open | State::InProgress | State::Changed | State::Done | State::Absent(_) => {
            (None, String::new(), None)
        }
    };
    let entry = catalogue.entry(&task.guide);
    let guide = entry.map(|entry| task.own(&entry.guide));
    let guide = guide.as_deref();
    Ordered {
        guide: task.guide.clone(),
        title: task.full_title(),
        unchecked: entry.filter(|entry| !entry.trust.is_checked()).map(|entry| entry.publisher.clone()),
        why: task.why.clone(),
        until,
        remark,
        blocked,
        uncertain: task.item.uncertain,
        minutes: task.minutes,
        steps: guide.iter().flat_map(|guide| &guide.steps).map(|step| step.title.clone()).collect(),
        notes: guide.map(|guide| notes_by_title(case, guide)).unwrap_or_default(),
        test: guide.map(|guide| guide.test.clone()).unwrap_or_default(),
        breaks: guide.map(|guide| guide.breaks.clone()).unwrap_or_default(),
    }
}

/// The notes on a guide, each with the title of its step: the order shows them below all steps.
fn notes_by_title(case: &OpenCase, guide: &Guide) -> Vec<OwnNote> {
    let with_title = |note: OwnNote| {
        let step = guide.steps.iter().find(|step| step.id == note.step);
        let title = step.map(|step| step.title.as_str()).unwrap_or_default();
        OwnNote { text: format!("{title}: {}", note.text), ..note }
    };
    own_notes(&case.record, guide).into_iter().map(with_title).collect()
}
