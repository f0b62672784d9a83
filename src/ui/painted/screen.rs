//! The pixels of a window, and how they get there: through what every display has, no driver asked.

use std::{num::NonZeroU32, sync::Arc};

use egui::{Color32, ColorImage};
use softbuffer::{Context, SoftBufferError, Surface};
use winit::{
    event_loop::{ActiveEventLoop, OwnedDisplayHandle},
    window::Window,
};

use crate::ui::paint::Canvas;

/// The pixels of one window.
pub(super) struct Screen {
    surface: Surface<OwnedDisplayHandle, Arc<Window>>,
}

impl Screen {
    /// For this window.
    ///
    /// # Errors
    /// When the display takes no pixels, or not in 24 bits each.
    pub(super) fn new(events: &ActiveEventLoop, window: &Arc<Window>) -> Result<Self, SoftBufferError> {
        let context = Context::new(events.owned_display_handle())?;
        Ok(Self { surface: Surface::new(&context, window.clone())? })
    }

    /// Has all pixels painted, hands them to `look`, and brings them into the window. A window without
    /// any, as one that was made small may be, is left alone.
    ///
    /// # Errors
    /// When the display does not take them.
    pub(super) fn show(
        &mut self,
        paint: impl FnOnce(&mut Canvas<'_>),
        look: impl FnOnce(&[u32], usize),
    ) -> Result<(), SoftBufferError> {
        let size = self.surface.window().inner_size();
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            return Ok(());
        };
        self.surface.resize(width, height)?;
        let mut pixels = self.surface.buffer_mut()?;
        paint(&mut Canvas::new(&mut pixels, size.width as usize));
        look(&pixels, size.width as usize);
        pixels.present()
    }
}

/// A picture of these pixels.
pub(super) fn picture(pixels: &[u32], width: usize) -> ColorImage {
    let opaque = |pixel: &u32| {
        let [_, red, green, blue] = pixel.to_be_bytes();
        Color32::from_rgba_premultiplied(red, green, blue, u8::MAX)
    };
    let height = pixels.len().checked_div(width).unwrap_or_default();
    ColorImage::new([width, height], pixels.iter().map(opaque).collect())
}
