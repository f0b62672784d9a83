//! The history: everything that happened, newest first, with filters; what can be taken back here.

use egui::{Rect, Role, Ui, vec2};

use super::{
    Page,
    drafts::{EntryKey, HistoryDraft},
    icons::Icon,
    save_ui,
    theme::{self, S2, S3, S4, S5, TextKind},
    widgets::{
        button::Button,
        entries::{self, EntryMark, EntryRow},
        field::Field,
        layout, menu,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action, Screen,
        cases::HistoryFormat,
        history::{Entry, Filter, Kind, Search},
        model::OpenCase,
    },
    domain::record::{Event, What},
    i18n::Texts,
    tr,
    wording::{self, HistoryRow},
};

/// Width of the column with the filters.
const SIDE: f32 = 272.0;
/// Entries on one page.
const PAGE: usize = 200;

/// Paints the history.
pub(super) fn history_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let model = page.model;
    let Some(case) = &model.case else { return };
    look(ui, page, case);
    let narrow = theme::is_narrow(ui);
    let mut main = rect;
    if !narrow {
        let (side, right) = layout::cut_left(rect, SIDE);
        main = right;
        layout::scroll_as_ui(ui, side, "filters", Role::Search, vec2(S5, 20.0), |ui| filters_ui(ui, page, case));
        layout::column_line_ui(ui, side, true);
    }
    let (body, bar) = layout::cut_bottom(main, layout::bar_height(ui, theme::metrics(ui).button));
    let margin = if narrow { S3 } else { S5 };
    let id = format!("history {} {:?}", page.drafts.history.page, page.drafts.history.filter);
    layout::scroll_ui(ui, body, &id, vec2(margin, S4), |ui| {
        title_ui(ui, page, case);
        if narrow {
            ui.horizontal_wrapped(|ui| {
                let label = tr!(model.texts, "history-filter");
                if ui.add(Button::plain(&label).icon(Icon::Search).slim()).clicked() {
                    page.drafts.history.filters_open = !page.drafts.history.filters_open;
                }
                // Below the filters it would be out of sight.
                reset_ui(ui, page);
            });
            if page.drafts.history.filters_open {
                filters_ui(ui, page, case);
            }
        }
        if page.drafts.history.saves.is_some() && !has_found_nothing(page) {
            save_form_ui(ui, page);
        }
        list_ui(ui, page, case);
    });
    bar_ui(ui, bar, page, margin);
}

/// Looks through the next portion, and puts the shown page into words.
fn look(ui: &Ui, page: &mut Page<'_>, case: &OpenCase) {
    let model = page.model;
    let draft = &mut page.drafts.history;
    if !draft.search.as_ref().is_some_and(|search| search.is_of(case, &draft.filter)) {
        draft.search = Some(Search::new(case, &draft.filter));
        draft.rows.clear();
    }
    let is_gathering = draft.occurring.go_on(case);
    let Some(search) = &mut draft.search else { return };
    draft.is_searching = search.go_on(&model.texts, case, &model.catalogue);
    if draft.is_searching || is_gathering {
        ui.ctx().request_repaint();
    }
    let first = (draft.page * PAGE).min(search.found().len());
    let shown = search.found().get(first..).unwrap_or_default();
    let shown = shown.get(..PAGE.min(shown.len())).unwrap_or_default();
    let key = (draft.page, model.texts.language());
    if draft.rows.len() != shown.len() || draft.rows_of != Some(key) {
        draft.rows = shown.iter().map(|entry| (*entry, row(&model.texts, page.model, case, search, *entry))).collect();
        draft.rows_of = Some(key);
    }
}

fn row(texts: &Texts, model: &crate::app::Model, case: &OpenCase, search: &Search, entry: Entry) -> HistoryRow {
    match entry {
        Entry::Event(place) => case
            .record
            .events()
            .get(place)
            .map(|event| wording::event_row(texts, case, &model.catalogue, event))
            .unwrap_or_default(),
        Entry::Irregular(n) => {
            search.irregularity(n).map(|found| wording::irregularity_row(texts, found)).unwrap_or_default()
        }
    }
}

