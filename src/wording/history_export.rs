//! The history as a table for a spreadsheet and as plain text.
//!
//! The table follows RFC 4180 with semicolons, as German Excel reads it: UTF-8 with its mark at the
//! beginning, every cell in quotation marks. Whoever could write into the case folder could write a
//! formula there, so no cell begins like one.

use super::{dates, history};
use crate::{
    app::{
        history::{Entry, Filter, Kind, Search},
        model::OpenCase,
    },
    domain::{
        guide::pack::Catalogue,
        record::{Event, Missing, tamper::Irregularity},
    },
    i18n::Texts,
    tr,
};

/// One entry of the history in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryRow {
    /// When, by the clock of the device.
    pub time: String,
    /// Who.
    pub who: String,
    /// On which device.
    pub device: String,
    /// Its number among those of this device.
    pub number: String,
    /// Which task.
    pub task: String,
    /// What kind of thing.
    pub kind: String,
    /// What happened, in a sentence.
    pub what: String,
    /// Whether it was taken back or contradicts something.
    pub remark: String,
}

/// All entries that pass the filter, oldest first.
#[must_use]
pub fn history_rows(texts: &Texts, case: &OpenCase, catalogue: &Catalogue, filter: &Filter) -> Vec<HistoryRow> {
    let mut search = Search::new(case, filter);
    while search.go_on(texts, case, catalogue) {}
    let row = |entry: &Entry| match entry {
        Entry::Event(place) => Some(event_row(texts, case, catalogue, case.record.events().get(*place)?)),
        Entry::Irregular(n) => Some(irregularity_row(texts, search.irregularity(*n)?)),
    };
    search.found().iter().rev().filter_map(row).collect()
}

/// An event in words.
#[must_use]
pub fn event_row(texts: &Texts, case: &OpenCase, catalogue: &Catalogue, event: &Event) -> HistoryRow {
    let task =
        if event.task.is_empty() { String::new() } else { history::task_title(case, catalogue, event.task.as_str()) };
    HistoryRow {
        time: dates::date_time(texts, &event.time),
        who: event.who.as_str().to_owned(),
        device: event.id.0.as_str().to_owned(),
        number: event.id.1.to_string(),
        task,
        kind: history::history_kind(texts, Kind::of(&event.what)),
        what: history::happening(texts, case, catalogue, event),
        remark: remark(texts, case, event),
    }
}

/// Something that is not right, in words.
#[must_use]
pub fn irregularity_row(texts: &Texts, irregularity: &Irregularity) -> HistoryRow {
    let device = match irregularity {
        Irregularity::Journal(finding) => finding.journal.clone(),
        Irregularity::Missing(Missing::Last(device)) => device.as_str().to_owned(),
        Irregularity::Missing(Missing::Between(_)) | Irregularity::Newer(_) => String::new(),
    };
    HistoryRow {
        device,
        kind: history::history_kind(texts, Kind::Irregular),
        what: history::irregularity(texts, irregularity),
        remark: tr!(texts, "history-irregular"),
        ..HistoryRow::default()
    }
}

/// Whether an event was taken back or contradicts another one; empty if neither.
#[must_use]
pub fn remark(texts: &Texts, case: &OpenCase, event: &Event) -> String {
    let task = case.record.task(event.task.as_str());
    if task.is_taken_back(event) {
        return tr!(texts, "history-was-taken-back");
    }
    let contradictions = task.contradictions();
    if !contradictions.iter().any(|(_, stamp)| stamp.id == event.id) {
        return String::new();
    }
    let others = contradictions.iter().filter(|(_, stamp)| stamp.id != event.id);
    let who = history::some_names(others.map(|(_, stamp)| stamp.who.as_str()));
    tr!(texts, "history-contradicts", who = who)
}

/// The rows as CSV.
#[must_use]
pub fn history_csv(texts: &Texts, rows: &[HistoryRow]) -> String {
    let head = HistoryRow {
        time: tr!(texts, "history-column-time"),
        who: tr!(texts, "history-column-who"),
        device: tr!(texts, "history-column-device"),
        number: tr!(texts, "history-column-number"),
        task: tr!(texts, "history-column-task"),
        kind: tr!(texts, "history-column-kind"),
        what: tr!(texts, "history-column-what"),
        remark: tr!(texts, "history-column-remark"),
    };
    let mut csv = String::from('\u{feff}');
    for HistoryRow { time, who, device, number, task, kind, what, remark } in std::iter::once(&head).chain(rows) {
        let cells = [time, who, device, number, task, kind, what, remark].map(|cell| csv_cell(cell));
        csv.push_str(&cells.join(";"));
        csv.push_str("\r\n");
    }
    csv
}

/// One cell in quotation marks. What a spreadsheet would compute gets an apostrophe in front.
#[must_use]
pub fn csv_cell(text: &str) -> String {
    let is_blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}');
    let begins_with_control = text.starts_with(['\t', '\r', '\n']);
    let begins_formula = text
        .trim_start_matches(is_blank)
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '|', '%']);
    let apostrophe = if begins_with_control || begins_formula { "'" } else { "" };
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{apostrophe}{}\"", plain.replace('"', "\"\""))
}

/// The rows as plain text, one line each, below a heading.
#[must_use]
pub fn history_text(texts: &Texts, case: &OpenCase, rows: &[HistoryRow]) -> String {
    let known_since = dates::date(texts, case.head.known_since);
    let mut text = format!("{}\r\n{}, {known_since}\r\n", tr!(texts, "history-title"), case.head.occasion);
    if !case.practice.name.is_empty() {
        text.push_str(&case.practice.name);
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    for row in rows {
        text.push_str(&history_line(row));
        text.push_str("\r\n");
    }
    text
}

/// One entry as a line of text.
#[must_use]
pub fn history_line(row: &HistoryRow) -> String {
    let HistoryRow { time, device, what, remark, .. } = row;
    let parts = [time.as_str(), device, what, remark].into_iter().filter(|part| !part.is_empty());
    let line = parts.collect::<Vec<_>>().join(" · ");
    line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
