//! The painted icons: the fonts have no arrows, checks or discs, so we draw them.
//!
//! An icon never stands alone: a word beside it, or the label of its control, says the same.

mod path;
mod shapes;
mod window;

use std::f32::consts::FRAC_PI_2;

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, vec2};

pub use self::window::window_icon;

use self::shapes::{Drawing, Part};
use super::theme;

/// What an icon means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// A tick.
    Check,
    /// Onwards.
    ArrowRight,
    /// Back, as a movement.
    ArrowLeft,
    /// Back, or the item before.
    ChevronLeft,
    /// The next item, or a folded group.
    ChevronRight,
    /// An unfolded group, or a menu.
    ChevronDown,
    /// Fold up.
    ChevronUp,
    /// Show.
    Eye,
    /// Hide; also the privacy button.
    EyeOff,
    /// Copy.
    Copy,
    /// Dictate.
    Speech,
    /// Print.
    Printer,
    /// A file, a PDF.
    File,
    /// Warning triangle, outlined.
    Warning,
    /// Information.
    Info,
    /// Filled octagon with exclamation mark: does not work, error.
    Blocked,
    /// Filled disc with tick: done.
    Done,
    /// Ring: open.
    Open,
    /// Half-filled ring: in progress.
    Doing,
    /// Ring with clock hands: promised.
    Promised,
    /// Square with dash: does not exist here.
    Absent,
    /// Filled triangle with exclamation mark: the middle verdict.
    Caution,
    /// A person.
    Person,
    /// A key, a password.
    Key,
    /// A PC.
    Monitor,
    /// Saved.
    Saved,
    /// The menu of screens.
    Menu,
    /// Search.
    Search,
    /// Another one.
    Refresh,
    /// Add.
    Plus,
    /// Remove one.
    Minus,
    /// Close.
    Close,
    /// Delete.
    Trash,
    /// Hand out to somebody.
    Share,
    /// Working together.
    Hands,
    /// Edit.
    Pencil,
    /// The pointer in a sketch.
    Pointer,
    /// A folder.
    Folder,
    /// Settings.
    Gear,
    /// Help.
    Help,
    /// The neutral sign on the privacy screen.
    Privacy,
    /// The mark of the program.
    Mark,
}

impl Icon {
    /// All icons, for the gallery and the tests.
    pub const ALL: [Self; 42] = [
        Self::Check,
        Self::ArrowRight,
        Self::ArrowLeft,
        Self::ChevronLeft,
        Self::ChevronRight,
        Self::ChevronDown,
        Self::ChevronUp,
        Self::Eye,
        Self::EyeOff,
        Self::Copy,
        Self::Speech,
        Self::Printer,
        Self::File,
        Self::Warning,
        Self::Info,
        Self::Blocked,
        Self::Done,
        Self::Open,
        Self::Doing,
        Self::Promised,
        Self::Absent,
        Self::Caution,
        Self::Person,
        Self::Key,
        Self::Monitor,
        Self::Saved,
        Self::Menu,
        Self::Search,
        Self::Refresh,
        Self::Plus,
        Self::Minus,
        Self::Close,
        Self::Trash,
        Self::Share,
        Self::Hands,
        Self::Pencil,
        Self::Pointer,
        Self::Folder,
        Self::Gear,
        Self::Help,
        Self::Privacy,
        Self::Mark,
    ];
}

/// Paints an icon into the middle of `rect`. Signs inside filled shapes take the theme's
/// `on_status`.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let on = theme::tokens_of(painter.ctx()).on_status;
    paint_on(painter, rect, icon, color, on);
}

/// As [`paint`], with the colour of the sign inside a filled shape.
pub fn paint_on(painter: &Painter, rect: Rect, icon: Icon, color: Color32, on: Color32) {
    let drawing = shapes::drawing(icon);
    let scale = rect.width().min(rect.height()) / drawing.side;
    let frame = Frame { origin: rect.center() - vec2(drawing.side, drawing.side) * (scale / 2.0), scale };
    for part in drawing.parts {
        frame.part(painter, &drawing, *part, color, on);
    }
}

/// Allocates a square of `size` in the layout and paints the icon there.
pub fn icon_ui(ui: &mut Ui, icon: Icon, size: f32, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(size, size), egui::Sense::hover());
    paint(ui.painter(), rect, icon, color);
}

