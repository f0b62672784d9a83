//! A password that is typed: an honest estimate of a typed password, with the reason and one suggestion.

use egui::{Response, Ui, vec2};

use super::{
    Page, password_ui,
    theme::{self, S2, S4},
    widgets::{
        button::Button,
        card,
        secret_field::{Reveal, SecretField},
        target, text, verdict,
    },
};
use crate::{
    app::{Action, Screen},
    domain::password::{
        Password,
        german::PartKind,
        strength::{Judgement, Verdict},
    },
    i18n::Texts,
    tr, wording,
};

/// The field, the meter and what was found.
pub(super) fn judge_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let draft = &mut page.drafts.password;
    let (show, hide) = (tr!(texts, "secret-show"), tr!(texts, "secret-hide"));
    let reveal = Reveal { shown: &mut draft.typed_shown, show: &show, hide: &hide };
    let was_shown = *reveal.shown;
    let field = ui.add(SecretField::new(&tr!(texts, "check-label"), &mut draft.typed).reveal(reveal));
    target::focus_on_entry(ui, "workshop check", &field);
    if field.changed() || draft.typed_shown != was_shown {
        draft.typed_at = Some(page.model.now.clone());
    }
    if field.changed() {
        let typed = page.drafts.password.typed.expose();
        page.ask(Action::Judge(Password::new(&typed)));
    }
    let words = [Verdict::Red, Verdict::Yellow, Verdict::Green].map(|verdict| wording::verdict(&texts, verdict));
    let is_empty = page.drafts.password.typed.is_empty();
    let judgement = page.model.judgement.as_ref().filter(|_| !is_empty);
    let found = judgement.map(|judgement| match judgement.verdict {
        Verdict::Red => verdict::Verdict::Weak,
        Verdict::Yellow => verdict::Verdict::Middle,
        Verdict::Green => verdict::Verdict::Good,
    });
    // Before anything is typed its three words would look like buttons, and hide that nothing is stored.
    if is_empty && theme::is_narrow(ui) {
        stays_here_ui(ui, &texts);
        text::muted_ui(ui, &tr!(texts, "check-empty"));
        return;
    }
    let [red, yellow, green] = &words;
    verdict::meter_ui(ui, [red, yellow, green], found);
    text::gap_ui(ui, S2);
    let (Some(judgement), Some(found)) = (judgement, found) else {
        text::muted_ui(ui, &tr!(texts, "check-empty"));
        return;
    };
    let shown = page.drafts.password.typed_shown;
    let typed = page.drafts.password.typed.len();
    card::card_with_ui(ui, vec2(24.0, S4), |ui| {
        judgement_ui(ui, &texts, judgement, found, shown);
        if found == verdict::Verdict::Good {
            merits_ui(ui, &texts, judgement, typed);
        }
    });
    advice_ui(ui, &texts, judgement);
    text::gap_ui(ui, S2);
    onward_ui(ui, page, found == verdict::Verdict::Good, &field);
    estimate_ui(ui, &texts, judgement);
    stays_here_ui(ui, &texts);
}

/// That it stays here stands above the field only where the verdict is in sight nevertheless, see `password_ui`.
fn stays_here_ui(ui: &mut Ui, texts: &Texts) {
    if theme::is_narrow(ui) {
        text::muted_ui(ui, &tr!(texts, "workshop-check-text"));
    }
}

/// With a good one back to the work, with another one first to a better one; and to the next that is judged.
fn onward_ui(ui: &mut Ui, page: &mut Page<'_>, is_good: bool, field: &Response) {
    let texts = page.model.texts.clone();
    let back = match page.model.task() {
        Some(task) => Some((tr!(texts, "workshop-back", title = task.title.as_str()), Screen::Task)),
        None => page.model.case.as_ref().map(|_| (tr!(texts, "finish-to-plan"), Screen::Plan)),
    };
    ui.horizontal_wrapped(|ui| {
        if !is_good && ui.add(Button::primary(&tr!(texts, "check-make-one")).arrow()).clicked() {
            password_ui::propose(page);
        }
        if let Some((label, screen)) = back {
            let button = if is_good { Button::primary(&label).arrow() } else { Button::plain(&label) };
            if ui.add(button).clicked() {
                page.ask(Action::Show(screen));
            }
        }
        if ui.add(Button::plain(&tr!(texts, "check-another"))).clicked() {
            page.drafts.password.wipe_typed();
            page.ask(Action::Judge(Password::new("")));
            field.request_focus();
        }
    });
}

/// What to do; the main button below it does that.
fn advice_ui(ui: &mut Ui, texts: &Texts, judgement: &Judgement) {
    let advice = match judgement.advice {
        None => tr!(texts, "check-advice", advice = tr!(texts, "check-once")),
        Some(advice) => tr!(texts, "check-advice-new", advice = wording::advice(texts, advice)),
    };
    text::rich_text_ui(ui, &text::runs(&advice));
}

/// What is good about a good one: as far as it was looked at, not more.
fn merits_ui(ui: &mut Ui, texts: &Texts, judgement: &Judgement, typed: usize) {
    let no_pattern = judgement.is_without_pattern().then(|| tr!(texts, "check-no-pattern"));
    let merits = [Some(tr!(texts, "check-long", typed = typed)), no_pattern, Some(tr!(texts, "check-not-listed"))];
    for merit in merits.into_iter().flatten() {
        verdict::reason_ui(ui, verdict::Verdict::Good, &text::runs(&merit));
    }
}

/// What it is computed from, small and behind what is said of it in plain words. Of a good one it is said what
/// such an attack would take, lest a time in days be read as "guessed in days".
fn estimate_ui(ui: &mut Ui, texts: &Texts, judgement: &Judgement) {
    let guesses = wording::guesses(texts, judgement.log10_guesses);
    let time = wording::attempts_time(texts, judgement.log10_guesses);
    let words = if judgement.verdict == Verdict::Green {
        tr!(texts, "check-estimate-good", guesses = guesses, time = time)
    } else {
        tr!(texts, "check-estimate", guesses = guesses, time = time)
    };
    text::small_muted_ui(ui, &words);
}

/// The verdict in a sentence, parts if they may be seen, reasons. Hidden input is quoted nowhere: patients can see it.
fn judgement_ui(ui: &mut Ui, texts: &Texts, judgement: &Judgement, found: verdict::Verdict, shown: bool) {
    let says = match judgement.verdict {
        Verdict::Red => tr!(texts, "check-says-red"),
        Verdict::Yellow => tr!(texts, "check-says-yellow"),
        Verdict::Green => tr!(texts, "check-says-green"),
    };
    text::subheading_ui(ui, &says);
    if shown && !judgement.parts.is_empty() {
        text::small_muted_ui(ui, &tr!(texts, "check-parts"));
        let words: Vec<String> = judgement.parts.iter().map(|part| wording::part_kind(texts, part.kind)).collect();
        let parts: Vec<verdict::Part<'_>> = judgement
            .parts
            .iter()
            .zip(&words)
            .map(|(part, word)| {
                let unknown = matches!(part.kind, PartKind::Single | PartKind::Letters);
                let verdict = if unknown { verdict::Verdict::Good } else { verdict::Verdict::Weak };
                verdict::Part { letters: part.reveal(), word, verdict }
            })
            .collect();
        verdict::parts_ui(ui, &parts);
    }
    // What is still to be said about a good one is a warning.
    let shape = if found == verdict::Verdict::Good { verdict::Verdict::Middle } else { found };
    for reason in &judgement.reasons {
        verdict::reason_ui(ui, shape, &text::runs(&wording::reason(texts, reason, shown)));
    }
}
