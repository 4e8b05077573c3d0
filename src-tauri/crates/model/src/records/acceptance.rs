//! A finding that somebody looked at and lives with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{FindingId, OrganisationId};

/// Why a finding may stand, who says so and until when. The finding stays listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Acceptance {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The finding.
    pub finding: FindingId,
    /// Why it may stand.
    pub reason: String,
    /// The role or person that answers for it.
    pub person: String,
    /// The day on which it is looked at again, as `2026-11-24`.
    pub review: String,
    /// What is done instead, if anything.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub control: String,
}
