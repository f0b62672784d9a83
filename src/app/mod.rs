//! What the program does next: its state, what can be asked of it, and how the state changes.
//!
//! ```text
//! screen --Action--> update(&mut Model) --Effect--> worker (one thread) --Outcome--> absorb(&mut Model)
//! ```
//!
//! **Invariant:** no pixels here; `update` and `absorb` touch no disk and no clock. What takes time
//! or can fail is an [`Effect`], done by the [`worker`] through `platform`.

pub mod absence;
mod absorb;
pub mod action;
pub mod cases;
pub mod desk;
pub mod emergency;
pub mod held;
pub mod history;
mod live;
pub mod model;
mod notice;
mod open_case;
pub mod opening;
pub mod orders;
pub mod outcome;
pub mod pack_files;
pub mod packs;
pub mod paper;
mod papers;
mod position;
mod sitting;
mod thread;
pub mod undo;
mod update;
pub mod worker;

pub use absorb::absorb;
pub use action::{Action, Effect};
pub use model::{Model, OpenCase, Screen};
pub use outcome::Outcome;
pub use paper::Signer;
pub use papers::{HandedOut, PaperKind, Wanted, is_said_elsewhere};
pub use thread::{Worker, WorkerGone};
pub use update::update;
pub use worker::World;
