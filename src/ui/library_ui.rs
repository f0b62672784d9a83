//! All guides, also those for things this practice does not have: found as one types, read without
//! marking anything, printed.

use std::sync::Arc;

use egui::{Key, Rect, Role, Ui, vec2};

use super::{
    Page,
    drafts::LibraryDraft,
    guide_ui,
    icons::Icon,
    notes_ui::note_runs,
    origin_ui,
    theme::{self, S2, S3, S4, S5},
    way_back,
    widgets::{
        button::Button,
        field::{self, Field},
        frame, layout,
        note::{NoteKind, note_ui, note_with_buttons_ui},
        results::{self, Hit},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Model, Screen, Wanted},
    domain::{
        guide::{Guide, Step, pack::Entry, search::Found},
        plan::Task,
    },
    i18n::Texts,
    tr, wording,
};

/// Width of the list beside the guide.
const LIST: f32 = 330.0;

/// Paints the library.
pub(super) fn library_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    find(page);
    let narrow = theme::is_narrow(ui);
    let open = shown_guide(page, narrow).and_then(|id| page.model.catalogue.entry(&id));
    match open {
        Some(entry) if narrow => read_ui(ui, rect, page, entry, true),
        None if narrow => list_ui(ui, rect, page, Role::Main),
        open => {
            let (side, main) = layout::cut_left(rect, LIST);
            list_ui(ui, side, page, Role::Navigation);
            layout::column_line_ui(ui, side, true);
            match open {
                Some(entry) => read_ui(ui, main, page, entry, false),
                None => layout::scroll_ui(ui, main, "library", vec2(S5, S5), |ui| {
                    let texts = &page.model.texts;
                    text::muted_ui(ui, &tr!(texts, "library-choose"));
                }),
            }
        }
    }
}

/// The guide that was chosen. Beside the list there is always one: that of the open task, or the first found.
fn shown_guide(page: &Page<'_>, narrow: bool) -> Option<String> {
    let LibraryDraft { open, found, question, .. } = &page.drafts.library;
    let entries = page.model.catalogue.entries();
    let first = || entries.get(found.as_ref()?.1.first()?.guide);
    let of_task = || page.model.guide().filter(|_| question.is_empty());
    let offered = || of_task().or_else(first).filter(|_| !narrow).map(|entry| entry.guide.id.clone());
    open.clone().or_else(offered)
}

/// Searches anew when the question has changed, or guides were added or taken out.
fn find(page: &mut Page<'_>) {
    let LibraryDraft { question, of, found, .. } = &mut page.drafts.library;
    let catalogue = &page.model.catalogue;
    let is_same = of.as_ref().is_some_and(|of| Arc::ptr_eq(of, catalogue));
    if !is_same || found.as_ref().is_none_or(|(asked, _)| asked != question) {
        *of = Some(catalogue.clone());
        *found = Some((question.clone(), catalogue.index().find(question)));
    }
}

fn list_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, role: Role) {
    let texts = page.model.texts.clone();
    layout::scroll_as_ui(ui, rect, "guides", role, vec2(S4, S4), |ui| {
        way_back::back_button_ui(ui, page);
        text::titled_ui(ui, theme::TextKind::Head, &tr!(texts, "library-title"), 1);
        only_to_read_ui(ui, page);
        text::gap_ui(ui, S3);
        let field = search_ui(ui, page);
        let was_here = target::is_entered(ui, "library");
        target::focus_on_entry(ui, "library", &field);
        if !was_here {
            // What was searched the last time is there to be replaced.
            field::select_all(ui, &field, &page.drafts.library.question);
        }
        let open = shown_guide(page, theme::is_narrow(ui));
        let found = page.drafts.library.found.take().unwrap_or_default();
        let hits: Vec<Hit> = found.1.iter().filter_map(|hit| as_hit(&texts, page.model, *hit)).collect();
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if field.has_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::ArrowDown)) {
            results::enter(ui);
        }
        text::gap_ui(ui, S2);
        text::small_muted_ui(ui, &tr!(texts, "library-count", count = hits.len()));
        ways_ui(ui, page);
        text::gap_ui(ui, S2);
        let open = open.as_deref();
        let is_open = |hit: &Found| page.model.catalogue.entries().get(hit.guide).map(|e| e.guide.id.as_str()) == open;
        let current = open.and_then(|_| found.1.iter().position(is_open));
        let wanted = results::results_ui(ui, &tr!(texts, "library-title"), &hits, current).or(enter.then_some(0));
        if let Some(hit) = wanted.and_then(|wanted| found.1.get(wanted)) {
            page.drafts.library.open = page.model.catalogue.entries().get(hit.guide).map(|e| e.guide.id.clone());
            page.drafts.library.step = hit.step;
            page.drafts.library.scrolls = true;
        }
        page.drafts.library.found = Some(found);
    });
}

