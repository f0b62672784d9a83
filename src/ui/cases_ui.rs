//! All cases: open, copy into one file, archive and bring back; open one from elsewhere.

use std::path::{Path, PathBuf};

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    save_ui,
    theme::{self, S2, S3, S4, S5, TextKind},
    way_back,
    widgets::{
        button::Button,
        card,
        field::Field,
        layout,
        note::{NoteKind, note_ui},
        target, text,
    },
};
use crate::{
    app::{Action, model::CaseSummary},
    i18n::Texts,
    tr, wording,
};

/// Width of the column for cases elsewhere.
const SIDE: f32 = 336.0;

/// Paints the list of all cases.
pub(super) fn cases_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let narrow = theme::is_narrow(ui);
    let (main, side) = if narrow {
        (rect, None)
    } else {
        let (main, side) = layout::cut_right(rect, SIDE);
        (main, Some(side))
    };
    let margin = if narrow { S3 } else { S5 };
    layout::scroll_ui(ui, main, "cases", vec2(margin, 20.0), |ui| {
        let texts = page.model.texts.clone();
        way_back::back_button_ui(ui, page);
        text::title_ui(ui, &tr!(texts, "cases-title"));
        text::gap_ui(ui, S2);
        text::muted_ui(ui, &tr!(texts, "cases-text"));
        text::gap_ui(ui, S4);
        known_ui(ui, page);
        if page.model.busy {
            text::muted_ui(ui, &tr!(texts, "cases-copying"));
            text::gap_ui(ui, S4);
        }
        list_ui(ui, page);
        if side.is_none() {
            elsewhere_ui(ui, page);
        }
    });
    if let Some(side) = side {
        layout::scroll_as_ui(ui, side, "elsewhere", Role::Complementary, vec2(S5, 20.0), |ui| elsewhere_ui(ui, page));
        layout::column_line_ui(ui, side, false);
    }
}

/// The case in a file that is here already, and the offer to merge.
fn known_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let Some(known) = &page.model.known else { return };
    let folder = known.root.display().to_string();
    note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "cases-known", folder = folder)));
    text::gap_ui(ui, S3);
    ui.horizontal_wrapped(|ui| {
        let merge = ui.add(Button::primary(&tr!(texts, "cases-merge")));
        if page.drafts.copies.is_none() {
            target::focus_on_entry(ui, "merge", &merge);
        }
        if merge.clicked() {
            page.ask(Action::MergeKnown(true));
        }
        if ui.add(Button::plain(&tr!(texts, "cancel"))).clicked() {
            page.ask(Action::MergeKnown(false));
        }
    });
    text::gap_ui(ui, S5);
}

fn list_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let model = page.model;
    let texts = &model.texts;
    let (away, here): (Vec<&CaseSummary>, Vec<&CaseSummary>) = model.cases.iter().partition(|case| case.archived);
    if here.is_empty() {
        text::muted_ui(ui, &tr!(texts, "cases-none"));
    }
    for case in here {
        ui.push_id(&case.root, |ui| case_ui(ui, page, case));
    }
    if away.is_empty() {
        return;
    }
    text::gap_ui(ui, S4);
    text::heading_ui(ui, &tr!(texts, "cases-archive"), 2);
    text::gap_ui(ui, S3);
    for case in away {
        ui.push_id(&case.root, |ui| case_ui(ui, page, case));
    }
}

