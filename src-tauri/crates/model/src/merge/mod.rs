//! Bringing copies of a workspace together: three states of it compared record by record.

mod prose;
mod sequence;

pub use prose::{Mark, Piece, joined_items, joined_set, joined_words, pieces};