/// That nothing here is to be done, and the way to what is.
fn only_to_read_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let has_case = page.model.case.is_some();
    text::gap_ui(ui, 4.0);
    text::muted_ui(ui, &if has_case { tr!(texts, "library-text") } else { tr!(texts, "library-text-no-case") });
    if !theme::is_narrow(ui) {
        to_plan_ui(ui, page);
    }
}

fn to_plan_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let label = tr!(page.model.texts, "library-to-plan");
    let has_case = page.model.case.is_some();
    if has_case && ui.add(Button::quiet(&label).icon(Icon::ArrowRight).slim()).clicked() {
        page.ask(Action::Show(Screen::Plan));
    }
}

/// To what is beside the list; where room is scarce, on one line.
fn ways_ui(ui: &mut Ui, page: &mut Page<'_>) {
    ui.horizontal_wrapped(|ui| {
        if theme::is_narrow(ui) {
            to_plan_ui(ui, page);
        }
        if ui.add(Button::quiet(&tr!(page.model.texts, "packs-title")).icon(Icon::Plus).slim()).clicked() {
            page.ask(Action::Show(Screen::Packs));
        }
    });
}

/// Looks like every field for a search; where room is scarce, its sign stands for the label.
fn search_ui(ui: &mut Ui, page: &mut Page<'_>) -> egui::Response {
    let texts = page.model.texts.clone();
    let (label, hint) = (tr!(texts, "library-search"), tr!(texts, "library-hint"));
    let field = Field::new(&label, &mut page.drafts.library.question).icon(Icon::Search).hint(&hint).limit(100);
    ui.add(if theme::is_narrow(ui) { field.label_hidden() } else { field })
}

/// A guide by its title; below it where the words were found, or the section of the plan.
fn as_hit(texts: &Texts, model: &Model, found: Found) -> Option<Hit> {
    let entry = model.catalogue.entries().get(found.guide)?;
    let guide = &entry.guide;
    let group = wording::group(texts, guide.group);
    let step = found.step.and_then(|step| guide.steps.get(step));
    let under = step.map_or(group, |step| tr!(texts, "library-in-step", title = step.title.as_str()));
    let under = wording::unchecked(texts, entry).map_or(under.clone(), |mark| format!("{mark} · {under}"));
    Some(Hit { title: guide.title.clone(), under })
}

/// A guide from its first to its last word.
fn read_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, entry: &Entry, narrow: bool) {
    let texts = page.model.texts.clone();
    let guide = &entry.guide;
    let id = format!("read {}", guide.id);
    let margin = if narrow { vec2(S3, S2) } else { vec2(S5, S5) };
    layout::scroll_ui(ui, rect, &id, margin, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if narrow && ui.add(Button::quiet(&tr!(texts, "library-back")).icon(Icon::ChevronLeft).slim()).clicked() {
            page.drafts.library.open = None;
        }
        // While list and guide stand side by side, the list has the screen's title.
        text::titled_ui(ui, theme::TextKind::Title, &guide.title, if narrow { 1 } else { 2 });
        text::gap_ui(ui, 4.0);
        in_plan_ui(ui, page, guide);
        text::gap_ui(ui, S2);
        origin_ui::unchecked_ui(ui, &texts, entry);
        facts_ui(ui, &texts, entry);
        text::gap_ui(ui, S3);
        if ui.add(Button::plain(&tr!(texts, "print-guide")).icon(Icon::Printer)).clicked() {
            page.ask(Action::HandOut(Wanted::Guide(guide.id.clone())));
        }
        text::gap_ui(ui, S4);
        for warning in &guide.warnings {
            note_ui(ui, NoteKind::Warn, &text::runs(warning));
            text::gap_ui(ui, S2);
        }
        origin_ui::warnings_basis_ui(ui, &texts, &page.model.catalogue, guide);
        list_section_ui(ui, &tr!(texts, "guide-have-ready"), &guide.have_ready);
        for (n, step) in guide.steps.iter().enumerate() {
            ui.push_id(&step.id, |ui| step_ui(ui, page, guide, n, step));
        }
        list_section_ui(ui, &tr!(texts, "guide-test"), &guide.test);
        list_section_ui(ui, &tr!(texts, "guide-breaks"), &guide.breaks);
        list_section_ui(ui, &tr!(texts, "guide-stuck"), &guide.stuck);
        list_section_ui(ui, &tr!(texts, "guide-back"), std::slice::from_ref(&guide.back));
        words_ui(ui, page, guide);
    });
    page.drafts.library.scrolls = false;
}

