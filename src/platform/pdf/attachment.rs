//! The two attachments of a certificate: their names, the seal's text, and finding them in a file
//! from outside.
//!
//! Finding does not parse PDF: it looks at each stream of the file whether it begins like one of
//! ours, plain as we write it or deflated as other programs save it. So nothing that the file
//! claims about itself (lengths, offsets, references, filters) can lead anywhere, time is linear,
//! and memory is bounded by [`LARGEST_FILE`]. PDF readers for Rust do not bound what a stream may
//! inflate to. Whether the seal fits the record is `verify`'s question.

use super::{
    Seal, VerifyError,
    seal::{RECORD_MARK, hex},
};
use flate2::bufread::ZlibDecoder;
use std::io::{BufRead as _, Read as _};

/// Name of the attached record.
pub(super) const RECORD_NAME: &str = "nachweis.ron";
/// Name of the attached seal.
pub(super) const SEAL_NAME: &str = "nachweis.sig";

/// How the attached seal begins; the number of its form follows.
const SEAL_MARK: &str = "// passwortwechsel certificate seal ";

/// No certificate is larger than this many bytes: 10,000 tasks take about a third.
const LARGEST_FILE: usize = super::MOST_PDF_BYTES as usize;

/// No attachment is larger than this many bytes.
const LARGEST_ATTACHMENT: usize = 4 << 20;

/// A file that was saved several times may hold the same attachments again.
const MOST_ATTACHMENTS: usize = 16;

/// The record's bytes and its seal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Attachments {
    pub(super) record: Vec<u8>,
    pub(super) seal: Seal,
}

/// Finds record and seal in a file that may be anything.
pub(super) fn find(pdf: &[u8]) -> Result<Attachments, VerifyError> {
    if pdf.len() > LARGEST_FILE {
        return Err(VerifyError::TooLarge);
    }
    let mut record = None;
    let mut seal = None;
    let mut found_streams = 0;
    for stream in streams(pdf) {
        // Each of them may have been inflated to the limit.
        if found_streams > MOST_ATTACHMENTS {
            return Err(VerifyError::SeveralRecords);
        }
        if let Some(found) = content(stream, RECORD_MARK)? {
            keep(&mut record, found)?;
            found_streams += 1;
        } else if let Some(found) = content(stream, SEAL_MARK)? {
            keep(&mut seal, found)?;
            found_streams += 1;
        }
    }
    let (Some(record), Some(seal)) = (record, seal) else {
        return Err(VerifyError::NoRecord);
    };
    let seal = parse_seal(&seal).ok_or(VerifyError::UnreadableSeal)?;
    Ok(Attachments { record, seal })
}

/// The seal as it is attached.
pub(super) fn seal_text(seal: &Seal) -> Vec<u8> {
    let (key, signature) = (hex(&seal.public_key), hex(&seal.signature));
    let fields = format!("Seal(\n    public_key: \"{key}\",\n    signature: \"{signature}\",\n");
    match seal.file.map(|file| hex(&file)) {
        None => format!("{SEAL_MARK}1\n{fields})\n"),
        Some(file) => format!("{SEAL_MARK}2\n{fields}    file: \"{file}\",\n)\n"),
    }
    .into_bytes()
}

/// The file with another seal of the same length in the place of the first one; nothing if that one
/// does not stand in it as we write it.
pub(super) fn with_seal(pdf: &[u8], old: &Seal, new: &Seal) -> Option<Vec<u8>> {
    let (old, new) = (seal_text(old), seal_text(new));
    let at = pdf.windows(old.len()).rposition(|window| window == old)?;
    let mut changed = pdf.to_vec();
    let place = changed.get_mut(at..at + old.len()).filter(|place| place.len() == new.len())?;
    place.copy_from_slice(&new);
    Some(changed)
}

/// Reads exactly what [`seal_text`] writes.
fn parse_seal(bytes: &[u8]) -> Option<Seal> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_form, fields) = text.strip_prefix(SEAL_MARK)?.split_once("\nSeal(\n    public_key: \"")?;
    let (key, rest) = fields.split_once("\",\n    signature: \"")?;
    let rest = rest.strip_suffix("\",\n)\n")?;
    let (signature, file) = match rest.split_once("\",\n    file: \"") {
        Some((signature, file)) => (signature, Some(parse_hex(file)?)),
        None => (rest, None),
    };
    let seal = Seal { public_key: parse_hex(key)?, signature: parse_hex(signature)?, file };
    (seal_text(&seal) == bytes).then_some(seal)
}

/// The second of two different records makes it unclear which one the pages show.
fn keep(place: &mut Option<Vec<u8>>, found: Vec<u8>) -> Result<(), VerifyError> {
    match place {
        Some(first) if *first != found => Err(VerifyError::SeveralRecords),
        Some(_) => Ok(()),
        None => {
            *place = Some(found);
            Ok(())
        }
    }
}

