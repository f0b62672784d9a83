//! The emergency sheet in the workshop: the wish, the warning, what became of printing it.

use egui::{Rect, Ui, pos2, vec2};

use super::{
    Page,
    certificate_ui::print_kind,
    drafts::Saving,
    focus,
    icons::Icon,
    marks_ui, save_ui,
    theme::S2,
    widgets::{
        button::Button,
        card,
        note::{NoteKind, note_ui, note_with_buttons_ui},
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
        let what_for = if has_secret { tr!(texts, "sheet-for") } else { tr!(texts, "sheet-for-empty") };
        text::small_muted_ui(ui, &what_for);
        return;
    }
    let top = ui.cursor().min;
    card::card_with_ui(ui, vec2(20.0, 15.0), |ui| {
        text::subheading_ui(ui, &tr!(texts, "sheet-title"));
        text::gap_ui(ui, S2);
        if has_secret {
            note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "sheet-warning")));
            text::gap_ui(ui, S2);
            // With the buttons, for it says why not printing is what is proposed.
            text::rich_text_ui(ui, &text::runs(&tr!(texts, "sheet-when")));
        } else {
            text::body_ui(ui, &tr!(texts, "sheet-empty"));
        }
        text::gap_ui(ui, S2);
        buttons_ui(ui, page, opens);
    });
    if opens {
        ui.scroll_to_rect(Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top())), None);
    }
    if has_secret {
        text::small_muted_ui(ui, &tr!(texts, "sheet-not-saved"));
    }
    if page.drafts.saving == Some(Saving::EmptySheet) && !has_secret {
        form_ui(ui, page);
    }
}

/// Whoever presses Enter twice prints no password: its paper is to be meant. So not printing is what is proposed.
fn buttons_ui(ui: &mut Ui, page: &mut Page<'_>, opens: bool) {
    let texts = page.model.texts.clone();
    let is_empty = page.model.secret.is_none();
    ui.horizontal_wrapped(|ui| {
        let is_idle = page.model.sheet.as_ref().is_none_or(|order| order.said.is_some());
        let (now, not_now) = (tr!(texts, "sheet-now"), tr!(texts, "sheet-not-now"));
        let (print, leave) = if is_empty {
            let print = ui.add(Button::primary(&now).icon(Icon::Printer).enabled(is_idle));
            (print, ui.add(Button::plain(&not_now)))
        } else {
            let leave = ui.add(Button::primary(&not_now));
            (ui.add(Button::plain(&now).icon(Icon::Printer).enabled(is_idle)), leave)
        };
        if print.clicked() {
            page.ask(Action::HandOut(Wanted::Emergency));
            page.drafts.prints_sheet = false;
        }
        if leave.clicked() {
            close(page);
        }
        let save = tr!(texts, "sheet-save");
        if is_empty && ui.add(Button::plain(&save).icon(Icon::File).enabled(is_idle)).clicked() {
            page.drafts.saving = Some(Saving::EmptySheet);
            page.drafts.save = save_ui::proposal(page.model, &format!("{}.pdf", tr!(texts, "sheet-title")));
        }
        if opens {
            if is_idle && is_empty { print.request_focus() } else { leave.request_focus() }
        }
    });
}

/// Asks where the empty sheet is to lie.
fn form_ui(ui: &mut Ui, page: &mut Page<'_>) {
    match save_ui::save_ui(ui, page) {
        save_ui::Said::Nothing => return,
        save_ui::Said::Leave => {}
        save_ui::Said::To(to) => {
            page.ask(Action::SaveEmptySheet(to));
            page.drafts.prints_sheet = false;
        }
    }
    page.drafts.saving = None;
}

/// Nothing is printed, and what was said about an earlier attempt is read.
pub(super) fn close(page: &mut Page<'_>) {
    (page.drafts.prints_sheet, page.drafts.saving) = (false, None);
    page.ask(Action::ForgetSheet);
}

fn said_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let Some(order) = &page.model.sheet else { return };
    let Some(said) = &order.said else { return };
    let words = text::runs(&wording::sheet_printed(&texts, said, order.is_empty));
    let read = tr!(texts, "notice-read");
    if note_with_buttons_ui(ui, print_kind(said), &words, vec![Button::plain(&read).slim()]).is_some() {
        page.ask(Action::ForgetSheet);
    }
}