fn title_ui(ui: &mut Ui, page: &Page<'_>, case: &OpenCase) {
    let texts = &page.model.texts;
    let draft = &page.drafts.history;
    let title = match &draft.filter.task {
        Some(task) => {
            tr!(texts, "history-of-task", task = wording::task_title(case, &page.model.catalogue, task))
        }
        None => tr!(texts, "history-title"),
    };
    text::title_ui(ui, &title);
    text::gap_ui(ui, S2);
    let count = draft.search.as_ref().map_or(0, |search| search.found().len());
    let words = if draft.is_searching {
        tr!(texts, "history-searching", count = count)
    } else if count == 0 && draft.filter != Filter::default() {
        tr!(texts, "history-nothing")
    } else {
        tr!(texts, "history-count", count = count)
    };
    let shown = text::small_muted_ui(ui, &words);
    text::announce(ui, shown.id);
    text::gap_ui(ui, S3);
}

fn filters_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let catalogue = page.model.catalogue.clone();
    let HistoryDraft { filter, occurring, page: at, unfolded, .. } = &mut page.drafts.history;
    let before = filter.clone();
    let (label, help) = (tr!(texts, "history-words"), tr!(texts, "history-words-hint"));
    ui.add(Field::new(&label, &mut filter.words).help(&help).limit(200));
    text::gap_ui(ui, S4);
    let title = |id: &String| wording::task_title(case, &catalogue, id);
    choice_ui(ui, &tr!(texts, "history-all-people"), &occurring.people, &mut filter.who, Clone::clone);
    choice_ui(ui, &tr!(texts, "history-all-devices"), &occurring.devices, &mut filter.device, Clone::clone);
    choice_ui(ui, &tr!(texts, "history-all-tasks"), &occurring.tasks, &mut filter.task, title);
    let kind_word = |kind: &Kind| wording::history_kind(&texts, *kind);
    choice_ui(ui, &tr!(texts, "history-all-kinds"), &Kind::ALL, &mut filter.kind, kind_word);
    if *filter != before {
        (*at, *unfolded) = (0, None);
    }
    if !theme::is_narrow(ui) {
        text::gap_ui(ui, S2);
        reset_ui(ui, page);
    }
    text::gap_ui(ui, S3);
}

/// While something is filtered: the way back to everything.
fn reset_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let draft = &mut page.drafts.history;
    if draft.filter == Filter::default() {
        return;
    }
    if ui.add(Button::quiet(&tr!(page.model.texts, "history-reset")).slim()).clicked() {
        draft.filter = Filter::default();
        (draft.page, draft.unfolded) = (0, None);
    }
}

/// Whether the search came to its end without an entry; then there is nothing to save.
fn has_found_nothing(page: &Page<'_>) -> bool {
    let draft = &page.drafts.history;
    !draft.is_searching && draft.search.as_ref().is_some_and(|search| search.found().is_empty())
}

/// A button that names what is chosen, with a menu of all; the first one is "all".
fn choice_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    all: &str,
    items: &[T],
    chosen: &mut Option<T>,
    word: impl Fn(&T) -> String,
) {
    let words: Vec<String> = items.iter().map(&word).collect();
    let mut labels = vec![all];
    labels.extend(words.iter().map(String::as_str));
    let current = chosen.as_ref().map_or(Some(0), |one| items.iter().position(|item| item == one).map(|n| n + 1));
    let shown = chosen.as_ref().map_or_else(|| all.to_owned(), &word);
    let button = ui.add(Button::plain(&shown).slim().opens_menu().fill_width());
    if let Some(n) = menu::menu_ui(&button, all, &labels, current) {
        *chosen = n.checked_sub(1).and_then(|n| items.get(n)).cloned();
    }
    text::gap_ui(ui, S2);
}

