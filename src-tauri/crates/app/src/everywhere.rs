//! What does not fit together in all organisations of a workspace, worked out on all cores: one
//! organisation knows nothing of another.

use chrono::NaiveDate;
use model::checks::{Finding, Survey};
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
    let survey = Survey::of_all(workspace, catalogue);
    cores::each(&workspace.organisations_in_order(), |it| {
        (it.id.clone(), survey.findings(&it.id, today))
    })
}
