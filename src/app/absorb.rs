//! How the state takes in what the world answered: one short arm for each answer.
//!
//! The counterpart of `update`; touches no disk and no clock either.

use super::{
    absence,
    action::Effect,
    cases, emergency, held,
    live::News,
    model::{Away, FORGET_AFTER_SECS, Model, Notice, OpenCase, Screen, Secret},
    outcome::Outcome,
    packs,
    paper::{absorb_paper, forget_pages},
    papers::absorb_handout,
    update::{after, forget_secret, save_settings},
};
use crate::{
    domain::{
        password::generate::{Generated, Request},
        record::{Event, Record, What, tamper},
    },
    platform::{case_folder::Opened, clipboard::CLEAR_AFTER_SECS, journals::Added, settings::Position},
};

/// Takes in what the world answered.
#[must_use]
pub fn absorb(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::CasesFound(cases) => {
            model.cases = cases;
            Vec::new()
        }
        Outcome::CaseOpened { opened, second_copy } => case_opened(model, *opened, second_copy),
        Outcome::CaseNotOpened(root, error) => without_case(model, Notice::CaseNotOpened(root, error)),
        Outcome::CaseNotMade(error) => without_case(model, Notice::CaseNotMade(error)),
        Outcome::Appended(event) => appended(model, &event),
        Outcome::AppendedHere(event, away) => appended_here(model, &event, away),
        Outcome::Looked(news) => looked(model, *news),
        Outcome::NotAppended(_, fault) => notice(model, Notice::NotSaved(fault)),
        Outcome::SettingsNotSaved(fault) => notice(model, Notice::SettingsNotSaved(fault)),
        Outcome::DestinationNotOpened(destination) => notice(model, Notice::DestinationNotOpened(destination)),
        Outcome::NothingChosen => nothing_chosen(model),
        Outcome::LookRead(look) => {
            model.look = look;
            Vec::new()
        }
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
        Outcome::HandedOut(..) | Outcome::NotHandedOut(_) => absorb_handout(model, outcome),
        Outcome::PaperWritten { .. }
        | Outcome::PaperNotWritten(_)
        | Outcome::PaperNotDrawn(_)
        | Outcome::NoKey(_)
        | Outcome::Printed(_)
        | Outcome::NotPrinted(_)
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

fn copied(model: &mut Model) -> Vec<Effect> {
    let until = after(model, CLEAR_AFTER_SECS);
    if let Some(secret) = &mut model.secret {
        secret.copied_until = Some(until);
    }
    Vec::new()
}

fn appended(model: &mut Model, event: &Event) -> Vec<Effect> {
    if let Some(case) = &mut model.case {
        case.record.apply(event);
    }
    model.undo = event.what.can_be_taken_back().then(|| event.clone());
    if !matches!(event.what, What::Certificate { .. }) {
        forget_pages(model);
    }
    if !model.unsaved.is_empty() {
        model.unsaved.remove(0);
    }
    let mut effects = held::release_closed(model);
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
    let before = case.record.problems().len();
    let mut new = Vec::new();
    for Added { journal, entries, problems } in added {
        new.extend(entries);
        case.record.note_problems(&journal, problems);
    }
    // All at once: taken one by one, nearly all of them would come late.
    case.record.take(new);
    case.follow_practice(&model.catalogue);
    if case.record.problems().len() > before {
        let irregular = irregular(&case.record);
        model.notices.retain(|notice| !matches!(notice, Notice::Irregular(..)));
        model.notices.extend(irregular);
    }
    let mut effects = held::release_closed(model);
    effects.extend(packs::follow(model));
    effects
}

/// What the user must know of journals that are not as they were written.
fn irregular(record: &Record) -> Option<Notice> {
    let mut found = tamper::findings(record).into_iter().filter(|finding| !finding.kind.is_harmless());
    let first = found.next()?;
    Some(Notice::Irregular(found.count() + 1, first))
}

/// The notice about it comes and goes by itself: it asks nothing of anybody.
fn set_away(model: &mut Model, away: Option<Away>) {
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

fn case_opened(model: &mut Model, opened: Opened, second_copy: bool) -> Vec<Effect> {
    let Opened { folder: _, head, journals, unreadable, root } = opened;
    set_away(model, None);
    model.at_work.clear();
    model.catalogue = model.built_in.clone();
    (model.packs.asked, model.packs.checked) = (Vec::new(), None);
    model.notices.retain(|notice| !matches!(notice, Notice::PackFaulty(..)));
    let case = OpenCase::new(root.clone(), head, journals, &model.catalogue);
    let record = &case.record;
    let is_same = model.settings.last_case.as_deref() == Some(&root);
    let is_new = record.events().is_empty() && case.practice.name.is_empty();
    if let Some(irregular) = irregular(record) {
        model.notify(irregular);
    }
    if record.newer_events() > 0 {
        model.notify(Notice::NewerEntries(record.newer_events()));
    }
    if second_copy {
        model.notify(Notice::SecondCopy);
    }
    for (name, fault) in unreadable {
        model.notify(Notice::JournalUnreadable(name, fault));
    }
    model.news = absence::news(&case, model.settings.seen.as_ref(), &model.settings.person);
    model.case = Some(case);
    (model.busy, model.paper, model.undo) = (false, None, None);
    forget_pages(model);
    model.preview.shown = None;
    model.settings.last_case = Some(root);
    if is_same {
        model.screen = Screen::Start;
    } else {
        let question = is_new.then_some(0);
        model.settings.position = Position { question, ..Position::default() };
        model.screen = if is_new { Screen::Questions(0) } else { Screen::Start };
    }
    let mut effects = save_settings(model);
    effects.extend(held::find(model));
    effects.extend(packs::follow(model));
    effects
}
