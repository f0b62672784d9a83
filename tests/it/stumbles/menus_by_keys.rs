//! The menus of the top bar in a low window: all of their entries are in sight, and the focus never leaves one
//! that stays open.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use passwortwechsel::{app::Action, app::Screen, i18n::Language, tr};

use crate::{
    person::{focused, key},
    visit::SIZES,
    walk::{Person, answer_questions},
};

const PERSON: &str = "S. Krüger";

fn opened<'a>(data: &std::path::Path) -> Person<'a> {
    let mut she = Person::start_in(SIZES[2], data, Language::German);
    answer_questions(&mut she);
    she.ask(Action::Show(Screen::Plan));
    open(&mut she);
    she
}

fn open(she: &mut Person<'_>) {
    she.press(Role::Button, PERSON);
    assert!(she.harness.query_all_by_role(Role::MenuItem).count() > 6);
}

fn shown(she: &Person<'_>) -> usize {
    she.harness.query_all_by_role(Role::MenuItem).count()
}

/// "Verlauf" was cut in half, and what lies below it was found by the arrows only.
#[test]
fn every_entry_of_the_persons_menu_is_in_sight_at_200_percent() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path());
    let window = she.harness.ctx.content_rect();
    for entry in she.harness.query_all_by_role(Role::MenuItem) {
        let label = entry.accesskit_node().label();
        assert!(window.contains_rect(entry.rect()) && entry.rect().height() >= 24.0, "{label:?} {}", entry.rect());
    }
    // The arrows go through both columns and from one to the other.
    assert_eq!(focused(she), PERSON);
    key(she, Key::ArrowRight);
    let right = focused(she);
    key(she, Key::ArrowLeft);
    assert_eq!(focused(she), PERSON);
    key(she, Key::End);
    assert_eq!(focused(she), tr!(she.texts, "menu-settings"));
    assert_ne!(right, focused(she));
    key(she, Key::Enter);
    assert_eq!(she.heading(), tr!(she.texts, "settings-title"));
}

/// Umschalt and Tab took the focus below the menu, which stayed open.
#[test]
fn tab_closes_a_menu_and_gives_the_focus_back_to_its_button() {
    let data = tempfile::tempdir().unwrap();
    let she = &mut opened(data.path());
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        she.harness.key_press_modifiers(modifiers, Key::Tab);
        she.look();
        assert_eq!((shown(she), focused(she)), (0, PERSON.to_owned()), "{modifiers:?}");
        open(she);
    }
    key(she, Key::ArrowUp);
    assert!(shown(she) > 6 && focused(she) != PERSON, "above the first entry is the last one");
    key(she, Key::ArrowDown);
    assert!(shown(she) > 6 && focused(she) == PERSON, "below the last one is the first one");
}
