//! Letters and pictures as the painter keeps them. Letters, which have no colour of their own, in a
//! quarter of the space.

use egui::{Color32, ColorImage, ImageData, TextureFilter, TextureOptions};

use super::ink::Ink;

/// A picture, or a sheet of letters.
pub(super) struct Texture {
    width: usize,
    texels: Texels,
    is_smooth: bool,
}

enum Texels {
    /// How much white covers.
    Cover(Vec<u8>),
    Color(Vec<Color32>),
}

impl Texture {
    pub(super) fn new(image: &ImageData, options: TextureOptions) -> Self {
        let ImageData::Color(image) = image;
        let is_smooth = options.magnification == TextureFilter::Linear;
        Self { width: image.width(), texels: Texels::of(image), is_smooth }
    }

    /// Replaces a part; what lies outside is left out.
    pub(super) fn put(&mut self, image: &ImageData, [left, top]: [usize; 2]) {
        let ImageData::Color(image) = image;
        let width = image.width().min(self.width.saturating_sub(left));
        if width == 0 {
            return;
        }
        let part = Texels::of(image);
        if let (Texels::Cover(own), Texels::Color(_)) = (&self.texels, &part) {
            let colored = own.iter().map(|cover| white(*cover)).collect();
            self.texels = Texels::Color(colored);
        }
        for row in 0..image.height() {
            let (from, at) = (row * image.width(), (top + row) * self.width + left);
            let (from, at) = (from..from + width, at..at + width);
            match (&mut self.texels, &part) {
                (Texels::Cover(own), Texels::Cover(new)) => replace(own.get_mut(at), new.get(from)),
                (Texels::Color(own), Texels::Color(new)) => replace(own.get_mut(at), new.get(from)),
                (Texels::Color(own), Texels::Cover(new)) => {
                    for (own, new) in own.get_mut(at).into_iter().flatten().zip(new.get(from).into_iter().flatten()) {
                        *own = white(*new);
                    }
                }
                // Has been given colours above.
                (Texels::Cover(_), Texels::Color(_)) => {}
            }
        }
    }

    pub(super) fn size(&self) -> [usize; 2] {
        let texels = match &self.texels {
            Texels::Cover(texels) => texels.len(),
            Texels::Color(texels) => texels.len(),
        };
        [self.width, texels.checked_div(self.width).unwrap_or_default()]
    }

    /// A row of letters from one place up to another, if this is a sheet of them.
    pub(super) fn covers(&self, y: i64, from: i64, to: i64) -> Option<&[u8]> {
        let Texels::Cover(texels) = &self.texels else { return None };
        let place = |x: i64| usize::try_from(x).ok().filter(|x| *x <= self.width);
        let row = usize::try_from(y).ok()? * self.width;
        texels.get(row + place(from)?..row + place(to)?)
    }

    /// The texel there; beyond the edge the one at the edge.
    #[inline]
    pub(super) fn texel(&self, x: i64, y: i64) -> Ink {
        let [width, height] = self.size();
        let within = |at: i64, size: usize| usize::try_from(at).unwrap_or_default().min(size.saturating_sub(1));
        let at = within(y, height) * width + within(x, width);
        match &self.texels {
            Texels::Cover(texels) => texels.get(at).map_or(Ink::NONE, |cover| Ink::white(*cover)),
            Texels::Color(texels) => texels.get(at).map_or(Ink::NONE, |color| Ink::of(*color)),
        }
    }

    /// Between the four nearest texels; `at` is in 256ths of a texel, its middle being whole.
    #[inline]
    pub(super) fn between(&self, at: [i64; 2]) -> Ink {
        if !self.is_smooth {
            let [x, y] = at.map(|at| (at + 128) >> 8);
            return self.texel(x, y);
        }
        let [x, y] = at.map(|at| at >> 8);
        let [right, down] = at.map(|at| (at & 255) as u32);
        let upper = self.texel(x, y).mixed(self.texel(x + 1, y), right);
        let lower = self.texel(x, y + 1).mixed(self.texel(x + 1, y + 1), right);
        upper.mixed(lower, down)
    }
}

impl Texels {
    fn of(image: &ColorImage) -> Self {
        let cover = |color: &Color32| (*color == white(color.a())).then_some(color.a());
        let covers: Option<Vec<u8>> = image.pixels.iter().map(cover).collect();
        covers.map_or_else(|| Self::Color(image.pixels.clone()), Self::Cover)
    }
}

/// White that covers so much.
fn white(cover: u8) -> Color32 {
    Color32::from_rgba_premultiplied(cover, cover, cover, cover)
}

fn replace<T: Copy>(own: Option<&mut [T]>, new: Option<&[T]>) {
    if let (Some(own), Some(new)) = (own, new) {
        own.copy_from_slice(new);
    }
}
