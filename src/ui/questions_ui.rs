//! What is asked about the practice, topic by topic.

use egui::{Align, Key, Layout, Ui};

use super::{
    Page,
    icons::Icon,
    theme::{S2, S3, S4, S5},
    widgets::{
        button::Button,
        card,
        check::check_ui,
        choice::{Tile, tiles_ui},
        field::Field,
        note::{NoteKind, note_ui},
        target,
        text::{self},
    },
};
use crate::{
    domain::practice::{Answer, CardTerminal, Konnektor, Person, Practice, Provider, Router, Software, Workstation},
    i18n::Texts,
    tr,
};

/// Paints the question with that number.
pub(super) fn question_ui(ui: &mut Ui, page: &mut Page<'_>, question: usize) {
    let texts = page.model.texts.clone();
    let mut practice = page.drafts.practice.take().unwrap_or_default();
    match question {
        0 => practice_itself_ui(ui, &texts, &mut practice),
        1 => workstations_ui(ui, page, &texts, &mut practice),
        2 => software_ui(ui, &texts, &mut practice),
        3 => server_ui(ui, &texts, &mut practice),
        4 => konnektor_ui(ui, &texts, &mut practice),
        5 => terminals_ui(ui, page, &texts, &mut practice),
        _ => outside_ui(ui, &texts, &mut practice),
    }
    page.drafts.practice = Some(practice);
}

fn heading_ui(ui: &mut Ui, title: &str, explanation: &str) {
    text::title_ui(ui, title);
    text::gap_ui(ui, 2.0);
    text::body_ui(ui, explanation);
    text::gap_ui(ui, S4);
}

/// Two fields side by side, below each other where it is narrow.
fn pair_ui(ui: &mut Ui, contents: impl FnOnce(&mut [Ui])) {
    let columns = if ui.available_width() < 560.0 { 1 } else { 2 };
    ui.columns(columns, contents);
}

fn practice_itself_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-practice"), &tr!(texts, "q-practice-text"));
    pair_ui(ui, |columns| {
        let [left, .., right] = columns else {
            for ui in columns {
                name_ui(ui, texts, practice);
                person_ui(ui, texts, practice);
            }
            return;
        };
        name_ui(left, texts, practice);
        person_ui(right, texts, practice);
    });
}

fn name_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let name = ui.add(Field::new(&tr!(texts, "q-name"), &mut practice.name).limit(200));
    target::focus_on_entry(ui, "question 0", &name);
    text::gap_ui(ui, S2);
    ui.add(Field::new(&tr!(texts, "q-address"), &mut practice.address).limit(200));
    text::gap_ui(ui, S2);
    ui.add(Field::new(&tr!(texts, "q-site-number"), &mut practice.site_number).limit(20));
}

/// The first person is who sits here, the second the owner, unless the first one is that.
fn person_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    if practice.people.is_empty() {
        practice.people.push(Person::default());
    }
    let Some(first) = practice.people.first_mut() else { return };
    ui.add(Field::new(&tr!(texts, "q-your-name"), &mut first.name).limit(200));
    text::gap_ui(ui, S2);
    ui.add(
        Field::new(&tr!(texts, "q-your-function"), &mut first.function).hint(&tr!(texts, "q-function-hint")).limit(60),
    );
    text::gap_ui(ui, S2);
    let mut is_owner = first.owner;
    if check_ui(ui, &mut is_owner, &tr!(texts, "q-i-own"), None).changed() {
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
        ui.add(Field::new(&tr!(texts, "q-owner"), &mut owner.name).limit(200));
    }
}

/// A field with a suggestion: Enter adds what stands there and suggests the next name.
fn add_ui(ui: &mut Ui, page: &mut Page<'_>, label: &str, add: &str, entry: &str, suggestion: String) -> Option<String> {
    let name = page.drafts.new_device.get_or_insert(suggestion);
    let mut added = None;
    ui.horizontal_top(|ui| {
        let field = ui.add(Field::new(label, name).width(ui.available_width().min(420.0)).limit(200));
        target::focus_on_entry(ui, entry, &field);
        let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let clicked = ui
            .vertical(|ui| {
                text::gap_ui(ui, super::theme::TextKind::Body.line_height(ui) + 12.0);
                ui.add(Button::plain(add).icon(Icon::Plus).beside_field()).clicked()
            })
            .inner;
        if (enter || clicked) && !name.trim().is_empty() {
            added = Some(name.clone());
            field.request_focus();
        }
    });
    if added.is_some() {
        page.drafts.new_device = None;
    }
    added
}

/// The first suggested name that no device has yet.
fn suggestion(names: &str, taken: impl Fn(&str) -> bool) -> String {
    names.split(',').map(str::trim).find(|name| !taken(name)).unwrap_or_default().to_owned()
}

