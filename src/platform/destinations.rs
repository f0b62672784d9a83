//! Opens the places of the closed list: Windows' own pages and consoles, the router's page.
//!
//! Nothing is opened by an address that came from outside: only a [`Destination`] is taken. The
//! program itself opens no connection; a page is shown by the browser.

use std::path::PathBuf;

use crate::domain::guide::Destination;

/// It could not be opened: it does not exist on this PC, or nothing here can show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not available on this PC")]
pub struct NotHere;

/// Whether this kind of system can have it at all.
#[must_use]
pub fn can_be_here(destination: Destination) -> bool {
    cfg!(windows) || !destination.is_windows_only()
}

/// Opens it in the program that this PC has for it.
///
/// # Errors
/// When it is not there.
pub fn open(destination: Destination) -> Result<(), NotHere> {
    if !can_be_here(destination) {
        return Err(NotHere);
    }
    let address = if destination.is_console() {
        // With its whole path: a file of that name beside the program must not be taken for it.
        let system = std::env::var_os("SystemRoot").map(PathBuf::from).ok_or(NotHere)?;
        let console = system.join("System32").join(destination.address());
        if !console.is_file() {
            return Err(NotHere);
        }
        console.into_os_string()
    } else {
        destination.address().into()
    };
    opener::open(address).map_err(|_nothing_shows_it| NotHere)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_windows_has_is_not_opened_elsewhere() {
        for destination in Destination::ALL {
            if !can_be_here(destination) {
                assert_eq!(open(destination), Err(NotHere));
            }
            assert_eq!(can_be_here(destination), cfg!(windows) || destination == Destination::FritzBox);
        }
    }
}
