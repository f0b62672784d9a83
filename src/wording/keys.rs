//! Where the practice's key lies, and what the keyring says.

use super::fixed_place_fault;
use crate::{
    app::model::Notice,
    i18n::Texts,
    platform::{
        held::HoldFault,
        keyring::KeyringFault,
        signing_key::{KeyFault, KeyPlace},
    },
    tr,
};

/// Why the keyring did not do it, with what helps.
#[must_use]
pub fn keyring_fault(texts: &Texts, fault: &KeyringFault) -> String {
    match fault {
        KeyringFault::Missing => tr!(texts, "keyring-missing"),
        KeyringFault::Locked => tr!(texts, "keyring-locked"),
        KeyringFault::Hanging => tr!(texts, "keyring-hanging"),
        KeyringFault::Other(words) => tr!(texts, "keyring-other", words = words.as_str()),
    }
}

/// Why a password is not held, shown or removed.
#[must_use]
pub fn hold_fault(texts: &Texts, fault: &HoldFault) -> String {
    match fault {
        HoldFault::File(fault) => fixed_place_fault(texts, fault),
        HoldFault::Keyring(fault) => keyring_fault(texts, fault),
        HoldFault::Gone => tr!(texts, "held-gone"),
    }
}

/// What the user must know of passwords that are held.
pub(super) fn holding(texts: &Texts, notice: &Notice) -> (String, String) {
    let with = |fault, more: String| format!("{} {more}", hold_fault(texts, fault)).trim_end().to_owned();
    #[expect(clippy::wildcard_enum_match_arm, reason = "`notice` hands over only what is listed")]
    match notice {
        Notice::NotHeld(fault) => (tr!(texts, "err-not-held"), with(fault, tr!(texts, "rec-not-held"))),
        Notice::HeldNotShown(fault) => (tr!(texts, "err-held-not-shown"), with(fault, String::new())),
        Notice::NotReleased(fault) => (tr!(texts, "err-not-released"), with(fault, tr!(texts, "rec-not-released"))),
        Notice::Holding(count) => (tr!(texts, "err-holding", count = (*count)), tr!(texts, "rec-holding")),
        _ => (String::new(), String::new()),
    }
}

/// Why there is no key to sign with.
#[must_use]
pub fn key_fault(texts: &Texts, fault: &KeyFault) -> String {
    match fault {
        KeyFault::File(fault) => tr!(texts, "rec-no-key-file", why = fixed_place_fault(texts, fault)),
        KeyFault::Keyring(fault, mark) => {
            let why = keyring_fault(texts, fault);
            tr!(texts, "rec-no-key", why = why, file = mark.display().to_string())
        }
    }
}

/// Where the key lies.
#[must_use]
pub fn key_place(texts: &Texts, place: KeyPlace) -> String {
    match place {
        KeyPlace::Keyring => tr!(texts, "key-in-keyring"),
        KeyPlace::File => tr!(texts, "key-in-file"),
    }
}
