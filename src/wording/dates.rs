//! Dates, times and durations as people of the language write them.

use jiff::{
    ToSpan as _, ZonedDateTime,
    civil::{Date, Weekday},
};

use crate::{
    i18n::{Language, Texts},
    tr,
};

/// `08.11.2021` or `8 November 2021`.
#[must_use]
pub fn date(texts: &Texts, date: Date) -> String {
    match texts.language() {
        Language::German => date.strftime("%d.%m.%Y").to_string(),
        Language::English => date.strftime("%-d %B %Y").to_string(),
    }
}

/// `10:42`.
#[must_use]
pub fn clock_time(time: &ZonedDateTime) -> String {
    time.strftime("%H:%M").to_string()
}

/// `08.11.2021 10:42`.
#[must_use]
pub fn date_time(texts: &Texts, time: &ZonedDateTime) -> String {
    format!("{} {}", date(texts, time.date()), clock_time(time))
}

/// The state of guides as their publisher wrote it; what is a day in their file is one for people.
#[must_use]
pub fn version(texts: &Texts, version: &str) -> String {
    version.parse().map_or_else(|_no_day| version.to_owned(), |day| date(texts, day))
}

/// `1 Std. 55 Min.` or `35 Min.`.
#[must_use]
pub fn duration(texts: &Texts, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => tr!(texts, "duration-minutes", minutes = rest),
        (hours, 0) => tr!(texts, "duration-hours", hours = hours),
        (hours, rest) => tr!(texts, "duration-both", hours = hours, minutes = rest),
    }
}

/// How long several tasks take together, no finer than anybody can know it: to 5 minutes, from an hour on to a
/// quarter of one, from three hours on to half of one.
#[must_use]
pub fn estimate(texts: &Texts, minutes: u32) -> String {
    let step = match minutes {
        0..60 => 5,
        60..180 => 15,
        _ => 30,
    };
    duration(texts, ((minutes + step / 2) / step * step).max(step))
}

/// How long ago that was: `vor 12 Minuten`, `vor 3 Stunden`, `am 08.11.2021 10:42`.
#[must_use]
pub fn ago(texts: &Texts, then: &ZonedDateTime, now: &ZonedDateTime) -> String {
    match now.duration_since(then).as_mins() {
        0 => tr!(texts, "ago-now"),
        minutes @ 1..60 => tr!(texts, "ago-minutes", count = minutes),
        minutes @ 60..720 => tr!(texts, "ago-hours", count = (minutes / 60)),
        _ => tr!(texts, "ago-time", time = date_time(texts, then)),
    }
}

/// A date as typed: `08.11.2021`, `8.11.21`, `2021-11-08` or `8 November 2021`.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = Date::strptime("%d %B %Y", text) {
        return Some(date);
    }
    let parts: Vec<&str> = text.split(['.', '-', '/']).map(str::trim).collect();
    let &[a, b, c] = parts.as_slice() else { return None };
    let (day, month, year) = if a.len() == 4 { (c, b, a) } else { (a, b, c) };
    let year: i16 = year.parse().ok()?;
    let year = if year < 100 { year + 2000 } else { year };
    let date = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
    (2000..2200).contains(&year).then_some(date)
}

/// `Donnerstag, 03.12.2026`.
#[must_use]
pub fn day(texts: &Texts, day: Date) -> String {
    tr!(texts, "day-of-week", n = day.weekday().to_monday_one_offset(), date = date(texts, day))
}

/// The same for a day to come: without a year `1.12.` is the next such day from today on. Also `morgen`,
/// `Donnerstag` and `nächste Woche Freitag`, in both languages.
#[must_use]
pub fn parse_coming_date(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    named_day(&words, today).or_else(|| numbered_day(&text, today))
}

fn numbered_day(text: &str, today: Date) -> Option<Date> {
    let short = text.trim().trim_end_matches('.');
    let in_year = |year: i16| parse_date(&format!("{short}.{year}"));
    let has_year = short.split('.').count() != 2;
    let coming = || [0, 1].into_iter().filter_map(|more| in_year(today.year() + more)).find(|day| *day >= today);
    if has_year { parse_date(text) } else { coming() }
}

