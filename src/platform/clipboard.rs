//! The clipboard, for passwords only: kept out of histories, cleared after a time.
//!
//! Clears only what this program put there: whatever the user copied since stays.

use arboard::Clipboard as System;
use sha2::{Digest as _, Sha256};

use crate::domain::password::Password;

/// Seconds until a copied password is cleared.
pub const CLEAR_AFTER_SECS: i64 = 30;

/// The clipboard could not be used: another program holds it, or there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("clipboard not available")]
pub struct NoClipboard;

/// Our handle to the clipboard. Opened at first use.
#[derive(Default)]
pub struct Clipboard {
    system: Option<System>,
    /// SHA-256 of what we put there.
    ours: Option<[u8; 32]>,
}

impl Clipboard {
    /// Copies a password, marked so that clipboard histories leave it out.
    ///
    /// # Errors
    /// When the clipboard cannot be used.
    pub fn copy(&mut self, password: &Password) -> Result<(), NoClipboard> {
        let system = self.open()?;
        let text = password.reveal();
        let mut last = Err(NoClipboard);
        for _ in 0..5 {
            last = set_without_history(system, text).map_err(|_held| NoClipboard);
            if last.is_ok() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        last?;
        self.ours = Some(Sha256::digest(text.as_bytes()).into());
        Ok(())
    }

    /// Empties the clipboard if our password is still in it.
    pub fn clear_ours(&mut self) {
        let (Some(ours), Some(system)) = (self.ours.take(), self.system.as_mut()) else { return };
        let now = system.get_text().map(zeroize::Zeroizing::new).unwrap_or_default();
        if <[u8; 32]>::from(Sha256::digest(now.as_bytes())) == ours && system.clear().is_err() {
            // Held by another program just now: put nothing in its place, try once more later.
            self.ours = Some(ours);
        }
    }

    fn open(&mut self) -> Result<&mut System, NoClipboard> {
        if self.system.is_none() {
            self.system = System::new().ok();
        }
        self.system.as_mut().ok_or(NoClipboard)
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        self.clear_ours();
    }
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
