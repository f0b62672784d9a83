//! A sorted list of folded words with their ranks, made to be walked letter by letter.
//!
//! Packed form (see `assets/dictionaries/README.md`): zlib over, for each word in order, one byte
//! `0` + number of letters it shares with the word before, the other letters, and one capital
//! letter `A` + bits of the rank.

use std::io::Read as _;

/// More than this is no dictionary of ours.
const MOST_UNPACKED: u64 = 16_000_000;
/// Bits of a word of the practice: among the first eight guesses.
const OWN_BITS: u8 = 3;

/// What rounding the bits of a rank up adds on average.
const ROUNDED_UP: f64 = 0.5;
const SHORTEST_ROUNDED: usize = 4;

/// Sorted words of `a` to `z` and digits.
#[derive(Debug, Default)]
pub struct Dictionary {
    letters: Vec<u8>,
    /// Where each word begins in `letters`, and where the last one ends.
    starts: Vec<u32>,
    bits: Vec<u8>,
}

/// Words that begin alike: the half-open range of their places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beginning {
    first: usize,
    end: usize,
    /// Letters that they share.
    pub(super) depth: usize,
}

impl Dictionary {
    /// Unpacks a dictionary. None if it is not one.
    #[must_use]
    pub fn from_packed(bytes: &[u8]) -> Option<Self> {
        let mut stream = Vec::new();
        flate2::read::ZlibDecoder::new(bytes).take(MOST_UNPACKED).read_to_end(&mut stream).ok()?;
        let mut all = Self { letters: Vec::with_capacity(stream.len() * 3), ..Self::default() };
        let mut word: Vec<u8> = Vec::new();
        let mut at_start = true;
        for byte in stream {
            if at_start {
                word.truncate(usize::from(byte.checked_sub(b'0')?));
                at_start = false;
            } else if byte.is_ascii_uppercase() {
                all.push(&word, byte - b'A');
                at_start = true;
            } else {
                word.push(byte);
            }
        }
        all.starts.push(u32::try_from(all.letters.len()).ok()?);
        Some(all)
    }

    /// The folded words of a practice.
    #[must_use]
    pub fn from_own(words: &[String]) -> Self {
        let mut sorted: Vec<&String> = words.iter().filter(|word| !word.is_empty()).collect();
        sorted.sort();
        sorted.dedup();
        let mut all = Self::default();
        for word in sorted {
            all.push(word.as_bytes(), OWN_BITS);
        }
        all.starts.push(all.letters.len() as u32);
        all
    }

    fn push(&mut self, word: &[u8], bits: u8) {
        self.starts.push(self.letters.len() as u32);
        self.letters.extend_from_slice(word);
        self.bits.push(bits);
    }

    /// Number of words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    /// All words with the bits of their ranks, in order.
    pub(super) fn words(&self) -> impl Iterator<Item = (&[u8], u8)> {
        (0..self.len()).map(|n| (self.word(n), self.bits.get(n).copied().unwrap_or_default()))
    }

    fn word(&self, n: usize) -> &[u8] {
        let place = |n: usize| self.starts.get(n).map_or(self.letters.len(), |start| *start as usize);
        self.letters.get(place(n)..place(n + 1)).unwrap_or_default()
    }

    /// Every word.
    pub(super) fn all(&self) -> Beginning {
        Beginning { first: 0, end: self.len(), depth: 0 }
    }

    /// Those of the beginning that go on with this letter.
    pub(super) fn narrow(&self, beginning: Beginning, letter: u8) -> Option<Beginning> {
        let Beginning { first, end, depth } = beginning;
        // A word that ends here sorts before all letters.
        let key = |n: usize| self.word(n).get(depth).copied().unwrap_or(0);
        let new_first = first_where(first, end, |n| key(n) >= letter);
        let new_end = first_where(new_first, end, |n| key(n) > letter);
        (new_first < new_end).then_some(Beginning { first: new_first, end: new_end, depth: depth + 1 })
    }

    /// Bits of the word that is the beginning itself, if it is one. Its rank was rounded up to whole
    /// bits, which is half a bit too much on average. Short words, which stand in random letters by
    /// chance, pay it.
    pub(super) fn ends_at(&self, beginning: Beginning) -> Option<f64> {
        let bits = self.bits.get(beginning.first).filter(|_| self.word(beginning.first).len() == beginning.depth)?;
        let too_much = if beginning.depth < SHORTEST_ROUNDED { 0.0 } else { ROUNDED_UP };
        Some(f64::from(*bits) - too_much)
    }
}

/// Binary search: the first place from `first` to `end` where the condition holds, else `end`.
fn first_where(mut first: usize, mut end: usize, holds: impl Fn(usize) -> bool) -> usize {
    while first < end {
        let middle = first.midpoint(end);
        if holds(middle) {
            end = middle;
        } else {
            first = middle + 1;
        }
    }
    first
}
