//! The colour tables of the three themes, mirrored from the mock-ups' `tokens.css`.
//!
//! No other file of the program names a colour. What a colour is used for stands at the field in
//! [`Tokens`]; that every pair can be read is computed in the tests below.

use egui::Color32;

use super::Tokens;

/// 0xRRGGBB to a colour.
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    #[expect(clippy::disallowed_methods, reason = "this is the file for colours")]
    Color32::from_rgb(r, g, b)
}

/// Printed paper is white in every theme.
pub const PAPER: Color32 = Color32::WHITE;

/// Warm paper, dark ink, petrol accent.
pub const LIGHT: Tokens = Tokens {
    bg: hex(0x00F6_F3EE),
    surface: hex(0x00FF_FFFF),
    sunken: hex(0x00ED_E8E0),
    line: hex(0x00D9_D2C6),
    border: hex(0x007F_796F),
    ink: hex(0x001F_2625),
    ink_2: hex(0x0057_5E5C),
    disabled: hex(0x008B_877F),
    disabled_line: hex(0x00D9_D2C6),
    accent: hex(0x000B_5F69),
    accent_hover: hex(0x0009_4C54),
    accent_press: hex(0x0007_3B41),
    on_accent: hex(0x00FF_FFFF),
    accent_soft: hex(0x00E1_EEEE),
    accent_ink: hex(0x000A_4F57),
    ok: hex(0x002A_6A2E),
    ok_soft: hex(0x00E6_F0E4),
    warn: hex(0x0086_5400),
    warn_fill: hex(0x00F2_B83B),
    on_warn: hex(0x001F_2625),
    warn_soft: hex(0x00FB_F0D8),
    danger: hex(0x00A4_281F),
    danger_soft: hex(0x00FB_E8E5),
    on_status: hex(0x00FF_FFFF),
    focus: hex(0x001F_2625),
    digit: hex(0x008A_3B00),
    symbol: hex(0x006A_2C86),
    stroke: 1.0,
    stroke_control: 1.5,
    contrast: false,
};

/// The same warmth on a dark ground.
pub const DARK: Tokens = Tokens {
    bg: hex(0x001A_1917),
    surface: hex(0x0025_2421),
    sunken: hex(0x0012_110F),
    line: hex(0x0040_3D38),
    border: hex(0x008F_897F),
    ink: hex(0x00F2_EFE9),
    ink_2: hex(0x00C2_BCB1),
    disabled: hex(0x0083_7E75),
    disabled_line: hex(0x0040_3D38),
    accent: hex(0x0066_C6CB),
    accent_hover: hex(0x0086_D6DA),
    accent_press: hex(0x004F_B0B5),
    on_accent: hex(0x0006_272A),
    accent_soft: hex(0x0017_373A),
    accent_ink: hex(0x009A_DDE0),
    ok: hex(0x008B_CB8C),
    ok_soft: hex(0x001F_3420),
    warn: hex(0x00ED_BC5E),
    warn_fill: hex(0x00ED_BC5E),
    on_warn: hex(0x0017_1615),
    warn_soft: hex(0x0039_2D13),
    danger: hex(0x00F4_998F),
    danger_soft: hex(0x0043_211D),
    on_status: hex(0x0017_1615),
    focus: hex(0x00FF_FFFF),
    digit: hex(0x00F3_A56B),
    symbol: hex(0x00D6_A6EC),
    stroke: 1.0,
    stroke_control: 1.5,
    contrast: false,
};

