//! A file with guides that somebody wants to add: what has come, whether it can be trusted, what to do now.
//!
//! Written for whoever does not know what a signature is; what its author needs is folded. What a pack says
//! about itself is shown as what it is: words of its author.

use egui::Ui;

use super::{
    Page,
    packs_ui::{ask_where, facts_ui, fold_ui, save_form_ui, trust_ui},
    theme::{self, S2, S3, S4, TextKind},
    widgets::{
        button::Button,
        card,
        note::{NoteKind, note_ui},
        target,
        text::{self, Run},
    },
};
use crate::{
    app::{
        Action, Screen,
        model::OpenCase,
        packs::{CheckedPack, Hindrance, PackAction, PackText},
    },
    domain::{
        guide::{
            GuidePack,
            check::{Fault, Finding, Grade},
            parse::ParseProblem,
        },
        plan::{Task, tasks_of},
    },
    i18n::Texts,
    tr, wording,
};

/// So many findings and titles are shown; more only count.
pub(super) const MOST_ROWS: usize = 60;
/// So many titles stand above the question whether to take them in.
const FEW_TITLES: usize = 4;

/// What keeps a file out.
enum Refused {
    /// It holds no guides at all.
    AnotherKind,
    /// Its author has something to repair.
    Faulty,
    /// There is no case to take it into.
    NoCase,
    /// Nothing is wrong with the guides themselves.
    Hindered(Hindrance),
}

/// Paints it.
pub(super) fn checked_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &CheckedPack) {
    let texts = page.model.texts.clone();
    let file = checked.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let refused = refusal(page, checked);
    match &checked.said.pack {
        Some(pack) => {
            let words = tr!(texts, "packs-arrived", count = pack.guides.len(), publisher = pack.publisher.as_str());
            text::titled_ui(ui, TextKind::Strong, &words, 2);
            // In a narrow window the characters that are to be compared need the room.
            if refused.is_none() && !theme::is_narrow(ui) {
                few_titles_ui(ui, &texts, pack);
            }
        }
        None => _ = text::titled_ui(ui, TextKind::Strong, &tr!(texts, "packs-file", file = file.as_str()), 2),
    }
    text::gap_ui(ui, S2);
    match &refused {
        Some(refused) => refused_ui(ui, page, checked, refused),
        None => decide_ui(ui, page, checked),
    }
    text::gap_ui(ui, S4);
    details_ui(ui, page, checked);
}

/// Whether nothing in this practice is what the file is for, as far as is known.
fn is_needless(page: &Page<'_>, checked: &CheckedPack) -> bool {
    let Some((case, pack)) = page.model.case.as_ref().zip(checked.said.pack.as_ref()) else { return false };
    let names_no_device = pack.guides.iter().all(|guide| guide.device.is_none());
    names_no_device && tasks_of(&case.practice, pack.guides.iter()).is_empty()
}

/// Which lines the plan of this practice gets by a file that it can use.
fn rows_ui(ui: &mut Ui, texts: &Texts, case: &OpenCase, pack: &GuidePack) {
    let tasks = tasks_of(&case.practice, pack.guides.iter());
    let rows: Vec<String> =
        tasks.iter().filter(|task| case.plan.task(&task.id).is_none()).map(Task::full_title).collect();
    let mut devices = pack.guides.iter().filter_map(|guide| guide.device.as_deref());
    if !rows.is_empty() {
        text::strong_ui(ui, &tr!(texts, "packs-rows"));
        titles_ui(ui, texts, rows.iter().map(String::as_str), FEW_TITLES);
        return;
    }
    let words = match devices.next() {
        Some(device) if tasks.is_empty() => tr!(texts, "packs-no-device", device = device),
        Some(_) | None => tr!(texts, "packs-same-rows"),
    };
    text::body_ui(ui, &words);
}

fn few_titles_ui(ui: &mut Ui, texts: &Texts, pack: &GuidePack) {
    titles_ui(ui, texts, pack.guides.iter().map(|guide| guide.title.as_str()), FEW_TITLES);
}

