//! What is wrong with a guide pack, in words for its author.

use crate::{
    domain::{
        guide::{
            Basis, Guide, Source, Step,
            pack::PackProblem,
            parse::{ParseError, ParseProblem},
            review::Lack,
        },
        password::ProfileFault,
    },
    i18n::Texts,
    tr,
    wording::packs,
};

/// Why a file cannot be read, without the place.
#[must_use]
pub fn parse_error(texts: &Texts, error: &ParseError) -> String {
    match &error.problem {
        ParseProblem::TooLarge => tr!(texts, "parse-too-large"),
        ParseProblem::NotOurs => tr!(texts, "parse-not-ours"),
        ParseProblem::NewerFormat(format) => tr!(texts, "parse-newer", format = (*format)),
        ParseProblem::UnknownField { found, meant: Some(meant) } => {
            tr!(texts, "parse-unknown-field-meant", found = found.as_str(), meant = (*meant))
        }
        ParseProblem::UnknownField { found, meant: None } => {
            tr!(texts, "parse-unknown-field", found = found.as_str())
        }
        ParseProblem::UnknownWord { found, meant: Some(meant), .. } => {
            tr!(texts, "parse-unknown-word-meant", found = found.as_str(), meant = (*meant))
        }
        ParseProblem::UnknownWord { found, meant: None, allowed } => {
            tr!(texts, "parse-unknown-word", found = found.as_str(), allowed = allowed.join(", "))
        }
        ParseProblem::MissingField(field) => tr!(texts, "parse-missing-field", field = (*field)),
        ParseProblem::FieldTwice(field) => tr!(texts, "parse-field-twice", field = (*field)),
        ParseProblem::ExpectedText => tr!(texts, "parse-expected-text"),
        ParseProblem::UnclosedText => tr!(texts, "parse-unclosed-text"),
        ParseProblem::ExpectedNumber => tr!(texts, "parse-expected-number"),
        ParseProblem::ExpectedYesNo => tr!(texts, "parse-expected-yes-no"),
        ParseProblem::ExpectedList => tr!(texts, "parse-expected-list"),
        ParseProblem::ExpectedBrackets => tr!(texts, "parse-expected-brackets"),
        ParseProblem::ExpectedComma => tr!(texts, "parse-expected-comma"),
        ParseProblem::ExpectedColon => tr!(texts, "parse-expected-colon"),
        ParseProblem::ExpectedWord => tr!(texts, "parse-expected-word"),
        ParseProblem::EndsEarly => tr!(texts, "parse-ends-early"),
        ParseProblem::AfterEnd => tr!(texts, "parse-after-end"),
        ParseProblem::OtherEncoding => tr!(texts, "parse-other-encoding"),
        ParseProblem::StrayCharacter(c) => tr!(texts, "parse-stray-character", character = c.to_string()),
        ParseProblem::Escape => tr!(texts, "parse-escape"),
        ParseProblem::UnknownExtension(name) => tr!(texts, "parse-unknown-extension", name = name.as_str()),
        ParseProblem::UnclosedRemark => tr!(texts, "parse-unclosed-remark"),
        ParseProblem::OddName(name) => tr!(texts, "parse-odd-name", name = name.as_str()),
        ParseProblem::NamedBrackets(name) => tr!(texts, "parse-named-brackets", name = name.as_str()),
        ParseProblem::Harmful(harm) => packs::harm(texts, harm),
        ParseProblem::Other(words) => tr!(texts, "parse-other", words = words.as_str()),
    }
}

/// What does not fit together.
#[must_use]
pub fn pack_problem(texts: &Texts, guide: &str, problem: &PackProblem) -> String {
    match problem {
        PackProblem::PackTwice => tr!(texts, "pack-twice", name = guide),
        PackProblem::TooLarge => tr!(texts, "pack-too-large", name = guide),
        PackProblem::NameTwice => tr!(texts, "pack-name-twice", name = guide),
        PackProblem::BadName => tr!(texts, "pack-bad-name", name = guide),
        PackProblem::NoSuchGuide(other, meant) => {
            with_guess(texts, tr!(texts, "pack-no-guide", name = guide, other = other.as_str()), meant.as_deref())
        }
        PackProblem::NoSuchProfile(other, meant) => {
            with_guess(texts, tr!(texts, "pack-no-profile", name = guide, other = other.as_str()), meant.as_deref())
        }
        PackProblem::NoSuchSource(other, meant) => {
            with_guess(texts, tr!(texts, "pack-no-source", name = guide, other = other.as_str()), meant.as_deref())
        }
        PackProblem::Circle(path) => tr!(texts, "pack-circle", path = path.join(", ")),
        PackProblem::LikeChain(other) => {
            tr!(texts, "pack-like-chain", name = guide, other = other.as_str())
        }
        PackProblem::StepTwice(step) => tr!(texts, "pack-step-twice", name = guide, step = step.as_str()),
        PackProblem::NoSteps => tr!(texts, "pack-no-steps", name = guide),
        PackProblem::Profile(fault) => profile_fault(texts, guide, *fault),
        PackProblem::SketchMark(step) => tr!(texts, "pack-sketch", name = guide, step = step.as_str()),
    }
}

