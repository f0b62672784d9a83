//! Server, Windows domain and backup.

use egui::Ui;

use super::{answer_ui, between_ui, choice_ui, heading_ui, onward};
use crate::{
    domain::practice::{Backup, Practice},
    i18n::Texts,
    tr,
    ui::{
        theme::{S2, S3},
        widgets::{
            choice::Tile,
            field::Field,
            text::{self},
        },
    },
};

pub(super) fn server_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-server-title"), &tr!(texts, "q-server-text"));
    answer_ui(ui, texts, &tr!(texts, "q-server"), &tr!(texts, "q-server-where"), &mut practice.server);
    between_ui(ui);
    answer_ui(ui, texts, &tr!(texts, "q-domain"), &tr!(texts, "q-domain-text"), &mut practice.domain);
    between_ui(ui);
    let question = tr!(texts, "q-backup");
    onward::asks(ui);
    text::subheading_ui(ui, &question);
    text::muted_ui(ui, &tr!(texts, "q-backup-text"));
    text::gap_ui(ui, S2);
    let (other, none, unknown) = (tr!(texts, "q-other-backup"), tr!(texts, "q-no-backup"), tr!(texts, "unknown"));
    let all = vec![
        (Tile::new("Synology"), Backup::Synology),
        (Tile::new(&other), Backup::Other(String::new())),
        (Tile::new(&none), Backup::Absent),
        (Tile::new(&unknown), Backup::Unknown),
    ];
    choice_ui(ui, &question, all, 2, &mut practice.backup);
    if let Backup::Other(name) = &mut practice.backup {
        text::gap_ui(ui, S3);
        let field = ui.add(Field::new(&tr!(texts, "q-backup-name"), name).limit(200));
        onward::field(ui, &field);
    }
}
