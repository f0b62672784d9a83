//! The rows of the plan: tasks, groups that fold, the legend and the persons as filters.
//!
//! A whole row is one target and one sentence for screen readers.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, EventFilter, Galley, Id, Key, Modifiers, Rect, Response, Role, Stroke, StrokeKind, Ui, Vec2,
    pos2, text::LayoutJob, vec2,
};

use super::{
    chip::{self, State},
    target, text,
};
use crate::ui::{
    icons::{self, Icon},
    theme::{
        self, RADIUS_M, S2, S3, TextKind,
        sizes::{ICON_S, ROW, TASK_ROW},
    },
};

/// Free space at both ends of a row.
const PAD: f32 = 10.0;
const CHIP: f32 = 152.0;
const WHO: f32 = 132.0;
const MINUTES: f32 = 60.0;
/// Height of a legend row.
const LEGEND: f32 = 31.0;

/// One task of the plan.
#[derive(Debug, Clone, Copy)]
pub struct TaskRow<'a> {
    /// How far it is.
    pub state: State,
    /// The same in a word.
    pub word: &'a str,
    /// Task and device.
    pub title: &'a str,
    /// After the title, or below it where it has no room there, smaller: the time of a promise. May be empty.
    pub addition: &'a str,
    /// Who does it. May be empty.
    pub who: &'a str,
    /// How long it takes. May be empty.
    pub minutes: &'a str,
    /// The task to go on with.
    pub current: bool,
    /// A line above it; not for the first row of a group.
    pub line_above: bool,
}

/// How high a task row will be in a list of this width.
#[must_use]
pub fn task_row_height(ui: &Ui, row: &TaskRow<'_>, width: f32) -> f32 {
    TaskGalleys::new(ui, row, width).height
}

/// The texts of a task row that decide how high it is.
struct TaskGalleys {
    title: Arc<Galley>,
    who: Arc<Galley>,
    content: f32,
    height: f32,
}

impl TaskGalleys {
    fn new(ui: &Ui, row: &TaskRow<'_>, width: f32) -> Self {
        let narrow = theme::is_narrow(ui);
        let taken = if narrow { WHO + S2 } else { CHIP + WHO + MINUTES + S2 };
        let title = title_galley(ui, row, width - 2.0 * PAD - taken);
        let who = text::plain_galley(ui, TextKind::Small, row.who, theme::tokens(ui).ink_2, WHO - S2);
        let content = title.size().y.max(who.size().y);
        let height = if narrow {
            content + TextKind::Small.line_height(ui) + 2.0 * PAD
        } else {
            (content + 2.0 * PAD - 1.0).max(TASK_ROW)
        };
        Self { title, who, content, height }
    }
}

/// A task row, under a name that it keeps when the rows above it come and go. Enter or a click
/// opens the task.
pub fn task_row_ui(ui: &mut Ui, id: Id, row: &TaskRow<'_>) -> Response {
    let TaskGalleys { title, who, content, height } = TaskGalleys::new(ui, row, ui.available_width());
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let spoken = joined(&[row.title, row.addition, row.word, row.who, row.minutes]);
    let response = target::control_at(ui, rect, id, Role::Button, &spoken, true);
    if ui.is_rect_visible(rect) {
        let color = theme::tokens(ui).ink_2;
        ground_ui(ui, &response, row.current, row.line_above);
        let inner = rect.shrink2(vec2(PAD, 0.0));
        if theme::is_narrow(ui) {
            let line = TextKind::Small.line_height(ui);
            let (first, second) = (rect.top() + PAD + line / 2.0, rect.bottom() - PAD - content / 2.0);
            chip::paint_chip(ui, pos2(inner.left(), first), row.state, row.word, inner.width() - MINUTES);
            put_right(ui, pos2(inner.right(), first), row.minutes);
            put(ui, pos2(inner.left(), second), title, color);
            put(ui, pos2(inner.right() - who.size().x, second), who, color);
        } else {
            let y = rect.center().y;
            chip::paint_chip(ui, pos2(inner.left(), y), row.state, row.word, CHIP - S2);
            put(ui, pos2(inner.left() + CHIP, y), title, color);
            put(ui, pos2(inner.right() - MINUTES - WHO, y), who, color);
            put_right(ui, pos2(inner.right(), y), row.minutes);
        }
        target::focus_ring_inside(ui, &response, rect, 0.0);
    }
    response
}

fn joined(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    filled.join(", ")
}

