//! What Windows calls "Dokumente", wherever the user or the practice has moved it.
//!
//! # Safety
//!
//! One plain Win32 call. The names are texts that end with zero and live as long as the program; the
//! buffer is as large as is said beside it, in bytes, and Windows says how much of it it has filled.

#![expect(unsafe_code, reason = "Windows' settings are a C interface; the argument stands above")]

use std::{os::windows::ffi::OsStringExt as _, path::PathBuf, ptr::null_mut};

use windows_sys::{
    Win32::System::Registry::{HKEY_CURRENT_USER, RRF_RT_REG_SZ, RegGetValueW},
    w,
};

/// Longest path that is asked for, in units of UTF-16.
const LONGEST: usize = 1024;

/// The folder, if Windows names one.
pub(super) fn folder() -> Option<PathBuf> {
    let key = w!("Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders");
    let mut text = [0_u16; LONGEST];
    let mut size = size_of_val(&text) as u32;
    // SAFETY: both names end with zero; Windows writes `size` bytes at most into a buffer of that size.
    let failed = unsafe {
        RegGetValueW(
            HKEY_CURRENT_USER,
            key,
            w!("Personal"),
            RRF_RT_REG_SZ,
            null_mut(),
            text.as_mut_ptr().cast(),
            &raw mut size,
        )
    };
    let filled = text.split(|unit| *unit == 0).next().filter(|units| failed == 0 && !units.is_empty())?;
    Some(PathBuf::from(std::ffi::OsString::from_wide(filled)))
}
