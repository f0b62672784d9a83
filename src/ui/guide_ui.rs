//! One task: its steps at the side, one step large, the password helper where it is needed.

use std::borrow::Cow;

use egui::{Align, Rect, Role, Ui, vec2};

use super::{
    Page, before_ui, destination_ui,
    drafts::Form,
    finish_ui, focus, helper_over, helper_ui,
    icons::Icon,
    marks_ui, notes_ui, origin_ui, place_ui, secret_of_step, steps_ui,
    theme::{self, S1, S2, S3, S5, TextKind},
    verdict_ui,
    widgets::{
        button::Button,
        layout, menu,
        note::{NoteKind, note_ui},
        sight,
        sketch::{Panel, sketches_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Wanted, model::OpenCase},
    domain::{
        guide::{Guide, Sketch, Step, Tool, markdown, terms::terms},
        plan::Task,
        record::What,
    },
    i18n::Texts,
    tr, wording,
};

/// Least and greatest width of the list of steps and of the password helper.
const RAIL: (f32, f32) = (240.0, 300.0);
const HELPER: (f32, f32) = (252.0, 340.0);
/// From here on the buttons have room beside the helper, below the text they belong to.
const WIDE: f32 = 1360.0;

/// A column grows with a wide window, for the text in the middle does not.
fn column((least, most): (f32, f32), whole: Rect) -> f32 {
    (whole.width() * 0.17).clamp(least, most).floor()
}

/// The word for the provider in the guides' glossary: whose number is known needs no explanation.
const PROVIDER: &str = "DVO";

/// What the task screen shows.
pub(super) struct Shown<'a> {
    /// The case.
    pub case: &'a OpenCase,
    /// The task.
    pub task: &'a Task,
    /// Its guide.
    pub guide: &'a Guide,
    /// The step by its place; the number of steps means the end of the task.
    pub at: usize,
}

/// Where the step, the buttons and the password helper are, in the part beside the list of steps.
fn areas(ui: &Ui, whole: Rect, main: Rect, helps: bool) -> (Rect, Rect, Option<Rect>) {
    let high = layout::bar_height(ui, theme::metrics(ui).button_main);
    let width = column(HELPER, whole);
    if helps && whole.width() >= WIDE {
        let (left, help) = layout::cut_right(main, width);
        let (body, bar) = layout::cut_bottom(left, high);
        return (body, bar, Some(help));
    }
    let (body, bar) = layout::cut_bottom(main, high);
    let (middle, help) = layout::cut_right(body, width);
    if helps { (middle, bar, Some(help)) } else { (body, bar, None) }
}

/// Paints the open task.
pub(super) fn guide_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let model = page.model;
    let (Some(case), Some(task)) = (&model.case, model.task()) else { return };
    let entry = model.guide();
    let guide = &entry.map_or_else(|| Cow::Owned(task.stand_in()), |entry| task.own(&entry.guide));
    let at = guide.steps.iter().position(|step| step.id == model.settings.position.step).unwrap_or(guide.steps.len());
    let shown = Shown { case, task, guide, at };
    page.drafts.mark_for(&task.id);
    // Whoever makes a password goes on with the step afterwards.
    let has_form = !matches!(page.drafts.mark.form, Form::Step | Form::Helper) || helper_over::is_over_form(page);
    focus::give_back(ui, "task", &format!("{} {at}", task.id), has_form);

    let narrow = theme::is_narrow(ui);
    let main = if narrow {
        let (strip, below) = layout::cut_top(rect, 47.0);
        steps_ui::strip_ui(ui, strip, page, &shown);
        below
    } else {
        let (side, right) = layout::cut_left(rect, column(RAIL, rect));
        steps_ui::rail_ui(ui, side, page, &shown);
        layout::column_line_ui(ui, side, true);
        right
    };
    let (body, bar, help) = areas(ui, rect, main, guide.profile.is_some() && !narrow);
    if let Some(help) = help {
        ui.painter().rect_filled(help, 0.0, theme::tokens(ui).surface);
        layout::column_line_ui(ui, help, false);
        layout::scroll_as_ui(ui, help, "help", Role::Complementary, vec2(20.0, 16.0), |ui| {
            helper_ui::helper_ui(ui, page, &shown);
        });
    }
    let id = format!("step {} {at} {:?}", task.id, page.drafts.mark.form);
    layout::scroll_ui(ui, body, &id, vec2(if narrow { S3 } else { S5 }, if narrow { 6.0 } else { 16.0 }), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let opens = focus::opens(ui, &task.id, at, page.drafts.mark.form);
        // Back from the helper the step says something else than before: it is read from its heading on.
        let leads_to_trial = narrow && page.drafts.mark.form == Form::Step && awaits_trial(page, &shown);
        if opens || leads_to_trial && target::is_new(ui, "step that leads to the trial") {
            ui.scroll_to_rect(ui.min_rect().with_max_y(ui.min_rect().top()), Some(Align::Min));
        }
        origin_ui::of_task_ui(ui, &page.model.texts, entry);
        body_ui(ui, page, &shown);
        origin_ui::below_step_ui(ui, &page.model.texts, entry);
    });
    marks_ui::bar_ui(ui, bar, page, &shown, if narrow { S3 } else { S5 });
}

