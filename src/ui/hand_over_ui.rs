//! Handing all tasks of the provider over to him at once, over the plan: which, to whom, until when.
//!
//! Each task gets its own mark, as if it were handed over alone. One alone is handed over in its task,
//! see `marks_ui`.

use egui::{Rect, Ui, vec2};
use jiff::civil::Date;

use super::{
    Page,
    day_field_ui::{Day, day_field_ui},
    focus,
    icons::Icon,
    name_field_ui::{NameField, name_field_ui},
    theme::{self, S2, S3, S4, S5, S8},
    widgets::{
        button::Button,
        check::check_ui,
        field::Field,
        fields, layout,
        note::{NoteKind, note_ui, note_with_buttons_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, Model, Wanted, model::OpenCase},
    domain::{
        guide::{ItemKind, Role},
        plan::Task,
        practice::{LONGEST_NOTE, tidy_note, tidy_text},
        record::{State, What},
    },
    platform::unsent::HandOver,
    tr, wording,
};

/// Fields wider than this are not read more easily.
const WIDE: f32 = 720.0;
/// One task alone is handed over where it is.
const WORTH_IT: usize = 2;

/// Whether a task waits for being handed to the provider: it is his, and nobody has said yet that it is. The
/// closing check comes when all else is done, and is given away by itself or not at all.
pub(super) fn can_be_given(case: &OpenCase, task: &Task) -> bool {
    let is_left = matches!(case.state(task), State::Open | State::InProgress | State::Blocked(_));
    is_left && task.item.kind != ItemKind::Closing && wording::is_for_provider(case, task)
}

/// Whether the form is offered: where there are several such tasks and somebody else than he sits here.
pub(super) fn is_offered(page: &Page<'_>, count: usize) -> bool {
    count >= WORTH_IT && !is_his_seat(page)
}

/// The button that opens it; not while something is looked for, when its number is another one than that of what was
/// found, and the next thing after the field is what was found.
pub(super) fn button_ui(ui: &mut Ui, page: &mut Page<'_>, count: usize) {
    if !is_offered(page, count) || !page.drafts.plan.words.trim().is_empty() {
        return;
    }
    let words = tr!(page.model.texts, "hand-over-all", count = count);
    let button = ui.add(Button::quiet(&words).icon(Icon::Hands).slim());
    if button.clicked() {
        button.request_focus();
        page.drafts.plan.hand_over.is_open = true;
        (page.drafts.plan.hand_over.tried, page.drafts.plan.hand_over.is_refused) = (false, false);
    }
}

/// Is it the provider who sits here?
pub(super) fn is_his_seat(page: &Page<'_>) -> bool {
    let provider = page.model.case.as_ref().and_then(|case| case.practice.provider.as_ref());
    provider.is_some_and(|provider| !provider.name.is_empty() && provider.name == page.model.settings.person)
}

/// Paints the form in place of the plan.
pub(super) fn hand_over_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let narrow = theme::is_narrow(ui);
    let margin = if narrow { S3 } else { S8 };
    let tasks: Vec<&Task> = case.plan.tasks.iter().filter(|task| can_be_given(case, task)).collect();
    let (body, bar) = layout::cut_bottom(rect, layout::bar_height(ui, theme::metrics(ui).button_main));
    let mut day = None;
    layout::scroll_ui(ui, body, "hand over", vec2(margin, if narrow { S2 } else { S5 }), |ui| {
        text::title_ui(ui, &tr!(texts, "hand-over-title"));
        text::gap_ui(ui, 2.0);
        if narrow {
            text::small_muted_ui(ui, &tr!(texts, "hand-over-brief", count = tasks.len()));
            text::gap_ui(ui, S2);
        } else {
            text::body_ui(ui, &tr!(texts, "hand-over-text"));
            text::gap_ui(ui, S4);
        }
        ui.set_max_width(ui.available_width().min(WIDE));
        day = fields_ui(ui, page, case);
        text::gap_ui(ui, S4);
        ticks_ui(ui, page, case, &tasks);
        text::gap_ui(ui, S4);
        remark_ui(ui, page);
        if narrow {
            text::gap_ui(ui, S2);
            text::body_ui(ui, &tr!(texts, "hand-over-text"));
        }
    });
    page.drafts.plan.hand_over.is_refused = false;
    let draft = &page.drafts.plan.hand_over;
    let chosen: Vec<String> =
        tasks.iter().map(|task| task.id.clone()).filter(|id| !draft.left_out.contains(id)).collect();
    let (mut saves, mut cancels) = (false, false);
    let none = chosen.is_empty().then(|| tr!(texts, "hand-over-none"));
    layout::action_bar_ui(
        ui,
        bar,
        margin,
        |ui| {
            let words = tr!(texts, "hand-over-save", count = chosen.len());
            let button = ui.add(Button::primary(&words).main().disabled_because(none.as_deref()));
            fields::arrive(ui, &button);
            saves = button.clicked();
        },
        |ui| cancels = ui.add(Button::plain(&tr!(texts, "cancel"))).clicked(),
    );
    // As in every form with a field of several lines.
    saves |= fields::saves(ui) && !chosen.is_empty();
    if cancels {
        page.drafts.plan.hand_over.is_open = false;
    } else if saves {
        save(ui, page, case, chosen, day);
    }
}

