//! What is wrong with a catalogue: file, line and a sentence for each fault. One file a group of
//! rules. Nothing is mended here and nothing refused; who asked decides what to do.

mod examples;
mod ground;
mod hand_offs;
mod labels;
mod names;
mod near;
mod practices;
mod questions;
mod read;
mod references;
mod sets;
#[cfg(test)]
mod tests;

use super::{Catalogue, CatalogueFile, Source};
use ground::Ground;
pub(super) use read::unreadable;

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

/// Finds what is wrong with the files of one catalogue, which may refer to what is `known` already
/// but not reuse its ids. No complaint means that it can be used.
#[must_use]
pub fn lint(sources: &[Source], known: &Catalogue) -> Vec<Complaint> {
    let folders = [sources.to_vec()];
    let mut complaints = checked(&folders, known);
    complaints.extend(sets::stands_alone(sources));
    in_order(complaints, &folders)
}

/// Finds what is wrong with catalogues that are made together, a list of files for each, and may
/// refer to one another. One that holds no service is what the others share.
#[must_use]
pub fn lint_together(folders: &[Vec<Source>]) -> Vec<Complaint> {
    in_order(checked(folders, &Catalogue::default()), folders)
}

/// A file that cannot be read hides what it declares, so its faults are shown before all others.
fn checked(folders: &[Vec<Source>], known: &Catalogue) -> Vec<Complaint> {
    match Ground::survey(folders, known) {
        Err(complaints) => complaints,
        Ok(ground) => [
            sets::complaints,
            names::complaints,
            references::complaints,
            practices::complaints,
            hand_offs::complaints,
            questions::complaints,
            examples::complaints,
        ]
        .iter()
        .flat_map(|rules| rules(&ground))
        .collect(),
    }
}

/// Complaints as somebody works through them: file after file, from top to bottom.
fn in_order(mut complaints: Vec<Complaint>, folders: &[Vec<Source>]) -> Vec<Complaint> {
    let place = |name: &str| folders.iter().flatten().position(|it| it.name == name);
    complaints.sort_by_cached_key(|it| (place(&it.file), it.line));
    complaints.dedup();
    complaints
}
