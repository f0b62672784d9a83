//! Breaks text into lines of a given width.
//!
//! Left aligned, greedy. Breaks at spaces, after hyphens and slashes between letters, after the
//! backslashes of a path, and inside a word only when it does not fit on a line of its own. Knows
//! nothing of pages.

use super::typeface::{Piece, Typeface, Weight};

/// Weight, size and line distance, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) size: f32,
    pub(super) leading: f32,
}

impl Style {
    /// A style; the line distance belongs to the size.
    pub(super) const fn new(weight: Weight, size: f32, leading: f32) -> Self {
        Self { weight, size, leading }
    }

    /// The same in semi-bold.
    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    /// From the top of a line to its baseline, in points.
    pub(super) fn ascent(self) -> f32 {
        // Half of what the leading adds, and the ascenders of these fonts.
        (self.leading - self.size) / 2.0 + 0.8 * self.size
    }
}

/// One line, ready to paint.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Text and glyphs; ends with a space unless a word goes on in the next line, so that reading
    /// programs do not run words together.
    pub(super) piece: Piece,
    /// Width in points without that space.
    pub(super) width: f32,
}

/// One unbroken line.
pub(super) fn line(typeface: &mut Typeface, text: &str, style: Style) -> Line {
    let piece = Piece::clone(&typeface.shape(text, style.weight));
    let width = piece.width() * style.size;
    Line { piece, width }
}

/// Clean text in lines of at most `width` points, the first one shorter by `indent`. Empty text
/// gives no line.
pub(super) fn lines(typeface: &mut Typeface, text: &str, style: Style, width: f32, indent: f32) -> Vec<Line> {
    let space = Piece::clone(&typeface.shape(" ", style.weight));
    let mut breaker = Breaker {
        limit: width / style.size,
        room: (width - indent) / style.size,
        space,
        done: Vec::new(),
        open: Piece::default(),
        size: style.size,
    };
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        for (index, part) in parts(word).into_iter().enumerate() {
            let piece = typeface.shape(part, style.weight);
            breaker.add(&piece, index == 0);
        }
    }
    breaker.finish()
}

/// At most `most` lines; the last one then ends in "…".
pub(super) fn shorten(
    typeface: &mut Typeface,
    mut lines: Vec<Line>,
    style: Style,
    width: f32,
    most: usize,
) -> Vec<Line> {
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        let ellipsis = typeface.shape("…", style.weight);
        let (mut kept, _) = last.piece.cut(width / style.size - ellipsis.width());
        kept.append(&ellipsis);
        last.width = kept.width() * style.size;
        kept.append(&typeface.shape(" ", style.weight));
        last.piece = kept;
    }
    lines
}

/// Fills lines. Widths are in em.
struct Breaker {
    limit: f32,
    /// What is left in the open line.
    room: f32,
    space: Piece,
    done: Vec<Line>,
    open: Piece,
    size: f32,
}

impl Breaker {
    fn add(&mut self, piece: &Piece, starts_word: bool) {
        let gap = starts_word && !self.open.text.is_empty();
        let gap_width = if gap { self.space.width() } else { 0.0 };
        if gap_width + piece.width() <= self.room {
            if gap {
                self.open.append(&self.space.clone());
            }
            self.open.append(piece);
            self.room -= gap_width + piece.width();
        } else if self.open.text.is_empty() && self.room >= self.limit {
            let (head, rest) = piece.cut(self.limit);
            self.open = head;
            if rest.text.is_empty() {
                self.room -= self.open.width();
            } else {
                self.end_line(false);
                self.add(&rest, false);
            }
        } else {
            self.end_line(gap);
            self.add(piece, starts_word);
        }
    }

    fn end_line(&mut self, at_space: bool) {
        let mut piece = std::mem::take(&mut self.open);
        let width = piece.width() * self.size;
        if at_space {
            piece.append(&self.space.clone());
        }
        self.done.push(Line { piece, width });
        self.room = self.limit;
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.open.text.is_empty() {
            self.end_line(true);
        }
        self.done
    }
}

/// The word cut after each hyphen or slash between letters and each backslash inside a path.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    let mut before = ' ';
    let mut hyphen_end = None;
    for (at, c) in word.char_indices() {
        let consumed = word.len() - rest.len();
        if let Some(end) = hyphen_end.take()
            && (c.is_alphabetic() || before == '\\' && c.is_alphanumeric())
            && let Some((head, tail)) = rest.split_at_checked(end - consumed)
        {
            parts.push(head);
            rest = tail;
        }
        let breaks = match c {
            '-' | '/' => before.is_alphabetic(),
            '\\' => before.is_alphanumeric(),
            _ => false,
        };
        if breaks {
            hyphen_end = Some(at + c.len_utf8());
        }
        before = c;
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::new(Weight::Regular, 10.0, 12.0);

    fn broken(text: &str, width: f32, indent: f32) -> Vec<String> {
        let mut typeface = Typeface::new().expect("built-in fonts");
        let lines = lines(&mut typeface, text, STYLE, width, indent);
        for line in &lines {
            assert!(line.width <= width + 0.01, "{text}: {}", line.width);
        }
        lines.into_iter().map(|line| line.piece.text).collect()
    }

    #[test]
    fn breaks_at_spaces_and_keeps_them_for_readers() {
        assert_eq!(broken("PC Empfang hinten", 60.0, 0.0), ["PC Empfang ", "hinten "]);
        assert_eq!(broken("", 60.0, 0.0), [""; 0]);
    }

    #[test]
    fn breaks_after_hyphens_between_letters_only() {
        assert_eq!(parts("Windows-Server-AG"), ["Windows-", "Server-", "AG"]);
        assert_eq!(parts("\\\\SRV01\\Praxis\\1.txt"), ["\\\\SRV01\\", "Praxis\\", "1.txt"]);
        for whole in ["2021-11-08", "-x", "a-", "a--b", "10/2021", "–"] {
            assert_eq!(parts(whole), [whole]);
        }
        assert_eq!(broken("TI-Konnektor-Anschluss", 75.0, 0.0), ["TI-Konnektor-", "Anschluss "]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        let lines = broken(&"W".repeat(200), 50.0, 0.0);
        assert_eq!(lines.concat().len(), 201);
        assert!(lines.len() > 30);
    }

    #[test]
    fn the_first_line_can_be_shorter() {
        assert_eq!(broken("eins zwei drei", 50.0, 30.0), ["eins ", "zwei drei "]);
        assert_eq!(broken("Donaudampfschiff", 90.0, 80.0), ["", "Donaudampfschiff "]);
    }

    #[test]
    fn shortened_text_says_so() {
        let mut typeface = Typeface::new().expect("built-in fonts");
        let all = lines(&mut typeface, "eins zwei drei vier", STYLE, 25.0, 0.0);
        let short = shorten(&mut typeface, all, STYLE, 25.0, 2);
        let text: Vec<_> = short.iter().map(|line| line.piece.text.as_str()).collect();
        assert_eq!(text, ["eins ", "zwe… "]);
        assert!(short.iter().all(|line| line.width <= 25.0));
    }
}
