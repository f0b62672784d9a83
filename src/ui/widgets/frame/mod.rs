//! The top bar and the footer.
//!
//! The privacy button never leaves the top bar: when the window gets too small, the other parts
//! shrink first. What the buttons do is the caller's business.

mod footer;
mod tabs;

use egui::{Align, Layout, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

pub use self::footer::{Shortcut, footer_ui};

use super::{button::Button, layout, text};
use crate::ui::{
    icons::{self, Icon},
    theme::{self, S4, TextKind},
};

/// Side of the program's mark.
const SIGN: f32 = 28.0;

/// What the top bar shows.
#[derive(Debug, Clone, Copy)]
pub struct TopBar<'a> {
    /// Name of the program.
    pub name: &'a str,
    /// The screens; none before a case is open.
    pub tabs: &'a [&'a str],
    /// The shown one.
    pub current: Option<usize>,
    /// Name of the tabs for screen readers.
    pub tabs_name: &'a str,
    /// Who works here; none before anybody said so.
    pub person: Option<&'a str>,
    /// The same in a letter or two, for narrow windows: in whose name one ticks is to be seen.
    pub initials: &'a str,
    /// Label of the privacy button.
    pub privacy: &'a str,
    /// Its key.
    pub privacy_key: &'a str,
}

/// What happened in the top bar.
#[derive(Debug, Default)]
pub struct TopBarShown {
    /// The screen the person wants to see.
    pub tab: Option<usize>,
    /// The person button, to open a menu below it.
    pub person: Option<Response>,
    /// The privacy button was pressed.
    pub privacy: bool,
}

/// Which parts of the top bar there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Room {
    /// Everything.
    Full,
    /// The mark without the name.
    NoName,
    /// The tabs as a menu.
    Menu,
    /// The person by initials; the form of narrow windows.
    Initials,
    /// No key cap on the privacy button.
    NoKey,
    /// The person as an icon.
    PersonIcon,
    /// No mark.
    NoMark,
    /// The privacy button as an icon.
    PrivacyIcon,
}

impl Room {
    const ALL: [Self; 8] = [
        Self::Full,
        Self::NoName,
        Self::Menu,
        Self::Initials,
        Self::NoKey,
        Self::PersonIcon,
        Self::NoMark,
        Self::PrivacyIcon,
    ];

    /// The largest form that fits.
    fn of(ui: &Ui, bar: &TopBar<'_>, width: f32) -> Self {
        let least = if theme::is_narrow(ui) { Self::Initials } else { Self::Full };
        let mut forms = Self::ALL.into_iter().filter(|room| *room >= least);
        forms.find(|room| room.needs(ui, bar) <= width).unwrap_or(Self::PrivacyIcon)
    }

    fn needs(self, ui: &Ui, bar: &TopBar<'_>) -> f32 {
        let tabs = match bar.tabs {
            [] => 0.0,
            _ if self >= Self::Menu => tabs::menu_button(bar).width(ui) + S4,
            _ => tabs::tabs_width(ui, bar) + S4,
        };
        self.mark_width(ui, bar.name) + S4 + tabs + self.right_width(ui, bar)
    }

    /// Person and privacy.
    fn right_width(self, ui: &Ui, bar: &TopBar<'_>) -> f32 {
        let person = bar.person.map_or(0.0, |person| self.person(person, bar).width(ui) + S4);
        person + self.privacy(bar).width(ui)
    }

    fn mark_width(self, ui: &Ui, name: &str) -> f32 {
        match self {
            Self::Full => SIGN + 10.0 + text::line_size(ui, TextKind::Strong, name).x,
            Self::NoMark | Self::PrivacyIcon => 0.0,
            Self::NoName | Self::Menu | Self::Initials | Self::NoKey | Self::PersonIcon => SIGN,
        }
    }

    fn person<'a>(self, person: &'a str, bar: &TopBar<'a>) -> Button<'a> {
        let label = match self {
            Self::Full | Self::NoName | Self::Menu => person,
            Self::Initials | Self::NoKey => bar.initials,
            Self::PersonIcon | Self::NoMark | Self::PrivacyIcon => "",
        };
        let button = Button::quiet(label).icon(Icon::Person).slim().in_ink();
        button.accessible_name(person).opens_menu()
    }

    fn privacy<'a>(self, bar: &TopBar<'a>) -> Button<'a> {
        let label = if self >= Self::PrivacyIcon { "" } else { bar.privacy };
        let button = Button::plain(label).icon(Icon::EyeOff).slim().accessible_name(bar.privacy);
        if self >= Self::NoKey { button } else { button.key(bar.privacy_key) }
    }
}

/// The top bar at its place.
pub fn top_bar_ui(ui: &mut Ui, rect: Rect, bar: &TopBar<'_>) -> TopBarShown {
    let t = theme::tokens(ui);
    let m = theme::metrics(ui);
    ui.painter().rect_filled(rect, 0.0, t.surface);
    let inner = rect.shrink2(vec2(m.margin, 0.0));
    let room = Room::of(ui, bar, inner.width());
    let mut shown = TopBarShown::default();
    let builder = UiBuilder::new()
        .id_salt("top bar")
        .max_rect(inner)
        .layout(Layout::left_to_right(Align::Center))
        .accessibility_role(Role::Banner);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = S4;
        mark_ui(ui, bar.name, room);
        if !bar.tabs.is_empty() {
            shown.tab = if room >= Room::Menu { tabs::tab_menu_ui(ui, bar) } else { tabs::tabs_ui(ui, bar) };
        }
        layout::right_end_of_width_ui(ui, room.right_width(ui, bar), |ui| {
            shown.person = bar.person.map(|person| ui.add(room.person(person, bar)));
            shown.privacy = ui.add(room.privacy(bar)).clicked();
        });
    });
    let line = rect.bottom() - t.stroke / 2.0;
    ui.painter().hline(rect.x_range(), line, t.line_stroke());
    shown
}

