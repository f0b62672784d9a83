//! The console program: the main job for scripts and for providers with many practices.
//!
//! Words of commands are English, everything it says is in the language of the texts. Lists are
//! separated by tabs, without a header; `--json` gives the same as JSON. Exit code 0: all is well,
//! 1: something was found, 2: wrong use,
//! 3: the program itself is at fault. Secrets come by standard input and leave by standard
//! output only, never as an argument.

mod arguments;
mod cases;
mod certificates;
mod guides;
mod history;
mod output;
mod packs;
mod papers;
mod passwords;

use std::{ffi::OsString, io::Write, path::PathBuf};

use clap::ArgMatches;

use self::output::{Answer, Failure};
use crate::{
    domain::guide::{
        pack::{self, Catalogue},
        parse,
    },
    i18n::{Language, Texts},
    platform::{crash, files, places},
    tr, wording,
};

/// What a command works with.
struct Context {
    texts: Texts,
    data_folder: PathBuf,
}

/// Runs one command. Answers go to `out`, complaints and remarks to `err`; returns the exit code.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    input: &mut dyn std::io::Read,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let texts = Texts::new(wanted_language(&arguments));
    let context = Context { texts, data_folder: places::data_folder() };
    // A password given as an argument by mistake is not repeated on the screen.
    let may_repeat = !arguments.iter().any(|argument| argument == "password");
    let matches = match arguments::command(&context.texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return explain_usage(&context.texts, &error, may_repeat, out, err),
    };
    let json = matches.get_flag("json");
    match dispatch(&context, &matches, input) {
        Ok(answer) => answer.write(json, out, err),
        Err(failure) => failure.write(err),
    }
}

/// Says that the program itself is at fault, and where; exit code 3.
pub fn say_crashed(err: &mut dyn Write) -> u8 {
    let texts = Texts::new(Language::German);
    let place = crash::last_place().unwrap_or_default();
    // Nobody is left to tell if even this cannot be written.
    let _nobody_listens = writeln!(err, "{}", tr!(texts, "crash-without-window", place = place));
    3
}

fn wanted_language(arguments: &[OsString]) -> Language {
    let is_english = arguments.windows(2).any(|pair| matches!(pair, [key, value] if key == "--lang" && value == "en"))
        || arguments.iter().any(|argument| argument == "--lang=en");
    if is_english { Language::English } else { Language::German }
}

fn explain_usage(texts: &Texts, error: &clap::Error, may_repeat: bool, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    use clap::error::{ContextKind, ContextValue, ErrorKind};
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // Nobody is left to tell if even this cannot be written; so below, too.
        let _nobody_listens = write!(out, "{}", error.render());
        return 0;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _nobody_listens = write!(err, "{}", error.render());
        return 2;
    }
    let named = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::InvalidValue]
        .into_iter()
        .filter_map(|kind| match error.get(kind) {
            Some(ContextValue::String(word)) => Some(word.clone()),
            Some(ContextValue::Strings(words)) => Some(words.join(", ")),
            _ => None,
        })
        .map(|word| if may_repeat || word.starts_with("--") { word } else { "…".to_owned() })
        .collect::<Vec<_>>()
        .join(" ");
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list of kinds is open")]
    let sentence = match error.kind() {
        ErrorKind::MissingRequiredArgument => tr!(texts, "usage-missing", words = named),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => tr!(texts, "usage-bad-value", words = named),
        _ => tr!(texts, "usage-unknown", words = named),
    };
    let _nobody_listens = writeln!(err, "{}", output::harmless(&sentence, false));
    2
}

fn dispatch(context: &Context, matches: &ArgMatches, input: &mut dyn std::io::Read) -> Result<Answer, Failure> {
    let unknown = || Failure::usage(tr!(context.texts, "usage-unknown", words = ""));
    let (group, matches) = matches.subcommand().ok_or_else(unknown)?;
    let (command, matches) = matches.subcommand().ok_or_else(unknown)?;
    match (group, command) {
        ("guides", "list") => guides::list(context, matches),
        ("guides", "check") => guides::check(context, matches),
        ("guides", "show") => guides::show(context, matches),
        ("password", "profiles") => passwords::profiles(context),
        ("password", "generate") => passwords::generate(context, matches),
        ("password", "check") => passwords::check(context, matches, input),
        ("password", "spell") => passwords::spell(context, input),
        ("password", "sheet") => passwords::sheet(context, matches, input),
        ("case", "new") => cases::new(context, matches),
        ("case", "plan") => cases::plan(context, matches),
        ("case", "mark") => cases::mark(context, matches),
        ("case", "show") => cases::show(context, matches),
        ("case", "history") => history::history(context, matches),
        ("case", "export") => history::export(context, matches),
        ("case", "import") => history::import(context, matches),
        ("case", "packs") => packs::packs(context, matches),
        ("case", "order") => papers::order(context, matches),
        ("certificate", "write") => certificates::write(context, matches),
        ("certificate", "verify") => certificates::verify(context, matches),
        ("certificate", "print") => certificates::print(context, matches),
        _ => Err(unknown()),
    }
}

/// The built-in guides and those of the packs named by `--pack`.
fn catalogue(context: &Context, packs: &[PathBuf]) -> Result<Catalogue, Failure> {
    let mut added = Vec::new();
    for path in packs {
        let text = read_text(context, path)?;
        added.push(parse::parse_pack(&text).map_err(|error| {
            let place = format!("{}:{}:{}", path.display(), error.line, error.column);
            Failure::usage(format!("{place}: {}", wording::parse_error(&context.texts, &error)))
        })?);
    }
    Catalogue::join(&pack::built_in(), &added).map_err(|errors| {
        let sentences: Vec<String> =
            errors.iter().map(|error| wording::pack_problem(&context.texts, &error.guide, &error.problem)).collect();
        Failure::usage(sentences.join("\n"))
    })
}

fn read_text(context: &Context, path: &std::path::Path) -> Result<String, Failure> {
    let bytes = files::read(path, parse::MOST_BYTES as u64)
        .map_err(|fault| Failure::usage(wording::file_unreadable(&context.texts, path, &fault)))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn paths(matches: &ArgMatches, id: &str) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>(id).into_iter().flatten().cloned().collect()
}

fn path(matches: &ArgMatches, id: &str) -> PathBuf {
    matches.get_one::<PathBuf>(id).cloned().unwrap_or_default()
}

fn text<'a>(matches: &'a ArgMatches, id: &str) -> &'a str {
    matches.get_one::<String>(id).map(String::as_str).unwrap_or_default()
}