fn title_galley(ui: &Ui, row: &TaskRow<'_>, room: f32) -> Arc<Galley> {
    let t = theme::tokens(ui);
    let kind = if row.current { TextKind::Strong } else { TextKind::Body };
    let laid_out = |between: &str, addition: &str| {
        let mut job = LayoutJob::default();
        job.wrap.max_width = room.max(1.0);
        job.append(row.title, 0.0, text::format(ui, kind, t.ink));
        if !addition.is_empty() {
            let mut format = text::format(ui, TextKind::Small, t.ink_2);
            format.line_height = Some(kind.line_height(ui));
            // A space or line end first, so that the line breaks here.
            job.append(between, 0.0, format.clone());
            job.append(addition, if between == "\n" { 0.0 } else { S2 / 2.0 }, format);
        }
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let beside = laid_out(" ", row.addition);
    // What would begin beside the title and go on below it stands below it as a whole.
    let is_broken = !row.addition.is_empty() && beside.rows.len() > laid_out("", "").rows.len();
    if is_broken { laid_out("\n", row.addition) } else { beside }
}

fn ground_ui(ui: &Ui, response: &Response, current: bool, line_above: bool) {
    let t = theme::tokens(ui);
    let rect = response.rect;
    if current {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, t.accent_soft);
        if t.contrast {
            let stroke = Stroke::new(t.stroke_control, t.accent);
            ui.painter().rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Inside);
        }
    } else if target::hovered(response) {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, t.sunken);
    }
    if line_above {
        ui.painter().hline(rect.x_range(), rect.top(), t.line_stroke());
    }
}

fn put(ui: &Ui, left_center: egui::Pos2, galley: Arc<Galley>, color: Color32) {
    let top = left_center.y - galley.size().y / 2.0;
    ui.painter().galley(pos2(left_center.x, top), galley, color);
}

fn put_right(ui: &Ui, right_center: egui::Pos2, words: &str) {
    let color = theme::tokens(ui).ink_2;
    let galley = text::line_galley(ui, TextKind::Small, words, color);
    let left = right_center.x - galley.size().x;
    put(ui, pos2(left, right_center.y), galley, color);
}

/// A group of tasks that folds.
#[derive(Debug, Clone, Copy)]
pub struct GroupRow<'a> {
    /// How far the group is as a whole.
    pub state: State,
    /// The same in a word, only spoken.
    pub word: &'a str,
    /// Name of the group.
    pub title: &'a str,
    /// How many are finished, "0 von 2".
    pub count: &'a str,
    /// Unfolded?
    pub open: bool,
}

/// A group row, under a name of its own like a task row. Returns the new state when it was folded or
/// unfolded: by click, Enter, Space, or by the left and right arrow.
pub fn group_row_ui(ui: &mut Ui, id: Id, row: &GroupRow<'_>) -> (Response, Option<bool>) {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let kind = if row.open { TextKind::Strong } else { TextKind::Body };
    let count = text::line_galley(ui, TextKind::Small, row.count, t.ink_2);
    let end = count.size().x + PAD + ICON_S + PAD;
    let room = width - 2.0 * PAD - ICON_S - end;
    let title = text::plain_galley(ui, kind, row.title, t.ink, room);
    let high = (title.size().y + 15.0).max(ROW);
    let spoken = joined(&[row.title, row.count, row.word]);
    let (_, rect) = ui.allocate_space(vec2(width, high));
    let response = target::control_at(ui, rect, id, Role::Button, &spoken, true);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(row.open));
    if ui.is_rect_visible(rect) {
        ground_ui(ui, &response, false, true);
        let y = rect.center().y;
        let square = |x: f32| Rect::from_center_size(pos2(x, y), Vec2::splat(ICON_S));
        let left = rect.left() + PAD;
        let sign = square(left + ICON_S / 2.0);
        icons::paint(ui.painter(), sign, row.state.icon(), row.state.color(t));
        put(ui, pos2(left + ICON_S + PAD, y), title, t.ink);
        let right = rect.right() - PAD;
        let arrow = if row.open { Icon::ChevronDown } else { Icon::ChevronRight };
        icons::paint(ui.painter(), square(right - ICON_S / 2.0), arrow, t.ink_2);
        put(ui, pos2(rect.right() - end, y), count, t.ink_2);
        target::focus_ring_inside(ui, &response, rect, 0.0);
    }
    let folded = fold_key(ui, &response, row.open).or(response.clicked().then_some(!row.open));
    (response, folded)
}

/// Right unfolds, left folds.
fn fold_key(ui: &Ui, response: &Response, open: bool) -> Option<bool> {
    if !target::has_focus(response) {
        return None;
    }
    let sideways = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, sideways));
    let key = if open { Key::ArrowLeft } else { Key::ArrowRight };
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)).then_some(!open)
}

/// A state of the legend with its count; a click filters by it.
pub fn legend_row_ui(ui: &mut Ui, state: State, word: &str, count: &str, on: bool) -> Response {
    let color = state.color(theme::tokens(ui));
    filter_ui(ui, LEGEND, &joined(&[word, count]), on, |ui, rect| {
        chip::paint_chip(ui, rect.left_center(), state, word, rect.width());
        let ink = theme::tokens(ui).ink;
        let kind = if on { TextKind::Strong } else { TextKind::Body };
        let galley = text::line_galley(ui, kind, count, if on { color } else { ink });
        put(ui, pos2(rect.right() - galley.size().x, rect.center().y), galley, ink);
    })
}

/// All states, as high as a row of the legend; a click shows them all.
pub fn state_row_ui(ui: &mut Ui, name: &str, count: &str, on: bool) -> Response {
    named_row_ui(ui, LEGEND, name, count, on)
}

