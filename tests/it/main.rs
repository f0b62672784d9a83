//! All integration tests in one binary, one module per feature.

fn main() {}
