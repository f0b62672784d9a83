//! The end of a task: the two ticks, where the new password is kept, and what comes next.

use egui::{Id, Key, Modifiers, Rect, Response, Ui};

use super::{
    Page,
    drafts::Form,
    guide_ui::{self, Shown},
    icons::Icon,
    marks_ui::{hand_over, open, opens as opened_by},
    next_up, steps_ui,
    theme::{self, S2, S3, S4, TextKind},
    widgets::{
        button::Button,
        check::check_ui,
        chip,
        field::{self, Field},
        layout,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Screen},
    domain::{
        guide::Tool,
        password::Kind,
        practice::{looks_like_password, tidy_text},
        record::{Stamp, State, What},
    },
    tr,
    wording::{self, Says},
};

/// Changed and tested are two ticks, each with who and when.
pub(super) fn finish_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let eyebrow = tr!(texts, "finish-eyebrow");
    // In a narrow window there is no list of steps that names the task.
    let eyebrow =
        if narrow { format!("{} · {eyebrow}", shown.task.full_title()) } else { guide_ui::of_thing(shown, &eyebrow) };
    text::small_muted_ui(ui, &eyebrow);
    let has_password = shown.task.changes_password;
    text::title_ui(ui, &if has_password { tr!(texts, "finish-title") } else { tr!(texts, "finish-title-plain") });
    text::gap_ui(ui, S2);
    // Who has tried it all needs the room for what follows from it.
    let is_open = !is_closed(shown);
    if is_open {
        tests_ui(ui, page, shown);
    }
    ticks_ui(ui, page, shown);
    let place = place_ui(ui, page, shown);
    if let Some(field) = place {
        if is_closed(shown) && lacks_place(page, shown) {
            guide_ui::focus_on(ui, shown, "closed", &field);
        }
        // The way on has the focus next, or the first tick; but what is attested as tested is to be meant.
        let is_between = shown.case.state(shown.task) == State::Changed;
        if field::entered(ui, &field) && !says_nothing(page, &field) && !is_between {
            guide_ui::focus_anew(ui);
        }
    }
    if !shown.guide.breaks.is_empty() {
        text::gap_ui(ui, S4);
        text::subheading_ui(ui, &tr!(texts, "finish-breaks"));
        for line in &shown.guide.breaks {
            text::gap_ui(ui, S2);
            text::in_german_ui(ui, |ui| note_ui(ui, NoteKind::Warn, &text::runs(line)));
        }
    }
    reopen_ui(ui, page, shown);
}

/// Opening a finished task again. Not among the buttons below, where whoever clicks on in rhythm would meet it;
/// and as it takes all ticks away, it asks first.
fn reopen_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    if !is_closed(shown) {
        page.drafts.mark.reopens = false;
        return;
    }
    let texts = page.model.texts.clone();
    let button = ui.add(Button::quiet(&tr!(texts, "task-reopen")).slim());
    page.drafts.mark.reopens ^= opened_by(&button);
    if !page.drafts.mark.reopens {
        return;
    }
    text::gap_ui(ui, S3);
    let asks = note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "task-reopen-ask")));
    text::gap_ui(ui, S2);
    let (mut stays, mut begins) = (false, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        let stay = ui.add(Button::plain(&tr!(texts, "task-reopen-stay")));
        if target::is_new(ui, "reopen") {
            stay.request_focus();
            ui.scroll_to_rect(asks.rect.union(stay.rect).expand(S2), None);
        }
        stays = stay.clicked();
        begins = ui.add(Button::quiet(&tr!(texts, "task-reopen-anew"))).clicked();
    });
    if begins {
        mark(page, shown, What::Reopened(String::new()));
        steps_ui::show_step(page, 0);
    }
    if stays {
        button.request_focus();
    }
    page.drafts.mark.reopens = !(stays || begins);
}

/// What is to be tried before the ticks; in a narrow window small, so that the ticks are in sight with it.
fn tests_ui(ui: &mut Ui, page: &Page<'_>, shown: &Shown<'_>) {
    let (kind, gap) = if theme::is_narrow(ui) { (TextKind::Small, 0.0) } else { (TextKind::Body, S3) };
    text::rich_kind_ui(ui, kind, &[Run::plain(tr!(page.model.texts, "finish-text"))]);
    text::gap_ui(ui, gap);
    let between = if theme::is_narrow(ui) { 1.0 } else { ui.spacing().item_spacing.y };
    text::in_german_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = between;
        for (n, test) in shown.guide.test.iter().enumerate() {
            text::rich_kind_ui(ui, kind, &[vec![Run::plain(format!("{}. ", n + 1))], text::runs(test)].concat());
        }
    });
    text::gap_ui(ui, gap);
}

