//! Passwortwechsel leads the people in a German doctor's practice through changing every password
//! that matters after an attack, and leaves them with a certificate.
//!
//! ```text
//! guides (RON)  +  this practice  ->  plan  ->  record of what was done  ->  certificate
//! GuidePack        Practice           Plan      events, folded              Certificate
//! ```
//!
//! One sentence of the story, one place in the code.
//!
//! | where | what |
//! |---|---|
//! | [`domain`] | what is true: guides, practice, its items, plan, what comes next, record, certificate, passwords |
//! | [`app`] | what the program does next: model, actions, effects, the one worker |
//! | [`platform`] | the outside world, one file per kind: case folder, settings, clipboard, PDF, printer |
//! | [`ui`] | pixels; the only folder that knows egui |
//! | [`cli`] | the console program over the same library |
//! | [`wording`] | from values to sentences, for window, console and paper |
//! | [`i18n`] | the texts themselves, German first, English complete |
//!
//! Outside the code: `assets/guides/` holds the guides, `assets/dictionaries/` the words for
//! passphrases and for judging, `assets/fonts/` the fonts, `i18n/` the texts, `tests/` the tests; each asset that
//! others made has its licence beside it.
//!
//! # How a tick travels
//!
//! A screen pushes an [`app::Action`]; after the frame [`app::update`] applies it to the
//! [`app::Model`] and returns [`app::Effect`]s; the worker does them through `platform` and answers
//! with [`app::Outcome`]s, which [`app::absorb`] takes in before the next frame. A mark is
//! shown as saved only when its event has come back from disk.
//!
//! # The case folder
//!
//! ```text
//! Vorgang-2021-11-08-cyberangriff-auf-medatixx/
//!   vorgang.ron                 written once (temporary file, sync, rename; refuses to overwrite)
//!   protokoll/EMPFANG-7f3a.ron  append-only, one RON value per line, only this device writes it
//!   nachweise/2021-11-10-….pdf  certificates, never overwritten
//!   anleitungen/….ron           packs of guides that were added, by the sum of their content
//!   anwesend/EMPFANG-7f3a.ron   who works on what just now; no part of the record
//!   ausdrucke/2021-11-10-….pdf  guides and orders printed for the work
//! ```
//!
//! Every file has exactly one writer, so no lock is needed and any file service can carry the
//! folder. Nothing is deleted: taking a mark back is a new event that names the old one, and so is
//! putting a case into the archive and adding or taking out a pack of guides. For a USB stick a case becomes one ZIP file, see
//! [`platform::case_file`]. See [`domain::record`] for what a line holds and how journals fold to one state.
//!
//! - One mark is one write and one sync at the end of the own journal; no journal is rewritten. A
//!   torn last line is mended by its owner at the next start; a broken line elsewhere is reported
//!   with file and line, everything else stays readable, nothing is deleted.
//! - Opening is the worker's, reading and folding with it; the window says what it waits for. Asking
//!   for another case leaves the one that is open, so no mark lands in the wrong one ([`app::opening`]).
//! - Every two and a half seconds the worker compares the sizes of the journals; only files that
//!   grew are opened, and only what was added is read and folded ([`platform::journals`]).
//! - While the folder cannot be reached, marks go into a copy of the own journal in the data folder
//!   (`kopien/`). When it is back, the longer of the two files wins. The console program keeps no
//!   copy and says so with its exit code.
//! - A PC that finds its journal written on by another one, as a cloned PC does, takes a new device
//!   name; what it alone has is put under the new name, and both stay in the record.
//! - A changed line shows by its sum, a removed, added or moved one by the chain of its device, a
//!   removed last line or journal by what others had seen of it ([`domain::record::Missing`]). All
//!   of that stands in the same words at its place in the history and on the certificate
//!   ([`domain::record::tamper`]).
//!
//! No file of a case is ever rewritten for a newer version: what versions 1 to 3 wrote is read as it
//! was meant, so there is nothing to back up before. The settings are the one file that moves to a
//! newer version; the old one stays beside it (`einstellungen-1.ron`).
//!
//! # Invariants
//!
//! - `domain` touches no world: no files, environment, network, processes, threads, clock or egui.
//!   Time and randomness come in as arguments.
//! - `app` sees no pixels, `ui` never reaches the world. Imports go one way:
//!   `ui -> app -> platform -> domain`, with `wording` and `i18n` at the side.
//! - No plain password is ever in an event, a file of ours, a log, egui's memory or `Debug` output:
//!   see [`domain::password`].
//! - The program opens no network connection.
//! - The certificate says what was recorded, not more.
//!
//! `tests/it/tidy.rs` reads the imports and holds the first two.
//!
#![doc = include_str!("trust.md")]

pub mod app;
pub mod cli;
pub mod domain;
pub mod i18n;
pub mod platform;
pub mod ui;
pub mod wording;