/// Black ground, white lines, yellow focus; wider strokes, no soft fills for status.
pub const CONTRAST: Tokens = Tokens {
    bg: hex(0x0000_0000),
    surface: hex(0x0000_0000),
    sunken: hex(0x001C_1C1C),
    line: hex(0x00FF_FFFF),
    border: hex(0x00FF_FFFF),
    ink: hex(0x00FF_FFFF),
    ink_2: hex(0x00FF_FFFF),
    disabled: hex(0x00B8_B8B8),
    disabled_line: hex(0x007A_7A7A),
    accent: hex(0x005F_F0F5),
    accent_hover: hex(0x00A5_F8FA),
    accent_press: hex(0x00FF_FFFF),
    on_accent: hex(0x0000_0000),
    accent_soft: hex(0x0000_343A),
    accent_ink: hex(0x00FF_FFFF),
    ok: hex(0x0084_FF9C),
    ok_soft: hex(0x0000_0000),
    warn: hex(0x00FF_D84D),
    warn_fill: hex(0x00FF_D84D),
    on_warn: hex(0x0000_0000),
    warn_soft: hex(0x0000_0000),
    danger: hex(0x00FF_A79E),
    danger_soft: hex(0x0000_0000),
    on_status: hex(0x0000_0000),
    focus: hex(0x00FF_EB3B),
    digit: hex(0x00FF_D84D),
    symbol: hex(0x00FF_B3F6),
    stroke: 1.5,
    stroke_control: 2.0,
    contrast: true,
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(color: Color32) -> f64 {
        let part = |byte: u8| {
            let v = f64::from(byte) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
    }

    fn ratio(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[track_caller]
    fn check(theme: &str, what: &str, front: Color32, backs: &[(&str, Color32)], least: f64) {
        for (back_name, back) in backs {
            let found = ratio(front, *back);
            assert!(found >= least, "{theme}: {what} on {back_name} has {found:.2}, wanted {least}");
        }
    }

    #[test]
    fn the_formula_is_right() {
        let white = hex(0x00FF_FFFF);
        assert!((ratio(white, hex(0)) - 21.0).abs() < 1e-9);
        assert!((ratio(white, hex(0x0076_7676)) - 4.54).abs() < 0.01);
    }

    #[test]
    fn every_text_can_be_read() {
        for (theme, t) in [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)] {
            let plain = [("bg", t.bg), ("surface", t.surface), ("sunken", t.sunken)];
            let soft = [
                ("accent_soft", t.accent_soft),
                ("ok_soft", t.ok_soft),
                ("warn_soft", t.warn_soft),
                ("danger_soft", t.danger_soft),
            ];
            let all: Vec<_> = plain.iter().chain(&soft).copied().collect();
            check(theme, "ink", t.ink, &all, 4.5);
            check(theme, "ink_2", t.ink_2, &plain, 4.5);
            let rows = [("bg", t.bg), ("surface", t.surface), ("accent_soft", t.accent_soft)];
            for (name, color) in [
                ("ink_2", t.ink_2),
                ("accent", t.accent),
                ("accent_ink", t.accent_ink),
                ("ok", t.ok),
                ("warn", t.warn),
                ("danger", t.danger),
                ("digit", t.digit),
                ("symbol", t.symbol),
            ] {
                check(theme, name, color, &rows, 4.5);
            }
            check(theme, "warn", t.warn, &[("warn_soft", t.warn_soft)], 4.5);
            check(theme, "danger", t.danger, &[("danger_soft", t.danger_soft)], 4.5);
            check(theme, "ok", t.ok, &[("ok_soft", t.ok_soft)], 4.5);
            let accents = [("accent", t.accent), ("accent_hover", t.accent_hover), ("accent_press", t.accent_press)];
            check(theme, "on_accent", t.on_accent, &accents, 4.5);
            let verdicts = [("ok", t.ok), ("danger", t.danger)];
            check(theme, "on_status", t.on_status, &verdicts, 4.5);
            check(theme, "on_warn", t.on_warn, &[("warn_fill", t.warn_fill)], 4.5);
        }
    }

    #[test]
    fn every_edge_and_the_focus_can_be_seen() {
        for (theme, t) in [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)] {
            let plain = [("bg", t.bg), ("surface", t.surface), ("sunken", t.sunken)];
            for (name, color) in
                [("border", t.border), ("accent", t.accent), ("focus", t.focus), ("disabled", t.disabled)]
            {
                let grounds = if name == "disabled" { plain.get(..2) } else { Some(&plain[..]) };
                check(theme, name, color, grounds.unwrap_or(&plain), 3.0);
            }
            let soft = [
                ("accent_soft", t.accent_soft),
                ("warn_soft", t.warn_soft),
                ("danger_soft", t.danger_soft),
                ("ok_soft", t.ok_soft),
            ];
            check(theme, "focus", t.focus, &soft, 3.0);
        }
    }
}
