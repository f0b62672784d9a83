//! Makes a finished PDF smaller: all objects that are no streams go into compressed ones.
//!
//! A tagged certificate is mostly structure: a few lines of text for each cell of its tables, which
//! krilla writes as they are. Here they are put together, some hundred at a time, in object streams
//! (ISO 32000-1, 7.5.7), and the table of places becomes a stream, too (7.5.8), as PDF/A-3 allows.
//! Streams stay as they were, byte for byte, so the seal can still be exchanged in its place.
//!
//! It understands only files as krilla writes them. Whatever else it is given, it gives back.

use flate2::{Compression, write::ZlibEncoder};
use std::{
    io::Write as _,
    ops::Range,
    str::{self, FromStr},
};

/// Objects in one stream: a reader that wants one of them unpacks all.
const TOGETHER: usize = 200;

/// A file in its pieces.
struct Parts<'a> {
    /// The lines before the first object.
    head: &'a [u8],
    /// Number and bytes of all objects in the order in which they stand in the file.
    objects: Vec<(usize, &'a [u8])>,
    /// The trailer's entries without `Size`.
    trailer: &'a [u8],
    /// One more than the greatest number of an object.
    size: usize,
}

/// Where an object is, as the table of places says it.
#[derive(Clone, Copy)]
enum Place {
    Free,
    /// Bytes from the beginning of the file.
    At(usize),
    /// Number of the object stream and place in it.
    Within(usize, usize),
}

/// The same document with everything packed that can be.
pub(super) fn packed(pdf: Vec<u8>) -> Vec<u8> {
    parts(&pdf).and_then(|parts| joined(&parts)).unwrap_or(pdf)
}

fn parts(pdf: &[u8]) -> Option<Parts<'_>> {
    const START: &[u8] = b"\nstartxref\n";
    const ENTRY: usize = 20;
    let end = pdf.windows(START.len()).rposition(|window| window == START)?;
    let table_at: usize = number(pdf.get(end + START.len()..)?)?;
    let rest = pdf.get(table_at..end)?.strip_prefix(b"xref\n0 ")?;
    let line = rest.iter().position(|&byte| byte == b'\n')?;
    let size: usize = number(rest)?;
    let (entries, rest) = rest.get(line + 1..)?.split_at_checked(size.checked_mul(ENTRY)?)?;
    let trailer = rest.strip_prefix(format!("trailer\n<</Size {size}").as_bytes())?.strip_suffix(b">>")?;
    let mut places = Vec::new();
    for (object, entry) in entries.chunks_exact(ENTRY).enumerate() {
        if entry.ends_with(b" n\r\n") {
            places.push((number(entry)?, object));
        }
    }
    places.sort_unstable();
    let ends = places.iter().skip(1).map(|&(at, _)| at).chain([table_at]);
    let spans: Vec<(usize, Range<usize>)> =
        places.iter().zip(ends).map(|(&(at, object), end)| (object, at..end)).collect();
    let objects: Option<Vec<_>> = spans.iter().map(|(object, span)| Some((*object, pdf.get(span.clone())?))).collect();
    Some(Parts { head: pdf.get(..places.first()?.0)?, objects: objects?, trailer, size })
}

/// The digits at the beginning.
fn number<T: FromStr>(text: &[u8]) -> Option<T> {
    let digits = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    str::from_utf8(text.get(..digits)?).ok()?.parse().ok()
}

fn joined(parts: &Parts<'_>) -> Option<Vec<u8>> {
    let mut file = parts.head.to_vec();
    let mut places = vec![Place::Free; parts.size];
    let mut loose = Vec::new();
    for &(object, bytes) in &parts.objects {
        let body = bytes.strip_prefix(format!("{object} 0 obj\n").as_bytes())?.strip_suffix(b"\nendobj\n")?;
        if body.ends_with(b"endstream") {
            *places.get_mut(object)? = Place::At(file.len());
            file.extend_from_slice(bytes);
        } else {
            loose.push((object, body));
        }
    }
    for together in loose.chunks(TOGETHER) {
        let stream = places.len();
        places.push(Place::At(file.len()));
        for (index, &(object, _)) in together.iter().enumerate() {
            *places.get_mut(object)? = Place::Within(stream, index);
        }
        object_stream(&mut file, stream, together)?;
    }
    let table_at = file.len();
    let table = places.len();
    places.push(Place::At(table_at));
    let size = places.len();
    let entries: Option<Vec<[u8; 7]>> = places.into_iter().map(entry).collect();
    let mut dictionary = format!("/Type/XRef/Size {size}/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>").into_bytes();
    dictionary.extend_from_slice(parts.trailer);
    stream(&mut file, table, &dictionary, &differences(&entries?))?;
    write!(file, "startxref\n{table_at}\n%%EOF").ok()?;
    Some(file)
}

/// First the numbers and places of all, then all.
fn object_stream(file: &mut Vec<u8>, object: usize, together: &[(usize, &[u8])]) -> Option<()> {
    let (mut index, mut bodies) = (Vec::new(), Vec::new());
    for (number, body) in together {
        write!(index, "{number} {} ", bodies.len()).ok()?;
        bodies.extend_from_slice(body);
        bodies.push(b'\n');
    }
    let dictionary = format!("/Type/ObjStm/N {}/First {}", together.len(), index.len());
    stream(file, object, dictionary.as_bytes(), &[index, bodies].concat())
}

