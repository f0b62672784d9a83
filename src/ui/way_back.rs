//! One step back, for the Esc key and for the button of the screens that lie beside the work.

use egui::{Response, Ui};

use super::{
    Page,
    drafts::{Form, Saving},
    helper_over, history_ui,
    icons::Icon,
    preview_ui, sheet_ui,
    theme::{self, S2},
    widgets::{button::Button, text},
};
use crate::{
    app::{Action, Screen},
    tr,
};

/// One step back: from a form to its step, from a screen to the one it belongs to.
pub(super) fn back(ui: &Ui, page: &mut Page<'_>) {
    let has_case = page.model.case.is_some();
    match page.model.screen {
        screen if page.drafts.asks_who(screen) => page.drafts.sits = None,
        Screen::Task if page.drafts.mark.form != Form::Step => {
            if page.drafts.mark.form == Form::Helper {
                helper_over::close(page);
            } else {
                page.drafts.mark.form = Form::Step;
            }
        }
        Screen::Password if page.drafts.saving == Some(Saving::EmptySheet) => page.drafts.saving = None,
        Screen::Password if page.drafts.prints_sheet => sheet_ui::close(page),
        Screen::Password if page.model.task().is_some() => page.ask(Action::Show(Screen::Task)),
        Screen::Questions(question) if question > 0 => {
            if let Some(practice) = page.drafts.practice.take() {
                page.ask(Action::Answer(Box::new(practice), question - 1));
            }
        }
        Screen::Certificate if page.drafts.saving == Some(Saving::Certificate) => page.drafts.saving = None,
        Screen::Task | Screen::Password | Screen::Certificate => page.ask(Action::Show(Screen::Plan)),
        Screen::Preview => preview_ui::leave(page),
        Screen::Check if has_case => page.ask(Action::Show(Screen::Certificate)),
        Screen::Library if page.drafts.library.open.is_some() && theme::is_narrow(ui) => {
            page.drafts.library.open = None;
        }
        Screen::Packs if page.drafts.pack_text.is_some() => page.drafts.pack_text = None,
        Screen::Packs => page.ask(Action::Show(Screen::Library)),
        Screen::History if page.drafts.history.saves.is_some() => page.drafts.history.saves = None,
        Screen::History => history_ui::leave(page),
        Screen::Cases if page.drafts.copies.is_some() => page.drafts.copies = None,
        Screen::Settings | Screen::Library if has_case => {
            page.ask(Action::Show(page.model.aside_from.unwrap_or(Screen::Plan)));
        }
        Screen::Settings | Screen::Check | Screen::Cases | Screen::Library => {
            page.ask(Action::Show(if has_case { Screen::Plan } else { Screen::Start }));
        }
        Screen::Plan if page.drafts.plan.hand_over.is_open => page.drafts.plan.hand_over.is_open = false,
        // Nothing lies behind the plan, but a search can be ended.
        Screen::Plan => page.drafts.plan.words.clear(),
        Screen::Start | Screen::Questions(_) => {}
    }
}

/// Does what Esc does.
pub(super) fn back_button_ui(ui: &mut Ui, page: &mut Page<'_>) -> Response {
    let label = tr!(page.model.texts, "back");
    let button = ui.add(Button::quiet(&label).icon(Icon::ChevronLeft).key("Esc").slim());
    if button.clicked() {
        back(ui, page);
    }
    text::gap_ui(ui, S2);
    button
}
