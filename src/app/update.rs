//! How the state changes: one place, one short arm for each action.
//!
//! Touches no disk and no clock; what has to be done outside is returned.

use std::sync::Arc;

use jiff::ToSpan as _;

use super::{
    absence,
    action::{Action, Effect},
    cases,
    desk::DeskEffect,
    held,
    model::{HIDE_AFTER_SECS, Model, Notice, QUESTIONS, Screen, Unsaved},
    opening,
    orders::ask_printers,
    packs,
    paper::{forget_pages, outdate, retry_pages, update_paper},
    papers, position, sitting,
};
use crate::{
    domain::{
        password::{
            Kind, Mode, Password,
            generate::Request,
            trial::{self, Trial},
        },
        practice::{Person, Practice, tidy_text},
        record::What,
    },
    i18n::Texts,
    platform::{
        case_folder::folder_name,
        settings::{Position, Renderer},
    },
    tr, wording,
};

/// Applies what a screen asked for.
#[must_use]
pub fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let mut effects = apply(model, action);
    effects.extend(announce(model));
    effects
}

/// Tells the other PCs when another task is worked on here than they know of.
fn announce(model: &mut Model) -> Option<Effect> {
    let task = if model.case.is_some() && model.screen == Screen::Task { &model.settings.position.task } else { "" };
    let who = if task.is_empty() { "" } else { &model.settings.person };
    if model.announced.0 == who && model.announced.1 == task {
        return None;
    }
    model.announced = (who.to_owned(), task.to_owned());
    Some(Effect::Announce { who: who.to_owned(), task: task.to_owned() })
}

fn apply(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Begin => begin(model),
        Action::Painted(renderer) => painted(model, renderer),
        Action::Tick => tick(model),
        Action::Show(screen) => show(model, screen),
        Action::MakeCase { .. } | Action::OpenCase(_) | Action::LeaveOpening | Action::ChooseCase => {
            update_case(model, action)
        }
        Action::Resume => show(model, position::resumed(model)),
        Action::Answer(practice, next) => answer(model, *practice, next),
        Action::OpenTask(id) => open_task(model, &id),
        Action::ShowStep(step) => show_step(model, step),
        Action::Mark { task, step, what } => append(model, &task, &step, what),
        Action::TakeBack { task, event } => append(model, &task, "", What::TakenBack(event)),
        Action::SaveHistory { .. }
        | Action::ArchiveCase(..)
        | Action::CopyCase(..)
        | Action::TakeInCase(_)
        | Action::MergeKnown(_) => cases::update(model, action),
        Action::SaveAgain => save_again(model),
        Action::MakePassword { .. }
        | Action::RevealPassword(_)
        | Action::CopyPassword
        | Action::TryPassword(_)
        | Action::ForgetPassword
        | Action::ShowHeld
        | Action::Judge(_) => update_secret(model, action),
        Action::HandOut(wanted) => papers::hand_out(model, &wanted),
        Action::Packs(action) => packs::update(model, action),
        Action::WritePaper { .. }
        | Action::SavePaper(_)
        | Action::PrintPaper
        | Action::LeavePrinting
        | Action::ViewPaper
        | Action::OpenFolder(_)
        | Action::SaveEmptySheet(_)
        | Action::ForgetSheet
        | Action::ShowPage { .. }
        | Action::ChooseCheck
        | Action::Check(_)
        | Action::ChooseLogo
        | Action::ReadLogo(_) => update_paper(model, action),
        Action::Open(destination) => vec![Effect::Open(destination)],
        Action::SitDown { name, function } => sitting::sit_down(model, name, &function),
        Action::SetPerson(_)
        | Action::SetLanguage(_)
        | Action::SetTheme(_)
        | Action::SetZoom(_)
        | Action::SetKeyring(_) => update_settings(model, action),
        Action::Blank(blanked) => {
            model.blanked = blanked;
            hide_secret(model);
            if blanked { absence::leave(model) } else { Vec::new() }
        }
        Action::Leave => absence::leave(model),
        Action::Dismiss(place) => dismiss(model, place),
    }
}

fn dismiss(model: &mut Model, place: usize) -> Vec<Effect> {
    if place < model.notices.len() {
        model.notices.remove(place);
    }
    Vec::new()
}

fn update_case(model: &mut Model, action: Action) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`update` hands over only what is listed")]
    match action {
        Action::MakeCase { occasion, known_since } => {
            let occasion = tidy_text(&occasion);
            let root = model.cases_folder.join(folder_name(&occasion, known_since));
            model.busy = true;
            vec![Effect::MakeCase { root, occasion, known_since, practice: Box::default() }]
        }
        Action::OpenCase(root) => opening::open(model, root),
        Action::LeaveOpening => opening::leave(model),
        Action::ChooseCase => {
            vec![Effect::ChooseCase {
                title: tr!(model.texts, "dialog-choose-case"),
                start: model.cases_folder.clone(),
            }]
        }
        _ => Vec::new(),
    }
}

