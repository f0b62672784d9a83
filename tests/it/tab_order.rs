//! The order in which Tab goes through the controls, on every screen: content, action bar, top bar.

use egui::{Key, Role};
use egui_kittest::kittest::NodeT as _;
use passwortwechsel::{app::Action, i18n::Language, ui::theme};

use crate::visit::{SIZES, Tasks, Visit};

/// A control that Tab came to, or that it should come to.
#[derive(Debug, Clone, PartialEq)]
struct Stop {
    /// Role, name and the name of what it lies in: of a group that arrows walk through, one is enough.
    what: String,
    group: String,
    rect: egui::Rect,
    /// The part of it that can be seen in the place where it scrolls.
    seen: egui::Rect,
}

/// Places that scroll.
const PLACES: [Role; 5] = [Role::Main, Role::Complementary, Role::Navigation, Role::Search, Role::Group];

fn stops(visit: &Visit<'_>, wanted: impl Fn(&egui_kittest::Node<'_>) -> bool) -> Vec<Stop> {
    let nodes = visit.harness.root().children_recursive().filter(wanted);
    nodes
        .map(|node| {
            let access = node.accesskit_node();
            let what = format!("{:?} {}", access.role(), access.label().unwrap_or_default());
            // The arrows walk through all steps of a task, also where only some of them scroll.
            let is_steps = |node: &egui_kittest::Node<'_>| {
                let access = node.accesskit_node();
                access.role() == Role::List && access.label().is_some_and(|label| label == "Schritte")
            };
            let steps = std::iter::successors(node.parent(), egui_kittest::Node::parent).find(is_steps);
            let steps = steps.map(|steps| steps.accesskit_node().id());
            let group = format!("{:?}", steps.or_else(|| access.parent().map(|parent| parent.id())));
            let place = std::iter::successors(node.parent(), egui_kittest::Node::parent)
                .find(|node| PLACES.contains(&node.accesskit_node().role()) && node.accesskit_node().label().is_none());
            let place = place.filter(|place| place.accesskit_node().bounding_box().is_some());
            let place = place.map_or(visit.harness.ctx.content_rect(), |place| place.rect());
            Stop { what, group, rect: node.rect(), seen: node.rect().intersect(place) }
        })
        .collect()
}

fn focused(visit: &Visit<'_>) -> Option<Stop> {
    stops(visit, |node| node.accesskit_node().is_focused()).into_iter().next_back()
}

/// From the control that has the focus when the screen appears, Tab by Tab, until it comes again.
fn tab_order(visit: &mut Visit<'_>) -> Vec<Stop> {
    let mut order: Vec<Stop> = focused(visit).into_iter().collect();
    for _ in 0..150 {
        visit.harness.key_press(Key::Tab);
        visit.harness.run_ok();
        let Some(stop) = focused(visit) else { continue };
        visit.settle();
        check_ring(visit, &stop);
        if order.iter().any(|known| known.what == stop.what && known.group == stop.group) {
            break;
        }
        order.push(stop);
    }
    order
}

/// The ring around the control with the focus is painted whole: no edge of what scrolls, of a column or of the
/// window cuts it off.
#[track_caller]
fn check_ring(visit: &Visit<'_>, stop: &Stop) {
    let window = visit.harness.ctx.content_rect();
    let color = theme::tokens_of(&visit.harness.ctx).focus;
    let mut rings = Vec::new();
    for egui::epaint::ClippedShape { clip_rect, shape, .. } in &visit.harness.output().shapes {
        if let egui::Shape::Rect(ring) = shape
            && (ring.stroke.color, ring.stroke.width) == (color, theme::STROKE_FOCUS)
        {
            rings.push((ring.visual_bounding_rect(), *clip_rect));
        }
    }
    // At 400 % the bar below a task leaves a strip of a few pixels above it.
    if rings.is_empty() && window.height() < 300.0 {
        return;
    }
    let [(ring, clip)] = rings.as_slice() else { panic!("{} rings around {stop:?}", rings.len()) };
    let cut = clip.intersect(window).expand(0.5);
    assert!(cut.contains_rect(*ring), "{stop:?}: the ring {ring} is cut off by {cut}");
}

