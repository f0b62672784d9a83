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

    /// The corner at which a window of this size stands on these monitors, as near to where it stood as
    /// they allow: wholly on them, if it fits. None if it cannot be reached there.
    #[must_use]
    pub fn wholly_on(corner: (i32, i32), size: (u32, u32), monitors: &[Monitor]) -> Option<(i32, i32)> {
        if !Self::can_be_reached(corner, size.0, monitors) {
            return None;
        }
        let (x, y) = corner;
        let (right, bottom) = (x.saturating_add_unsigned(size.0), y.saturating_add_unsigned(size.1));
        let seen = |((left, top), (wide, high)): &Monitor| {
            let across = right.min(left.saturating_add_unsigned(*wide)).saturating_sub(x.max(*left));
            let down = bottom.min(top.saturating_add_unsigned(*high)).saturating_sub(y.max(*top));
            i64::from(across.max(0)) * i64::from(down.max(0))
        };
        // A snapped window reaches a few pixels beyond its monitor, and one may lie across two of them.
        let (wide, high) = (i64::from(size.0), i64::from(size.1));
        let frame = i64::from(GRIP.1 / 2) * (wide + high);
        let is_seen = monitors.iter().map(seen).sum::<i64>() + frame >= wide * high;
        let Some(((left, top), (wide, high))) = monitors.iter().max_by_key(|monitor| seen(monitor)) else {
            return Some(corner);
        };
        let into = |at: i32, from: i32, room: u32, side: u32| {
            let most = from.saturating_add_unsigned(room.saturating_sub(side));
            at.min(most).max(from)
        };
        Some(if is_seen { corner } else { (into(x, *left, *wide, size.0), into(y, *top, *high, size.1)) })
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

    #[test]
    fn a_window_of_a_larger_monitor_comes_back_wholly_on_a_smaller_one() {
        let (large, small) = (((0, 0), (1920, 1080)), ((0, 0), (1280, 1024)));
        let left = ((-1280, 0), (1280, 1024));
        let check = |corner, monitors: &[Monitor], wanted| {
            let at = WindowPlace::wholly_on(corner, (1024, 700), monitors);
            assert_eq!(at, wanted, "{corner:?} on {monitors:?}");
        };
        check((448, 190), &[large], Some((448, 190)));
        check((448, 190), &[small], Some((256, 190)));
        check((448, 600), &[small], Some((256, 324)));
        check((1900, 190), &[small], None);
        check((-8, -8), &[small], Some((-8, -8)));
        check((-500, 100), &[small, left], Some((-500, 100)));
        check((-500, 100), &[small], Some((0, 100)));
        check((100, 100), &[((0, 0), (800, 600))], Some((0, 0)));
        check((9000, 9000), &[], Some((9000, 9000)));
    }
}
