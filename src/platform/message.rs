//! What is said where there is no window: a sentence on standard error, and as the last word on Windows a message
//! box.

use std::io::Write as _;

/// Says it to whoever has started the program by a command.
pub fn say(sentence: &str) {
    // Nobody is left to tell if even this cannot be written.
    let _nobody_listens = writeln!(std::io::stderr(), "{sentence}");
}

/// Tells the user.
pub fn tell(title: &str, sentence: &str) {
    say(sentence);
    if cfg!(windows) {
        rfd::MessageDialog::new().set_title(title).set_description(sentence).set_level(rfd::MessageLevel::Error).show();
    }
}
