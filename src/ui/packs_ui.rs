//! Adding guides: choose a pack or drop it on the window, read what is to be said about
//! it, take it into the case; which packs the case has; which keys count.
//!
//! What a pack says about itself is shown as what it is: words of its author.

use egui::{Rect, Ui, vec2};

use super::{
    Page,
    icons::Icon,
    keys_ui,
    theme::{self, S2, S3, S4, S5, S8, TextKind},
    way_back,
    widgets::{
        button::Button,
        drop::{self, Asked},
        frame, layout,
        note::{NoteKind, note_ui},
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::OpenCase,
        packs::{CasePack, CheckedPack, PackAction, PackState},
    },
    domain::guide::{
        check::{Fault, Finding, Grade},
        parse::ParseProblem,
        trust::Trust,
    },
    i18n::Texts,
    tr, wording,
};

/// So many findings and titles are shown; more only count.
const MOST_ROWS: usize = 60;

/// Paints the screen.
pub(super) fn packs_ui(ui: &mut Ui, rect: Rect, page: &mut Page<'_>) {
    let margin = if theme::is_narrow(ui) { S3 } else { S8 };
    // Another file, another key: shown from the top.
    let desk = &page.model.packs;
    let key = desk.key.as_ref().map(|(line, _)| line.clone());
    let checked = desk.checked.as_ref().map(|checked| (&checked.path, checked.file.sha256()));
    let id = format!("packs {key:?} {checked:?}");
    layout::scroll_ui(ui, rect, &id, vec2(margin, 24.0), |ui| {
        let texts = page.model.texts.clone();
        way_back::back_button_ui(ui, page);
        text::title_ui(ui, &tr!(texts, "packs-title"));
        text::gap_ui(ui, 4.0);
        text::body_ui(ui, &tr!(texts, "packs-text"));
        text::gap_ui(ui, S4);
        // A key that waits for an answer comes first, wherever it came from.
        let key = page.model.packs.key.as_ref();
        if let Some((line, key)) = key {
            keys_ui::accept_ui(ui, page, line, *key);
            text::gap_ui(ui, S5);
        }
        // What was found about one file stands where the next one is chosen later.
        match &page.model.packs.checked {
            Some(checked) => checked_ui(ui, page, checked),
            None if key.is_none() => choose_ui(ui, page),
            None => {}
        }
        if let Some(case) = &page.model.case {
            text::gap_ui(ui, S5);
            case_ui(ui, page, case);
        }
        text::gap_ui(ui, S5);
        keys_ui::keys_ui(ui, page);
        text::gap_ui(ui, S5);
        if ui.add(Button::plain(&tr!(texts, "packs-back")).icon(Icon::ArrowLeft)).clicked() {
            page.ask(Action::Show(Screen::Library));
        }
    });
}

fn choose_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let words = drop::Words {
        at_hand: None,
        title: &tr!(texts, "packs-drop"),
        choose: &tr!(texts, "packs-choose"),
        path: &tr!(texts, "check-path"),
        go: &tr!(texts, "check-path-go"),
    };
    match drop::drop_ui(ui, "packs", words, &mut page.drafts.pack_path) {
        Some(Asked::Choose) => page.ask(Action::Packs(PackAction::Choose)),
        Some(Asked::Path(path)) => page.ask(Action::Packs(PackAction::Check(path))),
        Some(Asked::AtHand) | None => {}
    }
    let tells = &mut page.drafts.tells_of_packs;
    let arrow = if *tells { Icon::ChevronDown } else { Icon::ChevronRight };
    *tells ^= ui.add(Button::quiet(&tr!(texts, "packs-which")).icon(arrow).slim()).clicked();
    if *tells {
        text::rich_text_ui(ui, &text::runs(&tr!(texts, "packs-which-text")));
    }
}

/// What is to be said about the pack: first whether it can be taken in, then what was found, what it is,
/// and the button that takes it in.
fn checked_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &CheckedPack) {
    let texts = page.model.texts.clone();
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "packs-checked"), 2);
    text::small_muted_ui(ui, &checked.path.display().to_string());
    text::gap_ui(ui, S2);
    let refused = refusal(page, &texts, checked);
    let is_good = checked.said.may_be_added();
    if is_good {
        let note = note_ui(ui, NoteKind::Ok, &text::runs(&tr!(texts, "packs-nothing-found")));
        text::announce(ui, note.id);
        text::gap_ui(ui, S2);
    }
    if let Some(why) = &refused {
        let kind = if is_good { NoteKind::Warn } else { NoteKind::Danger };
        let note = note_ui(ui, kind, &text::runs(why));
        text::announce(ui, note.id);
    } else if let Some(old) = page.model.case.as_ref().and_then(|case| checked.replaces(case)) {
        let version = wording::version(&texts, &old.mark.version);
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "packs-replaces", version = version)));
    }
    if !is_another_kind(checked) {
        findings_ui(ui, &texts, &checked.said.findings);
    }
    text::gap_ui(ui, S3);
    if let Some(pack) = &checked.said.pack {
        let fingerprint = checked.mark().map(|mark| mark.fingerprint()).unwrap_or_default();
        facts_ui(ui, &texts, &pack.publisher, &pack.version, &fingerprint);
        text::gap_ui(ui, S3);
        trust_ui(ui, &texts, &checked.trust);
        let titles: Vec<&str> = pack.guides.iter().map(|guide| guide.title.as_str()).collect();
        titles_ui(ui, &texts, &titles);
        text::gap_ui(ui, S3);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        if refused.is_none() && ui.add(Button::primary(&tr!(texts, "packs-add")).icon(Icon::Plus)).clicked() {
            page.ask(Action::Packs(PackAction::Add));
        }
        let away = if refused.is_none() { tr!(texts, "packs-put-away") } else { tr!(texts, "packs-other") };
        if ui.add(Button::plain(&away)).clicked() {
            page.ask(Action::Packs(PackAction::PutAway));
        }
    });
}