/// Whether there is a suggestion for the step that was not typed from the note yet.
pub(super) fn awaits_trial(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    shown.guide.steps.get(shown.at).is_some_and(|step| page.model.awaits_trial(&step.id))
}

/// The step, the end of the task, or a form in its place.
fn body_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let form = page.drafts.mark.form;
    if form == Form::Step {
        if let Some(words) = wording::at_work(&page.model.texts, page.model.at_work_on(&shown.task.id)) {
            note_ui(ui, NoteKind::Info, &text::runs(&words));
            text::gap_ui(ui, S3);
        }
        verdict_ui::verdict_ui(ui, page, shown);
        if shown.at == 0 && !theme::is_narrow(ui) {
            before_ui::first_ui(ui, page, shown);
        }
    }
    match form {
        Form::Step => match shown.guide.steps.get(shown.at) {
            Some(step) => step_ui(ui, page, shown, step),
            None => finish_ui::finish_ui(ui, page, shown),
        },
        Form::Helper => helper_ui::helper_ui(ui, page, shown),
        Form::Blocked | Form::Promise | Form::Absent | Form::Note => marks_ui::form_ui(ui, page, shown, form),
    }
}

fn step_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, step: &Step) {
    let texts = page.model.texts.clone();
    let all = shown.guide.steps.len() + 1;
    let narrow = theme::is_narrow(ui);
    if narrow {
        // There is no list of steps beside it that says which task this is.
        text::small_muted_ui(ui, &shown.task.full_title());
    } else {
        head_ui(ui, page, shown, &of_thing(shown, &tr!(texts, "step-of", n = (shown.at + 1), all = all)));
    }
    text::in_german_ui(ui, |ui| text::title_ui(ui, &step.title));
    text::gap_ui(ui, S2);
    let opened = format!("{} {}", shown.task.id, shown.at);
    let after = (narrow && shown.at == 0).then(|| before_ui::first_line_ui(ui, page, shown, &opened)).flatten();
    let part = after.unwrap_or(WORDS);
    // Who presses Enter at once has met what can go wrong.
    let warns_first = narrow || sight::is_out(ui, WARNING, &opened);
    // But not instead of what is to be done.
    let is_late = narrow && sight::is_out(ui, WORDS, &opened);
    if warns_first && !is_late {
        first_warnings_ui(ui, page, shown, step);
    } else if shown.at == 0 && !narrow {
        before_ui::brief_ui(ui, page, shown, &opened);
    }
    if narrow {
        if !is_late {
            sight::note_before(ui, part, &opened, TextKind::Body.line_height(ui));
        }
        narrow_words_ui(ui, page, shown, step, is_late);
        notes_ui::notes_ui(ui, page, shown, &step.id);
    } else {
        text::in_german_ui(ui, |ui| blocks_ui(ui, &step.text));
        seen_ui(ui, &texts, step);
        if let Some(warning) = step.warning.as_ref().filter(|_| !warns_first) {
            warning_ui(ui, warning);
            sight::note(ui, WARNING, &opened);
        }
        notes_ui::notes_ui(ui, page, shown, &step.id);
        tool_ui(ui, page, shown, step);
    }
    if shown.at == 0 {
        text::gap_ui(ui, S3);
        // In a narrow window it would fill the screen, and the step would be out of sight.
        if narrow {
            before_ui::first_ui(ui, page, shown);
        }
        before_ui::before_ui(ui, page, shown, &opened);
    }
    text::gap_ui(ui, S3);
    if narrow {
        head_ui(ui, page, shown, "");
    }
    text::small_muted_ui(ui, &wording::basis(&texts, &step.basis, |id| page.model.catalogue.source(id)));
    for entry in terms(page.model.catalogue.glossary(), step) {
        text::gap_ui(ui, S1);
        let own = shown.case.practice.provider.as_ref().filter(|_| entry.word == PROVIDER);
        let words = own.and_then(|provider| wording::provider(&texts, provider));
        let term = || tr!(texts, "step-term", word = entry.word.as_str(), text = entry.text.as_str());
        text::small_muted_ui(ui, &words.unwrap_or_else(term));
    }
}

