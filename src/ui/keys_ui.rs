//! The keys of publishers whose packs count as checked on this PC: those that were accepted, and
//! accepting one.

use egui::Ui;

use super::{
    Page,
    icons::Icon,
    theme::{S2, S3, TextKind},
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
    domain::guide::trust::{self, KeyId},
    tr, wording,
};

/// Paints the section.
pub(super) fn keys_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "keys-title"), 2);
    text::body_ui(ui, &tr!(texts, "keys-text"));
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
    text::gap_ui(ui, S3);
    if page.model.packs.key.is_none() {
        type_ui(ui, page);
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

/// The key as it is to be compared, whose it is, and the button that accepts it.
pub(super) fn accept_ui(ui: &mut Ui, page: &mut Page<'_>, line: &str, id: KeyId) {
    let texts = page.model.texts.clone();
    card::card_ui(ui, |ui| {
        text::titled_ui(ui, TextKind::Strong, &tr!(texts, "keys-new"), 2);
        text::gap_ui(ui, S2);
        note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "keys-compare")));
        text::gap_ui(ui, S2);
        text::rich_text_ui(ui, &[Run::strong(tr!(texts, "keys-number")), Run::plain(format!("  {id}"))]);
        text::strong_ui(ui, &tr!(texts, "keys-whole"));
        // In groups, so that it can be compared and breaks at its end.
        let signs: Vec<char> = line.chars().collect();
        let groups: Vec<String> = signs.chunks(8).map(|group| group.iter().collect()).collect();
        text::kind_ui(ui, TextKind::Body, &groups.join(" "));
        text::gap_ui(ui, S2);
        let label = tr!(texts, "keys-owner");
        let field = ui.add(Field::new(&label, &mut page.drafts.key_owner).limit(100));
        target::focus_on_entry(ui, line, &field);
        text::gap_ui(ui, S3);
        answer_ui(ui, page);
    });
}

fn answer_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let owner = page.drafts.key_owner.trim().to_owned();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        if ui.add(Button::primary(&tr!(texts, "keys-accept")).enabled(!owner.is_empty())).clicked() {
            page.drafts.key.clear();
            page.drafts.key_owner.clear();
            page.ask(Action::Packs(PackAction::AcceptKey(owner)));
        }
        if ui.add(Button::plain(&tr!(texts, "keys-leave"))).clicked() {
            page.drafts.key.clear();
            page.drafts.key_owner.clear();
            page.ask(Action::Packs(PackAction::LeaveKey));
        }
    });
}
