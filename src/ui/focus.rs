//! Where the focus stays when egui, or a change of screens, would leave it nowhere.
//!
//! Which control a screen begins with is the screen's, see `target::focus_on_entry`.

use egui::{Event, Id, Key, Ui};

use super::{
    drafts::Form,
    widgets::{layout, target},
};
use crate::app::Screen;

/// What lay below a part that was put over it, and where the focus was there.
#[derive(Debug, Clone)]
struct Below {
    what: String,
    place: Option<target::Place>,
}

/// A screen that is shown anew gets the focus, also the one that Esc leads back to. Whether it is shown
/// anew; what the privacy screen has covered is not.
pub(super) fn greet(ui: &Ui, screen: Screen) -> bool {
    let id = Id::unique("screen that was shown last");
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(id, screen), screen));
    if before != screen {
        look_up(ui, before, screen);
        let is_read = |screen| matches!(screen, Screen::Settings | Screen::Library | Screen::Packs | Screen::Check);
        let begins = matches!(screen, Screen::Plan | Screen::Questions(_) | Screen::History | Screen::Certificate);
        if begins && !is_read(before) {
            layout::open_at_top(ui);
        }
    }
    // Whoever looks something up comes back to where she read.
    if !matches!(screen, Screen::Task | Screen::Password | Screen::Settings | Screen::Library) {
        ui.data_mut(|data| data.remove::<Opened>(opened_id()));
    }
    before != screen
}

/// Whoever looks something up while she types finds the field again as she left it; otherwise the screen that
/// is shown begins anew.
fn look_up(ui: &Ui, before: Screen, screen: Screen) {
    let id = Id::unique("field that was left to look something up");
    let is_aside = |screen| matches!(screen, Screen::Settings | Screen::Library);
    let types = ui.ctx().text_edit_focused();
    let left = ui.data(|data| data.get_temp::<(Screen, target::Place)>(id));
    if is_aside(screen) && !is_aside(before) && types {
        let place = target::place(ui);
        ui.data_mut(|data| data.insert_temp(id, (before, place)));
    }
    target::forget_entry(ui);
    if !is_aside(screen) {
        ui.data_mut(|data| data.remove::<(Screen, target::Place)>(id));
        if let Some((_, place)) = left.filter(|(of, _)| *of == screen) {
            target::put_back(ui, place);
        }
    }
}

/// Which step of which task was shown last, and which form over it.
type Opened = (String, usize, Form);

fn opened_id() -> Id {
    Id::unique("step that was shown last")
}

/// Whether this is another step or form than the one shown before: it begins at its top. Not the step that
/// comes back when a form over it is gone.
pub(super) fn opens(ui: &Ui, task: &str, at: usize, form: Form) -> bool {
    let now = (task.to_owned(), at, form);
    let before = ui.data_mut(|data| data.get_temp::<Opened>(opened_id()));
    ui.data_mut(|data| data.insert_temp(opened_id(), now.clone()));
    let is_uncovered = form == Form::Step && before.as_ref().is_some_and(|(t, n, _)| *t == now.0 && *n == at);
    before != Some(now) && !is_uncovered
}

/// egui takes the focus from a field when Enter is pressed, and from everything with Esc; the next Tab would
/// begin at the first control of the screen. Unless somebody else has taken it, it goes back.
pub(super) fn keep(ui: &Ui) {
    let id = Id::unique("control that had the focus");
    // Esc may have been used up meanwhile.
    let took = |key| ui.input(|input| input.raw.events.iter().any(|event| is_press(event, key)));
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        let before = ui.data_mut(|data| {
            let before = data.get_temp::<Id>(id);
            data.insert_temp(id, focused);
            before
        });
        // Given after it was painted, it has no ring yet.
        if before != Some(focused) {
            ui.ctx().request_repaint();
        }
    } else if (took(Key::Enter) || took(Key::Escape))
        && let Some(before) = ui.data(|data| data.get_temp::<Id>(id))
        && ui.ctx().read_response(before).is_some()
    {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
}

/// Gives the focus back when what was put over `what` has gone: the privacy screen, or a form over a step.
/// Asked in each pass, before either is painted. Whether it was covered just now.
pub(super) fn give_back(ui: &Ui, part: &str, what: &str, is_covered: bool) -> bool {
    let id = below_id(part);
    let went = target::is_new(ui, part);
    let below = ui.data(|data| data.get_temp::<Below>(id)).filter(|below| below.what == what);
    let place = below.and_then(|below| below.place);
    let is_new = is_covered && place.is_none() && !went;
    let now = match (is_covered, place) {
        // Whoever comes from elsewhere finds it covered or not; there is nothing to give back.
        (true, None) if is_new => Some(target::place(ui)),
        (true, place) => place,
        (false, Some(place)) => {
            if !went {
                target::put_back(ui, place);
            }
            None
        }
        (false, None) => None,
    };
    ui.data_mut(|data| data.insert_temp(id, Below { what: what.to_owned(), place: now }));
    is_new
}

/// What was put over this part was finished, not given up: the part begins anew, the focus is not put back.
pub(super) fn begin_anew(ui: &Ui, part: &str) {
    ui.data_mut(|data| data.remove::<Below>(below_id(part)));
}

fn below_id(part: &str) -> Id {
    Id::unique(("what lies below", part))
}

fn is_press(event: &Event, wanted: Key) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if *key == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::widgets::{button::Button, testing::harness};

    /// The button had it, and no ring until the mouse moved.
    #[test]
    fn what_is_given_the_focus_after_it_was_painted_is_painted_again() {
        let mut harness = harness((false, false), |ui, (gives, has_ring): &mut (bool, bool)| {
            let button = ui.add(Button::plain("Next"));
            *has_ring = target::has_focus(&button);
            if std::mem::take(gives) {
                ui.memory_mut(|memory| memory.request_focus(button.id));
            }
            keep(ui);
        });
        harness.run();
        harness.state_mut().0 = true;
        harness.run();
        assert!(harness.state().1);
    }
}
