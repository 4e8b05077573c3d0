//! What does not fit together in all organisations of a workspace, worked out on all cores: one
//! organisation knows nothing of another.

use chrono::NaiveDate;
use model::checks::{self, Finding};
use model::ids::OrganisationId;
use model::{Catalogue, Workspace};

use crate::cores;

/// The findings of every organisation, organisations in order, findings as within one.
#[must_use]
pub fn findings(
    workspace: &Workspace,
    catalogue: &Catalogue,
    today: NaiveDate,
) -> Vec<(OrganisationId, Vec<Finding>)> {
    cores::each(&workspace.organisations_in_order(), |it| {
        let found = checks::findings(workspace, catalogue, &it.id, today);
        (it.id.clone(), found)
    })
}
