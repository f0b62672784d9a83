//! The certificate: what is missing, writing and printing it, and what was written.

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::{self, Icon},
    own_words_ui,
    plan_ui::shape,
    preview_ui,
    theme::{self, S2, S3, S4, S6, TextKind, sizes},
    widgets::{
        button::Button,
        chip, frame, layout,
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
    domain::{plan::Task, record::State},
    platform::printer::{JobState, PrintFault, Printed},
    tr, wording,
};

/// Width of the column that says what the paper is.
const SIDE: f32 = 388.0;

/// Paints the certificate screen.
pub(super) fn certificate_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let Some(case) = &page.model.case else { return };
    let narrow = theme::is_narrow(ui);
    let (mut left, bar) = layout::cut_bottom(rect, layout::bar_height(ui, theme::metrics(ui).button));
    if !narrow {
        let (main, side) = layout::cut_right(left, SIDE);
        left = main;
        ui.painter().rect_filled(side, 0.0, theme::tokens(ui).sunken);
        layout::scroll_as_ui(ui, side, "paper", Role::Complementary, vec2(30.0, 24.0), |ui| {
            preview_ui::small_ui(ui, page, left.height());
            text::gap_ui(ui, S3);
            chip::caption_ui(ui, Icon::Key, &tr!(page.model.texts, "certificate-no-secrets"));
            key_place_ui(ui, page);
        });
    }
    let margin = vec2(if narrow { S3 } else { S6 }, if narrow { S2 } else { 24.0 });
    layout::scroll_ui(ui, left, "certificate", margin, |ui| {
        head_ui(ui, page, case);
        written_ui(ui, page);
        lists_ui(ui, page, case);
        own_words_ui::own_words_ui(ui, page, case);
        if narrow {
            preview_ui::small_ui(ui, page, f32::INFINITY);
            key_place_ui(ui, page);
        }
    });
    bar_ui(ui, bar, page, if narrow { S3 } else { S6 });
}

/// The key that signs this paper, which others ask for, and where it lies.
fn key_place_ui(ui: &mut Ui, page: &Page<'_>) {
    let key = page.model.preview.shown.as_ref().and_then(|shown| shown.key);
    if let Some((key, place)) = key {
        let texts = &page.model.texts;
        text::gap_ui(ui, S2);
        text::small_muted_ui(ui, &tr!(texts, "certificate-key", key = key.to_string()));
        text::small_muted_ui(ui, &wording::key_place(texts, place));
    }
}

fn head_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    if case.is_complete() {
        text::title_ui(ui, &tr!(texts, "certificate-complete"));
        text::gap_ui(ui, 4.0);
        text::body_ui(ui, &tr!(texts, "certificate-complete-text"));
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
    let Paper { path, complete, printed } = paper;
    let kind = if *complete { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let runs =
        vec![Run::strong(tr!(texts, "certificate-saved", kind = kind)), Run::plain(format!(" {}", path.display()))];
    note_ui(ui, NoteKind::Ok, &runs);
    let is_open = matches!(printed, Some(Ok(Printed::InDialog(_))));
    if let Some(said) = printed
        && let Ok(order) = said
    {
        text::gap_ui(ui, S2);
        note_ui(ui, print_kind(said), &text::runs(&wording::printed(&texts, order, paper.kind())));
    }
    text::gap_ui(ui, S2);
    ui.horizontal_wrapped(|ui| {
        if !is_open && ui.add(Button::plain(&tr!(texts, "certificate-view")).icon(Icon::File)).clicked() {
            page.ask(Action::ViewPaper);
        }
        if is_open && ui.add(Button::plain(&tr!(texts, "certificate-leave-printing"))).clicked() {
            page.ask(Action::LeavePrinting);
        }
        let again = printed.is_some() && !page.model.busy && !is_open;
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

fn lists_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let all = case.plan.tasks.len();
    let (closed, open): (Vec<&Task>, Vec<&Task>) =
        case.plan.tasks.iter().partition(|task| case.state(task).is_closed());
    ui.spacing_mut().item_spacing.y = 0.0;
    if !open.is_empty() {
        section_ui(ui, &tr!(texts, "certificate-open"), &tr!(texts, "plan-count", closed = open.len(), all = all));
        for task in open {
            task_ui(ui, page, case, task);
        }
        text::gap_ui(ui, S4);
    }
    if !closed.is_empty() {
        section_ui(ui, &tr!(texts, "certificate-closed"), &tr!(texts, "plan-count", closed = closed.len(), all = all));
        for task in closed {
            task_ui(ui, page, case, task);
        }
    }
}

fn section_ui(ui: &mut Ui, title: &str, count: &str) {
    ui.horizontal(|ui| {
        text::titled_ui(ui, TextKind::SmallStrong, title, 2);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            text::small_muted_ui(ui, count);
        });
    });
    text::gap_ui(ui, 5.0);
}

fn task_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, task: &Task) {
    let texts = page.model.texts.clone();
    let state = case.state(task);
    frame::line_ui(ui);
    text::gap_ui(ui, S2);
    ui.push_id(&task.id, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = S3;
            icons::icon_ui(ui, shape(&state).icon(), sizes::ICON_S, shape(&state).color(theme::tokens(ui)));
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 170.0).max(120.0));
                text::body_ui(ui, &task.full_title());
                let unchecked = page.model.catalogue.entry(&task.guide);
                let unchecked = unchecked.and_then(|entry| wording::unchecked(&texts, entry));
                let mut under = vec![unchecked.unwrap_or_default(), wording::state(&texts, &state)];
                under.extend([wording::state_detail(&texts, &state), wording::person(&texts, task)]);
                under.retain(|part| !part.is_empty());
                text::small_muted_ui(ui, &under.join(" · "));
            });
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let label = if matches!(state, State::InProgress | State::Changed) {
                    tr!(texts, "certificate-continue")
                } else {
                    tr!(texts, "certificate-look")
                };
                let name = format!("{label}: {}", task.full_title());
                if ui.add(Button::plain(&label).slim().accessible_name(&name)).clicked() {
                    page.ask(Action::OpenTask(task.id.clone()));
                }
            });
        });
    });
    text::gap_ui(ui, S2);
}

fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let (mut prints, mut saves, mut checks) = (false, false, false);
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
        |ui| checks = ui.add(Button::quiet(&tr!(texts, "certificate-check")).icon(Icon::Search)).clicked(),
    );
    if checks {
        page.ask(Action::Show(Screen::Check));
    }
    if prints || saves {
        page.ask(Action::WritePaper { print: prints });
    }
}
