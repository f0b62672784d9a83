//! Which names may stand in an archive: those of the kinds of files that a case has.

use super::{CaseFileError, MOST_CERTIFICATE, MOST_JOURNAL_BYTES, MOST_PACK, MOST_SIGNATURE};
use crate::platform::{
    case_folder::{CERTIFICATES, HEAD, JOURNALS, MOST_HEAD_BYTES},
    packs::PACKS,
};

/// Longest name of a file or folder, in characters.
const LONGEST: usize = 120;

/// A file of a case: its place below the case's folder, and how large it may be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CasePart {
    /// Name of its folder below the case's; empty for the case's own.
    pub folder: &'static str,
    /// Its name.
    pub name: String,
    /// Most bytes.
    pub most: u64,
}

impl CasePart {
    /// As it stands in the archive below the case's folder.
    pub(super) fn path(&self) -> String {
        if self.folder.is_empty() { self.name.clone() } else { format!("{}/{}", self.folder, self.name) }
    }
}

/// What a name in an archive means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A folder, which is made when a file needs it.
    Folder,
    /// A file of a case, below a folder of this name or of none.
    Part(String, CasePart),
}

/// Reads a name out of an archive.
///
/// # Errors
/// When it leads elsewhere, is not safe on every system or is no file of a case.
pub(super) fn read(name: &str) -> Result<Named, CaseFileError> {
    let (pieces, is_folder) = match name.strip_suffix('/') {
        Some(folder) => (folder.split('/').collect::<Vec<_>>(), true),
        None => (name.split('/').collect::<Vec<_>>(), false),
    };
    if pieces.len() > 3 || !pieces.iter().all(|piece| is_safe(piece)) {
        return Err(CaseFileError::UnsafeName(shortened(name)));
    }
    if is_folder {
        return Ok(Named::Folder);
    }
    let stranger = || CaseFileError::Stranger(shortened(name));
    match pieces.as_slice() {
        [file] => part("", file).map(|part| Named::Part(String::new(), part)),
        [top, file] => part(top, file)
            .map(|part| Named::Part(String::new(), part))
            .or_else(|| part("", file).map(|part| Named::Part((*top).to_owned(), part))),
        [top, folder, file] if !folder.is_empty() => {
            part(folder, file).map(|part| Named::Part((*top).to_owned(), part))
        }
        _ => None,
    }
    .ok_or_else(stranger)
}

fn part(folder: &str, file: &str) -> Option<CasePart> {
    let (folder, most) = match (folder, file.rsplit_once('.')) {
        ("", _) if file == HEAD => ("", MOST_HEAD_BYTES),
        (JOURNALS, Some((stem, "ron"))) if !stem.is_empty() => (JOURNALS, MOST_JOURNAL_BYTES),
        (CERTIFICATES, Some((stem, "pdf"))) if !stem.is_empty() => (CERTIFICATES, MOST_CERTIFICATE),
        (PACKS, Some((stem, "ron"))) if !stem.is_empty() => (PACKS, MOST_PACK),
        (PACKS, Some((stem, "minisig"))) if stem.split('.').next_back() == Some("ron") => (PACKS, MOST_SIGNATURE),
        _ => return None,
    };
    Some(CasePart { folder, name: file.to_owned(), most })
}

/// Whether a name of one file or folder is the same and harmless on Windows, Linux and macOS.
fn is_safe(name: &str) -> bool {
    const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_port = ["COM", "LPT"].iter().any(|port| stem.strip_prefix(port).is_some_and(|n| n.chars().count() == 1));
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
    };
    !name.is_empty()
        && name.chars().count() <= LONGEST
        && !name.starts_with(['.', ' '])
        && !name.ends_with(['.', ' '])
        && !name.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
        && !name.contains(steers)
        && !DEVICES.contains(&stem.as_str())
        && !is_port
}

/// A name for a message: not longer than a line, without characters that steer.
pub(super) fn shortened(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_case_are_known_with_and_without_a_folder_around_them() {
        for name in [
            "vorgang.ron",
            "Vorgang-2021/vorgang.ron",
            "anleitungen/haus-3f.ron",
            "V/anleitungen/haus-3f.ron.minisig",
            "V/nachweise/a.pdf",
        ] {
            assert!(matches!(read(name), Ok(Named::Part(..))), "{name}");
        }
        assert_eq!(read("V/protokoll/"), Ok(Named::Folder));
        assert_eq!(
            read("V/protokoll/A-1.ron").ok(),
            Some(Named::Part("V".to_owned(), part(JOURNALS, "A-1.ron").unwrap()))
        );
    }

    #[test]
    fn other_names_are_refused() {
        let long = format!("protokoll/{}.ron", "a".repeat(200));
        for name in [
            "",
            "/",
            "/etc/passwd",
            "../vorgang.ron",
            "a/../vorgang.ron",
            "C:/vorgang.ron",
            "protokoll\\a.ron",
            "protokoll/NUL.ron",
            "protokoll/com1.ron",
            "protokoll/.a.ron",
            "protokoll/a.ron ",
            "protokoll/a\u{0}.ron",
            "protokoll/a\u{202e}nor.ron",
            "a/b/c/vorgang.ron",
            "a//vorgang.ron",
            "./vorgang.ron",
            long.as_str(),
        ] {
            assert!(matches!(read(name), Err(CaseFileError::UnsafeName(_))), "{name:?}");
        }
        for name in [
            "start.exe",
            "protokoll/a.exe",
            "nachweise/a.ron",
            "anleitungen/a.pdf",
            "anleitungen/a.minisig",
            "vorgang.ron.exe",
            "a/b/vorgang.ron",
        ] {
            assert!(matches!(read(name), Err(CaseFileError::Stranger(_))), "{name:?}");
        }
    }
}
