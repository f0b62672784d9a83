//! Paints what egui laid out into pixels, by rules as a graphics card has them, but with whole numbers:
//! the same picture on every machine, and none needs a card. How real cards paint is looked at in the
//! real window, by the tour.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use egui::{
    ClippedPrimitive, Color32, ColorImage, Context, FullOutput, ImageData, Pos2, Rect, TextureId, TexturesDelta,
    epaint::{ImageDelta, Mesh, Primitive, Vertex},
};
use egui_kittest::TestRenderer;

/// Parts of a pixel in which corners are placed.
const SUB: f32 = 256.0;

/// What a window keeps with the card: its letters and pictures.
#[derive(Clone, Default)]
pub(crate) struct Textures(Rc<RefCell<HashMap<TextureId, ColorImage>>>);

/// Rows of red, green and blue.
#[derive(Clone, PartialEq)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<[u8; 3]>,
}

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.borrow_mut();
        delta.set.drain().for_each(|(id, deltas)| {
            for ImageDelta { image: ImageData::Color(new), pos, .. } in deltas {
                match pos {
                    None => _ = textures.insert(id, (*new).clone()),
                    Some(at) => put(textures.get_mut(&id).unwrap(), &new, at),
                }
            }
        });
        delta.free.drain().for_each(|id| _ = textures.remove(&id));
    }
}

fn put(onto: &mut ColorImage, new: &ColorImage, [left, top]: [usize; 2]) {
    let ([width, _], [new_width, _]) = (onto.size, new.size);
    for (row, line) in new.pixels.chunks_exact(new_width).enumerate() {
        let at = (top + row) * width + left;
        onto.pixels[at..at + new_width].copy_from_slice(line);
    }
}

impl Textures {
    /// The picture of this frame.
    pub(crate) fn paint(&self, ctx: &Context, output: &FullOutput) -> Picture {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut picture = Picture { width, height, pixels: vec![[0; 3]; width * height] };
        let textures = self.0.borrow();
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = primitive else { panic!("something that only a card can paint") };
            let clip = Clip::of(clip_rect * scale, &picture);
            picture.mesh(&mesh, scale, &clip, &textures[&mesh.texture_id]);
        }
        picture
    }
}

