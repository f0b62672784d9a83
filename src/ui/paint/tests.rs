//! What the painter owes on good days, and that nothing odd brings it down.

use std::sync::Arc;

use egui::{
    ClippedPrimitive, Color32, ColorImage, ImageData, PaintCallback, Pos2, Rect, TextureId, TextureOptions,
    TexturesDelta,
    epaint::{ImageDelta, Mesh, Primitive, Vertex, WHITE_UV},
    pos2, vec2,
};

use super::{Canvas, Painter};

const LETTERS: TextureId = TextureId::Managed(0);
const WIDTH: usize = 20;
const HEIGHT: usize = 12;
const RED: Color32 = Color32::from_rgba_premultiplied(255, 0, 0, 255);
const HALF: Color32 = Color32::from_rgba_premultiplied(128, 0, 0, 128);

/// A painter whose sheet begins with a white texel, followed by a letter of three.
fn painter() -> Painter {
    let covers = [255, 0, 0, 255, 128, 64, 0, 0];
    let pixels = covers.map(|cover| Color32::from_rgba_premultiplied(cover, cover, cover, cover));
    let mut painter = Painter::default();
    put(&mut painter, LETTERS, ColorImage::new([8, 1], pixels.to_vec()), None);
    painter
}

fn put(painter: &mut Painter, id: TextureId, image: ColorImage, pos: Option<[usize; 2]>) {
    let mut delta = TexturesDelta::default();
    delta.push(id, ImageDelta { image: ImageData::Color(Arc::new(image)), options: TextureOptions::LINEAR, pos });
    painter.take_in(&mut delta);
}

fn corner(pos: Pos2, color: Color32) -> Vertex {
    Vertex { pos, uv: WHITE_UV, color }
}

fn mesh(vertices: Vec<Vertex>, indices: &[u32]) -> Mesh {
    Mesh { indices: indices.to_vec(), vertices, texture_id: LETTERS }
}

fn paint(painter: &Painter, clip: Rect, mesh: Mesh, scale: f32) -> Vec<u32> {
    let mut pixels = vec![0x0012_3456; WIDTH * HEIGHT];
    let primitive = ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) };
    painter.paint(&mut Canvas::new(&mut pixels, WIDTH), Color32::BLACK, &[primitive], scale);
    pixels
}

fn everywhere() -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(WIDTH as f32, HEIGHT as f32))
}

fn colored(rect: Rect, color: Color32) -> Mesh {
    let mut mesh = Mesh { texture_id: LETTERS, ..Mesh::default() };
    mesh.add_colored_rect(rect, color);
    mesh
}

/// The pixels that are not black.
fn painted(pixels: &[u32]) -> usize {
    pixels.iter().filter(|pixel| **pixel != 0).count()
}

#[test]
fn a_rectangle_covers_the_pixels_whose_middle_lies_in_it() {
    let rect = Rect::from_min_max(pos2(2.5, 1.0), pos2(5.5, 3.4));
    let pixels = paint(&painter(), everywhere(), colored(rect, RED), 1.0);
    for (at, pixel) in pixels.iter().enumerate() {
        let is_inside = (2..5).contains(&(at % WIDTH)) && (1..3).contains(&(at / WIDTH));
        assert_eq!(*pixel, if is_inside { 0x00ff_0000 } else { 0 }, "{} {}", at % WIDTH, at / WIDTH);
    }
}

#[test]
fn points_are_as_many_pixels_as_the_scale_says() {
    let rect = Rect::from_min_max(pos2(1.0, 1.0), pos2(3.0, 2.0));
    assert_eq!(painted(&paint(&painter(), everywhere(), colored(rect, RED), 2.0)), 4 * 2);
}

#[test]
fn nothing_is_painted_outside_of_the_clip() {
    let clip = Rect::from_min_max(pos2(4.0, 2.0), pos2(7.0, 5.0));
    assert_eq!(painted(&paint(&painter(), clip, colored(everywhere(), RED), 1.0)), 9);
    let outside = Rect::from_min_max(pos2(40.0, 2.0), pos2(70.0, 5.0));
    assert_eq!(painted(&paint(&painter(), outside, colored(everywhere(), RED), 1.0)), 0);
}

