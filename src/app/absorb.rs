//! How the state takes in what the world answered: one short arm for each answer.
//!
//! The counterpart of `update`; touches no disk and no clock either.

use std::collections::BTreeMap;

use super::{
    absence,
    action::Effect,
    cases, emergency, held,
    live::News,
    model::{Away, FORGET_AFTER_SECS, Model, Notice, OpenCase, Secret},
    opening::{self, MOST_UNREADABLE},
    outcome::Outcome,
    packs,
    paper::{absorb_paper, forget_pages, outdate},
    papers::absorb_handout,
    update::{after, forget_secret},
};
use crate::{
    domain::{
        password::generate::{Generated, Request},
        record::{Event, What, line::Entry},
    },
    platform::{clipboard::CLEAR_AFTER_SECS, journals::Added},
};

/// Takes in what the world answered.
#[must_use]
pub fn absorb(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::CasesFound(cases) => {
            model.cases = cases;
            Vec::new()
        }
        Outcome::CaseOpened(read) => opening::opened(model, *read),
        Outcome::CaseNotOpened(root, error) => opening::not_opened(model, root, error),
        Outcome::CaseNotMade(error) => without_case(model, Notice::CaseNotMade(error)),
        Outcome::Appended(event) => appended(model, &event),
        Outcome::AppendedHere(event, away) => appended_here(model, &event, away),
        Outcome::Looked(news) => looked(model, *news),
        Outcome::NotAppended(_, fault) => notice(model, Notice::NotSaved(fault)),
        Outcome::SettingsNotSaved(fault) => notice(model, Notice::SettingsNotSaved(fault)),
        Outcome::DestinationNotOpened(destination) => notice(model, Notice::DestinationNotOpened(destination)),
        Outcome::CaseChosen(root) => opening::open(model, root),
        Outcome::NothingChosen => nothing_chosen(model),
        Outcome::DocumentsFound(folder) => {
            model.saving_folder = folder;
            Vec::new()
        }
        Outcome::SheetSaved(path) => emergency::saved(model, path),
        Outcome::FolderNotOpened(folder) => notice(model, Notice::FolderNotOpened(folder)),
        Outcome::LookRead(look) => {
            model.look = look;
            Vec::new()
        }
        Outcome::TypedKept => typed_kept(model),
        Outcome::UnsentRead(_)
        | Outcome::DestinationOpened
        | Outcome::StartNoted
        | Outcome::SettingsSaved
        | Outcome::ClipboardCleared(Ok(()))
        | Outcome::NotJudged
        | Outcome::Announced => Vec::new(),
        Outcome::PasswordMade { generated, profile, request } => password_made(model, generated, profile, request),
        Outcome::PasswordFailed(_) => notice(model, Notice::NoRandomness),
        Outcome::Copied => copied(model),
        Outcome::NotCopied(_) => notice(model, Notice::NoClipboard),
        Outcome::ClipboardCleared(Err(_)) => notice(model, Notice::StillCopied),
        Outcome::Judged(judgement) => {
            model.judgement = Some(judgement);
            Vec::new()
        }
        Outcome::Held(outcome) => held::absorb(model, outcome),
        Outcome::Cases(outcome) => cases::absorb(model, outcome),
        Outcome::Sheet(said) => emergency::absorb(model, said),
        Outcome::Packs(outcome) => packs::absorb(model, outcome),
        Outcome::HandedOut(_) | Outcome::NotHandedOut(_) => absorb_handout(model, outcome),
        Outcome::PaperWritten { .. }
        | Outcome::PaperNotWritten(_)
        | Outcome::PaperNotDrawn(_)
        | Outcome::NoKey(_)
        | Outcome::Printed(_)
        | Outcome::PageDrawn(_)
        | Outcome::PaperChecked(_)
        | Outcome::LogoRead(_)
        | Outcome::LogoRefused(_) => absorb_paper(model, outcome),
    }
}

fn password_made(model: &mut Model, generated: Generated, profile: String, request: Request) -> Vec<Effect> {
    let mut effects = forget_secret(model);
    effects.extend(held::hold(model, &generated.password, &profile, &request));
    model.secret = Some(Secret {
        password: generated.password,
        profile,
        bits: generated.bits,
        request,
        tried: false,
        shown_until: None,
        copied_until: None,
        forget_at: after(model, FORGET_AFTER_SECS),
    });
    effects
}

