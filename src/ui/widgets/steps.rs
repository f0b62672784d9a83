//! Where we are among the steps: the rail beside a task, the dots above questions and, at narrow
//! width, above a task.
//!
//! Either is one Tab stop; arrows move inside it, Enter goes to the step.

use std::sync::Arc;

use egui::{
    CornerRadius, Galley, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
    accesskit::AriaCurrent, pos2, vec2,
};

use super::{layout::SCROLL_ROOM, roving::Roving, target, text};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_M, TextKind,
        sizes::{MARK, ROW},
    },
};

/// One step or topic.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Its title; the dots do not show it.
    pub title: &'a str,
    /// What is spoken: number, title, and whether it is done.
    pub spoken: &'a str,
    /// How far it is.
    pub done: Done,
}

/// How far a step or topic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Nothing is done.
    No,
    /// Somebody was there and did not know it: not finished, and no fault.
    Unsure,
    /// Finished.
    Yes,
}

impl Done {
    /// Finished or not.
    #[must_use]
    pub fn of(is_done: bool) -> Self {
        if is_done { Self::Yes } else { Self::No }
    }
}

/// How a numbered mark looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Todo,
    Unsure,
    Current,
    Done,
}

impl Mark {
    fn of(step: &Step<'_>, is_current: bool) -> Self {
        match (is_current, step.done) {
            (true, _) => Self::Current,
            (false, Done::Yes) => Self::Done,
            (false, Done::Unsure) => Self::Unsure,
            (false, Done::No) => Self::Todo,
        }
    }
}

/// The list of steps beside a task: all but the last scroll where they need more than `room`. Returns the step
/// the person wants to see, and how high those are that scroll.
pub fn rail_ui(ui: &mut Ui, name: &str, steps: &[Step<'_>], current: usize, room: f32) -> (Option<usize>, f32) {
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    let group = ui.make_persistent_id(("rail", name));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let roving = Roving::new(ui, group, steps.len(), Some(current));
        let mut wanted = None;
        let mut row_ui = |ui: &mut Ui, (place, step): (usize, &Step<'_>)| {
            if rail_row_ui(ui, &roving, place, step, place == current).clicked() {
                wanted = Some(place);
            }
        };
        let mut rows = steps.iter().enumerate();
        let last = rows.next_back();
        let place = ui.available_rect_before_wrap();
        // The scroll bar stands beside them.
        let with_bar = UiBuilder::new().max_rect(place.with_max_x(place.right() + SCROLL_ROOM));
        let mut beside = ui.new_child(with_bar);
        // Where they do not all fit, there is a line below them for the sign that says so.
        let needs = group.with("height");
        let needed = ui.data(|data| data.get_temp::<f32>(needs)).unwrap_or_default();
        let below = if needed > room { MORE_ROOM } else { 0.0 };
        let (scrolled, hidden) = {
            let ui = &mut beside;
            let area = ScrollArea::vertical().id_salt(("rail", name)).auto_shrink([false, true]);
            let area = area.max_height(room - below);
            let shown = area.show(ui, |ui| {
                ui.set_max_width(place.width());
                rows.for_each(|row| row_ui(ui, row));
            });
            ui.data_mut(|data| data.insert_temp(needs, shown.content_size.y));
            (ui.min_rect(), shown.content_size.y - shown.inner_rect.height() - shown.state.clamped_offset().y)
        };
        ui.advance_cursor_after_rect(scrolled.with_max_x(place.right()).with_max_y(scrolled.bottom() + below));
        more_ui(ui, scrolled, hidden);
        if let Some(last) = last {
            row_ui(ui, last);
        }
        roving.keys(ui);
        (wanted, scrolled.height() + below)
    })
    .inner
}

/// Around the words of a step in the list. So much of a row may be cut off: no word is in it.
const RAIL_PAD: Vec2 = vec2(10.0, 9.0);

/// How high the line of the sign for more steps is, in points.
const MORE_ROOM: f32 = 12.0;

