//! "Abtippen zur Probe": where a typed password differs from the one that was made.
//!
//! The typed text is laid beside the wanted one with the fewest changes (edit distance after
//! Wagner and Fischer, 1974), so that one forgotten character is one difference and not all that
//! follow it. Only numbers leave this file, never characters.

use super::Password;

/// What came of typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial {
    /// Nothing is typed.
    Empty,
    /// So many characters are right; more are missing.
    SoFar(usize),
    /// Every character is right.
    Right,
    /// Where it differs, from left to right.
    Differs(Vec<Difference>),
}

/// One difference; places count from 1 in the wanted password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Another character stands there.
    Other(usize),
    /// The letter is right, but large instead of small or the other way round.
    Case(usize),
    /// The character there was left out.
    Missing(usize),
    /// One more character stands before that place.
    Extra(usize),
}

/// Compares what is typed so far with the password.
#[must_use]
pub fn compare(wanted: &Password, typed: &[char]) -> Trial {
    let wanted: zeroize::Zeroizing<Vec<char>> = zeroize::Zeroizing::new(wanted.reveal().chars().collect());
    if typed.is_empty() {
        return Trial::Empty;
    }
    if wanted.starts_with(typed) {
        return if typed.len() == wanted.len() { Trial::Right } else { Trial::SoFar(typed.len()) };
    }
    Trial::Differs(differences(&wanted, typed))
}

/// Distances of the beginnings: `table[t][w]` for `t` typed and `w` wanted characters.
fn table(wanted: &[char], typed: &[char]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = vec![(0..=wanted.len()).collect()];
    for (t, letter) in typed.iter().enumerate() {
        let mut row = vec![t + 1];
        if let Some(above) = rows.last() {
            for ((up, up_left), want) in above.iter().skip(1).zip(above).zip(wanted) {
                let left = row.last().copied().unwrap_or_default();
                row.push((up_left + usize::from(letter != want)).min(up + 1).min(left + 1));
            }
        }
        rows.push(row);
    }
    rows
}

/// Walks back from the end through the cheapest changes. While fewer characters are typed than
/// wanted the rest may simply not have been typed yet, so the walk begins where it is cheapest.
fn differences(wanted: &[char], typed: &[char]) -> Vec<Difference> {
    let table = table(wanted, typed);
    let at = |t: usize, w: usize| table.get(t).and_then(|row| row.get(w)).copied().unwrap_or(usize::MAX);
    let mut t = typed.len();
    // Of equally cheap ends the one that takes as many as are typed: she is still typing.
    let ends = (0..=wanted.len()).min_by_key(|end| (at(t, *end), end.abs_diff(t)));
    let mut w = if t < wanted.len() { ends.unwrap_or(wanted.len()) } else { wanted.len() };
    let mut found = Vec::new();
    while t > 0 || w > 0 {
        let here = at(t, w);
        let pair = typed.get(t.wrapping_sub(1)).zip(wanted.get(w.wrapping_sub(1)));
        if let Some((letter, want)) = pair.filter(|(a, b)| at(t - 1, w - 1) + usize::from(a != b) == here) {
            if letter != want {
                let is_case = letter.to_lowercase().eq(want.to_lowercase());
                found.push(if is_case { Difference::Case(w) } else { Difference::Other(w) });
            }
            (t, w) = (t - 1, w - 1);
        } else if w > 0 && at(t, w - 1) + 1 == here {
            found.push(Difference::Missing(w));
            w -= 1;
        } else {
            found.push(Difference::Extra(w + 1));
            t = t.saturating_sub(1);
        }
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use Difference::{Case, Extra, Missing, Other};

    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &Trial) {
        let typed: Vec<char> = typed.chars().collect();
        assert_eq!(&compare(&Password::new("kanne-Falke7"), &typed), expected);
    }

    #[track_caller]
    fn differs(typed: &str, expected: &[Difference]) {
        check(typed, &Trial::Differs(expected.to_vec()));
    }

    #[test]
    fn what_is_right_so_far() {
        check("", &Trial::Empty);
        check("k", &Trial::SoFar(1));
        check("kanne-Falke", &Trial::SoFar(11));
        check("kanne-Falke7", &Trial::Right);
    }

    #[test]
    fn differences_by_place() {
        differs("konne-Falke7", &[Other(2)]);
        differs("kanne-falke7", &[Case(7)]);
        differs("kanne-Flke7", &[Missing(8)]);
        differs("kanne--Falke7", &[Extra(6)]);
        differs("kanne-Falke77", &[Extra(12)]);
        differs("Kanne-Falke1", &[Case(1), Other(12)]);
        differs("anne-Falke7", &[Missing(1)]);
    }

    #[test]
    fn what_is_not_typed_yet_is_not_missing() {
        differs("kanx", &[Other(4)]);
        differs("Kan", &[Case(1)]);
        differs("x", &[Other(1)]);
    }

    #[test]
    fn the_longest_text_gives_as_many_differences() {
        differs(&"ß".repeat(128), &[vec![Extra(1); 116], (1..=12).map(Other).collect()].concat());
    }
}