/// It can be taken in: whether it should be.
fn decide_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &CheckedPack) {
    let texts = page.model.texts.clone();
    let is_needless = is_needless(page, checked);
    if is_needless {
        // Whoever does not need it has nothing to compare and nobody to call.
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "packs-no-row")));
        text::gap_ui(ui, S2);
    }
    trust_ui(ui, &texts, &checked.trust);
    text::gap_ui(ui, S2);
    let is_trusted = checked.trust.is_checked();
    if !is_trusted {
        card::card_ui(ui, |ui| {
            let fingerprint = checked.mark().map(|mark| mark.fingerprint()).unwrap_or_default();
            text::kind_ui(ui, TextKind::CodeField, &fingerprint);
        });
        text::gap_ui(ui, S2);
        text::body_ui(ui, &tr!(texts, "packs-compare"));
        text::gap_ui(ui, S3);
    }
    if let Some((case, pack)) = page.model.case.as_ref().zip(checked.said.pack.as_ref())
        && !is_needless
    {
        rows_ui(ui, &texts, case, pack);
        text::gap_ui(ui, S3);
    }
    if let Some(old) = page.model.case.as_ref().and_then(|case| checked.replaces(case)) {
        let version = wording::version(&texts, &old.mark.version);
        note_ui(ui, NoteKind::Info, &text::runs(&tr!(texts, "packs-replaces", version = version)));
        text::gap_ui(ui, S2);
    }
    if let Some(pack) = checked.said.pack.as_ref().filter(|_| theme::is_narrow(ui)) {
        few_titles_ui(ui, &texts, pack);
        text::gap_ui(ui, S3);
    }
    let leave = tr!(texts, "packs-put-away");
    let add = if is_trusted { tr!(texts, "packs-add") } else { tr!(texts, "packs-add-compared") };
    // Whoever cannot compare is safe with the main button, and who needs nothing of it takes nothing in.
    let is_proposed = is_trusted && !is_needless;
    let labels = if is_proposed { [&add, &leave] } else { [&leave, &add] };
    let Some(pressed) = buttons_ui(ui, checked, is_trusted, labels.map(String::as_str)) else { return };
    let wanted = if (pressed == 0) == is_proposed { PackAction::Add } else { PackAction::PutAway };
    page.ask(Action::Packs(wanted));
}

/// The main button and perhaps another one; which was pressed. Another file is another entry: its main button
/// gets the focus, in sight or where what leads to it must be read first.
fn buttons_ui<const N: usize>(ui: &mut Ui, checked: &CheckedPack, in_sight: bool, labels: [&str; N]) -> Option<usize> {
    let entry = format!("pack {}", checked.file.sha256());
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S3;
        for (n, label) in labels.into_iter().enumerate() {
            let button = ui.add(if n == 0 { Button::primary(label) } else { Button::plain(label) });
            if n == 0 && in_sight {
                target::focus_with_above(ui, &entry, &button);
            } else if n == 0 {
                target::focus_below_heading(ui, &entry, &button);
            }
            if button.clicked() {
                pressed = Some(n);
            }
        }
    });
    pressed
}

/// It cannot be taken in: why, and what to do instead.
fn refused_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &CheckedPack, refused: &Refused) {
    let texts = page.model.texts.clone();
    let (kind, why) = match refused {
        Refused::AnotherKind => (NoteKind::Warn, tr!(texts, "packs-not-ours")),
        Refused::Faulty => (NoteKind::Danger, tr!(texts, "packs-refused")),
        Refused::NoCase => (NoteKind::Info, tr!(texts, "packs-no-case")),
        Refused::Hindered(hindrance) => {
            let kind = if *hindrance == Hindrance::Known { NoteKind::Ok } else { NoteKind::Danger };
            (kind, wording::hindrance(&texts, checked, *hindrance))
        }
    };
    let note = note_ui(ui, kind, &text::runs(&why));
    text::announce(ui, note.id);
    text::gap_ui(ui, S3);
    if page.drafts.pack_text == Some(PackText::Findings) {
        save_form_ui(ui, page);
        return;
    }
    let other = tr!(texts, "packs-other");
    let first = match refused {
        Refused::Faulty => tr!(texts, "packs-save-findings"),
        Refused::NoCase => tr!(texts, "packs-to-case"),
        Refused::AnotherKind | Refused::Hindered(_) => {
            if buttons_ui(ui, checked, true, [&other]).is_some() {
                page.ask(Action::Packs(PackAction::PutAway));
            }
            return;
        }
    };
    match buttons_ui(ui, checked, true, [&first, &other]) {
        Some(0) if matches!(refused, Refused::Faulty) => ask_where(page, PackText::Findings),
        Some(0) => page.ask(Action::Show(Screen::Start)),
        Some(_) => page.ask(Action::Packs(PackAction::PutAway)),
        None => {}
    }
}

