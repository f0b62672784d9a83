//! A picture drawn from data, not a screenshot.
//!
//! The screen and the paper each have one renderer for it. What it shows in words is part of the
//! texts, so that a screen reader tells the same.

use serde::{Deserialize, Serialize};

/// One picture beside a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sketch {
    /// Keys to press together, by what is printed on a German keyboard.
    Keys(Vec<String>),
    /// A window, menu or list with the entry or button to press.
    Window {
        /// Title line; empty for a bare menu.
        #[serde(default)]
        title: String,
        /// Fields to fill, by their label.
        #[serde(default)]
        fields: Vec<String>,
        /// Entries from top to bottom.
        #[serde(default)]
        entries: Vec<String>,
        /// Buttons from left to right.
        #[serde(default)]
        buttons: Vec<String>,
        /// The entry or button to press; one of those above.
        #[serde(default)]
        press: String,
    },
    /// A device with labelled parts, one of them marked.
    Device {
        /// What it is.
        name: String,
        /// Its keys, ports or displays from left to right.
        parts: Vec<String>,
        /// The part meant; one of those above.
        mark: String,
    },
    /// The address line of a browser.
    Address(String),
}

impl Sketch {
    /// Whether what is marked is also shown.
    #[must_use]
    pub fn shows_its_mark(&self) -> bool {
        match self {
            Self::Keys(keys) => !keys.is_empty(),
            Self::Window { fields, entries, buttons, press, .. } => {
                press.is_empty() || [fields, entries, buttons].iter().any(|list| list.contains(press))
            }
            Self::Device { parts, mark, .. } => parts.contains(mark),
            Self::Address(address) => !address.is_empty(),
        }
    }
}
