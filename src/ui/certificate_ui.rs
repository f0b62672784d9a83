//! The certificate: what is missing, writing and printing it, and what was written.

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page, certificate_lists_ui,
    icons::Icon,
    own_words_ui, preview_ui,
    theme::{self, S2, S3, S4, S6},
    widgets::{
        button::Button,
        chip, layout,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::{OpenCase, Paper},
    },
    platform::printer::{JobState, PrintFault, Printed},
    tr, wording,
};

/// Width of the column that says what the paper is.
const SIDE: f32 = 388.0;

/// Paints the certificate screen.
pub(super) fn certificate_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let Some(case) = &page.model.case else { return };
    let narrow = theme::is_narrow(ui);
    let high = layout::bar_height(ui, theme::metrics(ui).button);
    let (mut left, mut bar) = layout::cut_bottom(rect, high);
    let mut larger = None;
    if !narrow {
        let (main, side) = layout::cut_right(rect, SIDE);
        (left, bar) = layout::cut_bottom(main, high);
        ui.painter().rect_filled(side, 0.0, theme::tokens(ui).sunken);
        layout::scroll_as_ui(ui, side, "paper", Role::Complementary, vec2(30.0, 24.0), |ui| {
            larger = Some(preview_ui::small_ui(ui, page, side.height()));
            text::gap_ui(ui, S3);
            chip::caption_ui(ui, Icon::Key, &tr!(page.model.texts, "certificate-no-secrets"));
            key_place_ui(ui, page);
            check_ui(ui, page);
        });
    }
    let margin = vec2(if narrow { S3 } else { S6 }, if narrow { S2 } else { 24.0 });
    layout::scroll_ui(ui, left, "certificate", margin, |ui| {
        head_ui(ui, page, case);
        written_ui(ui, page);
        certificate_lists_ui::lists_ui(ui, page, case);
        own_words_ui::own_words_ui(ui, page, case);
        if narrow {
            larger = Some(preview_ui::small_ui(ui, page, f32::INFINITY));
            key_place_ui(ui, page);
            check_ui(ui, page);
        }
    });
    bar_ui(ui, bar, page, if narrow { S3 } else { S6 });
    if let Some(larger) = larger {
        preview_ui::greet_back(page, &larger);
    }
}

/// The key that signs this paper, what it is for, and where it lies.
fn key_place_ui(ui: &mut Ui, page: &Page<'_>) {
    let key = page.model.preview.shown.as_ref().and_then(|shown| shown.key);
    if let Some((key, place)) = key {
        let texts = &page.model.texts;
        text::gap_ui(ui, S2);
        text::small_muted_ui(ui, &tr!(texts, "certificate-key", key = key.to_string()));
        let use_of_it = format!("{} {}", tr!(texts, "certificate-key-use"), wording::key_place(texts, place));
        text::small_muted_ui(ui, &use_of_it);
    }
}

/// The way to papers that others show.
fn check_ui(ui: &mut Ui, page: &mut Page<'_>) {
    text::gap_ui(ui, S2);
    if ui.add(Button::quiet(&tr!(page.model.texts, "certificate-check")).icon(Icon::Search).slim()).clicked() {
        page.ask(Action::Show(Screen::Check));
    }
}

fn head_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    if case.is_complete() {
        text::title_ui(ui, &tr!(texts, "certificate-complete"));
        text::gap_ui(ui, 4.0);
        text::body_ui(ui, &tr!(texts, "certificate-complete-text"));
        text::gap_ui(ui, S3);
        let places = case.plan.tasks.iter().filter(|task| case.lacks_place(task)).count();
        if places == 0 {
            note_ui(ui, NoteKind::Ok, &text::runs(&tr!(texts, "certificate-nothing-missing")));
        } else {
            note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "certificate-only-places", count = places)));
        }
    } else if closed == all && !case.unread_packs().is_empty() {
        text::title_ui(ui, &tr!(texts, "certificate-unread"));
        text::gap_ui(ui, 4.0);
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "certificate-unread-text")));
    } else {
        text::title_ui(ui, &tr!(texts, "certificate-missing", count = (all - closed)));
        text::gap_ui(ui, 4.0);
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "certificate-missing-text")));
    }
    let oddities = wording::irregularities(texts, case);
    if !oddities.is_empty() {
        text::gap_ui(ui, S3);
        let mut runs = vec![Run::strong(tr!(texts, "certificate-irregular"))];
        runs.push(Run::plain(format!(" {}", oddities.join(" "))));
        note_ui(ui, NoteKind::Warn, &runs);
    }
    text::gap_ui(ui, S4);
}

