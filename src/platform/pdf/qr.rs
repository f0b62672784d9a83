//! The code picture on the paper: what it says and how it is drawn.
//!
//! It says in capitals, which such codes pack best, what the footer says in short: program,
//! number, SHA-256 of the record and key. No web address, so that nobody gets used to following
//! one.

use super::{
    PdfError,
    seal::{Fingerprint, hex},
    sheet::Ink,
};
use fast_qr::{ECL, Mode, QRBuilder};

/// Largest edge in points without the white around it: 4.2 cm.
const LARGEST: f32 = 119.0;

/// Edge of one module in points, if [`LARGEST`] allows it.
const MODULE: f32 = 3.0;

/// White modules on each side that a reader needs. The layout leaves them free.
pub(super) const QUIET: f32 = 4.0 * MODULE;

/// What the code says.
pub(super) fn content(program: &str, number: &str, record: &[u8; 32], key: Fingerprint) -> String {
    let sum = hex(record).to_ascii_uppercase();
    let key: String = key.to_string().split(' ').collect();
    let program: String = program
        .chars()
        .map(|c| c.to_ascii_uppercase())
        .filter(|c| matches!(c, 'A'..='Z' | '0'..='9' | '.' | '-' | '+'))
        .take(20)
        .collect();
    format!("PASSWORTWECHSEL {program} NR {number} SHA256:{sum} KEY:{key}")
}

/// The code as one path whose top left corner is the origin, and its edge in points.
pub(super) fn picture(content: &str) -> Result<(Ink, f32), PdfError> {
    let code =
        QRBuilder::new(content).ecl(ECL::M).mode(Mode::Alphanumeric).build().map_err(|_too_long| PdfError::Code)?;
    let module = MODULE.min(LARGEST / code.size as f32);
    let mut squares = Vec::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a.value() == b.value()) {
            if run.first().is_some_and(|first| first.value()) {
                let width = run.len() as f32 * module;
                squares.push([x as f32 * module, y as f32 * module, width, module]);
            }
            x += run.len();
        }
    }
    Ok((Ink::Squares(squares), code.size as f32 * module))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_points_a_module_and_at_most_four_centimetres() {
        let key = Fingerprint::of(&[7; 32]);
        let (_, edge) = picture(&content("0.1.0", "1", &[0xAB; 32], key)).expect("fits");
        assert!((edge - 37.0 * MODULE).abs() < 0.01, "{edge}");
        let long = content("12.34.56-alpha.1+2026", "Z4294967295", &[0xAB; 32], key);
        let (_, edge) = picture(&long).expect("fits");
        assert!(edge <= LARGEST + 0.01 && edge > 110.0, "{edge}");
    }
}
