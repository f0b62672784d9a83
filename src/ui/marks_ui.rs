//! Recording what became of a task: tick, "does not work", promise, "not here", note. Its end is `finish_ui`.

use egui::{Rect, Response, Ui};

use super::{
    Page, before_ui,
    drafts::{Form, MarkDraft, Nameless},
    finish_ui, focus,
    guide_ui::{self, Shown},
    helper_over,
    icons::Icon,
    place_ui,
    promise_ui::{hand_over, hands_back, hands_to, promise_ui},
    secret_of_step, steps_ui,
    theme::{self, S2, S4},
    undo_ui::{self, Said},
    widgets::{
        button::Button,
        field::Field,
        fields, layout, menu,
        note::{NoteKind, note_ui},
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen},
    domain::{
        guide::Guide,
        practice::{LONGEST_NOTE, tidy_note, tidy_text},
        record::{GuideNote, What},
    },
    i18n::Texts,
    tr, wording,
};

/// The buttons below a step, or below a form.
pub(super) fn bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    if matches!(page.drafts.mark.form, Form::Step) {
        steps_ui::keys(ui, page, shown);
    }
    match page.drafts.mark.form {
        Form::Step if shown.at < shown.guide.steps.len() => step_bar_ui(ui, bar, page, shown, margin),
        Form::Step => finish_ui::finish_bar_ui(ui, bar, page, shown, margin),
        form @ (Form::Blocked | Form::Promise | Form::Absent | Form::Note | Form::Helper) => {
            form_bar_ui(ui, bar, page, shown, margin, form);
        }
    }
}

fn step_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let step = shown.guide.steps.get(shown.at).map(|step| step.id.clone()).unwrap_or_default();
    let is_ticked = shown.case.record.task(&shown.task.id).step(&step).is_some();
    let done = if is_ticked { tr!(texts, "next") } else { tr!(texts, "task-done") };
    let untried = (!is_ticked && page.model.awaits_trial(&step)).then(|| tr!(texts, "task-untried"));
    let (mut ticks, mut takes_back, mut way) = (false, false, None);
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let goes_first = before_ui::goes_first(ui, page, shown);
            let button = if goes_first { Button::plain(&done) } else { Button::primary(&done) }.main();
            let button = if is_ticked { button.arrow() } else { button.icon(Icon::Check) };
            let response = ui.add(button.disabled_because(untried.as_deref()));
            let is_due = untried.is_none() && !goes_first && !place_ui::asks_place(page, shown);
            if is_due && !secret_of_step::asks_password(page, shown) {
                guide_ui::focus(ui, shown, Form::Step, &response);
            }
            ticks = response.clicked();
            if is_ticked {
                takes_back = ui.add(Button::quiet(&tr!(texts, "task-untick"))).clicked();
            }
        },
        |ui| way = other_ways_ui(ui, page, shown),
    );
    if ticks {
        guide_ui::tick(page, shown);
    }
    if takes_back {
        page.ask(Action::Mark { task: shown.task.id.clone(), step, what: What::Step(false) });
    }
    if let Some(way) = way {
        take_way(page, shown, way);
    }
}

/// Another way to go on than with the step, by its place among those of [`other_ways_ui`].
pub(super) fn take_way(page: &mut Page<'_>, shown: &Shown<'_>, way: usize) {
    match way {
        0 => open(page, shown, Form::Blocked),
        1 => undo_ui::put_off(page, &shown.task.id),
        2 => open(page, shown, Form::Promise),
        3 => open(page, shown, Form::Absent),
        _ => steps_ui::show_step(page, shown.at.saturating_sub(1)),
    }
}

/// "Does not work", "later", "to the provider": buttons, or a menu where it is narrow, which then also has
/// "not here" and the step before. Returns the place of the chosen one.
pub(super) fn other_ways_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) -> Option<usize> {
    let texts = &page.model.texts;
    let hand_over = hand_over(page, shown);
    let (blocked, later, absent) = (tr!(texts, "task-blocked"), tr!(texts, "task-later"), tr!(texts, "task-absent"));
    let words = [blocked, later, hand_over, absent, tr!(texts, "task-step-back")];
    let offered = if shown.at > 0 { 5 } else { 4 };
    let labels: Vec<&str> = words.iter().map(String::as_str).take(offered).collect();
    if theme::is_narrow(ui) {
        let name = tr!(texts, "task-other-ways");
        let button = ui.add(Button::plain(&name).opens_menu());
        return menu::menu_ui(&button, &name, &labels, None);
    }
    let mut chosen = None;
    for (n, label) in labels.iter().take(3).enumerate() {
        if opens(&ui.add(Button::plain(label))) {
            chosen = Some(n);
        }
    }
    chosen
}