fn case_ui(ui: &mut Ui, page: &mut Page<'_>, case: &CaseSummary) {
    let model = page.model;
    let texts = &model.texts;
    let is_open = model.case.as_ref().is_some_and(|open| open.root == case.root);
    card::card_with_ui(ui, vec2(20.0, 16.0), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::titled_ui(ui, TextKind::Strong, &name(case), if case.archived { 3 } else { 2 });
        text::small_muted_ui(ui, &facts(texts, case));
        text::gap_ui(ui, S3);
        ui.horizontal_wrapped(|ui| {
            // Two cases of one name are told apart by their folders, for whoever hears them, too.
            let is_twin = |other: &CaseSummary| other.root != case.root && name(other) == name(case);
            let folder = case.root.file_name().filter(|_| model.cases.iter().any(is_twin));
            let folder = folder.map(|folder| format!(", {}", folder.to_string_lossy())).unwrap_or_default();
            let named = |label: String| (format!("{label}, {}{folder}", name(case)), label);
            if is_open {
                text::kind_ui(ui, TextKind::SmallStrong, &tr!(texts, "cases-is-open"));
            } else {
                let (spoken, label) = named(tr!(texts, "cases-open"));
                let button = ui.add(Button::plain(&label).slim().enabled(!model.busy).accessible_name(&spoken));
                if page.drafts.copies.is_none() && model.known.is_none() {
                    target::focus_on_entry(ui, "cases", &button);
                }
                if button.clicked() {
                    page.ask(Action::OpenCase(case.root.clone()));
                }
            }
            let (spoken, label) = named(tr!(texts, "cases-copy"));
            if ui.add(Button::quiet(&label).slim().enabled(!model.busy).accessible_name(&spoken)).clicked() {
                let file = case.root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                page.drafts.save = save_ui::proposal(model, &format!("{file}.zip"));
                page.drafts.copies = Some(case.root.clone());
            }
            let label = if case.archived { tr!(texts, "cases-bring-back") } else { tr!(texts, "cases-put-away") };
            let (spoken, label) = named(label);
            if ui.add(Button::quiet(&label).slim().enabled(!model.busy).accessible_name(&spoken)).clicked() {
                page.ask(Action::ArchiveCase(case.root.clone(), !case.archived));
            }
        });
    });
    text::gap_ui(ui, S3);
    if page.drafts.copies.as_ref() == Some(&case.root) {
        copy_ui(ui, page, &case.root);
    }
}

fn name(case: &CaseSummary) -> String {
    if case.practice.is_empty() { case.occasion.clone() } else { format!("{} · {}", case.occasion, case.practice) }
}

/// How far it is, when it was changed last, where it lies.
fn facts(texts: &Texts, case: &CaseSummary) -> String {
    let progress = case.progress.map(|(all, closed)| tr!(texts, "plan-of", closed = closed, all = all));
    let last = match &case.last {
        Some(time) => tr!(texts, "cases-last", time = wording::date_time(texts, time)),
        None if case.progress.is_some() => tr!(texts, "cases-untouched"),
        None => String::new(),
    };
    let folder = case.root.file_name().map(|name| name.to_string_lossy().into_owned());
    let parts = [progress, Some(last).filter(|last| !last.is_empty()), folder];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn copy_ui(ui: &mut Ui, page: &mut Page<'_>, root: &Path) {
    text::muted_ui(ui, &tr!(page.model.texts, "cases-copy-text"));
    text::gap_ui(ui, S3);
    match save_ui::save_ui(ui, page) {
        save_ui::Said::Nothing => return,
        save_ui::Said::Leave => {}
        save_ui::Said::To(to) => page.ask(Action::CopyCase(root.to_owned(), to)),
    }
    page.drafts.copies = None;
}

/// A folder or a file elsewhere.
fn elsewhere_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    text::subheading_ui(ui, &tr!(texts, "cases-elsewhere"));
    text::gap_ui(ui, S3);
    let (label, help) = (tr!(texts, "cases-path"), tr!(texts, "cases-path-help"));
    let field = ui.add(Field::new(&label, &mut page.drafts.path).help(&help).limit(1000));
    if page.model.cases.is_empty() {
        target::focus_on_entry(ui, "no cases", &field);
    }
    let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    text::gap_ui(ui, S3);
    let path = page.drafts.path.trim().to_owned();
    let is_ready = !path.is_empty() && !page.model.busy;
    let opens = ui.add(Button::plain(&tr!(texts, "start-path-open")).fill_width().enabled(is_ready)).clicked();
    if opens || enter && is_ready {
        let is_file = path.to_lowercase().ends_with(".zip");
        let path = PathBuf::from(path);
        page.ask(if is_file { Action::TakeInCase(Some(path)) } else { Action::OpenCase(path) });
    }
    text::gap_ui(ui, S2);
    let choose = [tr!(texts, "cases-choose-file"), tr!(texts, "start-choose-folder")];
    let buttons = choose.each_ref().map(|label| ui.add(Button::quiet(label).icon(Icon::Folder).slim()).clicked());
    match buttons {
        [true, _] => page.ask(Action::TakeInCase(None)),
        [_, true] => page.ask(Action::ChooseCase),
        [false, false] => {}
    }
}
