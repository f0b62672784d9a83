//! Keeps the pages around a secret out of swap and out of images of the memory.
//!
//! As far as the system allows without rights: on Linux some megabytes, on Windows some hundred
//! kilobytes. A page stays locked when its secret is gone; the next one often lies there, too. What
//! libraries copy on the way to the screen lies elsewhere, see the page about trust.
#![expect(unsafe_code, reason = "the systems' calls take an address")]

/// Locks the pages in which the secret lies; whether that worked.
#[must_use]
pub fn lock<T>(secret: &[T]) -> bool {
    let length = size_of_val(secret);
    length > 0 && system::lock(secret.as_ptr().cast(), length)
}

#[cfg(target_os = "linux")]
mod system {
    use rustix::{
        mm::{Advice, madvise, mlock},
        param::page_size,
    };

    pub(super) fn lock(address: *const u8, length: usize) -> bool {
        let before = address.addr() % page_size();
        let first = address.wrapping_sub(before).cast_mut();
        // SAFETY: the caller's borrow covers the bytes, so their pages are mapped while the calls last.
        // Neither call reads, writes or unmaps anything: one keeps pages in memory, the other leaves
        // them out of core images, which nothing in the program can observe.
        unsafe {
            let locked = mlock(address.cast_mut().cast(), length).is_ok();
            locked && madvise(first.cast(), before + length, Advice::LinuxDontDump).is_ok()
        }
    }
}

#[cfg(windows)]
mod system {
    use windows_sys::Win32::System::Memory::VirtualLock;

    pub(super) fn lock(address: *const u8, length: usize) -> bool {
        // SAFETY: the caller's borrow covers the bytes, so their pages are committed while the call
        // lasts. It reads, writes and frees nothing.
        unsafe { VirtualLock(address.cast(), length) != 0 }
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod system {
    pub(super) fn lock(_address: *const u8, _length: usize) -> bool {
        false
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_secret() {
        assert!(!lock::<u8>(&[]));
    }

    #[cfg(windows)]
    #[test]
    fn the_pages_of_a_secret_are_locked() {
        assert!(lock(&vec!['x'; 128]));
    }

    /// The system says so: "lo" is locked, "dd" is left out of images of the memory.
    #[cfg(target_os = "linux")]
    #[test]
    fn the_pages_of_a_secret_are_locked() {
        let (secret, other) = (vec!['x'; 5_000], vec!['x'; 1_000_000]);
        assert!(lock(&secret));
        assert!(flags(&secret).contains(" lo ") && flags(&secret).contains(" dd "), "{}", flags(&secret));
        assert!(!flags(&other).contains(" lo "), "only those");
    }

    /// What the system says of the pages around the middle.
    #[cfg(target_os = "linux")]
    pub(crate) fn flags<T>(buffer: &[T]) -> String {
        let address = buffer.as_ptr().addr() + size_of_val(buffer) / 2;
        let maps = crate::platform::files::read(std::path::Path::new("/proc/self/smaps"), 10_000_000).unwrap();
        let maps = String::from_utf8(maps).unwrap();
        let mut inside = false;
        for line in maps.lines() {
            let span = line.split(' ').next().and_then(|span| span.split_once('-'));
            let span =
                span.and_then(|(a, b)| Some((usize::from_str_radix(a, 16).ok()?, usize::from_str_radix(b, 16).ok()?)));
            if let Some((first, end)) = span {
                inside = (first..end).contains(&address);
            }
            if let Some(flags) = line.strip_prefix("VmFlags:").filter(|_| inside) {
                return format!("{flags} ");
            }
        }
        String::new()
    }
}
