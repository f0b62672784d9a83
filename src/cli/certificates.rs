//! `certificate write`, `certificate verify`.

use clap::ArgMatches;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    Context,
    cases::open_for_writing,
    catalogue,
    output::{Answer, Failure},
    path, text,
};
use crate::{
    domain::{certificate::Certificate, hex, practice::tidy_text, record::What},
    platform::{
        case_folder::NewEvent,
        clock, files,
        pdf::{self, Attested, PageCheck, VerifyError},
        signing_key,
    },
    tr, wording,
};

/// A certificate of 5,000 tasks has about a megabyte.
const MOST_PDF_BYTES: u64 = 64_000_000;

pub(super) fn write(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let catalogue = catalogue(context, &[])?;
    let (root, output) = (path(matches, "dir"), path(matches, "output"));
    let mut opened = open_for_writing(context, &root, &catalogue, "")?;
    let (case, folder) = (&opened.case, &mut opened.folder);
    let by = tidy_text(text(matches, "by"));
    let certificate = wording::certificate(texts, case, &catalogue, &by, &clock::now());
    let fault = |fault: files::FileFault| {
        Failure::finding(format!("{} {}", tr!(texts, "err-paper-not-written"), wording::file_fault(texts, &fault)))
    };
    let key = signing_key::load_or_make(&context.data_folder).map_err(fault)?;
    let bytes = pdf::issue(&certificate, &key, texts)
        .map_err(|error| Failure::finding(tr!(texts, "rec-paper-not-drawn", words = format!("{error:?}"))))?;
    // A certificate is never overwritten, wherever it lies.
    files::create(&output, &bytes).map_err(fault)?;
    let sha256 = hex(&Sha256::digest(&bytes));
    let new = NewEvent {
        time: certificate.issued.clone(),
        who: by,
        task: String::new(),
        step: String::new(),
        seen: Vec::new(),
        lamport: case.record.lamport(),
        what: What::Certificate { number: certificate.number, sha256: sha256.clone() },
    };
    folder.append(new).map_err(fault)?;
    let kind = if certificate.is_complete() { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let file = output.display().to_string();
    let sentence = tr!(texts, "cli-paper-written", kind = kind, file = file.as_str());
    let json = json!({
        "file": file, "complete": certificate.is_complete(), "number": certificate.number, "sha256": sha256,
    });
    Ok(Answer::new(vec![vec![sentence]], json))
}

pub(super) fn verify(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let file = path(matches, "file");
    let bytes = files::read(&file, MOST_PDF_BYTES).map_err(|fault| {
        let why = wording::file_fault(texts, &fault);
        Failure::usage(tr!(texts, "file-unreadable", file = file.display().to_string(), why = why))
    })?;
    let Attested { certificate, key_fingerprint, page, .. } = pdf::verify(&bytes).map_err(|error| match error {
        VerifyError::Changed => Failure::finding(tr!(texts, "verify-forged")),
        VerifyError::NewerFormat => Failure::finding(tr!(texts, "verify-newer")),
        VerifyError::TooLarge
        | VerifyError::NoRecord
        | VerifyError::SeveralRecords
        | VerifyError::UnreadableSeal
        | VerifyError::UnreadableRecord => Failure::finding(tr!(texts, "verify-no-certificate")),
    })?;
    let (intact, word) = match page {
        PageCheck::Identical => (tr!(texts, "verify-intact"), "identical"),
        PageCheck::Unchanged => (tr!(texts, "verify-unchanged", version = certificate.program.as_str()), "unchanged"),
        PageCheck::OtherVersion => {
            (tr!(texts, "verify-other-version", version = certificate.program.as_str()), "other-version")
        }
        PageCheck::Differs => (tr!(texts, "verify-page-differs"), "differs"),
    };
    let attests = attests(context, &certificate);
    let rows = vec![
        vec![intact],
        vec![tr!(texts, "verify-key"), key_fingerprint.to_string()],
        vec![tr!(texts, "verify-attests"), attests],
        vec![tr!(texts, "verify-key-note")],
    ];
    let json = json!({
        "page": word, "key": key_fingerprint.to_string(), "practice": certificate.practice, "complete": certificate.is_complete(),
        "tasks": certificate.rows.len(), "issued": certificate.issued.to_string(), "occasion": certificate.occasion,
        "number": certificate.number,
    });
    Ok(Answer::new(rows, json).found(page == PageCheck::Differs))
}

/// In one line: what kind of paper, of which practice, when, how many tasks.
fn attests(context: &Context, certificate: &Certificate) -> String {
    let texts = &context.texts;
    let kind = if certificate.is_complete() { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let closed = certificate.rows.iter().filter(|row| row.state.is_closed()).count();
    let progress = tr!(texts, "plan-of", closed = closed, all = certificate.rows.len());
    let issued = wording::date_time(texts, &certificate.issued);
    [kind, certificate.practice.clone(), certificate.occasion.clone(), issued, progress].join(", ")
}