fn workstations_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-workstations"), &tr!(texts, "q-workstations-text"));
    let next =
        suggestion(&tr!(texts, "q-workstation-names"), |name| practice.workstations.iter().any(|s| s.name == name));
    let (label, add) = (tr!(texts, "q-workstation-name"), tr!(texts, "q-add"));
    if let Some(name) = add_ui(ui, page, &label, &add, "question 1", next) {
        let key = practice.new_key(&name);
        practice.workstations.push(Workstation { key, name: name.trim().to_owned(), ..Workstation::default() });
    }
    text::gap_ui(ui, S3);
    let mut removed = None;
    for (n, station) in practice.workstations.iter_mut().enumerate() {
        ui.push_id(n, |ui| {
            let remove = workstation_ui(ui, texts, station);
            if remove {
                removed = Some(n);
            }
        });
    }
    if let Some(n) = removed {
        practice.workstations.remove(n);
        page.drafts.new_device = None;
    }
    if practice.workstations.is_empty() {
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-workstations-none")));
    }
}

fn workstation_ui(ui: &mut Ui, texts: &Texts, station: &mut Workstation) -> bool {
    let mut remove = false;
    card::card_with_ui(ui, egui::vec2(S4, S3), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            let narrow = ui.available_width() < 640.0;
            let width = if narrow { ui.available_width() } else { 220.0 };
            ui.add(Field::new(&tr!(texts, "q-station"), &mut station.name).width(width).limit(200));
            ui.add(Field::new(&tr!(texts, "q-station-user"), &mut station.user).width(width).limit(200));
            ui.vertical(|ui| {
                if !narrow {
                    text::gap_ui(ui, 26.0);
                }
                ui.horizontal(|ui| {
                    check_ui(ui, &mut station.pin, &tr!(texts, "q-station-pin"), None);
                    let label = tr!(texts, "q-remove");
                    let name = tr!(texts, "q-remove-name", name = station.name.as_str());
                    remove = ui.add(Button::quiet(&label).icon(Icon::Trash).accessible_name(&name)).clicked();
                });
            });
        });
    });
    text::gap_ui(ui, S2);
    remove
}

fn software_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-software");
    heading_ui(ui, &question, &tr!(texts, "q-software-text"));
    let all = [
        Software::Easymed,
        Software::Medatixx,
        Software::XComfort,
        Software::XConcept,
        Software::XIsynet,
        Software::XVianova,
        Software::Other(String::new()),
        Software::Unknown,
    ];
    let (other, unknown) = (tr!(texts, "q-other-software"), tr!(texts, "unknown"));
    let names = ["easymed", "medatixx", "x.comfort", "x.concept", "x.isynet", "x.vianova"];
    let mut tiles: Vec<Tile<'_>> = names.into_iter().map(Tile::new).collect();
    tiles.extend([Tile::wide(&other), Tile::wide(&unknown)]);
    let same = |a: &Software, b: &Software| std::mem::discriminant(a) == std::mem::discriminant(b);
    let chosen = all.iter().position(|software| same(software, &practice.software));
    if let Some(software) = tiles_ui(ui, &question, &tiles, 3, chosen).and_then(|n| all.into_iter().nth(n)) {
        practice.software = software;
    }
    text::gap_ui(ui, S4);
    match &mut practice.software {
        Software::Other(name) => {
            ui.add(Field::new(&tr!(texts, "q-software-name"), name).limit(200));
        }
        Software::Unknown => {
            note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-unknown-note")));
        }
        Software::Easymed
        | Software::Medatixx
        | Software::XComfort
        | Software::XConcept
        | Software::XIsynet
        | Software::XVianova => {
            let name = chosen.and_then(|n| names.get(n)).copied().unwrap_or_default();
            note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-software-note", name = name)));
        }
    }
}

fn answer_ui(ui: &mut Ui, texts: &Texts, question: &str, answer: &mut Answer) {
    let labels = [tr!(texts, "yes"), tr!(texts, "no"), tr!(texts, "unknown")];
    let all = [Answer::Yes, Answer::No, Answer::Unknown];
    let tiles: Vec<Tile<'_>> = labels.iter().map(|label| Tile::new(label)).collect();
    let chosen = all.iter().position(|known| known == answer);
    if let Some(new) = tiles_ui(ui, question, &tiles, 3, chosen).and_then(|n| all.get(n)) {
        *answer = *new;
    }
}

fn server_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    heading_ui(ui, &tr!(texts, "q-server-title"), &tr!(texts, "q-server-text"));
    let (server, domain) = (tr!(texts, "q-server"), tr!(texts, "q-domain"));
    text::heading_ui(ui, &server, 3);
    text::gap_ui(ui, S2);
    answer_ui(ui, texts, &server, &mut practice.server);
    text::gap_ui(ui, S5);
    text::heading_ui(ui, &domain, 3);
    text::muted_ui(ui, &tr!(texts, "q-domain-text"));
    text::gap_ui(ui, S2);
    answer_ui(ui, texts, &domain, &mut practice.domain);
}

