//! Makes `leaked-short.bin` and `leaked-long.bin` from lists of leaked passwords, one a line.
//!
//! `cargo run --release --example build-leaked -- LIST… FOLDER`; the script `build` does it all.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "no part of the program: it reads lists and writes what the program is built with"
)]

use std::{collections::BTreeSet, error::Error, fs, path::Path};

use passwortwechsel::domain::password::leak::{LONG, LONG_BYTES, hash, key};
use xorf::{BinaryFuse16, DmaSerializable as _};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, lists) = arguments.split_last().ok_or("LIST… FOLDER")?;
    let mut short = BTreeSet::new();
    let mut long = BTreeSet::new();
    for list in lists {
        for line in String::from_utf8_lossy(&fs::read(list)?).lines().filter(|line| !line.is_empty()) {
            match (hash(line), line.chars().count()) {
                (hash, LONG..) => drop(long.insert(hash[..LONG_BYTES].to_vec())),
                (hash, _) => drop(short.insert(key(&hash))),
            }
        }
    }
    let keys: Vec<u64> = short.into_iter().collect();
    let filter = BinaryFuse16::try_from(&keys)?;
    let mut bytes = vec![0; BinaryFuse16::DESCRIPTOR_LEN];
    filter.dma_copy_descriptor_to(&mut bytes);
    bytes.extend_from_slice(filter.dma_fingerprints());
    fs::write(Path::new(folder).join("leaked-short.bin"), &bytes)?;
    let hashes: Vec<u8> = long.iter().flatten().copied().collect();
    fs::write(Path::new(folder).join("leaked-long.bin"), &hashes)?;
    println!("{} short in {} bytes, {} long in {} bytes", keys.len(), bytes.len(), long.len(), hashes.len());
    Ok(())
}