/// Whether this button was pressed. It has the focus then, for what it opens gives it back.
pub(super) fn opens(button: &Response) -> bool {
    if button.clicked() {
        button.request_focus();
    }
    button.clicked()
}

/// Opens a form: with what was typed into it before, if it was left without saving, else with fresh fields
/// and the name of whom it is handed to.
pub(super) fn open(page: &mut Page<'_>, shown: &Shown<'_>, form: Form) {
    let to = hands_to(page, shown);
    let draft = &mut page.drafts.mark;
    draft.form = form;
    (draft.tried, draft.nameless) = (false, Nameless::No);
    if draft.typed_into != form {
        forget_typed(draft);
        draft.typed_into = form;
        draft.by = to;
    }
}

/// Opens the form for a new note.
pub(super) fn open_new_note(page: &mut Page<'_>, shown: &Shown<'_>) {
    if page.drafts.replaces.take().is_some() {
        forget_typed(&mut page.drafts.mark);
    }
    open(page, shown, Form::Note);
}

/// Opens the form for a note with what it says now, or what was typed in its place before; saving puts the new
/// one in its place.
pub(super) fn open_note(page: &mut Page<'_>, shown: &Shown<'_>, note: &GuideNote<'_>) {
    let replaces = Some((note.task.to_owned(), note.stamp.id.clone()));
    let is_begun = page.drafts.replaces == replaces && page.drafts.mark.typed_into == Form::Note;
    open(page, shown, Form::Note);
    if !is_begun {
        note.text.clone_into(&mut page.drafts.mark.text);
    }
    page.drafts.replaces = replaces;
}

/// The form is done with.
fn forget_typed(draft: &mut MarkDraft) {
    draft.text.clear();
    draft.until.clear();
    draft.typed_into = Form::Step;
}

/// A form in place of the step.
pub(super) fn form_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, form: Form) {
    let texts = page.model.texts.clone();
    let (title, explanation, label) = match form {
        Form::Blocked => (tr!(texts, "blocked-title"), tr!(texts, "blocked-text"), tr!(texts, "blocked-what")),
        Form::Promise if hands_back(page, shown) => {
            (tr!(texts, "hand-back-title"), tr!(texts, "hand-back-text"), tr!(texts, "promise-note"))
        }
        Form::Promise => (tr!(texts, "promise-title"), tr!(texts, "promise-text"), tr!(texts, "promise-note")),
        Form::Absent => (tr!(texts, "absent-title"), tr!(texts, "absent-text"), tr!(texts, "absent-why")),
        Form::Note | Form::Step | Form::Helper => {
            (tr!(texts, "note-title"), tr!(texts, "note-text"), tr!(texts, "note-what"))
        }
    };
    text::small_muted_ui(ui, &shown.task.full_title());
    text::title_ui(ui, &title);
    text::gap_ui(ui, S2);
    // The field has the focus, and is to be in sight together with the heading.
    let narrow = theme::is_narrow(ui);
    if !narrow {
        text::body_ui(ui, &explanation);
        text::gap_ui(ui, S4);
    }
    if narrow && form == Form::Promise && !hands_back(page, shown) {
        text::small_muted_ui(ui, &tr!(texts, "promise-brief"));
    }
    let entered = form == Form::Promise && promise_ui(ui, page, shown);
    let draft = &mut page.drafts.mark;
    let needs = draft.tried && form != Form::Promise && draft.text.trim().is_empty();
    let is_full = draft.text.chars().count() >= LONGEST_NOTE;
    let error = needs.then(|| missing(&texts, form));
    let error = error.or_else(|| is_full.then(|| tr!(texts, "text-full", most = LONGEST_NOTE)));
    let field = Field::new(&label, &mut draft.text)
        .rows(if narrow { 2 } else { 3 })
        .limit(LONGEST_NOTE)
        .error(error.as_deref());
    let response = ui.add(field.help(&tr!(texts, "no-passwords-here")));
    if needs {
        guide_ui::focus_on(ui, shown, "nothing typed", &response);
    } else if form != Form::Promise {
        guide_ui::focus(ui, shown, form, &response);
    }
    if narrow {
        text::gap_ui(ui, S2);
        text::body_ui(ui, &explanation);
    }
    if form == Form::Blocked {
        hints_ui(ui, &texts, shown.guide);
    }
    if entered {
        save_form(page, shown, form);
    }
}