fn typed_kept(model: &mut Model) -> Vec<Effect> {
    model.typed_kept = Some(model.now.clone());
    Vec::new()
}

fn copied(model: &mut Model) -> Vec<Effect> {
    let until = after(model, CLEAR_AFTER_SECS);
    if let Some(secret) = &mut model.secret {
        secret.copied_until = Some(until);
    }
    Vec::new()
}

fn appended(model: &mut Model, event: &Event) -> Vec<Effect> {
    let waited = (!model.unsaved.is_empty()).then(|| model.unsaved.remove(0));
    let is_elsewhere = |case: &&mut OpenCase| waited.as_ref().is_some_and(|mark| mark.root != case.root);
    match &mut model.case {
        // It was made before another case was opened, and stands where it belongs.
        None => return Vec::new(),
        Some(case) if is_elsewhere(&case) => return Vec::new(),
        Some(case) => case.record.apply(event),
    }
    // A program that is killed then is not left.
    let mut effects = absence::leave(model);
    model.undo.note(event);
    if !matches!(event.what, What::Certificate { .. }) {
        forget_pages(model);
    }
    effects.extend(held::release_closed(model));
    effects.extend(packs::follow(model));
    effects
}

/// On this PC's disk only.
fn appended_here(model: &mut Model, event: &Event, away: Away) -> Vec<Effect> {
    set_away(model, Some(away));
    appended(model, event)
}

/// Takes in what others wrote and who is at work.
fn looked(model: &mut Model, news: News) -> Vec<Effect> {
    let News { added, at_work, away } = news;
    model.at_work = at_work;
    set_away(model, away);
    if !added.is_empty() {
        forget_pages(model);
    }
    let Some(case) = &mut model.case else { return Vec::new() };
    let count = case.record.events().len();
    let before = case.record.problems().len();
    let (mut new, mut faults, mut told) = (Vec::new(), BTreeMap::new(), Vec::new());
    for Added { journal, entries, problems, unread } in added {
        new.extend(entries);
        told.extend(unread.map(|fault| Notice::JournalUnreadable(journal.clone(), fault)));
        faults.insert(journal, problems);
    }
    let is_old = |notice: &Notice| matches!(notice, Notice::JournalUnreadable(name, _) if faults.contains_key(name));
    model.notices.retain(|notice| !is_old(notice));
    let known = model.notices.iter().filter(|notice| matches!(notice, Notice::JournalUnreadable(..))).count();
    model.notices.extend(told.into_iter().take(MOST_UNREADABLE.saturating_sub(known)));
    case.record.note_problems(faults);
    // All at once: taken one by one, nearly all of them would come late.
    let is_mark =
        |entry: &Entry| !matches!(entry, Entry::Event(event) if matches!(event.what, What::Certificate { .. }));
    let has_marks = new.iter().any(is_mark);
    case.record.take(new);
    // What this PC wrote itself is known already.
    let is_news = has_marks && case.record.events().len() > count;
    case.follow_practice(&model.catalogue);
    case.keep_recorded(&model.catalogue);
    if case.record.problems().len() > before {
        let irregular = opening::irregular(&case.record);
        model.notices.retain(|notice| !matches!(notice, Notice::Irregular(..)));
        model.notices.extend(irregular);
    }
    if is_news {
        outdate(model);
    }
    let mut effects = held::release_closed(model);
    effects.extend(packs::follow(model));
    effects
}

/// The notice about it comes and goes by itself: it asks nothing of anybody.
pub(super) fn set_away(model: &mut Model, away: Option<Away>) {
    if away.as_ref().map(|away| &away.fault) != model.away.as_ref().map(|away| &away.fault) {
        model.notices.retain(|notice| !matches!(notice, Notice::Away(_)));
        if let Some(away) = &away {
            model.notify(Notice::Away(away.fault.clone()));
        }
    }
    model.away = away;
}

fn nothing_chosen(model: &mut Model) -> Vec<Effect> {
    model.busy = false;
    Vec::new()
}

fn without_case(model: &mut Model, told: Notice) -> Vec<Effect> {
    model.busy = false;
    notice(model, told)
}

fn notice(model: &mut Model, notice: Notice) -> Vec<Effect> {
    model.notify(notice);
    Vec::new()
}
