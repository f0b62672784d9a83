//! A certificate through Windows' own print dialog. Somebody has to answer the dialog: the script
//! `tests/windows/print` does, under wine, and reads what came out of the printer.

use std::path::Path;

use ed25519_dalek::SigningKey;
use passwortwechsel::{
    i18n::{Language, Texts},
    platform::{
        pdf,
        printer::{Dialog, PrintFault, Printed},
    },
};

use crate::certificate::{certificate, every_state};

/// Shows the dialog for a certificate of two pages or more.
fn print() -> Result<Printed, PrintFault> {
    let states = every_state().into_iter().cycle().take(60).collect::<Vec<_>>();
    let certificate = certificate(&states);
    let seal = pdf::seal(&certificate, &SigningKey::from_bytes(&[7; 32])).unwrap();
    let pages = pdf::pages(&certificate, &seal, &Texts::new(Language::German)).unwrap();
    println!("{} pages", pages.count());
    Dialog::default().print(Path::new("is never read.pdf"), Some(&pages))
}

#[test]
#[ignore = "the dialog is answered by tests/windows/print"]
fn what_is_accepted_is_handed_over() {
    assert_eq!(print(), Ok(Printed::Handed));
}

#[test]
#[ignore = "the dialog is closed by tests/windows/print"]
fn what_is_closed_prints_nothing() {
    assert_eq!(print(), Err(PrintFault::Cancelled));
}

#[test]
#[ignore = "tests/windows/print runs it where there is no printer"]
fn no_printer_is_said() {
    assert_eq!(print(), Err(PrintFault::NoPrinter));
}
