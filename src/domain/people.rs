//! Who is known in a practice by name, and what only sounds like a name.
//!
//! Who does which task is `plan`; how a name is brought into shape is `tidy`.

use super::{
    practice::{Person, Practice},
    tidy::tidy_text,
};

/// Words for several people at one PC, in small letters.
const SEVERAL: [&str; 14] = [
    "alle",
    "beide",
    "diverse",
    "gemeinsam",
    "jede",
    "jeder",
    "mehrere",
    "team",
    "unterschiedlich",
    "verschiedene",
    "wechselnd",
    "all",
    "everybody",
    "everyone",
];

/// Whether this says that several sign in, as "Empfang gemeinsam" does: then nobody in particular does.
#[must_use]
pub fn is_several(user: &str) -> bool {
    let mut words = user.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.any(|word| SEVERAL.contains(&word.as_str()))
}

/// The people in what was written of who does something: "Dr. Lindner, Dr. Maier" are two, "Krüger, Sabine" is one.
pub fn each_name(names: &str) -> impl Iterator<Item = &str> {
    let parts =
        names.split([';', '/', '&', '+']).flat_map(|part| part.split(" und ")).flat_map(|part| part.split(" and "));
    parts.flat_map(at_commas).map(str::trim).filter(|name| name.contains(char::is_alphanumeric))
}

/// Two single words with a comma between them are the family name and the first name of one person.
fn at_commas(names: &str) -> impl Iterator<Item = &str> {
    let is_one = names.split(',').count() == 2 && names.split(',').any(|part| !part.trim().contains(' '));
    let separator = if is_one { '\0' } else { ',' };
    names.split(separator)
}

/// Whether somebody is one of those people.
#[must_use]
pub fn is_among(names: &str, person: &str) -> bool {
    !person.is_empty() && (names == person || each_name(names).any(|name| name == person))
}

/// Whether this function is that of the service provider (DVO), who belongs to no practice.
#[must_use]
pub fn is_provider(function: &str) -> bool {
    let mut words = function.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.any(|word| matches!(word.as_str(), "it" | "edv" | "dvo") || word.contains("dienstleister"))
}

impl Practice {
    /// Everybody who was named so far, each once: who works on this, the provider, who signs in at a PC.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let people = self.people.iter().map(|person| person.name.as_str());
        let provider = self.provider.iter().map(|provider| provider.name.as_str());
        let users = self.workstations.iter().map(|station| station.user.as_str());
        let mut names: Vec<&str> = Vec::new();
        for name in
            people.chain(provider).chain(users.filter(|user| !is_several(user)).flat_map(each_name)).map(str::trim)
        {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Adds somebody who works on this from now on, unless the name is known. Whether it was new.
    pub fn welcome(&mut self, name: &str, function: &str) -> bool {
        let name = tidy_text(name);
        let people = self.people.iter().map(|person| &person.name);
        let is_known = people.chain(self.provider.iter().map(|provider| &provider.name)).any(|known| *known == name);
        if name.is_empty() || is_known || self.is_too_large() {
            return false;
        }
        let key = self.new_key(&name);
        self.people.push(Person { name, function: tidy_text(function), key, ..Person::default() });
        true
    }

    /// Who sits here and is the service provider by function, as long as no provider is named.
    #[must_use]
    pub fn provider_by_function(&self) -> Option<&Person> {
        self.people.iter().find(|person| is_provider(&person.function) && !person.name.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_are_nobody_in_particular() {
        for several in ["alle", "Empfang gemeinsam", "Alle MFA", "wechselnd", "das ganze Team"] {
            assert!(is_several(several), "{several}");
        }
        for one in ["S. Krüger", "Frau Aller", "Dr. Eva Lindner", "", "Teamann"] {
            assert!(!is_several(one), "{one}");
        }
    }

    #[test]
    fn two_names_are_two_people() {
        let names = |words: &'static str| each_name(words).collect::<Vec<_>>();
        assert_eq!(names("Dr. Anna Lindner, Dr. Paul Maier"), ["Dr. Anna Lindner", "Dr. Paul Maier"]);
        assert_eq!(names("Sabine, Maria, Jutta"), ["Sabine", "Maria", "Jutta"]);
        assert_eq!(names("S. Krüger und M. Weiß / Azubi"), ["S. Krüger", "M. Weiß", "Azubi"]);
        assert_eq!(names("Krüger, Sabine"), ["Krüger, Sabine"]);
        assert_eq!(names("Sigismund Krüger"), ["Sigismund Krüger"]);
        assert_eq!(names(" , "), Vec::<&str>::new());
        assert!(is_among("Dr. Anna Lindner, Dr. Paul Maier", "Dr. Paul Maier"));
        assert!(is_among("Krüger, Sabine", "Krüger, Sabine"));
        assert!(!is_among("Krüger, Sabine", "Sabine") && !is_among("", ""));
    }

    #[test]
    fn the_provider_is_known_by_function() {
        for provider in ["IT-Dienstleister (DVO)", "DVO", "IT", "Dienstleister vor Ort", "EDV-Betreuung"] {
            assert!(is_provider(provider), "{provider}");
        }
        for own in ["MFA", "QMB", "Ärztin", "Auditorin", ""] {
            assert!(!is_provider(own), "{own}");
        }
    }
}