/// Whole pixels, the last ones excluded.
struct Clip {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

impl Clip {
    fn of(rect: Rect, picture: &Picture) -> Self {
        let within = |x: f32, end: usize| (x.round() as i64).clamp(0, end.cast_signed() as i64);
        Self {
            left: within(rect.left(), picture.width),
            top: within(rect.top(), picture.height),
            right: within(rect.right(), picture.width),
            bottom: within(rect.bottom(), picture.height),
        }
    }
}

/// Three corners in parts of a pixel, turned one way, with one over twice the area.
struct Triangle<'v> {
    corners: [&'v Vertex; 3],
    at: [(i64, i64); 3],
    share: f32,
}

impl<'v> Triangle<'v> {
    fn new(mut corners: [&'v Vertex; 3], scale: f32) -> Option<Self> {
        let place = |pos: Pos2| ((pos.x * scale * SUB).round() as i64, (pos.y * scale * SUB).round() as i64);
        let mut at = corners.map(|corner| place(corner.pos));
        let [a, b, c] = at;
        let twice = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
        if twice < 0 {
            corners.swap(1, 2);
            at.swap(1, 2);
        }
        (twice != 0).then(|| Self { corners, at, share: 1.0 / twice.abs() as f32 })
    }

    /// For the edge opposite this corner: its weight at the middle of pixel x is `slope * x + rest`. An
    /// edge that two triangles share belongs to one of them.
    fn edge(&self, corner: usize, y: i64) -> Edge {
        let (from, to) = (self.at[(corner + 1) % 3], self.at[(corner + 2) % 3]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (sub, half) = (SUB as i64, SUB as i64 / 2);
        let rest = dx * (y * sub + half - from.1) - dy * (half - from.0);
        let is_ours = dy < 0 || (dy == 0 && dx > 0);
        Edge { slope: -dy * sub, rest, least: i64::from(!is_ours) }
    }
}

struct Edge {
    slope: i64,
    rest: i64,
    least: i64,
}

impl Edge {
    /// Narrows a row to the pixels on the inner side.
    fn narrow(&self, (from, to): (i64, i64)) -> (i64, i64) {
        let missing = self.least - self.rest;
        match self.slope {
            0 if missing > 0 => (to, to),
            0 => (from, to),
            up if up > 0 => (from.max(-(-missing).div_euclid(up)), to),
            down => (from, to.min((-missing).div_euclid(-down) + 1)),
        }
    }
}

impl Picture {
    fn mesh(&mut self, mesh: &Mesh, scale: f32, clip: &Clip, texture: &ColorImage) {
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|n: usize| &mesh.vertices[corners[n] as usize]);
            let Some(triangle) = Triangle::new(corners, scale) else { continue };
            let sub = SUB as i64;
            let [top, bottom] = [i64::min, i64::max].map(|most: fn(i64, i64) -> i64| {
                triangle.at.iter().map(|at| at.1.div_euclid(sub)).reduce(most).unwrap()
            });
            for y in top.max(clip.top)..(bottom + 1).min(clip.bottom) {
                let edges = [0, 1, 2].map(|corner| triangle.edge(corner, y));
                let (from, to) = edges.iter().fold((clip.left, clip.right), |row, edge| edge.narrow(row));
                if from < to {
                    let at = y as usize * self.width;
                    row(&mut self.pixels[at + from as usize..at + to as usize], from, &triangle, &edges, texture);
                }
            }
        }
    }
}

fn row(pixels: &mut [[u8; 3]], from: i64, triangle: &Triangle<'_>, edges: &[Edge; 3], texture: &ColorImage) {
    let [a, b, c] = triangle.corners;
    if a.uv == b.uv && b.uv == c.uv && a.color == b.color && b.color == c.color {
        let color = times(floats(a.color), sample(texture, a.uv));
        if color[3] >= 255.0 {
            let [red, green, blue, _] = color.map(|value| value.round() as u8);
            pixels.fill([red, green, blue]);
        } else if color[3] > 0.0 {
            for pixel in pixels {
                lay(pixel, color);
            }
        }
        return;
    }
    let [one, two, three] = [floats(a.color), floats(b.color), floats(c.color)];
    for (x, pixel) in (from..).zip(pixels) {
        let part = [0, 1, 2].map(|n: usize| (edges[n].slope * x + edges[n].rest) as f32 * triangle.share);
        let uv = a.uv.to_vec2() * part[0] + b.uv.to_vec2() * part[1] + c.uv.to_vec2() * part[2];
        let mixed = [0, 1, 2, 3].map(|n: usize| one[n] * part[0] + two[n] * part[1] + three[n] * part[2]);
        lay(pixel, times(mixed, sample(texture, uv.to_pos2())));
    }
}

fn floats(color: Color32) -> [f32; 4] {
    color.to_array().map(f32::from)
}

/// Both from 0 to 255.
fn times(one: [f32; 4], other: [f32; 4]) -> [f32; 4] {
    [0, 1, 2, 3].map(|n: usize| one[n] * other[n] / 255.0)
}

/// Between the four nearest texels.
fn sample(texture: &ColorImage, uv: Pos2) -> [f32; 4] {
    let [width, height] = texture.size;
    if uv == egui::epaint::WHITE_UV {
        return [255.0; 4];
    }
    let (x, y) = (uv.x * width as f32 - 0.5, uv.y * height as f32 - 0.5);
    let texel = |dx: f32, dy: f32| {
        let x = ((x.floor() + dx).max(0.0) as usize).min(width - 1);
        let y = ((y.floor() + dy).max(0.0) as usize).min(height - 1);
        floats(texture.pixels[y * width + x])
    };
    let mix =
        |one: [f32; 4], other: [f32; 4], share: f32| [0, 1, 2, 3].map(|n: usize| one[n] + (other[n] - one[n]) * share);
    let (right, down) = (x - x.floor(), y - y.floor());
    mix(mix(texel(0.0, 0.0), texel(1.0, 0.0), right), mix(texel(0.0, 1.0), texel(1.0, 1.0), right), down)
}

/// Colours are multiplied by how much they cover.
fn lay(pixel: &mut [u8; 3], [red, green, blue, covers]: [f32; 4]) {
    let [r, g, b] = *pixel;
    let left = 1.0 - covers / 255.0;
    *pixel = [(red, r), (green, g), (blue, b)].map(|(new, old)| (new + f32::from(old) * left).round() as u8);
}
