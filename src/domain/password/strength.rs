//! Judging a typed password: how many guesses an attacker needs, and why.
//!
//! The lower of two estimates counts: that of the zxcvbn crate, unchanged, which knows English, and
//! that of [`german`], which knows German, practices, and what this practice has told. The crate is
//! given the first 32 characters only: it needs seconds for long input; and what it says of characters
//! without sense is raised: see `OF_NO_SENSE`. Whatever stands on a list of
//! leaked passwords is red: [`leak`]. The result is an estimate and called so wherever it is shown;
//! for a generated password the exact bits are known, see `generate`.

use zxcvbn::feedback::Warning;

use super::{
    Password,
    german::{self, Estimate, Part, PartKind},
    leak,
};

/// Characters that the crate is given.
const MOST_FOR_CRATE: usize = 32;
/// The same when many different signs look like letters: the crate tries all their readings.
const MOST_LOOK_ALIKES: usize = 16;
const LOOK_ALIKES: &str = "4@8({[<3691!|0$57+%2";
/// Different look-alikes up to which 32 characters take the crate less than 20 ms.
const FEW_LOOK_ALIKES: usize = 5;
/// At most that many context words for the crate, each of at most that many characters: it rebuilds
/// its tables for each call and overflows on very long ones.
const MOST_CONTEXT: usize = 20;
const LONGEST_CONTEXT: usize = 40;
/// At most that many context words for our own estimate.
const MOST_OWN: usize = 500;
/// Guesses up to which a password is red, as a power of ten.
const RED_LOG10: f64 = 8.0;
/// Guesses up to which a password is yellow, as a power of ten.
pub const YELLOW_LOG10: f64 = 10.0;
/// What is added to the crate's power of ten where our estimate alone would be green. The crate prices a
/// character in which it sees nothing at ten guesses, and takes what reads like a short word among random ones
/// for one: of 2,500 random ones of `0`-`9` and `A`-`F`, 12 long, it took 137 for less than good, of 26,000 made from German
/// habits only three that our estimate let through.
const OF_NO_SENSE: f64 = 2.0;
/// Characters below which a password is never green.
pub const FEWEST_CHARS: usize = 12;

/// Three verdicts, as a traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Up to 10^8 guesses, or on a list of leaked passwords.
    Red,
    /// Up to 10^10 guesses or fewer than 12 characters.
    Yellow,
    /// More.
    Green,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// It stands, very probably, on a list of leaked and guessed passwords.
    Listed,
    /// It is one such part and nothing else, which is not repeated on the screen.
    Only(PartKind),
    /// It contains words that belong to this practice.
    Own(Vec<Part>),
    /// It contains parts that attackers try.
    Contains(Vec<Part>),
    /// Fewer characters than [`Verdict::Green`] needs; holds the number typed.
    Short(usize),
    /// What the crate recognised and we did not.
    Recognised(Warning),
    /// Nothing was recognised, but it is too little.
    TooLittle,
    /// It has umlauts or other letters that some devices cannot take.
    HardToType,
    /// It begins or ends with a space, which nobody sees on a note.
    OuterSpace,
    /// Only the first characters were judged.
    LongerThanJudged,
}

/// The one thing that would help most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// Take a new one: this one is known.
    AnotherOne,
    /// Leave out what belongs to the practice.
    NothingOfYours,
    /// Four or more words that have nothing to do with each other.
    UnrelatedWords,
    /// That many more characters.
    Longer(usize),
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
    /// What would help; none if it is green.
    pub advice: Option<Advice>,
    /// What our own estimate saw in it.
    pub parts: Vec<Part>,
}

impl Judgement {
    /// Whether nothing was seen in it that attackers try before single characters.
    #[must_use]
    pub fn is_without_pattern(&self) -> bool {
        !self.parts.iter().any(is_telling)
    }
}

/// Judges a password; `context` holds words that belong to this practice, which an attacker tries
/// first. Takes up to 100 ms: not on the thread that paints.
#[must_use]
pub fn judge(password: &Password, context: &[String]) -> Judgement {
    let text = password.reveal();
    let typed = text.chars().count();
    let words = context_words(context);
    let own: Vec<String> = words.iter().map(|word| german::folded(word)).collect();
    let estimate = german::estimate(text, &own);
    let inputs: Vec<&str> = words.iter().map(String::as_str).take(MOST_CONTEXT).collect();
    let of_crate = zxcvbn::zxcvbn(for_crate(text), &inputs);
    let ours = estimate.bits * std::f64::consts::LOG10_2;
    let raised = if ours > YELLOW_LOG10 { OF_NO_SENSE } else { 0.0 };
    let log10_guesses = if typed == 0 { 0.0 } else { ours.min(of_crate.guesses_log10() + raised) };
    let listed = leak::is_listed(text);
    let verdict = if listed || log10_guesses <= RED_LOG10 {
        Verdict::Red
    } else if log10_guesses <= YELLOW_LOG10 || typed < FEWEST_CHARS {
        Verdict::Yellow
    } else {
        Verdict::Green
    };
    let warning = of_crate.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    let reasons = reasons(text, &estimate, verdict, listed, warning);
    let advice = (verdict != Verdict::Green).then(|| advice(&reasons, typed));
    Judgement { verdict, log10_guesses, reasons, advice, parts: estimate.parts }
}

