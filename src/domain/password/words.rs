//! The German word list for passphrases: 4,096 words, so that each counts exactly 12 bits.
//!
//! The list and where it comes from lie in `assets/dictionaries/`. Words have four to eight
//! letters, none of them y or z, and differ within their first four letters.

use std::sync::LazyLock;

/// Number of words.
pub const COUNT: usize = 4096;

static LIST: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../../assets/dictionaries/passphrase-de.txt").lines().collect());

/// The word at that place, 0 to 4,095.
#[must_use]
pub fn word(index: usize) -> &'static str {
    LIST.get(index).copied().unwrap_or_default()
}

/// Bits that one freely chosen word counts.
#[must_use]
pub fn bits_per_word() -> f64 {
    (COUNT as f64).log2()
}

/// Bits of a phrase of `count` words with hyphens between them whose length lies within the limits,
/// exact: phrases are counted by their length. None if there is no such phrase.
#[must_use]
pub fn phrase_bits(count: usize, min: usize, max: usize) -> Option<f64> {
    let mut word_lengths = [0_f64; 16];
    for word in LIST.iter() {
        if let Some(slot) = word_lengths.get_mut(word.len()) {
            *slot += 1.0 / COUNT as f64;
        }
    }
    // share[n] is the share of all phrases so far that are n characters long.
    let mut share = vec![1.0_f64];
    for n in 0..count {
        let hyphen = usize::from(n > 0);
        let mut longer = vec![0.0; share.len() + word_lengths.len() + hyphen];
        for (length, part) in share.iter().enumerate() {
            for (word_length, word_part) in word_lengths.iter().enumerate() {
                if let Some(slot) = longer.get_mut(length + word_length + hyphen) {
                    *slot += part * word_part;
                }
            }
        }
        share = longer;
    }
    let fitting: f64 = share.iter().enumerate().filter(|(n, _)| (min..=max).contains(n)).map(|(_, s)| s).sum();
    (fitting > 0.0).then(|| bits_per_word() * count as f64 + fitting.min(1.0).log2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_what_it_promises() {
        assert_eq!(LIST.len(), COUNT);
        let prefixes: std::collections::BTreeSet<_> = LIST.iter().map(|w| w.get(..4)).collect();
        assert_eq!(prefixes.len(), COUNT);
        for word in LIST.iter() {
            assert!((4..=8).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|b| b.is_ascii_lowercase() && b != b'y' && b != b'z'), "{word}");
        }
    }

    #[test]
    fn a_phrase_without_limits_counts_twelve_bits_a_word() {
        let bits = phrase_bits(5, 0, 100).unwrap_or_default();
        assert!((bits - 60.0).abs() < 1e-9, "{bits}");
        assert_eq!(phrase_bits(5, 0, 10), None);
    }
}
