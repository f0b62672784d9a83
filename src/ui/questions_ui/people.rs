//! The practice itself, who works on this, and the service provider.

use egui::Ui;

use super::{Topic, heading_ui, onward, pair_ui};
use crate::{
    domain::practice::{Person, Practice, Provider},
    i18n::Texts,
    tr,
    ui::{
        theme::{self, S2},
        widgets::{
            button::Button,
            check::check_ui,
            field::{self, Field},
            fields,
            text::{self},
        },
    },
};

pub(super) fn practice_itself_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-practice"), &tr!(texts, "q-practice-text"));
    fields::begin(ui);
    blocks_ui(ui, |columns| {
        let [left, .., right] = columns else {
            for ui in columns {
                name_ui(ui, texts, practice);
                text::gap_ui(ui, S2);
                person_ui(ui, texts, practice);
            }
            return;
        };
        name_ui(left, texts, practice);
        person_ui(right, texts, practice);
    });
}

/// Two blocks of fields beside each other. Where it is narrow they stand below each other: there one sees
/// two rows only, reads them from left to right, and Tab goes down the blocks.
fn blocks_ui(ui: &mut Ui, contents: impl FnOnce(&mut [Ui])) {
    if theme::is_narrow(ui) { ui.columns(1, contents) } else { pair_ui(ui, contents) }
}

fn name_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let name = ui.add(Field::new(&tr!(texts, "q-name"), &mut practice.name).limit(200));
    onward::focus(ui, Topic::Practice, &name);
    fields::next(ui, &name);
    text::gap_ui(ui, S2);
    next_ui(ui, Field::new(&tr!(texts, "q-address"), &mut practice.address).limit(200));
    text::gap_ui(ui, S2);
    next_ui(ui, Field::new(&tr!(texts, "q-site-number"), &mut practice.site_number).limit(20));
}

/// The first person is who sits here, the second the owner, unless the first one is that.
fn person_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    if practice.people.is_empty() {
        practice.people.push(Person::default());
    }
    let Some(first) = practice.people.first_mut() else { return };
    next_ui(ui, Field::new(&tr!(texts, "q-your-name"), &mut first.name).limit(200));
    text::gap_ui(ui, S2);
    next_ui(
        ui,
        Field::new(&tr!(texts, "q-your-function"), &mut first.function).hint(&tr!(texts, "q-function-hint")).limit(60),
    );
    text::gap_ui(ui, S2);
    let mut is_owner = first.owner;
    if fields::box_ui(ui, |ui| check_ui(ui, &mut is_owner, &tr!(texts, "q-i-own"), None)).changed() {
        first.owner = is_owner;
    }
    if is_owner {
        practice.people.retain({
            let mut first = true;
            move |person| std::mem::take(&mut first) || !person.owner
        });
        return;
    }
    if !practice.people.iter().any(|person| person.owner) {
        practice.people.push(Person { owner: true, ..Person::default() });
    }
    if let Some(owner) = practice.people.iter_mut().find(|person| person.owner) {
        next_ui(ui, Field::new(&tr!(texts, "q-owner"), &mut owner.name).limit(200));
    }
}

/// A field to which Enter leads from the one before.
fn next_ui(ui: &mut Ui, field: Field<'_>) {
    let field = ui.add(field);
    fields::next(ui, &field);
}

pub(super) fn provider_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-provider"), &tr!(texts, "q-provider-text"));
    fields::begin(ui);
    let mut provider = practice.provider.take().unwrap_or_default();
    let known = practice.provider_by_function().map(|person| person.name.clone());
    blocks_ui(ui, |columns| provider_fields_ui(columns, texts, &mut provider, known.as_deref()));
    practice.provider = (provider != Provider::default()).then_some(provider);
}

/// `known` is who is that by what was said of the function: offered as long as nobody is named.
fn provider_fields_ui(columns: &mut [Ui], texts: &Texts, provider: &mut Provider, known: Option<&str>) {
    let Provider { name, company, phone } = provider;
    let labels = [tr!(texts, "q-provider-name"), tr!(texts, "q-provider-company"), tr!(texts, "q-provider-phone")];
    let count = columns.len().max(1);
    for (n, (label, text)) in labels.iter().zip([name, company, phone]).enumerate() {
        if let Some(ui) = columns.get_mut(n % count) {
            let field = ui.add(Field::new(label, text).limit(200));
            if n == 0 {
                onward::focus(ui, Topic::Provider, &field);
            }
            fields::next(ui, &field);
            if let Some(known) = known.filter(|_| n == 0 && text.trim().is_empty())
                && ui.add(Button::plain(&tr!(texts, "q-provider-is", name = known)).slim()).clicked()
            {
                known.clone_into(text);
                field::go_on_behind(ui, &field, text);
                field.request_focus();
            }
            text::gap_ui(ui, S2);
        }
    }
}
