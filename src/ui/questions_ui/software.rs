//! The practice software.

use egui::Ui;

use super::{choice_ui, heading_ui, onward, unknown_note_ui};
use crate::{
    domain::practice::{Practice, Software},
    i18n::Texts,
    tr,
    ui::{
        theme::S4,
        widgets::{
            choice::Tile,
            field::Field,
            note::{NoteKind, note_ui},
            text::{self},
        },
    },
};

pub(super) fn software_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-software");
    heading_ui(ui, &question, &tr!(texts, "q-software-text"));
    let (other, unknown) = (tr!(texts, "q-other-software"), tr!(texts, "unknown"));
    let all = vec![
        (Tile::new("easymed"), Software::Easymed),
        (Tile::new("medatixx"), Software::Medatixx),
        (Tile::new("x.comfort"), Software::XComfort),
        (Tile::new("x.concept"), Software::XConcept),
        (Tile::new("x.isynet"), Software::XIsynet),
        (Tile::new("x.vianova"), Software::XVianova),
        (Tile::wide(&other), Software::Other(String::new())),
        (Tile::wide(&unknown), Software::Unknown),
    ];
    choice_ui(ui, &question, all, 3, &mut practice.software);
    let name = match &mut practice.software {
        Software::Other(name) => {
            text::gap_ui(ui, S4);
            let field = ui.add(Field::new(&tr!(texts, "q-software-name"), name).limit(200));
            onward::field(ui, &field);
            return;
        }
        Software::Unknown => return unknown_note_ui(ui, texts),
        Software::Easymed => "easymed",
        Software::Medatixx => "medatixx",
        Software::XComfort => "x.comfort",
        Software::XConcept => "x.concept",
        Software::XIsynet => "x.isynet",
        Software::XVianova => "x.vianova",
    };
    text::gap_ui(ui, S4);
    note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-software-note", name = name)));
}
