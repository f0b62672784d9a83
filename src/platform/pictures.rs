//! Pictures of the window as PNG files, for the guided tour.
//!
//! Says each file on standard output; a picture that cannot be written is said on standard error
//! and leaves the others alone.

use std::{io::Write as _, path::Path};

use super::files;

/// Saves RGBA pixels. `size` is width and height.
pub fn save(path: &Path, size: [usize; 2], rgba: &[u8]) {
    let written = encode(size, rgba).and_then(|bytes| {
        let folder = path.parent().unwrap_or(Path::new("."));
        files::make_folder(folder).and_then(|()| files::replace(path, &bytes)).map_err(|fault| fault.to_string())
    });
    say(path, written);
}

/// Copies a finished file beside the pictures.
pub fn keep(from: &Path, to: &Path) {
    let copied = files::read(from, 64_000_000).and_then(|bytes| files::replace(to, &bytes));
    say(to, copied.map_err(|fault| fault.to_string()));
}

fn say(path: &Path, done: Result<(), String>) {
    // Nobody is left to tell if even this cannot be written.
    let _nobody_listens = match done {
        Ok(()) => writeln!(std::io::stdout(), "{}", path.display()),
        Err(why) => writeln!(std::io::stderr(), "{}: {why}", path.display()),
    };
}

fn encode([width, height]: [usize; 2], rgba: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    writer.write_image_data(rgba).map_err(|error| error.to_string())?;
    writer.finish().map_err(|error| error.to_string())?;
    Ok(bytes)
}
