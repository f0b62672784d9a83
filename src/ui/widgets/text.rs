//! Text on the screen: headings with their level, running text, text with weighted parts.
//!
//! Everything wraps; nothing is cut off. A single word wider than its place is broken.

use std::sync::Arc;

use egui::{
    Align, Color32, Galley, Id, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    text::{LayoutJob, TextFormat},
};

pub use crate::domain::guide::markdown::Run;
use crate::ui::theme::{self, TEXT_MAX, TextKind};

/// Splits `**weighted** parts` of a translated sentence. Other signs stay as they are.
#[must_use]
pub fn runs(marked: &str) -> Vec<Run> {
    marked
        .split("**")
        .enumerate()
        .filter(|(_, text)| !text.is_empty())
        .map(|(place, text)| Run { text: text.to_owned(), strong: place % 2 == 1 })
        .collect()
}

/// Title of the screen or the step, heading level 1. Each screen has exactly one.
pub fn title_ui(ui: &mut Ui, text: &str) -> Response {
    titled_ui(ui, TextKind::Title, text, 1)
}

/// A heading below the title; level 2 is a card's title, from 3 on it has the size of text.
pub fn heading_ui(ui: &mut Ui, text: &str, level: usize) -> Response {
    let kind = match level {
        0 | 1 => TextKind::Title,
        2 => TextKind::Head,
        _ => TextKind::Strong,
    };
    titled_ui(ui, kind, text, level.max(1))
}

/// A heading below the title that is no larger than text.
pub fn subheading_ui(ui: &mut Ui, text: &str) -> Response {
    titled_ui(ui, TextKind::Strong, text, 2)
}

/// A heading in any kind of text, for example the task's name above its steps.
pub fn titled_ui(ui: &mut Ui, kind: TextKind, text: &str, level: usize) -> Response {
    let color = theme::tokens(ui).ink;
    let response = show(ui, kind, &[Run::plain(text)], color, Role::Heading);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_level(level);
        node.set_label(text);
        node.clear_value();
    });
    response
}

/// Running text.
pub fn body_ui(ui: &mut Ui, text: &str) -> Response {
    kind_ui(ui, TextKind::Body, text)
}

/// Running text with weight.
pub fn strong_ui(ui: &mut Ui, text: &str) -> Response {
    kind_ui(ui, TextKind::Strong, text)
}

/// Running text in the secondary colour.
pub fn muted_ui(ui: &mut Ui, text: &str) -> Response {
    let color = theme::tokens(ui).ink_2;
    colored_ui(ui, TextKind::Body, text, color)
}

/// A caption.
pub fn small_ui(ui: &mut Ui, text: &str) -> Response {
    kind_ui(ui, TextKind::Small, text)
}

/// A caption in the secondary colour.
pub fn small_muted_ui(ui: &mut Ui, text: &str) -> Response {
    let color = theme::tokens(ui).ink_2;
    colored_ui(ui, TextKind::Small, text, color)
}

/// Text of any kind in the text colour.
pub fn kind_ui(ui: &mut Ui, kind: TextKind, text: &str) -> Response {
    let color = theme::tokens(ui).ink;
    colored_ui(ui, kind, text, color)
}

/// Text of any kind in any colour of the theme.
pub fn colored_ui(ui: &mut Ui, kind: TextKind, text: &str, color: Color32) -> Response {
    show(ui, kind, &[Run::plain(text)], color, Role::Label)
}

/// Running text with weighted parts.
pub fn rich_text_ui(ui: &mut Ui, runs: &[Run]) -> Response {
    rich_kind_ui(ui, TextKind::Body, runs)
}

/// Text of any kind with weighted parts.
pub fn rich_kind_ui(ui: &mut Ui, kind: TextKind, runs: &[Run]) -> Response {
    let color = theme::tokens(ui).ink;
    show(ui, kind, runs, color, Role::Label)
}

