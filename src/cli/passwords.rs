//! `password profiles`, `password generate`, `password check`, `password spell`, `password sheet`.

use std::io::Read;

use clap::ArgMatches;
use serde_json::json;
use zeroize::Zeroizing;

use super::{
    Context, catalogue,
    output::{Answer, Failure},
    read_text, text,
};
use crate::{
    domain::{
        emergency::EmergencySheet,
        guide::parse,
        password::{
            Kind, Mode, Password, PasswordProfile,
            generate::{Request, characters},
            strength::{self, Verdict},
        },
        practice::Practice,
    },
    platform::{
        clock, pdf,
        printer::{self, JobState, PrintFault, Printed},
    },
    tr, wording,
};

/// Most bytes that are read from standard input.
const MOST_INPUT: u64 = 64_000_000;
/// Most passwords made in one call.
const MOST_PASSWORDS: u16 = 10_000;

pub(super) fn profiles(context: &Context) -> Result<Answer, Failure> {
    let catalogue = catalogue(context, &[])?;
    let signs = |profile: &PasswordProfile| -> String { characters(profile).into_iter().flatten().collect() };
    let length = |profile: &PasswordProfile| format!("{}–{}", profile.min, profile.max);
    let characters = |profile: &PasswordProfile| match profile.kind {
        Kind::Pin => "0123456789".to_owned(),
        Kind::Random | Kind::Words => signs(profile),
    };
    let rows = catalogue
        .profiles()
        .iter()
        .map(|profile| vec![profile.id.clone(), length(profile), characters(profile), profile.title.clone()]);
    let json = serde_json::to_value(catalogue.profiles()).map_err(|error| Failure::finding(error.to_string()))?;
    Ok(Answer::new(rows.collect(), json))
}

pub(super) fn generate(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let catalogue = catalogue(context, &[])?;
    let texts = &context.texts;
    let id = text(matches, "profile");
    let profile = catalogue.profile(id).ok_or_else(|| Failure::usage(tr!(texts, "cli-no-profile", id = id)))?;
    let number = |id: &str| matches.get_one::<u16>(id).copied();
    let count = number("count").unwrap_or(1);
    if count == 0 || count > MOST_PASSWORDS {
        return Err(Failure::usage(tr!(texts, "cli-bad-count", most = MOST_PASSWORDS)));
    }
    let kind = match text(matches, "kind") {
        "random" => Some(Kind::Random),
        "words" => Some(Kind::Words),
        "pin" => Some(Kind::Pin),
        _ => number("words").map(|_| Kind::Words),
    };
    let mode = match text(matches, "mode") {
        "keyboard" => Mode::Keyboard,
        "phone" => Mode::Phone,
        _ => Mode::Usual,
    };
    let request = Request::in_mode(profile, mode, kind, number("length"), number("words"))
        .map_err(|error| Failure::usage(wording::request_error(texts, error)))?;
    let mut secrets = Vec::new();
    for _ in 0..count {
        let generated = request
            .draw(&mut rand::rngs::SysRng)
            .map_err(|_source| Failure::finding(tr!(texts, "err-no-randomness")))?;
        secrets.push(Zeroizing::new(generated.password.reveal().to_owned()));
    }
    let bits = wording::bits(texts, request.bits());
    Ok(Answer::secrets(secrets, tr!(texts, "cli-bits", bits = bits)))
}

pub(super) fn check(context: &Context, matches: &ArgMatches, input: &mut dyn Read) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let words = context_words(context, matches)?;
    let typed = read_input(context, input)?;
    let mut rows = Vec::new();
    let mut json = Vec::new();
    let mut is_weak = false;
    for line in typed.lines() {
        let judgement = strength::judge(&Password::new(line), &words);
        let colour = match judgement.verdict {
            Verdict::Red => "red",
            Verdict::Yellow => "yellow",
            Verdict::Green => "green",
        };
        is_weak |= judgement.verdict == Verdict::Red;
        let mut reasons: Vec<String> =
            judgement.reasons.iter().map(|reason| wording::reason(texts, reason, true)).collect();
        reasons.extend(judgement.advice.map(|advice| wording::advice(texts, advice)));
        rows.push(vec![colour.to_owned(), format!("{:.2}", judgement.log10_guesses), reasons.join(" ")]);
        json.push(json!({ "verdict": colour, "log10_guesses": judgement.log10_guesses, "reasons": reasons }));
    }
    Ok(Answer::new(rows, json.into()).found(is_weak))
}

/// The words of the context file: a practice as for `case new`, or one word a line.
fn context_words(context: &Context, matches: &ArgMatches) -> Result<Vec<String>, Failure> {
    let Some(path) = matches.get_one::<std::path::PathBuf>("context") else { return Ok(Vec::new()) };
    let text = read_text(context, path)?;
    Ok(match parse::parse::<Practice>(&text) {
        Ok(practice) => wording::context_words(&practice),
        Err(_not_a_practice) => text.lines().map(str::to_owned).collect(),
    })
}

pub(super) fn spell(context: &Context, input: &mut dyn Read) -> Result<Answer, Failure> {
    let typed = read_input(context, input)?;
    let line = typed.lines().next().unwrap_or_default();
    let words = line.chars().map(|c| wording::spoken(&context.texts, c)).collect::<Vec<_>>().join(", ");
    Ok(Answer::secrets(vec![Zeroizing::new(words)], String::new()))
}

/// Prints one as an emergency sheet, waits for what becomes of it and lets the queue forget it.
pub(super) fn sheet(context: &Context, matches: &ArgMatches, input: &mut dyn Read) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let typed = read_input(context, input)?;
    let password = typed.lines().next().unwrap_or_default();
    if !EmergencySheet::can_print(password) {
        return Err(Failure::usage(tr!(texts, "cli-sheet-unprintable")));
    }
    let sheet = EmergencySheet {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        printed: clock::now(),
        practice: String::new(),
        what: text(matches, "for").to_owned(),
        groups: EmergencySheet::in_fours(password),
    };
    let failed = |fault| Failure::finding(wording::sheet_printed(texts, &Err(fault), false).replace("**", ""));
    let drawn = pdf::emergency_sheet(&sheet, texts);
    let (file, pages) = drawn.map_err(|error| failed(PrintFault::Refused(format!("{error:?}"))))?;
    let mut printed = printer::print_unsaved(&file, &pages).map_err(failed)?;
    if let Printed::Job(job, state) = &mut printed {
        *state = printer::wait_for(job);
        // What still waits shall be printed; a queue that is not ours to clean forgets it later.
        let _cleaned = state.is_settled() && printer::forget(job);
    }
    let is_done = matches!(printed, Printed::Job(_, JobState::Done) | Printed::Handed);
    let sentence = wording::sheet_printed(texts, &Ok(printed), false).replace("**", "");
    Ok(Answer::new(vec![vec![sentence]], json!({ "printed": is_done })).found(!is_done))
}

/// Standard input, overwritten when it is dropped.
fn read_input(context: &Context, input: &mut dyn Read) -> Result<Zeroizing<String>, Failure> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(65_536));
    input
        .take(MOST_INPUT)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::usage(tr!(context.texts, "cli-no-input", words = error.to_string())))?;
    Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()))
}
