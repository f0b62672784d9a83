//! Where one is among the steps of a task: their list at its side, the dots above it where it is narrow, and
//! the keys from one to the next.

use egui::{Align, Key, Layout, Modifiers, Rect, Role, Ui, UiBuilder, vec2};

use super::{
    Page,
    drafts::Form,
    guide_ui::Shown,
    helper_over,
    icons::Icon,
    marks_ui,
    theme::{self, S2, S3, TextKind},
    widgets::{button::Button, layout, steps, text},
};
use crate::{
    app::{Action, Screen},
    domain::password::Kind,
    i18n::Texts,
    tr,
    wording::{self, Says},
};

/// Strg and a page key: one step back, or on without ticking anything. Strg and End: to the end of the task,
/// but not in a field, where it is the caret's.
pub(super) fn keys(ui: &Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let last = shown.guide.steps.len();
    if pressed(Key::PageUp) && shown.at > 0 {
        show_step(page, shown.at - 1);
    } else if pressed(Key::PageDown) && shown.at < last {
        show_step(page, shown.at + 1);
    } else if !ui.ctx().text_edit_focused() && pressed(Key::End) {
        show_step(page, last);
    }
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
    list.iter().map(|(title, spoken, done)| steps::Step { title, spoken, done: steps::Done::of(*done) }).collect()
}

/// What scrolls in the list of steps is at least so high; else all of it scrolls.
const LEAST: f32 = 120.0;

/// The list of steps beside the task, with what can be done with the task as a whole. The way back and the end
/// of the task stay in sight; the steps between them scroll.
pub(super) fn rail_ui(ui: &mut Ui, side: Rect, page: &mut Page<'_>, shown: &Shown<'_>) {
    let margin = vec2(16.0, 16.0);
    // Each task's list begins at its top.
    let id = format!("rail {}", shown.task.id);
    let around = egui::Id::unique("height of what is around the steps of the task");
    let before = ui.data(|data| data.get_temp::<f32>(around)).unwrap_or(0.0);
    let room = side.height() - 2.0 * margin.y - before;
    let now = if room < LEAST {
        layout::scroll_as_ui(ui, side, &id, Role::Navigation, margin, |ui| column_ui(ui, page, shown, f32::INFINITY))
    } else {
        layout::area_ui(ui, side, &id, Role::Navigation, |ui| {
            let inner = side.shrink2(margin).with_max_x(side.right() - layout::SCROLL_ROOM);
            ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| column_ui(ui, page, shown, room)).inner
        })
    };
    if (now - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(around, now));
        ui.ctx().request_discard("height of what is around the steps of the task");
    }
}

/// Returns how high it is without the steps that scroll.
fn column_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>, room: f32) -> f32 {
    let top = ui.cursor().top();
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
    let (wanted, high) = steps::rail_ui(ui, &tr!(texts, "task-steps"), &as_steps(&list), shown.at, room);
    if let Some(wanted) = wanted {
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
    ui.min_rect().bottom() - top - high
}

/// The steps as dots above the task, where it is narrow.
pub(super) fn strip_ui(ui: &mut Ui, strip: Rect, page: &mut Page<'_>, shown: &Shown<'_>) {
    let texts = page.model.texts.clone();
    let list = step_list(&texts, shown);
    layout::area_ui(ui, strip, "strip", Role::Navigation, |ui| {
        ui.painter().hline(strip.x_range(), strip.bottom(), theme::tokens(ui).line_stroke());
        let profile = shown.guide.profile.as_deref().and_then(|id| page.model.catalogue.profile(id));
        let kind = profile.map_or(Kind::Random, |profile| profile.kind);
        let label = wording::of_secret(&texts, kind, Says::Helper);
        let helper = shown.guide.profile.is_some().then(|| Button::plain(&label).icon(Icon::Key).slim());
        let wide = helper.as_ref().map_or(0.0, |button| button.width(ui).ceil());
        let (left, right) = layout::cut_right(strip.shrink2(vec2(S3, 0.0)), wide);
        let line = || Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(left).layout(line()), |ui| {
            let all = list.len();
            let number = |n: usize| tr!(texts, "step-of", n = n, all = all);
            // The widest of them: as many dots fit at each step.
            let wide = (1..=all).map(|n| text::line_size(ui, TextKind::SmallStrong, &number(n)).x).fold(0.0, f32::max);
            let room = ui.available_width() - wide - 2.0 * S3;
            let dots = ui.scope(|ui| {
                ui.set_max_width(room.max(0.0));
                steps::dots_ui(ui, &tr!(texts, "task-steps"), &as_steps(&list), shown.at)
            });
            if let Some(wanted) = dots.inner {
                show_step(page, wanted);
            }
            text::kind_ui(ui, TextKind::SmallStrong, &number((shown.at + 1).min(all)));
        });
        // After the steps, which stand before it.
        let Some(helper) = helper else { return };
        let pressed = ui.scope_builder(UiBuilder::new().max_rect(right).layout(line()), |ui| ui.add(helper).clicked());
        if pressed.inner {
            if page.drafts.mark.form == Form::Helper { helper_over::close(page) } else { helper_over::open(page) }
        }
    });
}

/// Shows another step, also where a form lies over this one.
pub(super) fn show_step(page: &mut Page<'_>, wanted: usize) {
    if page.drafts.mark.form == Form::Helper {
        helper_over::close(page);
    }
    page.drafts.mark.form = Form::Step;
    page.ask(Action::ShowStep(wanted));
}
