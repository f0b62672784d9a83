//! Taking something out of a list: at once, or asked about where tasks of it are done.

use egui::Ui;

use crate::{
    domain::practice::Practice,
    tr,
    ui::{
        Page,
        icons::Icon,
        theme::S2,
        widgets::{
            button::Button,
            note::{NoteKind, note_ui},
            text,
        },
    },
};

/// What is asked about, by its key.
#[derive(Debug, Default)]
pub(in crate::ui) enum Removing {
    /// Nothing.
    #[default]
    Nothing,
    /// This, from the next frame on: the click of this one is not over.
    Asked(String),
    /// This, and the question is given the focus.
    Comes(String),
    /// This.
    Shown(String),
    /// It stays: the button has the focus again.
    Kept(String),
    /// It is gone: the field for the next name gets the focus.
    Gone,
}

/// The button. Whether the thing goes at once; a screen reader hears which.
pub(super) fn remove_ui(ui: &mut Ui, page: &mut Page<'_>, thing: (&str, &str)) -> bool {
    button_ui(ui, page, thing, false)
}

/// As [`remove_ui`], in a row with the field of the thing's name, and as high.
pub(super) fn remove_beside_field_ui(ui: &mut Ui, page: &mut Page<'_>, thing: (&str, &str)) -> bool {
    button_ui(ui, page, thing, true)
}

fn button_ui(ui: &mut Ui, page: &mut Page<'_>, (key, name): (&str, &str), is_beside_field: bool) -> bool {
    let texts = &page.model.texts;
    let (label, spoken) = (tr!(texts, "q-remove"), tr!(texts, "q-remove-name", name = name));
    let button = Button::quiet(&label).icon(Icon::Trash).accessible_name(&spoken);
    let button = ui.add(if is_beside_field { button.beside_field() } else { button.slim() });
    if matches!(&page.drafts.removing, Removing::Kept(kept) if kept == key) {
        page.drafts.removing = Removing::Nothing;
        button.request_focus();
    }
    if !button.clicked() {
        return false;
    }
    let asks = closed_tasks(page, key) > 0;
    page.drafts.removing = if asks { Removing::Asked(key.to_owned()) } else { Removing::Nothing };
    !asks
}

/// The question below it, while it is asked. Whether the thing goes.
pub(super) fn ask_removal_ui(ui: &mut Ui, page: &mut Page<'_>, (key, name): (&str, &str)) -> bool {
    let is_new = match &page.drafts.removing {
        Removing::Comes(asked) if asked == key => true,
        Removing::Shown(asked) if asked == key => false,
        Removing::Asked(asked) if asked == key => {
            page.drafts.removing = Removing::Comes(key.to_owned());
            ui.ctx().request_repaint();
            return false;
        }
        Removing::Nothing
        | Removing::Asked(_)
        | Removing::Comes(_)
        | Removing::Shown(_)
        | Removing::Kept(_)
        | Removing::Gone => return false,
    };
    let texts = page.model.texts.clone();
    text::gap_ui(ui, S2);
    let words = tr!(texts, "q-remove-asks", name = name, count = closed_tasks(page, key));
    let note = note_ui(ui, NoteKind::Warn, &text::runs(&words));
    text::announce(ui, note.id);
    text::gap_ui(ui, S2);
    let mut goes = false;
    ui.horizontal_wrapped(|ui| {
        let keeps = ui.add(Button::plain(&tr!(texts, "q-remove-keep")));
        if is_new {
            keeps.request_focus();
            page.drafts.removing = Removing::Shown(key.to_owned());
        }
        if keeps.clicked() {
            page.drafts.removing = Removing::Kept(key.to_owned());
        }
        goes = ui.add(Button::quiet(&tr!(texts, "q-remove-yes")).icon(Icon::Trash)).clicked();
    });
    if goes {
        page.drafts.removing = Removing::Nothing;
    }
    goes
}

/// Says of a thing that was added anew that tasks of it are done already. Whether it is another thing.
pub(super) fn came_back_ui(ui: &mut Ui, page: &mut Page<'_>, (key, name): (&str, &str)) -> bool {
    if !page.drafts.came_back.contains(key) {
        return false;
    }
    let texts = page.model.texts.clone();
    text::gap_ui(ui, S2);
    let words = tr!(texts, "q-came-back", name = name, count = done_before(page, key));
    let note = note_ui(ui, NoteKind::Info, &text::runs(&words));
    text::announce(ui, note.id);
    text::gap_ui(ui, S2);
    let is_another = ui.add(Button::plain(&tr!(texts, "q-came-back-another"))).clicked();
    if is_another {
        page.drafts.came_back.remove(key);
    }
    is_another
}

/// The key of a thing that was just named. Whether tasks of it are done already is said from now on.
pub(super) fn key_of_new(page: &mut Page<'_>, practice: &Practice, name: &str) -> String {
    let key = practice.new_key(name);
    if done_before(page, &key) > 0 {
        page.drafts.came_back.insert(key.clone());
    }
    key
}

/// A thing of the same name that is another one gets a key of which nothing is recorded.
pub(super) fn fresh_key(page: &Page<'_>, practice: &Practice, name: &str) -> Option<String> {
    let mut keys = (2_u32..).map(|count| practice.new_key(&format!("{name} {count}")));
    keys.find(|key| done_before(page, key) == 0)
}

/// How many tasks were done at a thing of this key, also at one that is not in the plan any more.
fn done_before(page: &Page<'_>, key: &str) -> usize {
    let Some(case) = &page.model.case else { return 0 };
    let is_of = |id: &str| id.split_once('/').is_some_and(|(_, of)| of == key);
    case.record.tasks().filter(|(id, task)| is_of(id) && task.state().is_closed()).count()
}

/// How many tasks of this thing are closed.
fn closed_tasks(page: &Page<'_>, key: &str) -> usize {
    let Some(case) = &page.model.case else { return 0 };
    let tasks = case.plan.tasks.iter().filter(|task| task.item.key == key);
    tasks.filter(|task| case.state(task).is_closed()).count()
}
