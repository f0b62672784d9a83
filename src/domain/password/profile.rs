//! What a target system accepts as a password, and what is wise for it.
//!
//! Data from a guide pack; making a password from it is `generate`. A profile that contradicts
//! itself is found when the pack is read, so that none reaches the generator.

use serde::{Deserialize, Serialize};

use crate::domain::guide::Basis;

/// Limits and advice for one kind of target system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordProfile {
    /// Stable name.
    pub id: String,
    /// For what it is, in the words of the practice.
    pub title: String,
    /// What is proposed first.
    pub kind: Kind,
    /// Fewest characters the system accepts.
    pub min: u16,
    /// Most characters the system accepts.
    pub max: u16,
    /// Characters proposed for [`Kind::Random`] and digits for [`Kind::Pin`].
    pub length: u16,
    /// Words proposed for [`Kind::Words`].
    #[serde(default = "default_words")]
    pub words: u16,
    /// Signs beside letters and digits that may be used. Empty: letters and digits only.
    #[serde(default)]
    pub symbols: String,
    /// Characters the system refuses or that are hard to type there.
    #[serde(default)]
    pub forbidden: String,
    /// Whether each of lower case, upper case, digit and (if allowed) sign must occur.
    #[serde(default)]
    pub every_class: bool,
    /// Whether the program may make the password. A card PIN is chosen by its holder alone.
    #[serde(default = "default_true")]
    pub may_generate: bool,
    /// How sure the limits are.
    pub basis: Basis,
}

/// The ways to make a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Single characters.
    Random,
    /// German words joined by hyphens.
    Words,
    /// Digits only.
    Pin,
}

/// For whom or where it is typed: fewer characters to choose from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// Whatever the profile allows.
    #[default]
    Usual,
    /// Only what lies on the same key of a German and of a US keyboard: for firewalls, start-up
    /// passwords and remote consoles.
    Keyboard,
    /// Only small letters and digits, to be said on the phone or typed on a small keypad.
    Phone,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Usual, Self::Keyboard, Self::Phone];

    /// Whether a sign may be used. `! $ % . ,` lie on the same key with the same level on both
    /// keyboards; every other sign moves, also the hyphen.
    #[must_use]
    pub fn allows_sign(self, sign: char) -> bool {
        match self {
            Self::Usual => true,
            Self::Keyboard => "!$%.,".contains(sign),
            Self::Phone => false,
        }
    }

    /// What stands between words.
    #[must_use]
    pub fn separator(self) -> char {
        match self {
            Self::Usual | Self::Phone => '-',
            Self::Keyboard => '.',
        }
    }
}

fn default_words() -> u16 {
    5
}

fn default_true() -> bool {
    true
}

/// Why a profile contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileFault {
    /// The smallest length is above the greatest, or the proposed length lies outside both.
    Lengths,
    /// A sign is forbidden and allowed at once, or is no ASCII sign.
    Symbols,
    /// Fewer than eight letters and digits are left to choose from.
    TooFewCharacters,
}

impl PasswordProfile {
    /// Looks for contradictions.
    ///
    /// # Errors
    /// The first contradiction found.
    pub fn review(&self) -> Result<(), ProfileFault> {
        if self.min == 0 || self.min > self.max || !(self.min..=self.max).contains(&self.length) || self.max > 128 {
            return Err(ProfileFault::Lengths);
        }
        let is_sign = |c: char| c.is_ascii_punctuation() && !self.forbidden.contains(c);
        if !self.symbols.chars().all(is_sign) {
            return Err(ProfileFault::Symbols);
        }
        let left = super::generate::characters(self).iter().map(Vec::len).sum::<usize>();
        if left < 8 {
            return Err(ProfileFault::TooFewCharacters);
        }
        Ok(())
    }
}