/// The first tick has the focus, so that Enter does not pass by both, and keeps it: whoever presses Enter
/// on in rhythm neither takes it back nor attests what was not tried. Tab leads to the second one, for what is
/// attested is to be meant.
fn ticks_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    let record = shown.case.record.task(&shown.task.id);
    let (changed_label, tested_label) = if shown.task.changes_password {
        (tr!(texts, "finish-changed"), tr!(texts, "finish-tested"))
    } else {
        (tr!(texts, "finish-carried-out"), tr!(texts, "finish-checked"))
    };
    let (is_changed, is_tested) = (record.changed().is_some(), record.tested().is_some());
    keep_tick(ui);
    let mut changed = is_changed;
    let row = check_ui(ui, &mut changed, &changed_label, None);
    if !is_closed(shown) && theme::is_narrow(ui) {
        guide_ui::focus_with_above(ui, shown, Form::Step, &row);
    } else if !is_closed(shown) {
        guide_ui::focus(ui, shown, Form::Step, &row);
    }
    if row.changed() {
        ticked_just_now(ui, row.id, changed);
        mark(page, shown, What::Changed(changed));
    }
    stamp_ui(ui, page, record.changed());
    let mut tested = is_tested;
    let first = record.changed().is_none().then(|| tr!(texts, "finish-first-changed"));
    let row = check_ui(ui, &mut tested, &tested_label, first.as_deref());
    if row.changed() {
        mark(page, shown, What::Tested(tested));
    }
    stamp_ui(ui, page, record.tested());
    // Said, not forbidden: perhaps the provider did it all in his own way.
    let all = shown.guide.steps.len();
    let open = shown.guide.steps.iter().filter(|step| record.step(&step.id).is_none()).count();
    if open > 0 && !is_closed(shown) {
        text::gap_ui(ui, S2);
        chip::caption_ui(ui, Icon::Info, &tr!(texts, "finish-steps-open", open = open, all = all));
    }
}

fn ticked_id() -> Id {
    Id::unique("box that was ticked just now")
}

/// Enter on a box that was ticked with Enter just now is one too many.
fn keep_tick(ui: &Ui) {
    let Some(row) = ui.data(|data| data.get_temp::<Id>(ticked_id())) else { return };
    if ui.memory(|memory| memory.has_focus(row)) {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    } else {
        ui.data_mut(|data| data.remove::<Id>(ticked_id()));
    }
}

fn ticked_just_now(ui: &Ui, row: Id, is_ticked: bool) {
    if is_ticked && ui.input(|input| input.key_pressed(Key::Enter)) {
        ui.data_mut(|data| data.insert_temp(ticked_id(), row));
    } else {
        ui.data_mut(|data| data.remove::<Id>(ticked_id()));
    }
}

fn stamp_ui(ui: &mut Ui, page: &Page<'_>, stamp: Option<&Stamp>) {
    let Some(stamp) = stamp else { return };
    let time = wording::date_time(&page.model.texts, &stamp.time);
    text::small_muted_ui(ui, &tr!(page.model.texts, "finish-stamp", who = stamp.who.as_str(), time = time));
}

/// The field for where the new password is kept, if the task makes one.
fn place_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) -> Option<Response> {
    if !shown.task.changes_password {
        return None;
    }
    let texts = page.model.texts.clone();
    let kept = shown.case.record.task(&shown.task.id).place();
    text::gap_ui(ui, S3);
    let draft = page.drafts.mark.place.get_or_insert_with(|| kept.to_owned());
    let catalogue = &page.model.catalogue;
    let profile = shown.guide.profile.as_deref().and_then(|id| catalogue.profile(id));
    // What only its holder may know is on no slip: there is only the letter that came with the card.
    let is_letter = profile.is_some_and(|profile| !profile.may_generate);
    let kind = profile.map_or(Kind::Random, |profile| profile.kind);
    let says = |what| wording::of_secret(&texts, kind, what);
    let label = if is_letter { tr!(texts, "place-label-letter") } else { says(Says::Place) };
    let hint = tr!(texts, "place-hint");
    let made = page.model.secret.as_ref().map(|secret| secret.password.reveal());
    let is_secret = looks_like_password(draft) || made.is_some_and(|made| draft.contains(made));
    let is_empty = draft.trim().is_empty();
    page.drafts.mark.placeless &= is_empty;
    let is_missing = page.drafts.mark.placeless;
    let error = is_secret.then(|| says(Says::NotThePlace)).or_else(|| is_missing.then(|| tr!(texts, "place-missing")));
    let field = Field::new(&label, draft).hint(&hint).limit(200).error(error.as_deref());
    let response = ui.add(field.help(&tr!(texts, "no-passwords-here")));
    // What is missing stands below it, perhaps below the edge.
    if is_missing && target::is_new(ui, "missing place") {
        ui.scroll_to_rect(response.rect.with_max_y(ui.cursor().top() + S2), None);
    }
    if response.lost_focus() {
        save_place(page, shown);
    }
    Some(response)
}

/// The field in the step that asks for it. Enter there says it and finishes the step.
pub(super) fn place_step_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let has_focus = asks_place(page, shown);
    let Some(field) = place_ui(ui, page, shown) else { return };
    if has_focus {
        guide_ui::focus(ui, shown, Form::Step, &field);
    }
    if field::entered(ui, &field) && !says_nothing(page, &field) {
        guide_ui::tick(page, shown);
    }
}

