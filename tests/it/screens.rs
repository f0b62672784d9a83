//! Every screen, in every size that a practice has, in both languages and in a wordier one: no text
//! is cut off, broken inside a word or painted over another, and a reader finds one title.
//!
//! Looks at what is painted and at the tree for screen readers, not at pixels.

use std::{collections::BTreeSet, sync::Arc};

use egui::{Role, Vec2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use passwortwechsel::i18n::{Language, Texts};

use crate::{
    layout_faults,
    visit::{SIZES, Tasks, Visit},
    wordy::Wordy,
};

/// What is wrong with the screen that is shown.
pub(crate) fn faults<W>(harness: &Harness<'_, W>) -> Vec<String> {
    let fields = harness.query_all_by_role(Role::TextInput);
    let typed: Vec<String> = fields.filter_map(|field| field.accesskit_node().value()).collect();
    let mut found = layout_faults::faults(harness.output(), harness.ctx.content_rect(), &typed);
    found.extend(tree_faults(harness));
    found
}

/// What a screen reader would miss: exactly one title, no level left out below it, and a name for each
/// picture and control.
fn tree_faults<W>(harness: &Harness<'_, W>) -> Vec<String> {
    let mut faults = Vec::new();
    let titles = harness.query_all_by_role(Role::Heading).filter(|node| node.accesskit_node().level() == Some(1));
    let titles: Vec<String> = titles.filter_map(|node| node.accesskit_node().label()).collect();
    if titles.len() != 1 {
        faults.push(format!("titles: {titles:?}"));
    }
    for role in [Role::Image, Role::Button, Role::CheckBox, Role::RadioButton, Role::Tab, Role::TextInput] {
        let nameless = harness
            .query_all_by_role(role)
            .filter(|node| node.accesskit_node().label().is_none_or(|label| label.trim().is_empty()));
        let count = nameless.count();
        if count > 0 {
            faults.push(format!("{count} of {role:?} without a name"));
        }
    }
    faults
}

/// The privacy screen has its one sentence and its one button whole.
fn check_privacy(visit: &Visit<'_>) {
    let message = visit.harness.get_by_role(Role::Heading).rect();
    let button = visit.harness.get_by_role(Role::Button).rect();
    let window = visit.harness.ctx.content_rect();
    assert!(message.bottom() < button.top() && window.contains_rect(button), "{message:?} {button:?}");
    assert!(window.contains_rect(message), "{message:?}");
}

#[track_caller]
fn check(size: (Vec2, f32), language: Language, texts: Option<Arc<Texts>>, tasks: Tasks) {
    let data = tempfile::tempdir().unwrap();
    let mut visit = Visit::begin(data.path(), size, language, texts);
    let (mut found, mut visited) = (BTreeSet::new(), 0);
    visit.everywhere(tasks, &mut |visit, screen| {
        visited += 1;
        let place = format!("{language:?} {}x{}, {screen}", size.0.x, size.0.y);
        found.extend(faults(&visit.harness).into_iter().map(|fault| format!("{place}: {fault}")));
        if screen == "privacy" {
            check_privacy(visit);
        }
    });
    assert!(visited > 40, "only {visited} screens");
    assert!(found.is_empty(), "{}", found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn at_100_percent() {
    check(SIZES[0], Language::German, None, Tasks::EachGuide);
}

#[test]
fn at_150_percent() {
    check(SIZES[1], Language::German, None, Tasks::EachGuide);
}

#[test]
fn at_200_percent_every_step() {
    check(SIZES[2], Language::German, None, Tasks::EveryStep);
}

/// 1366x768 at 300 % and at 175 %, 1280x1024, full HD: what lies between and beyond.
#[test]
fn on_other_monitors() {
    for (width, height, scale) in
        [(320.0, 256.0, 4.0), (455.0, 256.0, 3.0), (780.0, 438.0, 1.75), (1280.0, 1024.0, 1.0), (1920.0, 1080.0, 1.0)]
    {
        check((vec2(width, height), scale), Language::German, None, Tasks::One);
    }
}

#[test]
fn in_english_at_100_and_200_percent() {
    check(SIZES[0], Language::English, None, Tasks::EachGuide);
    check(SIZES[2], Language::English, None, Tasks::EachGuide);
}

#[test]
fn in_a_language_that_is_two_fifths_longer() {
    for size in SIZES {
        let texts = Arc::new(Texts::of(&Wordy, Language::German));
        check(size, Language::German, Some(texts), Tasks::One);
    }
}
