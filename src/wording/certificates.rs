//! From a case to what its certificate attests.
//!
//! Only what was recorded gets in. What it looks like is `platform::pdf`.

use jiff::ZonedDateTime;

use super::{history, states};
use crate::{
    app::{OpenCase, Signer},
    domain::{
        certificate::{Certificate, FORMAT, GuideUsed, LAYOUT, Row, RowState},
        guide::{pack::Catalogue, trust::Trust},
        plan::Task,
        record::{State, tamper},
    },
    i18n::Texts,
    platform::pdf::{Attested, PageCheck, VerifyError},
    tr,
};

/// So many irregularities are told one by one; a journal full of garbage has no more to say.
const MOST_IRREGULARITIES: usize = 20;

/// What the paper says of this case at this moment.
#[must_use]
pub fn certificate(
    texts: &Texts,
    case: &OpenCase,
    catalogue: &Catalogue,
    issued_by: &str,
    now: &ZonedDateTime,
) -> Certificate {
    let practice = &case.practice;
    let owner = practice.people.iter().find(|person| person.owner);
    let mut guides: Vec<GuideUsed> = Vec::new();
    for task in &case.plan.tasks {
        let entry = catalogue.entry(&task.guide);
        if let Some(entry) = entry.filter(|_| guides.iter().all(|used| used.id != task.guide)) {
            guides.push(GuideUsed {
                id: task.guide.clone(),
                version: entry.version.clone(),
                fingerprint: entry.fingerprint().to_owned(),
                publisher: entry.publisher.clone(),
                added: !entry.trust.is_checked(),
                key: if let Trust::Signed(key, _) = &entry.trust { key.to_string() } else { String::new() },
            });
        }
    }
    let (team, remarks) = case.record.own_words();
    Certificate {
        format: FORMAT,
        layout: LAYOUT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        number: case.record.certificates(case.is_complete()) + 1,
        language: texts.language().code().to_owned(),
        issued: now.clone(),
        issued_by: issued_by.to_owned(),
        occasion: case.head.occasion.clone(),
        known_since: case.head.known_since,
        practice: practice.name.clone(),
        address: practice.address.clone(),
        site_number: practice.site_number.clone(),
        owner: owner.map(|person| person.name.clone()).unwrap_or_default(),
        provider: practice.provider.as_ref().map(|provider| provider.name.clone()).unwrap_or_default(),
        rows: case.plan.tasks.iter().map(|task| row(texts, case, task)).collect(),
        guides,
        unread_packs: case.unread_packs().into_iter().map(|pack| pack.id.clone()).collect(),
        irregularities: irregularities(texts, case),
        team: team.to_owned(),
        remarks: remarks.to_owned(),
        logo: case.record.logo().cloned(),
    }
}

fn row(texts: &Texts, case: &OpenCase, task: &Task) -> Row {
    let record = case.record.task(&task.id);
    let state = record.state();
    let stamp = record.stamp().filter(|_| state != State::Open);
    let (row_state, note) = match &state {
        State::Open => (RowState::Open, String::new()),
        State::InProgress => (RowState::InProgress, String::new()),
        State::Changed => (RowState::Changed, String::new()),
        State::Done => (RowState::Done, String::new()),
        State::Absent(reason) => (RowState::Absent, reason.clone()),
        State::Promised { note, .. } => (RowState::Promised(promise_day(&state)), note.clone()),
        State::Blocked(why) => (RowState::Blocked, why.clone()),
    };
    let who = match (state.promised_by(), stamp) {
        (Some(by), _) => by.to_owned(),
        (None, Some(stamp)) if !stamp.who.is_empty() => stamp.who.to_string(),
        (None, _) => states::person(texts, task),
    };
    let unknown = (task.item.uncertain && !state.is_closed()).then(|| tr!(texts, "paper-ask-provider"));
    let without = task.lacks_guide.then(|| tr!(texts, "paper-no-guide"));
    let note = [Some(note), unknown, without].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Row {
        task: task.id.clone(),
        title: task.title.clone(),
        item: task.item.name.clone(),
        state: row_state,
        when: stamp.map(|stamp| stamp.time.clone()),
        who,
        place: record.place().to_owned(),
        lacks_place: case.lacks_place(task),
        note: note.join(" · "),
    }
}

