//! What connects the practice to the internet, WLAN, and remote maintenance.

use egui::Ui;

use super::{answer_ui, between_ui, choice_ui, heading_ui, onward};
use crate::{
    domain::practice::{Answer, Practice, Router},
    i18n::Texts,
    tr,
    ui::{
        theme::S3,
        widgets::{
            choice::Tile,
            field::Field,
            text::{self},
        },
    },
};

pub(super) fn internet_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-router");
    heading_ui(ui, &question, &tr!(texts, "q-router-text"));
    let (other, unknown) = (tr!(texts, "q-other-router"), tr!(texts, "unknown"));
    let all = vec![
        (Tile::new("FRITZ!Box"), Router::FritzBox),
        (Tile::new("LANCOM"), Router::Lancom),
        (Tile::new("Securepoint"), Router::Securepoint),
        (Tile::wide(&other), Router::Other(String::new())),
        (Tile::wide(&unknown), Router::Unknown),
    ];
    choice_ui(ui, &question, all, 3, &mut practice.router);
    if let Router::Other(name) = &mut practice.router {
        text::gap_ui(ui, S3);
        let field = ui.add(Field::new(&tr!(texts, "q-router-name"), name).limit(200));
        onward::field(ui, &field);
    }
    between_ui(ui);
    answer_ui(ui, texts, &tr!(texts, "q-wlan"), &tr!(texts, "q-wlan-text"), &mut practice.wlan);
    between_ui(ui);
    answer_ui(ui, texts, &tr!(texts, "q-teamviewer"), &tr!(texts, "q-teamviewer-text"), &mut practice.teamviewer);
    if practice.teamviewer == Answer::No {
        text::small_muted_ui(ui, &tr!(texts, "q-teamviewer-no"));
    }
}
