//! The PCs: each with its name, who signs in there, and how.

use egui::{Ui, vec2};

use super::{
    Adding, Topic, add_ui, after_removal, ask_removal_ui, came_back_ui, fresh_key, heading_ui, key_of_new, pair_ui,
    remove_ui, suggestion,
};
use crate::{
    domain::practice::{Practice, Workstation},
    i18n::Texts,
    tr,
    ui::{
        Page,
        name_field_ui::{NameField, name_field_ui},
        theme::{S2, S3, S4},
        widgets::{
            card,
            check::check_ui,
            field::Field,
            fields,
            note::{NoteKind, note_ui},
            text::{self},
        },
    },
};

pub(super) fn workstations_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-workstations"), &tr!(texts, "q-workstations-text"));
    let next = suggestion(&tr!(texts, "q-workstation-names"), &practice.workstations.iter().map(|it| it.name.as_str()));
    let (label, add) = (tr!(texts, "q-workstation-name"), tr!(texts, "q-add"));
    let is_fresh = page.drafts.new_device.is_none();
    let is_first = practice.workstations.is_empty();
    let words = Adding { label: &label, add: &add, topic: Topic::Workstations, suggestion: &next, is_first };
    if let Some(name) = add_ui(ui, page, &words) {
        let key = key_of_new(page, practice, &name);
        practice.workstations.push(Workstation { key, name, ..Workstation::default() });
    }
    text::gap_ui(ui, S3);
    if practice.workstations.is_empty() {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-workstations-none")));
        return;
    }
    // A PC that was added may stand below the edge.
    let count = tr!(texts, "q-workstations-count", count = practice.workstations.len());
    let words = text::muted_ui(ui, &count);
    text::announce(ui, words.id);
    if is_fresh && page.drafts.added.is_some() {
        words.scroll_to_me(None);
    }
    text::gap_ui(ui, S3);
    text::rich_text_ui(ui, &text::runs(&tr!(texts, "q-station-text")));
    text::gap_ui(ui, S3);
    let names: Vec<String> = practice.names().into_iter().map(str::to_owned).collect();
    fields::begin(ui);
    let (mut removed, mut other) = (None, None);
    // Who signs in at the one that was just added is asked in sight.
    let added = page.drafts.added.as_ref().filter(|added| added.topic == Topic::Workstations).and_then(|added| {
        let stations = &practice.workstations;
        stations.iter().rposition(|station| station.name == added.name)
    });
    let mut stations: Vec<_> = practice.workstations.iter_mut().enumerate().collect();
    if let Some(added) = added {
        stations.get_mut(..=added).unwrap_or_default().rotate_right(1);
    }
    for (n, station) in stations {
        let (remove, is_another) = ui.push_id(n, |ui| workstation_ui(ui, page, texts, &names, station)).inner;
        removed = remove.then_some(n).or(removed);
        other = is_another.then_some(n).or(other);
    }
    let fresh = other.and_then(|n| practice.workstations.get(n)).and_then(|it| fresh_key(page, practice, &it.name));
    if let Some((station, key)) = other.and_then(|n| practice.workstations.get_mut(n)).zip(fresh) {
        station.key = key;
    }
    if let Some(n) = removed {
        practice.workstations.remove(n);
        after_removal(ui, page, Topic::Workstations);
        page.drafts.new_device = None;
    }
}

/// Whether it shall be removed, and whether it is another one than that which had its name before.
fn workstation_ui(
    ui: &mut Ui,
    page: &mut Page<'_>,
    texts: &Texts,
    names: &[String],
    station: &mut Workstation,
) -> (bool, bool) {
    let (mut remove, mut is_another) = (false, false);
    card::card_with_ui(ui, vec2(S4, S3), |ui| {
        let Workstation { key, name, user, pin, microsoft } = station;
        pair_ui(ui, |columns| {
            let count = columns.len().max(1);
            if let Some(ui) = columns.first_mut() {
                let field = ui.add(Field::new(&tr!(texts, "q-station"), &mut *name).limit(200));
                fields::leave(ui, &field);
            }
            if let Some(ui) = columns.get_mut(1 % count) {
                let (label, hint) = (tr!(texts, "q-station-user"), tr!(texts, "q-station-user-hint"));
                let field = NameField { label: &label, hint: &hint, error: None, of: name, names };
                let field = name_field_ui(ui, texts, &field, user);
                fields::next(ui, &field);
            }
        });
        text::gap_ui(ui, S2);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = S4;
            check_ui(ui, pin, &tr!(texts, "q-station-pin"), None);
            check_ui(ui, microsoft, &tr!(texts, "q-station-microsoft"), None);
            remove = remove_ui(ui, page, (key, name));
        });
        is_another = came_back_ui(ui, page, (key, name));
        remove |= ask_removal_ui(ui, page, (key, name));
    });
    text::gap_ui(ui, S2);
    (remove, is_another)
}
