//! What is true: guides, the practice, its plan, the record and the certificate.
//!
//! **Invariant:** nothing here touches the world. Files, clock, random source, threads and wording
//! are somebody else's; time and randomness come in as arguments.

mod answers;
pub mod certificate;
pub mod emergency;
pub mod guide;
pub mod handout;
mod hex;
pub mod items;
pub mod next;
pub mod password;
pub mod people;
pub mod plan;
pub mod practice;
pub mod record;
mod tidy;

pub use hex::hex;
