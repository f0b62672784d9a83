//! Who sits here now, asked over the screen that somebody else takes over; that screen stays as it is.
//!
//! Whoever was named before is chosen, or in the menu below the person (`people_ui`).

use egui::{Rect, Ui, vec2};

use super::{
    Page,
    drafts::SitsDraft,
    theme::{self, S2, S3, S4, S8},
    widgets::{
        button::Button,
        field::{self, Field},
        layout, target,
        text::{self},
    },
};
use crate::{
    app::{Action, OpenCase},
    tr,
};

/// Fields wider than this are not read more easily.
const FIELD_WIDTH: f32 = 420.0;

/// Begins to ask, with empty fields.
pub(super) fn ask(page: &mut Page<'_>) {
    page.drafts.sits =
        Some(SitsDraft { over: page.model.screen, name: String::new(), function: String::new(), tried: false });
}

/// Paints the question in place of the screen.
pub(super) fn sits_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let Some(mut draft) = page.drafts.sits.take() else { return };
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let margin = if narrow { S3 } else { S8 };
    let (body, bar) = layout::cut_bottom(rect, layout::bar_height(ui, theme::metrics(ui).button));
    let (mut goes_on, mut chosen, mut cancels) = (false, None, false);
    layout::scroll_ui(ui, body, "who sits here", vec2(margin, if narrow { S2 } else { 28.0 }), |ui| {
        text::title_ui(ui, &tr!(texts, "sits-title"));
        text::gap_ui(ui, 2.0);
        text::body_ui(ui, &tr!(texts, "sits-text"));
        text::gap_ui(ui, S3);
        goes_on = fields_ui(ui, page, &mut draft);
        chosen = known_ui(ui, page);
    });
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| goes_on |= ui.add(Button::primary(&tr!(texts, "next")).arrow().min_width(150.0)).clicked(),
        |ui| cancels = ui.add(Button::plain(&tr!(texts, "cancel"))).clicked(),
    );
    if let Some(name) = chosen {
        page.ask(Action::SetPerson(name));
    } else if goes_on && !draft.name.trim().is_empty() {
        // Answers that were begun know her too, or they would take her out again.
        if let Some(practice) = &mut page.drafts.practice {
            practice.welcome(&draft.name, &draft.function);
        }
        page.ask(Action::SitDown { name: draft.name, function: draft.function });
    } else if !cancels {
        draft.tried |= goes_on;
        page.drafts.sits = Some(draft);
    }
}

/// Her name, which has the focus, and what she does in the practice. Whether Enter was pressed in one of them.
fn fields_ui(ui: &mut Ui, page: &Page<'_>, draft: &mut SitsDraft) -> bool {
    let texts = &page.model.texts;
    let missing = (draft.tried && draft.name.trim().is_empty()).then(|| tr!(texts, "sits-missing"));
    let (label, hint) = (tr!(texts, "sits-name"), tr!(texts, "sits-name-hint"));
    let field = Field::new(&label, &mut draft.name).hint(&hint).width(FIELD_WIDTH).limit(200);
    let name = ui.add(field.error(missing.as_deref()));
    target::focus_below_heading(ui, "who sits here", &name);
    let mut entered = field::entered(ui, &name);
    if page.model.case.is_some() {
        text::gap_ui(ui, S2);
        let (label, hint) = (tr!(texts, "sits-function"), tr!(texts, "q-function-hint"));
        let field = Field::new(&label, &mut draft.function).hint(&hint).width(FIELD_WIDTH).limit(60);
        let function = ui.add(field);
        entered |= field::entered(ui, &function);
    }
    entered
}

/// Everybody else who was named so far, as buttons. Who was chosen.
fn known_ui(ui: &mut Ui, page: &Page<'_>) -> Option<String> {
    let names = page.model.case.as_ref().map(OpenCase::names).unwrap_or_default();
    let others: Vec<String> = names.into_iter().filter(|name| *name != page.model.settings.person).collect();
    if others.is_empty() {
        return None;
    }
    text::gap_ui(ui, S4);
    text::strong_ui(ui, &tr!(page.model.texts, "names-known"));
    text::gap_ui(ui, S2);
    let buttons = |ui: &mut Ui| others.into_iter().filter(|name| ui.add(Button::plain(name)).clicked()).last();
    ui.horizontal_wrapped(buttons).inner
}