#[test]
fn triangles_that_share_an_edge_neither_overlap_nor_leave_a_gap() {
    // A fan around a point that is in the middle of nothing, half transparent.
    let middle = pos2(9.3, 5.7);
    let ring: Vec<Pos2> = (0..12)
        .map(|n| middle + egui::emath::Rot2::from_angle(n as f32 * std::f32::consts::TAU / 12.0) * vec2(8.7, 0.0))
        .collect();
    let mut vertices = vec![corner(middle, HALF)];
    vertices.extend(ring.iter().map(|pos| corner(*pos, HALF)));
    let indices: Vec<u32> = (0..12).flat_map(|n| [0, n + 1, (n + 1) % 12 + 1]).collect();
    let pixels = paint(&painter(), everywhere(), mesh(vertices, &indices), 1.0);
    assert!(painted(&pixels) > 180);
    assert!(pixels.iter().all(|pixel| *pixel == 0 || *pixel == 0x0080_0000), "painted once");
    let row = &pixels[5 * WIDTH + 1..5 * WIDTH + 18];
    assert!(row.iter().all(|pixel| *pixel != 0), "without a gap");
}

#[test]
fn two_triangles_are_the_same_as_their_rectangle_whichever_way_they_turn() {
    let at = [pos2(1.2, 1.7), pos2(15.6, 1.7), pos2(1.2, 9.1), pos2(15.6, 9.1)];
    let corners = || at.map(|pos| corner(pos, HALF)).to_vec();
    let as_rectangle = paint(&painter(), everywhere(), mesh(corners(), &[0, 1, 2, 2, 1, 3]), 1.0);
    assert!(painted(&as_rectangle) > 0);
    for indices in [[0, 1, 2, 1, 3, 2], [0, 2, 1, 3, 2, 1], [0, 1, 3, 0, 3, 2]] {
        assert!(paint(&painter(), everywhere(), mesh(corners(), &indices), 1.0) == as_rectangle, "{indices:?}");
    }
}

#[test]
fn colours_run_from_corner_to_corner() {
    let clear = Color32::TRANSPARENT;
    let corners = vec![
        corner(pos2(0.0, 0.0), clear),
        corner(pos2(16.0, 0.0), RED),
        corner(pos2(0.0, 4.0), clear),
        corner(pos2(16.0, 4.0), RED),
    ];
    let pixels = paint(&painter(), everywhere(), mesh(corners, &[0, 1, 2, 2, 1, 3]), 1.0);
    for x in 0..16 {
        let wanted = (x as f32 + 0.5) / 16.0 * 255.0;
        let red = (pixels[2 * WIDTH + x] >> 16) as f32;
        assert!((red - wanted).abs() <= 1.0, "{x}: {red} {wanted}");
    }
}

#[test]
fn a_letter_is_its_texels_in_its_colour() {
    let mut letter = Mesh { texture_id: LETTERS, ..Mesh::default() };
    let uv = Rect::from_min_max(pos2(3.0 / 8.0, 0.0), pos2(6.0 / 8.0, 1.0));
    letter.add_rect_with_uv(Rect::from_min_size(pos2(4.0, 2.0), vec2(3.0, 1.0)), uv, RED);
    let pixels = paint(&painter(), everywhere(), letter, 1.0);
    assert_eq!(pixels[2 * WIDTH + 4..2 * WIDTH + 8], [0x00ff_0000, 0x0080_0000, 0x0040_0000, 0]);
    assert_eq!(painted(&pixels), 3);
}

#[test]
fn a_picture_that_is_drawn_larger_runs_from_colour_to_colour() {
    let mut painter = painter();
    let picture = TextureId::User(7);
    put(&mut painter, picture, ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]), None);
    let mut mesh = Mesh { texture_id: picture, ..Mesh::default() };
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(16.0, 1.0)), whole, Color32::WHITE);
    let row: Vec<u32> = paint(&painter, everywhere(), mesh, 1.0)[..16].iter().map(|pixel| pixel & 255).collect();
    assert_eq!((row[0], row[15]), (0, 255));
    assert!(row.windows(2).all(|pair| pair[0] <= pair[1]) && (140..147).contains(&row[8]), "{row:?}");
}

