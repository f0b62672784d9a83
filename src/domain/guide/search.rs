//! Finds guides as one types: by title, text and glossary, whatever the umlauts, with one typing
//! error.
//!
//! "Buero", "Büro" and "büro" are the same word here, as are "Straße" and "strasse". Each word of
//! the question must be found: as a word, as its beginning, inside a longer one ("terminal" in
//! "Kartenterminal"), or else with one letter wrong, missing, too many or swapped.

use std::collections::{BTreeMap, HashMap};

use super::{Guide, pack::Catalogue};

/// A guide that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its place among the entries of the catalogue.
    pub guide: usize,
    /// The step in which the words were found, by its place; the guide as a whole without.
    pub step: Option<usize>,
}

/// Words from which a typing error is forgiven; shorter ones mean too much then.
const LEAST_FORGIVEN: usize = 4;

/// How much a word says about its guide.
const TITLE: u32 = 40;
const STEP_TITLE: u32 = 12;
const GLOSSARY: u32 = 10;
const TEXT: u32 = 3;

/// Where a word stands: guide, step (counted from 1, 0 for the guide itself), how much that says.
#[derive(Debug, Clone, Copy)]
struct Place {
    guide: u32,
    step: u16,
    weight: u32,
}

/// All words of all guides.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// Each word once, in its plain form, with the places where it stands.
    words: Vec<(String, Vec<Place>)>,
    guides: usize,
}

impl Index {
    /// Reads all guides.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        let explained: HashMap<&str, &str> =
            catalogue.glossary().iter().map(|entry| (entry.word.as_str(), entry.text.as_str())).collect();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut words: Vec<(String, Vec<Place>)> = Vec::new();
        for (guide, entry) in (0_u32..).zip(catalogue.entries()) {
            each_text(&entry.guide, &explained, &mut |step, weight, text| {
                each_plain_word(text, &mut |word| {
                    let number = *numbers.get(word).unwrap_or(&words.len());
                    if number == words.len() {
                        numbers.insert(word.to_owned(), number);
                        words.push((word.to_owned(), Vec::new()));
                    }
                    let Some((_, places)) = words.get_mut(number) else { return };
                    let place = Place { guide, step, weight };
                    // Of each guide only the place that says most.
                    match places.last_mut() {
                        Some(known) if known.guide == guide && known.weight >= weight => {}
                        Some(known) if known.guide == guide => *known = place,
                        _ => places.push(place),
                    }
                });
            });
        }
        words.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Self { words, guides: catalogue.entries().len() }
    }

    /// The guides that have all these words, the best first; all guides in their order without any.
    #[must_use]
    pub fn find(&self, question: &str) -> Vec<Found> {
        let asked = plain_words(question);
        if asked.is_empty() {
            return (0..self.guides).map(|guide| Found { guide, step: None }).collect();
        }
        // For each guide: how many of the words, how well, and where the best of them stands.
        let mut scores: BTreeMap<u32, (usize, u32, Place)> = BTreeMap::new();
        for (n, word) in asked.iter().enumerate() {
            for (guide, (score, place)) in self.matches(word) {
                let known = scores.entry(guide).or_insert((0, 0, place));
                if known.0 == n {
                    let best = if place.weight > known.2.weight { place } else { known.2 };
                    *known = (n + 1, known.1 + score, best);
                }
            }
        }
        let mut found: Vec<(u32, Place)> = scores
            .into_values()
            .filter(|(count, _, _)| *count == asked.len())
            .map(|(_, score, place)| (score, place))
            .collect();
        found.sort_by_key(|(score, place)| (std::cmp::Reverse(*score), place.guide));
        let as_found = |(_, place): (u32, Place)| Found {
            guide: place.guide as usize,
            step: usize::from(place.step).checked_sub(1),
        };
        found.into_iter().map(as_found).collect()
    }

    /// For each guide with that word: how well, and where best.
    fn matches(&self, asked: &str) -> BTreeMap<u32, (u32, Place)> {
        let mut found: BTreeMap<u32, (u32, Place)> = BTreeMap::new();
        let mut take = |places: &[Place], quality: u32| {
            for place in places {
                let score = place.weight * quality;
                let known = found.entry(place.guide).or_insert((score, *place));
                if known.0 < score {
                    *known = (score, *place);
                }
            }
        };
        let mut any = false;
        for (word, places) in &self.words {
            let quality = match word.find(asked) {
                Some(0) if word.len() == asked.len() => 4,
                Some(0) => 3,
                Some(_) => 2,
                None => continue,
            };
            any = true;
            take(places, quality);
        }
        if !any && asked.chars().count() >= LEAST_FORGIVEN {
            let nearly = |word: &str| begins_nearly(word.as_bytes(), asked.as_bytes());
            for (_, places) in self.words.iter().filter(|(word, _)| nearly(word)) {
                take(places, 1);
            }
        }
        found
    }
}

