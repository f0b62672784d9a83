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
    /// A cable plan: devices below each other and the cables between them.
    Cable {
        /// From top to bottom.
        devices: Vec<String>,
        /// Which port of which device leads where.
        cables: Vec<Lead>,
        /// The device or port meant; one of those above.
        mark: String,
    },
    /// A card on its way into a slot.
    Card {
        /// What the card is put into.
        device: String,
        /// Its slots from top to bottom, by their place, for example "vorn" or "oben".
        slots: Vec<String>,
        /// The slot meant; one of those above.
        mark: String,
        /// Which card, for example "SMC-B".
        card: String,
        /// Where the chip looks; left out where that is not known.
        #[serde(default)]
        chip: Chip,
    },
}

/// A cable of a cable plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The device at one end.
    pub from: String,
    /// Its port; may be empty.
    #[serde(default)]
    pub from_port: String,
    /// The device at the other end.
    pub to: String,
    /// Its port; may be empty.
    #[serde(default)]
    pub to_port: String,
}

/// Where the chip of a card looks while the card is put in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chip {
    /// Not known, or different from device to device: the device shows it.
    #[default]
    Unknown,
    /// Up.
    Up,
    /// Down.
    Down,
    /// To the person, where the card stands upright.
    Front,
    /// Away from the person, where the card stands upright.
    Back,
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
            Self::Cable { devices, cables, mark } => {
                let joins = |lead: &Lead| {
                    lead.from != lead.to && [&lead.from, &lead.to].iter().all(|end| devices.contains(end))
                };
                let ends = cables.iter().flat_map(|lead| [&lead.from_port, &lead.to_port]);
                let is_shown = devices.contains(mark) || ends.into_iter().any(|port| port == mark);
                !cables.is_empty() && cables.iter().all(joins) && !mark.is_empty() && is_shown
            }
            Self::Card { slots, mark, .. } => slots.contains(mark),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::parse;

    #[track_caller]
    fn check(text: &str, shows: bool) {
        assert_eq!(parse::parse::<Sketch>(text).unwrap().shows_its_mark(), shows, "{text}");
    }

    #[test]
    fn what_is_marked_is_shown() {
        let cable = |mark: &str, to: &str| {
            format!(
                r#"Cable(devices: ["Router", "Konnektor"], mark: "{mark}", cables: [
                    (from: "Router", from_port: "LAN 1", to: "{to}", to_port: "WAN"),
                ])"#
            )
        };
        check(&cable("WAN", "Konnektor"), true);
        check(&cable("Router", "Konnektor"), true);
        check(&cable("LAN 2", "Konnektor"), false);
        check(&cable("", "Konnektor"), false);
        check(&cable("WAN", "Drucker"), false);
        check(&cable("WAN", "Router"), false);
        let card = |mark: &str| {
            format!(r#"Card(device: "ORGA 6141", slots: ["vorn", "oben"], mark: "{mark}", card: "SMC-B", chip: Up)"#)
        };
        check(&card("oben"), true);
        check(&card("hinten"), false);
        check(r#"Card(device: "Terminal", slots: ["vorn"], mark: "vorn", card: "HBA")"#, true);
    }
}
