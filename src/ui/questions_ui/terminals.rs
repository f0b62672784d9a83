//! The card terminals: each with its place and its make.

use egui::{Align, Layout, Ui};

use super::{
    Adding, Topic, add_ui, after_removal, answer_ui, ask_removal_ui, came_back_ui, fresh_key, heading_ui, key_of_new,
    onward, remove_beside_field_ui, suggestion,
};
use crate::{
    domain::practice::{Answer, CardTerminal, Practice, TerminalMake},
    i18n::Texts,
    tr,
    ui::{
        Page,
        theme::{S2, S3, S4},
        widgets::{
            button::Button,
            field::Field,
            menu,
            text::{self},
        },
    },
};

pub(super) fn terminals_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-terminals");
    heading_ui(ui, &question, &tr!(texts, "q-terminals-text"));
    let explanation = tr!(texts, "q-terminals-here-text");
    answer_ui(ui, texts, &tr!(texts, "q-terminals-here"), &explanation, &mut practice.terminals);
    if practice.terminals != Answer::Yes {
        onward::pass_by(ui);
    }
    if practice.terminals == Answer::No {
        return;
    }
    text::gap_ui(ui, S4);
    let next = suggestion(&tr!(texts, "q-terminal-names"), &practice.card_terminals.iter().map(|it| it.name.as_str()));
    let (label, add) = (tr!(texts, "q-terminal-name"), tr!(texts, "q-add"));
    let is_first = practice.card_terminals.is_empty();
    let words = Adding { label: &label, add: &add, topic: Topic::Terminals, suggestion: &next, is_first };
    if let Some(name) = add_ui(ui, page, &words) {
        practice.terminals = Answer::Yes;
        let key = key_of_new(page, practice, &name);
        practice.card_terminals.push(CardTerminal { key, name, ..CardTerminal::default() });
    }
    text::gap_ui(ui, S3);
    let (mut removed, mut other) = (None, None);
    for (n, terminal) in practice.card_terminals.iter_mut().enumerate() {
        let (remove, is_another) = ui.push_id(n, |ui| terminal_ui(ui, page, texts, terminal)).inner;
        removed = remove.then_some(n).or(removed);
        other = is_another.then_some(n).or(other);
    }
    let fresh = other.and_then(|n| practice.card_terminals.get(n)).and_then(|it| fresh_key(page, practice, &it.name));
    if let Some((terminal, key)) = other.and_then(|n| practice.card_terminals.get_mut(n)).zip(fresh) {
        terminal.key = key;
    }
    if let Some(n) = removed {
        practice.card_terminals.remove(n);
        after_removal(ui, page, Topic::Terminals);
        page.drafts.new_device = None;
    }
}

/// Whether it shall be removed, and whether it is another one than that which had its name before.
fn terminal_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, terminal: &mut CardTerminal) -> (bool, bool) {
    let removed = ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
        ui.spacing_mut().item_spacing.y = S2;
        let CardTerminal { key, name, make } = &mut *terminal;
        let width = ui.available_width().min(340.0);
        ui.add(Field::new(&tr!(texts, "q-terminal"), name).label_hidden().width(width).limit(200));
        make_ui(ui, texts, name, make);
        remove_beside_field_ui(ui, page, (key, name))
    });
    let thing = (terminal.key.as_str(), terminal.name.as_str());
    let is_another = came_back_ui(ui, page, thing);
    (removed.inner | ask_removal_ui(ui, page, thing), is_another)
}

fn make_ui(ui: &mut Ui, texts: &Texts, terminal: &str, make: &mut TerminalMake) {
    let unknown = tr!(texts, "q-make-unknown");
    let all = [
        ("ORGA 6141 online", TerminalMake::Orga6141),
        ("CHERRY ST-1506", TerminalMake::CherryTerminal),
        ("CHERRY G87-1505", TerminalMake::CherryKeyboard),
        (unknown.as_str(), TerminalMake::Unknown),
    ];
    let labels = all.map(|(label, _)| label);
    let current = all.iter().position(|(_, known)| known == make);
    let label = current.and_then(|n| labels.get(n).copied()).unwrap_or_default();
    let spoken = tr!(texts, "q-make-of", name = terminal, make = label);
    let button = |label| Button::plain(label).opens_menu().beside_field().accessible_name(&spoken);
    // What is beside it stays where it is, whatever is chosen.
    let widest = labels.iter().map(|label| button(label).width(ui)).fold(0.0, f32::max);
    let button = ui.add(button(label).min_width(widest.min(ui.available_width())));
    let chosen = menu::menu_ui(&button, &spoken, &labels, current);
    if let Some((_, new)) = chosen.and_then(|n| all.get(n)) {
        *make = *new;
    }
}
