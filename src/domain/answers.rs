//! Brings the answers of a practice into shape: a key of its own for every device and person, and a bound
//! for how many there can be. How a single text is brought into shape is `tidy`.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    practice::{Appointments, Backup, CardTerminal, Device, Person, Practice, Provider, Router, Software, Workstation},
    tidy::tidy_text,
};

/// Most devices and people of a practice together. The largest ones have some hundred; a file with more
/// was not written for a practice, and every screen and paper would have to carry it.
pub const MOST_THINGS: usize = 5000;

impl Practice {
    /// A key for a new device that no other device of this practice has, made from its name:
    /// `PC Empfang` becomes `pc-empfang`, a second one `pc-empfang-2`.
    #[must_use]
    pub fn new_key(&self, name: &str) -> String {
        let base = key_from(name);
        let taken = |key: &str| {
            self.workstations.iter().any(|station| station.key == key)
                || self.card_terminals.iter().any(|terminal| terminal.key == key)
                || self.other_devices.iter().any(|device| device.key == key)
                || self.people.iter().any(|person| person.key == key)
        };
        let numbered = (2_u32..).map(|n| format!("{base}-{n}"));
        std::iter::once(base.clone()).chain(numbered).find(|key| !taken(key)).unwrap_or(base)
    }

    /// Brings what was typed or read from a file into shape: no control characters or line breaks
    /// in names, no empty or unbounded names, a key for every device.
    pub fn tidy_up(&mut self) {
        for text in [&mut self.name, &mut self.address, &mut self.site_number] {
            *text = tidy_text(text);
        }
        if let Software::Other(name) = &mut self.software {
            *name = tidy_text(name);
        }
        if let Router::Other(name) = &mut self.router {
            *name = tidy_text(name);
        }
        if let Backup::Other(name) = &mut self.backup {
            *name = tidy_text(name);
        }
        if let Appointments::Other(name) = &mut self.appointments {
            *name = tidy_text(name);
        }
        if let Some(provider) = &mut self.provider {
            for text in [&mut provider.name, &mut provider.company, &mut provider.phone] {
                *text = tidy_text(text);
            }
        }
        self.provider.take_if(|provider| *provider == Provider::default());
        self.tidy_devices();
    }

    /// Whether it has more devices and people than any practice.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        let Self { people, workstations, card_terminals, other_devices, .. } = self;
        people.len() + workstations.len() + card_terminals.len() + other_devices.len() > MOST_THINGS
    }

    /// Gives every person and device a bounded name and a key that no other has; in this order, so
    /// that tidying twice changes nothing.
    fn tidy_devices(&mut self) {
        let mut keys = Keys::default();
        self.workstations.retain_mut(|Workstation { key, name, user, .. }| {
            *user = tidy_text(user);
            keys.tidy(key, name)
        });
        self.card_terminals.retain_mut(|CardTerminal { key, name, .. }| keys.tidy(key, name));
        self.other_devices.retain_mut(|Device { key, name }| keys.tidy(key, name));
        self.people.retain_mut(|Person { key, name, function, .. }| {
            *function = tidy_text(function);
            keys.tidy(key, name)
        });
    }
}

/// The keys that are taken, while each device and person gets one.
#[derive(Default)]
struct Keys {
    taken: BTreeSet<String>,
    /// The last number behind each key that several wanted.
    numbers: BTreeMap<String, u32>,
}

impl Keys {
    /// Brings name and key into shape. False where there is no name.
    fn tidy(&mut self, key: &mut String, name: &mut String) -> bool {
        *name = tidy_text(name);
        if name.is_empty() {
            return false;
        }
        let is_good = !key.is_empty() && key_from(key) == *key;
        *key = self.take(if is_good { key.clone() } else { key_from(name) });
        true
    }

    /// This key, or the first free one with a number behind it.
    fn take(&mut self, base: String) -> String {
        if self.taken.insert(base.clone()) {
            return base;
        }
        let number = self.numbers.entry(base.clone()).or_insert(1);
        loop {
            *number += 1;
            let key = format!("{base}-{number}");
            if self.taken.insert(key.clone()) {
                return key;
            }
        }
    }
}

/// Lower case ASCII letters, digits and single hyphens.
fn key_from(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars().flat_map(char::to_lowercase).take(60) {
        match c {
            'ä' => key.push_str("ae"),
            'ö' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            _ if c.is_ascii_alphanumeric() => key.push(c),
            _ if key.ends_with('-') || key.is_empty() => {}
            _ => key.push('-'),
        }
    }
    let key = key.trim_end_matches('-');
    if key.is_empty() { "geraet".to_owned() } else { key.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_device_gets_a_key_of_its_own() {
        let station = |name: &str| Workstation { name: name.to_owned(), ..Workstation::default() };
        let mut practice = Practice {
            workstations: vec![station("PC Empfang"), station("pc-empfang"), station(" \n "), station("🩺")],
            ..Practice::default()
        };
        practice.tidy_up();
        let keys: Vec<_> = practice.workstations.iter().map(|station| station.key.as_str()).collect();
        assert_eq!(keys, ["pc-empfang", "pc-empfang-2", "geraet"]);
        let before = practice.clone();
        practice.tidy_up();
        assert_eq!(practice, before, "tidying twice changes nothing");
    }
}
