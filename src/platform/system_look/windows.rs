//! What Windows says: "Kontrastdesigns" and "Textgröße" in its settings for accessibility.
//!
//! # Safety
//!
//! Two plain Win32 calls. `HIGHCONTRASTW` is plain data, zeroed and with its own size as Windows asks;
//! the text pointer Windows puts into it is never read. The registry's value is asked for as a number
//! of four bytes into a number of four bytes, with its size beside it; the names are texts that end
//! with zero and live as long as the program.

#![expect(unsafe_code, reason = "Windows' settings are a C interface; the argument stands above")]

use std::ptr::{from_mut, null_mut};

use windows_sys::{
    Win32::{
        System::Registry::{HKEY_CURRENT_USER, RRF_RT_REG_DWORD, RegGetValueW},
        UI::{
            Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW},
            WindowsAndMessaging::{SPI_GETHIGHCONTRAST, SystemParametersInfoW},
        },
    },
    w,
};

use super::SystemLook;

pub(super) fn read() -> SystemLook {
    let look = SystemLook { contrast: has_contrast(), ..SystemLook::default() };
    text_percent().map_or(look, |percent| look.with_text(f64::from(percent)))
}

fn has_contrast() -> bool {
    let size = size_of::<HIGHCONTRASTW>() as u32;
    let mut said = HIGHCONTRASTW { cbSize: size, dwFlags: 0, lpszDefaultScheme: null_mut() };
    // SAFETY: the structure has the size it names and lives longer than the call.
    let told = unsafe { SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, from_mut(&mut said).cast(), 0) };
    told != 0 && said.dwFlags & HCF_HIGHCONTRASTON != 0
}

/// Only there once somebody has moved the slider.
fn text_percent() -> Option<u32> {
    let (mut percent, mut size) = (0_u32, size_of::<u32>() as u32);
    let (key, value) = (w!("Software\\Microsoft\\Accessibility"), w!("TextScaleFactor"));
    // SAFETY: both names end with zero; Windows writes four bytes at most into a number of four bytes.
    let failed = unsafe {
        RegGetValueW(
            HKEY_CURRENT_USER,
            key,
            value,
            RRF_RT_REG_DWORD,
            null_mut(),
            from_mut(&mut percent).cast(),
            &raw mut size,
        )
    };
    (failed == 0).then_some(percent)
}
