//! All cases: open, copy into one file, archive and bring back; open one from elsewhere.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use egui::{Rect, Role, Ui, vec2};
use jiff::ZonedDateTime;

use super::{
    Page,
    icons::Icon,
    save_ui,
    theme::{self, S2, S3, S4, S5, TextKind},
    way_back,
    widgets::{
        button::Button,
        card, chip,
        field::Field,
        layout,
        note::{NoteKind, note_ui},
        target, text,
    },
};
use crate::{
    app::{Action, Screen, model::CaseSummary},
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
        twins_ui(ui, page);
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

/// Some have the same name: what tells them apart. Which was used last stands at that one.
fn twins_ui(ui: &mut Ui, page: &Page<'_>) {
    let cases = &page.model.cases;
    if cases.iter().any(|case| is_twin(cases, case)) {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(page.model.texts, "cases-twins")));
        text::gap_ui(ui, S4);
    }
}

/// Whether another one has the same name and is as little put away.
fn is_twin(cases: &[CaseSummary], case: &CaseSummary) -> bool {
    let is_other = |other: &&CaseSummary| other.root != case.root && other.archived == case.archived;
    !case.archived && cases.iter().filter(is_other).any(|other| name(other) == name(case))
}

fn last_time(case: &CaseSummary) -> Option<&ZonedDateTime> {
    case.last.as_ref().map(|(time, _)| time)
}

/// Whether it is the one of its name that was used last.
fn is_used_last(cases: &[CaseSummary], case: &CaseSummary) -> bool {
    let mut same = cases.iter().filter(|other| !other.archived && name(other) == name(case));
    case.last.is_some() && is_twin(cases, case) && same.all(|other| last_time(other) <= last_time(case))
}

fn list_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let model = page.model;
    let texts = &model.texts;
    let (away, mut here): (Vec<&CaseSummary>, Vec<&CaseSummary>) = model.cases.iter().partition(|case| case.archived);
    // Of those with one name that one first which is used.
    let place = |case: &CaseSummary| here.iter().position(|other| name(other) == name(case));
    let order: BTreeMap<_, _> = here.iter().map(|case| (&case.root, place(case))).collect();
    here.sort_by_key(|case| (order.get(&case.root).copied(), Reverse(last_time(case).cloned())));
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
        let is_twin = is_twin(&model.cases, case);
        let apart = if is_twin { TextKind::Strong } else { TextKind::Body };
        text::kind_ui(ui, apart, &how_far(texts, &model.cases, case));
        let lies = tr!(texts, "cases-folder", folder = folder(page, case));
        if is_twin {
            text::kind_ui(ui, apart, &lies);
            if let Some(last) = last_of(texts, case) {
                text::small_muted_ui(ui, &last);
            }
        } else {
            text::small_muted_ui(ui, &last_of(texts, case).into_iter().chain([lies]).collect::<Vec<_>>().join(" · "));
        }
        if is_open {
            text::kind_ui(ui, TextKind::SmallStrong, &tr!(texts, "cases-is-open"));
        }
        if is_used_last(&model.cases, case) {
            chip::caption_ui(ui, Icon::Check, &tr!(texts, "cases-used-last"));
        }
        text::gap_ui(ui, S3);
        ui.horizontal_wrapped(|ui| {
            // Two cases of one name are told apart by their folders, for whoever hears them, too.
            let has_its_name = |other: &CaseSummary| other.root != case.root && name(other) == name(case);
            let folder = model.cases.iter().any(has_its_name).then(|| format!(", {}", folder(page, case)));
            let folder = folder.unwrap_or_default();
            let named = |label: String| (format!("{label}, {}{folder}", name(case)), label);
            open_button_ui(ui, page, case, &named);
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

/// To open it, or to go on with the one that is open: then that is what one begins with.
fn open_button_ui(ui: &mut Ui, page: &mut Page<'_>, case: &CaseSummary, named: &dyn Fn(String) -> (String, String)) {
    let model = page.model;
    let is_open = |case: &CaseSummary| model.case.as_ref().is_some_and(|open| open.root == case.root);
    let (goes_on, begins) = (is_open(case), is_open(case) || !model.cases.iter().any(is_open));
    let label = if goes_on { tr!(model.texts, "cases-go-on") } else { tr!(model.texts, "cases-open") };
    let (spoken, label) = named(label);
    let button = if goes_on { Button::primary(&label) } else { Button::plain(&label) };
    let button = ui.add(button.slim().enabled(!model.busy).accessible_name(&spoken));
    if begins && page.drafts.copies.is_none() && model.known.is_none() {
        target::focus_on_entry(ui, "cases", &button);
    }
    if button.clicked() {
        page.ask(if goes_on { Action::Show(Screen::Plan) } else { Action::OpenCase(case.root.clone()) });
    }
}

fn name(case: &CaseSummary) -> String {
    if case.practice.is_empty() { case.occasion.clone() } else { format!("{} · {}", case.occasion, case.practice) }
}

/// When it was begun, and how far it is. To the minute, where the day is also that of another one of its name.
fn how_far(texts: &Texts, cases: &[CaseSummary], case: &CaseSummary) -> String {
    let is_alike = |other: &&CaseSummary| other.root != case.root && name(other) == name(case);
    let begun = if cases.iter().filter(is_alike).any(|other| other.begun.date() == case.begun.date()) {
        wording::date_time(texts, &case.begun)
    } else {
        wording::date(texts, case.begun.date())
    };
    let begun = tr!(texts, "cases-begun", date = begun);
    match case.progress {
        Some((all, closed)) => format!("{begun} · {}", tr!(texts, "plan-of", closed = closed, all = all)),
        None => begun,
    }
}

/// Who changed it last and when.
fn last_of(texts: &Texts, case: &CaseSummary) -> Option<String> {
    let last = case.last.as_ref().map(|(time, who)| {
        let time = wording::date_time(texts, time);
        if who.is_empty() {
            tr!(texts, "cases-last", time = time)
        } else {
            tr!(texts, "cases-last-by", who = who.as_str(), time = time)
        }
    });
    last.or_else(|| case.progress.map(|_| tr!(texts, "cases-untouched")))
}

/// Its folder, by its name alone among those of this PC.
fn folder(page: &Page<'_>, case: &CaseSummary) -> String {
    let is_here = case.root.parent() == Some(page.model.cases_folder.as_path());
    let name = case.root.file_name().filter(|_| is_here).map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_else(|| case.root.display().to_string())
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