/// That this page is only read, how many tasks of the plan follow it, and the way to them.
fn in_plan_ui(ui: &mut Ui, page: &mut Page<'_>, guide: &Guide) {
    let texts = page.model.texts.clone();
    let Some(case) = &page.model.case else {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "library-read-only")));
        return;
    };
    let tasks: Vec<&Task> = case.plan.tasks.iter().filter(|task| task.guide == guide.id).collect();
    let count = tasks.len();
    let words =
        if count == 0 { tr!(texts, "library-not-in-plan") } else { tr!(texts, "library-in-plan", count = count) };
    let words = text::runs(&format!("{} {words}", tr!(texts, "library-read-only")));
    let label = tr!(texts, "library-to-tasks", count = count);
    let offers = if tasks.is_empty() { vec![] } else { vec![Button::plain(&label).slim()] };
    if note_with_buttons_ui(ui, NoteKind::Info, &words, offers).is_none() {
        return;
    }
    if let [task] = tasks.as_slice() {
        page.ask(Action::OpenTask(task.id.clone()));
    } else {
        page.drafts.plan.words.clone_from(&guide.title);
        page.ask(Action::Show(Screen::Plan));
    }
}

fn facts_ui(ui: &mut Ui, texts: &Texts, entry: &Entry) {
    let guide = &entry.guide;
    let minutes = wording::duration(texts, u32::from(guide.minutes));
    let facts = [wording::group(texts, guide.group), wording::role(texts, guide.who), minutes];
    text::muted_ui(ui, &facts.join(" · "));
    text::gap_ui(ui, S2);
    text::rich_text_ui(ui, &[Run::plain(guide.why.as_str())]);
    text::small_muted_ui(ui, &wording::origin(texts, entry));
    if let Some(notice) = &guide.notice {
        let version = if notice.version.is_empty() { "none" } else { &notice.version };
        text::small_muted_ui(ui, &tr!(texts, "task-notice", title = notice.title.as_str(), version = version));
    }
}

fn step_ui(ui: &mut Ui, page: &mut Page<'_>, guide: &Guide, n: usize, step: &Step) {
    let texts = page.model.texts.clone();
    frame::line_ui(ui);
    text::gap_ui(ui, S3);
    let title = section_title_ui(ui, &format!("{}. {}", n + 1, step.title));
    if page.drafts.library.scrolls && page.drafts.library.step == Some(n) {
        title.scroll_to_me(Some(egui::Align::TOP));
    }
    text::gap_ui(ui, S2);
    guide_ui::words_ui(ui, &texts, step);
    if let Some(case) = &page.model.case {
        for note in case.record.guide_notes(&guide.id, &step.id) {
            text::gap_ui(ui, S2);
            note_ui(ui, NoteKind::Info, &note_runs(&texts, case, &note));
        }
    }
    text::gap_ui(ui, S2);
    text::small_muted_ui(ui, &wording::basis(&texts, &step.basis, |id| page.model.catalogue.source(id)));
    text::gap_ui(ui, S4);
}

/// Below the guide's title, which is the screen's own where the list is not beside it.
fn section_title_ui(ui: &mut Ui, title: &str) -> egui::Response {
    let level = if theme::is_narrow(ui) { 2 } else { 3 };
    text::titled_ui(ui, theme::TextKind::Strong, title, level)
}

fn list_section_ui(ui: &mut Ui, title: &str, lines: &[String]) {
    if lines.iter().all(|line| line.trim().is_empty()) {
        return;
    }
    section_title_ui(ui, title);
    text::gap_ui(ui, S2);
    for line in lines {
        text::rich_text_ui(ui, &[vec![Run::plain("– ")], text::runs(line)].concat());
    }
    text::gap_ui(ui, S4);
}

/// What the words of this guide mean.
fn words_ui(ui: &mut Ui, page: &Page<'_>, guide: &Guide) {
    let words = page.model.catalogue.glossary().iter().filter(|entry| guide.glossary.contains(&entry.word));
    for entry in words {
        text::rich_text_ui(ui, &[Run::strong(entry.word.clone()), Run::plain(format!("  {}", entry.text))]);
        text::gap_ui(ui, S2);
    }
}