fn konnektor_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-konnektor");
    heading_ui(ui, &question, &tr!(texts, "q-konnektor-text"));
    let all = [
        Konnektor::Secunet,
        Konnektor::KoCoBox,
        Konnektor::Rise,
        Konnektor::TiGateway,
        Konnektor::Absent,
        Konnektor::Unknown,
    ];
    let (gateway, none, unknown) = (tr!(texts, "q-gateway"), tr!(texts, "q-no-konnektor"), tr!(texts, "unknown"));
    let tiles = [
        Tile::new("secunet"),
        Tile::new("KoCoBox MED+"),
        Tile::new("RISE"),
        Tile::wide(&gateway),
        Tile::wide(&none),
        Tile::wide(&unknown),
    ];
    let chosen = all.iter().position(|known| *known == practice.konnektor);
    if let Some(new) = tiles_ui(ui, &question, &tiles, 3, chosen).and_then(|n| all.get(n)) {
        practice.konnektor = *new;
    }
    if practice.konnektor == Konnektor::Unknown {
        text::gap_ui(ui, S4);
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "q-unknown-note")));
    }
}

fn terminals_ui(ui: &mut Ui, page: &mut Page<'_>, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-terminals");
    heading_ui(ui, &question, &tr!(texts, "q-terminals-text"));
    answer_ui(ui, texts, &question, &mut practice.terminals);
    if practice.terminals == Answer::No {
        practice.card_terminals.clear();
        return;
    }
    text::gap_ui(ui, S4);
    let next =
        suggestion(&tr!(texts, "q-terminal-names"), |name| practice.card_terminals.iter().any(|t| t.name == name));
    let (label, add) = (tr!(texts, "q-terminal-name"), tr!(texts, "q-add"));
    if let Some(name) = add_ui(ui, page, &label, &add, "question 5", next) {
        practice.terminals = Answer::Yes;
        let key = practice.new_key(&name);
        practice.card_terminals.push(CardTerminal { key, name: name.trim().to_owned(), ..CardTerminal::default() });
    }
    let mut removed = None;
    for (n, terminal) in practice.card_terminals.iter_mut().enumerate() {
        ui.push_id(n, |ui| {
            ui.horizontal_wrapped(|ui| {
                let width = ui.available_width().min(420.0);
                ui.add(
                    Field::new(&tr!(texts, "q-terminal"), &mut terminal.name).label_hidden().width(width).limit(200),
                );
                let name = tr!(texts, "q-remove-name", name = terminal.name.as_str());
                let label = tr!(texts, "q-remove");
                if ui.add(Button::quiet(&label).icon(Icon::Trash).accessible_name(&name)).clicked() {
                    removed = Some(n);
                }
            });
        });
    }
    if let Some(n) = removed {
        practice.card_terminals.remove(n);
        page.drafts.new_device = None;
    }
}

fn outside_ui(ui: &mut Ui, texts: &Texts, practice: &mut Practice) {
    let question = tr!(texts, "q-router");
    heading_ui(ui, &question, &tr!(texts, "q-router-text"));
    let all = [Router::FritzBox, Router::Other(String::new()), Router::Unknown];
    let (other, unknown) = (tr!(texts, "q-other-router"), tr!(texts, "unknown"));
    let tiles = [Tile::new("FRITZ!Box"), Tile::new(&other), Tile::new(&unknown)];
    let same = |a: &Router, b: &Router| std::mem::discriminant(a) == std::mem::discriminant(b);
    let chosen = all.iter().position(|router| same(router, &practice.router));
    if let Some(router) = tiles_ui(ui, &question, &tiles, 3, chosen).and_then(|n| all.into_iter().nth(n)) {
        practice.router = router;
    }
    if let Router::Other(name) = &mut practice.router {
        text::gap_ui(ui, S3);
        ui.add(Field::new(&tr!(texts, "q-router-name"), name).limit(200));
    }
    text::gap_ui(ui, S5);
    text::heading_ui(ui, &tr!(texts, "q-provider"), 2);
    text::body_ui(ui, &tr!(texts, "q-provider-text"));
    text::gap_ui(ui, S3);
    let mut provider = practice.provider.take().unwrap_or_default();
    pair_ui(ui, |columns| provider_ui(columns, texts, &mut provider));
    practice.provider = (provider != Provider::default()).then_some(provider);
}

fn provider_ui(columns: &mut [Ui], texts: &Texts, provider: &mut Provider) {
    let Provider { name, company, phone } = provider;
    let labels = [tr!(texts, "q-provider-name"), tr!(texts, "q-provider-company"), tr!(texts, "q-provider-phone")];
    let count = columns.len().max(1);
    for (n, (label, text)) in labels.iter().zip([name, company, phone]).enumerate() {
        if let Some(ui) = columns.get_mut(n % count) {
            ui.add(Field::new(label, text).limit(200));
            text::gap_ui(ui, S2);
        }
    }
}
