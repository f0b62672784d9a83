//! Checking a certificate from anywhere: choose a PDF or drop it on the window, and read what it attests.

use std::path::Path;

use egui::{Align, Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::{self, Icon},
    theme::{self, S2, S3, S4, S5, S8, TextKind, sizes},
    widgets::{
        button::Button,
        drop::{self, Asked},
        frame, layout,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action, Screen, Signer,
        paper::{CheckFault, Checked},
    },
    domain::certificate::Certificate,
    platform::pdf::{Attested, PageCheck, VerifyError},
    tr, wording,
};

/// So many tasks of the record are listed; more are in the file itself.
const MOST_ROWS: usize = 200;

/// A certificate that is checked.
#[derive(Default)]
pub(super) struct CheckDraft {
    /// Where it lies, typed because no dialog came.
    pub path: String,
    /// Whether the details of what came of it are shown.
    pub details: bool,
}

/// Paints the screen.
pub(super) fn check_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let margin = if theme::is_narrow(ui) { S3 } else { S8 };
    layout::scroll_ui(ui, rect, "check", vec2(margin, 24.0), |ui| {
        let texts = page.model.texts.clone();
        let back = back_ui(ui, page);
        text::title_ui(ui, &tr!(texts, "check-title"));
        text::gap_ui(ui, 4.0);
        // The answer first, then what else can be checked. It comes and goes without taking the focus along.
        ui.push_id("answer", |ui| match &page.model.checked {
            Some(checked) => checked_ui(ui, page, checked, back),
            None => {
                text::body_ui(ui, &tr!(texts, "check-text"));
            }
        });
        text::gap_ui(ui, S4);
        choose_ui(ui, page);
        text::gap_ui(ui, S5);
    });
}

/// The way back, above everything; where it is.
fn back_ui(ui: &mut Ui, page: &mut Page<'_>) -> Rect {
    let texts = &page.model.texts;
    let (label, screen) = if page.model.case.is_some() {
        (tr!(texts, "check-back"), Screen::Certificate)
    } else {
        (tr!(texts, "check-back-start"), Screen::Start)
    };
    let back = ui.add(Button::quiet(&label).icon(Icon::ChevronLeft).key("Esc").slim());
    if back.clicked() {
        page.ask(Action::Show(screen));
    }
    text::gap_ui(ui, S2);
    back.rect
}

fn choose_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let is_another = page.model.paper.is_some() || page.model.checked.is_some();
    let title = if is_another { tr!(texts, "check-drop-another") } else { tr!(texts, "check-drop") };
    // What was saved last need not be looked for.
    let at_hand = page.model.paper.as_ref().map(|paper| {
        let kind = if paper.complete { tr!(texts, "paper-nachweis") } else { tr!(texts, "paper-interim") };
        let file = paper.own_file().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let time = wording::date_time(&texts, &paper.issued);
        (tr!(texts, "check-saved", kind = kind), tr!(texts, "check-saved-file", file = file, time = time))
    });
    let words = drop::Words {
        at_hand: at_hand.as_ref().map(|(take, file)| (take.as_str(), file.as_str())),
        title: &title,
        choose: &tr!(texts, "check-choose"),
        path: &tr!(texts, "check-path"),
        go: &tr!(texts, "check-path-go"),
        is_main: true,
    };
    match drop::drop_ui(ui, "check", words, &mut page.drafts.check.path) {
        Some(Asked::AtHand) => {
            if let Some(paper) = &page.model.paper {
                page.ask(Action::Check(paper.own_file().clone()));
            }
        }
        Some(Asked::Choose) => page.ask(Action::ChooseCheck),
        Some(Asked::Path(path)) => page.ask(Action::Check(path)),
        None => {}
    }
}

fn checked_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &Checked, top: Rect) {
    let texts = page.model.texts.clone();
    if target::is_new(ui, &format!("checked {}", checked.path.display())) {
        page.drafts.check.details = false;
        ui.scroll_to_rect(top, Some(Align::Min));
    }
    match &checked.said {
        Ok(attested) => attested_ui(ui, page, checked, attested),
        Err(CheckFault::File(fault)) => {
            let why = wording::file_unreadable(&texts, &checked.path, fault);
            verdict_ui(ui, NoteKind::Warn, &tr!(texts, "verify-unreadable", why = why), &checked.path);
        }
        Err(CheckFault::Paper(error)) => {
            let kind = if *error == VerifyError::NewerFormat { NoteKind::Warn } else { NoteKind::Danger };
            verdict_ui(ui, kind, &wording::verify_error(&texts, *error), &checked.path);
            if kind == NoteKind::Danger {
                text::gap_ui(ui, S3);
                text::body_ui(ui, &tr!(texts, "check-which-file"));
            }
        }
    }
}

