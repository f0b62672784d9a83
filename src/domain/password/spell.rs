//! Reading a password aloud: the German spelling alphabet of DIN 5009:2022.
//!
//! Gives each character its name in parts; joining them to "groß Berlin" or "Ziffer Sieben" is
//! `wording`. The names of the towns are the standard's and the same in every language.

/// How one character is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// Lower case, by the standard's word.
    Lower(&'static str),
    /// Upper case, by the standard's word.
    Upper(&'static str),
    /// A digit.
    Digit(char),
    /// A sign that has a name in the texts.
    Sign(char),
    /// Anything else: to be read as it stands.
    Other(char),
}

/// DIN 5009:2022, table of towns, umlauts and ß included.
const TOWNS: [(char, &str); 30] = [
    ('a', "Aachen"),
    ('b', "Berlin"),
    ('c', "Chemnitz"),
    ('d', "Düsseldorf"),
    ('e', "Essen"),
    ('f', "Frankfurt"),
    ('g', "Goslar"),
    ('h', "Hamburg"),
    ('i', "Ingelheim"),
    ('j', "Jena"),
    ('k', "Köln"),
    ('l', "Leipzig"),
    ('m', "München"),
    ('n', "Nürnberg"),
    ('o', "Offenbach"),
    ('p', "Potsdam"),
    ('q', "Quickborn"),
    ('r', "Rostock"),
    ('s', "Salzwedel"),
    ('t', "Tübingen"),
    ('u', "Unna"),
    ('v', "Völklingen"),
    ('w', "Wuppertal"),
    ('x', "Xanten"),
    ('y', "Ypsilon"),
    ('z', "Zwickau"),
    ('ä', "Umlaut Aachen"),
    ('ö', "Umlaut Offenbach"),
    ('ü', "Umlaut Unna"),
    ('ß', "Eszett"),
];

/// How this character is said.
#[must_use]
pub fn spoken(character: char) -> Spoken {
    let lower = character.to_lowercase().next().unwrap_or(character);
    if let Some((letter, town)) = TOWNS.iter().find(|(letter, _)| *letter == lower) {
        return if *letter == character { Spoken::Lower(town) } else { Spoken::Upper(town) };
    }
    if character.is_ascii_digit() {
        Spoken::Digit(character)
    } else if character.is_ascii_punctuation() || character == ' ' {
        Spoken::Sign(character)
    } else {
        Spoken::Other(character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_digits_and_signs() {
        assert_eq!(spoken('B'), Spoken::Upper("Berlin"));
        assert_eq!(spoken('c'), Spoken::Lower("Chemnitz"));
        assert_eq!(spoken('Ü'), Spoken::Upper("Umlaut Unna"));
        assert_eq!(spoken('7'), Spoken::Digit('7'));
        assert_eq!(spoken('!'), Spoken::Sign('!'));
        assert_eq!(spoken('Ж'), Spoken::Other('Ж'));
    }
}
