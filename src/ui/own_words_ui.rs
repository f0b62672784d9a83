//! What the practice has printed on the certificate in its own words: team, remarks, logo.

use egui::Ui;

use super::{
    Page,
    icons::Icon,
    theme::{S2, S3, S4, TextKind},
    widgets::{button::Button, field::Field, text},
};
use crate::{
    app::{Action, model::OpenCase},
    domain::{
        practice::{LONGEST_NOTE, tidy_note},
        record::What,
    },
    tr, wording,
};

/// The fields while they are being typed into; none until one is touched.
#[derive(Default)]
pub(super) struct OwnWordsDraft {
    team: Option<String>,
    remarks: Option<String>,
}

impl OwnWordsDraft {
    /// With words that were typed earlier; none for those that were not.
    pub(super) fn with(team: Option<String>, remarks: Option<String>) -> Self {
        Self { team, remarks }
    }

    /// What is typed otherwise than it is recorded.
    pub(super) fn unrecorded(&self, (team, remarks): (&str, &str)) -> (Option<String>, Option<String>) {
        (self.team.clone().filter(|typed| typed != team), self.remarks.clone().filter(|typed| typed != remarks))
    }
}

/// The section on the certificate screen. What was typed is recorded when the field is left.
pub(super) fn own_words_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let (team, remarks) = case.record.own_words();
    text::gap_ui(ui, S4);
    text::titled_ui(ui, TextKind::SmallStrong, &tr!(texts, "own-title"), 2);
    text::gap_ui(ui, S2);
    let draft = &mut page.drafts.own_words;
    let team_now = draft.team.get_or_insert_with(|| team.to_owned());
    let (label, hint) =
        (tr!(texts, "own-team"), tr!(texts, "own-team-hint", date = wording::date(&texts, page.model.now.date())));
    let left = ui.add(Field::new(&label, team_now).hint(&hint).limit(300)).lost_focus();
    text::gap_ui(ui, S3);
    let remarks_now = draft.remarks.get_or_insert_with(|| remarks.to_owned());
    let (label, help) = (tr!(texts, "own-remarks"), tr!(texts, "own-remarks-help"));
    let left = ui.add(Field::new(&label, remarks_now).help(&help).rows(3).limit(LONGEST_NOTE)).lost_focus() || left;
    let typed = (tidy_note(team_now), tidy_note(remarks_now));
    if left && (typed.0.as_str(), typed.1.as_str()) != (team, remarks) {
        let what = What::OwnWords { team: typed.0, remarks: typed.1 };
        page.ask(Action::Mark { task: String::new(), step: String::new(), what });
    }
    text::gap_ui(ui, S3);
    logo_ui(ui, page, case);
    text::gap_ui(ui, S4);
}

fn logo_ui(ui: &mut Ui, page: &mut Page<'_>, case: &OpenCase) {
    let texts = page.model.texts.clone();
    let has_logo = case.record.logo().is_some();
    text::strong_ui(ui, &tr!(texts, "own-logo"));
    text::small_muted_ui(ui, &if has_logo { tr!(texts, "own-logo-there") } else { tr!(texts, "own-logo-help") });
    text::gap_ui(ui, 4.0);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::plain(&tr!(texts, "own-logo-choose")).icon(Icon::File).slim()).clicked() {
            page.ask(Action::ChooseLogo);
        }
        if has_logo && ui.add(Button::quiet(&tr!(texts, "own-logo-remove")).slim()).clicked() {
            page.ask(Action::Mark { task: String::new(), step: String::new(), what: What::Logo(None) });
        }
    });
}
