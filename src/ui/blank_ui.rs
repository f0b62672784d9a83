//! The privacy screen: a kind word for whoever stands at the desk, and the practice's name.
//!
//! It names neither the program nor what it is for, and nothing of what stood there before.

use egui::{Id, Rect, Role, Ui, vec2};

use super::{
    Page,
    icons::{self, Icon},
    theme::{self, S2, S5, TextKind, sizes},
    widgets::{button::Button, layout, target, text},
};
use crate::{app::Action, tr};

/// Diameter of the sign in a tall window.
const SIGN: f32 = 70.0;
/// Heights of the message and of the place for the button.
const MESSAGE: f32 = 230.0;
const FOOT: f32 = 90.0;

/// Paints it over the whole window.
pub(super) fn blank_ui(ui: &mut Ui, page: &mut Page<'_>) {
    let texts = page.model.texts.clone();
    let all = ui.max_rect();
    let (above, foot) = layout::cut_bottom(all, FOOT);
    let is_tall = above.height() > MESSAGE + SIGN;
    let sign = if is_tall { SIGN } else { sizes::MARK };
    // In a low window the message stands in its middle as it was measured in the pass before.
    let id = Id::unique("height of the message for the break");
    let before = ui.data(|data| data.get_temp::<f32>(id)).filter(|_| !is_tall).unwrap_or(MESSAGE);
    let place = Rect::from_center_size(above.center(), vec2(above.width() - S5, before.min(above.height())));
    let now = layout::area_ui(ui, place, "blank", Role::Main, |ui| {
        ui.vertical_centered(|ui| {
            let t = theme::tokens(ui);
            icons::icon_ui(ui, Icon::Privacy, sign, t.accent);
            text::gap_ui(ui, S5);
            text::titled_ui(ui, TextKind::Poster, &tr!(texts, "blank-title"), 1);
            text::gap_ui(ui, S2);
            text::kind_ui(ui, TextKind::PosterText, &tr!(texts, "blank-text"));
            if let Some(case) = page.model.case.as_ref().filter(|case| !case.practice.name.is_empty()) {
                text::muted_ui(ui, &case.practice.name);
            }
            ui.min_rect().height()
        })
        .inner
    });
    if !is_tall && (now - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("height of the message for the break");
    }
    layout::area_ui(ui, foot, "back from the break", Role::Group, |ui| {
        ui.vertical_centered(|ui| {
            // Room for the ring of the focus.
            ui.add_space(S2);
            let button = ui.add(Button::plain(&tr!(texts, "blank-back")).key("F12"));
            target::focus_on_entry(ui, "blank", &button);
            if button.clicked() {
                page.ask(Action::Blank(false));
            }
        });
    });
}
