//! The record: everything that happened in a case, as events, folded to the state now.
//!
//! `event` is what can happen, `line` how an event stands in a journal, `fold` how many journals
//! become one state. Reading and writing the files is `platform::case_folder`.

pub mod event;
pub mod fold;
pub mod line;

pub use event::{CaseHead, DeviceName, Event, EventId, What};
pub use fold::{Record, Stamp, State, TaskRecord};