/// What is said where nothing is typed.
fn missing(texts: &Texts, form: Form) -> String {
    match form {
        Form::Blocked => tr!(texts, "blocked-missing"),
        Form::Absent => tr!(texts, "absent-missing"),
        Form::Promise | Form::Note | Form::Step | Form::Helper => tr!(texts, "note-missing"),
    }
}

/// What helped others, and the way back. Below the field, which has the focus and must be seen.
fn hints_ui(ui: &mut Ui, texts: &Texts, guide: &Guide) {
    text::gap_ui(ui, S2);
    for tip in &guide.stuck {
        text::gap_ui(ui, S2);
        note_ui(ui, NoteKind::Info, &text::runs(tip));
    }
    if !guide.back.is_empty() {
        text::gap_ui(ui, S2);
        let head = tr!(texts, "blocked-back");
        note_ui(ui, NoteKind::Info, &[Run::strong(head), Run::plain(format!(" {}", guide.back))]);
    }
}

fn form_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32, form: Form) {
    let texts = page.model.texts.clone();
    let save = match form {
        Form::Blocked => tr!(texts, "blocked-save"),
        Form::Promise if hands_back(page, shown) => tr!(texts, "hand-back-save"),
        Form::Promise => tr!(texts, "promise-save"),
        Form::Absent => tr!(texts, "absent-save"),
        Form::Note => tr!(texts, "note-save"),
        Form::Helper if helper_over::is_over_form(page) => tr!(texts, "back"),
        Form::Helper | Form::Step => tr!(texts, "helper-back"),
    };
    let (mut saves, mut cancels) = (false, false);
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| saves = ui.add(Button::primary(&save).main()).clicked(),
        |ui| {
            if form != Form::Helper {
                cancels = ui.add(Button::plain(&tr!(texts, "cancel"))).clicked();
            }
        },
    );
    // Enter alone begins a new line in the field.
    saves |= fields::saves(ui);
    // What was typed is kept, as with Esc: it is found again when the same form is opened.
    if cancels || saves && form == Form::Helper {
        if form == Form::Helper {
            helper_over::close(page);
        } else {
            page.drafts.mark.form = Form::Step;
        }
    } else if saves {
        save_form(page, shown, form);
        // A note is written: whoever goes on with Enter goes on with the step.
        if page.drafts.mark.form == Form::Step {
            focus::begin_anew(ui, "task");
        }
    }
}

fn save_form(page: &mut Page<'_>, shown: &Shown<'_>, form: Form) {
    let draft = &mut page.drafts.mark;
    if form == Form::Promise && draft.by.trim().is_empty() {
        draft.nameless = Nameless::JustNow;
        return;
    }
    draft.tried = true;
    let note = tidy_note(&draft.text);
    let step = shown.guide.steps.get(shown.at).map(|step| step.id.clone()).unwrap_or_default();
    let (what, step) = match form {
        Form::Blocked if !note.is_empty() => (What::Blocked(note), String::new()),
        Form::Absent if !note.is_empty() => (What::Absent(note), String::new()),
        Form::Note if !note.is_empty() => {
            page.drafts.noted = Some(note.clone());
            (What::Note(note), step)
        }
        Form::Promise => match wording::parse_coming_date(&draft.until, page.model.now.date()) {
            Some(until) => {
                let by = tidy_text(&draft.by);
                let note = wording::with_obstacle(&page.model.texts, &shown.case.state(shown.task), &note);
                (What::Promised { by, until: Some(until), note }, String::new())
            }
            None => return,
        },
        Form::Step | Form::Helper | Form::Blocked | Form::Absent | Form::Note => return,
    };
    draft.form = Form::Step;
    forget_typed(draft);
    if let Some((task, event)) = page.drafts.replaces.take().filter(|_| form == Form::Note) {
        page.ask(Action::TakeBack { task, event });
    }
    let task = shown.task.id.clone();
    page.ask(Action::Mark { task: task.clone(), step, what });
    page.drafts.plan.handed_over = if form == Form::Promise { vec![task.clone()] } else { Vec::new() };
    if matches!(form, Form::Blocked | Form::Absent) {
        page.drafts.said = Some((Said::Kept(task), Screen::Plan));
    }
    if form != Form::Note {
        page.ask(Action::Show(Screen::Plan));
    }
}
