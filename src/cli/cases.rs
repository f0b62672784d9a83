//! `case new`, `case plan`, `case mark`, `case show`.

use std::path::Path;

use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{
    Context, catalogue,
    output::{Answer, Failure},
    path, read_text, text,
};
use crate::{
    app::{OpenCase, pack_files},
    domain::{
        guide::pack::Catalogue,
        guide::parse,
        next::Asking,
        plan::Task,
        practice::{self, Practice, tidy_note, tidy_text},
        record::{CaseHead, DeviceName, Record, State, What, event::HEAD_VERSION},
    },
    platform::{
        case_folder::{self, CaseError, CaseFolder, NewEvent},
        clock,
        device::{self, Device},
        files::FileFault,
        settings,
    },
    tr, wording,
};

pub(super) fn new(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let (root, file) = (path(matches, "dir"), path(matches, "practice"));
    let mut practice: Practice = parse::parse(&read_text(context, &file)?).map_err(|error| {
        let place = format!("{}:{}:{}", file.display(), error.line, error.column);
        Failure::usage(format!("{place}: {}: {}", tr!(texts, "severity-error"), wording::parse_error(texts, &error)))
    })?;
    if practice.is_too_large() {
        return Err(Failure::usage(tr!(texts, "practice-too-large", most = (practice::MOST_THINGS))));
    }
    practice.tidy_up();
    let occasion = match text(matches, "occasion") {
        "" => tr!(texts, "start-occasion-suggested"),
        given => tidy_text(given),
    };
    let known_since = match text(matches, "since") {
        "" => Date::constant(2021, 11, 8),
        given => wording::parse_date(given).ok_or_else(|| Failure::usage(tr!(texts, "cli-bad-date", text = given)))?,
    };
    let id = getrandom::u64().map_err(|_none| Failure::finding(tr!(texts, "err-no-randomness")))?;
    let head =
        CaseHead { v: HEAD_VERSION, id: format!("{id:016x}"), occasion, known_since, created: clock::now(), practice };
    case_folder::create(&root, &head).map_err(|error| Failure::usage(wording::case_error(texts, &root, &error)))?;
    let json = json!({ "case": root.display().to_string() });
    Ok(Answer::new(vec![vec![root.display().to_string()]], json))
}

/// A case, opened for reading, and for writing if a device is held.
pub(super) struct Opened {
    pub(super) case: OpenCase,
    pub(super) folder: CaseFolder,
    pub(super) unreadable: Vec<String>,
    device: Option<Device>,
}

impl Opened {
    /// Writes an event; under another device name if a second PC writes under ours.
    pub(super) fn append(&mut self, context: &Context, new: NewEvent) -> Result<(), FileFault> {
        let event = match (self.folder.append(new.clone()), &self.device) {
            (Err(FileFault::Forked), Some(device)) => {
                let device = device::renew(&context.data_folder, device, device::random_digits())?;
                let opened = case_folder::open(self.folder.root(), &device.name);
                self.device = Some(device);
                self.folder = opened.ok().and_then(|opened| opened.folder).ok_or(FileFault::Forked)?;
                self.folder.append(new)?
            }
            (written, _) => written?,
        };
        self.case.record.apply(&event);
        Ok(())
    }
}

/// Opens a case without writing: nothing is mended, no device name is taken.
pub(super) fn open_for_reading(context: &Context, root: &Path, catalogue: &mut Catalogue) -> Result<Opened, Failure> {
    open(context, root, catalogue, case_folder::open(root, &DeviceName::new("", 0)), None)
}

/// Reads a case.
pub(super) fn read(context: &Context, root: &Path, catalogue: &mut Catalogue) -> Result<OpenCase, Failure> {
    open_for_reading(context, root, catalogue).map(|opened| opened.case)
}

