//! Packs the built-in guides, which the program carries as one stream: as text they would be a fortieth of it.
//! Puts icon, version information and manifest into the Windows programs.
//!
//! The one writer of the manifest: Windows refuses to start a program that has two.

use std::{env, error::Error, fs, io::Write as _, path::Path};

use flate2::{Compression, write::ZlibEncoder};

/// In the order in which the program reads them.
const GUIDES: [&str; 9] = [
    "vorbereitung",
    "aussen",
    "server",
    "arbeitsplatz",
    "praxissoftware",
    "telematik",
    "karten",
    "online",
    "abschluss",
];

fn main() {
    println!("cargo::rerun-if-changed=assets/packaging/build.rs");
    println!("cargo::rerun-if-changed=assets/guides");
    println!("cargo::rerun-if-changed=assets/packaging/windows/passwortwechsel.manifest");
    println!("cargo::rerun-if-changed=assets/icons/passwortwechsel.ico");
    if let Err(error) = pack_guides() {
        println!("cargo::error=the guides cannot be packed: {error}");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let written = winresource::WindowsResource::new()
        .set_icon("assets/icons/passwortwechsel.ico")
        .set_manifest_file("assets/packaging/windows/passwortwechsel.manifest")
        // German (Germany)
        .set_language(0x0407)
        .set("ProductName", "Passwortwechsel")
        .set("FileDescription", "Passwortwechsel")
        .set("LegalCopyright", "MIT OR Apache-2.0")
        .compile();
    if let Err(error) = written {
        println!("cargo::error=no icon and no manifest for Windows, is windres there? {error}");
    }
}

#[expect(clippy::disallowed_methods, reason = "nothing is built yet that could touch files")]
fn pack_guides() -> Result<(), Box<dyn Error>> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    for name in GUIDES {
        packed.write_all(fs::read_to_string(format!("assets/guides/{name}.ron"))?.as_bytes())?;
        // Between two of them; no text holds it.
        packed.write_all(b"\0")?;
    }
    let folder = env::var_os("OUT_DIR").ok_or("Cargo names no folder")?;
    fs::write(Path::new(&folder).join("guides.z"), packed.finish()?)?;
    Ok(())
}