fn promise_day(state: &State) -> Option<jiff::civil::Date> {
    if let State::Promised { until, .. } = state { *until } else { None }
}

/// What is not in order with the record, as sentences. Empty if all is well: what is harmless does
/// not stand here.
#[must_use]
pub fn irregularities(texts: &Texts, case: &OpenCase) -> Vec<String> {
    let record = &case.record;
    let found = tamper::irregularities(record).into_iter().filter(|(_, found)| !found.is_harmless());
    let mut sentences: Vec<String> = found.map(|(_, found)| history::irregularity(texts, &found)).collect();
    let more = sentences.len().saturating_sub(MOST_IRREGULARITIES);
    if more > 0 {
        sentences.truncate(MOST_IRREGULARITIES);
        sentences.push(tr!(texts, "irregular-more", count = more));
    }
    sentences.extend(case.packs.iter().filter_map(|pack| super::packs::irregularity(texts, pack)));
    for task in &case.plan.tasks {
        let said = record.task(&task.id).contradictions();
        if !said.is_empty() {
            let who = history::some_names(said.iter().map(|(_, stamp)| stamp.who.as_str()));
            sentences.push(tr!(texts, "irregular-contradiction", task = task.full_title(), who = who));
        }
    }
    sentences
}

/// The state of a task in a word or two, as on the paper.
#[must_use]
pub fn row_state(texts: &Texts, state: &RowState) -> String {
    match state {
        RowState::Open => tr!(texts, "paper-state-open"),
        RowState::InProgress => tr!(texts, "paper-state-in-progress"),
        RowState::Changed => tr!(texts, "paper-state-changed"),
        RowState::Done => tr!(texts, "paper-state-done"),
        RowState::Absent => tr!(texts, "paper-state-absent"),
        RowState::Promised(_) => tr!(texts, "paper-state-promised"),
        RowState::Blocked => tr!(texts, "paper-state-blocked"),
    }
}

