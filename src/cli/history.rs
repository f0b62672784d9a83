//! `case history`, `case export`, `case import`.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::json;

use super::{
    Context, cases, catalogue,
    output::{Answer, Failure},
    path, text,
};
use crate::{
    app::history::Filter,
    domain::record::tamper,
    platform::{
        case_file::{self, CaseFileError},
        files::{self, Finished},
    },
    tr,
    wording::{self, HistoryRow},
};

pub(super) fn history(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let mut catalogue = catalogue(context, &[])?;
    let case = cases::read(context, &path(matches, "dir"), &mut catalogue)?;
    let task = Some(text(matches, "task").to_owned()).filter(|task| !task.is_empty());
    let rows = wording::history_rows(texts, &case, &catalogue, &Filter { task, ..Filter::default() });
    if let Some(file) = matches.get_one::<PathBuf>("csv") {
        files::create(file, wording::history_csv(texts, &rows).as_bytes()).map_err(|fault| {
            let why = wording::file_fault(texts, &fault);
            Failure::finding(format!("{} {why}", tr!(texts, "err-file-not-saved")))
        })?;
    }
    let found = tamper::irregularities(&case.record).iter().any(|(_, found)| !found.is_harmless());
    let json = rows.iter().map(as_json).collect::<Vec<_>>().into();
    let cells = |row: HistoryRow| vec![row.time, row.who, row.device, row.task, row.what, row.remark];
    Ok(Answer::new(rows.into_iter().map(cells).collect(), json).found(found))
}

fn as_json(row: &HistoryRow) -> serde_json::Value {
    let HistoryRow { time, who, device, number, task, kind, what, remark } = row;
    json!({
        "time": time, "who": who, "device": device, "number": number.parse::<u64>().ok(),
        "task": task, "kind": kind, "what": what, "remark": remark,
    })
}

pub(super) fn export(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (root, file) = (path(matches, "dir"), path(matches, "output"));
    let written = case_file::write(&root, &file, Finished::New).map_err(|error| {
        if let CaseFileError::Case(case) = &error {
            Failure::usage(wording::case_error(&context.texts, &root, case))
        } else {
            failure(context, &error)
        }
    })?;
    let file = file.display().to_string();
    let json = json!({ "file": file, "files": written.files, "bytes": written.bytes });
    Ok(Answer::new(vec![vec![file, written.files.to_string(), written.bytes.to_string()]], json))
}

pub(super) fn import(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let file = path(matches, "file");
    let into = matches.get_one::<PathBuf>("into").cloned().unwrap_or_else(|| context.data_folder.join("vorgaenge"));
    let known = case_file::known_in(&file, &into).map_err(|error| failure(context, &error))?;
    let Some(root) = known else {
        let arrived = case_file::take_in(&file, &into).map_err(|error| failure(context, &error))?;
        let root = arrived.root.display().to_string();
        return Ok(Answer::new(vec![vec![root.clone()]], json!({ "case": root, "merged": false })));
    };
    let folder = root.display().to_string();
    if !matches.get_flag("merge") {
        return Err(Failure::finding(tr!(texts, "cli-import-known", folder = folder)));
    }
    let merged = case_file::merge(&file, &root).map_err(|error| failure(context, &error))?;
    let json = json!({
        "case": folder, "merged": true, "journals": merged.journals,
        "certificates": merged.certificates, "diverged": merged.diverged,
    });
    let found = !merged.diverged.is_empty();
    Ok(Answer::new(vec![vec![folder, wording::merged(texts, &merged)]], json).found(found))
}

fn failure(context: &Context, error: &CaseFileError) -> Failure {
    let sentence = wording::case_file_error(&context.texts, error);
    let is_misnamed = matches!(error, CaseFileError::Unreadable(..));
    if is_misnamed { Failure::usage(sentence) } else { Failure::finding(sentence) }
}
