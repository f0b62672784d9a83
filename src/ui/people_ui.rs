//! The menu below the person: who sits here now, and apart from that what else there is.

use egui::Response;

use super::{
    Page,
    settings_ui::{self, First},
    sits_ui, undo_ui,
    widgets::menu,
};
use crate::{
    app::{Action, OpenCase, Screen},
    tr,
};

/// What the menu has beside persons.
#[derive(Debug, Clone, Copy)]
enum Entry {
    SomebodyElse,
    Undo,
    History,
    Cases,
    Library,
    Settings,
}

/// So much of the window each character of an entry may take, or the menu does not fit into a small one.
const WIDE: f32 = 19.0;

/// Shows it while it is open.
pub(super) fn people_ui(button: &Response, page: &mut Page<'_>) {
    let texts = &page.model.texts;
    let names = names(page, menu::is_open(button) || button.clicked());
    let mut entries = vec![(Entry::SomebodyElse, tr!(texts, "menu-somebody-else"))];
    let offer = undo_ui::offer(page);
    let most = (button.ctx.content_rect().width() / WIDE) as usize;
    let fits = offer.iter().find(|words| words.chars().count() <= most).or(offer.last());
    entries.extend(fits.map(|words| (Entry::Undo, words.clone())));
    if page.model.case.is_some() {
        entries.push((Entry::History, tr!(texts, "history-title")));
    }
    entries.push((Entry::Cases, tr!(texts, "cases-menu")));
    entries.push((Entry::Library, tr!(texts, "menu-library")));
    entries.push((Entry::Settings, tr!(texts, "menu-settings")));
    let labels: Vec<&str> = names.iter().chain(entries.iter().map(|(_, label)| label)).map(String::as_str).collect();
    let (persons, rest) = labels.split_at(names.len() + 1);
    let current = names.iter().position(|name| *name == page.model.settings.person);
    let (who, more) = (tr!(texts, "menu-who"), tr!(texts, "menu-more"));
    let parts = [menu::Part { title: &who, items: persons }, menu::Part { title: &more, items: rest }];
    let Some(n) = menu::parts_ui(button, &tr!(texts, "menu-person"), &parts, current) else { return };
    if let Some(name) = names.get(n) {
        page.drafts.sits = None;
        if Some(n) != current {
            page.ask(Action::SetPerson(name.clone()));
        }
        return;
    }
    match entries.get(n - names.len()).map(|(entry, _)| *entry) {
        Some(Entry::Undo) => undo_ui::undo(page),
        Some(Entry::History) => {
            page.drafts.history.begin(None);
            page.ask(Action::Show(Screen::History));
        }
        Some(Entry::Cases) => page.ask(Action::Show(Screen::Cases)),
        Some(Entry::Library) => page.ask(Action::Show(Screen::Library)),
        Some(Entry::SomebodyElse) => sits_ui::ask(page),
        Some(Entry::Settings) => settings_ui::open(&button.ctx, page, First::Settings),
        None => {}
    }
}

/// Everybody known, each once and in one order, whoever sits here: a name is looked for where it stood. Who was
/// named in a task is looked for while the menu is open.
fn names(page: &Page<'_>, is_open: bool) -> Vec<String> {
    let person = &page.model.settings.person;
    let mut names = page.model.case.as_ref().filter(|_| is_open).map(OpenCase::names).unwrap_or_default();
    if !person.is_empty() && !names.contains(person) {
        names.push(person.clone());
    }
    names
}
