//! The practice's logo: from a file that may be anything to a small grey picture and its pixels.
//!
//! Everything but the pixels goes: colours (the paper is black and white), transparency, metadata,
//! animation. What is too large to be a logo is refused before it is decoded. How a drawing becomes
//! pixels is `svg`, where it stands on the paper `pdf`.

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};

use super::svg;
use crate::domain::certificate::Logo;

/// Largest file that is looked at, in bytes.
pub const MOST_BYTES: u64 = 4_000_000;

/// Pixels of the largest picture that is decoded: a photograph of 4,000 by 4,000.
const MOST_PIXELS: u64 = 16_000_000;

/// Width and height of the largest logo that is kept, for printing at 300 dots per inch.
const WIDEST: u32 = 600;
const HIGHEST: u32 = 200;

/// Why a file gives no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFault {
    /// Neither file nor picture may be that large.
    TooLarge,
    /// Neither PNG nor SVG, or damaged.
    Unreadable,
    /// A drawing with more than shapes in it: programs, other pictures, ways out of the file.
    Foreign,
    /// A drawing with lettering, for which no font is asked.
    Lettering,
    /// Nothing but white.
    Empty,
}

/// Grey pixels, row by row; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Grey {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// One byte each.
    pub pixels: Vec<u8>,
}

/// Makes a logo of the bytes of a PNG or SVG file.
///
/// # Errors
/// See [`LogoFault`].
pub fn from_file(bytes: &[u8]) -> Result<Logo, LogoFault> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(LogoFault::TooLarge);
    }
    let grey =
        if svg::is_svg(bytes) { svg::drawn(bytes, WIDEST, HIGHEST)? } else { shrunk(&decoded(bytes, MOST_PIXELS)?) };
    if grey.pixels.iter().all(|&pixel| pixel > 250) {
        return Err(LogoFault::Empty);
    }
    Ok(Logo { png: BASE64.encode(encoded(&grey).ok_or(LogoFault::Unreadable)?) })
}

/// The pixels of a logo of ours; none if the record holds something else.
#[must_use]
pub fn pixels(logo: &Logo) -> Option<Grey> {
    const LONGEST: usize = 400_000;
    if logo.png.len() > LONGEST {
        return None;
    }
    let bytes = BASE64.decode(&logo.png).ok()?;
    let grey = decoded(&bytes, u64::from(WIDEST * HIGHEST)).ok()?;
    (grey.width <= WIDEST && grey.height <= HIGHEST).then_some(grey)
}

fn decoded(bytes: &[u8], most_pixels: u64) -> Result<Grey, LogoFault> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_broken| LogoFault::Unreadable)?;
    let (width, height) = reader.info().size();
    if u64::from(width) * u64::from(height) > most_pixels {
        return Err(LogoFault::TooLarge);
    }
    let mut buffer = vec![0; reader.output_buffer_size().ok_or(LogoFault::TooLarge)?];
    let frame = reader.next_frame(&mut buffer).map_err(|_broken| LogoFault::Unreadable)?;
    let samples = frame.color_type.samples();
    let pixels = buffer.chunks_exact(samples).map(grey).take(width as usize * height as usize).collect();
    let grey = Grey { width, height, pixels };
    if grey.pixels.len() == width as usize * height as usize { Ok(grey) } else { Err(LogoFault::Unreadable) }
}

/// As bright as the eye sees it, on white paper.
fn grey(pixel: &[u8]) -> u8 {
    let (luma, alpha) = match *pixel {
        [luma] => (u32::from(luma), 255),
        [luma, alpha] => (u32::from(luma), u32::from(alpha)),
        [red, green, blue] => (brightness(red, green, blue), 255),
        [red, green, blue, alpha] => (brightness(red, green, blue), u32::from(alpha)),
        _ => (255, 255),
    };
    ((luma * alpha + 255 * (255 - alpha)) / 255) as u8
}

pub(super) fn brightness(red: u8, green: u8, blue: u8) -> u32 {
    (u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000
}

/// Each new pixel is the mean of the old ones below it. Small pictures stay as they are.
fn shrunk(picture: &Grey) -> Grey {
    let factor = picture.width.div_ceil(WIDEST).max(picture.height.div_ceil(HIGHEST)).max(1);
    let (width, height) = (picture.width.div_ceil(factor), picture.height.div_ceil(factor));
    let mut sums = vec![(0_u32, 0_u32); width as usize * height as usize];
    for (y, row) in (0_u32..).zip(picture.pixels.chunks_exact(picture.width.max(1) as usize)) {
        for (x, &pixel) in (0_u32..).zip(row) {
            if let Some((sum, count)) = sums.get_mut((y / factor * width + x / factor) as usize) {
                *sum += u32::from(pixel);
                *count += 1;
            }
        }
    }
    let pixels = sums.into_iter().map(|(sum, count)| (sum / count.max(1)) as u8).collect();
    Grey { width, height, pixels }
}

fn encoded(grey: &Grey) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, grey.width, grey.height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&grey.pixels).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(color: png::ColorType, width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(color);
        encoder.add_text_chunk("Author".into(), "geheim".into()).expect("text");
        let mut writer = encoder.write_header().expect("header");
        writer.write_image_data(pixels).expect("pixels");
        writer.finish().expect("end");
        bytes
    }

    #[test]
    fn only_grey_pixels_are_kept() {
        let file = png(png::ColorType::Rgba, 2, 1, &[0, 0, 0, 255, 0, 0, 0, 0]);
        let logo = from_file(&file).expect("logo");
        assert_eq!(pixels(&logo), Some(Grey { width: 2, height: 1, pixels: vec![0, 255] }));
        let kept = BASE64.decode(&logo.png).expect("base64");
        assert!(!kept.windows(6).any(|window| window == b"geheim"));
    }

    #[test]
    fn large_pictures_shrink_and_huge_ones_are_refused() {
        let wide = from_file(&png(png::ColorType::Grayscale, 1300, 500, &vec![7; 650_000])).expect("logo");
        let wide = pixels(&wide).expect("pixels");
        assert_eq!((wide.width, wide.height, wide.pixels.first()), (434, 167, Some(&7)));
        // Claims four thousand million pixels in a few bytes.
        let mut bomb = png(png::ColorType::Grayscale, 1, 1, &[0]);
        bomb[16..24].copy_from_slice(&[0, 0, 255, 255, 0, 0, 255, 255]);
        assert!(matches!(from_file(&bomb), Err(LogoFault::TooLarge | LogoFault::Unreadable)));
        assert_eq!(from_file(&vec![0; MOST_BYTES as usize + 1]), Err(LogoFault::TooLarge));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let good = png(png::ColorType::Grayscale, 8, 8, &[0; 64]);
        for cut in 0..good.len() - 20 {
            assert!(from_file(&good[..cut]).is_err(), "{cut}");
        }
        assert_eq!(from_file(b"<svg/>"), Err(LogoFault::Unreadable));
        assert_eq!(from_file(b"GIF89a"), Err(LogoFault::Unreadable));
        assert_eq!(from_file(&png(png::ColorType::Grayscale, 1, 1, &[255])), Err(LogoFault::Empty));
        assert_eq!(pixels(&Logo { png: "%".into() }), None);
    }
}
