//! The emergency sheet: one password on paper, for the sealed envelope in the safe.
//!
//! The only paper that holds a secret. It is printed from memory when somebody asks for it, and
//! nothing of it is stored: no `Clone`, no `Serialize`. How it looks is `platform::pdf`.

use jiff::ZonedDateTime;

use super::password::Password;

/// What stands on it.
#[derive(Debug)]
pub struct EmergencySheet {
    /// Version of the program.
    pub program: String,
    /// When it was printed.
    pub printed: ZonedDateTime,
    /// Name of the practice; may be empty.
    pub practice: String,
    /// What the password opens; empty to be written by hand.
    pub what: String,
    /// The password in the groups in which it is read; empty to be written by hand.
    pub groups: Vec<Password>,
}

impl EmergencySheet {
    /// Whether every character of a password can be printed and read without doubt: ASCII, and the
    /// letters and signs of a German keyboard.
    #[must_use]
    pub fn can_print(password: &str) -> bool {
        let known = |c: char| c == ' ' || c.is_ascii_graphic() || "äöüÄÖÜß§€°²³µ´".contains(c);
        !password.is_empty() && password.chars().all(known)
    }

    /// Four characters at a time.
    #[must_use]
    pub fn in_fours(password: &str) -> Vec<Password> {
        let mut groups = Vec::new();
        let mut rest = password;
        while !rest.is_empty() {
            let end = rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at);
            let (group, behind) = rest.split_at(end);
            groups.push(Password::new(group));
            rest = behind;
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_lose_nothing() {
        for password in ["", "a", "abcd", "Kß7€äö", "12345678901"] {
            let groups = EmergencySheet::in_fours(password);
            assert_eq!(groups.iter().map(Password::reveal).collect::<String>(), password);
            assert!(groups.iter().all(|group| group.char_count() <= 4));
        }
    }

    #[test]
    fn only_what_the_font_has_is_printed() {
        assert!(EmergencySheet::can_print("Tür-7 §x"));
        for password in ["", "🙂", "a\u{200B}b", "a\tb", "пароль"] {
            assert!(!EmergencySheet::can_print(password), "{password:?}");
        }
    }
}
