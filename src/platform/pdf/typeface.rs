//! The two embedded fonts and how text becomes glyphs.
//!
//! Shapes one piece of text without line breaks. A character that the fonts lack is shown as
//! [`STAND_IN`] and keeps its own meaning in the PDF, so that copying and reading aloud give what
//! was typed. Where lines break is `text`.

use super::PdfError;
use harfrust::{BufferFlags, Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer, script};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{
    MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use std::{collections::HashMap, ops::Range, rc::Rc};
use unicode_segmentation::UnicodeSegmentation as _;
use vello_cpu::kurbo::{BezPath, Point};

/// Shown for a character that the fonts lack. Hardly anybody types it.
pub(super) const STAND_IN: char = '◊';

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

/// A shaped piece of text. Widths and offsets are in em, ranges are bytes of `text`.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
}

impl Piece {
    /// Its width in em.
    pub(super) fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.x_advance).sum()
    }

    /// Puts another piece behind this one.
    pub(super) fn append(&mut self, other: &Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        self.glyphs.extend(other.glyphs.iter().map(|glyph| KrillaGlyph {
            text_range: glyph.text_range.start + start..glyph.text_range.end + start,
            ..glyph.clone()
        }));
    }

    /// Cuts it in two, so that the first is at most `width` em wide but never empty. Characters
    /// of several glyphs stay whole.
    pub(super) fn cut(&self, width: f32) -> (Self, Self) {
        let mut used = 0.0;
        let mut at = self.text.len();
        for glyph in &self.glyphs {
            used += glyph.x_advance;
            if used > width && glyph.text_range.start > 0 {
                at = glyph.text_range.start;
                break;
            }
        }
        (self.slice(0..at), self.slice(at..self.text.len()))
    }

    fn slice(&self, range: Range<usize>) -> Self {
        let glyphs = self.glyphs.iter().filter(|glyph| range.contains(&glyph.text_range.start));
        Self {
            text: self.text.get(range.clone()).unwrap_or_default().to_owned(),
            glyphs: glyphs
                .map(|glyph| KrillaGlyph {
                    text_range: glyph.text_range.start - range.start..glyph.text_range.end - range.start,
                    ..glyph.clone()
                })
                .collect(),
        }
    }
}

/// Both fonts, with everything shaped so far: the words of a practice repeat.
pub(super) struct Typeface {
    regular: Face,
    semi_bold: Face,
    shaped: HashMap<(Weight, String), Rc<Piece>>,
    used_stand_in: bool,
}

impl Typeface {
    /// Loads the built-in fonts.
    pub(super) fn new() -> Result<Self, PdfError> {
        Ok(Self {
            regular: Face::new(REGULAR)?,
            semi_bold: Face::new(SEMI_BOLD)?,
            shaped: HashMap::new(),
            used_stand_in: false,
        })
    }

    /// The font to paint with.
    pub(super) fn font(&self, weight: Weight) -> Font {
        self.face(weight).krilla.clone()
    }

    /// Whether some character had to be shown as [`STAND_IN`].
    pub(super) fn used_stand_in(&self) -> bool {
        self.used_stand_in
    }

    /// The glyphs of a piece of text, which must be [clean](super::clean::clean).
    pub(super) fn shape(&mut self, text: &str, weight: Weight) -> Rc<Piece> {
        let key = (weight, text.to_owned());
        if let Some(piece) = self.shaped.get(&key) {
            return Rc::clone(piece);
        }
        let face = self.face(weight);
        let (glyphs, complete) = match face.glyphs(text) {
            Some(glyphs) => (glyphs, true),
            None => (face.glyphs_with_stand_ins(text), false),
        };
        self.used_stand_in |= !complete;
        let piece = Rc::new(Piece { text: text.to_owned(), glyphs });
        self.shaped.insert(key, Rc::clone(&piece));
        piece
    }

    /// The letters of a piece as one shape whose baseline begins at that spot.
    pub(super) fn outline(&self, weight: Weight, piece: &Piece, start: Point, size: f32) -> BezPath {
        let glyphs = self.face(weight).font.outline_glyphs();
        let mut path = BezPath::new();
        let mut x = start.x;
        for glyph in &piece.glyphs {
            let (dx, dy) = (f64::from(glyph.x_offset * size), f64::from(glyph.y_offset * size));
            let mut pen = Pen { path: &mut path, at: Point::new(x + dx, start.y - dy) };
            if let Some(outline) = glyphs.get(skrifa::GlyphId::new(glyph.glyph_id.to_u32())) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                // A glyph that cannot be drawn leaves its place white, as in the PDF.
                let _drawn: Result<_, skrifa::outline::DrawError> = outline.draw(settings, &mut pen);
            }
            x += f64::from(glyph.x_advance * size);
        }
        path
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        }
    }
}

