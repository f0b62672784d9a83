//! The words on the paper that are made from values: numbers, dates, states.
//!
//! Wording is in Fluent; here is only which message stands for which value.

use super::clean::clean;
use crate::{
    domain::certificate::{Certificate, Row, RowState},
    i18n::Texts,
    tr, wording,
};
use jiff::{ZonedDateTime, civil::Date};

/// "Nachweis" or "Zwischenbericht".
pub(super) fn title(certificate: &Certificate, texts: &Texts) -> String {
    if certificate.is_complete() { tr!(texts, "paper-title-complete") } else { tr!(texts, "paper-title-interim") }
}

/// Day of the occasion and running number, with a Z for a Zwischenbericht: "2021-11-08 / Z1".
pub(super) fn number(certificate: &Certificate) -> String {
    format!("{} / {}", certificate.known_since, running_number(certificate))
}

/// "1", or "Z1" for a Zwischenbericht.
pub(super) fn running_number(certificate: &Certificate) -> String {
    let mark = if certificate.is_complete() { "" } else { "Z" };
    format!("{mark}{}", certificate.number)
}

/// A day as it is written in the language.
pub(super) fn date(texts: &Texts, date: Date) -> String {
    tr!(
        texts,
        "paper-date",
        day = format!("{:02}", date.day()),
        month = format!("{:02}", date.month()),
        year = format!("{:04}", date.year())
    )
}

/// A minute of a day, by the clock on the wall where it was recorded.
pub(super) fn time(at: &ZonedDateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// The state of guides: a day as on this paper, or as its publisher wrote it.
pub(super) fn version(texts: &Texts, version: &str) -> String {
    version.parse().map_or_else(|_no_day| clean(version), |day| date(texts, day))
}

/// What stands in the column for the place: that it is missing, too.
pub(super) fn place(texts: &Texts, row: &Row) -> String {
    if row.lacks_place { tr!(texts, "paper-place-missing") } else { row.place.clone() }
}

/// Day and minute.
pub(super) fn date_time(texts: &Texts, at: &ZonedDateTime) -> String {
    format!("{} {}", date(texts, at.date()), time(at))
}

/// From when to when.
pub(super) fn period(certificate: &Certificate, texts: &Texts) -> String {
    let from = date(texts, certificate.known_since);
    let last = certificate.rows.iter().filter_map(|row| row.when.as_ref()).max();
    match last.filter(|_| certificate.is_complete()) {
        Some(last) => tr!(texts, "paper-period-closed", from = from, to = date(texts, last.date())),
        None => tr!(texts, "paper-period-open", from = from),
    }
}

/// When it was issued, and by whom if that is known.
pub(super) fn issued(certificate: &Certificate, texts: &Texts) -> String {
    let date = date(texts, certificate.issued.date());
    let time = time(&certificate.issued);
    let name = clean(&certificate.issued_by);
    if name.is_empty() {
        tr!(texts, "paper-issued-value", date = date, time = time)
    } else {
        tr!(texts, "paper-issued-by", date = date, time = time, name = name)
    }
}

/// The result in one sentence, and what is behind it.
pub(super) fn summary(certificate: &Certificate, texts: &Texts) -> (String, String) {
    let all = certificate.rows.len();
    let open = certificate.rows.iter().filter(|row| !row.state.is_closed()).count();
    let absent = certificate.rows.iter().filter(|row| row.state == RowState::Absent).count();
    let done = all - open - absent;
    let counts = tr!(texts, "paper-summary-counts", done = done, absent = absent);
    let (sentence, counts) = if all == 0 {
        (tr!(texts, "paper-summary-empty"), String::new())
    } else if open == 0 && certificate.is_complete() {
        (tr!(texts, "paper-summary-complete", all = all), counts)
    } else if open == 0 {
        (tr!(texts, "paper-summary-known", all = all), counts)
    } else {
        (tr!(texts, "paper-summary-interim", open = open, all = all), counts)
    };
    let places = wording::places_missing(texts, certificate.places_missing()).unwrap_or_default();
    let parts = [counts, places, unread(certificate, texts)].into_iter().filter(|part| !part.is_empty());
    (sentence, parts.collect::<Vec<_>>().join(" "))
}

/// That tasks are missing because guides that were added cannot be read; which ones.
fn unread(certificate: &Certificate, texts: &Texts) -> String {
    // A journal can hold any name; the summary stays a summary.
    const MOST: usize = 3;
    const LONGEST: usize = 40;
    let names = certificate.unread_packs.iter().take(MOST).map(|name| clean(name).chars().take(LONGEST).collect());
    let names: Vec<String> = names.collect();
    match certificate.unread_packs.len() {
        0 => String::new(),
        count => tr!(texts, "paper-summary-unread", count = count, packs = names.join(", ")),
    }
}

/// What stands in the column for the date: for a promise the day it is promised for.
pub(super) fn when(texts: &Texts, row: &Row) -> String {
    match (&row.state, row.when.as_ref()) {
        (&RowState::Promised(Some(day)), _) => tr!(texts, "paper-until", date = date(texts, day)),
        (RowState::Promised(None), _) => tr!(texts, "paper-no-day"),
        (_, Some(at)) => date_time(texts, at),
        (_, None) => String::new(),
    }
}

/// The note with what it means for the state; empty without a note.
pub(super) fn note(texts: &Texts, row: &Row) -> String {
    let note = clean(&row.note);
    if note.is_empty() {
        return note;
    }
    match row.state {
        RowState::Absent => tr!(texts, "paper-note-absent", note = note),
        RowState::Promised(_) => tr!(texts, "paper-note-promised", note = note),
        RowState::Blocked => tr!(texts, "paper-note-blocked", note = note),
        RowState::Open | RowState::InProgress | RowState::Changed | RowState::Done => {
            tr!(texts, "paper-note", note = note)
        }
    }
}
