//! Papers for the work: `guides show ID --pdf`, `case order`.

use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use super::{
    Context,
    cases::open_for_reading,
    catalogue,
    output::{Answer, Failure},
    path,
};
use crate::{
    domain::{
        guide::pack::{Catalogue, Entry},
        handout::{Content, Handout},
    },
    platform::{clock, files, pdf},
    tr, wording,
};

/// A guide, or one step of it where a step is named.
pub(super) fn guide(
    context: &Context,
    catalogue: &Catalogue,
    entry: &Entry,
    step: &str,
    output: &Path,
) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let sheet = Box::new(wording::library_sheet(texts, None, catalogue, entry));
    let on_it = if step.is_empty() {
        Content::Guide(sheet)
    } else {
        let at = entry.guide.steps.iter().position(|known| known.id == step);
        Content::Step(sheet, at.ok_or_else(|| Failure::usage(tr!(texts, "cli-guide-no-step", id = step)))?)
    };
    write(context, &wording::handout(None, on_it, &clock::now()), output)
}

/// The order for the provider.
pub(super) fn order(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut catalogue = catalogue(context, &[])?;
    let case = open_for_reading(context, &path(matches, "dir"), &mut catalogue)?.case;
    let on_it = Content::Order(wording::order(&case, &catalogue));
    write(context, &wording::handout(Some(&case), on_it, &clock::now()), &path(matches, "output"))
}

fn write(context: &Context, handout: &Handout, output: &Path) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let fault = |why: String| Failure::finding(format!("{} {why}", tr!(texts, "err-handout-not-written")));
    let bytes = pdf::hand_out(handout, texts).map_err(|error| fault(format!("{error:?}")))?;
    files::create(output, &bytes).map_err(|failed| fault(wording::file_fault(texts, &failed)))?;
    let file = output.display().to_string();
    let sentence = format!("{} {}", tr!(texts, "handed-out-saved"), file);
    Ok(Answer::new(vec![vec![sentence]], json!({ "file": file })))
}
