//! The certificate: what is missing, writing and printing it, and what was written.

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::{self, Icon},
    plan_ui::shape,
    theme::{self, S2, S3, S4, S6, TextKind, sizes},
    widgets::{
        button::Button,
        card, chip, frame, layout,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action,
        model::{OpenCase, Paper},
    },
    domain::{plan::Task, record::State},
    platform::printer::Printed,
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
        layout::scroll_as_ui(ui, side, "paper", Role::Complementary, vec2(30.0, 24.0), |ui| paper_ui(ui, page, case));
    }
    let margin = vec2(if narrow { S3 } else { S6 }, if narrow { S2 } else { 24.0 });
    layout::scroll_ui(ui, left, "certificate", margin, |ui| {
        head_ui(ui, page, case);
        written_ui(ui, page);
        lists_ui(ui, page, case);
        if narrow {
            paper_ui(ui, page, case);
        }
    });
    bar_ui(ui, bar, page, if narrow { S3 } else { S6 });
}

fn head_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    if closed == all {
        text::title_ui(ui, &tr!(texts, "certificate-complete"));
        text::gap_ui(ui, 4.0);
        text::body_ui(ui, &tr!(texts, "certificate-complete-text"));
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
    let Some(Paper { path, complete, printed }) = &page.model.paper else { return };
    let kind = if *complete { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    let mut runs =
        vec![Run::strong(tr!(texts, "certificate-saved", kind = kind)), Run::plain(format!(" {}", path.display()))];
    match printed {
        Some(Printed::Handed) => runs.push(Run::plain(format!(" {}", tr!(texts, "certificate-handed")))),
        Some(Printed::InViewer) => runs.push(Run::plain(format!(" {}", tr!(texts, "certificate-in-viewer")))),
        None => {}
    }
    note_ui(ui, NoteKind::Ok, &runs);
    text::gap_ui(ui, S2);
    if ui.add(Button::plain(&tr!(texts, "certificate-view")).icon(Icon::File)).clicked() {
        page.ask(Action::ViewPaper);
    }
    text::gap_ui(ui, S4);
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
                let mut under = vec![wording::state(&texts, &state)];
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

/// What the paper will say, in few words.
fn paper_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let (all, closed) = case.progress();
    let kind = if closed == all { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
    card::card_with_ui(ui, vec2(24.0, 20.0), |ui| {
        text::small_muted_ui(ui, &tr!(texts, "certificate-paper"));
        text::heading_ui(ui, &kind, 2);
        text::gap_ui(ui, S2);
        let name = if case.practice.name.is_empty() { "–" } else { &case.practice.name };
        text::strong_ui(ui, name);
        text::small_muted_ui(ui, &case.practice.address);
        text::gap_ui(ui, S3);
        let known_since = wording::date(texts, case.head.known_since);
        text::small_ui(ui, &format!("{}, {known_since}", case.head.occasion));
        text::small_ui(ui, &tr!(texts, "plan-of", closed = closed, all = all));
        text::gap_ui(ui, S3);
        chip::caption_ui(ui, Icon::Key, &tr!(texts, "certificate-no-secrets"));
        chip::caption_ui(ui, Icon::Info, &tr!(texts, "certificate-means"));
    });
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
