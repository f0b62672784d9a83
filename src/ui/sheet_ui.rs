//! The emergency sheet in the workshop: the wish, the warning, what became of printing it.

use egui::{Ui, vec2};

use super::{
    Page,
    certificate_ui::print_kind,
    focus,
    icons::Icon,
    marks_ui,
    theme::S2,
    widgets::{
        button::Button,
        card,
        note::{NoteKind, note_ui},
        text::{self},
    },
};
use crate::{
    app::{Action, Wanted},
    tr, wording,
};

/// A button, and behind it what to know before printing. Nothing is printed by the button alone.
pub(super) fn sheet_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let has_secret = page.model.secret.is_some();
    said_ui(ui, page);
    let opens = focus::give_back(ui, "sheet", "", page.drafts.prints_sheet);
    if !page.drafts.prints_sheet {
        let label = if has_secret { tr!(texts, "sheet-print") } else { tr!(texts, "sheet-print-empty") };
        if marks_ui::opens(&ui.add(Button::quiet(&label).icon(Icon::Printer))) {
            page.drafts.prints_sheet = true;
        }
        return;
    }
    card::card_with_ui(ui, vec2(20.0, 15.0), |ui| {
        text::subheading_ui(ui, &tr!(texts, "sheet-title"));
        text::gap_ui(ui, S2);
        if has_secret {
            note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "sheet-warning")));
            text::gap_ui(ui, S2);
            text::body_ui(ui, &tr!(texts, "sheet-not-saved"));
        } else {
            text::body_ui(ui, &tr!(texts, "sheet-empty"));
        }
        text::gap_ui(ui, S2);
        ui.horizontal_wrapped(|ui| {
            let is_idle = page.model.sheet.as_ref().is_none_or(|order| order.said.is_some());
            let print = ui.add(Button::primary(&tr!(texts, "sheet-now")).icon(Icon::Printer).enabled(is_idle));
            if print.clicked() {
                page.ask(Action::HandOut(Wanted::Emergency));
                page.drafts.prints_sheet = false;
            }
            let leave = ui.add(Button::plain(&tr!(texts, "sheet-not-now")));
            if leave.clicked() {
                page.drafts.prints_sheet = false;
            }
            // Whoever presses Enter twice prints no password: its paper is to be meant.
            if opens {
                if is_idle && !has_secret { print.request_focus() } else { leave.request_focus() }
            }
        });
    });
}

fn said_ui(ui: &mut Ui, page: &Page<'_>) {
    let texts = &page.model.texts;
    let Some(said) = page.model.sheet.as_ref().and_then(|order| order.said.as_ref()) else { return };
    let kind = print_kind(said);
    note_ui(ui, kind, &text::runs(&wording::sheet_printed(texts, said)));
}
