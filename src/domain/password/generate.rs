//! Making passwords: single characters, German words, digits.
//!
//! Every result is drawn uniformly from a set whose size is computed exactly; the bits shown are
//! the logarithm of that size. Where a rule must hold (each class present, a greatest length, no
//! trivial PIN) the draw is repeated until it holds, which keeps it uniform over the set that is
//! left. The random source is handed in; this file asks the operating system for nothing.
//!
//! Left out on purpose: look-alikes (`I l 1 O 0 o`), letters that swap places between a German and
//! a US keyboard (`y z Y Z`), dead keys, characters that need the key `AltGr`.

use rand::TryCryptoRng;
use zeroize::Zeroizing;

use super::{Kind, Mode, Password, PasswordProfile};

/// Lower case without look-alikes and without y and z.
const LOWER: &str = "abcdefghijkmnpqrstuvwx";
/// Upper case without look-alikes and without Y and Z.
const UPPER: &str = "ABCDEFGHJKLMNPQRSTUVWX";
/// Digits without look-alikes.
const DIGITS: &str = "23456789";
/// All digits, for a PIN: a keypad has no look-alikes.
const PIN_DIGITS: &str = "0123456789";
/// Draws until a rule holds. The rarest rule is one character of each class where three classes have one
/// character left and signs have all 32: `4! * 32 / 35^4`, one draw in 2,000, which fails so often in a
/// row with a chance of `e^-50`.
const MOST_DRAWS: usize = 100_000;
/// Words that fit into the length in fewer than one draw in 1,000 are refused beforehand.
const LEAST_ACCEPTANCE_BITS: f64 = 9.97;

/// A password that is asked for and can be made: built only by [`Request::new`].
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    shape: Shape,
    mode: Mode,
    bits: f64,
}

#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Random { length: usize, classes: Vec<Vec<char>>, every_class: bool },
    Words { count: usize, min: usize, max: usize, separator: char },
    Pin { length: usize },
}

/// Why such a password cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The length lies outside of what the system accepts.
    #[error("length outside {min}..={max}")]
    Length {
        /// Fewest characters.
        min: u16,
        /// Most characters.
        max: u16,
    },
    /// That many words hardly ever fit into what the system accepts.
    #[error("words do not fit into {max} characters")]
    WordsDoNotFit {
        /// Most characters.
        max: u16,
    },
    /// The system asks for more classes than the password has characters.
    #[error("too short for one character of each class")]
    TooShortForClasses,
    /// The system does not accept this kind, for example letters in a PIN.
    #[error("kind not accepted by the system")]
    KindRefused,
    /// The system demands characters that the mode leaves out.
    #[error("mode leaves out what the system demands")]
    ModeRefused,
    /// This secret is chosen by its holder alone.
    #[error("not to be made by the program")]
    NotToBeMade,
}

/// Why the draw failed although the request is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GenerateError {
    /// The random source gave nothing.
    #[error("the random source failed")]
    Source,
}

/// A fresh password.
#[derive(Debug)]
pub struct Generated {
    /// The secret.
    pub password: Password,
    /// Exact: the logarithm to base 2 of the number of passwords it was drawn from.
    pub bits: f64,
}

impl Request {
    /// What the profile proposes, with another kind, length or number of words if given.
    ///
    /// # Errors
    /// When no password of that kind and size fits the profile.
    pub fn new(
        profile: &PasswordProfile,
        kind: Option<Kind>,
        length: Option<u16>,
        words: Option<u16>,
    ) -> Result<Self, RequestError> {
        Self::in_mode(profile, Mode::Usual, kind, length, words)
    }

    /// The same with fewer characters to choose from. Where no length is given, single characters
    /// become so many more that the password is not weaker than the profile's own, as far as the
    /// system accepts that many.
    ///
    /// # Errors
    /// When no password of that kind, mode and size fits the profile.
    pub fn in_mode(
        profile: &PasswordProfile,
        mode: Mode,
        kind: Option<Kind>,
        length: Option<u16>,
        words: Option<u16>,
    ) -> Result<Self, RequestError> {
        if !profile.may_generate {
            return Err(RequestError::NotToBeMade);
        }
        let kind = kind.unwrap_or(profile.kind);
        if profile.kind == Kind::Pin && kind != Kind::Pin {
            return Err(RequestError::KindRefused);
        }
        let proposed = if kind == Kind::Random { length_in(profile, mode) } else { profile.length };
        let length = length.unwrap_or(proposed);
        if kind != Kind::Words && !(profile.min..=profile.max).contains(&length) {
            return Err(RequestError::Length { min: profile.min, max: profile.max });
        }
        match kind {
            Kind::Random => Self::random(profile, mode, usize::from(length)),
            Kind::Pin => Self::pin(profile, mode, usize::from(length)),
            Kind::Words => Self::words(profile, mode, usize::from(words.unwrap_or(profile.words))),
        }
    }

