//! What the fuzz targets share: the parsers.

pub mod parsers;
