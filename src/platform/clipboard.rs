//! The clipboard, for passwords only: kept out of histories, cleared after a time.
//!
//! Clears only what this program put there: whatever the user copied since stays.

use std::time::Duration;

use arboard::Clipboard as System;
use zeroize::Zeroizing;

use super::locked_pages;
use crate::domain::password::Password;

/// Seconds until a copied password is cleared.
pub const CLEAR_AFTER_SECS: i64 = 30;

/// Tries while another program holds the clipboard: half a second in all.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(25);

/// The clipboard could not be used: another program holds it, or there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("clipboard not available")]
pub struct NoClipboard;

/// What can be done with the clipboard of a system.
trait Board {
    /// Puts a text in, marked so that histories and clouds leave it out.
    fn put(&mut self, text: &str) -> Result<(), arboard::Error>;
    /// The text in it.
    fn text(&mut self) -> Result<String, arboard::Error>;
    /// Empties it.
    fn empty(&mut self) -> Result<(), arboard::Error>;
}

impl Board for System {
    fn put(&mut self, text: &str) -> Result<(), arboard::Error> {
        set_without_history(self, text)
    }

    fn text(&mut self) -> Result<String, arboard::Error> {
        self.get_text()
    }

    fn empty(&mut self) -> Result<(), arboard::Error> {
        self.clear()
    }
}

/// Our handle to the clipboard. Opened at first use.
#[derive(Default)]
pub struct Clipboard {
    board: Option<Box<dyn Board>>,
    /// What we put there. Not its sum: working that out left the password on the stack.
    ours: Option<Password>,
}

impl Clipboard {
    /// Copies a password, marked so that clipboard histories leave it out.
    ///
    /// # Errors
    /// When the clipboard cannot be used.
    pub fn copy(&mut self, password: &Password) -> Result<(), NoClipboard> {
        let text = password.reveal();
        let board = self.open()?;
        patiently(|| board.put(text)).map_err(|_held| NoClipboard)?;
        let ours = Password::new(text);
        // Where the system refuses, it is copied all the same.
        let _or_not = locked_pages::lock(ours.reveal().as_bytes());
        self.ours = Some(ours);
        Ok(())
    }

    /// Empties the clipboard if our password is still in it.
    ///
    /// # Errors
    /// When another program holds it all the time. Then it is still ours, and worth another try.
    pub fn clear_ours(&mut self) -> Result<(), NoClipboard> {
        let (Some(ours), Some(board)) = (&self.ours, self.board.as_mut()) else { return Ok(()) };
        let now = match patiently(|| board.text()) {
            Ok(text) => Zeroizing::new(text),
            Err(arboard::Error::ClipboardOccupied) => return Err(NoClipboard),
            // A picture, or nothing.
            Err(_) => Zeroizing::default(),
        };
        if now.as_str() == ours.reveal() {
            patiently(|| board.empty()).map_err(|_held| NoClipboard)?;
        }
        self.ours = None;
        Ok(())
    }

    fn open(&mut self) -> Result<&mut Box<dyn Board>, NoClipboard> {
        if self.board.is_none() {
            self.board = System::new().ok().map(|system| Box::new(system) as Box<dyn Board>);
        }
        self.board.as_mut().ok_or(NoClipboard)
    }
}

/// At the end of the program and after a panic, too.
impl Drop for Clipboard {
    fn drop(&mut self) {
        // Whoever holds it now has read it.
        let _held_by_another = self.clear_ours();
    }
}

fn patiently<T>(mut attempt: impl FnMut() -> Result<T, arboard::Error>) -> Result<T, arboard::Error> {
    for _ in 1..TRIES {
        match attempt() {
            Err(arboard::Error::ClipboardOccupied) => std::thread::sleep(PAUSE),
            other => return other,
        }
    }
    attempt()
}

#[cfg(target_os = "linux")]
fn set_without_history(system: &mut System, text: &str) -> Result<(), arboard::Error> {
    use arboard::SetExtLinux as _;
    system.set().exclude_from_history().text(text)
}

#[cfg(windows)]
fn set_without_history(system: &mut System, text: &str) -> Result<(), arboard::Error> {
    use arboard::SetExtWindows as _;
    system.set().exclude_from_monitoring().exclude_from_cloud().exclude_from_history().text(text)
}

