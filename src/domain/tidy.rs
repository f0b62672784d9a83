//! What people type, brought into shape: one line, of bounded length, in characters that can be shown.
//!
//! What must be a line of its own or a key is `practice`'s work.

/// Longest name that is kept, in characters.
pub const LONGEST_NAME: usize = 200;

/// Longest note, reason or remark that is kept, in characters.
pub const LONGEST_NOTE: usize = 1500;

/// One line without control characters, at most [`LONGEST_NAME`] characters long.
#[must_use]
pub fn tidy_text(text: &str) -> String {
    tidy(text, LONGEST_NAME)
}

/// The same for what is written in sentences, at most [`LONGEST_NOTE`] characters long.
#[must_use]
pub fn tidy_note(text: &str) -> String {
    tidy(text, LONGEST_NOTE)
}

fn tidy(text: &str, longest: usize) -> String {
    let spaced: String = in_our_fonts(text).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(longest).collect::<String>().trim_end().to_owned()
}

/// Whether a word of it looks like a password, where only the place of one is asked for: eight letters
/// and digits or more, with small letters, digits, and large letters or signs in the middle. A guess:
/// words of a pass phrase are not seen, and a name like `UmschlagB3` is taken for one.
#[must_use]
pub fn looks_like_password(text: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || "-/.,;:()".contains(c)).any(|word| {
        let inside = || word.chars().skip(1);
        let is_mixed = inside().any(|c| c.is_uppercase() || "!#$%&*+=?^~|".contains(c));
        is_mixed
            && word.chars().count() >= 8
            && word.chars().any(char::is_lowercase)
            && word.chars().any(|c| c.is_ascii_digit())
    })
}

/// Arrows as they stand in the ways through menus of other programs, and the ticks, crosses and bullets
/// of lists that are pasted, written so that our fonts have them, on the screen and on paper; all else
/// as it is.
#[must_use]
pub fn in_our_fonts(text: &str) -> String {
    /// Follows a sign that shall be shown in colour, and is nothing by itself.
    const IN_COLOUR: char = '\u{fe0f}';
    let written = |c| match c {
        '→' | '⇒' | '➔' | '➙' | '➜' | '➝' | '➞' | '➡' | '⟶' | '▶' | '►' | '▸' | '▹' | '▻' => {
            '>'
        }
        '←' | '⇐' | '⟵' | '◀' | '◄' | '◂' => '<',
        '✓' | '✔' | '☑' | '✅' => '√',
        '✗' | '✘' | '✕' | '✖' | '☒' | '❌' => '×',
        '●' | '○' | '◦' | '■' | '□' | '▪' | '▫' | '☐' => '•',
        '\u{b5}' => 'μ',
        other => other,
    };
    text.chars().filter(|c| *c != IN_COLOUR).map(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_bounded_line() {
        assert_eq!(tidy_text(" Dr.\u{0}\tMüller\r\n& „Kollegen“ 🙂 "), "Dr. Müller & „Kollegen“ 🙂");
        assert_eq!(tidy_text(&"ß".repeat(9999)).chars().count(), LONGEST_NAME);
        assert_eq!(tidy_note(&"ß".repeat(9999)).chars().count(), LONGEST_NOTE);
    }

    #[test]
    fn a_password_is_told_from_the_place_of_one() {
        for place in ["Tresor, Umschlag 14", "Umschlag3", "Ordner QM-2021/Passwörter", "Schrank Raum 2.04", "KeePassXC"]
        {
            assert!(!looks_like_password(place), "{place}");
        }
        for password in ["x7s33Xt!awET", "im Tresor: kR7mWt4+hbX9", "sommer2021!"] {
            assert!(looks_like_password(password), "{password}");
        }
    }

    #[test]
    fn a_way_through_menus_can_be_read_on_screen_and_paper() {
        assert_eq!(tidy_note("Extras → Optionen ► Sicherheit"), "Extras > Optionen > Sicherheit");
        assert_eq!(tidy_note("▪ Router ✔\u{fe0f} ▪ WLAN ✗"), "• Router √ • WLAN ×");
    }
}
