//! Passwords in words: judgements, reasons, spelling, how long guessing takes.

use zxcvbn::feedback::Warning;

use crate::{
    domain::{
        password::{
            Kind, Mode,
            generate::RequestError,
            german::{Part, PartKind},
            spell::{self, Spoken},
            strength::{Advice, Reason, Verdict},
            trial::Difference,
        },
        practice::{Practice, Router, Software},
    },
    i18n::Texts,
    tr,
};

/// The traffic light in words.
#[must_use]
pub fn verdict(texts: &Texts, verdict: Verdict) -> String {
    match verdict {
        Verdict::Red => tr!(texts, "verdict-red"),
        Verdict::Yellow => tr!(texts, "verdict-yellow"),
        Verdict::Green => tr!(texts, "verdict-green"),
    }
}

/// Why a password was judged so. `quotes` says whether pieces of the password may be shown.
#[must_use]
pub fn reason(texts: &Texts, reason: &Reason, quotes: bool) -> String {
    match reason {
        Reason::Listed => tr!(texts, "reason-listed"),
        Reason::Only(kind) => tr!(texts, "reason-only", part = counted_part(texts, *kind, 1)),
        Reason::Own(parts) => tr!(texts, "reason-own", parts = listed_parts(texts, parts, quotes)),
        Reason::Contains(parts) => tr!(texts, "reason-contains", parts = listed_parts(texts, parts, quotes)),
        Reason::Short(typed) => tr!(texts, "reason-short", typed = (*typed)),
        Reason::Recognised(what) => warning(texts, *what),
        Reason::TooLittle => tr!(texts, "reason-too-little"),
        Reason::HardToType => tr!(texts, "reason-hard-to-type"),
        Reason::OuterSpace => tr!(texts, "reason-outer-space"),
        Reason::LongerThanJudged => tr!(texts, "reason-longer"),
    }
}

/// What would help most.
#[must_use]
pub fn advice(texts: &Texts, advice: Advice) -> String {
    match advice {
        Advice::AnotherOne => tr!(texts, "advice-another-one"),
        Advice::NothingOfYours => tr!(texts, "advice-nothing-of-yours"),
        Advice::UnrelatedWords => tr!(texts, "advice-unrelated-words"),
        Advice::Longer(more) => tr!(texts, "advice-longer", more = more),
    }
}

/// What a part of a password is, in one or two words.
#[must_use]
pub fn part_kind(texts: &Texts, kind: PartKind) -> String {
    match kind {
        PartKind::Own => tr!(texts, "part-own"),
        PartKind::Word => tr!(texts, "part-word"),
        PartKind::Year => tr!(texts, "part-year"),
        PartKind::Date => tr!(texts, "part-date"),
        PartKind::Digits => tr!(texts, "part-digits"),
        PartKind::Plate => tr!(texts, "part-plate"),
        PartKind::Phone => tr!(texts, "part-phone"),
        PartKind::Keys => tr!(texts, "part-keys"),
        PartKind::Row => tr!(texts, "part-row"),
        PartKind::Repeat => tr!(texts, "part-repeat"),
        PartKind::Letters => tr!(texts, "part-letters"),
        PartKind::Single => tr!(texts, "part-single"),
    }
}

