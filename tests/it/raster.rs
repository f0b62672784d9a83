//! Pictures of what the window shows, painted by the program's own painter: what a test sees is what a
//! person sees. How OpenGL paints is looked at in the real window, by the tour.

use std::{cell::RefCell, rc::Rc};

use egui::{Color32, Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use passwortwechsel::ui::paint::{Canvas, Painter};

/// What a window keeps to paint with: its letters and pictures.
#[derive(Clone, Default)]
pub(crate) struct Textures(Rc<RefCell<Painter>>);

/// Rows of red, green and blue.
#[derive(Clone, PartialEq)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<[u8; 3]>,
}

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut painter = self.0.borrow_mut();
        painter.take_in(delta);
        painter.forget(delta);
    }
}

impl Textures {
    /// The picture of this frame.
    pub(crate) fn paint(&self, ctx: &Context, output: &FullOutput) -> Picture {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut pixels = vec![0; width * height];
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        self.0.borrow().paint(&mut Canvas::new(&mut pixels, width), Color32::BLACK, &primitives, scale);
        let parts = |pixel: u32| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue]
        };
        Picture { width, height, pixels: pixels.into_iter().map(parts).collect() }
    }
}
