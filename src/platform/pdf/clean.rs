//! Text typed by people, made fit for paper.
//!
//! Control characters and line breaks become spaces, invisible formatting goes, and what no PDF/A
//! may hold becomes U+FFFD. Whether a font has a character is `typeface`'s question, and the
//! attached record keeps what was typed.

use unicode_segmentation::UnicodeSegmentation as _;

/// A character of more code points than this is not one that a person typed.
const LONGEST_GRAPHEME: usize = 12;

/// Longer texts end in "…" on paper: more than a page for one field helps nobody.
const LONGEST_TEXT: usize = 2000;

/// The text in one line, without anything that a PDF may not hold.
pub(super) fn clean(text: &str) -> String {
    clean_or_cut(text).0
}

/// The same, and whether it was too long and had to be cut.
pub(super) fn clean_or_cut(text: &str) -> (String, bool) {
    let spaced: String = text.chars().filter(|&c| !is_formatting(c)).map(printable).collect();
    let mut line = String::new();
    let mut length = 0;
    for word in spaced.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        for grapheme in word.graphemes(true) {
            length += 1;
            if length > LONGEST_TEXT {
                line.push('…');
                return (line, true);
            }
            if grapheme.chars().nth(LONGEST_GRAPHEME).is_some() {
                line.push(char::REPLACEMENT_CHARACTER);
            } else {
                line.push_str(grapheme);
            }
        }
    }
    (line, false)
}

fn printable(c: char) -> char {
    if c.is_control() {
        ' '
    } else if is_private(c) || is_noncharacter(c) {
        char::REPLACEMENT_CHARACTER
    } else {
        c
    }
}

/// Characters that only steer how others are shown: they could turn a name around on paper.
/// Joiners stay, because emoji are made with them.
fn is_formatting(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
    )
}

/// PDF/A-3a forbids the private use areas: nobody else knows what they mean.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_stay_as_they_are() {
        for name in ["Dr. Şahin-Łukasz Müller-ß 🙂", "S. Krüger, MFA", "👩‍⚕️ Eva", "", "Ziffer ¾"] {
            assert_eq!(clean(name), name);
        }
    }

    #[test]
    fn line_breaks_and_control_characters_become_one_space() {
        assert_eq!(clean(" PC\r\n\tEmpfang\u{0}\u{7}2\u{85}\u{2028}links "), "PC Empfang 2 links");
    }

    #[test]
    fn marks_that_turn_text_around_go() {
        assert_eq!(clean("Pra\u{202E}xis\u{200B} \u{FEFF}Nord\u{AD}"), "Praxis Nord");
    }

    #[test]
    fn what_pdf_a_forbids_is_replaced_visibly() {
        assert_eq!(clean("a\u{E001}b\u{FFFE}c\u{10FFFF}"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}");
        let tower = format!("e{}", "\u{301}".repeat(500));
        assert_eq!(clean(&tower), "\u{FFFD}");
    }

    #[test]
    fn endless_text_ends() {
        let (text, cut) = clean_or_cut(&"ß ".repeat(1_000_000));
        assert!(cut && text.chars().count() == 2 * LONGEST_TEXT + 1);
        assert!(!clean_or_cut(&"ß ".repeat(LONGEST_TEXT)).1);
    }
}
