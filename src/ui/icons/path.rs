//! Reads the drawing part of an SVG path into straight lines.
//!
//! Only what our icons use: move, line, cubic curve and close, absolute and relative. Arcs are
//! separate parts of an icon. Anything else in the text ends the reading; a test reads them all.

use egui::{Pos2, Vec2, pos2, vec2};

/// Straight pieces per curve; enough at every size we draw.
const PIECES: u8 = 10;

/// One run of connected points.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Run {
    /// The points, in the coordinates of the icon's box.
    pub(super) points: Vec<Pos2>,
    /// The corners among them, where a round join belongs.
    pub(super) corners: Vec<Pos2>,
    /// Does the last point connect to the first?
    pub(super) closed: bool,
}

/// All runs of an SVG path.
pub(super) fn runs(path: &str) -> Vec<Run> {
    let mut reader = Reader { rest: path, runs: Vec::new(), at: Pos2::ZERO, control: None };
    while reader.command().is_some() {}
    reader.runs
}

struct Reader<'a> {
    rest: &'a str,
    runs: Vec<Run>,
    at: Pos2,
    /// Second control point of the curve before, for the smooth commands.
    control: Option<Pos2>,
}

impl Reader<'_> {
    fn command(&mut self) -> Option<()> {
        let text = self.rest.trim_start_matches([' ', ',']);
        let letter = text.chars().next()?;
        self.rest = text.strip_prefix(letter)?;
        let relative = letter.is_ascii_lowercase();
        if letter.eq_ignore_ascii_case(&'z') {
            let run = self.runs.last_mut()?;
            run.closed = true;
            self.at = *run.points.first()?;
            return Some(());
        }
        let mut first = true;
        while first || self.number_follows() {
            self.step(letter, relative, first)?;
            first = false;
        }
        Some(())
    }

    /// One set of numbers of a command; a move is followed by lines.
    fn step(&mut self, letter: char, relative: bool, first: bool) -> Option<()> {
        let from = if relative { self.at.to_vec2() } else { Vec2::ZERO };
        match letter.to_ascii_lowercase() {
            'm' if first => {
                let to = self.point(from)?;
                self.at = to;
                self.runs.push(Run { points: vec![to], corners: vec![to], closed: false });
            }
            'm' | 'l' => {
                let to = self.point(from)?;
                self.line_to(to)?;
            }
            'h' => {
                let x = self.number()? + from.x;
                self.line_to(pos2(x, self.at.y))?;
            }
            'v' => {
                let y = self.number()? + from.y;
                self.line_to(pos2(self.at.x, y))?;
            }
            'c' => {
                let (a, b, to) = (self.point(from)?, self.point(from)?, self.point(from)?);
                self.curve_to(a, b, to)?;
            }
            's' => {
                let a = self.control.map_or(self.at, |c| self.at + (self.at - c));
                let (b, to) = (self.point(from)?, self.point(from)?);
                self.curve_to(a, b, to)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn line_to(&mut self, to: Pos2) -> Option<()> {
        self.control = None;
        self.at = to;
        let run = self.runs.last_mut()?;
        run.points.push(to);
        run.corners.push(to);
        Some(())
    }

    fn curve_to(&mut self, a: Pos2, b: Pos2, to: Pos2) -> Option<()> {
        let from = self.at;
        let run = self.runs.last_mut()?;
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            let u = 1.0 - t;
            let mixed = from.to_vec2() * (u * u * u)
                + a.to_vec2() * (3.0 * u * u * t)
                + b.to_vec2() * (3.0 * u * t * t)
                + to.to_vec2() * (t * t * t);
            run.points.push(mixed.to_pos2());
        }
        run.corners.push(to);
        self.at = to;
        self.control = Some(b);
        Some(())
    }

    fn point(&mut self, from: Vec2) -> Option<Pos2> {
        let (x, y) = (self.number()?, self.number()?);
        Some((vec2(x, y) + from).to_pos2())
    }

    fn number_follows(&self) -> bool {
        self.rest.trim_start_matches([' ', ',']).starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
    }

    fn number(&mut self) -> Option<f32> {
        let text = self.rest.trim_start_matches([' ', ',']);
        let mut dot = false;
        let mut end = 0;
        for (place, letter) in text.char_indices() {
            let part = match letter {
                '-' => place == 0,
                '.' => !std::mem::replace(&mut dot, true),
                _ => letter.is_ascii_digit(),
            };
            if !part {
                break;
            }
            end = place + letter.len_utf8();
        }
        let (number, rest) = text.split_at_checked(end)?;
        self.rest = rest;
        number.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_and_absolute_meet() {
        let found = runs("M6 9.5l6 6 6-6");
        assert_eq!(found.len(), 1);
        let wanted = vec![pos2(6.0, 9.5), pos2(12.0, 15.5), pos2(18.0, 9.5)];
        assert_eq!(found[0].points, wanted);
        assert!(!found[0].closed);
    }

    #[test]
    fn curves_end_where_they_should() {
        let found = runs("M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z");
        let last = found[0].points.last().copied();
        assert_eq!(last, Some(pos2(2.5, 12.0)));
        assert_eq!(found[0].points.len(), 1 + 4 * usize::from(PIECES));
        assert!(found[0].closed);
    }

    #[test]
    fn two_runs_and_a_bare_decimal() {
        let found = runs("M12 11v6M12 7v.6");
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].points[1], pos2(12.0, 7.6));
    }
}
