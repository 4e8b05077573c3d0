//! Documents: a neutral tree in the middle, formats at the edge.
//!
//! [`tree`] says what a document holds, [`FORMATS`] lists who can write it. Nothing here reads a
//! file or a clock: the same tree gives the same bytes.

pub mod docx;
pub mod figures;
pub mod format;
pub mod html;
pub mod json;
pub mod markdown;
pub mod md;
pub mod outline;
pub mod pictures;
pub mod tree;

#[cfg(test)]
mod sample;

pub use format::{FORMATS, Format, RenderError, format};
pub use outline::{Include, Kind, Options, comparison, outline};
pub use tree::Report;
