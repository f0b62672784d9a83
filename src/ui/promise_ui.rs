//! Handing a task over: to the provider, or from him back to the practice; who does it, and until when.
//!
//! Saving it is `marks_ui`'s.

use egui::Ui;

use super::{
    Page,
    day_field_ui::{Day, day_field_ui},
    drafts::{Form, Nameless},
    guide_ui::{self, Shown},
    hand_over_ui,
    name_field_ui::{NameField, name_field_ui},
    theme::{self, S2},
    widgets::{field, fields, text},
};
use crate::{i18n::Texts, tr};

/// Who promises it until when. What is missing has the focus, the name or else the day; Enter there saves.
pub(super) fn promise_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) -> bool {
    let texts = page.model.texts.clone();
    let asks_name = hands_to(page, shown).is_empty();
    fields::begin(ui);
    // In a narrow window there is room for one field below the heading: for the one that is to be filled in.
    if theme::is_narrow(ui) && !asks_name {
        let entered = until_ui(ui, page, shown, &texts, true);
        by_ui(ui, page, shown, &texts, false);
        text::gap_ui(ui, S2);
        return entered;
    }
    by_ui(ui, page, shown, &texts, asks_name);
    text::gap_ui(ui, S2);
    until_ui(ui, page, shown, &texts, !asks_name)
}

/// Who does it.
fn by_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, texts: &Texts, begins: bool) {
    let names = shown.case.names();
    let draft = &mut page.drafts.mark;
    let nameless = draft.nameless != Nameless::No && draft.by.trim().is_empty();
    let (label, error) = (tr!(texts, "promise-by"), nameless.then(|| tr!(texts, "promise-by-missing")));
    let field = NameField { label: &label, hint: "", error: error.as_deref(), of: "", names: &names };
    let by = name_field_ui(ui, texts, &field, &mut draft.by);
    fields::next(ui, &by);
    if draft.nameless == Nameless::JustNow {
        draft.nameless = Nameless::Before;
        by.request_focus();
    }
    if begins {
        guide_ui::focus(ui, shown, Form::Promise, &by);
    }
}

/// Until when. Whether Enter was pressed in it.
fn until_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, texts: &Texts, begins: bool) -> bool {
    let draft = &mut page.drafts.mark;
    let day = Day { today: page.model.now.date(), tried: draft.tried };
    let (until, day) = day_field_ui(ui, texts, &day, &mut draft.until);
    fields::arrive(ui, &until);
    if draft.tried && day.is_none() {
        guide_ui::focus_on(ui, shown, "wrong date", &until);
    } else if begins {
        guide_ui::focus(ui, shown, Form::Promise, &until);
    }
    text::gap_ui(ui, S2);
    field::entered(ui, &until)
}

/// Whether it is not the provider's to do: he hands it back, and what only its holder may know is his alone.
pub(super) fn hands_back(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    // The provider hands tasks back to the practice.
    hand_over_ui::is_his_seat(page) || is_holders(page, shown)
}

/// Is it about a secret that only its holder may know, the PIN of a card?
pub(super) fn is_holders(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let profile = shown.guide.profile.as_deref().and_then(|id| page.model.catalogue.profile(id));
    profile.is_some_and(|profile| !profile.may_generate)
}

/// The words for handing the task over.
pub(super) fn hand_over(page: &Page<'_>, shown: &Shown<'_>) -> String {
    let texts = &page.model.texts;
    if hands_back(page, shown) { tr!(texts, "task-hand-back") } else { tr!(texts, "task-promise") }
}

/// To whom a task is handed that goes to the provider. He hands it back to whose it was, or to who leads in the
/// practice; where that is himself, only he can say.
pub(super) fn hands_to(page: &Page<'_>, shown: &Shown<'_>) -> String {
    let practice = &shown.case.practice;
    if hands_back(page, shown) {
        let lead = practice.people.first().map(|person| &person.name);
        let mut known = std::iter::once(&shown.task.person).chain(lead);
        let other = known.find(|name| !name.is_empty() && **name != page.model.settings.person);
        return other.cloned().unwrap_or_default();
    }
    hand_over_ui::to_whom(page.model, shown.case)
}
