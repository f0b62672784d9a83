//! Paints what egui laid out into pixels, with the processor alone: no card, no driver, on every PC
//! the same picture.
//!
//! A triangle covers the pixels whose middle lies in it, an edge that two triangles share belongs to
//! one of them, and corners are placed in parts of a pixel, by whole numbers. What egui asks for and
//! when is not decided here; the window is `software`.

mod ink;
mod quad;
mod texture;
mod triangle;

use std::collections::HashMap;

use egui::{
    ClippedPrimitive, Color32, Rect, TextureId, TexturesDelta,
    epaint::{Mesh, Primitive},
};

use self::{ink::Ink, quad::Quad, texture::Texture, triangle::Triangle};

/// Rows of pixels, `0x00RRGGBB` each.
pub struct Canvas<'a> {
    pixels: &'a mut [u32],
    width: usize,
    height: usize,
}

impl<'a> Canvas<'a> {
    /// As many whole rows of this width as the pixels hold.
    #[must_use]
    pub fn new(pixels: &'a mut [u32], width: usize) -> Self {
        let height = pixels.len().checked_div(width).unwrap_or_default();
        Self { pixels, width, height }
    }

    /// The pixels of a row from one place up to another.
    fn row(&mut self, y: i64, from: i64, to: i64) -> &mut [u32] {
        let place = |x: i64| usize::try_from(x).ok().filter(|x| *x <= self.width);
        let row = usize::try_from(y).ok().map(|y| y * self.width);
        match (row, place(from), place(to)) {
            (Some(row), Some(from), Some(to)) => self.pixels.get_mut(row + from..row + to).unwrap_or_default(),
            _ => &mut [],
        }
    }
}

/// Whole pixels, the last ones excluded.
#[derive(Debug, Clone, Copy)]
struct Clip {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

impl Clip {
    fn of(rect: Rect, canvas: &Canvas<'_>) -> Self {
        let within = |x: f32, end: usize| (x.round() as i64).clamp(0, end.cast_signed() as i64);
        Self {
            left: within(rect.left(), canvas.width),
            top: within(rect.top(), canvas.height),
            right: within(rect.right(), canvas.width),
            bottom: within(rect.bottom(), canvas.height),
        }
    }

    fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }
}

/// Keeps letters and pictures from one frame to the next.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
}

impl Painter {
    /// Takes in what is new or changed, before a frame is painted.
    pub fn take_in(&mut self, delta: &mut TexturesDelta) {
        delta.set.drain().for_each(|(id, images)| {
            for image in images {
                match (image.pos, self.textures.get_mut(&id)) {
                    (Some(at), Some(texture)) => texture.put(&image.image, at),
                    (Some(_), None) => {}
                    (None, _) => _ = self.textures.insert(id, Texture::new(&image.image, image.options)),
                }
            }
        });
    }

    /// Forgets what is used no longer, after a frame was painted.
    pub fn forget(&mut self, delta: &mut TexturesDelta) {
        delta.free.drain().for_each(|id| _ = self.textures.remove(&id));
    }

    /// Paints a frame over this colour. What only a graphics card could paint is left out.
    pub fn paint(&self, canvas: &mut Canvas<'_>, ground: Color32, primitives: &[ClippedPrimitive], scale: f32) {
        canvas.pixels.fill(Ink::of(ground).over(0));
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = Clip::of(*clip_rect * scale, canvas);
            if !clip.is_empty() {
                paint_mesh(canvas, mesh, scale, clip, texture);
            }
        }
    }
}

fn paint_mesh(canvas: &mut Canvas<'_>, mesh: &Mesh, scale: f32, clip: Clip, texture: &Texture) {
    let mut rest = mesh.indices.as_slice();
    while let [one, two, three, after @ ..] = rest {
        rest = after;
        let corner = |index: &u32| mesh.vertices.get(*index as usize);
        let (Some(a), Some(b), Some(c)) = (corner(one), corner(two), corner(three)) else { continue };
        // Letters and plain rectangles come as two triangles.
        if let [first, second, last, after @ ..] = rest
            && first == three
            && second == two
            && let Some(quad) = corner(last).and_then(|d| Quad::of([a, b, c, d], scale))
        {
            quad.paint(canvas, clip, texture);
            rest = after;
        } else if let Some(triangle) = Triangle::of([a, b, c], scale) {
            triangle.paint(canvas, clip, texture);
        }
    }
}

#[cfg(test)]
mod tests;
