//! Passwortwechsel.
pub mod app;
pub mod cli;
pub mod domain;
pub mod i18n;
pub mod platform;
pub mod wording;
