//! Dates, times and durations as people of the language write them.

use jiff::{ZonedDateTime, civil::Date};

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

#[cfg(test)]
mod tests {
    use super::*;

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
