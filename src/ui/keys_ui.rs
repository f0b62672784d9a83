//! The keys of publishers whose packs count as checked on this PC: those that were accepted, and
//! accepting one.

use egui::Ui;

use super::{
    Page,
    icons::Icon,
    packs_ui::fold_ui,
    theme::{S2, S3, S5, TextKind},
    widgets::{
        button::Button,
        card,
        field::Field,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{Action, packs::PackAction},
    domain::guide::trust,
    tr, wording,
};

/// Paints the section.
pub(super) fn keys_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let label = tr!(texts, "keys-fold");
    if fold_ui(ui, page, "key", &label, &label) || page.model.packs.is_no_key {
        text::body_ui(ui, &tr!(texts, "keys-text"));
        text::gap_ui(ui, S2);
        type_ui(ui, page);
    }
    if page.model.settings.keys.is_empty() {
        return;
    }
    text::gap_ui(ui, S5);
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "keys-title"), 2);
    for (n, accepted) in page.model.settings.keys.iter().enumerate() {
        text::gap_ui(ui, S3);
        let id = trust::read_key(&accepted.key).map(|(_, id)| id.to_string()).unwrap_or_default();
        text::rich_text_ui(ui, &[Run::strong(accepted.owner.clone()), Run::plain(format!("  {id}"))]);
        text::small_muted_ui(ui, &tr!(texts, "keys-since", date = wording::date(&texts, accepted.since)));
        let label = tr!(texts, "keys-drop");
        let name = format!("{label}: {}", accepted.owner);
        if ui.add(Button::plain(&label).icon(Icon::Trash).slim().accessible_name(&name)).clicked() {
            page.ask(Action::Packs(PackAction::DropKey(n)));
        }
    }
}

/// The field for a key. A file with one can be dropped on the window, too.
fn type_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let (label, wrong) = (tr!(texts, "keys-field"), tr!(texts, "keys-no-key"));
    let error = page.model.packs.is_no_key.then_some(wrong.as_str());
    let entered = ui.add(Field::new(&label, &mut page.drafts.key).limit(2000).mono().error(error)).lost_focus()
        && ui.input(|input| input.key_pressed(egui::Key::Enter));
    text::gap_ui(ui, S2);
    let typed = page.drafts.key.trim().to_owned();
    let clicked = ui.add(Button::plain(&tr!(texts, "keys-look")).enabled(!typed.is_empty())).clicked();
    if (clicked || entered) && !typed.is_empty() {
        page.ask(Action::Packs(PackAction::ReadKey(typed)));
    }
}

/// Below the question: with what to compare it, the key in groups, what it is for, whose it is, and the buttons; the safe one
/// is the main one.
pub(super) fn accept_ui(ui: &mut Ui, page: &mut Page<'_>, line: &str) {
    let texts = page.model.texts.clone();
    text::body_ui(ui, &tr!(texts, "keys-with-what"));
    text::gap_ui(ui, S2);
    card::card_ui(ui, |ui| {
        // In groups, so that it can be compared and breaks at its end.
        let signs: Vec<char> = line.chars().collect();
        let groups: Vec<String> = signs.chunks(8).map(|group| group.iter().collect()).collect();
        text::kind_ui(ui, TextKind::CodeField, &groups.join(" "));
    });
    text::gap_ui(ui, S2);
    text::body_ui(ui, &tr!(texts, "keys-why"));
    text::gap_ui(ui, S2);
    note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "keys-compare")));
    text::gap_ui(ui, S3);
    let (label, hint) = (tr!(texts, "keys-owner"), tr!(texts, "keys-owner-hint"));
    let field = ui.add(Field::new(&label, &mut page.drafts.key_owner).hint(&hint).limit(100));
    target::focus_below_heading(ui, line, &field);
    text::gap_ui(ui, S3);
    answer_ui(ui, page);
}

fn answer_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let owner = page.drafts.key_owner.trim().to_owned();
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        if ui.add(Button::primary(&tr!(texts, "keys-leave"))).clicked() {
            answer = Some(PackAction::LeaveKey);
        }
        let nameless = owner.is_empty().then(|| tr!(texts, "keys-nameless"));
        if ui.add(Button::plain(&tr!(texts, "keys-accept")).disabled_because(nameless.as_deref())).clicked() {
            answer = Some(PackAction::AcceptKey(owner));
        }
    });
    if let Some(answer) = answer {
        page.drafts.key.clear();
        page.drafts.key_owner.clear();
        page.ask(Action::Packs(answer));
    }
}