/// Until when, which has the focus, for all else is proposed; and who does it.
fn fields_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) -> Option<Date> {
    let texts = page.model.texts.clone();
    let (names, today) = (case.names(), page.model.now.date());
    let draft = &mut page.drafts.plan.hand_over;
    let by = draft.by.get_or_insert_with(|| to_whom(page.model, case));
    let is_nameless = draft.tried && by.trim().is_empty();
    let (label, error) = (tr!(texts, "promise-by"), is_nameless.then(|| tr!(texts, "promise-by-missing")));
    let (mut fields, mut day) = (Vec::new(), None);
    ui.columns(if theme::is_narrow(ui) { 1 } else { 2 }, |columns| {
        if let Some(ui) = columns.first_mut() {
            fields::begin(ui);
            let (until, known) = day_field_ui(ui, &texts, &Day { today, tried: draft.tried }, &mut draft.until);
            fields::next(ui, &until);
            target::focus_on_entry(ui, "hand over", &until);
            text::gap_ui(ui, S2);
            (fields, day) = (vec![until], known);
        }
        if let Some(ui) = columns.last_mut() {
            let field = NameField { label: &label, hint: "", error: error.as_deref(), of: "", names: &names };
            // It is proposed: Enter in the day leads on to the button.
            fields.push(name_field_ui(ui, &texts, &field, by));
        }
    });
    let missing = if is_nameless { fields.last() } else { fields.first() };
    if let Some(missing) = missing.filter(|_| draft.is_refused) {
        missing.request_focus();
        missing.scroll_to_me(None);
    }
    day
}

/// What was agreed; may be empty.
fn remark_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let note = &mut page.drafts.plan.hand_over.note;
    let is_full = note.chars().count() >= LONGEST_NOTE;
    let error = is_full.then(|| tr!(texts, "text-full", most = LONGEST_NOTE));
    let label = tr!(texts, "promise-note");
    let field = Field::new(&label, note).rows(2).limit(LONGEST_NOTE).error(error.as_deref());
    ui.add(field.help(&tr!(texts, "no-passwords-here")));
}

/// The provider, as far as it is known who that is.
pub(super) fn to_whom(model: &Model, case: &OpenCase) -> String {
    let provider = case.practice.provider.iter().flat_map(|provider| [&provider.name, &provider.company]);
    let known = provider.into_iter().find(|name| !name.trim().is_empty()).cloned();
    known.unwrap_or_else(|| wording::role(&model.texts, Role::Provider))
}

