//! What this user set up on this PC, and where she stood when she left.
//!
//! Kept apart from the case: it belongs to the person, not to the practice. Never a secret.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{self, FileFault};
use crate::{
    domain::{
        guide::{parse, trust::AcceptedKey},
        practice::tidy_text,
        record::Seen,
    },
    i18n::Language,
};

const FILE: &str = "einstellungen.ron";
const MOST_BYTES: u64 = 1_000_000;
/// The format of today.
const VERSION: u16 = 2;
/// Version 1 knew seven questions; these are their places among those of version 2.
const PLACES_OF_VERSION_1: [usize; 7] = [0, 1, 2, 3, 5, 6, 4];

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
    /// How far she had seen the record when she left.
    pub seen: Option<Seen>,
    /// Which renderer worked last.
    pub renderer: Option<Renderer>,
    /// Whether new passwords are held in the keyring until their task is tested.
    pub keyring: bool,
    /// Keys of publishers whose packs count as checked on this PC.
    pub keys: Vec<AcceptedKey>,
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
    /// Whether the certificate was open after that.
    pub certificate: bool,
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
    /// The program itself, without a graphics driver. Before it there was another one in its place.
    #[serde(alias = "Wgpu")]
    Software,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            v: VERSION,
            language: Language::German,
            theme: ThemeChoice::System,
            zoom_percent: 100,
            person: String::new(),
            last_case: None,
            position: Position::default(),
            seen: None,
            renderer: None,
            keyring: false,
            keys: Vec::new(),
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
    settings.person = tidy_text(&settings.person);
    if settings.v < VERSION {
        migrate_1(&mut settings);
    }
    // Joined to an absolute path it stays that path.
    settings.last_case = settings.last_case.map(|case| data_folder.join(case));
    settings
}

/// From version 1 to 2: whoever stood at a question stands at the same one again.
fn migrate_1(settings: &mut Settings) {
    settings.v = 2;
    let question = &mut settings.position.question;
    *question = question.map(|old| PLACES_OF_VERSION_1.get(old).copied().unwrap_or_default());
}

/// Puts a file of an older version aside, once, before it is written anew.
fn back_up(data_folder: &Path) -> Result<(), FileFault> {
    #[derive(Deserialize)]
    struct Version {
        v: u16,
    }
    let bytes = files::read(&data_folder.join(FILE), MOST_BYTES).unwrap_or_default();
    let version = parse::dialect().from_str::<Version>(&String::from_utf8_lossy(&bytes));
    let Some(Version { v }) = version.ok().filter(|version| version.v < VERSION) else { return Ok(()) };
    match files::create(&data_folder.join(format!("einstellungen-{v}.ron")), &bytes) {
        Err(FileFault::Exists) => Ok(()),
        other => other,
    }
}

/// Writes the settings; those of an older version stay beside them. A case inside the data folder is named relative to it: a USB stick has
/// another drive letter at every PC.
///
/// # Errors
/// When the data folder cannot be written.
pub fn save(data_folder: &Path, settings: &Settings) -> Result<(), FileFault> {
    files::make_folder(data_folder)?;
    back_up(data_folder)?;
    let inside = |case: &PathBuf| case.strip_prefix(data_folder).map_or_else(|_| case.clone(), Path::to_owned);
    let settings = &Settings { last_case: settings.last_case.as_ref().map(inside), ..settings.clone() };
    let pretty = ron::ser::PrettyConfig::default();
    let text = parse::dialect()
        .to_string_pretty(settings, pretty)
        .map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    files::replace(&data_folder.join(FILE), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_stood_at_a_question_of_version_1_stands_there_again() {
        let data = tempfile::tempdir().unwrap();
        // As version 1 wrote it: the topics were practice, workstations, software, server, Konnektor,
        // terminals, internet.
        for (old, new) in [(0, 0), (3, 3), (4, 5), (6, 4)] {
            let text = format!("(v: 1, zoom_percent: 150, position: (task: \"\", step: \"\", question: Some({old})))");
            files::replace(&data.path().join(FILE), text.as_bytes()).unwrap();
            let settings = load(data.path());
            assert_eq!((settings.v, settings.zoom_percent, settings.position.question), (2, 150, Some(new)));
            save(data.path(), &settings).unwrap();
            assert_eq!(load(data.path()).position.question, Some(new), "only once");
            // What was there first stays beside it.
            save(data.path(), &settings).unwrap();
            let kept = files::read(&data.path().join("einstellungen-1.ron"), MOST_BYTES).unwrap();
            assert!(String::from_utf8(kept).unwrap().ends_with("question: Some(0)))"));
        }
    }

    /// Saves with this last case in one data folder, loads in another one.
    fn carried(last_case: &Path, from: &Path, to: &Path) -> Option<PathBuf> {
        let settings = Settings { last_case: Some(last_case.to_owned()), ..Settings::default() };
        save(from, &settings).unwrap();
        let bytes = files::read(&from.join(FILE), MOST_BYTES).unwrap();
        files::replace(&to.join(FILE), &bytes).unwrap();
        load(to).last_case
    }

    #[test]
    fn a_case_in_the_data_folder_goes_with_it_and_any_other_stays() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let inside = Path::new("vorgaenge").join("Vorgang-1");
        let elsewhere = from.path().parent().unwrap().join("Vorgang-2");
        assert_eq!(carried(&from.path().join(&inside), from.path(), from.path()), Some(from.path().join(&inside)));
        assert_eq!(carried(&from.path().join(&inside), from.path(), to.path()), Some(to.path().join(&inside)));
        assert_eq!(carried(&elsewhere, from.path(), to.path()), Some(elsewhere));
    }

    #[test]
    fn how_far_she_had_seen_is_kept() {
        let data = tempfile::tempdir().unwrap();
        let newest = [("EMPFANG-7f3a".to_owned(), 12), ("PC-0001".to_owned(), 1)].into();
        let time = "2021-11-10T10:31:00+01:00[Europe/Berlin]".parse().unwrap();
        let seen = Seen { case: "0123456789abcdef".to_owned(), time, newest };
        let settings = Settings { seen: Some(seen), person: "S. Krüger".to_owned(), ..Settings::default() };
        save(data.path(), &settings).unwrap();
        assert_eq!(load(data.path()), settings);
    }

    #[test]
    fn a_renderer_that_is_gone_means_the_one_in_its_place() {
        let data = tempfile::tempdir().unwrap();
        for (word, renderer) in
            [("Glow", Renderer::Glow), ("Software", Renderer::Software), ("Wgpu", Renderer::Software)]
        {
            let text = format!("(v: 2, zoom_percent: 150, renderer: {word})");
            files::replace(&data.path().join(FILE), text.as_bytes()).unwrap();
            let settings = load(data.path());
            assert_eq!((settings.zoom_percent, settings.renderer), (150, Some(renderer)));
        }
    }

    #[test]
    fn absurd_numbers_become_bearable_ones() {
        let data = tempfile::tempdir().unwrap();
        let question = "18446744073709551615";
        for (text, zoom) in [("0", 80), ("65535", 250), ("150", 150)] {
            let text = format!("(v: 2, zoom_percent: {text}, position: (question: Some({question})))");
            files::replace(&data.path().join(FILE), text.as_bytes()).unwrap();
            assert_eq!(load(data.path()).zoom_percent, zoom);
        }
        for text in ["(zoom_percent: NaN)", "(zoom_percent: 1e9)", "(zoom_percent: -1)", "(v: 99999999)"] {
            files::replace(&data.path().join(FILE), text.as_bytes()).unwrap();
            assert_eq!(load(data.path()), Settings::default(), "{text}");
        }
    }
}
