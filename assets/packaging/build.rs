//! Puts icon, version information and manifest into the Windows programs; does nothing elsewhere.
//!
//! The one writer of the manifest: Windows refuses to start a program that has two.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=assets/packaging/build.rs");
    println!("cargo::rerun-if-changed=assets/packaging/windows/passwortwechsel.manifest");
    println!("cargo::rerun-if-changed=assets/icons/passwortwechsel.ico");
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
