//! The keys that do something beside typing, in one table: what the help lists.
//!
//! They are handled where they are needed; a test compares.

use egui::Key;

use crate::{i18n::Texts, tr};

/// A line of the help about keys.
#[derive(Debug)]
pub struct Shortcut {
    /// What the code asks for.
    pub keys: &'static [Key],
    /// What is written on the keyboard.
    pub name: fn(&Texts) -> String,
    /// What they do.
    pub what: fn(&Texts) -> String,
}

macro_rules! shortcuts {
    ($($name:literal $what:literal [$($key:ident)*])*) => {
        &[$(Shortcut { keys: &[$(Key::$key),*], name: |texts| tr!(texts, $name), what: |texts| tr!(texts, $what) }),*]
    };
}

/// All of them, as the help lists them.
pub const ALL: &[Shortcut] = shortcuts! {
    "key-help-key" "key-help" [F1]
    "key-library-key" "menu-library" [F3]
    "key-full-key" "key-full" [F11]
    "key-privacy-key" "key-privacy" [F12]
    "key-escape-key" "key-escape" [Escape]
    "key-tab-keys" "key-tab" [Tab]
    "key-press-keys" "key-press" [Enter Space]
    "key-arrow-keys" "key-arrow" [ArrowUp ArrowDown ArrowLeft ArrowRight]
    "key-ends-keys" "key-ends" [Home End]
    "key-page-keys" "key-page" [PageUp PageDown]
    "key-search-keys" "key-search" [F]
    "key-form-keys" "key-form" [Enter]
    "key-end-keys" "key-end" [End]
    "key-step-keys" "key-step" [PageUp PageDown]
    "key-undo-keys" "key-undo" [Z]
    "key-redo-keys" "key-redo" [Y]
    "key-zoom-keys" "key-zoom" [Plus Minus]
};