    fn random(profile: &PasswordProfile, mode: Mode, length: usize) -> Result<Self, RequestError> {
        let classes = characters_in(profile, mode);
        if profile.every_class && classes.len() < characters(profile).len() {
            return Err(RequestError::ModeRefused);
        }
        if profile.every_class && length < classes.len() {
            return Err(RequestError::TooShortForClasses);
        }
        let sizes: Vec<usize> = classes.iter().map(Vec::len).collect();
        let bits = random_bits(&sizes, length, profile.every_class);
        Ok(Self { shape: Shape::Random { length, classes, every_class: profile.every_class }, mode, bits })
    }

    fn pin(profile: &PasswordProfile, mode: Mode, length: usize) -> Result<Self, RequestError> {
        if profile.every_class || profile.forbidden.contains(|c: char| c.is_ascii_digit()) {
            return Err(RequestError::KindRefused);
        }
        Ok(Self { shape: Shape::Pin { length }, mode, bits: pin_bits(length) })
    }

    fn words(profile: &PasswordProfile, mode: Mode, count: usize) -> Result<Self, RequestError> {
        // A phrase needs all lower case letters and a sign between words; a system that is given no
        // signs at all is given no such sign either.
        let separator = mode.separator();
        let refused = |c: char| c == separator || c.is_ascii_lowercase();
        if profile.every_class || profile.symbols.is_empty() || profile.forbidden.contains(refused) {
            return Err(RequestError::KindRefused);
        }
        let (min, max) = (usize::from(profile.min), usize::from(profile.max));
        let all = super::words::bits_per_word() * count as f64;
        match super::words::phrase_bits(count, min, max) {
            Some(bits) if count > 0 && all - bits < LEAST_ACCEPTANCE_BITS => {
                Ok(Self { shape: Shape::Words { count, min, max, separator }, mode, bits })
            }
            _ => Err(RequestError::WordsDoNotFit { max: profile.max }),
        }
    }

    /// Exact bits of what [`Request::draw`] will give.
    #[must_use]
    pub fn bits(&self) -> f64 {
        self.bits
    }

    /// How many different characters or words one is drawn from.
    #[must_use]
    pub fn choices(&self) -> usize {
        match &self.shape {
            Shape::Random { classes, .. } => classes.iter().map(Vec::len).sum(),
            Shape::Words { .. } => super::words::COUNT,
            Shape::Pin { .. } => PIN_DIGITS.len(),
        }
    }

    /// Number of characters or words.
    #[must_use]
    pub fn parts(&self) -> usize {
        match &self.shape {
            Shape::Random { length, .. } | Shape::Pin { length } => *length,
            Shape::Words { count, .. } => *count,
        }
    }

    /// Which kind this makes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match &self.shape {
            Shape::Random { .. } => Kind::Random,
            Shape::Words { .. } => Kind::Words,
            Shape::Pin { .. } => Kind::Pin,
        }
    }

    /// With which characters left out.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Draws one password from the random source.
    ///
    /// # Errors
    /// When the random source fails.
    pub fn draw<R: TryCryptoRng>(&self, source: &mut R) -> Result<Generated, GenerateError> {
        for _ in 0..MOST_DRAWS {
            // Reserved in one piece, so that growing leaves no copies behind.
            let mut text = Zeroizing::new(String::with_capacity(256));
            if self.try_draw(&mut text, source)? {
                return Ok(Generated { password: Password(text), bits: self.bits });
            }
        }
        Err(GenerateError::Source)
    }

    fn try_draw<R: TryCryptoRng>(&self, text: &mut String, source: &mut R) -> Result<bool, GenerateError> {
        match &self.shape {
            Shape::Random { length, classes, every_class } => {
                let all: Vec<char> = classes.concat();
                for _ in 0..*length {
                    text.extend(pick(&all, source)?);
                }
                let has = |class: &Vec<char>| text.chars().any(|c| class.contains(&c));
                Ok(!every_class || classes.iter().all(has))
            }
            Shape::Pin { length } => {
                let digits: Vec<char> = PIN_DIGITS.chars().collect();
                for _ in 0..*length {
                    text.extend(pick(&digits, source)?);
                }
                Ok(!is_trivial(text))
            }
            Shape::Words { count, min, max, separator } => {
                for n in 0..*count {
                    if n > 0 {
                        text.push(*separator);
                    }
                    let word = super::words::word(below(super::words::COUNT, source)?);
                    text.push_str(word);
                }
                Ok((*min..=*max).contains(&text.len()))
            }
        }
    }
}

/// The characters the profile leaves, by class: lower case, upper case, digits, signs if any.
#[must_use]
pub fn characters(profile: &PasswordProfile) -> Vec<Vec<char>> {
    characters_in(profile, Mode::Usual)
}

