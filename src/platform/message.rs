//! The last word when there is no window: a sentence on standard error, on Windows a message box.

use std::io::Write as _;

/// Tells the user.
pub fn tell(title: &str, sentence: &str) {
    // Nobody is left to tell if even this cannot be written.
    let _nobody_listens = writeln!(std::io::stderr(), "{sentence}");
    if cfg!(windows) {
        rfd::MessageDialog::new().set_title(title).set_description(sentence).set_level(rfd::MessageLevel::Error).show();
    }
}
