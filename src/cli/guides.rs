//! `guides list`, `guides check`, `guides show`.

use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use super::{
    Context, catalogue,
    output::{Answer, Failure},
    papers, paths, read_text, text,
};
use crate::{
    domain::guide::{
        Basis, Guide, Step,
        check::{self, Fault, Finding},
        markdown,
        pack::{Catalogue, Entry},
        parse::{self, ParseError, ParseProblem},
        trust::Trust,
    },
    i18n::Texts,
    platform::files::{self, FileFault},
    tr, wording,
};

pub(super) fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let catalogue = catalogue(context, &paths(matches, "pack"))?;
    let texts = &context.texts;
    let rows = catalogue.entries().iter().map(|entry| {
        let guide = &entry.guide;
        let who = wording::role(texts, guide.who);
        let group = wording::group(texts, guide.group);
        vec![
            guide.id.clone(),
            guide.title.clone(),
            group,
            who,
            guide.minutes.to_string(),
            guide.steps.len().to_string(),
        ]
    });
    let json = catalogue.entries().iter().map(|entry| {
        let guide = &entry.guide;
        json!({
            "id": guide.id, "title": guide.title, "group": format!("{:?}", guide.group),
            "who": format!("{:?}", guide.who), "minutes": guide.minutes, "steps": guide.steps.len(),
            "publisher": entry.publisher, "version": entry.version, "added": entry.trust != Trust::BuiltIn, "checked": entry.trust.is_checked(),
            "fingerprint": entry.fingerprint(),
        })
    });
    Ok(Answer::new(rows.collect(), json.collect()))
}

pub(super) fn check(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let mut rows = Vec::new();
    let mut json = Vec::new();
    for path in paths(matches, "file") {
        let findings = match files::read(&path, parse::MOST_BYTES as u64) {
            Err(FileFault::TooLarge) => vec![too_large()],
            _ => check::for_author(&read_text(context, &path)?).findings,
        };
        for finding in findings {
            let Finding { line, column, .. } = finding;
            rows.push(vec![finding_line(texts, &path, &finding)]);
            json.push(json!({
                "file": path.display().to_string(), "line": line, "column": column,
                "severity": wording::grade(texts, finding.grade()),
                "sentence": wording::pack_finding(texts, &finding),
            }));
        }
    }
    let found = !rows.is_empty();
    Ok(Answer::new(rows, json.into()).found(found))
}

fn too_large() -> Finding {
    let (line, column) = (1, 1);
    let error = ParseError { line, column, problem: ParseProblem::TooLarge };
    Finding { line, column, fault: Fault::Unreadable(error) }
}

/// A finding as editors understand it: file, line, column, grade, sentence.
pub(super) fn finding_line(texts: &Texts, path: &Path, finding: &Finding) -> String {
    let Finding { line, column, .. } = finding;
    let grade = wording::grade(texts, finding.grade());
    format!("{}:{line}:{column}: {grade}: {}", path.display(), wording::pack_finding(texts, finding))
}

pub(super) fn show(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let catalogue = catalogue(context, &paths(matches, "pack"))?;
    let id = text(matches, "id");
    let entry = catalogue.entry(id).ok_or_else(|| Failure::usage(tr!(context.texts, "cli-no-guide", id = id)))?;
    if let Some(output) = paths(matches, "pdf").first() {
        return papers::guide(context, &catalogue, entry, text(matches, "step"), output);
    }
    let json = serde_json::to_value(&entry.guide).map_err(|error| Failure::finding(error.to_string()))?;
    Ok(Answer::new(vec![vec![as_text(&context.texts, &catalogue, entry)]], json))
}

/// The guide as plain text.
fn as_text(texts: &Texts, catalogue: &Catalogue, entry: &Entry) -> String {
    let Guide { title, rights, minutes, when, why, have_ready, breaks, warnings, steps, test, back, stuck, .. } =
        &entry.guide;
    let who = wording::role(texts, entry.guide.who);
    let mut lines = vec![title.clone(), String::new(), plain(why, ""), String::new()];
    lines.extend(wording::unchecked(texts, entry).map(|mark| format!("{mark}. {}\n", wording::origin(texts, entry))));
    let mut section = |heading: String, content: Vec<String>| {
        if content.iter().any(|line| !line.is_empty()) {
            lines.push(heading);
            lines.extend(content.into_iter().filter(|line| !line.is_empty()));
            lines.push(String::new());
        }
    };
    let indented = |content: &[String]| content.iter().map(|text| plain(text, "  ")).collect::<Vec<_>>();
    let warned = entry.guide.warnings_basis.iter().flat_map(|basis| sources(texts, catalogue, basis, "  "));
    section(tr!(texts, "guide-who"), indented(&[who, rights.clone()]));
    section(tr!(texts, "guide-when"), indented(&[tr!(texts, "duration-minutes", minutes = (*minutes)), when.clone()]));
    section(tr!(texts, "guide-have-ready"), indented(have_ready));
    section(tr!(texts, "guide-warnings"), indented(warnings).into_iter().chain(warned).collect());
    let steps = steps.iter().enumerate().flat_map(|(n, step)| step_lines(texts, catalogue, n + 1, step));
    section(tr!(texts, "guide-steps"), steps.collect());
    section(tr!(texts, "guide-test"), indented(test));
    section(tr!(texts, "guide-breaks"), indented(breaks));
    section(tr!(texts, "guide-back"), indented(std::slice::from_ref(back)));
    section(tr!(texts, "guide-stuck"), indented(stuck));
    if let Some(notice) = &entry.guide.notice {
        let version = if notice.version.is_empty() { "none" } else { &notice.version };
        lines.push(tr!(texts, "task-notice", title = notice.title.as_str(), version = version));
    }
    lines.push(wording::origin(texts, entry));
    lines.join("\n")
}

/// A text without its signs for weight, each paragraph and list entry on a line of its own.
fn plain(text: &str, indent: &str) -> String {
    let line = |block: markdown::Block| {
        let words: String = block.runs.into_iter().map(|run| run.text).collect();
        let mark = if block.mark.is_empty() { String::new() } else { format!("{} ", block.mark) };
        format!("{indent}{mark}{words}")
    };
    markdown::blocks(text).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

fn step_lines(texts: &Texts, catalogue: &Catalogue, number: usize, step: &Step) -> Vec<String> {
    const INDENT: &str = "     ";
    let mut lines = vec![format!("  {number}. {}", step.title), plain(&step.text, INDENT)];
    let led = |lead: String, text: &String| plain(&format!("{lead} {text}"), INDENT);
    lines.extend(step.sees.iter().map(|sees| led(tr!(texts, "step-sees"), sees)));
    lines.extend(step.warning.iter().map(|warning| led(tr!(texts, "guide-caution"), warning)));
    lines.extend(sources(texts, catalogue, &step.basis, INDENT));
    lines
}

fn sources(texts: &Texts, catalogue: &Catalogue, basis: &Basis, indent: &str) -> Vec<String> {
    let Basis::Source(ids) = basis else { return Vec::new() };
    let sources = ids.iter().filter_map(|id| catalogue.source(id));
    sources.map(|source| format!("{indent}{} {}, {}", tr!(texts, "guide-source"), source.title, source.url)).collect()
}
