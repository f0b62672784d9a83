//! The three embedded font files and the names under which egui knows them.
//!
//! It deliberately loads nothing from the PC: the screen looks the same everywhere, and a sign
//! that the fonts lack (arrow, check, disc) is painted in `icons`, never typed.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Name of the family for semibold text; `Proportional` is the regular weight.
pub const SEMIBOLD: &str = "semibold";

/// Atkinson Hyperlegible Next, regular.
pub const REGULAR_TTF: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
/// Atkinson Hyperlegible Next, semibold.
pub const SEMIBOLD_TTF: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf");
/// Atkinson Hyperlegible Mono, semibold; for all that is read letter by letter.
pub const MONO_TTF: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleMono-SemiBold.ttf");

/// Hands the fonts to egui. Call it once, before the first text is laid out.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}

/// The fonts by family. Each family falls back to the regular weight for a missing sign.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("next-regular", REGULAR_TTF), ("next-semibold", SEMIBOLD_TTF), ("mono-semibold", MONO_TTF)] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    let regular = || "next-regular".to_owned();
    for (family, files) in [
        (FontFamily::Proportional, vec![regular()]),
        (semibold(), vec!["next-semibold".to_owned(), regular()]),
        (FontFamily::Monospace, vec!["mono-semibold".to_owned(), regular()]),
    ] {
        fonts.families.insert(family, files);
    }
    fonts
}

/// The family for semibold text.
#[must_use]
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}
