//! Signs and syllables that people put before or behind a word: addresses, also of devices, `4ever`, smileys.
//!
//! Ordered by judgement, not measured; see `digits` for numbers.

use super::{
    PartKind,
    fold::Folded,
    path::{Edge, Edges},
};

/// What is put there, in lower case, with its price in bits.
const AFFIXES: [(&str, f64); 47] = [
    (".de", 3.5),
    (".com", 3.5),
    (".net", 5.0),
    (".org", 5.5),
    (".info", 5.5),
    (".at", 6.0),
    (".ch", 6.0),
    (".eu", 6.0),
    ("www.", 4.0),
    ("http://", 5.0),
    ("https://", 5.5),
    ("@gmx.de", 5.0),
    ("@gmx.net", 6.0),
    ("@web.de", 5.0),
    ("@gmail.com", 5.0),
    ("@googlemail.com", 5.5),
    ("@t-online.de", 5.0),
    ("@freenet.de", 6.5),
    ("@yahoo.de", 6.5),
    ("@yahoo.com", 6.5),
    ("@hotmail.com", 6.5),
    ("@hotmail.de", 6.5),
    ("@outlook.de", 6.5),
    ("@outlook.com", 6.5),
    ("@arcor.de", 6.5),
    ("@aol.com", 6.5),
    ("@icloud.com", 6.5),
    ("4ever", 4.5),
    ("4you", 5.5),
    ("4me", 6.5),
    ("4u", 6.0),
    ("2go", 6.5),
    ("nr1", 5.0),
    ("nr.1", 5.0),
    ("no1", 5.5),
    ("#1", 4.0),
    ("<3", 5.0),
    (":-)", 5.5),
    (":)", 5.5),
    (";)", 6.0),
    ("192.168.", 6.0),
    ("192.168.1.", 7.0),
    ("192.168.178.", 7.0),
    ("127.0.0.1", 6.0),
    ("10.0.0.", 7.0),
    ("localhost", 6.0),
    ("8080", 6.0),
];

/// Adds an edge for every one that stands in the text.
pub(super) fn find(text: &Folded, edges: &mut Edges) {
    for start in 0..text.len() {
        for (affix, bits) in AFFIXES {
            let stands = affix.chars().enumerate().all(|(n, c)| text.get(start + n).is_some_and(|s| s.letter == c));
            let typed = text.symbols().get(start..start + affix.len()).filter(|_| stands);
            if let Some(typed) = typed {
                let bits = bits + super::words::capitals(typed);
                edges.add(start, Edge::plain(start + affix.len(), bits, PartKind::Word));
            }
        }
    }
}
