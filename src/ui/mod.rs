//! Pixels: the only folder that knows egui.
//!
//! A screen reads the [`Model`], changes nothing but its own draft and pushes
//! [`Action`]s; they are applied after the frame. `theme` and `widgets` know
//! nothing of the program; the screens `*_ui.rs` put them together. `opening` opens the window, painted
//! by OpenGL (`opengl`) or by the program itself: `paint` makes the pixels, `painted` has the window.
//!
#![doc = include_str!("accessibility.md")]

mod back_ui;
mod before_ui;
mod blank_ui;
mod cases_ui;
mod certificate_lists_ui;
mod certificate_ui;
mod check_ui;
mod copied_ui;
mod crash_ui;
mod day_field_ui;
mod desk;
mod destination_ui;
mod drafts;
mod finish_ui;
mod focus;
pub mod fonts;
pub mod guard;
mod guide_ui;
mod hand_over_ui;
mod helper_over;
mod helper_ui;
mod history_ui;
pub mod icons;
mod judge_ui;
mod keys_ui;
mod library_ui;
mod marks_ui;
mod name_field_ui;
mod next_up;
mod not_opened_ui;
mod notes_ui;
#[cfg(feature = "glow")]
mod opengl;
pub mod opening;
mod origin_ui;
mod overview;
mod own_words_ui;
mod pack_checked_ui;
mod packs_ui;
pub mod paint;
mod painted;
mod password_ui;
mod people_ui;
mod place_ui;
mod plan_filter_ui;
mod plan_list_ui;
mod plan_ui;
mod practice_ui;
mod preview_ui;
mod promise_ui;
mod questions_ui;
mod save_ui;
mod secret_of_step;
mod settings_ui;
mod sheet_ui;
mod shell_ui;
pub mod shortcuts;
mod sits_ui;
mod start_ui;
mod steps_ui;
mod suggestion_ui;
pub mod theme;
pub mod tour;
mod trial_ui;
mod undo_ui;
mod verdict_ui;
mod way_back;
pub mod widgets;
pub mod window;
mod zoom_ui;

use crate::app::{Action, Model, Screen};

use self::drafts::Drafts;

/// What a screen is given: the state to show, its drafts, and a list for what it asks for.
struct Page<'a> {
    model: &'a Model,
    drafts: &'a mut Drafts,
    actions: &'a mut Vec<Action>,
}

impl Page<'_> {
    fn ask(&mut self, action: Action) {
        // A task that is worked on is put off no more, and what was said before is over.
        if let Action::Mark { task, .. } = &action {
            self.drafts.plan.later.remove(task);
            (self.drafts.plan.put_off, self.drafts.said) = (None, None);
        }
        if matches!(action, Action::Show(Screen::History)) {
            self.drafts.history.from = Some(self.model.screen);
        }
        // Whoever sits down finds the whole plan, not what somebody else was looking for in it.
        if matches!(action, Action::SetPerson(_) | Action::SitDown { .. }) {
            let plan = &mut self.drafts.plan;
            (plan.person, plan.state, plan.narrowed) = (None, None, None);
            plan.words.clear();
            plan.hand_over.is_open = false;
        }
        self.actions.push(action);
    }
}
