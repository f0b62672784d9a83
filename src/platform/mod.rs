//! The outside world, one file per kind: case folders, settings, clipboard, clock, PDF, printing.
//!
//! What is left of a panic is `crash`. Everything that can fail for reasons outside the program is here, with errors as enums; their
//! sentences are `wording`. Nothing here decides what the program does next.

pub mod case_file;
pub mod case_folder;
pub mod case_papers;
pub mod clipboard;
pub mod clock;
pub mod core_dump;
pub mod crash;
pub mod destinations;
pub mod device;
pub mod dialogs;
pub mod documents;
pub mod files;
mod finished;
pub mod held;
pub mod journals;
pub mod keyring;
mod links;
mod local_copy;
pub mod locked_pages;
pub mod logo;
pub mod message;
pub mod only_window;
mod opened;
mod own_journal;
pub mod packs;
pub mod pdf;
pub mod pictures;
pub mod places;
pub mod presence;
pub mod printer;
pub mod settings;
pub mod several;
pub mod signing_key;
pub mod start_mark;
mod svg;
pub mod system_look;
pub mod unsent;
pub mod window_place;
