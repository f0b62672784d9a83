//! Upright rectangles of one colour, plain or through a texture: letters, areas, pictures.

use egui::{Pos2, Rect, epaint::Vertex, pos2};

use super::{
    Canvas, Clip,
    ink::Ink,
    texture::Texture,
    triangle::{SUB, place, same},
};

/// So far a texel may lie beside its pixel, in texels, and is taken as it is.
const BESIDE: f32 = 1.0 / 32.0;

/// Bits by which places in a texture are counted more finely than 256ths, along a row.
const FINE: u32 = 8;

pub(super) struct Quad {
    rect: Rect,
    uv: Rect,
    ink: Ink,
    /// Pixels, the last ones excluded.
    pixels: Clip,
}

impl Quad {
    /// Left top, right top, left bottom, right bottom, if they stand like that and have one colour.
    pub(super) fn of([one, two, three, four]: [&Vertex; 4], scale: f32) -> Option<Self> {
        let has_one_color = one.color == two.color && one.color == three.color && one.color == four.color;
        let is_upright = same(pos2(three.uv.x, two.uv.y), one.uv) && same(pos2(two.uv.x, three.uv.y), four.uv);
        if !has_one_color || !is_upright {
            return None;
        }
        let (from, to) = (place(one.pos, scale)?, place(four.pos, scale)?);
        let (right, lower) = (place(two.pos, scale)?, place(three.pos, scale)?);
        if (lower.0, right.1) != from || (right.0, lower.1) != to || from.0 > to.0 || from.1 > to.1 {
            return None;
        }
        // The first pixel whose middle is not before this.
        let pixel = |at: i64| (at + SUB / 2 - 1).div_euclid(SUB);
        let pixels = Clip { left: pixel(from.0), top: pixel(from.1), right: pixel(to.0), bottom: pixel(to.1) };
        let scaled = |pos: Pos2| pos2(pos.x * scale, pos.y * scale);
        let rect = Rect::from_min_max(scaled(one.pos), scaled(four.pos));
        Some(Self { rect, uv: Rect::from_min_max(one.uv, four.uv), ink: Ink::of(one.color), pixels })
    }

    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, clip: Clip, texture: &Texture) {
        let seen = Clip {
            left: self.pixels.left.max(clip.left),
            top: self.pixels.top.max(clip.top),
            right: self.pixels.right.min(clip.right),
            bottom: self.pixels.bottom.min(clip.bottom),
        };
        if seen.is_empty() {
            return;
        }
        if same(self.uv.min, self.uv.max) {
            let ink = self.ink.through(texture.between(texels(self.uv.min, texture)));
            for y in seen.top..seen.bottom {
                lay(canvas.row(y, seen.left, seen.right), ink);
            }
            return;
        }
        let across =
            Course::of((self.rect.left(), self.rect.right()), (self.uv.left(), self.uv.right()), texture.size()[0]);
        let down =
            Course::of((self.rect.top(), self.rect.bottom()), (self.uv.top(), self.uv.bottom()), texture.size()[1]);
        match (across.shift(seen.left, seen.right), down.shift(seen.top, seen.bottom)) {
            (Some(right), Some(lower)) => self.letters(canvas, seen, texture, (right, lower)),
            _ => self.stretched(canvas, seen, texture, &across, &down),
        }
    }

    /// Each pixel is one texel.
    fn letters(&self, canvas: &mut Canvas<'_>, seen: Clip, texture: &Texture, (right, lower): (i64, i64)) {
        for y in seen.top..seen.bottom {
            let row = canvas.row(y, seen.left, seen.right);
            if let Some(covers) = texture.covers(y + lower, seen.left + right, seen.right + right) {
                for (pixel, cover) in row.iter_mut().zip(covers) {
                    if *cover > 0 {
                        *pixel = self.ink.thinned(*cover).over(*pixel);
                    }
                }
            } else {
                for (x, pixel) in (seen.left..).zip(row) {
                    *pixel = self.ink.through(texture.texel(x + right, y + lower)).over(*pixel);
                }
            }
        }
    }

    fn stretched(&self, canvas: &mut Canvas<'_>, seen: Clip, texture: &Texture, across: &Course, down: &Course) {
        let (first, step) = across.fine(seen.left);
        for y in seen.top..seen.bottom {
            let v = down.fine(y).0 >> FINE;
            let mut u = first;
            for pixel in canvas.row(y, seen.left, seen.right) {
                *pixel = self.ink.through(texture.between([u >> FINE, v])).over(*pixel);
                u += step;
            }
        }
    }
}

/// Lays one ink over a row.
pub(super) fn lay(row: &mut [u32], ink: Ink) {
    if ink.is_full() {
        row.fill(ink.over(0));
    } else if !ink.is_none() {
        for pixel in row {
            *pixel = ink.over(*pixel);
        }
    }
}

/// A place in a texture in 256ths of a texel, whole in the middle of one.
pub(super) fn texels(uv: Pos2, texture: &Texture) -> [i64; 2] {
    let [width, height] = texture.size().map(|size| size as f32);
    let part = |share: f32, size: f32| ((share * size - 0.5) * SUB as f32).round() as i64;
    [part(uv.x, width), part(uv.y, height)]
}

/// How the texels run along the pixels, in one direction.
struct Course {
    /// The texel in the middle of pixel 0, and texels for each pixel.
    start: f32,
    step: f32,
}

impl Course {
    fn of((from, to): (f32, f32), (u, v): (f32, f32), size: usize) -> Self {
        let step = (v - u) * size as f32 / (to - from).max(f32::MIN_POSITIVE);
        Self { start: u * size as f32 - from * step + step / 2.0 - 0.5, step }
    }

    fn texel(&self, pixel: i64) -> f32 {
        self.start + self.step * pixel as f32
    }

    /// The texel in the middle of this pixel, and texels for each pixel, in 65536ths.
    fn fine(&self, pixel: i64) -> (i64, i64) {
        let parts = (SUB << FINE) as f32;
        ((self.texel(pixel) * parts) as i64, (self.step * parts) as i64)
    }

    /// So many texels after the pixel, if that is the same for all of them.
    fn shift(&self, from: i64, to: i64) -> Option<i64> {
        let [first, last] = [from, to].map(|pixel| self.texel(pixel) - pixel as f32);
        let shift = first.round();
        ((first - shift).abs() < BESIDE && (last - shift).abs() < BESIDE).then_some(shift as i64)
    }
}
