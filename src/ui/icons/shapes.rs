//! The drawings of the icons, as in the mock-ups, in a box of 24 (status shapes: 20, heart: 72).
//!
//! Only data. `mod.rs` paints it.

use super::Icon;

/// One part of a drawing. Strokes have round ends.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    /// SVG path, stroked.
    Stroke(&'static str),
    /// SVG path, stroked with this width instead of the usual one.
    Thick(&'static str, f32),
    /// Convex SVG path, filled.
    Fill(&'static str),
    /// SVG path on top of a fill, stroked in the second colour with this width.
    On(&'static str, f32),
    /// Circle: centre x, y and radius; stroked.
    Ring(f32, f32, f32),
    /// Circle: centre x, y and radius; filled.
    Disc(f32, f32, f32),
    /// Part of a circle: centre x, y, radius, from and to in degrees, clockwise from the right.
    Arc(f32, f32, f32, f32, f32),
    /// Half disc open to the left: centre x, y and radius; filled.
    RightHalf(f32, f32, f32),
    /// Rectangle: x, y, width, height, radius; stroked.
    Rect(f32, f32, f32, f32, f32),
    /// Rectangle: x, y, width, height, radius; filled.
    Block(f32, f32, f32, f32, f32),
}

/// Side of the drawing's box and the usual stroke width in it.
pub(super) struct Drawing {
    pub(super) side: f32,
    pub(super) stroke: f32,
    pub(super) parts: &'static [Part],
}

const CHECK: &str = "M5 12.5l4.5 4.5L19 7.5";
const EYE: &str = "M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z";
const OCTAGON: &str = "M6.3 1.5h7.4l4.8 4.8v7.4l-4.8 4.8H6.3l-4.8-4.8V6.3z";
const EXCLAMATION: &str = "M10 5.5v5.5M10 13.9v.4";

fn line(parts: &'static [Part]) -> Drawing {
    Drawing { side: 24.0, stroke: 2.0, parts }
}

fn status(parts: &'static [Part]) -> Drawing {
    Drawing { side: 20.0, stroke: 2.0, parts }
}

/// The drawing of an icon.
#[expect(clippy::too_many_lines, reason = "a table with one entry per icon")]
pub(super) fn drawing(icon: Icon) -> Drawing {
    use Part::{Arc, Block, Disc, Fill, On, Rect, RightHalf, Ring, Stroke, Thick};
    match icon {
        Icon::Check => line(&[Thick(CHECK, 3.0)]),
        Icon::ArrowRight => line(&[Stroke("M4.5 12h14M13 6.5l6 5.5-6 5.5")]),
        Icon::ArrowLeft => line(&[Stroke("M19.5 12h-14M11 6.5l-6 5.5 6 5.5")]),
        Icon::ChevronLeft => line(&[Stroke("M14.5 5.5L8 12l6.5 6.5")]),
        Icon::ChevronRight => line(&[Stroke("M9.5 5.5L16 12l-6.5 6.5")]),
        Icon::ChevronDown => line(&[Stroke("M6 9.5l6 6 6-6")]),
        Icon::ChevronUp => line(&[Stroke("M6 15.5l6-6 6 6")]),
        Icon::Eye => line(&[Stroke(EYE), Ring(12.0, 12.0, 3.0)]),
        Icon::EyeOff => line(&[Stroke(EYE), Stroke("M4 20L20 4")]),
        Icon::Copy => line(&[
            Rect(8.5, 8.5, 11.5, 12.0, 2.0),
            Stroke("M15.5 8.5V4.5c0-.6-.4-1-1-1H5c-.6 0-1 .4-1 1V15c0 .6.4 1 1 1h3.5"),
        ]),
        Icon::Speech => line(&[Stroke("M4 5h16v11H11l-4.5 4v-4H4z")]),
        Icon::Printer => line(&[Stroke("M7 9V3.5h10V9M7 17H4V9h16v8h-3"), Rect(7.0, 14.0, 10.0, 6.5, 0.0)]),
        Icon::File => line(&[Stroke("M6 3h8l4.5 4.5V21H6z"), Stroke("M13.5 3v5h5")]),
        Icon::Warning => line(&[Stroke("M12 3.5L22 20.5H2z"), Stroke("M12 10v5M12 17.2v.6")]),
        Icon::Info => line(&[Ring(12.0, 12.0, 9.0), Stroke("M12 11v6M12 7v.6")]),
        Icon::Blocked => status(&[Fill(OCTAGON), On(EXCLAMATION, 2.4)]),
        Icon::Done => status(&[Disc(10.0, 10.0, 8.5), On("M6 10.5l2.8 2.8 5.2-6", 2.2)]),
        Icon::Open => status(&[Ring(10.0, 10.0, 7.5)]),
        Icon::Doing => status(&[Ring(10.0, 10.0, 7.5), RightHalf(10.0, 10.0, 7.5)]),
        Icon::Promised => status(&[Ring(10.0, 10.0, 7.5), Stroke("M10 5.5V10.5l3 2")]),
        Icon::Absent => status(&[Rect(2.5, 2.5, 15.0, 15.0, 2.0), Thick("M6.5 10h7", 2.2)]),
        Icon::Caution => status(&[Fill("M10 1.5L19 18H1z"), On("M10 7v5M10 14.6v.4", 2.2)]),
        Icon::Person => line(&[Ring(12.0, 8.0, 4.0), Stroke("M4 20.5c.8-4 3.8-6 8-6s7.2 2 8 6")]),
        Icon::Key => line(&[Ring(8.0, 15.0, 4.0), Stroke("M11 12l8-8M16 7l3 3M13.5 9.5l2 2")]),
        Icon::Monitor => line(&[Rect(3.0, 4.5, 18.0, 12.0, 1.5), Stroke("M8.5 20.5h7M12 16.5v4")]),
        Icon::Saved => line(&[Stroke("M4 4h13l3 3v13H4z"), Stroke("M8 4v5h7V4M8.5 15.5l2.5 2.5 5-5")]),
        Icon::Menu => line(&[Stroke("M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5")]),
        Icon::Search => line(&[Ring(10.5, 10.5, 6.0), Stroke("M15 15l5.5 5.5")]),
        Icon::Refresh => line(&[Arc(12.0, 12.0, 7.0, 0.0, 313.0), Stroke("M19.5 3.5v4.5h-4.5")]),
        Icon::Plus => line(&[Stroke("M12 5v14M5 12h14")]),
        Icon::Minus => line(&[Stroke("M5 12h14")]),
        Icon::Close => line(&[Stroke("M6 6l12 12M18 6l-12 12")]),
        Icon::Trash => line(&[Stroke("M4 7h16M9 7V4h6v3M6.5 7l1 13.5h9l1-13.5"), Stroke("M10 11v6M14 11v6")]),
        Icon::Share => line(&[Stroke("M12 14.5V4M8 7.5L12 3.5l4 4"), Stroke("M7 11H4.5v9.5h15V11H17")]),
        Icon::Hands => line(&[
            Stroke("M2.5 8l4-2 5 2 4.5-2 5.5 2v7l-3 1.5"),
            Stroke("M11.5 8L8.5 11.5c1 1.5 2.8 1.3 4-.5l5.5 5.5"),
            Stroke("M2.5 15l3 1 4.5 4 2 .5 6-4"),
        ]),
        Icon::Pencil => line(&[Stroke("M4 20l1-5L16 4l4 4L9 19z"), Stroke("M13.5 6.5l4 4")]),
        Icon::Pointer => line(&[Fill("M5 2v17L19 13.8z"), Fill("M9 14l3.6 8 3.2-1.4-3.2-7.6z")]),
        Icon::Folder => line(&[Stroke("M3 6h6l2 2.5h10V19H3z")]),
        Icon::Gear => line(&[
            Ring(12.0, 12.0, 3.2),
            Ring(12.0, 12.0, 6.8),
            Stroke("M12 2.5v2.7M12 18.8v2.7M2.5 12h2.7M18.8 12h2.7"),
            Stroke("M5.3 5.3l1.9 1.9M16.8 16.8l1.9 1.9M18.7 5.3l-1.9 1.9M7.2 16.8l-1.9 1.9"),
        ]),
        Icon::Help => line(&[
            Ring(12.0, 12.0, 9.0),
            Stroke("M9.3 9.5c.2-1.6 1.3-2.5 2.8-2.5 1.6 0 2.8 1 2.8 2.4 0 2-2.9 2.2-2.9 4.4"),
            Stroke("M12 17.2v.3"),
        ]),
        Icon::Privacy => Drawing {
            side: 72.0,
            stroke: 3.0,
            parts: &[
                Ring(36.0, 36.0, 33.0),
                Stroke(
                    "M36 52C25 44 20 38.5 20 31.5c0-5 3.6-8.5 8-8.5 3.2 0 6.2 1.7 8 5 1.8-3.3 4.8-5 8-5 4.4 0 8 3.5 8 8.5C52 38.5 47 44 36 52z",
                ),
            ],
        },
        Icon::Mark => Drawing {
            side: 28.0,
            stroke: 3.0,
            parts: &[Block(1.0, 1.0, 26.0, 26.0, 7.0), On("M7.5 14.5l4.5 4.5 8.5-9", 3.0)],
        },
    }
}
