//! One task: its steps at the side, one step large, the password helper where it is needed.

use std::borrow::Cow;

use egui::{Align, Layout, Rect, Role, Ui, UiBuilder, vec2};

use super::{
    Page, before_ui, destination_ui,
    drafts::Form,
    finish_ui, focus, helper_ui,
    icons::Icon,
    marks_ui, notes_ui, origin_ui,
    theme::{self, S1, S2, S3, S5, TextKind},
    widgets::{
        button::Button,
        layout, menu,
        note::{NoteKind, note_ui},
        sketch::{Panel, sketches_ui},
        steps, target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen, Wanted, model::OpenCase},
    domain::{
        guide::{Guide, Sketch, Step, Tool, markdown, terms::terms},
        plan::Task,
        record::{State, What},
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
    let has_form = !matches!(page.drafts.mark.form, Form::Step | Form::Helper);
    focus::give_back(ui, "task", &format!("{} {at}", task.id), has_form);

    let narrow = theme::is_narrow(ui);
    let main = if narrow {
        let (strip, below) = layout::cut_top(rect, 47.0);
        strip_ui(ui, strip, page, &shown);
        below
    } else {
        let (side, right) = layout::cut_left(rect, column(RAIL, rect));
        // Each task's list begins at its top.
        let id = format!("rail {}", task.id);
        layout::scroll_as_ui(ui, side, &id, Role::Navigation, vec2(16.0, 16.0), |ui| rail_ui(ui, page, &shown));
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
        origin_ui::of_task_ui(ui, &page.model.texts, entry);
        body_ui(ui, page, &shown);
    });
    marks_ui::bar_ui(ui, bar, page, &shown, if narrow { S3 } else { S5 });
}

/// The step, the end of the task, or a form in its place.
fn body_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let form = page.drafts.mark.form;
    if form == Form::Step {
        if let Some(words) = wording::at_work(&page.model.texts, page.model.at_work_on(&shown.task.id)) {
            note_ui(ui, NoteKind::Info, &text::runs(&words));
            text::gap_ui(ui, S3);
        }
        verdict_ui(ui, page, shown);
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

/// A promise, an obstacle or "not here" that stands, above whatever step is shown.
fn verdict_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) {
    let texts = &page.model.texts;
    let (state, today) = (shown.case.state(shown.task), page.model.now.date());
    let kind = match state {
        State::Blocked(_) => NoteKind::Warn,
        State::Promised { .. } if state.overdue_since(today).is_some() => NoteKind::Warn,
        State::Promised { .. } | State::Absent(_) => NoteKind::Info,
        State::Open | State::InProgress | State::Changed | State::Done => return,
    };
    let words = wording::state_detail_by(texts, &state, today);
    note_ui(ui, kind, &[Run::strong(wording::state(texts, &state, today)), Run::plain(format!("  {words}"))]);
    text::gap_ui(ui, S3);
}

/// Titles and states of the steps; the last one is the end of the task.
fn step_list(texts: &Texts, shown: &Shown<'_>) -> Vec<(String, String, bool)> {
    let record = shown.case.record.task(&shown.task.id);
    let mut list: Vec<(String, bool)> =
        shown.guide.steps.iter().map(|step| (step.title.clone(), record.step(&step.id).is_some())).collect();
    list.push((tr!(texts, "task-finish"), record.state().is_closed()));
    list.into_iter()
        .enumerate()
        .map(|(n, (title, done))| {
            let spoken = tr!(texts, "step-spoken", n = (n + 1), title = title.as_str(), done = done.to_string());
            (title, spoken, done)
        })
        .collect()
}

fn as_steps(list: &[(String, String, bool)]) -> Vec<steps::Step<'_>> {
    list.iter().map(|(title, spoken, done)| steps::Step { title, spoken, done: *done }).collect()
}

fn rail_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    if ui.add(Button::quiet(&tr!(texts, "task-back")).icon(Icon::ChevronLeft).slim()).clicked() {
        page.ask(Action::Show(Screen::Plan));
    }
    let place = ui.available_rect_before_wrap().shrink2(vec2(S2, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::titled_ui(ui, TextKind::Task, &shown.task.title, 2);
        let person = wording::whose(&texts, shown.case, shown.task);
        let under = if ["", &person].contains(&shown.task.item.name.as_str()) {
            person
        } else {
            format!("{} · {person}", shown.task.item.name)
        };
        text::muted_ui(ui, &under);
    });
    text::gap_ui(ui, S3);
    let list = step_list(&texts, shown);
    if let Some(wanted) = steps::rail_ui(ui, &tr!(texts, "task-steps"), &as_steps(&list), shown.at) {
        show_step(page, wanted);
    }
    text::gap_ui(ui, S3);
    if ui.add(Button::quiet(&tr!(texts, "task-absent")).slim()).clicked() {
        marks_ui::open(page, shown, Form::Absent);
    }
    if ui.add(Button::quiet(&tr!(texts, "history-title")).slim()).clicked() {
        page.drafts.history.begin(Some(shown.task.id.clone()));
        page.ask(Action::Show(Screen::History));
    }
}

