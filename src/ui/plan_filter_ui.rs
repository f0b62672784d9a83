//! What the plan's list is narrowed down by, beside the field to search in: states and persons.
//!
//! Which tasks pass is counted in `overview`; the list itself is `plan_list_ui`.

use egui::Ui;

use super::{
    Page,
    overview::Overview,
    widgets::{button::Button, chip, menu, rows, text},
};
use crate::tr;

/// The states, each with its number: what they filter by. All of them stand first, as all people do below:
/// where one is chosen, the others are seen to be a choice.
pub(super) fn legend_ui(ui: &mut Ui, page: &mut Page<'_>, overview: &Overview) {
    let (all, _, _) = overview.progress(page.drafts.plan.person.as_deref());
    let every = tr!(page.model.texts, "plan-every-state");
    if rows::state_row_ui(ui, &every, &all.to_string(), page.drafts.plan.state.is_none()).clicked() {
        page.drafts.plan.state = None;
    }
    for state in chip::State::ALL {
        let on = page.drafts.plan.state == Some(state);
        let count = overview.count(state, page.drafts.plan.person.as_deref());
        // Seldom there, and then to be seen.
        if state == chip::State::Overdue && count == 0 && !on {
            continue;
        }
        let row = rows::legend_row_ui(ui, state, &state_word(page, state), &count.to_string(), on);
        if row.clicked() {
            page.drafts.plan.state = if on { None } else { Some(state) };
        }
    }
}

/// What the side column filters by, as two menus, where there is no room for the column.
pub(super) fn filters_ui(ui: &mut Ui, page: &mut Page<'_>, overview: &Overview) {
    let texts = page.model.texts.clone();
    let counted = |what: &str, count: usize| tr!(texts, "plan-entry", what = what, count = count);
    let person = page.drafts.plan.person.clone();
    let count = |state: chip::State| overview.count(state, person.as_deref());
    let states: Vec<chip::State> = chip::State::ALL.into_iter().filter(|state| count(*state) > 0).collect();
    let names: Vec<String> = overview.people.iter().map(|(name, _)| name.clone()).collect();
    let plan = &page.drafts.plan;
    let (all_states, all_people) = (tr!(texts, "plan-all-states"), tr!(texts, "plan-all-people"));
    let state = plan.state.map_or_else(|| all_states.clone(), |state| state_word(page, state));
    let state = tr!(texts, "plan-state-of", state = state);
    let who = tr!(texts, "plan-who-of", who = plan.person.as_deref().unwrap_or(&all_people));
    let mut in_states = vec![counted(&all_states, states.iter().map(|state| count(*state)).sum())];
    in_states.extend(states.iter().map(|state| counted(&state_word(page, *state), count(*state))));
    let mut of_people = vec![counted(&all_people, overview.all())];
    of_people.extend(overview.people.iter().map(|(name, count)| counted(name, *count)));
    // The first entry of each menu is that for all.
    let at_state = plan.state.and_then(|state| states.iter().position(|known| *known == state)).map_or(0, |n| n + 1);
    let at_person = plan.person.as_ref().and_then(|name| names.iter().position(|known| known == name));
    let at_person = at_person.map_or(0, |n| n + 1);
    ui.horizontal_wrapped(|ui| {
        if let Some(n) = filter_ui(ui, &state, &in_states, at_state) {
            page.drafts.plan.state = n.checked_sub(1).and_then(|n| states.get(n)).copied();
        }
        if let Some(n) = filter_ui(ui, &who, &of_people, at_person) {
            page.drafts.plan.person = n.checked_sub(1).and_then(|n| names.get(n)).cloned();
        }
    });
}

fn filter_ui(ui: &mut Ui, label: &str, entries: &[String], current: usize) -> Option<usize> {
    let button = ui.add(Button::plain(label).slim().opens_menu());
    let entries: Vec<&str> = entries.iter().map(String::as_str).collect();
    menu::menu_ui(&button, label, &entries, Some(current))
}

pub(super) fn state_word(page: &Page<'_>, state: chip::State) -> String {
    let texts = &page.model.texts;
    match state {
        chip::State::Open => tr!(texts, "state-open"),
        chip::State::Doing => tr!(texts, "state-in-progress"),
        chip::State::Done => tr!(texts, "state-done"),
        chip::State::Absent => tr!(texts, "state-absent"),
        chip::State::Promised => tr!(texts, "state-promised"),
        chip::State::Overdue => tr!(texts, "state-overdue"),
        chip::State::Blocked => tr!(texts, "state-blocked"),
    }
}

/// Who has tasks, each with their number.
pub(super) fn people_ui(ui: &mut Ui, page: &mut Page<'_>, overview: &Overview) {
    let texts = page.model.texts.clone();
    text::subheading_ui(ui, &tr!(texts, "plan-who"));
    text::gap_ui(ui, 6.0);
    let all = overview.all().to_string();
    let everybody = rows::person_row_ui(ui, &tr!(texts, "plan-everybody"), &all, page.drafts.plan.person.is_none());
    if everybody.clicked() {
        page.drafts.plan.person = None;
    }
    for (name, count) in &overview.people {
        let on = page.drafts.plan.person.as_deref() == Some(name);
        if rows::person_row_ui(ui, name, &count.to_string(), on).clicked() {
            page.drafts.plan.person = if on { None } else { Some(name.clone()) };
        }
    }
}