/// Opens a case as the device of that name, or as this PC.
pub(super) fn open_for_writing(
    context: &Context,
    root: &Path,
    catalogue: &mut Catalogue,
    device: &str,
) -> Result<Opened, Failure> {
    let computer = device::computer_name();
    let name = if device.is_empty() { format!("{computer}-CLI") } else { device.to_owned() };
    let device = device::hold_named(&context.data_folder, &name, device::random_digits())
        .map_err(|fault| Failure::finding(wording::file_fault(&context.texts, &fault)))?;
    let opened = case_folder::open(root, &device.name);
    if !matches!(opened, Err(CaseError::File(FileFault::Forked))) {
        return open(context, root, catalogue, opened, Some(device));
    }
    let device = device::renew(&context.data_folder, &device, device::random_digits())
        .map_err(|fault| Failure::finding(wording::file_fault(&context.texts, &fault)))?;
    let opened = case_folder::open(root, &device.name);
    open(context, root, catalogue, opened, Some(device))
}

fn open(
    context: &Context,
    root: &Path,
    catalogue: &mut Catalogue,
    opened: Result<case_folder::Opened, CaseError>,
    device: Option<Device>,
) -> Result<Opened, Failure> {
    let texts = &context.texts;
    let opened = opened.map_err(|error| Failure::usage(wording::case_error(texts, root, &error)))?;
    let unreadable = opened
        .unreadable
        .iter()
        .map(|(name, fault)| {
            let err = tr!(texts, "err-journal-unreadable", file = name.as_str());
            format!("{err} {}", wording::file_fault(texts, fault))
        })
        .collect();
    let mut case = OpenCase::new(root.to_owned(), opened.head, Record::new(opened.journals), catalogue);
    if let Some(all) = pack_files::furnish(&mut case, &settings::load(&context.data_folder).keys) {
        *catalogue = all;
    }
    let folder = opened.folder.ok_or_else(|| Failure::finding(tr!(texts, "err-case-not-opened")))?;
    Ok(Opened { case, folder, unreadable, device })
}

pub(super) fn plan(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut catalogue = catalogue(context, &[])?;
    let Opened { case, .. } = open_for_reading(context, &path(matches, "dir"), &mut catalogue)?;
    let texts = &context.texts;
    let mut rows = Vec::new();
    let mut json = Vec::new();
    for task in &case.plan.tasks {
        let state = state_word(&case.state(task));
        let who = wording::whose(texts, &case, task);
        let why = if task.lacks_guide { tr!(texts, "plan-no-guide-why") } else { task.why.clone() };
        let mut why = vec![why];
        why.extend(task.reasons.iter().map(|reason| reason.because.clone()));
        if task.item.uncertain {
            why.push(tr!(texts, "paper-ask-provider"));
        }
        rows.push(vec![task.id.clone(), state.to_owned(), task.full_title(), who.clone(), why.join(" ")]);
        json.push(json!({
            "id": task.id, "state": state, "title": task.full_title(), "who": who, "why": why,
            "minutes": task.minutes, "steps": task.steps, "after": after(task),
        }));
    }
    Ok(Answer::new(rows, json.into()))
}

fn after(task: &Task) -> Vec<&str> {
    task.reasons.iter().map(|reason| reason.guide.as_str()).collect()
}

/// The state in the words that `case mark --state` takes; `in-progress` beside them.
fn state_word(state: &State) -> &'static str {
    match state {
        State::Open => "open",
        State::InProgress => "in-progress",
        State::Changed => "done",
        State::Done => "tested",
        State::Absent(_) => "absent",
        State::Promised { .. } => "promised",
        State::Blocked(_) => "blocked",
    }
}

pub(super) fn mark(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let texts = &context.texts;
    let mut catalogue = catalogue(context, &[])?;
    let mut opened = open_for_writing(context, &path(matches, "dir"), &mut catalogue, text(matches, "device"))?;
    let id = text(matches, "task");
    let task = opened.case.plan.task(id).cloned().ok_or_else(|| Failure::usage(tr!(texts, "cli-no-task", id = id)))?;
    let by = tidy_text(text(matches, "by"));
    if by.is_empty() {
        return Err(Failure::usage(tr!(texts, "cli-no-by")));
    }
    let step = text(matches, "step").to_owned();
    if !step.is_empty() && !task.steps.contains(&step) {
        return Err(Failure::usage(tr!(texts, "cli-no-step", id = step.as_str(), task = id)));
    }
    for what in marks(context, matches, &task, &step)? {
        let seen = if what.decides() { opened.case.record.task(id).unseen_decisions() } else { Vec::new() };
        let new = NewEvent {
            time: clock::now(),
            who: by.clone(),
            task: id.to_owned(),
            step: if matches!(what, What::Step(_) | What::Note(_)) { step.clone() } else { String::new() },
            seen,
            lamport: opened.case.record.lamport(),
            what,
        };
        opened.append(context, new).map_err(|fault| {
            let why = wording::file_fault(texts, &fault);
            Failure::finding(format!("{} {why}", tr!(texts, "err-not-saved")))
        })?;
    }
    let state = state_word(&opened.case.state(&task));
    Ok(Answer::new(vec![vec![id.to_owned(), state.to_owned()]], json!({ "task": id, "state": state })))
}