/// What can go wrong with the task and at this step, in short.
fn first_warnings_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>, step: &Step) {
    if shown.at == 0 {
        before_ui::brief_ui(ui, page, shown, &format!("{} {}", shown.task.id, shown.at));
    }
    if let Some(warning) = &step.warning {
        text::in_german_ui(ui, |ui| before_ui::warning_ui(ui, warning));
        text::gap_ui(ui, S2);
    }
}

/// The first line of what is to be done, as a part of its page.
const WORDS: &str = "words of the step";
/// What can go wrong at a step, as a part of its page.
const WARNING: &str = "warning of the step";
/// The control of a step that has the focus, as a part of its page.
const TOOL: &str = "tool of the step";

/// The step in a narrow window: what has the focus is to be in sight together with the heading. Its warnings come
/// after the words where they would push these out of sight.
fn narrow_words_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, step: &Step, warns: bool) {
    let texts = page.model.texts.clone();
    let opened = format!("{} {}", shown.task.id, shown.at);
    let has_focus = awaits_trial(page, shown)
        || secret_of_step::is_tried(page, shown)
        || place_ui::asks_place(page, shown)
        || secret_of_step::asks_password(page, shown);
    let is_first = has_focus && sight::is_out(ui, TOOL, &opened);
    if is_first {
        tool_ui(ui, page, shown, step);
        text::gap_ui(ui, S2);
    }
    text::in_german_ui(ui, |ui| blocks_ui(ui, &step.text));
    if warns {
        text::gap_ui(ui, S2);
        first_warnings_ui(ui, page, shown, step);
    }
    if shown.at == 0 {
        text::gap_ui(ui, S2);
        before_ui::ready_ui(ui, page, shown);
    }
    if !is_first {
        tool_ui(ui, page, shown, step);
        if has_focus {
            sight::note(ui, TOOL, &opened);
        }
    }
    seen_ui(ui, &texts, step);
}

/// What the program can do at this step.
fn tool_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, step: &Step) {
    match step.tool {
        Some(Tool::MakePassword) => helper_ui::invitation_ui(ui, page, shown),
        Some(Tool::NotePlace) => place_ui::place_step_ui(ui, page, shown),
        Some(Tool::Open(destination)) => destination_ui::destination_ui(ui, page, destination),
        None => {}
    }
}

/// With the name of the thing before it: of five like PCs one must always see at which one is.
pub(super) fn of_thing(shown: &Shown<'_>, words: &str) -> String {
    let name = &shown.task.item.name;
    if name.is_empty() { words.to_owned() } else { format!("{name} · {words}") }
}

/// Which step this is, and beside it what can be done with any step: a note of one's own, paper.
fn head_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, number: &str) {
    let texts = page.model.texts.clone();
    let (mut notes, mut chosen) = (false, None);
    let step = shown.guide.steps.get(shown.at).map_or("", |step| &step.id);
    let has_own_note = notes_ui::own_note(page, shown, step).is_some();
    let (note, name) = (tr!(texts, "note-add"), tr!(texts, "task-print"));
    let note = Button::quiet(&note).icon(Icon::Pencil).slim();
    let print = Button::quiet(&name).icon(Icon::Printer).slim().opens_menu();
    let words = text::line_size(ui, TextKind::Small, number).x;
    let beside = if has_own_note { 0.0 } else { note.width(ui) + S2 };
    let is_beside = words + beside + print.width(ui) + S2 < ui.available_width();
    // In a narrow window the strip of steps says it already, and the text comes first.
    if !number.is_empty() && !is_beside {
        text::small_muted_ui(ui, number);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        if !number.is_empty() && is_beside {
            text::small_muted_ui(ui, number);
        }
        // Her own note is changed where it stands.
        notes = !has_own_note && marks_ui::opens(&ui.add(note));
        let button = ui.add(print);
        let (step, all) = (tr!(texts, "print-step"), tr!(texts, "print-guide"));
        chosen = menu::menu_ui(&button, &name, &[&step, &all], None);
    });
    if notes {
        marks_ui::open_new_note(page, shown);
    }
    match chosen {
        Some(0) => page.ask(Action::HandOut(Wanted::TaskStep(shown.at))),
        Some(_) => page.ask(Action::HandOut(Wanted::Task)),
        None => {}
    }
}