/// Where the drawing's box lies on the screen.
struct Frame {
    origin: Pos2,
    scale: f32,
}

impl Frame {
    fn pos(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    fn rect(&self, x: f32, y: f32, w: f32, h: f32) -> Rect {
        Rect::from_min_size(self.pos(x, y), vec2(w, h) * self.scale)
    }

    fn radius(&self, radius: f32) -> CornerRadius {
        CornerRadius::from(radius * self.scale)
    }

    #[expect(clippy::many_single_char_names, reason = "x, y, w, h and r are what they are called")]
    fn part(&self, painter: &Painter, drawing: &Drawing, part: Part, color: Color32, on: Color32) {
        let stroke = Stroke::new(drawing.stroke * self.scale, color);
        match part {
            Part::Stroke(path) => self.stroke(painter, path, stroke),
            Part::Thick(path, width) => {
                self.stroke(painter, path, Stroke::new(width * self.scale, color));
            }
            Part::On(path, width) => {
                self.stroke(painter, path, Stroke::new(width * self.scale, on));
            }
            Part::Fill(path) => {
                for run in path::runs(path) {
                    let points = run.points.iter().map(|p| self.pos(p.x, p.y)).collect();
                    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
                }
            }
            Part::Ring(x, y, r) => {
                // egui strokes a circle outside its radius.
                let inner = r * self.scale - stroke.width / 2.0;
                painter.circle_stroke(self.pos(x, y), inner, stroke);
            }
            Part::Disc(x, y, r) => {
                painter.circle_filled(self.pos(x, y), r * self.scale, color);
            }
            Part::Arc(x, y, r, from, to) => {
                let points = self.arc(x, y, r, from.to_radians(), to.to_radians());
                painter.add(Shape::line(points, stroke));
            }
            Part::RightHalf(x, y, r) => {
                let points = self.arc(x, y, r, -FRAC_PI_2, FRAC_PI_2);
                painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
            }
            Part::Rect(x, y, w, h, r) => {
                let rect = self.rect(x, y, w, h);
                painter.rect_stroke(rect, self.radius(r), stroke, StrokeKind::Middle);
            }
            Part::Block(x, y, w, h, r) => {
                painter.rect_filled(self.rect(x, y, w, h), self.radius(r), color);
            }
        }
    }

    /// egui's lines end flat and join sharply; discs at the corners make them round.
    fn stroke(&self, painter: &Painter, path: &str, stroke: Stroke) {
        for run in path::runs(path) {
            let points: Vec<Pos2> = run.points.iter().map(|p| self.pos(p.x, p.y)).collect();
            for corner in &run.corners {
                let center = self.pos(corner.x, corner.y);
                painter.circle_filled(center, stroke.width / 2.0, stroke.color);
            }
            let shape = if run.closed {
                Shape::closed_line(without_repeated_end(points), stroke)
            } else {
                Shape::line(points, stroke)
            };
            painter.add(shape);
        }
    }

    fn arc(&self, x: f32, y: f32, r: f32, from: f32, to: f32) -> Vec<Pos2> {
        const PIECES: u8 = 24;
        (0..=PIECES)
            .map(|piece| {
                let angle = from + (to - from) * f32::from(piece) / f32::from(PIECES);
                self.pos(x + r * angle.cos(), y + r * angle.sin())
            })
            .collect()
    }
}

/// A closed path that also returns to its start would have a piece of no length.
fn without_repeated_end(mut points: Vec<Pos2>) -> Vec<Pos2> {
    let same = match (points.first(), points.last()) {
        (Some(first), Some(last)) => first.distance(*last) < 0.01,
        _ => false,
    };
    if same && points.len() > 2 {
        points.pop();
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_read_to_its_end() {
        for icon in Icon::ALL {
            for part in shapes::drawing(icon).parts {
                let (Part::Stroke(path) | Part::Thick(path, _) | Part::Fill(path) | Part::On(path, _)) = part else {
                    continue;
                };
                let moves = path.chars().filter(|c| c.eq_ignore_ascii_case(&'m')).count();
                let runs = path::runs(path);
                assert_eq!(runs.len(), moves, "{icon:?}: {path}");
                assert!(runs.iter().all(|run| run.points.len() > 1), "{icon:?}: {path}");
            }
        }
    }
}
