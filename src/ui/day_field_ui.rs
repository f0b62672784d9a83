//! A field for a day to come, typed as a date or said in words; below it stands what was understood.

use egui::{Response, Ui};
use jiff::{ToSpan as _, civil::Date};

use super::widgets::field::Field;
use crate::{i18n::Texts, tr, wording};

/// What is known when the field is shown.
pub(super) struct Day {
    /// The day of today.
    pub today: Date,
    /// Whether she tried to go on: what is missing is said.
    pub tried: bool,
}

/// The field, and the day it was understood to be.
pub(super) fn day_field_ui(ui: &mut Ui, texts: &Texts, day: &Day, typed: &mut String) -> (Response, Option<Date>) {
    let Day { today, tried } = *day;
    let until = wording::parse_coming_date(typed, today);
    let wrong = tried && until.is_none();
    // In a few days, whatever day it is.
    let soon = wording::date(texts, today.saturating_add(3.days()));
    let says = if typed.trim().is_empty() {
        tr!(texts, "date-missing", date = soon.as_str())
    } else {
        tr!(texts, "date-wrong", date = soon.as_str())
    };
    // What was understood takes the place of what can be said, so that nothing moves.
    let help = match until {
        Some(day) if day < today => tr!(texts, "date-past"),
        Some(day) => tr!(texts, "date-understood", day = wording::day(texts, day)),
        None => tr!(texts, "date-help"),
    };
    let (label, hint) = (tr!(texts, "promise-until"), tr!(texts, "date-hint", date = soon));
    let field = Field::new(&label, typed).hint(&hint).width(280.0).limit(30).help(&help);
    (ui.add(field.error(wrong.then_some(says.as_str()))), until)
}
