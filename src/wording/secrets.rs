//! What is said about the new secret of a task: of a PIN nobody says "password".

use crate::{domain::password::Kind, i18n::Texts, tr};

/// The places where the words differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// The title of the helper.
    Helper,
    /// The button that makes one.
    Make,
    /// The button that makes another one.
    Another,
    /// What the helper does.
    Why {
        /// Whether the keyring holds it until the task is tested.
        is_kept: bool,
    },
    /// One was made here: another one would not be the same.
    Noted,
    /// The step is ticked; whether one was made is not known.
    Ticked,
    /// It waits in the helper.
    Made,
    /// It was typed from the note and is right.
    Tried,
    /// One was made here and is not kept any more: the note counts, or there will be another.
    Gone,
    /// What it is called.
    Name,
    /// The same while it is hidden.
    HiddenName,
    /// The field for where it is kept.
    Place,
    /// What was typed there looks like one.
    NotThePlace,
    /// The keyring holds one.
    Held,
    /// The button that shows that one.
    ShowHeld,
}

/// The words for a secret of this kind.
#[must_use]
pub fn of_secret(texts: &Texts, kind: Kind, says: Says) -> String {
    if kind == Kind::Pin { of_pin(texts, says) } else { of_password(texts, says) }
}

fn of_password(texts: &Texts, says: Says) -> String {
    match says {
        Says::Helper => tr!(texts, "helper-title"),
        Says::Make => tr!(texts, "helper-make"),
        Says::Another => tr!(texts, "secret-another"),
        Says::Why { is_kept: false } => tr!(texts, "helper-why"),
        Says::Why { is_kept: true } => tr!(texts, "helper-why-kept"),
        Says::Noted => tr!(texts, "helper-noted"),
        Says::Ticked => tr!(texts, "helper-ticked"),
        Says::Made => tr!(texts, "invitation-made"),
        Says::Tried => tr!(texts, "invitation-tried"),
        Says::Gone => tr!(texts, "invitation-gone"),
        Says::Name => tr!(texts, "secret-name"),
        Says::HiddenName => tr!(texts, "secret-hidden-name"),
        Says::Place => tr!(texts, "place-label"),
        Says::NotThePlace => tr!(texts, "place-not-the-password"),
        Says::Held => tr!(texts, "held-title"),
        Says::ShowHeld => tr!(texts, "held-show"),
    }
}

fn of_pin(texts: &Texts, says: Says) -> String {
    match says {
        Says::Helper => tr!(texts, "helper-title-pin"),
        Says::Make => tr!(texts, "helper-make-pin"),
        Says::Another => tr!(texts, "secret-another-pin"),
        Says::Why { is_kept: false } => tr!(texts, "helper-why-pin"),
        Says::Why { is_kept: true } => tr!(texts, "helper-why-kept-pin"),
        Says::Noted => tr!(texts, "helper-noted-pin"),
        Says::Ticked => tr!(texts, "helper-ticked-pin"),
        Says::Made => tr!(texts, "invitation-made-pin"),
        Says::Tried => tr!(texts, "invitation-tried-pin"),
        Says::Gone => tr!(texts, "invitation-gone-pin"),
        Says::Name => tr!(texts, "secret-name-pin"),
        Says::HiddenName => tr!(texts, "secret-hidden-name-pin"),
        Says::Place => tr!(texts, "place-label-pin"),
        Says::NotThePlace => tr!(texts, "place-not-the-pin"),
        Says::Held => tr!(texts, "held-title-pin"),
        Says::ShowHeld => tr!(texts, "held-show-pin"),
    }
}
