//! Accounts on the internet: mail, portal of the KV, appointments, website.

use egui::Ui;

use super::{answer_ui, between_ui, choice_ui, heading_ui, onward};
use crate::{
    domain::practice::{Appointments, Practice},
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

pub(super) fn online_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-online"), &tr!(texts, "q-online-text"));
    answer_ui(ui, texts, &tr!(texts, "q-email"), &tr!(texts, "q-email-text"), &mut practice.email);
    between_ui(ui);
    answer_ui(ui, texts, &tr!(texts, "q-kv-portal"), &tr!(texts, "q-kv-portal-text"), &mut practice.kv_portal);
    between_ui(ui);
    answer_ui(ui, texts, &tr!(texts, "q-website"), &tr!(texts, "q-website-text"), &mut practice.website);
    between_ui(ui);
    let question = tr!(texts, "q-appointments");
    onward::asks(ui);
    text::subheading_ui(ui, &question);
    text::gap_ui(ui, S2);
    let (other, none) = (tr!(texts, "q-other-appointments"), tr!(texts, "q-no-appointments"));
    let unknown = tr!(texts, "unknown");
    let all = vec![
        (Tile::new("Doctolib"), Appointments::Doctolib),
        (Tile::new(&other), Appointments::Other(String::new())),
        (Tile::new(&none), Appointments::Absent),
        (Tile::new(&unknown), Appointments::Unknown),
    ];
    choice_ui(ui, &question, all, 2, &mut practice.appointments);
    if let Appointments::Other(name) = &mut practice.appointments {
        text::gap_ui(ui, S3);
        let field = ui.add(Field::new(&tr!(texts, "q-appointments-name"), name).limit(200));
        onward::field(ui, &field);
    }
}