/// What a step says: text, what one sees, sketches, warning.
pub(super) fn words_ui(ui: &mut Ui, texts: &Texts, step: &Step) {
    text::in_german_ui(ui, |ui| blocks_ui(ui, &step.text));
    seen_ui(ui, texts, step);
    if let Some(warning) = &step.warning {
        warning_ui(ui, warning);
    }
}

fn warning_ui(ui: &mut Ui, warning: &str) {
    text::gap_ui(ui, S3);
    text::in_german_ui(ui, |ui| note_ui(ui, NoteKind::Warn, &text::runs(warning)));
}

/// What one sees after it, sketches.
fn seen_ui(ui: &mut Ui, texts: &Texts, step: &Step) {
    if let Some(sees) = &step.sees {
        text::gap_ui(ui, S2);
        let lead = [Run::strong(tr!(texts, "step-sees")), Run::plain(" ")];
        text::rich_text_ui(ui, &lead.into_iter().chain(text::runs(sees)).collect::<Vec<_>>());
    }
    sketches(ui, texts, &step.sketches);
}

/// Paragraphs and lists of a guide.
pub(super) fn blocks_ui(ui: &mut Ui, markdown: &str) {
    for block in markdown::blocks(markdown) {
        if block.mark.is_empty() {
            text::rich_text_ui(ui, &block.runs);
        } else {
            let mut runs = vec![Run::plain(format!("{} ", block.mark))];
            runs.extend(block.runs);
            text::rich_text_ui(ui, &runs);
        }
    }
}

fn sketches(ui: &mut Ui, texts: &Texts, sketches: &[Sketch]) {
    if sketches.is_empty() {
        return;
    }
    text::gap_ui(ui, S3);
    let words: Vec<(String, String)> = sketches.iter().map(|sketch| wording::sketch(texts, sketch)).collect();
    let panels: Vec<Panel<'_>> = sketches
        .iter()
        .zip(&words)
        .map(|(sketch, (caption, alternative))| Panel { sketch, caption, alternative })
        .collect();
    sketches_ui(ui, &panels);
    text::gap_ui(ui, S2);
    text::small_muted_ui(ui, &wording::sketch_note(texts, sketches));
}

/// Ticks the step and goes to the next one.
pub(super) fn tick(page: &mut Page<'_>, shown: &Shown<'_>) {
    let Some(step) = shown.guide.steps.get(shown.at) else { return };
    if shown.case.record.task(&shown.task.id).step(&step.id).is_none() {
        let (task, step) = (shown.task.id.clone(), step.id.clone());
        page.ask(Action::Mark { task, step, what: What::Step(true) });
    }
    steps_ui::show_step(page, shown.at + 1);
}

/// Gives the control that this step begins with the focus when the step is shown. Its heading stays in sight,
/// so that one knows what the field or button is for.
pub(super) fn focus(ui: &Ui, shown: &Shown<'_>, form: Form, response: &egui::Response) {
    target::focus_below_heading(ui, &format!("{} {} {form:?}", shown.task.id, shown.at), response);
}

/// As [`focus`], where what leads to it stands above it: as much of that as fits is seen with it.
pub(super) fn focus_with_above(ui: &Ui, shown: &Shown<'_>, form: Form, response: &egui::Response) {
    target::focus_with_above(ui, &format!("{} {} {form:?}", shown.task.id, shown.at), response);
}

/// What the step begins with gets the focus once more.
pub(super) fn focus_anew(ui: &Ui) {
    target::forget_entry(ui);
}

/// Gives it the focus once when this part of the step is shown, for example a field that is wrong.
pub(super) fn focus_on(ui: &Ui, shown: &Shown<'_>, part: &str, response: &egui::Response) {
    target::focus_on_entry(ui, &format!("{} {} {part}", shown.task.id, shown.at), response);
}
