//! What is done with new passwords that the keyring holds until their task is tested.
//!
//! The same three places as elsewhere: what is asked for, what the worker does, what came of it. Off
//! until it is switched on in the settings. What is held already is offered and removed either way.

use super::{
    action::Effect,
    model::{FORGET_AFTER_SECS, HIDE_AFTER_SECS, Model, Notice, Secret},
    outcome::Outcome,
    update::{after, forget_secret},
    worker::World,
};
use crate::{
    domain::password::{Password, generate::Request},
    platform::held::{self, Held, HoldFault},
};

/// What is to be done with them.
#[derive(Debug)]
pub enum HeldEffect {
    /// Look which ones are held for this case.
    Find(String),
    /// Hold a new one.
    Hold(Held, Password),
    /// Read one.
    Show(Held),
    /// Remove one.
    Release(Held),
}

/// What came of it.
#[derive(Debug)]
pub enum HeldOutcome {
    /// These are held.
    Found(Vec<Held>),
    /// It is held.
    Kept(Held),
    /// It is not.
    NotKept(HoldFault),
    /// Here it is.
    Shown(Held, Password),
    /// It is not to be had.
    NotShown(Held, HoldFault),
    /// It is not held any more.
    Released(Held),
    /// It may still be.
    NotReleased(HoldFault),
}

impl World {
    /// Does one thing and says what came of it.
    pub(super) fn perform_on_held(&mut self, effect: HeldEffect) -> Outcome {
        let (folder, keyring) = (&self.data_folder, &mut self.keyring);
        Outcome::Held(match effect {
            HeldEffect::Find(case) => HeldOutcome::Found(held::of_case(folder, &case)),
            HeldEffect::Hold(new, password) => match held::hold(folder, keyring, &new, &password) {
                Ok(()) => HeldOutcome::Kept(new),
                Err(fault) => HeldOutcome::NotKept(fault),
            },
            HeldEffect::Show(known) => match held::show(folder, keyring, &known) {
                Ok(password) => HeldOutcome::Shown(known, password),
                Err(fault) => HeldOutcome::NotShown(known, fault),
            },
            HeldEffect::Release(known) => match held::release(folder, keyring, &known.case, &known.task) {
                Ok(()) => HeldOutcome::Released(known),
                Err(fault) => HeldOutcome::NotReleased(fault),
            },
        })
    }
}

/// Looks which ones are held for the case that was just opened.
pub(super) fn find(model: &mut Model) -> Option<Effect> {
    model.held.clear();
    let case = model.case.as_ref()?;
    Some(Effect::Held(HeldEffect::Find(case.head.id.clone())))
}

/// Holds a new password, if that is wanted and it was made for the open task.
pub(super) fn hold(model: &Model, password: &Password, profile: &str, request: &Request) -> Option<Effect> {
    let (case, task) = (model.case.as_ref()?, model.task()?);
    if !model.settings.keyring || model.profile_of_task() != Some(profile) {
        return None;
    }
    let new = Held {
        case: case.head.id.clone(),
        task: task.id.clone(),
        profile: profile.to_owned(),
        kind: request.kind(),
        mode: request.mode(),
    };
    Some(Effect::Held(HeldEffect::Hold(new, Password::new(password.reveal()))))
}

/// Reads the password that is held for the open task.
pub(super) fn show(model: &Model) -> Vec<Effect> {
    model.held_for_task().map(|known| Effect::Held(HeldEffect::Show(known.clone()))).into_iter().collect()
}

/// Removes those whose task is tested or gone. What cannot be removed now is tried at the next start.
pub(super) fn release_closed(model: &mut Model) -> Vec<Effect> {
    let Some(case) = &model.case else { return Vec::new() };
    let is_open = |known: &Held| case.plan.task(&known.task).is_some_and(|task| !case.state(task).is_closed());
    let (open, closed) = std::mem::take(&mut model.held).into_iter().partition(is_open);
    model.held = open;
    closed.into_iter().map(|known| Effect::Held(HeldEffect::Release(known))).collect()
}

pub(super) fn absorb(model: &mut Model, outcome: HeldOutcome) -> Vec<Effect> {
    match outcome {
        HeldOutcome::Found(held) => {
            model.held = held;
            let effects = release_closed(model);
            if !model.held.is_empty() {
                model.notify(Notice::Holding(model.held.len()));
            }
            return effects;
        }
        HeldOutcome::Kept(new) => {
            model.notices.retain(|notice| !matches!(notice, Notice::NotHeld(_)));
            model.held.retain(|known| (&known.case, &known.task) != (&new.case, &new.task));
            model.held.push(new);
        }
        HeldOutcome::NotKept(fault) => model.notify(Notice::NotHeld(fault)),
        HeldOutcome::Shown(known, password) => return shown(model, &known, password),
        HeldOutcome::NotShown(known, fault) => {
            if fault == HoldFault::Gone {
                model.held.retain(|other| *other != known);
            }
            model.notify(Notice::HeldNotShown(fault));
        }
        HeldOutcome::Released(_) => {}
        HeldOutcome::NotReleased(fault) => model.notify(Notice::NotReleased(fault)),
    }
    Vec::new()
}

/// It stands there as when it was made, if its task is still open.
fn shown(model: &mut Model, known: &Held, password: Password) -> Vec<Effect> {
    if model.held_for_task() != Some(known) {
        return Vec::new();
    }
    let profile = model.catalogue.profile(&known.profile);
    let request = profile.and_then(|profile| Request::in_mode(profile, known.mode, Some(known.kind), None, None).ok());
    let Some(request) = request else { return Vec::new() };
    let effects = forget_secret(model);
    model.secret = Some(Secret {
        password,
        profile: known.profile.clone(),
        bits: request.bits(),
        request,
        tried: false,
        shown_until: Some(after(model, HIDE_AFTER_SECS)),
        copied_until: None,
        forget_at: after(model, FORGET_AFTER_SECS),
    });
    effects
}
