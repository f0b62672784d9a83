//! `guides list`, `guides check`, `guides show`.

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
        pack::{self, Catalogue, Entry, PackProblem},
        parse, review,
    },
    i18n::Texts,
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
            "publisher": entry.publisher, "version": entry.version, "added": entry.added,
            "fingerprint": entry.fingerprint,
        })
    });
    Ok(Answer::new(rows.collect(), json.collect()))
}

/// One finding: place, severity, sentence.
struct Line {
    number: usize,
    column: usize,
    severity: String,
    sentence: String,
}

pub(super) fn check(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut rows = Vec::new();
    let mut json = Vec::new();
    for path in paths(matches, "file") {
        let text = read_text(context, &path)?;
        for Line { number: line, column, severity, sentence } in check_text(&context.texts, &text) {
            rows.push(vec![format!("{}:{line}:{column}: {severity}: {sentence}", path.display())]);
            json.push(json!({
                "file": path.display().to_string(), "line": line, "column": column,
                "severity": severity, "sentence": sentence,
            }));
        }
    }
    let found = !rows.is_empty();
    Ok(Answer::new(rows, json.into()).found(found))
}

fn check_text(texts: &Texts, text: &str) -> Vec<Line> {
    let pack = match parse::parse_pack(text) {
        Ok(pack) => pack,
        Err(error) => {
            let sentence = wording::parse_error(texts, &error);
            let severity = tr!(texts, "severity-error");
            return vec![Line { number: error.line, column: error.column, severity, sentence }];
        }
    };
    // Beside the built-in packs, as it will be used; but not beside an older self.
    let others = pack::built_in().into_iter().filter(|other| other.id != pack.id).collect();
    match Catalogue::join(others, vec![pack.clone()]) {
        Err(errors) => errors
            .iter()
            .filter(|error| error.pack == pack.id || matches!(error.problem, PackProblem::Circle(_)))
            .map(|error| {
                let detail = if let PackProblem::StepTwice(step) = &error.problem { step } else { &error.guide };
                let (line, column) = review::place(text, detail, 0);
                let sentence = wording::pack_problem(texts, &error.guide, &error.problem);
                Line { number: line, column, severity: tr!(texts, "severity-error"), sentence }
            })
            .collect(),
        Ok(catalogue) => {
            let complete = |id: &str| catalogue.entry(id).map(|entry| entry.guide.clone());
            review::review(text, &pack, &complete)
                .into_iter()
                .map(|finding| Line {
                    number: finding.line,
                    column: finding.column,
                    severity: if finding.lack.is_advice() {
                        tr!(texts, "severity-advice")
                    } else {
                        tr!(texts, "severity-lack")
                    },
                    sentence: wording::finding(texts, &finding.guide, &finding.lack),
                })
                .collect()
        }
    }
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
    let mut lines = vec![title.clone(), String::new(), why.clone(), String::new()];
    let mut section = |heading: String, content: &[String]| {
        if content.iter().any(|line| !line.is_empty()) {
            lines.push(heading);
            lines.extend(content.iter().map(|line| format!("  {line}")));
            lines.push(String::new());
        }
    };
    section(tr!(texts, "guide-who"), &[who, rights.clone()]);
    section(tr!(texts, "guide-when"), &[tr!(texts, "duration-minutes", minutes = (*minutes)), when.clone()]);
    section(tr!(texts, "guide-have-ready"), have_ready);
    section(tr!(texts, "guide-warnings"), warnings);
    let steps: Vec<String> =
        steps.iter().enumerate().flat_map(|(n, step)| step_lines(texts, catalogue, n + 1, step)).collect();
    section(tr!(texts, "guide-steps"), &steps);
    section(tr!(texts, "guide-test"), test);
    section(tr!(texts, "guide-breaks"), breaks);
    section(tr!(texts, "guide-back"), std::slice::from_ref(back));
    section(tr!(texts, "guide-stuck"), stuck);
    if let Some(notice) = &entry.guide.notice {
        let version = if notice.version.is_empty() { "none" } else { &notice.version };
        lines.push(tr!(texts, "task-notice", title = notice.title.as_str(), version = version));
    }
    let version = tr!(texts, "guide-origin", publisher = entry.publisher.as_str(), version = entry.version.as_str());
    lines.push(version);
    lines.join("\n")
}

fn step_lines(texts: &Texts, catalogue: &Catalogue, number: usize, step: &Step) -> Vec<String> {
    let mut lines = vec![format!("{number}. {}", step.title), format!("   {}", step.text.replace("**", ""))];
    lines.extend(step.sees.iter().map(|sees| format!("   {} {sees}", tr!(texts, "guide-sees"))));
    lines.extend(step.warning.iter().map(|warning| format!("   {} {warning}", tr!(texts, "guide-caution"))));
    if let Basis::Source(ids) = &step.basis {
        for source in ids.iter().filter_map(|id| catalogue.source(id)) {
            lines.push(format!("   {} {}, {}", tr!(texts, "guide-source"), source.title, source.url));
        }
    }
    lines
}
