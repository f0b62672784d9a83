//! Everything else that has a password: telephone system, laboratory device, camera.

use egui::Ui;

use super::{
    Adding, Topic, add_ui, after_removal, answer_ui, ask_removal_ui, heading_ui, onward, remove_ui, suggestion,
};
use crate::{
    domain::practice::{Answer, Device, Practice},
    i18n::Texts,
    tr,
    ui::{
        Page,
        theme::{S3, S4},
        widgets::{
            field::Field,
            text::{self},
        },
    },
};

pub(super) fn others_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-others-title"), &tr!(texts, "q-others-title-text"));
    answer_ui(ui, texts, &tr!(texts, "q-others"), &tr!(texts, "q-others-text"), &mut practice.others);
    if practice.others != Answer::Yes {
        onward::pass_by(ui);
    }
    if practice.others == Answer::No {
        return;
    }
    text::gap_ui(ui, S4);
    let next = suggestion(&tr!(texts, "q-other-names"), |name| practice.other_devices.iter().any(|d| d.name == name));
    let (label, add) = (tr!(texts, "q-other-name"), tr!(texts, "q-add"));
    let is_first = practice.other_devices.is_empty();
    let words = Adding { label: &label, add: &add, topic: Topic::Others, suggestion: &next, is_first };
    if let Some(name) = add_ui(ui, page, &words) {
        practice.others = Answer::Yes;
        let key = practice.new_key(&name);
        practice.other_devices.push(Device { key, name });
    }
    text::gap_ui(ui, S3);
    let mut removed = None;
    for (n, Device { key, name }) in practice.other_devices.iter_mut().enumerate() {
        ui.push_id(n, |ui| {
            ui.horizontal_wrapped(|ui| {
                let width = ui.available_width().min(420.0);
                ui.add(Field::new(&tr!(texts, "q-other-device"), name).label_hidden().width(width).limit(200));
                if remove_ui(ui, page, (key, name)) {
                    removed = Some(n);
                }
            });
            if ask_removal_ui(ui, page, (key, name)) {
                removed = Some(n);
            }
        });
    }
    if let Some(n) = removed {
        practice.other_devices.remove(n);
        after_removal(ui, page, Topic::Others);
        page.drafts.new_device = None;
    }
}
