//! Drafts that outlive the window: taken up again when the same case is open, kept while they change.
//!
//! Knows which drafts those are; `platform::unsent` says what they look like on disk. Passwords are
//! no drafts of that kind. Also sees where the window stands.

use super::{
    drafts::{Drafts, StartDraft},
    own_words_ui::OwnWordsDraft,
    questions_ui::Topic,
};
use crate::{
    app::{Effect, Model, OpenCase, desk::DeskEffect},
    platform::{
        unsent::{Answers, CaseFields, HandOver, MarkDraft, Unsent},
        window_place::WindowPlace,
    },
};

/// So much may be lost when the program is killed.
const KEEP_AFTER_MS: u64 = 400;

/// What is on disk, and what will be.
#[derive(Default)]
pub(super) struct Desk {
    /// What is on disk.
    kept: Unsent,
    /// As it is on the screen now, with the drafts of other cases.
    now: Unsent,
    /// The case whose drafts are on the screen.
    case: Option<String>,
    /// Where the window stands, and where the disk says it does.
    place: (Option<WindowPlace>, Option<WindowPlace>),
    /// Whether the window is yet to fill its monitor.
    maximizes: bool,
    /// When the change is written.
    due_ms: Option<u64>,
    /// Whether anything was read, so that nothing is overwritten unseen.
    is_read: bool,
}

impl Desk {
    /// Takes up what was typed in an earlier run.
    pub(super) fn take_up(&mut self, unsent: Unsent, drafts: &mut Drafts) {
        if let Some((occasion, known_since)) = unsent.start.clone() {
            let draft = &mut drafts.start;
            (draft.occasion, draft.known_since, draft.filled) = (occasion, known_since, true);
        }
        drafts.person.clone_from(&unsent.person);
        (self.kept, self.now, self.is_read) = (unsent.clone(), unsent, true);
    }

    /// Changes the drafts when another case is open now.
    pub(super) fn follow_case(&mut self, case: Option<&OpenCase>, drafts: &mut Drafts) {
        let id = case.map(|case| case.head.id.clone());
        if self.case == id {
            return;
        }
        self.case = id;
        (drafts.practice, drafts.new_device, drafts.question) = (None, None, 0);
        drafts.plan.later.clear();
        (drafts.plan.put_off, drafts.said) = (None, None);
        drafts.plan.hand_over = HandOver::default();
        drafts.password.made.steps.clear();
        (drafts.mark, drafts.own_words) = (MarkDraft::default(), OwnWordsDraft::default());
        drafts.left.clear();
        let Some(case) = case else { return };
        drafts.start = StartDraft::default();
        let Some(fields) = self.now.cases.get(&case.head.id) else { return };
        if let Some(answers) = fields.answers.as_ref().filter(|answers| answers.before == case.practice) {
            drafts.practice = Some(answers.practice.clone());
            drafts.new_device = answers
                .added
                .as_ref()
                .and_then(|(topic, name)| Topic::ALL.get(*topic).map(|topic| (*topic, name.clone())));
        }
        drafts.left = fields.marks.iter().map(|mark| (mark.task.clone(), mark.clone())).collect();
        drafts.plan.hand_over = fields.hand_over.clone();
        drafts.own_words = OwnWordsDraft::with(fields.team.clone(), fields.remarks.clone());
    }

    /// Looks at what is typed now. In how many milliseconds something is to be kept, if anything is.
    pub(super) fn look(&mut self, drafts: &Drafts, model: &Model, now_ms: u64) -> Option<u64> {
        let start = &drafts.start;
        let typed = (start.occasion.clone(), start.known_since.clone());
        self.now.start = (start.filled && model.case.is_none() && typed != start.suggested).then_some(typed);
        self.now.person = drafts.person.clone().filter(|typed| *typed != model.settings.person);
        if let Some(case) = &model.case {
            let fields = case_fields(drafts, case);
            if fields == CaseFields::default() {
                self.now.cases.remove(&case.head.id);
            } else {
                self.now.cases.insert(case.head.id.clone(), fields);
            }
        }
        if self.is_read && (self.now != self.kept || self.place.0 != self.place.1) {
            self.due_ms = self.due_ms.or(Some(now_ms + KEEP_AFTER_MS));
        }
        self.due_ms.map(|due| due.saturating_sub(now_ms))
    }

