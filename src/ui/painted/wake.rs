//! What wakes a window that sleeps, from any thread.

/// The same as that of OpenGL's window: one loop of events serves both, for a process has only one.
#[cfg(feature = "glow")]
pub(in crate::ui) use eframe::UserEvent as Wake;

/// Where there is no OpenGL.
#[cfg(not(feature = "glow"))]
#[derive(Debug)]
pub(in crate::ui) enum Wake {
    /// Something is to be shown.
    RequestRepaint {
        /// In which window.
        viewport_id: egui::ViewportId,
        /// Not before this.
        when: std::time::Instant,
        /// What had been shown when this was asked for.
        cumulative_pass_nr: u64,
    },
    /// A screen reader has come, asks for something, or has gone.
    AccessKitActionRequest(egui_winit::accesskit_winit::Event),
}

#[cfg(not(feature = "glow"))]
impl From<egui_winit::accesskit_winit::Event> for Wake {
    fn from(event: egui_winit::accesskit_winit::Event) -> Self {
        Self::AccessKitActionRequest(event)
    }
}
