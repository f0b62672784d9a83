//! How this person has set up her PC for all programs: high contrast, light or dark, larger text.
//!
//! Windows is asked itself, Linux desktops through the portal for settings. Read by the worker, so no
//! frame waits for it. Where nobody answers, nothing is assumed. Reduced motion is not read: nothing
//! in this program moves.
//!
//! Windows tells the window system about light and dark, and so does a Linux desktop under Wayland;
//! larger text reaches it under X11, as a larger scale. Those are not read twice.

#[cfg(all(unix, not(target_os = "macos")))]
mod portal;
#[cfg(windows)]
mod windows;

/// How the PC is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SystemLook {
    /// Dark rather than light; none if the window system knows or nobody says.
    pub dark: Option<bool>,
    /// High contrast.
    pub contrast: bool,
    /// Size of text in percent, beyond the scale of the monitor.
    pub text_percent: u16,
}

impl Default for SystemLook {
    fn default() -> Self {
        Self { dark: None, contrast: false, text_percent: 100 }
    }
}

impl SystemLook {
    /// A size of text that a desktop can mean; any other is none.
    #[must_use]
    pub fn with_text(self, percent: f64) -> Self {
        let is_sane = (50.0..=300.0).contains(&percent);
        Self { text_percent: if is_sane { percent.round() as u16 } else { 100 }, ..self }
    }
}

/// Asks this PC. Takes a second at most.
#[must_use]
pub fn read() -> SystemLook {
    #[cfg(windows)]
    return windows::read();
    #[cfg(all(unix, not(target_os = "macos")))]
    return portal::read();
    #[cfg(not(any(windows, all(unix, not(target_os = "macos")))))]
    SystemLook::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_size_that_a_desktop_can_mean_is_taken() {
        let look = SystemLook { contrast: true, ..SystemLook::default() };
        for (said, taken) in [(150.0, 150), (124.6, 125), (0.0, 100), (f64::NAN, 100), (1e6, 100)] {
            assert_eq!(look.with_text(said), SystemLook { text_percent: taken, ..look });
        }
    }
}