/// What begins behind each line that ends in `stream`. Where it ends is only looked for in our own.
fn streams(pdf: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = pdf;
    std::iter::from_fn(move || {
        loop {
            let lines = rest;
            let length = rest.skip_until(b'\n').ok().filter(|&length| length > 0)?;
            let line = lines.get(..length)?.trim_ascii_end();
            if line.ends_with(b"stream") && !line.ends_with(b"endstream") {
                return Some(rest);
            }
        }
    })
}

/// The stream's content if it begins with the mark.
fn content(stream: &[u8], mark: &str) -> Result<Option<Vec<u8>>, VerifyError> {
    if stream.starts_with(mark.as_bytes()) {
        return plain(stream).map(|plain| Some(plain.to_vec()));
    }
    let mut inflated = Vec::new();
    let mut decoder = ZlibDecoder::new(stream);
    // What does not inflate or begins differently is somebody else's stream.
    let beginning = decoder.by_ref().take(mark.len() as u64).read_to_end(&mut inflated);
    if beginning.is_err() || inflated != mark.as_bytes() {
        return Ok(None);
    }
    let rest = decoder.take(LARGEST_ATTACHMENT as u64).read_to_end(&mut inflated);
    if rest.is_err() {
        Ok(None)
    } else if inflated.len() > LARGEST_ATTACHMENT {
        Err(VerifyError::TooLarge)
    } else {
        Ok(Some(inflated))
    }
}

/// Up to the line that ends the stream. No line of ours looks like that, whatever people type:
/// strings in RON have no line breaks.
fn plain(stream: &[u8]) -> Result<&[u8], VerifyError> {
    const END: &[u8] = b"\nendstream";
    let largest = stream.get(..LARGEST_ATTACHMENT + END.len()).unwrap_or(stream);
    let end = largest.windows(END.len()).position(|window| window == END);
    let plain = end.and_then(|end| largest.get(..end)).ok_or(VerifyError::TooLarge)?;
    Ok(plain.strip_suffix(b"\r").unwrap_or(plain))
}

fn parse_hex<const N: usize>(digits: &str) -> Option<[u8; N]> {
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else {
        return None;
    };
    let bytes: Option<Vec<u8>> =
        pairs.iter().map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect();
    bytes?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write as _;

    const SEAL: Seal = Seal { public_key: [0x5A; 32], signature: [0xC3; 64], file: Some([0x7E; 64]) };

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    }

    fn file(streams: &[&[u8]]) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n".to_vec();
        for stream in streams {
            file.extend_from_slice(b"1 0 obj\n<<>>\nstream\n");
            file.extend_from_slice(stream);
            file.extend_from_slice(b"\nendstream\nendobj\n");
        }
        file
    }

    fn record() -> Vec<u8> {
        format!("{RECORD_MARK}1\nCertificate()\n").into_bytes()
    }

    #[test]
    fn a_seal_reads_back_and_only_in_its_own_form() {
        for seal in [SEAL, Seal { file: None, ..SEAL }] {
            let text = seal_text(&seal);
            assert_eq!(parse_seal(&text), Some(seal));
            for at in 0..text.len() {
                let mut changed = text.clone();
                changed[at] ^= 0x20;
                assert_ne!(parse_seal(&changed), Some(seal), "byte {at}");
            }
        }
    }

    #[test]
    fn found_plain_and_deflated() {
        let expected = Attachments { record: record(), seal: SEAL };
        let plain = file(&[b"BT ET", &record(), &seal_text(&SEAL)]);
        assert_eq!(find(&plain), Ok(expected));
        let expected = Attachments { record: record(), seal: SEAL };
        let packed = file(&[&deflated(&record()), b"", &deflated(&seal_text(&SEAL))]);
        assert_eq!(find(&packed), Ok(expected));
    }

    #[test]
    fn missing_double_and_broken_parts_are_told_apart() {
        assert_eq!(find(b""), Err(VerifyError::NoRecord));
        assert_eq!(find(&file(&[&record()])), Err(VerifyError::NoRecord));
        let other = format!("{RECORD_MARK}1\nCertificate(1)\n");
        let two = file(&[&record(), other.as_bytes(), &seal_text(&SEAL)]);
        assert_eq!(find(&two), Err(VerifyError::SeveralRecords));
        let same = file(&[&record(), &record(), &seal_text(&SEAL)]);
        assert!(find(&same).is_ok());
        let broken = file(&[&record(), format!("{SEAL_MARK}2\nSeal()\n").as_bytes()]);
        assert_eq!(find(&broken), Err(VerifyError::UnreadableSeal));
    }

    #[test]
    fn bombs_are_refused() {
        let mut bomb = record();
        bomb.resize(5 << 20, b' ');
        let packed = deflated(&bomb);
        assert!(packed.len() < 10_000);
        assert_eq!(find(&file(&[&packed])), Err(VerifyError::TooLarge));
        assert_eq!(find(&file(&[&bomb])), Err(VerifyError::TooLarge));
        assert_eq!(find(&vec![b'\n'; LARGEST_FILE + 1]), Err(VerifyError::TooLarge));
        let many = [record().as_slice(); 20].map(deflated);
        assert_eq!(find(&file(&many.each_ref().map(Vec::as_slice))), Err(VerifyError::SeveralRecords));
    }
}
