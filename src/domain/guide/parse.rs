//! From the text of a guide pack to its types, with errors that help the author.
//!
//! Says where (line and column), what is wrong and what was probably meant. The sentences
//! themselves are `wording`. What is readable but could be better is `review`.

use ron::{Options, error::SpannedError, extensions::Extensions};
use serde::de::DeserializeOwned;

use super::{
    FORMAT, GuidePack,
    harm::{self, Harm, Harmful},
};

/// Greatest size of a pack in bytes; a real one has a few hundred thousand.
pub const MOST_BYTES: usize = 4_000_000;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {problem:?}")]
pub struct ParseError {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What.
    pub problem: ParseProblem,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParseProblem {
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// A sign that could not be read: the file is not in UTF-8.
    OtherEncoding,
    /// Anything but a file of ours: a letter, a picture.
    NotOurs,
    /// Written for a newer program.
    NewerFormat(u16),
    /// A field that does not exist, and the existing one that looks most like it.
    UnknownField {
        /// As written.
        found: String,
        /// Probably meant.
        meant: Option<&'static str>,
    },
    /// A word that is none of the allowed ones, and the allowed one that looks most like it.
    UnknownWord {
        /// As written.
        found: String,
        /// Probably meant.
        meant: Option<&'static str>,
        /// All allowed ones.
        allowed: &'static [&'static str],
    },
    /// A field that must be there is missing.
    MissingField(&'static str),
    /// The same field twice.
    FieldTwice(&'static str),
    /// A text in quotation marks was expected.
    ExpectedText,
    /// A text was begun and not ended.
    UnclosedText,
    /// A number was expected, or it is too large.
    ExpectedNumber,
    /// `true` or `false` was expected.
    ExpectedYesNo,
    /// A list in square brackets was expected or not ended.
    ExpectedList,
    /// Round brackets were expected or not ended.
    ExpectedBrackets,
    /// A comma is missing before this place.
    ExpectedComma,
    /// A colon is missing between field and value.
    ExpectedColon,
    /// The name of a field or one of the allowed words was expected.
    ExpectedWord,
    /// The file ends too early: a bracket is open.
    EndsEarly,
    /// Something stands after the end.
    AfterEnd,
    /// This character does not belong here.
    StrayCharacter(char),
    /// A backslash in a text that means nothing.
    Escape,
    /// `#![enable(…)]` with a name that does not exist.
    UnknownExtension(String),
    /// A remark was begun with `/*` and not ended.
    UnclosedRemark,
    /// Round brackets have a name before them, which they must not have here.
    NamedBrackets(String),
    /// A field with a sign in its name that no field has, as in `have-ready`.
    OddName(String),
    /// It can be read and must not be used.
    Harmful(Harm),
    /// Anything else; holds the reader's own words.
    Other(String),
}

/// The RON dialect of all our files: fields can be left out, `Some` is not needed.
#[must_use]
pub fn dialect() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_NEWTYPES)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

/// Reads a guide pack.
///
/// # Errors
/// The first place that cannot be read.
pub fn parse_pack(text: &str) -> Result<GuidePack, ParseError> {
    if !begins_like_ours(text) {
        return Err(ParseError { line: 1, column: 1, problem: ParseProblem::NotOurs });
    }
    let pack: GuidePack = parse(text)?;
    if pack.format > FORMAT {
        let problem = ParseProblem::NewerFormat(pack.format);
        return Err(ParseError { line: 1, column: 1, problem });
    }
    if let Some(Harmful { harm, place }) = harm::find(&pack) {
        let (line, column) = found_at(text, &harm, &place);
        return Err(ParseError { line, column, problem: ParseProblem::Harmful(harm) });
    }
    Ok(pack)
}

/// Whether anybody could have begun to write a pack so. What is wrong in a letter to a patient is not where
/// a bracket is missing.
fn begins_like_ours(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(remark) = rest.strip_prefix("//") {
        rest = remark.split_once('\n').map_or("", |(_, below)| below).trim_start();
    }
    let behind_name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').trim_start();
    rest.is_empty() || rest.starts_with(['#', '[', '{', '/']) || behind_name.starts_with('(')
}

/// Line and column of that piece of text; of a character also where it is written as `\u{…}`. The
/// top of the file if it stands there in yet another way.
fn found_at(text: &str, harm: &Harm, place: &str) -> (usize, usize) {
    let escaped = if let Harm::Hidden(c) | Harm::ForeignLetter(c) = harm { escapes(*c) } else { Vec::new() };
    let lower = text.to_ascii_lowercase();
    let found =
        (!place.is_empty()).then(|| text.find(place).or_else(|| text.find(&place.replace('\\', "\\\\")))).flatten();
    let Some(at) = found.or_else(|| escaped.iter().find_map(|escape| lower.find(escape))) else { return (1, 1) };
    line_and_column(text, at)
}

/// Where the byte at this place stands: line and column in characters, from 1.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// How a character can be written with a backslash, in small letters.
fn escapes(c: char) -> Vec<String> {
    let n = u32::from(c);
    let short = if c == '\0' { "\\0".to_owned() } else { format!("\\x{n:02x}") };
    vec![format!("\\u{{{n:x}}}"), format!("\\u{{{n:04x}}}"), format!("\\u{{{n:06x}}}"), short]
}

/// Reads any of our files that people write by hand: packs, the glossary, a practice.
///
/// # Errors
/// The first place that cannot be read.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ParseError> {
    if text.len() > MOST_BYTES {
        return Err(ParseError { line: 1, column: 1, problem: ParseProblem::TooLarge });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(at) = text.find(char::REPLACEMENT_CHARACTER) {
        let (line, column) = line_and_column(text, at);
        return Err(ParseError { line, column, problem: ParseProblem::OtherEncoding });
    }
    dialect().from_str(text).map_err(|error| explain(&error))
}

fn explain(error: &SpannedError) -> ParseError {
    use ron::Error as E;
    #[expect(clippy::wildcard_enum_match_arm, reason = "the reader's other errors are shown in its own words")]
    let problem = match &error.code {
        E::NoSuchStructField { found, expected, .. } => {
            ParseProblem::UnknownField { found: found.clone(), meant: nearest(found, expected.iter().copied()) }
        }
        E::NoSuchEnumVariant { found, expected, .. } => {
            let meant = nearest(found, expected.iter().copied());
            ParseProblem::UnknownWord { found: found.clone(), meant, allowed: expected }
        }
        E::MissingStructField { field, .. } => ParseProblem::MissingField(field),
        E::DuplicateStructField { field, .. } => ParseProblem::FieldTwice(field),
        E::ExpectedString => ParseProblem::ExpectedText,
        E::ExpectedStringEnd => ParseProblem::UnclosedText,
        E::ExpectedInteger | E::IntegerOutOfBounds | E::InvalidIntegerDigit { .. } | E::ExpectedFloat => {
            ParseProblem::ExpectedNumber
        }
        E::ExpectedBoolean => ParseProblem::ExpectedYesNo,
        E::ExpectedArray | E::ExpectedArrayEnd => ParseProblem::ExpectedList,
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedStructLikeEnd => {
            ParseProblem::ExpectedBrackets
        }
        E::ExpectedComma => ParseProblem::ExpectedComma,
        E::ExpectedMapColon => ParseProblem::ExpectedColon,
        E::ExpectedIdentifier => ParseProblem::ExpectedWord,
        E::Eof => ParseProblem::EndsEarly,
        E::TrailingCharacters => ParseProblem::AfterEnd,
        E::UnexpectedChar(c) => ParseProblem::StrayCharacter(*c),
        E::InvalidEscape(_) => ParseProblem::Escape,
        E::NoSuchExtension(name) => ParseProblem::UnknownExtension(name.clone()),
        E::UnclosedBlockComment => ParseProblem::UnclosedRemark,
        E::SuggestRawIdentifier(name) | E::InvalidIdentifier(name) => ParseProblem::OddName(name.clone()),
        E::ExpectedDifferentStructName { found, .. } => ParseProblem::NamedBrackets(found.clone()),
        E::InvalidValueForType { expected, .. } if expected.contains("string") => ParseProblem::ExpectedText,
        other => ParseProblem::Other(other.to_string()),
    };
    ParseError { line: error.span.start.line, column: error.span.start.col, problem }
}

/// The candidate that looks most like it, if any looks like it at all.
pub(super) fn nearest<'a>(found: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (strsim::jaro_winkler(&found.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