/// Every control is reached; each is large enough for a finger, and none lies out of sight.
fn check_tab_order(visit: &mut Visit<'_>, screen: &str) -> String {
    let order = tab_order(visit);
    assert!(order.len() > 2 || screen == "privacy", "{screen}: {order:?}");
    let roles = [Role::Button, Role::CheckBox, Role::TextInput, Role::Tab, Role::RadioButton];
    let controls = stops(visit, |node| {
        let access = node.accesskit_node();
        roles.contains(&access.role()) && !access.is_disabled()
    });
    for control in &controls {
        let reached = order.iter().any(|stop| stop.what == control.what || stop.group == control.group);
        assert!(reached, "{screen}: Tab does not come to {control:?}, only to {order:#?}");
        let Stop { what, rect, .. } = control;
        assert!(rect.width() >= 24.0 && rect.height() >= 24.0, "{screen}: {what} is only {:?}", rect.size());
    }
    // When a screen appears its top is shown, even where the main button lies further down.
    for stop in order.iter().skip(1) {
        let Stop { seen, .. } = stop;
        assert!(seen.height() >= 12.0 && seen.width() >= 12.0, "{screen}: {stop:?} has the focus and is not seen");
    }
    // What is scrolled out of sight lies higher still, and is no part of the bar.
    let is_top = |stop: &Stop| (0.0..=60.0).contains(&stop.rect.bottom());
    let first_top = order.iter().position(is_top).unwrap_or(order.len());
    // The walk may begin in the middle: the top bar comes once, in one piece.
    let after: Vec<bool> = order.iter().skip(first_top).map(is_top).collect();
    let changes = after.windows(2).filter(|pair| pair[0] != pair[1]).count();
    // At 400 % what is scrolled under the bar lies as high as the bar.
    let tells_apart = visit.harness.ctx.content_rect().height() > 300.0;
    assert!(changes <= 1 || !tells_apart, "{screen}: {order:#?}");
    order.iter().fold(String::new(), |told, stop| told + "  " + lasting(&stop.what) + "\n")
}

/// The part of a name that neither a guide nor chance writes: which step and which group of a password, that is
/// not looked at here.
fn lasting(what: &str) -> &str {
    let numbered = ["Button Schritt ", "Button Gruppe ", "windows-lokal/pc-empfang step "];
    numbered.into_iter().find(|start| what.starts_with(start)).map_or(what, str::trim_end)
}

#[test]
fn tab_goes_through_every_screen_in_reading_order() {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), SIZES[0], Language::German, None);
    let mut told = String::new();
    visit.everywhere(Tasks::One, &mut |visit, screen| {
        told = format!("{told}{}\n{}", lasting(screen), check_tab_order(visit, screen));
    });
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("tab-order", told));
}

#[test]
fn tab_shows_what_has_the_focus_in_a_small_window() {
    check_focus_is_seen(SIZES[2]);
}

/// 1280x1024 at 400 %, the least that WCAG 1.4.10 asks for: the page scrolls up and down only, and between the
/// bars there is room for what has the focus.
#[test]
fn tab_shows_what_has_the_focus_at_400_percent() {
    check_focus_is_seen((egui::vec2(320.0, 256.0), 4.0));
}

#[track_caller]
fn check_focus_is_seen(form: (egui::Vec2, f32)) {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), form, Language::German, None);
    visit.everywhere(Tasks::One, &mut |visit, screen| {
        check_tab_order(visit, screen);
    });
}

#[test]
fn enter_in_a_field_leads_to_the_next_one_and_never_nowhere() {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), SIZES[0], Language::German, None);
    let known_since = jiff::civil::Date::constant(2021, 11, 8);
    visit.ask(Action::MakeCase { occasion: "Cyberangriff".to_owned(), known_since });
    let before = focused(&visit);
    assert!(before.as_ref().is_some_and(|stop| stop.what.starts_with("TextInput")), "{before:?}");
    visit.harness.key_press(Key::Enter);
    visit.harness.run_ok();
    let after = focused(&visit);
    assert!(after != before && after.as_ref().is_some_and(|stop| stop.what.starts_with("TextInput")), "{after:?}");
}
