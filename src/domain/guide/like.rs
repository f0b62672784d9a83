//! What a guide takes over from the one it is `like`: every field that it leaves out, and the steps.
//!
//! Whether what comes out fits together is `pack`.

use std::collections::BTreeMap;

use super::{Guide, Role, Step, pack::PackProblem};

/// So many guides may stand between a guide and the last one it takes something over from.
const DEEPEST: usize = 4;

/// The guide with everything it takes over from the one it is `like`.
pub(super) fn filled_in(guide: &Guide, all: &BTreeMap<&str, &Guide>, depth: usize) -> Result<Guide, PackProblem> {
    let Some(like) = &guide.like else { return Ok(guide.clone()) };
    let base = all.get(like.as_str()).copied().ok_or_else(|| PackProblem::no_guide(like, all.keys().copied()))?;
    if depth > DEEPEST {
        return Err(PackProblem::LikeChain(like.clone()));
    }
    let base = filled_in(base, all, depth + 1)?;
    let own = guide.clone();
    Ok(Guide {
        id: own.id,
        like: None,
        title: own.title,
        item: own.item,
        device: own.device,
        group: own.group,
        who: if own.who == Role::default() { base.who } else { own.who },
        rights: own_or(own.rights, base.rights),
        minutes: if own.minutes == 0 { base.minutes } else { own.minutes },
        when: own_or(own.when, base.when),
        why: own_or(own.why, base.why),
        notice: own.notice.or(base.notice),
        have_ready: own_or(own.have_ready, base.have_ready),
        after: own_or(own.after, base.after),
        breaks: own_or(own.breaks, base.breaks),
        profile: own.profile.or(base.profile),
        warnings_basis: if own.warnings.is_empty() { base.warnings_basis } else { own.warnings_basis },
        warnings: own_or(own.warnings, base.warnings),
        steps: joined_steps(own.steps, base.steps),
        test: own_or(own.test, base.test),
        back: own_or(own.back, base.back),
        stuck: own_or(own.stuck, base.stuck),
        glossary: own_or(own.glossary, base.glossary),
    })
}

fn own_or<T: Default + PartialEq>(own: T, base: T) -> T {
    if own == T::default() { base } else { own }
}

/// The base's steps, each replaced by the own step of the same name. A new own step comes behind the own
/// one before it; the first one has none before it and comes last.
fn joined_steps(own: Vec<Step>, base: Vec<Step>) -> Vec<Step> {
    let mut steps = base;
    let mut before = None;
    for step in own {
        let known = steps.iter().position(|other| other.id == step.id);
        let place = match (known, before) {
            (Some(place), _) => {
                steps.remove(place);
                place
            }
            (None, Some(before)) => before + 1,
            (None, None) => steps.len(),
        };
        steps.insert(place, step);
        before = Some(place);
    }
    steps
}