fn stream(file: &mut Vec<u8>, object: usize, dictionary: &[u8], content: &[u8]) -> Option<()> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).ok()?;
    let content = encoder.finish().ok()?;
    write!(file, "{object} 0 obj\n<<").ok()?;
    file.extend_from_slice(dictionary);
    write!(file, "/Filter/FlateDecode/Length {}>>\nstream\n", content.len()).ok()?;
    file.extend_from_slice(&content);
    file.extend_from_slice(b"\nendstream\nendobj\n");
    Some(())
}

/// One byte for the kind, four for where, two for the place in the stream.
fn entry(place: Place) -> Option<[u8; 7]> {
    let (kind, place, index) = match place {
        Place::Free => (0, 0, usize::from(u16::MAX)),
        Place::At(offset) => (1, offset, 0),
        Place::Within(stream, index) => (2, stream, index),
    };
    let place = u32::try_from(place).ok()?.to_be_bytes();
    let index = u16::try_from(index).ok()?.to_be_bytes();
    [&[kind][..], &place, &index].concat().try_into().ok()
}

/// Each entry less the one above it, which is nearly the same, behind the number that says so: PNG's
/// filter "Up" (7.4.4.4).
fn differences(entries: &[[u8; 7]]) -> Vec<u8> {
    let above = std::iter::once(&[0; 7]).chain(entries);
    let row = |(entry, above): (&[u8; 7], &[u8; 7])| {
        let bytes = entry.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(*above));
        std::iter::once(2).chain(bytes).collect::<Vec<u8>>()
    };
    entries.iter().zip(above).flat_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::ZlibDecoder;
    use std::io::Read as _;

    /// A small file as krilla writes it.
    fn small() -> Vec<u8> {
        let objects = [
            "1 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n",
            "3 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n",
            "4 0 obj\n<</Length 5>>\nstream\nplain\nendstream\nendobj\n",
        ];
        let mut file = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec();
        let mut table = b"xref\n0 5\n0000000002 65535 f\r\n".to_vec();
        for (object, text) in [1, 3, 4].into_iter().zip(objects) {
            if object == 3 {
                table.extend_from_slice(b"0000000000 00001 f\r\n");
            }
            write!(table, "{:010} 00000 n\r\n", file.len()).expect("memory");
            file.extend_from_slice(text.as_bytes());
        }
        let at = file.len();
        file.append(&mut table);
        write!(file, "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{at}\n%%EOF").expect("memory");
        file
    }

    #[test]
    fn every_object_is_found_where_the_table_says() {
        let file = packed(small());
        let start = file.windows(10).rposition(|window| window == b"startxref\n").expect("start");
        let table = &file[number::<usize>(&file[start + 10..]).expect("place")..];
        let begins = "6 0 obj\n<</Type/XRef/Size 7/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root 1 0 R";
        assert!(table.starts_with(begins.as_bytes()), "{}", table.escape_ascii());
        let inflated = |bytes: &[u8]| {
            let stream = bytes.windows(7).position(|window| window == b"stream\n").expect("stream") + 7;
            let mut content = Vec::new();
            ZlibDecoder::new(&bytes[stream..]).read_to_end(&mut content).expect("whole");
            content
        };
        let mut entries = Vec::new();
        let mut above = [0_u8; 7];
        for row in inflated(table).chunks_exact(8) {
            assert_eq!(row[0], 2);
            above.iter_mut().zip(&row[1..]).for_each(|(byte, more)| *byte = byte.wrapping_add(*more));
            entries.push(above);
        }
        let kinds: Vec<u8> = entries.iter().map(|[kind, ..]| *kind).collect();
        assert_eq!(kinds, [0, 2, 0, 2, 1, 1, 1]);
        assert_eq!((&entries[1][1..], &entries[3][1..]), (&[0, 0, 0, 5, 0, 0][..], &[0, 0, 0, 5, 0, 1][..]));
        let at = |entry: [u8; 7]| u32::from_be_bytes([entry[1], entry[2], entry[3], entry[4]]) as usize;
        assert!(file[at(entries[4])..].starts_with(b"4 0 obj\n<</Length 5>>\nstream\nplain\nendstream"));
        assert!(file[at(entries[5])..].starts_with(b"5 0 obj\n<</Type/ObjStm/N 2/First 9/"));
        let together = inflated(&file[at(entries[5])..]);
        assert_eq!(together, b"1 0 3 30 <</Type/Catalog/Pages 3 0 R>>\n<</Type/Pages/Count 0/Kids[]>>\n");
    }

    #[test]
    fn what_it_does_not_understand_stays() {
        let small = small();
        let table = small.windows(6).position(|window| window == b"xref\n0").expect("table");
        for cut in 0..small.len() - 7 {
            assert_eq!(packed(small[..cut].to_vec()), small[..cut], "{cut}");
        }
        for at in table..small.len() - 5 {
            let mut broken = small.clone();
            broken[at] = b'9';
            // Some digits may be others; whatever comes of it, nothing is read that is not there.
            assert!(packed(broken).starts_with(b"%PDF-1.7\n"));
        }
        assert_eq!(packed(packed(small.clone())), packed(small));
    }
}