#[test]
fn a_part_of_a_picture_is_replaced_and_letters_may_get_colours() {
    let mut painter = painter();
    let white = |cover: u8| Color32::from_rgba_premultiplied(cover, cover, cover, cover);
    put(&mut painter, LETTERS, ColorImage::new([2, 1], vec![white(10), white(20)]), Some([3, 0]));
    put(&mut painter, LETTERS, ColorImage::new([1, 1], vec![RED]), Some([5, 0]));
    let mut letter = Mesh { texture_id: LETTERS, ..Mesh::default() };
    let uv = Rect::from_min_max(pos2(3.0 / 8.0, 0.0), pos2(6.0 / 8.0, 1.0));
    letter.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(3.0, 1.0)), uv, Color32::WHITE);
    let pixels = paint(&painter, everywhere(), letter, 1.0);
    assert_eq!(pixels[..3], [0x000a_0a0a, 0x0014_1414, 0x00ff_0000]);
    // Beyond the edges: what fits is taken.
    put(&mut painter, LETTERS, ColorImage::filled([9, 9], RED), Some([6, 0]));
    put(&mut painter, LETTERS, ColorImage::filled([9, 9], RED), Some([80, 80]));
    put(&mut painter, TextureId::User(1), ColorImage::filled([9, 9], RED), Some([0, 0]));
}

#[test]
fn light_that_covers_nothing_is_added_and_stops_at_white() {
    let light = Color32::from_rgba_premultiplied(200, 100, 0, 0);
    let mut mesh = colored(everywhere(), light);
    mesh.append(colored(everywhere(), light));
    assert_eq!(paint(&painter(), everywhere(), mesh, 1.0)[0], 0x00ff_c800);
}

#[test]
fn odd_places_scales_and_meshes_bring_nothing_down() {
    let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, 1e9, -1e9, 0.0, 3.7];
    for x in odd {
        for y in odd {
            for scale in [1.0, 0.0, -1.0, f32::NAN, f32::INFINITY, 2.5] {
                let at = [pos2(x, y), pos2(y, 5.0), pos2(9.0, x), pos2(x, x)];
                let corners = at.map(|pos| Vertex { pos, uv: pos2(y, x), color: HALF }).to_vec();
                let clip = Rect::from_min_max(pos2(y, 0.0), pos2(x, 9.0));
                paint(&painter(), clip, mesh(corners.clone(), &[0, 1, 2, 2, 1, 3]), scale);
                paint(&painter(), everywhere(), mesh(corners, &[0, 1, 2, 0, 99, 1, 3, 3, 3, 1]), scale);
            }
        }
    }
    // What lies far away on both sides covers all between.
    let far = Rect::from_min_max(pos2(-1e7, -1e7), pos2(1e7, 1e7));
    assert_eq!(painted(&paint(&painter(), everywhere(), colored(far, RED), 1.0)), WIDTH * HEIGHT);
}

#[test]
fn no_pixels_one_pixel_and_no_texture_bring_nothing_down() {
    let painter = painter();
    for (count, width) in [(0, 0), (0, 5), (5, 0), (1, 1), (7, 3), (3, 7)] {
        let mut pixels = vec![1; count];
        let mesh = colored(everywhere(), RED);
        let lost = Mesh { texture_id: TextureId::User(404), ..mesh.clone() };
        let card = PaintCallback { rect: everywhere(), callback: Arc::new(()) };
        let clip_rect = everywhere();
        let primitives = [Primitive::Mesh(lost), Primitive::Callback(card), Primitive::Mesh(mesh)];
        let primitives = primitives.map(|primitive| ClippedPrimitive { clip_rect, primitive });
        painter.paint(&mut Canvas::new(&mut pixels, width), Color32::BLACK, &primitives, 1.0);
        let rows = count.checked_div(width).unwrap_or(0);
        assert!(pixels.iter().take(rows * width).all(|pixel| *pixel == 0x00ff_0000), "{count} in rows of {width}");
    }
    let mut empty = Painter::default();
    put(&mut empty, LETTERS, ColorImage::filled([0, 0], RED), None);
    assert_eq!(painted(&paint(&empty, everywhere(), colored(everywhere(), RED), 1.0)), 0);
}

#[test]
fn what_is_used_no_longer_is_forgotten() {
    let mut painter = painter();
    let mut delta = TexturesDelta::default();
    delta.free(LETTERS);
    painter.forget(&mut delta);
    assert!(painter.textures.is_empty());
}