/// A person with the count of tasks; a click filters by it.
pub fn person_row_ui(ui: &mut Ui, name: &str, count: &str, on: bool) -> Response {
    named_row_ui(ui, ROW, name, count, on)
}

fn named_row_ui(ui: &mut Ui, high: f32, name: &str, count: &str, on: bool) -> Response {
    filter_ui(ui, high, &joined(&[name, count]), on, |ui, rect| {
        let t = theme::tokens(ui);
        let (kind, color) = if on { (TextKind::Strong, t.accent_ink) } else { (TextKind::Body, t.ink) };
        let galley = text::line_galley(ui, kind, count, color);
        let right = rect.right() - galley.size().x;
        put(ui, pos2(right, rect.center().y), galley, color);
        let name = text::plain_galley(ui, kind, name, color, right - rect.left() - S2);
        put(ui, rect.left_center(), name, color);
    })
}

/// A row whose ground reaches 12 beyond its text at both sides, as in the side column.
fn filter_ui(ui: &mut Ui, high: f32, spoken: &str, on: bool, contents: impl FnOnce(&Ui, Rect)) -> Response {
    let size = vec2(ui.available_width(), high);
    let response = target::control(ui, size, Role::Button, spoken, true);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_toggled(if on { egui::accesskit::Toggled::True } else { egui::accesskit::Toggled::False });
    });
    let t = theme::tokens(ui);
    let ground = response.rect.expand2(vec2(S3, 0.0));
    let radius = CornerRadius::from(RADIUS_M);
    if on {
        ui.painter().rect_filled(ground, radius, t.accent_soft);
        if t.contrast {
            let stroke = Stroke::new(t.stroke_control, t.accent);
            ui.painter().rect_stroke(ground, radius, stroke, StrokeKind::Inside);
        }
    } else if target::hovered(&response) {
        ui.painter().rect_filled(ground, radius, t.sunken);
    }
    contents(ui, response.rect);
    target::focus_ring_inside(ui, &response, ground, RADIUS_M);
    response
}

#[cfg(test)]
mod tests {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::{theme::Theme, widgets::testing};

    const TASK: TaskRow<'_> = TaskRow {
        state: State::Doing,
        word: "In Arbeit",
        title: "Windows · PC Empfang",
        addition: "",
        who: "S. Krüger",
        minutes: "5 Min.",
        current: true,
        line_above: false,
    };

    #[test]
    fn a_row_is_one_sentence_at_every_width() {
        for width in [1024.0, 683.0] {
            let size = vec2(width, 384.0);
            let mut harness = testing::sized(size, Theme::Light, false, |ui, opened: &mut bool| {
                *opened |= task_row_ui(ui, Id::unique("row"), &TASK).clicked();
            });
            harness.run();
            let label = "Windows · PC Empfang, In Arbeit, S. Krüger, 5 Min.";
            let row = harness.get_by_role_and_label(Role::Button, label);
            assert!(row.rect().height() >= 44.0);
            row.focus();
            harness.run();
            harness.key_press(Key::Enter);
            harness.run();
            assert!(*harness.state());
        }
    }

    #[test]
    fn an_addition_without_room_beside_the_title_stands_below_it_as_a_whole() {
        const LONG: &str = "The scan has been running for an hour and does not come to an end today";
        let size = vec2(1024.0, 384.0);
        let mut harness = testing::sized(size, Theme::Light, Vec::new(), |ui, lines: &mut Vec<Vec<String>>| {
            let laid_out = |addition| title_galley(ui, &TaskRow { addition, ..TASK }, 400.0);
            let rows = |galley: Arc<Galley>| galley.rows.iter().map(|row| row.text()).collect();
            *lines = ["", "today", LONG].map(|addition| rows(laid_out(addition))).into();
        });
        harness.run();
        let [alone, short, long] = harness.state().as_slice() else { panic!("three") };
        assert_eq!(alone.as_slice(), [TASK.title]);
        assert_eq!(short.as_slice(), [format!("{} today", TASK.title)]);
        assert_eq!(long.first().map(|row| row.trim_end()), Some(TASK.title));
        assert_eq!(long.iter().skip(1).map(|row| row.trim_end()).collect::<Vec<_>>().join(" "), LONG);
    }

    #[test]
    fn arrows_fold_a_group() {
        let mut harness = testing::harness(true, |ui, open: &mut bool| {
            let row = GroupRow { state: State::Open, word: "Offen", title: "Server", count: "0 von 2", open: *open };
            if let Some(now) = group_row_ui(ui, Id::unique("group"), &row).1 {
                *open = now;
            }
        });
        harness.run();
        harness.get_by_label("Server, 0 von 2, Offen").focus();
        harness.run();
        harness.key_press(Key::ArrowLeft);
        harness.run();
        assert!(!*harness.state());
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert!(*harness.state());
        let node = harness.get_by_label("Server, 0 von 2, Offen");
        assert_eq!(node.accesskit_node().data().is_expanded(), Some(true));
    }
}
