//! The code picture on the paper: what it says and how it is drawn.
//!
//! It says in capitals, which such codes pack best: program, number, SHA-256 of the record, key and
//! signature, so that paper and record can be held against each other without the PDF. No web
//! address, so that nobody gets used to following one.

use super::{PdfError, Sums, seal::hex, sheet::Ink};
use fast_qr::{ECL, Mode, QRBuilder};

/// Largest edge in points without the white around it: 4.2 cm.
const LARGEST: f32 = 119.0;

/// White on each side that a reader needs: four modules. The layout leaves it free.
pub(super) const QUIET: f32 = 9.2;

/// What the code says.
pub(super) fn content(program: &str, number: &str, sums: &Sums) -> String {
    let [sum, signature] = [hex(&sums.record), hex(&sums.signature)].map(|digits| digits.to_ascii_uppercase());
    let key: String = sums.key.to_string().split(' ').collect();
    let program: String = program
        .chars()
        .map(|c| c.to_ascii_uppercase())
        .filter(|c| matches!(c, 'A'..='Z' | '0'..='9' | '.' | '-' | '+'))
        .take(20)
        .collect();
    format!("PASSWORTWECHSEL {program} NR {number} SHA256:{sum} KEY:{key} SIG:{signature}")
}

/// The code as one path whose top left corner is the origin, and its edge in points.
pub(super) fn picture(content: &str) -> Result<(Ink, f32), PdfError> {
    let code =
        QRBuilder::new(content).ecl(ECL::M).mode(Mode::Alphanumeric).build().map_err(|_too_long| PdfError::Code)?;
    let module = LARGEST / code.size as f32;
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
    use crate::platform::pdf::Seal;

    #[test]
    fn four_centimetres_and_modules_that_a_photocopy_keeps() {
        let seal = Seal { public_key: [7; 32], signature: [0xAB; 64], file: None };
        let sums = Sums::new(b"record", &seal);
        for (program, number) in [("0.1.0", "1"), ("12.34.56-alpha.1+2026", "Z4294967295")] {
            let content = content(program, number, &sums);
            let code = QRBuilder::new(content.as_str()).ecl(ECL::M).mode(Mode::Alphanumeric).build().expect("fits");
            let module = LARGEST / code.size as f32;
            assert!(module > 2.0 && QUIET >= 4.0 * module, "{program}: {module}");
            let (_, edge) = picture(&content).expect("fits");
            assert!((edge - LARGEST).abs() < 0.01, "{edge}");
        }
    }
}
