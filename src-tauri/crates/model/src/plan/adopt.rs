//! Records taken over from other workspaces, which the host has compared with this one.

use super::Desk;
use super::put_back::has_a_place;
use crate::Refusal;
use crate::change::Change;
use crate::edit::Held;

pub(super) fn plan(desk: Desk, held: &[Held]) -> Result<Vec<Change>, Refusal> {
    let changes: Vec<Change> = held
        .iter()
        .filter_map(|it| Change::between(desk.workspace.get(&it.key), it.record.clone()))
        .collect();
    if held.iter().any(|it| {
        it.record
            .as_ref()
            .is_some_and(|record| record.key() != it.key)
    }) {
        return Err(Refusal::Orphan);
    }
    let mut after = desk.workspace.clone();
    after.absorb(&changes);
    if after_is_whole(&after, &changes) {
        Ok(changes)
    } else {
        Err(Refusal::Orphan)
    }
}

/// Whether nothing hangs on what is not there: of what came in, and of what was there before where
/// something went.
fn after_is_whole(after: &crate::Workspace, changes: &[Change]) -> bool {
    let came = changes.iter().filter_map(Change::after);
    if !came.into_iter().all(|it| has_a_place(after, it)) {
        return false;
    }
    let goes = changes.iter().any(|it| it.after().is_none());
    !goes || after.records().iter().all(|it| has_a_place(after, it))
}