fn named_day(words: &[&str], today: Date) -> Option<Date> {
    match words {
        ["am" | "bis" | "on" | "by" | "until", rest @ ..] => named_day(rest, today),
        ["heute" | "today"] => Some(today),
        ["morgen" | "tomorrow"] => today.tomorrow().ok(),
        ["übermorgen" | "uebermorgen"] | ["day", "after", "tomorrow"] => today.checked_add(2.days()).ok(),
        ["nächste" | "naechste" | "next", "woche" | "week", day]
        | [day, "nächste" | "naechste" | "next", "woche" | "week"] => {
            let monday = today.checked_add(1.days()).ok()?.nth_weekday(-1, Weekday::Monday).ok()?;
            monday.checked_add((7 + i64::from(weekday(day)?.to_monday_zero_offset())).days()).ok()
        }
        [day] => today.nth_weekday(1, weekday(day)?).ok(),
        [day, rest @ ..] => weekday(day).and_then(|_| numbered_day(&rest.join(" "), today)),
        [] => None,
    }
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.trim_end_matches('.') {
        "montag" | "mo" | "monday" | "mon" => Weekday::Monday,
        "dienstag" | "di" | "tuesday" | "tue" => Weekday::Tuesday,
        "mittwoch" | "mi" | "wednesday" | "wed" => Weekday::Wednesday,
        "donnerstag" | "do" | "thursday" | "thu" => Weekday::Thursday,
        "freitag" | "fr" | "friday" | "fri" => Weekday::Friday,
        "samstag" | "sonnabend" | "sa" | "saturday" | "sat" => Weekday::Saturday,
        "sonntag" | "so" | "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_that_was() {
        let texts = Texts::new(Language::German);
        let now: ZonedDateTime = "2021-11-10T15:00:00+01:00[Europe/Berlin]".parse().unwrap();
        for (then, said) in [
            ("2021-11-10T14:59:40", "eben noch"),
            ("2021-11-10T14:59:00", "vor einer Minute"),
            ("2021-11-10T14:48:00", "vor 12 Minuten"),
            ("2021-11-10T13:01:00", "vor einer Stunde"),
            ("2021-11-10T09:00:00", "vor 6 Stunden"),
            ("2021-11-09T15:00:00", "am 09.11.2021 15:00"),
            // A clock that was put back.
            ("2021-11-10T15:20:00", "am 10.11.2021 15:20"),
        ] {
            let then: ZonedDateTime = format!("{then}+01:00[Europe/Berlin]").parse().unwrap();
            assert_eq!(ago(&texts, &then, &now), said);
        }
    }

    #[test]
    fn the_state_of_guides_is_a_day_as_people_write_it() {
        let texts = Texts::new(Language::German);
        for (written, said) in [("2026-11-24", "24.11.2026"), ("Version 1.0", "Version 1.0"), ("2026-13", "2026-13")] {
            assert_eq!(version(&texts, written), said);
        }
    }

    #[test]
    fn a_day_to_come_needs_no_year() {
        let today = Date::new(2026, 11, 30).unwrap();
        for (text, day) in [
            ("1.12.", Date::new(2026, 12, 1).ok()),
            ("30.11", Date::new(2026, 11, 30).ok()),
            (" 8. 1. ", Date::new(2027, 1, 8).ok()),
            ("8.1.26", Date::new(2026, 1, 8).ok()),
            ("31.2.", None),
            ("5", None),
            ("gestern", None),
            ("nächste Woche", None),
            // Today is a Monday.
            ("heute", Date::new(2026, 11, 30).ok()),
            ("Morgen ", Date::new(2026, 12, 1).ok()),
            ("übermorgen", Date::new(2026, 12, 2).ok()),
            ("tomorrow", Date::new(2026, 12, 1).ok()),
            ("Donnerstag", Date::new(2026, 12, 3).ok()),
            ("bis Fr.", Date::new(2026, 12, 4).ok()),
            ("Monday", Date::new(2026, 12, 7).ok()),
            ("nächste Woche Freitag", Date::new(2026, 12, 11).ok()),
            ("Montag nächste Woche", Date::new(2026, 12, 7).ok()),
            ("next week Sunday", Date::new(2026, 12, 13).ok()),
            ("Donnerstag, 03.12.2026", Date::new(2026, 12, 3).ok()),
            ("Do 3.12.", Date::new(2026, 12, 3).ok()),
            ("Freitag abend", None),
            ("8 January 2027", Date::new(2027, 1, 8).ok()),
        ] {
            assert_eq!(parse_coming_date(text, today), day, "{text}");
        }
    }

    #[test]
    fn dates_as_people_type_them() {
        let day = Date::new(2021, 11, 8).ok();
        for text in ["08.11.2021", "8.11.21", " 8. 11. 2021 ", "2021-11-08", "8/11/2021", "8 November 2021"] {
            assert_eq!(parse_date(text), day, "{text}");
        }
        for text in ["", "31.02.2021", "gestern", "8.11.", "8.11.2021.5", "8.11.99999", "00.00.0000"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }
}
