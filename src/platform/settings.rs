//! What this user set up on this PC, and where she stood when she left.
//!
//! Kept apart from the case: it belongs to the person, not to the practice. Never a secret.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{self, FileFault};
use crate::{domain::guide::parse, i18n::Language};

const FILE: &str = "einstellungen.ron";
const MOST_BYTES: u64 = 1_000_000;

/// The settings. Unknown fields of a newer program are passed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Version of the format.
    pub v: u16,
    /// Language of the program.
    pub language: Language,
    /// Colours.
    pub theme: ThemeChoice,
    /// Size of everything in percent, 80 to 250.
    pub zoom_percent: u16,
    /// Who sits here.
    pub person: String,
    /// The case that was open last.
    pub last_case: Option<PathBuf>,
    /// Where she stood in it.
    pub position: Position,
    /// Which renderer worked last.
    pub renderer: Option<Renderer>,
}

/// Where somebody stands in a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Position {
    /// The task; empty if none was open.
    pub task: String,
    /// The step; empty for the end of the task.
    pub step: String,
    /// The question about the practice, from 0, while these are being answered.
    pub question: Option<usize>,
}

/// Which colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the operating system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// What paints the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// Vulkan, Direct3D 12, Metal.
    Wgpu,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            v: 1,
            language: Language::German,
            theme: ThemeChoice::System,
            zoom_percent: 100,
            person: String::new(),
            last_case: None,
            position: Position::default(),
            renderer: None,
        }
    }
}

/// The settings in this data folder. A missing or unreadable file gives the defaults: nothing in
/// it is worth stopping for, and the next change writes a good one.
#[must_use]
pub fn load(data_folder: &Path) -> Settings {
    let bytes = files::read(&data_folder.join(FILE), MOST_BYTES).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let mut settings: Settings = parse::dialect().from_str(&text).unwrap_or_default();
    settings.zoom_percent = settings.zoom_percent.clamp(80, 250);
    settings
}

/// Writes the settings.
///
/// # Errors
/// When the data folder cannot be written.
pub fn save(data_folder: &Path, settings: &Settings) -> Result<(), FileFault> {
    files::make_folder(data_folder)?;
    let pretty = ron::ser::PrettyConfig::default();
    let text = parse::dialect()
        .to_string_pretty(settings, pretty)
        .map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    files::replace(&data_folder.join(FILE), text.as_bytes())
}