#[cfg(target_os = "macos")]
fn set_without_history(system: &mut System, text: &str) -> Result<(), arboard::Error> {
    use arboard::SetExtApple as _;
    system.set().exclude_from_history().text(text)
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, rc::Rc};

    use super::*;

    /// A clipboard that another program holds for so many tries.
    #[derive(Clone, Default)]
    struct Ours(Rc<RefCell<(String, u32)>>);

    impl Ours {
        fn answer(&self) -> Result<(), arboard::Error> {
            let held = &mut self.0.borrow_mut().1;
            if *held > 0 {
                *held -= 1;
                return Err(arboard::Error::ClipboardOccupied);
            }
            Ok(())
        }

        fn hold(&self, tries: u32) {
            self.0.borrow_mut().1 = tries;
        }

        fn has(&self, text: &str) -> bool {
            self.0.borrow().0 == text
        }

        fn clipboard(&self) -> Clipboard {
            Clipboard { board: Some(Box::new(self.clone())), ours: None }
        }
    }

    impl Board for Ours {
        fn put(&mut self, text: &str) -> Result<(), arboard::Error> {
            self.answer()?;
            text.clone_into(&mut self.0.borrow_mut().0);
            Ok(())
        }

        fn text(&mut self) -> Result<String, arboard::Error> {
            self.answer()?;
            Ok(self.0.borrow().0.clone())
        }

        fn empty(&mut self) -> Result<(), arboard::Error> {
            self.answer()?;
            self.0.borrow_mut().0.clear();
            Ok(())
        }
    }

    #[test]
    fn another_program_that_holds_it_for_a_moment_keeps_no_password_in_it() {
        let ours = Ours::default();
        let mut clipboard = ours.clipboard();
        ours.hold(3);
        clipboard.copy(&Password::new("geheim")).unwrap();
        assert!(ours.has("geheim"));
        ours.hold(7);
        clipboard.clear_ours().unwrap();
        assert!(ours.has(""));
    }

    #[test]
    fn held_for_long_it_is_said_and_tried_again_at_the_end() {
        let ours = Ours::default();
        let mut clipboard = ours.clipboard();
        clipboard.copy(&Password::new("geheim")).unwrap();
        ours.hold(TRIES);
        assert_eq!(clipboard.clear_ours(), Err(NoClipboard));
        assert_eq!(clipboard.clear_ours(), Ok(()), "still known as ours");
        clipboard.copy(&Password::new("geheim")).unwrap();
        ours.hold(TRIES);
        assert_eq!(clipboard.clear_ours(), Err(NoClipboard));
        drop(clipboard);
        assert!(ours.has(""));
    }

    #[test]
    fn a_panic_takes_the_password_out_and_leaves_what_others_copied() {
        let (ours, others) = (Ours::default(), Ours::default());
        let (first, second) = (ours.clone(), others.clone());
        let fell = crate::platform::crash::catch(move || {
            let (mut one, mut two) = (first.clipboard(), second.clipboard());
            one.copy(&Password::new("geheim")).unwrap();
            two.copy(&Password::new("geheim")).unwrap();
            "von jemand anderem".clone_into(&mut second.0.borrow_mut().0);
            panic!("planted");
        });
        assert!(fell.is_err() && ours.has("") && others.has("von jemand anderem"));
    }

    /// What keeps it out of histories is asserted where the system runs: here for KDE by
    /// `tests/e2e/clipboard`, for Windows by `tests/it/file_names.rs`.
    #[test]
    fn each_system_gets_the_marks_that_keep_it_out_of_histories() {
        let source = include_str!("clipboard.rs");
        let (code, _tests) = source.split_once("#[cfg(test)]").unwrap();
        let lacks = |code: &str, system: &str, call: &str| {
            let mut parts = code.split("#[cfg(").filter(|part| part.contains("fn set_without_history"));
            !parts.find(|part| part.contains(system)).unwrap().contains(&format!(".{call}()"))
        };
        for (system, calls) in [
            ("linux", &["exclude_from_history"][..]),
            ("windows", &["exclude_from_monitoring", "exclude_from_cloud", "exclude_from_history"]),
            ("macos", &["exclude_from_history"]),
        ] {
            for call in calls {
                assert!(!lacks(code, system, call), "{system}: {call}");
                let without = code.replace(&format!(".{call}()"), "");
                assert!(lacks(&without, system, call), "{system}: {call} would be missed");
            }
        }
    }
}
