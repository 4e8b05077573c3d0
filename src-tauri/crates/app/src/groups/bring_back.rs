//! Copies brought back for good: one step, all or nothing, and only what somebody has seen.

use model::Edit;
use model::Stamp;
use model::edit::Adoption;

use super::fold::{Bringing, Folded, advice, fold};
use crate::fault::Fault;
use crate::open_workspace::{OpenWorkspace, Receipt};

/// What a person had before them when they decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The revision of the workspace.
    pub revision: u32,
    /// The last step of each copy, in the order of the copies.
    pub heads: Vec<String>,
}

/// Brings copies back as one step. Nothing is written to the copies.
///
/// # Errors
/// When a copy cannot be read or is none, decisions are left, or what was seen is not what is there
/// any more. Nothing was changed then.
pub fn bring_back(
    open: &mut OpenWorkspace,
    wish: &Bringing,
    seen: Option<&Seen>,
    stamp: &Stamp,
) -> Result<Receipt, Fault> {
    let folded = fold(open, wish, stamp)?;
    if let Some(seen) = seen {
        unchanged_since(&folded, seen)?;
    }
    if let Some(fault) = left(open, &folded) {
        return Err(fault);
    }
    let held = folded.held(open.workspace());
    if held.is_empty() {
        return Err(Fault::refused(format!(
            "There is nothing new in {}. Nothing was changed.",
            names(&folded)
        )));
    }
    let edit = Edit::Adopt {
        adoption: Adoption::Merge,
        held,
    };
    open.apply_apart(&[edit], stamp)
}

/// The copies by name, as a sentence has them.
pub(super) fn names(folded: &Folded) -> String {
    let all = folded.copies.iter().map(|it| format!("“{}”", it.name));
    all.collect::<Vec<_>>().join(", ")
}

fn unchanged_since(folded: &Folded, seen: &Seen) -> Result<(), Fault> {
    if folded.revision != seen.revision {
        return Err(Fault::refused(
            "The workspace was changed since the copies were compared with it. Nothing was merged. Look at the conflicts again, then merge.",
        ));
    }
    let heads = folded.copies.iter().map(|it| &it.head);
    let known = seen.heads.iter().map(Some).chain(std::iter::repeat(None));
    match folded
        .copies
        .iter()
        .zip(heads.zip(known))
        .find(|(_, (head, known))| *known != Some(*head))
    {
        Some((came, _)) => Err(Fault::refused(format!(
            "“{}” was changed since it was compared. Nothing was merged. Look at the conflicts again, then merge.",
            came.path.display()
        ))),
        None => Ok(()),
    }
}

/// Why it cannot be merged yet.
fn left(open: &OpenWorkspace, folded: &Folded) -> Option<Fault> {
    let (came, conflict) = folded.first_open()?;
    if let Some(advice) = advice(open.workspace(), conflict) {
        return Some(Fault::refused(advice));
    }
    let count = folded.open();
    Some(Fault::refused(format!(
        "{count} conflict(s) are left, the first in “{}”. Nothing was merged. Decide them, then merge.",
        came.name
    )))
}