/// Why it cannot be taken in.
fn refusal(page: &Page<'_>, texts: &Texts, checked: &CheckedPack) -> Option<String> {
    if is_another_kind(checked) {
        return Some(tr!(texts, "packs-not-ours"));
    }
    if !checked.said.may_be_added() {
        return Some(tr!(texts, "packs-refused"));
    }
    let Some(case) = &page.model.case else { return Some(tr!(texts, "packs-no-case")) };
    checked.hindrance(case).map(|hindrance| wording::hindrance(texts, checked, hindrance))
}

/// Whether it is no file with guides at all: then no place in it is where something is wrong.
fn is_another_kind(checked: &CheckedPack) -> bool {
    let problem = |finding: &Finding| match &finding.fault {
        Fault::Unreadable(error) => error.problem == ParseProblem::NotOurs,
        Fault::Glossary | Fault::Practice | Fault::Unfit(..) | Fault::Improvable(..) => false,
    };
    checked.said.findings.iter().any(problem)
}

/// Publisher, date, fingerprint.
fn facts_ui(ui: &mut Ui, texts: &Texts, publisher: &str, version: &str, fingerprint: &str) {
    for (title, words) in [
        (tr!(texts, "packs-publisher"), publisher),
        (tr!(texts, "packs-version"), &wording::version(texts, version)),
        (tr!(texts, "packs-fingerprint"), fingerprint),
    ] {
        text::rich_text_ui(ui, &[Run::strong(title), Run::plain(format!("  {words}"))]);
    }
}

fn trust_ui(ui: &mut Ui, texts: &Texts, trust: &Trust) {
    let kind = match trust {
        Trust::BuiltIn | Trust::Signed(..) => NoteKind::Ok,
        Trust::Unsigned | Trust::UnknownKey(_) => NoteKind::Warn,
        Trust::Broken => NoteKind::Danger,
    };
    note_ui(ui, kind, &text::runs(&wording::trust(texts, trust)));
}

/// Each with its grade and place, the worst in red.
fn findings_ui(ui: &mut Ui, texts: &Texts, findings: &[Finding]) {
    for finding in findings.iter().take(MOST_ROWS) {
        text::gap_ui(ui, S2);
        let kind = match finding.grade() {
            Grade::Error => NoteKind::Danger,
            Grade::Lack => NoteKind::Warn,
            Grade::Advice => NoteKind::Info,
        };
        let (grade, line, column) = (wording::grade(texts, finding.grade()), finding.line, finding.column);
        let place = tr!(texts, "packs-place", grade = grade, line = line, column = column);
        let words = wording::pack_finding(texts, finding);
        note_ui(ui, kind, &[Run::strong(place), Run::plain(format!("  {words}"))]);
    }
    if findings.len() > MOST_ROWS {
        text::small_muted_ui(ui, &tr!(texts, "check-more", count = (findings.len() - MOST_ROWS)));
    }
}

fn titles_ui(ui: &mut Ui, texts: &Texts, titles: &[&str]) {
    text::gap_ui(ui, S3);
    text::strong_ui(ui, &tr!(texts, "packs-guides", count = titles.len()));
    for title in titles.iter().take(MOST_ROWS) {
        text::body_ui(ui, &format!("– {title}"));
    }
    if titles.len() > MOST_ROWS {
        text::small_muted_ui(ui, &tr!(texts, "check-more", count = (titles.len() - MOST_ROWS)));
    }
}

/// The packs of the case.
fn case_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    text::titled_ui(ui, TextKind::Strong, &tr!(texts, "packs-in-case"), 2);
    if case.packs.is_empty() {
        text::muted_ui(ui, &tr!(texts, "packs-none"));
    }
    for pack in &case.packs {
        text::gap_ui(ui, S3);
        frame::line_ui(ui);
        text::gap_ui(ui, S3);
        ui.push_id(&pack.mark.id, |ui| pack_ui(ui, page, case, pack));
    }
}

fn pack_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase, pack: &CasePack) {
    let texts = page.model.texts.clone();
    let mark = &pack.mark;
    facts_ui(ui, &texts, &mark.publisher, &mark.version, &mark.fingerprint());
    if let Some((_, event)) = case.record.packs().into_iter().find(|(known, _)| *known == mark) {
        let (who, date) = (event.who.as_str().to_owned(), wording::date(&texts, event.time.date()));
        text::small_muted_ui(ui, &tr!(texts, "packs-added-by", who = who, date = date));
    }
    text::gap_ui(ui, S2);
    match &pack.state {
        PackState::Used(trust, titles) => {
            trust_ui(ui, &texts, trust);
            titles_ui(ui, &texts, &titles.iter().map(String::as_str).collect::<Vec<_>>());
        }
        PackState::Faulty(fault) => {
            note_ui(ui, NoteKind::Danger, &text::runs(&wording::pack_fault(&texts, fault)));
        }
        PackState::Unfit(findings) => {
            note_ui(ui, NoteKind::Danger, &text::runs(&tr!(texts, "packs-unfit")));
            findings_ui(ui, &texts, findings);
        }
    }
    text::gap_ui(ui, S2);
    let label = tr!(texts, "packs-take-out");
    let name = format!("{label}: {} {}", mark.publisher, wording::version(&texts, &mark.version));
    if ui.add(Button::plain(&label).icon(Icon::Trash).slim().accessible_name(&name)).clicked() {
        page.ask(Action::Packs(PackAction::TakeOut(mark.id.clone())));
    }
}
