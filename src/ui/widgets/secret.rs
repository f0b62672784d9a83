//! The buffer behind a password field. egui sees bullets only.
//!
//! egui copies the text of every field on every frame, keeps up to a hundred of them for undo, and
//! hands it to screen readers. So this buffer shows it bullets and keeps the characters to itself,
//! in one place that never moves and is overwritten when they go. Not ours to overwrite are the
//! key events of a frame and what the operating system keeps: the life is short, not zero.

use std::{any::TypeId, fmt, ops::Range};

use egui::{TextBuffer, text::CharIndex};
use zeroize::{Zeroize as _, Zeroizing};

use crate::platform::locked_pages;

/// More characters are refused.
pub const CAPACITY: usize = 128;

/// What egui sees for each character.
const BULLET: char = '•';

/// Characters typed by a person, overwritten on every removal and at the end.
pub struct SecretBuffer {
    chars: Zeroizing<Box<[char]>>,
    len: usize,
    mask: String,
}

impl Default for SecretBuffer {
    fn default() -> Self {
        let chars = Zeroizing::new(vec!['\0'; CAPACITY].into_boxed_slice());
        // Where the system refuses, typing goes on all the same.
        let _or_not = locked_pages::lock(&chars);
        Self { chars, len: 0, mask: String::new() }
    }
}

impl SecretBuffer {
    /// A copy of the text that is overwritten when dropped. Keep it for as short as possible.
    #[must_use]
    pub fn expose(&self) -> Zeroizing<String> {
        let bytes = self.chars().iter().map(|c| c.len_utf8()).sum();
        let mut text = Zeroizing::new(String::with_capacity(bytes));
        text.extend(self.chars());
        text
    }

    /// The characters, for painting them one by one.
    #[must_use]
    pub fn chars(&self) -> &[char] {
        self.chars.get(..self.len).unwrap_or(&[])
    }

    /// How many characters there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Is there nothing typed?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Overwrites everything.
    pub fn wipe(&mut self) {
        self.chars.zeroize();
        self.len = 0;
        self.mask.clear();
    }

    fn remask(&mut self) {
        self.mask.clear();
        self.mask.extend(std::iter::repeat_n(BULLET, self.len));
    }
}

impl fmt::Debug for SecretBuffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretBuffer(…)")
    }
}

impl TextBuffer for SecretBuffer {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        &self.mask
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        let at = char_index.0.min(self.len);
        let room = CAPACITY - self.len;
        let new = || text.chars().filter(|c| !c.is_control()).take(room);
        let count = new().count();
        self.chars.copy_within(at..self.len, at + count);
        for (place, letter) in self.chars.iter_mut().skip(at).zip(new()) {
            *place = letter;
        }
        self.len += count;
        self.remask();
        count
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        let end = char_range.end.0.min(self.len);
        let start = char_range.start.0.min(end);
        self.chars.copy_within(end..self.len, start);
        let len = self.len - (end - start);
        if let Some(tail) = self.chars.get_mut(len..self.len) {
            tail.zeroize();
        }
        self.len = len;
        self.remask();
    }

    /// Undo hands back bullets; they are not the text, so nothing happens.
    fn replace_with(&mut self, _text: &str) {}

    /// Nobody may take the text out this way.
    fn take(&mut self) -> String {
        String::new()
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Self>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> SecretBuffer {
        let mut buffer = SecretBuffer::default();
        assert_eq!(buffer.insert_text(text, CharIndex(0)), text.chars().count());
        buffer
    }

    #[test]
    fn inserting_and_deleting_keep_the_order() {
        let mut buffer = typed("Gröe");
        buffer.insert_text("ß", CharIndex(3));
        assert_eq!(buffer.expose().as_str(), "Größe");
        assert_eq!(buffer.as_str(), "•••••");
        buffer.delete_char_range(CharIndex(1)..CharIndex(4));
        assert_eq!(buffer.expose().as_str(), "Ge");
        assert_eq!(buffer.as_str(), "••");
    }

    #[test]
    fn nothing_stays_behind_the_end() {
        let mut buffer = typed("Geheim123");
        buffer.delete_char_range(CharIndex(2)..CharIndex(9));
        assert!(buffer.chars.iter().skip(2).all(|c| *c == '\0'));
        buffer.wipe();
        assert!(buffer.chars.iter().all(|c| *c == '\0'));
    }

    #[test]
    fn it_never_grows_and_takes_no_line_breaks() {
        let mut buffer = SecretBuffer::default();
        assert_eq!(buffer.insert_text("a\nb", CharIndex(0)), 2);
        assert_eq!(buffer.insert_text(&"x".repeat(500), CharIndex(2)), CAPACITY - 2);
        assert_eq!(buffer.len(), CAPACITY);
        assert_eq!(buffer.insert_text("y", CharIndex(0)), 0);
    }

    /// So many that they cannot all lie on pages that another secret has locked.
    #[cfg(target_os = "linux")]
    #[test]
    fn its_pages_are_locked() {
        use crate::platform::locked_pages::tests::flags;
        let buffers: Vec<SecretBuffer> = (0..100).map(|_| SecretBuffer::default()).collect();
        for buffer in &buffers {
            let flags = flags(&buffer.chars);
            assert!(flags.contains(" lo ") && flags.contains(" dd "), "{flags}");
        }
    }

    #[test]
    fn undo_and_take_get_nothing() {
        let mut buffer = typed("Geheim");
        buffer.replace_with("••");
        assert_eq!(buffer.expose().as_str(), "Geheim");
        assert_eq!(buffer.take(), "");
        assert_eq!(format!("{buffer:?}"), "SecretBuffer(…)");
    }
}