fn mark_ui(ui: &mut Ui, name: &str, room: Room) {
    let t = theme::tokens(ui);
    let width = room.mark_width(ui, name);
    if width < SIGN {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, SIGN), Sense::hover());
    let sign = Rect::from_min_size(rect.min, Vec2::splat(SIGN));
    icons::paint_on(ui.painter(), sign, Icon::Mark, t.accent, t.on_accent);
    if room == Room::Full {
        let galley = text::line_galley(ui, TextKind::Strong, name, t.ink);
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(sign.right() + 10.0, top), galley, t.ink);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

/// A thin line across the place, between parts of a column.
pub fn line_ui(ui: &mut Ui) {
    let t = theme::tokens(ui);
    let size = vec2(ui.available_width(), t.stroke);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let stroke: Stroke = t.line_stroke();
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::{theme::Theme, widgets::testing};

    const BAR: TopBar<'_> = TopBar {
        name: "Passwortwechsel",
        tabs: &["Praxis", "Plan", "Passwort", "Nachweis"],
        current: Some(1),
        tabs_name: "Bereiche",
        person: Some("S. Krüger"),
        initials: "SK",
        privacy: "Sichtschutz",
        privacy_key: "F12",
    };

    #[derive(Default)]
    struct Seen {
        tab: Option<usize>,
        privacy: bool,
    }

    fn bar_ui(ui: &mut Ui, seen: &mut Seen) {
        let rect = layout::areas(ui).top;
        let shown = top_bar_ui(ui, rect, &BAR);
        seen.tab = shown.tab.or(seen.tab);
        seen.privacy |= shown.privacy;
    }

    #[test]
    fn tabs_and_privacy_work() {
        let mut harness = testing::harness(Seen::default(), bar_ui);
        harness.run();
        let plan = harness.get_by_role_and_label(Role::Tab, "Plan");
        assert_eq!(plan.accesskit_node().data().is_selected(), Some(true));
        harness.get_by_role_and_label(Role::Tab, "Nachweis").click();
        harness.run();
        assert_eq!(harness.state().tab, Some(3));
        harness.get_by_role_and_label(Role::Button, "Sichtschutz").click();
        harness.run();
        assert!(harness.state().privacy);
        let right = harness.get_by_label("Sichtschutz").rect().right();
        assert!((right - 1000.0).abs() < 10.0, "{right}");
    }

    #[test]
    fn the_privacy_button_goes_back_to_the_right_end_after_a_longer_name() {
        let size = vec2(1008.0, 384.0);
        let mut harness = testing::sized(size, Theme::Light, "Wer sitzt hier gerade?", |ui, person: &mut &str| {
            let rect = layout::areas(ui).top;
            top_bar_ui(ui, rect, &TopBar { person: Some(*person), ..BAR });
        });
        harness.run();
        *harness.state_mut() = "S. Krüger";
        harness.run();
        let right = harness.get_by_role_and_label(Role::Button, "Sichtschutz").rect().right();
        assert!((right - 984.0).abs() < 10.0, "{right}");
    }

    #[test]
    fn the_privacy_button_stays_at_every_width() {
        for width in [1366.0, 1024.0, 760.0, 683.0, 500.0, 455.0, 400.0, 341.0] {
            let size = vec2(width, 384.0);
            let mut harness = testing::sized(size, Theme::Light, Seen::default(), bar_ui);
            harness.run();
            let rect = harness.get_by_role_and_label(Role::Button, "Sichtschutz").rect();
            assert!(rect.right() <= width && rect.height() < 45.0, "{width}: {rect}");
            harness.get_by_role_and_label(Role::Button, "Sichtschutz").click();
            harness.run();
            assert!(harness.state().privacy, "{width}");
        }
    }

    #[test]
    fn in_a_narrow_window_the_initials_say_who_works_here() {
        let words = |width| {
            let mut harness = testing::sized(vec2(width, 384.0), Theme::Light, Seen::default(), bar_ui);
            harness.run();
            let of = |shape: &egui::Shape| {
                if let egui::Shape::Text(text) = shape { text.galley.text().to_owned() } else { String::new() }
            };
            harness.output().shapes.iter().map(|clipped| of(&clipped.shape)).collect::<Vec<_>>().join("|")
        };
        assert!(words(683.0).contains("|SK|"), "{}", words(683.0));
        assert!(words(1366.0).contains("|S. Krüger|"));
    }

    #[test]
    fn narrow_tabs_are_a_menu() {
        let mut harness = testing::sized(vec2(683.0, 384.0), Theme::Light, Seen::default(), bar_ui);
        harness.run();
        assert!(harness.query_by_role_and_label(Role::Tab, "Plan").is_none());
        harness.get_by_role_and_label(Role::Button, "S. Krüger");
        harness.get_by_role_and_label(Role::Button, "Plan").click();
        harness.run();
        harness.get_by_role_and_label(Role::MenuItem, "Nachweis").click();
        harness.run();
        assert_eq!(harness.state().tab, Some(3));
        assert!(harness.query_by_role_and_label(Role::MenuItem, "Nachweis").is_none());
        assert!(harness.get_by_role_and_label(Role::Button, "Plan").is_focused(), "focus goes back");
    }
}