/// Between the steps that scroll and the last one: that there are more of them than are seen.
fn more_ui(ui: &Ui, scrolled: Rect, hidden: f32) {
    if hidden <= RAIL_PAD.y {
        return;
    }
    let color = theme::tokens(ui).ink_2;
    let middle = pos2(scrolled.left() + RAIL_PAD.x + MARK / 2.0, scrolled.bottom() + MORE_ROOM / 2.0);
    for aside in [-6.0, 0.0, 6.0] {
        ui.painter().circle_filled(middle + vec2(aside, 0.0), 1.75, color);
    }
}

fn rail_row_ui(ui: &mut Ui, roving: &Roving, place: usize, step: &Step<'_>, current: bool) -> Response {
    let t = theme::tokens(ui);
    let done = step.done == Done::Yes;
    // Where one is shows also in the ground of the row.
    let mark = Mark::of(step, current && !done);
    let (kind, color) = match (current, done) {
        (true, _) => (TextKind::Strong, t.ink),
        (false, true) => (TextKind::Body, t.ink_2),
        (false, false) => (TextKind::Body, t.ink),
    };
    let width = ui.available_width();
    let room = width - 3.0 * RAIL_PAD.x - MARK;
    let title = tight_galley(ui, kind, step.title, color, room);
    let high = (title.size().y + 2.0 * RAIL_PAD.y).max(ROW);
    let (rect, _) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let response = roving.item(ui, rect, place);
    name_step(&response, step, current);
    // Half a row says nothing, and stood in the way of the sign that there are more.
    let (seen, words) = (ui.clip_rect().y_range().expand(0.5), rect.y_range().shrink(RAIL_PAD.y));
    let is_whole = seen.contains(words.min) && seen.contains(words.max);
    if !current && !is_whole {
        return response;
    }
    let radius = CornerRadius::from(RADIUS_M);
    if current {
        ui.painter().rect_filled(rect, radius, t.accent_soft);
        if t.contrast {
            let stroke = Stroke::new(t.stroke_control, t.accent);
            ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
    } else if target::hovered(&response) {
        ui.painter().rect_filled(rect, radius, t.sunken);
    }
    let top = rect.center().y - title.size().y / 2.0;
    let circle = pos2(rect.left() + RAIL_PAD.x + MARK / 2.0, top + MARK / 2.0);
    mark_ui(ui, circle, MARK, place + 1, mark, true);
    ui.painter().galley(pos2(rect.left() + 2.0 * RAIL_PAD.x + MARK, top), title, color);
    target::focus_ring_inside(ui, &response, rect, RADIUS_M);
    if current {
        into_view(ui, &response);
    }
    response
}

/// Scrolls to the current step when another one becomes the current one, also that of another task, and when
/// the room in which the steps scroll has become another.
fn into_view(ui: &Ui, response: &Response) {
    let id = egui::Id::unique("step that was brought into view");
    let now = (response.id, ui.clip_rect().height().round() as i32);
    if ui.data(|data| data.get_temp::<(egui::Id, i32)>(id)) != Some(now) {
        ui.data_mut(|data| data.insert_temp(id, now));
        response.scroll_to_me(None);
    }
}

/// Steps stand closer than running text.
fn tight_galley(ui: &Ui, kind: TextKind, title: &str, color: egui::Color32, room: f32) -> Arc<Galley> {
    let mut format = text::format(ui, kind, color);
    format.line_height = Some((kind.size(ui) * 1.28).round());
    let mut job = egui::text::LayoutJob::default();
    job.wrap.max_width = room.max(1.0);
    job.append(title, 0.0, format);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn name_step(response: &Response, step: &Step<'_>, current: bool) {
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, step.spoken));
    response.ctx.accesskit_node_builder(response.id, |node| {
        if current {
            node.set_aria_current(AriaCurrent::Step);
        }
    });
}

/// The shortest line between two dots.
pub const DOT_LINE_MIN: f32 = 4.0;
/// Fewer dots say nothing.
const FEWEST_DOTS: usize = 3;

/// Stands where there are more dots than are shown.
const MORE: &str = "…";

