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
    app::{PaperKind, Signer},
    domain::{hex, practice::tidy_text, record::What},
    platform::{
        case_folder::NewEvent,
        clock, files,
        pdf::{self, Attested, MOST_PDF_BYTES, PageCheck},
        places,
        printer::{self, JobState, Printed},
        signing_key::{self, KeyPlace},
    },
    tr, wording,
};

pub(super) fn write(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let mut catalogue = catalogue(context, &[])?;
    let (root, output) = (path(matches, "dir"), path(matches, "output"));
    let mut opened = open_for_writing(context, &root, &mut catalogue, "")?;
    let case = &opened.case;
    let by = tidy_text(text(matches, "by"));
    let certificate = wording::certificate(texts, case, &catalogue, &by, &clock::now());
    let fault = |fault: files::FileFault| {
        Failure::finding(format!("{} {}", tr!(texts, "err-paper-not-written"), wording::file_fault(texts, &fault)))
    };
    let mut keyring = places::keyring(&context.data_folder);
    let own = signing_key::load_or_make(&context.data_folder, &mut keyring).map_err(|fault| {
        Failure::finding(format!("{} {}", tr!(texts, "err-paper-not-written"), wording::key_fault(texts, &fault)))
    })?;
    let bytes = pdf::issue(&certificate, &own.key, texts)
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
        what: What::Certificate {
            number: certificate.number,
            sha256: sha256.clone(),
            complete: Some(certificate.is_complete()),
        },
    };
    opened.append(context, new).map_err(fault)?;
    let kind = if certificate.is_complete() { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let file = output.display().to_string();
    let sentence = tr!(texts, "cli-paper-written", kind = kind, file = file.as_str());
    let json = json!({
        "file": file, "complete": certificate.is_complete(), "number": certificate.number, "sha256": sha256,
        "places_missing": certificate.places_missing(),
        "key_in": match own.place { KeyPlace::Keyring => "keyring", KeyPlace::File => "file" },
    });
    let places = wording::places_missing(texts, certificate.places_missing());
    let remark = [places, Some(wording::key_place(texts, own.place))].into_iter().flatten().collect::<Vec<_>>();
    Ok(Answer::new(vec![vec![sentence]], json).with_remark(remark.join(" ")))
}

pub(super) fn verify(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let file = path(matches, "file");
    let bytes = files::read(&file, MOST_PDF_BYTES)
        .map_err(|fault| Failure::usage(wording::file_unreadable(texts, &file, &fault)))?;
    let attested = pdf::verify(&bytes).map_err(|error| Failure::finding(wording::verify_error(texts, error)))?;
    let intact = wording::page_check(texts, &attested);
    let signer = Signer::new(attested.public_key, signing_key::public(&context.data_folder));
    let rows = std::iter::once(vec![intact])
        .chain(
            wording::attestation(texts, &attested, signer)
                .into_iter()
                .flat_map(|(title, paragraphs)| paragraphs.into_iter().map(move |words| vec![title.clone(), words])),
        )
        .collect();
    let Attested { certificate, key_fingerprint, page, .. } = attested;
    let word = match page {
        PageCheck::Identical => "identical",
        PageCheck::Unchanged => "unchanged",
        PageCheck::OtherVersion => "other-version",
        PageCheck::Differs => "differs",
    };
    let whose = match signer {
        Signer::ThisPc => "own",
        Signer::Another => "another",
        Signer::Unknown => "unknown",
    };
    let json = json!({
        "page": word, "key": key_fingerprint.to_string(), "practice": certificate.practice, "complete": certificate.is_complete(),
        "tasks": certificate.rows.len(), "issued": certificate.issued.to_string(), "occasion": certificate.occasion,
        "number": certificate.number, "signed_by": whose,
    });
    Ok(Answer::new(rows, json).found(page == PageCheck::Differs))
}

/// Prints through the queue of this PC and waits for what becomes of it.
pub(super) fn print(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let file = path(matches, "file");
    // A file that is not there is no matter of the printer.
    files::read(&file, MOST_PDF_BYTES)
        .map_err(|fault| Failure::usage(wording::file_unreadable(texts, &file, &fault)))?;
    let job = printer::print_queued(&file).map_err(|fault| {
        let (what, why) = wording::not_printed(texts, PaperKind::Certificate, &fault);
        Failure::finding(format!("{what} {why}"))
    })?;
    let state = printer::wait_for(&job);
    let word = match state {
        JobState::UnderWay => "under-way",
        JobState::Waiting(_) => "waiting",
        JobState::Done => "done",
        JobState::Cancelled => "cancelled",
        JobState::Failed => "failed",
        JobState::Unknown => "unknown",
    };
    let sentence = wording::printed(texts, &Printed::Job(job, state), PaperKind::Certificate).replace("**", "");
    Ok(Answer::new(vec![vec![sentence]], json!({ "state": word })).found(state != JobState::Done))
}
