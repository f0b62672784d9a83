//! Numbers of attempts, and how long they take: exact ones of a password that was made, estimated ones
//! of one that was typed.

use crate::{
    domain::password::Kind,
    i18n::{Language, Texts},
    tr,
};

/// Bits with one decimal, in the language's way.
#[must_use]
pub fn bits(texts: &Texts, bits: f64) -> String {
    let number = format!("{bits:.1}");
    match texts.language() {
        Language::German => number.replace('.', ","),
        Language::English => number,
    }
}

/// How strong a password is that was made, in a word and what that means, from exact bits: 2^50 attempts at a
/// login, a thousand each second, take longer than anybody lives.
#[must_use]
pub fn strength(texts: &Texts, kind: Kind, bits: f64) -> (String, String) {
    let enough = || tr!(texts, "strength-enough-text");
    match kind {
        Kind::Pin => (tr!(texts, "strength-pin"), tr!(texts, "strength-pin-text")),
        Kind::Random | Kind::Words if bits >= 75.0 => (tr!(texts, "strength-very"), enough()),
        Kind::Random | Kind::Words if bits >= 50.0 => (tr!(texts, "strength-strong"), enough()),
        Kind::Random | Kind::Words => (tr!(texts, "strength-fair"), tr!(texts, "strength-fair-text")),
    }
}

/// How long guessing takes on average at 10^12 tries a second, from exact bits. The rate is a
/// cautious one: a large machine that holds a copy of the fast-hashed password.
#[must_use]
pub fn guess_time(texts: &Texts, bits: f64) -> String {
    let seconds = (bits - 1.0).exp2() / 1e12;
    let (minute, hour, day, year) = (60.0, 3600.0, 86_400.0, 31_557_600.0);
    let whole = |n: f64| (n.floor().max(1.0)) as u64;
    if seconds < minute {
        tr!(texts, "time-seconds")
    } else if seconds < hour {
        tr!(texts, "time-minutes", n = whole(seconds / minute))
    } else if seconds < day {
        tr!(texts, "time-hours", n = whole(seconds / hour))
    } else if seconds < year {
        tr!(texts, "time-days", n = whole(seconds / day))
    } else if seconds < 1e6 * year {
        let count = whole(seconds / year);
        tr!(texts, "time-years", count = count, n = grouped(texts, count))
    } else {
        let count = whole(seconds / year / 1e6).min(999_999_999);
        tr!(texts, "time-million-years", count = count, n = grouped(texts, count))
    }
}

/// How many attempts an estimate means, with one digit that counts: "rund 20.000".
#[must_use]
pub fn guesses(texts: &Texts, log10: f64) -> String {
    let rounded = |power: f64| {
        let scale = 10_f64.powf((log10 - power).max(0.0));
        let step = 10_f64.powf(scale.log10().floor());
        ((scale / step).round() * step) as u64
    };
    if log10 < 6.0 {
        tr!(texts, "guesses-plain", n = grouped(texts, rounded(0.0)))
    } else if log10 < 9.0 {
        tr!(texts, "guesses-million", count = rounded(6.0))
    } else if log10 < 12.0 {
        tr!(texts, "guesses-billion", count = rounded(9.0))
    } else if log10 < 15.0 {
        tr!(texts, "guesses-trillion", count = rounded(12.0))
    } else {
        tr!(texts, "guesses-more")
    }
}

/// How long so many attempts take, at the speed of [`guess_time`].
#[must_use]
pub fn attempts_time(texts: &Texts, log10: f64) -> String {
    // That one halves its choices: half of them are tried on average.
    guess_time(texts, log10 * 10_f64.log2() + 1.0)
}

fn grouped(texts: &Texts, number: u64) -> String {
    let digits = number.to_string();
    let separator = if texts.language() == Language::German { '.' } else { ',' };
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_is_said_with_one_digit_that_counts() {
        let said = |language: Language, log10: f64| guesses(&Texts::new(language), log10);
        let german = [
            (0.0, "rund 1"),
            (4.3, "rund 20.000"),
            (5.98, "rund 1.000.000"),
            (6.0, "rund einer Million"),
            (8.7, "rund 500 Millionen"),
            (9.5, "rund 3 Milliarden"),
            (14.0, "rund 100 Billionen"),
            (15.0, "mehr als einer Billiarde"),
            (f64::INFINITY, "mehr als einer Billiarde"),
        ];
        for (log10, words) in german {
            assert_eq!(said(Language::German, log10), words, "{log10}");
        }
        assert_eq!(said(Language::English, 13.0), "about 10 trillion");
    }

    #[test]
    fn the_time_is_that_of_all_attempts() {
        let texts = Texts::new(Language::German);
        assert_eq!(attempts_time(&texts, 4.0), "weniger als eine Minute");
        // 10^16 attempts at 10^12 a second: 10,000 seconds.
        assert_eq!(attempts_time(&texts, 16.0), guess_time(&texts, 1e16_f64.log2() + 1.0));
        assert!(attempts_time(&texts, 16.0).contains("2 Stunden"), "{}", attempts_time(&texts, 16.0));
    }
}
