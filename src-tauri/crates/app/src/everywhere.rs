//! What does not fit together in all organisations of a workspace, worked out on all cores: one
//! organisation knows nothing of another.

use std::num::NonZero;
use std::thread;

use chrono::NaiveDate;
use model::checks::{self, Finding};
use model::ids::OrganisationId;
use model::{Catalogue, Workspace};

/// The findings of every organisation, organisations in order, findings as within one.
#[must_use]
pub fn findings(
    workspace: &Workspace,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<(OrganisationId, Vec<Finding>)> {
    let organisations = workspace.organisations_in_order();
    let ids: Vec<&OrganisationId> = organisations.iter().map(|it| &it.id).collect();
    let of = |id: &OrganisationId| {
        let found = checks::findings(workspace, catalogue, id, today);
        (id.clone(), found)
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = ids.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let work = ids
            .chunks(share)
            .map(|share| scope.spawn(move || share.iter().map(|it| of(it)).collect::<Vec<_>>()));
        let work: Vec<_> = work.collect();
        let done = work.into_iter().map(|it| match it.join() {
            Ok(found) => found,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.flatten().collect()
    })
}
