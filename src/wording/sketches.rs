//! What a sketch shows, in words: its caption, and the text alternative that tells the same.

use crate::{
    domain::guide::{Chip, Lead, Sketch},
    i18n::Texts,
    tr,
};

/// Caption and text alternative of a sketch.
#[must_use]
pub fn sketch(texts: &Texts, sketch: &Sketch) -> (String, String) {
    match sketch {
        Sketch::Keys(keys) if keys.len() == 1 => {
            (tr!(texts, "sketch-key"), tr!(texts, "sketch-key-alt", key = keys.concat()))
        }
        Sketch::Keys(keys) => (tr!(texts, "sketch-keys"), tr!(texts, "sketch-keys-alt", keys = keys.join(" + "))),
        Sketch::Window { title, fields, entries, buttons, press } => {
            let all = [fields.clone(), entries.clone(), buttons.clone()].concat().join(", ");
            let name = if title.is_empty() { tr!(texts, "sketch-window-nameless") } else { title.clone() };
            let alternative = tr!(texts, "sketch-window-alt", title = name, entries = all, press = press.as_str());
            let caption = if press.is_empty() || fields.contains(press) {
                tr!(texts, "sketch-window-type")
            } else {
                tr!(texts, "sketch-window")
            };
            (caption, alternative)
        }
        Sketch::Device { name, parts, mark } => (
            tr!(texts, "sketch-device"),
            tr!(texts, "sketch-device-alt", name = name.as_str(), parts = parts.join(", "), mark = mark.as_str()),
        ),
        Sketch::Address(address) => {
            (tr!(texts, "sketch-address"), tr!(texts, "sketch-address-alt", address = address.as_str()))
        }
        Sketch::Cable { devices: _, cables, mark } => {
            let cables: Vec<String> = cables.iter().map(|lead| cable(texts, lead)).collect();
            let alternative = tr!(texts, "sketch-cable-alt", cables = cables.join("; "), mark = mark.as_str());
            (tr!(texts, "sketch-cable"), alternative)
        }
        Sketch::Card { device, slots: _, mark, card, chip: Chip::Unknown } => {
            let (card, device, slot) = (card.as_str(), device.as_str(), mark.as_str());
            let alternative = tr!(texts, "sketch-card-any-alt", card = card, device = device, slot = slot);
            (tr!(texts, "sketch-card-any"), alternative)
        }
        Sketch::Card { device, slots: _, mark, card, chip } => {
            let chip = looks(texts, *chip);
            let alternative = tr!(
                texts,
                "sketch-card-alt",
                card = card.as_str(),
                device = device.as_str(),
                slot = mark.as_str(),
                chip = chip.as_str()
            );
            (tr!(texts, "sketch-card", chip = chip), alternative)
        }
    }
}

/// What is said below sketches: the reader's screen may look different. Of this program it is known how.
#[must_use]
pub fn sketch_note(texts: &Texts, sketches: &[Sketch]) -> String {
    let program = tr!(texts, "program");
    let is_ours = |sketch: &Sketch| matches!(sketch, Sketch::Window { title, .. } if *title == program);
    if sketches.iter().all(is_ours) { tr!(texts, "sketch-own") } else { tr!(texts, "sketch-caption") }
}

fn cable(texts: &Texts, Lead { from, from_port, to, to_port }: &Lead) -> String {
    let end = |device: &str, port: &str| match port {
        "" => device.to_owned(),
        port => tr!(texts, "sketch-cable-end", device = device, port = port),
    };
    tr!(texts, "sketch-cable-one", from = end(from, from_port), to = end(to, to_port))
}

fn looks(texts: &Texts, chip: Chip) -> String {
    match chip {
        Chip::Unknown => tr!(texts, "sketch-card-any"),
        Chip::Up => tr!(texts, "sketch-chip-up"),
        Chip::Down => tr!(texts, "sketch-chip-down"),
        Chip::Front => tr!(texts, "sketch-chip-front"),
        Chip::Back => tr!(texts, "sketch-chip-back"),
    }
}