/// Numbered dots joined by lines. Returns the step the person wants to see. Where not all fit, those
/// around the current one are shown, with a sign at each side on which there are more; the words beside it
/// say how many there are.
pub fn dots_ui(ui: &mut Ui, name: &str, steps: &[Step<'_>], current: usize) -> Option<usize> {
    let m = theme::metrics(ui);
    let fit = |width: f32| ((width + DOT_LINE_MIN) / (m.dot + DOT_LINE_MIN)).floor().max(0.0) as usize;
    let all = steps.len();
    let has_more = fit(ui.available_width()) < all;
    let more = if has_more { text::line_size(ui, TextKind::SmallStrong, MORE).x + DOT_LINE_MIN } else { 0.0 };
    let room = ui.available_width() - 2.0 * more;
    let shown = fit(room).min(all);
    if shown < FEWEST_DOTS.min(steps.len()) {
        return None;
    }
    let first = current.saturating_sub(shown / 2).min(steps.len() - shown);
    let steps = steps.get(first..first + shown)?;
    let current = current.saturating_sub(first);
    let count = shown as f32;
    let line = m.dot_line.min((room - count * m.dot) / (count - 1.0).max(1.0));
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(name);
    let group = ui.make_persistent_id(("dots", name));
    ui.scope_builder(builder, |ui| {
        let size = vec2(count * m.dot + (count - 1.0) * line + 2.0 * more, ROW - 4.0);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let rect = whole.shrink2(vec2(more, 0.0));
        for (there_are, x) in [(first > 0, whole.left()), (first + shown < all, rect.right() + DOT_LINE_MIN)] {
            if there_are {
                let sign = text::line_galley(ui, TextKind::SmallStrong, MORE, theme::tokens(ui).ink_2);
                ui.painter().galley(pos2(x, whole.center().y - sign.size().y / 2.0), sign, theme::tokens(ui).ink_2);
            }
        }
        let roving = Roving::new(ui, group, steps.len(), Some(current));
        let mut wanted = None;
        for (place, step) in steps.iter().enumerate() {
            let x = rect.left() + m.dot / 2.0 + place as f32 * (m.dot + line);
            let center = pos2(x, rect.center().y);
            let target = Rect::from_center_size(center, vec2(m.dot + line, rect.height()));
            if place + 1 < steps.len() {
                let from = x + m.dot / 2.0;
                let stroke = Stroke::new(2.0, theme::tokens(ui).line);
                ui.painter().hline(from..=from + line, center.y, stroke);
            }
            let response = roving.item(ui, target, place);
            name_step(&response, step, place == current);
            let mark = Mark::of(step, place == current);
            mark_ui(ui, center, m.dot, first + place + 1, mark, false);
            let dot = Rect::from_center_size(center, Vec2::splat(m.dot));
            target::focus_ring(ui, &response, dot, m.dot / 2.0);
            if response.clicked() {
                wanted = Some(first + place);
            }
        }
        roving.keys(ui);
        wanted
    })
    .inner
}

/// A circle with number, question mark or tick. In the rail the current one is filled, among dots it has a ring.
fn mark_ui(ui: &Ui, center: egui::Pos2, size: f32, number: usize, mark: Mark, filled: bool) {
    let t = theme::tokens(ui);
    let radius = size / 2.0;
    let (fill, edge, width, color) = match mark {
        Mark::Done => (t.ok, t.ok, 2.0, t.on_status),
        Mark::Current if filled => (t.accent, t.accent, 2.0, t.on_accent),
        Mark::Current => (t.surface, t.accent, 3.0, t.accent_ink),
        Mark::Todo | Mark::Unsure => (t.surface, t.border, 2.0, t.ink_2),
    };
    ui.painter().circle_filled(center, radius, fill);
    let stroke = Stroke::new(width, edge);
    ui.painter().circle_stroke(center, radius - width, stroke);
    if mark == Mark::Done {
        let sign = Rect::from_center_size(center, Vec2::splat(size * 0.62));
        icons::paint(ui.painter(), sign, Icon::Check, color);
        return;
    }
    let kind = if size < MARK { TextKind::Key } else { TextKind::Mark };
    let words = if mark == Mark::Unsure { "?".to_owned() } else { number.to_string() };
    let galley = text::line_galley(ui, kind, &words, color);
    ui.painter().galley(center - galley.size() / 2.0, galley, color);
}

/// A filled disc with a number, as before the caption of a sketch.
pub fn number_disc(ui: &Ui, center: egui::Pos2, number: usize) {
    let t = theme::tokens(ui);
    ui.painter().circle_filled(center, 11.0, t.ink);
    let galley = text::line_galley(ui, TextKind::Mark, &number.to_string(), t.bg);
    ui.painter().galley(center - galley.size() / 2.0, galley, t.bg);
}

#[cfg(test)]
mod tests {
    use egui::Key;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::ui::widgets::testing::harness;

    const STEPS: [Step<'_>; 3] = [
        Step { title: "Programme schließen", spoken: "Schritt 1, erledigt", done: Done::Yes },
        Step { title: "Notieren", spoken: "Schritt 2", done: Done::No },
        Step { title: "Prüfen", spoken: "Schritt 3", done: Done::No },
    ];

    #[test]
    fn where_not_all_dots_fit_those_around_the_current_one_are_shown() {
        let spoken: Vec<String> = (1..=15).map(|n| format!("Schritt {n}")).collect();
        let mut harness = harness(7, move |ui, current: &mut usize| {
            let steps: Vec<Step<'_>> =
                spoken.iter().map(|spoken| Step { title: spoken, spoken, done: Done::No }).collect();
            ui.set_max_width(200.0);
            *current = dots_ui(ui, "Schritte", &steps, *current).unwrap_or(*current);
        });
        harness.run();
        assert!(harness.query_by_label("Schritt 1").is_none() && harness.query_by_label("Schritt 15").is_none());
        harness.get_by_label("Schritt 10").click();
        harness.run();
        assert_eq!(*harness.state(), 9);
        harness.get_by_label("Schritt 12");
    }

    /// The step at which one is had no green tick: one thought that it was not saved.
    #[test]
    fn a_finished_step_has_its_tick_also_where_one_is() {
        let marks = |done: Done| {
            let mut harness = harness(0, move |ui, current: &mut usize| {
                let steps = [Step { done, ..STEPS[0] }, STEPS[1]];
                rail_ui(ui, "Schritte", &steps, *current, f32::INFINITY);
            });
            harness.run();
            let ok = theme::tokens_of(&harness.ctx).ok;
            let is_green = |shape: &&egui::epaint::ClippedShape| matches!(&shape.shape, egui::Shape::Circle(circle) if circle.fill == ok);
            harness.output().shapes.iter().filter(is_green).count()
        };
        assert_eq!((marks(Done::Yes), marks(Done::No)), (1, 0));
    }

    /// Half of "Warten, bis alles installiert ist" stood at the edge, and the sign for more steps in its number.
    #[test]
    fn no_row_is_shown_by_half() {
        let mut harness = harness(0, |ui, current: &mut usize| {
            let steps = [STEPS[1]; 12];
            *current = rail_ui(ui, "Schritte", &steps, *current, 175.0).0.unwrap_or(*current);
        });
        harness.run();
        let cut = |shape: &&egui::epaint::ClippedShape| {
            let egui::Shape::Text(text) = &shape.shape else { return false };
            let words = Rect::from_min_size(text.pos, text.galley.size()).shrink(1.0);
            words.intersects(shape.clip_rect) && !shape.clip_rect.contains_rect(words)
        };
        assert_eq!(harness.output().shapes.iter().filter(cut).count(), 0);
        let is_title = |shape: &&egui::epaint::ClippedShape| matches!(&shape.shape, egui::Shape::Text(text) if text.galley.text() == STEPS[1].title);
        assert!((3..=5).contains(&harness.output().shapes.iter().filter(is_title).count()));
    }

    #[test]
    fn arrows_move_and_enter_goes_there() {
        for dots in [false, true] {
            let mut harness = harness(1, |ui, current: &mut usize| {
                let wanted = if dots {
                    dots_ui(ui, "Schritte", &STEPS, *current)
                } else {
                    rail_ui(ui, "Schritte", &STEPS, *current, f32::INFINITY).0
                };
                *current = wanted.unwrap_or(*current);
            });
            harness.run();
            harness.key_press(Key::Tab);
            harness.run();
            assert!(harness.get_by_label("Schritt 2").is_focused());
            harness.key_press(Key::ArrowDown);
            harness.run();
            harness.key_press(Key::Enter);
            harness.run();
            assert_eq!(*harness.state(), 2);
        }
    }
}
