//! What is wrong with a catalogue: file, line and a sentence for each fault.

use super::{CatalogueFile, Source};

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {sentence}")]
pub struct Complaint {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub sentence: String,
}

/// Finds what is wrong with the files of a catalogue. No complaint means that it can be used.
#[must_use]
pub fn lint(sources: &[Source]) -> Vec<Complaint> {
    sources
        .iter()
        .filter_map(|source| CatalogueFile::parse(source).err())
        .collect()
}
