//! The building blocks of the screens. Each file is one kind of block.
//!
//! All texts are arguments: wording lives in Fluent, and the caller has it. A block keeps no state
//! but where the focus stands; what it changes is the caller's draft.

pub mod button;
pub mod card;
pub mod check;
pub mod chip;
pub mod choice;
pub mod drop;
pub mod entries;
pub mod field;
pub mod fields;
pub mod frame;
pub mod layout;
pub mod long_list;
pub mod menu;
pub mod note;
pub mod paging;
pub mod password;
pub mod pick;
pub mod progress;
pub mod results;
mod roving;
pub mod rows;
pub mod secret;
pub mod secret_field;
pub mod sight;
pub mod sketch;
pub mod steps;
pub mod target;
pub mod text;
pub mod verdict;

#[cfg(test)]
pub(crate) mod testing {
    //! A window without a display, with our fonts and theme.

    use egui::Ui;
    use egui_kittest::Harness;

    use crate::ui::{fonts, theme};

    /// A window of 1024x700 that shows `contents` with `state`.
    pub(crate) fn harness<'a, State: 'a>(
        state: State,
        contents: impl FnMut(&mut Ui, &mut State) + 'a,
    ) -> Harness<'a, State> {
        sized(egui::vec2(1024.0, 700.0), theme::Theme::Light, state, contents)
    }

    /// A window of any size in any theme.
    pub(crate) fn sized<'a, State: 'a>(
        size: egui::Vec2,
        look: theme::Theme,
        state: State,
        mut contents: impl FnMut(&mut Ui, &mut State) + 'a,
    ) -> Harness<'a, State> {
        Harness::builder().with_size(size).with_context_setup(fonts::install).build_ui_state(
            move |ui, state| {
                theme::apply(ui.ctx(), look);
                contents(ui, state);
            },
            state,
        )
    }
}
