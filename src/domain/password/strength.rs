//! Judging a typed password: how many guesses an attacker needs, and why.
//!
//! Estimates come from the zxcvbn crate, unchanged. Only the first 32 characters are judged: the
//! crate needs seconds for long input. The result is an estimate and called so wherever it is
//! shown; for a generated password the exact bits are known, see `generate`.

use zxcvbn::feedback::{Suggestion, Warning};

use super::Password;

/// Characters that are judged.
pub const MOST_CHARS: usize = 32;
/// At most that many context words, each of at most that many characters: the crate rebuilds its
/// tables for each call and overflows on very long ones.
const MOST_CONTEXT: usize = 20;
const LONGEST_CONTEXT: usize = 40;
/// Guesses up to which a password is red, as a power of ten.
const RED_LOG10: f64 = 8.0;
/// Guesses up to which a password is yellow, as a power of ten.
const YELLOW_LOG10: f64 = 10.0;
/// Characters below which a password is never green.
const FEWEST_CHARS: usize = 12;

/// Three verdicts, as a traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Up to 10^8 guesses.
    Red,
    /// Up to 10^10 guesses or fewer than 12 characters.
    Yellow,
    /// More.
    Green,
}

/// What is wrong with it, or how it gets better.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// Fewer characters than [`Verdict::Green`] needs; holds the number typed.
    Short(usize),
    /// It contains a word that belongs to this practice.
    OwnWord(String),
    /// What the estimator recognised.
    Recognised(Warning),
    /// What would help.
    Advice(Suggestion),
    /// Only the first characters were judged.
    LongerThanJudged,
}

/// The judgement of one password.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The traffic light.
    pub verdict: Verdict,
    /// Estimated number of guesses, as a power of ten.
    pub log10_guesses: f64,
    /// Why, the most telling first.
    pub reasons: Vec<Reason>,
}

/// Judges a password; `context` holds words that belong to this practice, which an attacker tries
/// first. Takes up to 100 ms: not on the thread that paints.
#[must_use]
pub fn judge(password: &Password, context: &[String]) -> Judgement {
    let text = password.reveal();
    let typed = text.chars().count();
    let head = text.char_indices().nth(MOST_CHARS).and_then(|(end, _)| text.get(..end)).unwrap_or(text);
    let words = context_words(context);
    let inputs: Vec<&str> = words.iter().map(String::as_str).collect();
    let estimate = zxcvbn::zxcvbn(head, &inputs);
    let log10_guesses = if typed == 0 { 0.0 } else { estimate.guesses_log10() };
    let verdict = if log10_guesses <= RED_LOG10 {
        Verdict::Red
    } else if log10_guesses <= YELLOW_LOG10 || typed < FEWEST_CHARS {
        Verdict::Yellow
    } else {
        Verdict::Green
    };

    let mut reasons = Vec::new();
    let lower = head.to_lowercase();
    reasons.extend(words.iter().find(|word| lower.contains(*word)).cloned().map(Reason::OwnWord));
    if typed < FEWEST_CHARS {
        reasons.push(Reason::Short(typed));
    }
    if let Some(feedback) = estimate.feedback() {
        reasons.extend(feedback.warning().map(Reason::Recognised));
        reasons.extend(feedback.suggestions().iter().copied().map(Reason::Advice));
    }
    if reasons.is_empty() && verdict != Verdict::Green {
        reasons.push(Reason::Advice(Suggestion::AddAnotherWordOrTwo));
    }
    if typed > MOST_CHARS {
        reasons.push(Reason::LongerThanJudged);
    }
    Judgement { verdict, log10_guesses, reasons }
}

/// Single words of at least three letters in lower case, few and short enough for the estimator.
fn context_words(context: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for text in context {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let word = word.to_lowercase();
            let fits = (3..=LONGEST_CONTEXT).contains(&word.chars().count());
            if fits && !words.contains(&word) && words.len() < MOST_CONTEXT {
                words.push(word);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, context: &[&str], verdict: Verdict) {
        let context: Vec<String> = context.iter().map(|&word| word.to_owned()).collect();
        let judgement = judge(&Password::new(text), &context);
        assert_eq!(judgement.verdict, verdict, "{judgement:?}");
    }

    #[test]
    fn verdicts() {
        check("", &[], Verdict::Red);
        check("passwort", &[], Verdict::Red);
        check("xK7vm2!qW", &[], Verdict::Yellow);
        check("xK7vm2!qWrT9pe", &[], Verdict::Green);
        check("Lindner2021", &["Praxis Dr. Lindner"], Verdict::Red);
    }

    #[test]
    fn what_is_not_green_always_says_why() {
        for text in ["", "Passwort2021!", "xK7vm2!qW", "Sommer2021!!!"] {
            let judgement = judge(&Password::new(text), &[]);
            assert!(judgement.verdict != Verdict::Green && !judgement.reasons.is_empty(), "{text}: {judgement:?}");
        }
    }

    #[test]
    fn endless_input_is_judged_by_its_head() {
        let judgement = judge(&Password::new(&"4@8({[<".repeat(200_000)), &[]);
        assert!(judgement.reasons.contains(&Reason::LongerThanJudged));
    }

    #[test]
    fn a_context_word_of_any_length_harms_nothing() {
        let long = "Lindenstraße".repeat(50);
        check("LindenstrasseABC", &[&long, "", "\u{202e}"], Verdict::Green);
    }
}