/// The answer in a word or two with its shape, below it what that means, and of which file.
fn verdict_ui(ui: &mut Ui, kind: NoteKind, words: &str, path: &Path) {
    let (verdict, meaning) = words.split_once(": ").unwrap_or((words, ""));
    let tokens = theme::tokens(ui);
    let sign = match kind {
        NoteKind::Ok => Some((Icon::Done, tokens.ok)),
        // Unchanged alone is no reason to rely on it: no tick.
        NoteKind::Info | NoteKind::Said => None,
        NoteKind::Warn => Some((Icon::Caution, tokens.warn)),
        NoteKind::Danger => Some((Icon::Blocked, tokens.danger)),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        if let Some((icon, color)) = sign {
            icons::icon_ui(ui, icon, sizes::ICON_L, color);
        }
        let said = text::heading_ui(ui, verdict, 2);
        text::announce(ui, said.id);
    });
    if !meaning.is_empty() {
        text::gap_ui(ui, S2);
        // It stands by itself here, not behind a colon.
        let (first, rest) = meaning.split_at(meaning.chars().next().map_or(0, char::len_utf8));
        note_ui(ui, kind, &text::runs(&(first.to_uppercase() + rest)));
        text::gap_ui(ui, S2);
    }
    text::small_muted_ui(ui, &path.file_name().unwrap_or(path.as_os_str()).to_string_lossy());
}

/// What may be relied on, what it is, what to ask whom; the rest on demand.
fn attested_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &Checked, attested: &Attested) {
    let (texts, signer) = (page.model.texts.clone(), checked.signer);
    let kind = match attested.page {
        PageCheck::Identical if signer == Signer::ThisPc => NoteKind::Ok,
        // A forger has a key of his own, and could claim another layout to keep the pages from being compared.
        PageCheck::Identical | PageCheck::Unchanged => NoteKind::Info,
        PageCheck::OtherVersion => NoteKind::Warn,
        PageCheck::Differs => NoteKind::Danger,
    };
    verdict_ui(ui, kind, &wording::page_check_short(&texts, attested, signer), &checked.path);
    text::gap_ui(ui, S3);
    text::body_ui(ui, &wording::attests(&texts, &attested.certificate));
    text::muted_ui(ui, &tr!(texts, "check-own-word"));
    let asks = wording::to_ask(&texts, attested, signer);
    if !asks.is_empty() {
        text::gap_ui(ui, S4);
        text::titled_ui(ui, TextKind::Strong, &tr!(texts, "check-ask"), 2);
        asks_ui(ui, &asks);
    }
    text::gap_ui(ui, S2);
    let is_open = &mut page.drafts.check.details;
    let arrow = if *is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    *is_open ^= ui.add(Button::quiet(&tr!(texts, "check-details")).icon(arrow).slim()).clicked();
    if page.drafts.check.details {
        text::gap_ui(ui, S3);
        details_ui(ui, page, checked, attested);
    }
}

/// One after the other, with numbers where there are several.
fn asks_ui(ui: &mut Ui, asks: &[String]) {
    let builder = egui::UiBuilder::new().accessibility_role(Role::List);
    ui.scope_builder(builder, |ui| {
        for (n, words) in asks.iter().enumerate() {
            text::gap_ui(ui, S2);
            let number = if asks.len() > 1 { vec![Run::strong(format!("{}. ", n + 1))] } else { Vec::new() };
            text::rich_text_ui(ui, &[number, text::runs(words)].concat());
        }
    });
}

/// What exactly is attested, by which key, and what is not.
fn details_ui(ui: &mut Ui, page: &Page<'_>, checked: &Checked, attested: &Attested) {
    let texts = &page.model.texts;
    text::small_muted_ui(ui, &checked.path.display().to_string());
    text::body_ui(ui, &wording::page_check(texts, attested));
    text::gap_ui(ui, S3);
    for (title, paragraphs) in wording::attestation(texts, attested, checked.signer) {
        text::titled_ui(ui, TextKind::Strong, &title, 2);
        for words in paragraphs {
            text::body_ui(ui, &words);
        }
        text::gap_ui(ui, S3);
    }
    rows_ui(ui, page, &attested.certificate);
}

/// The tasks of the record, to be compared with a paper at hand.
fn rows_ui(ui: &mut Ui, page: &Page<'_>, certificate: &Certificate) {
    let texts = &page.model.texts;
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "check-rows"), 2);
    text::gap_ui(ui, S2);
    let builder = egui::UiBuilder::new().accessibility_role(Role::List);
    ui.scope_builder(builder, |ui| {
        for row in certificate.rows.iter().take(MOST_ROWS) {
            frame::line_ui(ui);
            let title = if row.item.is_empty() { row.title.clone() } else { format!("{} · {}", row.title, row.item) };
            text::body_ui(ui, &title);
            let when = row.when.as_ref().map(|at| wording::date_time(texts, at)).unwrap_or_default();
            let mut under = vec![wording::row_state(texts, &row.state), when, row.who.clone(), row.place.clone()];
            under.push(row.note.clone());
            under.retain(|part| !part.is_empty());
            text::small_muted_ui(ui, &under.join(" · "));
        }
    });
    let more = certificate.rows.len().saturating_sub(MOST_ROWS);
    if more > 0 {
        frame::line_ui(ui);
        text::small_muted_ui(ui, &tr!(texts, "check-more", count = more));
    }
}