/// The same, with what the mode leaves of them.
#[must_use]
pub fn characters_in(profile: &PasswordProfile, mode: Mode) -> Vec<Vec<char>> {
    // A sign that the author names twice is not twice as likely.
    let first = |class: &str, at: usize, c: char| class.find(c) == Some(at);
    let left = |class: &str| -> Vec<char> {
        class
            .char_indices()
            .filter(|(at, c)| first(class, *at, *c) && !profile.forbidden.contains(*c))
            .map(|(_, c)| c)
            .filter(|c| c.is_ascii_alphanumeric() || mode.allows_sign(*c))
            .collect()
    };
    let upper = if mode == Mode::Phone { "" } else { UPPER };
    [LOWER, upper, DIGITS, &profile.symbols]
        .into_iter()
        .map(left)
        .filter(|class: &Vec<char>| !class.is_empty())
        .collect()
}

/// Characters to propose, so that fewer choices do not make the password weaker.
fn length_in(profile: &PasswordProfile, mode: Mode) -> u16 {
    let count = |mode| characters_in(profile, mode).iter().map(Vec::len).sum::<usize>().max(2) as f64;
    let longer = f64::from(profile.length) * count(Mode::Usual).log2() / count(mode).log2();
    (longer.ceil() as u16).clamp(profile.length, profile.max.max(profile.length))
}

/// A number below `n`, each equally likely: numbers from the incomplete last round are thrown away.
fn below<R: TryCryptoRng>(n: usize, source: &mut R) -> Result<usize, GenerateError> {
    let n = n.max(1) as u64;
    let whole_rounds = u64::MAX - u64::MAX % n;
    loop {
        let drawn = source.try_next_u64().map_err(|_source| GenerateError::Source)?;
        if drawn < whole_rounds {
            return Ok((drawn % n) as usize);
        }
    }
}

fn pick<R: TryCryptoRng>(from: &[char], source: &mut R) -> Result<Option<char>, GenerateError> {
    Ok(from.get(below(from.len(), source)?).copied())
}

/// Bits of a uniform draw of `length` characters, each class present if demanded.
///
/// The number of strings with every class is, by inclusion and exclusion over the classes left
/// out, the sum of `(-1)^|S| (A - n_S)^L` with `A` all characters, `n_S` those of the classes in
/// `S` and `L` the length.
#[must_use]
pub fn random_bits(class_sizes: &[usize], length: usize, every_class: bool) -> f64 {
    let all = class_sizes.iter().sum::<usize>() as f64;
    let free = length as f64 * all.log2();
    if !every_class {
        return free;
    }
    let share: f64 = (0_u32..1 << class_sizes.len())
        .map(|set| {
            let missing: usize =
                class_sizes.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1).map(|(_, size)| size).sum();
            let sign = if set.count_ones() % 2 == 0 { 1.0 } else { -1.0 };
            sign * ((all - missing as f64) / all).powf(length as f64)
        })
        .sum();
    free + share.log2()
}

/// Bits of a PIN that is neither one digit repeated nor a run such as 3456 or 9876.
fn pin_bits(length: usize) -> f64 {
    let all = 10_f64.powf(length as f64);
    let runs = 2 * 11_usize.saturating_sub(length);
    let trivial = if length < 2 { 0 } else { 10 + runs };
    (all - trivial as f64).log2()
}

fn is_trivial(pin: &str) -> bool {
    let step = |pair: (u8, u8)| i16::from(pair.1) - i16::from(pair.0);
    let mut steps = pin.bytes().zip(pin.bytes().skip(1)).map(step);
    let first = steps.next();
    matches!(first, Some(-1..=1)) && steps.all(|s| Some(s) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trivial_pins_are_counted_as_they_are_recognised() {
        for length in 2..=6_usize {
            let all = 10_usize.pow(length as u32);
            let good = (0..all).filter(|n| !is_trivial(&format!("{n:0length$}"))).count();
            assert!(((good as f64).log2() - pin_bits(length)).abs() < 1e-9, "length {length}");
        }
    }

    #[test]
    fn bits_with_every_class_agree_with_counting_all_strings() {
        // Classes of 2, 1 and 3 characters, length 4: 6^4 strings, counted one by one.
        let class = [0, 0, 1, 2, 2, 2];
        let mut good = 0_u32;
        for n in 0..6_usize.pow(4) {
            let digits = [n % 6, n / 6 % 6, n / 36 % 6, n / 216];
            let seen: std::collections::BTreeSet<_> = digits.iter().map(|d| class[*d]).collect();
            good += u32::from(seen.len() == 3);
        }
        assert!((f64::from(good).log2() - random_bits(&[2, 1, 3], 4, true)).abs() < 1e-9);
    }
}