fn update_secret(model: &mut Model, action: Action) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`update` hands over only what is listed")]
    match action {
        Action::MakePassword { profile, kind, mode } => make_password(model, profile, kind, mode),
        Action::RevealPassword(shown) => {
            let until = after(model, HIDE_AFTER_SECS);
            if let Some(secret) = &mut model.secret {
                secret.shown_until = shown.then_some(until);
            }
            Vec::new()
        }
        Action::CopyPassword => {
            model.secret.iter().map(|secret| Effect::Copy(Password::new(secret.password.reveal()))).collect()
        }
        Action::TryPassword(typed) => {
            let typed = zeroize::Zeroizing::new(typed.reveal().chars().collect::<Vec<_>>());
            if let Some(secret) = &mut model.secret {
                secret.tried |= trial::compare(&secret.password, &typed) == Trial::Right;
            }
            Vec::new()
        }
        Action::ForgetPassword => forget_secret(model),
        Action::ShowHeld => held::show(model),
        Action::Judge(password) => vec![Effect::Judge(password, context(model))],
        _ => Vec::new(),
    }
}

fn update_settings(model: &mut Model, action: Action) -> Vec<Effect> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "`update` hands over only what is listed")]
    match action {
        Action::SetPerson(name) => {
            model.settings.person = tidy_text(&name);
            // Another person sits here: what the one before had on the screen is not for her.
            hide_secret(model);
        }
        Action::SetTheme(theme) => model.settings.theme = theme,
        Action::SetKeyring(wanted) => model.settings.keyring = wanted,
        Action::SetZoom(percent) => model.settings.zoom_percent = percent.clamp(80, 250),
        Action::SetLanguage(language) => {
            model.settings.language = language;
            model.texts = Arc::new(Texts::new(language));
            forget_pages(model);
        }
        _ => {}
    }
    save_settings(model)
}

fn begin(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::Desk(DeskEffect::ReadUnsent), Effect::FindCases(model.cases_folder.clone())];
    if let Some(root) = model.settings.last_case.clone() {
        effects.extend(opening::open(model, root));
    }
    effects.extend([DeskEffect::ReadLook, DeskEffect::FindDocuments].map(Effect::Desk));
    effects
}

/// Remembers a renderer that has painted.
fn painted(model: &mut Model, renderer: Renderer) -> Vec<Effect> {
    let mut effects = vec![Effect::NoteStart];
    if model.settings.renderer != Some(renderer) {
        model.settings.renderer = Some(renderer);
        effects.extend(save_settings(model));
    }
    effects
}

/// Lets the times run out that have run out.
fn tick(model: &mut Model) -> Vec<Effect> {
    let now = &model.now;
    let mut effects = Vec::new();
    if let Some(secret) = &mut model.secret {
        secret.shown_until.take_if(|until| *until <= *now);
        if secret.copied_until.take_if(|until| *until <= *now).is_some() {
            effects.push(Effect::ClearClipboard);
        }
    }
    effects.extend(ask_printers(model));
    if model.secret.as_ref().is_some_and(|secret| secret.forget_at <= model.now) {
        effects.extend(forget_secret(model));
    }
    effects
}

pub(super) fn show(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let needs_case = !matches!(
        screen,
        Screen::Start | Screen::Settings | Screen::Check | Screen::Cases | Screen::Library | Screen::Packs
    );
    if needs_case && model.case.is_none() {
        return Vec::new();
    }
    let mut effects = Vec::new();
    let is_aside = |screen| matches!(screen, Screen::Settings | Screen::Library | Screen::Packs | Screen::Check);
    let has_secrets = |screen| matches!(screen, Screen::Task | Screen::Password);
    // The secret goes with its screens: the task's and the workshop's. Whoever only looks something up comes back
    // to it, and finds it hidden.
    if is_aside(screen) && (has_secrets(model.screen) || model.aside_from.is_some_and(has_secrets)) {
        hide_secret(model);
    } else if !has_secrets(screen) {
        effects.extend(forget_secret(model));
    }
    if screen == Screen::Password {
        effects.push(Effect::PrepareJudging);
    }
    model.judgement = None;
    if !is_aside(screen) {
        model.aside_from = None;
    } else if !is_aside(model.screen) {
        model.aside_from = Some(model.screen);
        // What was said of another file would be taken for the answer about the next.
        model.checked.take_if(|_| screen == Screen::Check);
    }
    model.screen = screen;
    papers::forget_saved(model);
    if matches!(screen, Screen::Certificate | Screen::Preview) {
        retry_pages(model);
    }
    if screen == Screen::Cases {
        effects.extend(cases::survey(model));
    }
    if screen == Screen::Packs {
        effects.extend(packs::load(model));
    }
    effects.extend(position::note(model, screen));
    effects
}