/// "„Sprechstunde“ und die Jahreszahl 2021"; without quoting: "ein Wort und eine Jahreszahl".
fn listed_parts(texts: &Texts, parts: &[Part], quotes: bool) -> String {
    let mut names: Vec<String> = Vec::new();
    for part in parts {
        let count = parts.iter().filter(|other| other.kind == part.kind).count();
        // Signs that steer a terminal or turn the direction of writing are not repeated.
        let is_plain = part.reveal().chars().all(|c| c.is_alphanumeric() || c.is_ascii_graphic() || c == ' ');
        let name = if quotes && is_plain {
            quoted_part(texts, part.kind, part.reveal())
        } else {
            counted_part(texts, part.kind, count)
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => tr!(texts, "list-and", others = others.join(", "), last = last.as_str()),
        None => String::new(),
    }
}

fn quoted_part(texts: &Texts, kind: PartKind, text: &str) -> String {
    match kind {
        PartKind::Year => tr!(texts, "quoted-year", text = text),
        PartKind::Date => tr!(texts, "quoted-date", text = text),
        PartKind::Digits => tr!(texts, "quoted-digits", text = text),
        PartKind::Plate => tr!(texts, "quoted-plate", text = text),
        PartKind::Phone => tr!(texts, "quoted-phone", text = text),
        PartKind::Keys => tr!(texts, "quoted-keys", text = text),
        PartKind::Row => tr!(texts, "quoted-row", text = text),
        PartKind::Repeat => tr!(texts, "quoted-repeat", text = text),
        PartKind::Own | PartKind::Word | PartKind::Letters | PartKind::Single => {
            tr!(texts, "quoted-word", text = text)
        }
    }
}

fn counted_part(texts: &Texts, kind: PartKind, count: usize) -> String {
    match kind {
        PartKind::Year => tr!(texts, "counted-year", count = count),
        PartKind::Date => tr!(texts, "counted-date", count = count),
        PartKind::Digits => tr!(texts, "counted-digits", count = count),
        PartKind::Plate => tr!(texts, "counted-plate", count = count),
        PartKind::Phone => tr!(texts, "counted-phone", count = count),
        PartKind::Keys => tr!(texts, "counted-keys", count = count),
        PartKind::Row => tr!(texts, "counted-row", count = count),
        PartKind::Repeat => tr!(texts, "counted-repeat", count = count),
        PartKind::Own | PartKind::Word | PartKind::Letters | PartKind::Single => {
            tr!(texts, "counted-word", count = count)
        }
    }
}

fn warning(texts: &Texts, warning: Warning) -> String {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess => tr!(texts, "warning-straight-rows"),
        Warning::ShortKeyboardPatternsAreEasyToGuess => tr!(texts, "warning-short-patterns"),
        Warning::RepeatsLikeAaaAreEasyToGuess => tr!(texts, "warning-repeats-aaa"),
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => tr!(texts, "warning-repeats-abc"),
        Warning::ThisIsATop10Password => tr!(texts, "warning-top-10"),
        Warning::ThisIsATop100Password => tr!(texts, "warning-top-100"),
        Warning::ThisIsACommonPassword => tr!(texts, "warning-common"),
        Warning::ThisIsSimilarToACommonlyUsedPassword => tr!(texts, "warning-similar"),
        Warning::SequencesLikeAbcAreEasyToGuess => tr!(texts, "warning-sequences"),
        Warning::RecentYearsAreEasyToGuess => tr!(texts, "warning-years"),
        Warning::AWordByItselfIsEasyToGuess => tr!(texts, "warning-word"),
        Warning::DatesAreOftenEasyToGuess => tr!(texts, "warning-dates"),
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess => tr!(texts, "warning-name"),
        Warning::CommonNamesAndSurnamesAreEasyToGuess => tr!(texts, "warning-common-name"),
    }
}

/// Why no such password can be made.
#[must_use]
pub fn request_error(texts: &Texts, error: RequestError) -> String {
    match error {
        RequestError::Length { min, max } => tr!(texts, "request-length", min = min, max = max),
        RequestError::WordsDoNotFit { max } => tr!(texts, "request-words", max = max),
        RequestError::TooShortForClasses => tr!(texts, "request-classes"),
        RequestError::ModeRefused => tr!(texts, "request-mode"),
        RequestError::KindRefused => tr!(texts, "request-kind"),
        RequestError::NotToBeMade => tr!(texts, "request-not-made"),
    }
}

/// Which characters, in one or two words.
#[must_use]
pub fn mode(texts: &Texts, mode: Mode) -> String {
    match mode {
        Mode::Usual => tr!(texts, "mode-usual"),
        Mode::Keyboard => tr!(texts, "mode-keyboard"),
        Mode::Phone => tr!(texts, "mode-phone"),
    }
}

/// What that means and what it is good for.
#[must_use]
pub fn mode_text(texts: &Texts, mode: Mode) -> String {
    match mode {
        Mode::Usual => tr!(texts, "mode-usual-text"),
        Mode::Keyboard => tr!(texts, "mode-keyboard-text"),
        Mode::Phone => tr!(texts, "mode-phone-text"),
    }
}

/// The same for what is made of it: words have no characters to be confused, a PIN has digits only.
#[must_use]
pub fn made_of(texts: &Texts, kind: Kind, mode: Mode) -> String {
    match (kind, mode) {
        (Kind::Pin, _) => tr!(texts, "mode-pin-text"),
        (Kind::Words, Mode::Usual) => tr!(texts, "mode-words-text"),
        (Kind::Words | Kind::Random, mode) => mode_text(texts, mode),
    }
}

/// Where a typed password differs from one of `all` characters.
#[must_use]
pub fn difference(texts: &Texts, difference: Difference, all: usize) -> String {
    match difference {
        Difference::Other(n) => tr!(texts, "trial-wrong", n = n),
        Difference::Case(n) => tr!(texts, "trial-case", n = n),
        Difference::Missing(n) => tr!(texts, "trial-missing", n = n),
        Difference::Extra(n) if n > all => tr!(texts, "trial-too-long"),
        Difference::Extra(n) => tr!(texts, "trial-extra", n = n),
    }
}

