//! A colour and how much it covers, and how it is laid over what is there. Two channels are counted
//! at a time, in whole numbers, rounded.

use egui::Color32;

/// The bits of two channels.
const PAIR: u32 = 0x00ff_00ff;

/// A colour multiplied by how much it covers. Red and blue in one number, cover and green in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink {
    red_blue: u32,
    cover_green: u32,
}

impl Ink {
    /// Covers nothing.
    pub(super) const NONE: Self = Self { red_blue: 0, cover_green: 0 };

    pub(super) fn of(color: Color32) -> Self {
        let [red, green, blue, cover] = color.to_array().map(u32::from);
        Self { red_blue: red << 16 | blue, cover_green: cover << 16 | green }
    }

    /// White that covers so much.
    pub(super) fn white(cover: u8) -> Self {
        let cover = u32::from(cover);
        Self { red_blue: cover << 16 | cover, cover_green: cover << 16 | cover }
    }

    /// Red, green, blue, cover from 0 to 255; what lies outside becomes the nearest.
    pub(super) fn rounded(channels: [f32; 4]) -> Self {
        let [red, green, blue, cover] = channels.map(|value| ((value + 0.5) as i32).clamp(0, 255).cast_unsigned());
        Self { red_blue: red << 16 | blue, cover_green: cover << 16 | green }
    }

    pub(super) fn is_none(self) -> bool {
        self == Self::NONE
    }

    pub(super) fn is_full(self) -> bool {
        self.cover_green >> 16 == 255
    }

    /// Thinned to this share of 255.
    #[inline]
    pub(super) fn thinned(self, share: u8) -> Self {
        let share = u32::from(share);
        Self { red_blue: shares(self.red_blue, share), cover_green: shares(self.cover_green, share) }
    }

    /// Seen through the other one, channel by channel.
    #[inline]
    pub(super) fn through(self, other: Self) -> Self {
        let one = |a: u32, b: u32| shares(a & 0xff, b & 0xff);
        let two = |a: u32, b: u32| one(a >> 16, b >> 16) << 16 | one(a, b);
        Self { red_blue: two(self.red_blue, other.red_blue), cover_green: two(self.cover_green, other.cover_green) }
    }

    /// Between the two: none of the other at 0, all of it at 256.
    #[inline]
    pub(super) fn mixed(self, other: Self, share: u32) -> Self {
        let mix = |a: u32, b: u32| (a * (256 - share) + b * share) >> 8 & PAIR;
        Self { red_blue: mix(self.red_blue, other.red_blue), cover_green: mix(self.cover_green, other.cover_green) }
    }

    /// Laid over this pixel.
    #[inline]
    pub(super) fn over(self, pixel: u32) -> u32 {
        let left = 255 - (self.cover_green >> 16);
        let red_blue = sum(self.red_blue, shares(pixel & PAIR, left));
        let green = sum(self.cover_green & 0xff, shares(pixel >> 8 & 0xff, left));
        red_blue | green << 8
    }
}

/// Both channels times so many 255ths.
#[inline]
fn shares(pair: u32, of_255: u32) -> u32 {
    let times = pair * of_255 + 0x0080_0080;
    (times + (times >> 8 & PAIR)) >> 8 & PAIR
}

/// Both channels, at most 255 each: light that covers nothing is added.
#[inline]
fn sum(one: u32, other: u32) -> u32 {
    let both = one + other;
    let over = both & 0x0100_0100;
    (both | (over - (over >> 8))) & PAIR
}
