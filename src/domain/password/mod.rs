//! Passwords: the secret itself, what a system accepts, making one, judging one, reading one aloud.
//!
//! **Invariant:** a [`Password`] is never stored, logged or cloned. The type forbids it: no
//! `Serialize`, no `Clone`, no `Display`, a `Debug` that shows nothing, and its bytes are
//! overwritten when it is dropped.
//!
//! ```compile_fail,E0277
//! fn store<T: serde::Serialize>(_: T) {}
//! store(passwortwechsel::domain::password::Password::new("geheim"));
//! ```
//!
//! ```compile_fail,E0599
//! let password = passwortwechsel::domain::password::Password::new("geheim");
//! let _copy = password.clone();
//! ```
//!
//! ```compile_fail,E0277
//! println!("{}", passwortwechsel::domain::password::Password::new("geheim"));
//! ```
//!
//! ```
//! let password = passwortwechsel::domain::password::Password::new("geheim");
//! assert_eq!(format!("{password:?}"), "Password(…)");
//! ```

pub mod generate;
pub mod german;
pub mod leak;
mod profile;
pub mod spell;
pub mod strength;
pub mod trial;
pub mod words;

use std::fmt;

use zeroize::Zeroizing;

pub use profile::{Kind, Mode, PasswordProfile, ProfileFault};

/// A secret in clear text, for as short a time as possible.
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes a copy of the text. The caller's text is the caller's to overwrite.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// The clear text, for showing, typing and copying.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Number of characters as a person counts them when typing.
    #[must_use]
    pub fn char_count(&self) -> usize {
        self.0.chars().count()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}
