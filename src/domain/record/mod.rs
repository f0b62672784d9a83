//! The record: everything that happened in a case, as events, folded to the state now.
//!
//! `event` is what can happen, `line` how an event stands in a journal, `quick` the short way to
//! read a line of our own making, `fold` how many journals become one state, `task` what is known
//! of one task, `seen` how far somebody had seen it, `taken_back` how a mark is undone, `packs` which
//! guides were added, `tamper` what is not right and where.
//! Reading and writing the files is `platform`.

pub mod event;
pub mod fold;
pub mod line;
mod notes;
mod packs;
pub mod quick;
pub mod seen;
mod taken_back;
pub mod tamper;
pub mod task;

pub use event::{CaseHead, DeviceName, Event, EventId, Name, What};
pub use fold::{Missing, Record};
pub use notes::GuideNote;
pub use packs::PackMark;
pub use seen::Seen;
pub use task::{Stamp, State, TaskRecord};
