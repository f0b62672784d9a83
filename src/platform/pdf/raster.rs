//! Sheets become pictures: for the preview in the window and for printing systems that want pixels.
//!
//! The same sheets as `paint` turns into the PDF, drawn by the rasterizer that egui brings, so that
//! nothing has to read PDF files. That both look the same is tested with another program's picture
//! of the PDF.

use super::{
    sheet::{Ink, PAGE_HEIGHT, PAGE_WIDTH, Sheet, Spot},
    typeface::Typeface,
};
use crate::platform::logo::Grey;
use vello_cpu::{
    Pixmap, RenderContext, Resources,
    color::palette::css::{BLACK, WHITE},
    kurbo::{Affine, BezPath, Cap, Circle, Point, Rect, Shape as _, Stroke},
    peniko::{Fill, color::AlphaColor},
};

/// The greatest number of pixels a page is drawn with for each point; A4 has then 3,572 by 5,052.
const LARGEST_SCALE: f32 = 6.0;

/// A page as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// One byte each, row by row; 0 is black.
    pub grey: Vec<u8>,
}

/// Draws a sheet on white paper with that many pixels for each point.
pub(super) fn picture(sheet: &Sheet, typeface: &Typeface, scale: f32) -> Picture {
    let scale = scale.clamp(0.1, LARGEST_SCALE);
    let (width, height) = ((PAGE_WIDTH * scale).round() as u16, (PAGE_HEIGHT * scale).round() as u16);
    let mut context = RenderContext::new(width, height);
    context.set_paint(WHITE);
    context.fill_rect(&Rect::new(0.0, 0.0, width.into(), height.into()));
    context.set_transform(Affine::scale(scale.into()));
    for (_, ink) in &sheet.ink {
        draw(&mut context, ink, typeface);
    }
    context.flush();
    let mut pixels = Pixmap::new(width, height);
    context.render(&mut pixels, &mut Resources::new());
    // Black and grey on white: all three colours are the same.
    let grey = pixels.data().iter().map(|pixel| pixel.r).collect();
    Picture { width: width.into(), height: height.into(), grey }
}

fn draw(context: &mut RenderContext, ink: &Ink, typeface: &Typeface) {
    context.set_paint(BLACK);
    context.set_fill_rule(Fill::EvenOdd);
    match ink {
        Ink::Text { at, style, line } => {
            context.set_fill_rule(Fill::NonZero);
            let path = typeface.outline(style.weight, &line.piece, point(*at), style.size);
            context.fill_path(&path);
        }
        Ink::Strokes { paths, width } => {
            context.set_stroke(Stroke::new((*width).into()).with_caps(Cap::Square));
            for spots in paths {
                context.stroke_path(&through(spots));
            }
        }
        Ink::Ring { centre, radius, width } => {
            context.set_stroke(Stroke::new((*width).into()));
            context.stroke_path(&Circle::new(point(*centre), f64::from(*radius)).to_path(0.01));
        }
        Ink::Area(spots) => {
            let mut path = through(spots);
            path.close_path();
            context.fill_path(&path);
        }
        Ink::Squares(squares) => {
            let mut path = BezPath::new();
            for &[x, y, width, height] in squares {
                let (x, y) = (f64::from(x), f64::from(y));
                path.extend(Rect::new(x, y, x + f64::from(width), y + f64::from(height)).path_elements(0.1));
            }
            context.fill_path(&path);
        }
        Ink::Picture { at, size, grey } => grey_picture(context, *at, *size, grey),
    }
}

/// Pixel by pixel, in runs of the same grey: a logo is small and stands on one page.
fn grey_picture(context: &mut RenderContext, (left, top): Spot, (width, height): (f32, f32), grey: &Grey) {
    let (across, down) = (width / grey.width as f32, height / grey.height as f32);
    for (y, row) in grey.pixels.chunks_exact(grey.width.max(1) as usize).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if let Some(&shade) = run.first().filter(|&&shade| shade < 255) {
                let (from, to) = (left + x as f32 * across, left + (x + run.len()) as f32 * across);
                let upper = top + y as f32 * down;
                context.set_paint(AlphaColor::from_rgb8(shade, shade, shade));
                context.fill_rect(&Rect::new(from.into(), upper.into(), to.into(), (upper + down).into()));
            }
            x += run.len();
        }
    }
}

fn point((x, y): Spot) -> Point {
    Point::new(x.into(), y.into())
}

fn through(spots: &[Spot]) -> BezPath {
    let mut path = BezPath::new();
    for (index, &spot) in spots.iter().enumerate() {
        if index == 0 {
            path.move_to(point(spot));
        } else {
            path.line_to(point(spot));
        }
    }
    path
}