/// The name of its file for people who look for it later.
#[must_use]
pub fn paper_file(texts: &Texts, case: &OpenCase, today: jiff::civil::Date) -> String {
    let kind = if case.is_complete() { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let (number, date) = (case.record.certificates(case.is_complete()) + 1, super::date(texts, today));
    tr!(texts, "paper-file-name", kind = kind, number = number, date = date)
}

/// Where a file lies, in words: its name, and its folder by name and in whole.
#[must_use]
pub fn file_place(texts: &Texts, file: &std::path::Path) -> String {
    let name = |path: &std::path::Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let folder = file.parent().unwrap_or(file);
    let whole = folder.display().to_string();
    tr!(
        texts,
        "file-place",
        file = name(file).unwrap_or_default(),
        folder = name(folder).unwrap_or_else(|| whole.clone()),
        whole = whole
    )
}

/// Whether a certificate is unchanged, in a sentence.
#[must_use]
pub fn page_check(texts: &Texts, attested: &Attested) -> String {
    let version = attested.certificate.program.as_str();
    match attested.page {
        PageCheck::Identical => tr!(texts, "verify-intact"),
        PageCheck::Unchanged => tr!(texts, "verify-unchanged", version = version),
        PageCheck::OtherVersion => tr!(texts, "verify-other-version", version = version),
        PageCheck::Differs => tr!(texts, "verify-page-differs"),
    }
}

/// The same for whoever only wants to know what to rely on; and whether it comes from here.
#[must_use]
pub fn page_check_short(texts: &Texts, attested: &Attested, signer: Signer) -> String {
    let (word, said) = match attested.page {
        PageCheck::Identical | PageCheck::Unchanged => {
            (tr!(texts, "check-unchanged-word"), tr!(texts, "check-unchanged"))
        }
        PageCheck::OtherVersion => (tr!(texts, "check-partly-word"), tr!(texts, "check-partly")),
        PageCheck::Differs => return tr!(texts, "verify-page-differs"),
    };
    match signer {
        Signer::ThisPc => format!("{word}: {} {said} {}", tr!(texts, "check-means"), tr!(texts, "check-from-here")),
        // First whether anything is to be done: most only want to know that.
        Signer::Another | Signer::Unknown => {
            let whose = tr!(texts, "check-whose", practice = unmarked(&attested.certificate.practice));
            let is_whole = attested.page != PageCheck::OtherVersion;
            let word = if is_whole { tr!(texts, "check-stranger-word", word = word) } else { word };
            format!("{word}: {} {said} {whose}", tr!(texts, "check-no-need"))
        }
    }
}

/// What to ask or to compare before relying on it. Nothing of a changed one: nobody relies on that.
#[must_use]
pub fn to_ask(texts: &Texts, attested: &Attested, signer: Signer) -> Vec<String> {
    let pages = match attested.page {
        PageCheck::Identical => None,
        PageCheck::Unchanged | PageCheck::OtherVersion => Some(tr!(texts, "check-compare-pages")),
        PageCheck::Differs => return Vec::new(),
    };
    let key = attested.key_fingerprint.to_string();
    let whose = match signer {
        Signer::ThisPc => None,
        Signer::Another | Signer::Unknown => {
            Some(tr!(texts, "check-call", practice = unmarked(&attested.certificate.practice), key = key))
        }
    };
    whose.into_iter().chain(pages).collect()
}

/// A stranger's words stress nothing in a sentence of this program.
fn unmarked(words: &str) -> String {
    words.replace('*', "")
}

/// That it is not noted where some of the new passwords are kept; nothing if it is.
#[must_use]
pub fn places_missing(texts: &Texts, count: usize) -> Option<String> {
    (count > 0).then(|| tr!(texts, "paper-summary-places", count = count))
}

/// Why a file attests nothing.
#[must_use]
pub fn verify_error(texts: &Texts, error: VerifyError) -> String {
    match error {
        VerifyError::Changed => tr!(texts, "verify-forged"),
        VerifyError::NewerFormat => tr!(texts, "verify-newer"),
        VerifyError::SeveralRecords => tr!(texts, "verify-several"),
        VerifyError::TooLarge | VerifyError::NoRecord | VerifyError::UnreadableSeal | VerifyError::UnreadableRecord => {
            tr!(texts, "verify-no-certificate")
        }
    }
}

/// What of this file is attested, by which key, and what is not: titles with their paragraphs. Window
/// and console say the same.
#[must_use]
pub fn attestation(texts: &Texts, attested: &Attested, signer: Signer) -> [(String, Vec<String>); 3] {
    let extent = match attested.page {
        PageCheck::Identical => tr!(texts, "attests-all"),
        PageCheck::Unchanged => tr!(texts, "attests-file"),
        PageCheck::OtherVersion | PageCheck::Differs => tr!(texts, "attests-record"),
    };
    let whose = match signer {
        Signer::ThisPc => tr!(texts, "verify-key-own"),
        Signer::Another => tr!(texts, "verify-key-another"),
        Signer::Unknown => tr!(texts, "verify-key-unknown"),
    };
    [
        (tr!(texts, "verify-attests"), vec![attests(texts, &attested.certificate), extent]),
        (tr!(texts, "verify-key"), vec![attested.key_fingerprint.to_string(), whose]),
        (
            tr!(texts, "attests-not"),
            vec![
                tr!(texts, "attests-not-true"),
                tr!(texts, "attests-not-whose"),
                tr!(texts, "attests-not-when"),
                tr!(texts, "attests-not-clean"),
            ],
        ),
    ]
}

/// In one line: what kind of paper, of which practice, when, how many tasks; and of how many the place is missing.
#[must_use]
pub fn attests(texts: &Texts, certificate: &Certificate) -> String {
    let kind = if certificate.is_complete() { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let closed = certificate.rows.iter().filter(|row| row.state.is_closed()).count();
    let progress = tr!(texts, "plan-of", closed = closed, all = certificate.rows.len());
    let issued = super::date_time(texts, &certificate.issued);
    let line = [kind, certificate.practice.clone(), certificate.occasion.clone(), issued, progress].join(", ");
    match places_missing(texts, certificate.places_missing()) {
        Some(places) => format!("{line}. {places}"),
        None => line,
    }
}
