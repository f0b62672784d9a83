//! The Konnektor, the cards and KIM.

use egui::Ui;

use super::{
    Adding, Topic, add_ui, after_removal, answer_ui, ask_removal_ui, between_ui, choice_ui, heading_ui, onward,
    remove_ui, unknown_note_ui,
};
use crate::{
    domain::{
        people::is_provider,
        practice::{Answer, Konnektor, Person, Practice},
    },
    i18n::Texts,
    tr,
    ui::{
        Page,
        theme::{S2, S4},
        widgets::{
            check::check_ui,
            choice::Tile,
            fields,
            text::{self},
        },
    },
};

pub(super) fn konnektor_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-konnektor");
    heading_ui(ui, &question, &tr!(texts, "q-konnektor-text"));
    let (gateway, none, unknown) = (tr!(texts, "q-gateway"), tr!(texts, "q-no-konnektor"), tr!(texts, "unknown"));
    let all = vec![
        (Tile::new("secunet"), Konnektor::Secunet),
        (Tile::new("KoCoBox MED+"), Konnektor::KoCoBox),
        (Tile::new("RISE"), Konnektor::Rise),
        (Tile::wide(&gateway), Konnektor::TiGateway),
        (Tile::wide(&none), Konnektor::Absent),
        (Tile::wide(&unknown), Konnektor::Unknown),
    ];
    choice_ui(ui, &question, all, 3, &mut practice.konnektor);
    if practice.konnektor == Konnektor::Unknown {
        unknown_note_ui(ui, texts);
    }
}

pub(super) fn cards_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-cards"), &tr!(texts, "q-cards-text"));
    answer_ui(ui, texts, &tr!(texts, "q-kim"), &tr!(texts, "q-kim-text"), &mut practice.kim);
    between_ui(ui);
    let question = tr!(texts, "q-doctor-cards");
    answer_ui(ui, texts, &question, &tr!(texts, "q-doctor-cards-text"), &mut practice.doctor_cards);
    if practice.doctor_cards != Answer::Yes {
        onward::pass_by(ui);
    }
    if practice.doctor_cards != Answer::No {
        text::gap_ui(ui, S4);
        holders_ui(ui, page, texts, practice);
    }
}

/// Who has a card: somebody who is known already, or somebody to be added.
fn holders_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    text::strong_ui(ui, &tr!(texts, "q-holders"));
    let (mut removed, mut ticked) = (None, false);
    let mut people: Vec<_> = practice.people.iter_mut().enumerate().collect();
    // The service provider has none of the practice; who was ticked once can be unticked.
    people.retain(|(_, person)| {
        let may_have_one = person.owner || person.doctor_card || !is_provider(&person.function);
        may_have_one && !person.name.trim().is_empty()
    });
    for (n, person) in people {
        ui.push_id(n, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = S4;
                // As at the answers, Enter goes on; it took the tick away again.
                let tick = |ui: &mut Ui| check_ui(ui, &mut person.doctor_card, &person.name, None);
                let (check, is_left) = fields::left_by_enter_ui(ui, tick);
                if is_left {
                    onward::to_button(ui);
                }
                onward::arrive(ui, check.id);
                ticked |= check.changed() && person.doctor_card;
                // The first person and the owner are asked for on the first page.
                if n > 0 && !person.owner && remove_ui(ui, page, (&person.key, &person.name)) {
                    removed = Some(n);
                }
            });
            if ask_removal_ui(ui, page, (&person.key, &person.name)) {
                removed = Some(n);
            }
        });
    }
    ticked |= users_ui(ui, practice);
    if let Some(n) = removed {
        practice.people.remove(n);
        after_removal(ui, page, Topic::Cards);
    }
    text::gap_ui(ui, S2);
    let (label, add) = (tr!(texts, "q-holder-name"), tr!(texts, "q-add"));
    let words = Adding { label: &label, add: &add, topic: Topic::Cards, suggestion: "", is_first: false };
    if let Some(name) = add_ui(ui, page, &words) {
        if let Some(known) = practice.people.iter_mut().find(|person| person.name == name) {
            known.doctor_card = true;
        } else {
            let key = practice.new_key(&name);
            practice.people.push(Person { name, key, doctor_card: true, ..Person::default() });
        }
        ticked = true;
    }
    if ticked {
        practice.doctor_cards = Answer::Yes;
    }
}

/// Who signs in at a PC and is nobody else yet. Whether one of them was ticked.
fn users_ui(ui: &mut Ui, practice: &mut Practice) -> bool {
    let provider = practice.provider.as_ref().map(|provider| provider.name.as_str());
    let is_person = |name: &str| practice.people.iter().any(|person| person.name.trim() == name);
    let users = practice.names().into_iter().filter(|name| Some(*name) != provider && !is_person(name));
    let users: Vec<String> = users.map(str::to_owned).collect();
    let mut ticked = None;
    for (n, name) in users.iter().enumerate() {
        let mut has_card = false;
        let tick = |ui: &mut Ui| check_ui(ui, &mut has_card, name, None);
        let (check, is_left) = ui.push_id(name, |ui| fields::left_by_enter_ui(ui, tick)).inner;
        if is_left {
            onward::to_button(ui);
        }
        onward::arrive(ui, check.id);
        if has_card {
            ticked = Some(n);
        }
    }
    // Those before it, too: each stays in its place.
    for (n, name) in users.into_iter().enumerate().take_while(|(n, _)| ticked.is_some_and(|ticked| *n <= ticked)) {
        let key = practice.new_key(&name);
        practice.people.push(Person { name, key, doctor_card: Some(n) == ticked, ..Person::default() });
    }
    ticked.is_some()
}