fn show(ui: &mut Ui, kind: TextKind, runs: &[Run], color: Color32, role: Role) -> Response {
    let width = ui.available_width().min(TEXT_MAX);
    let galley = galley(ui, kind, runs, color, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if ui.is_rect_visible(rect) {
        let left = rect.left() - galley.rect.left();
        ui.painter().galley(egui::pos2(left, rect.top()), galley, color);
    }
    let spoken: String = runs.iter().map(|run| run.text.as_str()).collect();
    response.widget_info(|| WidgetInfo::labeled(role, true, &spoken));
    response
}

/// Lays out weighted text for painting, no wider than `width`.
#[must_use]
pub fn galley(ui: &Ui, kind: TextKind, runs: &[Run], color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(1.0);
    for run in runs {
        let kind = if run.strong { kind.strong() } else { kind };
        job.append(&run.text, 0.0, format(ui, kind, color));
    }
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lays out plain text for painting, no wider than `width`.
#[must_use]
pub fn plain_galley(ui: &Ui, kind: TextKind, text: &str, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(1.0);
    job.append(text, 0.0, format(ui, kind, color));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lays out text on one line, however long it gets.
#[must_use]
pub fn line_galley(ui: &Ui, kind: TextKind, text: &str, color: Color32) -> Arc<Galley> {
    plain_galley(ui, kind, text, color, f32::INFINITY)
}

/// Font, line height and colour of a kind of text.
#[must_use]
pub fn format(ui: &Ui, kind: TextKind, color: Color32) -> TextFormat {
    TextFormat {
        font_id: kind.font(ui),
        line_height: Some(kind.line_height(ui)),
        color,
        valign: Align::BOTTOM,
        ..TextFormat::default()
    }
}

/// The size a text needs on one line.
#[must_use]
pub fn line_size(ui: &Ui, kind: TextKind, text: &str) -> Vec2 {
    line_galley(ui, kind, text, Color32::PLACEHOLDER).size()
}

/// The first of these kinds in which no word of the text has to be broken; else the last one.
#[must_use]
pub fn fitting<const N: usize>(ui: &Ui, kinds: [TextKind; N], text: &str, width: f32) -> TextKind {
    let fits = |kind: &TextKind| text.split([' ', '-']).all(|word| line_size(ui, *kind, word).x <= width);
    kinds.iter().copied().find(fits).or(kinds.last().copied()).unwrap_or(TextKind::Small)
}

/// Holds what is German whatever the program speaks, as the words of guides; readers are told so.
pub fn in_german_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let spoken = ui.scope(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_language("de"));
        contents(ui)
    });
    spoken.inner
}

/// A text that a screen reader is told of as soon as it changes, for example a countdown's start.
/// `id` must stay the same while the text changes.
pub fn announce(ui: &Ui, id: Id) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// As [`announce`], of what went wrong: it interrupts what is being read.
pub fn alarm(ui: &Ui, id: Id) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_live(egui::accesskit::Live::Assertive);
    });
}

/// Makes the distance to what comes next `size`, whatever the usual spacing is.
pub fn gap_ui(ui: &mut Ui, size: f32) {
    let spacing = ui.spacing().item_spacing;
    let usual = if ui.layout().is_horizontal() { spacing.x } else { spacing.y };
    ui.add_space(size - usual);
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;

    #[test]
    fn weighted_parts_are_found() {
        let found = runs("Drücken Sie **Strg**.");
        assert_eq!(found, vec![Run::plain("Drücken Sie "), Run::strong("Strg"), Run::plain(".")]);
        assert_eq!(runs("**Halt.** Ja")[0], Run::strong("Halt."));
    }

    #[test]
    fn a_heading_has_its_level() {
        let mut harness = crate::ui::widgets::testing::harness((), |ui, ()| {
            title_ui(ui, "Plan");
            heading_ui(ui, "Als Nächstes", 2);
        });
        harness.run();
        for (label, level) in [("Plan", 1), ("Als Nächstes", 2)] {
            let node = harness.get_by_role_and_label(Role::Heading, label);
            assert_eq!(node.accesskit_node().data().level(), Some(level));
        }
    }
}
