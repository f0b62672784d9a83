//! The password helper where it is not beside the step but over it, or over a form: opening it, and back.

use super::{Page, drafts::Form};
use crate::app::Action;

/// Opens it over what is shown.
pub(super) fn open(page: &mut Page<'_>) {
    let draft = &mut page.drafts.mark;
    draft.under_helper = std::mem::replace(&mut draft.form, Form::Helper);
}

/// Back to what it was opened over. Who opens it again may have a patient beside her: nothing is shown then.
pub(super) fn close(page: &mut Page<'_>) {
    let draft = &mut page.drafts.mark;
    draft.form = std::mem::take(&mut draft.under_helper);
    page.ask(Action::RevealPassword(false));
}

/// Whether a form lies under it.
pub(super) fn is_over_form(page: &Page<'_>) -> bool {
    page.drafts.mark.form == Form::Helper && page.drafts.mark.under_helper != Form::Step
}
