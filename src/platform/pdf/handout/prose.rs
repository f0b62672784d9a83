//! Running text with weighted words, broken into lines.
//!
//! `text` breaks text of one weight; here a line can hold both, because the exact label of a button
//! is set in bold within its sentence.

use crate::{
    domain::guide::markdown::Run,
    platform::pdf::{
        clean::clean,
        sheet::{Block, Ink, Owner, Spot},
        text::{Line, Style},
        typeface::{Piece, Typeface, Weight},
    },
};

/// Words of one weight in a line: how far from its left edge, and what.
struct Span {
    x: f32,
    weight: Weight,
    piece: Piece,
}

/// Puts the text there, no wider than this. Gives the height below. Empty text takes no room.
pub(super) fn put(
    block: &mut Block,
    typeface: &mut Typeface,
    owner: Owner,
    (x, y): Spot,
    (style, width): (Style, f32),
    runs: &[Run],
) -> f32 {
    let mut top = y;
    for line in lines(typeface, runs, style, width) {
        for Span { x: indent, weight, piece } in line {
            let style = Style { weight, ..style };
            let at = (x + indent, top + style.ascent());
            let width = piece.width() * style.size;
            block.draw(owner, Ink::Text { at, style, line: Line { piece, width } });
        }
        top += style.leading;
    }
    block.height = block.height.max(top);
    top
}

fn lines(typeface: &mut Typeface, runs: &[Run], style: Style, width: f32) -> Vec<Vec<Span>> {
    let mut lines: Vec<Vec<Span>> = Vec::new();
    let mut open: Vec<Span> = Vec::new();
    let mut used = 0.0_f32;
    // Whether a space stands before the next word: "Klicken Sie auf **OK**." has none before the stop.
    let mut spaced = false;
    for Run { text, strong } in runs {
        let weight = if *strong { Weight::SemiBold } else { style.weight };
        spaced |= text.starts_with(char::is_whitespace);
        for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
            let mut piece = Piece::clone(&typeface.shape(word, weight));
            // A space is as wide as the weight of the word before it makes it.
            let before = open.last().map(|span| span.weight).filter(|_| spaced);
            let gap = before.map_or(0.0, |weight| typeface.shape(" ", weight).width() * style.size);
            // A full stop stays with its word, even if it reaches into the margin.
            let is_stop = !spaced && word.chars().nth(1).is_none();
            if used > 0.0 && !is_stop && used + gap + piece.width() * style.size > width {
                lines.push(std::mem::take(&mut open));
                used = 0.0;
            } else {
                used += gap;
            }
            while piece.width() * style.size > width {
                let (head, rest) = piece.cut(width / style.size);
                open.push(Span { x: used, weight, piece: head });
                lines.push(std::mem::take(&mut open));
                used = 0.0;
                if rest.text.is_empty() {
                    piece = rest;
                    break;
                }
                piece = rest;
            }
            let wide = piece.width() * style.size;
            push(typeface, &mut open, Span { x: used, weight, piece }, spaced && used > 0.0);
            used += wide;
            spaced = true;
        }
        spaced = text.ends_with(char::is_whitespace);
    }
    lines.push(open);
    lines.retain(|line| !line.is_empty());
    for line in &mut lines {
        // So that a reading program does not run the last word into the next line.
        if let Some(last) = line.last_mut() {
            last.piece.append(&Piece::clone(&typeface.shape(" ", last.weight)));
        }
    }
    lines
}

/// Words of the same weight become one span.
fn push(typeface: &mut Typeface, open: &mut Vec<Span>, span: Span, spaced: bool) {
    if span.piece.text.is_empty() {
        return;
    }
    match open.last_mut() {
        Some(last) => {
            if spaced {
                last.piece.append(&Piece::clone(&typeface.shape(" ", last.weight)));
            }
            if last.weight == span.weight { last.piece.append(&span.piece) } else { open.push(span) }
        }
        None => open.push(span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::markdown::blocks;

    const STYLE: Style = Style::new(Weight::Regular, 12.0, 16.0);

    fn set(text: &str, width: f32) -> Vec<Vec<(String, Weight)>> {
        let mut typeface = Typeface::new().unwrap();
        let runs: Vec<Run> = blocks(text).into_iter().flat_map(|block| block.runs).collect();
        let lines = lines(&mut typeface, &runs, STYLE, width);
        for line in &lines {
            let end = line.last().map_or(0.0, |span| span.x + (span.piece.width()) * STYLE.size);
            assert!(end <= width + 4.0, "{end}");
        }
        lines.into_iter().map(|line| line.into_iter().map(|span| (span.piece.text, span.weight)).collect()).collect()
    }

    #[test]
    fn bold_words_stand_in_their_sentence() {
        let (plain, bold) = (Weight::Regular, Weight::SemiBold);
        let expected = [("Klicken Sie auf ", plain), ("Kennwort ändern", bold), (". Dann warten. ", plain)];
        let expected: Vec<_> = expected.map(|(text, weight)| (text.to_owned(), weight)).into();
        assert_eq!(set("Klicken Sie auf **Kennwort ändern**. Dann warten.", 500.0), [expected]);
    }

    #[test]
    fn lines_end_where_the_paper_ends() {
        let lines = set(&"Donaudampfschifffahrt ".repeat(3), 200.0);
        assert_eq!(lines.len(), 3);
        let lines = set(&"W".repeat(100), 100.0);
        let all: String = lines.iter().flatten().map(|(text, _)| text.trim()).collect();
        assert_eq!(all, "W".repeat(100));
        assert!(set("", 100.0).is_empty());
    }
}
