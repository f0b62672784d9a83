//! A field for a day to come, typed as a date or said in words; below it stands what was understood. An example in
//! it was taken for an answer, so it is empty; the days that are agreed on most take one press.

use egui::{Response, Ui};
use jiff::{ToSpan as _, civil::Date};

use super::{
    theme::{S1, S2},
    widgets::{
        button::Button,
        field::{self, Field},
        target, text,
    },
};
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
    let says = if typed.trim().is_empty() { tr!(texts, "date-missing") } else { tr!(texts, "date-unknown") };
    // What was understood takes the place of what can be said, so that nothing moves.
    let help = match until {
        Some(day) if day < today => tr!(texts, "date-past"),
        Some(day) => tr!(texts, "date-understood", day = wording::day(texts, day)),
        None => tr!(texts, "date-help", date = soon.as_str()),
    };
    let label = tr!(texts, "promise-until");
    let field = Field::new(&label, typed).width(280.0).limit(30).help(&help);
    let field = ui.add(field.error(wrong.then_some(says.as_str())));
    text::gap_ui(ui, S1);
    if let Some(day) = days_ui(ui, texts, today) {
        *typed = wording::date(texts, day);
        field::go_on_behind(ui, &field, typed);
        // Enter goes on from there, and it can be written over.
        target::give_focus(&field);
    }
    (field, until)
}

/// A day by one press. The one that was pressed.
fn days_ui(ui: &mut Ui, texts: &Texts, today: Date) -> Option<Date> {
    let days = [(tr!(texts, "date-tomorrow"), 1), (tr!(texts, "date-in-a-week"), 7)];
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        for (label, days) in days {
            if ui.add(Button::plain(&label).slim()).clicked() {
                chosen = Some(today.saturating_add(days.days()));
            }
        }
    });
    chosen
}
