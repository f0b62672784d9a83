//! Somebody else sits down here and says her name. What she does from then on is hers.
//!
//! Who is known in a practice is `domain::people`.

use super::{
    Action, Effect, Model,
    update::{keep_practice, update},
};

/// First she sits here, for that she is named now is hers already.
pub(super) fn sit_down(model: &mut Model, name: String, function: &str) -> Vec<Effect> {
    let mut effects = update(model, Action::SetPerson(name));
    let practice = model.case.as_ref().map(|case| case.practice.clone());
    let welcomed = practice.and_then(|mut known| known.welcome(&model.settings.person, function).then_some(known));
    effects.extend(welcomed.into_iter().flat_map(|practice| keep_practice(model, practice)));
    effects
}