fn strip_ui(ui: &mut Ui, strip: Rect, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    let list = step_list(&texts, shown);
    layout::area_ui(ui, strip, "strip", Role::Navigation, |ui| {
        ui.painter().hline(strip.x_range(), strip.bottom(), theme::tokens(ui).line_stroke());
        let label = tr!(texts, "helper-title");
        let helper = shown.guide.profile.is_some().then(|| Button::plain(&label).icon(Icon::Key).slim());
        let wide = helper.as_ref().map_or(0.0, |button| button.width(ui).ceil());
        let (left, right) = layout::cut_right(strip.shrink2(vec2(S3, 0.0)), wide);
        let line = || Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(line()), |ui| {
            let all = list.len();
            let words = tr!(texts, "step-of", n = ((shown.at + 1).min(all)), all = all);
            let room = ui.available_width() - text::line_size(ui, TextKind::SmallStrong, &words).x - 2.0 * S3;
            let dots = ui.scope(|ui| {
                ui.set_max_width(room.max(0.0));
                steps::dots_ui(ui, &tr!(texts, "task-steps"), &as_steps(&list), shown.at)
            });
            if let Some(wanted) = dots.inner {
                show_step(page, wanted);
            }
            text::kind_ui(ui, TextKind::SmallStrong, &words);
        });
        // After the steps, which stand before it.
        let Some(helper) = helper else { return };
        let pressed = ui.scope_builder(UiBuilder::new().max_rect(right).layout(line()), |ui| ui.add(helper).clicked());
        if pressed.inner {
            let form = &mut page.drafts.mark.form;
            *form = if *form == Form::Helper { Form::Step } else { Form::Helper };
        }
    });
}

fn show_step(page: &mut Page<'_>, wanted: usize) {
    page.drafts.mark.form = Form::Step;
    page.ask(Action::ShowStep(wanted));
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
    words_ui(ui, &texts, step);
    notes_ui::notes_ui(ui, page, shown, &step.id);
    match step.tool {
        Some(Tool::MakePassword) => helper_ui::invitation_ui(ui, page, shown),
        Some(Tool::NotePlace) => finish_ui::place_step_ui(ui, page, shown),
        Some(Tool::Open(destination)) => destination_ui::destination_ui(ui, page, destination),
        None => {}
    }
    if shown.at == 0 {
        text::gap_ui(ui, S3);
        // In a narrow window it would fill the screen, and the step would be out of sight.
        if narrow {
            before_ui::first_ui(ui, page, shown);
        }
        before_ui::before_ui(ui, page, shown);
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

/// With the name of the thing before it: of five like PCs one must always see at which one is.
pub(super) fn of_thing(shown: &Shown<'_>, words: &str) -> String {
    let name = &shown.task.item.name;
    if name.is_empty() { words.to_owned() } else { format!("{name} · {words}") }
}

/// Which step this is, and beside it what can be done with any step: a note of one's own, paper.
fn head_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, number: &str) {
    let texts = page.model.texts.clone();
    let (mut notes, mut chosen) = (false, None);
    let (note, name) = (tr!(texts, "note-add"), tr!(texts, "task-print"));
    let note = Button::quiet(&note).icon(Icon::Pencil).slim();
    let print = Button::quiet(&name).icon(Icon::Printer).slim().opens_menu();
    let words = text::line_size(ui, TextKind::Small, number).x;
    let is_beside = words + note.width(ui) + print.width(ui) + 2.0 * S2 < ui.available_width();
    // In a narrow window the strip of steps says it already, and the text comes first.
    if !number.is_empty() && !is_beside {
        text::small_muted_ui(ui, number);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        if !number.is_empty() && is_beside {
            text::small_muted_ui(ui, number);
        }
        notes = marks_ui::opens(&ui.add(note));
        let button = ui.add(print);
        let (step, all) = (tr!(texts, "print-step"), tr!(texts, "print-guide"));
        chosen = menu::menu_ui(&button, &name, &[&step, &all], None);
    });
    if notes {
        marks_ui::open(page, shown, Form::Note);
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
    if let Some(sees) = &step.sees {
        text::gap_ui(ui, S2);
        let lead = [Run::strong(tr!(texts, "step-sees")), Run::plain(" ")];
        text::rich_text_ui(ui, &lead.into_iter().chain(text::runs(sees)).collect::<Vec<_>>());
    }
    sketches(ui, texts, &step.sketches);
    if let Some(warning) = &step.warning {
        text::gap_ui(ui, S3);
        text::in_german_ui(ui, |ui| note_ui(ui, NoteKind::Warn, &text::runs(warning)));
    }
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
    text::small_muted_ui(ui, &tr!(texts, "sketch-caption"));
}

/// Ticks the step and goes to the next one.
pub(super) fn tick(page: &mut Page<'_>, shown: &Shown<'_>) {
    let Some(step) = shown.guide.steps.get(shown.at) else { return };
    if shown.case.record.task(&shown.task.id).step(&step.id).is_none() {
        let (task, step) = (shown.task.id.clone(), step.id.clone());
        page.ask(Action::Mark { task, step, what: What::Step(true) });
    }
    show_step(page, shown.at + 1);
}

/// Gives the primary button of this step the focus when the step is shown.
pub(super) fn focus(ui: &Ui, shown: &Shown<'_>, form: Form, response: &egui::Response) {
    focus_on(ui, shown, &format!("{form:?}"), response);
}

/// Gives it the focus once when this part of the step is shown, for example a field that is wrong.
pub(super) fn focus_on(ui: &Ui, shown: &Shown<'_>, part: &str, response: &egui::Response) {
    target::focus_on_entry(ui, &format!("{} {} {part}", shown.task.id, shown.at), response);
}
