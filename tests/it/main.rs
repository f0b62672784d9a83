//! All integration tests in one binary, one module per feature; `stumbles` is what people stumbled over.
//!
//! Each module checks one feature at its boundary through a `check(...)` helper; fixtures are data
//! in `tests/fixtures/`. Language, time and randomness are passed in. Nothing here needs a screen,
//! a network, a keyring or a printer.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test stops at what it did not expect, tells its figures and prepares its own files"
)]

mod absence;
mod arbitrary;
mod bombs;
mod case_file;
mod case_folder;
mod certificate;
mod certificate_lasting;
mod certificate_screens;
mod cli;
mod cli_cases;
mod cli_certificates;
mod cli_history;
mod cli_marks;
mod crash;
mod destinations;
mod emergency;
mod faults;
mod file_names;
mod forgeries;
mod glyphs;
mod guides;
mod guides_author;
mod guides_errors;
mod guides_facts;
mod hand_over;
mod handouts;
#[cfg(windows)]
mod held_files;
mod history;
mod hostile;
mod keyring;
mod keys_alone;
mod kill;
mod layout_faults;
mod library;
mod logo;
mod next;
mod no_files;
mod opening;
mod packs;
mod packs_hostile;
mod packs_missing;
mod packs_window;
mod paper_words;
mod papers_window;
mod passwords;
mod passwords_estimate;
mod passwords_even;
mod passwords_modes;
mod passwords_trial;
mod passwords_window;
mod passwords_words;
mod paths;
mod person;
mod pictures;
mod plan;
mod plan_long;
mod printing;
mod program;
mod raster;
mod readers;
mod record;
mod record_lines;
mod record_live;
mod record_undo;
mod record_versions;
mod screens;
mod secrets;
mod sensory;
mod share;
mod shared_case;
#[cfg(target_os = "linux")]
mod shortcuts;
mod small_disk;
mod stumbles;
mod tab_order;
mod tidy;
mod tidy_accessibility;
mod tidy_texts;
mod tidy_trust;
mod visit;
mod walk;
mod walk_history;
mod walk_interrupted;
mod week;
#[cfg(windows)]
mod windows_dialog;
mod words;
mod wordy;
