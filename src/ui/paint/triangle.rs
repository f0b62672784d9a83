//! Triangles: soft edges, round corners, drawn icons.

use egui::{Color32, Pos2, epaint::Vertex};

use super::{
    Canvas, Clip,
    ink::Ink,
    quad::{lay, texels},
    texture::Texture,
};

/// Parts of a pixel in which corners are placed.
pub(super) const SUB: i64 = 256;
/// Corners that are farther away, in parts of a pixel, stand there: products of two still fit.
const FAR: f32 = (1 << 28) as f32;

/// In parts of a pixel. None for what is no number.
pub(super) fn place(pos: Pos2, scale: f32) -> Option<(i64, i64)> {
    let part = |x: f32| {
        let x = x * scale * SUB as f32;
        x.is_finite().then(|| (x + 0.5_f32.copysign(x)).clamp(-FAR, FAR) as i64)
    };
    Some((part(pos.x)?, part(pos.y)?))
}

/// Whether both are the same place, also where that is none.
pub(super) fn same(one: Pos2, other: Pos2) -> bool {
    one.x.to_bits() == other.x.to_bits() && one.y.to_bits() == other.y.to_bits()
}

/// Three corners in parts of a pixel, turned one way, with twice the area.
pub(super) struct Triangle<'v> {
    corners: [&'v Vertex; 3],
    at: [(i64, i64); 3],
    twice: i64,
}

impl<'v> Triangle<'v> {
    /// None for one without an area.
    pub(super) fn of(corners: [&'v Vertex; 3], scale: f32) -> Option<Self> {
        let [one, two, three] = corners;
        let at = [place(one.pos, scale)?, place(two.pos, scale)?, place(three.pos, scale)?];
        let [a, b, c] = at;
        let twice = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
        match twice {
            0 => None,
            ..0 => Some(Self { corners: [one, three, two], at: [a, c, b], twice: -twice }),
            _ => Some(Self { corners, at, twice }),
        }
    }

    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, clip: Clip, texture: &Texture) {
        let [a, b, c] = self.at;
        let least = |one: i64, two: i64, three: i64| one.min(two).min(three).div_euclid(SUB);
        let most = |one: i64, two: i64, three: i64| one.max(two).max(three).div_euclid(SUB) + 1;
        let (left, right) = (least(a.0, b.0, c.0).max(clip.left), most(a.0, b.0, c.0).min(clip.right));
        let (top, bottom) = (least(a.1, b.1, c.1).max(clip.top), most(a.1, b.1, c.1).min(clip.bottom));
        if left >= right || top >= bottom {
            return;
        }
        let fill = Fill::of(self, texture);
        if matches!(&fill, Fill::Plain(ink) if ink.is_none()) {
            return;
        }
        let mut edges = [Edge::of(b, c, left, top), Edge::of(c, a, left, top), Edge::of(a, b, left, top)];
        for y in top..bottom {
            let (mut from, mut to) = (0, right - left);
            for edge in &mut edges {
                edge.narrow(&mut from, &mut to);
                edge.rest += edge.down;
            }
            if from < to {
                fill.row(canvas.row(y, left + from, left + to), left + from, y, texture);
            }
        }
    }
}

/// An edge: a pixel is on the inner side if `slope * x + rest` is not below `least`, with x counted from
/// the left end; `down` is what a row changes.
struct Edge {
    slope: i64,
    rest: i64,
    down: i64,
    least: i64,
}

impl Edge {
    fn of(from: (i64, i64), to: (i64, i64), left: i64, top: i64) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let middle = |pixel: i64| pixel * SUB + SUB / 2;
        let rest = dx * (middle(top) - from.1) - dy * (middle(left) - from.0);
        let is_ours = dy < 0 || (dy == 0 && dx > 0);
        Self { slope: -dy * SUB, rest, down: dx * SUB, least: i64::from(!is_ours) }
    }

    /// Narrows a row to the pixels on the inner side.
    fn narrow(&self, from: &mut i64, to: &mut i64) {
        let missing = self.least - self.rest;
        match self.slope {
            0 if missing > 0 => *to = *from,
            0 => {}
            up if up > 0 => *from = (*from).max(-divided(-missing, up)),
            down => *to = (*to).min(divided(-missing, -down) + 1),
        }
    }
}

