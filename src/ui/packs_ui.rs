//! Adding guides: choose a pack or drop it on the window, decide on it, see which packs the case has.
//!
//! One thing at a time: a key that waits for an answer, else the pack that was checked, else the rest.
//! What was found about a pack is `pack_checked_ui`, the keys are `keys_ui`.

use egui::{Rect, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    keys_ui, pack_checked_ui, save_ui,
    theme::{self, S2, S3, S4, S5, S8, TextKind},
    way_back,
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
        Action, Screen,
        model::OpenCase,
        packs::{CasePack, PackAction, PackState, PackText},
    },
    domain::guide::trust::Trust,
    i18n::Texts,
    tr, wording,
};

/// Paints the screen.
pub(super) fn packs_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let narrow = theme::is_narrow(ui);
    let margin = if narrow { vec2(S3, S2) } else { vec2(S8, 24.0) };
    // Another file, another key: shown from the top.
    let desk = &page.model.packs;
    let key = desk.key.as_ref().map(|(line, _)| line.clone());
    let checked = desk.checked.as_ref().map(|checked| (&checked.path, checked.file.sha256()));
    let id = format!("packs {key:?} {checked:?}");
    layout::scroll_ui(ui, rect, &id, margin, |ui| {
        way_back::back_button_ui(ui, page);
        text::title_ui(ui, &title(page));
        text::gap_ui(ui, 4.0);
        if let Some((line, _)) = &page.model.packs.key {
            keys_ui::accept_ui(ui, page, line);
        } else if let Some(checked) = &page.model.packs.checked {
            pack_checked_ui::checked_ui(ui, page, checked);
        } else {
            rest_ui(ui, page);
        }
    });
}

/// What this screen is now.
fn title(page: &Page<'_>) -> String {
    let (texts, desk) = (&page.model.texts, &page.model.packs);
    let has_packs = page.model.case.as_ref().is_some_and(|case| !case.packs.is_empty());
    if desk.key.is_some() {
        tr!(texts, "keys-new")
    } else if desk.checked.is_none() && has_packs {
        tr!(texts, "packs-added-title")
    } else {
        tr!(texts, "packs-title")
    }
}

/// Nothing waits for an answer.
fn rest_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let case = page.model.case.as_ref().filter(|case| !case.packs.is_empty());
    if let Some(case) = case {
        text::body_ui(ui, &tr!(texts, "packs-added-text"));
        text::gap_ui(ui, S3);
        case_ui(ui, page, case);
        text::gap_ui(ui, S5);
        text::titled_ui(ui, TextKind::Strong, &tr!(texts, "packs-title"), 2);
    }
    text::body_ui(ui, &tr!(texts, "packs-text"));
    text::gap_ui(ui, S3);
    let words = drop::Words {
        at_hand: None,
        title: &tr!(texts, "packs-drop"),
        choose: &tr!(texts, "packs-choose"),
        path: &tr!(texts, "check-path"),
        go: &tr!(texts, "check-path-go"),
        is_main: case.is_none(),
    };
    match drop::drop_ui(ui, "packs", words, &mut page.drafts.pack_path) {
        Some(Asked::Choose) => page.ask(Action::Packs(PackAction::Choose)),
        Some(Asked::Path(path)) => page.ask(Action::Packs(PackAction::Check(path))),
        Some(Asked::AtHand) | None => {}
    }
    text::gap_ui(ui, S3);
    author_ui(ui, page);
    keys_ui::keys_ui(ui, page);
}

/// A line that unfolds what few need; `key` names it. Whether it is unfolded.
pub(super) fn fold_ui(ui: &mut Ui, page: &mut Page<'_>, key: &str, label: &str, name: &str) -> bool {
    let folds = &mut page.drafts.pack_folds;
    let is_open = folds.contains(key);
    let arrow = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    if ui.add(Button::quiet(label).icon(arrow).slim().accessible_name(name)).clicked() {
        if is_open {
            folds.remove(key);
        } else {
            folds.insert(key.to_owned());
        }
    }
    is_open
}

/// What such a file is, and what whoever writes one needs.
fn author_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let label = tr!(texts, "packs-which");
    if !fold_ui(ui, page, "which", &label, &label) {
        return;
    }
    text::rich_text_ui(ui, &text::runs(&tr!(texts, "packs-which-text")));
    text::gap_ui(ui, S2);
    if page.drafts.pack_text.is_some() {
        save_form_ui(ui, page);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        for (label, wanted) in
            [(tr!(texts, "packs-sample"), PackText::Sample), (tr!(texts, "packs-page"), PackText::Page)]
        {
            if ui.add(Button::plain(&label).icon(Icon::File).slim()).clicked() {
                ask_where(page, wanted);
            }
        }
    });
    text::gap_ui(ui, S3);
}

