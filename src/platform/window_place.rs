//! Where the window stood and how large it was, for this user at this PC.
//!
//! In a file of its own: the settings go with a portable copy to another PC, which has other monitors.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{
    device,
    files::{self, FileFault},
    places,
};
use crate::domain::guide::parse;

const MOST_BYTES: u64 = 10_000;

/// Where a window stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// Version of the format.
    pub v: u16,
    /// Left upper corner with its frame, in pixels of the desktop; none where the system does not tell.
    pub corner: Option<(i32, i32)>,
    /// Size without its frame in units that the scale of the monitor multiplies.
    pub size: (f32, f32),
    /// Whether it fills the monitor; corner and size are then those it has otherwise.
    pub maximized: bool,
}

/// A monitor: left upper corner and size in pixels of the desktop.
pub type Monitor = ((i32, i32), (u32, u32));

/// How much of the window's upper edge must be seen, so that it can be taken and moved.
const GRIP: (i32, i32) = (120, 32);

impl WindowPlace {
    /// Whether somebody can see and move a window with this corner on one of these monitors. Where the
    /// system names no monitors, nobody knows better.
    #[must_use]
    pub fn can_be_reached(corner: (i32, i32), width: u32, monitors: &[Monitor]) -> bool {
        let (x, y) = corner;
        let right = x.saturating_add_unsigned(width);
        monitors.is_empty()
            || monitors.iter().any(|((left, top), (wide, high))| {
                let seen = right.min(left.saturating_add_unsigned(*wide)).saturating_sub(x.max(*left));
                // A few pixels above the monitor are the frame of a maximized or snapped window.
                let is_beside = y >= top.saturating_sub(GRIP.1 / 2);
                seen >= GRIP.0 && is_beside && y.saturating_add(GRIP.1) <= top.saturating_add_unsigned(*high)
            })
    }
}

fn path(data_folder: &Path) -> PathBuf {
    data_folder.join(format!("{}.ron", places::own_name(&device::computer_name())))
}

/// Where the window stood. None the first time; a size that no window has is passed over, too.
#[must_use]
pub fn load(data_folder: &Path) -> Option<WindowPlace> {
    let bytes = files::read(&path(data_folder), MOST_BYTES).ok()?;
    let place: WindowPlace = parse::dialect().from_str(&String::from_utf8_lossy(&bytes)).ok()?;
    let is_sane = |side: f32| (300.0..=20_000.0).contains(&side);
    (is_sane(place.size.0) && is_sane(place.size.1)).then_some(place)
}

/// Keeps it.
///
/// # Errors
/// When the data folder cannot be written.
pub fn save(data_folder: &Path, place: &WindowPlace) -> Result<(), FileFault> {
    files::make_folder(data_folder)?;
    let text = parse::dialect().to_string(place).map_err(|unwritable| FileFault::Other(unwritable.to_string()))?;
    files::replace(&path(data_folder), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_it_stood_comes_back_and_nonsense_does_not() {
        let data = tempfile::tempdir().unwrap();
        assert_eq!(load(data.path()), None);
        let place = WindowPlace { v: 1, corner: Some((-1200, 40)), size: (1024.0, 700.0), maximized: true };
        save(data.path(), &place).unwrap();
        assert_eq!(load(data.path()), Some(place));
        for size in [(0.0, 700.0), (1024.0, f32::NAN), (1e9, 700.0)] {
            save(data.path(), &WindowPlace { size, ..place }).unwrap();
            assert_eq!(load(data.path()), None, "{size:?}");
        }
    }

    #[test]
    fn a_window_is_reached_only_by_an_upper_edge_on_a_monitor() {
        let (main, left) = (((0, 0), (1920, 1080)), ((-1280, 200), (1280, 1024)));
        let check = |corner, monitors: &[Monitor], wanted| {
            assert_eq!(WindowPlace::can_be_reached(corner, 1024, monitors), wanted, "{corner:?} on {monitors:?}");
        };
        check((100, 100), &[main], true);
        check((-8, -8), &[main], true);
        check((1700, 900), &[main], true);
        check((1900, 100), &[main], false);
        check((100, 1070), &[main], false);
        check((100, -200), &[main], false);
        check((-1200, 300), &[main, left], true);
        check((-1200, 300), &[main], false);
        check((9000, 9000), &[], true);
        check((i32::MAX, i32::MIN), &[main, left], false);
    }
}