fn reasons(text: &str, estimate: &Estimate, verdict: Verdict, listed: bool, warning: Option<Warning>) -> Vec<Reason> {
    let typed = text.chars().count();
    let mut reasons = Vec::new();
    if listed {
        reasons.push(Reason::Listed);
    }
    if let [part] = estimate.parts.as_slice()
        && is_telling(part)
        && verdict != Verdict::Green
    {
        reasons.push(Reason::Only(part.kind));
        reasons.extend((typed < FEWEST_CHARS).then_some(Reason::Short(typed)));
    } else if verdict != Verdict::Green {
        let (own, other): (Vec<Part>, Vec<Part>) =
            estimate.parts.iter().filter(|part| is_telling(part)).cloned().partition(|part| part.kind == PartKind::Own);
        let recognised = !own.is_empty() || !other.is_empty();
        reasons.extend((!own.is_empty()).then_some(Reason::Own(own)));
        reasons.extend((!other.is_empty()).then_some(Reason::Contains(other)));
        reasons.extend((typed < FEWEST_CHARS).then_some(Reason::Short(typed)));
        reasons.extend(warning.filter(|_| !recognised).map(Reason::Recognised));
    }
    if reasons.is_empty() && verdict != Verdict::Green {
        reasons.push(Reason::TooLittle);
    }
    if !text.is_ascii() {
        reasons.push(Reason::HardToType);
    }
    if text.trim() != text {
        reasons.push(Reason::OuterSpace);
    }
    if typed > german::MOST_CHARS {
        reasons.push(Reason::LongerThanJudged);
    }
    reasons
}

/// Whether naming the part tells more than the single characters of it.
fn is_telling(part: &Part) -> bool {
    let length = part.reveal().chars().count();
    match part.kind {
        PartKind::Own | PartKind::Word | PartKind::Digits => length >= 3,
        PartKind::Year
        | PartKind::Date
        | PartKind::Plate
        | PartKind::Phone
        | PartKind::Keys
        | PartKind::Row
        | PartKind::Repeat => true,
        PartKind::Letters | PartKind::Single => false,
    }
}

fn advice(reasons: &[Reason], typed: usize) -> Advice {
    let any = |is: fn(&Reason) -> bool| reasons.iter().any(is);
    if any(|reason| matches!(reason, Reason::Listed)) {
        Advice::AnotherOne
    } else if any(|reason| matches!(reason, Reason::Own(_) | Reason::Only(PartKind::Own))) {
        Advice::NothingOfYours
    } else if any(|reason| matches!(reason, Reason::Contains(_) | Reason::Only(_) | Reason::Recognised(_))) {
        Advice::UnrelatedWords
    } else {
        Advice::Longer(FEWEST_CHARS.saturating_sub(typed).max(4))
    }
}

/// The beginning of the text that the crate can judge in time.
fn for_crate(text: &str) -> &str {
    let look_alikes = LOOK_ALIKES.chars().filter(|sign| text.chars().take(MOST_FOR_CRATE).any(|c| c == *sign));
    let most = if look_alikes.count() > FEW_LOOK_ALIKES { MOST_LOOK_ALIKES } else { MOST_FOR_CRATE };
    text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Single words of at least three letters in lower case, not too many and none too long.
fn context_words(context: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for text in context {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let word = word.to_lowercase();
            let fits = (3..=LONGEST_CONTEXT).contains(&word.chars().count());
            if fits && !words.contains(&word) && words.len() < MOST_OWN {
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
        check("Sprechstunde1", &[], Verdict::Red);
        check("Donaudampfschifffahrt", &[], Verdict::Red);
        check("Lindner2021", &["Praxis Dr. Lindner"], Verdict::Red);
    }

    #[test]
    fn what_is_not_green_always_says_why_and_what_helps() {
        for text in ["", "Passwort2021!", "xK7vm2!qW", "Sommer2021!!!"] {
            let judgement = judge(&Password::new(text), &[]);
            assert!(judgement.verdict != Verdict::Green && !judgement.reasons.is_empty(), "{text}: {judgement:?}");
            assert!(judgement.advice.is_some(), "{text}");
        }
    }

    #[test]
    fn endless_input_is_judged_by_its_head() {
        let judgement = judge(&Password::new(&"4@8({[<".repeat(200_000)), &[]);
        assert!(judgement.reasons.contains(&Reason::LongerThanJudged));
    }

    #[test]
    fn the_crate_never_gets_more_than_it_can_judge_in_time() {
        let alike = LOOK_ALIKES.repeat(20);
        for (text, most) in [("a".repeat(300), 32), ("4a".repeat(200), 32), (alike, 16), ("äöü".repeat(99), 32)] {
            let given = for_crate(&text);
            assert!(given.chars().count() == most && text.starts_with(given), "{given}");
        }
    }

    #[test]
    fn a_context_word_of_any_length_harms_nothing() {
        let long = "Lindenstraße".repeat(50);
        check("xK7vm2!qWrT9pe", &[&long, "", "\u{202e}"], Verdict::Green);
    }
}