fn list_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let rows = std::mem::take(&mut page.drafts.history.rows);
    let count = page.drafts.history.search.as_ref().map_or(0, |search| search.found().len());
    let metas: Vec<String> = rows.iter().map(|(_, row)| meta(row)).collect();
    let shown: Vec<EntryRow<'_>> = rows
        .iter()
        .zip(&metas)
        .map(|((entry, row), meta)| EntryRow { text: &row.what, meta, remark: &row.remark, mark: mark(case, *entry) })
        .collect();
    let first = page.drafts.history.page * PAGE;
    let key_at = |n: usize| rows.get(n).and_then(|(entry, _)| key(case, *entry));
    let open = page.drafts.history.unfolded.clone();
    let unfolded = open.and_then(|open| (0..rows.len()).find(|n| key_at(*n).as_ref() == Some(&open)));
    let place = entries::Page { first, all: count };
    let clicked = entries::entries_ui(ui, &tr!(texts, "history-list"), &shown, place, unfolded, |ui, n| {
        if let Some((entry, _)) = rows.get(n) {
            unfolded_ui(ui, page, case, *entry);
        }
    });
    if let Some(clicked) = clicked {
        page.drafts.history.unfolded = if unfolded == Some(clicked) { None } else { key_at(clicked) };
    }
    if count > PAGE {
        text::gap_ui(ui, S4);
        pages_ui(ui, page, first, rows.len(), count);
    }
    page.drafts.history.rows = rows;
}

fn key(case: &OpenCase, entry: Entry) -> Option<EntryKey> {
    match entry {
        Entry::Event(place) => case.record.events().get(place).map(|event| EntryKey::Event(event.id.clone())),
        Entry::Irregular(n) => Some(EntryKey::Irregular(n)),
    }
}

fn meta(row: &HistoryRow) -> String {
    let parts = [row.time.as_str(), row.device.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn mark(case: &OpenCase, entry: Entry) -> EntryMark {
    let Entry::Event(place) = entry else { return EntryMark::Warn };
    let Some(event) = case.record.events().get(place) else { return EntryMark::Gone };
    let task = case.record.task(event.task.as_str());
    if task.is_taken_back(event) {
        return EntryMark::Gone;
    }
    if task.contradictions().iter().any(|(_, stamp)| stamp.id == event.id) {
        return EntryMark::Warn;
    }
    EntryMark::Usual(match &event.what {
        What::Started => Icon::Doing,
        What::Step(true) => Icon::Check,
        What::Changed(true) | What::Tested(true) => Icon::Done,
        What::Absent(_) => Icon::Absent,
        What::Promised { .. } => Icon::Promised,
        What::Blocked(_) => Icon::Blocked,
        What::Place(_) => Icon::Key,
        What::Note(_) => Icon::Pencil,
        What::Practice(_) => Icon::Person,
        What::Certificate { .. } | What::OwnWords { .. } | What::Logo(_) => Icon::File,
        What::Archived(_) | What::Pack(_) => Icon::Folder,
        What::Step(false) | What::Changed(false) | What::Tested(false) | What::Reopened(_) | What::TakenBack(_) => {
            Icon::Refresh
        }
    })
}

/// What can be done with the unfolded entry.
fn unfolded_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, entry: Entry) {
    let texts = page.model.texts.clone();
    let place = match entry {
        Entry::Event(place) => place,
        Entry::Irregular(n) => {
            let found = page.drafts.history.search.as_ref().and_then(|search| search.irregularity(n));
            let advice = found.map(|found| wording::irregularity_advice(&texts, found)).unwrap_or_default();
            note_ui(ui, NoteKind::Info, &[Run::plain(advice)]);
            return;
        }
    };
    let Some(event) = case.record.events().get(place) else { return };
    let event: &Event = event;
    let counts = case.record.task(event.task.as_str()).still_counts(event);
    let has_task = case.plan.task(event.task.as_str()).is_some();
    if !counts && !has_task {
        text::small_muted_ui(ui, &tr!(texts, "history-nothing-to-do"));
    }
    if counts {
        let label = if matches!(event.what, What::TakenBack(_)) {
            tr!(texts, "history-restore")
        } else {
            tr!(texts, "history-take-back")
        };
        if ui.add(Button::plain(&label).slim()).clicked() {
            page.ask(Action::TakeBack { task: event.task.as_str().to_owned(), event: event.id.clone() });
        }
    }
    if has_task && ui.add(Button::quiet(&tr!(texts, "history-to-task")).slim()).clicked() {
        page.ask(Action::OpenTask(event.task.as_str().to_owned()));
    }
}

fn pages_ui(ui: &mut Ui, page: &mut Page<'_>, first: usize, shown: usize, count: usize) {
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        let (newer, older) = (tr!(texts, "history-newer"), tr!(texts, "history-older"));
        if ui.add(Button::plain(&newer).icon(Icon::ChevronLeft).slim().enabled(first > 0)).clicked() {
            page.drafts.history.turn_to(page.drafts.history.page.saturating_sub(1));
        }
        if ui.add(Button::plain(&older).slim().enabled(first + shown < count)).clicked() {
            page.drafts.history.turn_to(page.drafts.history.page + 1);
        }
        let words = tr!(texts, "history-page", from = (first + 1), to = (first + shown), all = count);
        text::kind_ui(ui, TextKind::Small, &words);
    });
}

fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let (mut back, mut saves) = (false, None);
    let can_save = !has_found_nothing(page);
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let button = ui.add(Button::primary(&tr!(texts, "history-back")).icon(Icon::ChevronLeft));
            // The form for saving has the focus while it is open.
            if page.drafts.history.saves.is_none() {
                target::focus_on_entry(ui, "history", &button);
            }
            back = button.clicked();
        },
        |ui| saves = save_buttons_ui(ui, &texts, can_save),
    );
    if back {
        leave(page);
    }
    if let Some(format) = saves {
        page.drafts.history.saves = Some(format);
        let name = format!("{}.{}", tr!(texts, "history-file-stem"), format.ending());
        page.drafts.save = save_ui::proposal(page.model, &name);
    }
}

/// Two buttons, or a menu where it is narrow.
fn save_buttons_ui(ui: &mut Ui, texts: &Texts, can_save: bool) -> Option<HistoryFormat> {
    let formats = [HistoryFormat::Table, HistoryFormat::Text];
    let words = [tr!(texts, "history-save-table"), tr!(texts, "history-save-text")];
    let chosen = if theme::is_narrow(ui) {
        let name = tr!(texts, "history-save");
        let button = ui.add(Button::plain(&name).opens_menu().enabled(can_save));
        menu::menu_ui(&button, &name, &words.each_ref().map(String::as_str), None)
    } else {
        words
            .each_ref()
            .map(|label| ui.add(Button::plain(label).enabled(can_save)).clicked())
            .iter()
            .position(|clicked| *clicked)
    };
    chosen.and_then(|n| formats.get(n)).copied()
}

/// Back to the screen from which it was opened, else to the task whose history it is, else to the plan.
pub(super) fn leave(page: &mut Page<'_>) {
    let (history, has_task) = (&page.drafts.history, page.model.task().is_some());
    let of_task = history.filter.task.as_ref().filter(|_| has_task).map(|_| Screen::Task);
    let is_begun_at = |from: &Screen| {
        *from == Screen::Task && has_task
            || matches!(from, Screen::Certificate | Screen::Password | Screen::Questions(_))
    };
    let from = history.from.filter(is_begun_at);
    page.ask(Action::Show(from.or(of_task).unwrap_or(Screen::Plan)));
}

fn save_form_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let Some(format) = page.drafts.history.saves else { return };
    match save_ui::save_ui(ui, page) {
        save_ui::Said::Nothing => return,
        save_ui::Said::Leave => {}
        save_ui::Said::To(to) => {
            let filter = page.drafts.history.filter.clone();
            page.ask(Action::SaveHistory { format, filter, to });
        }
    }
    page.drafts.history.saves = None;
}