    /// What is to be written by now; all of it at the end.
    pub(super) fn due(&mut self, now_ms: u64) -> Vec<Effect> {
        if self.due_ms.take_if(|due| *due <= now_ms).is_none() {
            return Vec::new();
        }
        let mut effects = Vec::new();
        if self.now != self.kept {
            self.kept = self.now.clone();
            effects.push(Effect::Desk(DeskEffect::KeepUnsent(Box::new(self.kept.clone()))));
        }
        if self.place.0 != self.place.1
            && let Some(place) = self.place.0
        {
            self.place.1 = self.place.0;
            effects.push(Effect::Desk(DeskEffect::KeepPlace(place)));
        }
        effects
    }

    /// Where the window stood when it was opened.
    pub(super) fn stood(&mut self, place: Option<WindowPlace>) {
        self.place = (place, place);
        self.maximizes = place.is_some_and(|place| place.maximized);
    }

    /// Sees where the window stands; keeps corner and size of a window that is neither maximized nor away.
    ///
    /// A window is maximized with its first frame: one that is not shown yet forgets it, and so does one
    /// that is put where it stood.
    pub(super) fn see(&mut self, ctx: &egui::Context) {
        if std::mem::take(&mut self.maximizes) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
            return;
        }
        let pixels = ctx.pixels_per_point();
        let zoom = ctx.zoom_factor();
        let seen = ctx.input(|input| {
            let window = input.viewport();
            let is_away = window.minimized == Some(true) || window.fullscreen == Some(true);
            let size = window.inner_rect.filter(|_| !is_away)?.size() * zoom;
            let corner = window.outer_rect.map(|outer| outer.min.to_vec2() * pixels);
            Some((corner, size, window.maximized == Some(true)))
        });
        let Some((corner, size, maximized)) = seen else { return };
        self.place.0 = Some(match self.place.0 {
            Some(before) if maximized => WindowPlace { maximized, ..before },
            _ => WindowPlace {
                v: 1,
                corner: corner.map(|corner| (corner.x.round() as i32, corner.y.round() as i32)),
                size: (size.x.round(), size.y.round()),
                maximized,
            },
        });
    }
}

fn case_fields(drafts: &Drafts, case: &OpenCase) -> CaseFields {
    let place_of = |task: &str| case.record.task(task).place().to_owned();
    let all = std::iter::once(&drafts.mark).chain(drafts.left.values());
    let marks = all.filter(|mark| mark.is_worth_keeping(&place_of(&mark.task))).cloned().collect();
    let changed = drafts.practice.as_ref().filter(|practice| **practice != case.practice);
    let added = drafts.new_device.as_ref().and_then(|(topic, name)| {
        let place = Topic::ALL.iter().position(|known| known == topic)?;
        Some((place, name.clone()))
    });
    let answers = (changed.is_some() || added.is_some()).then(|| {
        let practice = changed.unwrap_or(&case.practice).clone();
        Box::new(Answers { practice, before: case.practice.clone(), added })
    });
    let hand_over = &drafts.plan.hand_over;
    let hand_over = if hand_over.is_worth_keeping() { hand_over.clone() } else { HandOver::default() };
    let (team, remarks) = drafts.own_words.unrecorded(case.record.own_words());
    CaseFields { answers, marks, hand_over, team, remarks }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{domain::guide::pack::Catalogue, platform::settings::Settings};

    /// A frame at the very moment found that it was a moment too early, and slept once more.
    #[test]
    fn what_is_typed_is_on_disk_half_a_second_later() {
        let now = "2021-11-10T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let model = Model::new(Settings::default(), Arc::new(Catalogue::default()), "vorgaenge".into(), now);
        let (mut desk, mut drafts) = (Desk::default(), Drafts::default());
        desk.take_up(Unsent::default(), &mut drafts);
        assert_eq!(desk.look(&drafts, &model, 1000), None);
        drafts.person = Some("Jana".to_owned());
        assert_eq!(desk.look(&drafts, &model, 1000), Some(KEEP_AFTER_MS));
        drafts.person = Some("Jana P".to_owned());
        assert_eq!(desk.look(&drafts, &model, 1399), Some(1), "not put off by the next letter");
        assert!(desk.due(1399).is_empty());
        assert_eq!(desk.due(1400).len(), 1);
        assert_eq!(desk.look(&drafts, &model, 1400), None);
        const { assert!(KEEP_AFTER_MS <= 500) };
    }
}