/// Moves a glyph to its place; on paper y grows downwards.
struct Pen<'a> {
    path: &'a mut BezPath,
    at: Point,
}

impl Pen<'_> {
    fn spot(&self, x: f32, y: f32) -> Point {
        Point::new(self.at.x + f64::from(x), self.at.y - f64::from(y))
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.spot(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.spot(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.spot(cx, cy), self.spot(x, y));
    }

    fn curve_to(&mut self, cx: f32, cy: f32, dx: f32, dy: f32, x: f32, y: f32) {
        self.path.curve_to(self.spot(cx, cy), self.spot(dx, dy), self.spot(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}

struct Face {
    krilla: Font,
    font: FontRef<'static>,
    data: ShaperData,
    units_per_em: f32,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Result<Self, PdfError> {
        let krilla = Font::new(bytes.into(), 0).ok_or(PdfError::Font)?;
        let font = FontRef::new(bytes).map_err(|_unreadable| PdfError::Font)?;
        let data = ShaperData::new(&font);
        let units_per_em = krilla.units_per_em();
        Ok(Self { krilla, font, data, units_per_em })
    }

    /// The glyphs, or nothing if the font lacks one.
    fn glyphs(&self, text: &str) -> Option<Vec<KrillaGlyph>> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let shaped = self.data.shaper(&self.font).build().shape(buffer, ShapeOptions::new());
        let mut end = text.len();
        let mut start = text.len();
        let mut glyphs = Vec::with_capacity(shaped.len());
        // Backwards, because a character ends where the next one starts.
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).rev() {
            if info.glyph_id == 0 {
                return None;
            }
            if info.cluster as usize != start {
                end = start;
                start = info.cluster as usize;
            }
            glyphs.push(KrillaGlyph {
                glyph_id: GlyphId::new(info.glyph_id),
                text_range: start..end,
                x_advance: position.x_advance as f32 / self.units_per_em,
                x_offset: position.x_offset as f32 / self.units_per_em,
                y_offset: position.y_offset as f32 / self.units_per_em,
                y_advance: 0.0,
                location: None,
            });
        }
        glyphs.reverse();
        Some(glyphs)
    }

    /// Character by character, with [`STAND_IN`] for the missing ones. Kerning is lost, which
    /// nobody sees beside a stand-in.
    fn glyphs_with_stand_ins(&self, text: &str) -> Vec<KrillaGlyph> {
        let stand_in = self.glyphs(STAND_IN.encode_utf8(&mut [0; 4])).unwrap_or_default();
        let mut glyphs = Vec::new();
        for (start, grapheme) in text.grapheme_indices(true) {
            let own = self.glyphs(grapheme).filter(|own| !own.is_empty());
            glyphs.extend(
                own.unwrap_or_else(|| stand_in.clone())
                    .into_iter()
                    .map(|glyph| KrillaGlyph { text_range: start..start + grapheme.len(), ..glyph }),
            );
        }
        glyphs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(text: &str) -> (Rc<Piece>, bool) {
        let mut typeface = Typeface::new().expect("built-in fonts");
        let piece = typeface.shape(text, Weight::Regular);
        (piece, typeface.used_stand_in())
    }

    #[test]
    fn latin_names_need_no_stand_in() {
        for text in ["Şahin-Łukasz", "Müller-ßẞ", "„Größe“ – 5 €", "u\u{308}ber", "Čapek-Ñuñez"] {
            let (piece, stand_in) = shaped(text);
            assert!(!stand_in && piece.width() > 1.0, "{text}");
        }
    }

    #[test]
    fn a_missing_character_keeps_its_meaning() {
        let (piece, stand_in) = shaped("a🙂b");
        assert!(stand_in);
        let ranges: Vec<_> = piece.glyphs.iter().map(|glyph| glyph.text_range.clone()).collect();
        assert_eq!(ranges, [0..1, 1..5, 5..6]);
    }

    #[test]
    fn cutting_keeps_characters_and_always_gets_on() {
        let (piece, _) = shaped("Ab👩‍⚕️cd");
        let (mut head, mut rest) = piece.cut(0.1);
        let mut parts = vec![head.text.clone()];
        while !rest.text.is_empty() {
            (head, rest) = rest.cut(0.1);
            parts.push(head.text.clone());
        }
        assert_eq!(parts, ["A", "b", "👩‍⚕️", "c", "d"]);
    }

    #[test]
    fn letters_are_kerned() {
        let sum = shaped("T").0.width() + shaped("e").0.width();
        assert!(shaped("Te").0.width() < sum);
    }
}