/// The sentence with a guess at what was meant, if there is one.
fn with_guess(texts: &Texts, sentence: String, meant: Option<&str>) -> String {
    if let Some(meant) = meant { tr!(texts, "pack-meant", sentence = sentence, meant = meant) } else { sentence }
}

/// How sure a statement is; `source` looks a publication up.
#[must_use]
pub fn basis<'a>(texts: &Texts, basis: &Basis, source: impl Fn(&str) -> Option<&'a Source>) -> String {
    match basis {
        Basis::General => tr!(texts, "basis-general"),
        Basis::Source(ids) => {
            let titles: Vec<&str> = ids.iter().filter_map(|id| source(id)).map(|found| found.title.as_str()).collect();
            tr!(texts, "basis-source", titles = titles.join("; "))
        }
    }
}

/// How sure the warnings of a guide are: general knowledge where nothing else is said.
#[must_use]
pub fn warnings_basis<'a>(texts: &Texts, guide: &Guide, source: impl Fn(&str) -> Option<&'a Source>) -> String {
    match guide.warnings_basis.as_ref() {
        None | Some(Basis::General) => tr!(texts, "basis-warnings-general"),
        Some(said) => basis(texts, said, source),
    }
}

/// How sure the warnings of a guide are, above a step that names its own sources right below: none of them
/// twice, and nothing where none is left.
#[must_use]
pub fn warnings_basis_above<'a>(
    texts: &Texts,
    guide: &Guide,
    step: Option<&Step>,
    source: impl Fn(&str) -> Option<&'a Source>,
) -> Option<String> {
    let (Some(Basis::Source(said)), Some(Basis::Source(named))) =
        (guide.warnings_basis.as_ref(), step.map(|step| &step.basis))
    else {
        return Some(warnings_basis(texts, guide, source));
    };
    let left: Vec<String> = said.iter().filter(|id| !named.contains(id)).cloned().collect();
    (!left.is_empty()).then(|| basis(texts, &Basis::Source(left), source))
}

/// Why a profile contradicts itself.
#[must_use]
pub fn profile_fault(texts: &Texts, profile: &str, fault: ProfileFault) -> String {
    match fault {
        ProfileFault::Lengths => tr!(texts, "profile-lengths", name = profile),
        ProfileFault::Symbols => tr!(texts, "profile-symbols", name = profile),
        ProfileFault::TooFewCharacters => tr!(texts, "profile-too-few", name = profile),
    }
}

/// What an author should improve.
#[must_use]
pub fn finding(texts: &Texts, guide: &str, lack: &Lack) -> String {
    match lack {
        Lack::NoTest => tr!(texts, "lack-test", name = guide),
        Lack::NoWayBack => tr!(texts, "lack-back", name = guide),
        Lack::NoHelpWhenStuck => tr!(texts, "lack-stuck", name = guide),
        Lack::NoMinutes => tr!(texts, "lack-minutes", name = guide),
        Lack::NoWhy => tr!(texts, "lack-why", name = guide),
        Lack::NoPasswordStep => tr!(texts, "lack-password-step", name = guide),
        Lack::EveryDevice => tr!(texts, "lack-every-device", name = guide),
        Lack::LongSentence(step, words) => tr!(texts, "lack-long-sentence", step = step.as_str(), words = (*words)),
        Lack::LongTitle(step) => tr!(texts, "lack-long-title", step = step.as_str()),
        Lack::NothingSeen(step) => tr!(texts, "lack-nothing-seen", step = step.as_str()),
    }
}
