//! Who does what: one letter for a role and a thing that a service does.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EntryId, OrganisationId, ServiceId, SubjectId};
use crate::value::Letter;

/// The duty of one role in one feature or one step of the flow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Duty {
    /// The service.
    pub service: ServiceId,
    /// The feature or the step of the flow.
    pub subject: SubjectId,
    /// The role, an entry of the register of roles.
    pub role: EntryId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What the role does about it.
    pub letter: Letter,
}
