//! From values to sentences: states, errors, dates, reasons, in the language of the texts.
//!
//! The window, the console program and the paper all take their words from here, so that they say
//! the same. The sentences themselves lie in `i18n/`; nothing here decides anything.

mod case_files;
mod certificates;
mod crashes;
mod dates;
mod destinations;
mod faults;
mod guesses;
mod guides;
mod handouts;
mod history;
mod history_export;
mod keys;
mod packs;
mod passwords;
mod printing;
mod secrets;
mod sketches;
mod states;

pub use case_files::{case_file_error, merged, size};
pub use certificates::{
    attestation, attests, certificate, file_place, irregularities, page_check, page_check_short, paper_file,
    places_missing, row_state, to_ask, verify_error,
};
pub use crashes::crash_report;
pub use dates::{ago, clock_time, date, date_time, day, duration, estimate, parse_coming_date, parse_date, version};
pub use destinations::destination;
pub use faults::{case_error, file_fault, file_unreadable, fixed_place_fault, notice};
pub use guesses::{attempts_time, bits, guess_time, guesses, strength};
pub use guides::{basis, finding, pack_problem, parse_error, profile_fault, warnings_basis, warnings_basis_above};
pub use handouts::{handout, has_orders, is_for_provider, library_sheet, order, task_sheet};
pub use history::{happening, history_kind, irregularity, irregularity_advice, mark, mark_of, mark_on, task_title};
pub use history_export::{
    HistoryRow, csv_cell, event_row, history_csv, history_line, history_rows, history_text, irregularity_row, remark,
};
pub use keys::{hold_fault, key_fault, key_place, keyring_fault};
pub use packs::{
    grade, hindrance, origin, pack_fault, pack_finding, pack_findings, place, trust, trust_in_short, unchecked,
    unchecked_guide,
};
pub use passwords::{
    advice, context_words, difference, made_of, mode, mode_text, part_kind, reason, request_error, spoken, verdict,
};
pub use printing::{not_printed, printed, sheet_printed};
pub use secrets::{Says, of_secret};
pub use sketches::{sketch, sketch_note};
pub use states::{
    all_whose, at_work, go_on_with, group, how_it_stands, is_whose, person, provider, role, state, state_and_detail,
    state_before, state_detail, state_detail_by, state_short, whose, with_obstacle,
};
