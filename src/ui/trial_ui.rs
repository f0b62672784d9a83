//! "Abtippen zur Probe": typing the new password once from the note shows whether the note is right.
//!
//! In the helper beside a step and in the workshop. What is typed is compared and wiped with the
//! password; pasting is allowed, as everywhere.

use egui::{Response, Ui};

use super::{
    Page,
    drafts::Form,
    guide_ui::{self, Shown},
    helper_over,
    icons::Icon,
    marks_ui,
    theme::{self, S2},
    widgets::{
        button::Button,
        chip, field,
        secret_field::SecretField,
        text::{self},
    },
};
use crate::{
    app::{Action, model::Secret},
    domain::password::{
        Password,
        trial::{self, Trial},
    },
    i18n::Texts,
    tr, wording,
};

/// So many differences are named; the rest is counted.
const MOST_NAMED: usize = 3;

/// The field below its title and what came of it. Says whether Enter was pressed on what is right.
pub(super) fn trial_ui(ui: &mut Ui, page: &mut Page<'_>, secret: &Secret, title: &str) -> bool {
    let texts = page.model.texts.clone();
    let label = tr!(texts, "trial-title");
    text::subheading_ui(ui, title);
    let typed = ui.add(SecretField::new(&label, &mut page.drafts.password.trial).label_hidden().grouped());
    let entered = field::entered(ui, &typed);
    let all = secret.password.char_count();
    let trial = trial::compare(&secret.password, page.drafts.password.trial.chars());
    let is_right = trial == Trial::Right;
    match trial {
        Trial::Empty if secret.tried => right_ui(ui, &texts, secret),
        Trial::Empty => text::small_muted_ui(ui, &tr!(texts, "trial-text")),
        Trial::SoFar(n) => chip::state_text_ui(ui, chip::State::Doing, &tr!(texts, "trial-so-far", n = n, all = all)),
        Trial::Right => {
            if !secret.tried {
                let typed = page.drafts.password.trial.expose();
                page.ask(Action::TryPassword(Password::new(&typed)));
            }
            right_ui(ui, &texts, secret)
        }
        Trial::Differs(differences) => {
            let named = differences.iter().take(MOST_NAMED);
            let words: Vec<String> = named.map(|found| wording::difference(&texts, *found, all)).collect();
            let more = differences.len().saturating_sub(MOST_NAMED);
            let mut last = words.first().map(|first| chip::error_ui(ui, first));
            for word in words.iter().skip(1) {
                last = Some(chip::error_ui(ui, word));
            }
            if more > 0 {
                text::small_muted_ui(ui, &tr!(texts, "trial-more", count = more));
            }
            let Some(last) = last else { return false };
            last
        }
    };
    entered && is_right
}

/// That it is the same. What still lies in the clipboard may have been pasted from there: then it says nothing of
/// where it is kept.
fn right_ui(ui: &mut Ui, texts: &Texts, secret: &Secret) -> Response {
    let right = chip::state_text_ui(ui, chip::State::Done, &tr!(texts, "trial-right"));
    if secret.copied_until.is_some() {
        text::small_ui(ui, &tr!(texts, "trial-copied"));
    }
    right
}

/// As long as the suggestion was not typed from the note: the way there where the helper is not beside it, and
/// the way out for whoever needs none after all.
pub(super) fn untried_ui(ui: &mut Ui, page: &mut Page<'_>, shown: &Shown<'_>) {
    let Some(step) = shown.guide.steps.get(shown.at).filter(|step| page.model.awaits_trial(&step.id)) else { return };
    let texts = page.model.texts.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        if theme::is_narrow(ui) {
            let goes = ui.add(Button::primary(&tr!(texts, "trial-title")));
            guide_ui::focus(ui, shown, Form::Step, &goes);
            if marks_ui::opens(&goes) {
                helper_over::open(page);
            }
        }
        if ui.add(Button::quiet(&tr!(texts, "invitation-discard")).icon(Icon::Trash)).clicked() {
            page.drafts.password.trial.wipe();
            page.drafts.password.made.steps.remove(&(shown.task.id.clone(), step.id.clone()));
            page.ask(Action::ForgetPassword);
        }
    });
    text::gap_ui(ui, S2);
}