/// Rounded down. Small numbers, which are the usual ones, are divided much faster.
fn divided(number: i64, by: i64) -> i64 {
    match (i32::try_from(number), i32::try_from(by)) {
        (Ok(number), Ok(by)) => i64::from(number.div_euclid(by)),
        _ => number.div_euclid(by),
    }
}

/// What is painted between the edges.
enum Fill {
    Plain(Ink),
    /// Colours run from corner to corner, seen through one ink.
    Colors(Plane<4>, Ink),
    /// So does the place in the texture.
    Texture(Plane<4>, Plane<2>),
}

impl Fill {
    fn of(triangle: &Triangle<'_>, texture: &Texture) -> Self {
        let [a, b, c] = triangle.corners;
        if !same(a.uv, b.uv) || !same(b.uv, c.uv) {
            let [width, height] = texture.size().map(|size| size as f32);
            let places = triangle.corners.map(|corner| [corner.uv.x * width - 0.5, corner.uv.y * height - 0.5]);
            return Self::Texture(Plane::of(triangle, triangle.corners.map(channels)), Plane::of(triangle, places));
        }
        let through = texture.between(texels(a.uv, texture));
        if a.color == b.color && b.color == c.color {
            Self::Plain(Ink::of(a.color).through(through))
        } else {
            Self::Colors(Plane::of(triangle, triangle.corners.map(channels)), through)
        }
    }

    fn row(&self, row: &mut [u32], from: i64, y: i64, texture: &Texture) {
        match self {
            Self::Plain(ink) => lay(row, *ink),
            Self::Colors(colors, through) if through.is_full() => {
                let mut color = colors.at(from, y);
                for pixel in row {
                    *pixel = Ink::rounded(color).over(*pixel);
                    colors.step(&mut color);
                }
            }
            Self::Colors(colors, through) => {
                let mut color = colors.at(from, y);
                for pixel in row {
                    *pixel = Ink::rounded(color).through(*through).over(*pixel);
                    colors.step(&mut color);
                }
            }
            Self::Texture(colors, places) => {
                let (mut color, mut place) = (colors.at(from, y), places.at(from, y));
                for pixel in row {
                    let at = place.map(|at| (at * SUB as f32).floor() as i64);
                    *pixel = Ink::rounded(color).through(texture.between(at)).over(*pixel);
                    colors.step(&mut color);
                    places.step(&mut place);
                }
            }
        }
    }
}

fn channels(corner: &Vertex) -> [f32; 4] {
    Color32::to_array(&corner.color).map(f32::from)
}

/// Values that run evenly over a triangle: those of its first corner, and what a pixel to the right and
/// one down change.
struct Plane<const N: usize> {
    corner: (f32, f32),
    first: [f32; N],
    right: [f32; N],
    down: [f32; N],
}

impl<const N: usize> Plane<N> {
    fn of(triangle: &Triangle<'_>, [first, second, third]: [[f32; N]; 3]) -> Self {
        let [a, b, c] = triangle.at;
        let [bx, by, cx, cy] = [b.0 - a.0, b.1 - a.1, c.0 - a.0, c.1 - a.1].map(|part| part as f32);
        let part = SUB as f32 / triangle.twice as f32;
        let mut plane =
            Self { corner: (a.0 as f32 / SUB as f32, a.1 as f32 / SUB as f32), first, right: first, down: first };
        let values = first.iter().zip(second).zip(third);
        let slopes = plane.right.iter_mut().zip(&mut plane.down);
        for (((first, second), third), (right, down)) in values.zip(slopes) {
            let (to_second, to_third) = (second - first, third - first);
            *right = (to_second * cy - to_third * by) * part;
            *down = (to_third * bx - to_second * cx) * part;
        }
        plane
    }

    /// In the middle of this pixel.
    fn at(&self, x: i64, y: i64) -> [f32; N] {
        let (x, y) = (x as f32 + 0.5 - self.corner.0, y as f32 + 0.5 - self.corner.1);
        let mut values = self.first;
        for ((value, right), down) in values.iter_mut().zip(self.right).zip(self.down) {
            *value += x * right + y * down;
        }
        values
    }

    /// One pixel to the right.
    #[inline]
    fn step(&self, values: &mut [f32; N]) {
        for (value, right) in values.iter_mut().zip(self.right) {
            *value += right;
        }
    }
}