/// What was written last, and what became of printing it.
fn written_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let Some(paper) = &page.model.paper else { return };
    let Paper { path, complete, printed, is_outdated } = paper;
    let kind = if *complete { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let mut gets_focus = false;
    let mut runs =
        vec![Run::strong(tr!(texts, "certificate-saved", kind = kind)), Run::plain(format!(" {}", path.display()))];
    if *is_outdated {
        runs.push(Run::plain(format!("\n{}", tr!(texts, "certificate-outdated"))));
    }
    let note = note_ui(ui, if *is_outdated { NoteKind::Warn } else { NoteKind::Ok }, &runs);
    // Its bar is at the other end of what may have been scrolled, and took no keys while it was written.
    if target::is_new(ui, &path.display().to_string()) {
        ui.scroll_to_rect(note.rect, None);
        gets_focus = true;
    }
    let is_open = matches!(printed, Some(Ok(Printed::InDialog(_))));
    if let Some(said) = printed
        && let Ok(order) = said
    {
        text::gap_ui(ui, S2);
        note_ui(ui, print_kind(said), &text::runs(&wording::printed(&texts, order, paper.kind())));
    }
    text::gap_ui(ui, S2);
    ui.horizontal_wrapped(|ui| {
        if !is_open {
            let view = ui.add(Button::plain(&tr!(texts, "certificate-view")).icon(Icon::File));
            if gets_focus {
                view.request_focus();
            }
            if view.clicked() {
                page.ask(Action::ViewPaper);
            }
        }
        if is_open && ui.add(Button::plain(&tr!(texts, "certificate-leave-printing"))).clicked() {
            page.ask(Action::LeavePrinting);
        }
        // Not that one once more which something is missing on.
        let again = printed.is_some() && !page.model.busy && !is_open && !is_outdated;
        if again && ui.add(Button::plain(&tr!(texts, "certificate-print-again")).icon(Icon::Printer)).clicked() {
            page.ask(Action::PrintPaper);
        }
    });
    text::gap_ui(ui, S4);
}

/// How much it matters what became of a print order.
pub(super) fn print_kind(said: &Result<Printed, PrintFault>) -> NoteKind {
    match said {
        Ok(Printed::Job(_, JobState::Done)) => NoteKind::Ok,
        Ok(Printed::Job(_, JobState::UnderWay) | Printed::Handed | Printed::InDialog(_) | Printed::InViewer) => {
            NoteKind::Info
        }
        Ok(Printed::Job(_, JobState::Waiting(_) | JobState::Unknown)) | Err(PrintFault::Cancelled) => NoteKind::Warn,
        Ok(Printed::Job(_, JobState::Cancelled | JobState::Failed)) | Err(_) => NoteKind::Danger,
    }
}

fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let (mut prints, mut saves) = (false, false);
    let is_idle = !page.model.busy;
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let label = tr!(texts, "certificate-print");
            let button = ui.add(Button::primary(&label).icon(Icon::Printer).enabled(is_idle));
            target::focus_on_entry(ui, "certificate", &button);
            prints = button.clicked();
            saves = ui.add(Button::plain(&tr!(texts, "certificate-save")).icon(Icon::File).enabled(is_idle)).clicked();
        },
        |_| {},
    );
    if prints || saves {
        page.ask(Action::WritePaper { print: prints });
    }
}