/// Enter in the empty field: it says what is missing, and keeps the focus.
fn says_nothing(page: &mut Page<'_>, field: &Response) -> bool {
    let is_empty = page.drafts.mark.place.as_ref().is_none_or(|place| place.trim().is_empty());
    if is_empty {
        page.drafts.mark.placeless = true;
        field.request_focus();
        field.scroll_to_me(None);
    }
    is_empty
}

/// Whether the step is to have its place said: then the field has the focus, not "done".
pub(super) fn asks_place(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    let step = shown.guide.steps.get(shown.at);
    step.is_some_and(|step| step.tool == Some(Tool::NotePlace)) && lacks_place(page, shown)
}

/// No place is kept yet. What is being typed does not count: the focus stays in the field until it is said.
fn lacks_place(page: &Page<'_>, shown: &Shown<'_>) -> bool {
    shown.task.changes_password && kept_place(page, shown).is_empty()
}

/// The place as it was said last, also while that is still on its way to the disk.
fn kept_place<'a>(page: &Page<'a>, shown: &Shown<'a>) -> &'a str {
    let mut ours = page.model.unsaved.iter().rev();
    let said = ours.find_map(|unsaved| {
        let is_ours = unsaved.root == shown.case.root && unsaved.event.task == shown.task.id;
        if let What::Place(place) = &unsaved.event.what { is_ours.then_some(place) } else { None }
    });
    said.map_or_else(|| shown.case.record.task(&shown.task.id).place(), String::as_str)
}

/// Keeps the place if it was changed.
fn save_place(page: &mut Page<'_>, shown: &Shown<'_>) {
    let kept = kept_place(page, shown);
    let typed = page.drafts.mark.place.as_deref().map_or_else(|| kept.to_owned(), tidy_text);
    if typed != kept {
        page.ask(Action::Mark { task: shown.task.id.clone(), step: String::new(), what: What::Place(typed) });
    }
}

fn mark(page: &mut Page<'_>, shown: &Shown<'_>, what: What) {
    page.ask(Action::Mark { task: shown.task.id.clone(), step: String::new(), what });
}

fn is_closed(shown: &Shown<'_>) -> bool {
    shown.case.state(shown.task).is_closed()
}

/// The buttons below it. Until both ticks are there none of them is the main one.
pub(super) fn finish_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    if is_closed(shown) {
        closed_bar_ui(ui, bar, page, shown, margin);
    } else {
        open_bar_ui(ui, bar, page, shown, margin);
    }
}

fn open_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let (mut leaves, mut opens) = (false, None);
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        // Nothing to press stands where the steps had their tick: who clicks on in rhythm stays here.
        |ui| {
            if !narrow {
                text::muted_ui(ui, &tr!(texts, "finish-hint"));
            }
        },
        |ui| {
            // In a narrow window there is no list of steps with the way back above it.
            if narrow {
                leaves = ui.add(Button::quiet(&tr!(texts, "finish-to-plan"))).clicked();
            }
            if opened_by(&ui.add(Button::plain(&tr!(texts, "task-blocked")))) {
                opens = Some(Form::Blocked);
            }
            if opened_by(&ui.add(Button::plain(&hand_over(page, shown)))) {
                opens = Some(Form::Promise);
            }
            // In a narrow window there is no list of steps that offers it.
            if shown.task.lacks_guide && opened_by(&ui.add(Button::plain(&tr!(texts, "task-absent")))) {
                opens = Some(Form::Absent);
            }
        },
    );
    if leaves {
        save_place(page, shown);
        page.ask(Action::Show(Screen::Plan));
    }
    if let Some(form) = opens {
        open(page, shown, form);
    }
}

fn closed_bar_ui(ui: &mut Ui, bar: Rect, page: &mut Page<'_>, shown: &Shown<'_>, margin: f32) {
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let next = next_up::next(page, shown.case, Some(shown.task));
    let label = match &next {
        Some(next) => next_up::go_on(page, shown.case, shown.task, next),
        None if shown.case.is_complete() => tr!(texts, "plan-to-certificate"),
        None => tr!(texts, "finish-to-plan"),
    };
    let (mut goes_on, mut to_plan) = (false, false);
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let button = ui.add(Button::primary(&label).main().arrow());
            if !lacks_place(page, shown) {
                guide_ui::focus_on(ui, shown, "closed", &button);
            }
            goes_on = button.clicked();
            if !narrow {
                to_plan = ui.add(Button::quiet(&tr!(texts, "finish-to-plan"))).clicked();
            }
        },
        |_| {},
    );
    if goes_on || to_plan {
        save_place(page, shown);
        page.ask(match next {
            Some(next) if goes_on => Action::OpenTask(next.task.id.clone()),
            None if goes_on && shown.case.is_complete() => Action::Show(Screen::Certificate),
            _ => Action::Show(Screen::Plan),
        });
    }
}