/// Which tasks: all of them at first. Of what is more than open it is said how it stands.
fn ticks_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, tasks: &[&Task]) {
    let (texts, today) = (page.model.texts.clone(), page.model.now.date());
    text::subheading_ui(ui, &tr!(texts, "hand-over-which"));
    text::gap_ui(ui, S2);
    let spacing = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, 0.0);
    for task in tasks {
        let state = case.state(task);
        let label = if state == State::Open {
            task.full_title()
        } else {
            format!("{} · {}", task.full_title(), wording::state(&texts, &state, today))
        };
        let left_out = &mut page.drafts.plan.hand_over.left_out;
        let mut is_in = !left_out.contains(&task.id);
        if ui.push_id(&task.id, |ui| check_ui(ui, &mut is_in, &label, None)).inner.changed() {
            if is_in {
                left_out.remove(&task.id);
            } else {
                left_out.insert(task.id.clone());
            }
        }
    }
    ui.spacing_mut().item_spacing.y = spacing;
}

/// One mark for each task, and the plan again, which says so.
fn save(ui: &Ui, page: &mut Page<'_>, case: &OpenCase, chosen: Vec<String>, day: Option<Date>) {
    let draft = &mut page.drafts.plan.hand_over;
    draft.tried = true;
    let by = draft.by.as_deref().map(tidy_text).unwrap_or_default();
    if by.is_empty() || day.is_none() {
        draft.is_refused = true;
        ui.ctx().request_repaint();
        return;
    }
    let note = tidy_note(&draft.note);
    page.drafts.plan.hand_over = HandOver::default();
    for task in case.plan.tasks.iter().filter(|task| chosen.contains(&task.id)) {
        let note = wording::with_obstacle(&page.model.texts, &case.state(task), &note);
        let what = What::Promised { by: by.clone(), until: day, note };
        page.ask(Action::Mark { task: task.id.clone(), step: String::new(), what });
    }
    page.drafts.plan.given_together.clone_from(&chosen);
    page.drafts.plan.handed_over = chosen;
    focus::begin_anew(ui, "hand over");
    layout::open_at_top(ui);
    ui.ctx().request_repaint();
}

/// Above the plan: that what was handed over just now is another's. In a narrow window what can be done with
/// several has the focus then.
pub(super) fn handed_over_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let given = page.drafts.plan.handed_over.iter().filter_map(|id| case.plan.task(id));
    let until = |task: &Task| {
        let State::Promised { until, .. } = case.state(task) else { return None };
        until
    };
    let given: Vec<(&Task, Date)> = given.filter_map(|task| Some((task, until(task)?))).collect();
    let Some((task, until)) = given.first() else { return };
    let (who, date) = (wording::whose(&texts, case, task), wording::date(&texts, *until));
    if given.len() == 1 {
        let words = tr!(texts, "plan-handed-over", who = who, date = date);
        let note = note_ui(ui, NoteKind::Ok, &[Run::strong(task.full_title()), Run::plain(format!("  {words}"))]);
        text::announce(ui, note.id);
    } else {
        let words = tr!(texts, "plan-handed-over-all", count = given.len(), who = who, date = date);
        let print = tr!(texts, "print-order");
        let button = Button::plain(&print).icon(Icon::Printer).slim();
        let prints = if theme::is_narrow(ui) {
            note_ui(ui, NoteKind::Said, &text::runs(&words));
            let button = ui.add(button);
            // There is no room for both it and the next task: it is read first.
            let top = ui.min_rect().top();
            target::focus_with_heading(ui, "plan", &button, (top, top));
            button.clicked()
        } else {
            note_with_buttons_ui(ui, NoteKind::Said, &text::runs(&words), vec![button]).is_some()
        };
        if prints {
            page.ask(Action::HandOut(Wanted::Order));
        }
    }
    text::gap_ui(ui, S2);
}
