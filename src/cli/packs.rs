//! `case packs`: the packs of guides that a case has, adding one, taking one out.

use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use super::{
    Context,
    cases::{Opened, open_for_reading, open_for_writing},
    catalogue, guides,
    output::{Answer, Failure},
    path, paths, text,
};
use crate::{
    app::{
        pack_files,
        packs::{Beside, CasePack, CheckedPack, PackState},
    },
    domain::{
        guide::trust::Trust,
        practice::tidy_text,
        record::{PackMark, What},
    },
    platform::{
        case_folder::NewEvent,
        clock,
        files::FileFault,
        packs::{PackFault, store},
        settings,
    },
    tr, wording,
};

pub(super) fn packs(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (root, remove) = (path(matches, "dir"), text(matches, "remove"));
    let mut catalogue = catalogue(context, &[])?;
    let opened = match paths(matches, "add").first() {
        None if remove.is_empty() => open_for_reading(context, &root, &mut catalogue)?,
        file => {
            let mut opened = open_for_writing(context, &root, &mut catalogue, text(matches, "device"))?;
            let mark = match file {
                Some(file) => added(context, &opened, file)?,
                None => taken_out(context, &opened, remove)?,
            };
            record(context, matches, &mut opened, mark)?;
            open_for_reading(context, &root, &mut catalogue)?
        }
    };
    Ok(list(context, &opened.case.packs))
}

fn list(context: &Context, packs: &[CasePack]) -> Answer {
    let state = |pack: &CasePack| match &pack.state {
        PackState::Used(Trust::Signed(..), _) => "signed",
        PackState::Used(..) => "unchecked",
        PackState::Faulty(PackFault::Changed) => "changed",
        PackState::Faulty(PackFault::File(_)) => "missing",
        PackState::Unfit(_) => "unfit",
    };
    let guides = |pack: &CasePack| if let PackState::Used(_, titles) = &pack.state { titles.len() } else { 0 };
    let rows = packs.iter().map(|pack| {
        let PackMark { id, publisher, version, .. } = pack.mark.clone();
        vec![id, publisher, version, pack.mark.fingerprint(), state(pack).to_owned(), guides(pack).to_string()]
    });
    let json = packs.iter().map(|pack| {
        let PackMark { id, publisher, version, sha256, .. } = &pack.mark;
        json!({
            "id": id, "publisher": publisher, "version": version, "sha256": sha256, "state": state(pack),
            "guides": guides(pack),
        })
    });
    let faulty = packs.iter().any(|pack| !matches!(pack.state, PackState::Used(..)));
    let mut answer = Answer::new(rows.collect(), json.collect()).found(faulty);
    for pack in packs {
        if let PackState::Faulty(fault) = &pack.state {
            answer = answer.remark(format!("{}: {}", pack.mark.id, wording::pack_fault(&context.texts, fault)));
        }
    }
    answer
}

/// Checks a pack as the window does and puts it into the case folder.
fn added(context: &Context, opened: &Opened, file: &Path) -> Result<PackMark, Failure> {
    let texts = &context.texts;
    let unreadable = |fault: FileFault| Failure::usage(wording::file_unreadable(texts, file, &fault));
    let keys = settings::load(&context.data_folder).keys;
    let checked = pack_files::check_file(file.to_owned(), &Beside::of(&opened.case, &keys)).map_err(unreadable)?;
    let refused = |checked: &CheckedPack| -> Vec<String> {
        let findings = checked.said.findings.iter();
        findings.map(|finding| guides::finding_line(texts, file, finding)).collect()
    };
    if !checked.said.may_be_added() {
        return Err(Failure::finding(refused(&checked).join("\n")));
    }
    if let Some(hindrance) = checked.hindrance(&opened.case) {
        return Err(Failure::finding(wording::hindrance(texts, &checked, hindrance)));
    }
    let mark = checked.mark().ok_or_else(|| Failure::finding(tr!(texts, "err-file-not-saved")))?;
    store(opened.folder.root(), &mark.id, &checked.file).map_err(|fault| {
        Failure::finding(format!("{} {}", tr!(texts, "err-file-not-saved"), wording::file_fault(texts, &fault)))
    })?;
    Ok(mark)
}

fn taken_out(context: &Context, opened: &Opened, id: &str) -> Result<PackMark, Failure> {
    let known = opened.case.packs.iter().find(|pack| pack.mark.id == id);
    let mark = known.map(|pack| PackMark { used: false, ..pack.mark.clone() });
    mark.ok_or_else(|| Failure::usage(tr!(context.texts, "cli-no-pack", id = id)))
}

fn record(context: &Context, matches: &ArgMatches, opened: &mut Opened, mark: PackMark) -> Result<(), Failure> {
    let texts = &context.texts;
    let who = tidy_text(text(matches, "by"));
    if who.is_empty() {
        return Err(Failure::usage(tr!(texts, "cli-no-by")));
    }
    let new = NewEvent {
        time: clock::now(),
        who,
        task: String::new(),
        step: String::new(),
        seen: Vec::new(),
        lamport: opened.case.record.lamport(),
        what: What::Pack(mark),
    };
    opened.append(context, new).map_err(|fault| {
        Failure::finding(format!("{} {}", tr!(texts, "err-not-saved"), wording::file_fault(texts, &fault)))
    })
}