/// What the arguments ask to record.
fn marks(context: &Context, matches: &ArgMatches, task: &Task, step: &str) -> Result<Vec<What>, Failure> {
    let texts = &context.texts;
    let note = tidy_note(text(matches, "note"));
    let until = match text(matches, "until") {
        "" => wording::parse_date(&note),
        given => {
            Some(wording::parse_date(given).ok_or_else(|| Failure::usage(tr!(texts, "cli-bad-date", text = given)))?)
        }
    };
    let mut marks = match (text(matches, "state"), step.is_empty()) {
        ("done", false) => vec![What::Step(true)],
        ("open", false) => vec![What::Step(false)],
        (_, false) => return Err(Failure::usage(tr!(texts, "cli-step-state"))),
        ("done", true) => vec![What::Changed(true)],
        ("tested", true) => vec![What::Changed(true), What::Tested(true)],
        ("open", true) => vec![What::Reopened(note.clone())],
        ("absent", true) => vec![What::Absent(note.clone())],
        ("blocked", true) => vec![What::Blocked(note.clone())],
        _ => {
            let by = wording::person(texts, task);
            vec![What::Promised { by, until, note: note.clone() }]
        }
    };
    let is_plain = matches!(marks.first(), Some(What::Changed(_) | What::Step(_)));
    if is_plain && !note.is_empty() {
        marks.push(What::Note(note));
    }
    let place = tidy_text(text(matches, "place"));
    if !place.is_empty() {
        marks.push(What::Place(place));
    }
    Ok(marks)
}

pub(super) fn show(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let mut catalogue = catalogue(context, &[])?;
    let Opened { case, unreadable, .. } = open_for_reading(context, &path(matches, "dir"), &mut catalogue)?;
    let texts = &context.texts;
    let (all, closed) = case.progress();
    let count = |word: &str| case.plan.tasks.iter().filter(|task| state_word(&case.state(task)) == word).count();
    let words = ["tested", "absent", "done", "in-progress", "promised", "blocked", "open"];
    let counts: Vec<(&str, usize)> = words.iter().map(|word| (*word, count(word))).collect();
    let mut problems = wording::irregularities(texts, &case);
    problems.extend(unreadable);

    let known_since = wording::date(texts, case.head.known_since);
    let mut rows = vec![
        vec![tr!(texts, "show-occasion"), format!("{}, {known_since}", case.head.occasion)],
        vec![tr!(texts, "show-practice"), case.practice.name.clone()],
        vec![tr!(texts, "show-progress"), tr!(texts, "plan-of", closed = closed, all = all)],
        vec![
            tr!(texts, "show-paper"),
            if case.is_complete() { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") },
        ],
    ];
    let next = case.next(&Asking::on(clock::now().date())).map(|next| next.task);
    if let Some(next) = next {
        rows.push(vec![tr!(texts, "plan-next"), next.full_title()]);
    }
    rows.extend(counts.iter().map(|(word, count)| vec![(*word).to_owned(), count.to_string()]));
    rows.extend(problems.iter().map(|problem| vec![tr!(texts, "show-problem"), problem.clone()]));
    let counts: serde_json::Map<String, Value> =
        counts.iter().map(|(word, count)| ((*word).to_owned(), json!(count))).collect();
    let json = json!({
        "occasion": case.head.occasion, "known_since": case.head.known_since.to_string(),
        "practice": case.practice.name, "tasks": all, "closed": closed, "complete": case.is_complete(),
        "next": next.map(|task| task.id.as_str()), "states": counts, "problems": problems, "newer_events": case.record.newer_events(),
    });
    let found = !problems.is_empty();
    Ok(Answer::new(rows, json).found(found))
}