/// Every text of a guide: of which step (from 1), how much it says, and the text.
fn each_text(guide: &Guide, explained: &HashMap<&str, &str>, take: &mut dyn FnMut(u16, u32, &str)) {
    take(0, TITLE, &guide.title);
    take(0, TITLE, &guide.id);
    for word in &guide.glossary {
        take(0, GLOSSARY, word);
        take(0, TEXT, explained.get(word.as_str()).copied().unwrap_or_default());
    }
    for text in [&guide.why, &guide.when, &guide.rights, &guide.back] {
        take(0, TEXT, text);
    }
    for list in [&guide.have_ready, &guide.breaks, &guide.warnings, &guide.test, &guide.stuck] {
        for text in list {
            take(0, TEXT, text);
        }
    }
    if let Some(notice) = &guide.notice {
        take(0, GLOSSARY, &notice.title);
    }
    for (number, step) in (1_u16..).zip(&guide.steps) {
        take(number, STEP_TITLE, &step.title);
        take(number, TEXT, &step.text);
        for text in [&step.sees, &step.warning].into_iter().flatten() {
            take(number, TEXT, text);
        }
    }
}

/// The words of a text in their plain form.
/// The words of a text in their plain form, to be compared.
#[must_use]
pub fn plain_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_plain_word(text, &mut |word| words.push(word.to_owned()));
    words
}

/// Hands over the words of a text in their plain form: small letters, umlauts and sharp s written out,
/// no accents.
fn each_plain_word(text: &str, take: &mut dyn FnMut(&str)) {
    let mut word = String::new();
    let separates = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    for piece in text.as_bytes().split(separates) {
        let Ok(piece) = std::str::from_utf8(piece) else { continue };
        if piece.is_ascii() {
            word.push_str(piece);
            word.make_ascii_lowercase();
        } else {
            for c in piece.chars().flat_map(char::to_lowercase) {
                push_plain(&mut word, c, take);
            }
        }
        end_word(&mut word, take);
    }
}

fn end_word(word: &mut String, take: &mut dyn FnMut(&str)) {
    if !word.is_empty() {
        take(word);
        word.clear();
    }
}

/// Adds a small letter that is none of the English alphabet.
fn push_plain(word: &mut String, c: char, take: &mut dyn FnMut(&str)) {
    match c {
        'ä' => word.push_str("ae"),
        'ö' => word.push_str("oe"),
        'ü' => word.push_str("ue"),
        'ß' => word.push_str("ss"),
        'à' | 'á' | 'â' | 'å' => word.push('a'),
        'ç' => word.push('c'),
        // An umlaut can also come as a letter with two dots behind it.
        'è' | 'é' | 'ê' | 'ë' | '\u{308}' => word.push('e'),
        'ì' | 'í' | 'î' | 'ï' => word.push('i'),
        'ñ' => word.push('n'),
        'ò' | 'ó' | 'ô' => word.push('o'),
        'ù' | 'ú' | 'û' => word.push('u'),
        c if c.is_alphanumeric() => word.push(c),
        _ => end_word(word, take),
    }
}

/// Whether the word begins with what was asked for, but for one letter that is wrong, missing, too
/// many, or swapped with its neighbour.
fn begins_nearly(word: &[u8], asked: &[u8]) -> bool {
    let same = word.iter().zip(asked).take_while(|(a, b)| a == b).count();
    // What is left behind the first difference, and so many letters more.
    let rest = |skip_word: usize, skip_asked: usize| {
        let left = word.get(same + skip_word..).unwrap_or_default();
        asked.get(same + skip_asked..).is_none_or(|asked| left.starts_with(asked))
    };
    let swapped = match (word.get(same..same + 2), asked.get(same..same + 2)) {
        (Some([a, b]), Some([c, d])) => a == d && b == c,
        _ => false,
    };
    same == asked.len() || rest(1, 1) || rest(1, 0) || rest(0, 1) || swapped && rest(2, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_their_plain_form() {
        assert_eq!(plain_words("Büro-Straße, 2. OG"), ["buero", "strasse", "2", "og"]);
        assert_eq!(plain_words("Bu\u{308}ro"), plain_words("BÜRO"));
    }

    #[test]
    fn one_typing_error_is_forgiven() {
        for nearly in ["konektor", "konnnektor", "konnektro", "komnektor", "konnek", "onnektor"] {
            assert!(begins_nearly(b"konnektor", nearly.as_bytes()), "{nearly}");
        }
        for other in ["kontakter", "knnoektor", "router"] {
            assert!(!begins_nearly(b"konnektor", other.as_bytes()), "{other}");
        }
    }
}