/// One character as it is dictated, by DIN 5009:2022.
#[must_use]
pub fn spoken(texts: &Texts, character: char) -> String {
    match spell::spoken(character) {
        Spoken::Lower(town) => tr!(texts, "spell-lower", town = town),
        Spoken::Upper(town) => tr!(texts, "spell-upper", town = town),
        Spoken::Digit(digit) => tr!(texts, "spell-digit", name = digit_name(texts, digit)),
        Spoken::Sign(sign) => sign_name(texts, sign),
        Spoken::Other(other) => tr!(texts, "spell-other", character = other.to_string()),
    }
}

fn digit_name(texts: &Texts, digit: char) -> String {
    match digit {
        '0' => tr!(texts, "digit-0"),
        '1' => tr!(texts, "digit-1"),
        '2' => tr!(texts, "digit-2"),
        '3' => tr!(texts, "digit-3"),
        '4' => tr!(texts, "digit-4"),
        '5' => tr!(texts, "digit-5"),
        '6' => tr!(texts, "digit-6"),
        '7' => tr!(texts, "digit-7"),
        '8' => tr!(texts, "digit-8"),
        _ => tr!(texts, "digit-9"),
    }
}

fn sign_name(texts: &Texts, sign: char) -> String {
    match sign {
        ' ' => tr!(texts, "sign-space"),
        '!' => tr!(texts, "sign-exclamation"),
        '"' => tr!(texts, "sign-quote"),
        '#' => tr!(texts, "sign-hash"),
        '$' => tr!(texts, "sign-dollar"),
        '%' => tr!(texts, "sign-percent"),
        '&' => tr!(texts, "sign-ampersand"),
        '\'' => tr!(texts, "sign-apostrophe"),
        '(' => tr!(texts, "sign-paren-open"),
        ')' => tr!(texts, "sign-paren-close"),
        '*' => tr!(texts, "sign-asterisk"),
        '+' => tr!(texts, "sign-plus"),
        ',' => tr!(texts, "sign-comma"),
        '-' => tr!(texts, "sign-hyphen"),
        '.' => tr!(texts, "sign-dot"),
        '/' => tr!(texts, "sign-slash"),
        ':' => tr!(texts, "sign-colon"),
        ';' => tr!(texts, "sign-semicolon"),
        '<' => tr!(texts, "sign-less"),
        '=' => tr!(texts, "sign-equals"),
        '>' => tr!(texts, "sign-greater"),
        '?' => tr!(texts, "sign-question"),
        '@' => tr!(texts, "sign-at"),
        '[' => tr!(texts, "sign-bracket-open"),
        '\\' => tr!(texts, "sign-backslash"),
        ']' => tr!(texts, "sign-bracket-close"),
        '^' => tr!(texts, "sign-caret"),
        '_' => tr!(texts, "sign-underscore"),
        '`' => tr!(texts, "sign-backtick"),
        '{' => tr!(texts, "sign-brace-open"),
        '|' => tr!(texts, "sign-bar"),
        '}' => tr!(texts, "sign-brace-close"),
        '~' => tr!(texts, "sign-tilde"),
        other => tr!(texts, "spell-other", character = other.to_string()),
    }
}

/// The words of a practice that an attacker tries first.
#[must_use]
pub fn context_words(practice: &Practice) -> Vec<String> {
    let mut words = vec![practice.name.clone(), practice.address.clone()];
    words.extend(practice.people.iter().map(|person| person.name.clone()));
    words.extend(practice.provider.iter().flat_map(|provider| [provider.name.clone(), provider.company.clone()]));
    words.extend(match &practice.software {
        Software::Other(name) => Some(name.clone()),
        Software::Unknown => None,
        Software::Easymed => Some("easymed".to_owned()),
        Software::Medatixx => Some("medatixx".to_owned()),
        Software::XComfort => Some("comfort".to_owned()),
        Software::XConcept => Some("concept".to_owned()),
        Software::XIsynet => Some("isynet".to_owned()),
        Software::XVianova => Some("vianova".to_owned()),
    });
    if let Router::Other(name) = &practice.router {
        words.push(name.clone());
    }
    words.extend(practice.card_terminals.iter().map(|device| device.name.clone()));
    words.extend(practice.workstations.iter().flat_map(|station| [station.name.clone(), station.user.clone()]));
    words
}
