//! Everything else that has a password: telephone system, laboratory device, camera.

use egui::{Align, Layout, Ui};

use super::{
    Adding, Topic, add_ui, after_removal, answer_ui, ask_removal_ui, came_back_ui, fresh_key, heading_ui, key_of_new,
    onward, remove_beside_field_ui, suggestion,
};
use crate::{
    domain::practice::{Answer, Device, Practice},
    i18n::Texts,
    tr,
    ui::{
        Page,
        theme::{S2, S3, S4},
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
    let next = suggestion(&tr!(texts, "q-other-names"), &practice.other_devices.iter().map(|it| it.name.as_str()));
    let (label, add) = (tr!(texts, "q-other-name"), tr!(texts, "q-add"));
    let is_first = practice.other_devices.is_empty();
    let words = Adding { label: &label, add: &add, topic: Topic::Others, suggestion: &next, is_first };
    if let Some(name) = add_ui(ui, page, &words) {
        practice.others = Answer::Yes;
        let key = key_of_new(page, practice, &name);
        practice.other_devices.push(Device { key, name });
    }
    text::gap_ui(ui, S3);
    let (mut removed, mut other) = (None, None);
    for (n, device) in practice.other_devices.iter_mut().enumerate() {
        let (remove, is_another) = ui.push_id(n, |ui| device_ui(ui, page, texts, device)).inner;
        removed = remove.then_some(n).or(removed);
        other = is_another.then_some(n).or(other);
    }
    let fresh = other.and_then(|n| practice.other_devices.get(n)).and_then(|it| fresh_key(page, practice, &it.name));
    if let Some((device, key)) = other.and_then(|n| practice.other_devices.get_mut(n)).zip(fresh) {
        device.key = key;
    }
    if let Some(n) = removed {
        practice.other_devices.remove(n);
        after_removal(ui, page, Topic::Others);
        page.drafts.new_device = None;
    }
}

/// Whether it shall be removed, and whether it is another one than that which had its name before.
fn device_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, device: &mut Device) -> (bool, bool) {
    let row = Layout::left_to_right(Align::Min).with_main_wrap(true);
    let removed = ui.with_layout(row, |ui| {
        ui.spacing_mut().item_spacing.y = S2;
        let Device { key, name } = &mut *device;
        let width = ui.available_width().min(420.0);
        ui.add(Field::new(&tr!(texts, "q-other-device"), name).label_hidden().width(width).limit(200));
        remove_beside_field_ui(ui, page, (key, name))
    });
    let thing = (device.key.as_str(), device.name.as_str());
    let is_another = came_back_ui(ui, page, thing);
    (removed.inner | ask_removal_ui(ui, page, thing), is_another)
}
