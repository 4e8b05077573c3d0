//! The checks: what does not fit together in the answers. A check is a file with its reason, its
//! function and two tests; its sentences stand in `content/<lang>/checks.toml`. A finding points
//! to where it can be mended, and has the same id as long as the same trouble lasts.

mod accountability;
mod answers;
mod capacity;
mod conflicts;
mod cover;
mod figures;
mod finding;
mod gathered;
mod hand_offs;
mod levels;
mod list;
mod overlaps;
mod practices;
mod promises;
mod suppliers;
mod survey;
mod symptoms;
mod tools;
mod wording;

#[cfg(test)]
mod shipped;
#[cfg(test)]
mod shipped_small;
#[cfg(test)]
pub(crate) mod stage;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use finding::{Finding, Found, Severity, Spot};
pub use gathered::Gathered;
pub use list::ALL;
pub(crate) use overlaps::near_names;
pub use survey::Survey;
pub use symptoms::Symptom;
pub use wording::{Group, Said, Wording, groups, wordings};

use crate::Catalogue;
use crate::ids::{FindingId, OrganisationId};
use crate::records::{Acceptance, Organisation, Service};
use crate::typed;
use crate::workspace::Workspace;

/// What a check looks at: one organisation on one day.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The day on which contracts and reviews are looked at.
    pub today: NaiveDate,
    /// What several checks look at, read once.
    pub gathered: &'a Gathered<'a>,
}

/// How a check looks.
#[derive(Clone, Copy, Debug)]
pub enum Find {
    /// At each service by itself.
    InService(fn(&Facts, &Service, &mut Found)),
    /// At the organisation as a whole.
    InOrganisation(fn(&Facts, &mut Found)),
}

/// A check.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Permanent: retired, never renamed or reused.
    pub id: &'static str,
    /// How grave its findings are.
    pub severity: Severity,
    /// How it looks.
    pub find: Find,
}

/// Everything that does not fit together in an organisation, gravest first, then in the order of
/// the services. To look at several, make a [`Survey`] once.
#[must_use]
pub fn findings(
    workspace: &Workspace,
    catalogue: &Catalogue,
    organisation: &OrganisationId,
    today: NaiveDate,
) -> Vec<Finding> {
    Survey::of_one(workspace, catalogue, organisation).findings(organisation, today)
}

/// What is said about letting a finding stand, and whether the day to look again has come.
#[must_use]
pub fn accepted<'a>(
    workspace: &'a Workspace,
    organisation: &OrganisationId,
    finding: &FindingId,
    today: NaiveDate,
) -> Option<(&'a Acceptance, bool)> {
    let key = (organisation.clone(), finding.clone());
    let found = workspace.acceptances.get(&key)?;
    let due = typed::date(&found.review).is_none_or(|it| it <= today);
    Some((found, due))
}