fn refusal(page: &Page<'_>, checked: &CheckedPack) -> Option<Refused> {
    if is_another_kind(checked) {
        return Some(Refused::AnotherKind);
    }
    if !checked.said.may_be_added() {
        return Some(Refused::Faulty);
    }
    let Some(case) = &page.model.case else { return Some(Refused::NoCase) };
    checked.hindrance(case).map(Refused::Hindered)
}

/// Whether it is no file with guides at all: then no place in it is where something is wrong.
fn is_another_kind(checked: &CheckedPack) -> bool {
    let problem = |finding: &Finding| match &finding.fault {
        Fault::Unreadable(error) => error.problem == ParseProblem::NotOurs,
        Fault::Glossary | Fault::Practice | Fault::Unfit(..) | Fault::Improvable(..) => false,
    };
    checked.said.findings.iter().any(problem)
}

/// What the provider or the author asks for.
fn details_ui(ui: &mut Ui, page: &mut Page<'_>, checked: &CheckedPack) {
    let texts = page.model.texts.clone();
    let label = tr!(texts, "packs-details");
    if !fold_ui(ui, page, "checked", &label, &label) {
        return;
    }
    text::small_muted_ui(ui, &checked.path.display().to_string());
    if let Some(pack) = &checked.said.pack {
        let fingerprint = checked.mark().map(|mark| mark.fingerprint()).unwrap_or_default();
        facts_ui(ui, &texts, &pack.publisher, &pack.version, &fingerprint);
        text::gap_ui(ui, S2);
        text::rich_text_ui(ui, &text::runs(&wording::trust(&texts, &checked.trust)));
        if pack.guides.len() > FEW_TITLES {
            titles_ui(ui, &texts, pack.guides.iter().map(|guide| guide.title.as_str()), MOST_ROWS);
        }
    }
    findings_ui(ui, &texts, &checked.said.findings);
}

/// Each with its grade and place, the worst in red.
pub(super) fn findings_ui(ui: &mut Ui, texts: &Texts, findings: &[Finding]) {
    for finding in findings.iter().take(MOST_ROWS) {
        text::gap_ui(ui, S2);
        let kind = match finding.grade() {
            Grade::Error => NoteKind::Danger,
            Grade::Lack => NoteKind::Warn,
            Grade::Advice => NoteKind::Info,
        };
        let words = wording::pack_finding(texts, finding);
        note_ui(ui, kind, &[Run::strong(wording::place(texts, finding)), Run::plain(format!("  {words}"))]);
    }
    more_ui(ui, texts, findings.len(), MOST_ROWS);
}

/// The titles of guides, at most so many.
pub(super) fn titles_ui<'a>(ui: &mut Ui, texts: &Texts, titles: impl ExactSizeIterator<Item = &'a str>, most: usize) {
    let count = titles.len();
    for title in titles.take(most) {
        text::body_ui(ui, &format!("– {title}"));
    }
    more_ui(ui, texts, count, most);
}

fn more_ui(ui: &mut Ui, texts: &Texts, count: usize, most: usize) {
    if count > most {
        text::small_muted_ui(ui, &tr!(texts, "check-more", count = (count - most)));
    }
}
