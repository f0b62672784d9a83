//! Folding: one way to write a word, however it was typed.
//!
//! Lower case; `ä ö ü ß` in two letters, whether typed as one character or as a letter with two
//! dots after it; other marks dropped. Every folded letter remembers which typed character it comes
//! from, so that a reason can quote what was typed.

use zeroize::Zeroizing;

/// One letter, digit or sign after folding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Symbol {
    /// In lower case, without marks.
    pub(super) letter: char,
    /// Whether it was typed in upper case, among letters in lower case.
    pub(super) upper: bool,
    /// Which typed character it belongs to.
    pub(super) typed: usize,
}

/// Capitals from which a text without small letters is one that was typed with the shift lock.
const FEWEST_SHOUTED: usize = 3;

/// A text, typed and folded.
pub(super) struct Folded {
    typed: Zeroizing<Vec<char>>,
    symbols: Vec<Symbol>,
    /// For each typed character and for the end: its first symbol.
    starts: Vec<usize>,
    is_shouted: bool,
}

impl Folded {
    /// Folds the first `most` characters.
    pub(super) fn new(text: &str, most: usize) -> Self {
        Self::from_typed(text.chars().take(most).collect())
    }

    /// The same text read from its end.
    pub(super) fn backwards(&self) -> Self {
        Self::from_typed(self.typed.iter().rev().copied().collect())
    }

    fn from_typed(typed: Vec<char>) -> Self {
        let typed = Zeroizing::new(typed);
        let is_shouted = typed.iter().filter(|c| c.is_uppercase()).count() >= FEWEST_SHOUTED
            && !typed.iter().any(|c| c.is_lowercase());
        let mut symbols: Vec<Symbol> = Vec::with_capacity(typed.len() * 2);
        let mut starts = Vec::with_capacity(typed.len() + 1);
        let mut before: Option<char> = None;
        for (n, &c) in typed.iter().enumerate() {
            starts.push(symbols.len());
            let upper = c.is_uppercase() && !is_shouted;
            for &letter in fold_char(c, before).iter().flatten() {
                symbols.push(Symbol { letter, upper, typed: n });
            }
            before = Some(c);
        }
        starts.push(symbols.len());
        Self { typed, symbols, starts, is_shouted }
    }

    /// Whether all letters are capitals, which is one choice for the whole text: its symbols are not
    /// marked as capitals then.
    pub(super) fn is_shouted(&self) -> bool {
        self.is_shouted
    }

    /// Number of symbols.
    pub(super) fn len(&self) -> usize {
        self.symbols.len()
    }

    pub(super) fn get(&self, n: usize) -> Option<Symbol> {
        self.symbols.get(n).copied()
    }

    pub(super) fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// The characters as typed.
    pub(super) fn typed(&self) -> &[char] {
        &self.typed
    }

    /// The first symbol of that typed character; of the one after the last: the end.
    pub(super) fn start_of(&self, typed: usize) -> usize {
        self.starts.get(typed).copied().unwrap_or(self.symbols.len())
    }

    /// What was typed for these symbols.
    pub(super) fn quote(&self, from: usize, to: usize) -> Zeroizing<String> {
        let first = self.symbols.get(from).map_or(self.typed.len(), |symbol| symbol.typed);
        let end = self.symbols.get(to).map_or(self.typed.len(), |symbol| symbol.typed);
        Zeroizing::new(self.typed.iter().skip(first).take(end.saturating_sub(first).max(1)).collect())
    }
}

/// A word as the dictionary spells it: letters and digits only.
#[must_use]
pub fn folded(word: &str) -> String {
    let all = Folded::new(word, 100);
    all.symbols.iter().map(|symbol| symbol.letter).filter(char::is_ascii_alphanumeric).collect()
}

/// One character, given the one before: two dots after a, o, u are an e; other marks nothing.
fn fold_char(c: char, before: Option<char>) -> [Option<char>; 2] {
    const DOTS: char = '\u{308}';
    let is_mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    if is_mark(c) {
        return match before {
            Some('a' | 'o' | 'u' | 'A' | 'O' | 'U') if c == DOTS => [Some('e'), None],
            // A mark on a letter is not a choice of its own; marks without a letter are.
            Some(letter) if letter.is_alphabetic() && !is_mark(letter) => [None, None],
            _ => [Some(c), None],
        };
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    let one = |letter| [Some(letter), None];
    match lower {
        'ä' | 'æ' => [Some('a'), Some('e')],
        'ö' | 'ø' | 'œ' => [Some('o'), Some('e')],
        'ü' => [Some('u'), Some('e')],
        'ß' => [Some('s'), Some('s')],
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => one('a'),
        'ç' | 'ć' | 'č' => one('c'),
        'ď' | 'đ' => one('d'),
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => one('e'),
        'ğ' => one('g'),
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => one('i'),
        'ł' => one('l'),
        'ñ' | 'ń' | 'ň' => one('n'),
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' => one('o'),
        'ř' => one('r'),
        'ś' | 'ş' | 'š' | 'ș' => one('s'),
        'ť' | 'ţ' | 'ț' => one('t'),
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => one('u'),
        'ý' | 'ÿ' => one('y'),
        'ź' | 'ż' | 'ž' => one('z'),
        _ => one(lower),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_an_umlaut_folds_to_the_same() {
        for spelling in ["Müller", "Mu\u{308}ller", "MÜLLER", "mueller", "MU\u{308}LLER"] {
            assert_eq!(folded(spelling), "mueller", "{spelling:?}");
        }
        assert_eq!(folded("Straße"), "strasse");
        assert_eq!(folded("Łódź-Citroën"), "lodzcitroen");
    }

    #[test]
    fn marks_without_a_letter_are_characters() {
        let text = Folded::new("\u{308}\u{308}a\u{301}\u{301}", 100);
        assert_eq!(text.symbols.iter().map(|s| s.typed).collect::<Vec<_>>(), [0, 1, 2, 4]);
    }
}