fn answer(model: &mut Model, mut practice: Practice, next: usize) -> Vec<Effect> {
    practice.tidy_up();
    let mut effects = Vec::new();
    // First who she is: what she answers is hers, not somebody else's news.
    if model.settings.person.is_empty()
        && let Some(Person { name, .. }) = practice.people.first()
    {
        model.settings.person.clone_from(name);
    }
    effects.extend(keep_practice(model, practice));
    effects.extend(show(model, if next < QUESTIONS { Screen::Questions(next) } else { Screen::Plan }));
    effects
}

/// Records the answers if they have changed.
pub(super) fn keep_practice(model: &mut Model, practice: Practice) -> Vec<Effect> {
    let changed = model.case.as_ref().is_some_and(|case| case.practice != practice);
    let effects = if changed { append(model, "", "", What::Practice(Box::new(practice.clone()))) } else { Vec::new() };
    // The answers count at once; the record follows when they are on disk.
    if let Some(case) = &mut model.case {
        case.practice = practice;
        case.plan_anew(&model.catalogue);
    }
    effects
}

fn open_task(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(case) = &model.case else { return Vec::new() };
    let Some(task) = case.plan.task(id) else { return Vec::new() };
    let step = task.steps.get(case.first_open_step(task)).cloned().unwrap_or_default();
    let mut effects = if model.settings.position.task == id { Vec::new() } else { forget_secret(model) };
    model.settings.position = Position { task: id.to_owned(), step, ..Position::default() };
    effects.extend(show(model, Screen::Task));
    effects.extend(save_settings(model));
    effects
}

fn show_step(model: &mut Model, step: usize) -> Vec<Effect> {
    let name = model.task().and_then(|task| task.steps.get(step).cloned());
    model.settings.position.step = name.unwrap_or_default();
    // Once the note is put away it is not read off the screen any more.
    if model.is_putting_away() {
        hide_secret(model);
    }
    save_settings(model)
}

pub(super) fn append(model: &mut Model, task: &str, step: &str, what: What) -> Vec<Effect> {
    if !matches!(what, What::Certificate { .. }) {
        outdate(model);
    }
    // What was tested is not needed on the screen any more.
    if what == What::Tested(true) {
        hide_secret(model);
    }
    let Some(root) = model.case.as_ref().map(|case| case.root.clone()) else { return Vec::new() };
    let Some(event) = model.event(task, step, what) else { return Vec::new() };
    model.unsaved.push(Unsaved { root: root.clone(), event: event.clone() });
    // While an earlier mark waits, the order is kept: they are tried again together.
    if model.unsaved.len() > 1 && model.notices.iter().any(|notice| matches!(notice, Notice::NotSaved(_))) {
        return Vec::new();
    }
    vec![Effect::Append(root, Box::new(event))]
}

fn save_again(model: &mut Model) -> Vec<Effect> {
    model.notices.retain(|notice| !matches!(notice, Notice::NotSaved(_)));
    model.unsaved.iter().map(|mark| Effect::Append(mark.root.clone(), Box::new(mark.event.clone()))).collect()
}

pub(super) fn save_settings(model: &Model) -> Vec<Effect> {
    vec![Effect::SaveSettings(Box::new(model.settings.clone()))]
}

fn make_password(model: &mut Model, profile: String, kind: Option<Kind>, mode: Mode) -> Vec<Effect> {
    let Some(found) = model.catalogue.profile(&profile) else { return Vec::new() };
    match Request::in_mode(found, mode, kind, None, None) {
        Ok(request) => vec![Effect::MakePassword { request, profile }],
        Err(refused) => {
            model.notify(Notice::PasswordRefused(refused));
            Vec::new()
        }
    }
}

fn hide_secret(model: &mut Model) {
    if let Some(secret) = &mut model.secret {
        secret.shown_until = None;
    }
}

pub(super) fn forget_secret(model: &mut Model) -> Vec<Effect> {
    let was_copied = model.secret.take().is_some_and(|secret| secret.copied_until.is_some());
    if was_copied { vec![Effect::ClearClipboard] } else { Vec::new() }
}

/// Words that an attacker would try first in this practice.
fn context(model: &Model) -> Vec<String> {
    model.case.as_ref().map(|case| wording::context_words(&case.practice)).unwrap_or_default()
}

pub(super) fn after(model: &Model, seconds: i64) -> jiff::ZonedDateTime {
    model.now.checked_add(seconds.seconds()).unwrap_or_else(|_end_of_time| model.now.clone())
}