/// Asks where this text is to be saved.
pub(super) fn ask_where(page: &mut Page<'_>, wanted: PackText) {
    page.drafts.save = save_ui::proposal(page.model, &wanted.file_name(&page.model.texts));
    page.drafts.pack_text = Some(wanted);
}

/// The form for it.
pub(super) fn save_form_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let Some(wanted) = page.drafts.pack_text else { return };
    match save_ui::save_ui(ui, page) {
        save_ui::Said::Nothing => return,
        save_ui::Said::Leave => {}
        save_ui::Said::To(to) => page.ask(Action::Packs(PackAction::Save(wanted, to))),
    }
    page.drafts.pack_text = None;
}

/// The packs of the case, and the way to what comes of them.
fn case_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "packs-in-case"), 2);
    for pack in &case.packs {
        text::gap_ui(ui, S3);
        ui.push_id(&pack.mark.id, |ui| pack_ui(ui, page, case, pack));
        text::gap_ui(ui, S3);
        frame::line_ui(ui);
    }
    text::gap_ui(ui, S4);
    let plan = ui.add(Button::primary(&tr!(texts, "library-to-plan")).icon(Icon::ArrowRight));
    target::focus_below_heading(ui, "packs of the case", &plan);
    if plan.clicked() {
        page.ask(Action::Show(Screen::Plan));
    }
}

fn pack_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, pack: &CasePack) {
    let texts = page.model.texts.clone();
    let mark = &pack.mark;
    let count = if let PackState::Used(_, titles) = &pack.state { titles.len() } else { 0 };
    text::strong_ui(ui, &tr!(texts, "packs-from", count = count, publisher = mark.publisher.as_str()));
    if let Some((_, event)) = case.record.packs().into_iter().find(|(known, _)| *known == mark) {
        let (who, date) = (event.who.as_str().to_owned(), wording::date(&texts, event.time.date()));
        text::small_muted_ui(ui, &tr!(texts, "packs-added-by", who = who, date = date));
    }
    text::gap_ui(ui, S2);
    match &pack.state {
        PackState::Used(trust, _) if trust.is_checked() => trust_ui(ui, &texts, trust),
        PackState::Used(..) => {
            let words = format!("{} {}", tr!(texts, "trust-head-unchecked"), tr!(texts, "packs-marked"));
            note_ui(ui, NoteKind::Warn, &text::runs(&words));
        }
        PackState::Faulty(fault) => {
            note_ui(ui, NoteKind::Danger, &text::runs(&wording::pack_fault(&texts, fault)));
        }
        PackState::Unfit(_) => {
            note_ui(ui, NoteKind::Danger, &text::runs(&tr!(texts, "packs-unfit")));
        }
    }
    text::gap_ui(ui, S2);
    let details = tr!(texts, "packs-details");
    let name = format!("{details}: {}", mark.publisher);
    if fold_ui(ui, page, &mark.id, &details, &name) {
        facts_ui(ui, &texts, &mark.publisher, &mark.version, &mark.fingerprint());
        match &pack.state {
            PackState::Used(trust, titles) => {
                text::rich_text_ui(ui, &text::runs(&wording::trust(&texts, trust)));
                pack_checked_ui::titles_ui(ui, &texts, titles.iter().map(String::as_str), pack_checked_ui::MOST_ROWS);
            }
            PackState::Unfit(findings) => pack_checked_ui::findings_ui(ui, &texts, findings),
            PackState::Faulty(_) => {}
        }
        text::gap_ui(ui, S2);
    }
    let label = tr!(texts, "packs-take-out");
    let name = format!("{label}: {} {}", mark.publisher, wording::version(&texts, &mark.version));
    if ui.add(Button::plain(&label).icon(Icon::Trash).slim().accessible_name(&name)).clicked() {
        page.ask(Action::Packs(PackAction::TakeOut(mark.id.clone())));
    }
}

/// Whether it can be trusted, by sign and sentence.
pub(super) fn trust_ui(ui: &mut Ui, texts: &Texts, trust: &Trust) {
    let kind = match trust {
        Trust::BuiltIn | Trust::Signed(..) => NoteKind::Ok,
        Trust::Unsigned | Trust::UnknownKey(_) => NoteKind::Warn,
        Trust::Broken => NoteKind::Danger,
    };
    let note = note_ui(ui, kind, &text::runs(&wording::trust_in_short(texts, trust)));
    text::announce(ui, note.id);
}

/// Publisher, date, fingerprint.
pub(super) fn facts_ui(ui: &mut Ui, texts: &Texts, publisher: &str, version: &str, fingerprint: &str) {
    for (title, words) in [
        (tr!(texts, "packs-publisher"), publisher),
        (tr!(texts, "packs-version"), &wording::version(texts, version)),
        (tr!(texts, "packs-fingerprint"), fingerprint),
    ] {
        text::rich_text_ui(ui, &[Run::strong(title), Run::plain(format!("  {words}"))]);
    }
    text::small_muted_ui(ui, &tr!(texts, "packs-fingerprint-help"));
}
