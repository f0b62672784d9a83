//! stub
use crate::{domain::certificate::Certificate, i18n::Texts};
/// stub
#[derive(Debug, thiserror::Error)] #[error("x")] pub struct PdfError;
/// stub
pub struct Seal;
/// stub
pub fn seal(_c:&Certificate,_k:&ed25519_dalek::SigningKey)->Result<Seal,PdfError>{Ok(Seal)}
/// stub
pub fn render(_c:&Certificate,_s:&Seal,_t:&Texts)->Result<Vec<u8>,PdfError>{Ok(vec![])}
