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

/// Paints the screen.
pub(super) fn check_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let margin = if theme::is_narrow(ui) { S3 } else { S8 };
    layout::scroll_ui(ui, rect, "check", vec2(margin, 24.0), |ui| {
        let texts = page.model.texts.clone();
        text::title_ui(ui, &tr!(texts, "check-title"));
        text::gap_ui(ui, 4.0);
        text::body_ui(ui, &tr!(texts, "check-text"));
        text::gap_ui(ui, S4);
        choose_ui(ui, page);
        if let Some(checked) = &page.model.checked {
            text::gap_ui(ui, S5);
            checked_ui(ui, page, checked);
        }
        text::gap_ui(ui, S5);
        let (label, screen) = if page.model.case.is_some() {
            (tr!(texts, "check-back"), Screen::Certificate)
        } else {
            (tr!(texts, "check-back-start"), Screen::Start)
        };
        if ui.add(Button::plain(&label).icon(Icon::ArrowLeft)).clicked() {
            page.ask(Action::Show(screen));
        }
    });
}

fn choose_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let words = drop::Words {
        title: &tr!(texts, "check-drop"),
        choose: &tr!(texts, "check-choose"),
        path: &tr!(texts, "check-path"),
        go: &tr!(texts, "check-path-go"),
    };
    match drop::drop_ui(ui, "check", words, &mut page.drafts.check_path) {
        Some(Asked::Choose) => page.ask(Action::ChooseCheck),
        Some(Asked::Path(path)) => page.ask(Action::Check(path)),
        None => {}
    }
}

fn checked_ui(ui: &mut Ui, page: &Page<'_>, checked: &Checked) {
    let texts = &page.model.texts;
    let is_new = target::is_new(ui, "checked");
    let verdict = match &checked.said {
        Ok(attested) => attested_ui(ui, page, checked, attested),
        Err(fault) => {
            let (kind, words) = match fault {
                CheckFault::File(fault) => {
                    let why = wording::file_unreadable(texts, &checked.path, fault);
                    (NoteKind::Warn, tr!(texts, "verify-unreadable", why = why))
                }
                CheckFault::Paper(error @ VerifyError::NewerFormat) => {
                    (NoteKind::Warn, wording::verify_error(texts, *error))
                }
                CheckFault::Paper(error) => (NoteKind::Danger, wording::verify_error(texts, *error)),
            };
            verdict_ui(ui, kind, &words, &checked.path)
        }
    };
    // What came of it is what she wants to see now, not the form above.
    if is_new {
        ui.scroll_to_rect(verdict.expand(S2), Some(Align::Min));
    }
}

/// The answer in a word or two with its shape, of which file, and below it what that means.
fn verdict_ui(ui: &mut Ui, kind: NoteKind, words: &str, path: &Path) -> Rect {
    let (verdict, meaning) = words.split_once(": ").unwrap_or((words, ""));
    let tokens = theme::tokens(ui);
    let (icon, color) = match kind {
        NoteKind::Ok | NoteKind::Info | NoteKind::Said => (Icon::Done, tokens.ok),
        NoteKind::Warn => (Icon::Caution, tokens.warn),
        NoteKind::Danger => (Icon::Blocked, tokens.danger),
    };
    let line = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        icons::icon_ui(ui, icon, sizes::ICON_L, color);
        let said = text::heading_ui(ui, verdict, 2);
        text::announce(ui, said.id);
    });
    text::small_muted_ui(ui, &path.display().to_string());
    if !meaning.is_empty() {
        text::gap_ui(ui, S2);
        // It stands by itself here, not behind a colon.
        let (first, rest) = meaning.split_at(meaning.chars().next().map_or(0, char::len_utf8));
        note_ui(ui, kind, &[Run::plain(first.to_uppercase() + rest)]);
    }
    line.response.rect
}

fn attested_ui(ui: &mut Ui, page: &Page<'_>, checked: &Checked, attested: &Attested) -> Rect {
    let (texts, signer) = (&page.model.texts, checked.signer);
    let kind = match attested.page {
        PageCheck::Identical => NoteKind::Ok,
        // A forger could claim another layout to keep the pages from being compared.
        PageCheck::Unchanged => NoteKind::Info,
        PageCheck::OtherVersion => NoteKind::Warn,
        PageCheck::Differs => NoteKind::Danger,
    };
    let verdict = verdict_ui(ui, kind, &wording::page_check(texts, attested), &checked.path);
    if signer == Signer::Another && attested.page != PageCheck::Differs {
        text::gap_ui(ui, S2);
        note_ui(ui, NoteKind::Warn, &text::runs(&tr!(texts, "check-another-key")));
    }
    text::gap_ui(ui, S4);
    for (title, paragraphs) in wording::attestation(texts, attested, signer) {
        text::titled_ui(ui, TextKind::Strong, &title, 2);
        for words in paragraphs {
            text::body_ui(ui, &words);
        }
        text::gap_ui(ui, S3);
    }
    rows_ui(ui, page, &attested.certificate);
    verdict
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
